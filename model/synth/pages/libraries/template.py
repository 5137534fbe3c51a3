"""Markup with holes, so that a component library is a table of its markup and not a program.

`{name}` is a value. `{name?text}` is the text where the value is not empty, `{name!text}` where it is.
`{name=one:text|two:other|:else}` chooses by the value. `{*concept}` is an icon, `{*concept 20px}` one of that
size. Texts may hold holes in turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..html import Child, Markup, join

Values = Mapping[str, "Child | bool | int"]
_NAME = re.compile(r"\w*")


def fill(template: str, values: Values, icon: Callable[[str, str], Child]) -> Markup:
    """The template with its holes filled; plain strings among the values are escaped."""
    return Markup("".join(_filled(part, values, icon) for part in _parts(template)))


def _parts(template: str) -> list[str]:
    """Plain text and holes (with their braces) in turn; braces nest."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(template):
        if sign == "{":
            if not depth:
                parts.append(template[start:at])
                start = at
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                parts.append(template[start : at + 1])
                start = at + 1
    if depth:
        raise ValueError(f"a brace is not closed in {template!r}")
    return [*parts, template[start:]]


def _filled(part: str, values: Values, icon: Callable[[str, str], Child]) -> str:
    if not part.startswith("{"):
        return part
    hole = part[1:-1]
    if hole.startswith("*"):
        concept, _, size = hole[1:].partition(" ")
        return join(icon(concept, size or "1em"))
    name = _NAME.match(hole)[0]  # type: ignore[index]  # matches always, if only nothing
    sign, text = hole[len(name) : len(name) + 1], hole[len(name) + 1 :]
    value = values.get(name)
    if sign in ("?", "!"):
        return fill(text, values, icon) if bool(value) == (sign == "?") else ""
    if sign == "=":
        return fill(_chosen(text, str(value or "")), values, icon)
    if value is None or value is False:
        return ""
    return join(value if isinstance(value, str) or not isinstance(value, (bool, int)) else str(value))


def _chosen(text: str, value: str) -> str:
    """What stands behind the value's name, or behind no name."""
    found = ""
    for option in _split(text):
        name, _, said = option.partition(":")
        if name == value:
            return said
        if not name:
            found = said
    return found


def _split(text: str) -> list[str]:
    """The options between the bars that are not within braces."""
    options, depth = [""], 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if sign == "|" and not depth:
            options.append("")
        else:
            options[-1] += sign
    return options
