"""Eyes for tests of the agent: they see by colour, and so by pixels, without a model.

A test's page paints each element in a colour of its own; a palette says what that colour is. Boxes are
those of the painted pixels, so what is scrolled away, covered or not yet there is not seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from qa_agent.eyes import Action, Answer, Box, Location, Screen, Seen, Verdict


@dataclass(frozen=True)
class Painted:
    """What a colour stands for. `names` are further descriptions that mean it."""

    kind: str
    text: str
    names: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Patch:
    seen: Seen
    names: frozenset[str]


class FakeEyes:
    """Understands `the X button`, `"X" is shown`, `X is not shown`, `X is checked` and `What is X?`."""

    name = "fake"

    def __init__(self, palette: Mapping[int, Painted], answers: Mapping[str, str] | None = None) -> None:
        self._palette = palette
        self._answers = dict(answers or {})
        self.looks = 0
        self.checks: list[str] = []

    def look(self, image: Image.Image) -> Screen:
        self.looks += 1
        pixels = np.asarray(image.convert("RGB")).astype(np.uint32)
        packed = (pixels[..., 0] << 16) | (pixels[..., 1] << 8) | pixels[..., 2]
        patches: list[Patch] = []
        painted_here = set(np.unique(packed).tolist())
        for colour, painted in self._palette.items():
            if colour not in painted_here:
                continue
            rows, columns = np.nonzero(packed == colour)
            if len(rows) < 20:
                continue
            box = Box(float(columns.min()), float(rows.min()), float(columns.max() + 1), float(rows.max() + 1))
            seen = Seen(len(patches), painted.kind, painted.text, box, painted.states, label=painted.label)
            patches.append(Patch(seen, frozenset(_norm(name) for name in (painted.text, painted.label, *painted.names) if name)))
        return Screen(image.width, image.height, tuple(patch.seen for patch in patches), handle=patches)

    def locate(self, screen: Screen, text: str, verb: str = "") -> Location:
        fitting = self._fitting(screen, text)
        nearest = tuple(patch.seen for patch in _patches(screen))[:3]
        if not fitting:
            return Location(None, None, 0.2, f"nothing like {text}", f"find({text})", nearest)
        best = fitting[0].seen
        return Location(
            best.box.center, best.box, 0.9, f'{best.kind} "{best.text}"', f"find({text})",
            tuple(patch.seen for patch in fitting), ambiguous=len(fitting) > 1,
        )  # fmt: skip

    def locate_all(self, screen: Screen, text: str, verb: str = "") -> Sequence[Location]:
        return [
            Location(patch.seen.box.center, patch.seen.box, 0.9, patch.seen.kind, f"all({text})") for patch in self._fitting(screen, text)
        ]

    def check(self, screen: Screen, text: str) -> Verdict:
        self.checks.append(text)
        if match := re.fullmatch(r"(.+) is not shown", text):
            found = self._fitting(screen, match[1])
            return _verdict(not found, f"{match[1]} is {'shown' if found else 'not shown'}", found)
        if match := re.fullmatch(r"(.+) is shown", text):
            found = self._fitting(screen, match[1])
            return _verdict(bool(found), f"{match[1]} is {'shown' if found else 'not seen'}", found)
        if match := re.fullmatch(r"(.+) is checked", text):
            found = self._fitting(screen, match[1])
            return _verdict(any("checked" in patch.seen.states for patch in found), "by its colour", found)
        return Verdict("unsure", 0.5, "this was not understood")

    def ask(self, screen: Screen, text: str) -> Answer:
        for patch in _patches(screen):
            if patch.seen.text in self._answers and _norm(text) == _norm(f"what is {patch.seen.text}"):
                return Answer(self._answers[patch.seen.text], 0.9, "read", f"text({text})", (patch.seen.box,))
        return Answer("", 0.2, "nothing fits")

    def understand(self, sentence: str, screen: Screen | None = None) -> Sequence[Action]:
        actions: list[Action] = []
        for part in re.split(r",? and then ", sentence):
            if match := re.fullmatch(r"(?i)click (.+)", part):
                actions.append(Action("click", match[1]))
            elif match := re.fullmatch(r'(?i)type "(.+)" into (.+)', part):
                actions.append(Action("type", match[2], match[1]))
            elif match := re.fullmatch(r"(?i)scroll (down|up)", part):
                actions.append(Action("scroll", text=match[1]))
            elif " is " in part:
                actions.append(Action("assert", part))
        return actions

    def _fitting(self, screen: Screen, text: str) -> list[Patch]:
        return [patch for patch in _patches(screen) if _norm(text) in patch.names]


def _patches(screen: Screen) -> list[Patch]:
    assert isinstance(screen.handle, list)
    return screen.handle


def _verdict(holds: bool, reason: str, found: Sequence[Patch]) -> Verdict:
    boxes = tuple(patch.seen.box for patch in found)
    return Verdict("pass" if holds else "fail", 0.9, reason, "fake", boxes)


def _norm(text: str) -> str:
    words = re.sub(r'["?]', "", text).casefold().split()
    return " ".join(word for word in words if word not in ("the", "button", "field"))
