"""What a recording makes of presses, letters and scrolling."""

from __future__ import annotations

from qa_agent.scribe.acts import Act, Assembler
from qa_agent.scribe.told import (
    Area,
    Chooser,
    Chosen,
    Context,
    Double,
    Down,
    Drop,
    Files,
    Key,
    Keyed,
    Scrolled,
    Target,
    Told,
    Typed,
    Up,
)


def target(token: int = 1, role: str = "button", left: float = 100, top: float = 100, **more: object) -> Target:
    area = Area(left=left, top=top, right=left + 80, bottom=top + 30)
    own = {"token": token, "role": role, "name": f"thing {token}", "areas": (area,), "point": (left + 9, top + 9)}
    return Target.model_validate({**own, **more})


def press(at: float, of: Target) -> list[Told]:
    assert of.point is not None
    return [Down(at=at, target=of), Up(at=at + 0.05, x=of.point[0], y=of.point[1])]


def acts(*told: Told, then: float = 100.0) -> list[Act]:
    assembler = Assembler()
    done = [act for each in told for act in assembler.feed(each)]
    return [*done, *assembler.rest(then), *assembler.flush()]


def verbs(*told: Told) -> list[str]:
    return [act.verb for act in acts(*told)]


BUTTON, FIELD, ROW = target(1), target(2, "textbox", editable=True), target(3, "row")
LIST = target(4, "combobox", native_list=True)


def test_a_press_and_a_release_are_a_click_as_of_the_press() -> None:
    assert acts(*press(5.0, BUTTON)) == [Act("click", 5.0, BUTTON)]


def test_fast_clicks_on_a_button_are_clicks_each() -> None:
    assert verbs(*press(1.0, BUTTON), *press(1.15, BUTTON), Double(at=1.2, target=BUTTON), *press(1.3, BUTTON)) == ["click"] * 3


def test_two_fast_clicks_on_what_is_no_control_are_a_double_click() -> None:
    assert verbs(*press(1.0, ROW), *press(1.15, ROW), Double(at=1.2, target=ROW)) == ["double_click"]


def test_a_double_click_is_one_though_it_selects_a_word() -> None:
    second = Up(at=1.2, x=109, y=109, selected=True)
    assert verbs(*press(1.0, ROW), Down(at=1.15, target=ROW), second, Double(at=1.2, target=ROW)) == ["double_click"]


def test_a_click_is_not_written_down_while_it_may_become_a_double_click() -> None:
    assembler = Assembler()
    for told in press(1.0, ROW):
        assert assembler.feed(told) == []
    assert assembler.rest(1.3) == []
    assert [act.verb for act in assembler.rest(2.0)] == ["click"]


def test_letters_are_one_text_with_the_click_into_the_field() -> None:
    typed = [Typed(at=2.0, target=FIELD, value=value) for value in ("a", "ad", "ada")]
    assert acts(*press(1.0, FIELD), *typed) == [Act("type", 1.0, FIELD, text="ada")]


def test_a_click_elsewhere_in_the_field_does_not_cut_the_text() -> None:
    told = [*press(1.0, FIELD), Typed(at=2.0, target=FIELD, value="ad"), *press(3.0, FIELD), Typed(at=4.0, target=FIELD, value="ada")]
    assert acts(*told) == [Act("type", 1.0, FIELD, text="ada")]


def test_a_field_that_was_emptied_is_cleared() -> None:
    assert verbs(Typed(at=1.0, target=FIELD, value="", is_empty=True)) == ["clear"]


def test_a_key_comes_after_the_text() -> None:
    done = acts(Typed(at=1.0, target=FIELD, value="mug"), Key(at=2.0, key="Enter", field=2))
    assert [(act.verb, act.text) for act in done] == [("type", "mug"), ("press", "Enter")]


def test_a_control_clicked_by_the_keyboard_is_a_click() -> None:
    assert acts(Keyed(at=1.0, target=BUTTON)) == [Act("click", 1.0, BUTTON)]


def test_boxes_are_checked_and_unchecked() -> None:
    box = target(5, "checkbox", checked=False)
    ticked = box.model_copy(update={"checked": True})
    radio = target(6, "radio", checked=True)
    assert verbs(*press(1.0, box), *press(3.0, ticked), *press(5.0, radio)) == ["check", "uncheck", "click"]


def test_an_option_of_a_native_list_is_selected_as_of_the_click_that_opened_it() -> None:
    assert acts(Down(at=1.0, target=LIST), Chosen(at=3.0, target=LIST, option="Norway")) == [Act("select", 1.0, LIST, text="Norway")]


def test_a_native_list_that_was_only_looked_into_is_nothing() -> None:
    assert verbs(*press(1.0, LIST), *press(9.0, BUTTON)) == ["click"]


def test_files_are_uploaded_by_what_opened_the_chooser() -> None:
    told = [*press(1.0, BUTTON), Chooser(at=1.1), Files(at=8.0, target=target(9, "file"), names=("cv.pdf",))]
    assert acts(*told) == [Act("upload", 1.0, BUTTON, files=("cv.pdf",))]


def test_a_chooser_that_was_closed_is_nothing() -> None:
    assert verbs(*press(1.0, BUTTON), Chooser(at=1.1), *press(9.0, FIELD)) == ["click"]


def test_a_press_that_moves_is_a_drag_to_what_is_below_the_pointer() -> None:
    column = target(7, "text", left=600)
    done = acts(Down(at=1.0, target=ROW), Up(at=2.0, x=620, y=110, over=(ROW, column)))
    assert done == [Act("drag", 1.0, ROW, to=column)]


def test_a_native_drag_ends_where_it_is_dropped() -> None:
    column = target(7, "text", left=600)
    assert acts(Down(at=1.0, target=ROW), Drop(at=2.0, target=column)) == [Act("drag", 1.0, ROW, to=column)]


def test_selecting_text_is_nothing() -> None:
    text = target(8, "text")
    assert verbs(Down(at=1.0, target=text), Up(at=2.0, x=170, y=110, selected=True)) == []


def test_the_right_button_is_a_right_click() -> None:
    assert acts(Down(at=1.0, target=ROW, button=2), Context(at=1.1, target=ROW)) == [Act("right_click", 1.1, ROW)]


def test_scrolling_is_a_step_where_it_brought_the_target_into_sight() -> None:
    done = acts(Scrolled(at=1.0, down=900, right=0), *press(2.0, BUTTON))
    assert [(act.verb, act.text) for act in done] == [("scroll", "down 900"), ("click", "")]


def test_scrolling_to_the_end_is_said_so() -> None:
    done = acts(Scrolled(at=1.0, down=900, right=0, at_bottom=True), *press(2.0, BUTTON))
    assert done[0].text == "to the bottom"


def test_scrolling_is_no_step_where_the_target_was_in_sight_before() -> None:
    done = acts(Scrolled(at=1.0, down=60, right=0), *press(2.0, BUTTON))
    assert [(act.verb, act.off_px) for act in done] == [("click", 60.0)]


def test_scrolling_back_and_forth_is_nothing() -> None:
    assert verbs(Scrolled(at=1.0, down=900, right=0), Scrolled(at=1.5, down=-900, right=0), *press(2.0, BUTTON)) == ["click"]


def test_a_press_after_which_the_page_is_left_is_a_click() -> None:
    assembler = Assembler()
    assembler.feed(Down(at=1.0, target=BUTTON))
    assert assembler.leave() == [Act("click", 1.0, BUTTON)]
