"""Bare sentences by their wording: which are acts, which are statements, where one clause ends, and what stays open."""

from __future__ import annotations

import pytest

from qa_agent.bare_sentences import read
from qa_agent.eyes import Action
from qa_agent.phrases import refusal
from qa_agent.phrases.telling import in_words
from qa_agent.report.understood import in_words as told_in_report


def actions(sentence: str) -> list[Action]:
    return [action for clause in read(sentence) for action in clause.actions]


def do(goal: str) -> Action:
    return Action("do", text=goal)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("open the user menu", [Action("click", "the user menu")]),
        ("Click on 'Add to cart' button for \"Desk lamp\"", [Action("click", "'Add to cart' button for \"Desk lamp\"")]),
        ("The user clicks on the Logout link", [Action("click", "the Logout link")]),
        ("Double-click the row of Ada", [Action("double_click", "the row of Ada")]),
        ("hover over the Products menu", [Action("hover", "the Products menu")]),
        ("Move your mouse over the second item in the list", [Action("hover", "the second item in the list")]),
        ("drag Card A to Done", [Action("drag", "Card A", "Done")]),
        ("Drag the Lamp card and drop it onto the bin", [Action("drag", "the Lamp card", "the bin")]),
        ("upload report.pdf to the Attachment field", [Action("upload", "the Attachment field", "report.pdf")]),
        ("go to /login", [Action("goto", text="/login")]),
        ("Navigate to https://example.com/cart", [Action("goto", text="https://example.com/cart")]),
        ("go back", [Action("back")]),
        ("refresh the page", [Action("reload")]),
        ("press Ctrl+S", [Action("press", text="Ctrl+S")]),
        ("Press Enter to submit the form", [Action("press", text="Enter")]),
        ("press down arrow twice", [Action("press", text="ArrowDown"), Action("press", text="ArrowDown")]),
        ("Press the Submit button", [Action("click", "the Submit button")]),
        ('Enter "hello" in the Name field', [Action("type", "the Name field", "hello")]),
        ("Enter ada as the username", [Action("type", "the username", "ada")]),
        ("Set Country to Norway", [Action("fill", "Country", "Norway")]),
        ('I specify its code as "no_vat"', [Action("fill", "the code", "no_vat")]),
        ('I set its price to "$4.00" for "US" channel', [Action("fill", 'the price for "US" channel', "$4.00")]),
        ("leave the Email field empty", [Action("clear", "the Email field")]),
        ("I do not specify its code", [Action("clear", "code")]),
        ("Clear the search field", [Action("clear", "the search field")]),
        ("Select Norway in Country", [Action("select", "Country", "Norway")]),
        ('I choose "Euro" as the base currency', [Action("select", "the base currency", "Euro")]),
        ("Select the Settings tab", [Action("click", "the Settings tab")]),
        ("check the Remember me box", [Action("check", "the Remember me box")]),
        ("Switch on dark mode", [Action("check", "dark mode")]),
        ("tick all the checkboxes in the first column", [Action("check", "the checkboxes in the first column", every=True)]),
        ("click each Delete button", [Action("click", "the Delete button", every=True)]),
        ("scroll down until the footer is visible", [Action("scroll", "the footer")]),
        ("scroll down the page for 800px", [Action("scroll", text="down 800")]),
        ("scroll list to bottom", [Action("scroll", "list", "to the bottom")]),
        ("swipe up one screen", [Action("scroll", text="down 1 screens")]),
        ("Wait 3 seconds", [Action("sleep", text="3")]),
        ("wait for the spinner to disappear", [Action("wait_for", "the spinner is not shown")]),
        ("Wait until the upload is complete", [Action("wait_for", "the upload is complete")]),
        ("Take a screenshot of checkout", [Action("screenshot", text="checkout")]),
        ("What is the order number?", [Action("ask", "What is the order number?")]),
    ],
)
def test_one_act_is_read_from_its_wording(sentence: str, expected: list[Action]) -> None:
    assert actions(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("The Save button is disabled", "The Save button is disabled"),
        ("Check boxes are disabled", "Check boxes are disabled"),
        ("Search results are shown", "Search results are shown"),
        ("Open orders are listed first", "Open orders are listed first"),
        ("Log in link is shown", "Log in link is shown"),
        ("check the cart is empty", "the cart is empty"),
        ("make sure that the cart is empty", "the cart is empty"),
        ("verify the Save button", "the Save button is shown"),
        ("check for an error message", "an error message is shown"),
        ("I expect the cart to be empty", "the cart is empty"),
        ("user can see the dashboard", "the dashboard is shown"),
        ('Then I should see "Welcome"', 'I should see "Welcome"'),
        ('the zone named "EU" should be in the list', 'the zone named "EU" should be in the list'),
        ("Verify that save and cancel buttons are visible", "save and cancel buttons are visible"),
        ("Is the Save button disabled?", "the Save button is disabled"),
        ("cart icon visible", "cart icon is visible"),
        ("No error is shown", "No error is shown"),
    ],
)
def test_what_states_something_is_asserted(sentence: str, statement: str) -> None:
    assert actions(sentence) == [Action("assert", statement)]


