"""What a thing on the screen says: a field its value, a label the figure beside it, a card its lines.

A reading has a source (how it was come by) and a weight: how likely a person who asks what the thing
shows means this reading. Weights of sources are learned; those here are the start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from moonlet import relations
from moonlet.amounts import Amount, amounts
from moonlet.expression import Ref
from moonlet.similarity import contains_words, edit_distance, fold, phrase

if TYPE_CHECKING:
    from moonlet.structure import Scene

SOURCES: dict[str, float] = {
    "own": 1.0,  # the text of the thing itself, which was not named by it
    "field": 1.0,  # what stands in the field
    "rest": 0.95,  # what follows the label in the same text: "Total: $5"
    "value": 1.0,  # the figure that belongs to the label; times how well it does
    "cell": 0.9,  # a cell of the row that was named
    "line": 0.9,  # a line inside the container that was named
    "under": 0.55,  # a line in the section that the text is the heading of
    "same": 0.6,  # the text by which it was named
    "near": 0.3,  # a neighbour in the same card or row
}
_BESIDE_OWN = 0.4
_BESIDE_FIELD = 0.3
_CONTAINERS = (
    "card",
    "dialog",
    "alert",
    "toast",
    "row",
    "navigation",
    "table",
    "section",
    "list",
    "column",
    "page",
    "chart",
)


@dataclass(frozen=True)
class Reading:
    text: str
    node: int
    source: str
    weight: float
    level: float | None = None  # of a bar: how far it is filled, which the eyes tell to a few percent

    def agrees(self, expected: str, *, exact: bool = True) -> float:
        """The probability that this reading is (or contains) what is expected."""
        if self.level is None:
            return agreement(expected, self.text, exact=exact)
        wanted = amounts(expected)
        if len(wanted) != 1 or wanted[0].unit not in ("", "%"):
            return 0.0
        return float(np.clip(1.15 - abs(wanted[0].value - 100 * self.level) / 6, 0.02, 0.92))


def readings(scene: Scene, index: int, ref: Ref) -> list[Reading]:
    """All that node `index`, meant by `ref`, may be said to show; the likeliest first."""
    node = scene.nodes[index]
    named = _named_by_own_text(scene, index, ref)
    found: list[Reading] = []

    def add(text: str, where: int, source: str, share: float = 1.0) -> None:
        if text.strip():
            found.append(Reading(" ".join(text.split()), where, source, SOURCES[source] * share))

    if node.element is not None and node.element.level is not None:
        level = node.element.level
        found.append(Reading(f"{round(100 * level)}%", index, "own", 1.0, level))
    if node.kind in ("textbox", "combobox", "slider"):
        empty = node.probability("placeholder")
        share = (1 - 0.6 * empty) if ref.text else 1.0
        if node.text.strip():
            found.append(Reading(" ".join(node.text.split()), index, "field", share))
        elif node.element is None or node.element.level is None:
            found.append(Reading("", index, "field", 1.0))
    elif node.kind in _CONTAINERS:
        members = scene.members(index)
        for i in np.flatnonzero(members):
            inner = scene.nodes[int(i)]
            if inner.kind in ("text", "block", "textbox", "combobox", "badge", "heading", "button", "link") and inner.text.strip():
                add(inner.text, int(i), "cell" if node.kind == "row" else "line")
        add(node.text, index, "line")
    else:
        add(node.text, index, "same" if named else "own")
    if node.kind in ("heading", "text", "alert"):
        for whole in scene.blocks_of(index):  # a heading broken over two lines says both
            add(scene.nodes[whole].text, whole, "own" if not named else "same", 0.97)
    if node.owner >= 0 and not named:
        add(scene.nodes[node.owner].text, node.owner, "own", 0.8)
    if named and node.kind not in _CONTAINERS:
        rest = _rest(node.text, ref.text)
        if rest:
            add(rest, index, "rest", _apart(node.text, rest))
        for block in scene.nodes:
            if index in block.parts and block.kind == "block":
                add(block.text, block.index, "same", 0.9)
                rest = _rest(block.text, ref.text)
                if rest:
                    add(rest, block.index, "rest", 0.8)
    # What stands beside a button or a heading is no part of what it says, unless it names what stands there.
    speaks = node.kind in ("button", "link", "tab", "menuitem", "badge", "heading") and not named
    if (node.kind not in _CONTAINERS or node.kind == "row") and not speaks and ref.kind != "cell":
        field = node.kind in ("textbox", "combobox")
        for value, score in _best_values(scene, index):
            if not field or value == index:
                add(scene.nodes[value].text, value, "value", score)
            elif not _in_a_field(scene, value):  # a unit or a note beside a field; what stands in another field is that one's
                add(scene.nodes[value].text, value, "value", _BESIDE_FIELD * score)
    if named and node.row >= 0:
        for i in np.flatnonzero(scene.members(node.row)):
            inner = scene.nodes[int(i)]
            if inner.kind in ("text", "badge", "link", "cell") and not scene.same_thing(int(i), index):
                add(inner.text, int(i), "cell", 0.95)
    if named or node.kind == "heading":
        for place, _ in relations.titled(scene, index):
            if place != index and scene.nodes[place].kind in ("section", "card", "dialog", "alert"):
                for i in np.flatnonzero(scene.members(place)):
                    inner = scene.nodes[int(i)]
                    if inner.kind in ("text", "block", "badge", "textbox") and not scene.same_thing(int(i), index):
                        add(inner.text, int(i), "under" if scene.nodes[place].kind == "section" else "near", 1.0)
    if any(reading.source == "own" and reading.weight == 1.0 for reading in found) and ref.relation and node.row >= 0:
        # What stands where it was asked for says it itself; its neighbours say something else.
        found = [replace(r, weight=_BESIDE_OWN * r.weight) if r.source == "value" else r for r in found]
    found.sort(key=lambda reading: -reading.weight)
    return found


def _in_a_field(scene: Scene, index: int) -> bool:
    owner = scene.nodes[index].owner
    return scene.kinds[index] in ("textbox", "combobox") or (owner >= 0 and scene.kinds[owner] in ("textbox", "combobox"))


def _best_values(scene: Scene, label: int) -> list[tuple[int, float]]:
    nodes = [label]
    node = scene.nodes[label]
    if node.owner >= 0:
        nodes.append(node.owner)
    result: dict[int, float] = {}
    for at in nodes:
        scores = relations.values(scene, at)
        for i in np.argsort(-scores, kind="stable")[:5]:
            if scores[i] > 0.08 and scene.nodes[int(i)].text.strip():
                result[int(i)] = max(result.get(int(i), 0.0), float(scores[i]))
    return sorted(result.items(), key=lambda pair: -pair[1])


def _named_by_own_text(scene: Scene, index: int, ref: Ref) -> bool:
    if not ref.text or ref.kind == "value":
        return False
    stems = set(phrase(scene.nodes[index].text).stems)
    asked = phrase(ref.text).stems
    return bool(asked) and sum(stem in stems for stem in asked) >= 0.6 * len(asked)


def _apart(text: str, rest: str) -> float:
    """How likely the rest of a label's text is its value: after a colon or with figures; "address" of "Email address" is not."""
    if re.search(r"[:=]", text) or any(letter.isdigit() for letter in rest) or rest.startswith(("-", "–", "+")):
        return 1.0
    return 0.35


