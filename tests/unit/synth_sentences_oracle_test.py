"""What a reference means on a page whose truth is known."""

from __future__ import annotations

import pytest

from moonlet.expression import Ref
from synth.sentences.oracle import resolve
from synth.sentences.page import Page, amount, color_name, norm
from tests.unit.synth_sentences_page import sample


@pytest.fixture
def page() -> Page:
    return Page(sample())


def texts(page: Page, ref: Ref) -> list[str]:
    return [node.label or node.text for node in resolve(page, ref, str)]


def test_a_text_names_the_control_and_not_its_line(page: Page) -> None:
    found = resolve(page, Ref(text="Save"), str)
    assert [node.kind for node in found] == ["button"]


def test_a_label_names_its_field(page: Page) -> None:
    assert [node.kind for node in resolve(page, Ref(text="email"), str)] == ["textbox"]


def test_two_of_a_name_are_both_meant(page: Page) -> None:
    assert len(resolve(page, Ref(kind="link", text="Edit"), str)) == 3


def test_the_row_narrows(page: Page) -> None:
    found = resolve(page, Ref(kind="link", text="Edit", relation="row-of", anchor=Ref(text="Tom Reyes")), str)
    assert len(found) == 1 and found[0].box.top == 350


def test_ordinals_count_from_either_end(page: Page) -> None:
    assert texts(page, Ref(kind="checkbox", ordinal=-1)) == ["Send news"]
    assert texts(page, Ref(kind="checkbox", ordinal=1)) == ["Remember me"]
    assert texts(page, Ref(kind="checkbox", ordinal=3)) == []


def test_states_and_looks(page: Page) -> None:
    assert texts(page, Ref(kind="field", state="empty")) == ["Company"]
    assert [node.concept for node in resolve(page, Ref(kind="icon", look="bell"), str)] == ["bell"]
    assert len(resolve(page, Ref(kind="alert", look="error"), str)) == 1
    assert resolve(page, Ref(kind="alert", look="success"), str) == []


def test_places_leave_out_what_is_elsewhere(page: Page) -> None:
    assert len(resolve(page, Ref(kind="icon", place="top-right"), str)) == 1
    assert resolve(page, Ref(kind="icon", place="bottom-left"), str) == []


def test_tables_know_their_rows_by_name(page: Page) -> None:
    (table,) = page.tables
    assert [key.text if key else None for key in table.keys] == ["Ada Quill", "Tom Reyes", "Maya Berg"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$1,234.50", 1234.5),
        ("1 234,50 kr", 1234.5),
        ("12 %", 12.0),
        ("-$5", -5.0),
        ("4.2k", 4200.0),
        ("order 5", None),
        ("12/05", None),
    ],
)
def test_amounts(text: str, value: float | None) -> None:
    assert amount(text) == value


def test_names_are_compared_without_case_colon_and_star() -> None:
    assert norm("  Email *") == norm("email:") == "email"


def test_colours_that_people_would_dispute_have_no_name() -> None:
    assert color_name((220, 20, 30)) == "red"
    assert color_name((20, 80, 220)) == "blue"
    assert color_name((250, 120, 40)) in {"", "orange"}
    assert color_name(None) == ""
