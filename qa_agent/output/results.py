"""results.json: the run for other programs, each scenario with its steps. docs/results.md tells of every field."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, Field

from qa_agent.events import AnyEvent, Outcome, StepFinished
from qa_agent.output.summary import RunSummary, ScenarioSummary, summary_of
from qa_agent.report.earlier import HISTORY_KEPT, EarlierRun, RunPoint

# Raised when a field goes, or means something else; a field that is added raises nothing.
RESULTS_VERSION = 1


class ArtifactResult(BaseModel):
    """A file of an attempt, beside the report."""

    kind: str
    path: str = Field(description="relative to the run's folder")


class AttemptResult(BaseModel):
    """One go at a scenario."""

    attempt: int = Field(description="1-based")
    outcome: Outcome
    reason: str
    duration_ms: float
    steps: tuple[StepFinished, ...]
    artifacts: tuple[ArtifactResult, ...]


class ScenarioResult(BaseModel):
    """A scenario, told by its last attempt."""

    scenario_id: str
    name: str
    file: str | None
    tags: tuple[str, ...]
    browser: str = ""
    viewport: tuple[int, int] | None = None
    shard: str = Field(default="", description="the run that it came from, in a merged one")
    outcome: Outcome
    flaky: bool = Field(default=False, description="it passed, but only on a retry")
    reason: str
    duration_ms: float
    steps: tuple[StepFinished, ...]
    artifacts: tuple[ArtifactResult, ...] = ()
    earlier_attempts: tuple[AttemptResult, ...] = ()


class RunResult(BaseModel):
    schema_version: int = RESULTS_VERSION
    version: str = Field(description="of qa-agent")
    eyes: str
    command: str = ""
    started_at: float = Field(default=0.0, description="seconds since the epoch")
    duration_ms: float = 0.0
    exit_code: int | None = Field(description="null where the run was killed")
    interrupted: bool
    shards: tuple[str, ...] = ()
    counts: dict[Outcome, int] = Field(description="scenarios by outcome; flaky ones have passed")
    flaky: int = 0
    scenarios: tuple[ScenarioResult, ...]
    history: tuple[RunPoint, ...] = Field(default=(), description="the runs before, and this one last")


def results_json(events: Sequence[AnyEvent], earlier: EarlierRun | None = None) -> str:
    """The file's content; `earlier` is the run whose history this one continues."""
    run = summary_of(events)
    started = run.started
    before = earlier.history if earlier else ()
    result = RunResult(
        version=started.version if started else "",
        eyes=started.eyes if started else "",
        command=started.command if started else "",
        started_at=run.started_at,
        duration_ms=run.duration_ms,
        exit_code=run.finished.exit_code if run.finished else None,
        interrupted=run.finished is None or run.finished.interrupted,
        shards=started.shards if started else (),
        counts=dict(run.counts),
        flaky=run.flaky,
        scenarios=tuple(_scenario(scenario) for scenario in run.scenarios),
        history=(*before, _point(run))[-HISTORY_KEPT:],
    )
    return result.model_dump_json(indent=2)


def _point(run: RunSummary) -> RunPoint:
    counts = {outcome: run.counts[outcome] for outcome in ("passed", "failed", "error", "interrupted", "skipped")}
    return RunPoint(started_at=run.started_at, duration_ms=run.duration_ms, flaky=run.flaky, **counts)


def _scenario(scenario: ScenarioSummary) -> ScenarioResult:
    started = scenario.started
    return ScenarioResult(
        scenario_id=started.scenario_id, name=started.name, file=started.file, tags=started.tags,
        browser=started.browser, viewport=started.viewport, shard=started.shard,
        outcome=scenario.outcome, flaky=scenario.is_flaky, reason=scenario.reason, duration_ms=scenario.duration_ms,
        steps=tuple(scenario.steps), artifacts=_artifacts(scenario),
        earlier_attempts=tuple(_attempt(attempt, number) for number, attempt in enumerate(scenario.earlier, 1)),
    )  # fmt: skip


def _attempt(attempt: ScenarioSummary, number: int) -> AttemptResult:
    return AttemptResult(
        attempt=number, outcome=attempt.outcome, reason=attempt.reason, duration_ms=attempt.duration_ms,
        steps=tuple(attempt.steps), artifacts=_artifacts(attempt),
    )  # fmt: skip


def _artifacts(scenario: ScenarioSummary) -> tuple[ArtifactResult, ...]:
    return tuple(ArtifactResult(kind=artifact.kind, path=artifact.path) for artifact in scenario.artifacts)
