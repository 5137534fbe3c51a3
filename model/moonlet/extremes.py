"""Comparing values: the dearest row, the cheapest card, the price of A against the price of B."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from moonlet import reasons
from moonlet.amounts import Amount, amounts, compare
from moonlet.asking import Asked
from moonlet.expression import Ref
from moonlet.matcher import Matcher
from moonlet.readings import readings
from moonlet.similarity import fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

Result = tuple[float | None, str, tuple[int, ...]]


_MEASURES = {
    "money": r"cost|price|cheap|expensive|dear|pay|paid|worth|afford|balance|total|amount|spen[dt]|earn|salary|fee",
    "time": r"long(er|est)?\b|short(er|est)?\b|last(s|ed)?\b|took|takes|duration|fast|slow|quick",
    "date": r"\bnew(er|est)\b|\bold(er|est)\b|latest|recent|earli|later|sooner|before|after|first (sent|written)|wrote",
    "size": r"biggest|largest|smallest|heaviest|lightest",
}  # fmt: skip
_UNITS = {"money": "$€£¥₹₽₩", "time": ("time", "seconds"), "date": ("date", "ago"), "size": ("bytes",)}
_MONEY = frozenset("$ € £ ¥ ₹ ₽ ₩ usd eur gbp chf kr zł".split())
_DATED = frozenset(("date", "ago", "time"))
# How long ago something was, as lists write it in short: "49m", "3h ago", "2 d".
_AGE = re.compile(r"(?i)^(?P<n>\d{1,3}) ?(?P<unit>s|m|min|mins|h|hr|hrs|d|w|mo|y|yr)\b(?: ago)?\.?$")
_AGE_S = {"s": 1, "m": 60, "min": 60, "h": 3600, "hr": 3600, "d": 86400, "w": 604800, "mo": 2629800, "y": 31557600, "yr": 31557600}


def measured_in(sentence: str) -> str:
    """What a comparison is about, by its words: "money", "time", "date", or "" where they do not tell."""
    return next((name for name, words in _MEASURES.items() if re.search(rf"(?i){words}", sentence)), "")


def _of_measure(amount: Amount, measure: str) -> bool:
    return bool(amount.unit) and amount.unit in _UNITS[measure]


def _amounts_of(text: str, measure: str) -> list[Amount]:
    """The amounts of a text; where age is what counts, "49m" is no 49 millions but 49 minutes ago."""
    age = _AGE.match(text.strip()) if measure == "date" else None
    if age is None:
        return amounts(text)
    unit = age["unit"].lower()
    return [Amount(-float(age["n"]) * _AGE_S[unit if unit in _AGE_S else unit.rstrip("s")], "ago", text.strip())]


def _sort_of(amount: Amount) -> str:
    return "money" if amount.unit.lower() in _MONEY else amount.unit


def comparable(left: Amount, right: Amount, measure: str = "") -> bool:
    """Whether two amounts are of one sort, and of that which the words compare by: 30 minutes ago is no lower pay than 70k."""
    sorts = {_sort_of(left), _sort_of(right)}
    if len(sorts - {""}) > 1 or (len(sorts) > 1 and sorts & _DATED):
        return False
    if measure == "date":
        return sorts <= _DATED
    days = sorts & {"date", "ago"}  # "more cards" are not later ones
    return not days and (measure != "money" or not sorts & {"time", "%", "bytes"})


_SUPERLATIVES = {
    "max": r"highest|most|largest|biggest|greatest|dearest|priciest|heaviest|maximum|(?-i:max)|longest|slowest|latest|newest|best|youngest|"
    r"top[- ]rated",
    "min": r"lowest|least|fewest|smallest|cheapest|lightest|minimum|(?-i:min)|shortest|fastest|quickest|earliest|oldest|worst",
}
_SUPERLATIVE = re.compile(rf"(?i)\b(?:(?P<max>{_SUPERLATIVES['max']})|(?P<min>{_SUPERLATIVES['min']}))\b(?:[- ](?P<by>[a-z]+))?")
_HOLDERS = ("row", "card", "menuitem")
_ALIGNED_PX = 12
_NO_MEASURE = frozenset(
    "of in on at is are was the a an to by one plan option item entry product card row expensive recent recently".split()
)


@dataclass(frozen=True)
class Superlative:
    """What a question asks the greatest ("max") or smallest ("min") of: the word after it, and the measure that its words tell."""

    which: str
    by: str
    measure: str


def superlative_in(question: str) -> Superlative | None:
    """The superlative of a question ("Which plan is the cheapest?"), None where it has none."""
    found = _SUPERLATIVE.search(question)
    if found is None:
        return None
    by = "rating" if re.search(r"(?i)\brat(?:ed|ing)\b", question) else (found["by"] or "").lower()
    return Superlative("max" if found["max"] else "min", "" if by in _NO_MEASURE else by, measured_in(question))


def outdone(scene: Scene, asked: Superlative, indices: Sequence[int]) -> list[float]:
    """For each node 1 where its row or card has the value asked for among its like, -1 where another has it, 0 where none is read."""
    owners = [holder(scene, index) for index in indices]
    known: dict[int, float] = {}
    for owner in owners:
        if owner in known:
            continue
        group = [owner, *siblings(scene, owner)] if scene.kinds[owner] in _HOLDERS else [owner]
        read = [(found[0], i) for i in group if (found := value_in(scene, i, asked.by, "", asked.measure)) is not None]
        units = Counter(amount.unit for amount, _ in read)
        alike = [(amount.value, i) for amount, i in read if amount.unit == units.most_common(1)[0][0]] if len(read) > 1 else []
        limit = (max if asked.which == "max" else min)((value for value, _ in alike), default=0.0)
        known |= dict.fromkeys(group, 0.0) | {i: 1.0 if value == limit else -1.0 for value, i in alike if len(alike) > 1}
    return [known[owner] for owner in owners]


def holder(scene: Scene, index: int) -> int:
    """The row, card or entry that a node names or stands in."""
    node = scene.nodes[index]
    if node.kind in ("row", "card"):
        return index
    if node.row >= 0:
        return node.row
    for j in sorted(np.flatnonzero(scene.inside[index]), key=lambda j: float(scene.areas[j])):
        if scene.kinds[j] in _HOLDERS:
            return int(j)
    return index


def siblings(scene: Scene, index: int) -> list[int]:
    """The rows or cards that a row or card is compared with."""
    for table in scene.tables:
        if index in table.rows:
            return table.rows
    for members in scene.lists:
        if index in members:
            return list(members)
    kind = scene.kinds == scene.kinds[index]
    same = [int(i) for i in np.flatnonzero(kind & (scene.parent == scene.parent[index]))]
    if len(same) > 1 or scene.kinds[index] not in _HOLDERS:
        return same
    # Alone in what was seen around it: those that begin and end where it does, under or above it.
    edges = (np.abs(scene.boxes[:, [0, 2]] - scene.boxes[index, [0, 2]]) < _ALIGNED_PX).all(axis=1)
    return [int(i) for i in np.flatnonzero(kind & edges)]


def value_in(scene: Scene, index: int, by: str, unit: str = "", measure: str = "", name: str = "") -> tuple[Amount, int] | None:
    """The amount of a row or card: in the column or beside the label `by`, else one of the measure, else the money.

    What the thing is called by (`name`) is no value of it.
    """
    inner = [int(i) for i in np.flatnonzero(scene.members(index)) if scene.nodes[int(i)].text.strip()]
    cells = [i for i in inner if scene.kinds[i] == "cell"]
    if by:
        asked = Asked(by)
        ranked = [(asked(scene.nodes[i].label)[1], -n, i) for n, i in enumerate(cells)]
        if ranked and max(ranked)[0] > 0.55:
            found = amounts(scene.nodes[max(ranked)[2]].text)
            return (found[0], max(ranked)[2]) if found else None
        lines = [i for i in inner if scene.kinds[i] in ("text", "block")]
        named = [(asked.best(scene.nodes[i])[1], -n, i) for n, i in enumerate(lines)]
        if named and max(named)[0] > 0.55:
            label = max(named)[2]
            for reading in readings(scene, label, Ref(text=by)):
                found = amounts(reading.text)
                if found and (reading.source != "same" or found):
                    return found[0], reading.node
    texts = [i for i in inner if scene.kinds[i] in ("text", "badge", "heading")]
    candidates = [(amount, i) for i in texts for amount in _amounts_of(scene.nodes[i].text, measure) if not _struck(scene, i)]
    if name:
        candidates = [pair for pair in candidates if fold(name) not in fold(scene.nodes[pair[1]].text)] or candidates
    if measure:
        candidates = [pair for pair in candidates if _of_measure(pair[0], measure)] or _of_no_other(scene, candidates, measure)
    money = [pair for pair in candidates if pair[0].unit in "$€£¥₹₽₩" and pair[0].unit]
    if unit:
        candidates = [pair for pair in candidates if pair[0].unit == unit] or candidates
    chosen = money or candidates
    return chosen[0] if chosen else None


_CALLED = re.compile(r"(?i)\b(price|total|amount|cost|sum|value|paid|due|fee|balance|revenue|spent|sales|budget|salary)\b")


def _of_no_other(scene: Scene, candidates: list[tuple[Amount, int]], measure: str) -> list[tuple[Amount, int]]:
    """Where no figure says that it is money: what is no date, share or number of something, in columns called so if there are any."""
    if measure != "money":
        return candidates
    bare = [pair for pair in candidates if not pair[0].unit and not _CODE.search(scene.nodes[pair[1]].text)]
    called = [pair for pair in bare if _CALLED.search(scene.nodes[pair[1]].label)]
    return called or [pair for pair in bare if re.search(r"\d[.,]\d\d$", pair[0].text)] or bare


_CODE = re.compile(r"[A-Za-z][-–/#]?\d|^#")  # "HG-2050", "ED91 6680", "#12": a number that names


def _struck(scene: Scene, index: int) -> bool:
    element = scene.nodes[index].element
    return bool(element and element.has("struck"))


def extreme(scene: Scene, matcher: Matcher, ref: Ref, which: str, by: str, measure: str = "") -> Result:
    """Whether the thing has the greatest or smallest value among its like; None where values are not readable."""
    matches = matcher.resolve(scene, ref)
    if matches.best < 0:
        return None, "nothing to compare", ()
    owner = holder(scene, matches.best)
    among = siblings(scene, owner)
    mine = value_in(scene, owner, by, "", measure, ref.text)
    if mine is None:
        return None, f"no {by or 'amount'} can be read for {reasons.node_phrase(scene, owner)}", (owner,)
    values = [(value, i) for i in among if i != owner and (value := value_in(scene, i, by, mine[0].unit, measure)) is not None]
    values = [(value, i) for value, i in values if value[0].unit == mine[0].unit] or values
    if not values:
        return None, f"there is nothing to compare {reasons.node_phrase(scene, owner)} with", (owner,)
    better = max if which == "max" else min
    top, at = better(values, key=lambda pair: pair[0][0].value)
    limit = better(top[0].value, mine[0].value)
    word = "highest" if which == "max" else "lowest"
    if mine[0].value == limit:
        tie = top[0].value == limit
        return (0.6 if tie else 0.93), f"{mine[0].text} is the {word} {by}".strip(), (mine[1],)
    return 0.05, f"{reasons.node_phrase(scene, at)} has {top[0].text}, against {mine[0].text}", (mine[1], top[1])


def amount_of(scene: Scene, matcher: Matcher, ref: Ref, measure: str = "") -> tuple[Amount, int] | None:
    """The amount that a reference shows, or that it is called by: "the 38% ring" is 38 %."""
    called = amounts(ref.text)
    if len(called) == 1 and called[0].text == ref.text.strip() and called[0].unit in ("%", *_MONEY):
        return called[0], matcher.resolve(scene, ref).best
    matches = matcher.resolve(scene, ref)
    if matches.best < 0 or matches.none > 0.6:
        return None
    if measure and not ref.relation:
        whole = value_in(scene, holder(scene, matches.best), "", "", measure, ref.text)
        if whole is not None and _of_measure(whole[0], measure):
            return whole
    for reading in readings(scene, matches.best, ref):
        found = _amounts_of(reading.text, measure)
        if found and reading.source != "same":
            return found[0], reading.node
    found = _amounts_of(scene.nodes[matches.best].text, measure)
    if found:
        return found[0], matches.best
    return value_in(scene, holder(scene, matches.best), "")


def compared(scene: Scene, matcher: Matcher, ref: Ref, comparison: str, other: Ref, measure: str = "") -> Result:
    """The value of one against the value of another."""
    left = amount_of(scene, matcher, ref, measure)
    right = amount_of(scene, matcher, other, measure)
    if right is None and other.text and not other.relation:
        number = amounts(other.text)
        right = (number[0], -1) if number else None
    if left is None or right is None:
        which = ref if left is None else other
        return None, f"no amount can be read for {reasons.ref_phrase(replace(which, anchor=which.anchor))}", ()
    if not comparable(left[0], right[0], measure):
        return None, f"{left[0].text} can't be compared with {right[0].text}", ()
    holds = compare(left[0].value, comparison, right[0].value)
    evidence = tuple(i for i in (left[1], right[1]) if i >= 0)
    sure = 0.92 if left[0].unit == right[0].unit else 0.75
    return (sure if holds else 1 - sure), f"{left[0].text} against {right[0].text}", evidence
