"""Editing a step at the prompt: its texts one by one, what is done then, and what becomes of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from qa_agent.acting import Note
from qa_agent.debugging.terminal import Terminal
from qa_agent.debugging.typed_steps import typed_step
from qa_agent.debugging.writing_back import write_back
from qa_agent.errors import ScenarioError
from qa_agent.recording import Recorder, StepSource, StepSpec
from qa_agent.scenario import StepModel
from qa_agent.scenario.tree import PlacedStep

# Keys of a step that are no words about the page: they are edited in the file.
NO_WORDS = {*StepModel.model_fields, "soft", "save"}


@dataclass(frozen=True)
class Edit:
    """A step in other words: its texts (a step of a file), or its line as it was typed (a step in Python)."""

    shown: str
    perform: Callable[[], Note]
    texts: Mapping[str, str] | None = None


def edited_source(terminal: Terminal, source: StepSource, earlier: Edit | None) -> Edit | None:
    """Ask for each text of a step; None where all stay as they are. An empty line keeps a text, too."""
    now = dict(earlier.texts if earlier is not None and earlier.texts is not None else source.written)
    texts = dict(now)
    for key in [key for key in now if key not in NO_WORDS]:
        texts[key] = terminal.ask(f"{key}: ", prefilled=now[key]) or now[key]
    if texts == now:
        return None
    shown = ", ".join(f"{key}: {text}" if key != "sentence" else text for key, text in texts.items() if key not in NO_WORDS)
    return Edit(shown, partial(source.perform, texts), texts)


def edited_text(terminal: Terminal, spec: StepSpec, earlier: Edit | None, perform: Callable[[PlacedStep], Note]) -> Edit | None:
    """Ask for a step in the place of one that stands in Python. Raises ScenarioError for what is none."""
    before = earlier.shown if earlier is not None else spec.sentence
    line = terminal.ask("step: ", prefilled=before).strip()
    return None if line in ("", before) else Edit(line, partial(perform, typed_step(line)))


def place_of(recorder: Recorder, spec: StepSpec) -> str:
    """`file:line: ` of a step, which may stand in another file than the scenario's own."""
    return recorder.place(spec.line, spec.file)


def offer_to_write_back(terminal: Terminal, recorder: Recorder, spec: StepSpec, edit: Edit) -> None:
    """Put an edit that was done into the file, if it is wanted there; else the scenario fails at its end.

    Without this a run would be green of a file that is not.
    """
    place = place_of(recorder, spec)
    if spec.source is not None and edit.texts is not None:
        question = f"write it back into {place.removesuffix(': ')}? [y/N] "
        try:
            answer = terminal.ask(question).strip().lower()
        except EOFError:
            answer = ""
        if answer in ("y", "yes"):
            try:
                write_back(spec.source.path, spec.source.line, spec.source.written, edit.texts)
            except ScenarioError as error:
                terminal.say(f"✗ {error}")
            else:
                terminal.say(f"written: {place}{edit.shown}")
                return
    elif place:
        terminal.say(f"this step stands in Python: write it into {place.removesuffix(': ')} yourself")
    recorder.failures.append(recorder.masks.hide(f"{place}done in other words, which are not in the file: {edit.shown}"))
