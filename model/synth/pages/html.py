"""HTML as values: `el("a", {"href": "#"}, "text")` escapes text and nests markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TypeAlias

VOID = frozenset("area br col hr img input link meta source wbr".split())


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child: TypeAlias = "str | Markup | Iterable[Child] | None"
Attrs: TypeAlias = Mapping[str, str | bool | int | float | None]


def join(*children: Child) -> Markup:
    """Children one after another; plain strings are escaped."""
    parts: list[str] = []
    for child in children:
        if child is None:
            continue
        if isinstance(child, Markup):
            parts.append(child)
        elif isinstance(child, str):
            parts.append(escape(child, quote=False))
        else:
            parts.append(join(*child))
    return Markup("".join(parts))


def el(name: str, attrs: Attrs | None = None, *children: Child) -> Markup:
    """An element. Attributes that are None or False are left out, True stands alone."""
    written = "".join(
        f" {key}" if value is True else f' {key}="{escape(str(value))}"'
        for key, value in (attrs or {}).items()
        if value is not None and value is not False
    )
    if name in VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(*children)}</{name}>")


def mark(
    kind: str,
    *states: str,
    name: str = "",
    concept: str = "",
    label: str = "",
    value: str = "",
    tight: bool = False,
    pseudo: str = "",
) -> dict[str, str]:
    """Attributes by which truth.js knows an element.

    `tight`: its box is that of its text and pictures, not of its border. `pseudo`: what is painted is
    the pseudo element of that name (checkboxes of some frameworks).
    """
    found = {
        "data-k": kind,
        "data-s": " ".join(state for state in states if state),
        "data-n": name,
        "data-c": concept,
        "data-l": label,
        "data-v": value,
        "data-box": f"::{pseudo}" if pseudo else "tight" if tight else "",
    }
    return {key: text for key, text in found.items() if text}
