"""Panels: bounded boxes for products, people, articles, prices."""

from __future__ import annotations

from .. import phrases
from . import basic
from .html import Child, Markup, el, mark
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
        tail = s.one_of(lambda: basic.link(s, s.pick(("View all", "See all", "More", "Edit", "Manage"))), lambda: basic.icon_button(s, s.pick(("dots-vertical", "dots-horizontal", "refresh", "gear", "external-link"))), lambda: basic.button(s, s.pick(("Add", "Edit", "Export", "Today")), size="sm"))  # fmt: skip
    head = el("div", {"class": "q-card-head"}, basic.heading(s, title, s.pick((2, 3, 4, 5))), tail)
    return card(s, head, *children, name=title, style=style)


def grid(s: Scene, made: list[Markup], columns: int) -> Markup:
    columns = 1 if s.phone else min(columns, 2 if s.width < 900 else columns)
    return el(
        "div",
        {
            "class": "q-grid",
            "style": f"grid-template-columns:repeat({columns},minmax(0,1fr));align-items:{s.pick(('start', 'stretch'))}",
        },
        made,
    )


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
    corner = (
        el(
            "span",
            {"style": "position:absolute;top:8px;left:8px"},
            basic.badge(
                s,
                s.pick(("Sale", "New", f"-{s.int(5, 60)}%", "Sold out", "Hot", "Limited")),
                s.pick(("danger", "success", "primary", "neutral")),
                dotted=False,
            ),
        )
        if s.chance(0.25)
        else None
    )
    heart = (
        el("span", {"style": "position:absolute;top:8px;right:8px;color:var(--danger)"}, basic.icon_button(s, "heart"))
        if s.chance(0.3)
        else None
    )
    top = el("div", {"style": "position:relative"}, image, corner, heart)
    title: Child = basic.heading(s, name, s.pick((3, 4, 5, 6))) if s.chance(0.5) else basic.link(s, name)
    parts: list[Child] = [el("div", None, title)]
    if s.chance(0.3):
        parts.insert(0, el("div", {"class": "q-tiny q-muted"}, s.pick((s.pick(phrases.CATEGORIES), s.text.company()))))
    if s.chance(0.35):
        parts.append(basic.stars(s))
    parts.append(price_line(s))
    if s.chance(0.2):
        parts.append(
            el(
                "div",
                {"class": "q-small q-muted"},
                s.pick(("In stock", "Out of stock", f"Only {s.int(1, 9)} left", "Free shipping", "Ships tomorrow")),
            )
        )
    if s.chance(0.7):
        label, concept = s.pick(
            (
                ("Add to cart", "cart"),
                ("Add to bag", "bag"),
                ("Buy now", ""),
                ("View", "eye"),
                ("Add", "plus"),
                ("Quick view", "eye"),
            )
        )
        buy = basic.button(
            s,
            s.text.cased(label),
            concept if s.chance(0.5) else "",
            "primary" if s.chance(0.7) else "secondary",
            block=s.chance(0.4),
        )
        parts.append(
            el(
                "div",
                {"class": "q-row"},
                buy,
                basic.icon_button(s, s.pick(("heart", "eye", "share")), variant="secondary") if s.chance(0.15) else None,
            )
            if not s.chance(0.1)
            else el("div", None, basic.icon_button(s, "cart", variant="primary"))
        )
    return el(
        "div",
        {"class": s.cls("card", "pad0"), **mark("card", name=name)},
        top,
        el("div", {"class": "q-pad q-col", "style": "gap:.45em"}, parts),
    )


def person_card(s: Scene) -> Markup:
    name = s.text.person()
    center = s.chance(0.5)
    text: list[Child] = [
        basic.heading(s, name, s.pick((3, 4, 5))),
        el(
            "div",
            {"class": "q-muted q-small"},
            s.pick((s.text.job(), s.text.email(), s.text.city(), f"@{s.text.user()}")),
        ),
    ]
    if s.chance(0.4):
        text.append(el("p", {"class": "q-small"}, s.text.sentence()))
    if s.chance(0.4):
        text.append(
            el(
                "div",
                {"class": "q-row q-wrap" + (" q-middle" if center else "")},
                [basic.chip(s, s.text.tag()) for _ in range(s.int(1, 3))],
            )
        )
    buttons: list[Child] = []
    if s.chance(0.6):
        buttons = [
            basic.button(
                s,
                s.pick(("Follow", "Message", "Connect", "View profile", "Following")),
                variant=s.pick(("primary", "secondary")),
                size="sm",
            )
        ]
        if s.chance(0.4):
            buttons.append(basic.icon_button(s, s.pick(("mail", "phone", "chat", "dots-horizontal")), variant="secondary", size="sm"))
    face = basic.avatar(s, name, s.pick(("1.3em", "1.6em", "2em")))
    if center:
        return card(
            s,
            el(
                "div",
                {"class": "q-col q-center", "style": "align-items:center;gap:.4em"},
                face,
                text,
                el("div", {"class": "q-row"}, buttons),
            ),
            name=name,
        )
    return card(
        s,
        el(
            "div",
            {"class": "q-row q-top"},
            face,
            el("div", {"class": "q-grow"}, text),
            el("div", {"class": "q-row"}, buttons),
        ),
        name=name,
    )


