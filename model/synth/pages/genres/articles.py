"""Long texts: articles of an encyclopedia with their contents and footnotes, threads of a forum, papers."""

from __future__ import annotations

from ... import phrases, words
from .. import basic, technical
from ..guides import crumbs
from ..html import Child, Markup, el, mark
from ..kit import div, span
from ..manual import Manual, page
from ..natives import choose, entry_box, press
from ..passages import bullets, code, heading, inline, link, mono, note, prose, sentence, table
from .manuals import framed, letter_index, some_table, top


def article(m: Manual) -> Markup:
    return m.pick((wiki, wiki, wiki, thread, thread, paper, index))(m)


def running(m: Manual, low: int = 3, high: int = 6) -> Markup:
    """A paragraph full of links, with references in brackets."""
    t = m.text
    made: list[Child] = []
    for _ in range(m.int(low, high)):
        made += m.one_of(
            lambda: [t.sentence(), el("sup", {"style": "font-size:.75em"}, link(m, f"[{m.int(1, 40)}]")) if m.chance(0.5) else None],
            lambda: [
                f"The {t.noun()} of ",
                link(m, t.city()),
                " is a ",
                link(m, f"{m.pick(words.ADJECTIVES)} {t.noun()}"),
                f" by {t.person()} (",
                el("i", None, m.pick(technical.LETTERS)),
                f" = {m.int(1, 99)}).",
            ],
            lambda: [
                "In ",
                link(m, str(m.int(1700, 2024))),
                ", ",
                link(m, t.person()),
                f" {t.verb()}ed the ",
                el("b", None, t.noun()),
                " in ",
                link(m, t.country()),
                ".",
            ],
            lambda: [el("i", None, t.title()), ", see also ", link(m, t.title()), "."],
            lambda: [
                "Its ",
                inline(m, technical.token(t)),
                " may be ",
                link(m, t.noun()),
                ", ",
                link(m, t.noun()),
                " or ",
                link(m, m.pick(technical.LETTERS)),
                ".",
            ],
        )
        made.append(" ")
    return el("p", {"style": f"margin:0 0 {m.ways.gap}px;text-align:{m.pick(('left', 'left', 'justify'))}"}, made)


def contents(m: Manual, names: list[str]) -> Markup:
    """The numbered table of contents of an article, in a frame."""
    rows: list[Child] = []
    for place, name in enumerate(names):
        rows.append(div("", link(m, [f"{place + 1} ", name])))
        if m.chance(0.3):
            rows += [div("padding-left:18px", link(m, f"{place + 1}.{part} {m.text.title()}")) for part in range(1, m.int(2, 4))]
    title = (
        div("text-align:center", el("b", None, "Contents"), " [", link(m, "hide"), "]")
        if m.chance(0.6)
        else div("", el("b", None, "Contents"))
    )
    return div(f"display:inline-block;border:1px solid var(--border);background:color-mix(in srgb,var(--text) 4%,var(--surface));padding:7px 12px;margin-bottom:{m.ways.gap}px;font-size:.93em;max-width:100%;box-sizing:border-box", title, rows)  # fmt: skip


