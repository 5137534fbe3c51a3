"""Panels and lists: products, people, articles, prices, activity, tasks, trees, questions."""

from __future__ import annotations

from collections.abc import Callable

from .. import phrases, words
from . import basic, charts, choices, feedback, fields
from .html import Child, Markup, el, join, mark
from .scene import Scene


def card(s: Scene, *children: Child, name: str = "", pad: bool = True, states: tuple[str, ...] = (), style: str = "") -> Markup:
    """A bounded panel."""
    cls = s.cls("card", "" if pad else "pad0")
    body: Child = el("div", {"class": s.cls("card-body")}, children) if s.look.has("card-body") and pad else children
    return el("div", {"class": cls, "style": style or None, **mark("card", *states, name=name)}, body)


def titled(s: Scene, title: str, *children: Child, style: str = "") -> Markup:
    """A panel with a title line, perhaps with a link or a menu at its right."""
    tail: Child = None
    if s.chance(0.4):
        tail = s.pick((lambda: basic.link(s, s.pick(("View all", "See all", "More", "Edit", "Manage"))), lambda: basic.icon_button(s, s.pick(("dots-vertical", "dots-horizontal", "refresh", "gear", "external-link"))), lambda: basic.button(s, s.pick(("Add", "Edit", "Export", "Today")), size="sm")))()  # fmt: skip
    head = el("div", {"class": "q-card-head"}, basic.heading(s, title, s.pick((2, 3, 4, 5))), tail)
    return card(s, head, *children, name=title, style=style)


def grid(s: Scene, made: list[Markup], columns: int) -> Markup:
    columns = 1 if s.phone else min(columns, 2 if s.width < 900 else columns)
    return el("div", {"class": "q-grid", "style": f"grid-template-columns:repeat({columns},minmax(0,1fr));align-items:{s.pick(('start', 'stretch'))}"}, made)


def price_line(s: Scene) -> Markup:
    """A price; when on sale the old one is crossed out."""
    now = el("span", {"class": "q-strong"}, s.text.money(1, 300))
    if s.chance(0.3):
        was = el("s", {"class": "q-muted q-small"}, s.text.money(300, 400))
        off = basic.badge(s, f"-{s.int(5, 70)}%", "danger", dotted=False) if s.chance(0.4) else None
        return el("div", {"class": "q-row"}, now, was, off)
    return el("div", {"class": "q-row"}, now)


def product_card(s: Scene) -> Markup:
    name = s.text.product()
    image = basic.picture(s, s.pick((300, 240)), s.pick((200, 160, 240)), flat=s.chance(0.5), name=name)
    corner = el("span", {"style": "position:absolute;top:8px;left:8px"}, basic.badge(s, s.pick(("Sale", "New", f"-{s.int(5, 60)}%", "Sold out", "Hot", "Limited")), s.pick(("danger", "success", "primary", "neutral")), dotted=False)) if s.chance(0.25) else None
    heart = el("span", {"style": "position:absolute;top:8px;right:8px;color:var(--danger)"}, basic.icon_button(s, "heart")) if s.chance(0.3) else None
    top = el("div", {"style": "position:relative"}, image, corner, heart)
    title: Child = basic.heading(s, name, s.pick((3, 4, 5, 6))) if s.chance(0.5) else basic.link(s, name)
    parts: list[Child] = [el("div", None, title)]
    if s.chance(0.3):
        parts.insert(0, el("div", {"class": "q-tiny q-muted"}, s.pick((s.pick(phrases.CATEGORIES), s.text.company()))))
    if s.chance(0.35):
        parts.append(basic.stars(s))
    parts.append(price_line(s))
    if s.chance(0.2):
        parts.append(el("div", {"class": "q-small q-muted"}, s.pick(("In stock", "Out of stock", f"Only {s.int(1, 9)} left", "Free shipping", "Ships tomorrow"))))
    if s.chance(0.7):
        label, concept = s.pick((("Add to cart", "cart"), ("Add to bag", "bag"), ("Buy now", ""), ("View", "eye"), ("Add", "plus"), ("Quick view", "eye")))
        buy = basic.button(s, s.text.cased(label), concept if s.chance(0.5) else "", "primary" if s.chance(0.7) else "secondary", block=s.chance(0.4))
        parts.append(el("div", {"class": "q-row"}, buy, basic.icon_button(s, s.pick(("heart", "eye", "share")), variant="secondary") if s.chance(0.15) else None) if not s.chance(0.1) else el("div", None, basic.icon_button(s, "cart", variant="primary")))
    return el("div", {"class": s.cls("card", "pad0"), **mark("card", name=name)}, top, el("div", {"class": "q-pad q-col", "style": "gap:.45em"}, parts))


