"""`${VAR}`, `${VAR:-default}`, `${secret:VAR}` and answers that were saved, in a scenario's texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# $${ writes ${ itself.
_REFERENCE = re.compile(r"\$(?P<escape>\$)?\{(?P<inner>[^{}]*)\}?")
_INNER = re.compile(r"(?P<secret>secret:)?(?P<name>[A-Za-z_]\w*)(?::-(?P<default>.*))?", re.DOTALL)


@dataclass(frozen=True)
class Reference:
    """One `${...}` as written."""

    written: str
    name: str
    secret: bool
    default: str | None

    def value(self, values: Mapping[str, str]) -> str | None:
        """The value, or else the default (also for an empty value, as in a shell); None where there is none."""
        value = values.get(self.name)
        if self.default is not None and not value:
            return self.default
        return value


def references(text: str) -> Iterator[Reference]:
    """Raises ValueError for a `${` that is no proper reference."""
    for match in _REFERENCE.finditer(text):
        if not match["escape"]:
            yield _reference(match)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every reference replaced once; values are not looked into again.

    Raises KeyError for a name without value.
    """

    def replacement(match: re.Match[str]) -> str:
        if match["escape"]:
            return match[0][1:]
        reference = _reference(match)
        value = reference.value(values)
        if value is None:
            raise KeyError(reference.name)
        return value

    return _REFERENCE.sub(replacement, text)


def _reference(match: re.Match[str]) -> Reference:
    inner = _INNER.fullmatch(match["inner"])
    if inner is None or not match[0].endswith("}"):
        raise ValueError(f'"{match[0]}" is no variable; allowed: ${{VAR}}, ${{VAR:-default}}, ${{secret:VAR}}, and $${{ for ${{ itself')
    return Reference(match[0], inner["name"], inner["secret"] is not None, inner["default"])
