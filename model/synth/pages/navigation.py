"""Ways through a page: tabs, breadcrumbs, page numbers, steps, menus."""

from __future__ import annotations

from .. import phrases
from . import basic
from .html import Child, Markup, el, mark
from .scene import Scene


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
        inner: list[Child] = [
            basic.icon(s, concept) if with_icons and concept else None,
            el("span", None, s.text.cased(label)),
            counted,
        ]
        cls = s.cls("tab", "on" if index == active else "", "off" if off else "")
        if s.look.has("tab-item"):
            made.append(
                el(
                    "li",
                    {"class": s.cls("tab-item", "on" if index == active else "")},
                    el("a", {"class": cls, "href": "#", **marks}, inner),
                )
            )
        else:
            made.append(el("a", {"class": cls, "href": "#", "role": "tab", **marks}, inner))
    if s.look.has("tab-item"):
        return el(
            "div",
            {"class": s.cls("tabs-wrap") if s.look.has("tabs-wrap") else None},
            el("ul", {"class": s.cls("tabs")}, made),
        )
    return el("div", {"class": s.cls("tabs"), "role": "tablist"}, made)


def crumbs(s: Scene) -> Markup:
    labels = [label for label, _ in s.some(phrases.NAV_APP, 1, 3)]
    sep = s.pick(("/", "/", "›", ">", "»", "→", "·", ""))
    between = el("span", None, sep) if sep else basic.icon(s, "chevron-right")
    parts = [basic.icon_button(s, "home") if s.chance(0.15) else basic.link(s, "Home")]
    for label in labels[:-1]:
        parts += [between, basic.link(s, s.text.cased(label))]
    parts += [between, el("span", None, s.text.cased(labels[-1]))]
    return el("nav", {"class": "q-crumbs", **mark("navigation", name="breadcrumb")}, parts)


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
        attrs = {
            "class": s.cls("page", *mods),
            "href": "#",
            **mark("link" if not concept else "button", *states, name=name),
        }
        drawn = el("a", attrs, inner)
        return el("li", {"class": s.cls("page-item", *mods)}, drawn) if s.look.has("page-item") else drawn

    made.append(entry(word[0], "disabled" if current == 1 else "", concept="" if word[0] else "chevron-left", name="previous"))
    if s.chance(0.85):
        made += [
            entry(n, "selected" if n == str(current) else "")
            if n != "…"
            else el("li" if s.look.has("page-item") else "span", {"class": "q-muted"}, "…")
            for n in numbers
        ]
    else:
        made.append(
            el(
                "span" if not s.look.has("page-item") else "li",
                {"style": "padding:.3em .6em"},
                f"Page {current} of {last}",
            )
        )
    made.append(entry(word[1], concept="" if word[1] else "chevron-right", name="next"))
    note = (
        el(
            "span",
            {"class": "q-muted q-small"},
            s.pick(
                (
                    f"Showing 1 to 10 of {last * 10 - 3} entries",
                    f"{current * 10 - 9}–{current * 10} of {last * 10}",
                    f"{last * 10 - 4} results",
                    f"1-{last} of {last * 8}",
                )
            ),
        )
        if s.chance(0.5)
        else None
    )
    row = el(
        "ul" if s.look.has("page-item") else "div",
        {"class": s.cls("pages"), **mark("navigation", name="pagination")},
        made,
    )
    return el("div", {"class": "q-row q-wrap q-between"}, note, row)


def steps(s: Scene) -> Markup:
    """Where one is in a wizard."""
    labels = s.pick(
        (
            ("Cart", "Shipping", "Payment", "Review"),
            ("Account", "Profile", "Confirm"),
            ("Details", "Address", "Payment", "Done"),
            ("Upload", "Map fields", "Import"),
            ("Plan", "Billing", "Finish"),
            ("Step 1", "Step 2", "Step 3"),
            ("Ordered", "Packed", "Shipped", "Delivered"),
        )
    )
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
        cls = (
            "q-menu-item"
            + (" q-menu-item-on" if on else "")
            + (" q-menu-item-off" if off else "")
            + (" q-menu-danger" if label.startswith(("Delete", "Remove", "Log out")) and s.chance(0.6) else "")
        )
        tail = (
            el(
                "span",
                {"class": "q-push q-muted q-small"},
                s.pick(("⌘K", "Ctrl+S", "Del", "F2", "⇧⌘P", "Ctrl+Shift+E")),
            )
            if s.chance(0.08)
            else None
        )
        made.append(
            el(
                "a",
                {"class": cls, "href": "#", **mark("menuitem", "selected" if on else "", "disabled" if off else "")},
                basic.icon(s, concept) if with_icons and concept else None,
                el("span", None, s.text.cased(label)),
                tail,
            )
        )
    return el("div", {"class": "q-menu", "role": "menu", **mark("card", name="menu")}, made)


def dropdown(s: Scene, *, opened: bool = False, right: bool = False) -> Markup:
    text, _ = s.text.action()
    trigger = (
        basic.button(s, text, "chevron-down", states=("expanded",) if opened else (), after=True)
        if s.chance(0.7)
        else basic.icon_button(
            s,
            s.pick(("dots-vertical", "dots-horizontal", "gear")),
            variant="secondary",
            states=("expanded",) if opened else (),
        )
    )
    return el(
        "span",
        {"class": "q-anchor"},
        trigger,
        el("div", {"class": "q-pop" + (" q-pop-right" if right else "")}, menu(s)) if opened else None,
    )
