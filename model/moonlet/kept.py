"""What was computed from pieces of the last picture. The next picture mostly shows the same pieces: they are not computed again.

A piece is known by its exact bytes, so what is kept is what a look from nothing would compute.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Result = TypeVar("Result")


class Kept(Generic[Result]):
    """Results by key; what neither this look nor the one before has asked for is forgotten."""

    def __init__(self) -> None:
        self._before: dict[Hashable, Result] = {}
        self._now: dict[Hashable, Result] = {}

    def __len__(self) -> int:
        return len(self._before.keys() | self._now.keys())

    def begin_look(self) -> None:
        self._before, self._now = self._now, {}

    def known(self, key: Hashable) -> Result | None:
        result = self._now.get(key)
        if result is None and (result := self._before.get(key)) is not None:
            self._now[key] = result
        return result

    def __getitem__(self, key: Hashable) -> Result:
        """What this look has asked for or computed. Raises KeyError."""
        return self._now[key]

    def keep(self, key: Hashable, result: Result) -> Result:
        self._now[key] = result
        return result

    def get(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        """What is known of the key, or else what is computed now."""
        known = self.known(key)
        return known if known is not None else self.keep(key, compute())


def fingerprint(piece: NDArray[np.uint8]) -> bytes:
    """The same for two arrays only if their shapes and all their bytes are (128 bits of BLAKE2)."""
    return hashlib.blake2b(np.ascontiguousarray(piece).data, digest_size=16, salt=str(piece.shape).encode()[:16]).digest()
