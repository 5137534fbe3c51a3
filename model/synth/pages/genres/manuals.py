"""What programmers read: chapters of a manual, references of an interface, lists of terms."""

from __future__ import annotations

from ... import phrases
from .. import bars, basic, presses, technical
from ..guides import crumbs, on_this_page, sidebar, turner
from ..html import Child, Markup, el, mark
from ..kit import div, span
from ..manual import Manual, page
from ..natives import entry_box
from ..passages import bullets, code, heading, inline, letter, link, mono, note, prose, sentence, table


def top(m: Manual) -> Child:
    """What stands above a manual: mostly a name and links of words."""
    roll = m.rng.random()
    if roll < 0.2:
        return None
    if roll < 0.3 and not m.ways.native:
        return bars.top_bar(m)
    name = m.pick((m.text.company_name, m.text.noun().capitalize(), f"{m.text.noun()} {m.text.version()}"))
    words = [
        m.text.cased(word)
        for word in m.some(
            ("Docs", "Guide", "API", "Blog", "Download", "Community", "Home", "FAQ", "Source", "Examples", "Reference", "About"),
            1,
            2 if m.phone else 5,
        )
    ]
    on = m.int(-1, len(words) - 1)
    ground = m.pick(
        (
            "background:color-mix(in srgb,var(--text) 6%,var(--surface));",
            "border-bottom:1px solid var(--border);",
            "background:#2b3a4a;color:#fff;",
            "background:var(--accent);color:var(--on-accent);",
            "",
        )
    )
    color = "inherit" if "color:" in ground.replace("background:color", "") else "var(--accent)"
    line = "underline" if m.ways.link == "underline" else "none"
    entries = [el("a", {"href": "#", "style": f"color:{color};text-decoration:{line};white-space:nowrap" + (";font-weight:700" if place == on else ""), **mark("menuitem", "selected" if place == on else "")}, word) for place, word in enumerate(words)]  # fmt: skip
    between = m.pick(("", "", "|", "·"))
    spread: list[Child] = []
    for place, drawn in enumerate(entries):
        spread += [between if place and between else None, drawn]
    brand = el(
        "a",
        {
            "href": "#",
            "style": f"color:{color};font-weight:700;text-decoration:none;font-size:1.1em;white-space:nowrap",
            **mark("link", tight=True),
        },
        name,
    )
    search = (
        div("width:180px;margin-left:auto", entry_box(m, "search", "", m.pick(("Search", "Search docs", "Quick search"))))
        if m.wide and m.chance(0.4)
        else None
    )
    return el("header", {"style": f"display:flex;align-items:center;gap:{m.pick((8, 14, 20))}px;padding:8px 14px;min-width:0;overflow:hidden;{ground}", **mark("navigation")}, brand, spread, search)  # fmt: skip


def framed(m: Manual, *content: Child, names: list[str] | None = None, side: bool = True, full: bool = False) -> Markup:
    """The content with what stands around it; `names` are the headings for the list of this page.

    `full`: it is as wide as the page.
    """
    beside = sidebar(m) if side and m.width > 740 and m.chance(0.8) else None
    contents = on_this_page(m, names) if names and m.width > 1150 and m.chance(0.6) else None
    main = el("main", {"style": f"flex:1;min-width:0;max-width:{2400 if full else m.ways.measure}px;padding:{m.pick((8, 14, 20, 30))}px {m.pick((12, 20, 36))}px;box-sizing:border-box"}, content)  # fmt: skip
    order: list[Child] = [beside, main, contents]
    if m.chance(0.08):
        order.reverse()
    foot = div("border-top:1px solid var(--border);padding:8px 14px;font-size:.85em;color:var(--muted)", m.pick((f"© {m.int(1996, 2026)} {m.text.company_name}. ", f"Last updated on {m.text.date()}. ", f"Generated {m.text.date('iso')} from ")), link(m, m.pick(("Edit this page", "Show source", "Report a bug", m.text.hash()[:7])))) if m.chance(0.5) else None  # fmt: skip
    middle = "justify-content:center;" if m.chance(0.3) else ""
    return div(
        "min-height:100vh;display:flex;flex-direction:column", top(m), div(f"display:flex;align-items:stretch;flex:1;{middle}", order), foot
    )


def titled(m: Manual, title: str) -> list[Child]:
    m.facts["title"] = title
    return [crumbs(m, "Docs", technical.topic(m.text), title) if m.chance(0.4) else None, heading(m, title, 1)]


