"""Events of a small run, for tests of what consumes them."""

from __future__ import annotations

from typing import Any

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


def run_started() -> RunStarted:
    return RunStarted(at=1.0, version="0.1.0", command="qa-agent run", python="3.11", platform="Linux", eyes="fake")


def scenario(name: str, *steps: StepFinished, outcome: Outcome = "passed", reason: str = "") -> list[AnyEvent]:
    scenario_id = f"{name}.yaml::{name}"
    events: list[AnyEvent] = [ScenarioStarted(at=2.0, scenario_id=scenario_id, name=name, file=f"{name}.yaml")]
    for step in steps:
        placed = step.model_copy(update={"scenario_id": scenario_id})
        events.append(StepStarted(at=2.0, scenario_id=scenario_id, index=step.index, action=step.action, sentence=step.sentence))
        events.append(placed)
    events.append(ScenarioFinished(at=3.0, scenario_id=scenario_id, outcome=outcome, reason=reason, duration_ms=1500))
    return events


def step(index: int, sentence: str, outcome: Outcome = "passed", **more: Any) -> StepFinished:
    action = sentence.partition(" ")[0]
    return StepFinished(
        at=2.5, scenario_id="", index=index, action=action, sentence=sentence, outcome=outcome,
        line=index + 4, duration_ms=400, **more,
    )  # fmt: skip


def run() -> list[AnyEvent]:
    """Two scenarios, one of which failed."""
    failed = step(2, "assert The total is $5", "failed", status="fail", reason="the total is $6")
    return [
        run_started(),
        *scenario("good", step(1, "click Save")),
        *scenario("bad", step(1, "click Pay"), failed, outcome="failed", reason="bad.yaml:6: the total is $6"),
        RunFinished(at=4.0, exit_code=1),
    ]
