"""Typed records of all that happens in a run. Whatever shows a run consumes these and nothing else.

One scenario (or one test with the `qa` fixture) emits, in order: `ScenarioStarted`, then for each
step `StepStarted` and `StepFinished`, then `ScenarioFinished`. A run is `RunStarted` … `RunFinished`
around all of them. Every event can be written as one JSON line (`qa_agent.journal`), so that a run that
was killed still leaves everything that had happened.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = 1

Outcome = Literal["passed", "failed", "error", "skipped", "interrupted"]


class Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    at: float = Field(description="seconds since the epoch")


class BoxModel(BaseModel):
    """CSS pixels of the screenshot."""

    model_config = ConfigDict(frozen=True)

    left: float
    top: float
    right: float
    bottom: float


class Candidate(BaseModel):
    """Something that was seen near to what was asked for."""

    model_config = ConfigDict(frozen=True)

    kind: str
    text: str
    box: BoxModel


class RunStarted(Event):
    type: Literal["run_started"] = "run_started"
    schema_version: int = SCHEMA_VERSION
    version: str
    command: str
    python: str
    platform: str
    eyes: str


class ScenarioStarted(Event):
    type: Literal["scenario_started"] = "scenario_started"
    scenario_id: str = Field(description="stable: file and name, or the pytest node id")
    name: str
    file: str | None = None
    tags: tuple[str, ...] = ()
    browser: str = ""
    viewport: tuple[int, int] | None = None


class StepStarted(Event):
    type: Literal["step_started"] = "step_started"
    scenario_id: str
    index: int = Field(description="1-based")
    action: str = Field(description="the step's verb: click, assert, ...")
    sentence: str = Field(description="the step as the user wrote it, secrets masked")
    line: int | None = Field(default=None, description="line in the scenario file")


class StepFinished(Event):
    type: Literal["step_finished"] = "step_finished"
    scenario_id: str
    index: int
    action: str
    sentence: str
    line: int | None = None
    outcome: Outcome
    status: Literal["pass", "fail", "unsure"] | None = Field(default=None, description="the verdict of a check")
    reason: str = Field(default="", description="one sentence: why, or what was seen instead")
    confidence: float | None = None
    expression: str = Field(default="", description="how the sentence was understood")
    answer: str | None = Field(default=None, description="the answer to an `ask`")
    screenshot: str | None = Field(default=None, description="path relative to the run's folder")
    screenshot_size: tuple[int, int] | None = Field(default=None, description="CSS pixels")
    point: tuple[float, float] | None = Field(default=None, description="where the mouse clicked")
    target: BoxModel | None = Field(default=None, description="the element that was acted on")
    evidence: tuple[BoxModel, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    url: str = ""
    duration_ms: float = 0.0
    page_ms: float = Field(default=0.0, description="waiting for the page and acting on it")
    model_ms: float = Field(default=0.0, description="looking and understanding")


class ScenarioFinished(Event):
    type: Literal["scenario_finished"] = "scenario_finished"
    scenario_id: str
    outcome: Outcome
    reason: str = ""
    duration_ms: float = 0.0


class RunFinished(Event):
    type: Literal["run_finished"] = "run_finished"
    exit_code: int
    interrupted: bool = False


AnyEvent = Annotated[
    RunStarted | ScenarioStarted | StepStarted | StepFinished | ScenarioFinished | RunFinished,
    Field(discriminator="type"),
]
