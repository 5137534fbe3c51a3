"""Which of the readings of a sentence is meant: the likeliest one that the screen bears out.

A sentence alone leaves it open whether "the Edit link in the row of Ada" names a text or a place; the screen
does not: the wrong reading speaks of something that is not there. So the log-probability of a reading and
the log-odds that what it speaks of is there are added up. What they count was weighed on sentences by hand of
kept pages, each looked for on its own page and on another (`train/LOG.md`, fifth session).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import TypeVar

from moonlet.calibration import log_odds
from moonlet.expression import Exists, Expression, Extreme, Judge, Missing, Ref, Relates, Shows
from moonlet.similarity import STOP_WORDS
from moonlet.words import fold

READINGS = 8  # of a sentence are weighed
FOUND = 1.4  # log-probabilities that a unit of log-odds of being there is worth
BORNE_OUT = 1.5  # power of the share of a statement's belief that is not "what it speaks of is not there"
DROPPED, DROPPED_NAME = 0.5, 1.5  # log-probabilities that a word costs which the likeliest reading copies and this one lacks
DROPPED_TRAIT = 1.5  # the same for a colour, a state, a place, which of several, or that a value is meant
RARE = 3e-4  # share of the likeliest reading's probability below which a reading does not count
_LEAST = 0.02
LEFT_OUT = 0.05  # what a reading weighs for each number or quotation of the sentence that it leaves out
IDLE = 0.02  # and one that can't be meant
_QUOTED, _NUMBERED = re.compile(r'["“„]([^"“”„]{2,})["“”]'), re.compile(r'[^\s"“”]*\d[^\s"“”]*')
_DENIES = re.compile(
    r"(?i)\b(no|not|none|never|nothing|nobody|neither|nor|nowhere|without|missing|absent|gone|hidden|invisible|lacks?|lacking|removed|"
    r"deleted|blank|disappear\w*|vanish\w*|closed|dismissed|empty|free of|cannot|"
    r"un\w+|zero|away|left out|less|cleared|clear|off|out)\b|n['’]t\b"
)
_FIRST = re.compile(r"(?i)\b(?:(?:is|are|be) the (?:very )?|(?:comes?|stands?) (?:the )?(?:very )?)(first|last|final)\b")
_MARKS = " .,:;!?()'"

T = TypeVar("T")


def worth(share: float, found: float) -> float:
    """The worth of a reading of probability `share` that finds what it speaks of with probability `found`."""
    return math.log(max(share, 1e-9)) + FOUND * log_odds(found)


def dropped(first: Expression, reading: Expression) -> float:
    """What a reading loses for the words of the likeliest one that it does without; names and numbers count for more."""
    kept = _words(reading)
    lost = [word for word in _words(first) - kept if word.lower() not in STOP_WORDS]
    words = sum(DROPPED + (DROPPED_NAME if word[0].isupper() or word[0].isdigit() else 0.0) for word in lost)
    return words + DROPPED_TRAIT * len(_traits(first) - _traits(reading))


def _traits(reading: object) -> set[tuple[str, object]]:
    """What a reading says of things by other than copied words: their colours, states, places, which of several; that a value is meant."""
    found: set[tuple[str, object]] = set()
    for ref in _refs(reading):
        found |= {(name, getattr(ref, name)) for name in ("color", "state", "place", "ordinal") if getattr(ref, name)}
        found |= {("kind", ref.kind)} if ref.kind == "value" else set()
    return found


def _refs(part: object) -> Iterator[Ref]:
    """All references in an expression."""
    if isinstance(part, Ref):
        yield part
    if is_dataclass(part) and not isinstance(part, type):
        for each in fields(part):
            yield from _refs(getattr(part, each.name))


def _words(reading: Expression) -> set[str]:
    return {word for text in _strings(reading) for word in re.findall(r"\w+", text)}


def likeliest(readings: Sequence[T], worths: Sequence[float]) -> T:
    """The reading of the highest worth, the first of equal ones."""
    return readings[max(range(len(readings)), key=lambda i: (worths[i], -i))]


def borne_out(share: float, true: float, false: float) -> float:
    """What a statement's reading of probability `share` weighs, given the beliefs that it holds and that it does not."""
    return share * float(max(_LEAST, min(1.0, true + false)) ** BORNE_OUT)


def left_out(sentence: str, reading: Expression) -> int:
    """How many numbers, ids and quotations of a sentence a reading does not speak of: it then can't be borne out by it."""
    said = " ".join(fold(text) for text in _strings(reading))
    claims = [*_QUOTED.findall(sentence), *_NUMBERED.findall(sentence)]
    wanted = [fold(claim).strip(_MARKS) for claim in claims]
    return sum(bool(claim) and claim not in said for claim in wanted) + _leaves_out_order(sentence, reading, said)


def _leaves_out_order(sentence: str, reading: Expression, said: str) -> bool:
    """Whether a sentence says that something is the first or the last one, and a reading only that it is there."""
    found = _FIRST.search(_QUOTED.sub(" ", sentence))
    if found is None or isinstance(reading, Judge | Extreme | Relates) or found[1].lower() in said.split():
        return False
    return not any(ref.ordinal for ref in _refs(reading))


def is_idle(sentence: str, reading: Expression) -> bool:
    """Whether a reading takes a whole sentence, not in quotes, for words that stand on the page, or a claim for a denial."""
    if isinstance(reading, Missing) and sentence and not _DENIES.search(sentence):
        return True  # nothing in it says that something is missing
    if not isinstance(reading, Exists | Shows) or sentence.strip()[:1] in ('"', "“", "'"):
        return False
    claimed = reading.text if isinstance(reading, Shows) else reading.ref.text
    return bool(claimed) and fold(claimed).strip(_MARKS) == fold(sentence).strip(_MARKS)


def _strings(part: object) -> Iterator[str]:
    """All that is written in an expression."""
    if isinstance(part, str):
        yield part
    elif is_dataclass(part) and not isinstance(part, type):
        for each in fields(part):
            yield from _strings(getattr(part, each.name))
    elif isinstance(part, tuple):
        for each in part:
            yield from _strings(each)
