"""Which of several peers is painted unlike the others: the selected entry of a menu, bar, strip or list.

Designs mark the current entry in countless ways, but almost always it is the one with another fill, ink,
weight or border than its peers. How far it stands out, and that another one does, is told in [-1, 1].
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moonlet.colors import oklch
from moonlet.peers import Run
from moonlet.screen import RGB

if TYPE_CHECKING:
    from moonlet.structure import Scene

Values = NDArray[np.float64]

# Differences in Oklab: not seen as one up to the first, clear from the second on.
_FILL, _INK, _BORDER = (0.012, 0.035), (0.05, 0.16), (0.06, 0.2)
# How much each difference alone says; of a weight the more, the more peers lack it.
_BY_FILL, _BY_INK, _BY_BORDER = 0.95, 0.75, 0.4
_BY_WEIGHT_OF_EACH, _BY_WEIGHT_MOST = 0.08, 0.5
_DECIDED = 0.3  # what stands out so far leaves nothing to lesser differences
_LEAST = 3
_NEARLY = 0.6  # as far as the first one stands out, and another one is meant
_NOISE = 3.0  # times the usual difference between peers is a real one
_MANY = 6  # among so many two may stand out, such as the selected one and the one under the mouse
_AGAINST = 0.9  # of how much one stands out speaks against each of the others
_OF_TWO = 0.55  # the one with a fill of a pair of tabs; it might be the first of two buttons
# Coloured or bold lines under each other that no one saw as entries of anything: statuses, sums, what is unread.
_PLAIN_LINES, _AT_SIDE = 0.35, 0.7
_HEAD = 90.0  # px from the top, where a bar's name stands
# Entries that differ by what they do, not by being selected.
_LEAVES = re.compile(r"(?i)\b(delete|remove|log ?out|sign ?out|log ?off|deactivate|discard|leave|cancel|quit|exit)\b")
_ACTS = re.compile(
    r"(?i)^(\+ ?)?(add|apply|book|buy|checkout|confirm|continue|create|done|download|export|get|go|import|invite|join|log ?in|login|new|"
    r"next|ok|okay|order|pay|place|post|publish|register|save|search|send|sign ?(in|up)|"
    r"start|submit|subscribe|try|update|upgrade|upload|yes)\b"
)


def highlights(scene: Scene) -> dict[int, float]:
    """For each text with peers how it differs: towards 1 it alone stands out, towards -1 another does."""
    result: dict[int, float] = {}
    for run in scene.runs:
        for i, value in _told(scene, run).items():
            if abs(value) >= abs(result.get(i, 0.0)):
                result[i] = value
    return result


def highlight_of(scene: Scene, index: int) -> float:
    """How a node stands out among its peers by the texts that are its name; 0 where it has none."""
    if index in scene.highlights:
        return scene.highlights[index]
    node = scene.nodes[index]
    names = [node.label_node] if node.kind in ("row", "card") else [*scene.pieces.get(index, ()), *node.parts[:1]]
    return max((scene.highlights[i] for i in names if i in scene.highlights), key=abs, default=0.0)


def _told(scene: Scene, run: Run) -> dict[int, float]:
    if len(run.members) == 2:
        return _of_two(scene, run)
    apart = _but_the_first(_by_fill, scene, run)
    if apart.max() < _DECIDED and not any(scene.nodes[i].row >= 0 for i in run.members):
        # In rows other inks are statuses, other weights news.
        apart = 1 - (1 - apart) * (1 - _but_the_first(_by_stroke, scene, run))
    best = float(apart.max())
    return {i: float(value) if value > 0 else -_AGAINST * best for i, value in zip(run.members, apart, strict=True)}


def _but_the_first(judged: Callable[[Scene, Run], Values], scene: Scene, run: Run) -> Values:
    """A name before a bar's entries and a header above a column are no peers where one of the rest stands out."""
    apart = judged(scene, run)
    if apart[0] > 0 and len(run.members) > _LEAST:
        rest = judged(scene, replace(run, members=run.members[1:], gaps=run.gaps[1:]))
        if rest.max() >= max(_DECIDED, _NEARLY * apart[0]):
            return np.concatenate([[0.0], rest])
    return apart


