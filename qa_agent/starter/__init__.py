"""The files that `qa-agent init` writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class StarterFile:
    """`path` is where it goes, below the folder of the project."""

    path: str
    text: str


# Where each goes: here they lie under names that no tool takes for its own.
_PLACES = {
    "qa-agent.toml": "qa-agent.toml",
    "scenarios/first.yaml": "scenarios/first.yaml",
    "scenarios/site/index.html": "scenarios/site/index.html",
    "ci/github.yml": ".github/workflows/qa-agent.yml",
    "ci/gitlab.yml": ".gitlab-ci.yml",
    "gitignore": ".gitignore",
}


def starter_files() -> Iterator[StarterFile]:
    for name, place in _PLACES.items():
        yield StarterFile(place, files(__name__).joinpath(name).read_text(encoding="utf-8"))
