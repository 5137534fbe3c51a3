"""How alike two pieces of text are, as features in [0, 1].

Names, ids and amounts in tests were never met in training, so equality comes from comparing letters
here and not from having learned words. Numbers are strict: one digit off is another number. Letters
are lenient where readers confuse them (l/I/1, O/0, rn/m).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = str.maketrans({
    "’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"',
    "»": '"', "–": "-", "—": "-", "‑": "-",
    "−": "-", "…": "...", "\u00a0": " ", "\u202f": " ", "×": "x", "✕": "x", "✖": "x", "•": " ", "·": " ",
})  # fmt: skip
_TOKEN = re.compile(r"\d[\d.,:/\-]*\d|\d+|[^\W\d_]+(?:'[^\W\d_]+)?|[@#%$€£+&]", re.UNICODE)
STOP_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "is",
        "are",
        "be",
        "with",
        "by",
        "from",
        "this",
        "that",
        "it",
        "its",
        "as",
        "your",
        "my",
        "you",
        "i",
        "we",
        "our",
    ]
)
# Letters that a reader mistakes for each other fall together.
_CONFUSED = str.maketrans({"1": "l", "i": "l", "|": "l", "!": "l", "0": "o", "5": "s", "8": "b", ",": ".", ";": ":"})

_LIKE_L = str.maketrans({"1": "l", "i": "l", "|": "l"})

# Written by hand: words that testers use for one another. Each line is one meaning.
_SYNONYMS = """
cart basket bag trolley
login signin logon
logout signoff signout logoff
signup register registration join enroll
delete remove erase discard trash bin
edit change modify amend update
add create new insert plus
save store apply
search find lookup query
close dismiss hide x cross
cancel abort
submit send
confirm approve accept ok okay agree
reject decline refuse deny
rejected declined refused denied
settings preferences options configuration config gear cog
profile account user
email mail e-mail
password passcode passwd
phone telephone mobile tel
picture image photo photograph
avatar photo picture portrait
help support
home start main
next continue proceed forward
back previous return
notification notifications bell alerts
message messages chat
error failure failed problem wrong
invalid incorrect wrong bad
success successful succeeded done completed
warning caution attention
price cost amount
total sum
shipping delivery postage
order purchase
checkout pay payment
customer client buyer
company organisation organization business
name title
qty quantity
favourite favorite heart wishlist like
star rating favourite
download export
upload import attach attachment
print printer
refresh reload sync
filter filters funnel
sort order
view show display see open
menu hamburger burger
more dots ellipsis kebab
calendar date
copy duplicate clone
lock locked
unlock unlocked
enabled on active
disabled off inactive
share sharing
comment comments reply
team members
billing invoice invoices
city town
users people members
forgot forgotten reset
zip postcode postal
state province region
surname lastname
dashboard overview
subscribe subscription
empty none nothing
missing absent
dark night moon
light day sun
language locale
theme appearance
terms conditions
job position role
owner author
expired outdated
paid settled
pending waiting
"""
_PHRASES = (
    ("log in", "login"), ("log on", "login"), ("sign in", "login"), ("sign-in", "login"), ("log-in", "login"),
    ("log out", "logout"), ("sign out", "logout"), ("log off", "logout"), ("sign up", "signup"), ("sign-up", "signup"),
    ("check out", "checkout"), ("look up", "lookup"), ("e-mail", "email"), ("last name", "lastname"),
    ("zip code", "zip"), ("post code", "postcode"), ("pass word", "password"), ("user name", "username"),
    ("keep me signed in", "remember me"), ("keep me logged in", "remember me"), ("stay signed in", "remember me"),
    ("stay logged in", "remember me"),
    ("given name", "first name"), ("family name", "lastname"), ("sub-total", "subtotal"), ("date of birth",
    "birthday"), ("birth date", "birthday"), ("to-do", "todo"),
)  # fmt: skip


def _meanings() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_SYNONYMS.strip().splitlines()):
        for word in line.split():
            groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def fold(text: str) -> str:
    """Case, typographic quotes and dashes, accents' composition and runs of space made equal."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold().translate(_QUOTES).split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without plural, -ing and -ed; crude, but the same on both sides."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for suffix in ("ing", "ed"):
        if len(word) > len(suffix) + 3 and word.endswith(suffix):
            word = word[: -len(suffix)]
            if word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word.removesuffix("e") if len(word) > 4 else word