def _rest(text: str, label: str) -> str:
    """What a text says after (or before) its label."""
    match = re.search(re.escape(label.strip()), text, re.IGNORECASE)
    if match is None:
        head, colon, tail = text.partition(":")
        asked = set(phrase(label).stems)
        if not colon or len(head) >= 40 or not asked & set(phrase(head).stems):
            return ""
        return tail.strip() or " ".join(word for word in head.split() if not asked & set(phrase(word).stems))
    after = text[match.end() :].strip(" :=-–—\t")
    before = text[: match.start()].strip(" :=-–—\t")
    return after or before


MISSPELT = 0.3  # agreement of texts that differ by a letter or two: what a tester wants to be told of


@lru_cache(maxsize=65536)  # the readings of a sentence ask the same of the same texts over and over
def agreement(expected: str, shown: str, *, exact: bool = True) -> float:
    """The probability that a person calls what is shown equal to (or containing) what is expected.

    A digit off is another number; case, quotes and spaces are not told apart; letters that readers
    confuse cost a little.
    """
    want, seen = phrase(expected), phrase(shown)
    if not want.folded:
        return float(not seen.folded)
    if not seen.folded:
        return 0.0
    if want.folded == seen.folded:
        return 1.0
    if want.compact and want.compact == seen.compact and _figures(expected) == _figures(shown):
        return 0.97
    if _other_measure(expected, shown) or _other_day(want.tokens, seen.tokens):
        return 0.02
    if contains_words(seen.folded, want.folded):
        share = len(want.compact) / max(1, len(seen.compact))
        partial = 0.95 if not exact else 0.55 + 0.4 * share if len(want.compact) > 2 else 0.35 + 0.4 * share
        return max(partial, _by_amount(expected, shown))
    same = _by_amount(expected, shown)
    if same > 0:
        return same
    if want.numbers != seen.numbers and not (want.numbers <= seen.numbers and not exact):
        return 0.03
    if len(want.compact) >= 4 and want.skeleton == seen.skeleton:
        return 0.85
    if len(want.compact) >= 6 and want.skeleton in seen.skeleton:
        return 0.75 if not exact else 0.6
    longest = max(len(want.compact), len(seen.compact))
    allowed = 1 if longest < 12 else 2
    if longest >= 6 and edit_distance(want.compact, seen.compact, allowed) <= allowed:
        return MISSPELT
    if not exact and longest > 12 and len(want.tokens) >= 3:
        found = sum(w for w, s in zip(want.weights, want.stems, strict=True) if s in set(seen.stems))
        return 0.5 * max(0.0, (found / want.total - 0.6) / 0.4)
    return 0.02