def _of_two(scene: Scene, run: Run) -> dict[int, float]:
    """Of a pair of tabs the one that has a fill of its own, where the other has that of the page around."""
    owners = [scene.nodes[i].owner for i in run.members]
    texts = [scene.nodes[i].text for i in run.members]
    if any(owner < 0 for owner in owners) or any(_ACTS.match(text) or _LEAVES.search(text) for text in texts):
        return {}
    fills, inks, _ = _painted(scene, run)
    behind = _oklab(_behind(scene, owners))
    away = np.linalg.norm(fills - np.array(behind), axis=1)
    if min(away) > _FILL[0] or max(away) < _FILL[1]:
        return {}
    chosen, contrast = int(away.argmax()), np.abs(inks[:, 0] - fills[:, 0])
    if contrast[chosen] < 0.85 * contrast[1 - chosen]:
        return {}
    return {i: _OF_TWO if at == chosen else -_AGAINST * _OF_TWO for at, i in enumerate(run.members)}


def _behind(scene: Scene, owners: list[int]) -> RGB | None:
    """The fill of what two things lie on, by the container around or else the lines of text near them."""
    parent = scene.nodes[int(scene.parent[owners[0]])].element if scene.parent[owners[0]] >= 0 else None
    if parent is not None and parent.fill is not None:
        return parent.fill
    fills = [n.element.fill for n in scene.nodes if n.kind == "text" and n.owner < 0 and n.element is not None and n.element.fill]
    return max(set(fills), key=fills.count, default=None)


def _by_fill(scene: Scene, run: Run) -> Values:
    """How far each member alone lies on another fill, in [0, 1]."""
    apart = _BY_FILL * _odd(_painted(scene, run)[0], _FILL)
    for at in np.flatnonzero(apart):
        apart[at] *= _is_choice(scene, run, int(at))
    return np.asarray(apart)


def _by_stroke(scene: Scene, run: Run) -> Values:
    """How far each member alone has another ink, weight or border."""
    fills, inks, weights = _painted(scene, run)
    if scene.kinds[run.members[0]] == "icon":
        return np.zeros(len(fills))  # strokes of icons differ by their shapes
    ink = _BY_INK * _odd(inks, _INK)
    for at in np.flatnonzero(ink):
        ink[at] *= _is_marking_ink(run, fills, inks, int(at))
    if all(scene.nodes[i].text.strip().isdigit() for i in run.members):
        weights = np.zeros_like(weights)  # of one digit it is hardly seen
    weight = min(_BY_WEIGHT_MOST, _BY_WEIGHT_OF_EACH * len(weights)) * _odd(weights, (0.4, 0.9)) * (weights[:, 0] > 0)
    border = _BY_BORDER * _odd(_borders(scene, run, fills), _BORDER)
    together = 1 - (1 - ink) * (1 - weight) * (1 - border)
    for at in np.flatnonzero(together):
        together[at] *= _is_choice(scene, run, int(at)) * _is_entry(scene, run) * (1 - _is_title(scene, run, int(at)))
    return np.asarray(together)


def _painted(scene: Scene, run: Run) -> tuple[Values, Values, Values]:
    elements = [e for i in run.members if (e := scene.nodes[i].element) is not None]
    behind = elements
    if scene.kinds[run.members[0]] == "icon":  # of which the fill is its own strokes, or what lies behind
        behind = [e for i in run.members if (e := scene.nodes[scene.nodes[i].owner].element) is not None]
    fills, inks = np.array([_oklab(e.fill) for e in behind]), np.array([_oklab(e.ink) for e in elements])
    return fills, inks, np.array([[float(e.bold)] for e in elements])


def _oklab(rgb: RGB | None) -> tuple[float, float, float]:
    lightness, chroma, hue = oklch(rgb or (0, 0, 0))
    return lightness, chroma * float(np.cos(np.radians(hue))), chroma * float(np.sin(np.radians(hue)))


