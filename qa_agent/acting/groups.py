"""All things of a kind on a screen, also of one column of a table: told by kinds, texts and places alone, so for any eyes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa_agent.eyes import Box, Screen, Seen

_KINDS = {
    "checkbox": ("checkbox",), "check box": ("checkbox",), "tickbox": ("checkbox",), "tick box": ("checkbox",), "box": ("checkbox",),
    "radio button": ("radio",), "switch": ("switch",), "toggle": ("switch", "checkbox"), "button": ("button",), "link": ("link",),
    "tab": ("tab",), "row": ("row",), "card": ("card",), "field": ("textbox", "combobox"), "text field": ("textbox",),
    "input": ("textbox",),
    "input field": ("textbox",), "dropdown": ("combobox",), "drop-down": ("combobox",), "badge": ("badge",), "image": ("image",),
    "slider": ("slider",), "text box": ("textbox",), "textbox": ("textbox",), "menu item": ("menuitem",), "menu entry": ("menuitem",),
}  # fmt: skip
# The longest noun first, so that "radio buttons" are no buttons called "radio".
_NOUNS = "|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True))
_GROUP = re.compile(
    rf"(?is)the (?:(?P<state>checked|ticked|selected|unchecked|unticked|unselected|empty|disabled|enabled"
    rf"|visible) )?(?P<text>.*?)\s*\b(?P<noun>{_NOUNS})e?s?"
    r"(?: (?:in|of|within) the (?P<column>.+?) column)?(?: (?:on|of|in) (?:the|this) (?:page|screen|table|list))?"
)
_ORDINALS = {
    "first": 0,
    "1st": 0,
    "leftmost": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "fifth": 4,
    "last": -1,
    "rightmost": -1,
}
_CONTAINERS = ("table", "row", "card", "navigation", "dialog", "alert", "toast", "chart")


def group_of(screen: Screen, description: str) -> tuple[Seen, ...] | None:
    """All that "the checkboxes in the first column" means, in reading order; None for descriptions in other words."""
    match = _GROUP.fullmatch(" ".join(description.split()))
    if match is None:
        return None
    of_kind = [seen for seen in screen.elements if seen.kind in _KINDS[match["noun"].lower()] and _is_in(seen, match["state"])]
    named = match["text"].strip("\"'“”")
    if named:
        of_kind = [seen for seen in of_kind if _same(seen.text, named) or _same(seen.label, named)]
        if not of_kind:
            return None
    if match["column"]:
        sides = _column(screen.elements, match["column"].strip("\"'“”"))
        if sides is None:
            return None
        left, right, top, bottom = sides
        of_kind = [seen for seen in of_kind if left <= seen.box.center[0] <= right and top <= seen.box.center[1] <= bottom]
    return tuple(sorted(of_kind, key=lambda seen: (seen.box.center[1], seen.box.left)))


def _is_in(seen: Seen, state: str | None) -> bool:
    if not state or state.lower() in ("visible", "enabled"):
        return not state or state.lower() == "visible" or "disabled" not in seen.states
    state = state.lower()
    if state in ("checked", "ticked", "selected"):
        return "checked" in seen.states or "selected" in seen.states
    if state in ("unchecked", "unticked", "unselected"):
        return "checked" not in seen.states
    return ("placeholder" in seen.states or not seen.text) if state == "empty" else state in seen.states


def _column(elements: Sequence[Seen], name: str) -> tuple[float, float, float, float] | None:
    """Left, right, top and bottom of a column of the screen's table: by its number, or by its title."""
    region = _table_region(elements)
    if region is None:
        return None
    held = [
        seen
        for seen in elements
        if seen.kind not in _CONTAINERS and _inside(seen.box.center, region) and _width(seen.box) < 0.6 * _width(region)
    ]
    columns = _merged([(seen.box.left, seen.box.right) for seen in held])
    if not columns:
        return None
    number = _ORDINALS.get(name.lower())
    if number is not None:
        if not -len(columns) <= number < len(columns):
            return None
        left, right = columns[number]
        return left, right, region.top, region.bottom
    title = next((seen for seen in sorted(held, key=lambda seen: seen.box.top) if _same(seen.text, name)), None)
    if title is None:
        return None
    left, right = next(column for column in columns if column[0] <= title.box.center[0] <= column[1])
    return left, right, title.box.bottom, region.bottom


def _table_region(elements: Sequence[Seen]) -> Box | None:
    tables = [seen.box for seen in elements if seen.kind == "table"]
    if tables:
        widest = max(tables, key=_area)
        rows = [seen.box for seen in elements if seen.kind == "row" and _inside(seen.box.center, widest)]
        return _around([widest, *rows])
    rows = [seen.box for seen in elements if seen.kind == "row"]
    return _around(rows) if rows else None


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that overlap are one column."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if columns and left < columns[-1][1] - 2:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _around(boxes: Sequence[Box]) -> Box:
    return Box(min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes))


def _same(text: str, wanted: str) -> bool:
    return " ".join(text.split()).casefold() == " ".join(wanted.split()).casefold()


def _width(box: Box) -> float:
    return box.right - box.left


def _area(box: Box) -> float:
    return _width(box) * (box.bottom - box.top)


def _inside(point: tuple[float, float], box: Box) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
