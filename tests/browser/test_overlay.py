"""The overlay is seen by a person, and never by the eyes."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from qa_agent.acting import Note
from qa_agent.agent import Agent
from qa_agent.debugging import Manners, Overlay, Stepper, Terminal
from qa_agent.debugging.overlay import mark
from qa_agent.errors import StepError
from qa_agent.events import AnyEvent, StepFinished
from qa_agent.eyes import Box, Screen
from qa_agent.recording import Recorder
from tests.browser import pages
from tests.browser.pages import SAVE_PAGE
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser

DIALOG_PAGE = SAVE_PAGE.replace("<script>", "<dialog id=d style='margin:200px'>Sure?</dialog><script>d.showModal();")


class SpyingEyes(FakeEyes):
    """Eyes that keep every picture that they are shown."""

    def __init__(self) -> None:
        super().__init__(pages.PALETTE, answers={"Saved": "42"})
        self.pictures: list[str] = []

    def look(self, image: Image.Image) -> Screen:
        self.pictures.append(hashlib.sha256(image.tobytes()).hexdigest())
        return super().look(image)


class WatchedOverlay(Overlay):
    """Takes a picture of its own while something is drawn."""

    def __init__(self, page: Page, linger_ms: float) -> None:
        super().__init__(lambda: page, linger_ms)
        self.page = page
        self.drawn: list[Image.Image] = []

    def linger(self) -> None:
        self.drawn.append(picture_of(self.page))
        super().linger()


def picture_of(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(scale="css", caret="hide"))).convert("RGB")


def plays(page: Page, overlay: Overlay | None) -> SpyingEyes:
    """Clicks, hovers, checks, asks and fails on a fresh page, with an overlay or without."""
    page.set_viewport_size({"width": 800, "height": 600})
    page.set_content(SAVE_PAGE)
    page.mouse.move(700, 500)
    eyes = SpyingEyes()
    agent = Agent(page, eyes)
    agent.deeds.watched_by(overlay)
    agent.hover("the Save button")
    agent.click("the Save button")
    agent.expect("Saved is shown")
    agent.ask("What is Saved?")
    with pytest.raises(StepError):
        agent.click("the Delete button", timeout=0.2)
    agent.do_step("Click Save")
    return eyes


def test_no_judged_picture_holds_the_overlay(page: Page) -> None:
    without = plays(page, None)
    overlay = WatchedOverlay(page, linger_ms=150)
    with_it = plays(page, overlay)
    assert len(overlay.drawn) >= 3 and len(without.pictures) >= 2
    assert set(with_it.pictures) == set(without.pictures)  # a slow machine looks more often, and at nothing else


def test_pictures_in_a_report_are_the_same_with_the_overlay_and_without(page: Page, tmp_path: Path) -> None:
    def kept(linger_ms: float | None) -> list[str | None]:
        """Pictures are named by what is on them."""
        events: list[AnyEvent] = []
        recorder = Recorder("overlay", events.append, tmp_path)
        recorder.gate = Stepper(Terminal(), Manners(linger_ms=linger_ms))
        page.set_viewport_size({"width": 800, "height": 600})
        page.set_content(SAVE_PAGE)
        page.mouse.move(700, 500)
        agent = Agent(page, pages.eyes(), recorder=recorder)
        agent.click("the Save button")
        agent.expect("Saved is shown")
        agent.screenshot("at the end")
        finished = [event for event in events if isinstance(event, StepFinished)]
        return [event.screenshot for event in finished] + [event.after for event in finished]

    shown, plain = kept(linger_ms=120.0), kept(linger_ms=None)
    assert shown == plain and None not in plain[:3]


def test_the_overlay_shows_the_point_and_the_element_while_it_lingers(page: Page) -> None:
    overlay = WatchedOverlay(page, linger_ms=10)
    page.set_content(SAVE_PAGE)
    before = picture_of(page)
    overlay.located("the Save button", Box(20, 20, 140, 52))
    overlay.about_to_act((80, 36))
    changed = ImageChops.difference(before, overlay.drawn[0]).getbbox()
    assert changed is not None and changed[0] < 20 < 140 < changed[2] and changed[1] < 20
    assert picture_of(page).tobytes() == before.tobytes()


def test_what_stays_drawn_is_gone_from_the_next_picture(agent: Agent, page: Page) -> None:
    page.set_content(SAVE_PAGE)
    before = agent.deeds.sight.settle()
    overlay = Overlay(lambda: page)
    agent.deeds.watched_by(overlay)
    overlay.show([mark(Box(20, 20, 140, 52), "candidate", "button Save")], (80, 36))
    assert picture_of(page).tobytes() != before.image.tobytes()
    assert agent.deeds.sight.settle().digest == before.digest
    assert page.query_selector("qa-agent-overlay") is None


def test_the_overlay_lies_above_a_modal_dialog(page: Page) -> None:
    page.set_content(DIALOG_PAGE)
    before = picture_of(page)
    overlay = Overlay(lambda: page)
    overlay.show([mark(Box(220, 210, 260, 230), "target")])
    assert picture_of(page).getpixel((230, 208)) != before.getpixel((230, 208))


def test_the_overlay_lets_the_mouse_through_and_takes_no_room(page: Page) -> None:
    page.set_content(SAVE_PAGE)
    room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    overlay = Overlay(lambda: page)
    overlay.show([mark(Box(0, 0, 5000, 5000), "target")], (80, 36))
    assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == room
    assert page.evaluate("document.elementFromPoint(80, 36).id") == "save"
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_an_overlay_on_a_page_that_closed_is_no_error(page: Page) -> None:
    overlay = Overlay(lambda: page)
    overlay.show([], (10, 10))
    page.close()
    overlay.clear()
    overlay.about_to_act((10, 10))


def test_a_caption_with_markup_is_text(page: Page) -> None:
    page.set_content(SAVE_PAGE)
    overlay = Overlay(lambda: page)
    overlay.caption = "<img src=x onerror='window.pwned = 1'>"
    overlay.show([mark(Box(20, 20, 140, 52), "candidate", "<img src=x onerror='window.pwned = 1'>")])
    page.wait_for_timeout(100)
    assert page.evaluate("window.pwned") is None


def test_the_note_of_a_step_is_the_same_with_an_overlay(agent: Agent, page: Page) -> None:
    page.set_content(SAVE_PAGE)
    plain, shown = Note("click"), Note("click")
    agent.deeds.click("the Save button", plain)
    agent.deeds.watched_by(Overlay(lambda: page, 50))
    agent.deeds.click("the Save button", shown)
    assert (plain.point, plain.target) == (shown.point, shown.target)
