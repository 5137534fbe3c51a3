"""The agent: does and checks on a page what plain English says, by eyes, mouse and keyboard."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Page

from qa_agent.acting import Deeds, Note
from qa_agent.acting.deeds import FIND_TIMEOUT_S
from qa_agent.acting.judging import CHECK_TIMEOUT_S, WAIT_TIMEOUT_S
from qa_agent.acting.opening import NAVIGATION_TIMEOUT_S
from qa_agent.errors import StepError
from qa_agent.eyes import Action, Eyes
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.recording import Deed, Recorder, StepSpec

__tracebackhide__ = True  # a test's traceback ends at the test's own line

# A bare sentence that is understood with less confidence than this is not acted upon.
UNDERSTOOD = 0.5

_PACKAGE = str(Path(__file__).parent)


class Agent:
    """Drives one Playwright page in plain English.

    Every method is a step: it waits for the page to rest, looks, acts or judges, and is told of by events.
    All times are in seconds. Methods raise StepError (ElementNotFoundError where nothing fits a description), and
    `expect` raises CheckFailedError, which is an AssertionError.
    """

    def __init__(
        self,
        page: Page,
        eyes: Eyes | str = DEFAULT_SPEC,
        *,
        recorder: Recorder | None = None,
        base_url: str = "",
        strict: bool = False,
    ) -> None:
        self.page = page
        self.base_url = base_url
        self.recorder = recorder or Recorder("agent", emit=lambda event: None)
        self.deeds = Deeds(page, load_eyes(eyes) if isinstance(eyes, str) else eyes, strict)

    def goto(self, url: str, *, timeout: float = NAVIGATION_TIMEOUT_S) -> None:
        """Open an address; one that is not whole is joined to the base address."""
        address = urljoin(self.base_url, url) if self.base_url else url
        self._step("goto", f"goto {url}", lambda note: self.deeds.goto(address, note, timeout))

    def click(self, target: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        self._step("click", f"click {target}", lambda note: self.deeds.click(target, note, timeout))

    def double_click(self, target: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        self._step("double_click", f"double_click {target}", lambda note: self.deeds.click(target, note, timeout, 2))

    def hover(self, target: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        self._step("hover", f"hover {target}", lambda note: self.deeds.hover(target, note, timeout))

    def type(self, text: str, into: str | None = None, *, timeout: float = FIND_TIMEOUT_S) -> None:
        """Replace the content of a field by a text; without `into`, type where the focus is."""
        sentence = f'type "{text}"' + (f" into {into}" if into else "")
        self._step("type", sentence, lambda note: self.deeds.type(text, note, into, timeout))

    def clear(self, target: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        self._step("clear", f"clear {target}", lambda note: self.deeds.clear(target, note, timeout))

    def press(self, key: str) -> None:
        """Press a key or a chord: Enter, Escape, ArrowDown, Control+A."""
        self._step("press", f"press {key}", lambda note: self.deeds.press(key, note))

    def select(self, option: str, in_: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        """Choose an option of a drop-down list."""
        self._step("select", f"select {option} in {in_}", lambda note: self.deeds.select(option, in_, note, timeout))

    def check(self, target: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        """Make a checkbox, radio button or switch checked, if it is not."""
        self._step("check", f"check {target}", lambda note: self.deeds.set_checked(target, True, note, timeout))

    def uncheck(self, target: str, *, timeout: float = FIND_TIMEOUT_S) -> None:
        self._step("uncheck", f"uncheck {target}", lambda note: self.deeds.set_checked(target, False, note, timeout))

    def scroll(self, how: str = "down", within: str | None = None, *, timeout: float = FIND_TIMEOUT_S) -> None:
        """Scroll `down`, `up 300`, `down 2 screens`, `to the bottom`, or `to` what is looked for."""
        sentence = f"scroll {how}" + (f" in {within}" if within else "")
        self._step("scroll", sentence, lambda note: self.deeds.scroll(how, note, within, timeout))

    def expect(self, statement: str, *, timeout: float = CHECK_TIMEOUT_S, soft: bool = False) -> None:
        """Raise an AssertionError with the reason unless the statement comes to hold within the time.

        A soft one is only noted: the test goes on, and fails at its end.
        """
        self._step("assert", f"assert {statement}", lambda note: self.deeds.judge.expect(statement, note, timeout), soft=soft)

    def wait_for(self, statement: str, *, timeout: float = WAIT_TIMEOUT_S) -> None:
        self._step("wait_for", f"wait_for {statement}", lambda note: self.deeds.judge.wait_for(statement, note, timeout))

    def ask(self, question: str, *, timeout: float = CHECK_TIMEOUT_S) -> str:
        """The screen's answer to a question."""
        note = self._step("ask", f"ask {question}", lambda note: self.deeds.judge.ask(question, note, timeout))
        return note.answer or ""

    def screenshot(self, name: str = "") -> None:
        """Keep a picture in the report."""
        self._step("screenshot", f"screenshot {name}".strip(), self.deeds.screenshot)

    def sleep(self, seconds: float) -> None:
        self._step("sleep", f"sleep {seconds:g} s", lambda note: self.deeds.sleep(seconds, note))

    def do_step(self, sentence: str) -> None:
        """Do what a bare sentence says: it acts, or it is asserted."""
        self.perform_sentence(StepSpec("do", sentence, line=_line_of_caller()), sentence)

    def perform_sentence(self, spec: StepSpec, sentence: str, timeout: float | None = None) -> None:
        """A bare sentence as a step; each further action that it asks for is a step after it."""
        more: list[Action] = []

        def first(note: Note) -> None:
            actions = self._understand(sentence)
            self._act(actions[0], note, timeout)
            more.extend(actions[1:])

        self.perform(spec, first)
        for action in more:
            self.perform(spec, partial(self._act, action, timeout=timeout))

    def perform(self, spec: StepSpec, deed: Deed) -> Note:
        """Do any deed as a step of this agent's scenario."""
        return self.recorder.perform(spec, deed, self.deeds)

    def _step(self, action: str, sentence: str, deed: Deed, *, soft: bool = False) -> Note:
        return self.perform(StepSpec(action, sentence, line=_line_of_caller(), soft=soft), deed)

    def _understand(self, sentence: str) -> list[Action]:
        actions = list(self.deeds.sight.understand(self.deeds.sight.settle(), sentence))
        if not actions or min(action.confidence for action in actions) < UNDERSTOOD:
            raise StepError(f'"{sentence}" was not understood: write it with a verb, such as `click:`, `type:` or `assert:`')
        return actions

    def _act(self, action: Action, note: Note, timeout: float | None = None) -> None:
        note.action = action.verb
        try:
            self._carry_out(action, note, timeout)
        finally:
            understood = f"{action.verb}: {' | '.join(part for part in (action.text, action.target) if part)}"
            note.expression = f"{understood} → {note.expression}" if note.expression else understood

    def _carry_out(self, action: Action, note: Note, timeout: float | None) -> None:
        deeds, target, text = self.deeds, action.target, action.text
        find_s = FIND_TIMEOUT_S if timeout is None else timeout
        match action.verb:
            case "click":
                deeds.click(target, note, find_s)
            case "double_click":
                deeds.click(target, note, find_s, count=2)
            case "hover":
                deeds.hover(target, note, find_s)
            case "type":
                deeds.type(text, note, target or None, find_s)
            case "clear":
                deeds.clear(target, note, find_s)
            case "press":
                deeds.press(text or target, note)
            case "select":
                deeds.select(text, target, note, find_s)
            case "check" | "uncheck":
                deeds.set_checked(target, action.verb == "check", note, find_s)
            case "scroll":
                deeds.scroll(f"to {target}" if target else text, note, timeout_s=find_s)
            case "goto":
                address = text or target
                url = urljoin(self.base_url, address) if self.base_url else address
                deeds.goto(url, note, NAVIGATION_TIMEOUT_S if timeout is None else timeout)
            case "wait_for":
                deeds.judge.wait_for(target, note, WAIT_TIMEOUT_S if timeout is None else timeout)
            case "assert":
                deeds.judge.expect(target, note, CHECK_TIMEOUT_S if timeout is None else timeout)


def _line_of_caller() -> int | None:
    """The line outside of this package that asked for the step."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
    return frame.f_lineno
