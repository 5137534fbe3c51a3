"""States that no control shows by itself, but what is around it: an entry that shows its content, a question without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from moonlet.structure import Scene

_ANSWERS_OFF = 1.6  # heights of a question by which its answers, and each of them, lie below

_FOLDS = ("chevron", "plus", "minus")
_FOLDING = (*_FOLDS, "caret", "arrow", "angle", "folder", "expand", "collapse")
_SEEN, _NEAR_PX, _LINE_PX = 0.3, 60.0, 60.0
_UNFOLDED, _FOLDED = 0.85, 0.1
_TALLER = 1.35  # times the height of the lowest of its like is one that shows its content


def unfolded_by_content(scene: Scene, index: int) -> tuple[float, int] | None:
    """Whether the entry of a stack that unfolds shows its content: it is taller than its like and says more than its title.

    None where it is none of such a stack: a sign that unfolds must stand on the title's line, and at the same place in another entry.
    """
    rooms = [int(i) for i in np.flatnonzero(scene.inside[index]) if scene.kinds[i] in ("row", "card")]
    entry = index if scene.kinds[index] in ("row", "card") else min(rooms, key=lambda i: float(scene.areas[i]), default=-1)
    if entry < 0 or (scene.nodes[index].row >= 0 and scene.nodes[index].table >= 0):
        return None
    title = scene.nodes[entry].label_node
    if index not in (entry, title) and not (title >= 0 and scene.same_text_piece(title, index)):
        return None
    box = scene.boxes[entry]
    edges = np.abs(scene.boxes[:, [0, 2]] - box[[0, 2]]).max(axis=1) < 16
    like = [int(i) for i in np.flatnonzero((scene.kinds == scene.kinds[entry]) & edges) if i != entry]
    own = _fold_sign(scene, entry)
    signed = [i for i in like if own is not None and (sign := _fold_sign(scene, i)) is not None and abs(sign - own) < 12]
    folded = [i for i in signed if not _says_more(scene, i)]  # without one that only has its title, subtitles stand below all of them
    if not signed or (not folded and _says_more(scene, entry)):
        return None
    lowest = min(float(scene.boxes[i, 3] - scene.boxes[i, 1]) for i in (entry, *signed))
    open_one = float(box[3] - box[1]) > _TALLER * lowest and _says_more(scene, entry)
    return (_UNFOLDED if open_one else _FOLDED), entry


def _says_more(scene: Scene, entry: int) -> bool:
    """Whether an entry has text below its first line."""
    lines = [i for i in np.flatnonzero(scene.inside[:, entry]) if scene.kinds[i] == "text"]
    first = min((float(scene.boxes[i, 3]) for i in lines), default=0.0)
    return any(float(scene.boxes[i, 1]) > first - 2 for i in lines)


def _fold_sign(scene: Scene, entry: int) -> float | None:
    """Where, across, an entry has the sign that unfolds it; None where it has none."""
    for i in np.flatnonzero(scene.inside[:, entry]):
        element = scene.nodes[i].element
        if scene.kinds[i] in ("icon", "button") and element is not None:
            likely = max((p for concept, p in element.concepts.items() if concept.startswith(_FOLDS)), default=0.0)
            if likely > 0.4:
                return float(scene.boxes[i, 0])
    return None


def may_fold(scene: Scene, index: int) -> bool:
    """Whether a thing shows that it can fold: by a sign of folding or a folder on its line, near or in one frame with it."""
    node = scene.nodes[index]
    if node.kind == "combobox" or (node.owner >= 0 and scene.kinds[node.owner] == "combobox"):
        return True
    left, top, right, bottom = (float(side) for side in scene.boxes[index])
    for other in scene.nodes:
        if other.element is None or max((p for c, p in other.element.concepts.items() if c.startswith(_FOLDING)), default=0.0) < _SEEN:
            continue
        a, b, c, d = (float(side) for side in other.box)
        level = top - 4 < (b + d) / 2 < min(bottom, top + _LINE_PX) + 4
        framed = scene.parent[other.index] == scene.parent[index] >= 0 and scene.kinds[scene.parent[index]] in ("row", "card", "navigation")
        if level and (framed or -_NEAR_PX < a - right < _NEAR_PX or -_NEAR_PX < c - left < _NEAR_PX or scene.inside[other.index, index]):
            return True
    return False


def circles_under(scene: Scene, index: int) -> list[int]:
    """The circles of the question that a text asks: the nearest below it that begin where it does, those on their line and under them."""
    node = scene.nodes[index]
    if node.kind not in ("text", "heading") or node.owner >= 0 or any(n.label_node == index for n in scene.controls):
        return []
    radios = [n.index for n in scene.controls if n.kind == "radio"]
    left, _, _, bottom = (float(v) for v in node.box)
    height = float(node.box[3] - node.box[1])
    below = [
        i for i in radios if -4 <= float(scene.boxes[i, 1]) - bottom < _ANSWERS_OFF * height and abs(float(scene.boxes[i, 0]) - left) < 24
    ]
    if not below:
        return []
    found = [min(below, key=lambda i: float(scene.boxes[i, 1]))]
    for i in sorted(set(radios) - set(found), key=lambda i: float(scene.order[i])):
        last, box = scene.boxes[found[-1]], scene.boxes[i]
        level = abs(float(box[1] - last[1])) < 6 and box[0] > last[0]
        under = abs(float(box[0] - scene.boxes[found[0], 0])) < 6 and 0 < float(box[1] - last[3]) < _ANSWERS_OFF * height
        if level or under:
            found.append(i)
    return found if len(found) > 1 else []
