"""Eyes on a page: each distinct picture is looked at once, and the model's time is counted."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Protocol, runtime_checkable

from qa_agent.acting.camera import Camera, Shot
from qa_agent.acting.groups import group_of
from qa_agent.errors import StepError
from qa_agent.eyes import Action, Answer, Eyes, EyesForAll, EyesToCome, Location, Screen, Verdict

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# Pictures whose encoded screens are kept: the current one and those just before it.
SCREENS_KEPT = 4


@runtime_checkable
class EyesOnALoop(Protocol):
    """Eyes that can be used on the thread of an event loop only."""

    @property
    def blocking(self) -> Eyes:
        """The same for any other thread."""
        ...


class Sight:
    """What the agent sees. `model_ms` grows with every look and question, `wait_ms` while the page comes to rest."""

    def __init__(self, camera: Camera, eyes: Eyes | EyesToCome) -> None:
        self.camera = camera
        self._given = eyes
        self.model_ms = 0.0
        self.wait_ms = 0.0
        self.last_shot: Shot | None = None
        self._screens: OrderedDict[str, Screen] = OrderedDict()

    @cached_property
    def eyes(self) -> Eyes:
        """Waits for eyes that are still to come, and raises what their loading raises."""
        return self._given.load() if isinstance(self._given, EyesToCome) else self._given

    def settle(self, bound_s: float | None = None) -> Shot:
        """A picture of the page at rest; see `Camera.settle`."""
        begun = time.perf_counter()
        try:
            self.last_shot = self.camera.settle() if bound_s is None else self.camera.settle(bound_s)
        finally:
            self.wait_ms += (time.perf_counter() - begun) * 1000
        return self.last_shot

    def glance(self) -> Shot:
        """A picture of the page as it is at this moment."""
        self.last_shot = self.camera.shoot()
        return self.last_shot

    def known(self, shot: Shot) -> Screen | None:
        """What was seen on a picture that was looked at lately; never looks itself."""
        return self._screens.get(shot.digest)

    def screen(self, shot: Shot) -> Screen:
        known = self._screens.get(shot.digest)
        if known is not None:
            self._screens.move_to_end(shot.digest)
            return known
        with self._counted():
            return self._keep(shot, self.eyes.look(shot.image))

    def look_by(self, shot: Shot, do: Callable[[Callable[[], Screen]], Screen]) -> Screen:
        """Look at a picture by something that runs what it is given, in whatever thread, and returns its result."""
        eyes = self.eyes.blocking if isinstance(self.eyes, EyesOnALoop) else self.eyes
        with self._counted():
            return self._keep(shot, do(lambda: eyes.look(shot.image)))

    def _keep(self, shot: Shot, screen: Screen) -> Screen:
        self._screens[shot.digest] = screen
        while len(self._screens) > SCREENS_KEPT:
            self._screens.popitem(last=False)
        return screen

    def locate(self, shot: Shot, text: str, verb: str = "") -> Location:
        screen = self.screen(shot)
        with self._counted():
            location = self.eyes.locate(screen, text, verb)
        if self.camera.onlooker is not None:
            self.camera.onlooker.located(text, location.box)
        return location

    def locate_all(self, shot: Shot, text: str, verb: str = "") -> Sequence[Location]:
        """All that a description fits, in reading order. Raises StepError where neither its words nor the eyes tell them."""
        screen = self.screen(shot)
        group = group_of(screen, text)
        if group is not None:
            return [Location(seen.box.center, seen.box, seen.confidence, f'{seen.kind} "{seen.text}"') for seen in group]
        if not isinstance(self.eyes, EyesForAll):
            raise StepError(f'these eyes can\'t tell all of "{text}": name one after the other')
        with self._counted():
            return [location for location in self.eyes.locate_all(screen, text, verb) if location.point is not None]

    def check(self, shot: Shot, text: str) -> Verdict:
        screen = self.screen(shot)
        with self._counted():
            return self.eyes.check(screen, text)

    def ask(self, shot: Shot, text: str) -> Answer:
        screen = self.screen(shot)
        with self._counted():
            return self.eyes.ask(screen, text)

    def understand(self, shot: Shot, sentence: str) -> Sequence[Action]:
        screen = self.screen(shot)
        with self._counted():
            return self.eyes.understand(sentence, screen)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.model_ms += (time.perf_counter() - begun) * 1000
