"""What frames a page: top bars, sidebars, docks, footers."""

from __future__ import annotations

from .. import phrases
from . import basic, fields
from .html import Child, Markup, el, join, mark
from .scene import Scene


def top_bar(s: Scene, *, app: bool = False) -> Markup:
    """Brand, links, and what stands at the right: search, icons, user, buttons."""
    if s.phone:
        menu = basic.icon_button(s, "menu")
        right = [basic.icon_button(s, concept) for concept in s.some(("search", "bell", "cart", "user", "dots-vertical"), 0, 2)]
        parts: list[Child] = [menu, basic.brand(s)] if s.chance(0.7) else [basic.brand(s), menu]
        return el(
            "header",
            {"class": s.cls("nav"), **mark("navigation")},
            parts[0],
            parts[1],
            el("span", {"class": "q-push q-row"}, right),
        )
    labels = [label for label, _ in s.some(phrases.NAV_APP, 2, 6)] if app else s.some(phrases.NAV_SITE, 3, 6)
    labels = labels[: 6 if s.width >= 1400 else 5 if s.width >= 1200 else 3]
    active = s.int(0, len(labels) - 1) if s.chance(0.8) else -1
    items = []
    for index, label in enumerate(labels):
        more = basic.icon(s, "chevron-down") if s.chance(0.08) else None
        marks = mark("menuitem", "selected" if index == active else "")
        items.append(
            el(
                "a",
                {"class": s.cls("nav-item", "on" if index == active else ""), "href": "#", **marks},
                s.text.cased(label),
                more,
            )
        )
    links = el("nav", {"class": "q-nav-links"}, items)
    parts = [basic.brand(s), links if s.chance(0.85) else None]
    corner = _right_side(s, app)
    style = "justify-content:space-between" if s.chance(0.3) else None
    return el(
        "header",
        {"class": s.cls("nav"), "style": style, **mark("navigation")},
        parts,
        el("span", {"class": "q-push q-row", "style": "gap:.9em"}, corner),
    )


def _right_side(s: Scene, app: bool) -> list[Child]:
    parts: list[Child] = []
    if s.chance(0.3):
        parts.append(el("div", {"style": f"width:{s.pick((150, 190, 240))}px"}, fields.search_box(s)))
    if s.chance(0.5):
        for concept in s.some(("bell", "cart", "heart", "gear", "moon", "question", "mail", "grid", "globe", "search", "sun", "bag"), 1, 3):
            counted = basic.count(s, s.int(1, 30)) if concept in ("bell", "cart", "mail", "bag", "heart") and s.chance(0.5) else None
            drawn = basic.icon_button(s, concept)
            parts.append(el("span", {"class": "q-row", "style": "gap:.1em"}, drawn, counted) if counted else drawn)
    if app or s.chance(0.3):
        s.facts["signed_in"] = True
        name = s.text.me
        shown = s.chance(0.5)
        parts.append(
            el(
                "span",
                {"class": "q-row", **(mark("button", name="account") if s.chance(0.4) else {})},
                basic.avatar(s, name),
                el("span", {"class": "q-nowrap"}, name) if shown else None,
                basic.icon(s, "chevron-down") if s.chance(0.3) else None,
            )
        )
    elif s.chance(0.7):
        parts.append(
            basic.link(s, s.pick(("Sign in", "Log in", "Login")))
            if s.chance(0.4)
            else basic.button(s, s.pick(("Sign in", "Log in")), variant="ghost")
        )
        parts.append(basic.button(s, s.pick(("Sign up", "Get started", "Register", "Try for free", "Join now")), variant="primary"))
    return parts


