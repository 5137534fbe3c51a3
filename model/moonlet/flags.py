"""What is on or off in a row of a table: the switch, tick or "yes" under a header, not the box at the row's start.

"Two-factor is switched on for Ada" speaks of the switch in her row, "Ada is marked as not paid" of what stands there under "Paid".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from moonlet.asking import Asked
from moonlet.similarity import fold, phrase

if TYPE_CHECKING:
    from moonlet.structure import Scene

_TOGGLES = ("checkbox", "radio", "switch")
_NAMED = 0.8  # likeness of a header to what it is called
_ON, _OFF = ("check", "tick"), ("close", "minus", "ban", "cross", "x-")  # beginnings of what an icon means
_SEEN = 0.4
_YES = frozenset("yes y true on enabled ✓ ✔".split())
_NO = frozenset("no n false off disabled - – — ✗ × x".split())
_BESIDE_PX = 12.0  # by which what stands in a column may begin left of its header
_SURE = 0.92


def flag(scene: Scene, index: int, called: str) -> tuple[float, int] | None:
    """The probability that a row is marked under the header of that name, and what tells; None where there is no such header or mark."""
    row = _row_of(scene, index)
    if row < 0:
        return None
    asked = Asked(called)
    for table in scene.tables:
        heads = [head for head in table.header if head >= 0]
        if row not in table.rows or not heads:
            continue
        likely, head = max((asked(scene.nodes[head].text)[1], head) for head in heads)
        if likely < _NAMED:
            return None
        return next((told for i in _crossing(scene, row, head, heads) if (told := _told(scene, i)) is not None), None)
    return None


def toggle_meant(scene: Scene, index: int, kind: str, sentence: str) -> int:
    """Of several toggles in a row the one that a sentence means: by the name of its column, else by its kind; -1 where that is none."""
    row = _row_of(scene, index)
    toggles = [n.index for n in scene.nodes if row >= 0 and n.row == row and n.kind in _TOGGLES] if row >= 0 else []
    if len(toggles) < 2 or (index in toggles and kind in (scene.kinds[index], "any", "toggle")):
        return -1
    said = set(phrase(sentence).stems) - set(phrase(scene.nodes[index].text).stems)
    for table in scene.tables:
        heads = [head for head in table.header if head >= 0] if row in table.rows else []
        for head in heads:
            words = set(phrase(scene.nodes[head].text).stems)
            under = [i for i in _crossing(scene, row, head, heads) if i in toggles]
            if words and words <= said and under:
                return under[0]
    alike = [i for i in toggles if scene.kinds[i] == kind]
    return alike[0] if len(alike) == 1 else -1


def _row_of(scene: Scene, index: int) -> int:
    return index if scene.kinds[index] == "row" else scene.nodes[index].row


def _crossing(scene: Scene, row: int, head: int, heads: list[int]) -> list[int]:
    """What stands in a row under a header: right of where it begins and left of the next one."""
    left = float(scene.boxes[head, 0])
    right = min((float(scene.boxes[i, 0]) for i in heads if scene.boxes[i, 0] > left + 1), default=float("inf"))
    _, top, _, bottom = (float(side) for side in scene.boxes[row])
    x = scene.boxes[:, 0]
    y = (scene.boxes[:, 1] + scene.boxes[:, 3]) / 2
    inside = (x >= left - _BESIDE_PX) & (x < right - _BESIDE_PX) & (y > top) & (y < bottom) & (scene.boxes[:, 2] < right + _BESIDE_PX)
    return [int(i) for i in np.flatnonzero(inside) if i != row and scene.nodes[int(i)].element is not None]


def _told(scene: Scene, index: int) -> tuple[float, int] | None:
    node = scene.nodes[index]
    if node.kind in _TOGGLES:
        return node.probability("checked"), index
    words = fold(node.text)
    if words in _YES or words in _NO:
        return (_SURE if words in _YES else 1 - _SURE), index
    if node.element is None or node.text:
        return None
    for starts, likely in ((_ON, _SURE), (_OFF, 1 - _SURE)):
        if any(p >= _SEEN and concept.startswith(starts) for concept, p in node.element.concepts.items()):
            return likely, index
    return None
