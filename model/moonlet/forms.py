"""Words that name what a text looks like, not what it says: a percentage, a date, a price, a web address.

"No percentage is written next to Direct" speaks of any text of that form, so whether one is there is read off the texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from moonlet.amounts import amounts
from moonlet.similarity import phrase, stem

Form = Callable[[str], bool]

_MONEY = re.compile(r"[$€£¥₹₽₩]\s?\d|\d\s?[$€£¥₹₽₩]|\b(?:USD|EUR|GBP|CHF)\s?\d|\d\s?(?:USD|EUR|GBP|CHF|kr|zł)\b")
_MAIL, _SITE = (
    re.compile(r"\S+@\S+\.\w{2,}"),
    re.compile(r"(?i)\bhttps?://\S+|\bwww\.\S+|^[\w.-]+\.[a-z]{2,6}(?:/\S*)?$|\b[\w-]+\.(?:com|org|net|io|dev)\b"),
)
_PHONE, _CLOCK = re.compile(r"^[+(]?\d[\d ()./-]{6,}$"), re.compile(r"\b\d{1,2}:\d{2}\b")
_SHORT = 12


def _dated(text: str) -> bool:
    return any(amount.unit in ("date", "ago") for amount in amounts(text)) or bool(re.search(r"(?i)\b(?:today|yesterday|tomorrow)\b", text))


def _counts(text: str) -> bool:
    return len(text.strip()) <= _SHORT and any(letter.isdigit() for letter in text)


_FORMS: dict[str, Form] = {
    "percentage percent": lambda text: re.search(r"\d\s?%", text) is not None,
    "date day": _dated,
    "price amount sum": lambda text: _MONEY.search(text) is not None,
    "number figure digit count": _counts,
    "email mail": lambda text: _MAIL.search(text) is not None,
    "url": lambda text: _SITE.search(text) is not None and _MAIL.search(text) is None,
    "phone": lambda text: _PHONE.match(text.strip()) is not None,
    "time clock": lambda text: _CLOCK.search(text) is not None,
}  # fmt: skip
_BY_WORD: dict[str, Form] = {stem(word): form for words, form in _FORMS.items() for word in words.split()}
_LEAVES_OPEN = frozenset(stem(word) for word in "a an any the of in such written given single change value sign own".split())
_ASTERISK = re.compile(r"(?i)^(?:an? |the |red |little |small |required )*(?:asterisk|star|required) ?(?:mark|sign|marker|symbol)?$|^\*$")


def form_of(look: str) -> Form | None:
    """The form that words ask for; None where they ask for something else as well, or for no form."""
    tokens = list(
        phrase(re.sub(r"(?i)\b(?:web|internet) (?:address|site)\b|\bURL\b", "url", re.sub(r"(?i)\be-mail\b", "email", look))).stems
    )
    if tokens in (["email", "addres"], ["mail", "addres"], ["email", "address"], ["mail", "address"]):
        tokens = ["email"]
    if tokens[:1] == ["phone"] and tokens[1:] in (["number"], []):
        tokens = ["phone"]
    forms = [_BY_WORD[token] for token in tokens if token in _BY_WORD]
    said = [token for token in tokens if token not in _BY_WORD and token not in _LEAVES_OPEN]
    return forms[0] if len(forms) == 1 and not said else None


def is_asterisk(look: str) -> bool:
    """Whether words name the mark of a field that must be filled."""
    return _ASTERISK.match(look.strip()) is not None
