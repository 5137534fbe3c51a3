"""The network of `moonlet.ranking` while it is trained."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

HIDDEN = 32


class Network(nn.Module):
    """A score for each candidate: a linear one, and what a few hidden units add. `mean`, `spread` [features] of the inputs."""

    def __init__(self, mean: Tensor, spread: Tensor) -> None:
        super().__init__()
        self.mean, self.spread = mean, spread
        self.first, self.last = nn.Linear(len(mean), HIDDEN), nn.Linear(HIDDEN, 1)
        self.linear = nn.Linear(len(mean), 1, bias=False)

    def forward(self, table: Tensor, drop: float = 0.0) -> Tensor:
        """table [..., candidate, feature] -> [..., candidate]; `drop` is the share of inputs and units that are left out."""
        given = nn.functional.dropout((table - self.mean) / self.spread, drop, drop > 0)
        inner = nn.functional.dropout(torch.relu(self.first(given)), drop, drop > 0)
        scores: Tensor = (self.last(inner) + self.linear(given))[..., 0]
        return scores

    def save(self, path: Path) -> None:
        named = {"mean": self.mean, "spread": self.spread, "linear": self.linear.weight}
        for name in ("first", "last"):
            layer = getattr(self, name)
            named |= {f"{name}.weight": layer.weight, f"{name}.bias": layer.bias}
        save_file({name: value.detach().contiguous() for name, value in named.items()}, path)
