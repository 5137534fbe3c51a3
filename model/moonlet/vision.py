"""The vision encoders and their heads: from pixels to maps, from maps to elements and lines.

An encoder is a strided convolutional stem, transformer blocks with positional embeddings at stride 32,
where a token is a piece of layout, and a feature pyramid (Lin et al., CVPR 2017) back to stride 4. Two of them
look: `LineNet` at the picture's own resolution, where small text lives, `RegionNet` at half of it, where a
whole page costs a quarter. Elements are found as areas whose cells all say where the sides are, in the manner of
FCOS (Tian et al., ICCV 2019), text lines as runs of cells.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from moonlet.screen import KINDS

ELEMENT_KINDS = tuple(kind for kind in KINDS if kind != "text")
SIZE_MULTIPLE = 32
REACH_PX = 32.0  # how far a text cell looks for the ends of its line


REGION_SCALE = 2  # elements are looked for in the picture at half its size


@dataclass(frozen=True)
class Group:
    """Elements that share one set of maps. Groups keep a table's cells from those of its rows.

    `stride` is in pixels of the halved picture.
    """

    name: str
    stride: int


GROUPS = (Group("small", 4), Group("middle", 4), Group("rows", 4), Group("big", 8))
_BIG_KINDS = frozenset({"card", "table", "navigation", "dialog", "chart"})
_ROW_KINDS = frozenset({"row", "alert", "toast"})
# An icon and the button that is nothing but it share their cells, so buttons never go where icons are.
_SMALL_KINDS = frozenset({"icon", "checkbox", "radio", "switch", "avatar", "badge", "image", "spinner"})
INNER_X, INNER_Y = 0.4, 0.35  # half the share of an element's width and height in which its cells are to see it
SMALL_PX = 40.0
BIG_IMAGE_PX = 200.0


def group_of(kind: str, width: float, height: float) -> int:
    """Index of the group whose maps show an element of this kind and size (CSS pixels)."""
    if kind in _BIG_KINDS or (kind == "image" and max(width, height) >= BIG_IMAGE_PX):
        return 3
    if kind in _ROW_KINDS:
        return 2
    return 0 if kind in _SMALL_KINDS and max(width, height) <= SMALL_PX else 1


@dataclass(frozen=True)
class VisionConfig:
    widths: tuple[int, int, int, int, int] = (32, 48, 96, 160, 256)  # at strides 2, 4, 8, 16, 32
    depths: tuple[int, int, int, int] = (1, 2, 3, 2)  # residual blocks at strides 4 to 32
    transformer_blocks: int = 2
    heads: int = 8
    fine: int = 64  # pyramid channels at stride 4
    coarse: int = 96  # at strides 8 and 16


# What finding lines takes: it is done at full size, where a channel costs four times as much as at half of it.
LINE_CONFIG = VisionConfig((16, 32, 64, 96, 128), (1, 1, 2, 1), fine=32, coarse=48)


class ConvNorm(nn.Sequential):
    def __init__(self, inputs: int, outputs: int, size: int = 3, stride: int = 1, relu: bool = True) -> None:
        layers: list[nn.Module] = [
            nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False),
            nn.BatchNorm2d(outputs),
        ]
        if relu:
            layers.append(nn.ReLU(inplace=True))
        super().__init__(*layers)


class Residual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.body = nn.Sequential(ConvNorm(width, width), ConvNorm(width, width, relu=False))

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.body(x))


def position_features(height: int, width: int, channels: int) -> Tensor:
    """Fixed sine and cosine positions of a grid, [height * width, channels]; a quarter each for sin/cos of x/y."""
    quarter = channels // 4
    frequencies = torch.exp(torch.arange(quarter) * (-math.log(100.0) / quarter))
    rows = torch.arange(height)[:, None] * frequencies
    columns = torch.arange(width)[:, None] * frequencies
    y = torch.cat([rows.sin(), rows.cos()], 1)[:, None].expand(height, width, -1)
    x = torch.cat([columns.sin(), columns.cos()], 1)[None].expand(height, width, -1)
    return torch.cat([y, x], 2).reshape(height * width, channels)


class Block(nn.Module):
    """A transformer block (pre-norm) over the cells of the coarsest grid."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, width * 3), nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, width * 2), nn.GELU(), nn.Linear(width * 2, width))

    def forward(self, x: Tensor) -> Tensor:
        n, tokens, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n, tokens, width)
        x = x + self.out(mixed)
        out: Tensor = x + self.mlp(self.norm2(x))
        return out


