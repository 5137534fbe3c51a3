"""Quoted words compared to the letter, as a person who quotes them wants it.

Spaces and the shapes of quotes and dashes do not count, nor letters that a reader takes for each other; capitals do,
unless the sentence is written without any or the page sets all in capitals (a style, not a wording).
"""

from __future__ import annotations

import re

from moonlet.similarity import edit_distance, phrase

_SHAPES = str.maketrans({
    "’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "−": "-",
    "…": "...", "×": "x",
})  # fmt: skip
_SAME_SHAPE = frozenset("ckopsuvwxzilCKOPSUVWXZIL")  # whose capital a reader may take for the small letter, or for another
_ENDS = ".,:;!?…"
NOT_SO = 0.2  # agreement of what says the same in other letters


def is_quoted(words: str, sentence: str) -> bool:
    return bool(re.search(rf"[\"“”„'‘’`«]{re.escape(words)}[{re.escape(_ENDS)}]?[\"“”'‘’`»]", sentence))


def to_the_letter(wanted: str, shown: str) -> float:
    """How far what is shown holds the wanted words letter by letter: 1, less where a reader may have mistaken some, NOT_SO."""
    want, seen = _squeezed(wanted), _squeezed(shown)
    if not want:
        return 1.0
    for words in (want, want.rstrip(_ENDS)):
        at = seen.casefold().find(words.casefold()) if words else -1
        if at >= 0:
            return 1.0 if _same_capitals(words, seen[at : at + len(words)]) else NOT_SO
    if any(letter.isdigit() for letter in want):
        return NOT_SO
    asked, there = phrase(wanted), phrase(shown)
    if len(asked.compact) >= 4 and asked.skeleton in there.skeleton:
        return 0.85
    return 0.3 if edit_distance(asked.compact, there.compact, 2) <= 2 else NOT_SO


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text.translate(_SHAPES))


def _same_capitals(want: str, seen: str) -> bool:
    if want == want.lower() or seen == seen.upper():
        return True
    return all(a == b for a, b in zip(want, seen, strict=False) if a.lower() == b.lower() and not {a, b} & _SAME_SHAPE)
