"""Frames: sentences with holes, written one a line in the banks."""

from __future__ import annotations

import random
import re
from typing import Any


def frames(block: str) -> tuple[str, ...]:
    """The lines of a block, blank ones and `#` comments dropped."""
    lines = (line.strip() for line in block.strip().splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def words(block: str) -> tuple[str, ...]:
    """Alternatives separated by `|`."""
    return tuple(dict.fromkeys(part.strip() for part in block.replace("\n", " ").split("|") if part.strip()))


class NounPhrase:
    """How a sentence names something: with its article, with a/an, bare, or in the plural.

    `proper` names (a quoted or bare text) take no article.
    """

    __slots__ = ("bare", "definite", "many", "proper", "sound", "terse")

    def __init__(self, bare: str, many: str = "", *, proper: bool = False, terse: bool = False, sound: str = "") -> None:
        self.bare = bare
        self.many = many
        self.proper = proper
        self.terse = terse
        self.sound = sound or bare
        self.definite = False  # only "the" fits: "the last row"

    def __str__(self) -> str:
        return self.bare if self.proper or self.terse else "the " + self.bare

    def __format__(self, spec: str) -> str:
        return str(self)

    @property
    def a(self) -> str:
        if self.proper or self.terse or self.definite:
            return str(self)
        return ("an " if self.sound[:1].lower() in "aeiou" else "a ") + self.bare

    @property
    def own(self) -> str:
        """Possessive."""
        return str(self) + "'s"


_VERB = re.compile(
    r"\b(is|are|was|were|has|have|had|should|must|can|can't|cannot|will|does|do|doesn't|don't|isn't|aren't|shouldn't|"
    r"shows?|says?|reads?|contains?|appears?|sees?|exists?|happen|costs?|sits?|stands?|comes?|displays?|lists?|includes?|"
    r"offers?|carries|holds?|remains?|stays?|equals?|lies|looks?|follows?|precedes?|leads|needs?|amounts|mentions?|belongs?|"
    r"goes|sells|uses|uses?|prices?|exceeds|differs?|matches|shares?|knows|gets|worked|failed|occurred|complains|reports|"
    r"signals|confirms|compares|gives|asks|lets|documents|advertises|summarises|stands|occurs|bears|consists|counts?)\b"
)


def has_verb(frame: str) -> bool:
    """Whether a frame is a clause, after which "verify that" reads well."""
    return bool(_VERB.search(re.sub(r"\{[^}]*\}", "", frame)))


def fits(frame: str, phrase: NounPhrase, key: str = "R") -> bool:
    """Whether the frame asks no plural and no bare form of a phrase that has none."""
    if f"{{{key}.many}}" in frame and not phrase.many:
        return False
    return not (f"{{{key}.bare}}" in frame and (phrase.definite or phrase.proper))


def pick(rng: random.Random, bank: tuple[str, ...]) -> str:
    return bank[int(rng.random() * len(bank))]


def weighted(rng: random.Random, table: tuple[tuple[float, Any], ...]) -> Any:
    """One of the second parts, by the weights in the first."""
    at = rng.random() * sum(weight for weight, _ in table)
    for weight, choice in table:
        at -= weight
        if at < 0:
            return choice
    return table[-1][1]
