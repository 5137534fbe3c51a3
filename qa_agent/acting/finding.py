"""Finding what a description points at: on the screen, a little later, or below the fold."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PIL import ImageChops

from qa_agent.acting.camera import Shot
from qa_agent.acting.hands import Hands, Point
from qa_agent.acting.note import Note
from qa_agent.acting.sight import Sight
from qa_agent.acting.sweeping import Sweeper
from qa_agent.errors import ElementNotFoundError
from qa_agent.eyes import Box, Location, Seen

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A thing that is not there at once may still be loading: so long the screen is watched before it is scrolled.
APPEAR_S = 1.0
POLL_MS = 100
# What was found, and looks otherwise by the time that it is found, is looked for again; a thing that never rests is taken as it is.
LOOKS_AGAIN = 2
NAMED_CANDIDATES = 3


@dataclass(frozen=True)
class Found:
    """An element that was found: where to click, and its box."""

    point: Point
    box: Box | None


class Finder:
    """Looks for elements by description."""

    def __init__(self, sight: Sight, hands: Hands, strict: bool = False) -> None:
        self._sight = sight
        self._hands = hands
        self._strict = strict
        self._sweeper = Sweeper(sight, hands)
        # Whether something is in the way of what was found on a picture: then it is not acted upon.
        self.is_obstructed: Callable[[Shot, Location], bool] = lambda shot, location: False
        self._took_time = False

    def find(self, description: str, note: Note, timeout_s: float, over: Point | None = None) -> Found:
        """Where the element is, on a page at rest, scrolled into view if need be.

        First the screen is watched for a moment, then it is scrolled to its end, then to its top, then so are parts of it that
        scroll in themselves; while time is left all this begins again. `over` is the point whose surroundings alone are scrolled.
        Raises ElementNotFoundError naming what was seen nearest.
        """
        deadline = time.monotonic() + timeout_s
        looks = 0
        while True:
            found = self._watch(description, note, min(deadline, time.monotonic() + APPEAR_S))
            if found is None:
                found = self._sweeper.search(lambda shot: self._look(description, shot, note), over)
            if found is not None:
                looks += 1
                if looks > LOOKS_AGAIN or not self._has_changed(found, note.shot):
                    return found
            elif time.monotonic() >= deadline:
                raise ElementNotFoundError(self._not_found(description, note))

    def texts_in(self, found: Found) -> list[str]:
        """What stands in the box of something that was found."""
        shot, box = self._sight.last_shot, found.box
        if shot is None or box is None:
            return []
        return [seen.text for seen in self._sight.screen(shot).elements if seen.text and contains(box, seen.box.center)]

    def _has_changed(self, found: Found, shot: Shot | None) -> bool:
        """Whether the place looks otherwise now than on the picture that the eyes took their time for."""
        if shot is None or not self._took_time or not self._sight.camera.painted_since(shot):
            return False
        now = self._sight.camera.shoot()
        if now.digest == shot.digest or now.size != shot.size:
            return now.size != shot.size
        x, y = found.point
        box = found.box or Box(x - 1, y - 1, x + 1, y + 1)
        area = (int(box.left), int(box.top), int(box.right) + 1, int(box.bottom) + 1)
        return ImageChops.difference(shot.image.crop(area), now.image.crop(area)).getbbox() is not None

    def _watch(self, description: str, note: Note, deadline: float) -> Found | None:
        looked_at = ""
        while True:
            shot = self._sight.settle()
            if shot.digest != looked_at:
                looked_at = shot.digest
                found = self._look(description, shot, note)
                if found is not None:
                    return found
            if time.monotonic() >= deadline and shot.tab == self._sight.camera.page:  # a tab that opened meanwhile is looked at first
                return None
            self._sight.camera.pause(POLL_MS)

    def _look(self, description: str, shot: Shot, note: Note) -> Found | None:
        self._took_time = self._sight.known(shot) is None
        location = self._sight.locate(shot, description, note.action)
        nearest, nearest_shot = note.candidates, note.shot
        note.take_location(location, shot)
        if location.point is not None:
            if self.is_obstructed(shot, location):
                raise ElementNotFoundError(f'"{description}" is there, but something is in the way')
            self._note_ambiguity(description, location, note)
            return Found(location.point, location.box)
        if not location.candidates and nearest:
            note.candidates, note.shot = nearest, nearest_shot  # keep what was nearest anywhere
        return None

    def _note_ambiguity(self, description: str, found: Location, note: Note) -> None:
        if not found.ambiguous:
            return
        others = ", ".join(named(found.candidates[:NAMED_CANDIDATES]))
        if self._strict:
            raise ElementNotFoundError(
                f'"{description}" fits more than one element ({others}): say which, for example "... of" or "... in"'
            )
        note.reason = f"{note.reason.rstrip('.')}; ambiguous: {others or 'another element'} fit as well".lstrip("; ")

    def _not_found(self, description: str, note: Note) -> str:
        nearest = ", ".join(named(note.candidates[:NAMED_CANDIDATES]))
        seen = f"nearest seen: {nearest}" if nearest else "nothing like it is on the page"
        return f'"{description}" was not found; {seen}'


def named(candidates: Iterable[Seen]) -> list[str]:
    """What was seen, in words: `button "Save"`."""
    return [f'{seen.kind} "{seen.text}"' if seen.text else seen.kind for seen in candidates]


def contains(box: Box, point: Point) -> bool:
    """Whether a point lies in a box."""
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
