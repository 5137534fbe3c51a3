"""How far an application is explored."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bounds:
    """`seed` decides the order in which things are tried: the same seed tries the same, as long as the pages are the same."""

    max_pages: int = 20
    max_steps: int = 60
    minutes: float = 5.0
    destructive: bool = False
    seed: int = 0
