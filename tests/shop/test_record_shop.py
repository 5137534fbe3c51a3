"""A recorded session replays, also after all class names and ids are others: with the real model, which takes its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from qa_agent.browser_context import context_arguments
from qa_agent.eyes import Eyes
from qa_agent.eyes_spec import load_eyes
from qa_agent.recording import Recorder
from qa_agent.runner import run_scenario
from qa_agent.scenario import load_scenario
from tests.browser.person import Doings, Hand, Recording, record

from .conftest import SCENARIOS, serving
from .renamed import PREFIX, rename

pytestmark = pytest.mark.browser

PASSWORD = "lovelace"


def visit(hand: Hand) -> Doings:
    """Put a mug into the cart, sign in, take two."""
    hand.click(".card:has-text('Stone mug') button")
    yield None
    hand.click("header a[href='/sign-in']")
    yield None
    hand.click("#email")
    yield 0.3
    hand.page.keyboard.type("ada@example.com")
    yield 0.3
    hand.page.keyboard.press("Tab")
    yield 0.2
    hand.page.keyboard.type(PASSWORD)
    yield 0.2
    hand.page.keyboard.press("Enter")
    yield None
    hand.click("header a[href='/cart']")
    yield None
    hand.click("button[data-step='1']")
    yield None


@pytest.fixture(scope="module")
def eyes() -> Eyes:
    return load_eyes()


@pytest.fixture(scope="module")
def recording(browser: Browser, shop: str, eyes: Eyes, tmp_path_factory: pytest.TempPathFactory) -> Recording:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    done = record(context.new_page(), eyes, f"{shop}/", tmp_path_factory.mktemp("recorded") / "visit.yaml", visit)
    context.close()
    return done


@pytest.fixture(scope="module")
def renamed_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    copy = tmp_path_factory.mktemp("renamed") / "shop"
    rename(SCENARIOS / "shop", copy)
    with serving(str(copy / "server.py")) as address:
        yield address


def replay(browser: Browser, eyes: Eyes, path: Path) -> None:
    """Raises ScenarioFailedError where it is not green."""
    scenario = load_scenario(path, {"PASSWORD": PASSWORD})
    context = browser.new_context(**context_arguments(scenario))
    try:
        run_scenario(scenario, context.new_page(), eyes, Recorder("replay", lambda event: None))
    finally:
        context.close()


def test_a_visit_is_recorded_as_sentences_that_the_model_resolves(recording: Recording) -> None:
    acts = [step for step in recording.steps if "assert" not in step]
    assert [next(iter(step)) for step in acts] == ["click", "click", "type", "type", "press", "click", "click"]
    assert re.fullmatch(r"the Add to cart button (of Stone mug|in the Stone mug card)", acts[0]["click"])
    assert acts[3] == {"type": "${secret:PASSWORD}", "into": "Password"}
    assert "# the model" not in recording.text
    assert PASSWORD not in recording.text
    assert any("Stone mug added to cart" in step.get("assert", "") for step in recording.steps)


def test_it_replays_green_three_times(browser: Browser, eyes: Eyes, recording: Recording) -> None:
    for _ in range(3):
        replay(browser, eyes, recording.path)


def test_it_replays_green_after_all_class_names_and_ids_are_renamed(
    browser: Browser, shop: str, renamed_shop: str, eyes: Eyes, recording: Recording
) -> None:
    page = browser.new_page()
    page.goto(renamed_shop)
    names = page.evaluate("[...document.querySelectorAll('[class],[id]')].flatMap((each) => [...each.classList, each.id]).filter(Boolean)")
    assert len(names) > 50
    assert all(name.startswith(PREFIX) for name in names)
    page.close()
    moved = recording.path.with_name("renamed.yaml")
    moved.write_text(recording.text.replace(urlsplit(shop).netloc, urlsplit(renamed_shop).netloc), encoding="utf-8")
    replay(browser, eyes, moved)
