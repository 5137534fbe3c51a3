"""Identifiers: order numbers, hashes, codes, versions, files, and strings of letters that look alike."""

from __future__ import annotations

import string
from collections.abc import Callable

from . import words
from .draws import Draws

_GARBLE = "Il1|O0oQ5S8B2Zgq9uvnmrncdclij.,:;'\"`´-_~^*+=<>()[]{}/\\#%&@!?$€£"
_ACCENTED = "ÄÖÜßàéèêëçñøåæœłśžčšđőűğışÅØÆŒŁŚŽČŠÑ"


class Identifiers(Draws):
    """What is not a word; `id_style` is the page's way of numbering things."""

    id_style: int

    def ident(self) -> str:
        makers: tuple[Callable[[], str], ...] = (
            lambda: f"#{self.digits(self.rng.randint(3, 6))}",
            lambda: f"#{self.letters(2)}-{self.digits(6)}",
            lambda: f"{self.letters(3)}/{self.digits(3)}/{self.rng.randint(10, 29)}",
            lambda: f"{self.letters(self.rng.randint(2, 4))}-{self.digits(self.rng.randint(2, 5))}",
            lambda: self.digits(self.rng.randint(4, 8)),
            lambda: f"{self.letters(1)}{self.digits(7)}",
            lambda: f"{self.pick(('ORD', 'INV', 'TCK', 'SKU', 'REF', 'PO'))}-{self.rng.randint(2018, 2029)}-{self.digits(4)}",
            lambda: f"{self.letters(2)}{self.digits(2)} {self.digits(4)} {self.digits(4)}",
            lambda: "".join(self.pick(string.ascii_letters + string.digits) for _ in range(self.rng.randint(6, 10))),
        )
        return makers[self.id_style if self.chance(0.9) else self.rng.randrange(9)]()

    def code(self) -> str:
        return self.pick(
            (
                f"{self.pick(words.NOUNS).upper()}{self.rng.randint(5, 50)}",
                f"{self.letters(4)}{self.digits(2)}",
                f"E{self.digits(4)}",
                f"ERR_{self.pick(words.NOUNS).upper()}",
                f"{self.letters(3)}-{self.letters(3)}-{self.digits(3)}",
            )
        )

    def hash(self) -> str:
        return "".join(self.pick("0123456789abcdef") for _ in range(self.pick((7, 7, 8, 12, 16, 40))))

    def uuid(self) -> str:
        return "-".join("".join(self.pick("0123456789abcdef") for _ in range(size)) for size in (8, 4, 4, 4, 12))

    def rare(self) -> str:
        """A string of letters that look alike, and of rare characters."""
        alphabet = self.pick((_GARBLE, string.ascii_letters + string.digits, string.printable[:94], "Il1|O0", _ACCENTED))
        return "".join(self.pick(alphabet) for _ in range(self.rng.randint(3, 14)))

    def card_number(self) -> str:
        return self.pick(
            (
                f"•••• {self.digits(4)}",
                f"**** **** **** {self.digits(4)}",
                f"{self.digits(4)} {self.digits(4)} {self.digits(4)} {self.digits(4)}",
                f"Visa ending in {self.digits(4)}",
            )
        )

    def version(self) -> str:
        r = self.rng.randint
        return self.pick(
            (
                f"v{r(0, 9)}.{r(0, 30)}.{r(0, 20)}",
                f"{r(0, 9)}.{r(0, 30)}",
                f"{r(1, 20)}.{r(0, 9)}.{r(0, 9)}-beta.{r(1, 9)}",
                f"v{r(1, 30)}",
                f"{r(2020, 2028)}.{r(1, 12)}",
            )
        )

    def file(self) -> str:
        stem = self.pick(
            (
                self.pick(words.NOUNS),
                f"{self.pick(words.NOUNS)}-{self.pick(words.NOUNS)}",
                f"{self.pick(words.NOUNS)}_{self.rng.randint(1, 99)}",
                f"IMG_{self.digits(4)}",
                f"{self.pick(words.NOUNS).capitalize()} {self.rng.randint(2018, 2029)}",
                f"{self.pick(words.NOUNS)} ({self.rng.randint(1, 9)})",
            )
        )
        return f"{stem}.{self.pick('pdf docx xlsx csv png jpg svg zip txt md json yaml py js mp4 mp3 html log tar.gz sql PDF'.split())}"
