"""What sort of answer a question wants, by its words: an amount of money, a date, a person, an address."""

from __future__ import annotations

import re
from collections.abc import Callable

from moonlet.amounts import amounts

Fits = Callable[[str], bool]

_PERSON = re.compile(r"^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[^\W\d_][\w'’.-]*(?: (?:de|la|van|von|da|del|bin|al|[^\W\d_][\w'’.-]*)){1,3}$")
_DAY = re.compile(r"(?i)\b(mon|tues?|wednes|thurs?|fri|satur|sun)(day)?\b|\b(today|yesterday|tomorrow|ago)\b")


def _unit(*units: str) -> Fits:
    return lambda text: any(amount.unit in units for amount in amounts(text))


def _money(text: str) -> bool:
    return any(amount.unit and amount.unit in "$€£¥₹₽₩" for amount in amounts(text)) or bool(
        re.search(r"\b(USD|EUR|GBP|CHF|kr|zł|US\$)", text)
    )


def _dated(text: str) -> bool:
    return any(amount.unit in ("date", "time", "ago") for amount in amounts(text)) or bool(_DAY.search(text))


def fits_a_person(text: str) -> bool:
    words = text.split()
    return bool(_PERSON.match(text)) and sum(word[:1].isupper() for word in words) >= 2


_SORTS: tuple[tuple[re.Pattern[str], Fits], ...] = tuple(
    (re.compile(rf"(?i){words}"), fits)
    for words, fits in (
        (r"\be-?mail|mail addr", lambda text: "@" in text),
        (r"\b(phone|telephone)\b", lambda text: sum(sign.isdigit() for sign in text) >= 6),
        (r"\bhow much|\b(price|costs?|total|balance|fee|sum to pay)\b", _money),
        (r"\bhow long\b|\bduration\b", _unit("time", "seconds")),
        (r"\bwhen\b|\bwhat (time|day|date)\b|\bwhich (day|date)\b|\bdate\b", _dated),
        (r"\bpercent|\bshare\b|\brate\b|\buptime\b", lambda text: "%" in text),
        (r"\bhow (many|old|big|large|far)\b|\bnumber of\b", lambda text: any(sign.isdigit() for sign in text)),
        (r"^who(m|se)?\b|\bby whom\b|\bwhich (user|person|member)\b", fits_a_person),
    )
)


_ELSEWHERE = re.compile(r"(?i)\b(?:below|beneath|under|underneath|above|beside|next to|(?:left|right) of|behind|before|after)\b")
_PRICE = re.compile(r"(?i)^(the )?((current|sale|final|unit|full|regular|new) )?(price|cost|price tag|amount)$")


def asks_a_price(words: str) -> bool:
    """Whether words only name a price: on a product's page nothing but the amount is written."""
    return bool(_PRICE.match(words.strip()))


def asks_what_it_costs_now(words: str) -> bool:
    """Whether words name the price that is paid: what is crossed out is none."""
    return asks_a_price(words) and not re.search(r"(?i)\b(full|regular)\b", words)


_ASKS = re.compile(r"(?i)\b(?:what|which|who|whom|whose|when|where|why|how)\b|^what's\b")
_YES_OR_NO = re.compile(
    r"(?i)^(?:is|are|was|were|am|does|do|did|has|have|had|can|could|may|might|must|should|will|would|isn't|aren't|doesn't|don't)\b"
)
# A verb that something follows makes a statement, which may be true or not; "guests waiting" and "the heading says" are none.
_CLAIMS = re.compile(
    r"(?i)\b(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|does|do|did|doesn't|don't|didn't|can|can't|cannot|could|"
    r"may|might|must|should|will|would|shows?|says?|reads?|contains?|displays?|appears?|exists?|there's|it's|lists?|includes?|costs?|equals?|"
    r"matches|starts?|ends?|begins?|needs?|requires?|offers?|lacks?|lies|lie|sits?|stands?|belongs?|comes?|looks?|goes|go|uses?|keeps?|gets?|got)\s+\S"
)

_CLAUSE = re.compile(r"(?i)\s(?:that|if|to|while|because)\s")


def asks_for_a_text(sentence: str) -> bool:
    """Whether a sentence asks for more than yes or no: it has a word for that, or no verb that claims something."""
    said = sentence.strip().rstrip(" .?!:…")
    if _YES_OR_NO.match(said):
        return False
    return bool(_ASKS.search(said)) or not _CLAIMS.search(_CLAUSE.split(said, maxsplit=1)[0])


def is_price(text: str) -> bool:
    """Whether a text is an amount of money and nothing else."""
    return len(amounts(text)) == 1 and _money(text) and sum(letter.isalpha() for letter in text) <= 3


def sort_of(question: str) -> Fits | None:
    """Whether a text is of the sort that a question asks for; None where its words do not tell.

    What is named only to say where ("the message below E-mail") tells nothing of what stands there.
    """
    asked = _ELSEWHERE.split(question, maxsplit=1)[0].strip() or question
    return next((fits for words, fits in _SORTS if words.search(asked)), None)