def person_card(s: Scene) -> Markup:
    name = s.text.person()
    center = s.chance(0.5)
    text: list[Child] = [basic.heading(s, name, s.pick((3, 4, 5))), el("div", {"class": "q-muted q-small"}, s.pick((s.text.job(), s.text.email(), s.text.city(), f"@{s.text.user()}")))]
    if s.chance(0.4):
        text.append(el("p", {"class": "q-small"}, s.text.sentence()))
    if s.chance(0.4):
        text.append(el("div", {"class": "q-row q-wrap" + (" q-middle" if center else "")}, [basic.chip(s, s.text.tag()) for _ in range(s.int(1, 3))]))
    buttons: list[Child] = []
    if s.chance(0.6):
        buttons = [basic.button(s, s.pick(("Follow", "Message", "Connect", "View profile", "Following")), variant=s.pick(("primary", "secondary")), size="sm")]
        if s.chance(0.4):
            buttons.append(basic.icon_button(s, s.pick(("mail", "phone", "chat", "dots-horizontal")), variant="secondary", size="sm"))
    face = basic.avatar(s, name, s.pick(("1.3em", "1.6em", "2em")))
    if center:
        return card(s, el("div", {"class": "q-col q-center", "style": "align-items:center;gap:.4em"}, face, text, el("div", {"class": "q-row"}, buttons)), name=name)
    return card(s, el("div", {"class": "q-row q-top"}, face, el("div", {"class": "q-grow"}, text), el("div", {"class": "q-row"}, buttons)), name=name)


def article_card(s: Scene) -> Markup:
    title = s.text.title()
    image = basic.picture(s, 300, s.pick((150, 180)), flat=True, name=title) if s.chance(0.7) else None
    meta = el("div", {"class": "q-row q-small q-muted"}, basic.avatar(s, "x", ".7em", presence=False) if s.chance(0.3) else None, el("span", None, s.pick((s.text.person(), s.text.date(), f"{s.int(2, 15)} min read"))))
    parts: list[Child] = [basic.badge(s, s.pick(phrases.CATEGORIES), s.pick(basic.TONES), dotted=False)] if s.chance(0.35) else []
    parts += [basic.heading(s, title, s.pick((2, 3, 4))), el("p", {"class": "q-muted" if s.chance(0.5) else None}, s.text.paragraph(1, 2)), meta]
    if s.chance(0.4):
        parts.append(basic.link(s, s.pick(("Read more", "Continue reading", "Read more →", "More"))))
    if s.chance(0.2):
        parts.append(reactions(s))
    return el("div", {"class": s.cls("card", "pad0"), **mark("card", name=title)}, image, el("div", {"class": "q-pad q-col", "style": "gap:.5em;align-items:flex-start"}, parts))


def reactions(s: Scene) -> Markup:
    """Hearts, comments and shares with their numbers."""
    made = []
    for concept in s.some(("heart", "thumbs-up", "comment", "share", "bookmark", "eye"), 2, 4):
        number = el("span", None, s.text.count()) if s.chance(0.8) else None
        marks = mark("button", name=concept)
        made.append(el("button", {"class": "q-plainbtn q-muted", "style": "gap:.35em", "type": "button", **marks}, basic.icon(s, concept), number))
    return el("div", {"class": "q-row", "style": "gap:1.1em"}, made)


