"""The network of `moonlet.ranking` while it is trained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from moonlet.ranking import FURTHEST

HIDDEN = 32
SIDES = 8  # of what is asked, which weigh the features


class Network(nn.Module):
    """A score for each candidate: a linear one, and what a few hidden units add. `mean`, `spread` [features] of the inputs.

    With `words`, the length of what is asked as a vector, its words weigh the features too.
    """

    def __init__(self, mean: Tensor, spread: Tensor, words: int = 0) -> None:
        super().__init__()
        self.mean, self.spread = mean, spread
        self.first, self.last = nn.Linear(len(mean), HIDDEN), nn.Linear(HIDDEN, 1)
        self.linear = nn.Linear(len(mean), 1, bias=False)
        if words:
            self.words, self.features = nn.Linear(words, SIDES, bias=False), nn.Linear(len(mean), SIDES, bias=False)
            nn.init.normal_(self.words.weight, std=0.3)
            nn.init.normal_(self.features.weight, std=0.02)

    def forward(self, table: Tensor, drop: float = 0.0, asked: Tensor | None = None) -> Tensor:
        """table [..., candidate, feature], asked [..., word] -> [..., candidate]; `drop` is the share of inputs and units left out."""
        given = (table - self.mean) / self.spread
        if asked is not None:
            given = given.clamp(-FURTHEST, FURTHEST)
        given = nn.functional.dropout(given, drop, drop > 0)
        inner = nn.functional.dropout(torch.relu(self.first(given)), drop, drop > 0)
        scores: Tensor = (self.last(inner) + self.linear(given))[..., 0]
        if asked is not None:
            sides = self.words(nn.functional.dropout(asked, drop, drop > 0))
            scores = scores + (self.features(given) * sides[..., None, :]).sum(dim=-1)
        return scores

    def named(self) -> dict[str, Tensor]:
        """The weights by the names that `moonlet.ranking` reads."""
        found = {"mean": self.mean, "spread": self.spread, "linear": self.linear.weight}
        for name in ("first", "last"):
            layer = getattr(self, name)
            found |= {f"{name}.weight": layer.weight, f"{name}.bias": layer.bias}
        if hasattr(self, "words"):
            found |= {"words": self.words.weight, "features": self.features.weight}
        return {name: value.detach() for name, value in found.items()}

    def save(self, path: Path) -> None:
        save_together([self], path)


def save_together(nets: Sequence[Network], path: Path) -> None:
    """The mean of several networks of one mean and spread, which is one with the hidden units of all."""
    each = [net.named() for net in nets]
    joined = {name: each[0][name] for name in ("mean", "spread")}
    joined |= {name: torch.cat([one[name] for one in each]) for name in each[0] if name.startswith("first") or name == "words"}
    joined |= {name: torch.stack([one[name] for one in each]).mean(dim=0) for name in ("linear", "last.bias")}
    joined |= {"last.weight": torch.cat([one["last.weight"] for one in each], dim=1) / len(nets)}
    if "features" in each[0]:
        joined |= {"features": torch.cat([one["features"] for one in each]) / len(nets)}
    save_file({name: value.contiguous() for name, value in joined.items()}, path)