_DECIMAL = re.compile(r"[-+−]?\d[\d.,' ]*[.,]\d\d")
_NAME = re.compile(
    r"^(?!\w[A-Z]+$)(?:@\w[\w.-]*|[^\W\d_a-z][\w'’.-]*(?: (?:de|la|van|von|da|del|bin|al|and|&|[^\W\d_a-z][\w'’.-]*)){0,4})$"
)


def _brief(fits: Fits, most: int = 6) -> Fits:
    """Only of texts that say little else: a sentence with a day in it is no date."""
    return lambda text: len(text.split()) <= most and fits(text)


_ROUGHLY = re.compile(r"(?i)\b(?:(?:last|next|this|every) \w+|at night|daily|weekly|monthly|yearly|(?:just )?now|soon|never)\b")

# Forms of values that a question asks for so plainly that what has another form is hardly its answer.
_MUST: tuple[tuple[re.Pattern[str], Fits], ...] = tuple(
    (re.compile(rf"(?i){words}"), fits)
    for words, fits in (
        (r"\be-?mail\b(?! (field|box|input|label))|\bmail addr", lambda text: "@" in text),
        (r"\b(phone|telephone|mobile)( number)?\b", lambda text: sum(sign.isdigit() for sign in text) >= 6),
        (r"\b(at )?what time\b", _brief(lambda text: bool(re.search(r"\d[:.]\d\d|\d ?[ap]m\b", text.casefold())))),
        (
            r"^when\b|\b(on )?(what|which) (day|date)\b|\b(due|start|end|arrival|delivery|birth) date\b",
            _brief(lambda text: _dated(text) or bool(_ROUGHLY.search(text))),
        ),
        (
            r"(?<!by )\bhow much (is|are|was|were|does|do|did|has|will|would)\b|\b(price|cost|fare)\b",
            lambda text: _money(text) or bool(_DECIMAL.fullmatch(text)),
        ),
        (r"\bhow long\b|\bduration\b", _unit("time", "seconds", "ago")),
        (r"\bpercent(age)?\b", lambda text: "%" in text),
        (r"\bhow (many|old)\b|\bnumber of\b", _brief(lambda text: any(sign.isdigit() for sign in text))),
        (r"^who(m|se)?\b|\bby whom\b", lambda text: bool(_NAME.match(text) or re.search(r"\w@\w", text))),
        (r"\bset (to|at)\b", lambda text: len(text.split()) <= 5 and not text.endswith((".", "!"))),
        (r"\b(which|what) version\b|\bversion (of|number|runs)\b", _brief(lambda text: bool(re.search(r"\d", text)))),
    )
)
_ABOUT_IT = re.compile(
    r"(?i)\b(?:wrong|errors?|problem|invalid|complain\w*|must|should|hint|note|says?|reads?|warn\w*|message (?:under|below))\b"
)


def form_asked(question: str) -> Fits | None:
    """Whether a text has the form that a question plainly asks for ("when": a day or an hour); None where it asks for none."""
    if _ABOUT_IT.search(question):
        return None
    asked = _ELSEWHERE.split(question, maxsplit=1)[0].strip() or question
    return next((fits for words, fits in _MUST if words.search(asked)), None)


# Sorts of values by their letters alone; which of them a question wants is learned.
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b\d{1,2}:\d\d\b",
        r"(?i)\b(?:ago|yesterday|today|tomorrow|just now|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b",
        r"(?i)\b\d+(?:[.,]\d+)? ?(?:s|sec|m|min|mins|minutes?|h|hours?|days?|weeks?|months?|years?)\b",
        r"\bv?\d+\.\d+\.\d+|\bv\d+|^\d+\.\d+$",
        r"(?i)\b\d+(?:[.,]\d+)? ?(?:[kmgt]i?b|bytes?)\b",
        r"(?i)\b\d+(?:[.,]\d+)? ?(?:kg|g|lbs?|km|mi|cm|mm|m|l|ml|px|°[cf]?)\b",
        r"^[#+]?\d[\d.,]*[kKM]?\+?$",
        r"^[^\W\d_a-z][\w'’-]*$",
        r"^[^\W\d_A-Z][\w'’-]*$",
        r"(?=.*\d)(?=.*[A-Za-z])^[\w/.-]{4,}$",
        r"\w\.[a-z]{2,4}$|://",
        r"^@\w|\s@\w",
        r"^\+?[\d ()-]{7,}$",
        r"\b[A-Z]{3}\b|[$€£¥₹₽₩]",
        r"\d",
        r", ",
        r"(?i)^(?:on|off|yes|no|none|–|-|—)$",
        r"\?$",
        r"(?i)^(?:please|add|save|open|close|cancel|delete|create|sign|log|view|get|start|edit|send|search|continue|back)\b",
    )
)
FORMS = len(_FORMS)


def form_of(text: str) -> list[float]:
    """`[FORMS]`: which of the sorts a text is of."""
    return [float(bool(form.search(text))) for form in _FORMS]
