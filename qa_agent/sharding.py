"""Parts of a suite for several machines, told apart by the tests' ids alone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_WRITTEN = re.compile(r"(?P<index>\d+)\s*/\s*(?P<count>\d+)")


@dataclass(frozen=True)
class Shard:
    """The `index`-th (from 1) of `count` parts.

    A test's part follows from its id alone, so it stays where it is when other tests come and go.
    """

    index: int
    count: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Of `2/4`. Raises ValueError."""
        match = _WRITTEN.fullmatch(text.strip())
        if match is None or not 1 <= int(match["index"]) <= int(match["count"]):
            raise ValueError("a shard is written I/N, from 1/N to N/N, such as 2/4")
        return cls(int(match["index"]), int(match["count"]))

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"

    def holds(self, test_id: str) -> bool:
        digest = hashlib.sha256(test_id.encode("utf-8", "surrogateescape")).digest()
        return int.from_bytes(digest[:8]) % self.count == self.index - 1
