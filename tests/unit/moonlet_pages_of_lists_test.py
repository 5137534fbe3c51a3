"""Where in a list of pages one is: told by "Page 2 of 4", "21–30 of 30", painted page numbers and greyed-out ways on."""

from __future__ import annotations

import pytest

from moonlet.execute import Outcome, execute
from moonlet.expression import Judge
from moonlet.pager import Claim, claimed
from moonlet.screen import Screen
from tests.unit.moonlet_screens import BLUE, WHITE, Drawing


def judged(screen: Screen, sentence: str) -> Outcome:
    return execute(Judge(), sentence, screen)


def written(line: str) -> Screen:
    drawing = Drawing()
    drawing.text(40, 700, line)
    return drawing.screen()


def numbered(selected: int, count: int = 5) -> Screen:
    drawing = Drawing()
    for number in range(1, count + 1):
        left = 400 + 48 * number
        chosen = number == selected
        states = ("selected",) if chosen else ()
        drawing.put("button", (left, 700, left + 36, 736), str(number), states, fill=BLUE if chosen else WHITE)
    return drawing.screen()


def ways(back: bool, on: bool) -> Screen:
    drawing = Drawing()
    drawing.put("button", (400, 700, 480, 736), "Previous", () if back else ("disabled",))
    drawing.put("button", (600, 700, 680, 736), "Next", () if on else ("disabled",))
    return drawing.screen()


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("this is the last page", Claim("last", 1, True)),
        ("this is the first page: one cannot go further back", Claim("first", 1, True)),
        ("We are not on the last page of the list", Claim("last", 1, False)),
        ("page 4 is the current one of the pager", Claim("at", 4, True)),
        ("the list is on page 3", Claim("at", 3, True)),
        ("the second page is being shown", Claim("at", 2, True)),
        ("There are more pages to come after this one.", Claim("last", 1, False)),
        ("there is no next page", Claim("last", 1, True)),
    ],
)
def test_what_is_said_of_the_page_one_is_on(sentence: str, claim: Claim) -> None:
    assert claimed(sentence) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "page 4 of the manual is about steering",
        "this is the first page: one cannot go on",
        "the last page was printed",
        "Adams is on page one of the newspaper and says so",
        "it is on 3",
    ],
)
def test_what_is_said_of_something_else(sentence: str) -> None:
    assert claimed(sentence) is None


@pytest.mark.parametrize(
    ("line", "sentence", "status"),
    [
        ("Page 4 of 4", "this is the last page", "pass"),
        ("Page 3 of 4", "this is the last page", "fail"),
        ("21–30 of 30", "this is the last page of results", "pass"),
        ("21–30 of 31", "this is the last page of results", "fail"),
        ("21–30 of 31", "page 3 is the current page", "pass"),
        ("21–30 of 31", "page 2 is the current page", "fail"),
        ("1–10 of 68", "more pages follow", "pass"),
        ("1–10 of 10", "more pages follow", "fail"),
    ],
)
def test_what_is_written_tells_the_page(line: str, sentence: str, status: str) -> None:
    assert judged(written(line), sentence).status == status


@pytest.mark.parametrize(
    ("selected", "sentence", "status"),
    [
        (2, "the second page is being shown", "pass"),
        (3, "the second page is being shown", "fail"),
        (1, "the list stands on its first page", "pass"),
        (2, "the list stands on its first page", "fail"),
        (4, "we are on the last page of the list", "fail"),
    ],
)
def test_the_painted_number_tells_the_page(selected: int, sentence: str, status: str) -> None:
    assert judged(numbered(selected), sentence).status == status


@pytest.mark.parametrize(
    ("back", "on", "sentence", "status"),
    [
        (False, True, "this is the first page", "pass"),
        (True, False, "this is the last page", "pass"),
        (True, True, "this is the last page", "fail"),
        (False, True, "more pages follow", "pass"),
        (True, False, "more pages follow", "fail"),
    ],
)
def test_a_way_that_is_closed_tells_the_end(back: bool, on: bool, sentence: str, status: str) -> None:
    assert judged(ways(back, on), sentence).status == status


def test_two_pagers_that_contradict_each_other_tell_nothing() -> None:
    drawing = Drawing()
    drawing.text(40, 300, "Page 4 of 4")
    drawing.text(40, 700, "Page 1 of 9")
    assert judged(drawing.screen(), "this is the last page").status != "pass"


def test_days_of_a_calendar_are_no_pages() -> None:
    drawing = Drawing()
    for day in range(1, 15):
        left, top = 100 + 48 * ((day - 1) % 7), 200 + 40 * ((day - 1) // 7)
        chosen = day == 3
        drawing.put("button", (left, top, left + 36, top + 32), str(day), ("selected",) if chosen else (), fill=BLUE if chosen else WHITE)
    assert judged(drawing.screen(), "the third page is being shown").status != "pass"
