"""What words mean, as vectors: "courier" is near "delivery", "author" near "who", though they share no letter.

The vectors are those that a sentence encoder (all-MiniLM-L6-v2) gives each word of a list in a few plain sentences, reduced to their
main directions (`train/senses.py`; the idea is that of Tulkens and van Dongen, Model2Vec, 2024). Nearness is of topic as much as of
meaning: "open" and "closed" are near each other. So this is one feature among those that networks weigh, and never a verdict; words that
WordNet calls opposites are not near at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from moonlet.similarity import stem

Floats = NDArray[np.float32]
WEIGHTS = Path(__file__).parent / "weights" / "senses.safetensors"
_LIKE = 0.3  # nearness below which two words have nothing to do with each other


class Senses:
    """A vector of length one for each known word. `vectors` [word, direction] as int8, `words` and `opposites` as text in bytes."""

    def __init__(self, words: Sequence[str], vectors: NDArray[np.int8], opposites: Iterable[tuple[str, str]]) -> None:
        self.at = {word: at for at, word in enumerate(words)}
        longest_first = sorted(range(len(words)), key=lambda at: -len(words[at]))
        self.by_stem = {stem(words[at]): at for at in longest_first}  # of several forms the shortest
        self.vectors = vectors
        self.opposites = {frozenset((stem(left), stem(right))) for left, right in opposites}

    @classmethod
    def load(cls, path: Path) -> Senses:
        kept = load_file(path)
        words, opposites = (kept[name].tobytes().decode("utf-8").split("\n") for name in ("words", "opposites"))
        return cls(words, kept["vectors"], [(left, right) for left, right in (pair.split(" ") for pair in opposites if pair)])

    @property
    def width(self) -> int:
        return int(self.vectors.shape[1])

    def of(self, word: str) -> Floats | None:
        """The vector of a word in lower case, or of another form of it; None of one that is not known."""
        at = self.at.get(word, self.by_stem.get(stem(word)))
        if at is None:
            return None
        vector = self.vectors[at].astype(np.float32)
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)

    def stacked(self, words: Sequence[str]) -> Floats:
        """`[word, width]`: zeros for those that are not known."""
        found = np.zeros((len(words), self.width), dtype=np.float32)
        for at, word in enumerate(words):
            vector = self.of(word)
            if vector is not None:
                found[at] = vector
        return found

    def near(self, left: Sequence[str], right: Sequence[str]) -> Floats:
        """`[left, right]`: how near the words are to each other, 0 to 1; 0 where one is not known or they are opposites."""
        found = np.clip(self.stacked(left) @ self.stacked(right).T, 0.0, 1.0)
        for at, other in np.argwhere(found > _LIKE):
            if frozenset((stem(left[at]), stem(right[other]))) in self.opposites:
                found[at, other] = 0.0
        return np.asarray(found, dtype=np.float32)

    def mean(self, words: Sequence[str]) -> Floats:
        """The mean of the known words' vectors, of length one; zeros where none is known."""
        total = self.stacked(words).sum(axis=0) if words else np.zeros(self.width, dtype=np.float32)
        return np.asarray(total / max(1e-6, float(np.linalg.norm(total))), dtype=np.float32)


@lru_cache(maxsize=1)
def senses() -> Senses:
    """Those that come with the package."""
    return Senses.load(WEIGHTS)