def chapter(m: Manual) -> Markup:
    """A chapter: prose, code, notes, plain tables, lists, and where to go on."""
    if m.chance(0.15):
        return man_page(m)
    names: list[str] = []
    parts: list[Child] = [*titled(m, technical.topic(m.text)), prose(m, 1, 3)]
    for _ in range(m.int(2, 5)):
        names.append(technical.topic(m.text))
        parts.append(heading(m, names[-1], m.pick((2, 2, 3))))
        for _ in range(m.int(1, 4)):
            parts.append(m.one_of(
                lambda: prose(m), lambda: prose(m, 1, 2), lambda: code(m), lambda: code(m), lambda: note(m), lambda: some_table(m),
                lambda: bullets(m, [sentence(m) for _ in range(m.int(2, 5))], ordered=m.chance(0.4)),
                lambda: div(f"margin-bottom:{m.ways.gap}px", mono(m, technical.command(m.text), style="display:block;background:#8882;padding:6px 10px;overflow:hidden;white-space:pre")),
            ))  # fmt: skip
    return framed(m, parts, turner(m) if m.chance(0.7) else None, names=names)


def some_table(m: Manual) -> Markup:
    """A table as manuals have them: options, support, values of one letter."""
    t = m.text
    way = m.pick(("options", "support", "letters", "shortcuts", "variables"))
    count = m.int(3, 9)
    if way == "options":
        return table(m, ("Option", "Type", "Default", "Description"), [(inline(m, technical.flag(t)), mono(m, m.pick(technical.TYPES)), inline(m, technical.value(t) or "-"), sentence(m, rich=0.2)) for _ in range(count)], name="options")  # fmt: skip
    if way == "support":
        signs = m.pick((("Y", "N"), ("x", ""), ("yes", "no"), ("X", "-"), ("•", ""), ("full", "partial"), ("o", "x"), ("1", "0")))
        heads = m.some(("Linux", "macOS", "Windows", "BSD", "Chrome", "Firefox", "Safari", "v1", "v2", "v3"), 2, 4)
        return table(m, ("Feature", *heads), [(technical.name(t), *(m.pick(signs) for _ in heads)) for _ in range(count)], name="support")
    if way == "letters":
        return table(m, ("Code", m.pick(("Meaning", "Description", "Name")), "n"), [(mono(m, technical.grade(t)), t.title(), str(m.int(0, 99))) for _ in range(count)], name="codes", wide=m.chance(0.3))  # fmt: skip
    if way == "shortcuts":
        return table(m, ("Key", "Action"), [(letter(m, m.pick((*technical.LETTERS, "Esc", "F2", "?", "/", "gg", "Shift+G"))), t.title()) for _ in range(count)], name="shortcuts", wide=m.chance(0.3))  # fmt: skip
    return table(m, ("Variable", "Value", ""), [(inline(m, technical.variable(t)), mono(m, technical.value(t) or "x"), t.sentence() if m.chance(0.5) else "") for _ in range(count)], name="variables")  # fmt: skip


def man_page(m: Manual) -> Markup:
    """A page of a command, all of it monospaced."""
    t = m.text
    name = t.word().lower()
    side = m.pick((28, 40, 56))

    def section(title: str, *rows: Child) -> Markup:
        return div("margin-bottom:12px", el(m.pick(("h2", "h3")), {"style": "font:inherit;font-weight:700;margin:0", **mark("heading", tight=True)}, title), div(f"padding-left:{side}px", rows))  # fmt: skip

    flags = [div("margin-bottom:8px", el("b", None, technical.flag(t)), " ", el("i", None, m.pick(("", t.noun(), "n", "FILE", "x,y"))), div(f"padding-left:{side}px", t.paragraph(1, 2)), marks=mark("row")) for _ in range(m.int(3, 8))]  # fmt: skip
    head = div("display:flex;justify-content:space-between;margin-bottom:14px", span("", f"{name.upper()}({m.int(1, 8)})"), span("", m.pick(("User Commands", "System Manual"))), span("", f"{name.upper()}({m.int(1, 8)})"))  # fmt: skip
    body = (
        head,
        section("NAME", f"{name} - {t.title()}"),
        section(
            "SYNOPSIS",
            el("b", None, name),
            f" [-{m.pick(technical.LETTERS)}] [",
            el("i", None, t.noun()),
            f"]... -{m.pick(technical.LETTERS)} ",
            el("i", None, "n"),
        ),
        section("DESCRIPTION", t.paragraph(2, 5)),
        section("OPTIONS", flags),
        section("SEE ALSO", [[link(m, f"{t.word()}({m.int(1, 8)})"), ", "] for _ in range(m.int(2, 5))], t.noun(), "(1)"),
    )
    dark = "background:#111;color:#ccc;" if m.chance(0.25) and not m.ways.native else ""
    return div(
        f"font:{m.ways.mono + 1}px/1.4 var(--font-mono);padding:14px 20px;max-width:900px;min-height:100vh;box-sizing:border-box;{dark}",
        body,
    )


# ---- references ------------------------------------------------------------------------------------


