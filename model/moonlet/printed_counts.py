"""How many there are by what the page prints itself: the figure on the bell, "56 members", "Comments (3)", "Economy 62" in a menu.

A page shows a few of many and prints how many there are. Such a figure bears out a number that is claimed; it refutes none, for the
few that are shown may be meant. What a text says of some of them ("Import failed for 3 users", "3 more users") is no such figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moonlet.concepts import agreement, names_a_picture
from moonlet.expression import Ref
from moonlet.listing import governed
from moonlet.relaxing import FRAMES
from moonlet.similarity import STOP_WORDS, phrase, stem

if TYPE_CHECKING:
    from moonlet.matcher import Matcher
    from moonlet.structure import Scene

_COUNTED = ("item", "any", "row", "card", "text", "value", "badge")  # what somebody counts by a figure; a form's fields nobody does
_PLACED = ("in", "on", "of", "under", "row-of")
_SIGNS = ("icon", "button", "link", "menuitem", "tab")
_NAMED_SIGNS = ("any", *_SIGNS)
_ENTRIES = ("menuitem", "tab", "link", "button", "heading", "icon", "column", "text")
_HOLDERS = ("row", "card", "dialog", "alert", "section")
_FIGURE = re.compile(r"\(?(\d{1,3}(?:[,.]\d{3})+|\d+)\)?\+?")
_IN_BRACKETS = re.compile(r"\((\d{1,6})\)$")
_LONGEST = 60  # letters of a text that prints a number of things
_BESIDES = frozenset("in all total altogether overall showing shown found listed available the there are of".split())  # and says no more
_SIGN_FITS, _FOUND = 0.6, 0.6
_PLURALS = frozenset("people men women children staff feedback".split())
_IN_STATE = {  # words by which a page tells how many are in a state
    "unread": ("unread", "new"), "selected": ("selected",), "checked": ("selected", "checked", "ticked", "done", "completed", "complete"),
}  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """A number of things, the node that prints it, and whether it stands at the place that was named."""

    number: int
    node: int
    placed: bool


def printed_count(scene: Scene, matcher: Matcher, ref: Ref) -> Printed | None:
    """The number that the page prints of what is counted; None where it prints none, or several."""
    if ref.kind not in _COUNTED or ref.color or ref.ordinal or (ref.state and ref.state not in _IN_STATE):
        return None
    noun = ref.text or ref.look
    anchor = ref.anchor
    if anchor is None:
        on_sign = _only(_at_signs(scene, noun)) if noun and ref.state in ("", "unread") else None
        if on_sign is not None or ref.place:
            return _printed(on_sign, True)
        return _printed(_only(_beside_state(scene, ref.state) if ref.state else _beside_noun(scene, noun, None)), False)
    if ref.state or ref.place:
        return None
    named = anchor.text or anchor.look
    if ref.relation not in _PLACED or anchor.anchor is not None or not named or anchor.color:
        return None
    on_sign = _only(_at_signs(scene, named)) if anchor.kind in _NAMED_SIGNS and not FRAMES.match(named) else None
    if on_sign is not None:
        return _printed(on_sign, True)
    matches = matcher.resolve(scene, anchor)
    if matches.best < 0 or matches.found < _FOUND:
        return None
    owner = scene.nodes[matches.best].owner  # the entry whose text it is
    best = owner if owner >= 0 and scene.kinds[owner] in _ENTRIES else matches.best
    within = _room(scene, best)
    told = _beside_noun(scene, noun, within) + _beside_icon(scene, noun, within) if noun else []
    if told:
        return _printed(_only(told), True)
    at_entry = _figures_at(scene, best) if scene.kinds[best] in _ENTRIES else []
    return _printed(_only(at_entry), True)


def is_figure(text: str) -> bool:
    """Whether a text is a number and nothing else."""
    return _number(text) is not None


def _printed(found: tuple[int, int] | None, placed: bool) -> Printed | None:
    return Printed(*found, placed) if found is not None else None


def _only(found: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """The number that all of them print, and the first that prints it."""
    numbers = list(found)
    return numbers[0] if numbers and len({number for number, _ in numbers}) == 1 else None


def _number(text: str) -> int | None:
    found = _FIGURE.fullmatch(text.strip())
    return int(re.sub(r"[,.]", "", found[1])) if found is not None else None


def _at_signs(scene: Scene, said: str) -> list[tuple[int, int]]:
    """The figures on the icons that words name: the cart, the bell, the heart."""
    if not names_a_picture(said):
        return []
    found = []
    for node in scene.nodes:
        if node.kind not in _SIGNS or node.element is None:
            continue
        concepts = node.element.concepts or scene.concepts.get(node.index, {})
        if concepts and agreement(said, concepts) >= _SIGN_FITS:
            found += _figures_at(scene, node.index)
    return found


def figure_at(scene: Scene, index: int) -> tuple[int, int] | None:
    """The number on a thing or at its end, and the node that shows it; None where there is none, or several."""
    return _only(_figures_at(scene, index))


def _figures_at(scene: Scene, index: int) -> list[tuple[int, int]]:
    """A figure on a sign's corner, at the end of an entry, behind a title."""
    node = scene.nodes[index]
    own = _IN_BRACKETS.search(node.text.strip())
    if own is not None:
        return [(int(own[1]), index)]
    left, top, right, bottom = (float(side) for side in scene.boxes[index])
    found = []
    for other in scene.nodes:
        number = _number(other.text) if other.kind in ("badge", "text") and len(other.text) < 9 else None
        if number is None or other.index == index:
            continue
        x, y = float(other.box[0] + other.box[2]) / 2, float(other.box[1] + other.box[3]) / 2
        if left - 6 <= x <= right + 22 and top - 14 <= y <= bottom + 6:
            found.append((number, other.index))
    return found


