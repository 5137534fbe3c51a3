"""Ways through a site: bars, sidebars, tabs, breadcrumbs, pages, steps, menus, footers."""

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
        return el("header", {"class": s.cls("nav"), **mark("navigation")}, parts[0], parts[1], el("span", {"class": "q-push q-row"}, right))
    labels = [label for label, _ in s.some(phrases.NAV_APP, 2, 6)] if app else s.some(phrases.NAV_SITE, 3, 6)
    labels = labels[: 6 if s.width >= 1400 else 5 if s.width >= 1200 else 3]
    active = s.int(0, len(labels) - 1) if s.chance(0.8) else -1
    items = []
    for index, label in enumerate(labels):
        more = basic.icon(s, "chevron-down") if s.chance(0.08) else None
        marks = mark("menuitem", "selected" if index == active else "")
        items.append(el("a", {"class": s.cls("nav-item", "on" if index == active else ""), "href": "#", **marks}, s.text.cased(label), more))
    links = el("nav", {"class": "q-nav-links"}, items)
    parts = [basic.brand(s), links if s.chance(0.85) else None]
    right = _right_side(s, app)
    style = "justify-content:space-between" if s.chance(0.3) else None
    return el("header", {"class": s.cls("nav"), "style": style, **mark("navigation")}, parts, el("span", {"class": "q-push q-row", "style": "gap:.9em"}, right))


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
        parts.append(el("span", {"class": "q-row", **(mark("button", name="account") if s.chance(0.4) else {})}, basic.avatar(s, name), el("span", {"class": "q-nowrap"}, name) if shown else None, basic.icon(s, "chevron-down") if s.chance(0.3) else None))
    elif s.chance(0.7):
        parts.append(basic.link(s, s.pick(("Sign in", "Log in", "Login"))) if s.chance(0.4) else basic.button(s, s.pick(("Sign in", "Log in")), variant="ghost"))
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
        parts: list[Child] = [basic.icon(s, concept) if with_icons and concept else None, None if slim else el("span", {"class": "q-grow"}, s.text.cased(label))]
        if not slim and s.chance(0.14):
            parts.append(basic.count(s, s.int(1, 120), s.pick(("danger", "primary", "neutral", "success"))) if s.chance(0.7) else basic.badge(s, s.pick(("New", "Beta", "Pro")), s.pick(("success", "info", "primary")), dotted=False))
        opened = not slim and s.chance(0.07)
        if not slim and (opened or s.chance(0.05)):
            parts.append(basic.icon(s, "chevron-down" if opened else "chevron-right"))
        marks = mark("menuitem", "selected" if on else "", "expanded" if opened else "", name=label if slim else "")
        inner.append(el("a", {"class": s.cls("side-item", "on" if on else ""), "href": "#", "style": "justify-content:center" if slim else None, **marks}, parts))
        if opened:
            for sub, _ in s.some(phrases.NAV_APP, 1, 3):
                inner.append(el("a", {"class": "q-side-item q-side-sub", "href": "#", **mark("menuitem")}, s.text.cased(sub)))
    if not slim and s.chance(0.35):
        name = s.text.me
        below = el("div", {"class": "q-tiny"}, s.pick((s.text.email(), s.text.job(), "Free plan", "Admin")))
        inner.append(el("div", {"class": "q-row q-mt", "style": "padding:.6em"}, basic.avatar(s, name), el("div", {"style": "min-width:0;overflow:hidden;white-space:nowrap"}, el("div", {"class": "q-strong"}, name), below)))
    s.facts["signed_in"] = True
    return el("aside", {"class": "q-side" + (" q-side-slim" if slim else ""), "style": f"width:{s.pick((200, 220, 230, 250, 270))}px" if not slim else None, **mark("navigation")}, inner)


def tabs(s: Scene, labels: list[str] | None = None) -> Markup:
    labels = labels or [label for label, _ in s.some(phrases.NAV_APP, 2, 4 if s.phone else 6)]
    if s.phone:
        labels = labels[:3]
    active = s.int(0, len(labels) - 1)
    made = []
    with_icons = s.chance(0.15)
    for index, label in enumerate(labels):
        counted = basic.count(s, s.int(1, 99), s.pick(("neutral", "primary"))) if s.chance(0.08) else None
        off = index != active and s.chance(0.04)
        concept = dict(phrases.NAV_APP).get(label, "")
        marks = mark("tab", "selected" if index == active else "", "disabled" if off else "")
        inner: list[Child] = [basic.icon(s, concept) if with_icons and concept else None, el("span", None, s.text.cased(label)), counted]
        cls = s.cls("tab", "on" if index == active else "", "off" if off else "")
        if s.look.has("tab-item"):
            made.append(el("li", {"class": s.cls("tab-item", "on" if index == active else "")}, el("a", {"class": cls, "href": "#", **marks}, inner)))
        else:
            made.append(el("a", {"class": cls, "href": "#", "role": "tab", **marks}, inner))
    if s.look.has("tab-item"):
        return el("div", {"class": s.cls("tabs-wrap") if s.look.has("tabs-wrap") else None}, el("ul", {"class": s.cls("tabs")}, made))
    return el("div", {"class": s.cls("tabs"), "role": "tablist"}, made)