def plan_card(s: Scene, name: str, *, featured: bool) -> Markup:
    price = s.pick(("Free", "$0", s.text.money(3, 199), f"{s.text.currency[0]}{s.int(4, 299)}")) if name != "Enterprise" else s.pick(("Custom", "Let's talk", s.text.money(200, 999)))
    unit = s.pick(("/month", "/mo", "per user / month", "/ year", " per month"))
    features = []
    for line in s.some(phrases.PLAN_FEATURES, 3, 7):
        on = s.chance(0.82)
        tick = basic.icon(s, "check" if on else "close")
        features.append(el("li", {"class": "q-li" + ("" if on else " q-muted"), "style": "padding:.25em 0;border:0", **mark("row")}, tick, el("span", {"class": "q-struck" if not on and s.chance(0.4) else None}, s.text.fill(line))))
    flag = basic.badge(s, s.pick(("Most popular", "Recommended", "Best value", "Popular")), "primary", dotted=False) if featured else None
    button = basic.button(s, s.pick((f"Choose {name}", "Get started", "Start free trial", "Buy now", "Select", "Upgrade", "Current plan", "Contact sales")), variant="primary" if featured or s.chance(0.4) else "secondary", block=True)
    head: list[Child] = [el("div", {"class": "q-row q-between"}, basic.heading(s, name, 3), flag), el("div", None, el("span", {"class": "q-price"}, price), el("span", {"class": "q-muted"}, unit) if any(c.isdigit() for c in price) else None)]
    return card(s, el("div", {"class": "q-col", "style": "gap:.7em"}, head, el("p", {"class": "q-muted q-small"}, s.text.sentence()) if s.chance(0.5) else None, el("ul", {"class": "q-list"}, features), button), name=name, states=("selected",) if featured and s.chance(0.3) else ())


def list_of(s: Scene, rows: list[Markup]) -> Markup:
    return el("ul", {"class": "q-list" + (" q-list-gap" if s.chance(0.25) else "")}, rows)


def row(s: Scene, *children: Child, states: tuple[str, ...] = (), style: str = "") -> Markup:
    return el("li", {"class": "q-li" + (" q-li-sel" if "selected" in states else ""), "style": style or None, **mark("row", *states)}, children)


def people_list(s: Scene, rows: int = 0) -> Markup:
    tail_kind = s.int(0, 5)

    def tail() -> Child:
        return (lambda: basic.button(s, s.pick(("Follow", "Invite", "Message")), size="sm"), lambda: basic.icon_button(s, s.pick(("dots-vertical", "chat", "phone", "trash"))), lambda: basic.badge(s, *s.text.status()), lambda: el("span", {"class": "q-muted q-small"}, s.text.moment()), lambda: choices.box(s, "checkbox", on=s.chance(0.4)), lambda: None)[tail_kind]()  # fmt: skip

    made = []
    for _ in range(rows or s.int(3, 7)):
        name = s.text.person()
        made.append(row(s, basic.avatar(s, name), el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, name), el("div", {"class": "q-small q-muted"}, s.pick((s.text.job, s.text.email, s.text.city))())), tail()))
    return list_of(s, made)


def activity(s: Scene, rows: int = 0) -> Markup:
    made = []
    with_faces = s.chance(0.5)
    for _ in range(rows or s.int(3, 7)):
        lead: Child = basic.avatar(s, s.text.person()) if with_faces else basic.icon(s, s.pick(("bell", "check-circle", "warning", "info", "mail", "upload", "user-plus", "comment", "star", "truck", "package")), size="1.3em")
        unread = s.chance(0.25)
        made.append(row(s, lead, el("div", {"class": "q-grow"}, el("div", {"class": "q-strong" if unread else None}, s.text.fill(s.pick(phrases.ACTIVITIES))), el("div", {"class": "q-small q-muted"}, s.text.moment())), basic.dot(s, "primary") if unread and s.chance(0.6) else None, style="align-items:flex-start" if s.chance(0.5) else ""))
    return list_of(s, made)


