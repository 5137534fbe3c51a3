"""The small network that scores candidates, of answers and of groups that are counted: a linear score, and what a few hidden units add."""

from __future__ import annotations

from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

Floats = NDArray[np.float32]


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
        return cls(load_file(path or cls.WEIGHTS))

    def scores(self, table: Floats) -> Floats:
        """`[candidate, WIDTH]` -> `[candidate]`: the logit of each."""
        w = self._weights
        given = (table - w["mean"]) / w["spread"]
        hidden = np.maximum(given @ w["first.weight"].T + w["first.bias"], 0)
        return np.asarray(hidden @ w["last.weight"].T + w["last.bias"] + given @ w["linear"].T, dtype=np.float32)[:, 0]
