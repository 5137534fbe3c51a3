"""Whether a table is sorted by a column, and which way: "sorted by e-mail, from Z to A", "orders are listed by date, newest first".

The values of the column tell, from the first row to the last; which of two ways is said in words of letters, of sizes or of time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moonlet.asking import Asked
from moonlet.pages import sorted_state

if TYPE_CHECKING:
    from moonlet.structure import Scene

_FIRST = r"(?:small(?:est)?|low(?:est)?|few(?:est)?|cheap(?:est)?|short(?:est)?|old(?:est)?|earl(?:y|iest)|least)"
_LAST = r"(?:big(?:gest)?|large(?:st)?|great(?:est)?|high(?:est)?|most(?: expensive| recent)?|long(?:est)?|new(?:est)?|latest|dearest|most)"
_WAYS = (
    ("descending", rf"descending|downwards|reverse(?:d)?(?: alphabetical(?:ly)?)?|z ?(?:to|-|–) ?a|{_LAST} (?:first|to {_FIRST})"),
    ("ascending", rf"ascending|upwards|alphabetical(?:ly)?|a ?(?:to|-|–) ?z|{_FIRST} (?:first|to {_LAST})"),
)
_FORM = re.compile(
    rf"(?:^|\b(?P<denied>not|n't) |\b)(?:sorted|ordered|arranged) by (?:the |their |its )?(?P<column>[\w][\w /-]{{0,28}}?)(?:'s)?"
    rf"(?:,? (?:and |in |from )*(?:(?P<down>{_WAYS[0][1]})|(?P<up>{_WAYS[1][1]}))(?: order| letters)?)?[.!]?$"
)
_NAMED = 0.7  # likeness of a header to what it is called


@dataclass(frozen=True)
class Order:
    """The column that is said to be in order, the state that it then is in, and whether this is denied."""

    column: str
    state: str
    denied: bool


def claimed(sentence: str) -> Order | None:
    """What is said of the order of a table; None where a sentence says nothing of that sort, or more."""
    found = _FORM.search(" ".join(sentence.lower().replace("’", "'").split()))
    if found is None:
        return None
    state = "descending" if found["down"] else "ascending" if found["up"] else "sorted"
    return Order(found["column"].removesuffix(" column"), state, found["denied"] is not None)


def order(scene: Scene, wanted: Order) -> tuple[float, int] | None:
    """The probability that the claim holds, and the column; None where no column of a table is called so or its values are not there."""
    asked = Asked(wanted.column)
    titled = [(asked(scene.nodes[column].label)[1], column) for table in scene.tables for column in table.columns]
    likely, column = max(titled, default=(0.0, -1))
    if likely < _NAMED:
        return None
    sorted_so, told = sorted_state(scene, column, wanted.state)
    if told < 0:
        return None
    return (1 - sorted_so if wanted.denied else sorted_so), column
