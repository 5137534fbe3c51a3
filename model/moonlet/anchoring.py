"""How a text stands to the words of a question: to the texts that say little else, near it, in its row, under its heading, before it.

`extractive` asks how much of a question is written around a text; a long paragraph around it says much of any question. Here
a text counts by the share of its own words that the question says as well ("Order date" for "when was it ordered"), and
by how near it stands, whatever is between. What holds of a text alone means little: so the best of all on the screen is told too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moonlet import relations
from moonlet.bars import ROLE_WORDS
from moonlet.geometry import overlap_x, overlap_y

if TYPE_CHECKING:
    from moonlet.structure import Node, Scene

Floats = NDArray[np.float32]
_NEAR, _FAR = 60.0, 240.0  # pixels within which two texts belong together, surely and perhaps
_HOT = 40  # texts with most of the question on them that are looked at
_LABELS = 12
_ROLES = ("header", "sidebar", "footer", "breadcrumb", "pagination", "tabs", "menu", "stepper")
_FRAMES = ("dialog", "alert", "toast", "card", "row", "navigation", "table", "image")
_CONTEXTS = 15
_RELATIONS = tuple(
    (relation, re.compile(rf"(?i)\b(?:{words})\b"))
    for relation, words in (
        ("after", r"after|follow(?:s|ing|ed)?|next (?!to)"), ("before", r"before|preced\w+|previous"),
        ("below", r"below|beneath|under(?:neath)?"), ("above", r"above|over"), ("left-of", r"left (?:of|from)"),
        ("right-of", r"right (?:of|from)"), ("next-to", r"next to|beside|near|by"),
    )
)  # fmt: skip
_ORDINALS = {
    "first": 0, "1st": 0, "top": 0, "topmost": 0, "uppermost": 0, "leftmost": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2,
    "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "sixth": 5, "6th": 5, "seventh": 6, "eighth": 7, "last": -1, "final": -1,
    "bottom": -1, "lowest": -1, "bottommost": -1, "lowermost": -1, "rightmost": -1, "penultimate": -2,
}  # fmt: skip


def anchored(scene: Scene, asked: str, matched: Floats, precise: Floats, shares: list[Floats], chosen: NDArray[np.int64]) -> Floats:
    """`[candidate, ANCHORED]`. `matched` [word, node]: how well a text says a word of the question; `precise` [node]: the share
    of a text's own words that the question says; `shares`: what the words weigh, names and others; `chosen`: the candidates' nodes."""
    if not len(chosen):
        return np.zeros((0, ANCHORED), dtype=np.float32)
    said = matched * precise
    total = (shares[0] + shares[1]) @ said if len(said) else np.zeros(len(scene.nodes), dtype=np.float32)
    hot = np.argsort(-total, kind="stable")[:_HOT]
    hot = hot[total[hot] > 0]
    contexts = [(said[:, hot][:, None, :] * mask[None]).max(axis=2, initial=0.0) for mask in _masks(scene, chosen, hot)]
    covered = [share @ context for context in contexts for share in shares]
    tight = np.maximum.reduce([contexts[at] for at in (0, 1, 3, 5, 7)])
    whole = shares[0] + shares[1]
    sums = [whole @ context for context in (tight, contexts[9], np.maximum.reduce([tight, contexts[2], contexts[10]]))]
    against = [each - each.max(initial=0.0) for each in sums]
    return np.stack(
        [
            *covered,
            *sums,
            *against,
            *_related(scene, asked, total, hot, chosen),
            _in_order(scene, asked, chosen),
            *_looks(scene, chosen),
            *_in_bars(scene, asked, chosen),
        ],
        axis=1,
    ).astype(np.float32)


def _masks(scene: Scene, chosen: NDArray[np.int64], hot: NDArray[np.int64]) -> list[NDArray[Any]]:
    """How each of the hot texts stands to each candidate, `[candidate, hot]` a context."""
    boxes, nodes = scene.boxes, scene.nodes
    own, other = boxes[chosen], boxes[hot]
    apart = np.maximum(np.maximum(other[None, :, :2] - own[:, None, 2:], own[:, None, :2] - other[None, :, 2:]), 0)
    distance = np.sqrt((apart**2).sum(axis=2))
    same = chosen[:, None] == hot[None]
    inside = scene.inside[np.ix_(hot, chosen)].T | scene.inside[np.ix_(chosen, hot)]
    free = ~same & ~inside
    line = (np.stack([overlap_y(boxes[hot], box) for box in own]) if len(hot) else np.zeros((len(own), 0))) > 0.5
    stack = (np.stack([overlap_x(boxes[hot], box) for box in own]) if len(hot) else np.zeros((len(own), 0))) > 0.1
    left, above = other[None, :, 0] < own[:, None, 0], other[None, :, 1] < own[:, None, 1]
    fading = 1 / (1 + distance / 100)
    rows = np.array([n.row for n in nodes])
    row = (rows[chosen][:, None] >= 0) & (rows[chosen][:, None] == rows[hot][None])
    columns = np.array([n.column for n in nodes])
    labels = np.array([nodes[c].label_node if c >= 0 else -1 for c in columns])
    column = (columns[chosen][:, None] >= 0) & ((columns[chosen][:, None] == hot[None]) | (labels[chosen][:, None] == hot[None]))
    parents = scene.parent
    card = (parents[chosen][:, None] >= 0) & (parents[chosen][:, None] == parents[hot][None])
    above_parents = np.where(parents >= 0, parents[np.maximum(parents, 0)], -1)
    home = (above_parents[chosen][:, None] >= 0) & (
        (above_parents[chosen][:, None] == parents[hot][None]) | (above_parents[chosen][:, None] == above_parents[hot][None])
    )
    belongs = np.zeros(same.shape, dtype=np.float32)
    for at, label in enumerate(hot[:_LABELS]):
        belongs[:, at] = relations.values(scene, int(label))[chosen]
    owners = np.array([n.label_node for n in nodes])
    belongs = np.maximum(belongs, owners[chosen][:, None] == hot[None])
    step = scene.order[chosen][:, None] - scene.order[hot][None]
    after, before = np.where(step > 0, 1 / np.maximum(step, 1), 0), np.where(step < 0, 1 / np.maximum(-step, 1), 0)
    return [
        belongs, row & free, card & free, column, home & free,
        line & left & free, line & ~left & free, (stack & above & ~line & free) * fading,
        (stack & ~above & ~line & free) * fading, np.exp(-distance / _NEAR) * free, np.exp(-distance / _FAR) * free, after * free,
        before * free, same, inside & ~same,
    ]  # fmt: skip


def _related(scene: Scene, asked: str, total: Floats, hot: NDArray[np.int64], chosen: NDArray[np.int64]) -> list[Floats]:
    """How well a candidate stands to the likeliest texts in the relation that the question says."""
    found = np.zeros(len(chosen), dtype=np.float32)
    loose = np.zeros(len(chosen), dtype=np.float32)
    relation = next((name for name, words in _RELATIONS if words.search(asked)), "")
    for anchor in hot[:3]:
        if relation:
            found = np.maximum(found, total[anchor] * relations.scores(scene, relation, int(anchor))[chosen])
        loose = np.maximum(loose, total[anchor] * relations.scores(scene, "of", int(anchor))[chosen])
    return [found, loose]


def _in_order(scene: Scene, asked: str, chosen: NDArray[np.int64]) -> Floats:
    """1 for what is, or is in, the first or last … of its list where the question says so, -1 for the others of that list."""
    word = next((w for w in re.findall(r"[a-z0-9]+", asked.lower()) if w in _ORDINALS), "")
    result = np.zeros(len(chosen), dtype=np.float32)
    if not word:
        return result
    at = _ORDINALS[word]
    told = np.zeros(len(scene.nodes), dtype=np.float32)
    for members in [*scene.lists, *(tuple(table.rows) for table in scene.tables), *(run.members for run in scene.runs)]:
        if len(members) < 2 or not -len(members) <= at < len(members):
            continue
        for position, member in enumerate(members):
            worth = 1.0 if position == at % len(members) else -1.0
            inner = scene.inside[:, member].copy()
            inner[member] = True
            told[inner] = worth
    return told[chosen]


def _in_bars(scene: Scene, asked: str, chosen: NDArray[np.int64]) -> list[Floats]:
    """What bars and frames a candidate stands in, whether it is the question's bar, and whether it is at an end of its list."""
    roles = np.zeros((len(_ROLES), len(scene.nodes)), dtype=np.float32)
    for bar, role in scene.roles.items():
        if role in _ROLES:
            roles[_ROLES.index(role)] += scene.inside[:, bar]
    for role, run in scene.bar_runs:
        roles[_ROLES.index(role), list(run.members)] = 1.0
    roles = np.minimum(roles, 1.0)
    words = set(re.findall(r"[a-z]+", asked.lower()))
    named = np.array([float(bool(words & set(ROLE_WORDS[role].split()[:3]))) for role in _ROLES], dtype=np.float32)
    frames = [scene.inside[:, np.flatnonzero(scene.kinds == kind)].any(axis=1) for kind in _FRAMES]
    ends = np.zeros((2, len(scene.nodes)), dtype=np.float32)
    for members in [*scene.lists, *(tuple(table.rows) for table in scene.tables), *(run.members for run in scene.runs)]:
        for end, member in enumerate((members[0], members[-1])):
            ends[end, scene.inside[:, member]] = 1.0
            ends[end, member] = 1.0
    fits = named @ roles - (named.sum() > 0) * (1 - named @ roles)
    return [each[chosen].astype(np.float32) for each in (*roles, *frames, *ends, fits)]


