"""Dates as a browser's own date field takes them."""

from __future__ import annotations

import pytest

from qa_agent.acting.dates import as_the_field_takes_it


@pytest.mark.parametrize(
    ("shown", "typed"),
    [("mm/dd/yyyy", "12/24/2026"), ("dd.mm.yyyy", "24.12.2026"), ("dd/mm/yyyy", "24/12/2026"), ("yyyy/mm/dd", "2026/12/24")],
)
def test_a_date_written_year_first_is_typed_in_the_order_that_the_field_shows(shown: str, typed: str) -> None:
    assert as_the_field_takes_it("2026-12-24", ["Departure date", shown]) == typed


def test_days_and_months_are_typed_with_two_digits() -> None:
    assert as_the_field_takes_it("2026-1-4", ["mm/dd/yyyy"]) == "01/04/2026"


@pytest.mark.parametrize("text", ["12/24/2026", "tomorrow", "2026-13-45"])
def test_what_is_no_such_date_is_typed_as_it_is(text: str) -> None:
    assert as_the_field_takes_it(text, ["mm/dd/yyyy"]) == text


def test_a_field_that_shows_no_order_gets_the_date_as_it_is_written() -> None:
    assert as_the_field_takes_it("2026-12-24", ["YYYY-MM or a word", "Date"]) == "2026-12-24"
