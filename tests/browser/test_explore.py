"""`explore`: walks by what is seen, leaves alone what looks destructive, and finds what is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import StepError
from qa_agent.events import AnyEvent, StepFinished
from qa_agent.exploring import Bounds, Explorer
from qa_agent.recording import Recorder
from tests.browser.goal_pages import PALETTE, at, paint
from tests.browser.pages import page as page_of
from tests.browser.site import HOST, Reply, serve
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser

CART, GONE, DELETE, THROWS, HOME = (paint("link", text) for text in ("Cart", "Archive", "Delete all", "Details", "Home page"))
REQUIRED = paint("alert", "Email is required")

TWELVE = Bounds(max_steps=12)
SITE: dict[str, str | Reply] = {
    "/": page_of(
        at(CART, "cart") + at(GONE, "gone") + at(DELETE, "wipe") + at(THROWS, "details"),
        "cart.onclick = () => location = '/cart'; gone.onclick = () => location = '/gone';"
        "wipe.onclick = () => { document.title = 'wiped' }; details.onclick = () => { throw new Error('no details') }",
    ),
    "/cart": page_of(at(HOME, "home") + at(REQUIRED, "message", tag="div"), "home.onclick = () => location = '/'"),
    "/gone": Reply(page_of(at(HOME, "home")), 404),
}


def explored(page: Page, events: list[AnyEvent], bounds: Bounds = TWELVE) -> Explorer:
    page.set_viewport_size({"width": 800, "height": 600})
    serve(page.context, SITE)
    explorer = Explorer(
        Agent(page, FakeEyes(PALETTE), recorder=Recorder("test", events.append)), f"{HOST}/", bounds, lambda url: url.startswith(HOST)
    )
    explorer.run()
    return explorer


@pytest.fixture
def events() -> list[AnyEvent]:
    return []


def clicked(events: list[AnyEvent]) -> list[str]:
    return [event.sentence for event in events if isinstance(event, StepFinished) and event.action == "click"]


def test_it_finds_what_is_broken_and_says_which_action_led_there(page: Page, events: list[AnyEvent]) -> None:
    explorer = explored(page, events)
    found = {(finding.kind, finding.severity, finding.after) for finding in explorer.findings.all}
    assert found == {
        ("dead link", "error", 'click link "Archive"'),
        ("console error", "error", 'click link "Details"'),
        ("error message", "warning", 'click link "Cart"'),
    }


def test_it_never_clicks_what_looks_destructive(page: Page, events: list[AnyEvent]) -> None:
    explorer = explored(page, events)
    assert 'click link "Delete all"' not in clicked(events)
    assert explorer.left_alone == ('link "Delete all"',)


def test_it_ends_once_everything_was_tried(page: Page, events: list[AnyEvent]) -> None:
    explorer = explored(page, events, Bounds(max_steps=40))
    assert explorer.why_ended == "everything that was seen has been tried"
    assert explorer.pages == (f"{HOST}/", *sorted({f"{HOST}/cart", f"{HOST}/gone"} & set(explorer.pages), key=explorer.pages.index))


def test_it_keeps_to_its_bound_of_steps(page: Page, events: list[AnyEvent]) -> None:
    explorer = explored(page, events, Bounds(max_steps=2))
    assert (explorer.steps, explorer.why_ended) == (2, "2 steps were taken (--max-steps)")


def test_each_finding_is_a_step_of_the_report(page: Page, events: list[AnyEvent]) -> None:
    explored(page, events)
    told = {
        event.sentence.partition(":")[0]: event.outcome for event in events if isinstance(event, StepFinished) and event.action == "finding"
    }
    assert told == {"dead link": "failed", "console error": "failed", "error message": "skipped"}


def test_a_first_page_that_does_not_open_is_an_error(page: Page, tmp_path: Path) -> None:
    nowhere = (tmp_path / "none.html").as_uri()
    explorer = Explorer(Agent(page, FakeEyes(PALETTE), recorder=Recorder("test", lambda event: None)), nowhere, Bounds(), lambda url: True)
    with pytest.raises(StepError, match="there is no such file"):
        explorer.run()
