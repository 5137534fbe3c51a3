"""Verdicts, places and answers on screens made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from moonlet.calibration import Calibration
from moonlet.execute import Outcome, execute
from moonlet.expression import (
    Act,
    And,
    Ask,
    Compared,
    Counted,
    Exists,
    Expression,
    Extreme,
    HasColor,
    HasState,
    Judge,
    Locate,
    Missing,
    Not,
    Ref,
    Relates,
    Shows,
)
from moonlet.screen import Screen
from moonlet.structure import Scene
from tests.unit.moonlet_screens import Drawing, dashboard, orders, sign_in

ROW = Ref(text="Doris Greene")

TRUE: list[tuple[Screen, Expression]] = [
    (sign_in(), Exists(Ref("button", "Log in"))),
    (sign_in(), Exists(Ref("alert", look="error"))),
    (sign_in(), Missing(Ref("alert", look="success"))),
    (sign_in(), HasState(Ref(text="Remember me"), "checked")),
    (sign_in(), HasState(Ref("field", "Password"), "empty")),
    (sign_in(), Not(HasState(Ref("field", "Email address"), "empty"))),
    (sign_in(), HasColor(Ref("button", "Log in"), "blue")),
    (sign_in(), HasColor(Ref("alert"), "red")),
    (sign_in(), Shows(Ref("field", "Email address"), "ada@example.com")),
    (sign_in(), Shows(Ref("heading"), "Sign in")),
    (sign_in(), Counted(Ref("field"), "=", "two")),
    (sign_in(), Relates(Ref("field", "Password"), "below", Ref("field", "Email address"))),
    (sign_in(), Relates(Ref("link", "Create account"), "right-of", Ref("link", "Forgot password"))),
    (orders(), HasState(Ref("menuitem", "Orders"), "selected")),
    (orders(), Counted(Ref("row", relation="in", anchor=Ref("table")), "=", "3")),
    (orders(), Shows(Ref("cell", "Status", relation="row-of", anchor=ROW), "Pending")),
    (orders(), Exists(Ref(text="Shipped", relation="row-of", anchor=Ref(text="#1042")))),
    (orders(), Extreme(ROW, "max", "Total")),
    (orders(), Missing(Ref("link", "Archive"))),
    (dashboard(), Shows(Ref(text="Total"), "$39.90")),
    (dashboard(), Shows(Ref("card", "Revenue"), "$4,300", exact=False)),
    (dashboard(), Counted(Ref("switch", state="checked"), "=", "2")),
    (dashboard(), Relates(Ref("card", "Revenue"), "left-of", Ref("card", "Visitors"))),
    (dashboard(), Compared(Ref("value", "Total"), ">", Ref("value", "Shipping"))),
    (dashboard(), And(Shows(Ref(text="Subtotal"), "$35.00"), Shows(Ref(text="Shipping"), "$4.90"))),
]
FALSE: list[tuple[Screen, Expression]] = [
    (sign_in(), Exists(Ref("button", "Log out"))),
    (sign_in(), Missing(Ref("alert", look="error"))),
    (sign_in(), HasState(Ref("field", "Email address"), "empty")),
    (sign_in(), HasColor(Ref("button", "Log in"), "green")),
    (sign_in(), Shows(Ref("field", "Email address"), "ada@example.org")),
    (sign_in(), Counted(Ref("field"), "=", "3")),
    (sign_in(), Relates(Ref("field", "Password"), "above", Ref("field", "Email address"))),
    (sign_in(), HasState(Ref(text="Subscribe to news"), "checked")),
    (sign_in(), Not(HasState(Ref(text="Subscribe to news"), "checked"))),
    (dashboard(), HasState(Ref(text="Shipping"), "optional")),  # only what one fills in is optional: "Shipping is free" is read so
    (orders(), HasState(Ref("menuitem", "Customers"), "selected")),
    (orders(), Shows(Ref("cell", "Status", relation="row-of", anchor=ROW), "Shipped")),
    (orders(), Exists(Ref(text="Shipped", relation="row-of", anchor=ROW))),
    (orders(), Extreme(Ref(text="Mason Porter"), "max", "Total")),
    (dashboard(), Shows(Ref(text="Total"), "$35.00")),
    (dashboard(), Shows(Ref(text="Total"), "$39.91")),
    (dashboard(), Shows(Ref("card", "Orders"), "$4,300", exact=False)),
    (dashboard(), HasState(Ref("switch", "Product news"), "checked")),
    (dashboard(), Compared(Ref("value", "Shipping"), ">", Ref("value", "Total"))),
]


@pytest.mark.parametrize(("screen", "expression"), TRUE, ids=lambda value: str(value)[:90] if not isinstance(value, Screen) else "")
def test_a_statement_that_holds_passes(screen: Screen, expression: Expression) -> None:
    outcome = execute(expression, "", screen)
    assert outcome.status == "pass", outcome


@pytest.mark.parametrize(("screen", "expression"), FALSE, ids=lambda value: str(value)[:90] if not isinstance(value, Screen) else "")
def test_a_statement_that_does_not_hold_never_passes(screen: Screen, expression: Expression) -> None:
    outcome = execute(expression, "", screen)
    assert outcome.status != "pass", outcome


def located(screen: Screen, ref: Ref) -> Outcome:
    return execute(Locate(ref), "", screen)


def test_a_link_in_a_named_row_is_that_row_s() -> None:
    outcome = located(orders(), Ref("link", "Edit", relation="row-of", anchor=Ref(text="Doris Greene")))
    assert outcome.box is not None and 220 < outcome.box.top < 280


def test_an_icon_button_is_found_by_what_its_icon_means() -> None:
    outcome = located(orders(), Ref("icon", look="trash can", relation="row-of", anchor=Ref(text="Mason Porter")))
    assert outcome.box is not None and outcome.box.top > 280 and outcome.box.left > 1130


def test_an_ordinal_picks_in_reading_order() -> None:
    outcome = located(dashboard(), Ref("switch", ordinal=2))
    assert outcome.box is not None and outcome.box.top == 300


def test_the_last_counts_from_the_end() -> None:
    outcome = located(orders(), Ref("link", "Edit", ordinal=-1))
    assert outcome.box is not None and outcome.box.top > 280


def test_a_field_is_found_by_what_it_stands_below() -> None:
    outcome = located(sign_in(), Ref("field", relation="below", anchor=Ref("field", "Email address")))
    assert outcome.box is not None and outcome.box.top == 357


def test_what_is_not_there_is_not_clicked_and_the_nearest_is_named() -> None:
    outcome = located(sign_in(), Ref("button", "Sign in with Google"))
    assert outcome.point is None
    assert outcome.status == "fail"
    assert outcome.reason


def test_two_that_fit_alike_are_called_ambiguous() -> None:
    outcome = located(orders(), Ref("link", "Edit"))
    assert outcome.ambiguous


def test_a_failed_check_says_what_is_there_instead() -> None:
    outcome = execute(Shows(Ref(text="Total"), "$44.90"), "", dashboard())
    assert '"$39.90"' in outcome.reason and '"$44.90"' in outcome.reason


def test_a_wrong_count_says_both_numbers() -> None:
    outcome = execute(Counted(Ref("row", relation="in", anchor=Ref("table")), "=", "5"), "", orders())
    assert "3 rows" in outcome.reason and "expected 5" in outcome.reason


def test_a_question_for_a_value_is_answered_by_the_figure() -> None:
    assert execute(Ask("value", Ref(text="Total")), "", dashboard()).answer == "$39.90"


def test_a_question_for_a_number_counts() -> None:
    assert execute(Ask("count", Ref("switch")), "", dashboard()).answer == "3"


def test_products_are_the_rows_of_the_table_though_no_row_says_product() -> None:
    assert execute(Counted(Ref("item", "products"), "=", "three"), "", orders()).status == "pass"
    assert execute(Counted(Ref("item", "products"), "=", "four"), "", orders()).status != "pass"


def test_the_price_of_a_row_is_the_cell_under_that_title() -> None:
    outcome = execute(Ask("value", Ref(text="total", relation="of", anchor=ROW)), "", orders())
    assert outcome.answer == "$120.00"


def test_one_types_into_the_field_and_not_onto_its_label() -> None:
    outcome = execute(Act("type", Ref(text="Password"), "secret"), "", sign_in())
    assert outcome.box is not None and outcome.box.top == 357


def test_a_negated_statement_about_something_missing_does_not_pass() -> None:
    assert execute(Not(Shows(Ref("field", "Phone"), "123")), "", sign_in()).status != "pass"


def test_an_unsure_statement_never_passes() -> None:
    assert execute(Judge(), "the list looks tidy", orders()).status != "pass"


def test_what_no_operator_covers_never_passes_and_says_so() -> None:
    outcome = execute(Judge(), "the user seems content", orders())
    assert outcome.status != "pass"
    assert "nothing on the screen confirms it" in outcome.reason


def test_the_same_question_gives_the_same_answer() -> None:
    scene = Scene.of(orders())
    first = execute(Shows(Ref("cell", "Total", relation="row-of", anchor=ROW), "$120.00"), "", scene)
    again = execute(Shows(Ref("cell", "Total", relation="row-of", anchor=ROW), "$120.00"), "", orders())
    assert first == again


def test_a_message_is_known_by_its_words_where_its_box_was_not_seen() -> None:
    d = Drawing()
    d.text(900, 30, "The order was saved")
    assert execute(Shows(Ref("toast"), "The order was saved"), "", d.screen()).status == "pass"
    assert execute(Shows(Ref("toast"), "The order was deleted"), "", d.screen()).status != "pass"


def test_words_alone_do_not_make_a_message_an_error() -> None:
    d = Drawing()
    d.text(900, 30, "The order was saved")
    assert execute(Shows(Ref("alert", look="error"), "The order was saved"), "", d.screen()).status != "pass"


@pytest.mark.parametrize("misspelt", ["Team setings", "Team sittings", "Taem settings"])
def test_what_is_quoted_must_be_there_to_the_letter(misspelt: str) -> None:
    d = Drawing()
    d.put("heading", (100, 100, 260, 124), "Team settings", bold=True)
    assert execute(Exists(Ref(text="Team settings")), '"Team settings" is shown', d.screen()).status == "pass"
    assert execute(Exists(Ref(text=misspelt)), f'"{misspelt}" is shown', d.screen()).status != "pass"
    assert execute(Shows(Ref("heading"), misspelt), f'The heading is "{misspelt}"', d.screen()).status != "pass"


def test_words_in_a_longer_line_are_there() -> None:
    d = Drawing()
    d.text(100, 100, "New login from Palermo")
    assert execute(Exists(Ref(text="Palermo")), "login was from Palermo", d.screen()).status == "pass"
    assert execute(Missing(Ref(text="Palermo")), "nothing from Palermo", d.screen()).status != "pass"


def test_things_are_counted_though_nothing_is_called_a_form_or_a_plan() -> None:
    form = Counted(Ref("field", relation="in", anchor=Ref(text="form")), "=", "two")
    assert execute(form, "the form has two fields", sign_in()).status == "pass"
    plans = Counted(Ref("row", look="plans"), "=", "three")
    assert execute(plans, "three plans are offered", orders()).status == "pass"
    assert execute(Counted(Ref("row", look="plans"), "=", "four"), "four plans are offered", orders()).status != "pass"


@pytest.mark.parametrize("verb", ["type", "clear"])
def test_typing_goes_into_the_field_below_or_beside_its_label(verb: str) -> None:
    d = Drawing()
    d.text(100, 100, "Remarks")
    d.put("textbox", (130, 124, 700, 164))  # its left end seen 30 pixels off
    d.put("textbox", (100, 400, 700, 440))
    outcome = execute(Locate(Ref(text="Remarks")), "", d.screen(), verb=verb)
    assert outcome.point is not None and 124 < outcome.point[1] < 164


def test_ticking_goes_to_the_box_on_the_line_of_its_label() -> None:
    d = Drawing()
    d.put("checkbox", (100, 100, 116, 116))
    d.put("checkbox", (100, 140, 116, 156))
    d.text(124, 140, "Keep me informed")
    outcome = execute(Locate(Ref(text="Keep me informed")), "", d.screen(), verb="check")
    assert outcome.point is not None and outcome.point == pytest.approx((108, 148), abs=9)


def test_a_sentence_is_believed_as_far_as_all_its_readings_allow() -> None:
    right, wrong = Exists(Ref("button", "Log in")), Exists(Ref("button", "Delete everything"))
    sure = execute(right, "", sign_in(), readings=((right, 0.9), (wrong, 0.1)), calibration=Calibration())
    torn = execute(right, "", sign_in(), readings=((right, 0.5), (wrong, 0.5)), calibration=Calibration())
    assert sure.holds > torn.holds + 0.2
    assert torn.status != "pass"


def test_a_sign_instead_of_a_noun_is_counted_without_a_crash() -> None:
    assert execute(Ask("count", Ref("item", "★")), "How many ★ are shown?", dashboard()).status in ("pass", "fail")


def test_a_switch_is_enabled_when_it_is_on() -> None:
    d = Drawing()
    for at, (name, states) in enumerate((("SMS alerts", ()), ("Push alerts", ("checked",)))):
        d.text(100, 100 + 60 * at, name)
        d.put("switch", (400, 98 + 60 * at, 440, 118 + 60 * at), states=states)
    scene = Scene.of(d.screen())
    assert execute(HasState(Ref(text="Push alerts"), "enabled"), "Push alerts are enabled", scene).status == "pass"
    assert execute(HasState(Ref(text="SMS alerts"), "enabled"), "SMS alerts are enabled", scene).status == "fail"


def test_a_text_by_itself_is_not_said_to_be_valid_or_enabled() -> None:
    d = Drawing()
    d.text(100, 100, "test_store")
    drawn = d.screen()
    seen = replace(drawn, elements=tuple(replace(element, states={"struck": 0.0}) for element in drawn.elements))  # as eyes tell of a text
    for state in ("valid", "enabled"):
        assert execute(HasState(Ref(text="test_store"), state), "", Scene.of(seen)).status != "pass"
