"""From the vision network's maps to boxes: text lines as runs of cells, elements as cells that agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.geometry import overlap_matrix
from moonlet.screen import Box
from moonlet.vision import ELEMENT_KINDS, GROUPS, INNER_X, INNER_Y, REGION_SCALE, RegionMaps

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Line:
    box: Box
    score: float
    struck: float


@dataclass(frozen=True)
class Region:
    """`kinds`: what it may be, this kind among them, with probabilities; `states` come with the second look."""

    kind: str
    box: Box
    score: float
    kinds: dict[str, float] = field(default_factory=dict)
    states: dict[str, float] = field(default_factory=dict)


@dataclass
class _Run:
    """Neighbouring text cells of one row of the map, in pixels."""

    left: float
    right: float
    top: float
    bottom: float
    score: float
    struck: float
    cells: int


def _runs(text: Floats, threshold: float) -> list[_Run]:
    chance = 1 / (1 + np.exp(-text[0]))
    mask = chance > threshold
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = mask
    steps = np.diff(padded, axis=1)
    starts, ends = np.argwhere(steps == 1), np.argwhere(steps == -1)
    runs = []
    for (row, first), (_, last) in zip(starts.tolist(), ends.tolist(), strict=True):
        cells = slice(first, last)
        weight = chance[row, cells]
        middle = row * 4 + 2.0
        top = middle - 8 * float(np.average(text[1, row, cells], weights=weight))
        bottom = middle + 8 * float(np.average(text[2, row, cells], weights=weight))
        # The run itself says where the line ends; the network's word only moves that within a cell and a half.
        left = first * 4 + 2.0 - min(6.0, max(1.0, 8 * float(text[3, row, first])))
        right = (last - 1) * 4 + 2.0 + min(6.0, max(1.0, 8 * float(text[4, row, last - 1])))
        struck = float(1 / (1 + np.exp(-text[5, row, cells].mean())))
        runs.append(_Run(left, right, top, bottom, float(weight.mean()), struck, last - first))
    return runs


def _merge(group: list[_Run]) -> _Run:
    cells = sum(run.cells for run in group)

    def mean(name: str) -> float:
        return float(sum(getattr(run, name) * run.cells for run in group) / cells)

    # Ends come from the run that reaches furthest: a row that only grazes the letters is short.
    return _Run(
        min(run.left for run in group), max(run.right for run in group), mean("top"), mean("bottom"), mean("score"), mean("struck"), cells
    )  # fmt: skip


def find_lines(maps: Tensor, width: int, height: int, threshold: float = 0.4) -> list[Line]:
    """Text lines of one image of the given size from `LineNet`'s maps [1, 6, h, w], in reading order."""
    runs = _runs(maps[0].float().numpy(), threshold)
    parents = list(range(len(runs)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    runs.sort(key=lambda run: (run.top + run.bottom) / 2)
    for i, a in enumerate(runs):
        for j in range(i + 1, len(runs)):
            b = runs[j]
            if b.top + b.bottom > a.top + a.bottom + (a.bottom - a.top):
                break
            shared = min(a.bottom, b.bottom) - max(a.top, b.top)
            overlap = min(a.right, b.right) - max(a.left, b.left)
            same_height = shared > 0.55 * min(a.bottom - a.top, b.bottom - b.top)
            if same_height and overlap > 0.3 * min(a.right - a.left, b.right - b.left):
                parents[root(j)] = root(i)
    groups: dict[int, list[_Run]] = {}
    for index, run in enumerate(runs):
        groups.setdefault(root(index), []).append(run)
    lines = []
    for group in groups.values():
        run = _merge(group)
        box = Box(max(0.0, run.left), max(0.0, run.top), min(float(width), run.right), min(float(height), run.bottom))
        if box.width >= 2 and box.height >= 5:
            lines.append(Line(box, run.score, run.struck))
    return sorted(lines, key=lambda line: (line.box.top, line.box.left))


SEEN = 0.15  # probability from which a cell says that it is in an element


@dataclass(frozen=True)
class _Cells:
    """The cells of one group that see something: `boxes` [4, n], `areas` [n], `sides` [4, n], `middles` [2, n] in pixels; `chances`
    [kinds, n] and the greatest of each cell, `sure` [n]. The surest cell comes first."""

    boxes: Floats
    areas: Floats
    sides: Floats
    middles: Floats
    chances: Floats
    sure: Floats
    step: int


def find_regions(maps: RegionMaps, width: int, height: int, threshold: float = 0.3, limit: int = 250) -> list[Region]:
    """Elements of one image: cells that say the same box count together, the same thing seen twice is kept once."""
    found: list[Region] = []
    for group, logits, side_map in zip(GROUPS, maps.heat, maps.sides, strict=True):
        heat = logits[0].float().sigmoid()
        rows, columns = (heat.amax(0) > SEEN).nonzero(as_tuple=True)
        step = group.stride * REGION_SCALE
        middles = ((torch.stack([columns, rows]).float() + 0.5) * step).numpy()
        sides = side_map[0].float()[:, rows, columns].clamp(-4, 6).exp().numpy() * step
        boxes = np.concatenate([middles - sides[:2], middles + sides[2:]])
        boxes = boxes.clip(0, [[width], [height], [width], [height]]).astype(np.float32)
        chances = heat[:, rows, columns].numpy()
        sure = chances.max(0) if chances.size else np.zeros(0, dtype=np.float32)
        order = np.argsort(-sure, kind="stable")
        areas = (boxes[2] - boxes[0]) * (boxes[3] - boxes[1])
        cells = _Cells(boxes[:, order], areas[order], sides[:, order], middles[:, order], chances[:, order], sure[order], step)
        found += _clustered(cells, threshold, limit)
    return without_doubles(found)


def _clustered(cells: _Cells, threshold: float, limit: int) -> Iterator[Region]:
    """Elements, beginning with that of the surest cell; the cells that say the same go with it. Only those above a score."""
    left = np.arange(len(cells.areas))
    boxes, areas, middles = cells.boxes, cells.areas, cells.middles  # of the cells that are left
    for _ in range(limit):
        if not len(left):
            return
        alike = _overlap(boxes[:, 0], boxes, areas) > 0.6
        alike[0] = True
        box = _voted(cells, left[alike])
        near = _overlap(box, boxes, areas) > 0.6
        chosen = near if near.any() else alike
        members = left[chosen]
        box = _voted(cells, members)
        if box[2] - box[0] >= 3 and box[3] - box[1] >= 3:
            score = _score(cells, members, box)
            if score > threshold:
                yield _region(cells, members, box, score)
        # In one group a cell lies in one element, so cells inside that say nearly the same see nothing else.
        x, y = middles
        inside = (x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])
        stays = ~((inside & (_overlap(box, boxes, areas) > 0.4)) | chosen)
        stays[0] = False
        left, boxes, areas, middles = left[stays], boxes[:, stays], areas[stays], middles[:, stays]


def _overlap(box: Floats, others: Floats, areas: Floats) -> Floats:
    """Intersection over union of one box [4] with others [4, n] of the given areas [n]."""
    wide = np.minimum(box[2], others[2]) - np.maximum(box[0], others[0])
    high = np.minimum(box[3], others[3]) - np.maximum(box[1], others[1])
    shared = np.maximum(wide, 0) * np.maximum(high, 0)
    overlap: Floats = shared / np.maximum((box[2] - box[0]) * (box[3] - box[1]) + areas - shared, 1e-6)
    return overlap


def _voted(cells: _Cells, members: npt.NDArray[np.int64]) -> Floats:
    """The box [4] on which cells agree: each side from the cells nearest to it."""
    weight = cells.sure[members] / (cells.sides[:, members] + cells.step) ** 2
    box: Floats = (cells.boxes[:, members] * weight).sum(1) / weight.sum(1)
    return box


def _score(cells: _Cells, members: npt.NDArray[np.int64], box: Floats) -> float:
    """How much of the element sees itself: the cells' probabilities over the number of cells that it has."""
    left, top, right, bottom = box.tolist()
    wide, high = (right - left) / cells.step, (bottom - top) / cells.step
    expected = max(1.0, 2 * INNER_X * wide) * max(1.0, 2 * INNER_Y * high)
    score: float = min(1.0, float(cells.sure[members].sum()) / expected)
    return score


def _region(cells: _Cells, members: npt.NDArray[np.int64], box: Floats, score: float) -> Region:
    chances = cells.chances[:, members]
    shares = chances.sum(1) / chances.sum()
    kinds = {ELEMENT_KINDS[i]: float(shares[i]) for i in np.flatnonzero(shares > 0.04)}
    return Region(ELEMENT_KINDS[int(shares.argmax())], Box(*box.tolist()), score, kinds)


# Kinds that may share one box (a button that is an icon, a card that is a row). Any other pair is one thing seen twice.
_NESTED = (
    {"button", "icon"},
    {"link", "icon"},
    {"menuitem", "icon"},
    {"link", "image"},
    {"button", "image"},
    {"card", "image"},
    {"avatar", "button"},
    {"avatar", "link"},
    {"badge", "link"},
    {"heading", "link"},
    {"row", "link"},
    {"row", "menuitem"},
    {"card", "row"},
    {"card", "dialog"},
    {"table", "card"},
)


def without_doubles(regions: list[Region]) -> list[Region]:
    """One region of each thing, the surest."""
    ranked = sorted(regions, key=lambda r: -r.score)
    boxes = np.array([(r.box.left, r.box.top, r.box.right, r.box.bottom) for r in ranked], dtype=np.float32).reshape(-1, 4)
    close = overlap_matrix(boxes, boxes) > _SAME_KIND
    kept: list[int] = []
    stands = np.zeros(len(ranked), dtype=bool)
    for i, region in enumerate(ranked):
        if not any(_is_double(region, ranked[int(j)]) for j in np.flatnonzero(close[i] & stands)):
            kept.append(i)
            stands[i] = True
    return sorted(_whole([ranked[i] for i in kept]), key=lambda r: (r.box.top, r.box.left))


# Kinds of which a wide one is seen as two, its left part and its right part, that lie half on each other.
_HALVED = frozenset({"heading", "link", "button", "card", "row", "menuitem", "textbox", "combobox", "progressbar", "tab", "alert", "image"})
_LEVEL = 0.75  # of the taller one's height that two halves share
_HALF_ON = (0.3, 0.75)  # of the narrower one's width; what lies on each other more or less than that are two things


def _whole(regions: list[Region]) -> list[Region]:
    """The regions with halves of one thing put together."""
    whole: list[Region] = []
    for region in sorted(regions, key=lambda r: r.box.left):
        other = next((o for o in whole if _are_halves(o, region)), None)
        if other is not None:
            whole.remove(other)
            first = max(other, region, key=lambda r: r.score)
            region = replace(first, box=other.box.union(region.box))
        whole.append(region)
    return whole


def _are_halves(first: Region, second: Region) -> bool:
    a, b = first.box, second.box
    if first.kind != second.kind or first.kind not in _HALVED:
        return False
    if min(a.bottom, b.bottom) - max(a.top, b.top) < _LEVEL * max(a.height, b.height):
        return False
    shared = (min(a.right, b.right) - max(a.left, b.left)) / max(1.0, min(a.width, b.width))
    return _HALF_ON[0] <= shared and (shared < _HALF_ON[1] or first.kind == "heading")


_SAME_KIND, _OTHER_KIND = 0.5, 0.65  # overlap above which two of one kind, or of two, are one thing


def _is_double(region: Region, other: Region) -> bool:
    if other.kind == region.kind:
        return region.box.iou(other.box) > _SAME_KIND
    return {other.kind, region.kind} not in _NESTED and region.box.iou(other.box) > _OTHER_KIND


def crops(image: Tensor, boxes: list[Box], size: int, margin: float = 0.12) -> Tensor:
    """Square cut-outs [n, 3, size, size] in -1..1 around boxes of an image [3, H, W] uint8, scaled to fit."""
    height, width = image.shape[1:]
    out = torch.zeros(len(boxes), 3, size, size)
    for index, box in enumerate(boxes):
        half = max(box.width, box.height) * (0.5 + margin)
        x, y = box.center
        left, top, right, bottom = (round(v) for v in (x - half, y - half, x + half, y + half))
        piece = image[:, max(0, top) : max(1, min(height, bottom)), max(0, left) : max(1, min(width, right))]
        if 0 in piece.shape:
            continue
        piece = piece.float() / 127.5 - 1.0
        pad = (max(0, -left), max(0, right - width), max(0, -top), max(0, bottom - height))
        if any(pad):
            piece = F.pad(piece[None], pad, mode="replicate")[0] if min(piece.shape[1:]) > 0 else piece
        out[index] = F.interpolate(piece[None], (size, size), mode="bilinear", antialias=max(piece.shape[1:]) > size)[0]
    return out