def side_bar(s: Scene) -> Markup:
    """Entries below one another with icons, captions, counters; perhaps only icons."""
    entries = s.some(phrases.NAV_APP, 5, 11)
    active = s.int(0, len(entries) - 1)
    slim = s.chance(0.1)
    with_icons = slim or s.chance(0.78)
    inner: list[Child] = [el("div", {"style": "padding:.2em .6em 1em"}, basic.brand(s))] if not slim and s.chance(0.75) else []
    captioned = not slim and s.chance(0.35)
    for index, (label, concept) in enumerate(entries):
        if captioned and index % 4 == 0:
            inner.append(el("div", {"class": "q-side-cap"}, s.pick((str.upper, str.title))(s.pick(phrases.SECTION_CAPTIONS))))
        on = index == active
        parts: list[Child] = [
            basic.icon(s, concept) if with_icons and concept else None,
            None if slim else el("span", {"class": "q-grow"}, s.text.cased(label)),
        ]
        if not slim and s.chance(0.14):
            parts.append(
                basic.count(s, s.int(1, 120), s.pick(("danger", "primary", "neutral", "success")))
                if s.chance(0.7)
                else basic.badge(s, s.pick(("New", "Beta", "Pro")), s.pick(("success", "info", "primary")), dotted=False)
            )
        opened = not slim and s.chance(0.07)
        if not slim and (opened or s.chance(0.05)):
            parts.append(basic.icon(s, "chevron-down" if opened else "chevron-right"))
        marks = mark("menuitem", "selected" if on else "", "expanded" if opened else "", name=label if slim else "")
        inner.append(
            el(
                "a",
                {
                    "class": s.cls("side-item", "on" if on else ""),
                    "href": "#",
                    "style": "justify-content:center" if slim else None,
                    **marks,
                },
                parts,
            )
        )
        if opened:
            for sub, _ in s.some(phrases.NAV_APP, 1, 3):
                inner.append(el("a", {"class": "q-side-item q-side-sub", "href": "#", **mark("menuitem")}, s.text.cased(sub)))
    if not slim and s.chance(0.35):
        name = s.text.me
        below = el("div", {"class": "q-tiny"}, s.pick((s.text.email(), s.text.job(), "Free plan", "Admin")))
        inner.append(
            el(
                "div",
                {"class": "q-row q-mt", "style": "padding:.6em"},
                basic.avatar(s, name),
                el(
                    "div",
                    {"style": "min-width:0;overflow:hidden;white-space:nowrap"},
                    el("div", {"class": "q-strong"}, name),
                    below,
                ),
            )
        )
    s.facts["signed_in"] = True
    return el(
        "aside",
        {
            "class": "q-side" + (" q-side-slim" if slim else ""),
            "style": f"width:{s.pick((200, 220, 230, 250, 270))}px" if not slim else None,
            **mark("navigation"),
        },
        inner,
    )


def dock(s: Scene) -> Markup:
    """The bar at the bottom of telephones."""
    entries = [entry for entry in s.some(phrases.NAV_APP, 12, 12) if entry[1] and len(entry[0]) < 10][: s.int(3, 5)]
    active = s.int(0, len(entries) - 1)
    labelled = s.chance(0.8)
    made = [
        el(
            "a",
            {
                "class": "q-dock-item" + (" q-dock-item-on" if i == active else ""),
                "href": "#",
                **mark("menuitem", "selected" if i == active else "", name="" if labelled else label),
            },
            basic.icon(s, concept),
            el("span", None, label) if labelled else None,
        )
        for i, (label, concept) in enumerate(entries)
    ]
    return el("nav", {"class": "q-dock", **mark("navigation")}, made)


def footer(s: Scene) -> Markup:
    """A line of links, or columns of them, with the copyright."""
    year = s.int(2019, 2028)
    notice = s.pick(
        (
            f"© {year} {s.text.company_name}. All rights reserved.",
            f"© {year} {s.text.company_name}",
            f"Copyright © {year} {s.text.company_name}",
            f"{s.text.company_name} ® {year}",
            f"Made with ♥ in {s.text.city()}",
            f"{s.text.version()} · {s.text.company_name}",
        )
    )
    if s.chance(0.35) and not s.phone:
        columns = [
            el(
                "div",
                {"class": "q-col", "style": "gap:.4em;align-items:flex-start"},
                basic.heading(s, s.pick(("Company", "Product", "Support", "Legal", "Resources", "Shop", "About", "Follow us")), 5),
                [basic.link(s, label) for label in s.some(phrases.FOOTER, 3, 5)],
            )
            for _ in range(s.int(2, 4))
        ]
        return el(
            "footer",
            {"class": "q-foot", **mark("navigation", name="footer")},
            el("div", {"class": "q-grid", "style": f"grid-template-columns:repeat({len(columns)},1fr)"}, columns),
            el(
                "div",
                {"class": "q-row q-between q-wrap q-small", "style": "margin-top:1.4em"},
                el("span", {"class": "q-muted"}, notice),
                _social(s),
            ),
        )
    links = el(
        "span",
        {"class": "q-row q-wrap", "style": "gap:.3em 1.3em"},
        [basic.link(s, label) for label in s.some(phrases.FOOTER, 2, 5)],
    )
    parts = [el("span", {"class": "q-muted"}, notice), links]
    if s.chance(0.3):
        parts.append(_social(s))
    return el(
        "footer",
        {"class": "q-foot q-small", **mark("navigation", name="footer")},
        el("div", {"class": "q-row q-wrap " + s.pick(("q-between", "q-middle"))}, join(parts)),
    )


def _social(s: Scene) -> Markup:
    return el(
        "span",
        {"class": "q-row", "style": "gap:.8em"},
        [basic.icon_button(s, concept) for concept in s.some(("facebook", "twitter", "instagram", "linkedin", "youtube", "github"), 2, 5)],
    )
