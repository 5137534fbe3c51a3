"""A sentence in the making: copied strings are slots until case, quotes and typos are settled.

A slot is one private-use character that stands in the sentence and in the expression alike; so
whatever noise does to the piece of the sentence, the expression copies the same letters. What the
slot *means* (the text on the page) is kept beside it, for the oracle.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from synth.sentences import noise
from synth.sentences.bank.synonyms import SYNONYMS
from synth.sentences.item import FIRST_SLOT

if TYPE_CHECKING:
    from synth.sentences.page import Page

_ARTICLE = re.compile(r"\b([aA]) ([\ue000-\uf8ffaeioAEIO])")
QUOTES = (('"', '"'), ('"', '"'), ('"', '"'), ("'", "'"), ("'", "'"), ("“", "”"), ("‘", "’"), ("`", "`"), ("«", "»"))


class Draft:
    """Collects the slots of one sentence; one style of quotes and articles through all of it."""

    def __init__(self, rng: random.Random, page: Page) -> None:
        self.rng = rng
        self.page = page
        self.shown: list[str] = []
        self.meant: list[str] = []
        self.exact: list[bool] = []  # values: no typo, no synonym, no change of case but that of the whole sentence
        self.quotes = QUOTES[int(rng.random() * len(QUOTES))]
        self.quoting = (0.05, 0.5, 0.95)[int(rng.random() * 3)]
        self.terse = rng.random() < 0.07
        self.lower = rng.random() < 0.12
        self.inner = False  # part of a longer sentence: no capitals, full stop or typos of its own
        self.loose = rng.random() < 0.1

    def slot(self, text: str, meant: str | None = None, *, exact: bool = True) -> str:
        self.shown.append(text)
        self.meant.append(text if meant is None else meant)
        self.exact.append(exact)
        return chr(FIRST_SLOT + len(self.shown) - 1)

    def meaning(self, text: str) -> str:
        """What a string of an unfinished expression stands for."""
        return self.meant[ord(text) - FIRST_SLOT] if text else ""

    def quoted(self, slot: str, chance: float | None = None) -> str:
        """The slot as it stands in the sentence, in quotes or not."""
        text = self.shown[ord(slot) - FIRST_SLOT]
        length = text.count(" ") + 1
        chance = self.quoting if chance is None else chance
        if length > 3:
            chance = 1 - (1 - chance) * 0.5 ** (length - 3)
        if any(sign in text for sign in "?!:;.,") and length > 1:
            chance = max(chance, 0.8)
        if self.rng.random() >= chance:
            return slot
        opening, closing = self.quotes
        if opening in text or closing in text:
            opening, closing = '"', '"'
        return slot if opening in text else opening + slot + closing

    def name(self, text: str) -> tuple[str, str]:
        """A text used as a name: (as it stands in the sentence, the slot for the expression)."""
        shown = text
        roll = self.rng.random()
        if self.loose and roll < 0.5:
            shown = text.lower()
        elif roll < 0.07:
            others = SYNONYMS.get(text.lower(), (text,))
            shown = others[int(self.rng.random() * len(others))]
            if self.page.says(shown):
                shown = text
        slot = self.slot(shown, text, exact=False)
        if shown != text and shown == text.lower():
            return self.quoted(slot, self.quoting * 0.4), slot
        return self.quoted(slot), slot

    def value(self, text: str, chance: float | None = None) -> tuple[str, str]:
        """A text claimed to stand somewhere: as `name`, but to the letter."""
        slot = self.slot(text)
        digits = sum(sign.isdigit() for sign in text)
        if chance is None and digits * 2 > len(text):
            chance = self.quoting * 0.5
        return self.quoted(slot, chance), slot

    def word(self, text: str) -> str:
        """A piece of the frame itself that the expression copies: "four", "price", "error"."""
        return self.slot(text, exact=True)

    def finish(self, sentence: str) -> tuple[str, dict[int, str]]:
        """The sentence as it will be read, and what its slots hold."""
        return noise.settle(self, _ARTICLE.sub(self._article, sentence))

    def _article(self, match: re.Match[str]) -> str:
        """ "a" before a vowel becomes "an"."""
        following = match.group(2)
        if following >= "\ue000":
            following = self.shown[ord(following) - FIRST_SLOT][:1]
        return f"{match.group(1)}n {match.group(2)}" if following.lower() in "aeio" else match.group()
