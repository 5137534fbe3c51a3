"""Paragraphs: lines of text that a person reads as one sentence, though they are painted apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from moonlet.geometry import bands, to_box

if TYPE_CHECKING:
    from moonlet.structure import Scene


def paragraphs(scene: Scene) -> list[tuple[tuple[int, ...], str]]:
    """Groups of two or more text nodes with their joined text.

    First pieces on one line with less than a letter's height between them (a sentence with a link in
    it), then lines under each other of one size, aligned, where the upper one is nearly full.
    """
    texts = [n.index for n in scene.nodes if n.kind == "text" and n.text.strip()]
    boxes = scene.boxes
    pieces: list[list[int]] = []
    for line in bands(boxes, texts):
        for i in line:
            height = float(boxes[i, 3] - boxes[i, 1])
            last = pieces[-1][-1] if pieces else -1
            near = (
                last in line
                and -3 <= boxes[i, 0] - boxes[last, 2] <= 0.45 * height
                and scene.parent[i] == scene.parent[last]
                and _flows(scene, last, i)
            )
            if near:
                pieces[-1].append(i)
            else:
                pieces.append([i])
    spans = [to_box(boxes[piece]) for piece in pieces]
    below: dict[int, int] = {}
    taken: set[int] = set()
    for a, box in enumerate(spans):
        height = float(np.median([boxes[i, 3] - boxes[i, 1] for i in pieces[a]]))
        best, best_gap = -1, 0.85 * height
        for b, other in enumerate(spans):
            gap = float(other[1] - box[3])
            if b == a or b in taken or gap < -0.3 * height or gap > best_gap:
                continue
            if not _continues(scene, pieces[a], pieces[b], box, other, height):
                continue
            best, best_gap = b, gap
        if best >= 0:
            below[a] = best
            taken.add(best)
    result: list[tuple[tuple[int, ...], str]] = []
    for a in range(len(pieces)):
        if a in taken:
            continue
        chain, members = a, list(pieces[a])
        while chain in below:
            chain = below[chain]
            members += pieces[chain]
        if len(members) > 1:
            result.append((tuple(members), " ".join(scene.nodes[i].text.strip() for i in members)))
    return result


def _flows(scene: Scene, left: int, right: int) -> bool:
    """Whether two pieces on one line are one text: not when one is in a button, badge or field and the other is not."""
    owners = {scene.nodes[i].owner for i in (left, right)}
    kinds = {scene.nodes[owner].kind for owner in owners if owner >= 0}
    return len(owners) == 1 or kinds <= {"link", "heading"}


def _continues(scene: Scene, upper: list[int], lower: list[int], box: np.ndarray, other: np.ndarray, height: float) -> bool:
    heights = [float(np.median([scene.boxes[i, 3] - scene.boxes[i, 1] for i in piece])) for piece in (upper, lower)]
    if abs(heights[0] - heights[1]) > 0.1 * height + 0.6 or scene.parent[upper[0]] != scene.parent[lower[0]]:
        return False
    first, second = scene.nodes[upper[-1]], scene.nodes[lower[0]]
    if first.element is None or second.element is None or not _flows(scene, upper[-1], lower[0]):
        return False
    if first.owner < 0 and second.owner < 0 and first.element.bold != second.element.bold and len(upper) == len(lower) == 1:
        return False
    one, two = first.element.ink, second.element.ink
    free = first.owner < 0 and second.owner < 0
    if free and one and two and sum(abs(a - b) for a, b in zip(one, two, strict=True)) > 75:
        return False  # a title over its explanation
    left = abs(box[0] - other[0]) < 0.5 * height
    middle = abs(box[0] + box[2] - other[0] - other[2]) < 1.2 * height
    full = (box[2] - box[0]) >= 0.75 * (other[2] - other[0]) and (box[2] - box[0]) > 6 * height
    ended = first.text.rstrip().endswith((".", ":", "?", "!")) and second.text[:1].isupper() and box[2] < other[2]
    return bool((left or middle) and full and not ended)
