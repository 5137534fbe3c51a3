"""results.json: the run for other programs, each scenario with its steps."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from qa_agent.events import SCHEMA_VERSION, AnyEvent, Outcome, StepFinished
from qa_agent.output.summary import ScenarioSummary, summary_of


class ScenarioResult(BaseModel):
    scenario_id: str
    name: str
    file: str | None
    tags: tuple[str, ...]
    outcome: Outcome
    reason: str
    duration_ms: float
    steps: tuple[StepFinished, ...]


class RunResult(BaseModel):
    schema_version: int = SCHEMA_VERSION
    version: str
    eyes: str
    exit_code: int | None
    interrupted: bool
    counts: dict[Outcome, int]
    scenarios: tuple[ScenarioResult, ...]


def results_json(events: Sequence[AnyEvent]) -> str:
    run = summary_of(events)
    result = RunResult(
        version=run.started.version if run.started else "",
        eyes=run.started.eyes if run.started else "",
        exit_code=run.finished.exit_code if run.finished else None,
        interrupted=run.finished is None or run.finished.interrupted,
        counts=dict(run.counts),
        scenarios=tuple(_scenario(scenario) for scenario in run.scenarios),
    )
    return result.model_dump_json(indent=2)


def _scenario(scenario: ScenarioSummary) -> ScenarioResult:
    started = scenario.started
    return ScenarioResult(
        scenario_id=started.scenario_id, name=started.name, file=started.file, tags=started.tags,
        outcome=scenario.outcome, reason=scenario.reason, duration_ms=scenario.duration_ms,
        steps=tuple(scenario.steps),
    )  # fmt: skip
