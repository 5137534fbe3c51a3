"""Reads scenario files, and finds every mistake in them before any browser starts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qa_agent.errors import ScenarioError
from qa_agent.scenario.context import ContextModel
from qa_agent.scenario.head import DEFAULTS_FILE, DefaultsModel, HeadModel, TimeoutsModel
from qa_agent.scenario.inheriting import (
    Inherited,
    Level,
    defaults_around,
    inherited_context,
    inherited_tags,
    inherited_timeouts,
    inherited_url,
    nearest,
    within_reach,
)
from qa_agent.scenario.mistakes import InvalidScenarioError
from qa_agent.scenario.reading import STEPS_STAND_IN, SUFFIXES, TreeReader, saves_of
from qa_agent.scenario.rows import Row, read_rows
from qa_agent.scenario.scope import Scope, Variables
from qa_agent.scenario.sources import MASK, MistakeList, SourceFile, open_source
from qa_agent.scenario.steps import TOP, validated
from qa_agent.scenario.tree import Origin, PlacedStep, PopupRule, Step
from qa_agent.scenario.variables import references
from qa_agent.scenario.yaml_nodes import Value

__all__ = ["SUFFIXES", "PlacedStep", "Scenario", "StateFile", "find_scenarios", "is_part", "is_scenario", "load_scenario", "load_scenarios"]

SKIPPED_FOLDERS = ("node_modules", "__pycache__", "venv")
# Files and folders whose names begin so are parts, for `use:` and `run:`; no folder is searched for them.
PART_MARK = "_"

_STEPS_KEY = re.compile(r"^steps[ \t]*:", re.MULTILINE)


@dataclass(frozen=True)
class StateFile:
    """A file of cookies and local storage, and where it is named."""

    path: Path
    origin: Origin


@dataclass(frozen=True)
class Scenario:
    """A scenario file that is in order, or one row of it. `values` holds what its `${...}` stand for."""

    file: str
    path: Path
    name: str
    row: str | None
    url: str | None
    url_origin: Origin | None
    url_folder: Path | None
    serve: str | None
    serve_origin: Origin | None
    serve_folder: Path | None
    viewport: tuple[int, int] | None
    tags: tuple[str, ...]
    context: ContextModel = field(repr=False)
    storage_state: StateFile | None
    save_storage_state: StateFile | None
    timeouts: TimeoutsModel
    on_dialog: str | None
    popups: tuple[PopupRule, ...]
    before: tuple[Step, ...]
    steps: tuple[Step, ...]
    after: tuple[tuple[Step, ...], ...]  # a list a file, the scenario's own first: one that fails does not keep the others
    values: Mapping[str, str] = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)

    @property
    def title(self) -> str:
        """The name, with its row's in brackets."""
        return self.name if self.row is None else f"{self.name}[{self.row}]"


def is_scenario(path: Path) -> bool:
    """Whether a file looks like a scenario: YAML with `steps:` at its top level."""
    if path.suffix.lower() not in SUFFIXES or path.name == DEFAULTS_FILE:
        return False
    try:
        return _STEPS_KEY.search(path.read_text(encoding="utf-8-sig", errors="replace")) is not None
    except OSError:
        return False


def is_part(path: Path) -> bool:
    """Whether a file is there for others to use, and is no test of its own unless it is named."""
    return path.name.startswith(PART_MARK) or path.parent.name.startswith(PART_MARK)


