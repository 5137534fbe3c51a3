"""What the agent does on a page, by pixels, mouse and keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import CheckFailedError, ElementNotFoundError, StepError
from qa_agent.events import AnyEvent, StepFinished
from tests.browser.pages import (
    AGAIN,
    BOX,
    COUNTRY,
    EMAIL,
    ERROR,
    FAR,
    FLASH,
    MENU,
    NORWAY,
    OPTION,
    SAVE,
    SAVE_PAGE,
    SAVED,
    TICKED,
    TOP,
    block,
    css,
    style,
)
from tests.browser.pages import page as page_of
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser
Show = Callable[[str], None]


def finished(events: list[AnyEvent]) -> list[StepFinished]:
    return [event for event in events if isinstance(event, StepFinished)]


def test_a_click_lands_in_the_middle_of_what_was_described(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(SAVE_PAGE)
    agent.click("the Save button")
    agent.expect("Saved is shown")
    click = finished(events)[0]
    assert click.point == (80.0, 36.0)
    assert click.target is not None and click.target.right == 140


def test_what_is_not_there_is_an_error_that_names_the_nearest(agent: Agent, show: Show) -> None:
    show(SAVE_PAGE)
    with pytest.raises(ElementNotFoundError, match=r'"the Delete button" was not found; nearest seen: button "Save"'):
        agent.click("the Delete button", timeout=0.2)


def test_typing_replaces_what_the_field_held(agent: Agent, show: Show, page: Page) -> None:
    show(field("value='old'"))
    agent.type("ada@example.com", into="Email")
    assert page.input_value("input") == "ada@example.com"


def test_typing_without_a_field_goes_where_the_focus_is(agent: Agent, show: Show, page: Page) -> None:
    show(field("value='a'"))
    page.focus("input")
    page.keyboard.press("End")
    agent.type("b")
    assert page.input_value("input") == "ab"


def test_a_colour_is_chosen_in_the_picker_that_the_browsers_own_field_opens(agent: Agent, show: Show, page: Page) -> None:
    label = f'<label for="colour" style="{style(EMAIL)}"></label>'
    told = "colour.onchange = () => { document.title = colour.value }"
    show(page_of(f'{label}<input id="colour" type="color" value="#112233">', told))
    agent.type("#ff8800", into="Email")
    assert page.title() == "#ff8800"


def test_what_is_written_like_a_colour_is_typed_where_a_field_takes_texts(agent: Agent, show: Show, page: Page) -> None:
    show(page_of(f'<input id="email" style="{style(EMAIL)}">'))
    agent.type("#ff8800", into="Email")
    assert page.input_value("#email") == "#ff8800"


def test_clearing_empties_a_field(agent: Agent, show: Show, page: Page) -> None:
    show(field("value='old'"))
    agent.clear("Email")
    assert page.input_value("input") == ""


def test_keys_are_named_as_people_name_them(agent: Agent, show: Show, page: Page) -> None:
    show(field("autofocus value='old'"))
    agent.press("ctrl + a")
    agent.press("del")
    assert page.input_value("input") == ""


def test_a_key_that_does_not_exist_is_told_with_examples(agent: Agent, show: Show) -> None:
    show(field(""))
    with pytest.raises(StepError, match='"Entr" is no key: write one such as Enter'):
        agent.press("Entr")


def test_a_native_list_is_chosen_from_by_typing_as_its_options_are_in_no_screenshot(agent: Agent, show: Show, page: Page) -> None:
    show(native_list("Choose", "Sweden", "Norfolk Island", "Norway"))
    agent.select("Norway", "Country")
    assert page.input_value("select") == "Norway"


def test_an_option_that_is_not_in_the_list_fails(agent: Agent, show: Show) -> None:
    show(native_list("Choose", "Sweden"))
    with pytest.raises(StepError, match='"Norway" could not be selected in "Country": it shows "Choose"'):
        agent.select("Norway", "Country")


def test_a_list_painted_in_the_page_is_chosen_from_by_clicking(agent: Agent, show: Show, page: Page) -> None:
    show(painted_list())
    agent.select("Norway", "Country")
    assert page.evaluate("document.title") == "chosen by click"


def test_a_box_that_is_checked_already_is_left_alone(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(page_of(checkbox(checked=True)))
    agent.check("Terms")
    assert finished(events)[0].reason == "it is checked already"
    assert finished(events)[0].point is None


def test_checking_and_unchecking_click_until_it_looks_so(agent: Agent, show: Show) -> None:
    show(page_of(checkbox(checked=False)))
    agent.check("Terms")
    agent.expect("Terms is checked")
    agent.uncheck("Terms")
    with pytest.raises(CheckFailedError):
        agent.expect("Terms is checked", timeout=0)


def test_a_box_that_does_not_change_fails(agent: Agent, show: Show) -> None:
    show(page_of(block(BOX)))
    with pytest.raises(StepError, match="is not seen to be checked"):
        agent.check("Terms")


def test_what_is_below_the_fold_is_found_by_scrolling(agent: Agent, show: Show, page: Page) -> None:
    show(tall(3000, block(FAR, "far", tag="button"), "far.onclick = () => { document.title = 'clicked' }"))
    agent.click("the Far away button")
    assert page.title() == "clicked"


def test_what_is_above_is_found_from_the_bottom(agent: Agent, show: Show) -> None:
    show(tall(2500, block(FAR)))
    agent.scroll("to the bottom")
    agent.expect("Far away is shown")
    agent.hover("Top")
    agent.expect("Top is shown")


def test_a_search_in_vain_leaves_the_page_where_it_was(agent: Agent, show: Show, page: Page) -> None:
    show(tall(2000, ""))
    agent.scroll("down 300")
    with pytest.raises(ElementNotFoundError):
        agent.click("Save", timeout=0)
    assert abs(page.evaluate("scrollY") - 300) < 600


def test_scrolling_takes_pixels_screens_ends_and_things(agent: Agent, show: Show, page: Page) -> None:
    show(tall(4000, block(FAR)))
    agent.scroll("down 250")
    assert page.evaluate("scrollY") == 250
    agent.scroll("up")
    assert page.evaluate("scrollY") == 0
    agent.scroll("to the footer")
    agent.expect("the footer is shown")
    with pytest.raises(StepError, match="says not where to scroll"):
        agent.scroll("sideways")


def test_scrolling_within_a_part_moves_only_that_part(agent: Agent, show: Show, page: Page) -> None:
    show(
        tall(
            2000,
            "",
            before=SCROLLING_PART,
        )
    )
    agent.scroll("down 100", within="Log out")
    assert page.evaluate("[list.scrollTop, scrollY]") == [100, 0]


def test_a_double_click_is_two_clicks(agent: Agent, show: Show, page: Page) -> None:
    show(page_of(block(SAVE, "save", tag="button"), "save.ondblclick = () => { document.title = 'double' }"))
    agent.double_click("Save")
    assert page.title() == "double"


def test_hovering_shows_what_hovering_shows(agent: Agent, show: Show) -> None:
    show(
        page_of(
            f"<style>#save:hover + #menu {{ visibility: visible !important }}</style>{block(SAVE, 'save')}"
            f"{block(MENU, 'menu', 'visibility:hidden')}"
        )
    )
    agent.hover("Save")
    agent.expect("Log out is shown")


def test_a_check_waits_for_what_comes_late(agent: Agent, show: Show) -> None:
    show(page_of(block(SAVED, "late", "visibility:hidden"), "setTimeout(() => late.style.visibility = 'visible', 900)"))
    agent.expect("Saved is shown")


def test_a_check_that_never_holds_fails_in_its_time_with_the_reason(agent: Agent, show: Show) -> None:
    show(SAVE_PAGE)
    begun = time.monotonic()
    with pytest.raises(AssertionError, match="Saved is not seen"):
        agent.expect("Saved is shown", timeout=1)
    assert 1 <= time.monotonic() - begun < 15  # however busy the machine is


def test_a_picture_that_does_not_change_is_judged_once(agent: Agent, show: Show, fake_eyes: FakeEyes) -> None:
    show(SAVE_PAGE)
    with pytest.raises(CheckFailedError):
        agent.expect("Saved is shown", timeout=1.5)
    assert len(fake_eyes.checks) == 1


def test_unsure_never_passes(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(SAVE_PAGE)
    with pytest.raises(CheckFailedError, match="unsure: this was not understood"):
        agent.expect("beauty", timeout=0.2)
    assert finished(events)[0].status == "unsure"
    assert finished(events)[0].outcome == "failed"


def test_what_shows_in_one_frame_of_an_animation_only_does_not_pass(agent: Agent, show: Show) -> None:
    show(page_of(block(FLASH, "flash", "visibility:hidden"), FLASHING))
    with pytest.raises(CheckFailedError):
        agent.expect("Flash is shown", timeout=1)


def test_a_page_that_never_rests_is_judged_all_the_same(agent: Agent, show: Show) -> None:
    show(page_of(block(SAVED) + block(ERROR, "runner", "position:absolute"), RUNNING))
    agent.expect("Saved is shown", timeout=5)


def test_waiting_in_vain_says_what_was_waited_for(agent: Agent, show: Show) -> None:
    show(SAVE_PAGE)
    with pytest.raises(StepError, match=r"it did not come within 0.5 s: Saved is not seen"):
        agent.wait_for("Saved is shown", timeout=0.5)


def test_asking_returns_the_answer(agent: Agent, show: Show) -> None:
    show(page_of(block(TOP)))
    assert agent.ask("What is Top?") == "seven"


def test_a_question_without_answer_fails(agent: Agent, show: Show) -> None:
    show(SAVE_PAGE)
    with pytest.raises(StepError, match='no answer to "What is Top\\?" is on the screen'):
        agent.ask("What is Top?", timeout=0.2)


def test_an_ambiguous_description_takes_the_first_and_says_so(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(page_of(block(SAVE) + block(AGAIN)))
    agent.click("Save")
    assert "ambiguous" in finished(events)[0].reason


def test_a_strict_agent_refuses_an_ambiguous_description(page: Page, fake_eyes: FakeEyes) -> None:
    page.set_content(page_of(block(SAVE) + block(AGAIN)))
    with pytest.raises(ElementNotFoundError, match="fits more than one element"):
        Agent(page, fake_eyes, strict=True).click("Save")


def test_a_bare_sentence_acts_or_is_asserted(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(SAVE_PAGE)
    agent.do_step("Click the Save button and then Saved is shown")
    assert [(step.action, step.outcome) for step in finished(events)] == [("click", "passed"), ("assert", "passed")]


def test_a_sentence_that_is_not_understood_fails_and_asks_for_a_verb(agent: Agent, show: Show) -> None:
    show(SAVE_PAGE)
    with pytest.raises(StepError, match="was not understood: write it with a verb"):
        agent.do_step("Blub")


def test_a_soft_check_is_noted_and_the_test_goes_on(agent: Agent, show: Show) -> None:
    show(SAVE_PAGE)
    agent.expect("Error is shown", soft=True, timeout=0)
    agent.click("Save")
    assert len(agent.recorder.failures) == 1


def test_a_page_that_nothing_serves_is_one_clear_line(agent: Agent) -> None:
    with pytest.raises(StepError, match=r"^http://127\.0\.0\.1:9/ does not answer: .*$"):
        agent.goto("http://127.0.0.1:9/")


def test_a_page_without_address_is_one_clear_line(agent: Agent) -> None:
    with pytest.raises(StepError, match="no full address"):
        agent.goto("/somewhere")


def test_the_next_look_waits_for_a_navigation_that_the_click_began(agent: Agent, page: Page) -> None:
    def slow(route: object) -> None:
        time.sleep(0.7)
        route.fulfill(body=page_of(block(SAVED)), content_type="text/html")  # type: ignore[attr-defined]

    page.route("**/next", slow)
    page.route("**/first", lambda route: route.fulfill(body=FIRST, content_type="text/html"))
    agent.goto("http://qa-agent.test/first")
    agent.click("Save")
    agent.expect("Save is not shown", timeout=0)


SCROLLING_PART = f'<div id="list" style="{style(MENU, "height:200px;overflow:auto")}"><div style="height:900px"></div></div>'
FIRST = page_of(f'<a href="/next" style="{style(SAVE)}"></a>')
FLASHING = """
let shown = false
setInterval(() => {
  flash.style.visibility = 'visible'; shown = true
  setTimeout(() => flash.style.visibility = 'hidden', 30)
}, 400)
"""
RUNNING = "let x = 0; setInterval(() => { x = (x + 7) % 500; runner.style.left = x + 'px' }, 20)"


def field(attributes: str) -> str:
    return page_of(f'<input id="field" {attributes} style="{style(EMAIL, "padding:0")}">')


def tall(height: int, bottom: str, script: str = "", before: str = "") -> str:
    return page_of(f'{block(TOP)}{before}<div style="height:{height}px"></div>{bottom}', script)


def native_list(*options: str) -> str:
    items = "".join(f"<option>{option}</option>" for option in options)
    return page_of(
        f'<select id="list" style="{style(COUNTRY)}">{items}</select>',
        f"list.onchange = () => list.style.background = list.value == 'Norway' ? '{css(NORWAY)}' : '{css(COUNTRY)}'",
    )


def painted_list() -> str:
    return page_of(
        block(COUNTRY, "field") + block(OPTION, "menu", "visibility:hidden"),
        f"""
        field.onclick = () => menu.style.visibility = 'visible'
        menu.onclick = () => {{
          document.title = 'chosen by click'; menu.style.visibility = 'hidden'
          field.style.background = '{css(NORWAY)}'
        }}
        """,
    )


def checkbox(checked: bool) -> str:
    return f"""
    <style>#box {{ background: {css(BOX)} !important }} #box:checked {{ background: {css(TICKED)} !important }}</style>
    <input type="checkbox" id="box" {"checked" if checked else ""} style="{style(BOX)}">
    """
