"""Screenshots, and waiting until the page has stopped painting."""

from __future__ import annotations

import hashlib
import io
import time
from dataclasses import dataclass, replace
from functools import cached_property

from PIL import Image
from playwright.sync_api import Error, Frame, Page, Request

from qa_agent.errors import StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

SETTLE_BOUND_S = 2.0
# Two equal pictures this far apart: the page has stopped painting for a moment.
FRAME_GAP_MS = 80
SCREENSHOT_TIMEOUT_S = 15.0
# A picture that is asked for while one page gives way to the next may never come; asked again, it does.
ATTEMPT_S = 4.0
# A navigation that has begun is waited for: until its answer comes, the old page is still shown.
NAVIGATION_BOUND_S = 10.0
# What a script fetches because of the last action gets this long before the screen counts as its result.
FETCH_BOUND_S = 1.0
FETCHES = ("xhr", "fetch")


@dataclass(frozen=True)
class Shot:
    """One screenshot in CSS pixels. `settled` is False when the page never stopped painting."""

    png: bytes
    settled: bool = False

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.png).hexdigest()

    @cached_property
    def image(self) -> Image.Image:
        return Image.open(io.BytesIO(self.png)).convert("RGB")

    @property
    def size(self) -> tuple[int, int]:
        return self.image.size


class Activity:
    """Requests under way: of the main frame's navigation, and of scripts since the last action.

    This serves only to know when to look; nothing is found or judged by it.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._navigations: set[Request] = set()
        self._fetches: set[Request] = set()
        self._acted_at = 0.0
        page.on("request", self._begun)
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)
        page.on("framenavigated", self._arrived)

    def mark_action(self) -> None:
        """What is fetched from now on counts as a consequence of the action that follows."""
        self._fetches.clear()
        self._acted_at = time.monotonic()

    def busy(self) -> bool:
        now = time.monotonic()
        if self._fetches and now < self._acted_at + FETCH_BOUND_S:
            return True
        return bool(self._navigations) and now < self._acted_at + NAVIGATION_BOUND_S

    def _begun(self, request: Request) -> None:
        if request.is_navigation_request() and self._is_of_main_frame(request):
            self._navigations.add(request)
        elif request.resource_type in FETCHES:
            self._fetches.add(request)

    def _is_of_main_frame(self, request: Request) -> bool:
        try:
            return request.frame == self._page.main_frame
        except Error:  # a frame that is gone, a service worker: no navigation of ours
            return False

    def _arrived(self, frame: Frame) -> None:
        if frame == self._page.main_frame:
            self._navigations.clear()

    def _ended(self, request: Request) -> None:
        self._navigations.discard(request)
        self._fetches.discard(request)


class Camera:
    """Takes pictures of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.activity = Activity(page)

    def shoot(self) -> Shot:
        """The page as it is painted now, caret hidden so that its blinking changes nothing."""
        deadline = time.monotonic() + SCREENSHOT_TIMEOUT_S
        while True:
            try:
                return Shot(self.page.screenshot(scale="css", caret="hide", timeout=ATTEMPT_S * 1000))
            except Error as error:
                if self.page.is_closed():
                    raise StepError("the page was closed: open one with `goto`, or drop the steps after this") from None
                if time.monotonic() >= deadline:
                    raise StepError(
                        f"the page {self.page.url} gave no picture for {SCREENSHOT_TIMEOUT_S:.0f} s: "
                        "a script keeps it busy, or it has crashed"
                    ) from error
                self.page.wait_for_timeout(FRAME_GAP_MS)

    def settle(self, bound_s: float = SETTLE_BOUND_S) -> Shot:
        """Wait until two pictures in a row are equal and no answer is awaited; at most about `bound_s`.

        A navigation that has begun prolongs the wait up to its own bound. The picture says by
        `settled` whether the page came to rest.
        """
        deadline = time.monotonic() + bound_s
        previous = self.shoot()
        while True:
            self.page.wait_for_timeout(FRAME_GAP_MS)
            shot = self.shoot()
            busy = self.activity.busy()
            if shot.digest == previous.digest and not busy:
                return replace(shot, settled=True)
            if time.monotonic() >= deadline and not busy:
                return shot
            previous = shot