def _room(scene: Scene, index: int) -> NDArray[np.bool_] | None:
    """What belongs to a thing: what it holds, what lies in its row or card, what stands under it where it is a title."""
    within = scene.members(index) if scene.kinds[index] in _HOLDERS else None
    holder = next((int(i) for i in _holders(scene, index)), -1)
    if within is None and holder >= 0:
        within = scene.members(holder)
    return within if within is not None else governed(scene, index)


def _holders(scene: Scene, index: int) -> list[int]:
    node = scene.nodes[index]
    around = [int(i) for i in np.flatnonzero(scene.inside[index]) if scene.kinds[i] in ("row", "card")]
    return [node.row] if node.row >= 0 else sorted(around, key=lambda i: float(scene.areas[i]))


def _beside_noun(scene: Scene, noun: str, within: NDArray[np.bool_] | None) -> list[tuple[int, int]]:
    """Texts that print a number of what the noun names: "56 members", "Comments (3)", "Files: 7"."""
    wanted = [word for word in phrase(noun).tokens if word not in STOP_WORDS]
    if not wanted:
        return []
    found = []
    for node in scene.nodes:
        if node.kind not in ("text", "heading") or not 0 < len(node.text) <= _LONGEST or (within is not None and not within[node.index]):
            continue
        number = _number_of(node.text, wanted)
        if number is not None:
            found.append((number, node.index))
    return found


def _number_of(text: str, wanted: list[str]) -> int | None:
    """The one number in a text, where it stands before or behind the noun, which is a plural unless it is one: "Page 3" counts nothing."""
    words = text.split()
    figures = [at for at, word in enumerate(words) if any(letter.isdigit() for letter in word)]
    if len(figures) != 1:
        return None
    at = figures[0]
    number = _number(words[at].rstrip(".,:;"))
    bare = [word.casefold().strip(".,:;()!?") for word in words]
    stems = [stem(word) for word in bare]
    if number is None or not all(stem(word) in stems for word in wanted):
        return None
    said = {stem(word) for word in wanted}
    if any(
        word and each not in said and word not in _BESIDES
        for place, (word, each) in enumerate(zip(bare, stems, strict=True))
        if place != at
    ):
        return None
    head = stems.index(stem(wanted[-1]))
    many = bare[head] in _PLURALS or (bare[head].endswith("s") and not bare[head].endswith("ss"))
    if number != 1 and not many:
        return None
    before = 0 < head - at <= 2
    behind = head < at == len(words) - 1 and at - head == 1
    return number if before or behind else None


def _beside_state(scene: Scene, state: str) -> list[tuple[int, int]]:
    """Texts that print how many are in a state and little else: "7 selected", "3 unread"."""
    found = []
    for node in scene.nodes:
        words = node.text.split() if node.kind in ("text", "heading", "badge") else []
        number = _number(words[0]) if 2 <= len(words) <= 4 and words[0][0].isdigit() else None
        if number is not None and any(word.casefold().strip(".,:;") in _IN_STATE[state] for word in words[1:]):
            found.append((number, node.index))
    return found


def _beside_icon(scene: Scene, noun: str, within: NDArray[np.bool_] | None) -> list[tuple[int, int]]:
    """Figures beside an icon that shows what the noun names: a heart for likes."""
    if within is None or not names_a_picture(noun):
        return []
    found = []
    for figure, icon in scene.counted_by.items():
        element, number = scene.nodes[icon].element, _number(scene.nodes[figure].text)
        if within[figure] and number is not None and element is not None and agreement(noun, element.concepts) >= _SIGN_FITS:
            found.append((number, figure))
    return found
