"""Extractive question answering: which of the texts on a screen answers a question.

Every short text on the screen is a candidate. Its features tell how much of the question is written around it
(on it, in its label, row, column, card, title, beside it), of what sort it is, and whether the readings of the
question lead to it; a small network scores them, and the softmax over all candidates is the probability.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moonlet import relations
from moonlet.amounts import amounts
from moonlet.anchoring import ANCHORED, anchored
from moonlet.extremes import outdone, superlative_in
from moonlet.fitting import FITTINGS, fittings
from moonlet.geometry import overlap_x, overlap_y
from moonlet.narrowing import STEP, TRAIL, leaning
from moonlet.portions import KINDS as PORTIONS
from moonlet.portions import Portion, portions
from moonlet.ranking import Floats, Ranker
from moonlet.senses import senses
from moonlet.similarity import STOP_WORDS, phrase, stem
from moonlet.spoken import spoken
from moonlet.wanted import FORMS, fits_a_person, form_of, is_price, sort_of
from moonlet.word_matches import precision, word_matches, word_senses

if TYPE_CHECKING:
    from moonlet.structure import Scene

LONGEST = 160  # letters of a candidate
_KINDS = ("text", "heading", "badge", "link", "button", "tab", "menuitem", "textbox", "combobox", "block", "cell")
_LABELS = 12  # texts that may be the label asked for, the likest
_SAME_LINE = 0.45
_REACH = 90.0  # pixels above, below: how far a text still tells what another is
_COUNTER = re.compile(
    r"(?i)^(?:\D*\d[\d.,]* ?[-–] ?)?\D{0,12}\d[\d.,]* ?(?:of|/|from|out of) ?\d[\d.,]*\D{0,12}$|^\D{0,20}\d[\d.,]*\D{0,20}$"
)
_COUNTERS = 16  # texts that tell a number, whatever they say besides ("1-8 of 424"), which are taken apart too
_TRAILS = 2  # lines with several steps of a breadcrumb trail, which are taken apart where one is asked for
_IN_PARTS = 24  # texts whose parts are candidates too, those with most of the question on and around them

_BESIDE = re.compile(r"(?<=\w) ?[✓✔✗✘›»▾▼▴▲]+$")  # signs read with a text that are painted beside it

# Words of questions that say nothing of what is asked for.
_ASKING = STOP_WORDS | frozenset(
    """what which who whom whose when where why how much many is are was were does do did has have had can there here that this these
    those it its they them be been being shown displayed listed given named called say says read reads written stand stands appear
    appears see seen get gets right currently now exactly please tell me screen page""".split()
)
_QUESTIONS = tuple(
    re.compile(f"(?i){words}")
    for words in (
        r"\bhow much\b|\b(price|costs?|total|fee|amount|balance)\b", r"\bhow many\b|\bnumber\b|\bcount\b",
        r"\bhow (long|old|big|large)\b", r"\bwhen\b|\b(date|day|time|due)\b",
        r"\bwho(m|se)?\b|\b(user|person|author|member|owner)\b", r"\bwhere\b|\b(city|country|address)\b",
        r"\b(status|state|progress|level|rating)\b", r"\b(says?|reads?|message|text|hint|note)\b",
        r"\b(title|heading|name|called)\b", r"\b(error|warning|wrong|invalid)\b",
        r"\b(selected|active|chosen|current|open|highlighted)\b", r"^which\b", r"^what\b",
        r"\b(last|bottom|lowest|final)\b", r"\b(first|top|highest|newest)\b", r"\b(button|link|tab|menu)\b",
        r"\b(field|box|input|entered|typed)\b",
    )
)  # fmt: skip

# The words before a part of a sentence that answers such a question.
_BEFORE = tuple(
    (re.compile(rf"(?i)\b(?:{asks})\b"), frozenset(words.split()))
    for asks, words in (
        ("who|whose", "by from with"), ("whom", "to for contact invite email"), ("where|city|town|country", "in from at to"),
        ("when|until|what time|which day|which date|year", "before until on at since after in"),
        ("how much|how many|price|sum", "of for over from than least"),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Hint:
    """A text that a reading of the question leads to, and how strongly: reading's probability times that it is meant."""

    text: str
    weight: float
    node: int = -1
    chosen: bool = False  # the answer by the readings alone
    tallied: bool = False  # a number of things that may be those counted


@dataclass(frozen=True)
class Reply:
    """A candidate with its probability. `node` is -1 for an answer that stands nowhere, such as a count."""

    text: str
    node: int
    probability: float


def plain(text: str) -> str:
    return " ".join(text.split())


