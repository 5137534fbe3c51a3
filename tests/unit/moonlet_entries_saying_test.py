"""Entries that say a word, on screens made by hand."""

from __future__ import annotations

import pytest

from moonlet.entries_saying import entries_saying
from moonlet.execute import execute
from moonlet.expression import Counted, Ref
from moonlet.screen import Screen
from moonlet.structure import Scene
from tests.unit.moonlet_screens import Drawing


def jobs() -> Screen:
    """Four cards under each other, of which two say "Remote" in their second line and one has the badge "Urgent"."""
    d = Drawing()
    for n, (title, where) in enumerate(
        (("Designer", "Remote · Full time"), ("Engineer", "Porto, Portugal"), ("Writer", "Remote"), ("Cook", "Rome"))
    ):
        top = 80 + 120 * n
        d.put("card", (40, top, 640, top + 100))
        d.text(60, top + 16, title, bold=True)
        d.text(60, top + 50, where)
    d.put("badge", (500, 96, 570, 116), "Urgent", fill=(220, 53, 69))
    return d.screen()


def flags() -> Screen:
    """A table of three settings: two values are false, and one owner is called so."""
    d = Drawing()
    d.put("table", (40, 80, 940, 280))
    for left, title in ((60, "Setting"), (360, "Value"), (660, "Owner")):
        d.text(left, 94, title, bold=True)
    for n, row in enumerate((("Cache", "false", "Ada"), ("Mail", "true", "false"), ("Queue", "false", "Linh"))):
        top = 130 + 50 * n
        d.put("row", (40, top, 940, top + 50))
        for left, text in zip((60, 360, 660), row, strict=True):
            d.text(left, top + 16, text)
    return d.screen()


def staff() -> Screen:
    """A table of four people: three have a tick under "Staff status", one a cross."""
    d = Drawing()
    d.put("table", (40, 80, 940, 330))
    d.text(60, 94, "Name", bold=True)
    d.text(460, 94, "Staff status", bold=True)
    for n, name in enumerate(("Ada", "Linh", "Uwe", "Sara")):
        top = 130 + 50 * n
        d.put("row", (40, top, 940, top + 50))
        d.text(60, top + 16, name)
        d.put("icon", (480, top + 15, 500, top + 35), concept="close" if n == 2 else "check")
    return d.screen()


def held(ref: Ref, screen: Screen) -> int:
    return len(entries_saying(Scene.of(screen), ref))


@pytest.mark.parametrize(("word", "number"), [("remote", 2), ("Portugal", 1), ("urgent", 1), ("mote", 0)])
def test_cards_say_a_word_as_a_line_or_a_piece_of_one(word: str, number: int) -> None:
    assert held(Ref("item", "jobs", relation="with", anchor=Ref(text=word)), jobs()) == number


def test_a_word_may_stand_under_the_title_that_is_named_beside_it() -> None:
    assert held(Ref("row", "Ada", relation="with", anchor=Ref(text="owner")), flags()) == 1
    assert held(Ref("row", "Ada", relation="with", anchor=Ref(text="value")), flags()) == 0


def test_what_kind_of_entries_is_counted_may_stand_before_their_noun() -> None:
    assert held(Ref("item", "urgent jobs"), jobs()) == 1
    assert held(Ref("item", "Remote", look="jobs"), jobs()) == 2


@pytest.mark.parametrize(("column", "number"), [("value", 2), ("owner", 1), ("price", 0)])
def test_a_word_counts_in_the_column_that_is_named(column: str, number: int) -> None:
    anchor = Ref(text="false", relation="in", anchor=Ref("column", column))
    assert held(Ref("row", relation="with", anchor=anchor), flags()) == number


def test_more_that_is_asked_of_the_entries_is_not_left_out() -> None:
    assert held(Ref("item", "senior jobs", relation="with", anchor=Ref(text="remote")), jobs()) == 0
    assert held(Ref("item", "jobs", color="red", relation="with", anchor=Ref(text="remote")), jobs()) == 0


def test_a_plural_is_what_the_entries_are_called_and_no_word_that_they_say() -> None:
    assert held(Ref("item", "settings"), flags()) == 0
    assert held(Ref("item", "true"), flags()) == 1


@pytest.mark.parametrize(("place", "number"), [("Frankfurt", 2), ("Oregon", 1), ("Region", 0), ("Hosts", 0)])
def test_entries_in_what_only_cells_say_are_those_that_say_it(place: str, number: int) -> None:
    assert held(Ref("item", "hosts", relation="in", anchor=Ref(text=place)), hosts()) == number


def hosts() -> Screen:
    """A table of three hosts, two of which are in one town."""
    d = Drawing()
    d.put("table", (40, 80, 940, 280))
    for left, title in ((60, "Host"), (360, "Region")):
        d.text(left, 94, title, bold=True)
    for n, row in enumerate((("web-1", "Frankfurt"), ("web-2", "Oregon"), ("web-3", "Frankfurt"))):
        top = 130 + 50 * n
        d.put("row", (40, top, 940, top + 50))
        for left, text in zip((60, 360), row, strict=True):
            d.text(left, top + 16, text)
    return d.screen()


@pytest.mark.parametrize(("mark", "number"), [("green check", 3), ("cross", 1), ("star", 0)])
def test_rows_are_counted_by_their_mark_under_a_header(mark: str, number: int) -> None:
    header = Ref("column", "staff status")
    assert held(Ref("item", "people", relation="with", anchor=Ref("icon", look=mark, relation="under", anchor=header)), staff()) == number
    assert held(Ref("icon", look=mark, relation="in", anchor=header), staff()) == number


def test_what_is_green_under_a_header_is_ticked_there() -> None:
    header = Ref(text="staff status")
    assert held(Ref(look="people", color="green", relation="under", anchor=header), staff()) == 3
    assert held(Ref(look="people", color="red", relation="under", anchor=header), staff()) == 1
    assert held(Ref(look="people", color="blue", relation="under", anchor=header), staff()) == 0


@pytest.mark.parametrize(("sentence", "status"), [("two remote jobs are listed", "pass"), ("two portuguese jobs are listed", "fail")])
def test_what_stands_between_number_and_noun_is_not_left_out(sentence: str, status: str) -> None:
    found = execute(Counted(Ref("item", "jobs"), "=", "two"), sentence, jobs())
    assert (found.status == "pass") == (status == "pass")


def test_another_number_of_such_entries_does_not_pass() -> None:
    assert execute(Counted(Ref("item", "jobs"), "=", "four"), "four remote jobs are listed", jobs()).status == "fail"
