"""What the vision networks should say: the truth of a page, drawn as maps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from moonlet.vision import ELEMENT_KINDS, GROUPS, INNER_X, INNER_Y, REACH_PX, REGION_SCALE, group_of

_KIND = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}


@dataclass(frozen=True)
class RegionTargets:
    """Of one halved page, for each group: `heat` [kinds, h, w], 1 inside of elements, where `asked` [kinds, h, w] says that
    it counts; `sides` [4, h, w] log strides with `weight` [h, w]."""

    heat: list[Tensor]
    asked: list[Tensor]
    sides: list[Tensor]
    weight: list[Tensor]


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
    asked = [torch.ones(len(ELEMENT_KINDS), *shape) for shape in shapes]
    sides = [torch.zeros(4, *shape) for shape in shapes]
    weight = [torch.zeros(*shape) for shape in shapes]
    # The big first: where elements overlap the smaller one is drawn last and has the cell.
    for element in sorted(sample["elements"], key=lambda e: -(e["box"][2] - e["box"][0]) * (e["box"][3] - e["box"][1])):
        box = _clipped([side / REGION_SCALE for side in element["box"]], 0, 0, width, height)
        if box is None or element["kind"] not in _KIND:
            continue
        group = group_of(element["kind"], element["box"][2] - element["box"][0], element["box"][3] - element["box"][1])
        maps = (heat[group], asked[group], sides[group], weight[group])
        _draw_element(*maps, _KIND[element["kind"]], box, GROUPS[group].stride)
    return RegionTargets(heat, asked, sides, weight)


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
    asked: Tensor,
    sides: Tensor,
    weight: Tensor,
    kind: int,
    box: tuple[float, float, float, float],
    stride: int,
) -> None:
    """Every cell well inside of the element says what it is and how far its sides are; the cells near its edge are not asked.

    (The middle alone can't be told from the rest of a wide field or row, so asking for it taught little.)
    """
    x_left, y_top, x_right, y_bottom = (side / stride for side in box)
    rows, columns = heat.shape[1:]
    x = _span(x_left, x_right, INNER_X, columns)
    y = _span(y_top, y_bottom, INNER_Y, rows)
    whole = (slice(None), slice(int(y_top), math.ceil(y_bottom)), slice(int(x_left), math.ceil(x_right)))
    ring = asked[kind][whole[1:]]
    ring[heat[kind][whole[1:]] == 0] = 0.0
    inner = (slice(None), slice(*y), slice(*x))
    asked[inner] = (1 - heat[inner]) * asked[inner]  # what lies behind it is not asked
    heat[inner] = 0.0
    heat[kind][inner[1:]] = 1.0
    asked[kind][inner[1:]] = 1.0
    cx, cy = torch.arange(*x) + 0.5, torch.arange(*y) + 0.5
    size = (y[1] - y[0], x[1] - x[0])
    across = [(cx - x_left)[None], (cy - y_top)[:, None], (x_right - cx)[None], (y_bottom - cy)[:, None]]
    sides[inner] = torch.stack([distance.expand(size) for distance in across]).clamp(min=0.1).log()
    weight[inner[1:]] = (size[0] * size[1]) ** -0.65  # a row has hundreds of cells, an icon four


def _span(low: float, high: float, share: float, limit: int) -> tuple[int, int]:
    """First and last + 1 of the cells whose middle lies within `share` of the extent around its centre; at least one."""
    centre, reach = (low + high) / 2, max(0.5, share * (high - low))
    first, last = math.ceil(centre - reach - 0.5), math.floor(centre + reach - 0.5)
    if last < first:
        first = last = int(centre)
    first, last = min(max(0, first), limit - 1), min(max(0, last), limit - 1)
    return first, last + 1
