"""Opening the YAML files that a scenario is made of, and collecting what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from qa_agent.scenario.mistakes import InvalidScenarioError, Mistake
from qa_agent.scenario.steps import Report
from qa_agent.scenario.tree import Origin
from qa_agent.scenario.yaml_nodes import Document, Value, parse_yaml
from qa_agent.scenario.yaml_nodes import Path as Place

MASK = "••••"


@dataclass(frozen=True)
class SourceFile:
    """A file that was read: its content, and where each part of it stands."""

    shown: str
    path: Path
    document: Document
    top: Mapping[str, Value]

    @property
    def folder(self) -> Path:
        return self.path.resolve().parent

    def origin(self, place: Place) -> Origin:
        return Origin(self.shown, self.document.line(place))


class MistakeList:
    """All mistakes of a scenario and of the files that it is made of, each once."""

    def __init__(self) -> None:
        self._found: dict[Mistake, None] = {}

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, mistakes: Iterable[Mistake]) -> None:
        self._found.update(dict.fromkeys(mistakes))

    def tell(self, origin: Origin, what: str) -> None:
        self.add([Mistake(origin.file, origin.line, what)])

    def of(self, source: SourceFile) -> Report:
        """Takes mistakes at places of one file."""
        return lambda place, what: self.tell(source.origin(place), what)

    def error(self, secrets: Iterable[str]) -> InvalidScenarioError:
        """What to raise; secret values are in no message."""
        hidden = sorted({secret for secret in secrets if secret}, key=len, reverse=True)
        return InvalidScenarioError([Mistake(one.file, one.line, _masked(one.what, hidden)) for one in self._found])


def open_source(path: Path) -> SourceFile:
    """Read one file. Raises InvalidScenarioError where it is no YAML mapping."""
    file = shown_path(path)
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
    return SourceFile(file, path, document, document.value)


def shown_path(path: Path) -> str:
    """The path as people know it: relative to where they are, if it is below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _masked(text: str, secrets: Iterable[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, MASK)
    return text
