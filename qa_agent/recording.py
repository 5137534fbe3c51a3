"""From what is done to what is told: runs a step, times it and emits its events."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from playwright.sync_api import Error as PlaywrightError

from qa_agent.acting import Deeds, Note, Shot
from qa_agent.acting.traffic import later_than
from qa_agent.album import Album
from qa_agent.covering import Curtain
from qa_agent.errors import QaAgentError, StepError
from qa_agent.events import (
    AnyEvent,
    ArtifactKept,
    BoxModel,
    Candidate,
    ConsoleLine,
    FailedRequest,
    Outcome,
    ScenarioFinished,
    ScenarioStarted,
    StepFinished,
    StepStarted,
)
from qa_agent.eyes import Box
from qa_agent.journal import Warn, warn
from qa_agent.masking import Masks

if TYPE_CHECKING:
    from qa_agent.agent import Agent

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# Candidates named in the report; a page may have hundreds.
CANDIDATES_KEPT = 8
# Characters of a traceback, counted from its end, where the failure itself stands.
DETAILS_KEPT = 20_000
# Console lines and failed requests told of a step: a page may write without end.
CONSOLE_KEPT = 50
CONSOLE_TEXT_KEPT = 2000

Emit = Callable[[AnyEvent], None]
Deed = Callable[[Note], object]


@dataclass(frozen=True)
class StepSource:
    """A step as it stands in a scenario file, for whoever edits it and has it done anew.

    `written` are the step's texts, `${...}` not filled in; `perform` does the step with other texts in their place.
    """

    path: Path
    line: int
    written: Mapping[str, str]
    perform: Callable[[Mapping[str, str]], Note]


@dataclass(frozen=True)
class StepSpec:
    """A step as it is asked for: what it is called, and what becomes of its failure."""

    action: str
    sentence: str
    line: int | None = None
    retries: int = 0
    optional: bool = False
    soft: bool = False
    source: StepSource | None = None
    within: tuple[str, ...] = ()  # the steps that hold it, outermost first: ("login.yaml", "repeat 2/3")
    file: str | None = None  # the file that it stands in; None for the scenario's own
    excused: bool = False  # its failure ends the steps around it, not the scenario: told as skipped, and raised all the same

    @property
    def told(self) -> str:
        """The sentence with what is around it."""
        return " › ".join((*self.within, self.sentence))


class StepSetAsideError(QaAgentError):
    """A step was put off for what came in its way; whoever watches for that deals with it and has the step done again."""

    def __init__(self, message: str, note: Note, number: int) -> None:
        super().__init__(message)
        self.note = note
        self.number = number  # of the rule that applies


class Gate(Protocol):
    """Stands before every step of a scenario, and where one fails (see `qa_agent.debugging`)."""

    def perform(self, agent: Agent, spec: StepSpec, deed: Deed) -> Note:
        """Do the step, or what a person wants instead. Raises what `Recorder.perform` raises."""
        ...


class Recorder:
    """Emits the events of one scenario. `failures` are those of soft checks, which end no scenario; `failed_steps` are all that failed."""

    def __init__(
        self,
        scenario_id: str,
        emit: Emit,
        folder: Path | None = None,
        masks: Masks | None = None,
        file: str | None = None,
        warn: Warn = warn,
        attempt: int = 1,
    ) -> None:
        self.scenario_id = scenario_id
        self.file = file
        self.attempt = attempt
        self.outcome: Outcome | None = None  # once it is finished
        self.masks = masks or Masks()
        self.failures: list[str] = []
        self.failed_steps: list[StepFinished] = []
        self.gate: Gate | None = None
        self.aside: Callable[[], str] = str  # what else is known when a step fails: that the server has ended, say
        self._emit = emit
        self._album = Album(folder, warn)
        self._curtain = Curtain()
        self._keeps_pictures = folder is not None
        self.folder = folder
        self._index = 0
        self._begun = time.perf_counter()

    def start(self, name: str, tags: Sequence[str] = (), browser: str = "", viewport: tuple[int, int] | None = None) -> None:
        self._begun = time.perf_counter()
        self._emit(
            ScenarioStarted(
                at=time.time(), scenario_id=self.scenario_id, name=self.masks.hide(name), file=self.file,
                tags=tuple(tags), browser=browser, viewport=viewport, attempt=self.attempt,
            )
        )  # fmt: skip

    def finish(self, outcome: Outcome, reason: str = "", details: str = "") -> None:
        """Tell how the scenario ended; `details` is the whole failure, such as a traceback."""
        self.outcome = outcome
        self._album.finish_writing()
        self._emit(
            ScenarioFinished(
                at=time.time(), scenario_id=self.scenario_id, outcome=outcome, reason=self.masks.hide(reason),
                details=self.masks.hide(details[-DETAILS_KEPT:]), attempt=self.attempt,
                duration_ms=(time.perf_counter() - self._begun) * 1000,
            )
        )  # fmt: skip

    def place(self, line: int | None, file: str | None = None) -> str:
        """`file:line: ` for a message, as far as it is known; the file is the scenario's where none is given."""
        file = file or self.file
        if file is None:
            return ""
        return f"{file}:{line}: " if line else f"{file}: "

    def perform(self, spec: StepSpec, deed: Deed, deeds: Deeds) -> Note:
        """Do a step and tell of it.

        A StepError is raised again unless the step is optional (then it counts as skipped) or soft
        (then it is noted, and the scenario goes on to fail at its end). What Playwright raises becomes a StepError.
        """
        self._index += 1
        index, begun, traffic_began = self._index, time.perf_counter(), deeds.traffic.now
        deeds.sight.model_ms = deeds.sight.wait_ms = 0.0
        deeds.sight.last_shot = None
        self._emit(
            StepStarted(
                at=time.time(), scenario_id=self.scenario_id, index=index, action=spec.action,
                sentence=self.masks.hide(spec.told), line=spec.line, file=self._other_file(spec),
            )
        )  # fmt: skip
        note = Note(spec.action)
        outcome: Outcome = "interrupted"
        failure: StepError | None = None
        try:
            note, failure = _attempt(spec, deed)
            if failure is not None and (hint := self.aside()):
                note.reason += f"; {hint}"
            outcome = "passed" if failure is None else "skipped" if spec.optional or spec.excused else "failed"
        except StepSetAsideError as aside:
            note, outcome = aside.note, "skipped"
            note.reason = str(aside)
            raise
        except Exception as error:
            outcome = "error"
            note.reason = f"{type(error).__name__}: {error}".splitlines()[0]
            raise
        finally:
            if outcome == "interrupted":
                note.reason = "interrupted"
            finished = self._finished(spec, index, note, outcome, begun, traffic_began, deeds)
            self._emit(finished)
            self._tell_download(note)
        if outcome == "failed":
            self.failed_steps.append(finished)
        if failure is not None and spec.soft:
            self.failures.append(f"{self.place(spec.line, spec.file)}{failure}")
        elif failure is not None and not spec.optional:
            raise failure
        return note

    def _tell_download(self, note: Note) -> None:
        if note.kept is not None and self.folder is not None and note.kept.is_relative_to(self.folder):
            path = note.kept.relative_to(self.folder).as_posix()
            self._emit(ArtifactKept(at=time.time(), scenario_id=self.scenario_id, kind="download", path=path, attempt=self.attempt))

    def _other_file(self, spec: StepSpec) -> str | None:
        return None if spec.file == self.file else spec.file

    def _finished(
        self, spec: StepSpec, index: int, note: Note, outcome: Outcome, begun: float, traffic_began: int, deeds: Deeds
    ) -> StepFinished:  # fmt: skip
        hide, duration_ms = self.masks.hide, (time.perf_counter() - begun) * 1000
        shot = note.shot or deeds.sight.last_shot
        model_ms = min(deeds.sight.model_ms, duration_ms)
        wait_ms = min(deeds.sight.wait_ms, duration_ms - model_ms)
        screenshot, after = self._pictures(spec, note, shot, outcome, deeds)
        return StepFinished(
            at=time.time(), scenario_id=self.scenario_id, index=index, action=note.action,
            sentence=hide(spec.told), line=spec.line, file=self._other_file(spec), outcome=outcome, status=note.status,
            reason=hide(note.reason), confidence=note.confidence, expression=hide(note.expression),
            answer=None if note.answer is None else hide(note.answer),
            screenshot=screenshot, after=after, screenshot_size=shot.size if shot else None,
            point=note.point, target=_box(note.target) if note.target else None,
            evidence=tuple(_box(box) for box in note.evidence),
            candidates=tuple(
                Candidate(kind=seen.kind, text=hide(seen.text), box=_box(seen.box))
                for seen in note.candidates[:CANDIDATES_KEPT]
            ),
            expected=hide(note.expected), seen=hide(note.seen),
            console=tuple(
                ConsoleLine(level=line.level, text=hide(line.text[:CONSOLE_TEXT_KEPT]), where=hide(line.where))
                for line in islice(later_than(deeds.traffic.console, traffic_began), CONSOLE_KEPT)
            ),
            requests=tuple(
                FailedRequest(method=sent.method, url=hide(sent.url), status=sent.status, failure=sent.failure)
                for sent in islice((sent for sent in later_than(deeds.traffic.requests, traffic_began) if sent.failed), CONSOLE_KEPT)
            ),
            url=hide(deeds.page.url), duration_ms=duration_ms, page_ms=duration_ms - model_ms - wait_ms,
            model_ms=model_ms, wait_ms=wait_ms,
        )  # fmt: skip

    def _pictures(self, spec: StepSpec, note: Note, shot: Shot | None, outcome: Outcome, deeds: Deeds) -> tuple[str | None, str | None]:
        """Keeps what the step saw, and the screen after it where the step looked once more; both with secrets covered."""
        if shot is None or not self._keeps_pictures:
            return None, None
        last = deeds.sight.last_shot
        again = last if last is not None and last.digest != shot.digest else None
        screenshot, after = self._keep(shot, outcome, deeds), self._keep(again, outcome, deeds) if again else None
        if outcome != "passed":
            self._album.finish_writing()  # whoever hears of it may want to see it
        if note.target is not None and self.masks.hide(spec.sentence) != spec.sentence:
            self._curtain.remember(deeds.page.url, note.target)
        return screenshot, after

    def _keep(self, shot: Shot, outcome: Outcome, deeds: Deeds) -> str | None:
        screen = deeds.sight.known(shot)
        secrets = self.masks.secrets
        if screen is None and secrets:
            if outcome in ("interrupted", "error"):
                return None  # no time to look for secrets, or the eyes themselves have failed: the picture is not kept
            screen = deeds.sight.screen(shot)
        return self._album.keep(shot, self._curtain.over(screen, deeds.page.url, secrets))


def _attempt(spec: StepSpec, deed: Deed) -> tuple[Note, StepError | None]:
    """The note of the attempt that succeeded, or of the last one with its failure."""
    for attempt in range(1, spec.retries + 2):
        note = Note(spec.action)
        failure: StepError | None = None
        try:
            deed(note)
        except StepError as error:
            failure = error
        except PlaywrightError as error:
            failure = StepError(f"the browser could not do it: {error.message.splitlines()[0]}")
            failure.__cause__ = error
        if failure is None:
            if attempt > 1:
                note.reason = f"{note.reason} (attempt {attempt} of {spec.retries + 1})".lstrip()
            return note, None
        note.reason = str(failure)
    return note, failure


def _box(box: Box) -> BoxModel:
    return BoxModel(left=box.left, top=box.top, right=box.right, bottom=box.bottom)
