"""The entries that a count of "items", "products" or "people" means: rows, cards, lines of the list there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from moonlet import relations
from moonlet.features import Resolved
from moonlet.geometry import bands, reading_order
from moonlet.similarity import phrase

if TYPE_CHECKING:
    from moonlet.structure import Scene

# How likely a run of things of a kind is what people call the entries of a list.
_AS_ENTRIES = {
    "row": 1.0, "card": 0.9, "alert": 0.7, "menuitem": 0.6, "link": 0.5, "badge": 0.45, "checkbox": 0.6, "radio": 0.6,
    "avatar": 0.5, "button": 0.3, "tab": 0.35, "switch": 0.5, "text": 0.4, "heading": 0.4,
}  # fmt: skip


def is_generic(text: str) -> bool:
    """Whether a noun only says what the entries are: "products", "people", "item"."""
    if not text:
        return True
    tokens = phrase(text).tokens
    if not tokens or len(tokens) > 3 or any(token[0].isdigit() for token in tokens):
        return False
    return tokens[-1].endswith("s") or tokens[-1] in (
        "item",
        "entry",
        "product",
        "record",
        "result",
        "position",
        "element",
        "line",
        "people",
        "staff",
        "children",
        "men",
        "women",
        "data",
        "feedback",
    )


def entries(scene: Scene, anchors: Resolved) -> tuple[list[int], float]:
    """The entries of the list that is meant, in reading order, and how sure it is that this list is.

    Without an anchor the largest list outside the navigation; with one the list inside what it names.
    """
    inside: np.ndarray | None = None
    if anchors:
        best = max(anchors, key=lambda pair: pair[1])[0]
        inside = np.maximum(relations.scores(scene, "in", best), relations.scores(scene, "under", best)) > 0.4
        if not inside.any():
            inside = None
    bars = np.flatnonzero(scene.kinds == "navigation")
    in_bar = np.asarray(scene.inside[:, bars].any(axis=1))
    options: list[tuple[float, list[int]]] = []
    runs: list[tuple[int, ...]] = [tuple(table.rows) for table in scene.tables if table.rows]
    runs += [run for run in scene.lists if len(run) >= 2]
    if inside is not None:
        runs += _text_lines(scene, inside)
    for run in runs:
        members = [i for i in run if inside is None or inside[i]]
        if not members or (inside is None and bool(in_bar[members[0]])):
            continue
        kind = str(scene.kinds[members[0]])
        area = float(scene.areas[members].sum()) / max(1.0, scene.screen.width * scene.screen.height)
        weight = _AS_ENTRIES.get(kind, 0.2) * (0.5 + min(0.5, 3 * area)) * (0.6 + 0.4 * min(1.0, len(members) / 4))
        options.append((weight, members))
    if not options:
        return [], 0.3
    merged = _same_kind(scene, sorted(options, key=lambda option: -option[0]))
    top = merged[0]
    rival = max((weight for weight, members in merged[1:] if len(members) != len(top[1])), default=0.0)
    return reading_order(scene.boxes, top[1]), float(np.clip(top[0] / (top[0] + rival + 0.05), 0.3, 0.95))


def _same_kind(scene: Scene, options: list[tuple[float, list[int]]]) -> list[tuple[float, list[int]]]:
    """A grid found as several runs of equal things in one container is one list."""
    weight, members = options[0]
    rest: list[tuple[float, list[int]]] = []
    together = list(members)
    sizes = scene.boxes[members]
    height, width = np.median(sizes[:, 3] - sizes[:, 1]), np.median(sizes[:, 2] - sizes[:, 0])
    for other in options[1:]:
        first = other[1][0]
        box = scene.boxes[first]
        alike = scene.kinds[first] == scene.kinds[members[0]] and scene.parent[first] == scene.parent[members[0]]
        alike = alike and abs(box[3] - box[1] - height) < 0.25 * height and abs(box[2] - box[0] - width) < 0.25 * width
        if alike:
            together += [i for i in other[1] if i not in together]
        else:
            rest.append(other)
    return [(weight, together), *rest]


def _text_lines(scene: Scene, inside: np.ndarray) -> list[tuple[int, ...]]:
    """Lines of text under each other with one left edge, where no row was seen."""
    texts = [int(i) for i in np.flatnonzero(inside) if scene.kinds[i] == "text" and scene.nodes[i].owner < 0]
    groups: dict[int, list[int]] = {}
    for line in bands(scene.boxes, texts):
        groups.setdefault(round(float(scene.boxes[line[0], 0]) / 8), []).append(line[0])
    return [tuple(group) for group in groups.values() if len(group) >= 2]
