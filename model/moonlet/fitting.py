"""How a text fits what a question says of its answer besides words: its state, its colour, its place, its kind.

"Which tab is selected?", "What does the green banner say?", "Which entry of the sidebar …", "the button of the dialog".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moonlet.expression import COLORS
from moonlet.properties import color_probability, place_scores, state_probability

if TYPE_CHECKING:
    from moonlet.structure import Scene

Floats = NDArray[np.float32]
FITTINGS = 6  # features

_STATES = tuple(
    (state, re.compile(rf"(?i)\b(?:{words})\b"))
    for state, words in (
        ("unchecked", r"un(?:ticked|checked)|not (?:ticked|checked|turned on|switched on)|(?:turned|switched|is|are) off"),
        ("checked", r"ticked|checked|(?:turned|switched|is|are) on|enabled"),
        ("disabled", r"disabled|gr[ea]yed|can(?:'t|not) be (?:changed|clicked|pressed|used|chosen)|inactive|locked"),
        ("struck", r"crossed[- ]out|struck|sold out|strikethrough"),
        ("invalid", r"invalid|which (?:field|box|input).*\b(?:error|wrong|red)"),
        (
            "selected",
            r"selected|active|chosen|current|currently|picked|highlighted|open|opened|applied|lit(?: up)?|underlined|marked|bold|pressed|"
            r"am i|are we|set to",
        ),
    )
)
_COLOR = re.compile(rf"(?i)\b({'|'.join(COLORS[:-2])}|gray)\b")
_ERROR = re.compile(r"(?i)\b(?:errors?|wrong|complain\w*|invalid|fail\w*|mistake|not valid)\b")  # mostly said in red
_PLACES = tuple(
    (place, re.compile(rf"(?i)\b(?:{words})\b"))
    for place, words in (
        ("top-left", r"(?:top|upper)[- ]left"), ("top-right", r"(?:top|upper)[- ]right"),
        ("bottom-left", r"(?:bottom|lower)[- ]left"), ("bottom-right", r"(?:bottom|lower)[- ]right"),
        ("sidebar", r"side ?bar|side ?menu|side navigation"), ("footer", r"footer|bottom (?:bar|line|navigation)"),
        ("header", r"header|top (?:bar|menu|navigation)|nav(?:igation)? ?bar"), ("top", r"at the (?:very )?top|up top|on top"),
        ("bottom", r"at the (?:very )?bottom|at the foot"), ("left", r"on the left|left (?:side|column|half)|leftmost"),
        ("right", r"on the right|right (?:side|column|half)|rightmost"),
    )
)  # fmt: skip
_KINDS = tuple(
    (frozenset(kinds.split()), re.compile(rf"(?i)\b(?:{words})\b"))
    for kinds, words in (
        ("button", "buttons?"), ("tab", "tabs?"), ("link", "links?"), ("heading", "headings?|headlines?|titles?"),
        ("menuitem navigation", "menu|entry|entries|sidebar|navigation|nav"), ("textbox combobox", "fields?|box|boxes|inputs?"),
        ("combobox", "dropdowns?|drop-down|select|list"), ("alert toast", "banner|alert|warning|error|message|notice|notification|toast"),
        ("dialog", "pop-?up|dialog|modal|window"), ("badge", "badge|tag|tags|chips?|counter|pill"), ("card", "cards?|tiles?|panel|box"),
        ("checkbox radio switch", "options?|settings?|checkbox|boxes|switch|radio|toggle"), ("row table", "rows?|lines?|table|records?"),
    )
)  # fmt: skip


def state_asked(question: str) -> str:
    """The state that a question says its answer is in, "" where it says none."""
    return next((state for state, words in _STATES if words.search(question)), "")


def fittings(scene: Scene, question: str, chosen: Sequence[int]) -> Floats:
    """`[candidate, FITTINGS]`: in the state asked for (-1 to 1); of the colour, in a thing of it; at the place; of the kind, in one."""
    result = np.zeros((len(chosen), FITTINGS), dtype=np.float32)
    state = state_asked(question)
    if state:
        result[:, 0] = [_in_state(scene, i, state) for i in chosen]
    color = _COLOR.search(question)
    if color is not None or _ERROR.search(question):
        name = color[1].lower().replace("gray", "grey") if color is not None else "red"
        result[:, 1] = [max(color_probability(scene, j, name) for j in _with_owner(scene, i)) for i in chosen]
        result[:, 2] = [color_probability(scene, int(scene.parent[i]), name) if scene.parent[i] >= 0 else 0.0 for i in chosen]
    place = next((place for place, words in _PLACES if words.search(question)), "")
    if place:
        result[:, 3] = place_scores(scene, place)[list(chosen)]
    kinds = frozenset().union(*(kinds for kinds, words in _KINDS if words.search(question)))
    if kinds:
        named = {n.label_node for n in scene.nodes if n.kind in kinds and n.label_node >= 0}
        within = np.flatnonzero(scene.inside[:, np.isin(scene.kinds, sorted(kinds))].any(axis=1))
        result[:, 4] = [any(scene.kinds[j] in kinds or j in named for j in _with_owner(scene, i)) for i in chosen]
        result[:, 5] = np.isin(chosen, within)
    return result


def _in_state(scene: Scene, index: int, state: str) -> float:
    """From -1, surely not, to 1; 0 where nothing tells. A box or a round button before a text is selected where it is ticked."""
    if state == "selected":
        probability, carrier = state_probability(scene, index, "checked")
        if carrier >= 0 and scene.kinds[carrier] in ("checkbox", "radio", "switch"):
            return 2 * probability - 1
    probability, carrier = state_probability(scene, index, state)
    return 2 * probability - 1 if carrier >= 0 else 0.0


def _with_owner(scene: Scene, index: int) -> tuple[int, ...]:
    owner = scene.nodes[index].owner
    return (index, owner) if owner >= 0 else (index,)