class GroupHead(nn.Module):
    """Maps of one group: where elements are, by kind; distances to the four sides."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.body = ConvNorm(width, width)
        self.heat = nn.Conv2d(width, len(ELEMENT_KINDS), 1)
        self.sides = nn.Conv2d(width, 4, 1)
        nn.init.constant_(self.heat.bias, -3.5)  # type: ignore[arg-type]

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        x = self.body(x)
        return self.heat(x), self.sides(x)


@dataclass(frozen=True)
class RegionMaps:
    """For each group: `heat` [n, kinds, h, w] logits of "this cell lies well inside of an element", `sides` [n, 4, h, w] log of the
    distances to left, top, right, bottom in strides. `levels`: the features at strides 4 and 8 that all of this was told from.
    """

    heat: tuple[Tensor, ...]
    sides: tuple[Tensor, ...]
    levels: tuple[Tensor, ...] = ()


class Encoder(nn.Module):
    """[n, 3, H, W] in -1..1, H and W multiples of 32 -> features at strides 4 (`fine` channels) and 8 (`coarse`)."""

    def __init__(self, config: VisionConfig) -> None:
        super().__init__()
        w2, w4, w8, w16, w32 = config.widths
        d4, d8, d16, d32 = config.depths
        self.stem = ConvNorm(3, w2, stride=2)
        self.stage4 = nn.Sequential(ConvNorm(w2, w4, stride=2), *(Residual(w4) for _ in range(d4)))
        self.stage8 = nn.Sequential(ConvNorm(w4, w8, stride=2), *(Residual(w8) for _ in range(d8)))
        self.stage16 = nn.Sequential(ConvNorm(w8, w16, stride=2), *(Residual(w16) for _ in range(d16)))
        self.stage32 = nn.Sequential(ConvNorm(w16, w32, stride=2), *(Residual(w32) for _ in range(d32)))
        self.blocks = nn.ModuleList(Block(w32, config.heads) for _ in range(config.transformer_blocks))
        self.top = nn.Conv2d(w32, config.coarse, 1)
        self.side16, self.side8 = nn.Conv2d(w16, config.coarse, 1), nn.Conv2d(w8, config.coarse, 1)
        self.side4, self.down4 = nn.Conv2d(w4, config.fine, 1), nn.Conv2d(config.coarse, config.fine, 1)
        self.smooth16, self.smooth8 = ConvNorm(config.coarse, config.coarse), ConvNorm(config.coarse, config.coarse)
        self.smooth4 = ConvNorm(config.fine, config.fine)

    def convolved(self, image: Tensor) -> list[Tensor]:
        """Maps at strides 4, 8, 16 and 32. A cell depends on what is near it."""
        c4 = self.stage4(self.stem(image))
        c8 = self.stage8(c4)
        c16 = self.stage16(c8)
        return [c4, c8, c16, self.stage32(c16)]

    def combined(self, maps: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """The features of these maps. Each depends on the whole picture."""
        c4, c8, c16, c32 = maps
        n, width, rows, columns = c32.shape
        tokens = c32.flatten(2).transpose(1, 2)  # [n, cells, w32]
        tokens = tokens + position_features(rows, columns, width).to(tokens)
        for block in self.blocks:
            tokens = block(tokens)
        c32 = tokens.transpose(1, 2).reshape(n, width, rows, columns)
        p16 = self.smooth16(self.side16(c16) + _twice(self.top(c32)))
        p8 = self.smooth8(self.side8(c8) + _twice(p16))
        return self.smooth4(self.side4(c4) + _twice(self.down4(p8))), p8

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        return self.combined(self.convolved(image))


class LineNet(Encoder):
    """[n, 3, H, W] -> [n, 6, H / 4, W / 4]: core logit; top, bottom, left, right in eighths of a pixel (left and right up
    to REACH_PX); crossed-out logit."""

    def __init__(self, config: VisionConfig | None = None) -> None:
        config = config or LINE_CONFIG
        super().__init__(config)
        self.text = nn.Sequential(ConvNorm(config.fine, config.fine), nn.Conv2d(config.fine, 6, 1))

    def forward(self, image: Tensor) -> Tensor:  # type: ignore[override]
        return self.of_maps(self.convolved(image))

    def of_maps(self, maps: Sequence[Tensor]) -> Tensor:
        """The same from what `convolved` returns."""
        found: Tensor = self.text(self.combined(maps)[0])
        return found


class RegionNet(Encoder):
    """The picture at half its size -> RegionMaps."""

    def __init__(self, config: VisionConfig | None = None) -> None:
        config = config or VisionConfig()
        super().__init__(config)
        widths = {4: config.fine, 8: config.coarse}
        self.groups = nn.ModuleList(GroupHead(widths[group.stride]) for group in GROUPS)
        # It is trained on one page at a time, so it norms by the page's own statistics, in use as in training:
        # averages over many pages fit none of them (heat loss on held-out pages 5.1 with averages, 3.5 without).
        for module in self.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.track_running_stats = False
                module.running_mean = module.running_var = module.num_batches_tracked = None

    def forward(self, image: Tensor) -> RegionMaps:  # type: ignore[override]
        p4, p8 = super().forward(image)
        levels = {4: p4, 8: p8}
        outputs = [head(levels[group.stride]) for head, group in zip(self.groups, GROUPS, strict=True)]
        heat, sides = zip(*outputs, strict=True)
        return RegionMaps(heat, sides, (p4, p8))


SIGHT = VisionConfig.fine + VisionConfig.coarse


def sights_of(maps: RegionMaps, boxes: Tensor) -> Tensor:
    """What the region network saw at boxes [n, 4] (pixels of the picture at its full size): [n, SIGHT].

    At stride 4 in the middle, at stride 8 the mean of the middles of the four quarters.
    """
    fine, coarse = maps.levels
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    wide, high = (boxes[:, 2] - boxes[:, 0]) / 4, (boxes[:, 3] - boxes[:, 1]) / 4
    quarters = [_at(coarse, 8, x + i * wide, y + j * high) for i in (-1, 1) for j in (-1, 1)]
    return torch.cat([_at(fine, 4, x, y), torch.stack(quarters).mean(0)], 1)


def _at(level: Tensor, stride: int, x: Tensor, y: Tensor) -> Tensor:
    """Features [n, channels] of a level [1, channels, h, w] at points of the picture."""
    height, width = level.shape[2:]
    grid = torch.stack([x / (width * stride * REGION_SCALE), y / (height * stride * REGION_SCALE)], 1) * 2 - 1
    return F.grid_sample(level.float(), grid[None, :, None], padding_mode="border", align_corners=False)[0, :, :, 0].T


def _twice(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


def halved(image: Tensor) -> Tensor:
    """[3, H, W] uint8 or float -> [3, H / 2, W / 2] float: what `RegionNet` looks at. At an odd side's end the edge counts twice."""
    if image.shape[1] % REGION_SCALE:
        image = torch.cat([image, image[:, -1:]], 1)
    if image.shape[2] % REGION_SCALE:
        image = torch.cat([image, image[:, :, -1:]], 2)
    if image.dtype == torch.uint8:
        image = image.short()
    # Sums of slices: exact for pixels, and many times faster than pooling is for three channels.
    rows = image[:, 0::REGION_SCALE] + image[:, 1::REGION_SCALE]
    return (rows[:, :, 0::REGION_SCALE] + rows[:, :, 1::REGION_SCALE]).float() / REGION_SCALE**2


def prepare(image: Tensor) -> Tensor:
    """[3, H, W] in 0..255 -> [1, 3, H', W'] in -1..1, the sides padded with the edge to multiples of 32, at least 64."""
    height, width = image.shape[1:]
    pixels = (image.float()[None] / 127.5).sub_(1.0)
    pad = (0, max(-width % SIZE_MULTIPLE, 64 - width), 0, max(-height % SIZE_MULTIPLE, 64 - height))
    if any(pad):
        pixels = F.pad(pixels, pad, mode="replicate")
    return pixels.contiguous(memory_format=torch.channels_last)
