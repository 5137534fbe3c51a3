"""A run's events, put together by scenario."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from qa_agent.events import (
    AnyEvent,
    ArtifactKept,
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
    """One scenario: its last attempt, and those `earlier`. Without `finished` the run ended during it."""

    started: ScenarioStarted
    steps: list[StepFinished] = field(default_factory=list)
    unfinished: StepStarted | None = None
    finished: ScenarioFinished | None = None
    artifacts: list[ArtifactKept] = field(default_factory=list)
    earlier: list[ScenarioSummary] = field(default_factory=list)

    @property
    def outcome(self) -> Outcome:
        return self.finished.outcome if self.finished else "interrupted"

    @property
    def is_flaky(self) -> bool:
        """It passed, but only after an attempt that did not."""
        return self.outcome == "passed" and any(attempt.outcome in BROKEN for attempt in self.earlier)

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
    """A whole run. A scenario that was tried again is one scenario."""

    started: RunStarted | None = None
    scenarios: list[ScenarioSummary] = field(default_factory=list)
    finished: RunFinished | None = None
    started_at: float = 0.0  # of the first event, seconds since the epoch
    ended_at: float = 0.0

    @property
    def duration_ms(self) -> float:
        return (self.ended_at - self.started_at) * 1000

    @property
    def counts(self) -> Counter[Outcome]:
        return Counter(scenario.outcome for scenario in self.scenarios)

    @property
    def flaky(self) -> int:
        """How many of those that passed did so only on a retry."""
        return sum(scenario.is_flaky for scenario in self.scenarios)


def summary_of(events: Iterable[AnyEvent]) -> RunSummary:
    """Put events together; scenarios may be interleaved, as those of several workers are."""
    run = RunSummary()
    open_ones: dict[str, ScenarioSummary] = {}
    for event in events:
        run.started_at = min(run.started_at or event.at, event.at)
        run.ended_at = max(run.ended_at, event.at)
        match event:
            case RunStarted():
                run.started = event
            case RunFinished():
                run.finished = event
            case ScenarioStarted():
                _begin(run, open_ones, event)
            case _ if event.scenario_id not in open_ones:
                continue  # its beginning was lost
            case StepStarted():
                open_ones[event.scenario_id].unfinished = event
            case StepFinished():
                open_ones[event.scenario_id].steps.append(event)
                open_ones[event.scenario_id].unfinished = None
            case ScenarioFinished():
                open_ones[event.scenario_id].finished = event
            case ArtifactKept():
                open_ones[event.scenario_id].artifacts.append(event)
    return run


def _begin(run: RunSummary, open_ones: dict[str, ScenarioSummary], started: ScenarioStarted) -> None:
    """A scenario, or a retry of one: then it takes the place of the attempt before."""
    scenario = ScenarioSummary(started)
    before = open_ones.get(started.scenario_id)
    open_ones[started.scenario_id] = scenario
    if before is None:
        run.scenarios.append(scenario)
        return
    scenario.earlier = [*before.earlier, before]
    before.earlier = []
    run.scenarios = [scenario if known is before else known for known in run.scenarios]


def counts_in_words(counts: Counter[Outcome], flaky: int = 0) -> str:
    """`4 scenarios: 3 passed (1 flaky), 1 failed`."""
    total = sum(counts.values())
    order: tuple[Outcome, ...] = ("passed", "failed", "error", "skipped", "interrupted")
    parts = [f"{counts[outcome]} {outcome}" for outcome in order if counts[outcome]]
    if flaky:
        parts[0] += f" ({flaky} flaky)"  # they have passed, which comes first
    return f"{total} scenario{'' if total == 1 else 's'}: {', '.join(parts) or 'none run'}"
