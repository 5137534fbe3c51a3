"""The prompt: looks, answers questions, does and judges typed sentences, until one of the caller's choices is made."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable, Mapping

from qa_agent.acting import Note
from qa_agent.agent import Agent
from qa_agent.debugging.completing import completions
from qa_agent.debugging.overlay import Overlay, mark
from qa_agent.debugging.showing import keep_annotated, table
from qa_agent.debugging.terminal import Terminal
from qa_agent.debugging.typed_steps import typed_step
from qa_agent.errors import QaAgentError, StepError
from qa_agent.eyes import Screen
from qa_agent.runner import perform_step
from qa_agent.scenario.tree import PlacedStep

# A choice's word, and what it does. Its first letter is enough, where no other choice begins with it.
Choices = Mapping[str, str]
Perform = Callable[[Agent, PlacedStep, dict[str, str]], Note]

COMMON: Choices = {
    "see": "list what is seen, and draw it into a picture",
    "ask QUESTION": "answer a question about the screen (also: any line that ends in ?)",
    "help": "this list",
}
TYPED = "anything else is a step: it is done or judged; `click: Save`, `type: Ada, into: Name`, or a bare sentence"
QUIT = "quit"


class Prompt:
    """Asks a person at a terminal what to do with an agent's page. `values` are the answers that typed steps saved."""

    def __init__(self, terminal: Terminal, perform: Perform = perform_step, is_headed: bool = False) -> None:
        self._terminal = terminal
        self._perform = perform
        self._is_headed = is_headed
        self._screen: Screen | None = None
        self._values: dict[str, str] = {}

    def choose(self, agent: Agent, choices: Choices, default: str = "") -> str:
        """The choice that is made, in the end; all other lines are done on the way. The input's end is `quit`."""
        shown = "  ".join(f"[{word[0]}]{word[1:]}" for word in choices)
        self._terminal.say(f"{shown}  [h]elp, or a step to try")
        while True:
            try:
                line = self._terminal.ask("qa> ", complete=lambda begun: self._complete(begun, choices)).strip()
            except EOFError:
                self._terminal.say("")
                return QUIT
            chosen = _word_of(line, choices) if line else default
            if chosen:
                return chosen
            if line:
                self._terminal.remember(line)  # and no choices: they are a letter each
                self._do(agent, line, choices)

    def _do(self, agent: Agent, line: str, choices: Choices) -> None:
        try:
            if line in ("help", "h", "?"):
                self._help(choices)
            elif line in ("see", "v"):
                self._see(agent)
            elif line.endswith("?") or line.startswith("ask "):
                self._answer(agent, line.removeprefix("ask "))
            else:
                self._try(agent, line)
        except QaAgentError as error:
            self._terminal.say(*f"✗ {agent.recorder.masks.hide(str(error))}".splitlines())

    def _help(self, choices: Choices) -> None:
        for word, does in {**choices, **COMMON}.items():
            self._terminal.say(f"  {word:14} {does}")
        self._terminal.say(f"  {TYPED}")

    def _see(self, agent: Agent) -> None:
        shot = agent.deeds.sight.settle()
        self._screen = screen = agent.deeds.sight.screen(shot)
        self._terminal.say(*(agent.recorder.masks.hide(line) for line in table(screen.elements)))
        picture = keep_annotated(shot.image, screen.elements)
        self._terminal.say(f"drawn: {picture}")
        if self._is_headed and _has_display():
            webbrowser.open(picture.as_uri())

    def _answer(self, agent: Agent, question: str) -> None:
        sight = agent.deeds.sight
        answer = sight.ask(sight.settle(), question)
        told = answer.text or f"no answer{f': {answer.reason}' if answer.reason else ''}"
        self._terminal.say(f"{agent.recorder.masks.hide(told)}  ({answer.confidence:.0%})")
        overlay = sight.camera.onlooker
        if isinstance(overlay, Overlay) and answer.evidence:  # where the answer is read; until the next picture is taken
            overlay.caption = agent.recorder.masks.hide(f"{question}  {told}")
            overlay.show([mark(box, "evidence") for box in answer.evidence])

    def _try(self, agent: Agent, line: str) -> None:
        note = self._perform(agent, typed_step(line), self._values)
        told = [note.answer or note.reason or "done", f"({note.confidence:.0%})" if note.confidence is not None else ""]
        self._terminal.say(agent.recorder.masks.hide(f"✓ {' '.join(part for part in told if part)}"))
        if note.expression:
            self._terminal.say(agent.recorder.masks.hide(f"  understood as {note.expression}"))
        self.look(agent)

    def look(self, agent: Agent) -> None:
        """See what is on the page now, so that a line can be completed by it; the step that follows need not look again."""
        sight = agent.deeds.sight
        try:
            self._screen = sight.screen(sight.settle())
        except StepError as error:  # a page that is closed: there may be another to go to
            self._terminal.say(f"✗ {error}")

    def look_back(self, agent: Agent) -> None:
        """The same of the last picture that was taken: what is drawn into the page stays there."""
        sight = agent.deeds.sight
        if sight.last_shot is not None:
            self._screen = sight.screen(sight.last_shot)

    def _complete(self, begun: str, choices: Choices) -> list[str]:
        return list(completions(begun, [*choices, "see", "ask ", "help"], self._screen))


def _word_of(line: str, choices: Choices) -> str:
    if line in choices:
        return line
    first = [word for word in choices if word[0] == line]
    return first[0] if len(first) == 1 else ""


def _has_display() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