def crumbs(s: Scene) -> Markup:
    labels = [label for label, _ in s.some(phrases.NAV_APP, 1, 3)]
    sep: Child = s.pick(("/", "/", "›", ">", "»", "→", "·", None))
    parts: list[Child] = [basic.icon_button(s, "home") if s.chance(0.15) else basic.link(s, "Home")]
    for label in labels[:-1]:
        parts += [sep if isinstance(sep, str) and s.chance(1) else basic.icon(s, "chevron-right"), basic.link(s, s.text.cased(label))]
    parts += [sep if isinstance(sep, str) else basic.icon(s, "chevron-right"), el("span", None, s.text.cased(labels[-1]))]
    return el("nav", {"class": "q-crumbs", **mark("navigation", name="breadcrumb")}, [el("span", None, part) if isinstance(part, str) and not isinstance(part, Markup) else part for part in parts])


def pages(s: Scene) -> Markup:
    """Numbers of pages, previous and next; perhaps with "1-10 of 97"."""
    last = s.int(3, 5) if s.chance(0.6) else s.int(6, 80)
    current = s.int(1, min(last, 5))
    numbers: list[str] = [str(n) for n in range(1, min(last, 5) + 1)]
    if last > 5:
        numbers += ["…", str(last)]
    made: list[Child] = []
    word = s.pick((("Previous", "Next"), ("Prev", "Next"), ("«", "»"), ("‹", "›"), ("", "")))

    def entry(text: str, *states: str, concept: str = "", name: str = "") -> Markup:
        mods = ("on" if "selected" in states else "", "off" if "disabled" in states else "")
        inner: Child = basic.icon(s, concept) if concept else text
        attrs = {"class": s.cls("page", *mods), "href": "#", **mark("link" if not concept else "button", *states, name=name)}
        drawn = el("a", attrs, inner)
        return el("li", {"class": s.cls("page-item", *mods)}, drawn) if s.look.has("page-item") else drawn

    made.append(entry(word[0], "disabled" if current == 1 else "", concept="" if word[0] else "chevron-left", name="previous"))
    if s.chance(0.85):
        made += [entry(n, "selected" if n == str(current) else "") if n != "…" else el("li" if s.look.has("page-item") else "span", {"class": "q-muted"}, "…") for n in numbers]
    else:
        made.append(el("span" if not s.look.has("page-item") else "li", {"style": "padding:.3em .6em"}, f"Page {current} of {last}"))
    made.append(entry(word[1], concept="" if word[1] else "chevron-right", name="next"))
    note = el("span", {"class": "q-muted q-small"}, s.pick((f"Showing 1 to 10 of {last * 10 - 3} entries", f"{current * 10 - 9}–{current * 10} of {last * 10}", f"{last * 10 - 4} results", f"1-{last} of {last * 8}"))) if s.chance(0.5) else None
    row = el("ul" if s.look.has("page-item") else "div", {"class": s.cls("pages"), **mark("navigation", name="pagination")}, made)
    return el("div", {"class": "q-row q-wrap q-between"}, note, row)


def steps(s: Scene) -> Markup:
    """Where one is in a wizard."""
    labels = s.pick((("Cart", "Shipping", "Payment", "Review"), ("Account", "Profile", "Confirm"), ("Details", "Address", "Payment", "Done"), ("Upload", "Map fields", "Import"), ("Plan", "Billing", "Finish"), ("Step 1", "Step 2", "Step 3"), ("Ordered", "Packed", "Shipped", "Delivered")))
    if s.phone:
        labels = labels[:3]
    current = s.int(0, len(labels) - 1)
    vertical = s.chance(0.12)
    made: list[Child] = []
    ticked = s.chance(0.6)
    for index, label in enumerate(labels):
        if index and not vertical:
            made.append(el("span", {"class": "q-step-bar"}))
        inner: Child = basic.icon(s, "check") if index < current and ticked else str(index + 1)
        state = "selected" if index == current else "checked" if index < current else ""
        cls = "q-step" + (" q-step-on" if index == current else " q-step-done" if index < current else "")
        text = el("span", {"class": "q-strong" if index == current else "q-muted"}, label) if not s.phone or index == current else None
        made.append(el("span", {"class": cls, **mark("tab", state)}, el("span", {"class": "q-step-n"}, inner), text))
    return el("div", {"class": "q-steps" + (" q-steps-v" if vertical else "")}, made)


