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
            last = shot.digest
            if _is_done(future, AT_ONCE_S):
                return future.result()
            while not future.done():
                self._camera.pause(GLANCE_GAP_MS)
                last = self._glance(last)
        except StepError:  # the page has gone; what was seen of it still counts
            pass
        return future.result()

    def _glance(self, last: str) -> str:
        """The digest of the page as it is now; kept, where it is new and at rest."""
        now = self._camera.shoot()
        if now.digest != last:
            self._camera.pause(FRAME_GAP_MS)
            if self._camera.shoot().digest == now.digest and len(self.missed) < KEPT:
                self.missed.append(replace(now, settled=True))
        return now.digest


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