def wiki(m: Manual) -> Markup:
    """An article of an encyclopedia or of a firm's wiki."""
    t = m.text
    title = m.pick((t.title(), t.city(), t.person(), f"{t.noun().capitalize()} ({t.noun()})"))
    m.facts["title"] = title
    names = [
        t.cased(
            m.pick(("History", "Etymology", "Geography", "Overview", "Usage", "Background", "Reception", "Design", "Economy", t.title()))
        )
        for _ in range(m.int(3, 6))
    ]
    tabs = None
    if m.chance(0.6):
        words_ = m.pick(
            (
                ("Article", "Talk", "Read", "Edit", "View history"),
                ("Page", "Discussion", "Edit", "History"),
                ("View", "Edit", "Attach", "Print"),
            )
        )
        shown = words_[: 3 if m.phone else 5]
        tabs = div("display:flex;gap:14px;border-bottom:1px solid var(--border);margin-bottom:10px;font-size:.92em", [el("a", {"href": "#", "style": "color:var(--accent);padding:3px 2px;text-decoration:none;" + ("font-weight:700;border-bottom:2px solid var(--accent);" if not place else ""), **mark("tab", "selected" if not place else "")}, word) for place, word in enumerate(shown)])  # fmt: skip
    facts = _facts(m, title) if m.width > 600 and m.chance(0.55) else None
    parts: list[Child] = [
        tabs,
        crumbs(m, "Wiki", m.pick(phrases.CATEGORIES), title) if m.chance(0.35) else None,
        heading(m, title, 1),
        div(f"font-size:.9em;color:var(--muted);margin-bottom:{m.ways.gap}px", m.pick(("From the free encyclopedia", f"Last edited {t.moment()} by {t.user()}", f"Created by {t.person()} on {t.date()}"))) if m.chance(0.6) else None,
        facts, note(m) if m.chance(0.2) else None,
        running(m), contents(m, names) if m.chance(0.75) else None,
    ]  # fmt: skip
    edit = m.chance(0.5)
    for name in names:
        parts.append(heading(m, name, 2, after=span("font-size:.85em;padding-left:.6em", "[", link(m, "edit"), "]") if edit else None))
        for _ in range(m.int(1, 3)):
            parts.append(
                m.one_of(
                    lambda: running(m),
                    lambda: running(m),
                    lambda: bullets(m, [[link(m, t.title()), f" – {t.title()}"] for _ in range(m.int(2, 6))]),
                    lambda: some_table(m),
                    lambda: figure(m),
                )
            )
    parts.append(footnotes(m))
    kinds = div(
        "border:1px solid var(--border);padding:5px 8px;font-size:.92em",
        link(m, "Categories"),
        ": ",
        [[" | " if place else None, link(m, t.title())] for place in range(m.int(2, 5))],
    )
    return framed(m, parts, kinds if m.chance(0.5) else None)


def figure(m: Manual) -> Markup:
    return div(
        "border:1px solid var(--border);padding:4px;width:220px;margin:0 0 10px 14px;float:right;font-size:.88em",
        basic.picture(m, 210, 140),
        div("padding-top:3px", m.text.sentence()),
    )


def _facts(m: Manual, title: str) -> Markup:
    """What is known at a glance, at the right of the text."""
    t = m.text
    rows = [el("tr", mark("row"), el("th", {"style": "text-align:left;vertical-align:top;padding:2px 8px 2px 0;font-weight:700"}, name), el("td", {"style": "padding:2px 0"}, m.pick((t.date(), t.city(), link(m, t.title()), t.number(), m.pick(technical.LETTERS), link(m, t.person()), t.version())))) for name in m.some(("Born", "Country", "Area", "Symbol", "License", "Author", "Code", "Website", "n", "Founded", "Type", "Class"), 3, 8)]  # fmt: skip
    return div("float:right;width:240px;border:1px solid var(--border);background:color-mix(in srgb,var(--text) 4%,var(--surface));padding:6px 8px;margin:0 0 10px 16px;font-size:.88em", div("text-align:center;font-weight:700;padding-bottom:4px", title), basic.picture(m, 220, 130) if m.chance(0.5) else None, el("table", mark("table", name="facts"), el("tbody", None, rows)))  # fmt: skip


def footnotes(m: Manual) -> Markup:
    """Notes at the foot, with what leads back to where they stand."""
    t = m.text
    made = []
    for _ in range(m.int(3, 9)):
        back: list[Child] = [m.pick(("^ ", "↑ ")), [[el("sup", None, link(m, name)), " "] for name in "abc"[: m.int(0, 3)]]]
        made.append(
            [
                back,
                f"{t.last()}, {t.letters(1)}. ({m.int(1950, 2025)}). ",
                el("i", None, t.title()),
                f". pp. {m.int(1, 90)}–{m.int(91, 300)}. ",
                link(m, m.pick(("doi", "PDF", "Archived", t.url()))),
                ".",
            ]
        )
    return div("font-size:.9em", heading(m, m.pick(("References", "Notes", "Footnotes", "Sources")), 2), bullets(m, made, ordered=True))


