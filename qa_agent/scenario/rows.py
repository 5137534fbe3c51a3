"""The rows of `data:`, written in the file itself or in a .csv, .json or .yaml file beside it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qa_agent.scenario.mistakes import InvalidScenarioError, Mistake
from qa_agent.scenario.sources import MistakeList, SourceFile, shown_path
from qa_agent.scenario.tree import Origin
from qa_agent.scenario.yaml_nodes import Document, Value, parse_yaml

FORMS = "write rows: data: [{item: Lamp, total: $5}], or name a .csv, .json or .yaml file of them"
DATA_SUFFIXES = (".csv", ".json", ".yaml", ".yml")
# Columns that name a row without a `name`.
NAMING_COLUMNS = 2
LONGEST_NAME = 60

_COLUMN = re.compile(r"[A-Za-z_]\w*")


Rows = list[tuple[Origin, dict[str, str]]]


@dataclass(frozen=True)
class Row:
    """One run of the scenario. `name` depends on the row's content alone, not on its place among the others."""

    name: str
    values: Mapping[str, str] = field(repr=False)
    origin: Origin


def read_rows(source: SourceFile, mistakes: MistakeList) -> tuple[Row, ...]:
    """The rows of a scenario file; none where it has no `data:`. Mistakes are collected."""
    if "data" not in source.top:
        return ()
    written = source.top["data"]
    rows: Rows | None
    if isinstance(written, str):
        try:
            rows = _rows_of_file(source, written)
        except InvalidScenarioError as error:
            mistakes.add(error.mistakes)
            return ()
    else:
        rows = _rows_of_list(written, source.document, source.shown, ("data",), mistakes)
    if rows is None:
        return ()
    if not rows and not mistakes:
        mistakes.tell(source.origin(("data",)), f"data: has no rows; {FORMS}")
    return _named(rows, mistakes)


def _rows_of_list(written: Value, document: Document, file: str, place: tuple[str | int, ...], mistakes: MistakeList) -> Rows | None:
    if isinstance(written, Mapping | str):
        mistakes.tell(Origin(file, document.line(place)), f"data: must be a list of rows; {FORMS}")
        return None
    rows: Rows = []
    for number, row in enumerate(written):
        origin = Origin(file, document.line((*place, number)))
        if not isinstance(row, Mapping):
            mistakes.tell(origin, "data: a row is a mapping of columns to values, such as {item: Lamp, total: $5}")
            continue
        texts = {key: value for key, value in row.items() if isinstance(value, str)}
        for key in row:
            if key not in texts:
                mistakes.tell(Origin(file, document.line((*place, number, key))), f"data: {key}: a text is needed, not a list or a mapping")
        rows.append((origin, texts))
    return rows


def _rows_of_file(source: SourceFile, written: str) -> Rows:
    """Raises InvalidScenarioError."""
    place = source.origin(("data",))
    if not written.strip():
        raise InvalidScenarioError([Mistake(place.file, place.line, f"data: is empty; {FORMS}")])
    path = source.folder / written
    if path.suffix.lower() not in DATA_SUFFIXES:
        raise InvalidScenarioError([Mistake(place.file, place.line, f'data: "{written}" is no .csv, .json or .yaml file; {FORMS}')])
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        why = "no such file" if isinstance(error, FileNotFoundError) else f"can't be read: {error.strerror or error}"
        message = f"data: {written}: {why}; it is looked for at {shown_path(path)}, relative to the scenario file"
        raise InvalidScenarioError([Mistake(place.file, place.line, message)]) from None
    except UnicodeDecodeError:
        raise InvalidScenarioError([Mistake(shown_path(path), None, "this is no text in UTF-8")]) from None
    file = shown_path(path)
    match path.suffix.lower():
        case ".csv":
            return _rows_of_csv(text, file)
        case ".json":
            return _rows_of_json(text, file)
        case _:
            return _rows_of_yaml(text, file)


