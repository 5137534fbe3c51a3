"""Whether a figure went up or down, as its card says: "+7 %", "▼ 12 since last week", an arrow beside the number.

"Signups grew", "churn has gone down by 3 %": a subject and a direction. The subject is found like anything that is said to
be there; what tells the direction must stand in its card or close to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moonlet.amounts import amounts
from moonlet.expression import Ref
from moonlet.matcher import Matcher

if TYPE_CHECKING:
    from moonlet.structure import Scene

_UP = r"(?:went|gone|go|going|is|are|was|were) up|grew|grown|rose|risen|increased|climbed|gained|improved|jumped"
_DOWN = r"(?:went|gone|go|going|is|are|was|were) down|fell|fallen|dropped|decreased|declined|shrank|shrunk|sank|sunk|lost ground"
_FORM = re.compile(
    rf"^(?:the )?(?P<subject>[\w' &./-]{{2,40}}?) (?:has |have |had |should have |must have )?(?:been )?(?P<denied>not )?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<rest>.*)$"
)
_SIGNED = re.compile(r"(?P<sign>[+−–▲▼↑↓↗↘-])\s?(?:[$€£]\s?)?\d[\d.,]*\s?%?")
_SPOKEN = re.compile(r"\d\s?%?\s(?P<word>more|higher|up|increase|less|fewer|lower|down|decrease)\b|\b(?P<before>up|down)\s(?:by\s)?\d")
_RISING = frozenset("+▲↑↗") | {"more", "higher", "up", "increase"}
_ARROWS = {"arrow-up": True, "trend-up": True, "chevron-up": True, "arrow-down": False, "trend-down": False, "chevron-down": False}
_NEAR_PX = (220, 110)  # across and below the subject, where no card holds it


@dataclass(frozen=True)
class Trend:
    """What a sentence claims of a figure: that it rose (or fell), and by how much where it says so."""

    subject: str
    rose: bool
    by: float | None


def claimed(sentence: str) -> Trend | None:
    found = _FORM.match(sentence.strip().strip(".!").replace("’", "'").lower())
    if found is None:
        return None
    amount = amounts(found["rest"]) if " by " in f" {found['rest']} " else []
    return Trend(found["subject"], (found["up"] is not None) != (found["denied"] is not None), amount[0].value if amount else None)


def trend(scene: Scene, matcher: Matcher, wanted: Trend) -> tuple[float, int] | None:
    """The probability that a figure went as claimed, and the node that tells it; None where nothing tells it."""
    matches = matcher.resolve(scene, Ref(text=wanted.subject))
    if matches.found < 0.5:
        return None
    told = [
        (far, rising, by, i)
        for i in _around(scene, matches.best)
        if (far := _distance(scene, matches.best, i)) < 400 and (way := _direction(scene, i)) is not None
        for rising, by in (way,)
    ]
    if not told:
        return None
    _, rising, by, node = min(told)
    other = wanted.by is not None and by is not None and abs(abs(by) - abs(wanted.by)) > 1e-6
    return (0.9 if rising == wanted.rose and not other else 0.05), node


def _around(scene: Scene, subject: int) -> list[int]:
    """What stands in the smallest card around the subject; without a card what stands beside and under it."""
    cards = [int(i) for i in np.flatnonzero(scene.inside[subject]) if scene.kinds[i] in ("card", "row")]
    if cards:
        return [int(i) for i in np.flatnonzero(scene.members(min(cards, key=lambda i: float(scene.areas[i]))))]
    left, top, right, bottom = (float(v) for v in scene.boxes[subject])
    x, y = (scene.boxes[:, 0] + scene.boxes[:, 2]) / 2, (scene.boxes[:, 1] + scene.boxes[:, 3]) / 2
    near = (x > left - 40) & (x < right + _NEAR_PX[0]) & (y > top - 50) & (y < bottom + _NEAR_PX[1])
    return [int(i) for i in np.flatnonzero(near)]


def _distance(scene: Scene, first: int, second: int) -> float:
    a, b = scene.boxes[first], scene.boxes[second]
    across = max(float(a[0] - b[2]), float(b[0] - a[2]), 0.0)
    down = max(float(a[1] - b[3]), float(b[1] - a[3]), 0.0)
    return float(np.hypot(across, down))


def _direction(scene: Scene, index: int) -> tuple[bool, float | None] | None:
    """Whether a text or an arrow says that something rose, and by how much; None where it says nothing of that sort."""
    node = scene.nodes[index]
    if node.kind in ("text", "badge") and len(node.text) < 40:
        signed, spoken = _SIGNED.search(node.text), _SPOKEN.search(node.text.lower())
        figures = amounts(node.text)
        by = figures[0].value if figures else None
        if signed is not None and not (signed.start() and node.text[signed.start() - 1].isalnum()):
            return signed["sign"] in _RISING, by
        if spoken is not None:
            return (spoken["word"] or spoken["before"]) in _RISING, by
    if node.kind == "icon" and node.element is not None:
        likely = max(node.element.concepts.items(), key=lambda pair: pair[1], default=("", 0.0))
        if likely[0] in _ARROWS and likely[1] >= 0.5 and likely[0].startswith(("arrow", "trend")):
            return _ARROWS[likely[0]], None
    return None