@pytest.mark.parametrize(
    "goal",
    [
        "log in with ada / secret123",
        "add the Desk lamp to the cart",
        "close the dialog",
        "search for TV shows",
        "submit the form",
        "sign out",
    ],
)
def test_what_takes_more_than_one_act_is_a_goal(goal: str) -> None:
    assert actions(goal.capitalize().replace("tv", "TV").replace("desk", "Desk")) == [do(goal)]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Type ada@example.com into the email field and press Enter", ["type", "press"]),
        ("Select Norway in Country, then click Save", ["select", "click"]),
        ("Click on X. Then Y appears", ["click", "assert"]),
        ("Click Save and the dialog closes", ["click", "assert"]),
        ("Click Edit, change the name to Bob, and save", ["click", "fill", "do"]),
        ('Type "ada" in the first field, "lovelace" in the second field and click Sign up', ["type", "type", "click"]),
        ("Fill in Name with Ada and Email with ada@example.com", ["fill", "fill"]),
        ('Click "Save" and continue', ["click", "do"]),
        ("1. Click Login", ["click"]),
    ],
)
def test_a_sentence_is_cut_into_its_clauses(sentence: str, verbs: list[str]) -> None:
    assert [action.verb for action in actions(sentence)] == verbs


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Click Save and continue", "Save and continue"),
        ("Click Import and Export data", "Import and Export data"),
        ("Click the button that is disabled", "the button that is disabled"),
        ('Click "Save and close the page"', '"Save and close the page"'),
    ],
)
def test_a_name_is_not_cut(sentence: str, target: str) -> None:
    assert actions(sentence) == [Action("click", target)]


def test_what_is_typed_may_hold_a_verb() -> None:
    assert actions("Type this is a test into Notes") == [Action("type", "Notes", "this is a test")]


def test_words_that_say_no_act_are_left_to_the_eyes() -> None:
    (clause,) = read("the first item in the list")
    assert clause.actions == ()


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Don't click the Delete button", "it says what not to do"),
        ("If the cookie banner is shown, accept it", "a condition is a step of its own: write `if:`"),
    ],
)
def test_what_is_no_step_says_what_to_write(sentence: str, why: str) -> None:
    assert refusal(sentence).startswith(why)


def test_an_action_is_told_in_words() -> None:
    assert in_words(Action("check", "the boxes", every=True)) == "tick all of the boxes"


def test_the_report_says_whether_a_sentence_was_taken_for_an_act_or_a_statement() -> None:
    assert told_in_report("type: Ada | the Name field → nothing known") == "Taken as an action: type “Ada” into the Name field"
    assert told_in_report("assert: the cart is empty → fake") == "Taken as a statement to check: the cart is empty"
