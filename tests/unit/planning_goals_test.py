"""Goals as clauses with their intents."""

from __future__ import annotations

import pytest

from qa_agent.errors import StepError
from qa_agent.eyes import Action
from qa_agent.planning import intents as want
from qa_agent.planning.goals import clauses_of_goal
from qa_agent.planning.intents import Entry, Intent, Item
from qa_agent.planning.likeness import ALIKE, likeness


def intents(goal: str) -> list[Intent]:
    return [clause.intent for clause in clauses_of_goal(goal)]


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        ("sign in as ada@example.com with password hunter2", [want.SignIn("ada@example.com", "hunter2")]),
        ("Log in with ada / secret123", [want.SignIn("ada", "secret123")]),
        ("log in with username ada and password secret", [want.SignIn("ada", "secret")]),
        ('Log in as "ada" with the password "my, and secret"', [want.SignIn("ada", "my, and secret")]),
        ("log out", [want.SignOut()]),
        ("accept the cookies", [want.Cookies()]),
        ("reject all cookies", [want.Cookies(accept=False)]),
        ("close the dialog", [want.Close("")]),
        ("dismiss the newsletter popup", [want.Close("newsletter popup")]),
        ("add the Desk lamp and two Notebooks to the cart", [want.AddToCart((Item("Desk lamp"), Item("Notebooks", 2)))]),
        ('add 3 products "PHP Mug" to the basket', [want.AddToCart((Item("PHP Mug", 3),))]),
        ("go to the Settings page and switch dark mode on", [want.GoTo("Settings"), want.Turn("dark mode", on=True)]),
        ("open the second order and cancel it", [want.Open("the second order"), want.Perform("cancel")]),
        ("search for 'lamp' and open the first result", [want.Search("lamp"), want.Open("the first result")]),
        ("sort the products by price", [want.Sort("price")]),
        ("delete the Awesome review", [want.Perform("delete", "Awesome review")]),
        (
            "fill the form with name Ada, email ada@example.com and submit it",
            [want.Fill((Entry("name", "Ada"), Entry("email", "ada@example.com"))), want.Submit("submit")],
        ),
        ("complete the checkout with card 4242 4242", [want.Complete("checkout", (Entry("card", "4242 4242", secret=True),))]),
        ("go to the cart and verify that it is empty", [want.GoTo("cart"), want.Act(Action("assert", "it is empty"))]),
    ],
)
def test_a_goal_is_read_as_its_intents(goal: str, expected: list[Intent]) -> None:
    assert intents(goal) == expected


@pytest.mark.parametrize("goal", ["fill in the form", "enter the credentials"])
def test_a_goal_without_the_values_it_needs_says_so(goal: str) -> None:
    with pytest.raises(StepError, match="names no value"):
        clauses_of_goal(goal)


def test_a_goal_in_unknown_words_is_refused() -> None:
    with pytest.raises(StepError, match='"blub the wob" is not understood as a goal'):
        clauses_of_goal("blub the wob")


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        ("Oslo desk lamp", "the Desk lamp"),
        ("Linen notebook", "Notebooks"),
        ("E-mail *", "e-mail"),
        ("Emai1 address", "email address"),
    ],
)
def test_names_agree_as_people_shorten_them_and_letters_are_misread(shown: str, wanted: str) -> None:
    assert likeness(shown, wanted) >= ALIKE


@pytest.mark.parametrize(("shown", "wanted"), [("Delete account", "Delete Ada"), ("Phone", "Email"), ("Card", "Card number"), ("", "Name")])
def test_other_names_do_not_agree(shown: str, wanted: str) -> None:
    assert likeness(shown, wanted) < ALIKE
