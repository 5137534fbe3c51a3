"""How people type: capitals, full stops, slips of the finger. Never changes what a value says."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from synth.sentences.item import FIRST_SLOT

if TYPE_CHECKING:
    from synth.sentences.draft import Draft

_WORD = re.compile(r"[A-Za-z]{4,}")
_NEAR = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk", "k": "jl", "l": "ko",
    "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc",
    "y": "tu", "z": "x",
}  # fmt: skip


def slip(rng: random.Random, word: str) -> str:
    """One typo: two letters swapped, one dropped, doubled or hit beside."""
    at = rng.randrange(1, len(word) - 1)
    kind = rng.random()
    if kind < 0.35 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind < 0.65:
        return word[:at] + word[at + 1 :]
    if kind < 0.8:
        return word[:at] + word[at] + word[at:]
    beside = rng.choice(_NEAR.get(word[at].lower(), "e"))
    return word[:at] + beside + word[at + 1 :]


def _slip_in(rng: random.Random, text: str) -> str:
    found = list(_WORD.finditer(text))
    if not found:
        return text
    match = found[int(rng.random() * len(found))]
    return text[: match.start()] + slip(rng, match.group()) + text[match.end() :]


def settle(draft: Draft, sentence: str) -> tuple[str, dict[int, str]]:
    """Apply noise to the words around the slots and to the slots that are names; fill them in."""
    rng = draft.rng
    shown = list(draft.shown)
    if draft.inner:
        table = {FIRST_SLOT + at: text for at, text in enumerate(shown)}
        return sentence.translate(table), table
    lower = draft.lower
    roll = rng.random()
    if roll < 0.06:
        names = [at for at, exact in enumerate(draft.exact) if not exact and len(shown[at]) > 4]
        if names and rng.random() < 0.4:
            at = names[int(rng.random() * len(names))]
            shown[at] = _slip_in(rng, shown[at])
        else:
            sentence = _slip_in(rng, sentence)
    elif roll < 0.066:
        sentence = sentence.upper()
    if lower:
        sentence = sentence.lower()
        if rng.random() < 0.7:
            shown = [text.lower() for text in shown]
    elif rng.random() < 0.6:
        if sentence[:1].islower():
            sentence = sentence[0].upper() + sentence[1:]
        elif sentence and "\ue000" <= sentence[0] <= "\uf8ff":
            at = ord(sentence[0]) - FIRST_SLOT
            if not draft.exact[at] or (shown[at].isalpha() and shown[at].islower()):
                shown[at] = shown[at][:1].upper() + shown[at][1:]
    if rng.random() < 0.22 and sentence[-1:] not in "?.!":
        sentence += "."
    elif sentence[-1:] == "?" and rng.random() < 0.12:
        sentence = sentence[:-1]
    table = {FIRST_SLOT + at: text for at, text in enumerate(shown)}
    return sentence.translate(table), table
