"""Names of people, companies, products, places, and how to reach them."""

from __future__ import annotations

import re
import string
import unicodedata

from . import words
from .draws import Draws

_LETTERS_APART = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "đ": "d", "æ": "ae"})


class Names(Draws):
    """Who and what pages speak of."""

    def first(self) -> str:
        return self.pick(words.FIRST)

    def last(self) -> str:
        return self.pick(words.LAST)

    def person(self) -> str:
        roll = self.rng.random()
        if roll < 0.86:
            return f"{self.first()} {self.last()}"
        if roll < 0.9:
            return f"{self.last()}, {self.first()}"
        if roll < 0.94:
            return f"{self.first()} {self.pick(string.ascii_uppercase)}. {self.last()}"
        if roll < 0.97:
            return f"Dr. {self.first()} {self.last()}"
        return f"{self.first()[0]}. {self.last()}"

    def user(self) -> str:
        first, last = self._plain(self.first()).lower(), self._plain(self.last()).lower()
        return self.pick(
            (
                f"{first}.{last}",
                f"{first}{self.rng.randint(1, 99)}",
                f"{first[0]}{last}",
                f"{first}_{last}",
                f"{last}{self.rng.randint(1970, 2009)}",
                first,
            )
        )

    def email(self) -> str:
        domain = self.pick(
            (
                "example.com",
                "example.org",
                "mail.test",
                "gmail.com",
                "outlook.com",
                "proton.me",
                "company.io",
                self.domain(),
                self.domain(),
            )
        )
        return f"{self.user()}@{domain}"

    def _plain(self, text: str) -> str:
        return re.sub(r"[^A-Za-z0-9]", "", unicodedata.normalize("NFD", text.translate(_LETTERS_APART)))

    def domain(self) -> str:
        name = self._plain(self.pick(words.COMPANY_STEMS)).lower()
        return f"{name}.{self.pick(('com', 'io', 'org', 'net', 'dev', 'de', 'fr', 'co.uk', 'app', 'eu', 'shop'))}"

    def url(self) -> str:
        path = "/".join(self.pick(words.NOUNS) for _ in range(self.rng.randint(0, 2)))
        return f"{self.pick(('https://', 'https://www.', 'www.', 'http://', ''))}{self.domain()}{'/' if path else ''}{path}"

    def host(self) -> str:
        return self.pick(
            (
                f"{self.pick(words.NOUNS)}-{self.rng.randint(1, 40):02d}",
                f"{self.pick(('api', 'web', 'db', 'cache', 'worker'))}-{self.pick(('eu', 'us', 'ap'))}-{self.rng.randint(1, 9)}",
                ".".join(str(self.rng.randint(1, 254)) for _ in range(4)),
                f"{self.pick(('api', 'cdn', 'staging', 'mail'))}.{self.domain()}",
            )
        )

    def company(self) -> str:
        stem = self.pick(words.COMPANY_STEMS)
        roll = self.rng.random()
        if roll < 0.35:
            return stem
        if roll < 0.8:
            return f"{stem} {self.pick(words.COMPANY_ENDS)}"
        if roll < 0.9:
            return f"{self.last()} {self.pick(('&', 'and'))} {self.last()}"
        return f"{stem}{self.pick(words.COMPANY_STEMS)}"

    def product(self) -> str:
        parts = [*self.some(words.PRODUCT_ADJECTIVES, 0, 2), self.pick(words.PRODUCT_NOUNS)]
        if self.chance(0.15):
            parts.append(
                self.pick(
                    (
                        f"{self.rng.randint(2, 900)}",
                        "XL",
                        "Pro",
                        "Mini",
                        "II",
                        f"v{self.rng.randint(2, 9)}",
                        f"{self.rng.randint(1, 64)} cm",
                        f"({self.pick(words.COLORS)})",
                        "– Set of 2",
                    )
                )
            )
        name = " ".join(parts)
        return name if self.chance(0.8) else name.capitalize()

    def city(self) -> str:
        return self.pick(words.CITIES)

    def country(self) -> str:
        return self.pick(words.COUNTRIES)

    def address(self) -> str:
        street, number = self.pick(words.STREETS), self.rng.randint(1, 250)
        return f"{number} {street}" if self.chance(0.5) else f"{street} {number}{self.pick(('', '', 'a', 'B', '/3'))}"

    def zip_code(self) -> str:
        return self.pick(
            (
                f"{self.rng.randint(10000, 99999)}",
                f"{self.rng.randint(1000, 9999)}",
                f"{self.letters(2)}{self.rng.randint(1, 9)} {self.rng.randint(1, 9)}{self.letters(2)}",
                f"{self.rng.randint(10, 99)}-{self.rng.randint(100, 999)}",
            )
        )

    def job(self) -> str:
        return self.pick(words.JOBS)

    def department(self) -> str:
        return self.pick(words.DEPARTMENTS)

    def phone(self) -> str:
        d = self.digits
        return self.pick(
            (
                f"+1 ({d(3)}) {d(3)}-{d(4)}",
                f"({d(3)}) {d(3)}-{d(4)}",
                f"+49 {d(3)} {d(7)}",
                f"+44 20 {d(4)} {d(4)}",
                f"{d(3)}-{d(3)}-{d(4)}",
                f"+33 {d(1)} {d(2)} {d(2)} {d(2)} {d(2)}",
                f"+420 {d(3)} {d(3)} {d(3)}",
                f"0{d(3)}/{d(6)}",
                f"+{d(11)}",
            )
        )
