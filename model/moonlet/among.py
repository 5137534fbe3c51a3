"""A third look: each element among the others on the page.

Whether a tab is the selected one, a field greyed out, a rectangle a row or a mere frame shows beside its neighbours and not in it alone.
A small transformer takes what the second look made of every region that may be an element, with its colours and its place, and lets each
attend to all others; how two of them lie, how alike their sizes and colours are, biases the attention (relative position as a
learned bias: Raffel et al. 2020, "Exploring the limits of transfer learning", section 2.1; here of many features instead of one).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from moonlet.details import HIDDEN, PIECE_HEIGHT, PIECE_WIDTH, Seen, those_there
from moonlet.regions import Region
from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS, SIGHT

_PLACE, _PAINT, _PAIR = 10, 13, 19
FEATURES = HIDDEN + 2 * len(ELEMENT_KINDS) + 1 + len(STATES) + 1 + _PLACE + _PAINT


@dataclass(frozen=True)
class AmongConfig:
    width: int = 128
    heads: int = 4
    layers: int = 3
    bias_hidden: int = 24
    dropout: float = 0.1


@dataclass(frozen=True)
class Group:
    """The regions of one page: `features` [n, FEATURES], `sights` [n, SIGHT], `boxes` [n, 4] in pixels, `paint` [n, 3] mean colours in
    -1..1, and what the second look says, `kinds` [n, kinds + 1] and `states` [n, states] (logits)."""

    features: Tensor
    sights: Tensor
    boxes: Tensor
    paint: Tensor
    kinds: Tensor
    states: Tensor


def group_of(regions: Sequence[Region], sights: Tensor, seen: Seen, width: int, height: int) -> Group:
    """Regions of a picture of the given size as the network takes them. `sights` [n, SIGHT] is what the region network saw there, `seen`
    what the second look made of them."""
    boxes = torch.tensor([[r.box.left, r.box.top, r.box.right, r.box.bottom] for r in regions]).view(-1, 4)
    priors = torch.tensor([[r.kinds.get(kind, 0.0) for kind in ELEMENT_KINDS] for r in regions]).view(-1, len(ELEMENT_KINDS))
    scores = torch.tensor([[r.score] for r in regions])
    paint = _paint(seen.pieces)
    place = _places([r.box for r in regions], width, height)
    kinds, states = seen.kinds.float(), seen.states.float()
    features = torch.cat([seen.hidden.float(), kinds / 4, states / 4, priors, scores, place, paint], 1)
    return Group(features, sights, boxes, paint[:, :3], kinds, states)


def _places(boxes: Sequence[Box], width: int, height: int) -> Tensor:
    """Where boxes are and how large: [n, 10], about -1..1."""
    rows = []
    for box in boxes:
        wide, high = math.log(max(2.0, box.width)), math.log(max(2.0, box.height))
        rows.append((
            2 * box.left / width - 1, 2 * box.right / width - 1, 2 * box.top / height - 1, 2 * box.bottom / height - 1,
            wide / 4 - 1, high / 3 - 1, (wide - high) / 3, math.log(max(2.0, width)) / 4 - 1.6, math.log(max(2.0, height)) / 4 - 1.6,
            min(1.0, len(boxes) / 100),
        ))  # fmt: skip
    return torch.tensor(rows).view(-1, _PLACE)


def _paint(pieces: Tensor) -> Tensor:
    """Of pieces [n, 6, 32, 64] their mean colour inside and outside, how that varies, and how light and dark it gets: [n, 13]."""
    whole = pieces[:, :3].float()
    y, x = PIECE_HEIGHT // 5, PIECE_WIDTH // 5
    inside = whole[:, :, y:-y, x:-x].flatten(2)
    grey = inside.mean(1)
    rim = torch.cat([whole[:, :, :2].flatten(2), whole[:, :, -2:].flatten(2)], 2)
    extremes = torch.stack([grey.amin(1), grey.amax(1), grey.median(1).values, grey.std(1)], 1)
    return torch.cat([inside.mean(2), rim.mean(2), inside.std(2), extremes], 1)


def pair_features(boxes: Tensor, paint: Tensor) -> Tensor:
    """How each of the boxes [b, n, 4] lies to each other one, and how alike they are: [b, n, n, 19]."""
    left, top, right, bottom = boxes.unbind(2)
    wide, high = (right - left).clamp(min=1), (bottom - top).clamp(min=1)

    def gap(side: Tensor) -> Tensor:
        return side[:, None, :] - side[:, :, None]

    x, y = gap((left + right) / 2), gap((top + bottom) / 2)
    shared_x = (torch.minimum(right[:, :, None], right[:, None]) - torch.maximum(left[:, :, None], left[:, None])).clamp(min=0)
    shared_y = (torch.minimum(bottom[:, :, None], bottom[:, None]) - torch.maximum(top[:, :, None], top[:, None])).clamp(min=0)
    shared = shared_x * shared_y
    area = wide * high
    union = area[:, :, None] + area[:, None] - shared
    colours = (paint[:, :, None] - paint[:, None]).abs()
    return torch.stack([
        torch.tanh(x / (4 * wide[:, :, None])), torch.tanh(y / (4 * high[:, :, None])), torch.tanh(x / 300), torch.tanh(y / 300),
        torch.exp(-x.abs() / 100), torch.exp(-y.abs() / 100),
        torch.exp(-gap(left).abs() / 4), torch.exp(-gap(right).abs() / 4),
        torch.exp(-gap(top).abs() / 4), torch.exp(-gap(bottom).abs() / 4),
        torch.exp(-x.abs() / 4), torch.exp(-y.abs() / 4),
        torch.exp(-3 * gap(wide.log()).abs()), torch.exp(-3 * gap(high.log()).abs()),
        shared / union, shared / area[:, :, None], shared / area[:, None],
        torch.exp(-8 * colours.mean(3)), colours.amax(3).clamp(max=1),
    ], 3)  # fmt: skip


def reach_of(boxes: Tensor) -> Tensor:
    """By how many pixels one step moves each side of boxes [..., 4]: [..., 4]."""
    wide, high = boxes[..., 2] - boxes[..., 0], boxes[..., 3] - boxes[..., 1]
    return torch.stack([0.1 * wide + 4, 0.1 * high + 4, 0.1 * wide + 4, 0.1 * high + 4], -1)


class _Block(nn.Module):
    def __init__(self, config: AmongConfig) -> None:
        super().__init__()
        self.heads = config.heads
        self.before, self.within = nn.LayerNorm(config.width), nn.LayerNorm(config.width)
        self.mix, self.out = nn.Linear(config.width, 3 * config.width), nn.Linear(config.width, config.width)
        self.body = nn.Sequential(
            nn.Linear(config.width, 2 * config.width), nn.GELU(), nn.Dropout(config.dropout), nn.Linear(2 * config.width, config.width)
        )
        self.drop = nn.Dropout(config.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, width = x.shape
        q, k, v = self.mix(self.before(x)).view(b, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        met = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = x + self.drop(self.out(met.transpose(1, 2).reshape(b, n, width)))
        grown: Tensor = x + self.drop(self.body(self.within(x)))
        return grown


class AmongNet(nn.Module):
    """Groups [b, n] -> what is to be added to the second look's logits of kinds [b, n, kinds + 1] and of states [b, n, states], and to
    the sides of the boxes [b, n, 4], these in `reach_of`."""

    def __init__(self, config: AmongConfig | None = None) -> None:
        super().__init__()
        config = config or AmongConfig()
        self.config = config
        self.sights = nn.LayerNorm(SIGHT)
        self.begin = nn.Sequential(nn.Linear(FEATURES + SIGHT, config.width), nn.GELU(), nn.Linear(config.width, config.width))
        self.bias = nn.Sequential(
            nn.Linear(_PAIR, config.bias_hidden), nn.GELU(), nn.Linear(config.bias_hidden, config.layers * config.heads)
        )
        self.blocks = nn.ModuleList(_Block(config) for _ in range(config.layers))
        self.end = nn.LayerNorm(config.width)
        self.kinds = nn.Linear(config.width, len(ELEMENT_KINDS) + 1)
        self.states = nn.Linear(config.width, len(STATES))
        self.sides = nn.Linear(config.width, 4)
        for last in (self.kinds, self.states, self.sides):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(self, features: Tensor, sights: Tensor, boxes: Tensor, paint: Tensor, there: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`there` [b, n] says which of the regions are one and not padding."""
        b, n, _ = features.shape
        bias = self.bias(pair_features(boxes, paint)).view(b, n, n, self.config.layers, self.config.heads).permute(3, 0, 4, 1, 2)
        bias = bias.masked_fill(~there[None, :, None, None], -1e4)
        x = self.begin(torch.cat([features, self.sights(sights)], 2))
        for block, here in zip(self.blocks, bias, strict=True):
            x = block(x, here)
        x = self.end(x)
        return self.kinds(x), self.states(x), self.sides(x)


