"""Short answers to questions, read from the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from moonlet.colors import best_name
from moonlet.counting import counted
from moonlet.expression import Ask, Ref
from moonlet.extremes import holder
from moonlet.matcher import Matcher, Matches
from moonlet.properties import color_of, state_probability
from moonlet.readings import readings
from moonlet.similarity import contains_words, fold
from moonlet.tallies import TallyRanker
from moonlet.wanted import Fits, fits_a_person, sort_of

if TYPE_CHECKING:
    from moonlet.structure import Scene

Found = tuple[str, float, list[int]]
_STATES_OF = {
    "checkbox": ("checked", "unchecked"), "radio": ("checked", "unchecked"), "switch": ("checked", "unchecked"),
    "tab": ("selected", "unselected"), "menuitem": ("selected", "unselected"), "textbox": ("empty", "filled"),
}  # fmt: skip


def answer(question: Ask, scene: Scene, matcher: Matcher, sentence: str = "", tallies: TallyRanker | None = None) -> Found:
    """The answer, the probability that it is right, and the nodes that it rests on; "" where there is none."""
    ref = question.ref
    if question.what == "count":
        stated = _printed(scene, ref) if _MEASURED.search(ref.text) else None  # "in how many days" asks for no entries of a list
        if stated is not None:
            return stated
        counts, group, _ = counted(scene, matcher, ref)
        printed = _printed(scene, ref) if not group else None
        if printed is not None:
            return printed
        if tallies is not None:
            tally = tallies.tally(scene, matcher, ref)
            number = tally.likeliest
            return str(number), float(tally.counts[number]), tally.groups.get(number, [])
        return str(len(group)), float(counts[min(len(group), len(counts) - 1)]), group
    matches = matcher.resolve(scene, ref)
    fits = sort_of(sentence)
    if _SIGNED_IN.search(sentence):
        return _who(scene) or ("", matches.found, [])
    if matches.best < 0 or matches.none > 0.8:
        other = _of_sort(scene, -1, fits, matches) if fits is not None and matches.anchors and matches.anchors[0] else None
        return other or ("", matches.found, [])
    best = matches.best
    if question.what == "color":
        rgb = color_of(scene, best)
        return (best_name(rgb) if rgb else ""), 0.8 * matches.found, [best]
    if question.what == "state":
        return _state(scene, best, matches.found)
    if question.what == "place":
        return _place(scene, best), 0.7 * matches.found, [best]
    found = _text(question.what, scene, best, ref, matches.found, fits)
    if not found[0]:
        found = _counter(scene, best, matches.found) or found
    if fits is not None and not fits(found[0]) and ref.relation:
        return _of_sort(scene, best, fits, matches) or found
    return found


_MEASURED = re.compile(
    r"(?i)^(seconds|minutes|hours|days|weeks|months|years|percent|points|reviews|ratings|votes|likes|comments|views|followers|people|"
    r"guests|seats|pages|results|hits|matches|items? in total)$"
)
_SIGNED_IN = re.compile(r"(?i)^(who|which (user|person|account))\b.*\b(signed|logged) (in|on)\b")


def _who(scene: Scene) -> Found | None:
    """The name beside the picture of the person who is signed in: that in the top bar, or the lowest of a side bar."""
    pictures = [n for n in scene.nodes if n.kind == "avatar" and (n.box[1] < 96 or n.box[2] < 0.25 * scene.screen.width)]
    names = [n for n in scene.nodes if n.kind in ("text", "heading") and fits_a_person(n.text)]
    near = [
        (float(max(n.box[0] - p.box[2], p.box[0] - n.box[2], 0.0)), n)
        for p in pictures
        for n in names
        if min(n.box[3], p.box[3] + 8) - max(n.box[1], p.box[1] - 8) > 0
    ]
    gap, name = min(near, key=lambda pair: pair[0], default=(999.0, None))
    return (name.text, 0.8, [name.index]) if name is not None and gap < 60 else None


def _counter(scene: Scene, index: int, found: float) -> Found | None:
    """The number on or beside an icon, a button or an entry."""
    if scene.kinds[index] not in ("icon", "button", "link", "menuitem", "tab", "image"):
        return None
    left, top, right, bottom = (float(side) for side in scene.boxes[index])
    for node in scene.nodes:
        x, y = float(node.box[0] + node.box[2]) / 2, float(node.box[1] + node.box[3]) / 2
        near = left - 6 <= x <= right + 22 and top - 14 <= y <= bottom + 6
        if near and node.kind in ("badge", "text") and re.fullmatch(r"\d[\d,.]*\+?", node.text.strip()):
            return node.text.strip(), 0.85 * found, [node.index]
    return None


def _printed(scene: Scene, ref: Ref) -> Found | None:
    """A number that stands beside the noun that is counted: "764 going"."""
    noun = fold(ref.text or ref.look)
    if not noun or ref.state or ref.color:
        return None
    for node in scene.nodes:
        numbers = re.findall(r"\d[\d,.]*", node.text)
        if node.kind == "text" and len(numbers) == 1 and len(node.text) < 60 and contains_words(fold(node.text), noun):
            return numbers[0].rstrip(".,"), 0.7, [node.index]
    return None


def _of_sort(scene: Scene, index: int, fits: Fits, matches: Matches) -> Found | None:
    """The one text of the wanted sort in the row or card that the question is about."""
    anchor = max(matches.anchors[0], key=lambda pair: pair[1])[0] if matches.anchors and matches.anchors[0] else index
    home = holder(scene, anchor)
    inner = [scene.nodes[int(i)] for i in np.flatnonzero(scene.members(home))]
    texts = [n for n in inner if n.kind in ("text", "badge", "heading", "link") and n.index != anchor and fits(n.text)]
    said = list(dict.fromkeys(" ".join(n.text.split()) for n in texts))
    return (said[0], 0.7 * matches.found, [texts[0].index]) if len(said) == 1 else None


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


def _text(what: str, scene: Scene, index: int, ref: Ref, found: float, fits: Fits | None = None) -> Found:
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
    if fits is not None:
        weights = weights * np.array([1.5 if fits(r.text) else 0.4 for r in options])
    if what == "text":
        weights = weights * np.array([1.25 if r.source == "own" else 1.0 for r in options])
    best = options[int(weights.argmax())]
    return best.text, float(min(1.0, weights.max())) * found, [best.node]