def method_badge(m: Manual, method: str, tone: str) -> Markup:
    return m.one_of(
        lambda: mono(m, method, style=f"font-weight:700;color:var(--on-{tone});background:var(--{tone});padding:2px 7px;border-radius:{m.ways.gap // 4}px;display:inline-block", marks=mark("badge")),
        lambda: presses.badge(m, method, tone),
    )  # fmt: skip


def reference(m: Manual) -> Markup:
    """An interface's paths or functions with their parameters and answers."""
    functions = m.chance(0.4)
    title = m.text.cased(f"{m.text.noun()} {m.pick(('API', 'reference', 'resource', 'module', 'class'))}".capitalize())
    blocks: list[Child] = []
    names: list[str] = []
    for _ in range(m.int(1, 4)):
        made, name = (function if functions else endpoint)(m)
        blocks.append(made)
        names.append(name)
    lead = [
        prose(m, 1, 2),
        div(f"margin-bottom:{m.ways.gap}px", "Base URL: ", inline(m, m.text.url())) if m.chance(0.5) else None,
        summary(m) if m.chance(0.4) else None,
    ]
    return framed(m, titled(m, title), lead, blocks, names=names)


def summary(m: Manual) -> Markup:
    """All members of a module in a table of two columns."""
    return table(m, ("", "") if m.chance(0.5) else ("Name", "Description"), [(link(m, mono(m, technical.name(m.text) + m.pick(("", "()")))), m.text.sentence()) for _ in range(m.int(3, 8))], name="members")  # fmt: skip


def endpoint(m: Manual) -> tuple[Markup, str]:
    t = m.text
    method, tone = m.pick(technical.METHODS)
    where = technical.route(t)
    name = t.title()
    line = div(f"display:flex;gap:10px;align-items:center;margin-bottom:{m.ways.gap}px;flex-wrap:wrap;" + m.pick(("", "border:1px solid var(--border);padding:6px 10px;", "background:#8882;padding:6px 10px;")), method_badge(m, method, tone) if m.chance(0.8) else mono(m, method), mono(m, where, style="font-weight:600"))  # fmt: skip
    heads = m.pick(
        (("Name", "Type", "Description"), ("Parameter", "In", "Type", "Required", "Description"), ("Field", "Type", "Default", "Notes"))
    )

    def parameter() -> list[Child]:
        required = m.pick(("required", "optional", "Yes", "No", "Y", "N", "*"))
        cells: dict[str, Child] = {"Type": mono(m, m.pick(technical.TYPES)), "In": m.pick(("path", "query", "body", "header")), "Required": required, "Default": inline(m, technical.value(t) or "-"), "Description": sentence(m, rich=0.3), "Notes": t.sentence() if m.chance(0.6) else ""}  # fmt: skip
        return [cells.get(head, inline(m, technical.name(t))) for head in heads]

    parts: list[Child] = [
        heading(m, name, 2),
        line,
        prose(m, 1, 2),
        heading(m, m.pick(("Parameters", "Query parameters", "Request body", "Attributes")), 3),
        table(m, heads, [parameter() for _ in range(m.int(2, 7))], name="parameters", wide=True),
        heading(m, m.pick(("Response", "Example response", "Returns")), 3) if m.chance(0.7) else None,
        code(m, m.pick(("json", "json", "bash"))),
        table(m, ("Code", "Meaning"), [(inline(m, answer.split(" ")[0]), answer.partition(" ")[2]) for answer in m.some(technical.CODES, 2, 5)], name="codes") if m.chance(0.5) else None,
    ]  # fmt: skip
    return div(f"margin-bottom:{m.ways.gap * 2}px", parts), name


def function(m: Manual) -> tuple[Markup, str]:
    """A function as generated references show it: signature, fields, and what it gives back."""
    t = m.text
    name = technical.name(t)
    arguments = [technical.name(t) for _ in range(m.int(0, 4))]
    given: list[Child] = []
    for place, argument in enumerate(arguments):
        given += [
            ", " if place else None,
            el("i", None, argument),
            f": {m.pick(technical.TYPES)}" if m.chance(0.5) else None,
            f"={technical.value(t)}" if m.chance(0.3) else None,
        ]
    signature = mono(m, el("b", None, f"{t.noun()}."), el("b", None, name), "(", given, ")", f" → {m.pick(technical.TYPES)}" if m.chance(0.4) else None, " ", link(m, "[source]") if m.chance(0.3) else None, style="display:block;" + m.pick(("", "background:#8882;padding:5px 8px;", "border-left:3px solid var(--accent);padding:4px 8px;", "border-top:2px solid var(--accent);padding:4px 8px;")))  # fmt: skip
    pairs = [
        div(
            "margin-bottom:3px",
            mono(m, argument, style="font-weight:700"),
            " (",
            el("i", None, m.pick(technical.TYPES)),
            ") – ",
            t.sentence(),
            marks=mark("row"),
        )
        for argument in arguments
    ]
    body = div("padding-left:30px", prose(m, 1, 2), div("font-weight:700", m.pick(("Parameters:", "Args:", "Arguments"))) if pairs else None, pairs, div("margin:6px 0", el("b", None, "Returns: "), t.sentence()), code(m) if m.chance(0.5) else None, note(m) if m.chance(0.25) else None)  # fmt: skip
    head = heading(m, mono(m, f"{name}()", style="font-size:1em"), 3) if m.chance(0.4) else None
    return div(f"margin-bottom:{m.ways.gap * 2}px", head, signature, body), name


