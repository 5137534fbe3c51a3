"""Tells what is on a page while a person browses: what changed at each change, and answers to what is asked meanwhile."""

from __future__ import annotations

import os
import select
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from playwright.sync_api import Error as PlaywrightError

from qa_agent.acting import Deeds, Shot
from qa_agent.debugging.account import Change, Look, changes, everything
from qa_agent.debugging.showing import cut, keep_annotated, table
from qa_agent.errors import StepError

# How soon a change is noticed. A picture of the page takes some 50 ms besides.
POLL_MS = 80
# A page that goes on painting (a video, an animation) is looked at as it is after this time.
REST_BOUND_S = 0.5
LINES_TOLD = 12
LINES_AT_FIRST = 40
WIDTH_WITHOUT_TERMINAL = 160

Say = Callable[[str], None]


@dataclass
class Timing:
    """Of the last change: from its notice until it was told, but for the look, and the look itself."""

    noticed_s: float = 0.0
    look_s: float = 0.0


class Live:
    """A running account of the page that `deeds` has before it. It only looks: the mouse is the person's."""

    def __init__(self, deeds: Deeds, say: Say, questions: IO[str]) -> None:
        self._deeds = deeds
        self._say = say
        self._lines: TypedLines | None = TypedLines(questions)
        self._last: Look | None = None
        self._digest = ""
        self._url = ""
        self.timing = Timing()

    def run(self) -> None:
        """Until the page is closed, or `quit` is typed. Questions may end before."""
        while not self._deeds.page.is_closed():
            try:
                self._tell_changes()
                if not self._answer_typed():
                    return
                self._deeds.page.wait_for_timeout(POLL_MS)
            except (StepError, PlaywrightError) as error:  # closed under our eyes, or on its way to the next page
                if not self._deeds.page.is_closed():
                    self._say(f"✗ {str(error).splitlines()[0]}")
        self._say("the page was closed")

    def _tell_changes(self) -> None:
        camera = self._deeds.sight.camera
        first = camera.shoot()
        if first.digest == self._digest:
            return
        begun = time.monotonic()
        shot = camera.settle(REST_BOUND_S, first)
        rested = time.monotonic()
        look = Look(shot.image, self._deeds.sight.screen(shot).elements)
        looked = time.monotonic()
        told = changes(self._last, look) if self._last is not None else everything(look)
        limit = LINES_TOLD if self._last is not None else LINES_AT_FIRST
        self._digest, self._last = shot.digest, look
        self._tell(told, limit)
        self.timing = Timing(time.monotonic() - begun - (looked - rested), looked - rested)

    def _tell(self, told: list[Change], limit: int) -> None:
        if self._deeds.page.url != self._url:
            self._url = self._deeds.page.url
            self._say(f"at {self._url}")
        if not told:
            return
        self._say(time.strftime("%H:%M:%S"))
        width = shutil.get_terminal_size((WIDTH_WITHOUT_TERMINAL, 0)).columns
        for change in told[:limit]:
            self._say(cut(f"  {change}", width))
        if len(told) > limit:
            self._say(f"  and {len(told) - limit} more")

    def _answer_typed(self) -> bool:
        """Whether to go on."""
        if self._lines is None:
            return True
        lines = self._lines.take()
        if lines is None:  # the input has ended; the account goes on
            self._lines = None
            return True
        for line in lines:
            if line in ("quit", "q"):
                return False
            if line:
                self._answer(line)
        return True

    def _answer(self, line: str) -> None:
        sight = self._deeds.sight
        shot: Shot = sight.settle(REST_BOUND_S)
        if line == "see":
            elements = sight.screen(shot).elements
            for row in table(elements):
                self._say(row)
            self._say(f"drawn: {keep_annotated(shot.image, elements)}")
        elif line.endswith("?"):
            answer = sight.ask(shot, line)
            self._say(f"= {answer.text or 'no answer'}  ({answer.confidence:.0%})")
        else:
            verdict = sight.check(shot, line)
            self._say(f"= {verdict.status} ({verdict.confidence:.0%}): {verdict.reason}")


class TypedLines:
    """Lines of an input as they come, without waiting for any."""

    def __init__(self, source: IO[str]) -> None:
        self._descriptor = source.fileno()
        self._begun = b""

    def take(self) -> list[str] | None:
        """What was typed since the last time; None at the input's end."""
        while select.select([self._descriptor], [], [], 0)[0]:
            read = os.read(self._descriptor, 4096)
            if not read:
                return None
            self._begun += read
        *lines, self._begun = self._begun.split(b"\n")
        return [line.decode(errors="replace").strip() for line in lines]