def _rows_of_csv(text: str, file: str) -> Rows:
    head, _, _ = text.partition("\n")
    delimiter = max(",;\t", key=head.count)  # spreadsheets of many countries write semicolons
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns: list[str] = []
    rows: Rows = []
    problems: list[Mistake] = []
    begun = 1
    try:
        for cells in reader:
            line, begun = begun, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = [cell.strip() for cell in cells]
                problems += [Mistake(file, line, f'data: the column "{name}" is there twice') for name in _twice(columns)]
            elif len(cells) > len(columns):
                problems.append(Mistake(file, line, f"data: this row has {len(cells)} values, and there are {len(columns)} columns"))
            else:
                # A row that is too short lacks its last columns, which is told with the other rows.
                rows.append((Origin(file, line), dict(zip(columns, cells, strict=False))))
    except csv.Error as error:
        problems.append(Mistake(file, reader.line_num, f"data: this is no valid CSV ({error})"))
    if problems:
        raise InvalidScenarioError(problems)
    return rows


def _rows_of_json(text: str, file: str) -> Rows:
    try:
        loaded = json.loads(text, parse_float=str, parse_int=str)  # 39.90 stays 39.90
    except json.JSONDecodeError as error:
        raise InvalidScenarioError([Mistake(file, error.lineno, f"data: this is no valid JSON ({error.msg})")]) from None
    if not isinstance(loaded, list) or not all(isinstance(row, dict) for row in loaded):
        raise InvalidScenarioError([Mistake(file, 1, 'data: a list of objects is needed, such as [{"item": "Lamp"}]')])
    rows: Rows = []
    for number, row in enumerate(loaded, 1):
        values: dict[str, str] = {}
        for key, value in row.items():
            if isinstance(value, list | dict):
                raise InvalidScenarioError([Mistake(file, None, f"data: {key} of row {number}: a text is needed, not a list or an object")])
            values[key] = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
        rows.append((Origin(file, None), values))
    return rows


def _rows_of_yaml(text: str, file: str) -> Rows:
    document = parse_yaml(text, file)
    mistakes = MistakeList()
    mistakes.add(document.mistakes)
    rows = None if mistakes else _rows_of_list(document.value, document, file, (), mistakes)
    if mistakes:
        raise mistakes.error(())
    return rows or []


def _named(rows: Rows, mistakes: MistakeList) -> tuple[Row, ...]:
    """Rows with their names; told where columns are missing, or two rows can't be told apart."""
    columns = list(dict.fromkeys(column for _, values in rows for column in values))
    for column in columns:
        if not _COLUMN.fullmatch(column):
            origin = next(origin for origin, values in rows if column in values)
            mistakes.tell(origin, f'data: "{column}" can\'t be written as ${{...}}; a column is named by letters, digits and _')
    for number, (origin, values) in enumerate(rows, 1):
        missing = [column for column in columns if column not in values]
        if missing:
            lacking = " and ".join(f'"{column}"' for column in missing)
            mistakes.tell(
                origin, f'data: row {number} ({_name(values)}) has no {lacking}, which other rows have; an empty value is written as ""'
            )
    names = [_name(values) for _, values in rows]
    if "name" in columns:
        for number, (origin, _) in enumerate(rows, 1):
            if names[number - 1] in names[: number - 1]:
                mistakes.tell(origin, f'data: row {number} is named "{names[number - 1]}" like row {names.index(names[number - 1]) + 1}')
    else:
        shared = {name for name, count in Counter(names).items() if count > 1}
        names = [f"{name} {_digest(values)}" if name in shared else name for name, (_, values) in zip(names, rows, strict=True)]
        for number, (origin, _) in enumerate(rows, 1):
            if names[number - 1] in names[: number - 1]:
                mistakes.tell(origin, f"data: row {number} is the same as row {names.index(names[number - 1]) + 1}")
    return tuple(Row(name, values, origin) for name, (origin, values) in zip(names, rows, strict=True))


def _name(values: Mapping[str, str]) -> str:
    """The `name`, or else the first values that say something; what `${...}` stands for is not in a name."""
    said = [values["name"]] if values.get("name") else [value for value in values.values() if value and "${" not in value]
    text = " ".join(", ".join(said[:NAMING_COLUMNS]).split()) or f"row {_digest(values)}"
    return f"{text[: LONGEST_NAME - 1]}…" if len(text) > LONGEST_NAME else text


def _digest(values: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:6]


def _twice(names: Sequence[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
