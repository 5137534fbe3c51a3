"""The last line of a terminal during a run: how much is done, how much time is left."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TextIO

ERASE_LINE = "\r\x1b[2K"


class ProgressLine:
    """Draws itself below what is written; nothing where there is no terminal."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._shown = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._drawn = False
        self._begun = clock()
        self._total = 0
        self._done = 0
        self._failed = 0

    def begin(self, total: int) -> None:
        self._total, self._begun = total, self._clock()

    def count(self, failed: bool) -> None:
        """One test has ended for good."""
        self._done += 1
        self._failed += failed

    def text(self) -> str:
        """`3/24, 1 failed, about 2 min left`."""
        parts = [f"{self._done}/{self._total}"]
        if self._failed:
            parts.append(f"{self._failed} failed")
        if 0 < self._done < self._total:
            left_s = (self._clock() - self._begun) / self._done * (self._total - self._done)
            parts.append(f"about {_duration(left_s)} left")
        return ", ".join(parts)

    def draw(self) -> None:
        if self._shown and self._done < self._total:
            self._write(f"{ERASE_LINE}{self.text()}")
            self._drawn = True

    def erase(self) -> None:
        """Before anything else is written."""
        if self._drawn:
            self._write(ERASE_LINE)
            self._drawn = False

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:  # a terminal that went away
            self._shown = False


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min"
