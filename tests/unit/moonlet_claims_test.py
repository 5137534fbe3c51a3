"""Claims that another thing than the one they name must not bear out: rows of a table, figures, states that nothing shows."""

from __future__ import annotations

import pytest

from moonlet.commonplaces import commonplace
from moonlet.execute import Outcome, execute
from moonlet.expression import And, Compared, Counted, Exists, Extreme, HasColor, HasState, Not, Ref, Relates, Shows, Statement
from moonlet.matcher import default_matcher
from moonlet.readings import agreement
from moonlet.screen import Screen
from moonlet.structure import Scene
from moonlet.telling import told
from tests.unit.moonlet_screens import BLUE, DARK, GREEN, WHITE, Drawing, orders

PAGE = Ref(kind="page")


def judged(screen: Screen, statement: Statement, sentence: str = "") -> Outcome:
    return execute(statement, sentence, screen)


def members() -> Screen:
    """A table with a box to tick at the start of each row, dates, plain amounts, a mark under "Paid" and a switch under "Alerts"."""
    d = Drawing()
    d.put("table", (40, 100, 1240, 340))
    for x, name in ((100, "Name"), (300, "Joined"), (500, "Total"), (700, "Paid"), (900, "Alerts")):
        d.text(x, 112, name, bold=True)
    rows = (("Ada Dunn", "2025-09-19", "12.50", "check", True), ("Ben Stone", "2025-09-01", "910.00", "close", False))
    for n, (name, joined, total, mark, on) in enumerate(rows):
        top = 140 + 60 * n
        d.put("row", (40, top, 1240, top + 60))
        d.put("checkbox", (52, top + 22, 68, top + 38), "", () if on else ("checked",))
        d.text(100, top + 22, name)
        d.text(300, top + 22, joined)
        d.text(500, top + 22, total)
        d.put("icon", (700, top + 20, 720, top + 40), concept=mark)
        d.put("switch", (900, top + 20, 936, top + 40), "", ("checked",) if on else ())
    return d.screen()


@pytest.mark.parametrize(("number", "status"), [("one", "pass"), ("two", "fail"), ("three", "fail")])
def test_rows_with_a_tag_are_counted_without_the_others(number: str, status: str) -> None:
    tagged = Ref(kind="item", text="order", relation="with", anchor=Ref(kind="badge", text="Pending"))
    assert judged(orders(), Counted(tagged, "=", number)).status == status


def test_rows_that_a_word_of_their_status_restricts_are_counted_without_the_others() -> None:
    assert judged(orders(), Counted(Ref(kind="item", text="shipped"), "=", "one")).status == "pass"
    assert judged(orders(), Counted(Ref(kind="item", text="shipped"), "=", "three")).status == "fail"


def test_all_three_are_three() -> None:
    d = Drawing()
    for left in (40, 200):
        d.put("button", (left, 40, left + 120, 76), "Save", fill=(13, 110, 253), ink=WHITE)
    blue = Ref(kind="button", text="Save", color="blue")
    assert judged(d.screen(), Counted(blue, "=", "both")).status == "pass"
    assert judged(d.screen(), Counted(blue, "=", "all three")).status != "pass"


def test_what_is_drawn_in_a_chart_is_not_counted() -> None:
    d = Drawing()
    d.put("chart", (40, 40, 640, 400))
    for n in range(5):
        d.put("icon", (60 + 80 * n, 100, 80 + 80 * n, 120), concept="bars")
    assert judged(d.screen(), Counted(Ref(look="bars", relation="in", anchor=Ref(kind="chart")), "=", "five")).status != "pass"


def test_the_colour_of_bars_is_that_of_their_chart() -> None:
    d = Drawing()
    d.put("chart", (40, 40, 640, 400), fill=WHITE, ink=BLUE)
    d.put("icon", (700, 100, 720, 120), concept="bars")
    bars = Ref(look="bars", relation="in", anchor=Ref(kind="chart"))
    assert judged(d.screen(), HasColor(bars, "blue")).status == "pass"
    assert judged(d.screen(), HasColor(bars, "red")).status == "fail"


def test_the_picture_of_the_next_entry_is_not_that_of_the_one_named() -> None:
    d = Drawing()
    d.text(80, 50, "Joel Castro")
    d.text(80, 130, "Maya Lind")
    d.put("avatar", (20, 118, 60, 158), fill=GREEN, ink=WHITE)
    green = [HasColor(Ref(kind="avatar", relation="of", anchor=Ref(text=name)), "green") for name in ("Joel Castro", "Maya Lind")]
    assert [judged(d.screen(), each).status for each in green] == ["fail", "pass"]


def test_the_switch_of_a_row_is_meant_not_the_box_at_its_start() -> None:
    ada, ben = (HasState(Ref(kind="switch", text=name), "checked") for name in ("Ada Dunn", "Ben Stone"))
    assert judged(members(), ada, "alerts are switched on for Ada Dunn").status == "pass"
    assert judged(members(), ben, "alerts are switched on for Ben Stone").status == "fail"


def test_a_mark_under_a_header_tells_what_a_row_is() -> None:
    for name, paid in (("Ada Dunn", "pass"), ("Ben Stone", "fail")):
        assert judged(members(), Shows(Ref(text=name), "paid", exact=False)).status == paid
    assert judged(members(), Not(Shows(Ref(text="Ada Dunn"), "paid", exact=False))).status == "fail"


