"""Eyes on a page: each distinct picture is looked at once, and the model's time is counted."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qa_agent.acting.camera import Camera, Shot
from qa_agent.eyes import Action, Answer, Eyes, Location, Screen, Verdict

# Pictures whose encoded screens are kept: the current one and those just before it.
SCREENS_KEPT = 4


class Sight:
    """What the agent sees. `model_ms` grows with every look and question, `wait_ms` while the page comes to rest."""

    def __init__(self, camera: Camera, eyes: Eyes) -> None:
        self.camera = camera
        self.eyes = eyes
        self.model_ms = 0.0
        self.wait_ms = 0.0
        self.last_shot: Shot | None = None
        self._screens: OrderedDict[str, Screen] = OrderedDict()

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
            screen = self.eyes.look(shot.image)
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
