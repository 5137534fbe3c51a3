"""What only one thing is, by its like; what can't be compared, and what can't be meant; states that are told by what is around."""

from __future__ import annotations

import pytest

from moonlet.account import claimed
from moonlet.amounts import Amount
from moonlet.choosing import left_out
from moonlet.commonplaces import commonplace
from moonlet.execute import execute
from moonlet.expression import And, Compared, Counted, Exists, Expression, Extreme, HasState, Judge, Missing, Ref, Shows
from moonlet.extremes import comparable
from moonlet.matcher import Matcher
from moonlet.screen import Screen
from moonlet.statements import Belief, Statements
from moonlet.structure import Scene
from tests.unit.moonlet_screens import RED, Drawing


def believed(screen: Screen, statement: Expression, sentence: str = "") -> Belief:
    return Statements(Scene.of(screen), Matcher.load(), sentence).believe(statement)  # type: ignore[arg-type]


def boxes(*ticked: str) -> Screen:
    drawing = Drawing()
    for title, top, names in (("Cities", 100, ("Nairobi", "Lisbon", "Oslo")), ("Privacy", 300, ("Sounds", "Location"))):
        drawing.put("heading", (60, top - 40, 260, top - 16), title)
        for at, name in enumerate(names):
            y = top + 32 * at
            drawing.put("checkbox", (60, y, 76, y + 16), "", ("checked",) if name in ticked else ())
            drawing.text(86, y, name)
    return drawing.screen()


def only_ticked(name: str, where: str = "") -> And:
    counted = Ref(state="checked", relation="under", anchor=Ref(text=where)) if where else Ref(state="checked")
    return And(HasState(Ref(text=name), "checked"), Counted(counted, "=", "only"))


def test_the_only_ticked_box_is_the_only_one() -> None:
    belief = believed(boxes("Nairobi"), only_ticked("Nairobi"))
    assert belief.true >= 0.8


def test_a_ticked_box_among_other_ticked_ones_is_not_the_only_one() -> None:
    assert believed(boxes("Nairobi", "Oslo"), only_ticked("Nairobi")).true < 0.1


def test_a_box_that_is_not_ticked_is_not_the_only_ticked_one() -> None:
    assert believed(boxes("Oslo"), only_ticked("Nairobi")).true < 0.1


def test_only_counts_where_it_is_said_to() -> None:
    assert believed(boxes("Sounds", "Oslo"), only_ticked("Sounds", "Privacy")).true >= 0.8
    assert believed(boxes("Sounds", "Location"), only_ticked("Sounds", "Privacy")).true < 0.1


def jobs(first: str, second: str) -> Screen:
    drawing = Drawing()
    for at, (name, told) in enumerate([("Producer", first), ("Lead", second)]):
        top = 100 + 60 * at
        drawing.put("row", (40, top, 840, top + 50))
        drawing.text(60, top + 15, name)
        drawing.text(500, top + 15, told)
    return drawing.screen()


@pytest.mark.parametrize(("first", "second", "later"), [("26m", "49m", True), ("49m", "26m", False), ("2h", "49m", False)])
def test_a_shorter_time_ago_is_later(first: str, second: str, later: bool) -> None:
    belief = believed(jobs(first, second), Compared(Ref(text="Producer"), ">", Ref(text="Lead")), "Producer wrote later than Lead")
    assert (belief.true > belief.false) == later


@pytest.mark.parametrize(
    ("left", "right", "measure"),
    [
        (Amount(-1800, "ago", "30 minutes ago"), Amount(70e3, "", "70k"), "money"),
        (Amount(753, "date", "Aug 10"), Amount(740, "date", "Jul 21"), ""),
        (Amount(18e6, "", "18m"), Amount(4, "", "4"), "date"),
        (Amount(12, "%", "12%"), Amount(3, "$", "$3"), ""),
    ],
)
def test_amounts_of_two_sorts_are_not_compared(left: Amount, right: Amount, measure: str) -> None:
    assert not comparable(left, right, measure)


@pytest.mark.parametrize(
    ("left", "right", "measure"),
    [
        (Amount(753, "date", "Aug 10"), Amount(740, "date", "Jul 21"), "date"),
        (Amount(20.86, "", "20.86"), Amount(15.2, "$", "$15.20"), "money"),
        (Amount(280, "chf", "280 chf"), Amount(292, "CHF", "CHF 292"), "money"),
        (Amount(68, "", "68"), Amount(35, "", "35"), ""),
    ],
)
def test_amounts_of_one_sort_are(left: Amount, right: Amount, measure: str) -> None:
    assert comparable(left, right, measure)


def test_a_superlative_of_which_no_amount_can_be_read_does_not_pass() -> None:
    names = jobs("in Nantes", "in Budapest")
    assert execute(Extreme(Ref(text="Producer"), "max"), "Producer is the most expensive one", names).status != "pass"
    assert execute(Extreme(Ref(text="Producer"), "max"), "Producer is the most expensive one", jobs("$90", "$20")).status == "pass"


