"""What speaks for each node being what a reference means: one row of numbers a node.

The comparisons are computed here, exactly; the matcher only learns how to weigh them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moonlet import relations
from moonlet.asking import Asked
from moonlet.attribute_words import is_attribute, typed_share
from moonlet.bars import role_likeness
from moonlet.colors import ALIASES
from moonlet.colors import likeness as color_likeness
from moonlet.concepts import agreement
from moonlet.expression import COLORS, REF_KINDS, RELATIONS, Ref
from moonlet.geometry import overlap_x, overlap_y
from moonlet.kinds import NODE_KINDS, starting_table
from moonlet.properties import color_probability, place_scores, state_probability
from moonlet.relaxing import says_its_kind
from moonlet.similarity import FEATURES as TEXT_FEATURES

if TYPE_CHECKING:
    from moonlet.structure import Node, Scene

Matrix = NDArray[np.float32]
Resolved = list[tuple[int, float]]  # nodes that an anchor may be, with probabilities

_CONTROL = frozenset({"textbox", "combobox", "checkbox", "radio", "switch", "slider"})
_TITLED = frozenset({"card", "dialog", "alert", "toast", "row", "navigation", "table", "chart", "list", "section", "column", "cell"})
_BIG = frozenset({"card", "dialog", "row", "navigation", "table", "chart", "list", "section", "column", "page"})
_PICTURE = frozenset({"avatar", "image", "icon", "progressbar", "badge", "spinner"})
_MESSAGES = frozenset({"alert", "toast", "card", "dialog", "text", "block"})
_TONED = _MESSAGES | {"badge", "icon", "button"}  # what is called by the tone that it has, where nothing more is said of it
_PICTURES = ("icon", "sign", "symbol")
_UNIT = re.compile(r"\s*\([^()]{1,12}\)$")  # after a title: "Price (EUR)"
_TONES = {
    "error": "red", "danger": "red", "failure": "red", "critical": "red", "success": "green", "successful": "green",
    "ok": "green",
    "warning": "yellow orange", "caution": "yellow orange", "info": "blue", "information": "blue",
    "informational": "blue",
}  # fmt: skip
_TONE_WORDS = {
    "error": "error invalid wrong failed failure incorrect denied cannot could unable must problem required went",
    "success": "success successful successfully saved done completed confirmed added updated thank created sent",
    "warning": "warning caution careful attention expires soon low",
    "info": "info note notice information tip heads",
}
_TONE_OF = {
    "danger": "error",
    "failure": "error",
    "critical": "error",
    "successful": "success",
    "caution": "warning",
    "information": "info",
}

GIVEN = ("text", "look", "kind", "color", "state", "place", "relation")
NAMES: tuple[str, ...] = (
    *(f"aspect_{name}" for name in GIVEN), "aspect_value",  # 0.. what each given part says, about 0 where undecided
    *(f"given_{name}" for name in GIVEN), "given_ordinal",
    *(f"own_{name}" for name in TEXT_FEATURES), *(f"label_{name}" for name in TEXT_FEATURES),
    "own", "control_label", "title", "other_label", "whole_contains", "whole_recall", "context_equal", "context_recall",
    "concept_look", "concept_text", "look_own", "look_label", "tone", "role", "typed", "attribute", "text_conflict",
    "kind", "color", "state", "state_known", "place",
    "relation", "relation_rank", "relation_same_room", "relation_inside", "relation_row", "relation_across",
    "relation_level",
    "relation_gap", "value",
    "best_text", "text_margin", "best_both",
    "node_virtual", "node_piece", "node_big", "node_text", "node_pressed", "node_control", "node_picture", "node_score",
    "node_width", "node_height", "node_x", "node_y", "node_has_text", "node_bold", "node_text_height", "text_length",
    *(f"is_{name}" for name in RELATIONS),
)  # fmt: skip
AT = {name: at for at, name in enumerate(NAMES)}
_ASPECTS = slice(0, len(GIVEN) + 1)


def build(scene: Scene, ref: Ref, anchors: Resolved, anchors2: Resolved, labels: Resolved) -> Matrix:
    """`[nodes, NAMES]` for one reference whose anchors are resolved.

    `labels`: for a ref of kind value, the nodes that its text may name.
    """
    count = len(scene.nodes)
    table = np.zeros((count, len(NAMES)), dtype=np.float32)
    _static(scene, table)
    strengths = _texts(scene, ref, table)
    _looks(scene, ref, table)
    kinds = kind_likeness(scene, ref.kind)
    table[:, AT["kind"]] = kinds
    if ref.kind != "any":
        table[:, AT["given_kind"]] = 1
    table[:, AT["aspect_kind"]] = (kinds - 0.85) if ref.kind != "any" else 0.25 * (kinds - 0.8)
    frame = _frame(scene, ref, anchors)
    if ref.color:
        colors = np.array([color_probability(scene, i, ref.color) for i in range(count)], dtype=np.float32)
        table[:, AT["color"]], table[:, AT["given_color"]] = colors, 1
        table[:, AT["aspect_color"]] = colors - 0.5
    if ref.state:
        for i in range(count):
            probability, carrier = state_probability(scene, i, ref.state)
            table[i, AT["state"]], table[i, AT["state_known"]] = probability, float(carrier >= 0)
        table[:, AT["given_state"]] = 1
        table[:, AT["aspect_state"]] = table[:, AT["state"]] - 0.5
    if ref.place:
        places = place_scores(scene, ref.place, frame)
        table[:, AT["place"]], table[:, AT["given_place"]] = places, 1
        table[:, AT["aspect_place"]] = places - 0.5
    if ref.relation and ref.anchor is not None:
        _relate(scene, ref, anchors, anchors2, table)
    if ref.ordinal:
        table[:, AT["given_ordinal"]] = 1
    if labels:
        value = np.zeros(count, dtype=np.float32)
        likeliest = max(probability for _, probability in labels)
        for label, probability in labels:
            value = np.maximum(value, (probability / likeliest) ** 0.7 * relations.values(scene, label))
        table[:, AT["value"]] = value
        table[:, AT["aspect_value"]] = value - 0.35
    both = strengths * np.clip(kinds, 0, 1)
    table[:, AT["best_text"]] = strengths.max(initial=0)
    table[:, AT["best_both"]] = both.max(initial=0)
    table[:, AT["text_margin"]] = strengths - strengths.max(initial=0)
    return table


def kind_likeness(scene: Scene, asked: str) -> Matrix:
    """How well every node answers to a word for a kind, over all kinds that it may be."""
    row = starting_table()[REF_KINDS.index(asked)]
    result = row[scene.kind_ids]
    for node in scene.doubtful:
        assert node.element is not None
        for kind, probability in node.element.kinds.items():
            result[node.index] += probability * max(0.0, float(row[NODE_KINDS.index(kind)]) - float(result[node.index]))
    for i, kinds in scene.entries.items():
        for kind, probability in kinds.items():
            result[i] += probability * max(0.0, float(row[NODE_KINDS.index(kind)]) - float(result[i]))
    return np.asarray(result, dtype=np.float32)


def _static(scene: Scene, table: Matrix) -> None:
    if scene.static is None:
        first, last = AT["node_virtual"], AT["node_text_height"]
        fixed = np.zeros((len(scene.nodes), last - first + 1), dtype=np.float32)
        width, height = max(1, scene.screen.width), max(1, scene.screen.height)
        for i, node in enumerate(scene.nodes):
            element = node.element
            left, top, right, bottom = (float(v) for v in node.box)
            fixed[i] = (
                element is None, node.owner >= 0, node.kind in _BIG, node.kind in ("text", "block", "heading"),
                node.kind in ("button", "link", "tab", "menuitem"), node.kind in _CONTROL, node.kind in _PICTURE,
                element.score if element else 0.9, (right - left) / width, min(2.0, (bottom - top) / height),
                (left + right) / 2 / width, (top + bottom) / 2 / height, bool(node.text.strip()),
                bool(element and element.bold),
                min(2.0, (element.text_height if element else 0) / 30),
            )  # fmt: skip
        scene.static = fixed
    table[:, AT["node_virtual"] : AT["node_text_height"] + 1] = scene.static


def _texts(scene: Scene, ref: Ref, table: Matrix) -> Matrix:
    """Fill everything about the text asked for; the strength of the best way it fits, for each node."""
    strengths = np.zeros(len(scene.nodes), dtype=np.float32)
    if not ref.text or ref.kind == "value":
        return strengths
    asked = Asked(ref.text)
    table[:, AT["given_text"]] = 1
    table[:, AT["text_length"]] = min(1.0, len(asked.phrase.tokens) / 8)
    # "The price of X": what has the form of a price, where nothing is called so.
    table[:, AT["attribute"]] = float(is_attribute(ref.text))
    tones = [word for word in asked.phrase.tokens if word in _TONES] if ref.kind in ("alert", "toast", "card", "dialog") else []
    typed = ref.relation in ("of", "row-of", "in", "next-to", "under")
    own_at, label_at, width = AT["own_" + TEXT_FEATURES[0]], AT["label_" + TEXT_FEATURES[0]], len(TEXT_FEATURES)
    for i, node in enumerate(scene.nodes):
        row = table[i]
        own = by_column = 0.0
        if node.kind in _BIG:
            contains, recall = asked.within(node.text.replace("\n", " "))
            row[AT["whole_contains"]], row[AT["whole_recall"]] = contains, recall
        elif node.text:
            features, own = asked.best(node)
            row[own_at : own_at + width] = features
            row[AT["own"]] = own
            row[AT["text_conflict"]] = features[8]
        if node.label:
            features, value = asked(node.label)
            if (bare := _UNIT.sub("", node.label)) not in ("", node.label) and (again := asked(bare))[1] > value:
                features, value = again  # "the median of X" is what stands under "Median (ms)"
            if typed and node.column >= 0:
                by_column = 0.95 * value  # "the price of X": the cell of X's row under "Price"
            row[label_at : label_at + width] = features
            group = "control_label" if node.kind in _CONTROL else "title" if node.kind in _TITLED else "other_label"
            row[AT[group]] = value
        for title in node.context:
            features, value = asked(title)
            row[AT["context_equal"]] = max(row[AT["context_equal"]], features[0])
            row[AT["context_recall"]] = max(row[AT["context_recall"]], value)
        if node.element is not None and node.element.concepts:
            row[AT["concept_text"]] = agreement(ref.text, node.element.concepts)
        elif typed and i in scene.counted_by and (icon := scene.nodes[scene.counted_by[i]].element) is not None:
            row[AT["typed"]] = agreement(ref.text, icon.concepts)
        elif i in scene.concepts:
            row[AT["concept_text"]] = 0.95 * agreement(ref.text, scene.concepts[i])
        if typed and node.text and node.kind not in _BIG:
            row[AT["typed"]] = max(row[AT["typed"]], typed_share(ref.text, node.text, node.kind))
        if tones and node.kind in ("alert", "toast", "card", "dialog") and node.element is not None:
            row[AT["tone"]] = max(_tone(node, tone) for tone in tones)
        strengths[i] = max(
            own,
            0.85 * row[AT["tone"]],
            by_column,
            0.8 * row[AT["typed"]],
            0.98 * row[AT["control_label"]],
            0.97 * row[AT["title"]],
            (0.85 if node.kind in ("avatar", "image", "progressbar", "chart") else 0.6) * row[AT["other_label"]],
            0.85 * row[AT["concept_text"]],
            0.62 * row[AT["whole_contains"]] + 0.1 * row[AT["whole_recall"]],
        )
    table[:, AT["aspect_text"]] = strengths - 0.62
    return strengths


def _looks(scene: Scene, ref: Ref, table: Matrix) -> None:
    if not ref.look:
        return
    asked = Asked(ref.look)
    words = list(re.findall(r"[a-z]+", ref.look.lower()))
    tones = [word for word in words if word in _TONES]
    colors = [word for word in words if word in COLORS or word in ALIASES]
    # "The warning triangle" is no button in the colour of a warning: it says more than a tone.
    toned = _TONED if all(word in (*tones, *colors, *_PICTURES) or says_its_kind(word) for word in words) else _MESSAGES
    table[:, AT["given_look"]] = 1
    for i, node in enumerate(scene.nodes):
        row = table[i]
        concepts = node.element.concepts if node.element and node.element.concepts else scene.concepts.get(i)
        if concepts:
            row[AT["concept_look"]] = agreement(ref.look, concepts)
        if node.text and node.kind not in _BIG:
            row[AT["look_own"]] = asked.best(node)[1]
        if node.label:
            row[AT["look_label"]] = asked(node.label)[1]
        if tones and node.element is not None and node.kind in toned and not (toned is _MESSAGES and _is_caption(scene, node)):
            row[AT["tone"]] = max(_tone(node, tone) for tone in tones)
        elif tones and node.kind == "block" and node.kind in toned:
            row[AT["tone"]] = max(_tone(scene.nodes[p], tone) for p in node.parts[:1] for tone in tones)
    for i, role in scene.roles.items():
        table[i, AT["role"]] = role_likeness(role, ref.look)
    best = np.maximum.reduce([
        table[:, AT["role"]], table[:, AT["concept_look"]], 0.9 * table[:, AT["look_own"]], 0.8 * table[:,
        AT["look_label"]], 0.95 * table[:, AT["tone"]],
    ])  # fmt: skip
    if colors:
        shades = np.array([color_probability(scene, i, " ".join(colors)) for i in range(len(scene.nodes))])
        best = np.maximum(best * (0.4 + 0.6 * shades), 0.9 * shades * (len(colors) == len(words)))
    table[:, AT["aspect_look"]] = best - 0.55


def _is_caption(scene: Scene, node: Node) -> bool:
    """Whether a text is what is written on a button or a badge."""
    return node.owner >= 0 and scene.kinds[node.owner] in ("button", "badge", "link", "tab", "menuitem")


def looks_like(scene: Scene, look: str) -> NDArray[np.float32]:
    """How much each node looks or reads as some words say, [nodes] in [0, 1]."""
    table = np.zeros((len(scene.nodes), len(NAMES)), dtype=np.float32)
    _looks(scene, Ref(look=look), table)
    return np.asarray(table[:, AT["aspect_look"]] + 0.55, dtype=np.float32)


def tones(scene: Scene, look: str) -> NDArray[np.float32] | None:
    """How much each node has the tone that a look consists of ("error", "success message"); None where it asks for more."""
    words = [word for word in re.findall(r"[a-z]+", look.lower()) if word not in ("message", "alert", "notification", "state", "style")]
    if not words or not all(word in _TONES for word in words):
        return None
    return np.array([max(_tone(node, word) for word in words) for node in scene.nodes], dtype=np.float32)


def _tone(node: Node, tone: str) -> float:
    """Whether an alert, message or badge is an error, a success …: by its colour and by its words."""
    element = node.element
    if element is None:
        return 0.0
    colors = [c for c in (element.fill, element.border, element.ink) if c is not None]
    color = max((color_likeness(rgb, name) for rgb in colors for name in _TONES[tone].split()), default=0.0)
    said = set(re.findall(r"[a-z]+", node.text.lower()))
    words = _TONE_WORDS.get(_TONE_OF.get(tone, tone), "").split()
    speaks = float(bool(said & set(words)))
    return min(1.0, 0.75 * color + 0.45 * speaks)


def _frame(scene: Scene, ref: Ref, anchors: Resolved) -> Matrix | None:
    """The box that a place is meant in: the anchor's where the reference is in something, else the screen."""
    if ref.relation not in ("in", "under", "of") or not anchors:
        return None
    places = relations.titled(scene, max(anchors, key=lambda pair: pair[1])[0])
    return scene.boxes[places[0][0]] if places else None


