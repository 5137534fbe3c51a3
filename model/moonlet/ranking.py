"""The small network that scores candidates, of answers and of groups that are counted: a linear score, and what a few hidden units add.

Where words ask for a candidate, they weigh its features too: "when" those of a date, "which tab" that of a tab (a product of two vectors,
one of the words and one of the features, both learned).
"""

from __future__ import annotations

from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

Floats = NDArray[np.float32]
FURTHEST = 8.0  # spreads from its mean that a feature counts at most


class Ranker:
    """The trained scores. Pure numpy: a screen has a few hundred candidates. Raises ValueError for weights of other features."""

    WIDTH: int  # features of a candidate
    OF = "candidates"  # what is ranked
    WEIGHTS: Path

    def __init__(self, weights: dict[str, Floats]) -> None:
        if weights["mean"].shape != (self.WIDTH,):
            raise ValueError(f"the ranker of {self.OF} was trained for {len(weights['mean'])} features, not {self.WIDTH}")
        self._weights = weights

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        return cls({name: value.astype(np.float32) for name, value in load_file(path or cls.WEIGHTS).items()})

    def scores(self, table: Floats, asked: Floats | None = None) -> Floats:
        """`[candidate, WIDTH]`, and what is asked `[word]` -> `[candidate]`: the logit of each."""
        w = self._weights
        given = (table - w["mean"]) / w["spread"]
        if asked is not None:
            given = np.clip(given, -FURTHEST, FURTHEST)
        hidden = np.maximum(given @ w["first.weight"].T + w["first.bias"], 0)
        scores = (hidden @ w["last.weight"].T + w["last.bias"] + given @ w["linear"].T)[:, 0]
        if asked is not None:
            scores = scores + given @ (w["features"].T @ (w["words"] @ asked))
        return np.asarray(scores, dtype=np.float32)
