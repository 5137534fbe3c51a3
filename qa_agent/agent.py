"""The agent: does and checks on a page what plain English says, by eyes, mouse and keyboard."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from copy import copy
from pathlib import Path
from typing import Self
from urllib.parse import urljoin

from playwright.sync_api import Page

from qa_agent.acting import Deeds, Note
from qa_agent.acting.bounds import MAX_STEPS
from qa_agent.acting.exact import Since
from qa_agent.acting.timeouts import Timeouts
from qa_agent.eyes import Box, Eyes, EyesToCome
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.journal import DOWNLOADS_FOLDER
from qa_agent.popups import PopupWatch
from qa_agent.recording import Deed, Recorder, StepSpec

__tracebackhide__ = True  # a test's traceback ends at the test's own line

DEFAULT_TIMEOUTS = Timeouts()
# How long a statement that one decides by (`if`, `until`, `while`, `holds`) may take to come true.
MOMENT_S = 1.0

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
        eyes: Eyes | EyesToCome | str = DEFAULT_SPEC,
        *,
        recorder: Recorder | None = None,
        base_url: str = "",
        strict: bool = False,
        folder: Path | None = None,
        on_dialog: str | None = None,
        timeouts: Timeouts = DEFAULT_TIMEOUTS,
    ) -> None:
        """`folder` is where relative paths of files begin; `on_dialog` says what is done about native dialogs (see the method)."""
        self.base_url = base_url
        self.recorder = recorder or Recorder("agent", emit=lambda event: None)
        self.deeds = Deeds(page, load_eyes(eyes) if isinstance(eyes, str) else eyes, strict, folder, on_dialog)
        self._place = ""
        self.timeouts = timeouts
        self.popups: PopupWatch | None = None

    @property
    def page(self) -> Page:
        """The tab that the steps are about: the newest, or the one that was switched to."""
        return self.deeds.page

    def within(self, place: str) -> Self:
        """This agent, but with descriptions, statements and questions taken inside a place: `qa.within("the Settings dialog")`.

        " in the Settings dialog" is put behind each of them, so write it as it stands in a sentence.
        """
        view = copy(self)
        view._place = f" in {place}{self._place}"
        return view

    def goto(self, url: str, *, timeout: float | None = None) -> None:
        """Open an address; one that is not whole is joined to the base address."""
        address = urljoin(self.base_url, url) if self.base_url else url
        self._step("goto", f"goto {url}", lambda note: self.deeds.goto(address, note, self.timeouts.open(timeout)))

    def back(self, times: int = 1, *, timeout: float | None = None) -> None:
        """Go back in the tab's history."""
        self._step(
            "back",
            "back" + (f" {times} times" if times > 1 else ""),
            lambda note: self.deeds.back(note, times, self.timeouts.open(timeout)),
        )

    def reload(self, *, timeout: float | None = None) -> None:
        self._step("reload", "reload", lambda note: self.deeds.reload(note, self.timeouts.open(timeout)))

    def tab(self, which: str, *, timeout: float | None = None) -> None:
        """Switch to a tab: its number from 1, `new`, `previous`, its title, or a part of its title or address."""
        self._step("tab", f"tab {which}", lambda note: self.deeds.tab(which, note, self.timeouts.find(timeout)))

    def on_dialog(self, policy: str) -> None:
        """What is done about native dialogs from now on.

        `accept` and `dismiss` do so to all; `default` accepts alerts and dismisses confirms and prompts; `leave` leaves them to a
        handler of your own; any other text is typed into prompts, and accepts.
        """
        self._step("on_dialog", f"on_dialog {policy}", lambda note: self.deeds.dialogs.follow(policy))

    def click(self, target: str, *, timeout: float | None = None) -> None:
        target = self.placed(target)
        self._step("click", f"click {target}", lambda note: self.deeds.click(target, note, self.timeouts.find(timeout)))

    def double_click(self, target: str, *, timeout: float | None = None) -> None:
        target = self.placed(target)
        self._step("double_click", f"double_click {target}", lambda note: self.deeds.click(target, note, self.timeouts.find(timeout), 2))

    def right_click(self, target: str, *, timeout: float | None = None) -> None:
        target = self.placed(target)
        self._step("right_click", f"right_click {target}", lambda note: self.deeds.right_click(target, note, self.timeouts.find(timeout)))

    def drag(self, target: str, to: str, *, timeout: float | None = None) -> None:
        """Drag one thing onto another."""
        target, to = self.placed(target), self.placed(to)
        self._step("drag", f"drag {target} to {to}", lambda note: self.deeds.drag(target, to, note, self.timeouts.find(timeout)))

    def upload(self, files: str | Path | Sequence[str | Path], into: str, *, timeout: float | None = None) -> None:
        """Click the field or button that opens a file chooser, and choose the files in it."""
        paths = [str(file) for file in ([files] if isinstance(files, str | Path) else files)]
        into = self.placed(into)
        sentence = f"upload {', '.join(paths)} into {into}"
        self._step("upload", sentence, lambda note: self.deeds.upload(paths, into, note, self.timeouts.find(timeout)))

    def hover(self, target: str, *, timeout: float | None = None) -> None:
        target = self.placed(target)
        self._step("hover", f"hover {target}", lambda note: self.deeds.hover(target, note, self.timeouts.find(timeout)))

    def type(self, text: str, into: str | None = None, *, timeout: float | None = None) -> None:
        """Replace the content of a field by a text; without `into`, type where the focus is."""
        into = self.placed(into) if into else None
        sentence = f'type "{text}"' + (f" into {into}" if into else "")
        self._step("type", sentence, lambda note: self.deeds.type(text, note, into, self.timeouts.find(timeout)))

    def clear(self, target: str, *, timeout: float | None = None) -> None:
        target = self.placed(target)
        self._step("clear", f"clear {target}", lambda note: self.deeds.clear(target, note, self.timeouts.find(timeout)))

    def press(self, key: str) -> None:
        """Press a key or a chord: Enter, Escape, ArrowDown, Control+A."""
        self._step("press", f"press {key}", lambda note: self.deeds.press(key, note))

    def select(self, option: str, in_: str, *, timeout: float | None = None) -> None:
        """Choose an option of a drop-down list."""
        in_ = self.placed(in_)
        self._step("select", f"select {option} in {in_}", lambda note: self.deeds.select(option, in_, note, self.timeouts.find(timeout)))

    def check(self, target: str, *, timeout: float | None = None) -> None:
        """Make a checkbox, radio button or switch checked, if it is not."""
        target = self.placed(target)
        self._step("check", f"check {target}", lambda note: self.deeds.set_checked(target, True, note, self.timeouts.find(timeout)))

    def uncheck(self, target: str, *, timeout: float | None = None) -> None:
        target = self.placed(target)
        self._step("uncheck", f"uncheck {target}", lambda note: self.deeds.set_checked(target, False, note, self.timeouts.find(timeout)))

    def scroll(self, how: str = "down", within: str | None = None, *, timeout: float | None = None) -> None:
        """Scroll `down`, `up 300`, `down 2 screens`, `to the bottom`, or `to` what is looked for."""
        within = self.placed(within) if within else self._place.removeprefix(" in ") or None
        sentence = f"scroll {how}" + (f" in {within}" if within else "")
        self._step("scroll", sentence, lambda note: self.deeds.scroll(how, note, within, self.timeouts.find(timeout)))

    def expect(self, statement: str, *, timeout: float | None = None, soft: bool = False) -> None:
        """Raise an AssertionError with the reason unless the statement comes to hold within the time.

        A soft one is only noted: the test goes on, and fails at its end.
        """
        statement = self.placed(statement)
        self._step(
            "assert", f"assert {statement}", lambda note: self.deeds.judge.expect(statement, note, self.timeouts.check(timeout)), soft=soft
        )

    def soft_expect(self, statement: str, *, timeout: float | None = None) -> None:
        """Note it when the statement does not come to hold: the test goes on, and fails at its end."""
        self.expect(statement, timeout=timeout, soft=True)

    def expect_url(self, expected: str, *, timeout: float | None = None, soft: bool = False) -> None:
        """The whole address: a text, a glob with *, or a /regular expression/; /cart is relative to the base address."""
        sentence = f"expect_url {expected}"
        self._step(
            "expect_url",
            sentence,
            lambda note: self.deeds.exact.url(expected, note, self.base_url, self.timeouts.check(timeout)),
            soft=soft,
        )

    def expect_title(self, expected: str, *, timeout: float | None = None, soft: bool = False) -> None:
        """The tab's whole title: a text, a glob with *, or a /regular expression/."""
        self._step(
            "expect_title",
            f"expect_title {expected}",
            lambda note: self.deeds.exact.title(expected, note, self.timeouts.check(timeout)),
            soft=soft,
        )

    def expect_console(self, expected: str, *, since: Since = "start", timeout: float | None = None, soft: bool = False) -> None:
        """`no errors`, `no warnings`, or what must occur in a message; since the agent was made, or the last step that acted."""
        sentence = f"expect_console {expected}"
        self._step(
            "expect_console",
            sentence,
            lambda note: self.deeds.exact.console(expected, note, since, self.timeouts.check(timeout)),
            soft=soft,
        )

    def expect_request(
        self, expected: str, *, status: int | str | None = None, since: Since = "start",
        timeout: float | None = None, soft: bool = False,
    ) -> None:  # fmt: skip
        """A request was sent: `POST */api/orders`; with a status (201, or "2xx"), it was answered so."""
        wanted = None if status is None else str(status)
        self._step(
            "expect_request", f"expect_request {expected}" + (f" with status {wanted}" if wanted else ""),
            lambda note: self.deeds.exact.request(expected, note, wanted, since, self.base_url, self.timeouts.wait(timeout)), soft=soft,
        )  # fmt: skip

    def expect_download(
        self, expected: str, *, save: str | Path | None = None, since: Since = "start",
        timeout: float | None = None, soft: bool = False,
    ) -> Path | None:  # fmt: skip
        """A file of that name was offered for download and came whole; the path where it is kept.

        It is kept in the run's folder, if there is one, or as `save` says.
        """
        note = self._step(
            "expect_download", f"expect_download {expected}",
            lambda note: self.keep_download(expected, note, save, since, self.timeouts.wait(timeout)), soft=soft,
        )  # fmt: skip
        return note.kept

    def wait_for(self, statement: str, *, timeout: float | None = None) -> None:
        statement = self.placed(statement)
        self._step(
            "wait_for", f"wait_for {statement}", lambda note: self.deeds.judge.wait_for(statement, note, self.timeouts.wait(timeout))
        )

    def ask(self, question: str, *, timeout: float | None = None) -> str:
        """The screen's answer to a question."""
        question = self.placed(question)
        note = self._step("ask", f"ask {question}", lambda note: self.deeds.judge.ask(question, note, self.timeouts.check(timeout)))
        return note.answer or ""

    def holds(self, statement: str, *, timeout: float = MOMENT_S) -> bool:
        """Whether a statement comes to hold within the time, to decide by: `if qa.holds("a cookie banner is shown"): ...`.

        Unsure counts as not holding. Nothing fails by it; the report tells it as a step.
        """
        statement = self.placed(statement)
        outcome = False

        def decide(note: Note) -> None:
            nonlocal outcome
            outcome, _ = self.deeds.judge.decided(statement, note, timeout)

        self._step("if", f"if {statement}", decide)
        return outcome

    def locate(self, description: str, *, timeout: float | None = None) -> Box:
        """Where something is, in CSS pixels of the viewport; scrolled to if need be. For a mouse and for pictures of your own.

        `page.mouse.click(*qa.locate("the map").center)`. Raises ElementNotFoundError.
        """
        description = self.placed(description)
        boxes: list[Box] = []

        def find(note: Note) -> None:
            found = self.deeds.finder.find(description, note, self.timeouts.find(timeout))
            boxes.append(found.box or Box(*found.point, *found.point))

        self._step("locate", f"locate {description}", find)
        return boxes[0]

    def screenshot(self, name: str = "") -> None:
        """Keep a picture in the report."""
        self._step("screenshot", f"screenshot {name}".strip(), self.deeds.screenshot)

    def sleep(self, seconds: float) -> None:
        self._step("sleep", f"sleep {seconds:g} s", lambda note: self.deeds.sleep(seconds, note))

    def do(self, goal: str, *, max_steps: int = MAX_STEPS, timeout: float | None = None) -> None:
        """Reach a goal said in a sentence, by at most `max_steps` actions that are chosen from what is seen.

        `qa.do("sign in as ada@example.com with password hunter2")`. Each action is a step of its own in the report, with its
        reason. Raises StepError, saying what was done, looked for and seen, where a part of the goal can't be reached.
        """
        self.perform_goal(StepSpec("do", goal, line=_line_of_caller()), goal, max_steps, timeout)

    def do_step(self, sentence: str) -> None:
        """Do what a bare sentence says: it acts, or it is asserted."""
        self.perform_sentence(StepSpec("do", sentence, line=_line_of_caller()), sentence)

    def perform_sentence(self, spec: StepSpec, sentence: str, timeout: float | None = None) -> Note:
        """A bare sentence as a step; one that asks for several actions is a step for each."""
        from qa_agent import bare_sentences  # what reads sentences is loaded only where one is to be read

        return bare_sentences.perform_sentence(self, spec, sentence, timeout)

    def perform_goal(self, spec: StepSpec, goal: str, max_steps: int = MAX_STEPS, timeout_s: float | None = None) -> Note:
        """A goal as the steps that it turns out to take, each recorded; see `qa_agent.planning`."""
        from qa_agent.planning import pursue  # so is what plans

        return pursue(self, spec, goal, max_steps, timeout_s)

    def perform(self, spec: StepSpec, deed: Deed) -> Note:
        """Do any deed as a step of this agent's scenario."""
        deed = self.deeds.telling(deed)
        return self._perform(spec, deed) if self.popups is None else self.popups.perform(spec, deed, self._perform)

    def _perform(self, spec: StepSpec, deed: Deed) -> Note:
        if self.recorder.gate is not None:
            return self.recorder.gate.perform(self, spec, deed)
        return self.recorder.perform(spec, deed, self.deeds)

    def pause(self) -> None:
        """Stop here and open the prompt of `qa-agent run --step`: look, ask, try sentences, go on.

        Where nobody can answer (no terminal, a worker of several) the step is recorded as skipped, and nothing stops.
        """
        from qa_agent.debugging import pause  # a debugger is loaded only where one is asked for

        pause(self, _line_of_caller())

    def _step(self, action: str, sentence: str, deed: Deed, *, soft: bool = False) -> Note:
        return self.perform(StepSpec(action, sentence, line=_line_of_caller(), soft=soft), deed)

    def placed(self, words: str) -> str:
        """The words as said of the place that this view is about."""
        bare = words.rstrip()
        end = bare[-1:] if bare[-1:] in ("?", ".") else ""
        return f"{bare.removesuffix(end)}{self._place}{end}" if self._place else words

    def keep_download(self, expected: str, note: Note, save: str | Path | None, since: Since, timeout_s: float) -> None:
        """A deed: see `expect_download`."""
        path = None if save is None else self.deeds.folder / Path(save).expanduser()
        run = self.recorder.folder
        self.deeds.exact.download(expected, note, None if run is None else run / DOWNLOADS_FOLDER, path, since, timeout_s)


def _line_of_caller() -> int | None:
    """The line outside of this package that asked for the step."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
    return frame.f_lineno
