"""Mouse and keyboard at CSS-pixel coordinates: the only way in which the agent acts on a page."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Error, Page

from qa_agent.acting.camera import Activity
from qa_agent.acting.onlooker import Onlooker
from qa_agent.acting.tabs import Tabs
from qa_agent.errors import StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

Point = tuple[float, float]

# A drag: so many moves on its way, each given a frame.
DRAG_MOVES = 12
DRAG_MOVE_MS = 16
DRAG_BEGINS_PX = 6

SELECT_ALL = "Meta+A" if sys.platform == "darwin" else "Control+A"

# What people call keys, beside Playwright's own names.
KEY_NAMES = {
    "return": "Enter", "enter": "Enter", "esc": "Escape", "escape": "Escape", "del": "Delete", "delete": "Delete",
    "space": "Space", "spacebar": "Space", "tab": "Tab", "backspace": "Backspace", "up": "ArrowUp", "down": "ArrowDown",
    "left": "ArrowLeft", "right": "ArrowRight", "arrow up": "ArrowUp", "arrow down": "ArrowDown",
    "arrow left": "ArrowLeft", "arrow right": "ArrowRight", "page up": "PageUp", "page down": "PageDown",
    "pageup": "PageUp", "pagedown": "PageDown", "home": "Home", "end": "End", "ctrl": "Control", "control": "Control",
    "cmd": "Meta", "command": "Meta", "meta": "Meta", "alt": "Alt", "option": "Alt", "shift": "Shift",
}  # fmt: skip


def key_name(written: str) -> str:
    """Playwright's name of a key or a chord as people write it: `ctrl + a`, `Enter`, `page down key`."""
    text = written.strip()
    if text.lower().endswith(" key"):
        text = text[:-4]
    if text in ("+", "-", "="):
        return text
    keys = [part.strip() for part in text.split("+")]
    return "+".join(KEY_NAMES.get(key.lower(), key) for key in keys)


class Hands:
    """Moves, clicks, types and turns the wheel. Knows nothing of what is on the page."""

    def __init__(self, tabs: Tabs, activity: Activity) -> None:
        self._tabs = tabs
        self._activity = activity
        self.onlooker: Onlooker | None = None

    @property
    def page(self) -> Page:
        return self._tabs.page

    def move(self, point: Point) -> None:
        self._announce(point)
        self._activity.mark_action()
        self._move(point)

    def click(self, point: Point, count: int = 1, button: Literal["left", "right"] = "left") -> None:
        self._announce(point)
        self._activity.mark_action()
        self._move(point)
        page = self.page
        with _that_may_close(page):
            page.mouse.click(*point, click_count=count, button=button)

    def drag(self, start: Point, end: Point) -> None:
        """Press at one point, move to the other as a hand does, and let go.

        Many small moves, because what is dragged follows them; a first one of a few pixels, because browsers and
        scripts take a press for a drag only from there on; and a last one on the spot, because a target
        that has just lit up counts only when the pointer moves over it once more.
        """
        self._announce(start)
        self._activity.mark_action()
        page = self.page
        self._move(start)
        page.mouse.down()
        try:
            for point in _way(start, end):
                page.mouse.move(*point)
                page.wait_for_timeout(DRAG_MOVE_MS)
        finally:
            page.mouse.up()

    def select_all(self) -> None:
        self.page.keyboard.press(SELECT_ALL)

    def type(self, text: str) -> None:
        self._activity.mark_action()
        page = self.page
        with _that_may_close(page):
            page.keyboard.type(text)

    def press(self, key: str) -> None:
        """Press a key or a chord, named as people or as Playwright name it."""
        self._activity.mark_action()
        page = self.page
        try:
            with _that_may_close(page):
                page.keyboard.press(key_name(key))
        except Error as error:
            if "Unknown key" in error.message:
                raise StepError(f'"{key}" is no key: write one such as Enter, Escape, Tab, ArrowDown, F5, a, Control+A') from None
            raise

    def wheel(self, down_px: float, right_px: float = 0.0, over: Point | None = None) -> None:
        """Turn the wheel over a point, or over the middle of the page."""
        self._activity.mark_action()
        self._move(over or self._middle())
        self.page.mouse.wheel(right_px, down_px)

    def viewport(self) -> tuple[int, int]:
        """Width and height in CSS pixels."""
        size = self.page.viewport_size
        if size is not None:
            return size["width"], size["height"]
        width, height = self.page.evaluate("[innerWidth, innerHeight]")  # a window that follows the screen's size
        return int(width), int(height)

    def _announce(self, point: Point) -> None:
        if self.onlooker is not None:
            self.onlooker.about_to_act(point)

    def _middle(self) -> Point:
        width, height = self.viewport()
        return width / 2, height / 2

    def _move(self, point: Point) -> None:
        # Two moves, as a real mouse makes many: some menus open only when the pointer is seen moving.
        self.page.mouse.move(*point, steps=2)


@contextmanager
def _that_may_close(page: Page) -> Iterator[None]:
    """An act that closes its tab is done, though the browser can't say so any more."""
    try:
        yield
    except Error:
        if not page.is_closed():
            raise


def _way(start: Point, end: Point) -> Sequence[Point]:
    """The points of a drag: a few pixels off, evenly on to the end, and there once more."""
    length = math.dist(start, end) or 1.0
    shares = [min(1.0, DRAG_BEGINS_PX / length), *(move / DRAG_MOVES for move in range(1, DRAG_MOVES + 1)), 1.0]
    return [(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share) for share in sorted(shares)]
