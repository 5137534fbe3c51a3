"""A second look at each element, at full resolution: what kind of thing it is, if it is one at all, and its states.

The region network sees the whole page at half its size; there a tick in a box is two cells wide. This small
network sees one element and its close surroundings, squeezed to 64 x 32, and beside it both of its ends in their
true shape: the arrow of a wide drop-down list is lost when it is squeezed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from moonlet.regions import Region
from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS, ConvNorm, Residual, halved

PIECE_WIDTH, PIECE_HEIGHT = 64, 32
PLACE = 6
HIDDEN = 160
_LEVELS = 5
_MARGIN, _MARGIN_PX = 0.15, 6.0  # of the surroundings on each side: share of the element, and pixels


@dataclass(frozen=True)
class DetailConfig:
    widths: tuple[int, int, int] = (24, 48, 96)
    hidden: int = HIDDEN


class DetailNet(nn.Module):
    """Pieces [n, 6, 32, 64] in -1..1 and `places_of` [n, 6] -> what it makes of them [n, HIDDEN], logits of kinds [n, kinds + 1], the
    last "nothing", and of states [n, states]."""

    def __init__(self, config: DetailConfig | None = None) -> None:
        super().__init__()
        config = config or DetailConfig()
        a, b, c = config.widths
        self.body = nn.Sequential(ConvNorm(6, a, stride=2), ConvNorm(a, b, stride=2), Residual(b), ConvNorm(b, c, stride=2), Residual(c))
        self.mix = nn.Sequential(nn.Linear(c * (PIECE_WIDTH // 8) * (PIECE_HEIGHT // 8) + PLACE, config.hidden), nn.ReLU(), nn.Dropout(0.1))
        self.kinds = nn.Linear(config.hidden, len(ELEMENT_KINDS) + 1)
        self.states = nn.Linear(config.hidden, len(STATES))

    def forward(self, pieces: Tensor, places: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.mix(torch.cat([self.body(pieces).flatten(1), places.to(pieces)], 1))
        return x, self.kinds(x), self.states(x)


@dataclass(frozen=True)
class Seen:
    """What the second look sees of n boxes: `pieces` [n, 6, 32, 64], `hidden` [n, HIDDEN], and logits, `kinds` [n, kinds + 1] and `states`
    [n, states]."""

    pieces: Tensor
    hidden: Tensor
    kinds: Tensor
    states: Tensor


def places_of(boxes: Sequence[Box], width: int, height: int) -> Tensor:
    """Where boxes are on a page of the given size, and how large: [n, 6], about -1..1."""
    rows = []
    for box in boxes:
        x, y = box.center
        wide, high = math.log(max(2.0, box.width)), math.log(max(2.0, box.height))
        rows.append((2 * x / width - 1, 2 * y / height - 1, wide / 4 - 1, high / 3 - 1, wide - high, box.width / width))
    return torch.tensor(rows).view(-1, PLACE)


class Pyramid:
    """An image [3, H, W] uint8 as floats in 0..255, and at a half, a quarter, … of its size; each made when it is asked for."""

    def __init__(self, image: Tensor) -> None:
        self.image = image
        self._levels = [image.float()]

    def __getitem__(self, level: int) -> Tensor:
        while len(self._levels) <= level:
            self._levels.append(halved(self.image if len(self._levels) == 1 else self._levels[-1]))
        return self._levels[level]


def pieces_of(image: Tensor | Pyramid, boxes: Sequence[Box]) -> Tensor:
    """Boxes of an image [3, H, W] uint8 with their surroundings, in -1..1: [n, 6, 32, 64].

    The first three channels show the whole, the last three its left end beside its right end.
    """
    pyramid = image if isinstance(image, Pyramid) else Pyramid(image)
    frames = [_frame(box) for box in boxes]
    ends = [end for box in boxes for end in _ends(box)]
    whole = _squeezed(pyramid, frames, PIECE_WIDTH)
    halves = _squeezed(pyramid, ends, PIECE_WIDTH // 2).view(len(boxes), 2, 3, PIECE_HEIGHT, PIECE_WIDTH // 2)
    return torch.cat([whole, torch.cat([halves[:, 0], halves[:, 1]], 3)], 1)


def _frame(box: Box) -> Box:
    x, y = box.width * _MARGIN + _MARGIN_PX, box.height * _MARGIN + _MARGIN_PX
    return Box(box.left - x, box.top - y, box.right + x, box.bottom + y)


def _ends(box: Box) -> tuple[Box, Box]:
    """The left and the right end with a margin, as wide as they are high; both are the whole where that is no wider."""
    margin = box.height * _MARGIN + _MARGIN_PX
    top, bottom = box.top - margin, box.bottom + margin
    side = min(bottom - top, box.width + 2 * margin)
    left, right = box.left - margin, box.right + margin
    return Box(left, top, left + side, bottom), Box(right - side, top, right, bottom)


def _squeezed(pyramid: Pyramid, frames: Sequence[Box], columns: int) -> Tensor:
    """Frames of an image, each squeezed to [3, 32, columns], in -1..1."""
    out = torch.zeros(len(frames), 3, PIECE_HEIGHT, columns)
    level_of = [min(_LEVELS - 1, max(0, int(math.log2(max(f.width / columns, f.height / PIECE_HEIGHT, 1.0))))) for f in frames]
    for level in sorted(set(level_of)):
        chosen = [index for index, at in enumerate(level_of) if at == level]
        out[chosen] = _sampled(pyramid[level][None], [frames[index] for index in chosen], 2**level, columns)
    return out / 127.5 - 1.0


def _sampled(picture: Tensor, frames: Sequence[Box], scale: int, columns: int) -> Tensor:
    """Bilinear samples of a picture [1, 3, h, w] that is `scale` times smaller than the frames' pixels."""
    height, width = picture.shape[2] * scale, picture.shape[3] * scale
    across = (torch.arange(columns) + 0.5) / columns
    down = (torch.arange(PIECE_HEIGHT) + 0.5) / PIECE_HEIGHT
    sides = torch.tensor([[f.left, f.top, f.width, f.height] for f in frames])
    x = (sides[:, 0, None] + sides[:, 2, None] * across) * 2 / width - 1  # [n, columns]
    y = (sides[:, 1, None] + sides[:, 3, None] * down) * 2 / height - 1  # [n, 32]
    grid = torch.stack([x[:, None].expand(-1, PIECE_HEIGHT, -1), y[:, :, None].expand(-1, -1, columns)], -1)
    samples = F.grid_sample(picture, grid.reshape(1, -1, columns, 2), padding_mode="border", align_corners=False)
    return samples.view(3, len(frames), PIECE_HEIGHT, columns).transpose(0, 1)