_MEANINGS = _meanings()


@dataclass(frozen=True)
class Phrase:
    """A text prepared once for many comparisons."""

    folded: str
    compact: str  # letters and digits and signs only
    skeleton: str  # compact with confusable letters fallen together; digits too
    tokens: tuple[str, ...]
    stems: tuple[str, ...]
    meanings: tuple[frozenset[int], ...]
    numbers: frozenset[str]
    grams: frozenset[str]
    senses: frozenset[int]
    weights: tuple[float, ...]
    total: float  # of the weights, never 0


@lru_cache(maxsize=32768)
def phrase(text: str) -> Phrase:
    folded = fold(text)
    compact = re.sub(r"[^\w@#%$€£+&]|_", "", folded)
    merged = folded
    for spoken, written in _PHRASES:
        merged = merged.replace(spoken, written)
    tokens = tuple(_TOKEN.findall(merged))
    stems = tuple(stem(token) for token in tokens)
    meanings = tuple(_MEANINGS.get(stemmed, frozenset()) for stemmed in stems)
    numbers = frozenset(re.sub(r"[,\s]", "", token) for token in tokens if token[0].isdigit())
    padded = f" {folded} "
    grams = frozenset(padded[n : n + 3] for n in range(len(padded) - 2))
    skeleton = compact.translate(_CONFUSED).replace("rn", "m").replace("vv", "w").replace("cl", "d")
    weights = tuple(_weight(token) for token in tokens)
    return Phrase(
        folded, compact, skeleton, tokens, stems, meanings, numbers, grams,
        frozenset().union(*meanings), weights, sum(weights) or 1.0,
    )  # fmt: skip


