"""The run's journal: each event is one JSON line, on disk as soon as it has happened."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from pydantic import TypeAdapter, ValidationError

from qa_agent.errors import ScenarioError
from qa_agent.events import AnyEvent, RunFinished, RunStarted

FILE_NAME = "events.jsonl"
PART_PATTERN = "events-*.jsonl"
SCREENSHOT_FOLDER = "screenshots"
DOWNLOADS_FOLDER = "downloads"
EVIDENCE = "-evidence-"

Consumer = Callable[[AnyEvent], None]
Warn = Callable[[str], None]

_EVENT: TypeAdapter[AnyEvent] = TypeAdapter(AnyEvent)


def warn(message: str) -> None:
    """One line on stderr for trouble that does not change any verdict."""
    print(f"qa-agent: {message}", file=sys.stderr)


class Journal:
    """Appends events to a file. A disk that is full or gone does not end the run: it is said once."""

    def __init__(self, path: Path, warn: Warn = warn) -> None:
        self.path = path
        self._warn = warn
        self._file: TextIO | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("w", encoding="utf-8")
        except OSError as error:
            raise ScenarioError(f"the report can't be written to {path.parent}: {error.strerror or error}") from error

    def write(self, event: AnyEvent) -> None:
        if self._file is None:
            return
        try:
            self._file.write(event.model_dump_json() + "\n")
            self._file.flush()
        except OSError as error:
            self._file = None
            self._warn(f"{self.path} can't be written any further ({error.strerror or error}); the run goes on")

    def close(self) -> None:
        if self._file is None:
            return
        try:
            self._file.close()
        except OSError as error:
            self._warn(f"{self.path} may be incomplete: {error.strerror or error}")
        self._file = None


def read_journal(path: Path) -> list[AnyEvent]:
    """The events of a journal. A last line that was cut off by a kill is left out.

    Raises ScenarioError for a file that is no journal.
    """
    events: list[AnyEvent] = []
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        if not line.endswith("\n"):
            break
        try:
            events.append(_EVENT.validate_json(line))
        except ValidationError as error:
            raise ScenarioError(f"{path}:{number}: no event of a qa-agent run ({error.error_count()} errors)") from None
    return events


class JournalFollower:
    """Reads what several growing journals have got since the last time (one file a worker)."""

    def __init__(self, folder: Path, pattern: str = PART_PATTERN) -> None:
        self._folder = folder
        self._pattern = pattern
        self._read: dict[Path, int] = {}

    def new_events(self) -> list[AnyEvent]:
        events: list[AnyEvent] = []
        for path in sorted(self._folder.glob(self._pattern)):
            with path.open("rb") as file:
                file.seek(self._read.get(path, 0))
                data = file.read()
            whole = data[: data.rfind(b"\n") + 1]
            self._read[path] = self._read.get(path, 0) + len(whole)
            events += [_EVENT.validate_json(line) for line in whole.splitlines()]
        return events


def merged(parts: Sequence[Sequence[AnyEvent]]) -> list[AnyEvent]:
    """The scenario events of several journals in one order: each scenario whole, by when it began."""
    runs: list[list[AnyEvent]] = []
    for part in parts:
        runs.append([])
        for event in part:
            if isinstance(event, RunStarted | RunFinished):
                continue
            if event.type == "scenario_started":
                runs.append([])
            runs[-1].append(event)
    runs = sorted((run for run in runs if run), key=lambda run: run[0].at)
    return [event for run in runs for event in run]


def remove_earlier_run(folder: Path) -> None:
    """Remove what an earlier run left in a folder that is used again; nothing that is not ours is touched."""
    if not folder.is_dir():
        return
    journal = folder / FILE_NAME
    parts = list(folder.glob(PART_PATTERN))
    kept = [folder / name for path in (journal, *parts) if path.is_file() for name in _screenshots_of(path)]
    cut_out = [path for picture in kept for path in picture.parent.glob(f"{glob.escape(picture.stem)}{EVIDENCE}*.png")]
    for path in (*kept, *cut_out, journal, *parts):
        path.unlink(missing_ok=True)


def evidence_of(screenshot: Path, step: int) -> Path:
    """Where the evidence of a step is kept that is cut out of a screenshot."""
    return screenshot.with_name(f"{screenshot.stem}{EVIDENCE}{step}.png")


def _screenshots_of(path: Path) -> list[str]:
    try:
        events = read_journal(path)
    except ScenarioError:
        return []
    finished = [event for event in events if event.type == "step_finished"]
    named = [name for event in finished for name in (event.screenshot, event.after) if name]
    named += [event.path for event in events if event.type == "artifact_kept" and event.kind == "download"]
    return [name for name in named if name.startswith((f"{SCREENSHOT_FOLDER}/", f"{DOWNLOADS_FOLDER}/")) and ".." not in name]


def remove_torso(path: Path) -> None:
    """Remove a file that could be written only in part: whoever reads it next would take it for whole."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
