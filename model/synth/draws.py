"""Drawing at random: what every maker of texts builds on."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draws:
    """Choices of one page, all from its own random numbers."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, options: Sequence[T]) -> T:
        return self.rng.choice(options)

    def one_of(self, *makers: Callable[[], T]) -> T:
        """What one of the makers makes."""
        return self.rng.choice(makers)()

    def some(self, options: Sequence[T], low: int, high: int) -> list[T]:
        count = min(len(options), self.rng.randint(low, high))
        return self.rng.sample(list(options), count)

    def letters(self, count: int) -> str:
        """Random capitals."""
        return "".join(self.pick(string.ascii_uppercase) for _ in range(count))

    def digits(self, count: int) -> str:
        return "".join(self.pick(string.digits) for _ in range(count))
