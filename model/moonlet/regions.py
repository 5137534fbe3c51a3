"""From the vision network's maps to boxes: text lines as runs of cells, elements as cells that agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

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
    """The cells of one group that see something: `boxes` [n, 4], `sides` [4, n], `middles` [n, 2] in pixels; `chances` [kinds, n]."""

    boxes: Floats
    sides: Floats
    middles: Floats
    chances: Floats
    step: int


def find_regions(maps: RegionMaps, width: int, height: int, threshold: float = 0.3, limit: int = 250) -> list[Region]:
    """Elements of one image: cells that say the same box count together, the same thing seen twice is kept once."""
    found: list[Region] = []
    for group, logits, side_map in zip(GROUPS, maps.heat, maps.sides, strict=True):
        heat = logits[0].float().sigmoid()
        rows, columns = (heat.amax(0) > SEEN).nonzero(as_tuple=True)
        step = group.stride * REGION_SCALE
        middles = ((torch.stack([columns, rows], 1).float() + 0.5) * step).numpy()
        sides = side_map[0].float()[:, rows, columns].clamp(-4, 6).exp().numpy() * step
        boxes = np.concatenate([middles - sides[:2].T, middles + sides[2:].T], 1)
        boxes = boxes.clip(0, [width, height, width, height]).astype(np.float32)
        cells = _Cells(boxes, sides, middles, heat[:, rows, columns].numpy(), step)
        found += [region for region in _clustered(cells, limit) if region.score > threshold]
    return without_doubles(found)


def _clustered(cells: _Cells, limit: int) -> Iterator[Region]:
    """Elements, beginning with that of the surest cell; the cells that say the same go with it."""
    left = np.argsort(-cells.chances.max(0), kind="stable") if len(cells.boxes) else np.zeros(0, dtype=np.int64)
    for _ in range(limit):
        if not len(left):
            return
        alike = _overlap(cells.boxes[left[0]], cells.boxes[left]) > 0.6
        alike[0] = True
        box = _voted(cells, left[alike])
        near = _overlap(box, cells.boxes[left])
        members = left[near > 0.6] if (near > 0.6).any() else left[alike]
        box = _voted(cells, members)
        if box[2] - box[0] >= 3 and box[3] - box[1] >= 3:
            yield _region(cells, members, box)
        # In one group a cell lies in one element, so cells inside that say nearly the same see nothing else.
        x, y = cells.middles[left].T
        inside = (x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])
        gone = (inside & (_overlap(box, cells.boxes[left]) > 0.4)) | np.isin(left, members)
        gone[0] = True
        left = left[~gone]


def _overlap(box: Floats, others: Floats) -> Floats:
    """Intersection over union of one box [4] with others [n, 4]."""
    shared = (np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])).clip(0).prod(1)
    both: Floats = (box[2:] - box[:2]).prod() + (others[:, 2:] - others[:, :2]).prod(1) - shared
    overlap: Floats = shared / both.clip(1e-6)
    return overlap


def _voted(cells: _Cells, members: npt.NDArray[np.int64]) -> Floats:
    """The box [4] on which cells agree: each side from the cells nearest to it."""
    weight = cells.chances[:, members].max(0) / (cells.sides[:, members] + cells.step) ** 2
    box: Floats = (cells.boxes[members].T * weight).sum(1) / weight.sum(1)
    return box


def _region(cells: _Cells, members: npt.NDArray[np.int64], box: Floats) -> Region:
    """The score is how much of the element sees itself: the cells' probabilities over the number of cells that it has."""
    chances = cells.chances[:, members]
    sure = chances.max(0)
    left, top, right, bottom = (float(side) for side in box)
    wide, high = (right - left) / cells.step, (bottom - top) / cells.step
    expected = max(1.0, 2 * INNER_X * wide) * max(1.0, 2 * INNER_Y * high)
    shares = chances.sum(1) / chances.sum()
    kinds = {ELEMENT_KINDS[i]: float(shares[i]) for i in np.flatnonzero(shares > 0.04)}
    score = min(1.0, float(sure.sum()) / expected)
    return Region(ELEMENT_KINDS[int(shares.argmax())], Box(left, top, right, bottom), score, kinds)


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
    kept: list[Region] = []
    for region in sorted(regions, key=lambda r: -r.score):
        double = False
        for other in kept:
            limit = 0.5 if other.kind == region.kind else 0.65
            if {other.kind, region.kind} in _NESTED and other.kind != region.kind:
                continue
            if region.box.iou(other.box) > limit:
                double = True
                break
        if not double:
            kept.append(region)
    return sorted(kept, key=lambda r: (r.box.top, r.box.left))


def crops(image: Tensor, boxes: list[Box], size: int, margin: float = 0.12) -> Tensor:
    """Square cut-outs [n, 3, size, size] in -1..1 around boxes of an image [3, H, W] uint8, scaled to fit."""
    height, width = image.shape[1:]
    pixels = image.float() / 127.5 - 1.0
    out = torch.zeros(len(boxes), 3, size, size)
    for index, box in enumerate(boxes):
        half = max(box.width, box.height) * (0.5 + margin)
        x, y = box.center
        left, top, right, bottom = (round(v) for v in (x - half, y - half, x + half, y + half))
        piece = pixels[:, max(0, top) : max(1, min(height, bottom)), max(0, left) : max(1, min(width, right))]
        if 0 in piece.shape:
            continue
        pad = (max(0, -left), max(0, right - width), max(0, -top), max(0, bottom - height))
        if any(pad):
            piece = F.pad(piece[None], pad, mode="replicate")[0] if min(piece.shape[1:]) > 0 else piece
        out[index] = F.interpolate(piece[None], (size, size), mode="bilinear", antialias=max(piece.shape[1:]) > size)[0]
    return out
