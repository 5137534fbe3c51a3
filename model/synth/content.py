"""What stands on the pages: names, amounts, dates, ids, sentences, in many ways of writing.

One `Content` belongs to one page and keeps that page's habits (currency, date style, letter case),
because a real page is consistent with itself.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from . import phrases, words

_LETTERS_APART = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "đ": "d", "æ": "ae"})
_CURRENCIES = ("$", "$", "$", "$", "€", "€ ", "€ after", "€ after", "£", "£", "¥", "CHF", "kr", "zł", "₹", "USD", "EUR", "A$", "Kč", "US$")
_DATE_STYLES = ("iso", "us", "us", "eu.", "eu/", "mon d, y", "mon d, y", "d mon y", "d mon", "mon d", "d month y", "month d, y", "wd, d mon", "mon dth")
T = TypeVar("T")
_GARBLE = "Il1|O0oQ5S8B2Zgq9uvnmrncdclij.,:;'\"`´-_~^*+=<>()[]{}/\\#%&@!?$€£"


class Content:
    """Random texts with the habits of one page."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.currency = rng.choice(_CURRENCIES)
        self.date_style = rng.choice(_DATE_STYLES)
        self.clock24 = rng.random() < 0.6
        self.title_case = rng.random() < 0.35
        self.company_name = self._company()
        self.me = self.person()
        self.id_style = rng.randrange(9)

    # -- choosing -----------------------------------------------------------------------------

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, options: Sequence[T]) -> T:
        return self.rng.choice(options)

    def some(self, options: Sequence[T], low: int, high: int) -> list[T]:
        count = min(len(options), self.rng.randint(low, high))
        return self.rng.sample(list(options), count)

    # -- people, places, things ---------------------------------------------------------------

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
        return self.pick((f"{first}.{last}", f"{first}{self.rng.randint(1, 99)}", f"{first[0]}{last}", f"{first}_{last}", f"{last}{self.rng.randint(1970, 2009)}", first))

    def email(self) -> str:
        domain = self.pick(("example.com", "example.org", "mail.test", "gmail.com", "outlook.com", "proton.me", "company.io", self.domain(), self.domain()))
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
        return self.pick((
            f"{self.pick(words.NOUNS)}-{self.rng.randint(1, 40):02d}",
            f"{self.pick(('api', 'web', 'db', 'cache', 'worker'))}-{self.pick(('eu', 'us', 'ap'))}-{self.rng.randint(1, 9)}",
            ".".join(str(self.rng.randint(1, 254)) for _ in range(4)),
            f"{self.pick(('api', 'cdn', 'staging', 'mail'))}.{self.domain()}",
        ))

    def _company(self) -> str:
        stem = self.pick(words.COMPANY_STEMS)
        roll = self.rng.random()
        if roll < 0.35:
            return stem
        if roll < 0.8:
            return f"{stem} {self.pick(words.COMPANY_ENDS)}"
        if roll < 0.9:
            return f"{self.last()} {self.pick(('&', 'and'))} {self.last()}"
        return f"{stem}{self.pick(words.COMPANY_STEMS)}"

    def company(self) -> str:
        return self._company()

    def product(self) -> str:
        parts = self.some(words.PRODUCT_ADJECTIVES, 0, 2) + [self.pick(words.PRODUCT_NOUNS)]
        if self.chance(0.15):
            parts.append(self.pick((f"{self.rng.randint(2, 900)}", "XL", "Pro", "Mini", "II", f"v{self.rng.randint(2, 9)}", f"{self.rng.randint(1, 64)} cm", f"({self.pick(words.COLORS)})", "– Set of 2")))
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
        return self.pick((f"{self.rng.randint(10000, 99999)}", f"{self.rng.randint(1000, 9999)}", f"{self._letters(2)}{self.rng.randint(1, 9)} {self.rng.randint(1, 9)}{self._letters(2)}", f"{self.rng.randint(10, 99)}-{self.rng.randint(100, 999)}"))

    def job(self) -> str:
        return self.pick(words.JOBS)

    def department(self) -> str:
        return self.pick(words.DEPARTMENTS)

    # -- numbers, money, dates ----------------------------------------------------------------

    def number(self, low: int = 1, high: int = 9999) -> str:
        value = self.rng.randint(low, high)
        return f"{value:,}" if value > 999 and self.chance(0.7) else str(value)

    def count(self) -> str:
        return self.pick((str(self.rng.randint(1, 99)), self.number(100, 99999), f"{self.rng.uniform(1, 99):.1f}k", f"{self.rng.uniform(1, 9):.1f}M", f"{self.rng.randint(1, 900)}K"))

    def percent(self) -> str:
        return self.pick((f"{self.rng.randint(1, 100)}%", f"{self.rng.uniform(0, 100):.1f}%", f"{self.rng.uniform(0, 100):.2f}%", f"{self.rng.randint(1, 100)} %"))

    def delta(self) -> str:
        return self.pick((f"+{self.rng.randint(1, 90)}%", f"-{self.rng.randint(1, 90)}%", f"+{self.rng.uniform(0, 40):.1f}%", f"-{self.rng.uniform(0, 40):.1f}%", f"−{self.rng.randint(1, 40)}%", f"↑ {self.rng.randint(1, 60)}%", f"↓ {self.rng.randint(1, 60)}%"))

    def money(self, low: float = 1, high: float = 5000) -> str:
        value = round(self.rng.uniform(low, high) if self.chance(0.5) else self.rng.uniform(low, min(high, low + 120)), 2)
        return self.money_of(value)

    def money_of(self, value: float) -> str:
        sign, value = ("-" if value < 0 else ""), abs(value)
        style = self.currency
        if style in ("€ after", "kr", "zł", "Kč"):
            text = f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", "." if style == "€ after" else " ")
            return f"{sign}{text} {'€' if style == '€ after' else style}"
        if style == "¥":
            return f"{sign}¥{value * 100:,.0f}"
        if style in ("CHF", "USD", "EUR"):
            return f"{sign}{style} {value:,.2f}" if self.chance(0.8) else f"{sign}{value:,.2f} {style}"
        whole = value >= 1000 and self.chance(0.1)
        return f"{sign}{style}{value:,.0f}" if whole else f"{sign}{style}{value:,.2f}"

    def signed_money(self) -> str:
        amount = self.money()
        return self.pick((f"+{amount}", f"-{amount}", f"+ {amount}", f"−{amount}"))

    def date(self, style: str | None = None) -> str:
        style = style or self.date_style
        year, month, day = self.rng.randint(2015, 2029), self.rng.randint(1, 12), self.rng.randint(1, 28)
        name = phrases.MONTHS[month - 1]
        suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
        return {
            "iso": f"{year}-{month:02d}-{day:02d}",
            "us": f"{month:02d}/{day:02d}/{year}",
            "eu.": f"{day:02d}.{month:02d}.{year}",
            "eu/": f"{day:02d}/{month:02d}/{year}",
            "mon d, y": f"{name[:3]} {day}, {year}",
            "d mon y": f"{day} {name[:3]} {year}",
            "d mon": f"{day} {name[:3]}",
            "mon d": f"{name[:3]} {day}",
            "d month y": f"{day} {name} {year}",
            "month d, y": f"{name} {day}, {year}",
            "wd, d mon": f"{phrases.WEEKDAYS[(day + month) % 7][:3]}, {day} {name[:3]}",
            "mon dth": f"{name[:3]} {day}{suffix}",
        }[style]

    def time(self) -> str:
        hour, minute = self.rng.randint(0, 23), self.pick((0, 15, 30, 45, self.rng.randint(0, 59)))
        if self.clock24:
            return f"{hour:02d}:{minute:02d}" + (f":{self.rng.randint(0, 59):02d}" if self.chance(0.1) else "")
        return f"{hour % 12 or 12}:{minute:02d} {self.pick(('AM', 'PM')) if self.chance(0.7) else self.pick(('am', 'pm'))}"

    def moment(self) -> str:
        """A date with its time, or a relative one."""
        number = self.rng.randint(2, 59)
        return self.pick((
            f"{self.date()} {self.time()}", f"{self.date()}, {self.time()}", f"{number} minutes ago", f"{number} min ago", f"{number}m", f"{self.rng.randint(2, 23)}h ago",
            f"{self.rng.randint(2, 23)} hours ago", "yesterday", "Yesterday", "just now", "Just now", f"{self.rng.randint(2, 6)} days ago", "Today", f"Today, {self.time()}",
            f"{self.rng.randint(2, 11)} months ago", "last week", f"{self.pick(phrases.WEEKDAYS)} {self.time()}", self.date(), self.time(), f"{self.rng.randint(1, 9)}d",
        ))

    def duration(self) -> str:
        return self.pick((f"{self.rng.randint(1, 59)}m {self.rng.randint(1, 59)}s", f"{self.rng.randint(1, 12)}:{self.rng.randint(0, 59):02d}", f"{self.rng.randint(5, 990)} ms", f"{self.rng.uniform(0, 60):.2f} s", f"{self.rng.randint(1, 12)} h {self.rng.randint(1, 59)} min", f"{self.rng.randint(2, 30)} days"))

    def size(self) -> str:
        return f"{self.pick((f'{self.rng.uniform(0.1, 99):.1f}', str(self.rng.randint(1, 999))))} {self.pick(('KB', 'MB', 'GB', 'kB', 'B', 'TB'))}"

    # -- identifiers --------------------------------------------------------------------------

    def _letters(self, count: int) -> str:
        return "".join(self.pick(string.ascii_uppercase) for _ in range(count))

    def _digits(self, count: int) -> str:
        return "".join(self.pick(string.digits) for _ in range(count))

    def ident(self) -> str:
        makers: tuple[Callable[[], str], ...] = (
            lambda: f"#{self._digits(self.rng.randint(3, 6))}",
            lambda: f"#{self._letters(2)}-{self._digits(6)}",
            lambda: f"{self._letters(3)}/{self._digits(3)}/{self.rng.randint(10, 29)}",
            lambda: f"{self._letters(self.rng.randint(2, 4))}-{self._digits(self.rng.randint(2, 5))}",
            lambda: self._digits(self.rng.randint(4, 8)),
            lambda: f"{self._letters(1)}{self._digits(7)}",
            lambda: f"{self.pick(('ORD', 'INV', 'TCK', 'SKU', 'REF', 'PO'))}-{self.rng.randint(2018, 2029)}-{self._digits(4)}",
            lambda: f"{self._letters(2)}{self._digits(2)} {self._digits(4)} {self._digits(4)}",
            lambda: "".join(self.pick(string.ascii_letters + string.digits) for _ in range(self.rng.randint(6, 10))),
        )
        return makers[self.id_style if self.chance(0.9) else self.rng.randrange(9)]()

    def code(self) -> str:
        return self.pick((f"{self.pick(words.NOUNS).upper()}{self.rng.randint(5, 50)}", f"{self._letters(4)}{self._digits(2)}", f"E{self._digits(4)}", f"ERR_{self.pick(words.NOUNS).upper()}", f"{self._letters(3)}-{self._letters(3)}-{self._digits(3)}"))

    def hash(self) -> str:
        return "".join(self.pick("0123456789abcdef") for _ in range(self.pick((7, 7, 8, 12, 16, 40))))

    def uuid(self) -> str:
        return "-".join("".join(self.pick("0123456789abcdef") for _ in range(size)) for size in (8, 4, 4, 4, 12))

    def rare(self) -> str:
        """A string of letters that look alike, and of rare characters."""
        alphabet = self.pick((_GARBLE, string.ascii_letters + string.digits, string.printable[:94], "Il1|O0", "ÄÖÜßàéèêëçñøåæœłśžčšđőűğışÅØÆŒŁŚŽČŠÑ"))
        return "".join(self.pick(alphabet) for _ in range(self.rng.randint(3, 14)))

    def phone(self) -> str:
        d = self._digits
        return self.pick((f"+1 ({d(3)}) {d(3)}-{d(4)}", f"({d(3)}) {d(3)}-{d(4)}", f"+49 {d(3)} {d(7)}", f"+44 20 {d(4)} {d(4)}", f"{d(3)}-{d(3)}-{d(4)}", f"+33 {d(1)} {d(2)} {d(2)} {d(2)} {d(2)}", f"+420 {d(3)} {d(3)} {d(3)}", f"0{d(3)}/{d(6)}", f"+{d(11)}"))

    def card_number(self) -> str:
        return self.pick((f"•••• {self._digits(4)}", f"**** **** **** {self._digits(4)}", f"{self._digits(4)} {self._digits(4)} {self._digits(4)} {self._digits(4)}", f"Visa ending in {self._digits(4)}"))

    def version(self) -> str:
        r = self.rng.randint
        return self.pick((f"v{r(0, 9)}.{r(0, 30)}.{r(0, 20)}", f"{r(0, 9)}.{r(0, 30)}", f"{r(1, 20)}.{r(0, 9)}.{r(0, 9)}-beta.{r(1, 9)}", f"v{r(1, 30)}", f"{r(2020, 2028)}.{r(1, 12)}"))

    def file(self) -> str:
        stem = self.pick((self.pick(words.NOUNS), f"{self.pick(words.NOUNS)}-{self.pick(words.NOUNS)}", f"{self.pick(words.NOUNS)}_{self.rng.randint(1, 99)}", f"IMG_{self._digits(4)}", f"{self.pick(words.NOUNS).capitalize()} {self.rng.randint(2018, 2029)}", f"{self.pick(words.NOUNS)} ({self.rng.randint(1, 9)})"))
        return f"{stem}.{self.pick('pdf docx xlsx csv png jpg svg zip txt md json yaml py js mp4 mp3 html log tar.gz sql PDF'.split())}"

    # -- language -----------------------------------------------------------------------------

    def noun(self) -> str:
        return self.pick(words.NOUNS)

    def word(self) -> str:
        return self.pick(self.pick((words.NOUNS, words.ADJECTIVES, words.VERBS, words.ADVERBS)))

    def fill(self, template: str) -> str:
        """Fill `{slots}` of a phrase."""
        makers: dict[str, Callable[[], str]] = {
            "email": self.email, "product": self.product, "first": self.first, "person": self.person, "time": self.time, "date": self.date,
            "code": self.code, "money": self.money, "hash": lambda: self.hash()[:8], "noun": self.noun, "noun2": self.noun, "verb": lambda: self.pick(words.VERBS),
            "verb2": lambda: self.pick(words.VERBS), "adj": lambda: self.pick(words.ADJECTIVES), "adj2": lambda: self.pick(words.ADJECTIVES),
            "n": lambda: str(self.rng.randint(2, 90)), "n2": lambda: str(self.rng.randint(90, 200)), "user": self.user, "file": self.file, "percent": self.percent,
            "last4": lambda: self._digits(4), "version": self.version, "company": lambda: self.company_name, "season": lambda: self.pick(phrases.SEASONS),
            "weekday": lambda: self.pick(phrases.WEEKDAYS), "phone": self.phone, "url": self.url, "id": self.ident, "status": lambda: self.pick(phrases.STATUSES)[0],
            "host": self.host, "city": self.city,
        }  # fmt: skip
        text = re.sub(r"\{(\w+)\}", lambda match: makers[match[1]](), template)
        return text[:1].upper() + text[1:]

    def sentence(self) -> str:
        n, a, v, d = words.NOUNS, words.ADJECTIVES, words.VERBS, words.ADVERBS
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
            "n": lambda: p(n), "a": lambda: p(a), "v": lambda: p(v), "d": lambda: p(d), "N": lambda: str(self.rng.randint(2, 500)), "f": self.first, "l": self.last,
            "c": self.city, "D": self.date, "y": lambda: str(self.rng.randint(1890, 2024)), "M": self.money, "e": self.email,
        }  # fmt: skip
        text = re.sub(r"\{(\w)\}", lambda match: makers[match[1]](), shape)
        return text[:1].upper() + text[1:]

    def paragraph(self, low: int = 1, high: int = 4) -> str:
        return " ".join(self.sentence() for _ in range(self.rng.randint(low, high)))

    def title(self) -> str:
        """A heading of two to six words, in the page's letter case."""
        p = self.pick
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
        return " ".join(w if w in ("a", "the", "and", "of", "to", "or", "in", "on", "for", "your") else w[:1].upper() + w[1:] for w in text.split(" "))

    def tag(self) -> str:
        return self.pick(phrases.TAGS) if self.chance(0.8) else self.word()

    def status(self) -> tuple[str, str]:
        """A status and its tone."""
        return self.pick(phrases.STATUSES)

    def message(self, tone: str) -> str:
        bank = {"success": phrases.SUCCESS_MESSAGES, "danger": phrases.DANGER_MESSAGES, "warning": phrases.WARNING_MESSAGES}.get(tone, phrases.INFO_MESSAGES)
        return self.fill(self.pick(bank)) if self.chance(0.85) else self.sentence()

    def action(self) -> tuple[str, str]:
        """A button's label and the icon concept that fits it (or "")."""
        label, concept = self.pick(phrases.ACTIONS)
        return self.cased(label), concept

    def code_lines(self, low: int = 3, high: int = 9) -> list[str]:
        p, n, v = self.pick, self.noun, lambda: self.pick(words.VERBS)
        made = [
            lambda: f"const {n()} = await {v()}('{n()}');", lambda: f"def {v()}_{n()}({n()}: int) -> str:", lambda: f"    return {n()}[{self.rng.randint(0, 9)}]",
            lambda: f"import {n()}", lambda: f"npm install {n()}-{n()}", lambda: f"$ git commit -m \"{v()} {n()}\"", lambda: f"  \"{n()}\": {self.rng.randint(0, 999)},",
            lambda: f"if ({n()} !== null && {n()} > {self.rng.randint(0, 99)}) {{", lambda: "}", lambda: f"  {n()}: {p(('true', 'false', 'null'))}", lambda: f"# {self.sentence()}",
            lambda: f"<div class=\"{n()}\">{n()}</div>", lambda: f"for {n()} in range({self.rng.randint(2, 99)}):", lambda: f"export {n().upper()}_KEY={self.hash()}",
            lambda: f"curl -X POST https://{self.domain()}/v{self.rng.randint(1, 4)}/{n()}", lambda: f"let {n()} = {n()} || {n()};", lambda: f"[{self.time()}] INFO {n()}: {v()} {self.ident()}",
            lambda: f"HTTP/1.1 {p((200, 201, 301, 400, 404, 500))}", lambda: f"fn {v()}(&mut self, {n()}: u{p((8, 16, 32, 64))}) -> bool {{",
        ]  # fmt: skip
        return [p(made)() for _ in range(self.rng.randint(low, high))]

    def sql(self) -> str:
        n = self.noun
        return self.pick((
            f"SELECT * FROM {n()}s WHERE id = {self.rng.randint(1, 9999)};", f"SELECT {n()}, {n()} FROM {n()} ORDER BY {n()} DESC LIMIT {self.rng.randint(5, 100)}",
            f"UPDATE {n()}s SET {n()} = '{self.word()}' WHERE {n()} IS NULL;", f"SELECT COUNT(*) FROM {n()}\nGROUP BY {n()}\nHAVING COUNT(*) > {self.rng.randint(1, 20)};",
            f"DELETE FROM {n()}s WHERE created_at < '{self.date('iso')}';", f"INSERT INTO {n()} ({n()}, {n()})\nVALUES ('{self.word()}', {self.rng.randint(0, 99)});",
        ))
