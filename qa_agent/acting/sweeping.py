"""Looking for something by the wheel: through the page, and through the parts of it that scroll in themselves."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PIL import ImageChops

from qa_agent.acting.camera import Shot
from qa_agent.acting.hands import Hands, Point
from qa_agent.acting.sight import Sight

__tracebackhide__ = True  # a test's traceback ends at the test's own line

POLL_MS = 100
# A search ends after so many screens in one direction, whatever the page's length.
SCREENS_EACH_WAY = 20
# Each turn of the wheel leaves a strip of the last screen in view, so that nothing falls between two.
SCROLL_SHARE = 0.8
# However little of a screen seems to move, a turn is at least this share of it.
LEAST_TURN = 0.2
# A list that loads more when its end is near gets this long to do so.
MORE_LOADS_S = 1.0
TO_THE_END_PX = 100_000
# Where, in shares of the viewport, parts are looked for that scroll in themselves: sidebars, panels, lists above and below the middle.
ELSEWHERE = ((0.1, 0.3), (0.1, 0.7), (0.9, 0.3), (0.9, 0.7), (0.5, 0.25), (0.5, 0.75))
PROBE_PX = 60
PATCH_PX = 16
LIGHTS_UP_MS = 60

T = TypeVar("T")
Area = tuple[int, int, int, int]  # left, top, right, bottom


class Sweeper:
    """Turns the wheel screen by screen, and leaves the page as it was where nothing was found."""

    def __init__(self, sight: Sight, hands: Hands) -> None:
        self._sight = sight
        self._hands = hands
        self._moved: list[Area] = []  # what the turns of the wheel moved
        self._searched: set[Point] = set()  # places around which something moved: they belong to what was searched

    def search(self, look: Callable[[Shot], T | None], over: Point | None) -> T | None:
        """What `look` finds on one of the screens: of the part around `over`, or, without it, of the page and then of its other parts."""
        self._moved, self._searched = [], set()
        found = self._sweep(look, over)
        if found is not None or over is not None:
            return found
        for point in self._elsewhere():
            if point not in self._searched and self._scrolls_by_itself(point):
                found = self._sweep(look, point)
                if found is not None:
                    return found
        return None

    def _elsewhere(self) -> list[Point]:
        width, height = self._hands.viewport()
        return [(across * width, down * height) for across, down in ELSEWHERE]

    def _take_moved(self, before: Shot | None, after: Shot) -> Area:
        """What a turn has moved, remembered."""
        moving = _moving(before, after)
        self._moved.append(moving)
        if before is not None:
            self._searched |= {point for point in self._elsewhere() if _around(point, before) != _around(point, after)}
        return moving

    def _scrolls_by_itself(self, point: Point) -> bool:
        """Whether a turn of the wheel there moves something, and no part that was searched already.

        The pointer comes first: what lights up below it does not count. A part that stands at its end is not noticed.
        """
        self._hands.move(point)
        self._sight.camera.pause(LIGHTS_UP_MS)
        before = self._sight.glance()
        self._hands.wheel(PROBE_PX, over=point)
        after = self._sight.settle()
        if after.digest == before.digest:
            return False
        self._hands.wheel(-PROBE_PX, over=point)
        self._sight.settle()
        moving = _moving(before, after)
        return not any(_as_wide(moving, area) for area in self._moved)

    def _sweep(self, look: Callable[[Shot], T | None], over: Point | None) -> T | None:
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
                    moving = self._take_moved(before, shot)
                    shorter = max((moving[3] - moving[1]) * SCROLL_SHARE, height * LEAST_TURN)
                    if shorter < turn:
                        # Bars stay where they are, or only a part of the page scrolls: so much would go by unseen.
                        self._hands.wheel(direction * (shorter - turn), over=over)
                        offset += direction * (shorter - turn)
                        turn = shorter
                        shot = self._sight.settle()
                if shot.digest not in seen:
                    seen.add(shot.digest)
                    found = look(shot)
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


def _moving(before: Shot | None, after: Shot) -> Area:
    """The part of the screen, in one piece, that looks otherwise than before; all of it where that can't be told."""
    if before is not None and before.size == after.size:
        changed = ImageChops.difference(before.image, after.image).getbbox()
        if changed:
            return changed
    return (0, 0, *after.size)


def _around(point: Point, shot: Shot) -> bytes:
    """What is painted around a point."""
    x, y = int(point[0]), int(point[1])
    return shot.image.crop((x - PATCH_PX, y - PATCH_PX, x + PATCH_PX, y + PATCH_PX)).tobytes()


def _as_wide(one: Area, other: Area) -> bool:
    """Whether two areas lie between the same left and right, as the same part does that was scrolled twice."""
    return abs(one[0] - other[0]) <= PATCH_PX and abs(one[2] - other[2]) <= PATCH_PX
