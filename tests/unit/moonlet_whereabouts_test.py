"""Which page this is, on screens made by hand."""

from __future__ import annotations

import pytest

from moonlet.execute import execute
from moonlet.expression import Judge
from moonlet.screen import Screen
from moonlet.whereabouts import claimed
from tests.unit.moonlet_screens import Drawing, sign_in


def settings() -> Screen:
    """A page headed "Billing", with that entry of its bar selected."""
    d = Drawing()
    d.put("navigation", (0, 0, 220, 800))
    for n, name in enumerate(("Profile", "Billing", "Team")):
        d.put("menuitem", (10, 40 + 40 * n, 210, 76 + 40 * n), name, ("selected",) if name == "Billing" else ())
    d.put("heading", (260, 40, 420, 70), "Billing", bold=True)
    d.text(260, 120, "Your plan renews on 3 May.")
    return d.screen()


@pytest.mark.parametrize(
    ("sentence", "name", "is_there"),
    [
        ("I should be on the login page", "login", True),
        ("the user should be redirected to the forgotten password page", "forgotten password", True),
        ("verify that we are back on the cart page", "cart", True),
        ("The cart page is displayed.", "cart", True),
        ("This is the billing page", "billing", True),
        ("I should not be on the login page", "login", False),
    ],
)
def test_what_is_said_of_the_page(sentence: str, name: str, is_there: bool) -> None:
    assert claimed(sentence) == (name, is_there)


@pytest.mark.parametrize(
    "sentence",
    [
        "we are on page 3",
        "the user is on the last page",
        "The page is displayed in a dark theme",
        "three jobs can be seen on this page",
        "Undo is on the left",
    ],
)
def test_other_sentences_say_nothing_of_it(sentence: str) -> None:
    assert claimed(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "screen", "passes"),
    [
        ("I should be on the login page", sign_in(), True),
        ("I should be on the registration page", sign_in(), False),
        ("we are on the billing page", settings(), True),
        ("we are on the team page", settings(), False),
        ("we are not on the billing page", settings(), False),
        ("we are not on the team page", settings(), False),
    ],
)
def test_the_heading_and_the_selected_entry_tell(sentence: str, screen: Screen, passes: bool) -> None:
    assert (execute(Judge(), sentence, screen).status == "pass") is passes
