"""Mistakes in scenario files: where, what, what is allowed, what may have been meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from qa_agent.errors import ScenarioError

DID_YOU_MEAN = "; did you mean "


@dataclass(frozen=True)
class Mistake:
    """One mistake, told in one line."""

    file: str
    line: int | None
    what: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}"


class InvalidScenarioError(ScenarioError):
    """All mistakes of one scenario, one a line: those of a file together, in the order of its lines."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        files = list(dict.fromkeys(mistake.file for mistake in mistakes))
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: (files.index(mistake.file), mistake.line or 0)))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def did_you_mean(written: str, allowed: Iterable[str]) -> str:
    """`; did you mean "click"?`, or nothing where nothing is near."""
    close = get_close_matches(written.lower(), list(allowed), n=1, cutoff=0.6)
    return f'{DID_YOU_MEAN}"{close[0]}"?' if close else ""
