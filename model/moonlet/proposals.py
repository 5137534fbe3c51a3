"""Where on a picture a second look is worth while: what the region network may see, painted rectangles, and runs of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from moonlet.colors import Pixels
from moonlet.details import Pyramid
from moonlet.geometry import Boxes, overlap_matrix
from moonlet.panels import find_panels
from moonlet.regions import Line, Region, find_regions
from moonlet.runs import runs_of
from moonlet.screen import Box
from moonlet.vision import REGION_SCALE, SIGHT, RegionMaps, RegionNet, prepare, sights_of

TILE_PX = 1536  # height above which a picture is seen in overlapping tiles
OVERLAP_PX = 256
POSSIBLE = 0.1  # score of the region network from which a second look is worth while
PANEL = 0.25  # the score that a painted rectangle gets where the network saw nothing
RUN, SAME_RUN = 0.05, 0.6  # the score of a run of words, and the overlap up to which it is something else than what was seen
SAME_PANEL = 0.7  # overlap from which it is what was seen, whose sides the picture knows better
_RECTANGLES = frozenset({
    "button", "textbox", "combobox", "card", "row", "dialog", "alert", "toast", "badge", "tab", "table", "image", "checkbox", "menuitem",
})  # fmt: skip


@dataclass(frozen=True)
class Tile:
    """A piece of a tall picture that begins at `top`; what has its middle from `low` to `high` in it is its own."""

    pixels: Tensor  # [3, h, W]
    top: int
    low: int
    high: int

    def owns(self, box: Box) -> bool:
        """Whether a box, in the tile's own pixels, is not its neighbour's."""
        return self.low <= box.center[1] < self.high


@dataclass(frozen=True)
class Found:
    """A tile, what the region network says of it, and what is found there, in the tile's own pixels."""

    tile: Tile
    maps: RegionMaps
    regions: list[Region]


@dataclass(frozen=True)
class Proposals:
    """The n regions of a picture at which a second look is worth while, and what the region network saw there [n, SIGHT]."""

    regions: list[Region]
    sights: Tensor


def tiles_of(image: Tensor) -> list[Tile]:
    height = image.shape[1]
    tops = [0] if height <= TILE_PX else list(range(0, height - OVERLAP_PX, TILE_PX - OVERLAP_PX))
    tiles = []
    for top in tops:
        pixels = image[:, top : top + TILE_PX]
        last = top + pixels.shape[1] >= height
        tiles.append(Tile(pixels, top, OVERLAP_PX // 2 if top else 0, pixels.shape[1] - (0 if last else OVERLAP_PX // 2)))
    return tiles


def with_panels(regions: list[Region], picture: Tensor) -> list[Region]:
    """The regions set on the painted rectangles of a picture [3, H, W], and those rectangles at which none of them is."""
    panels = find_panels(picture.permute(1, 2, 0).numpy())
    overlaps = overlap_matrix(sides_of([region.box for region in regions]), sides_of(panels))
    set_on = list(regions)
    for index, region in enumerate(regions):
        if region.kind in _RECTANGLES and len(panels) and overlaps[index].max() >= SAME_PANEL:
            set_on[index] = replace(region, box=panels[int(overlaps[index].argmax())])
    fresh = [box for box, most in zip(panels, overlaps.max(axis=0, initial=0.0), strict=True) if most < SAME_PANEL]
    return set_on + [Region("card", box, PANEL) for box in fresh]


def sides_of(boxes: list[Box]) -> Boxes:
    return np.array([(box.left, box.top, box.right, box.bottom) for box in boxes], dtype=np.float32).reshape(-1, 4)


def shifted(box: Box, top: int) -> Box:
    return Box(box.left, box.top + top, box.right, box.bottom + top) if top else box


@torch.inference_mode()
def find(net: RegionNet, pyramid: Pyramid, bf16: bool = False) -> list[Found]:
    """What the region network finds in each tile of a picture."""
    tiles = []
    for tile in tiles_of(pyramid.image):
        half = pyramid[1][:, tile.top // REGION_SCALE : (tile.top + tile.pixels.shape[1] + 1) // REGION_SCALE]
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            maps = net(prepare(half))
        regions = find_regions(maps, tile.pixels.shape[2], tile.pixels.shape[1], POSSIBLE)
        tiles.append(Found(tile, maps, with_panels(regions, tile.pixels)))
    return tiles


@torch.inference_mode()
def propose(tiles: Sequence[Found], pixels: Pixels, lines: Sequence[Line]) -> Proposals:
    """What was found in the tiles of a picture, and the runs of words in its lines that are something else."""
    runs = [Region("link", box, RUN) for box in runs_of(pixels, [line.box for line in lines])]
    regions: list[Region] = []
    sights = [torch.zeros(0, SIGHT)]
    for found in tiles:
        tile = found.tile
        here = [replace(run, box=box) for run in runs if tile.owns(box := shifted(run.box, -tile.top))]
        most = overlap_matrix(sides_of([run.box for run in here]), sides_of([r.box for r in found.regions])).max(axis=1, initial=0.0)
        own = [region for region in found.regions if tile.owns(region.box)]
        own += [run for run, overlap in zip(here, most, strict=True) if overlap < SAME_RUN]
        sights.append(sights_of(found.maps, torch.from_numpy(sides_of([region.box for region in own]))))
        regions += [replace(region, box=shifted(region.box, tile.top)) for region in own]
    return Proposals(regions, torch.cat(sights))
