"""One run of tests: its journal, its console, and how it ends.

A run is one process, or, under pytest-xdist, a controller and workers that each keep a journal of
their own; the controller puts them together.
"""

from __future__ import annotations

import platform
import shlex
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Literal

import qa_agent
from qa_agent.events import AnyEvent, Outcome, RunFinished, RunStarted, ScenarioFinished, ScenarioStarted
from qa_agent.journal import (
    FILE_NAME,
    PART_PATTERN,
    Consumer,
    Journal,
    JournalFollower,
    merged,
    read_journal,
    remove_earlier_run,
    warn,
)
from qa_agent.masking import Masks
from qa_agent.output.summary import RunSummary, summary_of
from qa_agent.recording import Gate, Recorder

Role = Literal["alone", "controller", "worker"]


class RunSession:
    """Takes events from start to end. Without a folder they are only handed to the consumers."""

    def __init__(self, folder: Path | None, role: Role = "alone", worker: str = "", consumers: Sequence[Consumer] = ()) -> None:
        self.folder = folder
        self.role = role
        self.report: Path | None = None
        self.environment_trouble: str | None = None
        self.interrupted = False
        self.gate: Gate | None = None  # where a person follows the run
        self.shard_is_empty = False
        self.masks = Masks()  # what is secret in the whole run: of the configuration, not of one scenario
        self._events: list[AnyEvent] = []
        self._warnings: list[str] = []  # told at the end: what is printed during a test, pytest captures
        self._consumers = list(consumers)
        self._journal: Journal | None = None
        self._follower: JournalFollower | None = None
        self._preparing: Thread | None = None
        if folder is not None:
            if role != "worker":
                remove_earlier_run(folder)
            name = f"events-{worker}.jsonl" if role == "worker" else FILE_NAME
            self._journal = Journal(folder / name, self._warnings.append)
            if role == "controller":
                self._follower = JournalFollower(folder)

    def begin(self, eyes: str) -> None:
        if self.role == "worker":
            return
        self.emit(
            RunStarted(
                at=time.time(), version=qa_agent.__version__,
                command=self.masks.hide(_as_typed(sys.argv)), python=platform.python_version(),
                platform=platform.platform(), eyes=eyes,
            )
        )  # fmt: skip

    def emit(self, event: AnyEvent) -> None:
        if self._journal is not None:
            self._journal.write(event)
        self._events.append(event)
        for consumer in self._consumers:
            consumer(event)

    def recorder(self, scenario_id: str, file: str | None = None, attempt: int = 1) -> Recorder:
        masks = Masks(self.masks.secrets)
        recorder = Recorder(
            scenario_id, self.emit, self.folder, masks, file=file, warn=self._warnings.append, attempt=attempt,
        )  # fmt: skip
        recorder.gate = self.gate
        return recorder

    def tell_without_steps(
        self, scenario_id: str, name: str, file: str | None, outcome: Outcome, reason: str = "", attempt: int = 1
    ) -> None:
        """Events for a test that came to no step, so that no failure is missing from the report."""
        now, hide = time.time(), self.masks.hide
        self.emit(ScenarioStarted(at=now, scenario_id=scenario_id, name=name, file=file, attempt=attempt))
        self.emit(ScenarioFinished(at=now, scenario_id=scenario_id, outcome=outcome, reason=hide(reason), attempt=attempt))

    def follow(self) -> None:
        """Hand on what the workers have journalled since the last time."""
        if self._follower is not None:
            for event in self._follower.new_events():
                for consumer in self._consumers:
                    consumer(event)

    def expect_end(self) -> None:
        """The last test is over: while its browser closes, what the report is written with is loaded and made ready."""
        if self.folder is not None and self.role == "alone" and self._preparing is None:
            self._preparing = Thread(target=_prepare_report, name="preparing-report")
            self._preparing.start()

    def finish(self, exit_code: int) -> None:
        """Close the journal; unless this is a worker, put all together and write the run's files."""
        if self.role != "worker":
            if self.role == "controller":
                self._take_parts()
            self.emit(RunFinished(at=time.time(), exit_code=exit_code, interrupted=self.interrupted))
        if self._journal is not None:
            self._journal.close()
        if self._preparing is not None:
            self._preparing.join()
        if self.folder is not None and self.role != "worker":
            from qa_agent.output.files import write_outputs  # its templates and pictures are of no use before the end

            self.report = write_outputs(self._events, self.folder)
        for warning in dict.fromkeys(self._warnings):
            warn(warning)

    def warn(self, message: str) -> None:
        """Told once, at the run's end: what is printed during a test, pytest captures."""
        self._warnings.append(self.masks.hide(message))

    def summary(self) -> RunSummary:
        return summary_of(self._events)

    def _take_parts(self) -> None:
        self.follow()
        if self.folder is None:
            return
        consumers, self._consumers = self._consumers, []  # they have followed the parts already
        parts = sorted(self.folder.glob(PART_PATTERN))
        for event in merged([read_journal(part) for part in parts]):
            self.emit(event)
        for part in parts:
            part.unlink()
        self._consumers = consumers


def _prepare_report() -> None:
    from qa_agent.report import prepare

    prepare()


def _as_typed(argv: Sequence[str]) -> str:
    """The command line, by the program's name; a module that was run is named as `python -m` takes it."""
    program = Path(argv[0])
    name = ["python", "-m", program.parent.name] if program.name == "__main__.py" else [program.name]
    return shlex.join([*name, *argv[1:]])