TASKS = ("{verb} the {noun}", "{verb} {noun} for {company}", "Call {person}", "Email {first} about the {noun}", "Buy {noun}s", "Prepare {adj} {noun}", "{verb} {noun} {version}", "Fix {noun} {noun2}", "Book {noun} in {city}", "Pay {money} to {company}", "Review {file}", "Pick up {product}")


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
        lead: Child = basic.icon(s, s.pick(("bag", "coffee", "car", "home", "gift", "food", "plane", "music", "dollar", "phone")), size="1.4em") if s.chance(0.7) else basic.avatar(s, "x", presence=False)
        made.append(row(s, lead, el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, s.pick((s.text.company(), s.text.person(), s.text.product()))), el("div", {"class": "q-small q-muted"}, s.pick((s.text.date(), s.text.moment(), s.pick(phrases.CATEGORIES))))), el("span", {"class": ("q-pos" if up else "q-neg") if s.chance(0.8) else "q-strong"}, amount)))
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
        head = el("button", {"class": "q-acc-head", "type": "button", "style": "justify-content:flex-start" if s.look.style("tabs") == "pill" else None, **mark("button", "expanded" if is_open else "")}, inner)
        made.append(el("div", {"class": "q-acc-item"}, head, el("div", {"class": "q-acc-body"}, s.text.paragraph(1, 3)) if is_open else None))
    return el("div", {"class": "q-acc" + (" q-acc-gap" if s.chance(0.35) else "")}, made)


def tree(s: Scene, depth: int = 0) -> Markup:
    """Folders and files, some open, one chosen."""
    made = []
    for _ in range(s.int(2, 5) if depth else s.int(3, 5)):
        is_folder = s.chance(0.55) and depth < 3
        opened = is_folder and s.chance(0.55)
        name = s.pick((s.text.noun(), s.text.noun().capitalize(), "src", "docs", "assets", "lib")) if is_folder else s.text.file()
        on = s.chance(0.05)
        lead = join(basic.icon(s, "chevron-down" if opened else "chevron-right") if is_folder else el("span", {"style": "width:1.15em"}), basic.icon(s, "folder" if is_folder else "file"))
        node = el("a", {"class": "q-node" + (" q-node-on" if on else ""), "href": "#", **mark("menuitem", "selected" if on else "", "expanded" if opened else "")}, lead, el("span", None, name))
        made.append(el("li", None, node, tree(s, depth + 1) if opened else None))
    return el("ul", {"class": "q-tree"}, made)


def tag_line(s: Scene) -> Markup:
    closable = s.chance(0.35)
    return el("div", {"class": "q-row q-wrap"}, [basic.chip(s, s.text.tag(), closable=closable, selected=s.chance(0.15), concept=s.pick(("", "", "", "tag", "user"))) for _ in range(s.int(3, 9))])


def chips_by_color(s: Scene) -> Markup:
    """Colour or size choices of a product."""
    made = []
    chosen = s.int(0, 3)
    for index, name in enumerate(s.some(("S", "M", "L", "XL", "38", "40", "42") if s.chance(0.5) else words.COLORS, 4, 5)):
        made.append(el("button", {"class": s.cls("btn", "primary" if index == chosen else "secondary", "sm"), "type": "button", **mark("button", "selected" if index == chosen else "")}, name))
    return el("div", {"class": "q-row q-wrap"}, made)


def segmented(s: Scene) -> Markup:
    """A row of joined buttons of which one is on."""
    labels = s.pick((("Day", "Week", "Month"), ("Monthly", "Yearly"), ("List", "Grid"), ("All", "Active", "Completed"), ("1D", "1W", "1M", "1Y", "All"), ("Left", "Center", "Right"), ("EUR", "USD", "GBP")))
    on = s.int(0, len(labels) - 1)
    return el("div", {"class": "q-group"}, [el("button", {"class": s.cls("btn", "secondary") + (" q-on" if i == on else ""), "type": "button", **mark("button", "selected" if i == on else "")}, label) for i, label in enumerate(labels)])


