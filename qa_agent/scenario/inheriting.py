"""What a scenario inherits from the `defaults.yaml` of its folder and of those around it. The nearest wins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from qa_agent.scenario.context import ContextModel
from qa_agent.scenario.head import DEFAULTS_FILE, DefaultsModel, TimeoutsModel
from qa_agent.scenario.sources import SourceFile
from qa_agent.scenario.tree import Origin

# A folder that holds one of these is a project's root: nothing above it is looked at.
ROOT_MARKS = (".git", "pyproject.toml", "qa-agent.toml", "pytest.ini")


@dataclass(frozen=True)
class Level:
    """A file that has a say: the scenario itself, or a `defaults.yaml`."""

    source: SourceFile
    head: DefaultsModel


@dataclass(frozen=True)
class Inherited:
    """A value and the file that it was taken from."""

    value: Any
    source: SourceFile
    origin: Origin


def defaults_around(scenario: Path) -> list[Path]:
    """The `defaults.yaml` files that a scenario inherits from, nearest first.

    They are looked for from its folder up to the project's root, or to the current folder where no root is marked.
    """
    folder = scenario.resolve().parent
    here = Path.cwd()
    folders = [folder]
    above = [folder, *folder.parents]
    root = next((one for one in above if any((one / mark).exists() for mark in ROOT_MARKS)), None)
    root = root or (here if here in above else folder)
    while folders[-1] != root:
        folders.append(folders[-1].parent)
    return [one / DEFAULTS_FILE for one in folders if (one / DEFAULTS_FILE).is_file()]


def nearest(levels: Sequence[Level], key: str) -> Inherited | None:
    """The value of the nearest file that has the key."""
    return next(_having(levels, key), None)


def _having(levels: Sequence[Level], key: str) -> Iterator[Inherited]:
    for level in levels:
        if key in level.head.model_fields_set:
            yield Inherited(getattr(level.head, key), level.source, level.source.origin((key,)))


def within_reach(levels: Sequence[Level], key: str) -> list[Level]:
    """The levels whose lists under a key add up, nearest first; an empty list takes nothing from the folders around."""
    reached: list[Level] = []
    for level in levels:
        if key not in level.head.model_fields_set:
            continue
        if not getattr(level.head, key):
            break
        reached.append(level)
    return reached


def inherited_url(levels: Sequence[Level]) -> Inherited | None:
    """The nearest address; one that is not whole is relative to the whole one of a folder around."""
    found = list(_having(levels, "url"))
    if not found:
        return None
    own = found[0]
    if urlsplit(own.value).scheme:
        return own
    whole = next((outer.value for outer in found[1:] if urlsplit(outer.value).scheme in ("http", "https")), None)
    return own if whole is None else Inherited(urljoin(whole, own.value), own.source, own.origin)


def inherited_tags(levels: Sequence[Level]) -> tuple[str, ...]:
    """The folders' tags and the scenario's own."""
    return tuple(dict.fromkeys(tag for level in reversed(within_reach(levels, "tags")) for tag in level.head.tags))


def inherited_timeouts(levels: Sequence[Level]) -> TimeoutsModel:
    """Each timeout of the nearest file that says it."""
    told: dict[str, float] = {}
    for level in levels:
        for name in level.head.timeouts.model_fields_set:
            told.setdefault(name, getattr(level.head.timeouts, name))
    return TimeoutsModel.model_validate(told)


def inherited_context(levels: Sequence[Level]) -> ContextModel:
    """Each key about the browser from the nearest file that has it; headers add up by name."""
    told: dict[str, Any] = {}
    for key in ContextModel.model_fields:
        found = nearest(levels, key)
        if found is not None:
            told[key] = found.value
    if told.get("headers"):
        told["headers"] = {name: value for level in reversed(levels) for name, value in (level.head.headers or {}).items()}
    return ContextModel.model_construct(None, **told)
