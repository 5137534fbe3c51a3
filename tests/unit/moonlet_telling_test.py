"""Statements that no operator says: what went up, who is online, how far it is, how many stars, and the same in other words."""

from __future__ import annotations

import pytest

from moonlet.execute import Outcome, execute
from moonlet.expression import Counted, Exists, Judge, Missing, Ref
from moonlet.screen import RGB, Screen
from moonlet.wording import senses
from tests.unit.moonlet_screens import GREEN, Drawing

GREY: RGB = (150, 150, 150)
GOLD: RGB = (240, 173, 30)


def judged(screen: Screen, sentence: str) -> Outcome:
    return execute(Judge(), sentence, screen)


def page(*lines: str) -> Screen:
    d = Drawing()
    for n, line in enumerate(lines):
        d.text(40, 100 + 60 * n, line)
    return d.screen()


def figures(change: str) -> Screen:
    d = Drawing()
    d.put("card", (40, 100, 300, 220))
    d.text(56, 112, "Signups")
    d.text(56, 140, "1,204")
    d.text(56, 180, change)
    return d.screen()


def person(dot: RGB) -> Screen:
    d = Drawing()
    d.put("avatar", (40, 100, 80, 140))
    d.put("icon", (68, 128, 80, 140), ink=dot, concept="dot")
    d.text(92, 112, "Ada Dunn")
    return d.screen()


def review(stars: int) -> Screen:
    d = Drawing()
    d.text(40, 100, "Ada Dunn")
    for n in range(5):
        d.put("icon", (40 + 18 * n, 124, 54 + 18 * n, 138), ink=GOLD if n < stars else GREY, concept="star")
    return d.screen()


@pytest.mark.parametrize(
    ("change", "sentence", "status"),
    [
        ("+7% since May", "Signups went up", "pass"),
        ("-7% since May", "signups grew compared with last month", "fail"),
        ("↓ 7%", "the signups have dropped by 7%", "pass"),
        ("↓ 7%", "signups dropped by 9%", "fail"),
    ],
)
def test_a_figure_goes_as_its_card_says(change: str, sentence: str, status: str) -> None:
    assert judged(figures(change), sentence).status == status


@pytest.mark.parametrize(("dot", "status"), [(GREEN, "pass"), (GREY, "fail")])
def test_a_green_dot_at_the_picture_says_that_somebody_is_online(dot: RGB, status: str) -> None:
    assert judged(person(dot), "Ada Dunn is online").status == status


@pytest.mark.parametrize(("stars", "status"), [(2, "pass"), (4, "fail")])
def test_painted_stars_are_the_rating(stars: int, status: str) -> None:
    assert judged(review(stars), "Ada Dunn gave only two stars").status == status


@pytest.mark.parametrize(
    ("line", "sentence", "status"),
    [
        ("Question 9 of 10", "this is the last question", "fail"),
        ("Step 4 of 4", "we are on the final step", "pass"),
        ("Question 6 of 9", "three more questions follow", "pass"),
        ("Question 6 of 9", "the survey is more than half done", "pass"),
    ],
)
def test_a_page_tells_how_far_it_is(line: str, sentence: str, status: str) -> None:
    assert judged(page(line), sentence).status == status


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Your session expired.", "the session has run out"),
        ("Shipping Free", "shipping costs nothing"),
        ("Your cart is empty", "nothing is in the basket"),
        ("Invalid email or password", "the credentials have been rejected"),
        ("No orders yet", "there are no orders so far"),
    ],
)
def test_a_text_may_say_the_same_in_other_words(line: str, sentence: str) -> None:
    assert judged(page(line), sentence).status == "pass"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Your session expires soon.", "the session has run out"),
        ("Shipping $0.50", "shipping costs nothing"),
        ("Your cart is not empty", "nothing is in the basket"),
        ("Once the order is paid it ships", "the order was settled"),
        ('Note: "the order has been settled" must be checked', "the order is paid"),
        ("Storage almost full", "storage is completely full"),
    ],
)
def test_what_only_shares_its_words_says_something_else(line: str, sentence: str) -> None:
    assert judged(page(line), sentence).status != "pass"


def test_a_denial_of_a_denial_is_none() -> None:
    assert senses("not without a name")[2] is False


def test_a_percentage_is_looked_for_by_its_form() -> None:
    ref = Ref(look="percentage", relation="next-to", anchor=Ref(text="Direct"))
    d = Drawing()
    d.text(40, 100, "Direct")
    d.text(120, 100, "41 %")
    assert execute(Exists(ref), "a percentage stands next to Direct", d.screen()).status == "pass"
    d = Drawing()
    d.text(40, 100, "Direct")
    d.text(120, 100, "visits")
    assert execute(Missing(ref), "there is no percentage next to Direct", d.screen()).status == "pass"


def test_entries_of_the_menu_that_opened_are_counted_not_those_of_the_bar() -> None:
    d = Drawing()
    d.put("navigation", (0, 0, 1280, 60))
    for n, name in enumerate(("Home", "Orders", "Help")):
        d.put("menuitem", (40 + 120 * n, 20, 120 + 120 * n, 40), name)
    for n, name in enumerate(("Edit", "Copy", "Move", "Delete")):
        d.put("menuitem", (400, 200 + 36 * n, 560, 232 + 36 * n), name)
    ref = Ref(kind="menuitem", relation="in", anchor=Ref(look="context menu"))
    assert execute(Counted(ref, "=", "four"), "the context menu has four entries", d.screen()).status == "pass"


def test_steps_of_a_wizard_are_counted_not_the_tabs_beside_them() -> None:
    d = Drawing()
    for n, name in enumerate(("Home", "News", "Jobs", "Help", "More")):
        d.put("tab", (40 + 80 * n, 100, 110 + 80 * n, 130), name)
    for n, name in enumerate(("Cart", "Address", "Payment")):
        d.put("tab", (40 + 400 * n, 300, 130 + 400 * n, 330), name, ("checked",) if n < 2 else ())
    screen = d.screen()
    assert execute(Counted(Ref(look="steps"), "=", "three"), "there are three steps", screen).status == "pass"
    assert execute(Counted(Ref(look="steps", state="checked"), "=", "two"), "two steps are done", screen).status == "pass"
