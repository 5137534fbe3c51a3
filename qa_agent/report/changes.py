"""What changed on the screen from one picture to the next, as a few boxes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from qa_agent.report.pictures import Picture

# Pictures are compared at a quarter of their size: compression's noise vanishes, a changed letter does not.
SHRINK = 4
# A difference of less than this (of 255, in any channel) is compression, not change.
LEAST_DIFFERENCE = 24
# Changed places nearer to each other than this many shrunk pixels are one.
JOIN = 5
MOST_REGIONS = 8
# Around a changed place, in shrunk pixels, so that the box's line does not cover what it is about.
MARGIN = 2
# Where more than this share of the screen has changed, boxes would say less than words.
WHOLE = 0.6

_Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Region:
    """A changed rectangle, in percent of the picture."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Change:
    """`share` is how much of the screen differs, 0 to 1; `regions` are empty where all or nothing does."""

    share: float
    regions: tuple[Region, ...] = ()

    @property
    def is_none(self) -> bool:
        return self.share == 0

    @property
    def is_whole(self) -> bool:
        return self.share > 0 and not self.regions


class Comparison:
    """Compares pictures; each is decoded once, and only the latest few are kept."""

    def __init__(self, kept: int = 8) -> None:
        self._kept = kept
        self._pixels: dict[str, npt.NDArray[np.int16] | None] = {}

    def between(self, before: Picture, after: Picture) -> Change | None:
        """None where the two can't be compared: another size, or a damaged file."""
        if before.id == after.id:
            return Change(0)
        first, second = self._shrunk(before), self._shrunk(after)
        if first is None or second is None or first.shape != second.shape:
            return None
        return _change(np.abs(first - second).max(axis=2) >= LEAST_DIFFERENCE)

    def _shrunk(self, picture: Picture) -> npt.NDArray[np.int16] | None:
        if picture.id not in self._pixels:
            self._pixels[picture.id] = _decode(picture)
            while len(self._pixels) > self._kept:
                del self._pixels[next(iter(self._pixels))]
        return self._pixels[picture.id]


def _decode(picture: Picture) -> npt.NDArray[np.int16] | None:
    try:
        with Image.open(io.BytesIO(picture.content)) as image:
            pixels = image.convert("RGB")
            if pixels.size != (picture.width, picture.height):  # compressed by making it smaller
                pixels = pixels.resize((picture.width, picture.height))
            return np.asarray(pixels.reduce(SHRINK)).astype(np.int16)
    except (OSError, ValueError, SyntaxError):
        return None


def _change(mask: _Mask) -> Change:
    share = float(mask.mean())
    if share == 0:
        return Change(0)
    boxes = list(_joined(mask))
    high, wide = mask.shape
    covered = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes) / (high * wide)
    if share > WHOLE or covered > WHOLE:
        return Change(share)
    boxes.sort(key=lambda box: (box[2] - box[0]) * (box[3] - box[1]), reverse=True)
    return Change(share, tuple(_region(box, wide, high) for box in boxes[:MOST_REGIONS]))


def _joined(mask: _Mask) -> Iterator[tuple[int, int, int, int]]:
    """Bounding boxes of what hangs together, counting places nearer than `JOIN` as one: left, top, right, bottom."""
    cells = _coarse(mask)
    left_over = {(int(y), int(x)) for y, x in zip(*np.nonzero(cells), strict=True)}
    while left_over:
        found = [left_over.pop()]
        for y, x in found:
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left_over
            left_over -= near
            found += near
        top, bottom = min(y for y, _ in found) * JOIN, (max(y for y, _ in found) + 1) * JOIN
        left, right = min(x for _, x in found) * JOIN, (max(x for _, x in found) + 1) * JOIN
        inner = mask[top:bottom, left:right]  # the cells' box, drawn in to what really differs
        rows, columns = np.nonzero(inner.any(axis=1))[0], np.nonzero(inner.any(axis=0))[0]
        yield left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1


def _coarse(mask: _Mask) -> _Mask:
    high, wide = mask.shape
    padded = np.zeros((-(-high // JOIN) * JOIN, -(-wide // JOIN) * JOIN), dtype=np.bool_)
    padded[:high, :wide] = mask
    coarse: _Mask = np.any(padded.reshape(padded.shape[0] // JOIN, JOIN, -1, JOIN), axis=(1, 3))
    return coarse


def _region(box: tuple[int, int, int, int], wide: int, high: int) -> Region:
    left, top = max(0, box[0] - MARGIN), max(0, box[1] - MARGIN)
    right, bottom = min(wide, box[2] + MARGIN), min(high, box[3] + MARGIN)
    return Region(
        round(100 * left / wide, 3), round(100 * top / high, 3),
        round(100 * (right - left) / wide, 3), round(100 * (bottom - top) / high, 3),
    )  # fmt: skip
