"""Texts that stand for equal things: the entries of a menu, a navigation bar, a strip of tabs, a list.

Peers are found from the lines of text, which are seen most reliably, whatever the boxes around them
were taken for: texts of one height on one line or under each other, at a steady distance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from moonlet.structure import Node, Scene

Values = NDArray[np.floating[Any]]
Direction = Literal["across", "down"]

_LEAST = 3  # of two under each other it cannot be said that they are peers
_LONGEST_TEXT = 48  # characters; what is longer is a sentence
_SIDE = 4.0  # px by which aligned edges may differ
_HEIGHT = 1.22  # ratio of heights of equal texts (a line without descenders is seen lower)
_TIGHT, _LOOSE = 1.15, 6.5  # distance of two entries under each other, in heights of their text
_JUMP = 4  # at most so many entries may be missing or indented between two
_FAR = 7.0  # widest gap between entries on a line, in heights of their text
# What a text is a piece of where it is no entry of anything.
_NO_ENTRY = frozenset({"alert", "toast", "avatar", "progressbar", "slider"})
_FIELDS = ("textbox", "combobox")  # a filled entry may be taken for one, several of them are a form


@dataclass(frozen=True)
class Run:
    """Peers in order: nodes of kind text, or of icons without a text. `gaps` to the next one, in pixels."""

    members: tuple[int, ...]
    direction: Direction
    gaps: tuple[float, ...]


def runs_of_peers(scene: Scene) -> list[Run]:
    """All runs of peers, at least two on a line, three in a column; a text may be in one of each."""
    units = [node.index for node in scene.nodes if _may_be_entry(scene, node)]
    return [run for run in (*_lines(scene, units), *_columns(scene, units)) if not _is_form(scene, run.members)]


def _may_be_entry(scene: Scene, node: Node) -> bool:
    if node.element is None or node.element.fill is None or node.element.ink is None:
        return False
    owner = scene.nodes[node.owner] if node.owner >= 0 else None
    if node.kind == "icon":
        return owner is not None and not owner.text.strip()
    text = node.text.strip()
    if node.kind != "text" or len(text) > _LONGEST_TEXT or _ends_sentence(text) or not any(c.isalnum() for c in text):
        return False
    if owner is None:
        return True
    counter = owner.kind == "badge" and not any(c.isalpha() for c in text)
    return owner.kind not in _NO_ENTRY and not counter


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", ":")) and not text.endswith("...")


def _is_form(scene: Scene, members: Sequence[int]) -> bool:
    owners = [scene.nodes[i].owner for i in members]
    return sum(owner >= 0 and scene.kinds[owner] in _FIELDS for owner in owners) > 1


def _is_cell(scene: Scene, index: int) -> bool:
    node = scene.nodes[index]
    return node.table >= 0 and (node.owner < 0 or scene.kinds[node.owner] not in ("button", "tab", "menuitem"))


def _alike(scene: Scene, first: int, second: int) -> bool:
    a, b = scene.nodes[first], scene.nodes[second]
    low, high = sorted((float(a.box[3] - a.box[1]), float(b.box[3] - b.box[1])))
    return high <= _HEIGHT * low + 1 and a.kind == b.kind and a.text.strip().isdigit() == b.text.strip().isdigit()


def _height(scene: Scene, members: list[int]) -> float:
    return float(np.median(scene.boxes[members, 3] - scene.boxes[members, 1]))


def _lines(scene: Scene, units: list[int]) -> list[Run]:
    """Peers beside each other, cut where a gap is wider than between the others."""
    boxes = scene.boxes
    left = sorted((i for i in units if not _is_cell(scene, i)), key=lambda i: float(boxes[i, 0]))
    runs: list[list[int]] = []
    for i in left:
        for run in runs:
            j = run[-1]
            level = abs(float(boxes[i, 1] + boxes[i, 3] - boxes[j, 1] - boxes[j, 3])) / 2 <= _SIDE
            gap = float(boxes[i, 0] - boxes[j, 2])
            if level and -2 <= gap <= _FAR * _height(scene, [i, j]) and _alike(scene, i, j):
                run.append(i)
                break
        else:
            runs.append([i])
    found: list[Run] = []
    for run in runs:
        for part in _steady(scene, run):
            if len(part) >= 2:
                gaps = boxes[part[1:], 0] - boxes[part[:-1], 2]
                found.append(Run(tuple(part), "across", tuple(float(gap) for gap in gaps)))
    return found


def _steady(scene: Scene, run: list[int]) -> list[list[int]]:
    """The parts of a line between gaps that are much wider than its usual one."""
    if len(run) < _LEAST:
        return [run]
    boxes, height = scene.boxes, _height(scene, run)
    gaps = boxes[run[1:], 0] - boxes[run[:-1], 2]
    middles = np.diff((boxes[run, 0] + boxes[run, 2]) / 2)
    if len(run) >= 4 and np.ptp(middles) < 0.08 * float(np.median(middles)) + 2:
        return [run]  # entries of one width
    widest = 1.5 * float(np.quantile(gaps, 0.4)) + height
    parts = [[run[0]]]
    for i, gap in zip(run[1:], gaps, strict=True):
        if gap > widest:
            parts.append([i])
        else:
            parts[-1].append(i)
    return parts


def _columns(scene: Scene, units: list[int]) -> list[Run]:
    """Peers under each other, first by their left edges, then (of what is left) by their middles."""
    boxes = scene.boxes
    found: list[Run] = []
    placed: set[int] = set()
    for edge in (boxes[:, 0], (boxes[:, 0] + boxes[:, 2]) / 2):
        chains = _chains(scene, [i for i in units if i not in placed], edge)
        for chain in (_trimmed(scene, joined) for joined in _joined(scene, chains, edge)):
            if len(chain) < _LEAST:
                continue
            placed.update(chain)
            gaps = boxes[chain[1:], 1] - boxes[chain[:-1], 3]
            found.append(Run(tuple(chain), "down", tuple(float(gap) for gap in gaps)))
    return found


def _chains(scene: Scene, units: list[int], edge: Values) -> list[tuple[float, list[int]]]:
    """Texts on one vertical, each a pitch (or some whole pitches) below the one before; longest first, each text once."""
    middles = (scene.boxes[:, 1] + scene.boxes[:, 3]) / 2
    ordered = sorted(units, key=lambda i: float(middles[i]))
    chains: list[tuple[float, list[int]]] = []
    for first in ordered:
        height = float(scene.boxes[first, 3] - scene.boxes[first, 1])
        aligned = [i for i in ordered if abs(edge[i] - edge[first]) <= _SIDE and _alike(scene, first, i)]
        above, below = aligned[: aligned.index(first)], aligned[aligned.index(first) + 1 :]
        for second in below:
            pitch = float(middles[second] - middles[first])
            if pitch > _LOOSE * height:
                break
            if pitch >= _TIGHT * height:
                up = _extended(middles, first, reversed(above), -pitch)
                down = _extended(middles, second, below[below.index(second) + 1 :], pitch)
                chains.append((pitch, [*reversed(up), first, second, *down]))
    chains.sort(key=lambda each: (-len(each[1]), each[0]))
    taken: set[int] = set()
    kept: list[tuple[float, list[int]]] = []
    for pitch, chain in chains:
        if taken.isdisjoint(chain):
            taken.update(chain)
            kept.append((pitch, chain))
    return kept


def _extended(middles: Values, start: int, following: Iterable[int], pitch: float) -> list[int]:
    """What stands whole pitches from `start` or from the one found before, up to the first long gap."""
    found, at = [], float(middles[start])
    for i in following:
        steps = (float(middles[i]) - at) / pitch
        if steps > _JUMP + 0.2:
            break
        if round(steps) >= 1 and abs(steps - round(steps)) * abs(pitch) <= max(2.5, 0.06 * abs(pitch)):
            found.append(i)
            at = float(middles[i])
    return found


def _joined(scene: Scene, chains: list[tuple[float, list[int]]], edge: Values) -> list[list[int]]:
    """Groups of one sidebar, with a heading or a rule between them, are one: only one entry of all is selected."""
    middles = (scene.boxes[:, 1] + scene.boxes[:, 3]) / 2
    joined: list[tuple[float, list[int]]] = []
    for pitch, chain in sorted(chains, key=lambda each: float(middles[each[1][0]])):
        for known_pitch, known in joined:
            near = 0 < middles[chain[0]] - middles[known[-1]] <= (_JUMP + 1) * pitch
            same = abs(edge[chain[0]] - edge[known[-1]]) <= _SIDE and _alike(scene, chain[0], known[-1])
            if near and same and abs(pitch - known_pitch) <= max(2.5, 0.08 * pitch):
                known += chain
                break
        else:
            joined.append((pitch, list(chain)))
    return [chain for _, chain in joined]


def _trimmed(scene: Scene, chain: list[int]) -> list[int]:
    """Without ends that stand farther off than the others do from each other and are pieces of another kind of thing."""
    kinds = [scene.kinds[scene.nodes[i].owner] if scene.nodes[i].owner >= 0 else "" for i in chain]
    while len(chain) > _LEAST:
        gaps = scene.boxes[chain[1:], 1] - scene.boxes[chain[:-1], 3]
        widest = 1.25 * float(np.median(gaps)) + 2
        if gaps[0] > widest and kinds.count(kinds[0]) < 0.5 * len(kinds):
            chain, kinds = chain[1:], kinds[1:]
        elif gaps[-1] > widest and kinds.count(kinds[-1]) < 0.5 * len(kinds):
            chain, kinds = chain[:-1], kinds[:-1]
        else:
            break
    return chain


_ENTRY_KINDS = ("menuitem", "tab", "link")
_BY_PLACE, _ON_A_LINE = 0.8, 0.6  # how surely peers are entries that were seen as nothing but text


def kinds_by_peers(scene: Scene) -> dict[int, dict[str, float]]:
    """For what stands for an entry: the kinds that most of its peers have, or that their place makes them."""
    placed = {i for _, run in scene.bar_runs for i in run.members}
    result: dict[int, dict[str, float]] = {}
    for run in scene.runs:
        things = [scene.nodes[i].owner if scene.nodes[i].owner >= 0 else i for i in run.members]
        kinds = [str(scene.kinds[thing]) for thing in things]
        told = {kind: kinds.count(kind) / len(kinds) for kind in _ENTRY_KINDS if kinds.count(kind) >= 0.4 * len(kinds)}
        if len(things) >= _LEAST and placed.issuperset(run.members):
            told["menuitem"] = max(_BY_PLACE, told.get("menuitem", 0.0))
        elif len(things) >= _LEAST and run.direction == "across":
            told["tab"] = max(_ON_A_LINE, told.get("tab", 0.0))
        for thing in things:
            known = result.setdefault(thing, {})
            known |= {kind: max(share, known.get(kind, 0.0)) for kind, share in told.items()}
    return {thing: kinds for thing, kinds in result.items() if kinds}