class Question:
    """The words of a question that may be written around its answer, with what each weighs."""

    def __init__(self, text: str) -> None:
        self.text = text
        quoted = " ".join(re.findall(r"[\"“'„«]([^\"”'“»]{2,})[\"”'“»]", text))
        capital = " ".join(word for word in text.split()[1:] if word[:1].isupper() or any(sign.isdigit() for sign in word))
        names = set(phrase(quoted).tokens) | set(phrase(capital).tokens)
        asked = phrase(text)
        kept = [i for i, token in enumerate(asked.tokens) if (token not in _ASKING or token in names) and token not in ("#", "&", "+")]
        self.words = [asked.tokens[i] for i in kept]
        self.said = frozenset(self.words)
        self.meanings = [asked.meanings[i] for i in kept]
        weights = np.array([asked.weights[i] for i in kept], dtype=np.float32)
        named = np.array([token in names for token in self.words], dtype=bool)
        self.shares = [_normal(weights * named), _normal(weights * ~named)]  # of names, of other words
        self.sorts = np.array([bool(words.search(text)) for words in _QUESTIONS], dtype=np.float32)
        self.fits = sort_of(text)
        self.superlative = superlative_in(text)
        self.stems = frozenset(stem(token) for token in asked.tokens if token not in STOP_WORDS)
        self.spoken = spoken(text)
        self.before = next((words for asks, words in _BEFORE if asks.search(text)), frozenset())


def _normal(weights: Floats) -> Floats:
    total = float(weights.sum())
    return (weights / total if total else weights).astype(np.float32)


def _beside(scene: Scene, chosen: NDArray[np.int64]) -> list[Floats]:
    """Four matrices `[candidate, node]`: how near a node stands left of, right of, above, below a candidate."""
    boxes = scene.boxes
    small = np.array([len(n.text) <= 60 and bool(n.text) and n.kind not in ("row", "card", "section", "page") for n in scene.nodes])
    found = [np.zeros((len(chosen), len(boxes)), dtype=np.float32) for _ in range(4)]
    for at, index in enumerate(chosen):
        box = boxes[index]
        line = (overlap_y(boxes, box) > _SAME_LINE) & small
        aligned = (overlap_x(boxes, box) > 0.1) & small
        for side, (gap, fitting, reach) in enumerate((
            (box[0] - boxes[:, 2], line, 420.0), (boxes[:, 0] - box[2], line, 420.0),
            (box[1] - boxes[:, 3], aligned, _REACH), (boxes[:, 1] - box[3], aligned, _REACH),
        )):  # fmt: skip
            found[side][at] = np.where(fitting & (gap > -5), np.clip(1 - np.maximum(gap, 0) / reach, 0, 1), 0)
    return found


def candidates(scene: Scene) -> list[int]:
    """The nodes whose text may be an answer, one for each text at its place."""
    kinds = set(_KINDS)
    return [n.index for n in scene.nodes if n.kind in kinds and 0 < len(n.text.strip()) <= LONGEST]


def features(scene: Scene, question: Question, hints: Sequence[Hint]) -> tuple[list[str], list[int], Floats]:
    """Texts, nodes and features `[candidate, feature]` of all that may be the answer: texts, parts of them, hints that stand nowhere."""
    chosen = np.array(candidates(scene), dtype=np.int64)
    words = [plain(scene.nodes[i].text) for i in chosen]
    matched = word_matches(question, said := [n.text for n in scene.nodes])  # [w, n]
    rows = [
        _around(scene, question, matched, chosen, word_matches), _of_texts(scene, question, chosen, words),
        anchored(scene, question.text, matched, precision(question, said), question.shares, chosen),
        _around(scene, question, word_senses(question, said), chosen, word_senses), _meant(scene, question, chosen),
    ] if len(chosen) else []  # fmt: skip
    table = np.concatenate(rows, axis=1) if rows else np.zeros((0, WIDTH - _OF_PARTS - _HINTED), dtype=np.float32)
    parts = _parts(question, table, words)
    split = [at for at, _ in parts]
    cut = table[split]
    cut[:, _FORM_AT : _FORM_AT + _FORMS] = [_form(question, part.text) for _, part in parts] if parts else 0.0
    known = {*words, *(part.text for _, part in parts)}
    extra = list(dict.fromkeys(plain(hint.text) for hint in hints if hint.text and plain(hint.text) not in known))
    lone = np.zeros((len(extra), table.shape[1]), dtype=np.float32)
    if extra:
        lone[:, _SORTS_AT : _SORTS_AT + len(question.sorts)] = question.sorts
        lone[:, _FORM_AT : _FORM_AT + _FORMS] = [_form(question, text) for text in extra]
    texts = [*words, *(part.text for _, part in parts), *extra]
    of_parts = np.zeros((len(texts), _OF_PARTS), dtype=np.float32)
    for at, (whole, part) in enumerate(parts, start=len(words)):
        of_parts[at] = [*_of_part(question, words[whole], part), *table[whole, :4]]
    nodes = [*(int(i) for i in chosen), *(int(chosen[at]) for at in split), *(-1 for _ in extra)]
    led = [(plain(hint.text), hint) for hint in hints]
    hinted = np.stack([_hinted(text, led) for text in texts]) if texts else np.zeros((0, _HINTED), dtype=np.float32)
    return texts, nodes, np.concatenate([np.concatenate([table, cut, lone]), of_parts, hinted], axis=1)


