"""Where the numbers of elements stand in the picture that is drawn of a screen: beside their elements, and over nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from moonlet.screen import Box

# What holds other things: its number may stand within it.
CONTAINERS = frozenset(("card", "row", "table", "navigation", "dialog", "alert", "toast", "chart"))
# Between a text and its number, so that the number covers nothing of it.
GAP = 2


class Boxed(Protocol):
    """Left, top, right, bottom, in pixels of the picture."""

    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True)
class Drawn:
    """An element as it is drawn; whoever has other eyes than Moonlet makes these."""

    id: int
    kind: str
    box: Boxed
    states: Collection[str] = ()


class Places:
    """Finds the place of each number: of many around its element, the one that covers least."""

    def __init__(self, grey: NDArray[np.float32], elements: Sequence[Drawn], scale: float) -> None:
        self.height, self.width = grey.shape
        self.scale = scale
        steps = np.zeros(grey.shape, dtype=bool)  # where something is painted: neighbours differ
        steps[:, 1:] |= np.abs(np.diff(grey, axis=1)) > 24
        steps[1:] |= np.abs(np.diff(grey, axis=0)) > 24
        texts, inner = np.zeros(grey.shape, dtype=bool), np.zeros(grey.shape, dtype=bool)
        for element in elements:
            rows = slice(max(0, int(element.box.top)), max(0, int(element.box.bottom) + 1))
            columns = slice(max(0, int(element.box.left)), max(0, int(element.box.right) + 1))
            if element.kind == "text":
                texts[rows, columns] = True
            elif element.kind not in CONTAINERS:
                inner[rows, columns] = True
        self._painted, self._texts, self._inner = _sums(steps), _sums(texts), _sums(inner)
        self._taken: list[Box] = []

    def place(self, element: Drawn, size: tuple[int, int]) -> Box:
        """The place of a number of that size (width, height); the next ones keep clear of it."""
        candidates = self._around(element, size)
        best = candidates[int(np.argmin(self._costs(candidates, element)))]
        box = Box(*(float(side) for side in best))
        self._taken.append(box)
        return box

    def _around(self, element: Drawn, size: tuple[int, int]) -> NDArray[np.float64]:
        """`[places, 4]`: at its sides and corners, then farther and farther away; for containers within them, too."""
        box, (width, height) = element.box, size
        gap = GAP * self.scale if element.kind == "text" else 0
        lefts = [
            box.left,
            box.right - width,
            box.left - width - gap,
            box.right + gap,
            (box.left + box.right - width) / 2,
            box.left - width / 2,
        ]
        tops = [box.top, box.bottom - height, box.top - height - gap, box.bottom + gap, (box.top + box.bottom - height) / 2]
        tops.append(box.top - height / 2)
        places = [(left, top) for left in lefts for top in tops]
        for ring in range(1, 8):
            gap = ring * 6 * self.scale
            for share in (0.0, 0.25, 0.5, 0.75, 1.0):
                along_x = box.left - width - gap + share * (box.right - box.left + width + 2 * gap)
                along_y = box.top - height - gap + share * (box.bottom - box.top + height + 2 * gap)
                places += [(along_x, box.top - height - gap), (along_x, box.bottom + gap)]
                places += [(box.left - width - gap, along_y), (box.right + gap, along_y)]
        corners = np.round(np.asarray(places, dtype=np.float64))
        corners[:, 0] = corners[:, 0].clip(0, max(0, self.width - width))
        corners[:, 1] = corners[:, 1].clip(0, max(0, self.height - height))
        return np.concatenate([corners, corners + np.asarray([width, height])], axis=1)

    def _costs(self, places: NDArray[np.float64], element: Drawn) -> NDArray[np.float64]:
        box = element.box
        area = (places[:, 2] - places[:, 0]) * (places[:, 3] - places[:, 1])
        own = np.asarray([box.left, box.top, box.right, box.bottom], dtype=np.float64)
        within = _overlaps(places, own[None])[:, 0] / area
        away = np.hypot(
            np.maximum(0, np.maximum(own[0] - places[:, 2], places[:, 0] - own[2])),
            np.maximum(0, np.maximum(own[1] - places[:, 3], places[:, 1] - own[3])),
        )
        is_container = element.kind in CONTAINERS
        cost = 60 * self._share(self._texts, places, area) + 20 * self._share(self._painted, places, area)
        cost += 4 * np.maximum(0, self._share(self._inner, places, area) - (0 if is_container else within))
        cost += (0 if is_container else 2.5) * within
        cost += away / (5 * self.scale) + 1.5 * (away > 3 * self.scale)
        if element.kind == "text":  # in its own line, first behind it: above or below it, it could as well be a neighbour's
            cost += np.abs(places[:, 1] + places[:, 3] - own[1] - own[3]) / (20 * self.scale)
            cost += 0.3 * (places[:, 0] < own[2])
        else:  # all else equal: at the beginning of the upper edge, where one looks first
            cost += (np.abs(places[:, 0] - own[0]) + np.abs(places[:, 3] - own[1])) / (200 * self.scale)
        if self._taken:
            taken = np.asarray([(each.left - 1, each.top - 1, each.right + 1, each.bottom + 1) for each in self._taken])
            cost += 150 * _overlaps(places, taken).sum(axis=1) / area
        return cost

    @staticmethod
    def _share(sums: NDArray[np.int64], places: NDArray[np.float64], area: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much of each place is covered by what the sums are of."""
        height, width = sums.shape[0] - 1, sums.shape[1] - 1
        corners = places.astype(np.int64)
        left, top = corners[:, 0].clip(0, width), corners[:, 1].clip(0, height)
        right, bottom = corners[:, 2].clip(0, width), corners[:, 3].clip(0, height)
        covered = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return np.asarray(covered / area, dtype=np.float64)


def _sums(covered: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Of all above and to the left: the sum over any rectangle is four of these."""
    return np.pad(covered.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))


def _overlaps(places: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """`[places, others]`: shared area in square pixels."""
    width = np.minimum(places[:, None, 2], others[None, :, 2]) - np.maximum(places[:, None, 0], others[None, :, 0])
    height = np.minimum(places[:, None, 3], others[None, :, 3]) - np.maximum(places[:, None, 1], others[None, :, 1])
    return np.asarray(width.clip(min=0) * height.clip(min=0), dtype=np.float64)
