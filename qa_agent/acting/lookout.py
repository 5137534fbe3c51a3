"""Keeping an eye on the page while the model is busy with a picture of it: what is shown for a second only is not missed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import replace
from functools import cache
from typing import TypeVar

from qa_agent.acting.camera import FRAME_GAP_MS, Camera, Shot
from qa_agent.errors import StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A toast of one second is met twice, and a look is slowed by a few hundredths.
GLANCE_GAP_MS = 350
# The result is taken at most this long after it is there; meanwhile the browser tells what happens.
TURN_MS = 35
# A page that changes all the time is judged by what it ends with, not by everything that it once was.
KEPT = 6
# Most pictures are judged at once where nothing new has to be looked at: then nothing need be watched.
AT_ONCE_S = 0.05

T = TypeVar("T")


class Lookout:
    """Takes pictures of the page while something else is computed, and keeps those of a page at rest that looks otherwise than before."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self.missed: list[Shot] = []

    def meanwhile(self, shot: Shot, compute: Callable[[], T]) -> T:
        """The computation's result. What came and went during it is in `missed`, oldest first; `shot` is the page before."""
        future = _worker().submit(compute)
        try:
            last = shot
            if _is_done(future, AT_ONCE_S):
                return future.result()
            while not self._is_done_while_the_page_goes_on(future):
                if self._camera.painted_since(last):
                    last = self._glance(last)
        except StepError:  # the page has gone; what was seen of it still counts
            pass
        return future.result()

    def _is_done_while_the_page_goes_on(self, future: Future[T]) -> bool:
        """Whether it is done, by the time of the next glance at the latest."""
        for _ in range(GLANCE_GAP_MS // TURN_MS):
            if future.done():
                return True
            self._camera.pause(TURN_MS)
        return future.done()

    def _glance(self, last: Shot) -> Shot:
        """The page as it is now; kept, where it is new and at rest."""
        now = self._camera.shoot()
        if now.digest != last.digest:
            self._camera.pause(FRAME_GAP_MS)
            if (not self._camera.painted_since(now) or self._camera.shoot().digest == now.digest) and len(self.missed) < KEPT:
                self.missed.append(replace(now, settled=True))
        return now


def _is_done(future: Future[T], within_s: float) -> bool:
    try:
        future.exception(within_s)
    except NotYet:
        return False
    return True


@cache
def _worker() -> ThreadPoolExecutor:
    """One thread for all: each thread that computes on a model would have its own crew of threads below it."""
    return ThreadPoolExecutor(1, thread_name_prefix="eyes")
