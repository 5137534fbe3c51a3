"""The words of a question as a vector: each word, each two in a row, and how it begins, at a place that its letters give (hashing)."""

from __future__ import annotations

import math
import zlib

import numpy as np
from numpy.typing import NDArray

from moonlet.similarity import phrase, stem

WORDS = 1024  # places; two words seldom share one


def spoken(question: str) -> NDArray[np.float32]:
    """`[WORDS]`, of length one. Numbers are alike here: they name things and ask for none."""
    words = ["#" if token[0].isdigit() else stem(token) for token in phrase(question).tokens]
    said = [*words, *(f"{first} {second}" for first, second in zip(["^", *words], words, strict=False))]
    result = np.zeros(WORDS, dtype=np.float32)
    for each in said:
        result[zlib.crc32(each.encode()) % WORDS] = 1.0
    return result / math.sqrt(max(1, len(said)))
