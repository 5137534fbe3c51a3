"""Whether two things do stand to each other as a statement says: yes-or-no geometry with soft edges.

`relations` ranks what an anchor may point at; this judges a claim, where nearness matters less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from moonlet import relations
from moonlet.geometry import reading_order

if TYPE_CHECKING:
    from moonlet.matcher import Matches
    from moonlet.structure import Scene

_FRAMES = ("card", "dialog", "section", "alert", "chart", "table", "toast")


def stands(scene: Scene, relation: str, node: int, anchor: int, other: int = -1) -> float:
    """The probability that a person agrees: `node` is `relation` `anchor` (and `other`, for between)."""
    if scene.same_thing(node, anchor) and relation not in ("with", "of", "in"):
        return 0.03
    if relation in ("left-of", "right-of", "above", "below"):
        return _direction(scene, relation, node, anchor)
    if relation == "in":
        return float(relations.scores(scene, "in", anchor)[node])
    if relation == "with":
        return max(float(relations.scores(scene, "in", node)[anchor]), float(relations.row_of(scene, node)[anchor]))
    if relation == "row-of":
        return float(relations.row_of(scene, anchor)[node])
    if relation == "between":
        return _between(scene, node, anchor, other)
    if relation in ("before", "after"):
        return _order(scene, relation, node, anchor)
    if relation == "under":
        lower = _direction(scene, "below", node, anchor)
        return max(0.85 * lower, float(relations.scores(scene, "under", anchor)[node]))
    if relation == "next-to":
        return min(1.0, 1.25 * float(relations.scores(scene, "next-to", anchor)[node]))
    return float(relations.scores(scene, relation, anchor)[node])


_BESIDE, _SMALL, _BESIDE_PX = ("left-of", "right-of", "before", "after", "next-to"), ("icon", "badge"), 120.0
_ENTRIES = ("row", "card", "menuitem", "tab", "alert", "button", "link")


def belonging(scene: Scene, matches: Matches) -> float:
    """Whether what a reference means belongs to its anchor, where it is told by that alone ("the badge of Inbox"), in [0, 1].

    The nearest badge may be that of the next entry.
    """
    ref, node = matches.ref, matches.best
    if ref.relation in _BESIDE and ref.kind in _SMALL and not ref.text and matches.anchors and matches.anchors[0]:
        return max(_beside(scene, node, anchor) for anchor, _ in matches.anchors[0])
    if ref.relation not in ("of", "in", "row-of") or ref.text or not matches.anchors or not matches.anchors[0]:
        return 1.0
    return max(
        _belongs(scene, node, anchor, ref.relation) for anchor, p in matches.anchors[0] if p > 0.3 * max(q for _, q in matches.anchors[0])
    )


def _beside(scene: Scene, node: int, anchor: int) -> float:
    """Whether a small thing is beside another, and not at the next entry or across the page."""
    first, second = scene.boxes[node], scene.boxes[anchor]
    level = min(first[3], second[3]) - max(first[1], second[1]) > 0
    apart = max(float(second[0] - first[2]), float(first[0] - second[2]))
    return 1.0 if (level and apart < _BESIDE_PX) or scene.inside[node, anchor] else 0.4


def _belongs(scene: Scene, node: int, anchor: int, relation: str) -> float:
    if scene.same_thing(node, anchor) or scene.inside[node, anchor] or scene.inside[anchor, node]:
        return 1.0
    if any(scene.inside[node, place] for place, weight in relations.titled(scene, anchor) if weight >= 0.75 and place != anchor):
        return 1.0
    around = [int(i) for i in np.flatnonzero(scene.inside[anchor]) if scene.kinds[i] in _ENTRIES]
    if scene.kinds[anchor] in _ENTRIES:
        around.append(anchor)
    if around:
        entry = scene.boxes[min(around, key=lambda i: float(scene.areas[i]))]
        x, y = (scene.boxes[node, 0] + scene.boxes[node, 2]) / 2, (scene.boxes[node, 1] + scene.boxes[node, 3]) / 2
        level = entry[1] <= y <= entry[3]
        return 1.0 if level and entry[0] - 60 <= x <= entry[2] + 60 else 0.15
    first, second = scene.boxes[node], scene.boxes[anchor]
    level = min(first[3], second[3]) - max(first[1], second[1]) > 0.3 * min(first[3] - first[1], second[3] - second[1])
    return 1.0 if level or float(relations.scores(scene, relation, anchor)[node]) >= 0.7 else 0.4


def _frame(scene: Scene, index: int) -> int:
    """The card or section that a title stands for."""
    for place, weight in relations.titled(scene, index):
        if place != index and weight >= 0.9 and scene.nodes[place].kind in _FRAMES and scene.nodes[place].kind != "section":
            return place
    return index


def _direction(scene: Scene, relation: str, node: int, anchor: int) -> float:
    """By the boxes; where one is a card and the other only a title, by the two cards."""
    a, b = node, anchor
    frames = _frame(scene, node), _frame(scene, anchor)
    if frames != (node, anchor) and frames[0] != frames[1]:
        apart = not (scene.share[frames[0], frames[1]] > 0.5 or scene.share[frames[1], frames[0]] > 0.5)
        if apart:
            a, b = frames
    first, second = scene.boxes[a], scene.boxes[b]
    if relation in ("right-of", "below"):
        first, second = second, first
    axis = 0 if relation in ("left-of", "right-of") else 1
    gap = float(second[axis] - first[axis + 2])
    small = max(8.0, min(float(first[axis + 2] - first[axis]), float(second[axis + 2] - second[axis])))
    between = float(second[axis] + second[axis + 2] - first[axis] - first[axis + 2]) / 2
    clear = 1 / (1 + np.exp(-(gap + 0.25 * small) / (0.12 * small + 1)))
    shifted = 1 / (1 + np.exp(np.clip(-(between / small - 0.6) * 6, -60, 60)))
    probability = max(0.97 * clear, 0.9 * shifted) if gap > -0.9 * small else 0.8 * shifted
    # Something far off to the side is hardly "above": the other axis must not dominate by much.
    cross = 1 - axis
    off = max(float(second[cross] - first[cross + 2]), float(first[cross] - second[cross + 2]), 0.0)
    if off > 2.5 * max(gap, 12.0) and off > 60:
        probability *= 0.75
    return float(np.clip(probability, 0.02, 0.97))


def _between(scene: Scene, node: int, anchor: int, other: int) -> float:
    if other < 0:
        return 0.2
    best = 0.0
    for low, high in ((anchor, other), (other, anchor)):
        across = min(_direction(scene, "right-of", node, low), _direction(scene, "left-of", node, high))
        down = min(_direction(scene, "below", node, low), _direction(scene, "above", node, high))
        best = max(best, across, down)
    return best


def _order(scene: Scene, relation: str, node: int, anchor: int) -> float:
    """Directly before or after in the list; elsewhere only the order counts, and less."""
    step = 1 if relation == "after" else -1
    if scene.kinds[node] == scene.kinds[anchor] and scene.parent[node] == scene.parent[anchor]:
        same = (scene.kinds == scene.kinds[node]) & (scene.parent == scene.parent[node])
        line = reading_order(scene.boxes, [int(i) for i in np.flatnonzero(same)])
        distance = (line.index(node) - line.index(anchor)) * step
        return 0.95 if distance == 1 else 0.35 if distance > 0 else 0.03
    if float(relations.scores(scene, relation, anchor)[node]) >= 0.75:
        return 0.95
    inside = [*scene.lists, *(tuple(t.rows) for t in scene.tables)]
    for members in inside:
        at = [k for k, m in enumerate(members) if m == anchor or scene.inside[anchor, m]]
        to = [k for k, m in enumerate(members) if m == node or scene.inside[node, m]]
        if at and to:
            return 0.95 if (to[0] - at[0]) * step == 1 else 0.35 if (to[0] - at[0]) * step > 0 else 0.03
    right = _direction(scene, "right-of" if step > 0 else "left-of", node, anchor)
    lower = _direction(scene, "below" if step > 0 else "above", node, anchor)
    return 0.8 * max(right, lower)
