"""Lists: people, activity, tasks, payments, comments, questions, trees."""

from __future__ import annotations

from .. import phrases
from . import basic, cards, choices, feedback
from .html import Child, Markup, el, join, mark
from .scene import Scene


def list_of(s: Scene, rows: list[Markup]) -> Markup:
    return el("ul", {"class": "q-list" + (" q-list-gap" if s.chance(0.25) else "")}, rows)


def row(s: Scene, *children: Child, states: tuple[str, ...] = (), style: str = "") -> Markup:
    return el(
        "li",
        {
            "class": "q-li" + (" q-li-sel" if "selected" in states else ""),
            "style": style or None,
            **mark("row", *states),
        },
        children,
    )


def people_list(s: Scene, rows: int = 0) -> Markup:
    tail_kind = s.int(0, 5)

    def tail() -> Child:
        return (lambda: basic.button(s, s.pick(("Follow", "Invite", "Message")), size="sm"), lambda: basic.icon_button(s, s.pick(("dots-vertical", "chat", "phone", "trash"))), lambda: basic.badge(s, *s.text.status()), lambda: el("span", {"class": "q-muted q-small"}, s.text.moment()), lambda: choices.box(s, "checkbox", on=s.chance(0.4)), lambda: None)[tail_kind]()  # fmt: skip

    made = []
    for _ in range(rows or s.int(3, 7)):
        name = s.text.person()
        made.append(
            row(
                s,
                basic.avatar(s, name),
                el(
                    "div",
                    {"class": "q-grow"},
                    el("div", {"class": "q-strong"}, name),
                    el("div", {"class": "q-small q-muted"}, s.one_of(s.text.job, s.text.email, s.text.city)),
                ),
                tail(),
            )
        )
    return list_of(s, made)


def activity(s: Scene, rows: int = 0) -> Markup:
    made = []
    with_faces = s.chance(0.5)
    for _ in range(rows or s.int(3, 7)):
        lead: Child = (
            basic.avatar(s, s.text.person())
            if with_faces
            else basic.icon(
                s,
                s.pick(
                    (
                        "bell",
                        "check-circle",
                        "warning",
                        "info",
                        "mail",
                        "upload",
                        "user-plus",
                        "comment",
                        basic.any_concept(s),
                    )
                ),
                size="1.3em",
            )
        )
        unread = s.chance(0.25)
        made.append(
            row(
                s,
                lead,
                el(
                    "div",
                    {"class": "q-grow"},
                    el("div", {"class": "q-strong" if unread else None}, s.text.fill(s.pick(phrases.ACTIVITIES))),
                    el("div", {"class": "q-small q-muted"}, s.text.moment()),
                ),
                basic.dot(s, "primary") if unread and s.chance(0.6) else None,
                style="align-items:flex-start" if s.chance(0.5) else "",
            )
        )
    return list_of(s, made)


TASKS = (
    "{verb} the {noun}",
    "{verb} {noun} for {company}",
    "Call {person}",
    "Email {first} about the {noun}",
    "Buy {noun}s",
    "Prepare {adj} {noun}",
    "{verb} {noun} {version}",
    "Fix {noun} {noun2}",
    "Book {noun} in {city}",
    "Pay {money} to {company}",
    "Review {file}",
    "Pick up {product}",
)


def checklist(s: Scene, rows: int = 0) -> Markup:
    """Tasks with boxes; those that are done are often crossed out."""
    strikes = s.chance(0.7)
    tail_kind = s.int(0, 4)
    made = []
    for _ in range(rows or s.int(3, 9)):
        done = s.chance(0.4)
        text = s.text.fill(s.pick(TASKS))
        label = el("span", {"class": "q-grow" + (" q-struck" if done and strikes else "")}, text)
        tail: Child = (lambda: basic.icon_button(s, s.pick(("trash", "close"))), lambda: el("span", {"class": "q-small q-muted"}, s.text.date()), lambda: basic.badge(s, s.text.tag(), s.pick(basic.TONES), dotted=False), lambda: el("span", {"class": "q-row"}, basic.icon_button(s, "pencil"), basic.icon_button(s, "trash")), lambda: None)[tail_kind]()  # fmt: skip
        made.append(row(s, choices.box(s, "checkbox", on=done, label=text), label, tail))
    return list_of(s, made)


