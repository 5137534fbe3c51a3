"""The gate of a run that a person follows: stops before each step, or where one fails, and does what is chosen there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal

from playwright.sync_api import Error as PlaywrightError

from qa_agent.acting import Note
from qa_agent.agent import Agent
from qa_agent.debugging.editing import Edit, edited_source, edited_text, offer_to_write_back, place_of
from qa_agent.debugging.overlay import Overlay, mark
from qa_agent.debugging.prompt import QUIT, Choices, Prompt
from qa_agent.debugging.terminal import Terminal
from qa_agent.errors import ScenarioError, StepError
from qa_agent.recording import Deed, StepSpec
from qa_agent.runner import perform_step
from qa_agent.scenario.tree import PlacedStep

__tracebackhide__ = True  # a test's traceback ends at the test's own line

NEXT, CONTINUE, EDIT, SKIP, RETRY = "next", "continue", "edit", "skip", "retry"

BEFORE: Choices = {
    NEXT: "do the step (also: Enter)",
    CONTINUE: "do it and all that follow; stop where one fails",
    EDIT: "change the step's text, then do it",
    SKIP: "leave the step out",
    QUIT: "end the run; its report is written",
}
AT_FAILURE: Choices = {
    RETRY: "do the step again (also: Enter)",
    EDIT: "change the step's text, then do it again",
    SKIP: "go on after it; the scenario fails at its end",
    NEXT: "let it fail: this scenario ends, the next one begins",
    CONTINUE: "let it fail, and do the rest without stopping before steps",
    QUIT: "end the run; its report is written",
}
AT_PAUSE: Choices = {
    NEXT: "go on (also: Enter)",
    CONTINUE: "go on, without stopping before steps",
    QUIT: "end the run; its report is written",
}
CANDIDATES_SHOWN = 3


@dataclass(frozen=True)
class Manners:
    """When a run stops for a person, and how long it shows in the page what it does (None: it shows nothing).

    `is_told`: what becomes of each step stands in the terminal already, and is not said again where one fails.
    """

    before_steps: bool = False
    at_failures: bool = False
    linger_ms: float | None = None
    is_headed: bool = False
    is_told: bool = False


class Stepper:
    """A `qa_agent.recording.Gate`."""

    def __init__(self, terminal: Terminal, manners: Manners) -> None:
        self._terminal = terminal
        self._manners = manners
        self._stops_before = manners.before_steps
        self._prompt = Prompt(terminal, self._perform_typed, manners.is_headed)
        self._overlay: Overlay | None = None
        self.last_agent: Agent | None = None
        # What comes from the prompt, or was stopped at already, is not stopped at again.
        self._passing: Literal["", "typed", "edited"] = ""

    def perform(self, agent: Agent, spec: StepSpec, deed: Deed) -> Note:
        self.last_agent = agent
        self._watch(agent)
        if self._passing == "typed":
            return self._try(agent, spec, deed)
        if self._passing == "edited":
            return self._do(agent, spec, deed)
        return self._hold(agent, spec, deed)

    def can_ask(self) -> bool:
        return self._terminal.is_there()

    def pause(self, agent: Agent, place: str) -> None:
        """Stop here, whatever the manners."""
        self._terminal.say("", f"{place}paused")
        self._prompt.look(agent)
        chosen = self._prompt.choose(agent, AT_PAUSE, NEXT)
        if chosen == QUIT:
            raise KeyboardInterrupt
        self._stops_before = self._stops_before and chosen != CONTINUE

    def _hold(self, agent: Agent, spec: StepSpec, deed: Deed) -> Note:
        """A step, until it is done, left out or has failed for good."""
        failure: StepError | None = None
        edit: Edit | None = None
        while True:
            if failure is not None or (self._stops_before and edit is None):
                match self._chosen(agent, spec, failure):
                    case "quit":
                        raise KeyboardInterrupt  # as Ctrl-C: what had happened is told, and the report written
                    case "skip":
                        return self._skip(agent, spec, failure)
                    case "edit":
                        edit = self._edit(agent, spec, edit) or edit
                        if edit is None:
                            continue
                    case "next" | "continue" if failure is not None:
                        raise failure
            try:
                if edit is None:
                    return self._do(agent, spec, deed)
                with self._letting("edited"):
                    note = edit.perform()
            except StepError as error:
                if not self._manners.at_failures or spec.excused:  # what is excused is tried again by itself
                    raise
                failure = error
                continue
            except ScenarioError as error:
                if edit is None:
                    raise
                self._terminal.say(f"✗ {error}")
                failure = failure or StepError("the edited step can't be done")
                continue
            offer_to_write_back(self._terminal, agent.recorder, spec, edit)
            return note

    def _chosen(self, agent: Agent, spec: StepSpec, failure: StepError | None) -> str:
        recorder = agent.recorder
        if failure is None or not self._manners.is_told:
            self._terminal.say("", recorder.masks.hide(f"{place_of(recorder, spec)}{spec.told}"))
        if failure is None:
            self._prompt.look(agent)
        else:
            self._prompt.look_back(agent)
            told = "" if self._manners.is_told else recorder.masks.hide(f"✗ {failure}")
            self._terminal.say(*told.splitlines())
        chosen = self._prompt.choose(agent, BEFORE if failure is None else AT_FAILURE, NEXT if failure is None else RETRY)
        if chosen == CONTINUE:
            self._stops_before = False
        return chosen

    def _edit(self, agent: Agent, spec: StepSpec, earlier: Edit | None) -> Edit | None:
        """What the person wrote in the step's place; None where it stays as it is."""
        try:
            if spec.source is not None:
                return edited_source(self._terminal, spec.source, earlier)
            return edited_text(self._terminal, spec, earlier, lambda placed: perform_step(agent, placed, {}))
        except (EOFError, ScenarioError) as error:
            self._terminal.say(f"✗ not edited{f': {error}' if str(error) else ''}")
            return None

    def _skip(self, agent: Agent, spec: StepSpec, failure: StepError | None) -> Note:
        recorder = agent.recorder
        if failure is not None:  # it is told already as failed, and nobody has put that right
            recorder.failures.append(f"{place_of(recorder, spec)}{failure}")
            return Note(spec.action, reason=str(failure))

        def left_out(note: Note) -> None:
            raise StepError("skipped at the prompt")

        return recorder.perform(replace(spec, optional=True, soft=False, retries=0, excused=False), left_out, agent.deeds)

    def _do(self, agent: Agent, spec: StepSpec, deed: Deed) -> Note:
        """The step as the recorder does it; what it looked at is shown in the page."""
        overlay, kept = self._overlay, Note(spec.action)
        if overlay is None:
            return agent.recorder.perform(spec, deed, agent.deeds)

        def watched(note: Note) -> None:
            nonlocal kept
            kept = note
            deed(note)

        hide = agent.recorder.masks.hide
        overlay.caption = hide(spec.sentence)
        try:
            agent.recorder.perform(spec, watched, agent.deeds)
        except StepError as error:
            overlay.caption = hide(f"✗ {spec.sentence}: {error}")
            nearest = [mark(seen.box, "candidate", f"{seen.kind} {seen.text}".strip()) for seen in kept.candidates[:CANDIDATES_SHOWN]]
            overlay.show([*nearest, *(mark(box, "evidence") for box in kept.evidence)])
            if not self._manners.at_failures:
                overlay.linger()
            raise
        if kept.evidence and self._manners.linger_ms:
            overlay.caption = hide(f"✓ {spec.sentence}")
            overlay.show([mark(box, "evidence") for box in kept.evidence])
            overlay.linger()
        return kept

    def _perform_typed(self, agent: Agent, placed: PlacedStep, values: dict[str, str]) -> Note:
        with self._letting("typed"):
            return perform_step(agent, placed, values)

    def _try(self, agent: Agent, spec: StepSpec, deed: Deed) -> Note:
        """A typed step, recorded as a trial: told in the report, but a failure of it is the prompt's alone."""
        failures: list[Exception] = []

        def tried(note: Note) -> None:
            try:
                deed(note)
            except (StepError, PlaywrightError) as failure:
                failures.append(failure)
                raise

        trial = StepSpec(spec.action, f"at the prompt: {spec.sentence}", optional=True)
        note = agent.recorder.perform(trial, tried, agent.deeds)
        if failures:
            raise StepError(note.reason) from failures[-1]
        return note

    def _watch(self, agent: Agent) -> None:
        linger_ms = self._manners.linger_ms
        if linger_ms is not None and agent.deeds.sight.camera.onlooker is None:
            self._overlay = Overlay(lambda: agent.deeds.page, linger_ms)
            agent.deeds.watched_by(self._overlay)

    @contextmanager
    def _letting(self, passing: Literal["typed", "edited"]) -> Iterator[None]:
        self._passing = passing
        try:
            yield
        finally:
            self._passing = ""
