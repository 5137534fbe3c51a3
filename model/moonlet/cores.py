"""Computing on one core or on two. On two, each of two threads computes on one of them: where the threads of one layer
wait for each other at every layer, a busy machine makes all of them wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import Protocol, TypeVar

import torch

A = TypeVar("A")
B = TypeVar("B")


class Cores(Protocol):
    def beside(self, compute: Callable[[], A]) -> Callable[[], A]:
        """Begin a computation after those begun before; calling what comes back waits for its result."""
        ...

    def spread(self, compute: Callable[[A], B], batches: Sequence[A]) -> list[B]:
        """The results for all batches, in their order."""
        ...


class OneCore:
    def beside(self, compute: Callable[[], A]) -> Callable[[], A]:
        return cache(compute)

    def spread(self, compute: Callable[[A], B], batches: Sequence[A]) -> list[B]:
        return [compute(batch) for batch in batches]


class TwoCores:
    def __init__(self) -> None:
        self._beside = ThreadPoolExecutor(1, "moonlet", initializer=torch.set_num_threads, initargs=(1,))

    def beside(self, compute: Callable[[], A]) -> Callable[[], A]:
        return self._beside.submit(compute).result

    def spread(self, compute: Callable[[A], B], batches: Sequence[A]) -> list[B]:
        """The other thread begins with the first batch when it has done what was begun before, this one with the last."""
        beside = [self._beside.submit(compute, batch) for batch in batches]
        here = {at: compute(batches[at]) for at in reversed(range(len(batches))) if beside[at].cancel()}
        return [here[at] if at in here else beside[at].result() for at in range(len(batches))]


@contextmanager
def one_thread_each() -> Iterator[bool]:
    """Torch computes on one core in this thread; whether it has more is what comes out."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield before > 1
    finally:
        torch.set_num_threads(before)
