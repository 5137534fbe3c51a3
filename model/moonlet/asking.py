"""One text asked for, compared with everything on a screen.

Testers add what kind of thing they mean ("the Toys category", "the Enterprise plan") and call things
by what their icon would be ("the basket" of a button "Cart"); both are tried beside the words as they stand.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from moonlet.concepts import meanings
from moonlet.expression import Ref
from moonlet.similarity import NOTHING, contains_words, likeness, phrase

if TYPE_CHECKING:
    from moonlet.structure import Node

# Nouns that say what kind of thing is meant and mostly stand nowhere on it.
_NOUNS = frozenset(
    """account alert area article avatar badge banner bar block board box button card category cell chart checkbox chip
    column commit conversation control counter dialog dropdown element entry event field figure file filter form group heading
    icon image indicator input invoice item job label line link list logo menu message metric modal notification number
    option order page panel person photo picture plan popup position post product question row section setting
    setup slide snippet status step stat switch tab table tag task text thumbnail tile title toggle toast transaction user
    value widget window""".split()
)
_NUMBERED = ("page", "step", "number", "no", "slide", "day")  # of what mostly only the figure is written
_BARE = 0.93  # what a match counts that leaves such a noun out


def bare(text: str) -> str:
    """A text without the noun for its kind at the end (and "the" before it); "" where that changes nothing."""
    words = text.split()
    kept = list(words)
    while len(kept) > 1 and kept[-1].lower().strip("'\"”’") in _NOUNS:
        kept.pop()
    while len(kept) > 1 and kept[0].lower() in ("the", "a", "an"):
        kept.pop(0)
    if len(kept) == 2 and kept[0].lower() in _NUMBERED and kept[1].isdigit():
        kept.pop(0)  # "page 3" of the entries of a pager
    return " ".join(kept) if len(kept) < len(words) else ""


def says_nothing(text: str) -> bool:
    """Whether a text is only a noun for a kind of thing: "the text field between A and B" has the text "field"."""
    words = [word for word in text.lower().split() if word not in ("the", "a", "an")]
    return bool(words) and all(word in _NOUNS for word in words)


def strength(features: tuple[float, ...]) -> float:
    """One number for a likeness of texts: 1 equal, about 0.6 where it is a question, 0 nothing in common."""
    equal, same, inside, outside, recall, precision, fuzzy, meaning, conflict, grams, prefix, _ = features
    loose = max(fuzzy, 0.92 * meaning)
    score = max(
        equal,
        0.98 * same,
        0.62 + 0.34 * inside if inside else 0.0,
        0.42 + 0.5 * outside if outside else 0.0,
        0.9 * prefix if prefix == 1.0 else 0.72 * prefix,
        0.96 * recall * (0.62 + 0.38 * precision),
        0.9 * loose * (0.55 + 0.45 * max(precision, grams)),
        0.9 * meaning * (0.88 + 0.12 * precision),
        0.7 * grams,
    )
    return min(1.0, score * (0.45 if conflict else 1.0))


class Asked:
    """The likeness of one text to everything on a scene, computed when first wanted."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.phrase = phrase(text)
        self.shorter = bare(text)
        self.meant = {c: p for c, p in meanings(text).items() if p > 0.8} if len(self.phrase.tokens) <= 3 else {}
        self.known: dict[str, tuple[tuple[float, ...], float]] = {}

    def __call__(self, shown: str) -> tuple[tuple[float, ...], float]:
        found = self.known.get(shown)
        if found is None:
            found = self.known[shown] = self._compare(shown)
        return found

    def _compare(self, shown: str) -> tuple[tuple[float, ...], float]:
        features = likeness(self.text, shown)
        value = strength(features) if features is not NOTHING else 0.0
        if self.shorter and value < 0.95:
            other = likeness(self.shorter, shown)
            there = _BARE * strength(other) if other is not NOTHING else 0.0
            if there > value:
                features, value = other, there
        if self.meant and value < 0.7 and 2 < len(shown) <= 24:
            same = max((p * self.meant[c] for c, p in meanings(shown).items() if c in self.meant and p > 0.8), default=0.0)
            value = max(value, 0.75 * same)
        return features, value

    def best(self, node: Node) -> tuple[tuple[float, ...], float]:
        """Against the whole text of a node, and against each of its lines."""
        features, value = self(node.text.replace("\n", " "))
        if "\n" in node.text:
            for line in node.text.split("\n"):
                other, there = self(line)
                if 0.97 * there > value:
                    features, value = other, 0.97 * there
        return features, value

    def within(self, text: str) -> tuple[float, float]:
        """Whether a long text contains the words as they stand, and the share of the words that it has."""
        if not text or not self.phrase.folded:
            return 0.0, 0.0
        seen = phrase(text)
        if self.phrase.grams.isdisjoint(seen.grams):
            return 0.0, 0.0
        stems = set(seen.stems)
        recall = sum(w for w, s in zip(self.phrase.weights, self.phrase.stems, strict=True) if s in stems)
        return float(contains_words(seen.folded, self.phrase.folded)), recall / self.phrase.total


# What testers call a kind of thing besides its name; said of such a thing it asks for nothing more.
_OTHER_NAMES = {
    "dialog": r"pop-?up|modal|dialog( box)?|window|drawer|(side )?panel|overlay|sheet|box|confirmation( box| prompt)?|prompt|confirm",
    "alert": r"alert|banner|notice|notification|message|msg|call-?out|note|info( box| message)?|hint|box|bar",
    "toast": r"toast|notification|snack-?bar|message|msg|pop-?up|note|notice|bubble",
    "combobox": r"drop-?down( list| menu)?|select|selector|picker|list|box|menu",
    "textbox": r"input|box|field|text( box| field|area| area)?|entry",
    "field": r"input|box|field|text( box| field|area| area)?|entry",
    "card": r"card|box|panel|tile|widget|section|bubble",
    "row": r"row|line|entry|record",
    "image": r"picture|photo|image|thumbnail|illustration|pic",
    "avatar": r"avatar|(profile )?(picture|photo)|face|portrait|round picture",
    "badge": r"badge|label|tag|chip|pill|counter|number|mark",
    "checkbox": r"(tick |check)?box",
    "button": r"button|btn",
    "icon": r"icon|symbol|sign|pictogram",
}  # fmt: skip
_NAMES_KIND = {"dialog": r"pop-?up|modal|drawer|dialog( box)?", "image": r"picture|photo|thumbnail|illustration"}


def plainly(ref: Ref) -> Ref:
    """The reference without a look that only names its kind ("popup" of a dialog), and with the kind that a look names."""
    look = ref.look.casefold().removeprefix("the ")
    if not look:
        return ref
    if ref.kind in _OTHER_NAMES and re.fullmatch(_OTHER_NAMES[ref.kind], look):
        return replace(ref, look="")
    named = next((kind for kind, names in _NAMES_KIND.items() if re.fullmatch(names, look)), "")
    return replace(ref, kind=named, look="") if named and ref.kind == "any" and not ref.text else ref
