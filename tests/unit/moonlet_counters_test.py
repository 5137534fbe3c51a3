"""Counters, initials and page numbers of which no line of text was seen."""

from __future__ import annotations

import pytest

from moonlet.counters import inside_of, is_said, unread, without
from moonlet.reader import Reading
from moonlet.regions import Line, Region
from moonlet.screen import Box, Word

COUNTER = Region("badge", Box(140, 10, 164, 30), 0.9)


def reading(text: str, box: Box, confidence: float = 0.99) -> Reading:
    return Reading(text, (Word(text, box),) if text else (), confidence)


def test_a_counter_is_unread_until_a_word_stands_in_it() -> None:
    label = reading("Account", Box(20, 10, 90, 30))
    assert unread([COUNTER], [label]) == [COUNTER]
    assert unread([COUNTER], [label, reading("5", Box(148, 12, 156, 28))]) == []


def test_what_is_wide_or_says_nothing_is_not_read() -> None:
    assert unread([Region("badge", Box(0, 0, 90, 20), 0.9), Region("icon", Box(0, 0, 20, 20), 0.9)], []) == []


def test_its_rim_is_cut_off() -> None:
    inside = inside_of(COUNTER)
    assert 140 < inside.left < 145
    assert inside.top == pytest.approx(15.2)
    assert inside.bottom == pytest.approx(24.8)


@pytest.mark.parametrize(
    ("kind", "text", "sure", "counts"),
    [
        ("badge", "12", 0.99, True),
        ("badge", "99+", 0.99, True),
        ("badge", "New", 0.99, True),
        ("badge", "3]", 0.99, False),
        ("badge", "12", 0.9, False),
        ("avatar", "ÉU", 0.97, True),
        ("avatar", "Dv", 0.99, False),
        ("avatar", "@", 0.99, False),
        ("link", "3", 0.97, True),
        ("link", "<", 0.99, False),
    ],
)
def test_only_what_such_a_thing_says_counts(kind: str, text: str, sure: float, counts: bool) -> None:
    region = Region(kind, COUNTER.box, 0.9)
    assert is_said(region, reading(text, inside_of(region), sure)) is counts


def test_a_line_that_ran_into_a_counter_ends_before_it() -> None:
    cut = without(Line(Box(60, 11, 160, 29), 0.9, 0.0), [COUNTER.box])
    assert cut is not None
    assert cut.box == Box(60, 11, 137, 29)


def test_a_line_that_begins_with_a_counter_begins_behind_it() -> None:
    cut = without(Line(Box(142, 11, 300, 29), 0.9, 0.0), [COUNTER.box])
    assert cut is not None
    assert cut.box == Box(167, 11, 300, 29)


def test_other_lines_stay() -> None:
    assert without(Line(Box(60, 11, 120, 29), 0.9, 0.0), [COUNTER.box]) is None
    assert without(Line(Box(60, 51, 260, 69), 0.9, 0.0), [COUNTER.box]) is None
