"""The agent's twin for asyncio, on a page of Playwright's asynchronous API."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Page, async_playwright

from qa_agent import Agent, AsyncAgent, CheckFailedError
from qa_agent.browser import find_chromium, launch_options
from qa_agent.events import AnyEvent, StepStarted
from qa_agent.recording import Recorder
from tests.browser import pages

pytestmark = pytest.mark.browser

# Steps of the engine itself, and what asks a person at a terminal.
SYNCHRONOUS_ONLY = {"page", "within", "perform", "perform_sentence", "perform_goal", "placed", "pause", "keep_download", "look"}


def on_a_page(test: Callable[[Page], Awaitable[None]]) -> None:
    async def run() -> None:
        async with async_playwright() as started:
            browser = await started.chromium.launch(**launch_options(find_chromium()))
            page = await browser.new_page(viewport={"width": 800, "height": 600})
            await page.set_content(pages.SAVE_PAGE)
            await test(page)
            await browser.close()

    # In a thread: pytest-playwright's loop, of other tests, may be running in this one.
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, run()).result()


def test_it_has_every_method_of_the_agent() -> None:
    methods = {name for name, _ in inspect.getmembers(Agent, inspect.isfunction) if not name.startswith("_")}
    assert methods - SYNCHRONOUS_ONLY <= set(dir(AsyncAgent))


def test_it_does_and_checks_what_the_agent_does() -> None:
    events: list[AnyEvent] = []

    async def test(page: Page) -> None:
        qa = AsyncAgent(page, pages.eyes(), recorder=Recorder("test", events.append))
        await qa.click("the Save button")
        await qa.expect("Saved is shown")
        assert await qa.ask("What is Saved?") == "42"
        with pytest.raises(CheckFailedError, match="Error is not seen"):
            await qa.expect("Error is shown", timeout=0.1)

    on_a_page(test)
    begun = [event for event in events if isinstance(event, StepStarted)]
    assert [event.action for event in begun] == ["click", "assert", "ask", "assert"]
    first = begun[0].line
    assert first is not None and [event.line for event in begun] == [first, first + 1, first + 2, first + 4]


def test_the_loop_goes_on_while_a_step_waits() -> None:
    async def test(page: Page) -> None:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.01)
                ticks += 1

        ticking = asyncio.create_task(tick())
        await AsyncAgent(page, pages.eyes()).sleep(0.5)
        ticking.cancel()
        assert ticks > 10

    on_a_page(test)


def test_a_step_can_be_cancelled_and_the_next_one_works() -> None:
    async def test(page: Page) -> None:
        qa = AsyncAgent(page, pages.eyes())
        begun = time.monotonic()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(qa.wait_for("Error is shown", timeout=30), 1.0)
        assert time.monotonic() - begun < 10
        await qa.click("Save")
        await qa.expect("Saved is shown")

    on_a_page(test)


def test_steps_of_several_tasks_are_done_one_after_the_other() -> None:
    async def test(page: Page) -> None:
        qa = AsyncAgent(page, pages.eyes())
        await asyncio.gather(qa.click("Save"), qa.expect("Saved is shown"), qa.hover("Save"))

    on_a_page(test)
