"""Where the words of a question are said on a screen, and how much else is said there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moonlet.senses import senses
from moonlet.similarity import phrase, word_likeness

if TYPE_CHECKING:
    from moonlet.extractive import Question

Floats = NDArray[np.floating[Any]]
_ALIKE = 0.6  # from which two words count as alike
_MEANT = 0.8  # what a word of the same meaning counts


def word_matches(question: Question, texts: Sequence[str]) -> NDArray[np.float32]:
    """`[w, t]`: how alike the likest word of text t is to word w of the question."""
    places: dict[str, list[int]] = defaultdict(list)
    meant: dict[str, frozenset[int]] = {}
    for at, text in enumerate(texts):
        said = phrase(text)
        for token, meanings in zip(said.tokens, said.meanings, strict=True):
            places[token].append(at)
            meant[token] = meanings
    result = np.zeros((len(question.words), len(texts)), dtype=np.float32)
    for row, (word, own) in enumerate(zip(question.words, question.meanings, strict=True)):
        for token, where in places.items():
            alike = _alike(word, own, token, meant[token])
            if alike:
                result[row, where] = np.maximum(result[row, where], alike)
    return result


def word_senses(question: Question, texts: Sequence[str]) -> NDArray[np.float32]:
    """`[w, t]`: how near in meaning the nearest word of text t is to word w of the question; never less than how alike they are."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for token in phrase(text).tokens:
            places[token].append(at)
    result = word_matches(question, texts)
    if question.words and places:
        near = senses().near(question.words, list(places))
        for column, where in enumerate(places.values()):
            result[:, where] = np.maximum(result[:, where], near[:, column, None])
    return result


def precision(question: Question, texts: Sequence[str]) -> NDArray[np.float32]:
    """Of each text the share of its own words that the question says too."""
    known: dict[str, float] = {}
    result = np.zeros(len(texts), dtype=np.float32)
    for at, text in enumerate(texts):
        said = phrase(text)
        shares = 0.0
        for token, meanings, weight in zip(said.tokens, said.meanings, said.weights, strict=True):
            if token not in known:
                asked = zip(question.words, question.meanings, strict=True)
                known[token] = max((_alike(word, meant, token, meanings) for word, meant in asked), default=0.0)
            shares += known[token] * weight
        result[at] = shares / said.total
    return result


def _alike(word: str, senses: frozenset[int], other: str, meant: frozenset[int]) -> float:
    alike = word_likeness(word, other)
    if alike < _MEANT and senses & meant:
        alike = _MEANT
    return alike if alike >= _ALIKE else 0.0
