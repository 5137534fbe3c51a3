"""Screenshots, and waiting until the page has stopped painting."""

from __future__ import annotations

import hashlib
import io
import time
from dataclasses import dataclass, replace
from functools import cached_property

from PIL import Image
from playwright.sync_api import Error, Frame, Page, Request

from qa_agent.acting.lens import Lens
from qa_agent.acting.onlooker import Onlooker
from qa_agent.acting.protocol_lens import lens_for
from qa_agent.acting.tabs import Tabs
from qa_agent.errors import StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

SETTLE_BOUND_S = 2.0
# Two equal pictures this far apart: the page has stopped painting for a moment.
FRAME_GAP_MS = 80
# What an action brings about is painted a little after it: nothing painted means something only from then on.
REACTION_S = 0.1
TURN_MS = 8
SCREENSHOT_TIMEOUT_S = 15.0
# A picture that is asked for while one page gives way to the next may never come; asked again, it does.
ATTEMPT_S = 4.0
# A navigation that has begun is waited for: until its answer comes, the old page is still shown.
NAVIGATION_BOUND_S = 10.0
# What a script fetches because of the last action gets this long before the screen counts as its result.
FETCH_BOUND_S = 1.0
CLOSED = "the page was closed, and no other is open: drop the steps after this, or what closes it"
CRASHED = "the page crashed: the browser's process that showed it is gone"
ENDED = "the browser itself has ended, or was ended"
FETCHES = ("xhr", "fetch")
# Text whose font is on its way may not be painted yet.
FONT_BOUND_S = 4.0


@dataclass(frozen=True)
class Shot:
    """One screenshot in CSS pixels. `settled` is False when the page never stopped painting."""

    png: bytes
    settled: bool = False
    taken_at: float = 0.0  # by time.monotonic; what was painted later may not be in it
    tab: Page | None = None

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
    """Requests under way: of a main frame's navigation, of a tab that is being opened, and of scripts since the last action.

    This serves only to know when to look; nothing is found or judged by it.
    """

    def __init__(self, tabs: Tabs) -> None:
        self._tabs = tabs
        self._navigations: dict[Request, Page] = {}
        self._openings: set[Request] = set()
        self._fetches: dict[Request, Page] = {}
        self._fonts: dict[Request, tuple[Page, float]] = {}
        self._acted_at = 0.0
        tabs.on_new(self._watch)
        # A tab is told of only once its page begins to come; its request is told of at once, and only here.
        context = tabs.page.context
        context.on("request", self._requested)
        context.on("requestfinished", self._ended)
        context.on("requestfailed", self._ended)

    @property
    def acted_at(self) -> float:
        """When something was last done to a page, by `time.monotonic`."""
        return self._acted_at

    def mark_action(self) -> None:
        """What is fetched from now on counts as a consequence of the action that follows."""
        self._fetches.clear()
        self._openings.clear()
        self._acted_at = time.monotonic()

    def busy(self) -> bool:
        now, page = time.monotonic(), self._tabs.page
        if now < self._acted_at + FETCH_BOUND_S and page in self._fetches.values():
            return True
        if any(of == page and now < begun + FONT_BOUND_S for of, begun in self._fonts.values()):
            return True
        return now < self._acted_at + NAVIGATION_BOUND_S and (bool(self._openings) or page in self._navigations.values())

    def _watch(self, page: Page) -> None:
        self._openings.clear()
        page.on("request", lambda request: self._begun(request, page))
        page.on("framenavigated", lambda frame: self._arrived(frame, page))

    def _requested(self, request: Request) -> None:
        if not request.is_navigation_request():
            return
        try:
            _ = request.frame
        except Error:  # its page is not there yet
            self._openings.add(request)

    def _begun(self, request: Request, page: Page) -> None:
        if request.is_navigation_request() and self._is_of_main_frame(request, page):
            self._navigations[request] = page
        elif request.resource_type in FETCHES:
            self._fetches[request] = page
        elif request.resource_type == "font":
            self._fonts[request] = (page, time.monotonic())

    def _is_of_main_frame(self, request: Request, page: Page) -> bool:
        try:
            return request.frame == page.main_frame
        except Error:  # a frame that is gone, a service worker: no navigation of ours
            return False

    def _arrived(self, frame: Frame, page: Page) -> None:
        if frame == page.main_frame:
            self._navigations = {request: of for request, of in self._navigations.items() if of is not page}

    def _ended(self, request: Request) -> None:
        self._navigations.pop(request, None)
        self._fetches.pop(request, None)
        self._fonts.pop(request, None)
        self._openings.discard(request)


