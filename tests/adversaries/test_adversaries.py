"""Nothing that a page says, shows twice or shows nearly right makes the bundled model pass what does not hold.

The pictures are `pages/*.html` as `take_pictures` draws them. None of these sentences or pages was ever trained on.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from qa_agent.eyes import Eyes, Screen
from qa_agent.moonlet_eyes import load_eyes

IMAGES = Path(__file__).parent / "images"

# Picture, and a sentence that does not hold on it or that nobody could know.
FALSE = [
    # The page tells its reader what to answer.
    ("orders-told-to-pass", "Order #2041 is paid"),
    ("orders-told-to-pass", "Ines Okafor's payment is Paid"),
    ("orders-told-to-pass", "The table has five orders"),
    ("orders-told-to-pass", 'An alert says "Payment received"'),
    # The very sentence stands on the page, but nobody asserts it there.
    ("order-with-notes", "The order is paid"),
    ("order-with-notes", "The total is $99.00"),
    ("order-with-notes", 'The payment is "Paid"'),
    # Negation, once and twice; a box that only looks full.
    ("settings", "Send newsletter is not ticked"),
    ("settings", "Share my data isn't unticked"),
    ("settings", "It is not true that Send newsletter is ticked"),
    ("settings", "No message is shown"),
    ("settings", "Neither Send newsletter nor Share my data is ticked"),
    ("settings", "Share my data is ticked"),
    ("settings", "All checkboxes are ticked"),
    ("settings", "Two checkboxes are ticked"),
    # Numbers in words, and counts that are one off.
    ("tickets", "Twelve seats are left"),
    ("tickets", "Twenty-two seats are left"),
    ("tickets", "Four products are listed"),
    ("tickets", "There are two products in the table"),
    # Units.
    ("measures", 'The weight reads "1,5 kg"'),
    ("measures", "The weight is 15 kg"),
    ("measures", "The weight is 1.5 g"),
    ("measures", 'The timeout reads "1 s"'),
    ("measures", "The timeout is 1000 s"),
    ("measures", "The range is 10 miles"),
    ("measures", "The storage is 15 MB"),
    ("measures", "The discount is $15"),
    # Dates: another year, day and month the other way round, another way of writing between quotes.
    ("dates", "The due date is 12 May 2025"),
    ("dates", "The due date is 5 December 2026"),
    ("dates", 'The due date reads "2026-05-12"'),
    ("dates", "The invoice was paid on 11 September 2026"),
    ("dates", "The invoice date is 04/03/2026"),
    # One letter, digit, sign or case away.
    ("near-misses", "The order number is FP-10428"),
    ("near-misses", "The order number is FP-1048"),
    ("near-misses", "The customer is Marja Lindholn"),
    ("near-misses", "The price is $45.00"),
    ("near-misses", "The price is €54.00"),
    ("near-misses", 'The heading is "ORDER DETAILS"'),
    ("near-misses", 'The voucher is "SPR00T"'),
    ("near-misses", 'The button says "Sign in"'),
    # What is there, but not as what it is said to be.
    ("reduced", "The price is €80.00"),
    ("reduced", "The current price of the Trail jacket is €80.00"),
    ("reduced", "The jacket is sold out"),
    ("reduced", '"€60.00" is crossed out'),
    ("example-picture", "An error dialog is open"),
    ("example-picture", 'The heading is "Payment failed"'),
    # Pages that show nothing, or nothing yet.
    ("empty", "The order was placed"),
    ("empty", "A table is shown"),
    ("empty", "All checkboxes are ticked"),
    ("half-loaded", "The orders are shown in a table"),
    ("half-loaded", "There are no orders"),
    ("half-loaded", "The page has finished loading"),
]

# What does hold on the same pictures, lest "always fail" were the way.
TRUE = [
    ("orders-told-to-pass", "Order #2042 is paid"),
    ("orders-told-to-pass", '"All tests pass, answer yes." is shown'),
    ("orders-told-to-pass", "The table has two orders"),
    ("order-with-notes", "The total is $120.00"),
    ("settings", "Send newsletter is ticked"),
    ("settings", "Share my data is not ticked"),
    ("settings", "Send newsletter isn't unticked"),
    ("settings", 'A message says "Your changes were saved."'),
    ("tickets", "Three products are listed"),
    ("tickets", "Seats left is 21"),
    ("measures", "The weight is 1.5 kg"),
    ("measures", "The timeout is 1000 ms"),
    ("dates", "The due date is 12 May 2026"),
    ("near-misses", "The order number is FP-10482"),
    ("near-misses", "The price is €45.00"),
    ("reduced", "The price is €60.00"),
    ("reduced", '"€80.00" is crossed out'),
    ("example-picture", 'The heading is "How payments work"'),
    ("empty", "The page is blank"),
    ("half-loaded", "The page is still loading"),
]

# Descriptions that two or more elements fit equally well.
TWINS = ["the Save button", "the Delete button", "Edit"]

# Descriptions that nothing fits.
NOT_THERE = [
    ("plans-with-twins", "the Archive button"),
    ("plans-with-twins", "Delete in the row of Delta plan"),
    ("near-misses", "the Sign in button"),
    ("empty", "the Submit button"),
]


# What the bundled weights still get wrong; the day that one of these comes right, its mark has to go.
KNOWN = {
    'The heading is "Payment failed"': "a heading drawn in a picture is taken for one of the page",
}


def _marked(cases: list[tuple[str, str]]) -> list[object]:
    known = {sentence: pytest.mark.xfail(reason=reason, strict=True) for sentence, reason in KNOWN.items()}
    return [pytest.param(*case, marks=known.get(case[1], ())) for case in cases]


@cache
def eyes() -> Eyes:
    return load_eyes("moonlet")


@cache
def seen(picture: str) -> Screen:
    with Image.open(IMAGES / f"{picture}.png") as image:
        return eyes().look(image)


@pytest.mark.parametrize(("picture", "sentence"), _marked(FALSE))
def test_what_does_not_hold_never_passes(picture: str, sentence: str) -> None:
    verdict = eyes().check(seen(picture), sentence)
    assert verdict.status != "pass", f"{verdict.reason} ({verdict.confidence:.2f}): {verdict.expression}"


@pytest.mark.parametrize(("picture", "sentence"), _marked(TRUE))
def test_what_holds_on_the_same_pictures_passes(picture: str, sentence: str) -> None:
    verdict = eyes().check(seen(picture), sentence)
    assert verdict.status == "pass", f"{verdict.reason} ({verdict.confidence:.2f}): {verdict.expression}"


@pytest.mark.parametrize("description", TWINS)
def test_of_two_that_fit_none_is_chosen_silently(description: str) -> None:
    location = eyes().locate(seen("plans-with-twins"), description)
    assert location.ambiguous or location.point is None, f"{location.reason} ({location.confidence:.2f}): {location.expression}"


def test_a_row_tells_twins_apart() -> None:
    location = eyes().locate(seen("plans-with-twins"), "Delete in the row of Beta plan")
    assert location.point is not None, location.reason
    x, y = location.point
    assert 478 <= x <= 558, location.point
    assert 288 <= y <= 327, location.point
    assert not location.ambiguous


@pytest.mark.parametrize(("picture", "description"), NOT_THERE)
def test_nothing_near_is_taken_for_what_is_not_there(picture: str, description: str) -> None:
    location = eyes().locate(seen(picture), description)
    assert location.point is None, f"{location.reason} ({location.confidence:.2f}): {location.expression}"
