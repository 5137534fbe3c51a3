"""Pictures by Chromium's debugging protocol, at a third of the time of Playwright's own, and word of whatever is painted.

The pictures are, pixel by pixel, those of `PlaywrightLens`. A tab of which that is not sure is left to it: one in a window that a person
looks at, with frames in it, of another pixel ratio, of a size that nobody has set.
"""

from __future__ import annotations

import base64
import struct
import time
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error, Frame, Page

from qa_agent.acting.lens import Lens, PlaywrightLens

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A caret that blinks would be told as painted twice a second, though it is not seen.
NO_CARET = "* { caret-color: transparent !important; caret-animation: manual !important }"
# What was painted is told by frames of a few pixels, which cost next to nothing.
TOLD_BY = {"format": "jpeg", "quality": 1, "maxWidth": 16, "maxHeight": 16}
# The browser tells no more of what it paints while so many tellings are not acknowledged.
TOLD_AT_MOST = 2
PICTURES_REMEMBERED = 16
# When a frame was painted is known to so much: the browser's clock is set to ours by the quickest word of a frame.
CLOCKS_AGREE_S = 0.02
ANSWER_BOUND_S = 5.0


def lens_for(page: Page) -> Lens:
    """The quickest one that this tab's browser allows."""
    with suppress(Error):
        browser = page.context.browser
        if browser is not None and browser.browser_type.name == "chromium":
            lens = ProtocolLens(page)
            return lens if lens.is_of_use else PlaywrightLens(page)
    return PlaywrightLens(page)


@dataclass(eq=False)
class Window:
    """The time in which a picture was taken, which paints one frame; by time.monotonic."""

    begun: float
    ended: float = float("inf")


class ProtocolLens:
    """See `Lens`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._otherwise = PlaywrightLens(page)
        self._session: Any = page.context.new_cdp_session(page)
        self.is_of_use = self._is_headless()
        self._unfit: tuple[int, int] | None = None  # a size of the viewport in which pixels are not CSS pixels
        self._document = ""
        self._is_new = True  # the document may be another than the one whose caret is hidden
        self._is_told = False
        self._unacknowledged: list[int] = []
        self._clock_offset = float("inf")  # from the browser's clock to ours, and the time that word of a frame takes at least
        self._painted_at = self._known_until = 0.0  # by time.monotonic
        self._own: deque[Window] = deque(maxlen=PICTURES_REMEMBERED)
        if self.is_of_use:
            self._session.on("Page.screencastFrame", self._told)
            page.on("framenavigated", self._navigated)
        else:
            self._session.detach()

    def take(self, timeout_s: float) -> tuple[bytes, float]:
        if not self._fits():
            return self._otherwise.take(timeout_s)
        deadline = time.monotonic() + timeout_s
        if not self._is_told:
            self._begin(deadline)
        if self._is_new:
            self._hide_caret(deadline)
        self._acknowledge(deadline)
        begun = time.monotonic()
        window = Window(begun)
        self._own.append(window)
        png = base64.b64decode(self._send("Page.captureScreenshot", {"optimizeForSpeed": True}, deadline)["data"])
        window.ended = time.monotonic()
        if _size_of(png) != self._viewport():
            self._unfit = self._viewport()
            return self._otherwise.take(timeout_s)
        return png, begun

    def last_painted(self) -> float | None:
        if not self._is_told or not self._fits():
            return None
        if len(self._unacknowledged) >= TOLD_AT_MOST:
            try:
                self._acknowledge(time.monotonic() + ANSWER_BOUND_S)
            except Error:  # a tab that is closed, or on its way to the next page
                return None
        return self._painted_at

    def known_until(self) -> float:
        return self._known_until

    def _is_headless(self) -> bool:
        """False also for an older Playwright, whose commands wait without bound: a page that a script keeps busy never answers."""
        try:
            return "Headless" in self._session.send("Browser.getVersion", timeout=1000 * ANSWER_BOUND_S)["userAgent"]
        except TypeError:
            return False

    def _fits(self) -> bool:
        return self.is_of_use and self._viewport() not in (None, self._unfit) and len(self._page.frames) == 1

    def _viewport(self) -> tuple[int, int] | None:
        size = self._page.viewport_size
        return None if size is None else (size["width"], size["height"])

    def _begin(self, deadline: float) -> None:
        for domain in ("DOM", "CSS"):
            self._send(f"{domain}.enable", {}, deadline)
        self._send("Page.startScreencast", TOLD_BY, deadline)
        self._painted_at = time.monotonic()
        self._is_told = True

    def _hide_caret(self, deadline: float) -> None:
        """By a style sheet of the inspector's, which is not in the document: the page's scripts do not meet it."""
        self._is_new = False
        try:
            frame = self._send("Page.getFrameTree", {}, deadline)["frameTree"]["frame"]
            if frame["loaderId"] != self._document:
                sheet = self._send("CSS.createStyleSheet", {"frameId": frame["id"]}, deadline)["styleSheetId"]
                self._send("CSS.setStyleSheetText", {"styleSheetId": sheet, "text": NO_CARET}, deadline)
                self._document = frame["loaderId"]
        except Error:
            self._is_new = True
            raise

    def _navigated(self, frame: Frame) -> None:
        self._is_new = True

    def _told(self, frame: Mapping[str, Any]) -> None:
        self._unacknowledged.append(frame["sessionId"])
        now = time.monotonic()
        at = float(frame["metadata"].get("timestamp") or 0.0)
        self._clock_offset = min(self._clock_offset, now - at) if at else self._clock_offset
        painted = at + self._clock_offset if at else now
        self._known_until = max(self._known_until, painted)
        if not self._take_own(painted):
            self._painted_at = max(self._painted_at, painted)

    def _take_own(self, painted: float) -> bool:
        """Whether a frame is the one that taking a picture has painted; each picture paints one.

        Where the page's own frame beside it is taken for it, the picture's own counts as painted by the page.
        """
        for window in self._own:
            if window.begun - CLOCKS_AGREE_S <= painted <= window.ended + CLOCKS_AGREE_S:
                self._own.remove(window)
                self._known_until = max(self._known_until, window.begun)
                return True
        return False

    def _acknowledge(self, deadline: float) -> None:
        """The browser may tell of further frames. What was not told until now counts as painted now."""
        numbers, self._unacknowledged = self._unacknowledged, []
        if len(numbers) >= TOLD_AT_MOST:
            self._painted_at = time.monotonic()
        for number in numbers:
            self._send("Page.screencastFrameAck", {"sessionId": number}, deadline)

    def _send(self, method: str, arguments: Mapping[str, Any], deadline: float) -> Any:
        left_ms = 1000 * (deadline - time.monotonic())
        return self._session.send(method, dict(arguments), timeout=max(1.0, left_ms))


def _size_of(png: bytes) -> tuple[int, int]:
    """Width and height, as its first chunk has them."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height