class Camera:
    """Takes pictures of the current tab."""

    def __init__(self, tabs: Tabs) -> None:
        self._tabs = tabs
        self.activity = Activity(tabs)
        self._rested: tuple[Page, Shot] | None = None
        self._lenses: dict[Page, Lens] = {}
        self.onlooker: Onlooker | None = None

    @property
    def page(self) -> Page:
        return self._tabs.page

    def shoot(self) -> Shot:
        """The page as it is painted now, caret hidden so that its blinking changes nothing."""
        deadline = time.monotonic() + SCREENSHOT_TIMEOUT_S
        while True:
            self._raise_if_gone()
            if self.onlooker is not None:
                self.onlooker.before_picture()
            try:
                page = self.page
                png, taken_at = self._lens().take(ATTEMPT_S)
                return Shot(png, taken_at=taken_at, tab=page)
            except Error as error:
                self._raise_if_gone()
                if time.monotonic() >= deadline:
                    raise StepError(
                        f"the page {self.page.url} gave no picture for {SCREENSHOT_TIMEOUT_S:.0f} s: "
                        "a script keeps it busy, or it has crashed"
                    ) from error
                self.pause(FRAME_GAP_MS)

    def pause(self, ms: float) -> None:
        """Let time go by, and the browser tell what happens; a tab that closes meanwhile ends it early."""
        page = self.page
        try:
            page.wait_for_timeout(ms)
        except Error:
            self._raise_if_gone()
            if not page.is_closed():
                raise

    def _raise_if_gone(self) -> None:
        if self._tabs.has_crashed:
            raise StepError(CRASHED) from None
        browser = self.page.context.browser
        if browser is not None and not browser.is_connected():
            raise StepError(ENDED) from None
        if self.page.is_closed():
            raise StepError(CLOSED) from None

    def painted_since(self, shot: Shot) -> bool:
        """Whether the page may look otherwise than on a picture; True also where only another picture can tell."""
        self.pause(0)  # what the browser has told by now is heard first
        lens = self._lens()
        painted_at = lens.last_painted()
        return shot.tab != self.page or painted_at is None or painted_at >= shot.taken_at or lens.known_until() < shot.taken_at

    def settle(self, bound_s: float = SETTLE_BOUND_S, since: Shot | None = None) -> Shot:
        """Wait until the page has painted nothing for a moment, or two pictures in a row are equal, and no answer is awaited.

        At most about `bound_s`; a navigation that has begun prolongs the wait up to its own bound. The picture says by
        `settled` whether the page came to rest. `since` is a picture that was taken just now: it counts as the first.
        A page at rest that nothing was done to and that has painted nothing since needs no other picture.
        """
        deadline = time.monotonic() + bound_s
        rested = self._at_rest_before()
        if rested is not None and not self.activity.busy() and not self.painted_since(rested):
            return rested
        previous = rested if rested is not None and time.monotonic() - rested.taken_at >= FRAME_GAP_MS / 1000 else None
        if previous is None and since is not None:
            previous = since
            self.pause(FRAME_GAP_MS)
        elif previous is None:
            self._let_it_paint()
        while True:
            shot = self.shoot()
            busy = self.activity.busy()
            if not busy and ((previous is not None and shot.digest == previous.digest) or self._is_at_rest(shot)):
                self._rested = (self.page, replace(shot, settled=True))
                return self._rested[1]
            if previous is not None and time.monotonic() >= deadline and not busy:
                return shot
            previous = shot
            self.pause(FRAME_GAP_MS)

    def _lens(self) -> Lens:
        page = self.page  # while its lens is made it may close, and another be the current one
        if page not in self._lenses:
            self._lenses[page] = lens_for(page)
        return self._lenses[page]

    def _let_it_paint(self) -> None:
        """Let a moment pass since the page has last painted something, where that is known: one picture then does.

        What it paints during that moment, mostly the action's effect, is given a moment once more.
        """
        for _ in range(2):
            painted_at = self._lens().last_painted()
            if painted_at is None:
                return
            left_s = self._quiet_from(painted_at) + FRAME_GAP_MS / 1000 - time.monotonic()
            if left_s > 0:
                self.pause(1000 * left_s)

    def _quiet_from(self, painted_at: float) -> float:
        return max(painted_at, self.activity.acted_at + REACTION_S - FRAME_GAP_MS / 1000)

    def _is_at_rest(self, shot: Shot) -> bool:
        """Whether nothing was painted in the moment before a picture. That is known once the browser tells of the picture's own frame."""
        lens, quiet_till = self._lens(), shot.taken_at - FRAME_GAP_MS / 1000
        for _ in range(FRAME_GAP_MS // TURN_MS):
            if shot.tab != self.page:
                return False
            painted_at = lens.last_painted()
            if painted_at is None or self._quiet_from(painted_at) > quiet_till:
                return False
            if lens.known_until() >= shot.taken_at:
                return True
            self.pause(TURN_MS)
        return False

    def _at_rest_before(self) -> Shot | None:
        """The last picture of this tab at rest, if nothing was done since: one more that equals it says as much as two."""
        if self._rested is None:
            return None
        page, shot = self._rested
        return shot if page is self.page and shot.taken_at > self.activity.acted_at else None
