"""The truth of one generated page, typed: what `synth.pages` writes beside each picture.

Ids: an element's id is its place in `elements`; line number `n` has the id `len(elements) + n`, as in
the `Screen` that training builds of a sample (elements first, then one "text" element a line).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from moonlet.screen import RGB, Box


@dataclass(frozen=True)
class Line:
    """A painted text line; `element` encloses it, `row` and `column` place it in a table (-1, "" outside of one)."""

    box: Box
    text: str
    element: int = -1
    row: int = -1
    column: str = ""
    size: float = 14.0
    weight: int = 400
    color: RGB | None = None
    struck: bool = False
    placeholder: bool = False


@dataclass(frozen=True)
class Thing:
    """An element of the page as it is painted.

    `box`: CSS pixels, cut at the viewport. `text`: what is seen inside, lines joined by newlines; a field's value or
    hint. `name`: the accessible name. `parent`: the listed element around it, or -1. `label`: what is seen as the name
    of a control. `level`: of a heading. `index`: its place among like siblings from 1, or 0.
    """

    id: int
    kind: str
    box: Box
    text: str = ""
    name: str = ""
    states: frozenset[str] = frozenset()
    concept: str = ""
    parent: int = -1
    label: str = ""
    value: str = ""
    level: int = 0
    index: int = 0
    tone: str = ""
    required: bool | None = None  # None where the page does not tell
    fill: RGB | None = None


@dataclass(frozen=True)
class Sample:
    """One page: its facts as a whole, its elements and its text lines; sizes in CSS pixels."""

    seed: int
    genre: str
    width: int
    height: int
    elements: tuple[Thing, ...]
    lines: tuple[Line, ...]
    page: Mapping[str, Any] = field(default_factory=dict)


def _box(numbers: Sequence[float]) -> Box:
    left, top, right, bottom = numbers
    return Box(float(left), float(top), float(right), float(bottom))


def _rgb(numbers: Sequence[float] | None) -> RGB | None:
    return None if not numbers else (int(numbers[0]), int(numbers[1]), int(numbers[2]))


def _thing(raw: Mapping[str, Any]) -> Thing:
    return Thing(
        id=int(raw["id"]),
        kind=str(raw["kind"]),
        box=_box(raw["box"]),
        text=str(raw.get("text") or ""),
        name=str(raw.get("name") or ""),
        states=frozenset(raw.get("states") or ()),
        concept=str(raw.get("concept") or ""),
        parent=int(raw.get("parent", -1)),
        label=str(raw.get("label") or ""),
        value=str(raw.get("value") or ""),
        level=int(raw.get("level") or 0),
        index=int(raw.get("index") or 0),
        tone=str(raw.get("tone") or ""),
        required=raw.get("required"),
        fill=_rgb(raw.get("fill")),
    )


def _line(raw: Mapping[str, Any]) -> Line:
    return Line(
        box=_box(raw["box"]),
        text=str(raw["text"]),
        element=int(raw.get("element", -1)),
        row=int(raw.get("row", -1)),
        column=str(raw.get("column") or ""),
        size=float(raw.get("size") or 14.0),
        weight=int(raw.get("weight") or 400),
        color=_rgb(raw.get("color")),
        struck=bool(raw.get("struck")),
        placeholder=bool(raw.get("placeholder")),
    )


def parse(raw: Mapping[str, Any]) -> Sample:
    """A sample from its JSON object; raises KeyError naming the field that is missing."""
    return Sample(
        seed=int(raw.get("seed", 0)),
        genre=str(raw.get("genre", "")),
        width=int(raw["width"]),
        height=int(raw["height"]),
        elements=tuple(_thing(thing) for thing in raw["elements"]),
        lines=tuple(_line(line) for line in raw["lines"]),
        page=dict(raw.get("page") or {}),
    )


def load(path: Path) -> Sample:
    """A sample from the JSON file that lies beside a picture."""
    return parse(json.loads(path.read_text(encoding="utf-8")))
