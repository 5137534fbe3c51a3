"""What a step does: each verb as look, find, act, look again, with a note of how it went.

Verbs about lists and boxes that are ticked are in `choosing`, checks and questions in `judging`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page

from qa_agent.acting.all_of import AllOf
from qa_agent.acting.camera import Camera
from qa_agent.acting.choosing import Chooser
from qa_agent.acting.dialogs import Dialogs
from qa_agent.acting.exact import EXACT_ACTIONS, ExactChecks
from qa_agent.acting.filling import Filler
from qa_agent.acting.finding import Finder, Found
from qa_agent.acting.hands import Hands, Point
from qa_agent.acting.judging import Judge
from qa_agent.acting.note import Note
from qa_agent.acting.onlooker import Onlooker
from qa_agent.acting.opening import NAVIGATION_TIMEOUT_S, go_back, open_address, reload
from qa_agent.acting.scrolling import ToEnd, ToThing, Turn, parse_scroll
from qa_agent.acting.sight import Sight
from qa_agent.acting.sweeping import TO_THE_END_PX
from qa_agent.acting.tabs import Tabs
from qa_agent.acting.traffic import Traffic
from qa_agent.acting.uploading import present, upload
from qa_agent.acting.writing import Writer
from qa_agent.errors import StepError
from qa_agent.eyes import Eyes, EyesToCome

__tracebackhide__ = True  # a test's traceback ends at the test's own line

FIND_TIMEOUT_S = 5.0
SCROLL_SHARE = 0.8
TAB_POLL_MS = 100
# Steps that do nothing to a page: what it sends while they go on is still due to the step before.
LOOKING_ON = (*EXACT_ACTIONS, "assert", "ask", "wait_for", "screenshot", "sleep", "tab", "on_dialog")


class Deeds:
    """All that can be done in a browser's tabs, by eyes, mouse and keyboard.

    `folder` is where relative paths of files begin.
    """

    def __init__(
        self, page: Page, eyes: Eyes | EyesToCome, strict: bool = False, folder: Path | None = None, on_dialog: str | None = None
    ) -> None:  # fmt: skip
        self.folder = folder or Path()
        self.tabs = Tabs(page)
        self.dialogs = Dialogs(on_dialog)
        self.traffic = Traffic(page.context)
        camera = Camera(self.tabs)
        self.tabs.on_new(self.dialogs.watch)
        self.tabs.on_new(self.traffic.watch)
        self.sight = Sight(camera, eyes)
        self.hands = Hands(self.tabs, camera.activity)
        self._activity = camera.activity
        self.finder = Finder(self.sight, self.hands, strict)
        self.chooser = Chooser(self.sight, self.hands, self.finder)
        self.writer = Writer(self.sight, self.hands, self.finder)
        self.filler = Filler(self.sight, self.finder, self.chooser, self.writer)
        self.all_of = AllOf(self.sight, self.hands, self.chooser)
        self.judge = Judge(self.sight)
        self.exact = ExactChecks(self.sight, self.traffic)

    @property
    def page(self) -> Page:
        """The current tab."""
        return self.tabs.page

    def watched_by(self, onlooker: Onlooker | None) -> None:
        """Tell an onlooker, from now on, where the eyes find something and the mouse will act."""
        self.sight.camera.onlooker = self.hands.onlooker = onlooker

    def telling(self, deed: Callable[[Note], object]) -> Callable[[Note], object]:
        """The deed, with what the browser did of its own accord (dialogs, tabs) told in the note's reason or the error."""

        def told(note: Note) -> None:
            if note.action not in LOOKING_ON:
                self.traffic.begin_step()
            try:
                deed(note)
            except StepError as error:
                news = self._take_news()
                if not news:
                    raise
                raise type(error)(f"{error}; {news}") from error
            if news := self._take_news():
                note.reason = f"{note.reason.rstrip('.')}; {news}" if note.reason else news

        return told

    def _take_news(self) -> str:
        return "; ".join([*self.dialogs.take_news(), *self.tabs.take_news()])

    def goto(self, url: str, note: Note, timeout_s: float = NAVIGATION_TIMEOUT_S) -> None:
        """Open an address and wait until it is painted."""
        self._activity.mark_action()
        response = open_address(self.page, url, timeout_s)
        note.shot = self.sight.settle()
        if response is not None and response.status >= 400:
            note.reason = f"the server answered with status {response.status}"

    def back(self, note: Note, times: int = 1, timeout_s: float = NAVIGATION_TIMEOUT_S) -> None:
        """As the browser's back button does."""
        for _ in range(times):
            self._activity.mark_action()
            go_back(self.page, timeout_s)
            note.shot = self.sight.settle()

    def reload(self, note: Note, timeout_s: float = NAVIGATION_TIMEOUT_S) -> None:
        self._activity.mark_action()
        response = reload(self.page, timeout_s)
        note.shot = self.sight.settle()
        if response is not None and response.status >= 400:
            note.reason = f"the server answered with status {response.status}"

    def tab(self, which: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        """Switch to a tab by its number from 1, its title, or a part of its title or address."""
        deadline = time.monotonic() + timeout_s
        while not (fitting := self.tabs.fitting(which)) and time.monotonic() < deadline:
            self.sight.camera.pause(TAB_POLL_MS)
        if len(fitting) != 1:
            fits = "no tab fits" if not fitting else f"{len(fitting)} tabs fit"
            raise StepError(f'{fits} "{which}"; open: {self.tabs.describe()}')
        self.tabs.switch_to(fitting[0])
        note.shot = self.sight.settle()
        note.reason = f"the next steps are about {fitting[0].url}"

    def click(self, target: str, note: Note, timeout_s: float = FIND_TIMEOUT_S, count: int = 1) -> None:
        self.hands.click(self._point_of(target, note, timeout_s), count)
        self._let_it_take_effect()

    def right_click(self, target: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        self.hands.click(self._point_of(target, note, timeout_s), button="right")
        self._let_it_take_effect()

    def drag(self, target: str, to: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        """Drag one thing onto another; both must fit on one screen."""
        start = self.finder.find(target, note, timeout_s)
        seen = self.sight.last_shot
        target_box, first_shot, expression = note.target, note.shot, note.expression
        end = self.finder.find(to, note, timeout_s)
        if seen is not None and note.shot is not None and note.shot.digest != seen.digest:  # it may have been scrolled
            again = self.sight.locate(note.shot, target, note.action)
            if again.point is None:
                raise StepError(f'"{target}" and "{to}" are not on the screen together, so one can\'t be dragged to the other')
            start, target_box, first_shot = Found(again.point, again.box), again.box, note.shot
        note.reason = f"dragged to {note.reason}" if note.reason else ""
        note.expression = f"{expression} → {note.expression}"
        note.point, note.target, note.shot = start.point, target_box, first_shot
        note.evidence = (end.box,) if end.box else ()
        self.hands.drag(start.point, end.point)
        self._let_it_take_effect()

    def upload(self, files: Sequence[str], into: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        """Click what opens a file chooser, and choose the files in it."""
        paths = present(files, self.folder)
        point = self._point_of(into, note, timeout_s)
        upload(self.page, lambda: self.hands.click(point), paths, into)
        self._let_it_take_effect()

    def hover(self, target: str, note: Note, timeout_s: float = FIND_TIMEOUT_S) -> None:
        self.hands.move(self._point_of(target, note, timeout_s))
        note.shot = self.sight.settle()

    def type(self, text: str, note: Note, into: str | None = None, timeout_s: float = FIND_TIMEOUT_S) -> None:
        """Replace a field's content by `text`; without `into`, type where the focus is."""
        if into is not None:
            found = self.finder.find(into, note, timeout_s)
            note.point = found.point
            self.writer.write_at(found, text, note)
        else:
            self.writer.write(text, note)
            note.shot = self.sight.settle()

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
        self.sight.camera.pause(seconds * 1000)
        note.shot = self.sight.settle()

    def screenshot(self, note: Note) -> None:
        note.shot = self.sight.settle()

    def _point_of(self, target: str, note: Note, timeout_s: float) -> Point:
        note.point = self.finder.find(target, note, timeout_s).point
        return note.point

    def _let_it_take_effect(self) -> None:
        """Give the page one frame to react, so that the next look is not at the picture of before."""
        self.sight.camera.pause(30)

    def _wheel_px(self, turn: Turn) -> tuple[float, float]:
        width, height = self.hands.viewport()
        sideways = turn.direction in ("left", "right")
        px = float(turn.amount)
        if turn.unit == "screens":
            px *= (width if sideways else height) * SCROLL_SHARE
        if turn.direction in ("up", "left"):
            px = -px
        return (0.0, px) if sideways else (px, 0.0)
