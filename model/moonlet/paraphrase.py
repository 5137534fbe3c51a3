"""Whether some text on the screen says what a sentence says, in other words.

Testers tell what happened ("the session has run out"), pages in words of their own ("Your session expired"). A line, message, row
or card says it where it has all the senses, names and numbers of the sentence and denies as it does; where it has
them but denies otherwise, it says the contrary. Words that only frame a sentence ("the user is told that") do not count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from moonlet.similarity import STOP_WORDS, phrase, stem, word_likeness
from moonlet.wording import CONDITION, HEDGES, SPEAK_ALONE, implied, senses

if TYPE_CHECKING:
    from moonlet.structure import Node, Scene

_FRAMING = frozenset(
    stem(word)
    for word in """user users customer customers visitor person people someone somebody something anything everything page screen site app
    application form shown shows show visible displayed displays display says say tells tell told states state stated
    reads read message notice alert banner warning hint text announces announced informs informed reports reported
    warned warns warn that which who there here so far yet already still now just right moment currently be been being
    is are was were has have had get gets got do does did will would should must can may might could being one ones
    thing things stuff up about again also all any some it they them he she his her their our us me what when if because
    too only verify check expect expected ensure make sure""".split()
)
_LIGHT = frozenset(
    stem(word)
    for word in "give given go goes come came take took put set see use used need want wants held hold holds "
    "contain contains include".split()
)
_QUOTED = re.compile(r'["“„][^"“”„]{15,}["“”]')  # what somebody else says; a shorter quotation is a name
_SENTENCES = re.compile(r"(?<=[.!?])\s")
_CLAUSES = re.compile(r"(?<=[.!?])\s|\n")
_LONGEST = 40  # words of a unit that can say one thing
_SHORT = 8  # words of a denial without any sense: "No orders yet"
_UNITS = ("text", "heading", "block", "alert", "toast", "badge", "dialog", "row", "card", "cell")
_LEAST = 1.5  # words and senses of a sentence that can be said in other words, unless one says enough alone
_LOOSE = ("card", "dialog")
_PRESSED = ("button", "link", "menuitem", "tab")  # say what could be done, not what was


@dataclass(frozen=True)
class Said:
    """The best text for a sentence: how much of the sentence it covers, in [0, 1], and whether it denies alike."""

    share: float
    alike: bool
    node: int
    senses: int  # that both have
    denied: bool = False  # both, where they are alike


def said(scene: Scene, sentence: str) -> Said:
    wanted, rest, denied = senses(sentence)
    wanted -= {CONDITION}
    words = _words(rest)
    total = len(wanted) + sum(weight for _, weight in words)
    best = Said(0.0, True, -1, 0)
    if total < 1 or (total < _LEAST and not (wanted & SPEAK_ALONE or denied)):
        return best
    for node, text in _units(scene):
        share, shared, denies = _covered(scene, text, wanted, words, total)
        if share >= best.share and share > 0:
            clauses = [clause for clause in _CLAUSES.split(text) if clause.strip()]
            if len(clauses) > 1:  # it denies as the clause that says most of it
                denies = max(_covered(scene, clause, wanted, words, total) for clause in clauses)[2]
        if not shared and len(text.split()) > _SHORT:
            continue  # a long text that only shares words says another thing
        found = Said(share, denied == denies, node.index, shared, denied)
        if (found.share, found.alike) > (best.share, best.alike):
            best = found
    return best


def _covered(scene: Scene, text: str, wanted: frozenset[str], words: Sequence[tuple[str, float]], total: float) -> tuple[float, int, bool]:
    """The share of a sentence that a text covers, the senses that both have, and whether the text denies."""
    has, left, denies = _known(scene, text)
    if (has ^ wanted) & HEDGES or CONDITION in has:
        return 0.0, 0, denies
    has = implied(has)
    seen = phrase(left)
    covered = len(wanted & has) + sum(weight * _there(word, seen.tokens, seen.stems, seen.meanings) for word, weight in words)
    return covered / total, len(wanted & has), denies


def _known(scene: Scene, text: str) -> tuple[frozenset[str], str, bool]:
    key = ("senses", text)
    known = scene.match_cache.get(key)
    if known is None:
        known = scene.match_cache[key] = senses(text)
    return known  # type: ignore[return-value]


def _words(rest: str) -> list[tuple[str, float]]:
    """The words that must be there, with their weights."""
    found = []
    for token in phrase(rest).tokens:
        stemmed = stem(token)
        if token in STOP_WORDS or stemmed in _FRAMING or not token[0].isalnum():
            continue
        found.append((token, 0.3 if stemmed in _LIGHT else 1.0))
    return found


def _there(word: str, tokens: tuple[str, ...], stems: tuple[str, ...], meanings: tuple[frozenset[int], ...]) -> float:
    if word in tokens or stem(word) in stems:
        return 1.0
    own = phrase(word).meanings
    if own and any(own[0] & other for other in meanings):
        return 0.9
    return 0.9 if any(word_likeness(word, other) >= 0.85 for other in tokens) else 0.0


def _units(scene: Scene) -> list[tuple[Node, str]]:
    found = []
    for node in scene.nodes:
        if node.kind not in _UNITS or not node.text.strip():
            continue
        if node.owner >= 0 and scene.kinds[node.owner] in _PRESSED:
            continue
        lines = _QUOTED.sub(" ", node.text).split("\n")
        if node.kind in _LOOSE and len(lines) > 2:  # what stands far apart in a card says no one thing
            found += [(node, "\n".join(pair)) for pair in pairwise(lines)]
        elif len(node.text.split()) <= _LONGEST:
            found.append((node, "\n".join(lines)))
            clauses = [clause for clause in _SENTENCES.split(" ".join(lines)) if clause.strip()]
            found += [(node, clause) for clause in clauses if len(clauses) > 1]
    return found
