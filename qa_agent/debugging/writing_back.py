"""Writes an edited step back into its scenario file: the scalars that changed, and not a character beside them.

The scalar is found by its position, replaced in the source's text, and the result is read again: only a text that reads as the
same document with the new words in that place is written. So comments, order, quotes and line ends stay as they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from qa_agent.errors import ScenarioError
from qa_agent.scenario.yaml_nodes import Path as Place
from qa_agent.scenario.yaml_nodes import Value, parse_yaml


def write_back(path: Path, line: int, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Replace a step's texts in its file. `before` is the step as it was loaded, its keys those of `after`.

    Raises ScenarioError, and writes nothing, where the file holds no such step at that line any more, or its text stands
    there in a way that can't be replaced alone (an alias, an anchor).
    """
    try:
        source = path.read_bytes().decode("utf-8")
        rewritten = replaced(source, path.as_posix(), line, before, after)
        path.write_bytes(rewritten.encode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ScenarioError(f"{path}:{line}: nothing was written back: {error}") from None


def replaced(source: str, file: str, line: int, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """The source with the step's new texts; see `write_back`."""
    for key, text in after.items():
        if text != before[key]:
            source = _with_scalar(source, file, line, before, key, text)
            before = {**before, key: text}
    return source


def _with_scalar(source: str, file: str, line: int, before: Mapping[str, str], key: str, text: str) -> str:
    place, node = _scalar(source, file, line, before, key)
    old = parse_yaml(source, file)
    wanted = _with(old.value, place, text)
    begin, end = node.start_mark.index, node.end_mark.index
    chunk = source[begin:end]
    tail = chunk[len(chunk.rstrip()) :] if node.style in ("|", ">") else ""  # a block text ends with its line
    for style in dict.fromkeys((node.style, None, '"', "'")):
        written = _in_style(text, style)
        if written is None:
            continue
        candidate = source[:begin] + written + tail + source[end:]
        new = parse_yaml(candidate, file)
        if new.value == wanted and len(new.mistakes) == len(old.mistakes):
            return candidate
    raise ScenarioError(f"{file}:{line}: nothing was written back: the new text can't stand there as YAML; edit the file")


def _in_style(text: str, style: str | None) -> str | None:
    """The text as a scalar of a style; None where it can't be written so."""
    match style:
        case None:
            return text or None
        case "'":
            return None if "\n" in text else "'" + text.replace("'", "''") + "'"
        case '"':
            return json.dumps(text, ensure_ascii=False)
    return None


def _scalar(source: str, file: str, line: int, before: Mapping[str, str], key: str) -> tuple[Place, yaml.ScalarNode]:
    """The one scalar that holds a step's text, and its place in the document."""
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        raise ScenarioError(f"{file}: nothing was written back: it is no valid YAML any more") from None
    found = [(place, node) for place, node in _items(root, ()) if node.start_mark.line + 1 == line and _is(node, before)]
    if len(found) != 1:
        what = "no step as it was loaded stands on this line" if not found else "several equal steps stand on this line"
        raise ScenarioError(f"{file}:{line}: nothing was written back: {what}; edit the file")
    place, item = found[0]
    value = item
    if isinstance(item, yaml.MappingNode):
        place = (*place, key)
        value = next(value for name, value in item.value if name.value == key)
    is_inside = item.start_mark.index <= value.start_mark.index and value.end_mark.index <= item.end_mark.index
    if not isinstance(value, yaml.ScalarNode) or not is_inside or source[value.start_mark.index] in "&*!":
        raise ScenarioError(f"{file}:{line}: nothing was written back: {key} is an alias, an anchor or a tag; edit the file")
    return place, value


def _items(node: yaml.Node | None, place: Place) -> Iterator[tuple[Place, yaml.Node]]:
    """Every item of every list, with its place: steps may stand in blocks inside of steps."""
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield (*place, number), item
            yield from _items(item, (*place, number))
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _items(value, (*place, str(name.value)))


def _is(node: yaml.Node, step: Mapping[str, str]) -> bool:
    if isinstance(node, yaml.ScalarNode):
        return step == {"sentence": node.value}
    if not isinstance(node, yaml.MappingNode):
        return False
    written = {str(name.value): value.value for name, value in node.value if isinstance(value, yaml.ScalarNode)}
    return all(written.get(key) == text for key, text in step.items())


def _with(value: Value, place: Place, text: str) -> Value:
    """A copy of a value with one text in it replaced."""
    if not place:
        return text
    first, rest = place[0], place[1:]
    if isinstance(value, Mapping):
        return {key: _with(inner, rest, text) if key == first else inner for key, inner in value.items()}
    assert isinstance(value, Sequence) and not isinstance(value, str)
    return [_with(inner, rest, text) if number == first else inner for number, inner in enumerate(value)]