def thread(m: Manual) -> Markup:
    """A thread of a forum or a mailing list: who wrote, what, and links to answer."""
    t = m.text
    title = m.pick((t.title(), f"Re: {t.title()}", f"[SOLVED] {t.title()}", f"How to {t.verb()} {technical.token(t)}?"))
    m.facts["title"] = title
    way = m.pick(("columns", "columns", "stacked", "nested", "mail"))
    last = m.int(2, 9)
    numbers = el("nav", {"style": f"margin:0 0 {m.ways.gap}px", **mark("navigation", name="pagination")}, "Page ", el("b", None, "1"), [[" ", link(m, str(number))] for number in range(2, last)], " ", link(m, m.pick(("Next", "»", "Last"))))  # fmt: skip
    posts = [_post(m, way, place + 1) for place in range(m.int(2, 6))]
    foot: Child = None
    if m.chance(0.5):
        marks = mark("textbox", name="reply", label="")
        foot = div("margin-top:10px", heading(m, m.pick(("Post a reply", "Quick reply", "Your answer")), 3), el("textarea", {"rows": m.int(3, 6), "class": None if m.ways.native else m.cls("input"), "style": "width:100%;box-sizing:border-box", "placeholder": m.pick((None, "Write your answer")), **marks}), div("padding-top:6px", press(m, m.pick(("Submit", "Post reply", "Post"))), " ", press(m, "Preview")))  # fmt: skip
    bar = (
        div(
            f"margin:0 0 {m.ways.gap}px",
            press(m, m.pick(("New topic", "Reply", "Post reply"))),
            " ",
            choose(m, "sort", ("Oldest first", "Newest first", "Best"), seen=False),
        )
        if m.chance(0.5)
        else None
    )
    return framed(m, crumbs(m, "Forum", m.pick(phrases.CATEGORIES), title) if m.chance(0.7) else None, heading(m, title, m.pick((1, 2))), bar, numbers if m.chance(0.6) else None, posts, numbers if m.chance(0.2) else None, foot, side=m.chance(0.2))  # fmt: skip


def _post(m: Manual, way: str, number: int) -> Markup:
    t = m.text
    name = m.pick((t.user(), t.person()))
    parts: list[Child] = [prose(m, 1, 3)]
    if m.chance(0.3):
        parts.insert(0, el("blockquote", {"style": f"margin:0 0 8px;padding:4px 10px;{m.pick(('border-left:3px solid var(--border);', 'border:1px solid var(--border);background:#8881;', 'font-style:italic;'))}"}, el("b", None, f"{t.user()} wrote: "), t.sentence()))  # fmt: skip
    parts.append(
        m.one_of(
            lambda: None,
            lambda: code(m),
            lambda: div("margin-bottom:8px", m.pick(("+1", "thx", "k", "x", "bump", "?", ":)", "lol", "^"))),
            lambda: prose(m, 1, 2),
        )
    )
    acts = div(
        "font-size:.88em;word-spacing:3px",
        [[link(m, word), " "] for word in m.some(("Reply", "Quote", "Report", "Edit", "Permalink", "Delete", "parent"), 1, 4)],
    )
    when = span("color:var(--muted);font-size:.88em", m.pick((t.moment(), f"{t.date()}, {t.time()}")))
    if way == "columns" and m.width > 600:
        about = div("width:130px;flex:none;padding:8px;background:color-mix(in srgb,var(--text) 5%,var(--surface));font-size:.9em;overflow:hidden", el("b", None, name), basic.avatar(m, name, "1.4em") if m.chance(0.4) else None, div("", m.pick(("Member", "Moderator", "Junior", "Admin"))), div("", f"Posts: {m.int(1, 9000)}"))  # fmt: skip
        return div(f"display:flex;border:1px solid var(--border);margin-bottom:{m.ways.gap}px", about, div("flex:1;min-width:0;padding:8px", div("display:flex;justify-content:space-between;border-bottom:1px solid var(--border);margin-bottom:8px", when, link(m, f"#{number}")), parts, acts), marks=mark("card", name=name))  # fmt: skip
    if way == "mail":
        return div(f"margin-bottom:{m.ways.gap}px;font-family:var(--font-mono);font-size:{m.ways.mono}px", div("", el("b", None, "From: "), link(m, t.email())), div("", el("b", None, "Date: "), t.date(), " ", t.time()), div("margin-bottom:8px", el("b", None, "Subject: "), t.title()), [div("color:var(--muted)", "> ", t.sentence()) for _ in range(m.int(0, 3))], div("padding:6px 0", t.paragraph(1, 4)), div("", "-- "), div("", t.first()), marks=mark("row"))  # fmt: skip
    indent = 26 * m.int(0, 3) if way == "nested" and not m.phone else 0
    votes: Child = mono(m, m.pick(("▲ ", "")), str(m.int(-2, 400)), " points ") if way == "nested" and m.chance(0.3) else None
    return div(f"margin:0 0 {m.ways.gap}px {indent}px;{'border-top:1px solid var(--border);padding-top:8px;' if way == 'stacked' else ''}", div("margin-bottom:4px", votes, link(m, name), " ", when, " [", link(m, m.pick(("–", "link", "next", "flag"))), "]" if way == "nested" else "] "), parts, acts, marks=mark("row"))  # fmt: skip


