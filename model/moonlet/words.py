"""The words of a sentence as numbers: how they are spelt, and whether and where they stand on the screen.

The language model is never asked to compare strings. A `ScreenWords` index finds, for every word of a
sentence, the longest run of words around it that also stands in a row on the screen, and what it is
there: of what kind, how much of the text, begun or ended here. A name that training never met is
recognised by that alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from moonlet.expression import split_words
from moonlet.screen import KINDS, Element, Screen

# Kinds of texts on a screen; "label" is the text beside a field, "concept" what an icon means.
TEXT_KINDS: tuple[str, ...] = (*KINDS, "label", "concept")
NGRAM_BUCKETS = 8192

_SHAPES = 14
_RUN_LENGTHS = 6  # 1, 2, 3, 4, 5, more
_COVERAGES = 5  # up to 15, 40, 75, 99 % of the element's text, all of it
_COUNTS = 4  # one, two, up to five, more elements
_RUN = 1 + _RUN_LENGTHS + _COVERAGES + 2 + _COUNTS + 2 + len(TEXT_KINDS)
FEATURES = _SHAPES + 2 * _RUN
MAX_WORDS = 72

_NUMBER_WORDS = frozenset((
    "no", "none", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "first", "second", "third", "fourth", "fifth", "sixth", "last", "single", "only", "both", "once", "twice",
))  # fmt: skip
_FIELDS = ("textbox", "combobox", "slider")
_TOGGLES = ("checkbox", "radio", "switch")
_QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"}


def fold(word: str) -> str:
    """A word as it is compared: without case, with straight quotes."""
    return _QUOTES.get(word, word.casefold())


@lru_cache(maxsize=1 << 16)
def ngrams(word: str) -> tuple[int, ...]:
    """Buckets of a word's pieces of 1 to 4 characters, its borders counted as characters, and of itself."""
    bordered = f"<{fold(word)[:24]}>"
    pieces = {bordered}
    for size in (2, 3, 4):
        pieces.update(bordered[i : i + size] for i in range(len(bordered) - size + 1))
    return tuple(sorted({zlib.crc32(piece.encode()) % NGRAM_BUCKETS for piece in pieces}))


@dataclass(frozen=True)
class Run:
    """Words `first` to `last` of the sentence stand in a row in some text of the screen."""

    first: int
    last: int
    text: int  # index of the text
    fuzzy: bool  # a word of it is only nearly the same

    @property
    def length(self) -> int:
        return self.last - self.first + 1


