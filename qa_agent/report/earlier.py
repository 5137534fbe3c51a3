"""The run before this one, read from its results.json: what the trend is measured against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from qa_agent.events import Outcome

RESULTS_NAME = "results.json"
# What a CI job puts beside the report, into a folder that is otherwise fresh.
GIVEN_NAME = "previous-results.json"
# Runs that are remembered: so many points has the trend's line.
HISTORY_KEPT = 20


class RunPoint(BaseModel):
    """One run in the history: how long it took and how it ended."""

    model_config = ConfigDict(frozen=True)

    started_at: float = Field(description="seconds since the epoch")
    duration_ms: float
    passed: int = 0
    failed: int = 0
    error: int = 0
    interrupted: int = 0
    skipped: int = 0
    flaky: int = Field(default=0, description="of those that passed")


class EarlierScenario(BaseModel):
    model_config = ConfigDict(frozen=True)

    scenario_id: str
    name: str = ""
    outcome: Outcome
    flaky: bool = False
    duration_ms: float = 0.0


class EarlierRun(BaseModel):
    """What is needed of a results.json. Its `history` ends with the run itself."""

    model_config = ConfigDict(frozen=True)

    started_at: float
    duration_ms: float = 0.0
    scenarios: tuple[EarlierScenario, ...] = ()
    history: tuple[RunPoint, ...] = ()


def read_earlier(path: Path) -> EarlierRun | None:
    """The run that a results.json tells of; None where the file is missing, older than this format or damaged."""
    try:
        return EarlierRun.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def find_earlier(folder: Path, started_at: float, scenario_ids: Sequence[str]) -> EarlierRun | None:
    """The run before the one that began at `started_at` and is written to `folder`.

    That is `previous-results.json` in the folder, else what the folder's results.json still tells of an
    earlier run, else the newest run in a folder beside it that shares a scenario with this one.
    """
    ids = set(scenario_ids)
    for earlier in (read_earlier(folder / GIVEN_NAME), read_earlier(folder / RESULTS_NAME)):
        if earlier is not None and earlier.started_at < started_at:
            return earlier
    beside = [run for run in _beside(folder) if run.started_at < started_at and _shares(run, ids)]
    return max(beside, key=lambda run: run.started_at, default=None)


def _beside(folder: Path) -> Iterator[EarlierRun]:
    try:
        paths = [path for path in folder.resolve().parent.glob(f"*/{RESULTS_NAME}") if path.parent != folder.resolve()]
        newest = sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True)[:HISTORY_KEPT]
    except OSError:
        return
    for path in newest:
        run = read_earlier(path)
        if run is not None:
            yield run


def _shares(run: EarlierRun, ids: set[str]) -> bool:
    return any(scenario.scenario_id in ids for scenario in run.scenarios)
