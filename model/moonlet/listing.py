"""The entries that a count of "items", "products" or "people" means: rows, cards, lines of the list there is; what stands under a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

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


_ENTRY = ("menuitem", "link", "button", "tab")
_TITLES = ("text", "heading")
_LEVEL, _ALIKE = 6.0, 1.08  # px by which titles of one line or edge may differ, and the ratio of their heights


def governed(scene: Scene, title: int) -> NDArray[np.bool_] | None:
    """What stands under a title, up to the next one like it; what hangs below an unfolded entry. None where it titles nothing."""
    node = scene.nodes[title]
    if node.owner >= 0 and scene.kinds[node.owner] in (*_ENTRY, "heading"):
        return governed(scene, node.owner)
    if node.kind in _ENTRY:
        return _hanging(scene, title)
    if node.kind == "section":
        return governed(scene, node.label_node) if node.label_node >= 0 else scene.members(title)
    if node.kind not in _TITLES:
        return scene.members(title) if node.kind in ("card", "dialog", "navigation") else None
    places = [place for place, sure in relations.titled(scene, title) if sure >= 0.9]
    rooms = [place for place in places if scene.kinds[place] != "section"] or places
    if not rooms:
        return None
    inside = np.asarray(np.logical_or.reduce([scene.members(place) for place in rooms]))
    return inside & _before_the_next(scene, title)


def _before_the_next(scene: Scene, title: int) -> NDArray[np.bool_]:
    """What ends above the next title that looks like this one and stands at its edge."""
    lines = [i for i in (title, *scene.pieces.get(title, ())) if scene.kinds[i] == "text"]
    own = scene.nodes[lines[-1]] if lines else scene.nodes[title]
    low, high = (float(own.box[3] - own.box[1]) / _ALIKE - 1, float(own.box[3] - own.box[1]) * _ALIKE + 1)
    tops = [
        float(n.box[1])
        for n in scene.nodes
        if n.kind == "text"
        and n.element is not None
        and own.element is not None
        and float(n.box[1]) > float(own.box[3])
        and abs(float(n.box[0] - own.box[0])) < _LEVEL
        and low <= float(n.box[3] - n.box[1]) <= high
        and n.element.bold == own.element.bold
        and n.element.ink == own.element.ink
        and n.text.isupper() == own.text.isupper()
        and scene.parent[n.index] == scene.parent[own.index]
        and (n.owner < 0 or scene.kinds[n.owner] == "heading")
    ]
    middles = (scene.boxes[:, 1] + scene.boxes[:, 3]) / 2
    return np.asarray(middles < min(tops, default=np.inf))


def _hanging(scene: Scene, entry: int) -> NDArray[np.bool_] | None:
    """The entries below an entry that begin farther to the right than it does, up to the first that does not."""
    column = [n.index for n in scene.nodes if n.kind == scene.kinds[entry] and abs(float(n.box[1] - scene.boxes[entry][1])) < 1000]
    left, _, right, bottom = (float(side) for side in scene.boxes[entry])
    below = [i for i in column if scene.boxes[i][1] > bottom - 4 and min(right, scene.boxes[i][2]) - max(left, scene.boxes[i][0]) > 0]
    start = _begins(scene, entry)
    found: list[int] = []
    for i in sorted(below, key=lambda i: float(scene.boxes[i][1])):
        if _begins(scene, i) < start + _LEVEL:
            break
        found.append(i)
    if not found:
        return None
    hanging = np.zeros(len(scene.nodes), dtype=bool)
    hanging[found] = True
    return hanging


def _begins(scene: Scene, index: int) -> float:
    """Where the first icon or text of an entry begins, in pixels from the left."""
    pieces = [scene.boxes[i][0] for i in scene.pieces.get(index, ())]
    return float(min(pieces, default=scene.boxes[index][0]))


def called(scene: Scene, noun: str) -> int:
    """The title of that name, or of its singular, under which a list stands: "sizes" under "Size"; -1 where there is none."""
    stems = phrase(noun).stems
    for node in scene.nodes:
        if node.kind in _TITLES and 0 < len(node.text) < 40 and phrase(node.text).stems == stems:
            inside = governed(scene, node.index)
            if inside is not None and any(all(inside[i] for i in run) for run in scene.lists):
                return node.index
    return -1


def entries(scene: Scene, anchors: Resolved) -> tuple[list[int], float]:
    """The entries of the list that is meant, in reading order, and how sure it is that this list is.

    Without an anchor the largest list outside the navigation; with one the list inside what it names.
    """
    inside: np.ndarray | None = None
    if anchors:
        best = max(anchors, key=lambda pair: pair[1])[0]
        inside = governed(scene, best)
        if inside is None or not inside.any():
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
