"""Whether somebody is online: the coloured dot at the corner of a person's picture, or words that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from moonlet.colors import likeness
from moonlet.expression import Ref
from moonlet.matcher import Matcher
from moonlet.similarity import fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

_NOW = r"(?: right now| now| at the moment| currently)?"
_FORM = re.compile(
    rf"^(?:the )?(?:user |member |contact )?(?P<who>[\w' .-]{{2,40}}?)(?: is|'s| seems to be| appears "
    rf"to be| seems| is shown as| is marked as| appears) "
    rf"(?P<denied>not )?(?:currently )?(?P<how>online|offline|away|available|reachable){_NOW}\b(?P<rest>.*)$"
)
_HERE, _GONE = re.compile(r"^(online|active( now)?|available)$"), re.compile(r"^(offline|away|last (seen|active)\b.*|not available|busy)$")
_DOT_PX = 26
_OTHERS = frozenset("page app application site system service server website internet connection browser".split())


def claimed(sentence: str) -> tuple[str, bool] | None:
    """Who is said to be online (True) or not; None where a sentence says nothing of that sort of a person."""
    found = _FORM.match(sentence.strip().strip(".!").replace("’", "'").lower())
    if found is None or any(word in _OTHERS for word in found["who"].split()):
        return None
    return found["who"].strip(), (found["how"] in ("online", "available", "reachable")) != (found["denied"] is not None)


def presence(scene: Scene, matcher: Matcher, who: str) -> tuple[float, int] | None:
    """The probability that a person is online, and the node that tells it; None where nothing tells it."""
    matches = matcher.resolve(scene, Ref(text=who))
    if matches.found < 0.5:
        return None
    names = [i for i, p in matches.top(4) if p > 0.1 * float(matches.probabilities.max())]
    for name in names:
        for picture in _pictures(scene, name):
            dots = [i for i in range(len(scene.nodes)) if _is_dot(scene, i, picture)]
            if dots:
                return max(_green(scene, i) for i in dots), dots[0]
        for i in _beside(scene, name):
            words = fold(scene.nodes[i].text)
            if _HERE.match(words) or _GONE.match(words):
                return (0.92 if _HERE.match(words) else 0.05), i
    return None


def _pictures(scene: Scene, name: int) -> list[int]:
    """The person's pictures: those that the name labels, or that stand beside or above it."""
    node = scene.nodes[name]
    if node.kind == "avatar":
        return [name]
    left, top, right, bottom = (float(v) for v in node.box)
    found = []
    for other in scene.nodes:
        if other.kind not in ("avatar", "image"):
            continue
        a, b, c, d = (float(v) for v in other.box)
        size = max(c - a, d - b)
        level = b - 0.4 * size < (top + bottom) / 2 < d + 0.4 * size and -1.2 * size < left - c < 60
        over = a - size < (left + right) / 2 < c + size and 0 <= top - d < 60
        if other.label_node == name or level or over:
            found.append((abs(left - c) + abs((top + bottom) / 2 - (b + d) / 2), other.index))
    return [i for _, i in sorted(found)[:1]]


def _is_dot(scene: Scene, index: int, picture: int) -> bool:
    """Whether a small thing sits on the rim of a picture, at its right."""
    node = scene.nodes[index]
    if node.kind not in ("icon", "badge", "image", "radio") or node.text.strip():
        return False
    left, top, right, bottom = (float(v) for v in node.box)
    a, b, c, d = (float(v) for v in scene.boxes[picture])
    size = max(c - a, d - b)
    x, y = (left + right) / 2, (top + bottom) / 2
    small = right - left <= max(_DOT_PX * 0.7, 0.45 * size) and right - left <= 40
    return small and a + 0.55 * size < x < c + 8 and (b + 0.55 * size < y < d + 8 or b - 8 < y < b + 0.35 * size)


def _green(scene: Scene, index: int) -> float:
    element = scene.nodes[index].element
    colors = [rgb for rgb in (element.ink, element.fill) if rgb is not None] if element is not None else []
    return float(np.clip(max((likeness(rgb, "green") for rgb in colors), default=0.3), 0.05, 0.93))


def _beside(scene: Scene, name: int) -> list[int]:
    left, top, right, bottom = (float(v) for v in scene.boxes[name])
    return [
        n.index
        for n in scene.nodes
        if n.kind in ("text", "badge") and n.index != name
        and n.box[1] < bottom + 30 and n.box[3] > top - 8 and n.box[0] < right + 120 and n.box[2] > left - 10
    ]  # fmt: skip
