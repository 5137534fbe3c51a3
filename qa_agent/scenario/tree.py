"""A scenario's steps as a tree: what is done, what is done only if, again, or out of another file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from qa_agent.errors import StepError
from qa_agent.scenario.model import StepModel
from qa_agent.scenario.variables import fill
from qa_agent.scenario.yaml_nodes import Value


@dataclass(frozen=True)
class Origin:
    """Where something is written: the file as people know it, and the line."""

    file: str
    line: int | None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True)
class PlacedStep:
    """A step as written, and where. Its variables are filled in when it is its turn."""

    model: type[StepModel]
    written: Mapping[str, Value]
    line: int
    file: str = ""

    @property
    def origin(self) -> Origin:
        return Origin(self.file, self.line)

    def filled(self, values: Mapping[str, str]) -> StepModel:
        """The step with its variables. Raises StepError where an answer makes it no step, or was never saved."""
        try:
            return self.model.model_validate({key: filled_value(value, values) for key, value in self.written.items()})
        except KeyError as error:
            raise StepError(f"${{{error.args[0]}}} has no value: the step that saves it was not done") from None
        except ValidationError as error:
            raise StepError(f"with the saved answers this is no step any more: {error.errors()[0]['msg']}") from None


@dataclass(frozen=True)
class IfStep:
    """`if:`, with what is done when its statement holds, and when it does not."""

    head: PlacedStep
    then: tuple[Step, ...]
    otherwise: tuple[Step, ...]


@dataclass(frozen=True)
class RepeatStep:
    """`repeat:`, a number of times, or until or while a statement holds; always bounded."""

    head: PlacedStep
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class RunStep:
    """`run:` or `use:`, the steps of another file. `head` is None for `use:`, which gives nothing to them."""

    head: PlacedStep | None
    origin: Origin  # of the line that names the other file
    label: str  # the other file, as that line writes it
    steps: tuple[Step, ...]


Step = PlacedStep | IfStep | RepeatStep | RunStep


@dataclass(frozen=True)
class PopupRule:
    """A rule of `on_popup:`. `when` may hold variables."""

    when: str
    steps: tuple[Step, ...]
    origin: Origin


def filled_value(value: Value, values: Mapping[str, str]) -> Value:
    """A written value with every `${...}` in its texts replaced. Raises KeyError for a name without value."""
    if isinstance(value, str):
        return fill(value, values)
    if isinstance(value, Mapping):
        return {key: filled_value(inner, values) for key, inner in value.items()}
    return [filled_value(inner, values) for inner in value]


def leaves(steps: Sequence[Step]) -> Iterator[PlacedStep]:
    """The steps that do something, in the order of writing; both sides of an `if` among them."""
    for step in steps:
        match step:
            case PlacedStep():
                yield step
            case IfStep():
                yield from leaves((*step.then, *step.otherwise))
            case RepeatStep() | RunStep():
                yield from leaves(step.steps)
