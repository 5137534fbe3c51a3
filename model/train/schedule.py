"""What every training run shares: time that counts across restarts, the learning rate over it, checkpoints, log lines."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from moonlet.weights import has_fast_bf16


def mixed_precision() -> torch.autocast:
    """bfloat16 where the processor multiplies it natively; elsewhere it is slower than float32."""
    return torch.autocast("cpu", torch.bfloat16, enabled=has_fast_bf16())


@dataclass
class Run:
    """One network in training, resumable from its checkpoint.

    A checkpoint that holds only "net" gives its weights and nothing else.
    """

    net: nn.Module
    optimizer: torch.optim.Optimizer
    out: Path
    minutes: float
    learning_rate: float
    warmup_steps: int = 100
    save_every_s: float = 180.0
    spent_s: float = 0.0
    steps: int = 0
    _begin_s: float = 0.0
    _started: float = field(default_factory=time.time)
    _saved: float = field(default_factory=time.time)
    _reported: float = field(default_factory=time.time)
    _sums: dict[str, list[float]] = field(default_factory=dict)

    def resume(self) -> None:
        if self.out.exists():
            state = torch.load(self.out, weights_only=False)
            self.net.load_state_dict(state["net"])
            if "optimizer" in state:
                self.optimizer.load_state_dict(state["optimizer"])
                self._begin_s = self.spent_s = state["spent_s"]
                self.steps = state["steps"]
        parameters = sum(p.numel() for p in self.net.parameters()) / 1e6
        print(f"{parameters:.2f} M parameters, from {self.spent_s:.0f} s", flush=True)
        self._started = self._saved = self._reported = time.time()

    @property
    def progress(self) -> float:
        return min(1.0, self.spent_s / (self.minutes * 60))

    def step(self, losses: dict[str, float]) -> None:
        """Clip, step, set the next learning rate (warm-up, then a cosine over the run's minutes), log now and then."""
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.steps += 1
        self.spent_s = self._begin_s + time.time() - self._started
        rate = self.learning_rate * min(1.0, self.steps / self.warmup_steps) * max(0.01, 0.5 * (1 + np.cos(np.pi * self.progress)))
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        for name, value in losses.items():
            self._sums.setdefault(name, []).append(value)
        if time.time() - self._reported > 30:
            self.log(f"step {self.steps}", {name: float(np.mean(values)) for name, values in self._sums.items()})
            self._sums, self._reported = {}, time.time()

    def due(self) -> bool:
        """Whether it is time to validate and save."""
        return time.time() - self._saved > self.save_every_s or self.progress >= 1

    def save(self, **more: Any) -> None:
        partial = self.out.with_suffix(".part")
        state = {"net": self.net.state_dict(), "optimizer": self.optimizer.state_dict(), "spent_s": self.spent_s, "steps": self.steps}
        torch.save({**state, **more}, partial)
        partial.replace(self.out)
        self._saved = time.time()

    def log(self, what: str, scores: dict[str, float]) -> None:
        print(f"{self.spent_s / 60:5.1f} min  {what}  " + "  ".join(f"{name} {value:.3f}" for name, value in scores.items()), flush=True)
