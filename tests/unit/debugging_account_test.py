"""The account of a screen: what is told of a change."""

from __future__ import annotations

from PIL import Image

from qa_agent.debugging.account import Look, changes, everything
from qa_agent.eyes import Box, Seen


def seen(kind: str, text: str, left: int = 0, top: int = 0, states: tuple[str, ...] = (), size: tuple[int, int] = (100, 20)) -> Seen:
    return Seen(0, kind, text, Box(left, top, left + size[0], top + size[1]), states)


def look(*elements: Seen, shade: int = 0) -> Look:
    return Look(Image.new("RGB", (400, 300), (shade, shade, shade)), elements)


def told(before: Look, after: Look) -> list[str]:
    return [str(change) for change in changes(before, after)]


def test_what_is_new_and_what_is_gone_is_named_by_kind_and_text() -> None:
    before, after = look(seen("dialog", "Sure?")), look(seen("toast", "Saved", 200, 200), shade=9)
    assert told(before, after) == ['+ toast "Saved"', '- dialog "Sure?"']


def test_a_state_that_came_or_went_is_told() -> None:
    ticked = look(seen("checkbox", "Terms", states=("checked",)), shade=9)
    assert told(look(seen("checkbox", "Terms")), ticked) == ['~ checkbox "Terms" is now checked']
    assert told(ticked, look(seen("checkbox", "Terms"))) == ['~ checkbox "Terms" is now unchecked']


def test_a_text_that_changed_in_its_place_is_one_change() -> None:
    before, after = look(seen("text", "Total: $3")), look(seen("text", "Total: $5"), shade=9)
    assert told(before, after) == ['~ text "Total: $3" now reads "Total: $5"']


def test_what_only_moved_is_not_told() -> None:
    assert told(look(seen("button", "Save")), look(seen("button", "Save", 80, 90), shade=9)) == []


def test_of_equal_elements_the_number_counts() -> None:
    one, two = look(seen("row", "Lamp")), look(seen("row", "Lamp"), seen("row", "Lamp", 0, 50), shade=9)
    assert told(one, two) == ['+ row "Lamp"']


def test_where_the_pixels_did_not_change_nothing_is_told_whatever_the_eyes_made_of_it() -> None:
    assert told(look(seen("button", "Save")), look(seen("link", "Sane"), seen("icon", "", 300))) == []


def test_another_kind_for_the_same_text_in_the_same_place_is_the_eyes_wavering() -> None:
    assert told(look(seen("button", "Save")), look(seen("link", "Save"), shade=9)) == []


def test_the_text_of_a_button_is_told_with_the_button_alone() -> None:
    assert [str(change) for change in everything(look(seen("button", "Save all"), seen("text", "Save all")))] == ['+ button "Save all"']


def test_what_holds_a_change_is_not_told_besides_it() -> None:
    before = look(seen("card", "Total\n$3", size=(200, 100)), seen("text", "Total"), seen("text", "$3", 0, 50))
    after = look(seen("card", "$5\nTotal", size=(200, 100)), seen("text", "Total"), seen("text", "$5", 0, 50), shade=9)
    assert told(before, after) == ['~ text "$3" now reads "$5"']
    more = look(seen("card", "Total\n$3\nPaid", size=(200, 100)), *before.elements[1:], seen("text", "Paid", 100, 50), shade=9)
    assert told(before, more) == ['+ text "Paid"']


def test_a_field_that_reads_otherwise_is_told_without_its_line() -> None:
    before = look(seen("textbox", "1"), seen("text", "1", size=(20, 20)))
    after = look(seen("textbox", "2"), seen("text", "2", size=(20, 20)), shade=9)
    assert told(before, after) == ['~ textbox "1" now reads "2"']


def test_a_row_that_the_eyes_put_together_otherwise_is_not_new() -> None:
    before = look(seen("text", "Lamp"), seen("text", "$3", 150))
    after = look(seen("text", "Lamp"), seen("text", "$3", 150), seen("row", "Lamp\n$3", size=(300, 20)), shade=9)
    assert told(before, after) == [] == told(after, before)
