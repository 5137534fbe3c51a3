"""A kept screenshot shows no secret, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.events import AnyEvent, StepFinished
from qa_agent.masking import Masks
from qa_agent.recording import Recorder
from tests.browser import pages
from tests.fake_eyes import FakeEyes, Painted

pytestmark = pytest.mark.browser


def test_a_secret_on_the_page_is_covered_in_the_kept_picture_and_seen_by_the_eyes(page: Page, tmp_path: Path) -> None:
    eyes = FakeEyes({pages.SAVE: Painted("button", "Save"), pages.EMAIL: Painted("textbox", "hunter2-long", names=("Key",))})
    events: list[AnyEvent] = []
    recorder = Recorder("s", events.append, tmp_path, Masks(["hunter2-long"]))
    page.set_viewport_size({"width": 800, "height": 600})
    page.set_content(pages.page(pages.block(pages.SAVE) + pages.block(pages.EMAIL)))
    Agent(page, eyes, recorder=recorder).expect("Key is shown")
    recorder.finish("passed")  # its pictures are on disk from then on
    finished = [event for event in events if isinstance(event, StepFinished)]
    assert [event.outcome for event in finished] == ["passed"]
    assert finished[0].screenshot
    kept = Image.open(tmp_path / finished[0].screenshot).convert("RGB")
    box = finished[0].evidence[0]
    secret = bytes.fromhex(f"{pages.EMAIL:06x}")
    middle = kept.getpixel((int((box.left + box.right) / 2), int((box.top + box.bottom) / 2)))
    assert isinstance(middle, tuple)
    assert max(abs(a - b) for a, b in zip(middle, secret, strict=True)) > 40
    assert finished[0].wait_ms > 0 and finished[0].page_ms >= 0
