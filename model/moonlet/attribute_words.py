"""Words for an attribute ("the price of X") and the form that its value has on a screen."""

from __future__ import annotations

import re

from moonlet.amounts import amounts
from moonlet.similarity import phrase


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MONEY = _set("price cost total amount subtotal fee charge sum revenue salary pay budget tax discount")
_COUNT = _set("quantity qty count number stock likes comments views members items visitors score rating points size age")
_SHARE = _set("percentage percent share progress rate completion trend change growth")
_TIME = _set("date time due deadline created updated modified joined day birthday expiry duration ago")
_STATUS = _set("status state role tag label badge priority type plan category stage")
_MAIL = _set("email mail address")
_PHONE = _set("phone telephone mobile number")
# Words that ask for whatever belongs to a thing.
ANY = _set("value figure content text data information")


def is_attribute(text: str) -> bool:
    """Whether the last word of a text names an attribute with a known form."""
    tokens = phrase(text).tokens
    return bool(tokens) and tokens[-1] in _MONEY | _COUNT | _SHARE | _TIME | _STATUS | _MAIL | _PHONE | ANY


def typed_share(asked: str, shown: str, kind: str) -> float:
    """How well a shown text has the form of the attribute asked for, in [0, 1]."""
    tokens = phrase(asked).tokens
    if not tokens or len(shown) > 60:
        return 0.0
    word = tokens[-1]
    found = amounts(shown)
    short = len(re.sub(r"[^A-Za-z]", "", shown)) <= 6
    best = 0.0
    if (word in _MONEY and any(a.unit in "$€£¥₹₽₩" and a.unit for a in found)) or (
        word in _MONEY and re.search(r"(?i)\d\s?(kr|usd|eur|gbp|chf|zł)", shown)
    ):
        best = 1.0
    if word in _SHARE and any(a.unit == "%" for a in found):
        best = 1.0
    if word in _TIME and any(a.unit in ("date", "time", "ago", "seconds") for a in found):
        best = 1.0
    if word in _COUNT and found and short and found[0].unit in ("", "bytes", "item", "piece", "pc", "day"):
        best = max(best, 0.85)
    if word in _STATUS and kind == "badge":
        best = 1.0
    if word in _MAIL and re.fullmatch(r"\S+@\S+\.\w+", shown.strip()):
        best = 1.0
    if word in _PHONE and re.fullmatch(r"[+(]?[\d ()./-]{7,}", shown.strip()):
        best = 1.0
    return best if len(tokens) <= 2 else 0.7 * best
