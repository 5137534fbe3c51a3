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
from qa_agent.errors import ElementNotFoundError
from qa_agent.eyes import Box, Location, Seen

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A thing that is not there at once may still be loading: so long the screen is watched before it is scrolled.
APPEAR_S = 1.0
POLL_MS = 100
# A search ends after so many screens in one direction, whatever the page's length.
SCREENS_EACH_WAY = 20
# Each turn of the wheel leaves a strip of the last screen in view, so that nothing falls between two.
SCROLL_SHARE = 0.8
# However little of a screen seems to move, a turn is at least this share of it.
LEAST_TURN = 0.2
# A list that loads more when its end is near gets this long to do so.
MORE_LOADS_S = 1.0
# What was found, and looks otherwise by the time that it is found, is looked for again; a thing that never rests is taken as it is.
LOOKS_AGAIN = 2
NAMED_CANDIDATES = 3
TO_THE_END_PX = 100_000


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
        # Whether something is in the way of what was found on a picture: then it is not acted upon.
        self.is_obstructed: Callable[[Shot, Location], bool] = lambda shot, location: False
        self._took_time = False

    def find(self, description: str, note: Note, timeout_s: float, over: Point | None = None) -> Found:
        """Where the element is, on a page at rest, scrolled into view if need be.

        First the screen is watched for a moment, then it is scrolled to its end, then to its top;
        while time is left all this begins again. `over` is the point whose surroundings are scrolled.
        Raises ElementNotFoundError naming what was seen nearest.
        """
        deadline = time.monotonic() + timeout_s
        looks = 0
        while True:
            found = self._watch(description, note, min(deadline, time.monotonic() + APPEAR_S))
            if found is None:
                found = self._sweep(description, note, over)
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
        if shot is None or not self._took_time:
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
            if time.monotonic() >= deadline:
                return None
            self._sight.camera.pause(POLL_MS)

    def _sweep(self, description: str, note: Note, over: Point | None) -> Found | None:
        """Scroll down to the end, then up to the top, looking at each screen once; then back to the start."""
        seen = {self._sight.settle().digest}
        _, height = self._hands.viewport()
        turn = height * SCROLL_SHARE
        offset = 0.0  # pixels below the start, so that the page can be left as it was found
        for direction in (1, -1):
            for _ in range(SCREENS_EACH_WAY):
                before = self._sight.last_shot
                self._hands.wheel(direction * turn, over=over)
                shot = self._sight.settle()
                at_end = before is not None and shot.digest == before.digest
                if at_end and direction == 1:
                    shot = self._once_more_has_come(shot, turn, over)
                    at_end = before is not None and shot.digest == before.digest
                if at_end:  # or in a blank part: the true end looks otherwise then
                    self._hands.wheel(direction * TO_THE_END_PX, over=over)
                    shot = self._sight.settle()
                else:
                    offset += direction * turn
                    shorter = max(_moving_height(before, shot) * SCROLL_SHARE, height * LEAST_TURN)
                    if shorter < turn:
                        # Bars stay where they are, or only a part of the page scrolls: so much would go by unseen.
                        self._hands.wheel(direction * (shorter - turn), over=over)
                        offset += direction * (shorter - turn)
                        turn = shorter
                        shot = self._sight.settle()
                if shot.digest not in seen:
                    seen.add(shot.digest)
                    found = self._look(description, shot, note)
                    if found is not None:
                        return found
                if at_end:
                    break
        if offset:
            self._hands.wheel(-offset, over=over)
        return None

    def _once_more_has_come(self, end: Shot, turn: float, over: Point | None) -> Shot:
        """The page after another turn of the wheel, as soon as that moves anything; at the end of all, the same picture."""
        deadline = time.monotonic() + MORE_LOADS_S
        while True:
            self._hands.wheel(turn, over=over)
            shot = self._sight.settle()
            if shot.digest != end.digest or time.monotonic() >= deadline:
                return shot
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


def _moving_height(before: Shot | None, after: Shot) -> float:
    """How many pixels of the screen's height, in one piece, look otherwise than before."""
    if before is None or before.size != after.size:
        return float(after.size[1])
    changed = ImageChops.difference(before.image, after.image).getbbox()
    return float(changed[3] - changed[1]) if changed else float(after.size[1])


def contains(box: Box, point: Point) -> bool:
    """Whether a point lies in a box."""
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
