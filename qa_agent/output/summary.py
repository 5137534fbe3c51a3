"""A run's events, put together by scenario."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from qa_agent.events import (
    AnyEvent,
    Outcome,
    RunFinished,
    RunStarted,
    ScenarioFinished,
    ScenarioStarted,
    StepFinished,
    StepStarted,
)

BROKEN: tuple[Outcome, ...] = ("failed", "error", "interrupted")


@dataclass
class ScenarioSummary:
    """One scenario. Without `finished` the run ended during it."""

    started: ScenarioStarted
    steps: list[StepFinished] = field(default_factory=list)
    unfinished: StepStarted | None = None
    finished: ScenarioFinished | None = None

    @property
    def outcome(self) -> Outcome:
        return self.finished.outcome if self.finished else "interrupted"

    @property
    def broken_step(self) -> StepFinished | None:
        return next((step for step in self.steps if step.outcome in BROKEN), None)

    @property
    def reason(self) -> str:
        if self.finished is None:
            return "the run ended during this scenario"
        return self.finished.reason

    @property
    def duration_ms(self) -> float:
        if self.finished:
            return self.finished.duration_ms
        return sum(step.duration_ms for step in self.steps)


@dataclass
class RunSummary:
    """A whole run."""

    started: RunStarted | None = None
    scenarios: list[ScenarioSummary] = field(default_factory=list)
    finished: RunFinished | None = None

    @property
    def counts(self) -> Counter[Outcome]:
        return Counter(scenario.outcome for scenario in self.scenarios)


def summary_of(events: Iterable[AnyEvent]) -> RunSummary:
    """Put events together; scenarios may be interleaved, as those of several workers are."""
    run = RunSummary()
    open_ones: dict[str, ScenarioSummary] = {}
    for event in events:
        match event:
            case RunStarted():
                run.started = event
            case RunFinished():
                run.finished = event
            case ScenarioStarted():
                open_ones[event.scenario_id] = scenario = ScenarioSummary(event)
                run.scenarios.append(scenario)
            case _ if event.scenario_id not in open_ones:
                continue  # its beginning was lost
            case StepStarted():
                open_ones[event.scenario_id].unfinished = event
            case StepFinished():
                open_ones[event.scenario_id].steps.append(event)
                open_ones[event.scenario_id].unfinished = None
            case ScenarioFinished():
                open_ones[event.scenario_id].finished = event
    return run


def counts_in_words(counts: Counter[Outcome]) -> str:
    """`4 scenarios: 3 passed, 1 failed`."""
    total = sum(counts.values())
    order: tuple[Outcome, ...] = ("passed", "failed", "error", "skipped", "interrupted")
    parts = [f"{counts[outcome]} {outcome}" for outcome in order if counts[outcome]]
    return f"{total} scenario{'' if total == 1 else 's'}: {', '.join(parts) or 'none run'}"
