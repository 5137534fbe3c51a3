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


class ConsoleLine(BaseModel):
    """What the page wrote to the browser's console."""

    model_config = ConfigDict(frozen=True)

    level: str = Field(description="error, warning, info, ... ; an uncaught exception is an error")
    text: str
    where: str = Field(default="", description="the script's address and line, where known")


class FailedRequest(BaseModel):
    """A request that got no answer, or one of 400 and above."""

    model_config = ConfigDict(frozen=True)

    method: str
    url: str
    status: int | None = Field(default=None, description="None where no answer came")
    failure: str = Field(default="", description="why no answer came, as the browser says it")


class RunStarted(Event):
    type: Literal["run_started"] = "run_started"
    schema_version: int = SCHEMA_VERSION
    version: str
    command: str
    python: str
    platform: str
    eyes: str
    shards: tuple[str, ...] = Field(default=(), description="the runs that were merged into this one")


class ScenarioStarted(Event):
    type: Literal["scenario_started"] = "scenario_started"
    scenario_id: str = Field(description="stable: file and name, or the pytest node id")
    name: str
    file: str | None = None
    tags: tuple[str, ...] = ()
    browser: str = ""
    viewport: tuple[int, int] | None = None
    attempt: int = Field(default=1, description="1-based; a retry has the same scenario_id and the next number")
    shard: str = Field(default="", description="the run that it came from, in a merged one")


class StepStarted(Event):
    type: Literal["step_started"] = "step_started"
    scenario_id: str
    index: int = Field(description="1-based")
    action: str = Field(description="the step's verb: click, assert, ...")
    sentence: str = Field(description="the step as the user wrote it, secrets masked")
    line: int | None = Field(default=None, description="line in the scenario file, or in `file`")
    file: str | None = Field(default=None, description="the file that the step stands in, where it is not the scenario's own")


class StepFinished(Event):
    type: Literal["step_finished"] = "step_finished"
    scenario_id: str
    index: int
    action: str
    sentence: str
    line: int | None = None
    file: str | None = Field(default=None, description="the file that the step stands in, where it is not the scenario's own")
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
    expected: str = Field(default="", description="the text or value that was asked for, where there is one")
    seen: str = Field(default="", description="what stood there instead, or what the evidence reads")
    after: str | None = Field(default=None, description="the screen once the step had taken effect, like `screenshot`")
    console: tuple[ConsoleLine, ...] = Field(default=(), description="written while the step went on")
    requests: tuple[FailedRequest, ...] = Field(default=(), description="that failed while the step went on")
    url: str = ""
    duration_ms: float = 0.0
    page_ms: float = Field(default=0.0, description="the page's share: all that is neither the model nor waiting")
    model_ms: float = Field(default=0.0, description="looking and understanding")
    wait_ms: float = Field(default=0.0, description="waiting for the page to come to rest")


class ScenarioFinished(Event):
    type: Literal["scenario_finished"] = "scenario_finished"
    scenario_id: str
    outcome: Outcome
    reason: str = ""
    details: str = Field(default="", description="the whole failure, such as a traceback, where there is more than the reason")
    duration_ms: float = 0.0
    attempt: int = Field(default=1, description="as in ScenarioStarted")


class ArtifactKept(Event):
    """A file beside the report that belongs to a scenario: told once it lies there, also after ScenarioFinished."""

    type: Literal["artifact_kept"] = "artifact_kept"
    scenario_id: str
    kind: Literal["trace", "video", "screenshot", "download", "other"]
    path: str = Field(description="relative to the run's folder, with forward slashes")
    attempt: int = 1


class RunFinished(Event):
    type: Literal["run_finished"] = "run_finished"
    exit_code: int
    interrupted: bool = False


AnyEvent = Annotated[
    RunStarted | ScenarioStarted | StepStarted | StepFinished | ScenarioFinished | ArtifactKept | RunFinished,
    Field(discriminator="type"),
]
