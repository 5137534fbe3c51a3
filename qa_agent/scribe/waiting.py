"""Acts on their way to being steps: what came of each is watched for, and the eyes are asked for its sentence and its assertions."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from qa_agent.acting.camera import Activity
from qa_agent.scribe.checking import Checker, Concluded, Named, Result
from qa_agent.scribe.draft import Entry
from qa_agent.scribe.frames import Film, Picture
from qa_agent.scribe.pinned import Pinned

# After an act the page has come to rest when nothing was painted for so long; it is not waited for longer than the bound.
REST_S = 0.5
REST_BOUND_S = 5.0
# What comes later than this is no more taken for a result of the act.
LAST_CHANGES_S = 1.8
# After these, something is asserted. What is typed or ticked shows in the step itself.
SUGGESTED_AFTER = ("click", "double_click", "press", "select", "drag", "upload", "check", "uncheck", "goto", "back", "reload")


@dataclass
class _Awaited:
    """An entry of which something is still awaited."""

    entry: Entry
    film: Film
    made_at: float
    path: str  # the address's, just before
    before: Picture | None = None
    result: Result | None = None
    has_rested: bool = False  # or was cut short by the next act
    naming: Future[Named] | None = None
    named: Named | None = None
    concluding: Future[Concluded] | None = None


class WaitingRoom:
    """Entries until they are done, in their order. `tell` is called with each that is."""

    def __init__(self, checker: Checker, pinned: Pinned, tell: Callable[[Entry], None], *, suggests: bool) -> None:
        self._checker = checker
        self._pinned = pinned
        self._tell = tell
        self._suggests = suggests
        self._awaited: list[_Awaited] = []

    @property
    def is_empty(self) -> bool:
        return not self._awaited

    @property
    def unnamed(self) -> int:
        """How many have no sentence yet."""
        return sum(awaited.named is None for awaited in self._awaited)

    def add(self, entry: Entry, film: Film, path: str) -> None:
        """`path` is that of the address just before the act."""
        self.cut_short()
        self._awaited.append(_Awaited(entry, film, time.time(), path))

    def cut_short(self) -> None:
        """The next act has begun: what came of the last one is what was there just before that."""
        if self._awaited:
            self._awaited[-1].has_rested = True

    def close(self) -> None:
        """Nothing more will be seen of any page."""
        for awaited in self._awaited:
            awaited.before = awaited.before or self._picture_before(awaited)
            awaited.has_rested = True

    def leave(self) -> None:
        """Give up what is still awaited."""
        self._checker.stop()
        self._awaited.clear()

    def watch(self, shown: Film | None, activity: Activity) -> None:
        """Keep the picture of after an act whenever the page has come to rest, until the next act begins or enough time has gone by.

        `shown` is the film of the tab that the act has led to.
        """
        if not self._awaited:
            return
        awaited = self._awaited[-1]
        if awaited.has_rested or awaited.entry.act.verb not in SUGGESTED_AFTER:
            return
        film = shown or awaited.film
        waited = time.time() - awaited.made_at
        if film.dialog is not None or film.page.is_closed():
            return
        is_busy = activity.busy()  # another page is on its way; that has a bound of its own
        is_at_rest = not is_busy and film.is_quiet(REST_S) and waited >= REST_S
        is_over = not is_busy and waited >= REST_BOUND_S
        if (is_at_rest and (awaited.result is None or film.latest is not awaited.result.picture)) or is_over:
            self._keep_result(awaited, film)
        awaited.has_rested = is_over or (is_at_rest and waited >= LAST_CHANGES_S)

    def advance(self) -> None:
        """Ask the eyes what can be asked, and take their answers."""
        for awaited in self._awaited:
            self._name(awaited)
            if awaited.concluding is not None and awaited.concluding.done():
                concluded = awaited.concluding.result()
                awaited.entry.suggestions, awaited.entry.is_plain_click = concluded.suggestions, concluded.tick_is_seen is False
                awaited.entry.done = True
            elif awaited.concluding is None and awaited.named is not None:
                self._conclude(awaited, awaited.named)
        while self._awaited and self._awaited[0].entry.done:
            self._tell(self._awaited.pop(0).entry)

    def _name(self, awaited: _Awaited) -> None:
        act = awaited.entry.act
        if awaited.naming is None and awaited.named is None:
            if act.target is None:
                awaited.named = Named(None, None)
            elif awaited.before is not None or self._pinned.is_final(act.at):
                awaited.before = awaited.before or self._picture_before(awaited)
                awaited.naming = self._checker.name(act, awaited.before)
        if awaited.naming is not None and awaited.naming.done():
            awaited.named = awaited.naming.result()
            awaited.naming = None
            awaited.entry.choice, awaited.entry.to_choice = awaited.named.choice, awaited.named.to_choice

    def _conclude(self, awaited: _Awaited, named: Named) -> None:
        entry, act = awaited.entry, awaited.entry.act
        if act.verb not in SUGGESTED_AFTER:
            entry.done = True
            return
        if not awaited.has_rested:
            return
        awaited.before = awaited.before or self._picture_before(awaited)
        result = awaited.result
        if result is None and (next_before := self._next_before(awaited)) is not None:
            result = Result(next_before)
        if awaited.before is None or result is None:
            entry.done = True
            return
        awaited.concluding = self._checker.conclude(act, named, awaited.before, result)

    def _keep_result(self, awaited: _Awaited, film: Film) -> None:
        film.shoot()
        film.history_moved()
        if film.latest is None:
            return
        lines = film.texts() if self._suggests and not awaited.entry.act.off_px else []
        awaited.result = Result(film.latest, lines or None, path_of(film.page.url) != awaited.path)

    def _picture_before(self, awaited: _Awaited) -> Picture | None:
        return self._pinned.before(awaited.entry.act.at, awaited.film)

    def _next_before(self, awaited: _Awaited) -> Picture | None:
        at = self._awaited.index(awaited) + 1
        return self._picture_before(self._awaited[at]) if at < len(self._awaited) else None


def path_of(url: str) -> str:
    """An address without its query: other results of a search are no other page."""
    return url.partition("#")[0].partition("?")[0]
