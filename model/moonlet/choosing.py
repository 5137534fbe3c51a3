"""Which of the readings of a sentence is meant: the likeliest one that the screen bears out.

A sentence alone leaves it open whether "the Edit link in the row of Ada" names a text or a place; the screen
does not: the wrong reading speaks of something that is not there. So the log-probability of a reading and
how well what it speaks of was found are added up, by weights fitted on sentences by hand of kept pages
(`train/LOG.md`, fifth session).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import TypeVar

from moonlet.calibration import log_odds
from moonlet.expression import Exists, Expression
from moonlet.words import fold

READINGS = 8  # of a sentence are weighed
FOUND = 1.4  # log-probabilities that a unit of log-odds of being there is worth
MISSING = 3.6  # log-probabilities that a reading costs which finds nothing at all
BORNE_OUT = 1.5  # power of the share of a statement's belief that is not "what it speaks of is not there"
_LEAST = 0.02
LEFT_OUT = 0.05  # what a reading weighs for each number or quotation of the sentence that it leaves out
REPEATED = 0.02  # and one by which the sentence only says that its own words stand on the page
_QUOTED, _NUMBERED = re.compile(r'["“„]([^"“”„]{2,})["“”]'), re.compile(r'[^\s"“”]*\d[^\s"“”]*')
_MARKS = " .,:;!?()'"

T = TypeVar("T")


def worth(share: float, found: float, missing: bool) -> float:
    """The worth of a reading of probability `share` that finds what it speaks of with probability `found`."""
    return math.log(max(share, 1e-9)) + FOUND * log_odds(0.0 if missing else found) - MISSING * missing


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
    return sum(bool(claim) and claim not in said for claim in wanted)


def repeats(sentence: str, reading: Expression) -> bool:
    """Whether a reading takes a whole sentence, not in quotes, for words that stand on the page."""
    if not isinstance(reading, Exists) or sentence.strip()[:1] in ('"', "“", "'"):
        return False
    return fold(reading.ref.text).strip(_MARKS) == fold(sentence).strip(_MARKS)


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
