"""Numbers, amounts of money, shares, dates and times, read out of text as a person compares them."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _words(text: str) -> list[str]:
    return text.split()


_UNITS = _words(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)}
NUMBER_WORDS |= {ten: 20 + 10 * n for n, ten in enumerate(_TENS)}
NUMBER_WORDS |= {f"{ten}-{_UNITS[u]}": 20 + 10 * n + u for n, ten in enumerate(_TENS) for u in range(1, 10)}
NUMBER_WORDS |= {
    "no": 0, "none": 0, "nothing": 0, "a": 1, "an": 1, "single": 1, "once": 1, "only": 1, "couple": 2, "both": 2,
    "pair": 2, "twice": 2, "dozen": 12, "hundred": 100, "first": 1, "second": 2, "third": 3,
}  # fmt: skip

_MONTHS = {name: n + 1 for n, name in enumerate(_words("jan feb mar apr may jun jul aug sep oct nov dec"))}
_SCALE = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12}
_BYTES = {"b": 1.0, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024.0, "mib": 1024.0**2, "gib": 1024.0**3}
_SECONDS = {
    "ms": 0.001, "s": 1, "sec": 1, "second": 1, "min": 60, "minute": 60, "h": 3600, "hr": 3600, "hour": 3600,
    "d": 86400, "day": 86400, "w": 604800, "week": 604800, "month": 2629800, "mo": 2629800, "year": 31557600,
    "yr": 31557600,
}  # fmt: skip

_NUMBER = re.compile(
    r"(?P<open>\()?(?P<sign>[-+−–±])?\s?(?P<cur1>[$€£¥₹₽₩]|USD|EUR|GBP|CHF|kr|zł)?\s?(?P<sign2>[-−])?"
    r"(?P<digits>\d(?:[\d.,'’\u00a0\u202f ]*\d)?)\s?(?P<tail>%|[$€£¥₹₽₩]|[A-Za-zµ]{1,7}\b)?",
)
_DATE = (
    re.compile(r"\b(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\b"),
    re.compile(r"\b(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2})\b"),
    re.compile(r"\b(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<mon>[A-Za-z]{3,9})\.?,?(?:\s+(?P<y>\d{4}))?\b"),
    re.compile(r"\b(?P<mon>[A-Za-z]{3,9})\.?,?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<y>\d{4}))?\b"),
    re.compile(r"\b(?P<mon>[A-Za-z]{3,9})\.?\s+(?P<y>\d{4})\b"),
)
_TIME = re.compile(r"\b(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE)
_AGO = re.compile(r"\b(?P<n>\d+|an?|one|two|three)\s*(?P<unit>[a-z]+)\s+ago\b", re.IGNORECASE)


@dataclass(frozen=True)
class Amount:
    """`value` compares within one `unit`: "", a currency sign, "%", "bytes", "seconds", "date", "time", or a word."""

    value: float
    unit: str
    text: str


def number_of(word: str) -> int | None:
    """The whole number that a word or numeral says, None where it says none."""
    folded = re.sub(r"^(an?|the|just|only|exactly) (?=\w)", "", word.strip().lower()).replace(" ", "-")
    if folded in NUMBER_WORDS:
        return NUMBER_WORDS[folded]
    bare = re.sub(r"[,\u00a0 ]", "", word.strip())
    return int(bare) if bare.isdigit() else None


def plain_number(digits: str) -> float | None:
    """ "1,234.50", "1.234,50", "1 234", "99,1" as a float; None for what is no number (an IP address)."""
    text = re.sub(r"['’\u00a0\u202f ]", "", digits)
    commas, dots = text.count(","), text.count(".")
    if commas and dots:
        decimal = "," if text.rfind(",") > text.rfind(".") else "."
        text = text.replace("." if decimal == "," else ",", "").replace(decimal, ".")
    elif commas or dots:
        mark = "," if commas else "."
        groups = text.split(mark)
        grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
        if len(groups) > 2 and not grouped:
            return None
        text = text.replace(mark, "" if grouped and (mark == "," or len(groups) > 2) else ".")
    try:
        return float(text)
    except ValueError:
        return None


def _dates(text: str) -> list[tuple[int, Amount]]:
    found: list[tuple[int, Amount]] = []
    for pattern in _DATE:
        for match in pattern.finditer(text):
            part = match.groupdict()
            month = _MONTHS.get((part["mon"] or "")[:3].lower(), 0) if "mon" in part else int(part["m"])
            year = int(part.get("y") or 0)
            day = int(part.get("d") or 1)
            if month > 12 and day <= 12 and "mon" not in part:
                month, day = day, month
            if not 1 <= month <= 12 or not 1 <= day <= 31:
                continue
            if 0 < year < 100:
                year += 2000
            found.append((match.start(), Amount(year * 372.0 + month * 31 + day, "date", match.group())))
        if found:
            break
    return found


def amounts(text: str) -> list[Amount]:
    """Every amount in a text, in order; a date is one amount, not three numbers."""
    found = _dates(text)
    rest = text
    for _, amount in found:
        rest = rest.replace(amount.text, " " * len(amount.text))
    for match in _AGO.finditer(rest):
        unit = match["unit"].lower().rstrip("s")
        count = number_of(match["n"])
        if unit in _SECONDS and count is not None:
            found.append((match.start(), Amount(-count * float(_SECONDS[unit]), "ago", match.group())))
            rest = rest[: match.start()] + " " * len(match.group()) + rest[match.end() :]
    for match in _TIME.finditer(rest):
        hours = int(match["h"]) % 24
        if match["half"]:
            hours = hours % 12 + (12 if match["half"].lower().startswith("p") else 0)
        value = hours * 3600.0 + int(match["m"]) * 60 + int(match["s"] or 0)
        found.append((match.start(), Amount(value, "time", match.group())))
        rest = rest[: match.start()] + " " * len(match.group()) + rest[match.end() :]
    for match in _NUMBER.finditer(rest):
        digits = match["digits"]
        # "3 4" are two numbers, "1 234" is one.
        if " " in digits and not re.fullmatch(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?", digits):
            for piece in re.finditer(r"[\d.,]*\d", digits):
                number = plain_number(piece.group())
                if number is not None:
                    found.append((match.start() + piece.start(), Amount(number, "", piece.group())))
            continue
        number = plain_number(digits)
        if number is None:
            continue
        tail = match["tail"] or ""
        unit = match["cur1"] or (tail if tail in "$€£¥₹₽₩%" else "")
        low = tail.lower()
        scaled = (tail and not unit) or low in _SCALE
        if scaled:
            if low in _SCALE and (low != "b" or match["cur1"]) and len(tail) <= 2:
                number *= _SCALE[low]
            elif low in _BYTES:
                number, unit = number * _BYTES[low], "bytes"
            elif low.rstrip("s") in _SECONDS or low in _SECONDS:
                number, unit = number * float(_SECONDS.get(low, _SECONDS.get(low.rstrip("s"), 1))), "seconds"
            elif not unit:
                unit = low.rstrip("s")
        if (match["sign"] or match["sign2"] or "") in ("-", "−", "–") and not _joins(rest, match.start()):
            number = -number
        if match["open"] and rest[match.end() : match.end() + 1] == ")" and match["cur1"]:
            number = -number
        found.append((match.start(), Amount(number, unit, match.group().strip())))
    return [amount for _, amount in sorted(found, key=lambda pair: pair[0])]


_MEASURES = (
    r"(?:ms|s|secs?|seconds?|min|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|[kmgt]i?b|bytes?|mg|g|kg|lbs?|oz|tons?|mm|cm|m|km|mi|miles?|ft|"
    r"feet|inch(?:es)?|ml|l|px|pt|kwh|kw|w|v|°\s?[cf]|%|€|£|\$|usd|eur|gbp|chf|kr|zł)"
)


def with_unit(number: str, sentence: str) -> str:
    """A number that was copied from a sentence with the unit that stands after it there: "1.5" of "is 1.5 kg" as "1.5 kg"."""
    if not number or not number[-1].isdigit():
        return number
    match = re.search(rf"(?<![\d.,]){re.escape(number)}(\s?{_MEASURES})(?![\w])", sentence, re.IGNORECASE)
    return number + match[1] if match else number


def _joins(text: str, position: int) -> bool:
    """Whether the sign at `position` is a hyphen between two pieces ("A-12", "3-5")."""
    return position > 0 and (text[position - 1].isalnum() or (text[position - 1] == " " and position > 1 and text[position - 2].isdigit()))


def compare(left: float, comparison: str, right: float) -> bool:
    close = abs(left - right) <= 1e-6
    if comparison in ("=", "!="):
        return close == (comparison == "=")
    if comparison in (">=", "<=") and close:
        return True
    return (left > right) if comparison.startswith(">") else (left < right)
