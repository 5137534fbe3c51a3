"""What stands on the pages: names, amounts, identifiers, sentences.

One `Content` belongs to one page and keeps that page's habits (currency, date style, letter case),
because a real page is consistent with itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from . import phrases, words
from .amounts import CURRENCIES, DATE_STYLES, Amounts
from .identifiers import Identifiers
from .names import Names


class Content(Names, Amounts, Identifiers):
    """Random texts with the habits of one page."""

    def __init__(self, rng: Random) -> None:
        super().__init__(rng)
        self.currency = rng.choice(CURRENCIES)
        self.date_style = rng.choice(DATE_STYLES)
        self.clock24 = rng.random() < 0.6
        self.title_case = rng.random() < 0.35
        self.company_name = self.company()
        self.me = self.person()
        self.id_style = rng.randrange(9)

    def noun(self) -> str:
        """A thing that software talks about; now and then a rare word."""
        return self.pick(words.NOUNS) if self.chance(0.9) else self.pick(words.LEXICON)

    def verb(self) -> str:
        return self.pick(words.VERBS)

    def foreign(self) -> str:
        """A phrase of another language, for its letters."""
        return self.pick(words.FOREIGN)

    def word(self) -> str:
        return self.pick(self.pick((words.NOUNS, words.ADJECTIVES, words.VERBS, words.ADVERBS)))

    def fill(self, template: str) -> str:
        """Fill `{slots}` of a phrase."""
        makers: dict[str, Callable[[], str]] = {
            "email": self.email, "product": self.product, "first": self.first, "person": self.person, "time": self.time, "date": self.date,
            "code": self.code, "money": self.money, "hash": lambda: self.hash()[:8], "noun": self.noun, "noun2": self.noun, "verb": lambda: self.pick(words.VERBS),
            "verb2": lambda: self.pick(words.VERBS), "adj": lambda: self.pick(words.ADJECTIVES), "adj2": lambda: self.pick(words.ADJECTIVES),
            "n": lambda: str(self.rng.randint(2, 90)), "n2": lambda: str(self.rng.randint(90, 200)), "user": self.user, "file": self.file, "percent": self.percent,
            "last4": lambda: self.digits(4), "version": self.version, "company": lambda: self.company_name, "season": lambda: self.pick(phrases.SEASONS),
            "weekday": lambda: self.pick(phrases.WEEKDAYS), "phone": self.phone, "url": self.url, "id": self.ident, "status": lambda: self.pick(phrases.STATUSES)[0],
            "host": self.host, "city": self.city,
        }  # fmt: skip
        text = re.sub(r"\{(\w+)\}", lambda match: makers[match[1]](), template)
        return text[:1].upper() + text[1:]

    def sentence(self) -> str:
        if self.chance(0.04):
            return self.foreign() if self.chance(0.7) else f"{self.rare()} {self.rare()}"
        a, v, d = words.ADJECTIVES, words.VERBS, words.ADVERBS
        p = self.pick
        shape = p((
            "The {a} {n} {d} {v}s the {n} of every {n}.", "{v} your {n} and {v} {a} {n}s in one place.", "You can {d} {v} a {n} without a {n}.",
            "We {v} {n}s for {a} {n}s, so that you can {v}.", "{a} {n}s need {a} {n}s.", "If the {n} is {a}, {v} it {d}.", "No {n}, no {n}: just {a} {n}s.",
            "This {n} will {v} {N} {n}s in the {n}.", "Choose a {n} that fits your {n}.", "Every {n} comes with a {a} {n} and {N} {n}s.", "It takes {N} minutes to {v} the {n}.",
            "{f} {l} and {f} {v} the {a} {n} in {c}.", "Please {v} the {n} before {D}.", "Since {y}, our {n} has been {a} and {a}.", "Don't {v} the {n} – {v} it!",
            "Why {v} when you can {v}?", "Our {n} (see “{n}”) is {d} {a}; the {n} isn't.", "A {a} {n} for the {a} {n}, from {M} a {n}.", "Ready to {v}?", "{n}, {n} & {n}: all {a}.",
            "Contact {e} if the {n} does not {v}.", "Your {n} was {v}ed by {f} on {D}.", "With {N}% less {n}, you {v} more {n}s!",
        ))  # fmt: skip
        makers: dict[str, Callable[[], str]] = {
            "n": lambda: p(words.NOUNS) if self.chance(0.75) else p(words.LEXICON), "a": lambda: p(a) if self.chance(0.85) else p(words.LEXICON), "v": lambda: p(v), "d": lambda: p(d), "N": lambda: str(self.rng.randint(2, 500)), "f": self.first, "l": self.last,
            "c": self.city, "D": self.date, "y": lambda: str(self.rng.randint(1890, 2024)), "M": self.money, "e": self.email,
        }  # fmt: skip
        text = re.sub(r"\{(\w)\}", lambda match: makers[match[1]](), shape)
        return text[:1].upper() + text[1:]

    def paragraph(self, low: int = 1, high: int = 4) -> str:
        return " ".join(self.sentence() for _ in range(self.rng.randint(low, high)))

    def title(self) -> str:
        """A heading of two to six words, in the page's letter case; now and then foreign or an identifier."""
        p = self.pick
        if self.chance(0.06):
            return self.one_of(
                self.foreign,
                self.foreign,
                self.rare,
                self.code,
                self.file,
                lambda: f"{p(words.LEXICON)} {p(words.LEXICON)}",
            )
        text = p((
            f"{p(words.ADJECTIVES)} {p(words.NOUNS)}", f"{p(words.NOUNS)} {p(words.NOUNS)}", f"{p(words.VERBS)} the {p(words.NOUNS)}", f"{p(words.NOUNS)} and {p(words.NOUNS)}",
            f"how to {p(words.VERBS)} a {p(words.ADJECTIVES)} {p(words.NOUNS)}", f"{p(words.VERBS)} {p(words.NOUNS)} {p(words.NOUNS)}", f"{p(words.NOUNS)} of the {p(words.NOUNS)}",
            f"the {p(words.ADJECTIVES)} {p(words.NOUNS)} {p(words.NOUNS)}", f"{p(words.NOUNS)} {p(('settings', 'overview', 'details', 'history', 'summary', 'list', 'options'))}",
            f"{p(('recent', 'latest', 'top', 'all', 'my', 'your', 'new', 'upcoming'))} {p(words.NOUNS)}s", f"{self.rng.randint(3, 12)} ways to {p(words.VERBS)} your {p(words.NOUNS)}",
        ))  # fmt: skip
        return self.cased(text[:1].upper() + text[1:])

    def cased(self, text: str) -> str:
        """Title Case when the page writes its labels so."""
        if not self.title_case:
            return text
        return " ".join(
            w if w in ("a", "the", "and", "of", "to", "or", "in", "on", "for", "your") else w[:1].upper() + w[1:] for w in text.split(" ")
        )

    def tag(self) -> str:
        return self.pick(phrases.TAGS) if self.chance(0.8) else self.word()

    def status(self) -> tuple[str, str]:
        """A status and its tone."""
        return self.pick(phrases.STATUSES)

    def message(self, tone: str) -> str:
        bank = {
            "success": phrases.SUCCESS_MESSAGES,
            "danger": phrases.DANGER_MESSAGES,
            "warning": phrases.WARNING_MESSAGES,
        }.get(tone, phrases.INFO_MESSAGES)
        return self.fill(self.pick(bank)) if self.chance(0.85) else self.sentence()

    def action(self) -> tuple[str, str]:
        """A button's label and the icon concept that fits it (or "")."""
        label, concept = self.pick(phrases.ACTIONS)
        return self.cased(label), concept

    def code_lines(self, low: int = 3, high: int = 9) -> list[str]:
        p, n, v = self.pick, self.noun, self.verb
        made = [
            lambda: f"const {n()} = await {v()}('{n()}');", lambda: f"def {v()}_{n()}({n()}: int) -> str:", lambda: f"    return {n()}[{self.rng.randint(0, 9)}]",
            lambda: f"import {n()}", lambda: f"npm install {n()}-{n()}", lambda: f"$ git commit -m \"{v()} {n()}\"", lambda: f"  \"{n()}\": {self.rng.randint(0, 999)},",
            lambda: f"if ({n()} !== null && {n()} > {self.rng.randint(0, 99)}) {{", lambda: "}", lambda: f"  {n()}: {p(('true', 'false', 'null'))}", lambda: f"# {self.sentence()}",
            lambda: f"<div class=\"{n()}\">{n()}</div>", lambda: f"for {n()} in range({self.rng.randint(2, 99)}):", lambda: f"export {n().upper()}_KEY={self.hash()}",
            lambda: f"curl -X POST https://{self.domain()}/v{self.rng.randint(1, 4)}/{n()}", lambda: f"let {n()} = {n()} || {n()};", lambda: f"[{self.time()}] INFO {n()}: {v()} {self.ident()}",
            lambda: f"HTTP/1.1 {p((200, 201, 301, 400, 404, 500))}", lambda: f"fn {v()}(&mut self, {n()}: u{p((8, 16, 32, 64))}) -> bool {{",
        ]  # fmt: skip
        return [self.one_of(*made) for _ in range(self.rng.randint(low, high))]

    def sql(self) -> str:
        n = self.noun
        return self.pick(
            (
                f"SELECT * FROM {n()}s WHERE id = {self.rng.randint(1, 9999)};",
                f"SELECT {n()}, {n()} FROM {n()} ORDER BY {n()} DESC LIMIT {self.rng.randint(5, 100)}",
                f"UPDATE {n()}s SET {n()} = '{self.word()}' WHERE {n()} IS NULL;",
                f"SELECT COUNT(*) FROM {n()}\nGROUP BY {n()}\nHAVING COUNT(*) > {self.rng.randint(1, 20)};",
                f"DELETE FROM {n()}s WHERE created_at < '{self.date('iso')}';",
                f"INSERT INTO {n()} ({n()}, {n()})\nVALUES ('{self.word()}', {self.rng.randint(0, 99)});",
            )
        )
