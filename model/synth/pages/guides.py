"""Ways through a manual: breadcrumbs, a sidebar of words, the list of a page's headings, the page before and after."""

from __future__ import annotations

from collections.abc import Sequence

from . import technical
from .html import Child, Markup, el, mark
from .kit import div
from .manual import Manual
from .natives import entry_box
from .passages import link


def crumbs(m: Manual, *names: str) -> Markup:
    sign = m.pick((" / ", " > ", " » ", " › ", " :: ", " | "))
    parts: list[Child] = []
    for place, name in enumerate(names):
        parts += [sign if place else None, name if place == len(names) - 1 and m.chance(0.8) else link(m, name)]
    return el("nav", {"style": f"font-size:.9em;margin:0 0 {m.ways.gap}px", **mark("navigation", name="breadcrumb")}, parts)


def entry(m: Manual, text: str, *, on: bool, depth: int = 0, style: str = "") -> Markup:
    """An entry of a sidebar, without an icon."""
    shown = {
        "bold": "font-weight:700;color:var(--text);",
        "fill": "background:var(--accent);color:var(--on-accent);",
        "left": "border-left:3px solid var(--accent);color:var(--accent);",
        "colour": "color:var(--accent);font-weight:600;",
        "frame": "border:1px solid var(--border);background:var(--surface);color:var(--text);",
        "tint": "background:color-mix(in srgb,var(--accent) 15%,var(--surface));color:var(--accent);",
    }[m.ways.entry_on] if on else f"color:{'var(--accent)' if m.ways.native or m.ways.link == 'underline' else 'inherit'};"  # fmt: skip
    line = "underline" if m.ways.native and m.ways.link == "underline" and not on else "none"
    return el("a", {"href": "#", "style": f"display:block;padding:{m.ways.gap // 6 + 1}px 8px {m.ways.gap // 6 + 1}px {8 + 14 * depth}px;text-decoration:{line};{shown}{style}", **mark("menuitem", "selected" if on else "")}, text)  # fmt: skip


def sidebar(m: Manual, width: int = 0) -> Markup:
    """Chapters with nested sections, one of them current."""
    sections = m.int(2, 5)
    current, opened = m.int(0, sections - 1), m.chance(0.6)
    made: list[Child] = []
    if m.chance(0.3):
        made.append(div("padding:0 8px 8px", entry_box(m, "Search", "", m.pick(("Search docs", "Filter", "Go to", "")))))
    for section in range(sections):
        here = section == current
        captioned = not opened
        made.append(
            div("font-weight:700;padding:8px 8px 2px;" + m.pick(("", "", "font-size:.8em;letter-spacing:.05em;text-transform:uppercase;color:var(--muted);")), technical.topic(m.text))
            if captioned
            else entry(m, technical.topic(m.text), on=here and m.ways.head == "rule")
        )  # fmt: skip
        if captioned or here:
            names = [technical.topic(m.text) for _ in range(m.int(2, 6))]
            chosen = m.int(0, len(names) - 1) if here and (captioned or m.ways.head != "rule") else -1
            for place, name in enumerate(names):
                made.append(entry(m, name, on=place == chosen, depth=1))
                if place == chosen and m.chance(0.5):
                    made += [
                        entry(m, m.pick((technical.name(m.text), technical.topic(m.text))), on=False, depth=2) for _ in range(m.int(1, 4))
                    ]
    ground = m.pick(
        (
            "",
            "border-right:1px solid var(--border);",
            "background:color-mix(in srgb,var(--text) 5%,var(--surface));",
            "border-right:1px solid var(--border);background:var(--surface);",
        )
    )
    return el("nav", {"style": f"width:{width or m.pick((170, 200, 230, 260, 300))}px;flex:none;box-sizing:border-box;padding:12px 8px;overflow:hidden;font-size:{m.pick(('.85em', '.9em', '1em'))};{ground}", **mark("navigation", name="contents")}, made)  # fmt: skip


def on_this_page(m: Manual, names: Sequence[str]) -> Markup:
    """The list of a page's own headings."""
    current = m.int(0, len(names) - 1) if m.chance(0.4) else -1
    title = m.pick(("On this page", "Contents", "Table of Contents", "In this article", "Page contents"))
    rows = [
        div(
            f"padding:2px 0 2px {m.pick((0, 0, 12))}px",
            link(m, name, "selected" if place == current else "", style="font-weight:700;" if place == current else ""),
        )
        for place, name in enumerate(names)
    ]
    return el("aside", {"style": f"width:{m.pick((150, 180, 210))}px;flex:none;font-size:.88em;padding:12px;box-sizing:border-box;{m.pick(('', 'border-left:1px solid var(--border);'))}"}, div("font-weight:700;padding-bottom:4px", title), rows)  # fmt: skip


def turner(m: Manual) -> Markup:
    """Links to the page before and the one after."""
    names = technical.topic(m.text), technical.topic(m.text)
    way = m.pick(("words", "arrows", "boxes", "line"))
    if way == "line":
        return div(f"margin:{m.ways.gap}px 0;font-size:.9em", link(m, m.pick(("previous", "Prev"))), " | ", link(m, m.pick(("next", "Next"))), " | ", link(m, m.pick(("index", "modules", "Up", "Contents"))))  # fmt: skip
    if way == "boxes":
        box = "flex:1;border:1px solid var(--border);border-radius:6px;padding:10px 14px;text-decoration:none;color:var(--accent);min-width:0;"
        made = [el("a", {"href": "#", "style": box + f"text-align:{side}", **mark("button")}, div("font-size:.8em;color:var(--muted)", word), name) for word, name, side in (("Previous", names[0], "left"), ("Next", names[1], "right"))]  # fmt: skip
        return div(f"display:flex;gap:14px;margin:{m.ways.gap}px 0", made)
    before, after = ("← ", " →") if way == "arrows" else (m.pick(("Previous: ", "« ", "< ")), m.pick((" »", " >")))
    return div(f"display:flex;justify-content:space-between;gap:12px;margin:{m.ways.gap}px 0;border-top:1px solid var(--border);padding-top:8px", link(m, before + names[0]), link(m, names[1] + after))  # fmt: skip