def menu(s: Scene, low: int = 3, high: int = 6) -> Markup:
    """An open menu: entries with icons, a rule, a dangerous last one."""
    made: list[Child] = []
    with_icons = s.chance(0.5)
    entries = s.some(phrases.ACTIONS, low, high)
    for index, (label, concept) in enumerate(entries):
        if index == len(entries) - 1 and s.chance(0.4):
            made.append(el("div", {"class": "q-menu-sep"}))
        on, off = s.chance(0.1), s.chance(0.06)
        cls = "q-menu-item" + (" q-menu-item-on" if on else "") + (" q-menu-item-off" if off else "") + (" q-menu-danger" if label.startswith(("Delete", "Remove", "Log out")) and s.chance(0.6) else "")
        tail = el("span", {"class": "q-push q-muted q-small"}, s.pick(("⌘K", "Ctrl+S", "Del", "F2", "⇧⌘P", "Ctrl+Shift+E"))) if s.chance(0.08) else None
        made.append(el("a", {"class": cls, "href": "#", **mark("menuitem", "selected" if on else "", "disabled" if off else "")}, basic.icon(s, concept) if with_icons and concept else None, el("span", None, s.text.cased(label)), tail))
    return el("div", {"class": "q-menu", "role": "menu"}, made)


def dropdown(s: Scene, *, opened: bool = False, right: bool = False) -> Markup:
    text, concept = s.text.action()
    trigger = basic.button(s, text, "chevron-down", states=("expanded",) if opened else (), after=True) if s.chance(0.7) else basic.icon_button(s, s.pick(("dots-vertical", "dots-horizontal", "gear")), variant="secondary", states=("expanded",) if opened else ())
    return el("span", {"class": "q-anchor"}, trigger, el("div", {"class": "q-pop" + (" q-pop-right" if right else "")}, menu(s)) if opened else None)


def footer(s: Scene) -> Markup:
    """A line of links, or columns of them, with the copyright."""
    year = s.int(2019, 2028)
    notice = s.pick((f"© {year} {s.text.company_name}. All rights reserved.", f"© {year} {s.text.company_name}", f"Copyright © {year} {s.text.company_name}", f"{s.text.company_name} ® {year}", f"Made with ♥ in {s.text.city()}", f"{s.text.version()} · {s.text.company_name}"))
    if s.chance(0.35) and not s.phone:
        columns = [el("div", {"class": "q-col", "style": "gap:.4em;align-items:flex-start"}, basic.heading(s, s.pick(("Company", "Product", "Support", "Legal", "Resources", "Shop", "About", "Follow us")), 5), [basic.link(s, label) for label in s.some(phrases.FOOTER, 3, 5)]) for _ in range(s.int(2, 4))]
        return el("footer", {"class": "q-foot", **mark("navigation", name="footer")}, el("div", {"class": "q-grid", "style": f"grid-template-columns:repeat({len(columns)},1fr)"}, columns), el("div", {"class": "q-row q-between q-wrap q-small", "style": "margin-top:1.4em"}, el("span", {"class": "q-muted"}, notice), _social(s)))
    links = el("span", {"class": "q-row q-wrap", "style": "gap:.3em 1.3em"}, [basic.link(s, label) for label in s.some(phrases.FOOTER, 2, 5)])
    parts = [el("span", {"class": "q-muted"}, notice), links]
    if s.chance(0.3):
        parts.append(_social(s))
    return el("footer", {"class": "q-foot q-small", **mark("navigation", name="footer")}, el("div", {"class": "q-row q-wrap " + s.pick(("q-between", "q-middle"))}, join(parts)))


def _social(s: Scene) -> Markup:
    return el("span", {"class": "q-row", "style": "gap:.8em"}, [basic.icon_button(s, concept) for concept in s.some(("facebook", "twitter", "instagram", "linkedin", "youtube", "github"), 2, 5)])
