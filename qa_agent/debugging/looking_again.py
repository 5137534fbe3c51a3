"""A second look at what has changed only: a look costs by the area, and most changes are small."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PIL import Image

from qa_agent.debugging.account import Look
from qa_agent.eyes import Box, Screen, Seen

# Around what changed, so that it is seen with what is beside it.
MARGIN_PX = 48
# Changes nearer to each other than this are looked at in one.
JOIN_PX = 2 * MARGIN_PX
# A lower element is never cut by the edge of what is looked at; of higher ones (cards, tables) only what changed is looked at.
NOT_CUT_PX = 120
# Where more than this share of the picture would be looked at, it is looked at as a whole.
WHOLE = 0.6
# As near as this to an edge, an element is taken for cut by it.
EDGE_PX = 3

_Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Band:
    """A piece of a picture over its whole width: pixels from `top` to `bottom`."""

    top: int
    bottom: int

    def holds(self, box: Box) -> bool:
        return self.top <= box.top and box.bottom <= self.bottom


def look_again(eyes_look: Callable[[Image.Image], Screen], before: Look, image: Image.Image) -> Look:
    """What is on the picture now, given what was on the one before."""
    bands = bands_of(before, image)
    if bands is None:
        return Look(image, eyes_look(image).elements)
    differs = _differing(before.image, image)
    elements: Sequence[Seen] = before.elements
    for band in bands:
        seen = [_lowered(each, band.top) for each in eyes_look(image.crop((0, band.top, image.width, band.bottom))).elements]
        kept = [each for each in elements if not (band.holds(each.box) and _is_met(each.box, differs))]
        elements = kept + [each for each in seen if _is_met(each.box, differs) and not _is_cut(each.box, band, image.height)]
    return Look(image, tuple(replace(each, id=number) for number, each in enumerate(elements)))


def bands_of(before: Look, image: Image.Image) -> tuple[Band, ...] | None:
    """Where to look; nowhere for equal pictures; None where the whole must be looked at."""
    if before.image.size != image.size:
        return None
    rows = np.any(_differing(before.image, image), axis=1)
    bands = tuple(_band(first, last + 1, before.elements, image.height) for first, last in _runs(rows))
    overlap = any(one.bottom > other.top for one, other in pairwise(bands))
    return None if overlap or sum(band.bottom - band.top for band in bands) > WHOLE * image.height else bands


def _differing(one: Image.Image, other: Image.Image) -> _Mask:
    differs: _Mask = np.any(np.asarray(one) != np.asarray(other), axis=2)
    return differs


def _is_met(box: Box, differs: _Mask) -> bool:
    """Whether anything in the box has changed."""
    left, top = max(0, math.floor(box.left)), max(0, math.floor(box.top))
    return bool(differs[top : math.ceil(box.bottom), left : math.ceil(box.right)].any())


def _runs(rows: _Mask) -> list[tuple[int, int]]:
    """First and last of the rows that differ, near ones as one."""
    runs: list[tuple[int, int]] = []
    for row in map(int, np.nonzero(rows)[0]):
        if runs and row - runs[-1][1] <= JOIN_PX:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs


def _band(first: int, end: int, elements: Sequence[Seen], height: int) -> Band:
    top, bottom = first - MARGIN_PX, end + MARGIN_PX
    low = [seen.box for seen in elements if seen.box.bottom - seen.box.top <= NOT_CUT_PX]
    for box in sorted(low, key=lambda box: -box.top):
        if box.top < top < box.bottom:
            top = int(box.top) - EDGE_PX - 1
    for box in sorted(low, key=lambda box: box.bottom):
        if box.top < bottom < box.bottom:
            bottom = int(box.bottom) + EDGE_PX + 1
    return Band(max(0, top), min(height, bottom))


def _is_cut(box: Box, band: Band, height: int) -> bool:
    return (band.top > 0 and box.top - band.top < EDGE_PX) or (band.bottom < height and band.bottom - box.bottom < EDGE_PX)


def _lowered(seen: Seen, by: int) -> Seen:
    box = seen.box
    return replace(seen, box=Box(box.left, box.top + by, box.right, box.bottom + by))
