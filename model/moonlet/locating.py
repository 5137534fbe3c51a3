"""From a reference to the place to click; what to do where the words fit nothing well.

Testers describe in words that stand nowhere ("the small grey button"), and eyes miss things. Where
one reading is left that no other contradicts, it is taken with less confidence; else nothing is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from moonlet.asking import Asked, bare
from moonlet.expression import Ref
from moonlet.matcher import Matcher, Matches
from moonlet.readings import agreement
from moonlet.screen import Box

if TYPE_CHECKING:
    from moonlet.structure import Scene

# Kinds that are few on a page, so that "the period dropdown on the Revenue card" can be the only dropdown there.
_FEW = frozenset(
    ("combobox", "switch", "checkbox", "radio", "slider", "textbox", "field", "toggle", "avatar", "image", "logo", "dialog",
     "alert", "toast", "progressbar", "chart", "icon", "badge", "link", "button", "spinner")
)  # fmt: skip
_NEXT_TO_NOTHING = 0.3
_UNREADABLE = frozenset(("avatar", "image", "logo", "chart", "slider", "spinner", "progressbar"))  # bear no text
_EITHER = frozenset(("any", "button", "link", "icon", "image", "menuitem", "tab", "logo", "combobox", "badge"))
_LABELLED = frozenset(("checkbox", "radio", "switch", "toggle", "field", "textbox", "combobox"))


@dataclass(frozen=True)
class Spot:
    """A node to click; `box` where only a part of it is meant (the linked words of a line)."""

    node: int
    probability: float
    box: Box | None = None


def field_beside(scene: Scene, label: int) -> int:
    """The field that a text stands before (on its line) or above, or -1: what one types into when the label was meant."""
    left, top, right, bottom = (float(side) for side in scene.boxes[label])
    best, nearest = -1, 260.0
    for node in scene.nodes:
        if node.kind not in ("textbox", "combobox") or node.element is None:
            continue
        x, y = float(node.box[0]) - right, float(node.box[1]) - bottom
        on_line = min(bottom, float(node.box[3])) - max(top, float(node.box[1])) > 0.5 * (bottom - top)
        aside, wide = abs(float(node.box[0]) - left), float(node.box[2] - node.box[0])
        below = -4 <= y <= 28 and aside < max(60, 0.3 * wide)  # the ends of wide fields are seen least sharply
        within = left >= float(node.box[0]) - 4 and right <= float(node.box[2])  # a box to tick at the field's end
        distance = max(x, 0.0) if on_line and (x > -20 or within) else 2 * y + 0.2 * aside if below else nearest
        if distance < nearest:
            best, nearest = node.index, distance
    return best


def toggle_beside(scene: Scene, label: int) -> int:
    """The box to tick on the line of a text that names it, or -1."""
    left, top, right, bottom = (float(side) for side in scene.boxes[label])
    best, nearest = -1, 40.0
    for node in scene.nodes:
        middle = float(node.box[1] + node.box[3]) / 2
        if node.kind in ("checkbox", "radio", "switch") and node.element is not None and top <= middle <= bottom:
            distance = max(left - float(node.box[2]), float(node.box[0]) - right)
            if distance < nearest:
                best, nearest = node.index, distance
    return best


def distinct(scene: Scene, matches: Matches, count: int = 6) -> list[Spot]:
    """The likeliest things, a button and its text being one; the part that was meant stands for it."""
    result: list[Spot] = []
    for i, probability in matches.top(24):
        if probability < 1e-4 and result:
            break
        for at, spot in enumerate(result):
            if scene.same_thing(i, spot.node):
                result[at] = replace(spot, probability=spot.probability + probability)
                break
        else:
            if len(result) < count:
                result.append(Spot(i, probability))
    return sorted(result, key=lambda spot: -spot.probability)


def instead(scene: Scene, ref: Ref, matcher: Matcher) -> Spot | None:
    """What is meant where nothing bears the words: linked words in a line, a label, the only one of its kind."""
    if ref.relation and ref.anchor is not None and matcher.resolve(scene, ref.anchor).found < _NEXT_TO_NOTHING:
        return None  # what it stands in or beside is not there: no other thing will do
    words = inline(scene, ref, matcher)
    if words is not None:
        return words
    if ref.kind in _LABELLED and ref.text:
        label = matcher.resolve(scene, replace(ref, kind="text"))
        if label.found > 0.6 and label.best >= 0:
            return Spot(label.best, 0.5)  # a click on the label ticks the box and enters the field
    only = only_one(scene, ref, matcher)
    if only >= 0:
        return Spot(only, 0.6)
    # "the basket button" may mean the word or the picture of one.
    swapped = replace(ref, text=ref.look, look=ref.text)
    pictured = ref.look or ref.kind in ("icon", "image", "logo")
    if pictured and bool(ref.text) != bool(ref.look) and not ref.ordinal and ref.kind in _EITHER:
        matches = matcher.resolve(scene, swapped)
        said = scene.nodes[matches.best].text if matches.best >= 0 else ""
        if matches.found > 0.5 and (not swapped.text or Asked(swapped.text)(said)[1] >= 0.75):
            return Spot(matches.best, 0.6)
    return None


def inline(scene: Scene, ref: Ref, matcher: Matcher) -> Spot | None:
    """Linked words inside a line of text that were not seen as a link of their own."""
    if ref.kind not in ("link", "any", "button") or len(ref.text) < 3:
        return None
    plain = matcher.resolve(scene, replace(ref, kind="text"))
    best: Spot | None = None
    for i, probability in plain.top(6):
        if scene.kinds[i] not in ("text", "block"):
            continue
        for text in (ref.text, bare(ref.text)):
            box = words_box(scene, i, text) if text else None
            if box is not None and (best is None or probability > best.probability):
                best = Spot(i, probability, box)
    return replace(best, probability=0.6) if best is not None else None


def words_box(scene: Scene, index: int, text: str) -> Box | None:
    """The box of the words of a node that say `text`, None where they do not stand in it."""
    left, top, right, bottom = (float(edge) for edge in scene.boxes[index])
    frame = Box(left - 2, top - 2, right + 2, bottom + 2)
    words = [word for word in scene.screen.words if frame.holds(word.box, 0.6)]
    words.sort(key=lambda word: (round(word.box.center[1] / 8), word.box.left))
    wanted = len(text.split())
    for length in (wanted, wanted + 1, wanted - 1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if length > 0 and agreement(text, " ".join(word.text for word in run)) >= 0.85:
                box = run[0].box
                for word in run[1:]:
                    if abs(word.box.center[1] - box.center[1]) < 8:  # the first line of it, where it is broken
                        box = box.union(word.box)
                return box
    return None


def only_one(scene: Scene, ref: Ref, matcher: Matcher) -> int:
    """The one thing of the kind at the place that is spoken of, where no second comes into question; or -1."""
    if ref.kind not in _FEW or ref.ordinal or not (ref.text or ref.look):
        return -1
    where = bool(ref.relation and ref.anchor is not None)
    if not where and not (ref.color or ref.state or ref.place) and ref.kind not in _UNREADABLE:
        return -1
    if ref.text and ref.kind in ("icon", "link", "button", "badge"):
        return -1  # what is written on it would stand there
    looser = replace(ref, text="", look="")
    if matcher.resolve(scene, looser).found < 0.6:
        return -1
    group = matcher.group(scene, looser)
    return group[0] if len(group) == 1 else -1


def part_of(scene: Scene, spot: Spot, ref: Ref) -> Spot:
    """Of a line or paragraph that holds the words only in passing, the words themselves."""
    if spot.box is not None or scene.kinds[spot.node] not in ("text", "block") or ref.kind not in ("link", "any", "button"):
        return spot
    shown = " ".join(scene.nodes[spot.node].text.split())
    for text in (ref.text, bare(ref.text)):
        if text and len(text) < 0.7 * len(shown):
            box = words_box(scene, spot.node, text)
            if box is not None:
                return replace(spot, box=box)
    return spot
