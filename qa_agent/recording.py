"""From what is done to what is told: runs a step, times it and emits its events."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, quote_plus

from PIL import Image
from playwright.sync_api import Error as PlaywrightError

from qa_agent.acting import Deeds, Note, Shot
from qa_agent.errors import StepError
from qa_agent.events import (
    AnyEvent,
    BoxModel,
    Candidate,
    Outcome,
    ScenarioFinished,
    ScenarioStarted,
    StepFinished,
    StepStarted,
)
from qa_agent.eyes import Box
from qa_agent.journal import SCREENSHOT_FOLDER, Warn, remove_torso, warn

__tracebackhide__ = True  # a test's traceback ends at the test's own line

MASK = "••••"
WEBP_QUALITY = 70
# Candidates named in the report; a page may have hundreds.
CANDIDATES_KEPT = 8

Emit = Callable[[AnyEvent], None]
Deed = Callable[[Note], object]


@dataclass(frozen=True)
class StepSpec:
    """A step as it is asked for: what it is called, and what becomes of its failure."""

    action: str
    sentence: str
    line: int | None = None
    retries: int = 0
    optional: bool = False
    soft: bool = False


class Masks:
    """Hides secret values in everything that is told."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        self._secrets: list[str] = []
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        forms = {secret, quote(secret, safe=""), quote_plus(secret), quote(secret)}
        self._secrets = sorted({*self._secrets, *forms} - {""}, key=len, reverse=True)

    def hide(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        return text


class Album:
    """Keeps each distinct screenshot once, as WebP, in the run's folder."""

    def __init__(self, folder: Path | None, warn: Warn = warn) -> None:
        self._folder = folder
        self._warn = warn
        self._kept: dict[str, str] = {}

    def keep(self, shot: Shot) -> str | None:
        """The picture's path relative to the run's folder; None where it can't be kept."""
        if self._folder is None:
            return None
        name = self._kept.get(shot.digest)
        if name is None:
            name = f"{SCREENSHOT_FOLDER}/{shot.digest[:20]}.webp"
            path = self._folder / name
            if not path.exists() and not self._write(shot.image, path):
                return None
            self._kept[shot.digest] = name
        return name

    def _write(self, image: Image.Image, path: Path) -> bool:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            image.save(path, "WEBP", quality=WEBP_QUALITY, method=2)
        except OSError as error:
            self._warn(f"{path.parent} can't be written to any further ({error.strerror or error}); the run goes on without pictures")
            self._folder = None
            remove_torso(path)
            return False
        return True


class Recorder:
    """Emits the events of one scenario. `failures` are those of soft checks, which end no scenario."""

    def __init__(
        self,
        scenario_id: str,
        emit: Emit,
        folder: Path | None = None,
        masks: Masks | None = None,
        file: str | None = None,
        warn: Warn = warn,
    ) -> None:
        self.scenario_id = scenario_id
        self.file = file
        self.masks = masks or Masks()
        self.failures: list[str] = []
        self._emit = emit
        self._album = Album(folder, warn)
        self._index = 0
        self._begun = time.perf_counter()

    def start(self, name: str, tags: Sequence[str] = (), browser: str = "", viewport: tuple[int, int] | None = None) -> None:
        self._begun = time.perf_counter()
        self._emit(
            ScenarioStarted(
                at=time.time(), scenario_id=self.scenario_id, name=self.masks.hide(name), file=self.file,
                tags=tuple(tags), browser=browser, viewport=viewport,
            )
        )  # fmt: skip

    def finish(self, outcome: Outcome, reason: str = "") -> None:
        self._emit(
            ScenarioFinished(
                at=time.time(), scenario_id=self.scenario_id, outcome=outcome, reason=self.masks.hide(reason),
                duration_ms=(time.perf_counter() - self._begun) * 1000,
            )
        )  # fmt: skip

    def place(self, line: int | None) -> str:
        """`file:line: ` for a message, as far as it is known."""
        if self.file is None:
            return ""
        return f"{self.file}:{line}: " if line else f"{self.file}: "

    def perform(self, spec: StepSpec, deed: Deed, deeds: Deeds) -> Note:
        """Do a step and tell of it.

        A StepError is raised again unless the step is optional (then it counts as skipped) or soft
        (then it is noted, and the scenario goes on to fail at its end). What Playwright raises becomes a StepError.
        """
        self._index += 1
        index, begun = self._index, time.perf_counter()
        deeds.sight.model_ms = 0.0
        deeds.sight.last_shot = None
        self._emit(
            StepStarted(
                at=time.time(), scenario_id=self.scenario_id, index=index, action=spec.action,
                sentence=self.masks.hide(spec.sentence), line=spec.line,
            )
        )  # fmt: skip
        note = Note(spec.action)
        outcome: Outcome = "interrupted"
        failure: StepError | None = None
        try:
            note, failure = _attempt(spec, deed)
            outcome = "passed" if failure is None else "skipped" if spec.optional else "failed"
        except Exception as error:
            outcome = "error"
            note.reason = f"{type(error).__name__}: {error}".splitlines()[0]
            raise
        finally:
            if outcome == "interrupted":
                note.reason = "interrupted"
            self._emit(self._finished(spec, index, note, outcome, begun, deeds))
        if failure is not None and spec.soft:
            self.failures.append(f"{self.place(spec.line)}{failure}")
        elif failure is not None and not spec.optional:
            raise failure
        return note

    def _finished(self, spec: StepSpec, index: int, note: Note, outcome: Outcome, begun: float, deeds: Deeds) -> StepFinished:
        hide, duration_ms = self.masks.hide, (time.perf_counter() - begun) * 1000
        shot = note.shot or deeds.sight.last_shot
        model_ms = min(deeds.sight.model_ms, duration_ms)
        return StepFinished(
            at=time.time(), scenario_id=self.scenario_id, index=index, action=note.action,
            sentence=hide(spec.sentence), line=spec.line, outcome=outcome, status=note.status,
            reason=hide(note.reason), confidence=note.confidence, expression=hide(note.expression),
            answer=None if note.answer is None else hide(note.answer),
            screenshot=self._album.keep(shot) if shot else None, screenshot_size=shot.size if shot else None,
            point=note.point, target=_box(note.target) if note.target else None,
            evidence=tuple(_box(box) for box in note.evidence),
            candidates=tuple(
                Candidate(kind=seen.kind, text=hide(seen.text), box=_box(seen.box))
                for seen in note.candidates[:CANDIDATES_KEPT]
            ),
            url=hide(deeds.page.url), duration_ms=duration_ms, page_ms=duration_ms - model_ms, model_ms=model_ms,
        )  # fmt: skip


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
