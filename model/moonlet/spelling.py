"""Slips of the finger in a sentence, put right before it is read: "the buton is shwon" is "the button is shown".

Only a word that is none is changed: it stands neither in `spelling.txt` nor on the screen, is not quoted, no number or
id, not all in capitals, and one slip (two letters swapped, one left out, doubled, too many, or hit beside its key) makes
it a word that testers use, that stands on the screen, or, failing these, any word. So the screen's own mistakes stay: who says
"Billing address" is never taken to mean "Biling address". Names are mended only where that is allowed: who checks a
name may mean each letter of it.

`spelling.txt` is made by `python -m train.lexicon` of the sentences by hand (words, and how often testers use them),
SCOWL's English words of its levels 10 to 35, and names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("spelling.txt")
# An apostrophe is no quote: one that opens follows no letter, one that closes precedes none.
QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|‘[^’]*’|`[^`]*`|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)")
_WORD = re.compile(r"(?<![\w@#./])[A-Za-z]{3,}(?![\w@]|[./]\w)")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {key: row[max(0, i - 1) : i] + row[i + 1 : i + 2] for row in _KEYS for i, key in enumerate(row)}
# What a word counts besides how often testers use it: on the screen; there, for what is written like a name; any English word.
_ON_SCREEN = 30.0
_NAME_ON_SCREEN = 300.0
_ANY = 0.3
_FORM = 0.25  # of how often a word is used, for its other forms
_SHORTEST = 4  # letters of a word that a slip is looked for in; of the short ones only the commonest
_SHORT = ("the", "and", "for", "has", "not", "are", "can", "all")
# How likely each slip is, against the first ones.
_TOO_MANY = 0.02
_ELSEWHERE = 0.005
# Endings that make a word of another one: what they follow, and what is put back in their place.
_ENDINGS = (
    (re.compile(r"(?<=[^s])s$"), ("",)),
    (re.compile(r"(?<=[sxzho])es$"), ("",)),
    (re.compile(r"(?<=[^ey])(?:ed|ing|er|ers)$"), ("", "e")),
    (re.compile(r"ly$"), ("",)),
)


@dataclass(frozen=True)
class Lexicon:
    """Words in small letters. `used`: how often testers use them."""

    used: dict[str, int]
    ordinary: frozenset[str]
    names: frozenset[str]

    def use_of(self, word: str) -> float:
        """How often testers use a word, or what counts instead of that; 0 for what is no ordinary word."""
        if word in self.used:
            return self.used[word]
        if word not in self.ordinary:
            return 0.0
        return max(_ANY, _FORM * max((self.used.get(root, 0) for root in roots(word)), default=0))

    def knows(self, word: str) -> bool:
        """Whether it is a word, or a form of one that the lexicon lacks."""
        return word in self.names or any(each in self.used or each in self.ordinary for each in (word, *roots(word)))


@dataclass(frozen=True)
class Mended:
    """A sentence, and the words of it that were taken for others."""

    sentence: str
    changes: tuple[tuple[str, str], ...] = ()

    def told(self, reason: str) -> str:
        """A reason that says so."""
        told = ", ".join(f'"{old}" read as "{new}"' for old, new in self.changes)
        return f"{told}: {reason}" if told and reason else told or reason


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package.

    Each line of its file is a mark and words: how often testers use them, "-" for other words, "=" for names. "cover,s,ed" is three words.
    """
    used: dict[str, int] = {}
    others: dict[str, list[str]] = {"-": [], "=": []}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        mark, *entries = line.split()
        if mark == "#":
            continue
        words = [word for stem, *ends in (entry.split(",") for entry in entries) for word in (stem, *(stem + end for end in ends))]
        if mark in others:
            others[mark] += words
        else:
            used.update(dict.fromkeys(words, int(mark)))
    return Lexicon(used, frozenset(others["-"]), frozenset(others["="]))


def roots(word: str) -> Iterator[str]:
    """What the word may be a form of."""
    for ending, instead in _ENDINGS:
        stem = ending.sub("", word)
        if stem != word and len(stem) >= _SHORTEST:
            yield from (stem + end for end in instead)


def mended(sentence: str, on_screen: Collection[str] = (), *, names: bool = True) -> Mended:
    """The sentence without its slips. `on_screen`: the words of the screen, in small letters; `names`: whether these are mended too."""
    quoted = [match.span() for match in QUOTED.finditer(sentence)]
    pieces, changes, end = [], [], 0
    for match in _WORD.finditer(sentence):
        word = match.group()
        if any(first <= match.start() < last for first, last in quoted):
            continue
        meant = _meant(word, on_screen, names, opens=match.start() == 0)
        if meant is not None:
            pieces += [sentence[end : match.start()], meant]
            changes.append((word, meant))
            end = match.end()
    return Mended("".join([*pieces, sentence[end:]]), tuple(changes))


def _meant(word: str, on_screen: Collection[str], names: bool, opens: bool) -> str | None:
    """What a word is a slip of; None where it is none, or could be of several."""
    small, words = word.lower(), lexicon()
    if word.isupper() or small in on_screen or words.knows(small) or any(root in on_screen for root in roots(small)):
        return None
    there = _ON_SCREEN if opens or word[0].islower() else _NAME_ON_SCREEN
    found: dict[str, float] = {}
    for other, likely in slips_of(small).items():
        if len(other) >= _SHORTEST or other in _SHORT:
            worth = words.use_of(other) + (there if other in on_screen else 0.0)
            if worth:
                found[other] = worth * likely
    best = sorted(found, key=lambda other: -found[other])
    if not best or (len(best) > 1 and found[best[0]] == found[best[1]]):
        return None
    return _written_as(word, best[0]) if names or words.use_of(best[0]) else None


def _written_as(word: str, meant: str) -> str | None:
    """What is meant with the capitals of the word. "iPhone" is a name of its own, "tSatus" and "SStatus" are slips."""
    if word.islower():
        return meant
    capital = meant.capitalize()
    inner = any(letter.isupper() for letter in word[1:])
    return capital if not inner or capital in (word[1] + word[0] + word[2:], word[1:]) else None


def slips_of(word: str) -> dict[str, float]:
    """Every string that the word may be a slip of, with how likely such a slip is."""
    found: dict[str, float] = {}

    def may_be(other: str, likely: float) -> None:
        found[other] = max(likely, found.get(other, 0.0))

    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if len(after) > 1 and after[0] != after[1]:
            may_be(before + after[1] + after[0] + after[2:], 1.0)
        if after:
            may_be(before + after[1:], 1.0 if before and before[-1] == after[0] else _TOO_MANY)
        for letter in _LETTERS:
            may_be(before + letter + after, 1.0)
            if after and letter != after[0]:
                may_be(before + letter + after[1:], 1.0 if letter in _BESIDE.get(after[0], "") else _ELSEWHERE)
    return found
