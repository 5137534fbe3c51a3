"""What the engine makes: a sentence with the expression that it means and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal, TypeVar

from moonlet.expression import Expression, split_words
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
# nouns that say no more than the kind "item" does
PLAIN_NOUNS = frozenset({"item", "items", "entry", "entries", "list item", "list items", "list entry", "list entries"})
_STRINGS = {"text", "look", "number", "by"}  # fields that are copied out of the sentence

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
    if "text" in changes and changes["text"].casefold() in PLAIN_NOUNS and getattr(node, "kind", "") == "item":
        changes["text"] = ""
    return replace(node, **changes) if changes else node  # type: ignore[type-var]


def stand_in(texts: list[str], sentence: str) -> bool:
    """Whether each text is a run of whole words of the sentence, to the letter."""
    if not texts:
        return True
    words = split_words(sentence)
    starts, ends = {start for _, start, _ in words}, {end for _, _, end in words}
    return all(_stands(text, sentence, starts, ends) for text in texts)


def _stands(text: str, sentence: str, starts: set[int], ends: set[int]) -> bool:
    at = sentence.find(text)
    while at >= 0:
        if at in starts and at + len(text) in ends:
            return True
        at = sentence.find(text, at + 1)
    return False
