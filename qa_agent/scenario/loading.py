"""Reads scenario files, and finds every mistake in them before any browser starts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from qa_agent.errors import ScenarioError, StepError
from qa_agent.scenario.mistakes import InvalidScenarioError, Mistake
from qa_agent.scenario.model import HeadModel, Sentence, StepModel
from qa_agent.scenario.steps import StepReader, validated
from qa_agent.scenario.variables import fill, references
from qa_agent.scenario.yaml_nodes import Document, Value, parse_yaml
from qa_agent.scenario.yaml_nodes import Path as Place

SUFFIXES = (".yaml", ".yml")
SKIPPED_FOLDERS = ("node_modules", "__pycache__", "venv")

_STEPS_KEY = re.compile(r"^steps[ \t]*:", re.MULTILINE)


@dataclass(frozen=True)
class Scenario:
    """A scenario file that is in order. `values` holds what its `${...}` stand for."""

    file: str
    path: Path
    name: str
    url: str | None
    url_line: int | None
    serve: str | None
    serve_line: int | None
    viewport: tuple[int, int] | None
    tags: tuple[str, ...]
    steps: tuple[PlacedStep, ...]
    values: Mapping[str, str] = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class PlacedStep:
    """A step as written, and its line. Its variables are filled in when it is its turn."""

    model: type[StepModel]
    written: Mapping[str, str]
    line: int

    def filled(self, values: Mapping[str, str]) -> StepModel:
        try:
            return self.model.model_validate({key: fill(text, values) for key, text in self.written.items()})
        except ValidationError as error:
            raise StepError(f"with the saved answers this is no step any more: {error.errors()[0]['msg']}") from None


def is_scenario(path: Path) -> bool:
    """Whether a file looks like a scenario: YAML with `steps:` at its top level."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        return _STEPS_KEY.search(path.read_text(encoding="utf-8-sig", errors="replace")) is not None
    except OSError:
        return False


