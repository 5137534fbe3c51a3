"""Choosing what a found thing and a dropped word are worth."""

from __future__ import annotations

from moonlet.calibration import Calibration
from train.readings import Sought, Tried, score, score_from

LIKELY_BUT_ABSENT = Tried(0.6, given=False, found=0.1, dropped=0.0, right=False)
UNLIKELY_BUT_FOUND = Tried(0.3, given=True, found=0.95, dropped=0.5, right=True)
HERE = Sought(here=True, readings=(LIKELY_BUT_ABSENT, UNLIKELY_BUT_FOUND))
ELSEWHERE = Sought(here=False, readings=(Tried(0.9, given=True, found=0.6, dropped=0.0, right=False),))


def test_the_more_finding_counts_the_less_likely_reading_is_chosen() -> None:
    assert HERE.chosen(0.0, 1.0) is LIKELY_BUT_ABSENT
    assert HERE.chosen(1.4, 1.0) is UNLIKELY_BUT_FOUND
    assert HERE.chosen(1.4, 20.0) is LIKELY_BUT_ABSENT


def test_a_place_looked_for_elsewhere_counts_a_quarter() -> None:
    assert score([HERE, ELSEWHERE], 1.4, 1.0) == 0.8


def test_a_border_above_all_confidences_gives_nothing() -> None:
    assert score_from([HERE, ELSEWHERE], 0.999, Calibration(), 1.4, 1.0) == 0.2
    assert score_from([HERE, ELSEWHERE], 0.0, Calibration(), 1.4, 1.0) == 0.8