def find_scenarios(paths: Iterable[Path]) -> list[Path]:
    """The scenario files among and under some paths, sorted within each folder.

    Raises ScenarioError for a path that is not there, or a file that is no YAML.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                inner = file.relative_to(path).parts
                skipped = any(part.startswith((".", PART_MARK)) or part in SKIPPED_FOLDERS for part in inner)
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
    """Read one file; of one with `data:`, the scenario of its first row. Raises InvalidScenarioError with all mistakes."""
    return load_scenarios(path, environment)[0]


def load_scenarios(path: Path, environment: Mapping[str, str] | None = None) -> tuple[Scenario, ...]:
    """Read one file: a scenario for each row of its `data:`, else one. Raises InvalidScenarioError with all mistakes."""
    return _Loader(open_source(path), os.environ if environment is None else environment).load()


class _Loader:
    """Collects the mistakes of one file and of those that it is made of, then builds its scenarios."""

    def __init__(self, source: SourceFile, environment: Mapping[str, str]) -> None:
        self._source = source
        self._environment = environment
        self._mistakes = MistakeList()
        self._mistakes.add(source.document.mistakes)
        self._reader = TreeReader(self._mistakes)
        self._secrets: set[str] = set()

    def load(self) -> tuple[Scenario, ...]:
        around = self._defaults()
        rows: tuple[Row | None, ...] = read_rows(self._source, self._mistakes) or (None,)
        scenarios = [self._scenario(row, around) for row in rows]
        if self._mistakes:
            raise self._mistakes.error(self._secrets)
        return tuple(scenario for scenario in scenarios if scenario is not None)

    def _defaults(self) -> list[SourceFile]:
        opened = []
        for path in defaults_around(self._source.path):
            try:
                source = open_source(path)
            except InvalidScenarioError as error:
                self._mistakes.add(error.mistakes)
                continue
            self._mistakes.add(source.document.mistakes)
            opened.append(source)
        return opened

    def _scenario(self, row: Row | None, around: list[SourceFile]) -> Scenario | None:
        variables = Variables(self._environment)
        given = {} if row is None else self._row_values(row, variables)
        scope = Scope(variables, given, {}, saves_of(self._source))
        levels = [self._level(source, scope) for source in (self._source, *around)]
        steps = self._tree(scope, levels)
        self._secrets |= variables.secrets
        own = levels[0].head
        if self._mistakes or not isinstance(own, HeadModel):
            return None
        url, serve, viewport = inherited_url(levels), nearest(levels, "serve"), nearest(levels, "viewport")
        dialogs = nearest(levels, "on_dialog")
        if serve is not None and url is None:
            self._mistakes.tell(serve.origin, "serve: needs a url: too, the address at which the command will answer")
        context = inherited_context(levels)
        if context.basic_auth is not None:
            variables.secrets.add(context.basic_auth.password)
        self._secrets |= variables.secrets
        return Scenario(
            file=self._source.shown, path=self._source.path, name=self._without_secrets(own.name or self._source.path.stem),
            row=row.name if row else None,
            url=url.value if url else None, url_origin=url.origin if url else None, url_folder=url.source.folder if url else None,
            serve=serve.value if serve else None, serve_origin=serve.origin if serve else None,
            serve_folder=serve.source.folder if serve else None,
            viewport=viewport.value if viewport else None, tags=inherited_tags(levels), context=context,
            storage_state=_state_file(nearest(levels, "storage_state")),
            save_storage_state=_state_file(nearest(levels, "save_storage_state")),
            timeouts=inherited_timeouts(levels), on_dialog=dialogs.value if dialogs else None,
            popups=steps.popups, before=steps.before, steps=steps.steps, after=steps.after,
            values={**variables.used, **given}, secrets=tuple(sorted(self._secrets - {""})),
        )  # fmt: skip

    def _row_values(self, row: Row, variables: Variables) -> dict[str, str]:
        """The row's values, whose own `${...}` are of the environment."""
        outer = Scope(variables, {}, {})
        values: dict[str, str] = {}
        for column, written in row.values.items():
            found = outer.filled(written, (), lambda _, what, column=column: self._mistakes.tell(row.origin, f"data: {column}: {what}"))  # type: ignore[misc]
            values[column] = found if isinstance(found, str) else ""
        return values

    def _level(self, source: SourceFile, scope: Scope) -> Level:
        """A file's own head, its variables filled in."""
        is_own = source is self._source
        model: type[DefaultsModel] = HeadModel if is_own else DefaultsModel
        report = self._mistakes.of(source)
        unsaved = Scope(scope.variables, scope.given, {}, scope.saved_later)
        own_keys = ("steps", "data") if is_own else ()
        written = {key: _without_steps(key, value) for key, value in source.top.items() if key not in own_keys}
        filled = {key: unsaved.filled(value, (key,), report) for key, value in written.items()}
        self._require_hidden_password(source)
        where = TOP if is_own else f"in {DEFAULTS_FILE}"
        head = validated(model, filled, (), where, report)
        if head is None:  # what is told already is told; its steps are read for their own mistakes
            lists: dict[str, Any] = {key: filled[key] for key in ("before", "after") if isinstance(filled.get(key), list)}
            head = model.model_construct(None, **lists)
        return Level(source, head)

    def _require_hidden_password(self, source: SourceFile) -> None:
        auth = source.top.get("basic_auth")
        password = auth.get("password") if isinstance(auth, Mapping) else None
        try:
            if isinstance(password, str) and not list(references(password)):
                what = "basic_auth: password: write it as ${secret:VAR} and set VAR in the environment, so that it is masked everywhere"
                self._mistakes.of(source)(("basic_auth", "password"), what)
        except ValueError:
            return  # told where the variables are filled in

    def _tree(self, scope: Scope, levels: list[Level]) -> _Tree:
        """All steps in the order of playing, so that an answer is known to what comes after it."""
        if "steps" not in self._source.top:
            self._mistakes.of(self._source)((), "steps: is missing; a scenario needs at least one step")
        befores, afters = within_reach(levels, "before"), within_reach(levels, "after")
        read = self._reader.steps
        before = [step for level in reversed(befores) for step in read(level.source, ("before",), scope)]
        own = levels[0].head
        used = self._reader.used(self._source, own.use, scope) if isinstance(own, HeadModel) else ()
        steps = read(self._source, ("steps",), scope) if "steps" in self._source.top else ()
        after = tuple(read(level.source, ("after",), scope) for level in afters)
        popups = [rule for level in within_reach(levels, "on_popup") for rule in self._popups(level, scope)]
        return _Tree(tuple(before), (*used, *steps), after, tuple(popups))

    def _popups(self, level: Level, scope: Scope) -> list[PopupRule]:
        rules = []
        written = level.source.top["on_popup"]
        for number in range(len(level.head.on_popup)):
            steps = self._reader.steps(level.source, ("on_popup", number, "do"), scope)
            rule = written[number] if isinstance(written, list) else {}
            when = rule.get("when", "") if isinstance(rule, Mapping) else ""
            rules.append(PopupRule(str(when), steps, level.source.origin(("on_popup", number))))
        return rules

    def _without_secrets(self, name: str) -> str:
        for secret in sorted(self._secrets - {""}, key=len, reverse=True):
            name = name.replace(secret, MASK)
        return name


@dataclass(frozen=True)
class _Tree:
    before: tuple[Step, ...]
    steps: tuple[Step, ...]
    after: tuple[tuple[Step, ...], ...]
    popups: tuple[PopupRule, ...]


def _without_steps(key: str, value: Value) -> Value:
    """A value of the head with its lists of steps replaced, since those are read apart. An empty list stays one."""
    if key in ("before", "after") and value:
        return STEPS_STAND_IN
    if key == "on_popup" and isinstance(value, list):
        return [{**rule, "do": STEPS_STAND_IN} if isinstance(rule, Mapping) and "do" in rule else rule for rule in value]
    return value


def _state_file(found: Inherited | None) -> StateFile | None:
    return None if found is None else StateFile(found.source.folder / found.value, found.origin)
