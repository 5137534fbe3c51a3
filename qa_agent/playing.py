"""Plays a tree of steps: those that hold steps are gone through here, each single step is left to who can do it."""

from __future__ import annotations

import time
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from qa_agent.acting import Note
from qa_agent.agent import MOMENT_S, Agent
from qa_agent.errors import CheckFailedError, StepError
from qa_agent.recording import StepSpec
from qa_agent.scenario.flow import GroupModel, If, Repeat, Run
from qa_agent.scenario.tree import IfStep, Origin, PlacedStep, RepeatStep, RunStep, Step, leaves

Values = ChainMap[str, str]


class PlacedStepError(StepError):
    """A step's failure whose message begins with the step's file and line."""


@dataclass(frozen=True)
class Around:
    """What is around a step: the steps that hold it, as the report shows them, and what they make of its failure."""

    within: tuple[str, ...] = ()
    run_from: tuple[Origin, ...] = ()  # innermost first
    excused: bool = False  # its failure ends what is around it, and not the scenario
    deadline: float | None = None  # by time.monotonic()

    def inside(self, label: str) -> Around:
        return replace(self, within=(*self.within, label))

    def told_from(self) -> str:
        return f" (run from {', from '.join(map(str, self.run_from))})" if self.run_from else ""


NOTHING_AROUND = Around()


class Player:
    """Plays steps in order. Raises PlacedStepError for the first that fails for good."""

    def __init__(self, agent: Agent, perform: Callable[[PlacedStep, Values, Around], Note]) -> None:
        self._agent = agent
        self._perform = perform

    def play(self, steps: Sequence[Step], values: Values, around: Around = NOTHING_AROUND) -> None:
        for step in steps:
            match step:
                case PlacedStep():
                    self._single(step, values, around)
                case IfStep():
                    self._if(step, values, around)
                case RepeatStep():
                    self._repeat(step, values, around)
                case RunStep():
                    self._run(step, values, around)

    def _single(self, placed: PlacedStep, values: Values, around: Around) -> None:
        with _placing(self._agent, placed.origin, around):
            if around.deadline is not None and time.monotonic() > around.deadline:
                raise StepError("the time for the steps around this one is over; give them a longer timeout:")
            self._perform(placed, values, around)

    def _if(self, node: IfStep, values: Values, around: Around) -> None:
        step = self._head(node.head, values, around)
        assert isinstance(step, If)
        moment_s = MOMENT_S if step.timeout is None else step.timeout

        def body(inner: Around) -> None:
            holds = self._holds(node.head, step.name or step.sentence(), step.if_, moment_s, inner)
            self.play(node.then if holds else node.otherwise, values, inner.inside(step.name or ("then" if holds else "else")))

        self._group(step, around, body)

    def _repeat(self, node: RepeatStep, values: Values, around: Around) -> None:
        # What its own steps save is known once they are done; until then each stands for itself.
        unsaved = {str(leaf.written["save"]): "${" for leaf in leaves(node.steps) if "save" in leaf.written}
        step = self._head(node.head, ChainMap({}, *values.maps, unsaved), around)
        assert isinstance(step, Repeat)
        label, rounds = step.name or "repeat", step.repeat.at_most

        def holds(inner: Around, must: bool | None = None) -> bool:
            now = self._head(node.head, values, inner)
            assert isinstance(now, Repeat)
            assert now.repeat.condition is not None
            return self._holds(node.head, now.sentence(), now.repeat.condition, MOMENT_S, inner, must, rounds)

        def body(inner: Around) -> None:
            for number in range(1, rounds + 1):
                this_round = inner.inside(f"{label} {number}/{rounds}")
                if step.repeat.while_ and not holds(this_round):
                    return
                self.play(node.steps, values, this_round)
                if step.repeat.until and holds(this_round, must=True if number == rounds else None):
                    return
            if step.repeat.while_:
                holds(inner, must=False)

        self._group(step, around, body)

    def _run(self, node: RunStep, values: Values, around: Around) -> None:
        inside = replace(around, run_from=(node.origin, *around.run_from))
        if node.head is None:
            self.play(node.steps, values, inside.inside(node.label))
            return
        step = self._head(node.head, values, around)
        assert isinstance(step, Run)
        given = values.new_child(dict(step.with_))
        self._group(step, inside, lambda inner: self.play(node.steps, given, inner.inside(step.name or node.label)))

    def _head(self, placed: PlacedStep, values: Mapping[str, str], around: Around) -> GroupModel:
        with _placing(self._agent, placed.origin, around):
            step = placed.filled(values)
            assert isinstance(step, GroupModel)
            return step

    def _group(self, step: GroupModel, around: Around, body: Callable[[Around], None]) -> None:
        """The steps in a step, with its options: tried again together, and forgiven or noted together."""
        for attempt in range(1, step.retries + 2):
            is_last = attempt == step.retries + 1
            inner = replace(around, excused=around.excused or step.optional or not is_last)
            if step.timeout is not None and not isinstance(step, If):
                own = time.monotonic() + step.timeout
                inner = replace(inner, deadline=own if around.deadline is None else min(own, around.deadline))
            if attempt > 1:
                inner = inner.inside(f"attempt {attempt}/{step.retries + 1}")
            try:
                body(inner)
                return
            except StepError as failure:
                if not is_last:
                    continue
                if step.soft and not around.excused:
                    self._agent.recorder.failures.append(str(failure))
                elif not step.optional and not step.soft:
                    raise

    def _holds(
        self, placed: PlacedStep, sentence: str, statement: str, moment_s: float, around: Around, must: bool | None = None, rounds: int = 0
    ) -> bool:
        """Whether a statement holds at this moment, told as a step. With `must`, the other outcome fails."""
        outcome = False

        def judge(note: Note) -> None:
            nonlocal outcome
            outcome, verdict = self._agent.deeds.judge.decided(statement, note, moment_s)
            if must is not None and outcome is not must:
                why = "does not hold yet" if must else "still holds"
                raise CheckFailedError(f'after {rounds} rounds "{statement}" {why}: {verdict.reason or verdict.status}; raise at_most:')

        with _placing(self._agent, placed.origin, around):
            spec = StepSpec(
                placed.model.verb, sentence, placed.line, within=around.within, file=placed.file or None, excused=around.excused,
            )  # fmt: skip
            self._agent.perform(spec, judge)
        return outcome


@contextmanager
def _placing(agent: Agent, origin: Origin, around: Around) -> Iterator[None]:
    """Puts file and line before a failure that has none yet."""
    try:
        yield
    except PlacedStepError:
        raise
    except StepError as error:
        place = agent.recorder.place(origin.line, origin.file or None)
        raise PlacedStepError(f"{place}{error}{around.told_from()}") from error
