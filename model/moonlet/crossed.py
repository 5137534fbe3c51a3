"""Prices of which one is crossed out, seen as one line: "CHF 691.20 CHF 549.00" is an old price and a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from moonlet.reader import Reading
from moonlet.regions import Line
from moonlet.screen import Box, Word

_MOST = 8  # words of such a line
_RIM = 0.2  # heights that the box of a word reaches beyond its letters


def apart(line: Line, reading: Reading, is_struck: Callable[[Box], bool]) -> list[tuple[Line, Reading]]:
    """The line itself, or what is crossed out and what stands before and behind it, each a line of its own."""
    words = reading.words
    if not 2 <= len(words) <= _MOST or sum(any(c.isdigit() for c in word.text) for word in words) < 2:
        return [(line, reading)]
    spans = [(first, first + length) for length in range(len(words), 0, -1) for first in range(len(words) - length + 1)]
    through = next((span for span in spans if _has_figure(words[slice(*span)]) and is_struck(_box(words[slice(*span)], line.box))), None)
    if through is None or through == (0, len(words)):
        return [(line, reading)]
    first, last = through
    parts = ((words[:first], 0.0), (words[first:last], 1.0), (words[last:], 0.0))
    return [(_line(line, part, struck), _reading(reading, part)) for part, struck in parts if part]


def _has_figure(words: Sequence[Word]) -> bool:
    return any(c.isdigit() for word in words for c in word.text)


def _box(words: Sequence[Word], line: Box) -> Box:
    """Where the letters of some words stand, without the rim."""
    rim = _RIM * line.height
    return Box(words[0].box.left + rim, line.top, max(words[-1].box.right - rim, words[0].box.left + rim + 1), line.bottom)


def _line(line: Line, words: Sequence[Word], struck: float) -> Line:
    return Line(Box(words[0].box.left, line.box.top, words[-1].box.right, line.box.bottom), line.score, struck)


def _reading(reading: Reading, words: Sequence[Word]) -> Reading:
    return replace(reading, words=tuple(words), text=" ".join(word.text for word in words))
