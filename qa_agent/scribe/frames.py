"""Pictures of a tab as it was at any moment of the last while: a person is never made to wait for a screenshot.

Chromium sends a frame whenever it has painted one; nothing is asked of the page, and nothing changes in it. As a frame may be
left out when many come at once, a picture is taken besides whenever the page has come to rest.
"""

from __future__ import annotations

import base64
import hashlib
import io
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PIL import Image
from playwright.sync_api import CDPSession, Error, Page

FRAMES_KEPT = 80
# No new frame for so long: the page is at rest.
QUIET_S = 0.3
# A frame of before an event may be told of after it.
FRAME_LATE_S = 0.15
SHOT_TIMEOUT_S = 1.5


@dataclass(frozen=True)
class Picture:
    """One frame, painted at a time in seconds since the epoch."""

    png: bytes
    at: float

    @cached_property
    def image(self) -> Image.Image:
        return Image.open(io.BytesIO(self.png)).convert("RGB")

    @cached_property
    def digest(self) -> str:
        """Of the pixels, whoever packed them."""
        return hashlib.sha256(self.image.tobytes()).hexdigest()


class Film:
    """The frames of one tab, and what else its browser tells of it: dialogs, and who wanted a navigation."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialog: dict[str, Any] | None = None
        self.answered: list[dict[str, Any]] = []  # dialogs with their answers, not yet taken
        self.history_index = 0
        self._frames: deque[Picture] = deque(maxlen=FRAMES_KEPT)
        self._unacknowledged: list[int] = []
        self._last_data = ""
        self._changed_at = time.time()
        self._is_rest_taken = False
        self._was_requested = False
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.on("Page.screencastFrame", self._came)
        self._session.on("Page.frameRequestedNavigation", self._requested)
        self._session.on("Page.javascriptDialogOpening", self._opened)
        self._session.on("Page.javascriptDialogClosed", self._closed)
        self._send("Page.enable")
        self._main_frame = str(((self._send("Page.getFrameTree") or {}).get("frameTree") or {}).get("frame", {}).get("id", ""))
        self._send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})

    def turn(self) -> None:
        """Ask for more frames, and take a picture of a page that has just come to rest. To be called often."""
        waiting, self._unacknowledged = self._unacknowledged, []
        for number in waiting:
            self._send("Page.screencastFrameAck", {"sessionId": number})
        if not self._is_rest_taken and self.dialog is None and time.time() - self._changed_at > QUIET_S:
            self._is_rest_taken = True
            self.shoot()

    def shoot(self) -> None:
        """Take a picture; none of a page that is on its way to the next."""
        with suppress(Error):
            png = self.page.screenshot(scale="css", caret="initial", animations="allow", timeout=SHOT_TIMEOUT_S * 1000)
            self._keep(Picture(png, time.time()))

    def texts(self) -> list[str]:
        """The lines of text that the page shows; none of a page that is on its way to the next."""
        with suppress(Error):
            return self.page.locator("body").inner_text(timeout=SHOT_TIMEOUT_S * 1000).splitlines()
        return []

    def is_quiet(self, seconds: float) -> bool:
        return self.dialog is None and time.time() - self._changed_at > seconds

    def before(self, moment: float) -> Picture | None:
        """The page as it was just before a moment; None where that is too long ago."""
        earlier = [frame for frame in self._frames if frame.at < moment]
        return earlier[-1] if earlier else None

    @property
    def latest(self) -> Picture | None:
        return self._frames[-1] if self._frames else None

    def take_request(self) -> bool:
        """Whether a link or a script of the page asked for the navigation that has come; the browser's own buttons do not."""
        was_requested, self._was_requested = self._was_requested, False
        return was_requested

    def history_moved(self) -> int:
        """By how many entries the tab's history moved since this was last asked; negative is back."""
        history = self._send("Page.getNavigationHistory")
        if not history:
            return 0
        before, self.history_index = self.history_index, int(history["currentIndex"])
        return self.history_index - before

    def _keep(self, picture: Picture) -> None:
        self._frames.append(picture)
        if len(self._frames) > 1 and self._frames[-2].at > picture.at:
            ordered = sorted(self._frames, key=lambda frame: frame.at)
            self._frames = deque(ordered, maxlen=FRAMES_KEPT)

    def _came(self, told: dict[str, Any]) -> None:
        self._unacknowledged.append(told["sessionId"])
        if told["data"] == self._last_data:
            return
        self._last_data = told["data"]
        now = time.time()
        painted = float(told["metadata"].get("timestamp") or now)
        self._keep(Picture(base64.b64decode(told["data"]), min(painted, now)))
        self._changed_at = now
        self._is_rest_taken = False

    def _requested(self, told: dict[str, Any]) -> None:
        if not self._main_frame or told.get("frameId") == self._main_frame:
            self._was_requested = True

    def _opened(self, told: dict[str, Any]) -> None:
        self.dialog = told

    def _closed(self, told: dict[str, Any]) -> None:
        if self.dialog is not None:
            self.answered.append({**self.dialog, **told})
        self.dialog = None

    def _send(self, method: str, arguments: dict[str, Any] | None = None) -> dict[str, Any] | None:
        """None from a tab that is closed or on its way out."""
        with suppress(Error):
            answer: dict[str, Any] = self._session.send(method, arguments or {})
            return answer
        return None
