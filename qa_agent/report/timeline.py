"""Sort a run's events into attempts and steps, whatever is missing, repeated or interleaved by workers."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass
class Attempt:
    """One go at a scenario, collected while its events come. A step that never ended stays a `StepStarted`."""

    scenario_id: str
    begins: float
    started: ScenarioStarted | None = None
    steps: list[StepStarted | StepFinished] = field(default_factory=list)
    finished: ScenarioFinished | None = None
    artifacts: list[ArtifactKept] = field(default_factory=list)
    ends: float = 0.0
    number: int = 1
    of: int = 1

    @property
    def outcome(self) -> Outcome:
        return self.finished.outcome if self.finished else "interrupted"

    @property
    def duration_ms(self) -> float:
        if self.finished and self.finished.duration_ms:
            return self.finished.duration_ms
        return max(0.0, self.ends - self.begins) * 1000


@dataclass(frozen=True)
class Timeline:
    """A run's attempts in the order in which they began; `begins` and `ends` are seconds since the epoch.

    `scenarios` are the same attempts, those of one scenario together, in the order of their first ones.
    """

    started: RunStarted | None
    finished: RunFinished | None
    attempts: tuple[Attempt, ...]
    begins: float | None
    ends: float | None
    scenarios: tuple[tuple[Attempt, ...], ...] = ()

    @property
    def duration_ms(self) -> float:
        return 0.0 if self.begins is None or self.ends is None else (self.ends - self.begins) * 1000


def timeline_of(events: Sequence[AnyEvent]) -> Timeline:
    """Every event finds its place, also in a run that was killed or whose workers took turns."""
    attempts: list[Attempt] = []
    current: dict[str, Attempt] = {}
    started: RunStarted | None = None
    finished: RunFinished | None = None

    def attempt_for(scenario_id: str, at: float) -> Attempt:
        if scenario_id not in current:
            current[scenario_id] = Attempt(scenario_id, begins=at)
            attempts.append(current[scenario_id])
        attempt = current[scenario_id]
        attempt.ends = max(attempt.ends, at)
        return attempt

    for event in events:
        match event:
            case RunStarted():
                started = started or event
            case RunFinished():
                finished = event
            case ScenarioStarted():
                current.pop(event.scenario_id, None)  # started again: a retry
                attempt_for(event.scenario_id, event.at).started = event
            case StepStarted():
                attempt_for(event.scenario_id, event.at).steps.append(event)
            case StepFinished():
                _finish_step(attempt_for(event.scenario_id, event.at).steps, event)
            case ScenarioFinished():
                attempt_for(event.scenario_id, event.at).finished = event
            case ArtifactKept():
                attempt_for(event.scenario_id, event.at).artifacts.append(event)

    together: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        together.setdefault(attempt.scenario_id, []).append(attempt)
    for tries in together.values():
        for number, attempt in enumerate(tries, 1):
            attempt.number, attempt.of = number, len(tries)
    times = [event.at for event in events]
    return Timeline(
        started, finished, tuple(attempts), min(times) if times else None, max(times) if times else None,
        tuple(tuple(tries) for tries in together.values()),
    )  # fmt: skip


def _finish_step(steps: list[StepStarted | StepFinished], finished: StepFinished) -> None:
    for position in range(len(steps) - 1, -1, -1):
        if isinstance(steps[position], StepStarted) and steps[position].index == finished.index:
            steps[position] = finished
            return
    steps.append(finished)
