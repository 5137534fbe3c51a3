"""A person at a page that is being recorded: moves a real mouse and types on a real keyboard, a little at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from qa_agent.acting import open_address
from qa_agent.eyes import Eyes
from qa_agent.scenario import load_scenario
from qa_agent.scribe import Draft, Scribe

# What a person does; each pause is in seconds, or None: until everything so far is written down.
Doings = Iterator[float | None]
PATIENCE_S = 120.0


@dataclass
class Recording:
    """A finished recording."""

    path: Path
    said: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The steps, of a file that is in order."""
        load_scenario(self.path, {"PASSWORD": "x", "PASSWORD_2": "x"})
        steps: list[dict[str, Any]] = yaml.safe_load(self.text)["steps"]
        return steps


class Hand:
    """The mouse, and where things are for it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def move_to(self, selector: str) -> tuple[float, float]:
        box = self.page.locator(selector).bounding_box()
        assert box is not None, selector
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y, steps=3)
        return x, y

    def click(self, selector: str, count: int = 1) -> None:
        x, y = self.move_to(selector)
        self.page.mouse.click(x, y, click_count=count)


def record(page: Page, eyes: Eyes, url: str, path: Path, doings: Callable[[Hand], Doings], suggests: bool = True) -> Recording:
    """Record what the person does."""
    size = page.viewport_size
    assert size is not None
    done = Recording(path)
    scribe = Scribe(page, eyes, Draft(path, url, (size["width"], size["height"])), done.said.append, suggests)
    open_address(page, url)
    going_on = doings(Hand(page))
    pause_ends, waits = time.monotonic() + 1.0, False
    patience = time.monotonic()

    def each_turn() -> bool:
        nonlocal pause_ends, waits, patience
        if time.monotonic() < pause_ends or (waits and not scribe.is_idle and time.monotonic() < patience):
            return True
        try:
            pause = next(going_on)
        except StopIteration:
            return False
        pause_ends, waits, patience = time.monotonic() + (pause or 0.4), pause is None, time.monotonic() + PATIENCE_S
        return True

    scribe.each_turn = each_turn
    scribe.run()
    scribe.finish()
    return done
