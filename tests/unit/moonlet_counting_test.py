"""What is counted under a title, below an unfolded entry and in a table, on screens made by hand."""

from __future__ import annotations

import pytest

from moonlet.execute import execute
from moonlet.expression import Ask, Counted, Ref
from moonlet.screen import Screen
from tests.unit.moonlet_screens import Drawing, orders

SHIPMENTS = Ref(text="Shipments")


def counts(ref: Ref, screen: Screen) -> str:
    return execute(Ask("count", ref), "", screen).answer


def unfolded_menu() -> Screen:
    """Five entries with a sign each; two without one hang below the second."""
    d = Drawing()
    d.put("navigation", (0, 0, 220, 800))
    for n, name in enumerate(("Orders", "Shipments", "Parcels", "Labels", "Customers", "Reports", "Settings")):
        hangs = name in ("Parcels", "Labels")
        top = 80 + 40 * n
        d.put("menuitem", (10, top, 210, top + 36), name, ("expanded",) if name == "Shipments" else (), line=False)
        d.text(50, top + 10, name, fill=(255, 255, 255))
        if not hangs:
            d.put("icon", (20, top + 10, 36, top + 26), concept="folder")
    return d.screen()


def filters() -> Screen:
    """Two groups of boxes in one panel, each under its title."""
    d = Drawing()
    d.put("heading", (40, 60, 200, 80), "Interests", bold=True)
    d.put("heading", (40, 300, 200, 320), "Formats", bold=True)
    for first, names, ticked in ((100, ("Art", "Music", "Sport", "Film"), 3), (340, ("Paper", "Audio"), 1)):
        for n, name in enumerate(names):
            top = first + 32 * n
            d.put("checkbox", (40, top, 56, top + 16), "", ("checked",) if n < ticked else ())
            d.text(64, top, name)
    return d.screen()


@pytest.mark.parametrize("relation", ["in", "under"])
def test_entries_of_an_unfolded_entry_are_those_that_hang_below_it(relation: str) -> None:
    assert counts(Ref("item", relation=relation, anchor=SHIPMENTS), unfolded_menu()) == "2"
    assert counts(Ref("menuitem", relation=relation, anchor=SHIPMENTS), unfolded_menu()) == "2"


@pytest.mark.parametrize(("title", "boxes"), [("Interests", "4"), ("Formats", "2")])
def test_what_is_counted_under_a_title_ends_at_the_next_one(title: str, boxes: str) -> None:
    assert counts(Ref("checkbox", relation="in", anchor=Ref(text=title)), filters()) == boxes


@pytest.mark.parametrize(("noun", "ticked"), [("interests", "3"), ("formats", "1")])
def test_a_noun_that_is_a_title_counts_what_stands_under_it(noun: str, ticked: str) -> None:
    assert counts(Ref("item", noun, state="checked"), filters()) == ticked


def test_students_in_a_table_are_its_rows() -> None:
    assert counts(Ref("row", "students", relation="in", anchor=Ref("table")), orders()) == "3"


@pytest.mark.parametrize("number", ["one", "three", "five"])
def test_no_number_passes_but_the_one_that_is_counted(number: str) -> None:
    claim = Counted(Ref("checkbox", relation="in", anchor=Ref(text="Interests")), "=", number)
    assert execute(claim, "", filters()).status == "fail"
