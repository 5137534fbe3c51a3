"""What is written on counters, initials and page numbers of which no line of text was seen.

A figure or two in a coloured disc are hardly a line to the network that finds lines, or one with the text beside
them ("Account(§5)"). So the inside of such a thing is read by itself, and the line is read again without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from moonlet.reader import Reading
from moonlet.regions import Line, Region
from moonlet.screen import Box

# Of a thing's height what is cut off above and below, and at the sides: with the rim in it a reader sees brackets (measured on pages).
_INSET = {"badge": (0.26, 0.15), "link": (0.26, 0.15), "tab": (0.26, 0.15), "avatar": (0.3, 0.2)}
_SAYS = {
    "badge": re.compile(r"\d{1,4}\+?|\d{1,3}%|[A-Za-z]{3,12}"), "link": re.compile(r"\d{1,3}"), "tab": re.compile(r"\d{1,3}"),
    "avatar": re.compile(r"[A-ZÀ-Ž]{2}"),
}  # fmt: skip
_SURE = 0.95  # certainty of the least certain letter from which such a reading counts
_WIDEST = 70.0  # px of such a thing
_APART = 3.0  # px between a line that is read again and the thing that it ran into
_LEAST_LEFT = 8.0  # px of a line that are worth reading again


def unread(regions: Sequence[Region], readings: Sequence[Reading]) -> list[Region]:
    """Things that may say a figure or initials and in which no word has its middle."""
    middles = [word.box.center for reading in readings for word in reading.words]
    small = [region for region in regions if region.kind in _INSET and region.box.width <= _WIDEST]
    return [r for r in small if not any(r.box.left <= x <= r.box.right and r.box.top <= y <= r.box.bottom for x, y in middles)]


def inside_of(region: Region) -> Box:
    """Where its letters stand."""
    box, (above, beside) = region.box, _INSET[region.kind]
    high, wide = above * box.height, min(beside * box.height, 0.3 * box.width)
    return Box(box.left + wide, box.top + high, box.right - wide, box.bottom - high)


def is_said(region: Region, reading: Reading) -> bool:
    """Whether a reading of the inside is what such a thing says, for sure."""
    return reading.confidence >= _SURE and _SAYS[region.kind].fullmatch(reading.text) is not None


def without(line: Line, said: Sequence[Box]) -> Line | None:
    """A line cut off before or behind the things that it ran into; None where it ran into none or nothing of it is left."""
    left, right = line.box.left, line.box.right
    for box in said:
        level = min(line.box.bottom, box.bottom) - max(line.box.top, box.top) > 0.5 * min(line.box.height, box.height)
        if not level or min(right, box.right) - max(left, box.left) < 0.4 * box.width:
            continue
        if box.left - left > right - box.right:
            right = min(right, box.left - _APART)
        else:
            left = max(left, box.right + _APART)
    if (left, right) == (line.box.left, line.box.right) or right - left < _LEAST_LEFT:
        return None
    return Line(Box(left, line.box.top, right, line.box.bottom), line.score, line.struck)