def paper(m: Manual) -> Markup:
    """A long text with numbered sections, formulas of letters and numbered notes."""
    t = m.text
    title = t.title()
    m.facts["title"] = title
    parts: list[Child] = [
        heading(m, title, 1),
        div(
            "text-align:center;margin-bottom:12px",
            t.person(),
            el("sup", None, m.pick("ab1*")),
            ", ",
            t.person(),
            el("br"),
            el("i", None, t.company()),
        ),
        el("b", None, "Abstract. "),
        t.paragraph(2, 5),
    ]
    for number in range(1, m.int(3, 6)):
        x, y, n = m.some(technical.LETTERS, 3, 3)
        formula = div("text-align:center;margin:8px 0;font-style:italic;font-family:'Times New Roman',serif", m.pick((f"{x} = {y} + {m.int(2, 9)}{n}", f"{x}({n}) = {m.int(2, 99)}", f"{x} ≤ {y}", x, f"{y} ∈ {x.upper()}")), span("float:right;font-style:normal", f"({number})"))  # fmt: skip
        parts += [heading(m, f"{number} {t.title()}" if m.chance(0.5) else f"{number}. {t.title()}", 2), running(m), formula if m.chance(0.6) else None, prose(m) if m.chance(0.5) else None, table(m, ("", *m.some(("n", "p", "x", "σ", "Mean", "SD", "df", "t", "F"), 2, 4)), [(t.noun(), *(f"{m.rng.uniform(0, 9):.2f}" for _ in range(4)))[:4] for _ in range(m.int(2, 6))], name="results") if m.chance(0.35) else None]  # fmt: skip
    parts.append(footnotes(m))
    return div(
        "min-height:100vh", top(m), el("main", {"style": f"max-width:{min(m.ways.measure, 800)}px;margin:0 auto;padding:20px 16px"}, parts)
    )


def index(m: Manual) -> Markup:
    """All pages of a wiki by their letters, in columns."""
    title = m.pick(("All pages", "Index", "A to Z", "Site map", "List of articles"))
    m.facts["title"] = title
    groups: list[Child] = []
    for name in sorted({m.pick(technical.LETTERS).upper() for _ in range(m.int(3, 9))}):
        groups.append(div("break-inside:avoid;margin-bottom:10px", heading(m, name, 3), [div("", link(m, m.pick((m.text.title(), m.text.noun(), technical.name(m.text), f"{name}"))), f" ({m.int(1, 90)})" if m.chance(0.2) else None) for _ in range(m.int(2, 7))]))  # fmt: skip
    ask = (
        div("max-width:300px;margin-bottom:10px", entry_box(m, "search", "", m.pick(("Search", "Go to page", ""))))
        if m.chance(0.4)
        else None
    )
    lead = el("p", {"style": "margin:0 0 10px"}, sentence(m)) if m.chance(0.5) else None
    return framed(
        m,
        heading(m, title, 1),
        lead,
        ask,
        letter_index(m) if m.chance(0.8) else None,
        div(f"columns:{1 if m.phone else m.int(2, 4)};column-gap:24px", groups),
    )


GENRES = {"doc-article": page(article, native=0.4)}