def article_card(s: Scene) -> Markup:
    title = s.text.title()
    image = basic.picture(s, 300, s.pick((150, 180)), flat=True, name=title) if s.chance(0.7) else None
    meta = el(
        "div",
        {"class": "q-row q-small q-muted"},
        basic.avatar(s, "x", ".7em", presence=False) if s.chance(0.3) else None,
        el("span", None, s.pick((s.text.person(), s.text.date(), f"{s.int(2, 15)} min read"))),
    )
    parts: list[Child] = [basic.badge(s, s.pick(phrases.CATEGORIES), s.pick(basic.TONES), dotted=False)] if s.chance(0.35) else []
    parts += [
        basic.heading(s, title, s.pick((2, 3, 4))),
        el("p", {"class": "q-muted" if s.chance(0.5) else None}, s.text.paragraph(1, 2)),
        meta,
    ]
    if s.chance(0.4):
        parts.append(basic.link(s, s.pick(("Read more", "Continue reading", "Read more →", "More"))))
    if s.chance(0.2):
        parts.append(reactions(s))
    return el(
        "div",
        {"class": s.cls("card", "pad0"), **mark("card", name=title)},
        image,
        el("div", {"class": "q-pad q-col", "style": "gap:.5em;align-items:flex-start"}, parts),
    )


def reactions(s: Scene) -> Markup:
    """Hearts, comments and shares with their numbers."""
    made = []
    for concept in s.some(("heart", "thumbs-up", "comment", "share", "bookmark", "eye"), 2, 4):
        number = el("span", None, s.text.count()) if s.chance(0.8) else None
        marks = mark("button", name=concept)
        made.append(
            el(
                "button",
                {"class": "q-plainbtn q-muted", "style": "gap:.35em", "type": "button", **marks},
                basic.icon(s, concept),
                number,
            )
        )
    return el("div", {"class": "q-row", "style": "gap:1.1em"}, made)


def plan_card(s: Scene, name: str, *, featured: bool) -> Markup:
    price = (
        s.pick(("Free", "$0", s.text.money(3, 199), f"{s.text.currency[0]}{s.int(4, 299)}"))
        if name != "Enterprise"
        else s.pick(("Custom", "Let's talk", s.text.money(200, 999)))
    )
    unit = s.pick(("/month", "/mo", "per user / month", "/ year", " per month"))
    features = []
    for line in s.some(phrases.PLAN_FEATURES, 3, 7):
        on = s.chance(0.82)
        tick = basic.icon(s, "check" if on else "close")
        features.append(
            el(
                "li",
                {"class": "q-li" + ("" if on else " q-muted"), "style": "padding:.25em 0;border:0", **mark("row")},
                tick,
                el("span", {"class": "q-struck" if not on and s.chance(0.4) else None}, s.text.fill(line)),
            )
        )
    flag = basic.badge(s, s.pick(("Most popular", "Recommended", "Best value", "Popular")), "primary", dotted=False) if featured else None
    button = basic.button(
        s,
        s.pick(
            (
                f"Choose {name}",
                "Get started",
                "Start free trial",
                "Buy now",
                "Select",
                "Upgrade",
                "Current plan",
                "Contact sales",
            )
        ),
        variant="primary" if featured or s.chance(0.4) else "secondary",
        block=True,
    )
    head: list[Child] = [
        el("div", {"class": "q-row q-between"}, basic.heading(s, name, 3), flag),
        el(
            "div",
            None,
            el("span", {"class": "q-price"}, price),
            el("span", {"class": "q-muted"}, unit) if any(c.isdigit() for c in price) else None,
        ),
    ]
    return card(
        s,
        el(
            "div",
            {"class": "q-col", "style": "gap:.7em"},
            head,
            el("p", {"class": "q-muted q-small"}, s.text.sentence()) if s.chance(0.5) else None,
            el("ul", {"class": "q-list"}, features),
            button,
        ),
        name=name,
        states=("selected",) if featured and s.chance(0.3) else (),
    )