def _figures(text: str) -> str:
    """The numbers of a text with the points and commas inside them; "1.5" is not "15"."""
    return "".join(re.findall(r"(?<=\d)[.,:/](?=\d)|\d", text))


@lru_cache(maxsize=16384)
def _amounts(text: str) -> tuple[Amount, ...]:
    return tuple(amounts(text))


_DAYS = {day[:3]: frozenset((day, day[:3])) for day in "monday tuesday wednesday thursday friday saturday sunday".split()}
_DAYS["tue"] |= {"tues"}
_DAYS["thu"] |= {"thur", "thurs"}


def _other_day(wanted: tuple[str, ...], seen: tuple[str, ...]) -> bool:
    """Whether both name days of the week, and none that the other names: whatever date stands beside it."""
    asked = {day for day, words in _DAYS.items() if not words.isdisjoint(wanted)}
    there = {day for day, words in _DAYS.items() if not words.isdisjoint(seen)}
    return bool(asked and there) and not asked & there


def _other_measure(expected: str, shown: str) -> bool:
    """Whether both say one amount, of the same figures in other units: "1000 s" and "1000 ms"."""
    wanted, seen = _amounts(expected), _amounts(shown)
    if len(wanted) != 1 or len(seen) != 1 or not (wanted[0].unit and seen[0].unit):
        return False
    apart = wanted[0].unit != seen[0].unit or abs(wanted[0].value - seen[0].value) > 1e-6
    return apart and _figures(expected) == _figures(shown)


def _by_amount(expected: str, shown: str) -> float:
    """Equal amounts written otherwise: "$1435" and "$1,435", "39.9" and "39.90"."""
    wanted, seen = _amounts(expected), _amounts(shown)
    if len(wanted) != 1 or not seen:
        return 0.0
    letters = re.sub(r"[\W\d_]", "", fold(expected))
    if len(letters) > 0.5 * len(fold(expected)) and wanted[0].unit != "date":
        return 0.0
    for amount in seen:
        close = abs(amount.value - wanted[0].value) < 1e-6
        if close and (amount.unit == wanted[0].unit or not wanted[0].unit):
            alone = len(seen) == 1
            return (0.93 if amount.unit == wanted[0].unit else 0.85) if alone else 0.5
    return 0.0
