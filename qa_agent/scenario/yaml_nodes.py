"""YAML as plain values that remember their lines.

Scalars stay the text that was written, so that `007`, `yes` and `1e3` are not turned into something else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from qa_agent.scenario.mistakes import Mistake

Path = tuple[str | int, ...]
Value = str | Sequence["Value"] | Mapping[str, "Value"]

_QUOTE_HINT = "put the whole sentence in quotes when it begins with a quote, or holds a colon and a space: - assert: '\"Ada\" is shown'"
_CUT_BY_COMMENT = re.compile(r"\s+#\S")


@dataclass(frozen=True)
class Document:
    """A YAML file's content, and the line on which each part of it begins."""

    value: Value
    lines: Mapping[Path, int]
    mistakes: tuple[Mistake, ...]

    def line(self, path: Path) -> int | None:
        """The line of a part, or of the nearest part around it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return None


def parse_yaml(text: str, file: str) -> Document:
    """Parse one document. What YAML itself refuses becomes a mistake like any other."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        problem = error.problem or "no valid YAML"
        return Document({}, {}, (Mistake(file, line, f"this is no valid YAML ({problem}); {_hint(error, text)}"),))
    except yaml.YAMLError as error:
        return Document({}, {}, (Mistake(file, None, f"this is no valid YAML ({' '.join(str(error).split())})"),))
    if node is None:
        return Document({}, {(): 1}, (Mistake(file, 1, "the file is empty; a scenario needs at least steps:"),))
    reader = _Reader(file, text.splitlines())
    value = reader.read(node, ())
    return Document(value, reader.lines, tuple(reader.mistakes))


def _hint(error: yaml.MarkedYAMLError, text: str) -> str:
    mark = error.problem_mark
    if mark is not None and "\t" in (text.splitlines() or [""])[min(mark.line, text.count("\n"))]:
        return "YAML is indented by spaces, not by tabs"
    return _QUOTE_HINT


class _Reader:
    """Turns nodes into values and notes their lines."""

    def __init__(self, file: str, source: Sequence[str]) -> None:
        self.lines: dict[Path, int] = {}
        self.mistakes: list[Mistake] = []
        self._file = file
        self._source = source
        self._open: list[yaml.Node] = []

    def read(self, node: yaml.Node, path: Path) -> Value:
        self.lines[path] = node.start_mark.line + 1
        if node in self._open:
            self._mistake(node, "an anchor that holds itself")
            return ""
        if not node.tag.startswith("tag:yaml.org,2002:"):
            self._mistake(node, f"{node.tag} is a YAML tag; put a text that begins with ! in quotes")
        self._open.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, path)
            if isinstance(node, yaml.SequenceNode):
                return [self.read(item, (*path, number)) for number, item in enumerate(node.value)]
            return self._scalar(node)
        finally:
            self._open.pop()

    def _mapping(self, node: yaml.MappingNode, path: Path) -> Value:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._mistake(key_node, "a key must be a word")
                continue
            key = str(key_node.value)
            if key in values:
                self._mistake(key_node, f'"{key}" stands here twice; write it once')
            values[key] = self.read(value_node, (*path, key))
            self.lines[(*path, key)] = key_node.start_mark.line + 1
        return values

    def _scalar(self, node: yaml.Node) -> str:
        value = str(node.value)
        if isinstance(node, yaml.ScalarNode) and node.style is None:
            end = node.end_mark
            rest = self._source[end.line][end.column :] if end.line < len(self._source) else ""
            if value and _CUT_BY_COMMENT.match(rest):
                self._mistake(node, f'YAML takes "{rest.strip()}" for a comment; put the whole sentence in quotes')
            if node.tag.endswith(":null"):
                return ""
        return value

    def _mistake(self, node: yaml.Node, what: str) -> None:
        self.mistakes.append(Mistake(self._file, node.start_mark.line + 1, what))
