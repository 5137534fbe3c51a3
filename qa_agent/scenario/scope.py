"""What `${...}` stands for while a file is read: rows, `with:` values, answers to come, the environment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qa_agent.scenario.mistakes import did_you_mean
from qa_agent.scenario.steps import Report
from qa_agent.scenario.variables import fill, references
from qa_agent.scenario.yaml_nodes import Path as Place
from qa_agent.scenario.yaml_nodes import Value

# An answer that is known only when the scenario is played stands for itself while its file is read.
SAVED = "${saved}"


@dataclass
class Variables:
    """What of the environment a scenario uses, and which values are secret."""

    environment: Mapping[str, str]
    used: dict[str, str] = field(default_factory=dict, repr=False)
    secrets: set[str] = field(default_factory=set, repr=False)


@dataclass(frozen=True)
class Scope:
    """The names that can be used at one place. What a step saves is known to all that come after it."""

    variables: Variables = field(repr=False)
    given: Mapping[str, str] = field(repr=False)
    saved: dict[str, None]
    saved_later: Mapping[str, int] = field(default_factory=dict)  # name: line, for a better message

    def inside(self, given: Mapping[str, str], saved_later: Mapping[str, int]) -> Scope:
        """The scope of another file's steps, which are given some values."""
        return Scope(self.variables, {**self.given, **given}, self.saved, saved_later)

    def filled(self, value: Value, place: Place, report: Report, run_from: str = "") -> Value:
        """The value with its variables, for validation."""
        if isinstance(value, Mapping):
            return {key: self.filled(inner, (*place, key), report, run_from) for key, inner in value.items()}
        if isinstance(value, Sequence) and not isinstance(value, str):
            return [self.filled(inner, (*place, number), report, run_from) for number, inner in enumerate(value)]
        known = {**self.given, **dict.fromkeys(self.saved, SAVED)}
        environment = self.variables.environment
        try:
            for reference in references(value):
                found = reference.value({**environment, **known})
                if found is None:
                    report(place, self._unset(reference.name, known) + run_from)
                    return value
                if reference.name in environment and reference.name not in known:
                    self.variables.used[reference.name] = environment[reference.name]
                if reference.secret and SAVED not in found:
                    self.variables.secrets.add(found)
        except ValueError as error:
            report(place, str(error))
            return value
        return fill(value, {**self.variables.used, **known})

    def _unset(self, name: str, known: Iterable[str]) -> str:
        if name in self.saved_later:
            return f"${{{name}}} is used before the step on line {self.saved_later[name]} saves it"
        near = did_you_mean(name, known)
        columns = f" (columns and values: {', '.join(self.given)})" if self.given else ""
        return f"${{{name}}} is not set{columns}; set it in the environment, or give a default: ${{{name}:-...}}{near}"
