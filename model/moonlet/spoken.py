"""The words of a question as a vector: each word, each two in a row, and how it begins, at a place that its letters give (hashing);
then the mean of what they mean."""

from __future__ import annotations

import math
import zlib

import numpy as np
from numpy.typing import NDArray

from moonlet.senses import senses
from moonlet.similarity import phrase, stem

_PLACES = 1024  # two words seldom share one


def width() -> int:
    """Length of a question's vector."""
    return _PLACES + senses().width


def spoken(question: str) -> NDArray[np.float32]:
    """`[width()]`, each of its two parts of length one. Numbers are alike here: they name things and ask for none."""
    tokens = phrase(question).tokens
    words = ["#" if token[0].isdigit() else stem(token) for token in tokens]
    said = [*words, *(f"{first} {second}" for first, second in zip(["^", *words], words, strict=False))]
    result = np.zeros(_PLACES, dtype=np.float32)
    for each in said:
        result[zlib.crc32(each.encode()) % _PLACES] = 1.0
    return np.concatenate([result / math.sqrt(max(1, len(said))), senses().mean(tokens)])
