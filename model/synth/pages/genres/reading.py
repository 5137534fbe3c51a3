"""Pages to read: blog, article, documentation, questions."""

from __future__ import annotations

from ... import phrases
from .. import bars, basic, cards, feedback, fields, lists, navigation, pieces, shells
from ..html import Child, Markup, el, mark
from ..scene import Scene


def blog(s: Scene) -> Markup:
    posts = cards.grid(s, [cards.article_card(s) for _ in range(s.int(2, 6))], s.pick((1, 2, 3)))
    body: Child = posts
    if s.wide and s.chance(0.4):
        aside = el(
            "aside",
            {"class": "q-stack", "style": "width:270px;flex:none"},
            fields.search_box(s),
            cards.titled(
                s,
                "Categories",
                lists.list_of(
                    s,
                    [
                        lists.row(
                            s,
                            basic.link(s, name),
                            el("span", {"class": "q-push"}, basic.count(s, s.int(1, 90), "neutral")),
                        )
                        for name in s.some(phrases.CATEGORIES, 3, 6)
                    ],
                ),
            ),
            cards.titled(s, "Tags", pieces.tag_line(s)),
        )
        body = el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, el("div", {"class": "q-grow"}, posts), aside)
    return shells.site(
        s,
        basic.heading(s, s.pick(("Blog", "News", "Stories", "Journal", "Magazine")), 1),
        navigation.tabs(s, s.some(phrases.CATEGORIES, 3, 6)) if s.chance(0.3) else None,
        body,
        navigation.pages(s) if s.chance(0.5) else None,
    )


def article(s: Scene) -> Markup:
    author = s.text.person()
    meta = el(
        "div",
        {"class": "q-row q-small q-muted q-wrap"},
        basic.avatar(s, author, presence=False),
        el("span", None, author),
        el("span", None, "·"),
        el("span", None, s.text.date()),
        el("span", None, "·"),
        el("span", None, f"{s.int(2, 20)} min read"),
    )
    parts: list[Child] = [
        navigation.crumbs(s) if s.chance(0.3) else None,
        basic.heading(s, s.text.title(), 1),
        meta,
        basic.picture(s, 700, 260) if s.chance(0.5) else None,
    ]
    for _ in range(s.int(2, 5)):
        parts.append(
            s.one_of(
                lambda: basic.heading(s, s.text.title(), 2),
                lambda: prose(s),
                lambda: prose(s),
                lambda: el(
                    "blockquote",
                    {"style": "border-left:4px solid var(--accent);margin:0;padding:.4em 1em;font-style:italic"},
                    s.text.sentence(),
                ),
                lambda: el("ul", None, [el("li", mark("row"), s.text.sentence()) for _ in range(s.int(2, 5))]),
                lambda: el("ol", None, [el("li", mark("row"), s.text.sentence()) for _ in range(s.int(2, 4))]),
                lambda: pieces.code_block(s),
            )
        )
    parts += [cards.reactions(s) if s.chance(0.5) else None, pieces.tag_line(s) if s.chance(0.3) else None]
    if s.chance(0.5):
        parts += [
            basic.heading(s, s.pick((f"Comments ({s.int(1, 80)})", "Responses", "Discussion")), 3),
            lists.comments(s),
            fields.field(s, "Comment", filled=0.2),
            el("div", None, basic.button(s, s.pick(("Post comment", "Send", "Reply")), variant="primary")),
        ]
    return shells.site(s, el("article", {"class": "q-stack"}, parts))


def prose(s: Scene) -> Markup:
    """A paragraph with links, bold words and code in it."""
    pieces: list[Child] = []
    for _ in range(s.int(2, 5)):
        pieces.append(s.text.sentence() + " ")
        if s.chance(0.3):
            pieces += [
                s.one_of(
                    lambda: basic.link(s, f"{s.text.noun()} {s.text.noun()}"),
                    lambda: el("strong", None, s.text.sentence()),
                    lambda: el("em", None, s.text.word()),
                    lambda: el("code", {"class": "q-icode"}, s.text.code()),
                    lambda: el("kbd", {"class": "q-kbd"}, s.pick(("Ctrl", "Esc", "Enter", "⌘"))),
                ),
                " ",
            ]
    return el("p", None, pieces)


def docs(s: Scene) -> Markup:
    """Documentation: contents at the left, text and code, "on this page" at the right."""
    sections = [(s.text.title(), [s.text.title() for _ in range(s.int(2, 4))]) for _ in range(s.int(2, 4))]
    made: list[Child] = []
    chosen = s.int(0, 3)
    number = 0
    for caption, entries in sections:
        made.append(el("div", {"class": "q-strong q-small", "style": "padding:.6em .75em .2em"}, caption))
        for entry in entries:
            on = number == chosen
            made.append(
                el(
                    "a",
                    {
                        "class": "q-side-item" + (" q-side-item-on" if on else ""),
                        "href": "#",
                        **mark("menuitem", "selected" if on else ""),
                    },
                    entry,
                )
            )
            number += 1
    side = el("aside", {"class": "q-side", "style": "width:240px", **mark("navigation", name="contents")}, made) if s.width > 760 else None
    body: list[Child] = [navigation.crumbs(s) if s.chance(0.5) else None, basic.heading(s, s.text.title(), 1), prose(s)]
    for _ in range(s.int(2, 4)):
        body += [
            basic.heading(s, s.text.title(), s.pick((2, 3))),
            prose(s),
            s.one_of(lambda: pieces.code_block(s), lambda: feedback.alert(s), lambda: None),
        ]
    body.append(
        el(
            "div",
            {"class": "q-row q-between"},
            basic.button(s, s.text.title(), "arrow-left"),
            basic.button(s, s.text.title(), "arrow-right", after=True),
        )
    )
    toc = (
        el(
            "aside",
            {"class": "q-col q-small", "style": "width:180px;flex:none"},
            el("div", {"class": "q-strong"}, "On this page"),
            [basic.link(s, s.text.title()) for _ in range(s.int(2, 6))],
        )
        if s.width > 1200 and s.chance(0.6)
        else None
    )
    return el(
        "div",
        {"class": "q-fill"},
        bars.top_bar(s),
        el(
            "div",
            {"class": "q-row q-top", "style": "gap:0;align-items:stretch;flex:1"},
            side,
            el("main", {"class": "q-main q-stack"}, body),
            el("div", {"style": "padding:var(--gap)"}, toc) if toc else None,
        ),
    )


def faq(s: Scene) -> Markup:
    head = el(
        "div",
        {"class": "q-center" if s.chance(0.6) else None},
        basic.heading(
            s,
            s.pick(("FAQ", "Frequently asked questions", "Help center", "How can we help?", "Questions & answers")),
            1,
        ),
        el("p", {"class": "q-muted"}, s.text.sentence()),
    )
    search = el("div", {"style": "width:min(420px,100%)"}, fields.search_box(s)) if s.chance(0.4) else None
    parts: list[Child] = [head, search]
    for _ in range(s.int(1, 3)):
        parts += [
            basic.heading(
                s,
                s.pick(("General", "Billing", "Shipping", "Account", "Introduction", "Payments", "Getting started")),
                2,
            )
            if s.chance(0.5)
            else None,
            lists.accordion(s),
        ]
    parts.append(
        el("p", None, "Still have questions? ", basic.link(s, s.pick(("Contact us", "Contact support")))) if s.chance(0.5) else None
    )
    return shells.site(s, parts) if s.chance(0.7) else shells.app(s, "Help", parts)


GENRES = {"blog": blog, "article": article, "docs": docs, "faq": faq}
