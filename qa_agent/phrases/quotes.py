"""Quoted pieces of a sentence, hidden from the grammar: what stands in quotes is never taken for a word of the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Each piece is one sign of Unicode's private use area, so that it is a word of its own to every pattern.
_FIRST = 0xE000
SIGN = "[\ue000-\uf8ff]"

_PIECE = re.compile(
    r"\"[^\"]*\"|“[^”]*”|«[^»]*»|`[^`]*`|‘[^’]*’(?!\w)"
    # A lone ' is an apostrophe more often than a quote: it opens only before a word, and closes only after one.
    r"|(?<![\w'])'[^'\s](?:[^']|'(?=\w))*'(?!\w)"
)
_PAIRS = ('""', "“”", "«»", "``", "‘’", "''")


@dataclass(frozen=True)
class Shielded:
    """A sentence whose quoted pieces are signs; `restored` puts them back into any part of it."""

    text: str
    pieces: tuple[str, ...]

    def restored(self, part: str) -> str:
        return re.sub(SIGN, lambda sign: self.pieces[ord(sign.group()) - _FIRST], part)

    def content(self, part: str) -> str:
        """A part as a value: where it is one quoted piece, without its quotes."""
        return unquoted(self.restored(part).strip())


def shielded(sentence: str) -> Shielded:
    pieces: list[str] = []

    def hide(match: re.Match[str]) -> str:
        pieces.append(match.group())
        return chr(_FIRST + len(pieces) - 1)

    return Shielded(_PIECE.sub(hide, sentence), tuple(pieces))


def unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] + text[-1] in _PAIRS and text[-1] not in text[1:-1]:
        return text[1:-1]
    return text
