"""What a question leaves over: of all texts those in the entry that it names, in the column that it names, of the form that it asks for.

"What is the status of “Export”?" names a row by what stands in it and in no other, and a column by its title; the answer is where they
cross. The learned ranker weighs the same among a hundred other things, so that much of the question around a text elsewhere may outweigh
it; here it holds of the whole page, and what stands elsewhere loses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moonlet.geometry import overlap_y
from moonlet.similarity import phrase
from moonlet.wanted import form_asked
from moonlet.word_matches import precision, word_matches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moonlet.extractive import Question
    from moonlet.structure import Scene

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

_SURELY = 6.0  # log-odds that a text loses which is not where the row and the column that are named cross
_OUTSIDE = 6.0  # … not in the entry that is named
_HARDLY = 4.0  # … that is told by words which are no names
_LOOSELY = 1.5  # … of a group that is one by its titles alone
_ASIDE = 3.0  # … not in the column that is named
_UNLIKE = 3.0  # … not of the form that is asked for, where another text is
_UNLIKE_THERE = 6.0  # … the same, where one of that form is in the entry that is named
_SIGN = 2.0  # … which is only a sign
_TITLE = 3.0  # … which only says what others are
_FROM, _AHEAD = 0.5, 0.25  # how much of a question an entry alone must say, and how much more than any other
_LEAST_TITLE = 0.6  # share of a column's title that the question must say
_PLAIN = 0.7  # what a word counts that is no name
_WHOLE = 0.7  # share of a word's worth that goes by how much else the text says
_SIZE = 1.1  # ratio of the heights of titles of equal entries
_SAID = 0.5  # from which a text is one that the entry is named by
_WHOLLY = 0.8  # share of its own words that the question says, of a text that it names
_LEVEL = 0.5  # share of the lower that two texts of one line have in common
_ASIDE_PX = 120.0  # how far beside its title a value may stand, which is centred where the other is not
_LINES = ("text", "link", "heading", "badge", "button")
_LISTED = frozenset({"row", "card", "alert", "toast"})
_OWNER = re.compile(r"\b(?!(?:What|Who|Whom|Where|When|How|Which|It|That|There|Here|He|She|Let)\b)([^\W\d_a-z][\w-]*)['’]s?(?!\w)")
_CODED = re.compile(r"\w[@/_.]\w|^[@#]\w")
# The answer stands beside what is named, not in it.
_ELSEWHERE = re.compile(
    r"(?i)\b(?:below|beneath|under|underneath|above|over|beside|next to|near|(?:left|right) (?:of|from)|behind|before|after|"
    r"between|follow\w*|preced\w*|previous|neighbou?r\w*|besides|except|other than|others?|not)\b"
)


@dataclass(frozen=True)
class Named:
    """The entry that a question names: its nodes, those of them that say nothing else, the nodes of the column that is named, if any."""

    inside: Mask
    by: Mask
    column: Mask | None
    sure: float  # log-odds that what stands elsewhere loses


def leaning(scene: Scene, question: Question, texts: Sequence[str], nodes: Sequence[int]) -> Floats:
    """`[candidate]`: what to add to the log-odds of each candidate, its text and its node (-1 where it stands nowhere)."""
    result = np.zeros(len(texts), dtype=np.float32)
    if not _SIGNS.search(question.text):
        result[[not any(sign.isalnum() for sign in text) for text in texts]] -= _SIGN
    where = np.array(nodes, dtype=np.int64)
    stands = where >= 0
    if not _TITLES.search(question.text):
        result[stands & _only_titles(scene, bool(_ENTERED.search(question.text)))[where]] -= _TITLE
    steps = trail_end(scene, question.text, texts, nodes)
    if steps is not None and steps.any():
        result[~steps] -= _OUTSIDE
        return result
    left = stands
    fits = form_asked(question.text)
    fitting = np.array([fits(text) for text in texts], dtype=bool) if fits is not None else np.ones(len(texts), dtype=bool)
    unlike = _UNLIKE
    for named in named_entries(scene, question):
        inner = stands & (named.inside & ~named.by)[where]
        if inner.any() and ((inner & fitting).any() or not fitting.any()):  # else its bounds are not what they seem
            result[stands & ~named.inside[where]] -= named.sure
            left, unlike = inner, _UNLIKE_THERE
            below = left & named.column[where] if named.column is not None else left
            if named.column is not None and below.any() and ((below & fitting).any() or not (left & fitting).any()):
                left = below
                result[stands & named.inside[where] & ~named.column[where]] -= _ASIDE
            break
    if (left & fitting).any():
        result[~fitting] -= unlike
    return result


_TITLES = re.compile(
    r"(?i)\b(?:columns?|headers?|headings?|titles?|labels?|fields?|box(?:es)?|inputs?|sort\w*|order(?:ed)? by|called|named?|written)\b"
)
_ENTERED = re.compile(r"(?i)\b(?:entered|typed|filled in|put in|set|picked|chosen|selected)\b")


def _only_titles(scene: Scene, labels: bool) -> Mask:
    """Which nodes only say what others are: titles of columns, and with `labels` those of fields that something stands in."""
    heads = {i for table in scene.tables if len(table.rows) > 1 for i in table.header}
    if labels:
        heads |= {n.label_node for n in scene.nodes if n.kind in ("textbox", "combobox") and n.text.strip() and n.label_node >= 0}
    return np.array([n.index in heads or n.owner in heads for n in scene.nodes], dtype=bool)


TRAIL = re.compile(r"(?i)\b(?:bread ?crumbs?(?: trail)?|crumbs?|(?:navigation )?trail|path (?:at|on) (?:the )?top)\b")
_LAST = re.compile(r"(?i)\b(?:last|final|ends?|ending|current|now|deepest|rightmost|are we|am i)\b")
_FIRST = re.compile(r"(?i)\b(?:first|starts?|starting|begins?|beginning|root|leftmost)\b")
STEP = re.compile(r" ?[›»>→•|] ?| / ")  # between two steps of a trail that were read as one line
_SIGNS = re.compile(r"(?i)\b(?:signs?|symbols?|currency|marks?|emoji|separators?|characters?|stands?|written)\b")


def trail_end(scene: Scene, question: str, texts: Sequence[str], nodes: Sequence[int]) -> Mask | None:
    """Which candidates are the last or the first step of a breadcrumb trail, as the question asks; None where it asks for neither."""
    if not TRAIL.search(question) or _ELSEWHERE.search(question):
        return None
    at = -1 if _LAST.search(question) else 0 if _FIRST.search(question) else None
    bars = [bar for bar, role in scene.roles.items() if role == "breadcrumb"]
    if at is None or not bars:
        return None
    bar = min(bars, key=lambda i: float(scene.boxes[i, 1]))
    lines = [n for n in scene.nodes if n.kind == "text" and scene.inside[n.index, bar] and any(sign.isalnum() for sign in n.text)]
    if not lines:
        return None
    line = sorted(lines, key=lambda n: float(n.box[0]))[at]
    step = [step.strip() for step in STEP.split(line.text) if step.strip()][at]
    same = {n.index for n in scene.nodes if n.index == line.index or scene.same_text_piece(n.index, line.index)}
    return np.array([node in same and text.strip(" ›»>/→•|") == step for text, node in zip(texts, nodes, strict=True)], dtype=bool)


def named_entries(scene: Scene, question: Question) -> list[Named]:
    """What the question names, first where a row and a column of that name cross, then the entry of a table or list."""
    if not question.words or _ELSEWHERE.search(question.text):
        return []
    said = [n.text for n in scene.nodes]
    precise = precision(question, said)
    matched = word_matches(question, said) * (1 - _WHOLE + _WHOLE * precise)
    called = _called(question)
    found = [_crossing(scene, question, called, matched, precise), _entry(scene, question, called, matched, precise)]
    return [named for named in found if named is not None]


def _entry(scene: Scene, question: Question, called: Mask, matched: Floats, precise: Floats) -> Named | None:
    """The one entry of a table or list that has words of the question which no other entry of it has."""
    weights = np.where(called, 1.0, _PLAIN)
    best, found = 0.0, None
    for loose, groups in enumerate((entries(scene), _loose(scene) if called.any() else [])):
        for group in groups:
            each = np.stack([matched[:, mask].max(axis=1, initial=0.0) for mask in group], axis=1)  # [word, entry]
            two = np.sort(each, axis=1)[:, -2:]
            others = np.where(each >= two[:, 1:], two[:, :1], two[:, 1:])
            alone = weights @ np.maximum(each - others, 0.0)
            order = np.argsort(-alone, kind="stable")
            top, second = float(alone[order[0]]), float(alone[order[1]])
            if top >= _FROM and top - second >= _AHEAD and top > best + 1e-6:
                telling = (each - others)[:, int(order[0])] > _AHEAD
                if (telling & called).any() or not (loose or called.any()):
                    best, found = top, (group[int(order[0])], telling, loose)
    if found is None:
        return None
    inside, telling, loose = found
    by = inside & (matched[telling].max(axis=0, initial=0.0) >= _SAID) & (precise >= _WHOLLY)
    sure = _LOOSELY if loose else _OUTSIDE if (telling & called).any() else _HARDLY
    return Named(inside, by, _column(scene, question, inside, by), sure)


def _called(question: Question) -> Mask:
    """Which words of a question are names: with a capital, a figure or in quotes, "@acme/mailer", or as in "Natalia's address"."""
    others = [*_OWNER.findall(question.text), *(word for word in question.text.split() if _CODED.search(word.strip("?.!,")))]
    named = {token for word in others for token in phrase(word).tokens}
    return np.asarray((question.shares[0] > 0) | [word.removesuffix("'s") in named for word in question.words], dtype=bool)


def _crossing(scene: Scene, question: Question, names: Mask, matched: Floats, precise: Floats) -> Named | None:
    """The text level with one that the question names and under a title that it says, whatever of the table was made out."""
    if not names.any():
        return None
    kinds = np.isin(scene.kinds, _LINES)
    whole = kinds & (precise >= _WHOLLY)
    rows = np.flatnonzero(whole & (matched[names].sum(axis=0) >= max(0.6 * names.sum(), 0.9)))
    titles = [int(i) for i in np.flatnonzero(whole & (matched[~names].max(axis=0, initial=0.0) >= 0.8)) if i not in rows]
    found: dict[str, tuple[int, int]] = {}
    for row in (int(i) for i in rows):
        level = [int(i) for i in np.flatnonzero(kinds & (overlap_y(scene.boxes, scene.boxes[row]) > _LEVEL))]
        level = [i for i in level if not scene.same_thing(i, row)]
        for title in (i for i in titles if scene.boxes[i, 3] <= scene.boxes[row, 1] + 2):
            head = np.flatnonzero(kinds & (overlap_y(scene.boxes, scene.boxes[title]) > _LEVEL))
            for node in level:
                gaps = np.maximum(scene.boxes[head, 0] - scene.boxes[node, 2], scene.boxes[node, 0] - scene.boxes[head, 2])
                nearest = int(head[int(np.argmin(np.maximum(gaps, 0)))])
                if len(head) > 1 and gaps.min() < _ASIDE_PX and scene.same_thing(nearest, title) and scene.nodes[node].text.strip():
                    found.setdefault(scene.nodes[node].text.strip(), (row, node))
    if len(found) != 1:
        return None
    row, node = next(iter(found.values()))
    inside = np.array([scene.same_thing(n.index, row) or scene.same_thing(n.index, node) for n in scene.nodes], dtype=bool)
    by = np.array([scene.same_thing(n.index, row) for n in scene.nodes], dtype=bool)
    return Named(inside, by, None, _SURELY)


def _column(scene: Scene, question: Question, inside: Mask, by: Mask) -> Mask | None:
    """The nodes of the column whose title the question says, and no other's; not of that by which the row is named."""
    tables = {n.table for n in scene.nodes if inside[n.index] and n.table >= 0}
    if len(tables) != 1:
        return None
    known = {n.column for n in scene.nodes if by[n.index]}
    columns = [c for c in scene.tables[tables.pop()].columns if scene.nodes[c].label and c not in known]
    shares = precision(question, [scene.nodes[c].label for c in columns])
    ranked = np.argsort(-shares, kind="stable")
    if not len(ranked) or shares[ranked[0]] < _LEAST_TITLE or (len(ranked) > 1 and shares[ranked[1]] >= shares[ranked[0]]):
        return None
    return np.array([n.column == columns[int(ranked[0])] for n in scene.nodes], dtype=bool)


