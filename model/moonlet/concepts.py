"""From the words by which people call an icon to what it means, and back.

The table (concept: its words) comes with the weights. A word that the table lacks still finds its
concept by letters ("notification bell" has "bell"), a word that several share goes to all of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from moonlet.similarity import FEATURES, edit_distance, fold, likeness, phrase

_TABLE = Path(__file__).parent / "weights" / "concepts.json"
_AT = {name: at for at, name in enumerate(FEATURES)}
# What says that a picture is meant, not which.
_EMPTY = frozenset(
    (
        "icon",
        "icons",
        "button",
        "symbol",
        "sign",
        "logo",
        "image",
        "picture",
        "small",
        "little",
        "shaped",
        "an",
        "a",
        "the",
        "btn",
        "glyph",
        "pictogram",
        "tiny",
        "pointing",
        "points",
        "facing",
        "that",
        "toggle",
        "switch",
        "switcher",
    )
)
_WORD, _BEGINNING = re.compile(r"\w+"), 4
# "3 dots" are "three dots".
_FIGURE = re.compile(r"(?<!\S)[2-9](?=[ -])")
_FIGURES = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


@lru_cache(maxsize=1)
def table() -> Mapping[str, tuple[str, ...]]:
    """Every concept with its words, the commonest first."""
    if not _TABLE.exists():
        return {}
    return {concept: tuple(words) for concept, words in json.loads(_TABLE.read_text(encoding="utf-8")).items()}


@lru_cache(maxsize=4096)
def meanings(said: str) -> Mapping[str, float]:
    """Concepts that some words may mean, with how well they fit (0.3 and up)."""
    kept = [word for word in said.split() if word.lower().strip("'\"") not in _EMPTY] or said.split()
    asked = _FIGURE.sub(lambda figure: _FIGURES[int(figure.group()) - 2], " ".join(kept))
    found: dict[str, float] = {}
    for concept, words in table().items():
        best = 0.0
        for rank, word in enumerate((concept.replace("-", " "), *words)):
            features = likeness(asked, word)
            score = max(
                features[_AT["equal"]],
                0.97 * features[_AT["same_letters"]],
                0.92 * min(features[_AT["recall"]], 0.5 + 0.5 * features[_AT["precision"]]),
                0.85 * features[_AT["precision"]] * (0.5 + 0.5 * features[_AT["recall"]]),
                0.8 * features[_AT["fuzzy_recall"]] * (0.4 + 0.6 * features[_AT["precision"]]),
                0.6 * features[_AT["grams"]],
                _misspelt(asked, word),
            )
            best = max(best, score * (1.0 - 0.01 * min(rank, 10)))
        if best >= 0.3:
            found[concept] = best
    return found


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """How the words begin by which icons are called."""
    return frozenset(
        word[:_BEGINNING] for concept, words in table().items() for text in (concept, *words) for word in _WORD.findall(fold(text))
    )


def names_a_picture(said: str) -> bool:
    """Whether some words name what an icon can show."""
    if not any(word[:_BEGINNING] in _beginnings() for word in _WORD.findall(fold(said))):
        return False  # most words do not, and to compare them with all those of icons takes long
    return max(meanings(said).values(), default=0.0) >= 0.75


def _misspelt(asked: str, word: str) -> float:
    """Whole words that differ by a slip of the finger."""
    longest = max(len(asked), len(word))
    if longest < 5 or abs(len(asked) - len(word)) > 2:
        return 0.0
    if len(_letters(asked) ^ _letters(word)) > 4:  # two slips bring in or take away four letters at most
        return 0.0
    distance = edit_distance(fold(asked), fold(word), 2)
    return 0.92 * (1 - 1.2 * distance / longest) if distance <= (1 if longest < 8 else 2) else 0.0


@lru_cache(maxsize=8192)
def _letters(text: str) -> frozenset[str]:
    return frozenset(fold(text))


def agreement(said: str, concepts: Mapping[str, float]) -> float:
    """How well words fit what an icon was recognised as."""
    if not said or not concepts or not phrase(said).folded:
        return 0.0
    fits = meanings(said)
    return min(1.0, sum(probability * fits.get(concept, 0.0) for concept, probability in concepts.items()) / 0.95)