def test_the_box_to_tick_of_a_row_does_not_say_what_stands_in_it() -> None:
    assert judged(members(), Shows(Ref(text="Ben Stone"), "910.00", exact=False)).status == "pass"
    assert judged(members(), Shows(Ref(text="Ben Stone"), "12.50", exact=False)).status == "fail"


def test_a_date_does_not_deny_a_word() -> None:
    d = Drawing()
    d.text(40, 40, "Hannah Cole")
    d.text(200, 40, "2025-09-13")
    assert judged(d.screen(), Not(Shows(Ref(text="Hannah Cole"), "paid", exact=False))).status != "pass"


def test_the_most_expensive_row_is_told_by_its_amount_not_by_its_date() -> None:
    said = "Ben Stone's order is the most expensive one"
    assert judged(members(), Extreme(Ref(text="Ben Stone"), "max"), said).status == "pass"
    assert judged(members(), Extreme(Ref(text="Ada Dunn"), "max"), said.replace("Ben Stone", "Ada Dunn")).status == "fail"


def test_what_is_called_by_an_amount_has_that_amount() -> None:
    d = Drawing()
    d.text(40, 40, "38%")
    d.text(100, 40, "78%")
    assert judged(d.screen(), Compared(Ref(text="38%"), ">", Ref(text="78%"))).status == "fail"
    assert judged(d.screen(), Compared(Ref(text="78%"), ">", Ref(text="38%"))).status == "pass"


def test_another_number_is_not_shown() -> None:
    d = Drawing()
    d.text(40, 40, "Total 23 members")
    assert judged(d.screen(), Exists(Ref(text="Total 32 members"))).status == "fail"
    assert judged(d.screen(), Exists(Ref(text="Total 23 members"))).status == "pass"


def test_another_day_of_the_week_is_another_date() -> None:
    assert agreement("Thursday, 08/08/2025", "Tuesday, 08/08/2025") < 0.1
    assert agreement("Tue, 08/08/2025", "Tuesday, 08/08/2025") > 0.5


def test_what_shows_no_fold_is_not_known_to_be_collapsed() -> None:
    d = Drawing()
    d.text(40, 40, "Details")
    d.text(40, 140, "Advanced")
    d.put("icon", (16, 138, 32, 154), concept="chevron-right")
    assert judged(d.screen(), HasState(Ref(text="Details"), "collapsed")).status != "pass"
    assert judged(d.screen(), HasState(Ref(text="Advanced"), "collapsed")).status == "pass"


def test_a_hint_that_is_set_as_strongly_as_other_text_and_worded_as_none_is_typed() -> None:
    d = Drawing()
    d.text(40, 40, "VAT number")
    field = d.put("textbox", (40, 60, 340, 100), "DE233757541", fill=WHITE, ink=DARK)
    seen = d.elements[field].states
    assert isinstance(seen, dict)
    seen["placeholder"] = 0.8
    d.elements = [
        e if e.kind != "text" else type(e)(e.id, e.kind, e.box, e.text, e.states, {}, WHITE, DARK, None, 16.0, False) for e in d.elements
    ]
    assert judged(d.screen(), HasState(Ref(text="VAT number"), "empty")).status != "pass"


@pytest.mark.parametrize(("sentence", "passes"), [("the import failed", False), ("saving failed", True)])
def test_a_wrong_field_tells_of_no_failure_but_its_forms(sentence: str, passes: bool) -> None:
    d = Drawing()
    d.text(40, 40, "Company")
    d.put("textbox", (40, 60, 340, 100), "Acme", ("invalid",))
    assert (judged(d.screen(), HasState(PAGE, "failed"), sentence).status == "pass") == passes


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("the table is sorted by name, from A to Z", True),
        ("the table is sorted by name, from Z to A", False),
        ("the rows are not sorted by name", False),
        ("the list is ordered by joined, newest first", True),
        ("sorted by total in descending order", False),
    ],
)
def test_the_values_of_a_column_tell_how_a_table_is_sorted(sentence: str, holds: bool) -> None:
    found = told(Scene.of(members()), default_matcher(), sentence)
    assert found is not None
    assert (found[0] > 0.5) == holds


@pytest.mark.parametrize(("column", "holds"), [("name", True), ("city", False)])
def test_a_column_of_boxes_without_a_title_moves_no_title_to_another_column(column: str, holds: bool) -> None:
    d = Drawing()
    d.put("table", (40, 100, 840, 340))
    for x, title in ((100, "Name"), (500, "City")):
        d.text(x, 112, title, bold=True)
    for n, (name, city) in enumerate((("Ada", "Turin"), ("Ben", "Oslo"), ("Cleo", "Riga"))):
        top = 140 + 60 * n
        d.put("row", (40, top, 840, top + 60))
        d.put("checkbox", (52, top + 22, 68, top + 38))
        d.text(100, top + 22, name)
        d.text(500, top + 22, city)
    found = told(Scene.of(d.screen()), default_matcher(), f"the table is sorted by {column}")
    assert found is not None
    assert (found[0] > 0.5) == holds


def test_no_order_is_told_of_a_column_that_is_not_there() -> None:
    assert told(Scene.of(members()), default_matcher(), "the table is sorted by country") is None


def test_one_field_is_asked_for_above_another() -> None:
    stands = Relates(Ref(text="number of users"), "above", Ref(text="ramp up"))
    assert commonplace("the number of users is asked for above the ramp up") == stands


def test_a_form_with_mistakes_has_failed_by_a_wrong_field() -> None:
    assert commonplace("saving failed because the form has mistakes") == And(
        HasState(PAGE, "failed"), Exists(Ref(kind="field", state="invalid"))
    )
