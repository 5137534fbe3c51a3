"""The transformer parts that the language model is built of."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Attention(nn.Module):
    """Multi-head attention; with `rotary`, positions turn queries and keys."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width, bias=False)
        self.memory = nn.Linear(width, 2 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)

    def keys_values(self, x: Tensor, rotary: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """[B, N, width] -> keys, values [B, heads, N, width / heads]"""
        key, value = (self._split(each) for each in self.memory(x).chunk(2, dim=-1))
        return key if rotary is None else turn(key, rotary), value

    def forward(
        self,
        x: Tensor,
        memory: tuple[Tensor, Tensor],
        rotary: Tensor | None = None,
        mask: Tensor | None = None,
        causal: bool = False,
    ) -> Tensor:
        query = self._split(self.query(x))
        if rotary is not None:
            query = turn(query, rotary)
        y = F.scaled_dot_product_attention(query, *memory, attn_mask=mask, is_causal=causal)
        out: Tensor = self.out(y.transpose(1, 2).flatten(2))
        return out

    def _split(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self.heads, -1).transpose(1, 2)


def rotary_angles(positions: int, width: int) -> Tensor:
    """[2, positions, width / 2]: cosines and sines (Su et al. 2021, RoFormer)."""
    rates = 100.0 ** (-torch.arange(0, width, 2) / width)
    angles = torch.arange(positions)[:, None] * rates
    return torch.stack([angles.cos(), angles.sin()])


def turn(x: Tensor, rotary: Tensor) -> Tensor:
    """Rotate the halves of [..., N, width] by the angles [2, N, width / 2]."""
    a, b = x.chunk(2, dim=-1)
    cos, sin = rotary
    return torch.cat([a * cos - b * sin, a * sin + b * cos], dim=-1)


class Layer(nn.Module):
    """Self-attention, attention to the sentence (in the decoder), and two linear maps, each added to its input."""

    def __init__(self, width: int, heads: int, widen: int, cross: bool) -> None:
        super().__init__()
        hidden = widen * width
        self.norm_own, self.own = nn.LayerNorm(width), Attention(width, heads)
        if cross:
            self.norm_cross, self.cross = nn.LayerNorm(width), Attention(width, heads)
        self.norm_map, self.up, self.down = nn.LayerNorm(width), nn.Linear(width, hidden), nn.Linear(hidden, width)

    def map(self, x: Tensor) -> Tensor:
        y: Tensor = self.down(F.relu(self.up(self.norm_map(x))))
        return x + y