def _hinted(text: str, hints: Sequence[tuple[str, Hint]]) -> Floats:
    """Whether the readings chose this text, how surely, and how far other readings and counts lead to it; whether it says more or less."""
    found = np.zeros(_HINTED, dtype=np.float32)
    for said, hint in hints:
        at = 1 if hint.chosen else 3 if hint.tallied else 2
        if text == said:
            found[0] = max(found[0], float(hint.chosen))
            found[at] = max(found[at], hint.weight)
        elif hint.chosen and said:
            found[4], found[5] = float(said in text), float(text in said)
    return found


def _parts(question: Question, table: Floats, words: Sequence[str]) -> list[tuple[int, Portion]]:
    """Parts of the texts that the question speaks of most, each with the position of its whole."""
    covered = table[:, _AROUND - 2 : _AROUND].sum(axis=1) if len(table) else np.zeros(0)
    ranked = [int(at) for at in np.argsort(-covered, kind="stable") if " " in words[at]]
    likely = [at for at in ranked[:_IN_PARTS] if covered[at] > 0]
    likely += [at for at in ranked[len(likely) :] if _COUNTER.search(words[at])][:_COUNTERS]
    if TRAIL.search(question.text):
        likely += [at for at in ranked if STEP.search(words[at]) and at not in likely][:_TRAILS]
    return [(at, part) for at in likely for part in portions(words[at], question.stems)]


def _of_part(question: Question, whole: str, part: Portion) -> list[float]:
    """What tells whether a part of a text says more to the point than the whole."""
    return [
        1.0, len(part.text) / len(whole), part.known, float(part.first), float(part.last), float(part.before in question.before),
        float(bool(part.before) and stem(part.before) in question.stems), _fitting(question, whole),
        *(float(part.kind == kind) for kind in PORTIONS),
    ]  # fmt: skip


def _fitting(question: Question, text: str) -> float:
    return 0.0 if question.fits is None else 1.0 if question.fits(text) else -1.0


def _around(
    scene: Scene, question: Question, matched: Floats, chosen: NDArray[np.int64], compared: Callable[[Question, list[str]], Floats]
) -> Floats:
    """How much of the question stands on a candidate and around it: names and other words apart.

    `matched` [word, node] is what `compared` says of the texts of all nodes.
    """
    nodes = scene.nodes
    titles = ["\n".join(nodes[i].context) for i in chosen]
    headed = compared(question, titles)
    labels = compared(question, [nodes[i].label for i in chosen])
    columns = np.array([nodes[i].column for i in chosen])
    columned = compared(question, [nodes[c].label if c >= 0 else "" for c in columns])
    short = np.array([len(n.text) <= 50 for n in nodes])
    parents = scene.parent[chosen]
    above = np.where(parents >= 0, scene.parent[np.maximum(parents, 0)], -1)
    in_rows = np.array([nodes[i].row for i in chosen])

    def of(index: NDArray[np.int64]) -> Floats:
        return np.asarray(np.where(index >= 0, matched[:, np.maximum(index, 0)], 0), dtype=np.float32)

    count = len(question.words)
    labelled = labels.copy()
    share = question.shares[0] + question.shares[1]
    worth = (share[:, None] * matched).sum(axis=0) * short if count else np.zeros(len(nodes))
    for label in np.argsort(-worth, kind="stable")[:_LABELS]:
        if worth[label] > 0 and nodes[label].kind in ("text", "block", "heading", "link", "badge", "textbox", "combobox"):
            belongs = relations.values(scene, int(label))[chosen]
            labelled = np.maximum(labelled, matched[:, label][:, None] * belongs[None, :])
    sides = [
        (near[None, :, :] * matched[:, None, :]).max(axis=2) if count else np.zeros((0, len(chosen)), dtype=np.float32)
        for near in _beside(scene, chosen)
    ]
    contexts = [matched[:, chosen], labelled, of(in_rows), columned, of(parents), of(above), headed, *sides]
    tight = np.maximum.reduce([labelled, of(in_rows), columned, sides[0], sides[2]])
    contexts += [tight, np.maximum.reduce([tight, of(parents), headed]), np.maximum.reduce([tight, matched[:, chosen]])]
    covered = [part @ context for context in contexts for part in question.shares]
    return np.stack(covered, axis=1).astype(np.float32)


