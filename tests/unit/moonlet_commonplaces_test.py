"""Set phrases that the language model has no operator for, and what is still to be done by the button that does it."""

from __future__ import annotations

import pytest

from moonlet.commonplaces import commonplace
from moonlet.execute import Outcome, execute
from moonlet.expression import Counted, HasState, Judge, Not, Ref
from moonlet.screen import Screen
from tests.unit.moonlet_screens import Drawing


def judged(screen: Screen, sentence: str) -> Outcome:
    return execute(commonplace(sentence) or Judge(), sentence, screen)


def people() -> Screen:
    d = Drawing()
    for n, (name, button) in enumerate((("Ada Dunn", "Follow"), ("Ben Stone", "Following"))):
        d.text(40, 112 + 80 * n, name)
        d.put("button", (300, 100 + 80 * n, 400, 136 + 80 * n), button)
    return d.screen()


def banner(button: str) -> Screen:
    d = Drawing()
    d.text(40, 600, "We use cookies to make this shop better.")
    d.put("button", (600, 590, 720, 626), button)
    return d.screen()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ada Dunn isn't followed yet", "pass"),
        ("Ada Dunn is being followed already", "fail"),
        ("Ben Stone is followed", "pass"),
        ("the visitor has not followed Ben Stone", "fail"),
    ],
)
def test_a_button_that_is_still_to_be_pressed_tells_who_is_not_followed(sentence: str, status: str) -> None:
    assert judged(people(), sentence).status == status


def test_a_question_about_cookies_that_stands_is_not_answered() -> None:
    assert judged(banner("Accept all"), "the cookies have yet to be accepted").status == "pass"
    assert judged(banner("Accept all"), "cookies were already accepted").status == "fail"
    assert judged(banner("Learn more"), "the cookies have yet to be accepted").status != "pass"


@pytest.mark.parametrize(
    "sentence", ["nobody is signed in", "no one is logged in yet", "the visitor isn't logged in", "user is just a guest"]
)
def test_nobody_signed_in_is_said_in_many_ways(sentence: str) -> None:
    assert commonplace(sentence) == Not(HasState(Ref(kind="page"), "signed-in"))


@pytest.mark.parametrize(
    "sentence", ["something is still loading", "the page hasn't finished loading", "some parts of the page have not arrived yet"]
)
def test_a_part_that_has_not_arrived_is_loading(sentence: str) -> None:
    assert commonplace(sentence) == HasState(Ref(kind="page"), "loading")


def test_all_of_a_kind_are_counted_with_their_state() -> None:
    assert commonplace("all rows are ticked") == Counted(Ref(kind="row", state="checked"), "=", "all")
    assert commonplace("at least one file is selected") == Counted(Ref(kind="item", text="file", state="selected"), ">=", "1")


def test_what_is_out_of_stock_is_sold_out() -> None:
    d = Drawing()
    d.text(40, 100, "Out of stock")
    assert judged(d.screen(), "the kettle is sold out").status == "pass"
    other = Drawing()
    other.text(40, 100, "In stock")
    assert judged(other.screen(), "the kettle is sold out").status == "fail"


@pytest.mark.parametrize("line", ["Almost sold out: 2 left", "Not sold out"])
def test_what_is_almost_sold_out_is_not(line: str) -> None:
    d = Drawing()
    d.text(40, 100, line)
    assert judged(d.screen(), "the kettle is sold out").status != "pass"


def test_another_card_s_stock_says_nothing_of_this_one() -> None:
    d = Drawing()
    for n, (name, stock) in enumerate((("Copper kettle", "In stock"), ("Soft brush", "Sold out"))):
        d.put("card", (40 + 320 * n, 100, 340 + 320 * n, 240))
        d.text(60 + 320 * n, 120, name)
        d.text(60 + 320 * n, 180, stock)
    assert judged(d.screen(), "the brush is sold out").status == "pass"
    assert judged(d.screen(), "the kettle is sold out").status != "pass"


@pytest.mark.parametrize(("line", "status"), [("Update available", "pass"), ("No update available", "fail")])
def test_a_newer_version_is_an_update_that_is_available(line: str, status: str) -> None:
    d = Drawing()
    d.text(40, 100, line)
    assert judged(d.screen(), "a newer version has come out").status == status


def test_what_has_finished_loading_is_not_loading() -> None:
    assert commonplace("The page has finished loading") == Not(HasState(Ref(kind="page"), "loading"))


def test_a_success_of_one_thing_is_none_of_another() -> None:
    d = Drawing()
    d.put("toast", (800, 40, 1200, 100), "Settings saved")
    assert judged(d.screen(), "the payment went through fine").status != "pass"


def test_an_invitation_to_subscribe_says_that_nobody_has() -> None:
    d = Drawing()
    d.text(40, 100, "Subscribe to our newsletter")
    assert judged(d.screen(), "the visitor has subscribed to the newsletter").status != "pass"


@pytest.mark.parametrize(
    "sentence", ["the last order is blue", "one of the cards is still loading and greyed", "the price of the kettle went up"]
)
def test_other_sentences_are_no_commonplaces(sentence: str) -> None:
    assert commonplace(sentence) is None
