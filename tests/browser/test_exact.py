"""Exact checks: of the address, the title, the console, requests and downloads. Eyes take no part in them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import CheckFailedError, StepError
from qa_agent.events import AnyEvent, StepFinished
from qa_agent.recording import Recorder
from tests.browser.pages import SAVE, block
from tests.browser.pages import page as page_of
from tests.browser.site import HOST, Reply, serve
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser


@pytest.fixture
def shop(agent: Agent, page: Page) -> Agent:
    """An agent on a page that logs, sends, and offers a file when its button is clicked."""
    agent.base_url = f"{HOST}/"
    serve(
        page.context,
        {
            "/": SHOP,
            "/quiet": page_of(block(SAVE)),
            "/loud": page_of("", "console.error('boom 7'); console.warn('old'); setTimeout(() => { nothing.at.all }, 0)"),
            "/api/orders": Reply("{}", 201, "application/json"),
            "/api/broken": Reply("{}", 500, "application/json"),
            "/report.csv": Reply("a,b", kind="text/csv", headers={"content-disposition": 'attachment; filename="report-7.csv"'}),
        },
    )
    agent.goto("/")
    return agent


def last(events: list[AnyEvent]) -> StepFinished:
    return [event for event in events if isinstance(event, StepFinished)][-1]


@pytest.mark.parametrize("expected", [f"{HOST}/", "/", "*.test/", r"/^http:\/\/qa-agent/"])
def test_the_address_is_compared_whole(shop: Agent, expected: str) -> None:
    shop.expect_url(expected, timeout=0)


def test_another_address_fails_with_what_was_seen_and_what_was_expected(shop: Agent, events: list[AnyEvent]) -> None:
    with pytest.raises(CheckFailedError, match=f"address: seen {HOST}/, expected /cart"):
        shop.expect_url("/cart", timeout=0)
    step = last(events)
    assert (step.action, step.status, step.outcome) == ("expect_url", "fail", "failed")
    assert (step.seen, step.expected) == (f"{HOST}/", "/cart")
    assert (step.expression, step.confidence, step.model_ms) == ('address is exactly "/cart"', None, 0)


def test_an_address_that_comes_late_is_waited_for(shop: Agent, page: Page) -> None:
    page.evaluate("setTimeout(() => history.pushState({}, '', '/cart'), 700)")
    shop.expect_url("/cart")


def test_the_title_is_compared_whole(shop: Agent, page: Page) -> None:
    page.evaluate("document.title = 'Orders (3)'")
    shop.expect_title("Orders (*)")
    with pytest.raises(CheckFailedError, match=r'title: seen "Orders \(3\)", expected Orders$'):
        shop.expect_title("Orders", timeout=0)


def test_exact_checks_ask_the_eyes_nothing(shop: Agent, fake_eyes: FakeEyes) -> None:
    looks = fake_eyes.looks
    shop.expect_url("/")
    shop.expect_console("no errors")
    assert fake_eyes.looks == looks


def test_a_quiet_console_has_no_errors(shop: Agent) -> None:
    shop.expect_console("no errors")
    shop.expect_console("no warnings")


def test_errors_and_uncaught_exceptions_are_errors_of_the_console(shop: Agent) -> None:
    shop.goto("/loud")
    with pytest.raises(CheckFailedError, match=r'console: seen error "boom 7" \(.*/loud:\d+\); error "uncaught .*nothing is not defined'):
        shop.expect_console("no errors")


def test_what_was_logged_is_found_by_a_part_of_it_or_an_expression(shop: Agent) -> None:
    shop.goto("/loud")
    shop.expect_console("boom")
    shop.expect_console(r"/boom \d/")
    with pytest.raises(CheckFailedError, match="expected bang"):
        shop.expect_console("bang", timeout=0.1)


def test_errors_from_before_the_last_step_that_acted_can_be_left_out(shop: Agent) -> None:
    shop.goto("/loud")
    shop.goto("/quiet")
    shop.expect_console("no errors", since="step")
    with pytest.raises(CheckFailedError):
        shop.expect_console("no errors")


def test_a_request_is_told_by_method_address_and_status(shop: Agent) -> None:
    shop.click("Save")
    shop.expect_request("POST */api/orders")
    shop.expect_request("POST /api/orders", status=201)
    shop.expect_request("/api/orders", status="2xx")


def test_another_status_fails_with_the_one_that_was_seen(shop: Agent) -> None:
    shop.click("Save")
    with pytest.raises(
        CheckFailedError, match=r"request: seen GET .*/api/broken answered with 500, expected \*/api/broken with status 2xx"
    ):
        shop.expect_request("*/api/broken", status="2xx", timeout=0.5)


def test_a_request_that_was_never_sent_fails(shop: Agent) -> None:
    with pytest.raises(CheckFailedError, match=r"request: seen no such request, expected POST \*/api/orders"):
        shop.expect_request("POST */api/orders", timeout=0)


def test_a_request_of_an_earlier_step_does_not_count_for_the_last_one(shop: Agent) -> None:
    shop.click("Save")
    shop.expect_request("POST */api/orders")
    shop.press("Escape")
    with pytest.raises(CheckFailedError):
        shop.expect_request("POST */api/orders", since="step", timeout=0)


def test_a_download_is_kept_in_the_folder_of_the_run(page: Page, fake_eyes: FakeEyes, tmp_path: Path, events: list[AnyEvent]) -> None:
    agent = Agent(page, fake_eyes, recorder=Recorder("test", events.append, folder=tmp_path))
    page.set_content(page_of(DOWNLOAD))
    agent.click("Save")
    kept = agent.expect_download("*.csv")
    assert kept == tmp_path / "downloads" / "report.csv"
    assert kept.read_text() == "a,b"
    assert last(events).reason == 'download: seen "report.csv", expected *.csv; kept as downloads/report.csv'


def test_a_second_download_of_a_name_does_not_replace_the_first(page: Page, fake_eyes: FakeEyes, tmp_path: Path) -> None:
    agent = Agent(page, fake_eyes, recorder=Recorder("test", lambda event: None, folder=tmp_path))
    page.set_content(page_of(DOWNLOAD))
    agent.click("Save")
    agent.expect_download("*.csv")
    agent.click("Save")
    assert agent.expect_download("*.csv", since="step") == tmp_path / "downloads" / "report-2.csv"


def test_a_download_is_saved_where_the_step_says(page: Page, fake_eyes: FakeEyes, tmp_path: Path) -> None:
    agent = Agent(page, fake_eyes, folder=tmp_path)
    page.set_content(page_of(DOWNLOAD))
    agent.click("Save")
    agent.expect_download("report.csv", save="files/mine.csv")
    assert (tmp_path / "files" / "mine.csv").read_text() == "a,b"


def test_a_download_of_another_name_fails(agent: Agent, page: Page) -> None:
    page.set_content(page_of(DOWNLOAD))
    agent.click("Save")
    with pytest.raises(CheckFailedError, match=r'download: seen "report.csv", expected \*.pdf'):
        agent.expect_download("*.pdf", timeout=0.5)


def test_a_file_that_a_new_tab_offers_is_a_download_and_no_tab_to_go_on_in(shop: Agent) -> None:
    shop.page.set_content(page_of(f'<a href="/report.csv" target="_blank">{block(SAVE)}</a>'))
    shop.click("Save")
    begun = time.monotonic()
    shop.expect("Save is shown")
    assert time.monotonic() - begun < 9  # a tab that is awaited takes ten
    shop.expect_download("report-7.csv")


def test_a_broken_expression_is_told(agent: Agent) -> None:
    with pytest.raises(StepError, match="is no regular expression"):
        agent.expect_title("/a(/", timeout=0)


def test_a_soft_exact_check_is_noted(shop: Agent) -> None:
    shop.expect_url("/cart", timeout=0, soft=True)
    assert shop.recorder.failures == [f"address: seen {HOST}/, expected /cart"]


def test_a_step_tells_what_the_console_said_and_which_requests_failed(shop: Agent, events: list[AnyEvent]) -> None:
    shop.goto("/loud")
    assert [line.level for line in last(events).console] == ["error", "warning", "error"]
    shop.goto("/gone")
    assert [(request.url, request.status) for request in last(events).requests] == [(f"{HOST}/gone", 404)]


SHOP = page_of(
    block(SAVE, "save", tag="button"),
    "save.onclick = () => { fetch('/api/orders', {method: 'POST', body: '{}'}); fetch('/api/broken').catch(() => 0) }",
)
DOWNLOAD = f'<a href="data:text/csv,a,b" download="report.csv">{block(SAVE)}</a>'