def _meant(scene: Scene, question: Question, chosen: NDArray[np.int64]) -> Floats:
    """`[candidate, _MEANT]`: how near the question as a whole is to a text, its label, the title of its column and the titles around it."""
    known = senses()
    asked = known.mean(question.words)

    def near(text: str) -> float:
        return float(known.mean(phrase(text).tokens) @ asked)

    texts = [scene.nodes[i] for i in chosen]
    titles = [scene.nodes[n.column].label if n.column >= 0 else "" for n in texts]
    return np.array(
        [
            [near(n.text), near(n.label), near(title), max((near(each) for each in n.context), default=0.0)]
            for n, title in zip(texts, titles, strict=True)
        ],
        dtype=np.float32,
    )


def _form(question: Question, text: str) -> list[float]:
    """What sort of text it is, by its letters alone."""
    tokens = phrase(text).tokens
    found = amounts(text)
    return [
        _fitting(question, text),
        float(is_price(text)), float(bool(re.fullmatch(r"[\d.,\s]+", text))), float("%" in text),
        float(any(a.unit in ("date", "time", "ago") for a in found)), float(fits_a_person(text)), float("@" in text),
        float(len(tokens) == 1), float(2 <= len(tokens) <= 4), float(len(tokens) > 6), float(len(tokens) > 14),
        float(text.isupper()), float(text.endswith(":")), float(text.endswith("?")), float(text.endswith((".", "!"))),
        float(any(sign.isdigit() for sign in text)), float(not any(sign.isalpha() for sign in text)),
        sum(token in question.said for token in tokens) / max(1, len(tokens)), *form_of(text),
    ]  # fmt: skip


def _of_texts(scene: Scene, question: Question, chosen: NDArray[np.int64], words: Sequence[str]) -> Floats:
    """What sort of text a candidate is, what carries it, where it stands, and what sort the question asks for."""
    heights = scene.boxes[:, 3] - scene.boxes[:, 1]
    usual = float(np.median(heights[chosen])) or 16.0
    width, height = scene.screen.width, scene.screen.height
    rows = []
    for index, text in zip(chosen, words, strict=True):
        node = scene.nodes[index]
        tall = float(heights[index])
        owner = scene.nodes[node.owner].kind if node.owner >= 0 else ""
        rows.append([
            *_form(question, text),
            *(float(node.kind == kind) for kind in _KINDS),
            float(owner in ("textbox", "combobox")), float(owner in ("button", "link", "menuitem", "tab")), float(owner == "badge"),
            node.probability("selected"), node.probability("placeholder"), node.probability("struck"),
            float(node.element is not None and node.element.bold), min(3.0, tall / usual) if node.kind != "block" else 1.0,
            float(scene.boxes[index, 0]) / width, float(scene.boxes[index, 1]) / height, float(node.row >= 0), float(node.column >= 0),
            0.0,  # whether its row or card has the most or the least, where that is asked
        ])  # fmt: skip
    own = np.array(rows, dtype=np.float32)
    if question.superlative is not None:
        own[:, -1] = outdone(scene, question.superlative, [int(index) for index in chosen])
    sorts = np.repeat(question.sorts[None, :], len(chosen), axis=0)
    return np.concatenate([own, fittings(scene, question.text, [int(index) for index in chosen]), sorts], axis=1)


_AROUND = 2 * 14
_FORM_AT, _FORMS = _AROUND, 18 + FORMS
_SORTS_AT = _AROUND + _FORMS + len(_KINDS) + 13 + FITTINGS
_MEANT = 4
_HINTED = 6
_OF_PARTS = 8 + len(PORTIONS) + 4
WIDTH = _SORTS_AT + len(_QUESTIONS) + ANCHORED + _AROUND + _MEANT + _OF_PARTS + _HINTED


class AnswerRanker(Ranker):
    """The trained scores of answers."""

    WIDTH, OF, WEIGHTS = WIDTH, "answers", Path(__file__).parent / "weights" / "answers.safetensors"

    def best(self, scene: Scene, asked: str, hints: Sequence[Hint]) -> Reply | None:
        """The likeliest answer; equal texts at several places are one. None where nothing is written."""
        question = Question(asked)
        texts, nodes, table = features(scene, question, hints)
        if not texts:
            return None
        logits = self.scores(table, question.spoken) + leaning(scene, question, texts, nodes)
        shares = np.exp(logits - logits.max())
        shares /= shares.sum()
        of_text: dict[str, float] = defaultdict(float)
        for text, share in zip(texts, shares, strict=True):
            of_text[text] += float(share)
        text = max(of_text, key=lambda each: of_text[each])
        at = max((i for i in range(len(texts)) if texts[i] == text), key=lambda i: float(shares[i]))
        return Reply(_BESIDE.sub("", text) or text, nodes[at], of_text[text])
