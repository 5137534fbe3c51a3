"""What the engine makes: a sentence with the expression that it means and what is true of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal, TypeVar

from moonlet.expression import Expression, Ref, split_words
from moonlet.screen import Box

Task = Literal["locate", "check", "ask", "act"]


@dataclass(frozen=True)
class Item:
    """A sentence about one page.

    `holds` is the verdict of a check (and of a yes/no question), else None. `target` are ids as in
    `sample.py`: what is to be clicked, or what the verdict rests on; empty where the thing that a
    locate or an act names is not on the page. `answer` is what an ask should say.
    """

    sentence: str
    expression: Expression
    task: Task
    operator: str
    holds: bool | None = None
    target: tuple[int, ...] = ()
    target_box: Box | None = None
    answer: str | None = None
    frame: str = ""  # the phrase it was made from, for the report


FIRST_SLOT = 0xE000
_STRINGS = {"text", "look", "number", "by"}  # fields that are copied out of the sentence
_SLOT = re.compile("[\ue000-\uf8ff]")

E = TypeVar("E")


def copied_strings(node: Any) -> list[str]:
    """Every string in an expression that must stand in its sentence."""
    found: list[str] = []
    if isinstance(node, tuple):
        for part in node:
            found += copied_strings(part)
    elif is_dataclass(node):
        for spec in fields(node):
            part = getattr(node, spec.name)
            if isinstance(part, str):
                if spec.name in _STRINGS and part:
                    found.append(part)
            elif part is not None:
                found += copied_strings(part)
    return found


def fill(node: E, table: dict[int, str]) -> E:
    """The same expression with its slots replaced by what they stand for."""
    if isinstance(node, tuple):
        return tuple(fill(part, table) for part in node)  # type: ignore[return-value]
    changes: dict[str, Any] = {}
    for name in node.__dataclass_fields__:  # type: ignore[attr-defined]
        part = getattr(node, name)
        if isinstance(part, str):
            if part and part[0] >= "\ue000" and name in _STRINGS:
                changes[name] = part.translate(table)
        elif part is not None and not isinstance(part, (int, bool)):
            changes[name] = fill(part, table)
    return replace(node, **changes) if changes else node  # type: ignore[type-var]


def stands_in(text: str, sentence: str) -> bool:
    """Whether `text` is a run of whole words of the sentence, to the letter."""
    starts = {start for _, start, _ in split_words(sentence)}
    ends = {end for _, _, end in split_words(sentence)}
    at = sentence.find(text)
    while at >= 0:
        if at in starts and at + len(text) in ends:
            return True
        at = sentence.find(text, at + 1)
    return False


def is_slot(text: str) -> bool:
    return len(text) == 1 and bool(_SLOT.match(text))


def depth(ref: Ref) -> int:
    """How deep references are nested: 0 for one without an anchor."""
    return 0 if ref.anchor is None else 1 + depth(ref.anchor)