def entries(scene: Scene) -> list[list[Mask]]:
    """Groups of entries, at least two each, as masks over the nodes: rows of tables, cards of lists."""
    key = ("entries",)
    if key not in scene.match_cache:
        scene.match_cache[key] = [group for group in (*_in_tables(scene), *_in_lists(scene)) if len(group) > 1]
    return scene.match_cache[key]  # type: ignore[return-value]


def _loose(scene: Scene) -> list[list[Mask]]:
    """Groups without frames: what stands under equal titles, what stands beside each of several texts under each other."""
    key = ("loose entries",)
    if key not in scene.match_cache:
        scene.match_cache[key] = [group for group in (*_under_titles(scene), *_in_bands(scene)) if len(group) > 1]
    return scene.match_cache[key]  # type: ignore[return-value]


def _in_tables(scene: Scene) -> list[list[Mask]]:
    rows = np.array([n.row for n in scene.nodes])
    return [[_with(scene, row) | (rows == row) for row in table.rows] for table in scene.tables]


def _in_lists(scene: Scene) -> list[list[Mask]]:
    """Lists of equal things, and cards of one place that are no list by their edges, as the messages of a talk left and right."""
    lists = [members for members in scene.lists if scene.kinds[members[0]] in _LISTED]
    listed = {i for members in lists for i in members}
    loose: dict[int, list[int]] = {}
    for node in scene.nodes:
        if node.kind == "card":
            loose.setdefault(int(scene.parent[node.index]), []).append(node.index)
    lists += [tuple(members) for members in loose.values() if not listed.issuperset(members)]
    return [[_with(scene, i) for i in members] for members in lists]


