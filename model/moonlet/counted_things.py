"""Things that are counted together though nothing names them: the entries of a menu that opened, the steps of a wizard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from moonlet.expression import Ref
from moonlet.geometry import bands, reading_order
from moonlet.properties import state_probability

if TYPE_CHECKING:
    from moonlet.structure import Scene

_POPUP = re.compile(
    r"(?i)^(?:the )?(?:open(?:ed)? |context |right-click |pop-?up |drop-?down |action |actions |"
    r"overflow |floating |small |little )*(?:menu|drop-?down|pop-?up)$"
)
_STEPS = re.compile(r"(?i)^(?:[\w-]+ )?(?:steps?|stages?)$")
_APART = 1.6  # heights of an entry by which the next one of the same menu may lie below it
_SPREAD = 0.8  # widths of a step by which the next one lies away, where they are not numbered


def opened_menu(scene: Scene, ref: Ref) -> list[int]:
    """The entries of the menu that opened over the page, where a reference speaks of those; else none."""
    anchor = ref.anchor
    if anchor is None or ref.relation not in ("in", "under", "of") or ref.kind not in ("menuitem", "item", "any") or anchor.text:
        return []
    if not _POPUP.match(anchor.look or ("menu" if anchor.state == "expanded" else "")):
        return []
    bars = np.flatnonzero(scene.kinds == "navigation")
    free = [n.index for n in scene.nodes if n.kind == "menuitem" and n.text.strip() and not scene.inside[n.index, bars].any()]
    runs: list[list[int]] = []
    for i in sorted(free, key=lambda i: float(scene.boxes[i][1])):
        left, top, right, _ = (float(v) for v in scene.boxes[i])
        for run in runs:
            a, b, c, d = (float(v) for v in scene.boxes[run[-1]])
            if abs(a - left) < 12 and top - d < _APART * (d - b) and top > (b + d) / 2:
                run.append(i)
                break
            if abs(a - left) < 12 and abs(c - right) < 20 and abs(top - b) < 6:
                break  # the same entry, seen twice
        else:
            runs.append([i])
    longest = max(runs, key=len, default=[])
    return longest if len(longest) >= 2 else []


def steps(scene: Scene, ref: Ref) -> list[int]:
    """The steps of a wizard, where a reference speaks of those in some state; else none."""
    noun = ref.text or ref.look
    if ref.kind not in ("any", "item", "tab") or not _STEPS.match(noun) or ref.color:
        return []
    tabs = [n.index for n in scene.nodes if n.kind == "tab"]
    lines = [_each_once(scene, line) for line in bands(scene.boxes, tabs)]
    wizards = [line for line in lines if len(line) >= 2 and _is_wizard(scene, line)]
    wizard = max(wizards, key=len, default=[])
    if ref.state:
        wizard = [i for i in wizard if max(scene.nodes[i].probability(ref.state), state_probability(scene, i, ref.state)[0]) >= 0.5]
    return reading_order(scene.boxes, wizard)


def _each_once(scene: Scene, line: list[int]) -> list[int]:
    """Without those that overlap one before them."""
    kept: list[int] = []
    for i in sorted(line, key=lambda i: float(scene.boxes[i][0])):
        if not kept or float(scene.boxes[i][0]) > float(scene.boxes[kept[-1]][2]) - 8:
            kept.append(i)
    return kept


def _is_wizard(scene: Scene, line: list[int]) -> bool:
    numbered = sum(bool(re.search(r"(?m)^\d$", scene.nodes[i].text)) for i in line)
    ticked = sum(scene.nodes[i].probability("checked") > 0.5 for i in line)
    boxes = scene.boxes[line]
    gaps, widths = boxes[1:, 0] - boxes[:-1, 2], boxes[:, 2] - boxes[:, 0]
    return numbered + ticked >= 2 or bool(np.median(gaps) > _SPREAD * np.median(widths) and np.median(gaps) > 60)
