"""The learned matcher: a reference becomes a probability over everything on the screen, and "nothing of it".

One small network scores every node for every kind of reference: a linear part over the features,
which starts from weights set by hand, a table of kinds, and a two-layer perceptron that training adds.
"Nothing of it" has score 0, so a node's score is the log-odds of being meant against not being there.
Relations compose: the anchor is resolved first, its likeliest nodes then place the target.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import save_file

from moonlet.asking import plainly, says_nothing
from moonlet.expression import REF_KINDS, Ref
from moonlet.features import AT, NAMES, Matrix, Resolved, build, tones
from moonlet.geometry import reading_order
from moonlet.kinds import NODE_KINDS, starting_table
from moonlet.listing import entries, is_generic
from moonlet.relaxing import relaxed, under_its_label
from moonlet.similarity import phrase
from moonlet.structure import Scene
from moonlet.wanted import asks_a_price, asks_what_it_costs_now, is_price

WEIGHTS = Path(__file__).parent / "weights" / "matcher.safetensors"
HIDDEN = (48, 24)
_ANCHORS = 5
# A member of the group that an ordinal or a count speaks of lies at most so far below its best (log-odds).
GROUP_SPREAD = 3.0

_MESSAGES = ("alert", "toast", "dialog")
_TONED, _OTHER_TONE = 0.6, 9.0  # a tone from which it is that of the message, and the log-odds that lacking it costs

_BY_HAND = {
    "aspect_text": 11.0, "aspect_look": 8.0, "aspect_kind": 8.0, "aspect_color": 8.0, "aspect_state": 8.0,
    "aspect_place": 10.0,
    "aspect_relation": 11.0, "aspect_value": 9.0, "text_margin": 2.0, "relation_rank": 1.0, "context_recall": 0.5,
    "node_virtual": -0.6, "node_piece": -0.4,
}  # fmt: skip


@dataclass(frozen=True)
class Matches:
    """`scores` are log-odds against `none`; `probabilities` sum to 1 with `none`. One entry a node."""

    ref: Ref
    scores: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    none: float
    anchors: tuple[Resolved, ...] = ()

    @property
    def best(self) -> int:
        return int(self.scores.argmax()) if len(self.scores) else -1

    @property
    def found(self) -> float:
        return 1.0 - self.none

    def top(self, count: int) -> list[tuple[int, float]]:
        order = np.argsort(-self.probabilities, kind="stable")[:count]
        return [(int(i), float(self.probabilities[i])) for i in order]


def starting_weights() -> dict[str, NDArray[np.float32]]:
    """Weights that work untrained: the linear part by hand, the perceptron silent."""
    linear = np.zeros(len(NAMES), dtype=np.float32)
    for name, weight in _BY_HAND.items():
        linear[AT[name]] = weight
    rng = np.random.default_rng(0)
    first, second = HIDDEN
    return {
        "linear": linear,
        "bias": np.zeros(1, dtype=np.float32),
        "kinds": np.zeros((len(REF_KINDS), len(NODE_KINDS)), dtype=np.float32),
        "w1": (rng.standard_normal((len(NAMES), first)) / np.sqrt(len(NAMES))).astype(np.float32),
        "b1": np.zeros(first, dtype=np.float32),
        "w2": (rng.standard_normal((first, second)) / np.sqrt(first)).astype(np.float32),
        "b2": np.zeros(second, dtype=np.float32),
        "w3": np.zeros((second, 1), dtype=np.float32),
    }


def _by_name(trained: dict[str, NDArray[np.float32]], names: list[str]) -> dict[str, NDArray[np.float32]]:
    """Weights for the features as they are now: rows go by name, a feature that training did not know stays silent."""
    if tuple(names) == NAMES:
        return trained
    rows = {name: at for at, name in enumerate(names)}
    for key in ("linear", "w1"):
        known = trained[key]
        moved = np.zeros((len(NAMES), *known.shape[1:]), dtype=np.float32)
        for name, at in AT.items():
            if name in rows and rows[name] < len(known):
                moved[at] = known[rows[name]]
        trained[key] = moved
    return trained


def _shown(scene: Scene, text: str) -> bool:
    wanted = phrase(text).compact
    return any(phrase(node.text).compact == wanted or phrase(node.label).compact == wanted for node in scene.nodes)


_PRICED = 1.2  # log-odds that the amount of money set largest is the price that was asked for
_NO_LONGER = 6.0  # log-odds that a price which is crossed out is not the one that was asked for
_DAY = re.compile(r"(?i)(?:the )?(\d{1,2})(?:st|nd|rd|th)")
_FITS, _FITS_LESSER = 0.5, 0.6  # found, from which no lesser meaning is looked for, and which a lesser one must reach


class Matcher:
    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        self.weights = dict(weights)

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Matcher:
        """The trained matcher of the package, or the one set by hand where there is none."""
        if not path.exists():
            return cls(starting_weights())
        with safe_open(path, framework="numpy") as file:
            names = (file.metadata() or {}).get("features", "").split(",")
            trained = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118  a safetensors file is no mapping
        return cls(_by_name(trained, names))

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(self.weights, path, metadata={"features": ",".join(NAMES)})

    def score(self, ref: Ref, features: Matrix, kind_ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Log-odds for each node, `[nodes]`."""
        w = self.weights
        hidden = np.maximum(features @ w["w1"] + w["b1"], 0)
        hidden = np.maximum(hidden @ w["w2"] + w["b2"], 0)
        table = w["kinds"][REF_KINDS.index(ref.kind), kind_ids]
        return np.asarray(features @ w["linear"] + w["bias"] + table + (hidden @ w["w3"])[:, 0], dtype=np.float32)

    def resolve(self, scene: Scene, ref: Ref) -> Matches:
        """What a reference means on a screen; where nothing fits it, what it may mean with less of it taken."""
        known = scene.match_cache.get((id(self), "relaxed", ref))
        if isinstance(known, Matches):
            return known
        matches = self.exactly(scene, ref)
        if matches.found < _FITS:
            for lesser, sure in relaxed(scene, ref):
                other = self.exactly(scene, lesser)
                if other.found >= _FITS_LESSER:
                    matches = replace(other, probabilities=other.probabilities * sure, none=1 - other.found * sure)
                    break
        if matches.found < _FITS and asks_a_price(ref.text or ref.look):
            matches = self._price(scene, ref) or matches
        scene.match_cache[(id(self), "relaxed", ref)] = matches
        return matches

    def _price(self, scene: Scene, ref: Ref) -> Matches | None:
        """The price that no word stands beside: the amount of money set largest, there where it was asked for."""
        at = np.ones(len(scene.nodes), dtype=bool)
        if ref.anchor is not None:
            there = self.exactly(scene, Ref(kind="text", relation=ref.relation, anchor=ref.anchor))
            at = there.probabilities > 0.05 * max(1e-6, float(there.probabilities.max()))
        priced = [n for n in scene.nodes if at[n.index] and n.kind == "text" and is_price(n.text) and n.probability("struck") < 0.5]
        if not priced:
            return None
        best = max(priced, key=lambda n: (round(float(n.box[3] - n.box[1])), -float(n.box[1])))
        scores = np.full(len(scene.nodes), -9.0, dtype=np.float32)
        scores[best.index] = _PRICED
        return _distribution(scene, ref, scores, 1.0, ([], []))

    def exactly(self, scene: Scene, ref: Ref) -> Matches:
        """What a reference means by all that is said in it."""
        ref = plainly(ref)
        day = _DAY.fullmatch(ref.text.strip())
        if day is not None and not _shown(scene, ref.text):
            ref = replace(ref, text=day[1])  # calendars write "17" for the 17th
        labelled = under_its_label(ref)
        if labelled is not ref and labelled.anchor is not None and self.resolve(scene, labelled.anchor).found >= _FITS:
            ref = labelled
        if ref.kind == "column" and ref.relation in ("row-of", "of"):
            ref = replace(ref, kind="cell")  # "the score column of the El Toro row"
        if ref.text and (ref.kind != "any" or ref.relation) and says_nothing(ref.text) and not _shown(scene, ref.text):
            ref = replace(ref, text="", kind="item" if ref.kind == "any" else ref.kind)
        known = scene.match_cache.get((id(self), ref))
        if isinstance(known, Matches):
            return known
        anchors, anchors2, labels, sure = self.context(scene, ref)
        if ref.kind == "page":
            scores = np.where(scene.kinds == "page", 6.0, -9.0).astype(np.float32)
        else:
            toned = tones(scene, ref.look) if ref.kind in _MESSAGES else None
            plain = ref if toned is None else replace(ref, look="")
            scores = self.score(plain, build(scene, plain, anchors, anchors2, labels), scene.kind_ids)
            if toned is not None:  # an error message is a message in the colour and words of an error
                scores = scores - _OTHER_TONE * np.clip(_TONED - toned, 0, 1)
        if asks_what_it_costs_now(ref.text or ref.look):
            crossed_out = [node.index for node in scene.nodes if node.probability("struck") > 0.5]
            scores[crossed_out] -= _NO_LONGER
        if ref.ordinal:
            group = members(scene, scores, ref)
            if ref.kind == "item" and is_generic(ref.text):
                group = entries(scene, anchors)[0] or group
            scores = _nth(scene, scores, ref, group)
        matches = _distribution(scene, ref, scores, sure, (anchors, anchors2))
        scene.match_cache[(id(self), ref)] = matches
        return matches

    def context(self, scene: Scene, ref: Ref) -> tuple[Resolved, Resolved, Resolved, float]:
        """Nodes that the anchors and the label of a reference may be, and how sure it is that they are there."""
        sure = 1.0
        resolved: list[Resolved] = []
        for anchor in (ref.anchor, ref.anchor2):
            if anchor is None or not ref.relation:
                resolved.append([])
                continue
            matches = self.resolve(scene, anchor)
            resolved.append([(i, p) for i, p in matches.top(_ANCHORS) if p > 0.02 * matches.probabilities.max()])
            sure = min(sure, matches.found)
        labels: Resolved = []
        if ref.kind == "value" and ref.text:
            named = self.resolve(scene, replace(ref, kind="any", look="", color="", state="", ordinal=0))
            labels = [(i, p) for i, p in named.top(_ANCHORS) if p > 0.02 * named.probabilities.max()]
            sure = min(sure, named.found)
        return resolved[0], resolved[1], labels, sure

    def group(self, scene: Scene, ref: Ref) -> list[int]:
        """All things that a reference without ordinal fits, each once, in reading order."""
        matches = self.resolve(scene, replace(ref, ordinal=0))
        return members(scene, matches.scores, ref)