SURE = 0.3  # how probable an element must be at the third look: as many are missed then as are seen wrongly
MOST, BEYOND = 300, 60  # regions that are looked at together, and how many of them on either side only for the sake of the others


class Among:
    """A trained `AmongNet`."""

    def __init__(self, net: AmongNet) -> None:
        self.net = net.eval()

    @torch.inference_mode()
    def look(self, group: Group) -> tuple[Tensor, Tensor, Tensor]:
        """Probabilities of kinds [n, kinds + 1], the last "nothing", and of states [n, states], and boxes [n, 4]."""
        n = len(group.boxes)
        kinds, states, boxes = group.kinds.clone(), group.states.clone(), group.boxes.clone()
        order = (boxes[:, 1] + boxes[:, 3]).argsort(stable=True)
        step = n if n <= MOST else MOST - 2 * BEYOND
        for start in range(0, n, max(1, step)):
            first = max(0, start - BEYOND)
            at = order[first : start + step + BEYOND]
            own = slice(start - first, start - first + step)
            there = torch.ones(1, len(at), dtype=torch.bool)
            more_kinds, more_states, moves = self.net(
                group.features[at][None], group.sights[at][None], group.boxes[at][None], group.paint[at][None], there
            )
            mine = at[own]
            kinds[mine] += more_kinds[0, own]
            states[mine] += more_states[0, own]
            boxes[mine] += moves[0, own] * reach_of(boxes[mine])
        return kinds.softmax(-1), states.sigmoid(), boxes

    def refine(self, regions: Sequence[Region], group: Group, width: int, height: int) -> list[Region]:
        """Those of the regions of a picture that are elements, with their boxes, kinds, states and scores; `group` is made of them."""
        kinds, states, boxes = self.look(group)
        something = 1 - kinds[:, -1]
        moved = [replace(region, box=_on(box, width, height)) for region, box in zip(regions, boxes.tolist(), strict=True)]
        return those_there(moved, something.tolist(), SURE, kinds[:, :-1] / something[:, None].clamp(min=1e-6), states)


def _on(sides: Sequence[float], width: int, height: int) -> Box:
    """A box at least a pixel wide and high on a picture of a size."""
    left, top, right, bottom = sides
    left, top = min(max(0.0, left), width - 1.0), min(max(0.0, top), height - 1.0)
    return Box(left, top, min(float(width), max(left + 1, right)), min(float(height), max(top + 1, bottom)))