def _with(scene: Scene, index: int) -> Mask:
    mask = scene.members(index)
    mask[index] = True
    return mask


def _under_titles(scene: Scene) -> list[list[Mask]]:
    """What stands under each of several titles of one size."""
    groups: list[list[Any]] = []
    for heading in scene.headings:
        if len(heading.governs):
            for group in groups:
                low, high = sorted((heading.size, group[0].size))
                if high <= _SIZE * low and heading.sure == group[0].sure:
                    group.append(heading)
                    break
            else:
                groups.append([heading])
    found = []
    for group in groups:
        masks = []
        for heading in group:
            mask = np.zeros(len(scene.nodes), dtype=bool)
            mask[[heading.node, *heading.governs]] = True
            masks.append(mask | scene.inside[:, mask].any(axis=1))
        found.append(masks)
    return found


def _in_bands(scene: Scene) -> list[list[Mask]]:
    """Of texts under each other: each with what stands level with it and below it, until the next."""
    found = []
    middles = (scene.boxes[:, 1] + scene.boxes[:, 3]) / 2
    whole = np.array([n.kind not in ("page", "section", "column", "list") for n in scene.nodes])
    for run in scene.runs:
        if run.direction != "down" or any(scene.nodes[i].table >= 0 for i in run.members):
            continue
        tops = [float(scene.boxes[i, 1]) - 4 for i in run.members]
        pitch = float(np.median(np.diff(tops)))
        ends = [*tops[1:], tops[-1] + pitch]
        rooms = {int(scene.parent[i]) for i in run.members}
        room = scene.inside[:, rooms.pop()] if len(rooms) == 1 and -1 not in rooms else np.ones(len(scene.nodes), dtype=bool)
        left = float(min(scene.boxes[i, 0] for i in run.members))
        right = scene.boxes[:, 0] >= left - 8
        masks = [
            whole & room & right & (middles > top) & (middles < min(end, top + 1.6 * pitch)) for top, end in zip(tops, ends, strict=True)
        ]
        found.append(masks)
    return found