# ---- terms -----------------------------------------------------------------------------------------


def terms(m: Manual) -> Markup:
    """Terms with what they mean: a glossary with its letters, options, keys, facts about one thing."""
    t = m.text
    kind = m.pick(("glossary", "glossary", "options", "keys", "facts", "questions"))
    title = {"glossary": m.pick(("Glossary", "Terms", "Index of terms", "Definitions")), "options": m.pick(("Options", "Settings reference", "Configuration values")), "keys": "Keyboard shortcuts", "facts": t.title(), "questions": "Questions"}[kind]  # fmt: skip
    way = m.pick(("below", "below", "beside", "beside", "colon", "ruled", "grid"))

    def term() -> Child:
        made: dict[str, Child] = {"glossary": m.pick((t.noun(), t.title(), m.pick(technical.LETTERS), technical.name(t))), "options": mono(m, technical.flag(t)), "keys": letter(m, m.pick((*technical.LETTERS, "Esc", "F1", "Del", "?", "Ctrl+K"))), "facts": m.pick((*phrases.CATEGORIES, "License", "Size", "Version", "x", "n", "Author")), "questions": f"{t.sentence()}"}  # fmt: skip
        return el("span", None, made[kind])

    def meaning() -> Child:
        if kind == "facts":
            return m.pick(
                (
                    t.date(),
                    t.version(),
                    t.money(),
                    t.url(),
                    t.person(),
                    t.size(),
                    m.pick(technical.LETTERS),
                    link(m, t.noun()),
                    inline(m, technical.token(t)),
                )
            )
        return t.title() if kind == "keys" else [sentence(m) for _ in range(m.int(1, 3))]

    bold = m.pick(("font-weight:700;", "font-weight:700;", "", "font-style:italic;"))
    wide = m.pick((90, 130, 180, 240)) if not m.phone else 90
    made = []
    for _ in range(m.int(5, 16)):
        above, below = f"margin:0;{bold}", "margin:0;"
        frame = f"margin-bottom:{m.ways.gap}px;"
        if way == "below":
            below += f"padding-left:{m.pick((20, 40))}px;"
        elif way in ("beside", "ruled"):
            frame += "display:flex;gap:12px;" + ("border-top:1px solid var(--border);padding-top:6px;" if way == "ruled" else "")
            above += f"width:{wide}px;flex:none;"
        elif way == "colon":
            frame += "display:flex;gap:6px;"
        else:
            frame += "border:1px solid var(--border);padding:6px 10px;"
        made.append(el("div", {"style": frame, **mark("row")}, el("dt", {"style": above}, term(), ":" if way == "colon" else None), el("dd", {"style": below + "min-width:0"}, meaning())))  # fmt: skip
    columns = f"columns:{m.int(2, 3)};column-gap:30px;" if m.wide and m.chance(0.2) and way in ("below", "colon") else ""
    letters = letter_index(m) if kind == "glossary" and m.chance(0.7) else None
    section = heading(m, m.pick(technical.LETTERS).upper(), 2) if kind == "glossary" and m.chance(0.6) else None
    return framed(m, titled(m, title), prose(m, 1, 2) if m.chance(0.5) else None, letters, section, el("dl", {"style": f"margin:0;{columns}"}, made), basic.link(m, "Back to top") if m.chance(0.2) else None)  # fmt: skip


def letter_index(m: Manual) -> Markup:
    """The alphabet as links, one of them where one is."""
    between = m.pick((" ", " | ", " · ", "  "))
    names = ["#", *(chr(code) for code in range(65, 91))] if m.chance(0.3) else [chr(code) for code in range(65, 91)]
    if m.phone:
        names = names[:12]
    here = m.int(-1, len(names) - 1)
    made: list[Child] = []
    for place, name in enumerate(names):
        shown = el("b", None, name) if place == here else span("color:var(--muted)", name) if m.chance(0.12) else link(m, name)
        made += [between if place else None, shown]
    return div(f"margin:0 0 {m.ways.gap}px;letter-spacing:{m.pick((0, 1, 3))}px", made)


GENRES = {"doc-chapter": page(chapter, native=0.3), "doc-reference": page(reference, native=0.2), "doc-terms": page(terms, native=0.45)}
