"""One thing done to all that a description fits: every box of a column ticked, each Delete button clicked."""

from __future__ import annotations

from collections.abc import Callable

from qa_agent.acting.choosing import Chooser
from qa_agent.acting.finding import Found, named
from qa_agent.acting.hands import Hands
from qa_agent.acting.note import Note
from qa_agent.acting.sight import Sight
from qa_agent.acting.sweeping import SCREENS_EACH_WAY, SCROLL_SHARE
from qa_agent.errors import ElementNotFoundError, StepError
from qa_agent.eyes import Location

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# However many there seem to be, no step clicks more often.
MOST = 60
APPEAR_MS = 300


class AllOf:
    """Acts on each of several elements, looking again after every act, for the screen may have changed."""

    def __init__(self, sight: Sight, hands: Hands, chooser: Chooser) -> None:
        self._sight = sight
        self._hands = hands
        self._chooser = chooser

    def set_checked(self, target: str, checked: bool, note: Note, timeout_s: float) -> None:
        """Make all checked, or none; also those further down the page. Raises ElementNotFoundError where there is none."""
        wanted = "checked" if checked else "unchecked"
        seen_on_screens, changed, screens = 0, 0, 0
        offset = 0
        while screens < SCREENS_EACH_WAY:
            screens += 1
            found, done = self._set_on_this_screen(target, checked, note, wanted)
            seen_on_screens, changed = max(seen_on_screens, found), changed + done
            if not self._scrolled_on():
                break
            offset += 1
        if offset:
            self._hands.wheel(-offset * self._hands.viewport()[1] * SCROLL_SHARE)
            self._sight.settle()
        if not seen_on_screens:
            raise ElementNotFoundError(self._none(target, note))
        note.reason = f"all are {wanted}: {changed} changed" if changed else f"all are {wanted} already"

    def each(self, target: str, note: Note, act: Callable[[Found], None]) -> None:
        """Act on each that is seen on this screen, in reading order. One that is gone after its act makes room for the next."""
        count = len(self._locations(target, note))
        if not count:
            self._sight.camera.pause(APPEAR_MS)
            count = len(self._locations(target, note))
        if not count:
            raise ElementNotFoundError(self._none(target, note))
        place, acts = 0, 0
        while acts < min(count, MOST):
            locations = self._locations(target, note)
            if place >= len(locations):
                break
            location = locations[place]
            assert location.point is not None
            note.point, note.target = location.point, location.box
            act(Found(location.point, location.box))
            acts += 1
            after = len(self._locations(target, note))
            if after >= len(locations):
                place += 1
        if acts < min(count, MOST):
            raise StepError(f'only {acts} of {count} of "{target}" could be acted on: the others were not seen any more')
        note.reason = f"done to all {acts} that are on the screen"

    def _set_on_this_screen(self, target: str, checked: bool, note: Note, wanted: str) -> tuple[int, int]:
        """How many are seen, and how many had to be changed."""
        changed = 0
        failed: set[tuple[int, int]] = set()
        while True:
            locations = self._locations(target, note)
            pending = [place for place in locations if self._chooser.is_checked_at(_found(place)) is not checked]
            untold = [place for place in pending if self._chooser.is_checked_at(_found(place)) is None]
            if untold:
                raise StepError(f'"{target}" fits something that is no checkbox, radio button or switch')
            if not pending:
                return len(locations), changed
            place = _found(pending[0])
            key = (round(place.point[0]), round(place.point[1]))
            if key in failed or changed >= MOST:
                raise StepError(f'one of "{target}" was clicked, but is not seen to be {wanted}')
            failed.add(key)
            note.point, note.target = place.point, place.box
            self._hands.click(place.point)
            changed += 1

    def _locations(self, target: str, note: Note) -> list[Location]:
        shot = self._sight.settle()
        found = list(self._sight.locate_all(shot, target, note.action))
        note.shot = shot
        note.evidence = tuple(place.box for place in found if place.box is not None)
        return found

    def _scrolled_on(self) -> bool:
        before = self._sight.last_shot
        self._hands.wheel(self._hands.viewport()[1] * SCROLL_SHARE)
        shot = self._sight.settle()
        return before is not None and shot.digest != before.digest

    def _none(self, target: str, note: Note) -> str:
        elements = self._sight.screen(note.shot).elements if note.shot else ()
        told = ", ".join(named([seen for seen in elements if seen.kind != "text"][:3])) or "nothing"
        return f'nothing fits "{target}"; on the screen: {told}'


def _found(place: Location) -> Found:
    assert place.point is not None
    return Found(place.point, place.box)
