"""The schema of steps that hold steps: `if`, `repeat` and `run`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

from qa_agent.scenario.model import STEP_MODELS, AnyStep, StepModel
from qa_agent.scenario.values import Text, TypedText

DEFAULT_ROUNDS = 10
MOST_ROUNDS = 1000
_LOOP_FORMS = f"a number of rounds (1 to {MOST_ROUNDS}) is needed, or {{until: a statement, at_most: 10}}, or {{while: a statement}}"

VariableName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_]\w*$")]
Steps = Annotated[tuple["Step", ...], Field(min_length=1)]


def rounds(written: object) -> int:
    """A number of rounds; a saved answer may be one, which is known only at its turn."""
    text = str(written).strip()
    if "${" in text:
        return 1
    if not text.isdecimal() or not 1 <= int(text) <= MOST_ROUNDS:
        raise ValueError(f"a number of rounds from 1 to {MOST_ROUNDS} is needed")
    return int(text)


Rounds = Annotated[int, BeforeValidator(rounds), WithJsonSchema({"type": ["integer", "string"], "minimum": 1, "maximum": MOST_ROUNDS})]


class Loop(BaseModel):
    """How often: `at_most` rounds, fewer where a condition says so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    until: Text | None = Field(default=None, description="stop once this holds; looked at after each round")
    while_: Text | None = Field(default=None, alias="while", description="go on as long as this holds; looked at before each round")
    at_most: Rounds = Field(default=DEFAULT_ROUNDS, description="fail when it takes more rounds")

    @property
    def condition(self) -> str | None:
        return self.until or self.while_


def loop_of(written: object) -> object:
    """`3` as a loop; a mapping must have one condition."""
    if isinstance(written, Loop):
        return written
    if isinstance(written, Mapping):
        conditions = [key for key in ("until", "while") if key in written]
        if len(conditions) == 2:
            raise ValueError("until or while, one of them: make two repeat steps, or say both in one statement")
        if not conditions and not set(written) - {"at_most"}:
            raise ValueError(f"at_most: alone is no condition; {_LOOP_FORMS}")
        return dict(written)
    try:
        return {"at_most": rounds(written)}
    except ValueError:
        raise ValueError(_LOOP_FORMS) from None


_TEXT = {"type": "string"}
_ROUNDS = {"type": ["integer", "string"], "minimum": 1, "maximum": MOST_ROUNDS}
_LOOP_SCHEMA = {
    "anyOf": [
        _ROUNDS,
        {
            "type": "object", "additionalProperties": False,
            "properties": {"until": _TEXT, "while": _TEXT, "at_most": {**_ROUNDS, "default": DEFAULT_ROUNDS}},
            "oneOf": [{"required": ["until"]}, {"required": ["while"]}],
        },
    ]
}  # fmt: skip


class GroupModel(StepModel):
    """What steps that hold steps share: their options are about all of the steps in them."""

    soft: bool = Field(default=False, description="note a failure and go on after it; the scenario fails at its end")


class If(GroupModel):
    verb = "if"
    if_: Text = Field(alias="if", description="a statement, judged at this moment; unsure counts as not holding")
    then: Steps = Field(description="what to do when it holds")
    else_: Steps | None = Field(default=None, alias="else", description="what to do when it does not hold")

    def sentence(self) -> str:
        return f"if {self.if_}"


class Repeat(GroupModel):
    verb = "repeat"
    repeat: Annotated[Loop, BeforeValidator(loop_of), WithJsonSchema(_LOOP_SCHEMA)] = Field(description="how often")
    steps: Steps = Field(description="what to do in each round")

    def sentence(self) -> str:
        if self.repeat.until:
            return f"repeat until {self.repeat.until}"
        return f"repeat while {self.repeat.while_}" if self.repeat.while_ else f"repeat {self.repeat.at_most} times"


class Run(GroupModel):
    verb = "run"
    run: Text = Field(description="another scenario file, relative to this one, whose steps are done here")
    with_: dict[VariableName, TypedText] = Field(default={}, alias="with", description="what the other file's ${name} stand for")

    def sentence(self) -> str:
        return f"run {self.run}"


Step = AnyStep | If | Repeat | Run | Text

GROUP_MODELS: dict[str, type[GroupModel]] = {model.verb: model for model in (If, Repeat, Run)}
ALL_STEP_MODELS: dict[str, type[StepModel]] = {**STEP_MODELS, **GROUP_MODELS}

# The keys of each that hold steps.
NESTED = {If: ("then", "else"), Repeat: ("steps",), Run: ()}

for _model in GROUP_MODELS.values():
    _model.model_rebuild()
