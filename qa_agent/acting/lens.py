"""What takes the pictures of one tab: Playwright's own screenshot, or a quicker one by Chromium's debugging protocol."""

from __future__ import annotations

import time
from typing import Protocol

from playwright.sync_api import Page

__tracebackhide__ = True  # a test's traceback ends at the test's own line


class Lens(Protocol):
    """Pictures of one tab in CSS pixels, as PNG, without a caret."""

    def take(self, timeout_s: float) -> tuple[bytes, float]:
        """The tab as it is painted now, and the moment (`time.monotonic`) from which on what is painted may not be in it.

        Raises Playwright's Error where no picture comes within the time.
        """
        ...

    def last_painted(self) -> float | None:
        """When the tab last painted something, as far as is known by now; by `time.monotonic`. None where that can't be told.

        It serves to know when to look again; nothing is judged by it.
        """
        ...

    def known_until(self) -> float:
        """Whatever was painted until that moment (`time.monotonic`) is known."""
        ...


class PlaywrightLens:
    """Playwright's own screenshots: of any browser, and slow, since the whole page is styled anew for each."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def take(self, timeout_s: float) -> tuple[bytes, float]:
        taken_at = time.monotonic()
        return self._page.screenshot(scale="css", caret="hide", timeout=timeout_s * 1000), taken_at

    def last_painted(self) -> float | None:
        return None

    def known_until(self) -> float:
        return 0.0
