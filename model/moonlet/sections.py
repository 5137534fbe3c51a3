"""Headings, what stands under each of them, and the titles of containers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moonlet.geometry import Indices, bands

if TYPE_CHECKING:
    from moonlet.structure import Scene

_ROOMS = ("card", "dialog", "navigation", "alert", "toast", "table")


@dataclass(frozen=True)
class Heading:
    """`governs`: what stands under it, until the next heading of its size. `sure`: seen as a heading, not inferred."""

    node: int
    size: float
    governs: Indices
    sure: bool


def _looks_like_heading(scene: Scene, index: int, usual: float) -> bool:
    node = scene.nodes[index]
    if node.kind == "heading":
        return True
    if node.kind != "text" or node.owner >= 0 or node.element is None or len(node.text) > 60 or len(node.text) < 2:
        return False
    if not any(letter.isalpha() for letter in node.text) or node.text.rstrip().endswith((".", ",")):
        return False
    parent = int(scene.parent[index])
    if parent >= 0 and scene.kinds[parent] in ("row", "table"):
        return False
    capital = node.text.isupper() and len(node.text) > 3
    return node.element.bold or capital or float(node.box[3] - node.box[1]) > 1.22 * usual


def room_of(scene: Scene, index: int) -> int:
    """The card, dialog or navigation that a node stands in, rows and other slips skipped; -1: the page."""
    parent = int(scene.parent[index])
    while parent >= 0 and scene.kinds[parent] not in _ROOMS:
        parent = int(scene.parent[parent])
    return parent


def find_headings(scene: Scene) -> list[Heading]:
    """All headings with what they govern. A heading that is seen twice (as heading and as text) counts once."""
    boxes = scene.boxes
    heights = [float(n.box[3] - n.box[1]) for n in scene.nodes if n.kind == "text"]
    usual = float(np.median(heights)) if heights else 16.0
    found = [n.index for n in scene.nodes if _looks_like_heading(scene, n.index, usual)]
    sizes = {i: _size(scene, i) for i in found}
    rooms = {i: room_of(scene, i) for i in found}
    result: list[Heading] = []
    everything = np.arange(len(scene.nodes))
    middle = (boxes[:, 0] + boxes[:, 2]) / 2
    atoms = np.array([n.kind not in ("section", "column", "page") for n in scene.nodes], dtype=bool)
    for h in found:
        box, room = boxes[h], rooms[h]
        under = (boxes[:, 1] >= box[3] - 4) & atoms & (everything != h)
        if room >= 0:
            under &= scene.inside[:, room]
        else:
            under &= boxes[:, 0] >= box[0] - 60
        for g in found:
            if g == h or (rooms[g] != room and not (room == -1 and sizes[g] >= sizes[h])):
                continue
            other = boxes[g]
            sure_next = scene.kinds[g] == "heading" or scene.kinds[h] != "heading"
            if other[1] > box[1] + 5 and sizes[g] >= 0.95 * sizes[h] and sure_next:
                # The next heading ends this one's reign in its own column.
                beside = other[0] > box[2] + 30 or other[2] < box[0] - 30
                if not beside:
                    under &= boxes[:, 1] < other[1] - 2
                else:
                    under &= ~(
                        (boxes[:, 1] >= other[1] - 4)
                        & (np.abs(middle - (other[0] + other[2]) / 2) < np.abs(middle - (box[0] + box[2]) / 2))
                    )
            elif abs(float(other[1] - box[1])) <= 6 or _level(box, other):
                if other[0] > box[2]:
                    under &= middle < other[0] - 4
                elif other[2] < box[0]:
                    under &= middle > box[0] - 40
        result.append(Heading(h, sizes[h], np.flatnonzero(under), scene.kinds[h] == "heading"))
    return result


def _level(first: np.ndarray, second: np.ndarray) -> bool:
    overlap = min(first[3], second[3]) - max(first[1], second[1])
    return bool(overlap > 0.5 * min(first[3] - first[1], second[3] - second[1]))


def _size(scene: Scene, index: int) -> float:
    """Height of its letters' line, a little more where bold; a heading of two lines is not twice as large."""
    node = scene.nodes[index]
    height = float(node.box[3] - node.box[1])
    lines = [i for i in np.flatnonzero(scene.inside[:, index]) if scene.kinds[i] == "text"]
    if lines:
        height = float(np.median(scene.boxes[lines, 3] - scene.boxes[lines, 1]))
    elif node.element and node.element.text_height:
        height = min(height, node.element.text_height)
    return height * (1.06 if (node.element and node.element.bold) or node.kind == "heading" else 1.0)


def title_of(scene: Scene, index: int) -> int:
    """The node that names a container: its topmost heading, else its boldest or largest early line; -1 if none."""
    inner = [
        int(i)
        for i in np.flatnonzero(scene.inside[:, index])
        if scene.kinds[i] in ("heading", "text", "link") and scene.nodes[i].text.strip()
    ]
    if not inner:
        return -1
    kind = scene.kinds[index]
    heads = [i for i in inner if scene.kinds[i] == "heading"]
    if heads and kind != "row":
        return min(heads, key=lambda i: (float(scene.boxes[i, 1]), float(scene.boxes[i, 0])))
    texts = [i for i in inner if scene.kinds[i] == "text" and any(c.isalpha() for c in scene.nodes[i].text)]
    skip = ("button", "badge", "textbox", "combobox", "avatar", "tab")
    texts = [i for i in texts if scene.nodes[i].owner < 0 or scene.kinds[scene.nodes[i].owner] not in skip] or texts
    if not texts:
        return -1
    lines = bands(scene.boxes, texts)
    if kind == "row":
        # The row's name is its first telling text from the left; among stacked ones the boldest.
        left = min(float(scene.boxes[i, 0]) for i in texts)
        first = [i for i in texts if scene.boxes[i, 0] < left + 24]
        return max(
            first,
            key=lambda i: ((e := scene.nodes[i].element) is not None and e.bold, -float(scene.boxes[i, 1])),
        )
    if kind in ("navigation", "table", "list"):
        return -1
    early = [i for line in lines[:3] for i in line]

    def weight(i: int) -> float:
        element = scene.nodes[i].element
        size = float(scene.boxes[i, 3] - scene.boxes[i, 1])
        return size * (1.3 if element and element.bold else 1.0) - 0.02 * float(scene.boxes[i, 1] - scene.boxes[index, 1])

    return max(early, key=weight)