def members(scene: Scene, scores: NDArray[np.float32], ref: Ref, least: float | None = None) -> list[int]:
    """Nodes that fit about as well as the best and better than nothing; a thing seen twice counts once.

    Where things of exactly the asked kind are among them, those of merely near kinds are not counted.
    `least` is the log-odds below which nothing counts; without it the best always counts.
    """
    if not len(scores):
        return []
    best = float(scores.max())
    floor = max(min(-0.5, best) if least is None else least, best - GROUP_SPREAD)
    fitting = [int(i) for i in np.argsort(-scores, kind="stable") if scores[i] >= floor][:200]
    if ref.kind != "any":
        kinds = starting_table()[REF_KINDS.index(ref.kind), scene.kind_ids]
        if any(kinds[i] >= 0.99 for i in fitting):
            fitting = [i for i in fitting if kinds[i] >= 0.9]
    kept: list[int] = []
    for i in fitting:
        node = scene.nodes[i]
        if any(scene.same_thing(i, j) for j in kept):
            continue
        if node.virtual and any(scene.inside[j, i] or scene.inside[i, j] for j in kept if j != i):
            continue
        kept.append(i)
    return reading_order(scene.boxes, kept)


def _nth(scene: Scene, scores: NDArray[np.float32], ref: Ref, group: list[int]) -> NDArray[np.float32]:
    wanted = ref.ordinal - 1 if ref.ordinal > 0 else len(group) + ref.ordinal
    result = scores - 8.0
    if 0 <= wanted < len(group):
        chosen = group[wanted]
        result[chosen] = max(float(scores[chosen]), 0.5)
        for i in range(len(scores)):
            if i != chosen and scene.nodes[i].owner == chosen:
                result[i] = min(result[i] + 7.0, result[chosen] - 0.5)
    return np.asarray(result, dtype=np.float32)


def _distribution(scene: Scene, ref: Ref, scores: NDArray[np.float32], sure: float, anchors: tuple[Resolved, Resolved]) -> Matches:
    if not len(scores):
        return Matches(ref, scores, scores, 1.0, anchors)
    # Without its anchor the target is hardly there.
    lowered = scores + np.log(max(1e-4, 0.05 + 0.95 * sure))
    top = max(0.0, float(lowered.max()))
    weights = np.exp(lowered - top)
    total = float(weights.sum()) + float(np.exp(-top))
    return Matches(ref, lowered.astype(np.float32), (weights / total).astype(np.float32), float(np.exp(-top)) / total, anchors)


@lru_cache(maxsize=1)
def default_matcher() -> Matcher:
    return Matcher.load()
