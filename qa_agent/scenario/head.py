"""The schema of a scenario file's head, and of a folder's `defaults.yaml`. `qa-agent schema` prints the whole file's."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from qa_agent.scenario.context import ContextModel
from qa_agent.scenario.flow import Step, Steps
from qa_agent.scenario.values import Duration, Tag, Text, Viewport

DEFAULTS_FILE = "defaults.yaml"

_ROW = {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean", "null"]}}


def one_or_more(written: object) -> object:
    return [written] if isinstance(written, str) else written


Files = Annotated[
    tuple[Text, ...],
    BeforeValidator(one_or_more),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
StepsOrNone = tuple[Step, ...]
# Rows are read apart, each with its own mistakes.
Rows = Annotated[Any, WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": _ROW, "minItems": 1}]})]


class TimeoutsModel(BaseModel):
    """How long steps try that say no `timeout:` themselves."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    find: Duration | None = Field(default=None, description="to find what is clicked, typed into, ...")
    check: Duration | None = Field(default=None, description="for what is asserted or asked")
    wait: Duration | None = Field(default=None, description="for wait_for")
    open: Duration | None = Field(default=None, description="for an address to answer")


class PopupModel(BaseModel):
    """What may come in the way, and how to be rid of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    when: Text = Field(description="a statement that holds when it is there")
    do: Steps = Field(description="what to do then, before the step is tried again")


class NamedModel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Text | None = Field(default=None, description="what the report calls the scenario; else the file's name")


class PageModel(BaseModel):
    """What a file, or a folder's defaults, say about all that is done."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Text | None = Field(default=None, description="the page to begin at; other addresses are relative to it")
    serve: Text | None = Field(default=None, description="a command that is started before, in the file's folder, and stopped after")
    viewport: Viewport | None = Field(default=None, description="the size of the page in CSS pixels; else 1280x800")
    tags: tuple[Tag, ...] = Field(default=(), description="words to select scenarios by: qa-agent run -m smoke")
    timeouts: TimeoutsModel = Field(default=TimeoutsModel(), description="how long steps try: {find: 5s, check: 10s, wait: 30s}")
    before: StepsOrNone = Field(default=(), description="steps that are done first")
    after: StepsOrNone = Field(default=(), description="steps that are done last, also after a failure")
    on_popup: tuple[PopupModel, ...] = Field(
        default=(), description="what to do about what sometimes comes in the way, tried when a step's target is not found or a check fails"
    )
    on_dialog: Text | None = Field(
        default=None,
        description="what is done about native dialogs: accept, dismiss, or a text for prompts; else alerts are accepted, "
        "and confirms and prompts dismissed",
    )
    save_storage_state: Text | None = Field(
        default=None, description="a file for cookies and local storage, written when the steps have passed"
    )


class DefaultsModel(ContextModel, PageModel):
    """A folder's `defaults.yaml`: what the scenarios below it inherit."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="qa-agent defaults of a folder")


class HeadModel(DefaultsModel, NamedModel):
    """A scenario file but for its steps."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="qa-agent scenario")

    use: Files = Field(default=(), description="other scenario files, whose steps are done first")
    data: Rows = Field(default=None, description="rows, or a .csv, .json or .yaml file of them: one run a row, ${column} in the steps")


class ScenarioModel(HeadModel):
    """One scenario file, for its JSON Schema."""

    steps: Steps = Field(description="what to do and to check, in order")
