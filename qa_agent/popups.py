"""What sometimes comes in the way: rules that are tried before a step acts, and when its target is not found or its check fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa_agent.acting import Deeds, Note, Shot
from qa_agent.acting.finding import contains
from qa_agent.errors import CheckFailedError, ElementNotFoundError, StepError
from qa_agent.eyes import Box, Location, Screen
from qa_agent.recording import Deed, StepSetAsideError, StepSpec

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# How often one rule is followed for one step: a popup may come again, but not for ever.
TIMES_A_STEP = 2
# What a popup may be seen as, and how much of the screen it takes at most: a larger one is the page.
POPUP_KINDS = ("dialog", "card", "alert", "toast")
POPUP_SHARE = 0.6

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
            finder = self._deeds.finder
            # What is found below a popup can be seen, but a click there would be lost.
            unwatched, finder.is_obstructed = finder.is_obstructed, lambda shot, location: self._is_in_the_way(shot, location, followed)
            try:
                deed(note)
            except StepError as failure:
                number = self._applying(failure, note, followed)
                if number is None:
                    raise
                followed[number] += 1
                raise StepSetAsideError(f'{failure}; on_popup: "{self._rules[number].when()}" holds', note, number) from failure
            finally:
                finder.is_obstructed = unwatched

        while True:
            try:
                return perform(spec, watched)
            except StepSetAsideError as aside:
                self._clear_away(self._rules[aside.number])

    def _applying(self, failure: StepError, note: Note, followed: Counter[int]) -> int | None:
        """The rule whose statement holds now, if the failure is of the kind that a popup explains."""
        if not isinstance(failure, ElementNotFoundError | CheckFailedError) and note.action != "wait_for":
            return None
        return self._rule_on(self._deeds.sight.settle(), followed)

    def _rule_on(self, shot: Shot, followed: Counter[int]) -> int | None:
        for number, rule in enumerate(self._rules):
            if followed[number] < TIMES_A_STEP and self._deeds.sight.check(shot, rule.when()).status == "pass":
                return number
        return None

    def _is_in_the_way(self, shot: Shot, location: Location, followed: Counter[int]) -> bool:
        """Whether a rule holds, unless what is to be acted on is a part of the popup itself."""
        number = self._rule_on(shot, followed)
        if number is None or location.point is None:
            return False
        sight = self._deeds.sight
        told_by = sight.check(shot, self._rules[number].when()).evidence
        return not any(contains(_around(box, sight.screen(shot)), location.point) for box in told_by)

    def _clear_away(self, rule: Popup) -> None:
        self._is_clearing = True
        try:
            rule.clear_away()
        finally:
            self._is_clearing = False


def _around(told_by: Box, screen: Screen) -> Box:
    """The smallest dialog or card that a popup's words stand in; else the words themselves."""
    boxes = [seen.box for seen in screen.elements if seen.kind in POPUP_KINDS and contains(seen.box, told_by.center)]
    return min((box for box in boxes if _area(box) < POPUP_SHARE * screen.width * screen.height), key=_area, default=told_by)


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)