def _relate(scene: Scene, ref: Ref, anchors: Resolved, anchors2: Resolved, table: Matrix) -> None:
    count = len(scene.nodes)
    table[:, AT["given_relation"]] = 1
    table[:, AT[f"is_{ref.relation}"]] = 1
    score = np.zeros(count, dtype=np.float32)
    # Any of several equally likely anchors will do, so each counts against the likeliest, not for its share.
    pairs = [(a, -1, p) for a, p in anchors]
    if anchors2:
        pairs = [(a, b, p * q) for a, p in anchors for b, q in anchors2 if a != b]
    likeliest = max((p for _, _, p in pairs), default=1.0)
    for anchor, other, probability in pairs:
        score = np.maximum(score, (probability / likeliest) ** 0.7 * relations.scores(scene, ref.relation, anchor, other))
    table[:, AT["relation"]] = score
    table[:, AT["aspect_relation"]] = score - 0.5
    if not anchors:
        return
    best = max(anchors, key=lambda pair: pair[1])[0]
    boxes, box = scene.boxes, scene.boxes[best]
    fitting = (table[:, AT["kind"]] > 0.55) & (score > 0.05)
    rank = np.zeros(count, dtype=np.float32)
    if fitting.any():
        order = (-np.where(fitting, score, -1)).argsort(kind="stable").argsort()
        rank = np.where(fitting, 1 / (1 + order), 0).astype(np.float32)
    table[:, AT["relation_rank"]] = rank
    table[:, AT["relation_same_room"]] = scene.parent == scene.parent[best]
    table[:, AT["relation_inside"]] = scene.inside[:, best]
    table[:, AT["relation_row"]] = [n.row >= 0 and n.row == scene.nodes[best].row for n in scene.nodes]
    table[:, AT["relation_across"]] = np.clip(overlap_x(boxes, box), -1, 1)
    table[:, AT["relation_level"]] = np.clip(overlap_y(boxes, box), -1, 1)
    gap_x = np.maximum(np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2]), 0)
    gap_y = np.maximum(np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3]), 0)
    table[:, AT["relation_gap"]] = 1 / (1 + np.hypot(gap_x, 2 * gap_y) / 80)
