"""Parts of a text that may answer a question by themselves: a number, a date, a name, what stands between the question's own words.

"761" of "1-7 of 761", "Rafael" of "Ticket HU11 closed by Rafael", "Newest" of "Sort: Newest".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from moonlet.similarity import STOP_WORDS, phrase, stem

KINDS = ("number", "measure", "moment", "sign", "name", "piece", "gap")
_MOST = 14  # parts of one text
_LONGEST = 60  # letters of a part

_NUMBER = r"(?:US|A|C)?[$€£¥₹₽₩#]?\d(?:[\d.,:/]*\d)?(?:[%€£]|[kKM]\b)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WORD = r"[^\W\d_][\w'’.-]*"
_FINDERS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("number", rf"(?<![\w.])[-+−]?{_NUMBER}(?![\w%])"),
        ("measure", rf"(?<![\w.])[-+−]?{_NUMBER}(?: [–-] {_NUMBER}| ?(?:%|Kč|zł|kr|[A-Za-z]+))(?!\w)"),
        ("measure", rf"\b(?:USD|EUR|GBP|CHF|[A-Z]{{1,2}}\$|[$€£¥₹₽₩]) ?{_NUMBER}(?!\w)"),
        ("moment", rf"\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? \d{{4}})?\b"),
        ("moment", r"(?i)\b(?:today|yesterday|tomorrow|\w+day)(?:,? (?:at )?\d{1,2}:\d\d(?: ?[ap]m)?)?(?!\w)"),
        ("moment", r"(?i)\b(?:\d+|an?) \w+ ago\b"),
        ("sign", r"[^\s(“\"]*(?:@[^\s@]+|\w\.\w|\d[A-Za-z]|[A-Za-z]-?\d|\w[-_+]\w)[^\s)”\",;:]*"),
        ("name", r"(?<!\w)[^\W\d_a-z][\w'’.-]+(?: (?:de|da|van|von|&|[^\W\d_a-z]\.|[^\W\d_a-z][\w'’-]*)| \d[\d.]*(?:\.\w+)?){0,3}"),
        ("name", rf"(?<!\w){_WORD}, {_WORD}(?!\w)"),
        ("piece", r"(?<=: )[^:·|]+|(?<= – )[^–]+|[^–·|]+(?= – )|[^·|]+(?= [·|] )|(?<=[·|] )[^·|]+|(?<=\()[^)]+|[^()]+(?= \()"),
        ("piece", r"(?<=[›»>/•] )[^›»>/•]+|[^›»>/•]+(?= [›»>/•] )"),
        ("piece", r"(?<=[“„\"«])[^”“\"»]+(?=[”“\"»])|[^,]+(?=, )|(?<=, )[^,]+"),
    )
)


@dataclass(frozen=True)
class Portion:
    """A part of a text; `before` is the word in front of it, `known` the share of the remaining words that the question says."""

    text: str
    kind: str
    before: str
    first: bool
    last: bool
    known: float


def portions(text: str, asked: frozenset[str]) -> list[Portion]:
    """The parts of a text, none twice. `asked`: stems of the question's words, which are no answer to it."""
    found: dict[str, tuple[str, int]] = {}
    for start, end in _gaps(text, asked):
        found.setdefault(text[start:end], ("gap", start))
    for kind, pattern in _FINDERS:
        for match in pattern.finditer(text):
            said = match.group().strip(" .,;:!?")
            if said:
                found.setdefault(said, (kind, match.start() + match.group().index(said)))
    whole = text.strip(" .,;:!?")
    kept = [(said, *where) for said, where in found.items() if said != whole and len(said) <= _LONGEST]
    return [_portion(text, said, kind, start, asked) for said, kind, start in kept[:_MOST]]


def _portion(text: str, said: str, kind: str, start: int, asked: frozenset[str]) -> Portion:
    before, after = _words(text[:start]), _words(text[start + len(said) :])
    rest = [word for word in (*before, *after) if word not in STOP_WORDS]
    known = sum(_is_asked(word, asked) for word in rest) / len(rest) if rest else 0.0
    return Portion(said, kind, before[-1] if before else "", not before, not after, known)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w@#%$€£][\w.,'’@-]*\w|\w", text.casefold())


def _is_asked(word: str, asked: frozenset[str]) -> bool:
    """Whether the question says a word, with all its pieces ("X-7")."""
    tokens = phrase(word).tokens
    return bool(tokens) and all(stem(token) in asked or not token[0].isalnum() for token in tokens)


def _gaps(text: str, asked: frozenset[str]) -> list[tuple[int, int]]:
    """Runs of words that the question does not say, without small words at their ends."""
    runs: list[list[re.Match[str]]] = [[]]
    for match in re.finditer(r"\S+", text):
        if _is_asked(match.group(), asked):
            runs.append([])
        else:
            runs[-1].append(match)
            if match.group()[-1] in ".,;:!?":
                runs.append([])
    found = []
    for run in runs:
        first = run[0].start() if run else 0
        while run and run[0].group().casefold() in STOP_WORDS:
            run = run[1:]
        while run and run[-1].group().casefold().strip(".,;:!?") in STOP_WORDS:
            run = run[:-1]
        if run:
            start, end = run[0].start(), run[-1].end()
            while start < end and text[start] in "“\"('’":
                start += 1
            while end > start and text[end - 1] in ".,;:!?”\")'":
                end -= 1
            found += [(start, end), (first, end)]  # "night" and "at night"
    return [(start, end) for start, end in found if end > start]