def _looks(scene: Scene, chosen: NDArray[np.int64]) -> list[Floats]:
    """Whether a candidate is a label or a title itself, how often its text is there, how strongly it is painted."""
    nodes = scene.nodes
    labels = {n.label_node for n in nodes}
    headers = {i for table in scene.tables for i in table.header}
    governs = {h.node for h in scene.headings if len(h.governs)}
    said: dict[str, int] = {}
    for i in chosen:
        said[nodes[i].text] = said.get(nodes[i].text, 0) + 1
    return [
        np.array([float(i in labels) for i in chosen], dtype=np.float32),
        np.array([float(i in headers) for i in chosen], dtype=np.float32),
        np.array([float(i in governs) for i in chosen], dtype=np.float32),
        np.array([1 / said[nodes[i].text] for i in chosen], dtype=np.float32),
        np.array([_strength(nodes[i]) for i in chosen], dtype=np.float32),
        np.array([float(nodes[i].owner >= 0) for i in chosen], dtype=np.float32),
    ]


def _strength(node: Node) -> float:
    """How dark (or bright) its ink is against what it stands on, 0 to 1."""
    element = node.element
    if element is None or element.ink is None or element.fill is None:
        return 0.5
    return float(sum(abs(a - b) for a, b in zip(element.ink, element.fill, strict=True))) / 765


ANCHORED = 2 * _CONTEXTS + 6 + 2 + 1 + 6 + len(_ROLES) + len(_FRAMES) + 3
