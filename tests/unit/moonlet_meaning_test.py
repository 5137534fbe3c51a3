"""What a sentence means beyond its words: pages as a whole, shares of a whole, and references that are said loosely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from moonlet.execute import Outcome, execute
from moonlet.expression import Ask, Counted, Exists, Expression, Extreme, HasState, Locate, Missing, Not, Ref, Shows
from moonlet.screen import Screen
from moonlet.wanted import sort_of
from tests.unit.moonlet_screens import BLUE, GREEN, RED, Drawing, orders, sign_in

PAGE = Ref(kind="page")


def run(screen: Screen, expression: Expression, sentence: str = "") -> Outcome:
    return execute(expression, sentence, screen)


def shop(*, signed_in: bool) -> Screen:
    d = Drawing()
    d.put("navigation", (0, 0, 1280, 60))
    if signed_in:
        d.put("avatar", (1220, 14, 1252, 46))
    else:
        d.put("link", (1180, 20, 1240, 36), "Sign in", ink=BLUE)
    d.put("heading", (40, 90, 200, 114), "Lamps", bold=True)
    return d.screen()


def tasks(ticked: int) -> Screen:
    """Five tasks, each a row with a box to tick."""
    d = Drawing()
    for n, name in enumerate(("Write the plan", "Call Ada", "Buy paper", "Fix the lamp", "Book a room")):
        top = 100 + 50 * n
        d.put("row", (40, top, 640, top + 44), name)
        d.put("checkbox", (52, top + 12, 72, top + 32), "", ("checked",) if n < ticked else ())
        d.text(90, top + 14, name)
    return d.screen()


def labelled_form() -> Screen:
    """Labels above their fields."""
    d = Drawing()
    for n, name in enumerate(("First name", "Email", "City (optional)")):
        top = 60 + 90 * n
        d.text(40, top, name)
        d.put("textbox", (40, top + 24, 440, top + 60))
    return d.screen()


def plans() -> Screen:
    """Three plans with a name that holds a number and a price."""
    d = Drawing()
    for n, (name, price) in enumerate((("Team 50", "€12.00"), ("Solo 900", "€5.00"), ("Firm 10", "€31.00"))):
        left = 40 + 320 * n
        d.put("card", (left, 100, left + 300, 400), f"{name}\n{price}")
        d.put("heading", (left + 20, 120, left + 120, 144), name)
        d.text(left + 20, 180, price)
    return d.screen()


def test_a_person_s_picture_in_the_top_bar_says_that_somebody_is_signed_in() -> None:
    assert run(shop(signed_in=True), HasState(PAGE, "signed-in")).status == "pass"
    assert run(shop(signed_in=True), Not(HasState(PAGE, "signed-in"))).status == "fail"


def test_an_offer_to_sign_in_says_that_nobody_is() -> None:
    assert run(shop(signed_in=False), HasState(PAGE, "signed-in")).status == "fail"
    assert run(shop(signed_in=False), Not(HasState(PAGE, "signed-in"))).status == "pass"


def test_an_error_is_a_failure_and_no_success() -> None:
    assert run(sign_in(), HasState(PAGE, "failed")).status == "pass"
    assert run(sign_in(), HasState(PAGE, "succeeded")).status != "pass"


def test_a_spinner_says_that_the_page_is_loading() -> None:
    d = Drawing()
    d.put("spinner", (600, 300, 640, 340))
    assert run(d.screen(), HasState(PAGE, "loading")).status == "pass"
    assert run(orders(), HasState(PAGE, "loading")).status == "fail"


def test_what_could_not_be_saved_is_no_success() -> None:
    d = Drawing()
    d.put("alert", (40, 20, 640, 60), "The form could not be saved", fill=GREEN)
    assert run(d.screen(), HasState(PAGE, "succeeded")).status != "pass"
    assert run(d.screen(), HasState(PAGE, "failed")).status == "pass"


def test_a_dot_at_the_corner_of_a_bell_says_that_something_is_unread() -> None:
    for dotted in (True, False):
        d = Drawing()
        d.put("button", (1200, 10, 1230, 40))
        d.put("icon", (1206, 16, 1224, 34), concept="bell")
        if dotted:
            d.put("icon", (1218, 12, 1227, 21), concept="dot", fill=RED)
        assert (run(d.screen(), HasState(Ref(look="bell"), "unread")).status == "pass") == dotted
        assert (run(d.screen(), HasState(PAGE, "unread")).status == "pass") == dotted


def test_the_mail_that_is_set_bolder_than_others_is_unread() -> None:
    d = Drawing()
    for n, name in enumerate(("Emil Pereira", "Dora Cruz", "Rosa Greco", "Quentin Zeller")):
        d.put("row", (40, 100 + 50 * n, 640, 144 + 50 * n), name)
        d.text(90, 114 + 50 * n, name)
    mails = d.screen()
    bolder = replace(mails, elements=tuple(replace(e, bold=e.kind == "text" and e.text == "Rosa Greco") for e in mails.elements))
    assert run(bolder, HasState(Ref(text="Rosa Greco"), "unread")).status == "pass"
    assert run(bolder, HasState(Ref(text="Dora Cruz"), "unread")).status == "fail"


@pytest.mark.parametrize(("labels", "required", "optional"), [
    (("City", "Zip"), False, False), (("City *", "Zip"), False, True), (("City (optional)", "Zip"), True, False),
])  # fmt: skip
def test_a_field_is_required_or_optional_by_what_marks_the_fields(labels: tuple[str, str], required: bool, optional: bool) -> None:
    d = Drawing()
    for n, label in enumerate(labels):
        d.text(40, 100 + 100 * n, label)
        d.put("textbox", (40, 122 + 100 * n, 340, 158 + 100 * n))
    assert (run(d.screen(), HasState(Ref(text="Zip"), "required")).status == "pass") == required
    assert (run(d.screen(), HasState(Ref(text="Zip"), "optional")).status == "pass") == optional


@pytest.mark.parametrize(("ticked", "word", "holds"), [
    (5, "all", True), (4, "all", False), (4, "most", True), (2, "most", False), (0, "none", True), (1, "none", False), (1, "only", True),
    (2, "only", False),
])  # fmt: skip
def test_shares_of_a_list_are_counted_over_its_entries(ticked: int, word: str, holds: bool) -> None:
    said = Counted(Ref(kind="item", text="tasks", state="checked"), "=", word)
    assert run(tasks(ticked), said, f"{word} tasks are ticked").status == ("pass" if holds else "fail")


def test_the_field_below_a_label_is_the_one_that_it_labels() -> None:
    found = run(labelled_form(), Locate(Ref(kind="field", relation="below", anchor=Ref(text="Email"))))
    assert found.box is not None and found.box.top == pytest.approx(174)


def test_a_name_may_be_said_in_part() -> None:
    assert run(labelled_form(), HasState(Ref(text="City"), "empty")).status == "pass"


def test_what_is_said_to_be_there_must_be_there_in_every_word() -> None:
    assert run(orders(), Exists(Ref("link", "Edit all")), 'a link "Edit all" is shown').status != "pass"


def test_what_the_eyes_have_no_words_for_is_not_called_missing() -> None:
    assert run(orders(), Missing(Ref(look="frobnicator"))).status != "pass"


def test_a_figure_in_a_name_is_no_price() -> None:
    sentence = "Firm 10 costs the most"
    assert run(plans(), Extreme(Ref(text="Firm 10"), "max"), sentence).status == "pass"
    assert run(plans(), Extreme(Ref(text="Solo 900"), "max"), "Solo 900 costs the most").status == "fail"


def test_a_field_with_a_lens_is_the_search_field_whatever_it_holds() -> None:
    d = Drawing()
    d.put("textbox", (40, 20, 340, 56), "village")
    d.put("icon", (310, 28, 330, 48), concept="search")
    d.put("textbox", (40, 120, 340, 156), "Oslo")
    found = run(d.screen(), Locate(Ref(kind="field", look="search")))
    assert found.box is not None and found.box.top == 20


def test_the_row_of_another_s_badge_has_none_itself() -> None:
    d = Drawing()
    d.put("navigation", (0, 0, 220, 400))
    for n, name in enumerate(("Billing", "Security", "Members")):
        d.put("menuitem", (10, 40 + 50 * n, 210, 80 + 50 * n), name)
    d.put("badge", (176, 50, 204, 70), "92", fill=RED)
    screen = d.screen()
    assert run(screen, Exists(Ref("badge", relation="of", anchor=Ref(text="Billing")))).status == "pass"
    assert run(screen, Exists(Ref("badge", relation="of", anchor=Ref(text="Security")))).status != "pass"


@pytest.mark.parametrize(("question", "fitting", "other"), [
    ("How much is the grand total?", "$39.90", "Paid"), ("When did it arrive?", "12 May 2024", "Ada King"),
    ("Who wrote it?", "Ada King", "$5.00"), ("Which e-mail is shown?", "ada@example.com", "Ada King"),
])  # fmt: skip
def test_a_question_s_words_tell_the_sort_of_its_answer(question: str, fitting: str, other: str) -> None:
    fits = sort_of(question)
    assert fits is not None and fits(fitting) and not fits(other)


def test_a_number_printed_beside_its_noun_answers_how_many() -> None:
    d = Drawing()
    d.text(40, 40, "764 going")
    assert run(d.screen(), Ask("count", Ref(kind="item", text="going")), "How many are going?").answer == "764"


def test_the_buttons_beside_a_quantity_are_not_what_it_says() -> None:
    d = Drawing()
    d.put("table", (40, 40, 900, 200))
    d.text(60, 50, "Product")
    d.text(480, 50, "Quantity")
    for n, (name, count) in enumerate((("Linen notebook", "1"), ("Stone mug", "2"))):
        top = 80 + 60 * n
        d.put("row", (40, top, 900, top + 56), f"{name}\n{count}")
        d.text(60, top + 20, name)
        d.put("button", (480, top + 14, 508, top + 42), concept="minus")
        d.text(520, top + 20, count)
        d.put("button", (540, top + 14, 568, top + 42), concept="plus")
    said = Shows(Ref(text="quantity", relation="of", anchor=Ref(text="Stone mug")), "2")
    assert run(d.screen(), said).status == "pass"