def ledger(s: Scene, rows: int = 0) -> Markup:
    """Payments with plus and minus."""
    made = []
    for _ in range(rows or s.int(3, 8)):
        amount = s.text.signed_money()
        up = amount[0] == "+"
        lead: Child = (
            basic.icon(
                s,
                s.pick(("bag", "coffee", "car", "home", "gift", "food", "plane", "music", "dollar", "phone")),
                size="1.4em",
            )
            if s.chance(0.7)
            else basic.avatar(s, "x", presence=False)
        )
        made.append(
            row(
                s,
                lead,
                el(
                    "div",
                    {"class": "q-grow"},
                    el("div", {"class": "q-strong"}, s.pick((s.text.company(), s.text.person(), s.text.product()))),
                    el(
                        "div",
                        {"class": "q-small q-muted"},
                        s.pick((s.text.date(), s.text.moment(), s.pick(phrases.CATEGORIES))),
                    ),
                ),
                el("span", {"class": ("q-pos" if up else "q-neg") if s.chance(0.8) else "q-strong"}, amount),
            )
        )
    return list_of(s, made)


def accordion(s: Scene, rows: int = 0) -> Markup:
    """Questions of which one is open."""
    rows = rows or s.int(3, 7)
    opened = s.int(0, rows - 1) if s.chance(0.8) else -1
    signs = s.pick((("chevron-down", "chevron-up"), ("plus", "minus"), ("chevron-right", "chevron-down"), ("plus", "close")))
    made = []
    for index, question in enumerate(s.some(phrases.QUESTIONS, rows, rows)):
        is_open = index == opened
        inner: list[Child] = [el("span", None, question), basic.icon(s, signs[1 if is_open else 0])]
        if s.look.style("tabs") == "pill":
            inner.reverse()
        head = el(
            "button",
            {
                "class": "q-acc-head",
                "type": "button",
                "style": "justify-content:flex-start" if s.look.style("tabs") == "pill" else None,
                **mark("button", "expanded" if is_open else ""),
            },
            inner,
        )
        made.append(
            el(
                "div",
                {"class": "q-acc-item"},
                head,
                el("div", {"class": "q-acc-body"}, s.text.paragraph(1, 3)) if is_open else None,
            )
        )
    return el("div", {"class": "q-acc" + (" q-acc-gap" if s.chance(0.35) else "")}, made)


def tree(s: Scene, depth: int = 0) -> Markup:
    """Folders and files, some open, one chosen."""
    made = []
    for _ in range(s.int(2, 5) if depth else s.int(3, 5)):
        is_folder = s.chance(0.55) and depth < 3
        opened = is_folder and s.chance(0.55)
        name = s.pick((s.text.noun(), s.text.noun().capitalize(), "src", "docs", "assets", "lib")) if is_folder else s.text.file()
        on = s.chance(0.05)
        lead = join(
            basic.icon(s, "chevron-down" if opened else "chevron-right") if is_folder else el("span", {"style": "width:1.15em"}),
            basic.icon(s, "folder" if is_folder else "file"),
        )
        node = el(
            "a",
            {
                "class": "q-node" + (" q-node-on" if on else ""),
                "href": "#",
                **mark("menuitem", "selected" if on else "", "expanded" if opened else ""),
            },
            lead,
            el("span", None, name),
        )
        made.append(el("li", None, node, tree(s, depth + 1) if opened else None))
    return el("ul", {"class": "q-tree"}, made)


def comments(s: Scene, rows: int = 0) -> Markup:
    made = []
    for _ in range(rows or s.int(2, 4)):
        name = s.text.person()
        head = el(
            "div",
            {"class": "q-row"},
            el("span", {"class": "q-strong"}, name),
            el("span", {"class": "q-small q-muted"}, s.text.moment()),
        )
        made.append(
            row(
                s,
                basic.avatar(s, name),
                el(
                    "div",
                    {"class": "q-grow q-col", "style": "gap:.25em"},
                    head,
                    basic.stars(s) if s.chance(0.2) else None,
                    el("div", None, s.text.fill(s.pick(phrases.REVIEWS)) if s.chance(0.5) else s.text.sentence()),
                    cards.reactions(s) if s.chance(0.3) else None,
                ),
                style="align-items:flex-start",
            )
        )
    return list_of(s, made)


def progress_list(s: Scene) -> Markup:
    made = []
    for _ in range(s.int(2, 5)):
        value = s.int(0, 100)
        made.append(
            el(
                "div",
                {"class": "q-col", "style": "gap:.25em", **mark("row")},
                el(
                    "div",
                    {"class": "q-row q-between q-small"},
                    el("span", None, s.text.title()),
                    el("span", {"class": "q-muted"}, f"{value}%"),
                ),
                feedback.progress(s, value),
            )
        )
    return el("div", {"class": "q-col"}, made)
