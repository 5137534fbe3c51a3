"""How long steps try that do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass

from qa_agent.acting.deeds import FIND_TIMEOUT_S
from qa_agent.acting.judging import CHECK_TIMEOUT_S, WAIT_TIMEOUT_S
from qa_agent.acting.opening import NAVIGATION_TIMEOUT_S


@dataclass(frozen=True)
class Timeouts:
    """`find`, `check`, `wait` and `open` of a scenario's `timeouts:`."""

    find_s: float = FIND_TIMEOUT_S
    check_s: float = CHECK_TIMEOUT_S
    wait_s: float = WAIT_TIMEOUT_S
    open_s: float = NAVIGATION_TIMEOUT_S

    def changed(
        self, find_s: float | None = None, check_s: float | None = None, wait_s: float | None = None, open_s: float | None = None
    ) -> Timeouts:
        """These, but with those that are given."""
        return Timeouts(
            find_s=self.find_s if find_s is None else find_s, check_s=self.check_s if check_s is None else check_s,
            wait_s=self.wait_s if wait_s is None else wait_s, open_s=self.open_s if open_s is None else open_s,
        )  # fmt: skip

    def find(self, asked_s: float | None) -> float:
        return self.find_s if asked_s is None else asked_s

    def check(self, asked_s: float | None) -> float:
        return self.check_s if asked_s is None else asked_s

    def wait(self, asked_s: float | None) -> float:
        return self.wait_s if asked_s is None else asked_s

    def open(self, asked_s: float | None) -> float:
        return self.open_s if asked_s is None else asked_s
