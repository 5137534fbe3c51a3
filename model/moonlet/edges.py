"""Boxes set on the lines that are really there: sides moved to the nearest long edge in the picture.

Networks place the sides of large things some tens of pixels off; cards, fields and rows have sides
that are straight lines of pixels, and those can be found exactly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moonlet.screen import Box

Pixels = NDArray[np.uint8]

_STEP = 7  # difference of neighbouring pixels, summed over colours, from which there is an edge


@dataclass(frozen=True)
class Rule:
    """How far a side may move (share of the smaller side, most pixels), how much of it must lie on an edge,
    and the share at its ends that may be rounded."""

    share: float
    most: float
    covered: float = 0.9
    corner: float = 0.12


# Kinds that have straight sides. Measured on generated pages with the first weights, mean overlap with the
# truth before and after: card 0.63, 0.76; avatar 0.80, 0.94; badge 0.77, 0.87; checkbox 0.83, 0.92; switch 0.63, 0.75;
# text field 0.69, 0.73; navigation 0.81, 0.85; image 0.73, 0.78; row 0.71, 0.73. Links, headings, icons lose by it.
RULES: Mapping[str, Rule] = {
    "card": Rule(0.5, 80), "dialog": Rule(0.5, 80), "alert": Rule(0.5, 40), "toast": Rule(0.5, 40), "row": Rule(0.3, 30),
    "table": Rule(0.3, 60), "navigation": Rule(0.5, 80), "image": Rule(0.3, 60), "textbox": Rule(0.5, 40),
    "combobox": Rule(0.5, 40), "checkbox": Rule(0.3, 8), "switch": Rule(0.5, 10), "badge": Rule(0.4, 10, corner=0.2),
    "avatar": Rule(0.3, 16, 0.75, 0.3), "chart": Rule(0.2, 40), "button": Rule(0.2, 8),
}  # fmt: skip


class Edges:
    """The edges of one picture (height, width, 3), summed up so that any side is tested at once."""

    def __init__(self, image: Pixels) -> None:
        self.height, self.width = image.shape[:2]
        whole = image.astype(np.int16)
        across = np.abs(whole[:, 1:] - whole[:, :-1]).sum(axis=2) >= _STEP  # between columns x and x + 1
        down = np.abs(whole[1:] - whole[:-1]).sum(axis=2) >= _STEP  # between rows y and y + 1
        self.upright = np.zeros((self.height + 1, max(0, self.width - 1)), dtype=np.int32)
        np.cumsum(across, axis=0, out=self.upright[1:])
        self.level = np.zeros((max(0, self.height - 1), self.width + 1), dtype=np.int32)
        np.cumsum(down, axis=1, out=self.level[:, 1:])

    def snap(self, kind: str, box: Box) -> Box:
        """The box of a thing with each side at the best edge near it; a side without one stays."""
        rule = RULES.get(kind)
        if rule is None:
            return box
        reach = max(4.0, min(rule.most, rule.share * min(box.width, box.height)))
        sides = [box.left, box.top, box.right, box.bottom]
        for _ in range(2):
            left, top, right, bottom = sides
            sides[0] = self._best(self.upright, left, reach, (top, bottom), rule, outer=-1)
            sides[2] = self._best(self.upright, right, reach, (top, bottom), rule, outer=1)
            sides[1] = self._best(self.level.T, top, reach, (sides[0], sides[2]), rule, outer=-1)
            sides[3] = self._best(self.level.T, bottom, reach, (sides[0], sides[2]), rule, outer=1)
        if sides[2] - sides[0] < 0.5 * box.width or sides[3] - sides[1] < 0.5 * box.height:
            return box
        return Box(*sides)

    def _best(self, sums: NDArray[np.int32], side: float, reach: float, along: tuple[float, float], rule: Rule, outer: int) -> float:
        """The place of the best edge near `side`; `along` is where the side starts and ends."""
        start, end = along
        margin = rule.corner * (end - start) + 1
        low, high = max(0, round(start + margin)), min(sums.shape[0] - 1, round(end - margin))
        first, last = max(0, round(side - reach) - 1), min(sums.shape[1], round(side + reach) + 1)
        if high - low < 4 or last <= first:
            return side
        share = (sums[high, first:last] - sums[low, first:last]) / (high - low)
        places = np.arange(first, last) + 1.0
        # Nearer is likelier; of two lines of one border the outer one.
        worth = share - 0.25 * np.abs(places - side) / max(reach, 1.0) + 0.004 * outer * (places - side) / max(reach, 1.0)
        best = int(np.argmax(np.where(share >= rule.covered, worth, -1.0)))
        return float(places[best]) if share[best] >= rule.covered else side
