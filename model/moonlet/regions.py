"""From the vision network's maps to boxes: text lines as runs of cells, elements as peaks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS, GROUPS, REGION_SCALE, RegionMaps

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Line:
    box: Box
    score: float
    struck: float


@dataclass(frozen=True)
class Region:
    kind: str
    box: Box
    score: float
    states: dict[str, float]


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


def find_regions(maps: RegionMaps, width: int, height: int, threshold: float = 0.3, limit: int = 250) -> list[Region]:
    """Elements of one image: peaks of every group's heat maps, the same thing seen twice kept once."""
    found: list[Region] = []
    for group, logits, side_map, state_map in zip(GROUPS, maps.heat, maps.sides, maps.states, strict=True):
        heat = logits[0].float().sigmoid()
        peaks = (heat == F.max_pool2d(heat[None], 3, 1, 1)[0]) & (heat > threshold)
        kinds, rows, columns = peaks.nonzero(as_tuple=True)
        scores = heat[kinds, rows, columns]
        best = scores.argsort(descending=True, stable=True)[:limit]
        kinds, rows, columns, scores = kinds[best], rows[best], columns[best], scores[best]
        sides = side_map[0].float()[:, rows, columns].clamp(-4, 6).exp() * group.stride * REGION_SCALE
        states = state_map[0].float()[:, rows, columns].sigmoid()
        for n in range(len(best)):
            step = group.stride * REGION_SCALE
            x, y = (float(columns[n]) + 0.5) * step, (float(rows[n]) + 0.5) * step
            left, top, right, bottom = (float(side) for side in sides[:, n])
            box = Box(max(0.0, x - left), max(0.0, y - top), min(float(width), x + right), min(float(height), y + bottom))
            if box.width < 3 or box.height < 3:
                continue
            chances = {name: round(float(states[index, n]), 4) for index, name in enumerate(STATES) if states[index, n] > 0.02}
            found.append(Region(ELEMENT_KINDS[int(kinds[n])], box, float(scores[n]), chances))
    return _without_doubles(found)


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


def _without_doubles(regions: list[Region]) -> list[Region]:
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
