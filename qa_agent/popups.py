"""What sometimes comes in the way: rules that are tried when a step's target is not found or its check fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa_agent.acting import Deeds, Note
from qa_agent.errors import CheckFailedError, ElementNotFoundError, StepError
from qa_agent.recording import Deed, StepSetAsideError, StepSpec

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# How often one rule is followed for one step: a popup may come again, but not for ever.
TIMES_A_STEP = 2

Perform = Callable[[StepSpec, Deed], Note]


@dataclass(frozen=True)
class Popup:
    """A statement that holds when something is in the way, and what is done about it."""

    when: Callable[[], str]
    clear_away: Callable[[], None]


class PopupWatch:
    """Does steps; one that fails because of a popup is set aside, the popup dealt with, and the step done again."""

    def __init__(self, deeds: Deeds, rules: Sequence[Popup]) -> None:
        self._deeds = deeds
        self._rules = rules
        self._is_clearing = False

    def perform(self, spec: StepSpec, deed: Deed, perform: Perform) -> Note:
        """As `perform` does it. Raises what that raises once no rule applies any more."""
        if self._is_clearing:  # what is done about a popup is not itself watched
            return perform(spec, deed)
        followed: Counter[int] = Counter()

        def watched(note: Note) -> None:
            try:
                deed(note)
            except StepError as failure:
                number = self._applying(failure, note, followed)
                if number is None:
                    raise
                followed[number] += 1
                raise StepSetAsideError(f'{failure}; on_popup: "{self._rules[number].when()}" holds', note, number) from failure

        while True:
            try:
                return perform(spec, watched)
            except StepSetAsideError as aside:
                self._clear_away(self._rules[aside.number])

    def _applying(self, failure: StepError, note: Note, followed: Counter[int]) -> int | None:
        """The rule whose statement holds now, if the failure is of the kind that a popup explains."""
        if not isinstance(failure, ElementNotFoundError | CheckFailedError) and note.action != "wait_for":
            return None
        for number, rule in enumerate(self._rules):
            if followed[number] >= TIMES_A_STEP:
                continue
            sight = self._deeds.sight
            if sight.check(sight.settle(), rule.when()).status == "pass":
                return number
        return None

    def _clear_away(self, rule: Popup) -> None:
        self._is_clearing = True
        try:
            rule.clear_away()
        finally:
            self._is_clearing = False
