"""Which of the readings of a sentence is meant: the likeliest one that the screen bears out.

A sentence alone leaves it open whether "the Edit link in the row of Ada" names a text or a place; the screen
does not: the wrong reading speaks of something that is not there. So the log-probability of a reading and
how well what it speaks of was found are added up, by weights fitted on sentences by hand of kept pages
(`train/LOG.md`, fifth session).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

from moonlet.calibration import log_odds

READINGS = 8  # of a sentence are weighed
FOUND = 1.4  # log-probabilities that a unit of log-odds of being there is worth
MISSING = 3.6  # log-probabilities that a reading costs which finds nothing at all
BORNE_OUT = 1.5  # power of the share of a statement's belief that is not "what it speaks of is not there"
_LEAST = 0.02

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
