"""Dates as a browser's own date field takes them: digit by digit, in the order that it shows while it is empty."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

# What such a field shows, "mm/dd/yyyy" for one; the eyes may read a letter of it wrongly or leave out the signs between.
_EMPTY = re.compile(r"(?P<first>mm|dd|yyyy)\W{0,3}(?P<second>mm|dd)\W{0,3}(?P<third>yyyy|dd)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


def as_the_field_takes_it(text: str, shown: Iterable[str]) -> str:
    """`2026-12-24` as `12/24/2026` where a field shows mm/dd/yyyy; any other text, and a date for any other field, as it is."""
    written = _YEAR_FIRST.fullmatch(text.strip())
    order = next((match for text_shown in shown if (match := _EMPTY.search(text_shown))), None)
    if written is None or order is None:
        return text
    try:
        day = date(int(written["year"]), int(written["month"]), int(written["day"]))
    except ValueError:  # a test of what the page says to such a date
        return text
    parts = {"yyyy": f"{day.year:04}", "mm": f"{day.month:02}", "dd": f"{day.day:02}"}
    order_of_parts = [order[place].lower() for place in ("first", "second", "third")]
    sign = _sign_between(order)
    return sign.join(parts[part] for part in order_of_parts)


def _sign_between(order: re.Match[str]) -> str:
    """The sign between day and month, a slash where none could be read."""
    return order.string[order.end("first") : order.start("second")].strip() or "/"