SURE = 0.46  # how probable an element must be after the second look


class Details:
    """A trained `DetailNet` that looks again at what the region network found."""

    def __init__(self, net: DetailNet, bf16: bool = False) -> None:
        self.net, self.bf16 = net.eval(), bf16

    @torch.inference_mode()
    def see(self, pyramid: Pyramid, boxes: Sequence[Box]) -> Seen:
        """What is seen of each of the boxes of an image by itself."""
        pieces = pieces_of(pyramid, boxes).contiguous(memory_format=torch.channels_last)
        height, width = pyramid.image.shape[1:]
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bf16):
            hidden, kinds, states = self.net(pieces, places_of(boxes, width, height))
        return Seen(pieces, hidden.float(), kinds.float(), states.float())

    def look(self, pyramid: Pyramid, boxes: Sequence[Box]) -> tuple[Tensor, Tensor]:
        """Probabilities of kinds [n, kinds + 1] and of states [n, states] for boxes of an image."""
        seen = self.see(pyramid, boxes)
        return seen.kinds.softmax(-1), seen.states.sigmoid()

    def refine(self, image: Tensor | Pyramid, regions: Sequence[Region]) -> list[Region]:
        """The regions of an image [3, H, W] uint8 that are still there at a second look, with better kinds, states and scores."""
        if not regions:
            return []
        kinds, states = self.look(image if isinstance(image, Pyramid) else Pyramid(image), [region.box for region in regions])
        priors = torch.tensor([[region.kinds.get(kind, 0.0) for kind in ELEMENT_KINDS] for region in regions]) + 0.05
        beliefs = kinds[:, :-1] * priors.sqrt()
        scores = [math.sqrt(region.score * (1 - nothing)) for region, nothing in zip(regions, kinds[:, -1].tolist(), strict=True)]
        return those_there(regions, scores, SURE, beliefs / beliefs.sum(1, keepdim=True), states)


def those_there(regions: Sequence[Region], scores: Sequence[float], least: float, kinds: Tensor, states: Tensor) -> list[Region]:
    """The regions of at least a score, with what they are: shares of `kinds` [n, kinds] and probabilities of `states` [n, states]."""
    likeliest, order = kinds.sort(stable=True, dim=1, descending=True)
    found = []
    for region, score, said, shares, ranked in zip(
        regions, scores, states.tolist(), likeliest[:, :3].tolist(), order[:, :3].tolist(), strict=True
    ):
        if score < least:
            continue
        likely = {name: round(chance, 4) for name, chance in zip(STATES, said, strict=True) if chance > 0.02}
        known = {ELEMENT_KINDS[i]: round(share, 4) for i, share in zip(ranked, shares, strict=True) if share > 0.04}
        found.append(replace(region, kind=ELEMENT_KINDS[ranked[0]], score=score, states=likely, kinds=known))
    return found
