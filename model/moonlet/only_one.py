"""Whether what a sentence says of one thing holds of none of its like: "only Nairobi is ticked", "Ada is the only one who is selected".

Its like are, where the sentence says where ("under Privacy"), those there; else the circles of its group, or all boxes or switches on the
page, or its peers in a menu, a strip or a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moonlet.amounts import number_of
from moonlet.expression import And, Counted, HasState, Ref
from moonlet.listing import governed
from moonlet.matcher import Matcher
from moonlet.properties import CONTROLS, state_probability

if TYPE_CHECKING:
    from moonlet.structure import Scene

_CHECKS = ("checked", "unchecked", "selected", "unselected")
_LEAST = 2  # things of which one can be the only one
_ALIGNED_PX, _LEVEL_PX = 12, 6


@dataclass(frozen=True)
class Only:
    """The one that is said to be so, the state, and where its like are said to stand (None: not said)."""

    ref: Ref
    state: str
    where: Ref | None


def claimed(statement: And) -> Only | None:
    """What "X is so, and only one is so" says; None where the two do not speak of one state, or the count is another."""
    first, second = statement.first, statement.second
    if not isinstance(first, HasState) or not isinstance(second, Counted) or second.comparison != "=":
        return None
    counted = second.ref
    same = counted.state == first.state and first.state in _CHECKS
    bare = not (counted.text or counted.look or counted.color or counted.place or counted.ordinal)
    if not (same and bare and number_of(second.number) == 1 and second.number.strip().lower() not in ("1", "one", "a", "an")):
        return None
    return Only(first.ref, first.state, counted.anchor)


def chance_of_others(scene: Scene, matcher: Matcher, only: Only, node: int) -> tuple[float, int] | None:
    """The probability that none of the like of `node` is in the state, and the likeliest of them; None where it has no like."""
    _, carrier = state_probability(scene, node, only.state)
    if carrier < 0 or scene.kinds[carrier] not in CONTROLS:
        return None
    like = _like(scene, matcher, only, carrier)
    if len(like) < _LEAST - 1:
        return None
    chances = [state_probability(scene, i, only.state)[0] for i in like]
    none = float(np.prod([1 - chance for chance in chances]))
    return none, like[int(np.argmax(chances))]


def _like(scene: Scene, matcher: Matcher, only: Only, carrier: int) -> list[int]:
    same = [i for i in np.flatnonzero(scene.kinds == scene.kinds[carrier]).tolist() if i != carrier and not scene.same_thing(i, carrier)]
    if only.where is not None:
        best = matcher.resolve(scene, only.where).best
        under = governed(scene, best) if best >= 0 else None
        if under is None or not under[carrier]:
            return []
        return [i for i in same if under[i]]
    if scene.kinds[carrier] != "radio":
        return same
    box = scene.boxes[carrier]
    level = [i for i in same if abs(float(scene.boxes[i, 1] - box[1])) < _LEVEL_PX]
    stack = [i for i in same if abs(float(scene.boxes[i, 0] - box[0])) < _ALIGNED_PX]
    return stack or level
