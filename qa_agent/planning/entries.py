"""Names and values out of running text: "name Ada, email ada@example.com", "the Desk lamp and two Notebooks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa_agent.phrases.quotes import SIGN, Shielded
from qa_agent.planning.intents import Entry, Item

# Names of fields that need no colon to be told from their value; longer ones first.
_KNOWN = (
    "email address", "e-mail address", "phone number", "card number", "credit card number", "security code", "expiration date",
    "expiry date",
    "postal code", "zip code", "post code", "first name", "last name", "full name", "family name", "given name", "user name",
    "company name",
    "date of birth", "name on card", "cardholder name", "credit card", "street address", "house number", "display name", "job title",
    "new password", "email", "e-mail", "username", "user", "login", "password", "passphrase", "pin", "name", "surname", "phone",
    "telephone", "mobile",
    "address", "street", "city", "town", "postcode", "zip", "country", "state", "province", "region", "company", "organisation",
    "organization", "message", "subject", "title", "description", "comment", "card", "cvc", "cvv", "expiry", "expires", "date", "time",
    "quantity",
    "amount", "price", "code", "coupon", "note", "notes", "age", "gender", "birthday", "website", "url", "category", "type", "tags", "size",
    "colour", "color", "language", "currency", "credentials",
)  # fmt: skip
_NAMED = re.compile(
    rf"(?is)(?:the |an? |my |his |her |its |their )?(?P<name>{'|'.join(map(re.escape, _KNOWN))})\b(?:\s*[:=]\s*|\s+(?:is|as|of|to"
    rf"|set to)\s+|\s+)(?P<value>\S.*)"
)
_MARKED = re.compile(r"(?is)(?P<name>[\w][\w ./-]*?)\s*[:=]\s*(?P<value>\S.*)|(?P<name2>.+?)\s+(?:as|set to|=)\s+(?P<value2>\S.*)")
_VALUE_FIRST = re.compile(rf"(?is)(?P<value>{SIGN}|\S+) (?:as|for|in|into) (?:the |my |its )?(?P<name>.+)")
_QUOTED_AFTER = re.compile(rf"(?is)(?:the |an? )?(?P<name>[^\ue000-\uf8ff]+?)\s+(?P<value>{SIGN})")
_SECRET = re.compile(r"(?i)\b(?:password|passphrase|pin|passcode|secret|card(?: number)?|cvc|cvv|security code)\b")
_SPLIT = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s+and\s+|\s+/\s+)\s*", re.IGNORECASE)
_LEADING = re.compile(r"(?i)^(?:(?:in )?as|with|using|by|and|the credentials|credentials)\s+")

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "both": 1,
}
_ITEM = re.compile(
    r"(?is)(?:the |my )?(?:(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:x|×|times)?\s+)?"
    r"(?:(?:pieces?|units?|copies|items?) of |products? |items? )?(?:the |an? )?(?P<name>\S.*?)(?:\s*[x×]\s*(?P<after>\d+))?"
)
_MOST_OF_ONE = 20


def entries_of(text: str, quoted: Shielded, positions: Sequence[str] = ()) -> list[Entry]:
    """The fields and values of a text. Bare values get the names in `positions`, in order: "ada / secret123" of a sign-in."""
    found: list[Entry] = []
    free = list(positions)
    for piece in _pieces(text):
        entry = _named(piece, quoted)
        if entry is None and free:
            name = "username" if "@" in quoted.restored(piece) and "username" in free else free[0]
            entry = _entry(name, piece, quoted)
        if entry is None and found and not positions:  # "an address of 1 Main Street, Bergen": a comma within a value
            last = found.pop()
            entry = Entry(last.field, f"{last.value}, {quoted.content(piece)}", last.secret)
        if entry is not None:
            found.append(entry)
            kind = "password" if entry.secret else "username"
            if kind in free:
                free.remove(kind)
    return found


def items_of(text: str, quoted: Shielded) -> Iterator[Item]:
    """The things of a list, with how many of each."""
    for piece in _SPLIT.split(text.strip()):
        match = _ITEM.fullmatch(piece.strip())
        if match is None:
            continue
        written = (match["count"] or match["after"] or "1").lower()
        count = _NUMBERS.get(written) or int(written)
        name = re.sub(rf"(?i)^(?:products?|items?|variants?) (?={SIGN})", "", match["name"])
        yield Item(quoted.content(name), max(1, min(_MOST_OF_ONE, count)))


def _pieces(text: str) -> list[str]:
    """The parts between commas and "and"s; "as ada with password x" is parted at "with", too."""
    parts: list[str] = []
    for part in _SPLIT.split(text):
        parts += re.split(r"(?i)\s+(?:with|using)\s+(?=\S)", part)
    cleaned = [_LEADING.sub("", _LEADING.sub("", part.strip())) for part in parts]
    return [part for part in cleaned if part]


def _named(piece: str, quoted: Shielded) -> Entry | None:
    for pattern in (_NAMED, _QUOTED_AFTER, _MARKED, _VALUE_FIRST):
        match = pattern.fullmatch(piece)
        if match is None:
            continue
        groups = match.groupdict()
        name, value = groups["name"] or groups.get("name2") or "", groups["value"] or groups.get("value2") or ""
        if name.strip():
            return _entry(name.strip(), value.strip(), quoted)
    return None


def _entry(name: str, value: str, quoted: Shielded) -> Entry:
    name = quoted.content(name)
    return Entry(name, quoted.content(value), _SECRET.search(name) is not None)
