"""The configuration file: found, read, and every mistake in it named by file and line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_agent.configuration.settings import PATH_FIELDS, Settings
from qa_agent.errors import ScenarioError
from qa_agent.scenario.mistakes import did_you_mean
from qa_agent.scenario.variables import fill, references

OWN_FILE = "qa-agent.toml"
PROJECT_FILE = "pyproject.toml"
TABLE = "tool.qa-agent"

Raw = str | int | float | bool | list[object] | dict[str, object]


@dataclass(frozen=True)
class ConfigurationFile:
    """The settings of a file, `${...}` filled in; `secrets` are the values of `${secret:...}`."""

    path: Path
    values: Mapping[str, Raw]
    secrets: tuple[str, ...]
    text: str

    def place(self, key: str) -> str:
        """`qa-agent.toml:3`, as far as the line is known."""
        line = _line_of(key, self.text, "" if self.path.name == OWN_FILE else TABLE)
        return f"{shown(self.path)}:{line}" if line else shown(self.path)


def find_file(folder: Path) -> ConfigurationFile | None:
    """The nearest file in this folder or above it, up to the root of the repository.

    Raises ScenarioError for a file that can't be used.
    """
    for place in (folder, *folder.parents):
        own, table = place / OWN_FILE, _table_of(place / PROJECT_FILE)
        if own.is_file() and table is not None:
            raise ScenarioError(f"{shown(own)} and [{TABLE}] in {shown(place / PROJECT_FILE)} both hold settings; keep one of them")
        if own.is_file():
            return _read(own, _parsed(own))
        if table is not None:
            return _read(place / PROJECT_FILE, table)
        if (place / ".git").exists():
            break
    return None


def _table_of(project: Path) -> dict[str, object] | None:
    if not project.is_file():
        return None
    try:
        if "qa-agent" not in project.read_text(encoding="utf-8", errors="replace"):
            return None  # whatever else is wrong with it is not ours to tell
    except OSError:
        return None
    tool = _parsed(project).get("tool")
    table = tool.get("qa-agent") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ScenarioError(f"{shown(project)}: qa-agent must be a table: [{TABLE}]")
    return table


def _parsed(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ScenarioError(f"{shown(path)}: this is no valid TOML: {error}") from None
    except OSError as error:
        raise ScenarioError(f"{shown(path)}: can't be read: {error.strerror or error}") from None


def _read(path: Path, table: Mapping[str, object]) -> ConfigurationFile:
    text = path.read_text(encoding="utf-8-sig")
    prefix = "" if path.name == OWN_FILE else TABLE
    mistakes: list[str] = []
    secrets: set[str] = set()
    values: dict[str, Raw] = {}
    for written, value in table.items():
        key = written.replace("-", "_")
        line = _line_of(written, text, prefix)
        place = f"{shown(path)}:{line}" if line else shown(path)
        if key not in Settings.model_fields:
            allowed = ", ".join(Settings.model_fields)
            hint = did_you_mean(key, Settings.model_fields)
            mistakes.append(f'{place}: unknown setting "{written}"{hint or f"; allowed: {allowed}"}')
            continue
        try:
            values[key] = _relative(key, _filled(value, secrets), path.parent)
        except ValueError as error:
            mistakes.append(f"{place}: {written}: {error}")
    if mistakes:
        raise ScenarioError("\n".join(mistakes))
    return ConfigurationFile(path, values, tuple(sorted(secrets)), text)


def _filled(value: object, secrets: set[str]) -> Raw:
    """Texts with their `${...}` filled in from the environment."""
    if isinstance(value, list):
        return [_filled(inner, secrets) for inner in value]
    if isinstance(value, dict):
        return {name: _filled(inner, secrets) for name, inner in value.items()}
    if isinstance(value, bool | int | float):
        return value
    text = str(value)
    for reference in references(text):
        found = reference.value(os.environ)
        if found is None:
            raise ValueError(f"{reference.written} is not set; set it in the environment, or give a default: ${{{reference.name}:-...}}")
        if reference.secret:
            secrets.add(found)
    return fill(text, os.environ)


def _relative(key: str, value: Raw, folder: Path) -> Raw:
    """Paths are relative to the file that names them."""
    if key not in PATH_FIELDS:
        return value
    if isinstance(value, list):
        return [_relative(key, str(inner), folder) for inner in value]
    return shown(folder / str(value))


def _line_of(key: str, text: str, table: str) -> int | None:
    """The line that sets a key; TOML's parser tells none."""
    current = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
            current = header[1].replace('"', "").replace("'", "")
            if current == (f"{table}.{key}" if table else key):
                return number
        elif current == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
            return number
    return None


def shown(path: Path) -> str:
    """A path as people know it: relative to where they are, if it is below."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix() or "."
    except ValueError:
        return path.as_posix()
