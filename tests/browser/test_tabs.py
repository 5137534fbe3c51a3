"""Tabs, pop-ups and native dialogs."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, Route

from qa_agent.agent import Agent
from qa_agent.errors import StepError
from qa_agent.events import AnyEvent, StepFinished
from tests.browser.pages import SAVE, SAVED, TOP, block
from tests.browser.pages import page as page_of
from tests.browser.site import HOST, serve
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser


@pytest.fixture
def opener(agent: Agent, page: Page) -> Agent:
    """An agent on a page whose button opens another one in a new tab."""
    serve(
        page.context,
        {
            "/": page_of(f'<title>Shop</title><a href="/invoice" target="_blank" rel="noopener">{block(SAVE)}</a>'),
            "/invoice": page_of("<title>Invoice 7</title>" + block(SAVED, "done"), "done.onclick = () => window.close()"),
        },
    )
    agent.goto(f"{HOST}/")
    return agent


def reasons(events: list[AnyEvent]) -> str:
    return " | ".join(event.reason for event in events if isinstance(event, StepFinished))


def test_steps_go_on_in_a_tab_that_a_click_opens(opener: Agent, events: list[AnyEvent]) -> None:
    opener.click("Save")
    opener.expect("Saved is shown")
    assert opener.page.url == f"{HOST}/invoice"
    assert "a new tab opened: the steps go on in it" in reasons(events)


def test_a_tab_that_is_slow_to_come_is_waited_for(opener: Agent, page: Page) -> None:
    def slow(route: Route) -> None:
        time.sleep(1.0)
        route.fallback()

    page.context.route("**/invoice", slow)
    opener.click("Save")
    opener.expect("Saved is shown", timeout=0.5)


def test_when_the_tab_is_closed_steps_go_on_in_the_one_before(opener: Agent, events: list[AnyEvent]) -> None:
    opener.page.evaluate("window.open('/invoice')")
    opener.click("Saved")
    opener.expect("Save is shown")
    assert opener.page.url == f"{HOST}/"
    assert "the tab was closed: the steps go on in the one before" in reasons(events)


def test_a_page_that_crashed_is_told_as_such(opener: Agent, page: Page) -> None:
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    with pytest.raises(StepError, match="the page crashed"):
        opener.click("Save")


@pytest.mark.parametrize("which", ["1", "Shop", "shop", "previous", f"{HOST}/"])
def test_a_step_switches_to_a_tab_by_number_title_or_address(opener: Agent, which: str) -> None:
    opener.click("Save")
    opener.expect("Saved is shown")
    opener.tab(which)
    opener.expect("Save is shown")


def test_a_tab_that_is_not_there_is_told_with_those_that_are(opener: Agent) -> None:
    with pytest.raises(StepError, match=f'no tab fits "Invoice"; open: 1 "Shop" \\({HOST}/\\)'):
        opener.tab("Invoice", timeout=0)


def test_a_name_that_fits_two_tabs_is_refused(opener: Agent) -> None:
    opener.click("Save")
    opener.expect("Saved is shown")
    with pytest.raises(StepError, match=r'2 tabs fit "qa-agent\.test"'):
        opener.tab("qa-agent.test", timeout=0)


def test_the_console_of_a_pop_up_is_listened_to(agent: Agent, page: Page) -> None:
    page.set_content(page_of(block(SAVE, "save"), "save.onclick = () => open('').console.error('in the pop-up')"))
    agent.click("Save")
    agent.expect_console("in the pop-up")


@pytest.mark.parametrize(
    ("policy", "script", "result", "told"),
    [
        (None, "alert('Hi')", "undefined", 'an alert dialog said "Hi" and was accepted'),
        (None, "confirm('Sure?')", "false", 'a confirm dialog said "Sure?" and was dismissed'),
        (None, "prompt('Who?')", "null", 'a prompt dialog said "Who?" and was dismissed'),
        ("accept", "confirm('Sure?')", "true", "and was accepted"),
        ("dismiss", "prompt('Who?')", "null", "and was dismissed"),
        ("Ada", "prompt('Who?')", "Ada", 'and was answered with "Ada"'),
        ("default", "confirm('Sure?')", "false", "and was dismissed"),
    ],
)
def test_native_dialogs_are_answered_and_told(
    page: Page, agent: Agent, events: list[AnyEvent], policy: str | None, script: str, result: str, told: str
) -> None:
    page.set_content(page_of(block(SAVE, "save", tag="button"), f"save.onclick = () => {{ document.title = String({script}) }}"))
    if policy is not None:
        agent.on_dialog(policy)
    agent.click("Save")
    assert page.title() == result
    assert told in reasons(events)


def test_a_step_that_fails_tells_of_the_dialog_too(agent: Agent, page: Page) -> None:
    page.set_content(page_of(block(TOP), "setTimeout(() => alert('Your session is over'), 300)"))
    with pytest.raises(StepError, match=r'"Save" was not found; .*; an alert dialog said "Your session is over" and was accepted'):
        agent.click("Save", timeout=0.5)


def test_dialogs_can_be_left_to_a_handler_of_ones_own(page: Page, fake_eyes: FakeEyes) -> None:
    page.set_content(page_of(block(SAVE, "save"), "save.onclick = () => { document.title = String(confirm('Sure?')) }"))
    agent = Agent(page, fake_eyes, on_dialog="leave")
    page.on("dialog", lambda dialog: dialog.accept())
    agent.click("Save")
    assert page.title() == "true"
