"""What the vision networks should say: the truth of a page, drawn as maps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from moonlet.screen import STATES
from moonlet.vision import ELEMENT_KINDS, GROUPS, REACH_PX, REGION_SCALE, group_of

_KIND = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}
_STATE = {state: index for index, state in enumerate(STATES)}


@dataclass(frozen=True)
class RegionTargets:
    """Of one halved page, for each group: `heat` [kinds, h, w] in 0..1; `sides` [4, h, w] log strides with `weight` [h, w];
    `states` [states, h, w]."""

    heat: list[Tensor]
    sides: list[Tensor]
    weight: list[Tensor]
    states: list[Tensor]


def _clipped(box: list[float], left: float, top: float, width: float, height: float) -> tuple[float, float, float, float] | None:
    x_left, y_top = max(0.0, box[0] - left), max(0.0, box[1] - top)
    x_right, y_bottom = min(width, box[2] - left), min(height, box[3] - top)
    return (x_left, y_top, x_right, y_bottom) if x_right - x_left >= 1 and y_bottom - y_top >= 1 else None


def line_targets(sample: dict[str, Any], left: float, top: float, width: int, height: int) -> Tensor:
    """[7, height / 4, width / 4] for the crop at (left, top) of a page: core, weight, top, bottom, left, right, crossed out."""
    scale = float(sample.get("scale", 1))
    text = torch.zeros(7, height // 4, width // 4)
    text[1] = 1.0
    for line in sample["lines"]:
        _draw_line(text, line, [side * scale for side in line["box"]], left, top, width, height)
    return text


def region_targets(sample: dict[str, Any], width: int, height: int) -> RegionTargets:
    """Maps of a whole page drawn at half its CSS size, width x height being that half."""
    shapes = [(height // group.stride, width // group.stride) for group in GROUPS]
    heat = [torch.zeros(len(ELEMENT_KINDS), *shape) for shape in shapes]
    sides = [torch.zeros(4, *shape) for shape in shapes]
    weight = [torch.zeros(*shape) for shape in shapes]
    states = [torch.zeros(len(STATES), *shape) for shape in shapes]
    # The big first: where centres collide the smaller element is drawn last and wins.
    for element in sorted(sample["elements"], key=lambda e: -(e["box"][2] - e["box"][0]) * (e["box"][3] - e["box"][1])):
        box = _clipped([side / REGION_SCALE for side in element["box"]], 0, 0, width, height)
        if box is None or element["kind"] not in _KIND:
            continue
        group = group_of(element["kind"], element["box"][2] - element["box"][0], element["box"][3] - element["box"][1])
        maps = (heat[group][_KIND[element["kind"]]], sides[group], weight[group], states[group])
        _draw_element(*maps, element["states"], box, GROUPS[group].stride)
    return RegionTargets(heat, sides, weight, states)


def _draw_line(text: Tensor, line: dict[str, Any], whole: list[float], left: float, top: float, width: int, height: int) -> None:
    box = _clipped(whole, left, top, width, height)
    if box is None:
        return
    x_left, y_top, x_right, y_bottom = box
    middle, reach = (y_top + y_bottom) / 2, max(2.0, (y_bottom - y_top) * 0.25)
    rows = torch.arange(text.shape[1]) * 4 + 2.0
    columns = torch.arange(text.shape[2]) * 4 + 2.0
    inside = (columns >= x_left + 1) & (columns <= x_right - 1)
    if not inside.any():
        inside[min(int((x_left + x_right) / 8), len(inside) - 1)] = True
    near = (rows - middle).abs() <= reach
    if not near.any():
        near[min(int(middle / 4), len(near) - 1)] = True
    around = (rows >= y_top - 1) & (rows <= y_bottom + 1)
    y0, y1 = int(around.nonzero()[0]) if around.any() else 0, int(around.nonzero()[-1]) + 1 if around.any() else 0
    x = inside.nonzero()[:, 0]
    x0, x1 = int(x[0]), int(x[-1]) + 1
    band = text[1, y0:y1, x0:x1]
    band[text[0, y0:y1, x0:x1] == 0] = 0.0  # between the core and the line's edge nothing is asked
    ys = near.nonzero()[:, 0]
    y0, y1 = int(ys[0]), int(ys[-1]) + 1
    text[0, y0:y1, x0:x1] = 1.0
    text[1, y0:y1, x0:x1] = 1.0
    text[2, y0:y1, x0:x1] = ((rows[y0:y1] - y_top) / 8)[:, None]
    text[3, y0:y1, x0:x1] = ((y_bottom - rows[y0:y1]) / 8)[:, None]
    text[4, y0:y1, x0:x1] = ((columns[x0:x1] - x_left).clamp(max=REACH_PX) / 8)[None]
    text[5, y0:y1, x0:x1] = ((x_right - columns[x0:x1]).clamp(max=REACH_PX) / 8)[None]
    text[6, y0:y1, x0:x1] = float(bool(line.get("struck")))


def _draw_element(
    heat: Tensor,
    sides: Tensor,
    weight: Tensor,
    states: Tensor,
    names: list[str],
    box: tuple[float, float, float, float],
    stride: int,
) -> None:
    x_left, y_top, x_right, y_bottom = (side / stride for side in box)
    rows, columns = heat.shape
    x, y = min(int((x_left + x_right) / 2), columns - 1), min(int((y_top + y_bottom) / 2), rows - 1)
    # Wide bumps: an element teaches by all of its middle, not by one cell (with one cell nothing but icons was learned).
    sigma_x, sigma_y = min(5.0, max(0.7, (x_right - x_left) / 5)), min(5.0, max(0.7, (y_bottom - y_top) / 5))
    reach_x, reach_y = math.ceil(2.2 * sigma_x), math.ceil(2.2 * sigma_y)
    x0, x1, y0, y1 = max(0, x - reach_x), min(columns, x + reach_x + 1), max(0, y - reach_y), min(rows, y + reach_y + 1)
    dx, dy = torch.arange(x0, x1) - x, torch.arange(y0, y1) - y
    bump = torch.exp(-(dy[:, None] ** 2 / (2 * sigma_y**2) + dx[None] ** 2 / (2 * sigma_x**2)))
    region = heat[y0:y1, x0:x1]
    torch.maximum(region, bump, out=region)
    heat[y, x] = 1.0
    cx, cy = torch.arange(x0, x1) + 0.5, torch.arange(y0, y1) + 0.5
    inner = (bump > 0.35) & ((cy > y_top) & (cy < y_bottom))[:, None] & ((cx > x_left) & (cx < x_right))[None]
    inner[y - y0, x - x0] = True
    across = [(cx - x_left)[None], (cy - y_top)[:, None], (x_right - cx)[None], (y_bottom - cy)[:, None]]
    distances = torch.stack([distance.expand_as(bump) for distance in across]).clamp(min=0.1).log()
    sides[:, y0:y1, x0:x1] = torch.where(inner, distances, sides[:, y0:y1, x0:x1])
    weight[y0:y1, x0:x1] = torch.where(inner, bump, weight[y0:y1, x0:x1])
    flags = torch.zeros(len(STATES))
    for name in names:
        if name in _STATE:
            flags[_STATE[name]] = 1.0
    states[:, y0:y1, x0:x1] = torch.where(inner, flags[:, None, None], states[:, y0:y1, x0:x1])
