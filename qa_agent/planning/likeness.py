"""How well two names agree: as people shorten and inflect them, and as letters are misread."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

_DROPPED = frozenset("the a an my your our this that of to please".split())
_SIGNS = re.compile(r"[^\w@.+#&-]+")
MISREAD = 0.86
# From here on a name is taken for another.
ALIKE = 0.6


def words_of(text: str) -> list[str]:
    words = [word.strip(".-") for word in _SIGNS.sub(" ", text.casefold().replace("(required)", " ").replace("(optional)", " ")).split()]
    return [_singular(word) for word in words if word and word not in _DROPPED]


def likeness(shown: str, wanted: str) -> float:
    """0 to 1: 1 for the same words, less for a part of them, or for words that were read with a wrong letter."""
    a, b = words_of(shown), words_of(wanted)
    if not a or not b:
        return 0.0
    if a == b or "".join(a) == "".join(b):
        return 1.0
    if SequenceMatcher(None, " ".join(a), " ".join(b)).ratio() >= MISREAD and len("".join(b)) > 4:
        return 0.9
    inside = sum(any(_same(word, other) for other in a) for word in b)
    if inside == len(b):  # all that is wanted stands there, among other words
        return 0.6 + 0.3 * len(b) / len(a)
    return 0.0


def best_likeness(shown: Iterable[str], wanted: str) -> float:
    return max((likeness(text, wanted) for text in shown), default=0.0)


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) > 5 and SequenceMatcher(None, word, other).ratio() >= MISREAD)


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
