"""What the parts of one page share: its randomness, its texts, its look and its icons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from ..content import Content
from ..icons import IconSets
from ..looks import Look
from .html import Markup

T = TypeVar("T")


@dataclass
class Scene:
    """One page under construction. `overlays` are drawn above it, last; `rules` are style rules that its parts need."""

    rng: Random
    text: Content
    look: Look
    icons: IconSets
    width: int
    height: int
    overlays: list[Markup] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    facts: dict[str, str | bool] = field(default_factory=dict)
    may_focus: bool = True
    field_style: str = "above"

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, options: Sequence[T]) -> T:
        return self.rng.choice(options)

    def one_of(self, *makers: Callable[[], T]) -> T:
        """What one of the makers makes."""
        return self.rng.choice(makers)()

    def some(self, options: Sequence[T], low: int, high: int) -> list[T]:
        return self.text.some(options, low, high)

    def int(self, low: int, high: int) -> int:
        return self.rng.randint(low, high)

    @property
    def phone(self) -> bool:
        """Whether the viewport is a telephone's."""
        return self.width < 600

    @property
    def wide(self) -> bool:
        return self.width >= 1000

    def cls(self, part: str, *mods: str) -> str:
        return self.look.cls(part, *mods)

    def take_focus(self, share: float = 0.08) -> bool:
        """True at most once a page: only one element has the focus."""
        if self.may_focus and self.chance(share):
            self.may_focus = False
            return True
        return False
