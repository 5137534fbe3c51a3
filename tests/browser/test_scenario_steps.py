"""A scenario file with steps about the browser, played on a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa_agent.errors import EnvironmentUnfitError
from qa_agent.events import AnyEvent, ArtifactKept, StepFinished
from qa_agent.eyes import Eyes, EyesToCome
from qa_agent.recording import Recorder
from qa_agent.runner import ScenarioFailedError, run_scenario
from qa_agent.scenario import load_scenario
from tests.browser.pages import EMAIL, SAVE, SAVED, TOP, block, style
from tests.browser.pages import page as page_of
from tests.browser.site import HOST, Reply, serve
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser

PAGE = page_of(
    f"""<title>Shop</title>
    <a href="data:text/csv,a" download="orders.csv">{block(SAVE)}</a>
    <label style="{style(EMAIL)}"><input id="file" type="file" style="display:none"></label>
    <a href="/cart" target="_blank">{block(TOP)}</a>""",
    "file.onchange = () => { if (confirm('Send ' + file.files[0].name + '?')) fetch('/api/files', {method: 'POST'}) }",
)
SCENARIO = f"""
url: {HOST}/
on_dialog: accept
steps:
- expect_title: Shop
- upload: cv.txt
  into: Email
- expect_request: POST /api/files
  status: 201
- click: Save
- expect_download: "*.csv"
- click: Top
- expect_url: /cart
- tab: Shop
- expect_url: "*test/"
- reload:
- expect_console: no errors
"""


def play(tmp_path: Path, page: Page, eyes: Eyes | EyesToCome, text: str, events: list[AnyEvent]) -> None:
    (tmp_path / "cv.txt").write_text("Ada")
    path = tmp_path / "shop.yaml"
    path.write_text(text, encoding="utf-8")
    serve(page.context, {"/": PAGE, "/cart": page_of(block(SAVED)), "/api/files": Reply("{}", 201)})
    recorder = Recorder("shop", events.append, folder=tmp_path / "out", file="shop.yaml")
    run_scenario(load_scenario(path, {}), page, eyes, recorder)


def test_a_scenario_uploads_downloads_follows_tabs_and_checks_exactly(
    page: Page, fake_eyes: FakeEyes, tmp_path: Path, events: list[AnyEvent]
) -> None:
    play(tmp_path, page, fake_eyes, SCENARIO, events)
    steps = [event for event in events if isinstance(event, StepFinished)]
    assert [step.outcome for step in steps] == ["passed"] * 12
    assert 'a confirm dialog said "Send cv.txt?" and was accepted' in " ".join(step.reason for step in steps)
    assert [event.path for event in events if isinstance(event, ArtifactKept)] == ["downloads/orders.csv"]
    assert (tmp_path / "out" / "downloads" / "orders.csv").is_file()


def test_an_exact_check_that_fails_is_told_with_its_line(page: Page, fake_eyes: FakeEyes, tmp_path: Path, events: list[AnyEvent]) -> None:
    text = f"url: {HOST}/\nsteps:\n- expect_title: Cart\n  timeout: 0s\n  soft: true\n- expect_url: /cart\n  timeout: 0s\n"
    with pytest.raises(ScenarioFailedError) as caught:
        play(tmp_path, page, fake_eyes, text, events)
    told = str(caught.value).splitlines()
    assert told[0].endswith('shop.yaml:3: title: seen "Shop", expected Cart')
    assert told[1].endswith(f"shop.yaml:6: address: seen {HOST}/, expected /cart")


def test_the_first_page_is_opened_while_the_eyes_may_still_be_loading(
    page: Page, fake_eyes: FakeEyes, tmp_path: Path, events: list[AnyEvent]
) -> None:
    shown: list[str] = []

    def load() -> Eyes:
        shown.append(page.url)
        return fake_eyes

    play(tmp_path, page, EyesToCome(load), f"url: {HOST}/\nsteps:\n- click: Save\n- click: Save\n", events)
    assert shown == [f"{HOST}/"]
    assert [event.outcome for event in events if isinstance(event, StepFinished)] == ["passed"] * 3


def test_eyes_that_can_not_be_loaded_are_no_failure_of_a_step(page: Page, tmp_path: Path, events: list[AnyEvent]) -> None:
    def load() -> Eyes:
        raise EnvironmentUnfitError("the weights are damaged")

    with pytest.raises(EnvironmentUnfitError, match="damaged"):
        play(tmp_path, page, EyesToCome(load), f"url: {HOST}/\nsteps:\n- click: Save\n", events)
    assert [event.sentence for event in events if isinstance(event, StepFinished)] == [f"goto {HOST}/"]
