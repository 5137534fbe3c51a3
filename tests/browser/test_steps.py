"""Steps of mouse and browser beyond a click: right click, drag, upload, back, reload."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import CheckFailedError, StepError
from qa_agent.events import AnyEvent, StepFinished
from tests.browser.pages import EMAIL, FAR, MENU, SAVE, SAVED, TOP, block, style
from tests.browser.pages import page as page_of
from tests.browser.site import HOST, serve
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser
Show = Callable[[str], None]


def last(events: list[AnyEvent]) -> StepFinished:
    return [event for event in events if isinstance(event, StepFinished)][-1]


def test_a_right_click_opens_the_menu_that_a_page_paints(agent: Agent, show: Show) -> None:
    show(page_of(block(SAVE, "save") + block(MENU, "menu", "visibility:hidden"), ON_RIGHT_CLICK))
    agent.right_click("Save")
    agent.expect("Log out is shown")


def test_a_drag_moves_what_is_dragged_by_html5(agent: Agent, show: Show, page: Page) -> None:
    show(page_of(f'<div id="card" draggable="true" style="{style(SAVE)}"></div>{GAP}{block(TOP, "column")}', HTML5_DRAG))
    agent.drag("Save", "Top")
    assert page.title() == "dropped card"


def test_a_drag_moves_what_follows_the_pointer(agent: Agent, show: Show, page: Page) -> None:
    show(page_of(block(SAVE, "card", "position:absolute;z-index:1;touch-action:none") + GAP + block(TOP, "column"), POINTER_DRAG))
    agent.drag("Save", to="Top")
    moves, let_go_over = page.evaluate("[moves, overColumn]")
    assert moves >= 10
    assert let_go_over


def test_a_drag_shows_where_it_began_and_where_it_ended(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(page_of(block(SAVE) + GAP + block(TOP)))
    agent.drag("Save", "Top")
    step = last(events)
    assert step.point == (80.0, 36.0)
    assert [box.top for box in step.evidence] == [152.0]
    assert step.expression == "find(Save) → find(Top)"


def test_what_is_not_on_one_screen_can_not_be_dragged(agent: Agent, show: Show) -> None:
    show(page_of(block(SAVE) + '<div style="height:3000px"></div>' + block(FAR)))
    with pytest.raises(StepError, match='"Save" and "Far away" are not on the screen together'):
        agent.drag("Save", "Far away")


def test_a_file_is_uploaded_by_clicking_what_opens_the_chooser(page: Page, fake_eyes: FakeEyes, tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("Ada")
    agent = Agent(page, fake_eyes, folder=tmp_path)
    page.set_content(file_input())
    agent.upload("cv.txt", into="Email")
    assert page.evaluate("field.files[0].name") == "cv.txt"


def test_several_files_are_uploaded_together(page: Page, fake_eyes: FakeEyes, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    agent = Agent(page, fake_eyes, folder=tmp_path)
    page.set_content(file_input("multiple"))
    agent.upload(["a.txt", "b.txt"], into="Email")
    assert page.evaluate("[...field.files].map(file => file.name)") == ["a.txt", "b.txt"]
    page.set_content(file_input())
    with pytest.raises(StepError, match=r'"Email" takes one file, but there are 2: a.txt, b.txt'):
        agent.upload(["a.txt", "b.txt"], into="Email")


def test_a_click_that_opens_no_chooser_is_told(page: Page, fake_eyes: FakeEyes, tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("Ada")
    page.set_content(page_of(block(SAVE)))
    with pytest.raises(StepError, match='"Save" was clicked, but no file chooser opened'):
        Agent(page, fake_eyes, folder=tmp_path).upload("cv.txt", into="Save")


def test_a_file_that_is_not_there_is_told_before_anything_is_clicked(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(file_input())
    with pytest.raises(StepError, match=r"no such file: .*gone\.pdf"):
        agent.upload("gone.pdf", into="Email")
    assert last(events).point is None


def test_back_returns_to_the_page_before(agent: Agent, page: Page) -> None:
    serve(page.context, {"/one": page_of(block(SAVE)), "/two": page_of(block(SAVED))})
    agent.goto(f"{HOST}/one")
    agent.goto(f"{HOST}/two")
    agent.back()
    agent.expect("Save is shown", timeout=0)


def test_back_returns_within_a_page_that_only_changes_its_address(agent: Agent, page: Page) -> None:
    serve(page.context, {"/one": page_of(block(SAVE), "history.pushState({}, '', '/pushed')")})
    agent.goto(f"{HOST}/one")
    agent.back()
    assert page.url == f"{HOST}/one"


def test_without_a_page_before_back_fails(page: Page, fake_eyes: FakeEyes) -> None:
    with pytest.raises(StepError, match="there is no page before about:blank to go back to"):
        Agent(page, fake_eyes).back()


def test_reload_loads_the_page_anew(agent: Agent, page: Page) -> None:
    serve(page.context, {"/": page_of(block(SAVE, "save"), "save.onclick = () => save.remove()")})
    agent.goto(f"{HOST}/")
    agent.click("Save")
    agent.reload()
    agent.expect("Save is shown", timeout=0)


def test_bare_sentences_do_what_the_verbs_do(agent: Agent, page: Page, events: list[AnyEvent]) -> None:
    serve(page.context, {"/": page_of(block(SAVE, "save") + GAP + block(TOP), "save.oncontextmenu = () => save.remove()")})
    agent.goto(f"{HOST}/")
    for sentence in ("Drag Save to Top", "Right-click Save", "Reload the page", f"The URL is {HOST}/"):
        agent.do_step(sentence)
    actions = [event.action for event in events if isinstance(event, StepFinished)]
    assert actions == ["goto", "drag", "right_click", "reload", "expect_url"]


def test_a_view_within_a_place_says_the_place_in_every_description(agent: Agent, show: Show, fake_eyes: FakeEyes) -> None:
    show(page_of(block(SAVE)))
    dialog = agent.within("the Settings dialog")
    with pytest.raises(StepError, match='"the Save button in the Settings dialog" was not found'):
        dialog.click("the Save button", timeout=0)
    with pytest.raises(CheckFailedError):
        dialog.within("the first row").expect("Save is shown.", timeout=0)
    assert fake_eyes.checks == ["Save is shown in the first row in the Settings dialog."]
    with pytest.raises(StepError, match=r'no answer to "What is Save in the Settings dialog\?"'):
        dialog.ask("What is Save?", timeout=0)


def test_a_soft_expectation_is_noted_and_the_test_goes_on(agent: Agent, show: Show) -> None:
    show(page_of(block(SAVE)))
    agent.soft_expect("Saved is shown", timeout=0)
    agent.click("Save")
    assert agent.recorder.failures == ["Saved is not seen"]


def test_a_statement_can_be_decided_by_and_fails_nothing(agent: Agent, show: Show, events: list[AnyEvent]) -> None:
    show(page_of(block(SAVE)))
    assert agent.holds("Save is shown")
    assert not agent.holds("Saved is shown", timeout=0)
    told = [(event.action, event.outcome, event.reason) for event in events if isinstance(event, StepFinished)]
    assert told[-1] == ("if", "passed", "does not hold: Saved is not seen")
    assert agent.recorder.failures == []


def test_locate_gives_the_box_on_the_screen(agent: Agent, show: Show) -> None:
    show(page_of(block(SAVE)))
    box = agent.locate("Save")
    assert (box.left, box.top, box.right, box.bottom) == (20, 20, 140, 52)
    with pytest.raises(StepError, match='"Error" was not found'):
        agent.locate("Error", timeout=0)


GAP = '<div style="height:100px"></div>'
ON_RIGHT_CLICK = "save.oncontextmenu = event => { event.preventDefault(); menu.style.visibility = 'visible' }"
HTML5_DRAG = """
card.ondragstart = event => event.dataTransfer.setData('text/plain', 'card')
column.ondragover = event => event.preventDefault()
column.ondrop = event => { event.preventDefault(); document.title = 'dropped ' + event.dataTransfer.getData('text/plain') }
"""
POINTER_DRAG = """
let moves = 0, overColumn = false, held = false
card.onpointerdown = event => { held = true; card.setPointerCapture(event.pointerId) }
card.onpointermove = event => { if (held) { moves++; card.style.top = event.clientY - 16 + 'px' } }
card.onpointerup = event => {
  held = false
  const box = column.getBoundingClientRect()
  overColumn = event.clientY > box.top && event.clientY < box.bottom
}
"""


def file_input(attributes: str = "") -> str:
    return page_of(f'<label style="{style(EMAIL)}"><input id="field" type="file" {attributes} style="display:none"></label>')