def _odd(looks: Values, scale: tuple[float, float]) -> Values:
    """How clearly each of `[peers, channels]` differs from what most are like, in [0, 1]; nothing where several do."""
    apart = np.linalg.norm(looks[:, None] - looks[None, :], axis=2)
    away = apart[int(apart.sum(axis=1).argmin())]
    noise = float(np.sort(away)[int(0.6 * (len(away) - 1))])
    clear = np.clip((away - scale[0]) / (scale[1] - scale[0]), 0, 1) * (away > _NOISE * noise) * (away >= 0.4 * away.max())
    rivals = int(np.count_nonzero(clear))
    if rivals > (2 if len(away) >= _MANY else 1):
        return np.zeros(len(away))
    return np.asarray(clear if rivals == 1 else 0.7 * clear)


def _is_marking_ink(run: Run, fills: Values, inks: Values, at: int) -> float:
    """An entry paler than its peers is disabled; a red one at the end of a menu does harm."""
    contrast, chroma = np.abs(inks[:, 0] - fills[:, 0]), np.hypot(inks[:, 1], inks[:, 2])
    usual_contrast, usual_chroma = float(np.median(np.delete(contrast, at))), float(np.median(np.delete(chroma, at)))
    if contrast[at] < 0.85 * usual_contrast and chroma[at] < usual_chroma + 0.03 and usual_chroma < 0.06:
        return 0.0
    hue = float(np.degrees(np.arctan2(inks[at, 2], inks[at, 1]))) % 360
    red = chroma[at] > 0.1 and (hue < 42 or hue > 350)
    return 0.2 if red and run.direction == "down" and at == len(inks) - 1 else 1.0


def _borders(scene: Scene, run: Run, fills: Values) -> Values:
    """Colours of the lines around the entries, of the fill where there is none."""
    owners = [scene.nodes[scene.nodes[i].owner].element if scene.nodes[i].owner >= 0 else None for i in run.members]
    if any(owner is None for owner in owners):
        return np.zeros_like(fills)
    return np.array([_oklab(o.border) if o and o.border else fill for o, fill in zip(owners, fills, strict=True)])


def _is_choice(scene: Scene, run: Run, at: int) -> float:
    """How far what stands out is not a command: a primary button beside others, the way out at the end of a menu."""
    text, ends = scene.nodes[run.members[at]].text, at in (0, len(run.members) - 1)
    if _LEAVES.search(text) and ends:
        return 0.2
    kinds = _owners(scene, run)
    pressed = kinds[at] == "button" or kinds.count("button") >= 0.6 * len(kinds)
    return 0.2 if ends and pressed and _ACTS.match(text) else 1.0


def _is_entry(scene: Scene, run: Run) -> float:
    """How far the run is a menu, a bar or a strip rather than lines of text under each other."""
    kinds = _owners(scene, run)
    bars = np.flatnonzero(scene.kinds == "navigation")
    if run.direction == "across" or kinds.count("text") < 0.5 * len(kinds) or scene.inside[:, bars][list(run.members)].any():
        return 1.0
    sides = scene.boxes[list(run.members)]
    width = scene.screen.width
    return _AT_SIDE if sides[:, 2].max() < 0.28 * width or sides[:, 0].min() > 0.75 * width else _PLAIN_LINES


def _is_title(scene: Scene, run: Run, at: int) -> float:
    """How far it is what the others stand under, the name before a bar's entries, or something apart at an end."""
    last = len(run.members) - 1
    if at not in (0, last):
        return 0.0
    kinds = _owners(scene, run)
    far = run.gaps[0 if at == 0 else -1] > 1.25 * float(np.median(run.gaps)) + 2
    other_kind = kinds.count(kinds[at]) < 0.5 * len(kinds)
    if far and (other_kind or (at == 0 and kinds[0] in ("text", "heading"))):
        return 1.0
    if at == 0 and run.direction == "across" and float(scene.boxes[run.members[0], 1]) < _HEAD:
        heights = scene.boxes[list(run.members), 3] - scene.boxes[list(run.members), 1]
        if far or float(heights[0]) > 1.08 * float(np.median(heights[1:])) + 0.5:
            return 1.0
    first, second = (scene.nodes[i].text for i in run.members[:2])
    if at == 0 and kinds[0] in ("text", "heading") and first.isupper() and not second.isupper():
        return 1.0
    return 0.35 if far else 0.0


def _owners(scene: Scene, run: Run) -> list[str]:
    return [str(scene.kinds[scene.nodes[i].owner]) if scene.nodes[i].owner >= 0 else "text" for i in run.members]