def edit_distance(left: str, right: str, limit: int = 3) -> int:
    """Levenshtein distance with adjacent swaps as one edit, cut off above `limit`."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row = row, [i] + [0] * len(right)
        for j, b in enumerate(right, 1):
            row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
        before = above
    return row[-1]


@lru_cache(maxsize=131072)
def word_likeness(left: str, right: str) -> float:
    """How alike two words are: 1 equal, 0.95 same stem, less by typos; numbers only when equal."""
    if left == right:
        return 1.0
    if left[0].isdigit() or right[0].isdigit():
        return 1.0 if left.replace(",", "") == right.replace(",", "") else 0.0
    if stem(left) == stem(right):
        return 0.95
    longer = max(len(left), len(right))
    if min(len(left), len(right)) >= 4 and (left.startswith(right) or right.startswith(left)):
        return 0.8 * min(len(left), len(right)) / longer + 0.1
    if longer < 4:
        return 0.0
    allowed = 1 if longer < 7 else 2
    if abs(len(left) - len(right)) > allowed:
        return 0.0
    distance = edit_distance(left, right, allowed)
    if distance <= allowed:
        return max(0.0, 1.0 - 1.6 * distance / longer)
    plain = edit_distance(left.translate(_CONFUSED), right.translate(_CONFUSED).replace("rn", "m"), 1)
    return 0.7 if plain == 0 else 0.0


FEATURES: tuple[str, ...] = (
    "equal", "same_letters", "inside_share", "outside_share", "recall", "precision", "fuzzy_recall",
    "meaning_recall", "number_conflict", "grams", "prefix", "first_word",
)  # fmt: skip
NOTHING: tuple[float, ...] = (0.0,) * len(FEATURES)


@lru_cache(maxsize=262144)
def likeness(asked: str, shown: str) -> tuple[float, ...]:
    """FEATURES of a text asked for against one on the screen. Empty texts are like nothing."""
    if not asked or not shown:
        return NOTHING
    query, seen = phrase(asked), phrase(shown)
    if not query.folded or not seen.folded:
        return NOTHING
    shared = len(query.grams & seen.grams)
    misread = 1 < len(query.compact) == len(seen.compact) <= 4 and _is_misread(query.compact, seen.compact)
    if (
        shared < 2
        and not misread
        and query.senses.isdisjoint(seen.senses)
        and len(query.folded) > 2
        and query.numbers.isdisjoint(seen.numbers)
    ):
        return NOTHING  # most pairs end here, which keeps a screen of hundreds of elements fast
    equal = float(query.folded == seen.folded)
    same = float(bool(query.compact) and query.compact == seen.compact)
    if not same and len(query.skeleton) > 3 and query.skeleton == seen.skeleton and query.numbers == seen.numbers:
        same = 0.9
    if not same and misread:
        same = 0.9
    if not same and len(query.compact) >= 8 and query.numbers == seen.numbers and 2 * shared > 0.5 * len(query.grams):
        allowed = 1 if len(query.compact) < 16 else 2
        if edit_distance(query.skeleton, seen.skeleton, allowed) <= allowed:
            same = 0.82  # a letter or two misread or mistyped
    inside = outside = 0.0
    if query.compact and seen.compact:
        if contains_words(seen.folded, query.folded) or (len(query.compact) > 5 and query.compact in seen.compact):
            inside = max(0.15, len(query.compact) / len(seen.compact))
        elif contains_words(query.folded, seen.folded) and len(seen.compact) > 1:
            outside = len(seen.compact) / len(query.compact)
    shown_tokens, shown_stems = set(seen.tokens), set(seen.stems)
    recall = fuzzy = meaning = 0.0
    for token, stemmed, senses, weight in zip(query.tokens, query.stems, query.meanings, query.weights, strict=True):
        if token in shown_tokens or stemmed in shown_stems:
            hit = near = 1.0
        else:
            hit = 0.0
            near = max((word_likeness(token, other) for other in shown_tokens), default=0.0)
        recall += weight * hit
        fuzzy += weight * near
        if near < 0.8 and senses and any(senses & other for other in seen.meanings):
            near = 0.8
        meaning += weight * near
    asked_stems = set(query.stems)
    precision = sum(w for w, s in zip(seen.weights, seen.stems, strict=True) if s in asked_stems) / seen.total
    conflict = float(bool(query.numbers) and not query.numbers <= seen.numbers)
    grams = 2 * shared / max(1, len(query.grams) + len(seen.grams))
    cut = seen.folded.rstrip(". ")
    prefix = float(len(cut) > 3 and query.folded.startswith(cut) and seen.folded.endswith("..."))
    prefix = max(prefix, 0.7 * float(len(query.folded) > 2 and seen.folded.startswith(query.folded)))
    first = float(bool(query.tokens) and bool(seen.tokens) and query.tokens[0] == seen.tokens[0])
    return (
        equal, same, inside, outside, recall / query.total, precision, fuzzy / query.total, meaning / query.total,
        conflict, grams, prefix, first,
    )  # fmt: skip


def _is_misread(asked: str, shown: str) -> bool:
    """Whether a short word is shown as a reader may see it: "AIl" for "All"."""
    return asked != shown and asked.isalpha() and asked.translate(_LIKE_L) == shown.translate(_LIKE_L)


def _weight(token: str) -> float:
    return 0.25 if token in STOP_WORDS else 0.6 if not token[0].isalnum() else 1.0


def contains_words(text: str, piece: str) -> bool:
    """Whether `piece` stands in `text` at word borders; both folded."""
    start = text.find(piece)
    while start >= 0:
        end = start + len(piece)
        before = start == 0 or not (text[start - 1].isalnum() and piece[0].isalnum())
        after = end == len(text) or not (text[end].isalnum() and piece[-1].isalnum())
        if before and after and not _cuts_number(text, start, end):
            return True
        start = text.find(piece, start + 1)
    return False


def _cuts_number(text: str, start: int, end: int) -> bool:
    """ "39.9" is no part of "139.90" or "39.90", nor "1,435" of "21,435"."""
    left = start > 1 and text[start].isdigit() and text[start - 1] in ".,:" and text[start - 2].isdigit()
    right = end + 1 < len(text) and text[end - 1].isdigit() and text[end] in ".,:" and text[end + 1].isdigit()
    return left or right
