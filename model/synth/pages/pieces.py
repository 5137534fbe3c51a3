"""Small groups: tags, choices, joined buttons, code."""

from __future__ import annotations

from .. import words
from . import basic
from .html import Markup, el, mark
from .scene import Scene


def tag_line(s: Scene) -> Markup:
    closable = s.chance(0.35)
    return el(
        "div",
        {"class": "q-row q-wrap"},
        [
            basic.chip(s, s.text.tag(), closable=closable, selected=s.chance(0.15), concept=s.pick(("", "", "", "tag", "user")))
            for _ in range(s.int(3, 9))
        ],
    )


def chips_by_color(s: Scene) -> Markup:
    """Colour or size choices of a product."""
    made = []
    chosen = s.int(0, 3)
    for index, name in enumerate(s.some(("S", "M", "L", "XL", "38", "40", "42") if s.chance(0.5) else words.COLORS, 4, 5)):
        made.append(
            el(
                "button",
                {
                    "class": s.cls("btn", "primary" if index == chosen else "secondary", "sm"),
                    "type": "button",
                    **mark("button", "selected" if index == chosen else ""),
                },
                name,
            )
        )
    return el("div", {"class": "q-row q-wrap"}, made)


def segmented(s: Scene) -> Markup:
    """A row of joined buttons of which one is on."""
    labels = s.pick(
        (
            ("Day", "Week", "Month"),
            ("Monthly", "Yearly"),
            ("List", "Grid"),
            ("All", "Active", "Completed"),
            ("1D", "1W", "1M", "1Y", "All"),
            ("Left", "Center", "Right"),
            ("EUR", "USD", "GBP"),
        )
    )
    on = s.int(0, len(labels) - 1)
    return el(
        "div",
        {"class": "q-group"},
        [
            el(
                "button",
                {
                    "class": s.cls("btn", "secondary") + (" q-on" if i == on else ""),
                    "type": "button",
                    **mark("button", "selected" if i == on else ""),
                },
                label,
            )
            for i, label in enumerate(labels)
        ],
    )


def code_block(s: Scene) -> Markup:
    lines = s.text.code_lines()
    block = el("pre", {"class": "q-code" + (" q-code-dark" if s.chance(0.5) else "")}, "\n".join(lines))
    if s.chance(0.3):
        return el(
            "div",
            {"style": "position:relative"},
            block,
            el(
                "span",
                {"style": "position:absolute;top:6px;right:6px"},
                basic.icon_button(s, "copy", variant="secondary", size="sm"),
            ),
        )
    return block
