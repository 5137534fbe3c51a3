"""Numbers that a page prints of what is counted, on screens made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

from moonlet.execute import execute
from moonlet.expression import Ask, Counted, Expression, Ref
from moonlet.extractive import AnswerRanker, Hint, Reply
from moonlet.matcher import default_matcher
from moonlet.printed_counts import printed_count
from moonlet.screen import Screen
from moonlet.structure import Scene
from moonlet.tallies import TallyRanker
from tests.unit.moonlet_screens import Drawing


def shop(second: str = "Page 3") -> Screen:
    """A bar with a basket and a bell that carry figures, a menu of which an entry does, and lines that print numbers."""
    d = Drawing()
    d.put("icon", (1100, 20, 1124, 44), concept="cart")
    d.put("badge", (1118, 14, 1136, 30), "13", fill=(220, 53, 69))
    d.put("icon", (1180, 20, 1204, 44), concept="bell")
    d.put("badge", (1198, 14, 1216, 30), "4", fill=(220, 53, 69))
    d.put("menuitem", (20, 100, 220, 136), "Economy")
    d.put("badge", (180, 108, 208, 128), "62")
    d.text(300, 100, "56 members")
    d.text(300, 140, "Comments (3)")
    d.text(300, 180, second)
    d.text(300, 220, "7 selected")
    return d.screen()


def printed(ref: Ref, screen: Screen) -> int | None:
    found = printed_count(Scene.of(screen), default_matcher(), ref)
    return found.number if found is not None else None


@pytest.mark.parametrize(
    ("ref", "number"),
    [
        (Ref("item", "articles", relation="in", anchor=Ref(look="basket")), 13),
        (Ref("item", "notifications", state="unread"), 4),
        (Ref("item", "entries", relation="in", anchor=Ref(text="Economy")), 62),
        (Ref("item", "members"), 56),
        (Ref("item", "comments"), 3),
        (Ref("item", "rows", state="selected"), 7),
    ],
)
def test_the_number_is_the_one_at_the_sign_or_beside_the_noun(ref: Ref, number: int) -> None:
    assert printed(ref, shop()) == number


@pytest.mark.parametrize(
    "ref", [Ref("item", "pages"), Ref("item", "members", state="disabled"), Ref("button", "members"), Ref("item", "guests")]
)
def test_other_figures_tell_no_number(ref: Ref) -> None:
    assert printed(ref, shop()) is None


def test_where_several_numbers_are_printed_none_is_told() -> None:
    assert printed(Ref("item", "comments"), shop("5 comments")) is None


@pytest.mark.parametrize("text", ["3 users were deleted", "Up to 3 users", "3 more users", "Import failed for 3 users", "Limit: 3 users"])
def test_what_is_said_of_some_of_them_is_not_how_many_there_are(text: str) -> None:
    assert printed(Ref("item", "users"), shop(text)) is None


@pytest.mark.parametrize(("text", "status"), [("2 users", "fail"), ("9 users", "pass")])
def test_a_text_bears_out_no_number_of_which_more_are_to_be_seen(text: str, status: str) -> None:
    d = Drawing()
    d.text(20, 20, text)
    for row, name in enumerate(("Ada", "Ben", "Cleo", "Dan")):
        d.put("row", (20, 60 + 40 * row, 500, 100 + 40 * row))
        d.text(40, 70 + 40 * row, name)
    claim = Counted(Ref("item", "users"), "=", text.split()[0])
    assert execute(claim, f"there are {text}", d.screen(), tallies=TallyRanker.load()).status == status


@pytest.mark.parametrize(("number", "status"), [("13", "pass"), ("12", "fail"), ("31", "fail")])
def test_only_the_number_that_is_printed_passes(number: str, status: str) -> None:
    claim = Counted(Ref("item", "articles", relation="in", anchor=Ref(look="basket")), "=", number)
    assert execute(claim, f"{number} articles are in the basket", shop()).status == status


class Certain:
    """Takes one text for the answer of every question."""

    def __init__(self, text: str) -> None:
        self.text = text

    def best(self, scene: Scene, asked: str, hints: Sequence[Hint]) -> Reply:
        return Reply(self.text, 0, 0.9)


def asked(question: str, *readings: tuple[Expression, float], says: str = "") -> str:
    ranker = cast(AnswerRanker, Certain(says)) if says else None
    return execute(readings[0][0], question, shop(), readings=readings, ranker=ranker, tallies=TallyRanker.load()).answer


def test_the_number_on_a_thing_is_the_figure_on_it_and_not_how_many_of_it_there_are() -> None:
    assert asked("What number is on the bell?", (Ask("count", Ref(look="bell")), 1.0)) == "4"
    assert asked("number on the Economy entry", (Ask("count", Ref("menuitem", "Economy")), 1.0)) == "62"


def test_who_asks_how_many_there_are_sees_some() -> None:
    readings = (Ask("count", Ref("badge", state="disabled")), 0.6), (Ask("count", Ref("badge")), 0.4)
    assert asked("how many badges?", *readings) == "3"


def test_how_many_is_answered_by_a_number() -> None:
    count = Ask("count", Ref("badge"))
    assert asked("how many badges are there?", (count, 1.0), says="Economy") == "3"
    assert asked("what is the first entry?", (Ask("text", Ref("menuitem")), 1.0), says="Economy") == "Economy"
