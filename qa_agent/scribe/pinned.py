"""Pictures of just before: kept for whatever may yet become an act, before newer frames push them out."""

from __future__ import annotations

import time
from collections import OrderedDict

from qa_agent.scribe.frames import FRAME_LATE_S, Film, Picture

KEPT = 60


class Pinned:
    """The picture of a tab before each moment at which something began."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[float, tuple[Film, Picture | None]] = OrderedDict()

    def pin(self, at: float, film: Film) -> None:
        """Remember to keep the picture of before `at`, in seconds since the epoch."""
        self._pictures.setdefault(at, (film, None))
        self._pictures.move_to_end(at)
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)

    def turn(self) -> None:
        """Keep what has come by now: frames of before a moment may come after it was told of."""
        for at, (film, picture) in self._pictures.items():
            if picture is None and time.time() - at > FRAME_LATE_S:
                self._pictures[at] = film, film.before(at)

    def is_final(self, at: float) -> bool:
        """Whether no better picture of before `at` will come."""
        pinned = self._pictures.get(at)
        return pinned is None or pinned[1] is not None or time.time() - at > 2 * FRAME_LATE_S

    def before(self, at: float, film: Film) -> Picture | None:
        """The picture of just before; None where that is too long ago."""
        pinned = self._pictures.get(at)
        return pinned[1] if pinned is not None and pinned[1] is not None else film.before(at)
