"""How many stars somebody gave: a run of equal stars, of which the painted ones count."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from moonlet.amounts import number_of
from moonlet.colors import is_neutral, oklch
from moonlet.expression import Ref
from moonlet.matcher import Matcher

if TYPE_CHECKING:
    from moonlet.structure import Scene

_NUMBER = r"(?P<number>[1-5]|one|two|three|four|five|a single)"
_GAVE = r"(?:gave|gives|has given|left|leaves|rated|rates|awarded|gets|got|has|is rated|was rated|received)"
_FORM = re.compile(
    rf"^(?:the )?(?P<who>[\w' .-]{{2,40}}?) (?:only |just )?{_GAVE} (?:it |this |the \w+ |them )?(?:only |just |with |a |an |rating of )*"
    rf"{_NUMBER}[ -]?(?:out of (?:five|5) )?(?:of (?:five|5) )?stars?\b(?: only| rating| review)?.*$"
)
_LARGEST = 5


def claimed(sentence: str) -> tuple[str, int] | None:
    """Who (or what) is said to have how many stars."""
    found = _FORM.match(" ".join(sentence.lower().replace("’", "'").strip(" .!").split()))
    if found is None:
        return None
    number = 1 if found["number"] == "a single" else number_of(found["number"])
    return (found["who"], number) if number is not None else None


def stars(scene: Scene, matcher: Matcher, who: str) -> tuple[int, int] | None:
    """How many stars are painted in the run nearest to a name, and a node of it; None where there is none close by."""
    matches = matcher.resolve(scene, Ref(text=who))
    runs = _runs(scene)
    if matches.found < 0.5 or not runs:
        return None
    name = scene.boxes[matches.best]

    def far(run: list[int]) -> float:
        box = scene.boxes[run]
        across = max(float(box[:, 0].min() - name[2]), float(name[0] - box[:, 2].max()), 0.0)
        down = max(float(box[:, 1].min() - name[3]), float(name[1] - box[:, 3].max()), 0.0)
        return float(np.hypot(across, down))

    nearest = min(runs, key=far)
    return (_painted(scene, nearest), nearest[0]) if far(nearest) < 120 else None


def _runs(scene: Scene) -> list[list[int]]:
    """Stars of one size on one line, close together, from left to right."""
    each = [n.index for n in scene.nodes if n.kind == "icon" and n.element is not None and n.element.concepts.get("star", 0.0) > 0.3]
    each.sort(key=lambda i: (round(float(scene.boxes[i][1]) / 8), float(scene.boxes[i][0])))
    runs: list[list[int]] = []
    for i in each:
        box = scene.boxes[i]
        last = scene.boxes[runs[-1][-1]] if runs else None
        if last is not None and abs(float(box[1] - last[1])) < 8 and 0 < float(box[0] - last[0]) < 3.2 * float(box[2] - box[0]):
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) >= 3]


def _painted(scene: Scene, run: list[int]) -> int:
    """The place of the last painted star: stars that were not seen between them count, so do those left out."""
    lefts = [float(scene.boxes[i][0]) for i in run]
    pitch = min(b - a for a, b in pairwise(lefts))
    painted = [left for left, i in zip(lefts, run, strict=True) if _is_painted(scene, i)]
    return min(_LARGEST, round((max(painted) - lefts[0]) / pitch) + 1) if painted else 0


def _is_painted(scene: Scene, index: int) -> bool:
    element = scene.nodes[index].element
    ink = element.ink if element is not None else None
    return ink is not None and not is_neutral(ink) and oklch(ink)[1] > 0.06