def find_scenarios(paths: Iterable[Path]) -> list[Path]:
    """The scenario files among and under some paths, sorted within each folder.

    Raises ScenarioError for a path that is not there, or a file that is no YAML.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                inner = file.relative_to(path).parts[:-1]
                skipped = any(part.startswith(".") or part in SKIPPED_FOLDERS for part in inner)
                if not skipped and file.is_file() and is_scenario(file):
                    found[file] = None
        elif not path.exists():
            raise ScenarioError(f"{path}: no such file or folder")
        elif path.suffix.lower() not in SUFFIXES:
            raise ScenarioError(f"{path}: a scenario is a .yaml or .yml file")
        else:
            found[path] = None
    return list(found)


def load_scenario(path: Path, environment: Mapping[str, str] | None = None) -> Scenario:
    """Read one file. Raises InvalidScenarioError with all its mistakes."""
    file = _shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InvalidScenarioError([Mistake(file, None, "no such file")]) from None
    except UnicodeDecodeError:
        raise InvalidScenarioError([Mistake(file, None, "this is no text in UTF-8")]) from None
    except OSError as error:
        raise InvalidScenarioError([Mistake(file, None, f"can't be read: {error.strerror or error}")]) from None
    document = parse_yaml(text, file)
    if not isinstance(document.value, Mapping):
        raise InvalidScenarioError([*document.mistakes, Mistake(file, 1, "a scenario is a mapping with the keys url, steps, ...")])
    if document.mistakes and not document.value:
        raise InvalidScenarioError(document.mistakes)
    return _Loader(file, path, document, document.value, os.environ if environment is None else environment).load()


class _Loader:
    """Collects the mistakes of one file, then builds its scenario."""

    def __init__(self, file: str, path: Path, document: Document, top: Mapping[str, Value], environment: Mapping[str, str]) -> None:
        self._file = file
        self._path = path
        self._document = document
        self._top = top
        self._environment = environment
        self._mistakes = list(document.mistakes)
        self._values: dict[str, str] = {}
        self._secrets: set[str] = set()

    def load(self) -> Scenario:
        placed = self._steps()  # before the head, so that a file without steps is told so first
        head = self._head()
        if self._mistakes or head is None:
            raise InvalidScenarioError(self._mistakes)
        return Scenario(
            file=self._file, path=self._path, name=head.name or self._path.stem, url=head.url,
            url_line=self._document.line(("url",)), serve=head.serve, serve_line=self._document.line(("serve",)),
            viewport=head.viewport, tags=head.tags, steps=tuple(placed), values=self._values,
            secrets=tuple(sorted(self._secrets)),
        )  # fmt: skip

    def _head(self) -> HeadModel | None:
        written = {key: value for key, value in self._top.items() if key != "steps"}
        filled = {key: self._filled(value, (key,), saved=()) for key, value in written.items()}
        head = validated(HeadModel, filled, (), "at the top of a scenario", self._mistake)
        if head is not None and head.serve and not head.url:
            self._mistake(("serve",), "serve: needs a url: too, the address at which the command will answer")
        return head

    def _steps(self) -> list[PlacedStep]:
        steps = self._top.get("steps")
        if steps is None:
            self._mistake((), "steps: is missing; a scenario needs at least one step")
            return []
        if isinstance(steps, str | Mapping):
            self._mistake(("steps",), "steps: must be a list: one line a step, each beginning with -")
            return []
        if not steps:
            self._mistake(("steps",), "steps: is empty; a scenario needs at least one step")
        reader, saved, placed = StepReader(self._mistake), set[str](), list[PlacedStep]()
        for number, written in enumerate(steps):
            place: Place = ("steps", number)
            model = reader.model_of(written, place)
            raw = {"sentence": written} if isinstance(written, str) else written
            if model is None or not isinstance(raw, Mapping):
                continue
            filled = {key: self._filled(value, place if model is Sentence else (*place, key), saved) for key, value in raw.items()}
            if validated(model, filled, place, f"in a {model.verb} step", self._mistake) is None:
                continue
            texts = {key: value for key, value in raw.items() if isinstance(value, str)}
            placed.append(PlacedStep(model, texts, self._document.line(place) or 1))
            if texts.get("save"):
                saved.add(texts["save"])
        return placed

    def _filled(self, value: Value, place: Place, saved: Iterable[str]) -> Value:
        """The value with its variables, for validation; a saved answer stands for itself."""
        if isinstance(value, Mapping):
            return {key: self._filled(inner, (*place, key), saved) for key, inner in value.items()}
        if isinstance(value, Sequence) and not isinstance(value, str):
            return [self._filled(inner, (*place, number), saved) for number, inner in enumerate(value)]
        known = dict.fromkeys(saved, "${saved}")
        try:
            for reference in references(value):
                if reference.name in known:
                    continue
                found = reference.value(self._environment)
                if found is None:
                    self._mistake(place, self._unset(reference.name))
                    return value
                if reference.name in self._environment:
                    self._values[reference.name] = self._environment[reference.name]
                if reference.secret:
                    self._secrets.add(found)
        except ValueError as error:
            self._mistake(place, str(error))
            return value
        return fill(value, {**self._values, **known})

    def _unset(self, name: str) -> str:
        steps = self._top.get("steps")
        if isinstance(steps, Sequence):
            for number, step in enumerate(steps):
                if isinstance(step, Mapping) and step.get("save") == name:
                    line = self._document.line(("steps", number))
                    return f"${{{name}}} is used before the step on line {line} saves it"
        return f"${{{name}}} is not set; set it in the environment, or give a default: ${{{name}:-...}}"

    def _mistake(self, place: Place, what: str) -> None:
        self._mistakes.append(Mistake(self._file, self._document.line(place), what))


def _shown(path: Path) -> str:
    """The path as people know it: relative to where they are, if it is below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
