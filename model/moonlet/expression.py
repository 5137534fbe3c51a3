"""The typed expressions that the language model writes and the executor runs.

A sentence becomes one expression. Strings in it are never generated: each is a piece copied out of
the sentence, so a name that training never met comes through to the letter.

    "The order total is $39.90"              Shows(Ref(text="order total"), "$39.90")
    "no error message is shown"              Missing(Ref(kind="alert", look="error"))
    "Edit link in the row of Dunn Slane"
        Locate(Ref(kind="link", text="Edit", relation="row-of", anchor=Ref(text="Dunn Slane")))
    "Three job types are ticked"
        Counted(Ref(kind="checkbox", state="checked", relation="in", anchor=Ref(text="job types")), "=", "Three")

`moonlet.tokens.to_tokens` writes an expression as the flat token list that the decoder is trained on,
`from_tokens` reads it back and raises `ExpressionError` on anything that is not well formed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from moonlet.screen import KINDS

# What a reference may ask for beyond the kinds that the eyes know.
REF_KINDS: tuple[str, ...] = (
    "any",
    *KINDS,
    "field",  # any input: textbox, combobox
    "toggle",  # checkbox, radio or switch
    "cell",  # of a table; text names its column
    "column",
    "list",
    "item",  # an entry of whatever list the anchor is
    "section",  # what stands under a heading
    "logo",
    "value",  # the figure or text that belongs to a label
    "page",
)
REF_STATES: tuple[str, ...] = (
    "checked", "unchecked", "disabled", "enabled", "selected", "unselected", "focused", "expanded",
    "collapsed", "invalid", "valid", "struck", "unstruck", "empty", "filled", "required", "optional",
    "signed-in", "failed", "succeeded", "loading", "unread",  # of a page
    "sorted", "ascending", "descending",  # of a column
)  # fmt: skip
COLORS: tuple[str, ...] = (
    "red", "orange", "yellow", "green", "teal", "cyan", "blue", "purple", "pink", "brown",
    "black", "white", "grey", "dark", "light",
)  # fmt: skip
PLACES: tuple[str, ...] = (
    "top", "bottom", "left", "right", "center", "top-left", "top-right", "bottom-left", "bottom-right",
    "header", "footer", "sidebar", "navigation", "main",
)  # fmt: skip
RELATIONS: tuple[str, ...] = (
    "in",  # inside the card, dialog, alert, form, list, section ...
    "row-of",  # in the same row (table row, list entry) as
    "left-of",
    "right-of",
    "above",
    "below",
    "next-to",
    "under",  # in the section below a heading
    "before",  # directly precedes in reading order or in its list
    "after",
    "between",  # has two anchors
    "with",  # the container that holds the anchor ("the card with the red badge")
    "of",  # belongs to: the label, the owner ("the avatar of Ada", "Revenue's percentage")
)
COMPARISONS: tuple[str, ...] = ("=", ">=", "<=", ">", "<", "!=")
EXTREMES: tuple[str, ...] = ("max", "min")
VERBS: tuple[str, ...] = (
    "click", "double_click", "hover", "type", "clear", "press", "select", "check", "uncheck", "scroll",
    "goto", "wait_for", "assert",
)  # fmt: skip


class ExpressionError(ValueError):
    """Tokens that are no well-formed expression."""


@dataclass(frozen=True)
class Ref:
    """A description of elements. Empty fields do not restrict.

    `text` is what is written on, in or beside it; `look` is how its picture looks or what it
    means ("shopping basket", "three dots", "error"); `ordinal` counts from 1, -1 is the last.
    """

    kind: str = "any"
    text: str = ""
    look: str = ""
    color: str = ""
    state: str = ""
    place: str = ""
    ordinal: int = 0
    relation: str = ""
    anchor: Ref | None = None
    anchor2: Ref | None = None  # for `between`


@dataclass(frozen=True)
class Exists:
    ref: Ref


@dataclass(frozen=True)
class Missing:
    ref: Ref


@dataclass(frozen=True)
class Counted:
    """`number` is as written in the sentence: "4", "four", "no"."""

    ref: Ref
    comparison: str
    number: str


@dataclass(frozen=True)
class HasState:
    ref: Ref
    state: str


@dataclass(frozen=True)
class HasColor:
    """The color of the element; for an element with a fill the fill, else its ink."""

    ref: Ref
    color: str


@dataclass(frozen=True)
class Shows:
    """The ref's text (an element's own, a field's value, the figure beside a label) is or contains `text`."""

    ref: Ref
    text: str
    exact: bool = True


@dataclass(frozen=True)
class Relates:
    ref: Ref
    relation: str
    other: Ref
    other2: Ref | None = None


@dataclass(frozen=True)
class Extreme:
    """`ref` (a row, card, item) has the greatest or smallest value of `by` among its like ("" : the only amount)."""

    ref: Ref
    extreme: str
    by: str = ""


@dataclass(frozen=True)
class Compared:
    """The value of one ref against the value of another: price of A > price of B."""

    ref: Ref
    comparison: str
    other: Ref


@dataclass(frozen=True)
class Judge:
    """No operator covers the statement: the judging transformer answers on the whole sentence."""


@dataclass(frozen=True)
class Told:
    """What the screen tells of a sentence in a way of its own (`moonlet.telling`); no parse reads so."""


@dataclass(frozen=True)
class Not:
    inner: Statement


@dataclass(frozen=True)
class And:
    first: Statement
    second: Statement


Statement = Exists | Missing | Counted | HasState | HasColor | Shows | Relates | Extreme | Compared | Judge | Not | And


@dataclass(frozen=True)
class Locate:
    ref: Ref


@dataclass(frozen=True)
class Ask:
    """A question. `what`: text (what it says), value (what belongs to it), count, state, color."""

    what: Literal["text", "value", "count", "state", "color", "place"]
    ref: Ref


@dataclass(frozen=True)
class Act:
    """An action asked for by a bare step; `text` is what to type, the key, the option, the address, the direction."""

    verb: str
    ref: Ref | None = None
    text: str = ""


@dataclass(frozen=True)
class Steps:
    """Several actions in one sentence, in order."""

    acts: tuple[Act, ...]


Expression = Statement | Locate | Ask | Act | Steps | Told


@dataclass(frozen=True)
class Copy:
    """In a token list: words `first` to `last` (inclusive) of the sentence."""

    first: int
    last: int


Token = str | Copy

_WORD = re.compile(r"[^\W_]+|\S", re.UNICODE)


def split_words(sentence: str) -> list[tuple[str, int, int]]:
    """The words of a sentence with their character offsets: runs of letters and digits, or one other sign."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(sentence)]


def copied(sentence: str, copy: Copy) -> str:
    """The piece of the sentence that a copy token stands for, spaces and punctuation as written."""
    words = split_words(sentence)
    if not 0 <= copy.first <= copy.last < len(words):
        raise ExpressionError(f"words {copy.first} to {copy.last} are not in a sentence of {len(words)} words")
    return sentence[words[copy.first][1] : words[copy.last][2]]