def test_being_there_does_not_say_that_it_is_the_first() -> None:
    there = Exists(Ref(text="Security", place="bottom"))
    assert left_out("Security is the first in the bottom bar", there) == 1
    assert left_out("Security is the first in the bottom bar", Exists(Ref(text="Security", ordinal=1, place="bottom"))) == 0
    assert left_out('the name is "the first"', Shows(Ref(text="name"), "the first")) == 0


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("it's Heidi Volkov who's logged in", "Heidi Volkov"),
        ("somebody is logged in, namely Seán Dubois", "Seán Dubois"),
        ("Radka Walker is logged in", "Radka Walker"),
        ("the user is logged in", None),
        ("nobody is signed in", None),
        ("Keep me signed in", None),
    ],
)
def test_who_is_said_to_be_signed_in(sentence: str, who: str | None) -> None:
    assert claimed(sentence) == who


def app(account: str, author: str) -> Screen:
    drawing = Drawing()
    drawing.put("navigation", (0, 0, 1280, 56))
    drawing.put("avatar", (1080, 12, 1112, 44))
    drawing.text(1122, 20, account)
    drawing.put("avatar", (200, 300, 232, 332))
    drawing.text(242, 308, author)
    return drawing.screen()


def test_who_is_signed_in_is_told_beside_the_account_s_picture() -> None:
    assert execute(Judge(), "Heidi Volkov is logged in", app("Heidi Volkov", "Ada Wong")).status == "pass"
    assert execute(Judge(), "Ada Wong is logged in", app("Heidi Volkov", "Ada Wong")).status == "fail"


def questions(open_one: int, height: int = 90) -> Screen:
    drawing = Drawing()
    top = 100
    for at, title in enumerate(("Who can see me?", "How do I pay?", "Where are you?")):
        tall = height if at == open_one else 40
        drawing.put("row", (100, top, 900, top + tall))
        drawing.put("icon", (110, top + 12, 124, top + 26), concept="chevron-down" if at == open_one else "chevron-right")
        drawing.text(140, top + 12, title)
        if at == open_one:
            drawing.text(140, top + 52, "Everybody who has an account can see you.")
        top += tall + 2
    return drawing.screen()


def test_a_question_that_shows_its_answer_is_unfolded() -> None:
    assert believed(questions(0), HasState(Ref(text="Who can see me?"), "expanded")).true >= 0.7
    assert believed(questions(1), HasState(Ref(text="Who can see me?"), "expanded")).true < 0.3


def choice(*ticked: str, label: str = "Frequency") -> Screen:
    drawing = Drawing()
    drawing.text(60, 100, label)
    for at, name in enumerate(("Daily", "Weekly", "Never")):
        left = 60 + 120 * at
        drawing.put("radio", (left, 126, left + 14, 140), "", ("checked",) if name in ticked else ())
        drawing.text(left + 22, 125, name)
    return drawing.screen()


def test_a_question_of_which_no_circle_is_ticked_is_empty() -> None:
    assert believed(choice(), HasState(Ref(text="Frequency"), "empty")).true >= 0.7
    assert believed(choice("Weekly"), HasState(Ref(text="Frequency"), "empty")).true < 0.2
    assert believed(choice("Weekly"), HasState(Ref(text="Frequency"), "filled")).true >= 0.7


def settings(*, saved_by: str) -> Screen:
    drawing = Drawing()
    drawing.put("switch", (60, 100, 96, 120), "", ("checked",))
    drawing.text(106, 102, "Auto-save")
    drawing.put("switch", (60, 140, 96, 160))
    drawing.text(106, 142, "Desktop errors")
    if saved_by:
        drawing.put("button", (60, 200, 150, 236), saved_by)
    return drawing.screen()


def test_a_switch_is_no_button_that_is_called_nearly_so() -> None:
    assert believed(settings(saved_by=""), Missing(Ref(kind="button", text="Save"))).true >= 0.6
    assert believed(settings(saved_by="Save"), Missing(Ref(kind="button", text="Save"))).true < 0.3


def test_a_switch_is_no_error() -> None:
    assert believed(settings(saved_by="Save"), Missing(Ref(look="validation error"))).true >= 0.5


def test_a_field_that_is_marked_wrong_is_one() -> None:
    drawing = Drawing()
    drawing.text(60, 80, "Zip code")
    drawing.put("textbox", (60, 100, 360, 140), "12", ("invalid",), ink=RED)
    drawing.put("alert", (60, 160, 360, 200), "Validation error: five digits", fill=RED)
    assert believed(drawing.screen(), Missing(Ref(look="validation error"))).true < 0.5


def test_every_row_of_this_page_is_said_of_all_rows() -> None:
    assert commonplace("every row of this page is selected") == Counted(Ref(kind="row", state="selected"), "=", "every")
    assert commonplace("every row of the other pages is selected") is None