class ScreenWords:
    """An index of the texts of one screen. Equal texts are kept once, with all of their kinds."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """`texts`: (kind, text) of each element; a text of several lines counts as that many texts."""
        self.lengths: list[int] = []
        self.counts: list[int] = []
        self.kinds: list[set[int]] = []
        self.owners: list[list[int]] = []  # which of the texts given read so
        self.postings: dict[str, list[tuple[int, int]]] = {}
        self._near: dict[str, str] | None = None
        known: dict[tuple[str, ...], int] = {}
        seen: dict[tuple[int, int], int] = {}
        for owner, (kind, text) in enumerate(texts):
            for line in text.split("\n"):
                words = tuple(fold(word) for word, _, _ in split_words(line))
                if not words:
                    continue
                entry = known.get(words)
                if entry is None:
                    entry = known[words] = len(self.lengths)
                    self.lengths.append(len(words))
                    self.counts.append(0)
                    self.kinds.append(set())
                    self.owners.append([])
                    for position, word in enumerate(words):
                        self.postings.setdefault(word, []).append((entry, position))
                number = TEXT_KINDS.index(kind)
                self.kinds[entry].add(number)
                self.owners[entry].append(owner)
                seen[entry, number] = seen.get((entry, number), 0) + 1
                self.counts[entry] = max(self.counts[entry], seen[entry, number])

    def runs(self, words: Sequence[str]) -> list[Run]:
        """Every run that cannot be made longer, of the given words (folded)."""
        found = []
        open_runs: dict[tuple[int, int], tuple[int, bool]] = {}  # (text, position of its last word) -> first, fuzzy
        for at, word in enumerate(words):
            postings, fuzzy = self.postings.get(word), False
            if postings is None:
                near = self._nearly(word)
                postings, fuzzy = (self.postings[near], True) if near else ([], False)
            following: dict[tuple[int, int], tuple[int, bool]] = {}
            for text, position in postings:
                first, was_fuzzy = open_runs.pop((text, position - 1), (at, False))
                following[text, position] = (first, fuzzy or was_fuzzy)
            found += [Run(first, at - 1, text, blurred) for (text, _), (first, blurred) in open_runs.items()]
            open_runs = following
        found += [Run(first, len(words) - 1, text, blurred) for (text, _), (first, blurred) in open_runs.items()]
        return found

    def _nearly(self, word: str) -> str | None:
        """A word of the screen one typing mistake away."""
        if len(word) < 4 or not word.isalpha():
            return None
        if self._near is None:
            self._near = {}
            for each in self.postings:
                if len(each) >= 4 and each.isalpha():
                    for variant in _shortened(each):
                        self._near.setdefault(variant, each)
        for variant in _shortened(word):
            if variant in self._near:
                return self._near[variant]
        return None


def _shortened(word: str) -> Iterator[str]:
    """The word, and the word without any one of its letters: two words one edit apart share one of these."""
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


@dataclass(frozen=True)
class Sentence:
    """A sentence ready for the model. N words (at most `MAX_WORDS`)."""

    text: str
    words: tuple[str, ...]
    features: NDArray[np.float32]  # [N, FEATURES]


def read_sentence(sentence: str, screen: ScreenWords | None) -> Sentence:
    """The words and features of a sentence; without a screen no word stands on it."""
    spans = split_words(sentence)[:MAX_WORDS]
    words = tuple(word for word, _, _ in spans)
    features = np.zeros((len(words), FEATURES), np.float32)
    _write_shapes(features, sentence, spans)
    if screen is not None:
        folded = [fold(word) for word in words]
        runs = screen.runs(folded)
        _write_runs(features[:, _SHAPES : _SHAPES + _RUN], runs, screen)
        whole = [run for run in runs if run.length == screen.lengths[run.text] and not run.fuzzy]
        _write_runs(features[:, _SHAPES + _RUN :], whole, screen)
    return Sentence(sentence, words, features)


def _write_shapes(features: NDArray[np.float32], sentence: str, spans: Sequence[tuple[str, int, int]]) -> None:
    open_quote = ""
    for i, (word, start, end) in enumerate(spans):
        sign = fold(word)
        row = features[i]
        spaced = start > 0 and sentence[start - 1].isspace()
        apostrophe = sign == "'" and not spaced and start > 0 and end < len(sentence) and sentence[end].isalnum()
        if sign in ("'", '"', "`") and not apostrophe:
            row[0] = 1
            if open_quote in ("", sign):
                open_quote = "" if open_quote else sign
        elif open_quote:
            row[1] = 1
        row[2] = word[0].isupper()
        row[3] = len(word) > 1 and word.isupper()
        row[4] = word.isdigit()
        row[5] = any(c.isdigit() for c in word) and not word.isdigit()
        row[6] = not word.isalnum()
        row[7] = sign in _NUMBER_WORDS
        row[8] = spaced or start == 0
        row[9] = i == 0
        row[10] = i == len(spans) - 1
        row[11] = len(word) > 8
        row[12] = sign in "$€£¥%"
        row[13] = end < len(sentence) and not sentence[end].isspace()


def _write_runs(features: NDArray[np.float32], runs: Sequence[Run], screen: ScreenWords) -> None:
    """For each word the longest run over it, of equal ones that which covers its text best."""
    best: dict[int, Run] = {}
    for run in sorted(runs, key=lambda run: (run.length, run.length / screen.lengths[run.text], -run.text)):
        for word in range(run.first, run.last + 1):
            best[word] = run
    kinds: dict[tuple[int, int], set[int]] = {}
    for run in runs:
        if run.length >= 2 or screen.lengths[run.text] <= 3:
            kinds.setdefault((run.first, run.last), set()).update(screen.kinds[run.text])
    for word, run in best.items():
        row = features[word]
        row[0] = 1
        row[1 + min(run.length, _RUN_LENGTHS) - 1] = 1
        at = 1 + _RUN_LENGTHS
        coverage = run.length / screen.lengths[run.text]
        row[at + sum(coverage > limit for limit in (0.15, 0.4, 0.75, 0.99))] = 1
        at += _COVERAGES
        row[at] = word == run.first
        row[at + 1] = word == run.last
        at += 2
        count = screen.counts[run.text]
        row[at + sum(count > limit for limit in (1, 2, 5))] = 1
        at += _COUNTS
        row[at] = run.fuzzy
        row[at + 1] = min(1.0, screen.lengths[run.text] / 10)
        at += 2
        for kind in kinds.get((run.first, run.last), ()):
            row[at + kind] = 1


def overlaps(words: Sequence[str], index: ScreenWords, elements: int) -> NDArray[np.float32]:
    """[N, elements, 2]: how long a run of the element's words the word stands in (1: five or more), and how much of it.

    `index` must be one of `screen_texts`, whose first texts are those of the elements.
    """
    found = np.zeros((len(words), elements, 2), np.float32)
    for run in index.runs([fold(word) for word in words]):
        value = (min(run.length, 5) / 5, run.length / index.lengths[run.text])
        for owner in index.owners[run.text]:
            if owner < elements:
                here = found[run.first : run.last + 1, owner]
                np.maximum(here, value, out=here)
    return found


def screen_texts(screen: Screen) -> list[tuple[str, str]]:
    """What the index wants of a screen: the text of every element, then labels of fields, concepts of icons."""
    texts = [(element.kind, element.text) for element in screen.elements]
    for element in screen.elements:
        texts += [
            ("concept", concept.replace("-", " ").replace("_", " "))
            for concept, probability in element.concepts.items()
            if probability >= 0.3
        ]
    lines = screen.of_kind("text")
    for field in screen.of_kind(*_FIELDS, *_TOGGLES):
        label = _label(field, lines)
        if label:
            texts.append(("label", label.text))
    return texts


def _label(field: Element, lines: Sequence[Element]) -> Element | None:
    """The line right of a toggle, or above or left of a field, nearest first."""
    near = []
    for line in lines:
        rows_meet = line.box.top < field.box.bottom and line.box.bottom > field.box.top
        if field.kind in _TOGGLES:
            gap = line.box.left - field.box.right
            if rows_meet and -2 <= gap <= 24:
                near.append((gap, line.id, line))
            continue
        above = field.box.top - line.box.bottom
        if -4 <= above <= 16 and -8 <= line.box.left - field.box.left <= field.box.width / 2:
            near.append((above, line.id, line))
        left = field.box.left - line.box.right
        if rows_meet and 0 <= left <= 40:
            near.append((left, line.id, line))
    return min(near, key=lambda each: each[:2])[2] if near else None
