"""Rectangles that are painted on a page, found from its lines of pixels alone.

Most controls are rectangles: fields, buttons, cards, rows between rules. A network that sees cells has trouble
with a field of a thousand pixels in which nothing stands; its border is exact in the picture. What is found
here is only a place to look at: `details.py` says what it is, if it is anything.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from moonlet.screen import Box

Pixels = NDArray[np.uint8]
Sums = NDArray[np.int32]

_STEP = 9  # difference of neighbouring pixels, summed over colours, from which there is an edge
_LEAST_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 24, 9, 420
_SAME = 3  # pixels by which two edges of one rectangle may differ at their ends
_BORDER = 4  # pixels within which edges under each other are the two sides of one line
_CORNER = 26  # radius of the roundest corners
_COVERED = 0.85  # of a side that must lie on an edge
_RULE_WIDTH, _RULE_HEIGHTS = 160, (18, 130)  # rows between two rules have no sides
_MOST_EDGES = 2500
_LEAST_PART, _MOST_CUTS = 16, 14


def find_panels(pixels: Pixels) -> list[Box]:
    """Painted rectangles and stripes between rules of a picture (height, width, 3), from top to bottom."""
    red, green, blue = (np.ascontiguousarray(pixels[:, :, channel], dtype=np.int16) for channel in range(3))
    across, down = (
        np.abs(np.diff(red, axis=axis)) + np.abs(np.diff(green, axis=axis)) + np.abs(np.diff(blue, axis=axis)) >= _STEP for axis in (1, 0)
    )  # edges between columns x and x + 1, and between rows y and y + 1
    edges = _level_edges(down)
    if not len(edges):
        return []
    upright = np.zeros((pixels.shape[0] + 1, max(0, pixels.shape[1] - 1)), dtype=np.int32)
    np.cumsum(across, axis=0, out=upright[1:])
    found = []
    for top, bottom, left, right in _pairs(edges):
        sides = _sides(upright, top, bottom, left, right)
        if sides is not None:
            found.append(Box(float(sides[0]), float(top), float(sides[1]), float(bottom)))
            found += _split(upright, found[-1])
        elif right - left >= _RULE_WIDTH and _RULE_HEIGHTS[0] <= bottom - top <= _RULE_HEIGHTS[1]:
            found.append(Box(float(left), float(top), float(right), float(bottom)))
    return sorted(found, key=lambda box: (box.top, box.left))


def _level_edges(down: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Long level edges as rows (y, left, right), in pixels; dotted lines count as whole."""
    closed = down.copy()
    closed[:, 1:-1] |= down[:, :-2] & down[:, 2:]
    padded = np.zeros((closed.shape[0], closed.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = closed
    steps = np.diff(padded, axis=1)
    starts, ends = np.argwhere(steps == 1), np.argwhere(steps == -1)
    edges = np.stack([starts[:, 0] + 1, starts[:, 1], ends[:, 1]], 1)
    edges = edges[edges[:, 2] - edges[:, 1] >= _LEAST_WIDTH]
    if len(edges) > _MOST_EDGES:
        edges = edges[np.argsort(edges[:, 1] - edges[:, 2], kind="stable")[:_MOST_EDGES]]
    return edges[np.argsort(edges[:, 0], kind="stable")]


def _pairs(edges: NDArray[np.int64]) -> list[tuple[int, int, int, int]]:
    """Edges that may be top and bottom of one thing: equal ends, no third of the same ends between them."""
    y, left, right = edges.T
    alike = (np.abs(left[:, None] - left) <= _SAME) & (np.abs(right[:, None] - right) <= _SAME)
    found = set()
    for upper in range(len(edges)):
        line = np.flatnonzero(alike[upper])
        if (line < upper).any() and y[upper] - y[line[line < upper][-1]] <= _BORDER:
            continue  # the inner side of a border whose outer side was seen before
        below = line[y[line] - y[upper] >= _LEAST_HEIGHT]
        if not len(below) or y[below[0]] - y[upper] > _MOST_HEIGHT:
            continue
        same = below[y[below] - y[below[0]] <= _BORDER]
        ends = [upper, *same]
        found.add((int(y[upper]), int(y[same[-1]]), int(left[ends].min()), int(right[ends].max())))
    return sorted(found)


def _sides(upright: Sums, top: int, bottom: int, left: int, right: int) -> tuple[int, int] | None:
    """Where the upright edges at both ends are, or None where one is missing; round corners lie outside of the level edges."""
    corner = min(_CORNER, (bottom - top) // 2)
    low = _side(upright, top, bottom, max(0, left - corner), left + _SAME, outermost=-1)
    high = _side(upright, top, bottom, right - _SAME, right + corner, outermost=1)
    return (low, high) if low is not None and high is not None else None


def _split(upright: Sums, box: Box) -> list[Box]:
    """The parts of a rectangle that upright lines divide, as a field from the button at its end."""
    left, top, right, bottom = (int(side) for side in (box.left, box.top, box.right, box.bottom))
    if right - left < 2 * _LEAST_PART:
        return []
    inner = upright[bottom - 2, left : right - 1] - upright[top + 2, left : right - 1]
    lines = np.flatnonzero(inner >= 0.97 * (bottom - top - 4)) + left + 1
    cuts = [left, *(int(x) for x in lines if left + _LEAST_PART <= x <= right - _LEAST_PART), right]
    if not 3 <= len(cuts) <= _MOST_CUTS:
        return []
    parts = [(a, b) for a, b in pairwise(cuts) if b - a >= _LEAST_PART]
    return [Box(float(a), float(top), float(b), float(bottom)) for a, b in parts]


def _side(upright: Sums, top: int, bottom: int, first: int, last: int, outermost: int) -> int | None:
    columns = np.arange(max(1, first), min(upright.shape[1], last) + 1)
    if not len(columns):
        return None
    # Of a round corner the more is missing the further outside the edge lies.
    missing = np.clip((columns - first) if outermost > 0 else (last - columns), 0, (bottom - top) * 3 // 10)
    starts, ends = top + 1 + missing, bottom - 1 - missing
    ends = np.maximum(ends, starts + 1)
    covered = (upright[ends, columns - 1] - upright[starts, columns - 1]) / (ends - starts)
    good = columns[covered >= _COVERED]
    if not len(good):
        return None
    return int(good[0] if outermost < 0 else good[-1])
