"""What something can't be, whatever it has in common with the words: a switch is no error, "Auto-save" that is switched no button "Save".

What is said to be there or missing is looked for by its words, look and kind together; where next to nothing fits, the nearest may be
a thing that nobody would call so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moonlet.expression import Ref
from moonlet.features import tones
from moonlet.pages import page_state
from moonlet.properties import TOGGLES
from moonlet.readings import agreement
from moonlet.relaxing import frames_dropped

if TYPE_CHECKING:
    from moonlet.structure import Scene

_COMPLAINTS = re.compile(
    r"(?i)^(?:an? |any |some |the )?(?:red |validation |form |input |field )*(?:errors?|warnings?|complaints?|problems?)"
    r"(?: (?:messages?|texts?|notes?|notices?|hints?|banners?|alerts?|signs?))?$"
)
_ERRORS = re.compile(_COMPLAINTS.pattern.replace("|warnings?", ""))
_COMPLAINING = ("any", "text", "alert", "toast")
_ALL_TOLD = ("button", "link", "menuitem", "tab", "heading", "slider", *TOGGLES)  # which complain of nothing by themselves
_PRESSED = ("button", "link", "tab", "menuitem")
_MISFIT = 0.25
_AGREES = 0.9


def complaint(scene: Scene, ref: Ref) -> tuple[float, int] | None:
    """How surely the page shows an error, and where, for a reference to any error on it; None where it speaks of another thing, or place.

    What is marked wrong and what tells of a failure are errors, whatever they are called.
    """
    if ref.text or ref.color or ref.state or ref.place or ref.ordinal or not _ERRORS.match(ref.look) or ref.kind not in _COMPLAINING:
        return None
    if ref.relation and frames_dropped(ref) is None:
        return None
    return page_state(scene, "failed")


def fits(scene: Scene, ref: Ref, index: int) -> float:
    """How far the best match of a reference may be called so, in [0, 1]."""
    kind = scene.kinds[index]
    if _COMPLAINTS.match(ref.look) and not ref.text and ref.kind in ("any", "text", "alert") and kind in _ALL_TOLD:
        node, toned = scene.nodes[index], tones(scene, "error")
        red = toned is not None and float(toned[index]) >= 0.5
        return 1.0 if red or node.probability("invalid") >= 0.5 or _COMPLAINTS.search(node.text.strip()) else _MISFIT
    if ref.kind in _PRESSED and ref.text and kind in TOGGLES:
        node = scene.nodes[index]
        return 1.0 if max(agreement(ref.text, node.text), agreement(ref.text, node.label)) >= _AGREES else _MISFIT
    return 1.0
