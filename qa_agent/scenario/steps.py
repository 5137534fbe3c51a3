"""Which step a mapping is, and what is wrong with it, in words that help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from qa_agent.scenario.mistakes import did_you_mean
from qa_agent.scenario.model import LATER_KEYS, LATER_VERBS, STEP_MODELS, HeadModel, Sentence, StepModel
from qa_agent.scenario.yaml_nodes import Path as Place
from qa_agent.scenario.yaml_nodes import Value

Report = Callable[[Place, str], None]
Model = TypeVar("Model", bound=BaseModel)

_NEEDED = {
    "string_type": "a text is needed",
    "string_too_short": "a text is needed, and there is none",
    "bool_parsing": "true or false is needed",
    "bool_type": "true or false is needed",
    "int_parsing": "a whole number is needed",
    "int_type": "a whole number is needed",
    "int_from_float": "a whole number is needed",
    "tuple_type": "a list is needed, such as [smoke, checkout]",
    "string_pattern_mismatch": "a name of letters, digits and _ is needed",
}


class StepReader:
    """Tells steps by their verbs."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def model_of(self, written: Value, place: Place) -> type[StepModel] | None:
        """The step's model; None where a mistake was reported instead."""
        if isinstance(written, str):
            if written.strip():
                return Sentence
            self._report(place, "this step is empty; write a sentence, or a verb such as click:")
            return None
        if not isinstance(written, Mapping):
            self._report(place, "a list can't be a step; write a sentence, or a verb such as click:")
            return None
        verbs = [key for key in written if key in STEP_MODELS]
        later = [key for key in written if key in LATER_VERBS]
        if later:
            self._report((*place, later[0]), f'"{later[0]}" is not in this version yet; allowed: {_verbs()}')
            return None
        if len(verbs) > 1:
            self._report(place, f"a step does one thing, but this has {' and '.join(verbs)}; make each a step with its own -")
            return None
        if not verbs:
            self._report_no_verb(written, place)
            return None
        return STEP_MODELS[verbs[0]]

    def _report_no_verb(self, written: Mapping[str, Value], place: Place) -> None:
        key = next(iter(written), "")
        if not key:
            self._report(place, "this step is empty; write a sentence, or a verb such as click:")
        elif " " in key.strip():
            self._report(place, f'"{key}" is no step; a sentence that holds a colon must be put in quotes as a whole')
        else:
            options = {field for model in STEP_MODELS.values() for field in keys_of(model)} - set(STEP_MODELS)
            if key in options:
                self._report(place, f'"{key}" alone is no step; it belongs to a verb, indented like it; allowed: {_verbs()}')
            else:
                self._report(place, f'unknown step "{key}"; allowed: {_verbs()}{did_you_mean(key, STEP_MODELS)}')


def validated(model: type[Model], values: Mapping[str, Any], place: Place, where: str, report: Report) -> Model | None:
    """The model of the values; None where mistakes were reported."""
    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        for problem in error.errors():
            path = tuple(part for part in problem["loc"])
            key = str(path[0]) if path else ""
            report((*place, *path), _told(model, key, problem["type"], problem["msg"], problem["input"], where))
        return None


def keys_of(model: type[BaseModel]) -> list[str]:
    """A model's keys as YAML writes them, its own before the shared ones."""
    shared = list(StepModel.model_fields) if issubclass(model, StepModel) else []
    named = [(name, field.alias or name) for name, field in model.model_fields.items()]
    own = [alias for name, alias in named if name not in shared]
    return own + [alias for name, alias in named if name in shared]


def _told(model: type[BaseModel], key: str, kind: str, message: str, written: object, where: str) -> str:
    allowed = keys_of(model)
    if kind == "extra_forbidden":
        if issubclass(model, HeadModel):
            allowed = [*allowed, "steps"]
            if key in LATER_KEYS:
                return f'"{key}" is not in this version yet; allowed: {", ".join(allowed)}'
        return f'unknown key "{key}" {where}; allowed: {", ".join(allowed)}{did_you_mean(key, allowed)}'
    if kind == "missing":
        return f'"{key}" is missing {where}'
    if kind == "value_error":
        needed = message.removeprefix("Value error, ")
    else:
        needed = _NEEDED.get(kind, message[:1].lower() + message[1:])
    shown = f", not {_short(written)}" if written not in ("", None) else ""
    return f"{key}: {needed}{shown}"


def _short(written: object) -> str:
    if isinstance(written, Mapping):
        return "a mapping"
    if isinstance(written, list | tuple):
        return "a list"
    text = str(written)
    return f'"{text[:57]}..."' if len(text) > 60 else f'"{text}"'


def _verbs() -> str:
    return ", ".join(STEP_MODELS)