def code_block(s: Scene) -> Markup:
    lines = s.text.code_lines()
    block = el("pre", {"class": "q-code" + (" q-code-dark" if s.chance(0.5) else "")}, "\n".join(lines))
    if s.chance(0.3):
        return el("div", {"style": "position:relative"}, block, el("span", {"style": "position:absolute;top:6px;right:6px"}, basic.icon_button(s, "copy", variant="secondary", size="sm")))
    return block


def comments(s: Scene, rows: int = 0) -> Markup:
    made = []
    for _ in range(rows or s.int(2, 4)):
        name = s.text.person()
        head = el("div", {"class": "q-row"}, el("span", {"class": "q-strong"}, name), el("span", {"class": "q-small q-muted"}, s.text.moment()))
        made.append(row(s, basic.avatar(s, name), el("div", {"class": "q-grow q-col", "style": "gap:.25em"}, head, basic.stars(s) if s.chance(0.2) else None, el("div", None, s.text.fill(s.pick(phrases.REVIEWS)) if s.chance(0.5) else s.text.sentence()), reactions(s) if s.chance(0.3) else None), style="align-items:flex-start"))
    return list_of(s, made)


PANELS: tuple[Callable[[Scene], Markup], ...] = (
    lambda s: titled(s, s.text.title(), charts.chart(s)), lambda s: titled(s, s.pick(("Recent activity", "Activity", "Timeline", "Notifications", "Latest events")), activity(s, s.int(3, 5))),
    lambda s: titled(s, s.pick(("Team", "Members", "New customers", "Top sellers", "Contacts")), people_list(s, s.int(3, 5))), lambda s: titled(s, s.pick(("To do", "Tasks", "Checklist", "Today")), checklist(s, s.int(3, 6))),
    lambda s: titled(s, s.pick(("Transactions", "Recent payments", "Latest expenses")), ledger(s, s.int(3, 5))), charts.stat, charts.stat, article_card, person_card,
    lambda s: titled(s, s.pick(("Preferences", "Options", "Notifications", "Privacy")), choices.option_list(s, 3, 5)), lambda s: titled(s, s.text.title(), fields.form(s, fields.random_labels(s, 2, 4)), el("div", {"class": "q-row", "style": "margin-top:1em"}, basic.action(s, "primary"), basic.action(s))),
    lambda s: titled(s, s.pick(("Goals", "Progress", "Usage", "Storage", "Skills")), progress_list(s)), lambda s: titled(s, s.pick(("Tags", "Topics", "Filters", "Labels")), tag_line(s)), lambda s: titled(s, s.pick(("Files", "Explorer", "Folders")), tree(s)),
    lambda s: titled(s, s.text.title(), el("p", None, s.text.paragraph(1, 3)), el("div", {"class": "q-row"}, basic.action(s, "primary", size="sm"), basic.action(s, size="sm"))), lambda s: titled(s, s.pick(("Volume", "Display", "Budget")), choices.slider(s), choices.slider(s)),
    lambda s: card(s, feedback.loading(s)), lambda s: titled(s, s.pick(("Comments", "Reviews", "Feedback")), comments(s)), lambda s: card(s, feedback.empty_state(s)), lambda s: titled(s, s.text.title(), code_block(s)),
)  # fmt: skip


def progress_list(s: Scene) -> Markup:
    made = []
    for _ in range(s.int(2, 5)):
        value = s.int(0, 100)
        made.append(el("div", {"class": "q-col", "style": "gap:.25em", **mark("row")}, el("div", {"class": "q-row q-between q-small"}, el("span", None, s.text.title()), el("span", {"class": "q-muted"}, f"{value}%")), feedback.progress(s, value)))
    return el("div", {"class": "q-col"}, made)
