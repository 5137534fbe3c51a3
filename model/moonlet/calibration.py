"""From what is believed of a statement to a probability that one may bet on.

For every operator a logistic regression over what the execution believes and how sure the parse is (Platt
scaling, J. Platt 1999, with more than one input), fitted on pages kept out of training as the eyes saw
them. Places and answers have a slope and a shift on their log-odds. A statement passes above a border: a
false pass is the worst answer.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

_FILE = Path(__file__).parent / "weights" / "calibration.json"
PASS_FROM = 0.65
FAIL_UNTIL = 0.58
_PLAIN = (1.0, 0.0, 0.0)
PLACE_FROM = 0.36  # confidence from which a place is given: a click on something near is worse than none


@dataclass(frozen=True)
class Evidence:
    """What is known of a statement before the verdict.

    `true` and `false` are the execution's beliefs; what is missing to 1 is that the thing is not there.
    `parse` is the confidence that the sentence was understood. What is `thin` can't be confirmed: a part of the
    sentence was not taken into account. `refuted`: next to nothing speaks for it against what speaks against it.
    """

    true: float
    false: float
    parse: float = 1.0
    negated: bool = False
    thin: bool = False
    refuted: bool = False

    def features(self) -> tuple[float, ...]:
        """The regression's inputs, the first always 1."""
        true, false = log_odds(self.true), log_odds(self.false)
        absent = max(0.0, 1 - self.true - self.false)
        sure = self.parse
        return (1.0, true, false, absent, sure * true, sure * false, float(self.negated))


def log_odds(probability: float) -> float:
    clipped = min(0.99, max(0.01, probability))
    return math.log(clipped / (1 - clipped))


def log_share(share: float) -> float:
    return math.log(max(share, 1e-6))


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-min(30.0, max(-30.0, x))))


@dataclass(frozen=True)
class Calibration:
    """`weights`: of `Evidence.features` for each operator. `scales`: for places and answers what a unit of log-odds counts,
    a shift, and what a unit of the reading's log-probability counts."""

    weights: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    scales: Mapping[str, tuple[float, float, float]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path = _FILE) -> Calibration:
        """What training fitted; nothing is changed where nothing was fitted yet."""
        if not path.exists():
            return cls()
        raw = json.loads(path.read_text(encoding="utf-8"))
        return cls(
            {name: tuple(float(w) for w in weights) for name, weights in raw["weights"].items()},
            {name: (float(slope), float(shift), float(share)) for name, (slope, shift, share) in raw["scales"].items()},
        )

    def save(self, path: Path) -> None:
        rounded = {name: [round(w, 4) for w in weights] for name, weights in sorted(self.weights.items())}
        raw = {"weights": rounded, "scales": {name: list(scale) for name, scale in sorted(self.scales.items())}}
        path.write_text(json.dumps(raw, indent=1) + "\n", encoding="utf-8")

    def holds(self, operator: str, evidence: Evidence) -> float:
        """The probability that the statement holds. What speaks of something that is not there does not."""
        weights = self.weights.get(operator)
        if weights is None:
            return evidence.true
        holds = sigmoid(sum(w * x for w, x in zip(weights, evidence.features(), strict=True)))
        if evidence.thin:
            holds = min(holds, (FAIL_UNTIL + PASS_FROM) / 2)
        if evidence.refuted:
            holds = min(holds, 0.9 * FAIL_UNTIL)
        is_absent = 1 - evidence.true - evidence.false > 0.5
        return min(holds, 0.5 * FAIL_UNTIL) if is_absent else holds

    def confidence(self, name: str, probability: float, share: float = 1.0) -> float:
        """The probability that a place ("locate"), an absence ("absent") or an answer ("ask") is right.

        `share`: the probability of the reading of the sentence by which it was found.
        """
        slope, shift, by_share = self.scales.get(name, _PLAIN)
        return sigmoid(slope * log_odds(probability) + shift + by_share * log_share(share))

    def status(self, holds: float) -> Literal["pass", "fail", "unsure"]:
        return "pass" if holds >= PASS_FROM else "fail" if holds < FAIL_UNTIL else "unsure"


@lru_cache(maxsize=1)
def default_calibration() -> Calibration:
    """The package's own."""
    return Calibration.load()
