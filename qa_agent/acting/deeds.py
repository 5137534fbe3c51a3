"""What a step does: each verb as look, find, act, look again, with a note of how it went.

Verbs about lists and boxes that are ticked are in `choosing`, checks and questions in `judging`.
"""

from __future__ import annotations

from playwright.sync_api import Page

from qa_agent.acting.camera import Camera
from qa_agent.acting.choosing import Chooser
from qa_agent.acting.finding import TO_THE_END_PX, Finder
from qa_agent.acting.hands import Hands, Point
from qa_agent.acting.judging import Judge
from qa_agent.acting.note import Note
from qa_agent.acting.opening import NAVIGATION_TIMEOUT_S, open_address
from qa_agent.acting.scrolling import ToEnd, ToThing, Turn, parse_scroll
from qa_agent.acting.sight import Sight
from qa_agent.errors import StepError
from qa_agent.eyes import Eyes

__tracebackhide__ = True  # a test's traceback ends at the test's own line

FIND_TIMEOUT_S = 5.0
SCROLL_SHARE = 0.8


class Deeds:
    """All that can be done on one page, by eyes, mouse and keyboard."""

    def __init__(self, page: Page, eyes: Eyes, strict: bool = False) -> None:
        self.page = page
        camera = Camera(page)
        self.sight = Sight(camera, eyes)
        self.hands = Hands(page, camera.activity)
        self._activity = camera.activity
        self.finder = Finder(self.sight, self.hands, strict)
        self.chooser = Chooser(self.sight, self.hands, self.finder)
        self.judge = Judge(self.sight)

    def goto(self, url: str, note: Note, timeout_s: float = NAVIGATION_TIMEOUT_S) -> None:
        """Open an address and wait until it is painted."""
        self._activity.mark_action()
        response = open_address(self.page, url, timeout_s)
        note.shot = self.sight.settle()
        if response is not None and response.status >= 400:
            note.reason = f"the server answered with status {response.status}"

    def click(self, target: str, note: Note, timeout_s: float = FIND_TIMEOUT_S, count: int = 1) -> None:
        self.hands.click(self._point_of(target, note, timeout_s), count)
        self._let_it_take_effect()

    def hover(self, target: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        self.hands.move(self._point_of(target, note, timeout_s))
        note.shot = self.sight.settle()

    def type(self, text: str, note: Note, into: str | None = None, timeout_s: float = FIND_TIMEOUT_S) -> None:
        """Replace a field's content by `text`; without `into`, type where the focus is."""
        if into is not None:
            self.hands.click(self._point_of(into, note, timeout_s))
            self.hands.select_all()
            if not text:
                self.hands.press("Delete")
        before = self.sight.settle()
        self.hands.type(text)
        after = self.sight.settle()
        if into is None:
            note.shot = after
        if text.strip() and after.digest == before.digest:
            note.reason = "typed, but nothing on the screen changed"

    def clear(self, target: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        self.type("", note, target, timeout_s)

    def press(self, key: str, note: Note) -> None:
        self.sight.settle()
        self.hands.press(key)
        note.shot = self.sight.settle()

    def select(self, option: str, field: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        self.chooser.select(option, field, note, timeout_s)

    def set_checked(self, target: str, checked: bool, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        self.chooser.set_checked(target, checked, note, timeout_s)

    def scroll(self, how: str, note: Note, within: str | None = None, timeout_s: float = FIND_TIMEOUT_S) -> None:
        """Scroll `down`, `up 300`, `down 2 screens`, `to the bottom`, or `to` a thing that is described."""
        try:
            aim = parse_scroll(how)
        except ValueError as error:
            raise StepError(str(error)) from None
        over = self._point_of(within, note, timeout_s) if within else None
        match aim:
            case ToThing(description):
                self.finder.find(description, note, timeout_s, over)
                return
            case ToEnd(down=is_down):
                self.hands.wheel(TO_THE_END_PX if is_down else -TO_THE_END_PX, over=over)
            case Turn() as turn:
                down_px, right_px = self._wheel_px(turn)
                self.hands.wheel(down_px, right_px, over)
        note.shot = self.sight.settle()

    def sleep(self, seconds: float, note: Note) -> None:
        self.page.wait_for_timeout(seconds * 1000)
        note.shot = self.sight.settle()

    def screenshot(self, note: Note) -> None:
        note.shot = self.sight.settle()

    def _point_of(self, target: str, note: Note, timeout_s: float) -> Point:
        note.point = self.finder.find(target, note, timeout_s).point
        return note.point

    def _let_it_take_effect(self) -> None:
        """Give the page one frame to react, so that the next look is not at the picture of before."""
        self.page.wait_for_timeout(30)

    def _wheel_px(self, turn: Turn) -> tuple[float, float]:
        width, height = self.hands.viewport()
        sideways = turn.direction in ("left", "right")
        px = float(turn.amount)
        if turn.unit == "screens":
            px *= (width if sideways else height) * SCROLL_SHARE
        if turn.direction in ("up", "left"):
            px = -px
        return (0.0, px) if sideways else (px, 0.0)
