"""Progress on a terminal: a line a step, and under a failure why, with file and line."""

from __future__ import annotations

import os
from typing import TextIO

from qa_agent.events import AnyEvent, Outcome, ScenarioFinished, ScenarioStarted, StepFinished
from qa_agent.output.progress import ProgressLine

GREEN, RED, YELLOW, DIM, BOLD = "32", "31", "33", "2", "1"
SENTENCE_WIDTH = 72

MARKS = {"pass": "✓", "fail": "✗", "unsure": "?", "skip": "-"}
PLAIN_MARKS = {"pass": "ok", "fail": "FAIL", "unsure": "?", "skip": "-"}


def takes_colour(stream: TextIO) -> bool:
    """Whether a person sees the stream at a terminal with colours, and wants them."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Console:
    """Writes events to a stream. With `whole` a scenario is written at its end, so that parallel ones don't mix."""

    def __init__(self, stream: TextIO, whole: bool = False, progress: ProgressLine | None = None) -> None:
        self._stream = stream
        self._progress = progress
        self._failed: set[str] = set()  # scenarios of which an attempt failed
        self._whole = whole
        self._colour = takes_colour(stream)
        self._marks = MARKS if _can_write(stream, "".join(MARKS.values())) else PLAIN_MARKS
        self._files: dict[str, str] = {}
        self._waiting: dict[str, list[str]] = {}
        self._told: dict[str, list[str]] = {}

    def __call__(self, event: AnyEvent) -> None:
        match event:
            case ScenarioStarted():
                self._files[event.scenario_id] = event.file or ""
                self._told[event.scenario_id] = []
                file = f"  {self._paint(DIM, event.file)}" if event.file else ""
                again = f"  {self._paint(YELLOW, f'attempt {event.attempt}')}" if event.attempt > 1 else ""
                self._line(event.scenario_id, f"{self._paint(BOLD, event.name)}{file}{again}")
            case StepFinished():
                self._step(event)
            case ScenarioFinished():
                self._end(event)
            case _:
                return

    def say(self, text: str) -> None:
        self._write(text)

    def _step(self, step: StepFinished) -> None:
        mark = self._mark(step)
        sentence = " ".join(step.sentence.split())
        if len(sentence) > SENTENCE_WIDTH:
            sentence = sentence[: SENTENCE_WIDTH - 1] + "…"
        answer = f" → {step.answer}" if step.answer else ""
        took = self._paint(DIM, f"{step.duration_ms / 1000:.1f} s")
        self._line(step.scenario_id, f"  {mark} {sentence}{answer}  {took}")
        if step.outcome != "passed" and step.reason:
            file = self._files.get(step.scenario_id, "")
            file = step.file or file
            place = f"{file}:{step.line}: " if file and step.line else ""
            self._told.setdefault(step.scenario_id, []).append(step.reason)
            for line in f"{place}{step.reason}".splitlines():
                self._line(step.scenario_id, f"      {line}")

    def _end(self, event: ScenarioFinished) -> None:
        told = self._told.get(event.scenario_id, [])
        news = [line for line in event.reason.splitlines() if not any(reason in line for reason in told)]
        if event.outcome != "passed":
            for line in news:
                self._line(event.scenario_id, f"      {line}")
        word = self._paint(_colour_of(event.outcome), event.outcome)
        flaky = ""
        if event.outcome in ("failed", "error"):
            self._failed.add(event.scenario_id)
        elif event.outcome == "passed" and event.scenario_id in self._failed:
            flaky = self._paint(YELLOW, " (flaky: an attempt before failed)")
        self._line(event.scenario_id, f"  {word} in {event.duration_ms / 1000:.1f} s{flaky}")
        for line in self._waiting.pop(event.scenario_id, []):
            self._write(line)

    def _mark(self, step: StepFinished) -> str:
        if step.outcome == "passed":
            return self._paint(GREEN, self._marks["pass"])
        if step.outcome in ("skipped", "interrupted"):
            return self._paint(YELLOW, self._marks["skip"])
        return self._paint(RED, self._marks["unsure" if step.status == "unsure" else "fail"])

    def _line(self, scenario_id: str, text: str) -> None:
        if self._whole:
            self._waiting.setdefault(scenario_id, []).append(text)
        else:
            self._write(text)

    def _write(self, text: str) -> None:
        encoding = self._stream.encoding or "utf-8"
        if self._progress is not None:
            self._progress.erase()
        try:
            print(text.encode(encoding, "replace").decode(encoding), file=self._stream, flush=True)
        except OSError:  # a reader that went away, such as `| head`: the files still tell everything
            return
        if self._progress is not None:
            self._progress.draw()

    def _paint(self, colour: str, text: str | None) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour else text or ""


def _colour_of(outcome: Outcome) -> str:
    return GREEN if outcome == "passed" else YELLOW if outcome in ("skipped", "interrupted") else RED


def _can_write(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
