"""Where things stand to each other: for a relation and an anchor, how well every node fits, in [0, 1].

Directions are as people use them: "below" is nearest underneath in the same column and only then
anywhere lower. "In" asks for what belongs to the anchor, be it a box or only a title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moonlet.geometry import Boxes, overlap_x, overlap_y

if TYPE_CHECKING:
    from moonlet.structure import Scene

Scores = NDArray[np.float32]
_CARDS = ("card", "dialog", "alert", "toast", "navigation", "table", "section", "list", "chart")
_WITHIN_ENTRIES = ("row-of", "before", "after")
_APART = ("left-of", "right-of", "above", "below", "next-to", "before", "after", "between")  # of two things, not of one and its part
_NAMED_BY_THEIR_TEXT = ("button", "link", "tab", "menuitem", "badge", "heading")
_ITEMS = ("row", "card", "alert", "toast", "dialog", "menuitem")
_FIELDS = ("textbox", "combobox")
_TICKS = ("checkbox", "radio", "switch")
_SIGNS = (*_TICKS, "icon", "avatar", "image")  # stand before or after what they belong to, on its line
_ENTRIES = ("menuitem", "link", "button", "tab")


def scores(scene: Scene, relation: str, anchor: int, other: int = -1) -> Scores:
    """How well each node stands in `relation` to node `anchor` (and to `other`, for between)."""
    key = (relation, anchor, other)
    known = scene.relation_cache.get(key)
    if known is None:
        known = np.clip(_RULES[relation](scene, anchor, other), 0, 1).astype(np.float32)
        known[anchor] = 0.0
        if relation != "with":
            for i in np.flatnonzero(known > 0):
                sign = relation in _WITHIN_ENTRIES and scene.kinds[i] in _SIGNS and scene.kinds[anchor] in _ENTRIES
                if scene.nodes[i].owner == anchor and relation not in ("in", "of") and not sign:
                    known[i] = 0.0
        owner = scene.nodes[anchor].owner
        if relation in _APART and owner >= 0 and scene.kinds[owner] in _NAMED_BY_THEIR_TEXT:
            known[owner] = 0.0  # the button "All" does not stand before its own text
        if relation == "row-of" and owner >= 0 and scene.kinds[owner] in _ENTRIES:
            known[owner] = 0.0  # nor in its line: the arrow at the end of the entry does
        scene.relation_cache[key] = known
    return known


def _scores(values: NDArray[Any]) -> Scores:
    return np.asarray(values, dtype=np.float32)


def _blank(scene: Scene) -> Scores:
    return np.zeros(len(scene.nodes), dtype=np.float32)


def titled(scene: Scene, anchor: int) -> list[tuple[int, float]]:
    """What a node can stand for as a place: itself, the card or section that it is the title of, its row."""
    node = scene.nodes[anchor]
    found: list[tuple[int, float]] = []
    if node.kind in (*_CARDS, "row", "page", "column", "cell"):
        found.append((anchor, 1.0))
    for other in scene.nodes:
        if other.index == anchor or other.label_node < 0:
            continue
        names = other.label_node == anchor or scene.same_text_piece(other.label_node, anchor)
        if names and other.kind in _CARDS:
            found.append((other.index, 1.0 if other.kind != "section" else 0.9))
        elif names and other.kind == "row":
            found.append((other.index, 0.8))
    if node.kind in ("tab", "menuitem", "button", "link", "text", "heading", "badge") and not found:
        room = int(scene.parent[anchor])
        if room >= 0:
            found.append((room, 0.6))
    return found


def _in(scene: Scene, anchor: int, other: int) -> Scores:
    result = _blank(scene)
    for place, weight in titled(scene, anchor):
        result = np.maximum(result, weight * scene.members(place))
    node = scene.nodes[anchor]
    result = np.maximum(result, 1.0 * scene.inside[:, anchor])
    if node.row >= 0 and node.column < 0:
        result = np.maximum(result, 0.7 * scene.members(node.row))
    return _scores(result)


def row_of(scene: Scene, anchor: int, other: int = -1) -> Scores:
    """Same table row, list entry or card; else the same visual line."""
    result = _blank(scene)
    node = scene.nodes[anchor]
    rows = [int(i) for i in np.flatnonzero(scene.inside[anchor]) if scene.kinds[i] == "row"]
    rows += [node.row] if node.row >= 0 and node.row not in rows else []
    if node.kind == "row":
        rows = [anchor]
    for row in rows:
        result = np.maximum(result, 1.0 * scene.members(row))
        result[[n.index for n in scene.nodes if n.row == row]] = 1.0
    parent = int(scene.parent[anchor])
    if not rows and parent >= 0 and scene.kinds[parent] in ("card", "alert", "toast"):
        result = np.maximum(result, 0.75 * scene.inside[:, parent])
    line = overlap_y(scene.boxes, scene.boxes[anchor]) > 0.5
    height = float(scene.boxes[anchor, 3] - scene.boxes[anchor, 1])
    low = (scene.boxes[:, 3] - scene.boxes[:, 1]) < 3 * max(height, 24)
    same_room = scene.parent == parent
    weight = 0.55 if rows else 0.85
    return np.maximum(result, np.where(line & low, np.where(same_room, weight, 0.4 if not rows else 0.1), 0)).astype(np.float32)


def _along(gap: Boxes, across: Boxes, apart: Boxes, *, reach: float) -> Scores:
    """Nearness in a direction: full when overlapping across and touching, falling with the gap and sideways offset."""
    ahead = gap > -6
    near = 1 / (1 + np.maximum(gap, 0) / reach)
    straight = np.clip(across / 0.3, 0, 1)
    aside = 1 / (1 + np.maximum(apart, 0) / 60)
    return _scores(np.where(ahead, near * np.where(across > 0.05, 0.4 + 0.6 * straight, 0.4 * aside), 0))


def _right(scene: Scene, anchor: int, other: int) -> Scores:
    boxes, box = scene.boxes, scene.boxes[anchor]
    apart = np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3])
    return _along(boxes[:, 0] - box[2], overlap_y(boxes, box), apart, reach=400)


def _left(scene: Scene, anchor: int, other: int) -> Scores:
    boxes, box = scene.boxes, scene.boxes[anchor]
    apart = np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3])
    return _along(box[0] - boxes[:, 2], overlap_y(boxes, box), apart, reach=400)


def _below(scene: Scene, anchor: int, other: int) -> Scores:
    boxes, box = scene.boxes, scene.boxes[anchor]
    apart = np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2])
    result = _along(boxes[:, 1] - box[3], overlap_x(boxes, box), apart, reach=150)
    result[_floated_in(scene, anchor)] = 0.0
    return result


def _floated_in(scene: Scene, anchor: int) -> list[int]:
    """The field in whose frame, or on whose upper edge, the anchor is written as its label: what is below that is below the field."""
    _, top, _, bottom = (float(side) for side in scene.boxes[anchor])
    inner = bottom - 0.25 * (bottom - top)
    return [n.index for n in scene.nodes if n.kind in _FIELDS and n.label_node == anchor and float(n.box[1]) < inner]


def _above(scene: Scene, anchor: int, other: int) -> Scores:
    boxes, box = scene.boxes, scene.boxes[anchor]
    apart = np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2])
    return _along(box[1] - boxes[:, 3], overlap_x(boxes, box), apart, reach=150)


def _next_to(scene: Scene, anchor: int, other: int) -> Scores:
    sideways = np.maximum(_right(scene, anchor, -1), _left(scene, anchor, -1)) ** 2
    stacked = np.maximum(_above(scene, anchor, -1), _below(scene, anchor, -1)) ** 2
    named = np.array([n.label_node == anchor for n in scene.nodes]) * 0.9
    inside = np.maximum(scene.inside[:, anchor], scene.inside[anchor]) * 0.3
    return _scores(np.maximum.reduce([sideways, 0.7 * stacked, named, inside]))


def _under(scene: Scene, anchor: int, other: int) -> Scores:
    below = _below(scene, anchor, -1)
    result = 0.55 * below
    for place, weight in titled(scene, anchor):
        if scene.nodes[place].kind in ("section", "card", "dialog", "navigation", "table", "list"):
            inside = scene.members(place).astype(np.float32)
            lower = scene.boxes[:, 1] >= scene.boxes[anchor, 3] - 6 if place != anchor else True
            result = np.maximum(result, weight * inside * lower * (0.75 + 0.25 * np.minimum(1, 2 * below)))
    named = np.array([n.label_node == anchor for n in scene.nodes], dtype=np.float32)
    named[_floated_in(scene, anchor)] = 0.0
    return _scores(np.maximum(result, named))


def _sign_beside(scene: Scene, anchor: int, step: int) -> list[int]:
    """Ticks, icons and pictures directly before (or after) the anchor in its own entry or row, or that it labels."""
    node, box = scene.nodes[anchor], scene.boxes[anchor]
    if node.kind in _ENTRIES:
        lines = [i for i in scene.pieces.get(anchor, ()) if scene.kinds[i] == "text"]
        box = scene.boxes[lines[0]] if lines else box
    height = max(float(box[3] - box[1]), 12.0)
    found: dict[bool, tuple[float, int]] = {}  # of ticks and of pictures the nearest
    for sign in scene.nodes:
        if sign.kind not in _SIGNS or sign.index in (anchor, node.owner):
            continue
        together = sign.label_node == anchor or (sign.owner >= 0 and sign.owner in (anchor, node.owner))
        together |= node.row >= 0 and (sign.row == node.row or bool(scene.inside[sign.index, node.row]))
        gap = float(box[0] - sign.box[2]) if step < 0 else float(sign.box[0] - box[2])
        level = float(sign.box[1]) - 0.5 * height < float(box[1] + box[3]) / 2 < float(sign.box[3]) + 0.5 * height
        ticked = sign.kind in _TICKS
        if together and level and -6 < gap < found.get(ticked, ((8 if ticked else 3) * height, -1))[0]:
            found[ticked] = gap, sign.index
    return [index for _, index in found.values()]


def _sequence(scene: Scene, anchor: int, step: int) -> Scores:
    """One further in the list of equals that the anchor, or what it is a piece of, belongs to."""
    result = _blank(scene)
    node = scene.nodes[anchor]
    holders = {anchor, node.owner, node.row} | {int(i) for i in np.flatnonzero(scene.inside[anchor]) if scene.kinds[i] in _ITEMS}
    holders |= {n.index for n in scene.nodes if n.label_node == anchor}
    holders.discard(-1)
    sequences = [*scene.lists, *(tuple(table.rows) for table in scene.tables)]
    for members in sequences:
        for holder in holders & set(members):
            at = members.index(holder)
            for distance, weight in ((1, 1.0), (2, 0.3), (3, 0.2)):
                there = at + step * distance
                if 0 <= there < len(members):
                    result[members[there]] = max(result[members[there]], weight)
                    inner = scene.inside[:, members[there]]
                    result = np.maximum(result, 0.8 * weight * inner)
    if result.max(initial=0) == 0:
        ahead = (scene.order - scene.order[anchor]) * step
        room = scene.parent == scene.parent[anchor]
        near = 0.8 / (1 + 0.3 * np.maximum(ahead - 1, 0))
        result = np.where(ahead > 0, near * np.where(room, 1.0, 0.6), 0)
        direct = _below(scene, anchor, -1) if step > 0 else _above(scene, anchor, -1)
        beside = _right(scene, anchor, -1) if step > 0 else _left(scene, anchor, -1)
        result = np.maximum(result, 0.85 * np.maximum(direct, beside))
    signs = _sign_beside(scene, anchor, step)
    if signs:  # "the tick box before Ada" is her own, not that of the entry before hers
        result[np.isin(scene.kinds, _SIGNS)] *= 0.3
        result[signs] = 1.0
    return _scores(result)


def _after(scene: Scene, anchor: int, other: int) -> Scores:
    return _sequence(scene, anchor, 1)


def _before(scene: Scene, anchor: int, other: int) -> Scores:
    return _sequence(scene, anchor, -1)


def _between(scene: Scene, anchor: int, other: int) -> Scores:
    if other < 0:
        return 0.5 * _next_to(scene, anchor, -1)
    vertical = np.minimum(_below(scene, anchor, -1), _above(scene, other, -1))
    vertical = np.maximum(vertical, np.minimum(_above(scene, anchor, -1), _below(scene, other, -1)))
    across = np.minimum(_right(scene, anchor, -1), _left(scene, other, -1))
    across = np.maximum(across, np.minimum(_left(scene, anchor, -1), _right(scene, other, -1)))
    result = np.maximum(vertical, across)
    low, high = sorted((int(scene.order[anchor]), int(scene.order[other])))
    return _scores(np.where((scene.order > low) & (scene.order < high), result**0.5, 0.3 * result))


def _with(scene: Scene, anchor: int, other: int) -> Scores:
    """Containers and rows that hold the anchor, the smallest best; toggles and fields that it labels."""
    result = _blank(scene)
    holding = [int(i) for i in np.flatnonzero(scene.inside[anchor])]
    node = scene.nodes[anchor]
    holding += [n.index for n in scene.nodes if anchor in n.parts and n.index not in holding]
    holding += [node.row] if node.row >= 0 and node.row not in holding else []
    holding.sort(key=lambda i: float(scene.areas[i]))
    for rank, i in enumerate(holding):
        result[i] = 1.0 / (1 + 0.25 * rank)
    for other_node in scene.nodes:
        if other_node.label_node == anchor and other_node.kind not in ("section", "column"):
            result[other_node.index] = max(result[other_node.index], 0.9)
    if node.owner >= 0:
        result[node.owner] = 1.0
    return _scores(np.maximum(result, 0.5 * _next_to(scene, anchor, -1)))


def _of(scene: Scene, anchor: int, other: int) -> Scores:
    """Belonging: what it labels, what lies in it or in its row or card; the nearest of those best."""
    node = scene.nodes[anchor]
    labelled = np.array([n.label_node == anchor for n in scene.nodes], dtype=np.float32)
    near = _next_to(scene, anchor, -1)
    inside = _in(scene, anchor, -1)
    row = row_of(scene, anchor)
    mixed = np.maximum(np.maximum(0.9 * inside, 0.85 * row) * (0.8 + 0.2 * near), 0.6 * near)
    mixed = np.maximum(mixed, labelled)
    mixed = np.maximum(mixed, 0.9 * values(scene, anchor))
    if node.row >= 0 or node.kind == "row":
        mixed = np.maximum(mixed, 0.9 * row)
    return _scores(mixed)


def values(scene: Scene, label: int) -> Scores:
    """How likely each node is the value that belongs to a label: a field, the figure beside, under or above it."""
    key = ("value", label, -1)
    known = scene.relation_cache.get(key)
    if known is not None:
        return known
    boxes, box = scene.boxes, scene.boxes[label]
    node = scene.nodes[label]
    result = _blank(scene)
    height = max(10.0, float(box[3] - box[1]))
    readable = np.array(
        [n.kind in ("text", "block", "link", "badge", "heading", "button", "cell", "progressbar") and n.owner != label for n in scene.nodes]
    )
    readable &= ~scene.inside[label] & ~scene.inside[:, label]
    room = scene.parent == scene.parent[label]
    card = int(scene.parent[label]) >= 0 and scene.kinds[scene.parent[label]] in ("card", "alert", "dialog", "row")
    near = np.where(room, 1.0, 0.45 if card else 0.7)
    digits = np.array([_figure(n.text) for n in scene.nodes])
    middle = np.abs((boxes[:, 1] + boxes[:, 3]) - (box[1] + box[3])) / 2
    line = (overlap_y(boxes, box) > 0.45) & (middle < 1.2 * height)
    gap = boxes[:, 0] - box[2]
    right = line & (gap > -4) & readable
    nearest = np.where(right, np.maximum(gap, 0), np.inf)
    rank = nearest.argsort().argsort()
    result = np.where(right, near * (0.9 + 0.1 * digits) / (1 + 0.35 * rank) / (1 + np.maximum(gap - 400, 0) / 300), result)
    sizes = boxes[:, 3] - boxes[:, 1]
    down = boxes[:, 1] - box[3]
    aligned = overlap_x(boxes, box) > 0.1
    bigger = np.clip((sizes / height - 0.9) / 0.5, 0, 1)
    has_right = bool(right.any())
    under = aligned & (down > -0.4 * height) & (down < 3.2 * height) & readable & ~line
    order = np.where(under, down, np.inf).argsort().argsort()
    base = (0.45 if has_right else 0.7) + 0.2 * bigger + 0.1 * digits
    result = np.maximum(result, np.where(under, near * base / (1 + 0.6 * order), 0))
    up = box[1] - boxes[:, 3]
    over = aligned & (up > -0.4 * height) & (up < 2.0 * height) & readable & ~line
    order = np.where(over, up, np.inf).argsort().argsort()
    base = 0.15 + 0.4 * bigger + 0.15 * digits * bigger
    result = np.maximum(result, np.where(over, near * base / (1 + 0.8 * order), 0))
    left = line & (box[0] - boxes[:, 2] > -4) & (box[0] - boxes[:, 2] < 60) & readable
    result = np.maximum(result, np.where(left, near * 0.45 * digits, 0))
    for other in scene.nodes:
        if other.label_node == label and other.kind in ("textbox", "combobox", "slider", "progressbar", "badge"):
            sure = 0.5 if other.probability("placeholder") >= 0.5 else 1.0
            result[other.index] = sure if other.kind != "badge" else max(0.6, result[other.index])
    if node.kind in ("textbox", "combobox"):
        result[label] = 1.0
    result[label] = 0.0 if node.kind not in ("textbox", "combobox") else 1.0
    known = result.astype(np.float32)
    scene.relation_cache[key] = known
    return known


def _figure(text: str) -> float:
    letters = [c for c in text if not c.isspace()]
    return float(bool(letters) and sum(c.isdigit() for c in letters) >= 0.3 * len(letters))


_RULES = {
    "in": _in, "row-of": row_of, "left-of": _left, "right-of": _right, "above": _above, "below": _below,
    "next-to": _next_to,
    "under": _under, "before": _before, "after": _after, "between": _between, "with": _with, "of": _of,
}  # fmt: skip
