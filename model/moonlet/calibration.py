"""From the raw belief of an operator to a probability that one may bet on.

Each operator has a slope and a shift on the log-odds (Platt scaling, J. Platt 1999), fitted on pages
kept out of training, and the border above which a statement passes. Passing asks for more than
failing: a false pass is the worst answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

_FILE = Path(__file__).parent / "weights" / "calibration.json"
PASS_FROM = 0.58
FAIL_UNTIL = 0.5


@dataclass(frozen=True)
class Calibration:
    """`scales`: for each operator, slope and shift of the log-odds."""

    scales: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path = _FILE) -> Calibration:
        """What training fitted; nothing is changed where nothing was fitted yet."""
        if not path.exists():
            return cls()
        raw = json.loads(path.read_text(encoding="utf-8"))
        return cls({name: (float(a), float(b)) for name, (a, b) in raw["scales"].items()})

    def _scaled(self, name: str, probability: float) -> float:
        slope, shift = self.scales.get(name, (1.0, 0.0))
        clipped = float(np.clip(probability, 1e-4, 1 - 1e-4))
        odds = slope * np.log(clipped / (1 - clipped)) + shift
        return float(1 / (1 + np.exp(-odds)))

    def holds(self, operator: str, true: float, false: float) -> float:
        """The probability that the statement holds. What speaks of something absent does not hold."""
        return self._scaled(operator, true)

    def confidence(self, name: str, probability: float) -> float:
        return self._scaled(name, probability)

    def status(self, holds: float) -> Literal["pass", "fail", "unsure"]:
        return "pass" if holds >= PASS_FROM else "fail" if holds < FAIL_UNTIL else "unsure"


@lru_cache(maxsize=1)
def default_calibration() -> Calibration:
    """The package's own."""
    return Calibration.load()
