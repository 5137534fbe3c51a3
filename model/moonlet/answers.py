"""Short answers to questions, read from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from moonlet.colors import best_name
from moonlet.counting import counted
from moonlet.expression import Ask, Ref
from moonlet.matcher import Matcher
from moonlet.properties import color_of, state_probability
from moonlet.readings import readings

if TYPE_CHECKING:
    from moonlet.structure import Scene

Found = tuple[str, float, list[int]]
_STATES_OF = {
    "checkbox": ("checked", "unchecked"), "radio": ("checked", "unchecked"), "switch": ("checked", "unchecked"),
    "tab": ("selected", "unselected"), "menuitem": ("selected", "unselected"), "textbox": ("empty", "filled"),
}  # fmt: skip


def answer(question: Ask, scene: Scene, matcher: Matcher) -> Found:
    """The answer, the probability that it is right, and the nodes that it rests on; "" where there is none."""
    ref = question.ref
    if question.what == "count":
        counts, group, _ = counted(scene, matcher, ref)
        return str(len(group)), float(counts[min(len(group), len(counts) - 1)]), group
    matches = matcher.resolve(scene, ref)
    if matches.best < 0 or matches.none > 0.8:
        return "", matches.found, []
    best = matches.best
    if question.what == "color":
        rgb = color_of(scene, best)
        return (best_name(rgb) if rgb else ""), 0.8 * matches.found, [best]
    if question.what == "state":
        return _state(scene, best, matches.found)
    if question.what == "place":
        return _place(scene, best), 0.7 * matches.found, [best]
    return _text(question.what, scene, best, ref, matches.found)


def _place(scene: Scene, index: int) -> str:
    """By thirds of the screen: "top left", "right", "center"."""
    left, top, right, bottom = (float(edge) for edge in scene.boxes[index])
    across, down = (left + right) / 2 / scene.screen.width, (top + bottom) / 2 / scene.screen.height
    vertical = "top" if down < 0.25 else "bottom" if down > 0.75 else ""
    sideways = "left" if across < 1 / 3 else "right" if across > 2 / 3 else ""
    return f"{vertical} {sideways}".strip() or "center"


def _state(scene: Scene, index: int, found: float) -> Found:
    names = _STATES_OF.get(scene.nodes[index].kind, ("checked", "selected", "disabled", "enabled"))
    ranked = [(*state_probability(scene, index, name), name) for name in names]
    probability, carrier, name = max(ranked, key=lambda item: item[0])
    words = {"checked": "on" if scene.kinds[max(carrier, 0)] == "switch" else "checked"}
    words["unchecked"] = "off" if scene.kinds[max(carrier, 0)] == "switch" else "unchecked"
    return words.get(name, name), probability * found, [carrier if carrier >= 0 else index]


def _text(what: str, scene: Scene, index: int, ref: Ref, found: float) -> Found:
    """What it says, or what belongs to it: of the readings the likeliest that is not the question's own words."""
    node = scene.nodes[index]
    if what == "text" and node.kind in ("textbox", "combobox", "checkbox", "radio", "switch") and ref.state and node.label:
        return node.label, 0.9 * found, [index]  # "which field shows an error?"
    options = readings(scene, index, ref)
    if what == "text" and ref.kind == "heading" and not (ref.text or ref.ordinal or ref.relation or ref.place or ref.color):
        heads = [h for h in scene.headings if h.sure]
        if heads:
            index = max(heads, key=lambda h: (round(h.size), -float(scene.boxes[h.node, 1]))).node
            return " ".join(scene.nodes[index].text.split()), 0.8 * found, [index]
    if what == "value" and node.kind in ("textbox", "combobox") and node.probability("placeholder") >= 0.5:
        return "", found, [index]  # what it shows is only its hint
    if node.kind in ("card", "dialog", "alert", "toast", "section") and what == "text":
        title = node.label or node.text.split("\n")[0]
        if ref.text.casefold() not in title.casefold() or not ref.text:
            return title, 0.7 * found, [node.label_node if node.label_node >= 0 else index]
    weights = np.array([r.weight * (0.3 if r.source == "same" else 0.5 if r.source in ("line", "near") else 1.0) for r in options])
    if not len(weights):
        return "", found, []
    if what == "text":
        weights = weights * np.array([1.25 if r.source == "own" else 1.0 for r in options])
    best = options[int(weights.argmax())]
    return best.text, float(min(1.0, weights.max())) * found, [best.node]
