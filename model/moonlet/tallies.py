"""Which things on a screen a sentence counts: a trained choice between all the groups that stand there.

"Four plans are offered" names nothing that is written on the page. What it can mean are groups of things: the rows
of a table, the cards of a grid, what stands under a title, peers on a line, all that is of one kind. Every such
group is a candidate, also the one that the reference alone leads to (`counting.counted`); its features tell of what kind
it is, where it stands and how well the noun and the place said fit it. A small network scores them, and the probability
of a number is that of all groups of that size together.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moonlet import relations
from moonlet.counting import Counts, certain, counted
from moonlet.entries_saying import entries_saying
from moonlet.expression import REF_KINDS, Ref
from moonlet.geometry import reading_order
from moonlet.kinds import NODE_KINDS, starting_table
from moonlet.listing import called, governed
from moonlet.matcher import Matcher
from moonlet.properties import color_probability, state_probability
from moonlet.ranking import Floats, Ranker
from moonlet.senses import senses
from moonlet.similarity import phrase, word_likeness

if TYPE_CHECKING:
    from moonlet.structure import Scene

Mask = NDArray[np.bool_]
# Kinds that nobody calls something else by; a group of other things is hardly meant, by so much in log-odds.
_UNMISTAKABLE = ("checkbox", "radio", "switch", "toggle", "textbox", "combobox", "field", "slider")
_OTHER_KIND, _MISTAKEN = 0.35, 2.0
_ANCHORS = 3  # places that the words for one may mean
_MOST = 60  # things that a group has at most
_GROUPED = (
    "heading", "link", "button", "textbox", "combobox", "checkbox", "radio", "switch", "slider", "tab", "menuitem", "icon", "image",
    "avatar", "badge", "card", "row", "alert", "toast", "progressbar", "chart", "table", "column",
)  # fmt: skip
_TOGETHER = {"field": ("textbox", "combobox"), "toggle": ("checkbox", "radio", "switch"), "entry": ("link", "menuitem", "tab")}
_SOURCES = ("kind", "siblings", "alike", "rows", "columns", "list", "peers", "lines", "said", "reference")
_PLACES = ("page", "governed", "inside", "related", "called")
_NOUNS = tuple(
    re.compile(rf"(?i)\b({words})s?\b")
    for words in (
        "people|person|user|member|author|student|customer|employee|contact|patient|guest|player|admin|owner|teammate|colleague|men|women|friend|candidate",
        "product|item|plan|card|tile|recipe|book|movie|course|photo|article|post|offer|package|deal|room|flight|project|team|board|widget",
        "option|choice|answer|filter|size|colou?r|variant|setting|preference|categor(?:y|ie)|tag|label|chip|value|possibilit(?:y|ie)",
        "step|stage|phase|tab|page|view|section|area|part|panel|block|group|column",
        "link|menu|entr(?:y|ie)|navigation|shortcut|command|action|button|control|icon|way",
        "field|input|box|boxe|form|question|checkbox|checkboxe|toggle|switch|switche|slider|dropdown",
        "message|comment|notification|alert|warning|error|event|activit(?:y|ie)|mail|email|review|note|update|reply|replie|conversation|thread|ticket|issue|task|todo",
        "file|row|order|invoice|line|record|transaction|result|folder|document|version|commit|job|build|server|device|payment|booking|request|lead|account",
        "metric|number|figure|statistic|stat|kpi|total|bar|chart|graph|series|point|star|rating|price|amount|percentage|counter",
    )
)
_ASKED = (
    ("item",), ("any",), ("row", "card", "column", "table"), ("field", "textbox", "combobox"),
    ("menuitem", "link", "tab", "button", "icon"),
    ("checkbox", "radio", "switch", "toggle"), ("badge", "avatar", "image"), ("heading", "section", "text"),
)  # fmt: skip
_INSIDE = ("card", "dialog", "navigation", "table", "row", "toast")  # what a group may stand in
_WHERE = tuple(
    re.compile(rf"(?i)\b({words})\b")
    for words in (
        "dialog|modal|pop-?up|window|overlay|drawer|lightbox", "menu|drop-?down|list ?box", "side ?bar|rail|side|left|right|navigation|nav",
        "footer|bottom|foot", "header|top|bar|head|toolbar", "table|grid|matrix|spreadsheet", "form", "list|feed|inbox|timeline|thread|log",
        "card|panel|box|widget|tile|section|block|group|column", "tree|wizard|stepper|calendar|chart|legend|gallery|carousel|board",
        "page|screen|site|view|here",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Tally:
    """The probability of every number of things, and for each the group of so many that is most likely meant (nodes, in reading order)."""

    counts: Counts
    groups: Mapping[int, list[int]]

    @property
    def likeliest(self) -> int:
        return int(self.counts.argmax())


@dataclass(frozen=True)
class _Group:
    nodes: tuple[int, ...]
    source: str


@dataclass(frozen=True)
class _Place:
    inside: Mask | None
    name: str
    sure: float
    rank: int


def groups_of(scene: Scene) -> list[_Group]:
    """All groups on a screen that anybody might count, whatever is asked; kept on the scene."""
    known = scene.match_cache.get(("groups",))
    if known is None:
        known = scene.match_cache[("groups",)] = _groups(scene)
    return known  # type: ignore[return-value]


def _groups(scene: Scene) -> list[_Group]:
    by_kind = {kind: _distinct(scene, np.flatnonzero(scene.kinds == kind)) for kind in _GROUPED}
    found = [_Group(tuple(members), "kind") for members in by_kind.values() if members]
    for kinds in _TOGETHER.values():
        found.append(_Group(tuple(_distinct(scene, np.flatnonzero(np.isin(scene.kinds, kinds)))), "kind"))
    for kind, members in by_kind.items():
        siblings: dict[int, list[int]] = defaultdict(list)
        for i in members:
            siblings[int(scene.parent[i])].append(i)
        found += [_Group(tuple(each), "siblings") for each in siblings.values() if len(siblings) > 1]
        found += [_Group(tuple(each), "alike") for each in _alike(scene, members)] if kind not in ("heading", "column") else []
    for table in scene.tables:
        found += [_Group(tuple(table.rows), "rows"), _Group(tuple(table.columns), "columns")]
    found += [_Group(tuple(_distinct(scene, run)), "list") for run in scene.lists]
    found += [_Group(run.members, "peers") for run in scene.runs]
    found += [_Group(tuple(each), "lines") for each in _lines(scene)]
    return [each for each in found if 0 < len(each.nodes) <= _MOST]


def _distinct(scene: Scene, members: Iterable[int]) -> list[int]:
    """Each thing once, though it was seen twice."""
    kept: list[int] = []
    for i in members:
        if not any(scene.same_thing(int(i), j) for j in kept):
            kept.append(int(i))
    return kept


def _alike(scene: Scene, members: list[int]) -> list[list[int]]:
    """Those of one kind that are of one size."""
    groups: list[list[int]] = []
    sizes = scene.boxes[:, 2:] - scene.boxes[:, :2]
    for i in members:
        for group in groups:
            if (np.abs(sizes[i] - sizes[group[0]]) <= 0.15 * sizes[group[0]] + 3).all():
                group.append(i)
                break
        else:
            groups.append([i])
    return [group for group in groups if 1 < len(group) < len(members)]


def _lines(scene: Scene) -> list[list[int]]:
    """Lines of text of one height and weight with one left edge."""
    groups: dict[tuple[int, int, bool], list[int]] = defaultdict(list)
    for node in scene.nodes:
        if node.kind == "text" and node.element is not None and len(node.text) > 1:
            key = round(float(node.box[0]) / 6), round(float(node.box[3] - node.box[1]) / 3), node.element.bold
            groups[key].append(node.index)
    return [group for group in groups.values() if len(group) >= 2]


def _places(scene: Scene, matcher: Matcher, ref: Ref) -> list[_Place]:
    """The whole page, and what the words for a place may mean."""
    found = [_Place(None, "page", 1.0, 0)]
    if ref.anchor is not None and ref.relation:
        anchors = sorted(matcher.context(scene, ref)[0], key=lambda pair: -pair[1])[:_ANCHORS]
        for rank, (anchor, sure) in enumerate(anchors):
            under = governed(scene, anchor)
            for name, mask in (
                ("governed", under),
                ("inside", scene.members(anchor) if scene.kinds[anchor] not in ("text", "heading") else None),
                ("related", relations.scores(scene, ref.relation, anchor) > 0.4),
            ):
                if mask is not None and mask.any():
                    found.append(_Place(np.asarray(mask), name, sure, rank))
    noun = ref.text or ref.look
    title = called(scene, noun) if noun else -1
    if title >= 0:
        mask = governed(scene, title)
        if mask is not None:
            found.append(_Place(mask, "called", 1.0, 0))
    return found


def candidates(scene: Scene, matcher: Matcher, ref: Ref) -> tuple[list[tuple[int, ...]], Floats]:
    """All groups that a reference may count, in any order, and their features `[group, WIDTH]`. The last is that none of them is meant."""
    counts, chosen, sure = counted(scene, matcher, ref)
    noun = ref.text or ref.look
    places = _places(scene, matcher, ref)
    anchored = len(places) > 1 and ref.anchor is not None
    rows: dict[tuple[int, ...], Floats] = {}

    def add(nodes: tuple[int, ...], source: str, place: _Place) -> None:
        row = rows.get(nodes)
        if row is None:
            row = rows[nodes] = np.zeros(WIDTH, dtype=np.float32)
        row[_SOURCE_AT + _SOURCES.index(source)] = 1.0
        at = _PLACE_AT + _PLACES.index(place.name)
        row[at] = max(row[at], place.sure / (1 + place.rank))

    said = _saying(scene, noun) if noun else []
    base = [*groups_of(scene), *([_Group(tuple(said), "said")] if said else [])]
    for place in places:
        for group in base:
            nodes = group.nodes if place.inside is None else tuple(i for i in group.nodes if place.inside[i])
            if nodes:
                add(nodes, group.source, place)
    if ref.state or ref.color:
        rows = _so(scene, ref, rows)
    add(tuple(chosen), "reference", places[0])
    order = sorted(rows)
    table = np.stack([rows[nodes] for nodes in order])
    sizes = np.array([len(nodes) for nodes in order])
    own = frozenset(chosen)
    noun_words = phrase(noun).tokens
    fits = starting_table()[REF_KINDS.index(ref.kind)]
    nouns = [float(bool(words.search(noun))) for words in _NOUNS] + [float(bool(words.search(_where(ref)))) for words in _WHERE]
    asked = [
        float(anchored), float(bool(noun)), float(bool(ref.state)), float(bool(ref.color)),
        *(float(ref.kind in kinds) for kinds in _ASKED), sure,
    ]  # fmt: skip
    for at, nodes in enumerate(order):
        size = len(nodes)
        shared = len(own & set(nodes))
        by_reference = float(counts[size]) if size < len(counts) else 0.0
        table[at, _FREE_AT:] = [
            by_reference, math.log(max(by_reference, 1e-3)), shared / max(1, len(own | set(nodes))), float(size == len(chosen)),
            sure * by_reference, float((sizes == size).mean()),
            *_fitting(scene, nodes, fits, noun_words), *_kept_of_group(scene, nodes), *nouns, *asked, float(size == 0),
        ]  # fmt: skip
    none = np.zeros((1, WIDTH), dtype=np.float32)
    none[0, -1] = 1.0
    none[0, -1 - len(asked) - len(nouns) : -1] = [*nouns, *asked]
    return [*order, ()], np.concatenate([table, none])


def _saying(scene: Scene, noun: str) -> list[int]:
    """The things on which the noun, or its singular, is written."""
    stems = set(phrase(noun).stems)
    fitting = [n.index for n in scene.nodes if n.element is not None and 0 < len(n.text) < 60 and stems <= set(phrase(n.text).stems)]
    return _distinct(scene, fitting)[:_MOST]


def _so(scene: Scene, ref: Ref, rows: dict[tuple[int, ...], Floats]) -> dict[tuple[int, ...], Floats]:
    """The groups without those that are not in the state or of the colour asked for."""
    result: dict[tuple[int, ...], Floats] = {}
    for nodes, row in rows.items():
        kept = tuple(
            i
            for i in nodes
            if (not ref.state or state_probability(scene, i, ref.state)[0] >= 0.5)
            and (not ref.color or color_probability(scene, i, ref.color) >= 0.5)
        )
        known = result.get(kept)
        result[kept] = row if known is None else np.maximum(known, row)
    return result


def _fitting(scene: Scene, nodes: tuple[int, ...], fits: Floats, noun: tuple[str, ...]) -> list[float]:
    """What tells whether somebody would call these things so."""
    if not nodes:
        return [0.0] * _FITTING
    kinds = scene.kind_ids[list(nodes)]
    texts = " ".join(scene.nodes[i].text for i in nodes[:6])
    titles = " ".join({title for i in nodes[:4] for title in scene.nodes[i].context} | {scene.nodes[i].label for i in nodes[:4]})
    return [
        float(fits[kinds].mean()), float(fits[kinds].max()), _likeness(noun, texts), _likeness(noun, titles),
        _nearness(noun, texts), _nearness(noun, titles),
    ]  # fmt: skip


def _where(ref: Ref) -> str:
    """All words for the place of what is counted."""
    anchor = ref.anchor
    return " ".join((ref.place, anchor.kind, anchor.text, anchor.look, anchor.place) if anchor is not None else (ref.place,))


@dataclass(frozen=True)
class _Rank:
    """Things in a stack or on a line: their middles along it."""

    down: bool
    middles: NDArray[np.floating[Any]]
    apart: float


def _rank_of(boxes: Floats) -> _Rank | None:
    if len(boxes) < 2:
        return None
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    wide, high = np.ptp(middles, axis=0)
    down = bool(high >= wide)
    if not down and high > 12:
        return None
    along = np.sort(middles[:, int(down)])
    gaps = np.diff(along)
    return _Rank(down, along, float(np.median(gaps))) if gaps.min() > 4 else None


def _ranks(scene: Scene) -> list[_Rank]:
    known = scene.match_cache.get(("ranks",))
    if known is None:
        ranks = [_rank_of(scene.boxes[list(group.nodes)]) for group in groups_of(scene)]
        known = scene.match_cache[("ranks",)] = [rank for rank in ranks if rank is not None]
    return known  # type: ignore[return-value]


def _agreed(scene: Scene, boxes: Floats) -> list[float]:
    """How many other groups have a thing beside each of these, how many have those and more, and how many more."""
    own = _rank_of(boxes)
    if own is None:
        return [0.0, 0.0, 0.0, 0.0]
    near = 0.4 * own.apart
    same = longer = 0
    most = 0
    for other in _ranks(scene):
        if other.down != own.down or len(other.middles) < len(own.middles):
            continue
        at = np.clip(np.searchsorted(other.middles, own.middles), 1, len(other.middles) - 1)
        off = np.minimum(np.abs(other.middles[at] - own.middles), np.abs(other.middles[at - 1] - own.middles))
        if float(off.max()) > near:
            continue
        if len(other.middles) == len(own.middles):
            same += 1
        elif np.ptp(np.diff(other.middles)) < 0.5 * other.apart:  # evenly spaced, as a list is
            longer += 1
            most = max(most, len(other.middles) - len(own.middles))
    gaps = np.diff(own.middles)
    return [min(same, 6) / 6, min(longer, 6) / 6, min(most, 6) / 6, float(gaps.max() / own.apart > 1.6)]


def _kept_of_group(scene: Scene, nodes: tuple[int, ...]) -> list[float]:
    key = ("group", nodes)
    known = scene.match_cache.get(key)
    if known is None:
        known = scene.match_cache[key] = _of_group(scene, nodes)
    return known  # type: ignore[return-value]


def _of_group(scene: Scene, nodes: tuple[int, ...]) -> list[float]:
    """What tells whether somebody would count these things, whatever they are called."""
    if not nodes:
        return [0.0] * _OF_GROUP
    members = list(nodes)
    boxes = scene.boxes[members]
    width, height = float(scene.screen.width), float(scene.screen.height)
    sizes = boxes[:, 2:] - boxes[:, :2]
    lefts, tops = boxes[:, 0], boxes[:, 1]
    kinds = scene.kind_ids[members]
    shares = np.bincount(kinds, minlength=len(NODE_KINDS)) / len(members)
    owners = [scene.nodes[i].owner for i in members]
    owned = [str(scene.kinds[owner]) if owner >= 0 else "" for owner in owners]
    bars = np.flatnonzero(scene.kinds == "navigation")
    in_bar = float(scene.inside[members][:, bars].any(axis=1).mean()) if len(bars) else 0.0
    beliefs = [e.score if (e := scene.nodes[i].element) is not None else 1.0 for i in members]
    parents = scene.parent[members]
    texts = [scene.nodes[i].text for i in members]
    gaps = np.diff(np.sort((tops + boxes[:, 3]) / 2)) if len(members) > 1 else np.zeros(1)
    spread = sizes.std(axis=0) / (sizes.mean(axis=0) + 1)
    chars = float(np.mean([len(text) for text in texts]))
    named = {str(kind): owned.count(kind) / len(owned) for kind in set(owned)}
    return [
        *(float(shares[NODE_KINDS.index(kind)]) for kind in (*_GROUPED, "text")),
        min(len(members), 12) / 12, math.log(len(members)), float(len(members) == 1), float(len(members) == 2), float(len(members) > 12),
        float(spread[0]), float(spread[1]), float(np.ptp(lefts) < 8), float(np.ptp(tops) < 8), float(gaps.std() / (gaps.mean() + 1)),
        float(lefts.mean()) / width, float(tops.mean()) / height, float(np.ptp(lefts)) / width, float(np.ptp(tops)) / height,
        float(sizes[:, 0].mean()) / width, float(sizes[:, 1].mean()) / height, float(sizes.prod(axis=1).sum()) / (width * height), in_bar,
        float(np.mean(beliefs)), float(np.min(beliefs)), float(len(set(parents.tolist())) == 1), float((parents < 0).mean()),
        float(np.mean([bool(text.strip()) for text in texts])), min(chars, 60.0) / 60, float(len(set(texts)) / len(texts)),
        float(np.mean([any(c.isdigit() for c in text) for text in texts])), float(np.mean([scene.nodes[i].row >= 0 for i in members])),
        *(named.get(kind, 0.0) for kind in ("", "button", "link", "menuitem", "tab", "badge", "textbox", "combobox", "heading")),
        float(np.mean([(e := scene.nodes[i].element) is not None and e.bold for i in members])),
        *_agreed(scene, boxes), *(float((scene.kinds[parents[parents >= 0]] == kind).sum() / len(members)) for kind in _INSIDE),
    ]  # fmt: skip


def _likeness(noun: tuple[str, ...], text: str) -> float:
    """How much of a noun is written in a text."""
    if not noun:
        return 0.0
    tokens = set(phrase(text[:300]).tokens)
    best = [max((word_likeness(word, token) for token in tokens), default=0.0) for word in noun]
    return float(np.mean([each if each >= 0.7 else 0.0 for each in best]))


def _nearness(noun: tuple[str, ...], text: str) -> float:
    """How near in meaning a text comes to a noun."""
    tokens = sorted(set(phrase(text[:300]).tokens))
    return float(senses().near(noun, tokens).max(axis=1).mean()) if noun and tokens else 0.0


def asked_for(ref: Ref) -> Floats:
    """`[2 * senses' width]`: what the noun for the things and the words for their place mean."""
    known = senses()
    return np.concatenate([known.mean(phrase(ref.text or ref.look).tokens), known.mean(phrase(_where(ref)).tokens)])


_FITTING = 6
_OF_GROUP = len(_GROUPED) + 1 + 37 + 4 + len(_INSIDE)
_SOURCE_AT = 0
BY_REFERENCE = _SOURCE_AT + _SOURCES.index("reference")  # the feature of the group that the reference alone leads to
_PLACE_AT = len(_SOURCES)
_FREE_AT = _PLACE_AT + len(_PLACES)
_KIND_FITS = _FREE_AT + 7  # the feature of how well the kind that fits best is the one asked for
WIDTH = _FREE_AT + 6 + _FITTING + _OF_GROUP + len(_NOUNS) + len(_WHERE) + 13 + 1


class TallyRanker(Ranker):
    """The trained scores of groups."""

    WIDTH, OF, WEIGHTS = WIDTH, "counts", Path(__file__).parent / "weights" / "tallies.safetensors"

    def tally(self, scene: Scene, matcher: Matcher, ref: Ref) -> Tally:
        """How many of what a reference means there are."""
        key = (id(self), "tally", ref)
        known = scene.match_cache.get(key)
        if known is None:
            known = scene.match_cache[key] = self._tally(scene, matcher, ref)
        return known  # type: ignore[return-value]

    def _tally(self, scene: Scene, matcher: Matcher, ref: Ref) -> Tally:
        plain = replace(ref, ordinal=0)
        held = entries_saying(scene, plain)
        if 0 < len(held) <= _MOST:
            return Tally(certain(len(held)), {len(held): held})
        counts, chosen, sure = counted(scene, matcher, plain)
        if len(chosen) > _MOST:  # more than any group that the ranker has learned of
            return Tally(sure * counts, {len(chosen): chosen})
        groups, table = candidates(scene, matcher, plain)
        logits = self.scores(table, asked_for(plain))
        if plain.kind in _UNMISTAKABLE:
            others = (table[:, _KIND_FITS] <= _OTHER_KIND) & np.array([bool(nodes) for nodes in groups])
            logits = np.where(others, logits - _MISTAKEN, logits)
        shares = np.exp(logits - logits.max())
        shares /= shares.sum()
        counts = np.zeros(_MOST + 1)
        best: dict[int, tuple[float, tuple[int, ...]]] = {}
        for nodes, share in zip(groups[:-1], shares[:-1], strict=True):
            counts[len(nodes)] += float(share)
            best[len(nodes)] = max(best.get(len(nodes), (0.0, ())), (float(share), nodes))
        return Tally(counts, {size: reading_order(scene.boxes, list(nodes)) for size, (_, nodes) in best.items()})
