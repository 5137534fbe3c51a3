"""Which step a mapping is, and what is wrong with it, in words that help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from qa_agent.scenario.flow import ALL_STEP_MODELS as STEP_MODELS
from qa_agent.scenario.mistakes import DID_YOU_MEAN, did_you_mean
from qa_agent.scenario.model import Sentence, StepModel
from qa_agent.scenario.yaml_nodes import Path as Place
from qa_agent.scenario.yaml_nodes import Value

Report = Callable[[Place, str], None]
Model = TypeVar("Model", bound=BaseModel)

# Where the keys of a scenario's head are.
TOP = "at the top of a scenario"

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
    "dict_type": "a mapping is needed, such as {name: value}",
    "float_parsing": "a number is needed",
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
            inner, key = _model_at(model, path, problem["type"])
            inside = where if inner is model else f"in {path[0]}"
            report((*place, *path), _told(inner, key, problem["type"], problem["msg"], problem["input"], inside))
        return None


def keys_of(model: type[BaseModel]) -> list[str]:
    """A model's keys as YAML writes them, its own before the shared ones."""
    shared = [name for name in model.model_fields if name not in model.__annotations__] if issubclass(model, StepModel) else []
    named = [(name, field.alias or name) for name, field in model.model_fields.items()]
    own = [alias for name, alias in named if name not in shared]
    return own + [alias for name, alias in named if name in shared]


def _model_at(model: type[BaseModel], path: tuple[int | str, ...], kind: str) -> tuple[type[BaseModel], str]:
    """The model that a mistake is in, which may be one inside of a model, and its key there."""
    key = ""
    inner: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            continue
        if inner is None:
            key = f"{key}: {part}"  # an entry of a mapping, such as a header
            continue
        model, key = inner, part
        field = next((field for name, field in model.model_fields.items() if (field.alias or name) == part), None)
        inner = _inner_model(field.annotation) if field is not None else None
    return (inner if kind == "model_type" and inner is not None else model), key


def _inner_model(annotation: object) -> type[BaseModel] | None:
    """The model in an annotation such as `Model`, `Model | None` or `tuple[Model, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = [inner for inner in map(_inner_model, get_args(annotation)) if inner is not None]
    return found[0] if len(found) == 1 else None


def _told(model: type[BaseModel], key: str, kind: str, message: str, written: object, where: str) -> str:
    allowed = keys_of(model)
    if kind == "extra_forbidden":
        if where == TOP:
            allowed = [*allowed, "steps"]
        return f'unknown key "{key}" {where}; allowed: {", ".join(allowed)}{did_you_mean(key, allowed)}'
    if kind == "missing":
        meant = next((field.description for name, field in model.model_fields.items() if (field.alias or name) == key), None)
        return f'"{key}" is missing {where}' + (f": {meant}" if meant else "")
    if kind == "value_error":
        needed = message.removeprefix("Value error, ")
        if isinstance(written, Mapping):
            return f"{key}: {needed}"
    elif kind == "model_type":
        needed = f"a mapping is needed, with {', '.join(allowed)}"
    else:
        needed = _NEEDED.get(kind, message[:1].lower() + message[1:])
    needed, hint, meant = needed.partition(DID_YOU_MEAN)
    shown = f", not {_short(written)}" if written not in ("", None) else ""
    return f"{key}: {needed}{shown}{hint}{meant}"


def _short(written: object) -> str:
    if isinstance(written, Mapping):
        return "a mapping"
    if isinstance(written, list | tuple):
        return "a list"
    text = str(written)
    return f'"{text[:57]}..."' if len(text) > 60 else f'"{text}"'


def _verbs() -> str:
    return ", ".join(STEP_MODELS)
