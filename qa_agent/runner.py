"""Plays a scenario file on a page."""

from __future__ import annotations

import re
from contextlib import ExitStack
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Page

from qa_agent.acting.deeds import FIND_TIMEOUT_S
from qa_agent.acting.judging import CHECK_TIMEOUT_S, WAIT_TIMEOUT_S
from qa_agent.acting.opening import NAVIGATION_TIMEOUT_S
from qa_agent.agent import Agent
from qa_agent.errors import QaAgentError, ScenarioError, StepError
from qa_agent.eyes import Eyes
from qa_agent.recording import Deed, Recorder, StepSpec
from qa_agent.scenario import Scenario, StepModel
from qa_agent.scenario import model as steps
from qa_agent.scenario.loading import PlacedStep
from qa_agent.serving import served

_HOST_AND_PORT = re.compile(r"[\w.-]+:\d+(/.*)?")


class ScenarioFailedError(QaAgentError):
    """A scenario failed; the message has a line for each failure, with file and line."""


def run_scenario(scenario: Scenario, page: Page, eyes: Eyes, recorder: Recorder, *, base_url: str = "", strict: bool = False) -> None:
    """Do all steps in order. Raises ScenarioFailedError, or what the environment or the file lacks."""
    for secret in scenario.secrets:
        recorder.masks.add(secret)
    start = starting_url(scenario, base_url)
    agent = Agent(page, eyes, recorder=recorder, base_url=start or base_url, strict=strict)
    values = dict(scenario.values)
    line: int | None = scenario.serve_line
    try:
        with ExitStack() as stack:
            if scenario.serve is not None and start is not None:
                stack.enter_context(served(scenario.serve, start, scenario.path.resolve().parent))
            if start is not None:
                line = scenario.url_line
                _open(agent, start, line)
            for step in scenario.steps:
                line = step.line
                _Performer(agent, step, values).perform()
    except StepError as failure:
        raise ScenarioFailedError("\n".join([*recorder.failures, f"{recorder.place(line)}{failure}"])) from None
    if recorder.failures:
        raise ScenarioFailedError("\n".join(recorder.failures))


def starting_url(scenario: Scenario, base_url: str) -> str | None:
    """The address to begin at: the scenario's, relative to the base address or naming a local file."""
    if scenario.url is None:
        return base_url or None
    url = scenario.url
    if _HOST_AND_PORT.fullmatch(url):
        return f"http://{url}"
    if urlsplit(url).scheme:
        return url
    if base_url:
        return urljoin(base_url, url)
    local = scenario.path.resolve().parent / url
    if local.is_file():
        return local.as_uri()
    raise ScenarioError(
        f"{scenario.file}:{scenario.url_line}: url: {url} is neither a whole address (http://...), nor a file beside "
        "the scenario, and there is no --base-url"
    )


def _open(agent: Agent, url: str, line: int | None) -> None:
    spec = StepSpec("goto", f"goto {url}", line)
    agent.perform(spec, lambda note: agent.deeds.goto(url, note))


class _Performer:
    """Does one step; keeps what an `ask` saves in `values`."""

    def __init__(self, agent: Agent, placed: PlacedStep, values: dict[str, str]) -> None:
        self._agent = agent
        self._placed = placed
        self._values = values

    def perform(self) -> None:
        step = self._placed.filled(self._values)
        soft = isinstance(step, steps.Assert) and step.soft
        action = "do" if isinstance(step, steps.Sentence) else step.verb
        spec = StepSpec(action, step.name or step.sentence(), self._placed.line, step.retries, optional=step.optional, soft=soft)
        if isinstance(step, steps.Sentence):
            self._agent.perform_sentence(spec, step.text)
            return
        note = self._agent.perform(spec, self._deed(step))
        if isinstance(step, steps.Ask) and step.save:
            self._values[step.save] = note.answer or ""

    def _deed(self, step: StepModel) -> Deed:
        deeds = self._agent.deeds
        find_s = FIND_TIMEOUT_S if step.timeout is None else step.timeout
        open_s = NAVIGATION_TIMEOUT_S if step.timeout is None else step.timeout
        wait_s = WAIT_TIMEOUT_S if step.timeout is None else step.timeout
        check_s = CHECK_TIMEOUT_S if step.timeout is None else step.timeout
        match step:
            case steps.Goto():
                url = urljoin(self._agent.base_url, step.goto)
                return lambda note: deeds.goto(url, note, open_s)
            case steps.Click():
                return lambda note: deeds.click(step.click, note, find_s)
            case steps.DoubleClick():
                return lambda note: deeds.click(step.double_click, note, find_s, count=2)
            case steps.Hover():
                return lambda note: deeds.hover(step.hover, note, find_s)
            case steps.Type():
                return lambda note: deeds.type(step.type, note, step.into, find_s)
            case steps.Clear():
                return lambda note: deeds.clear(step.clear, note, find_s)
            case steps.Press():
                return lambda note: deeds.press(step.press, note)
            case steps.Select():
                return lambda note: deeds.select(step.select, step.in_, note, find_s)
            case steps.Check():
                return lambda note: deeds.set_checked(step.check, True, note, find_s)
            case steps.Uncheck():
                return lambda note: deeds.set_checked(step.uncheck, False, note, find_s)
            case steps.Scroll():
                return lambda note: deeds.scroll(step.scroll, note, step.in_, find_s)
            case steps.Assert():
                return lambda note: deeds.judge.expect(step.assert_, note, check_s)
            case steps.Ask():
                return lambda note: deeds.judge.ask(step.ask, note, check_s)
            case steps.WaitFor():
                return lambda note: deeds.judge.wait_for(step.wait_for, note, wait_s)
            case steps.Screenshot():
                return deeds.screenshot
            case steps.Sleep():
                return lambda note: deeds.sleep(step.sleep, note)
        raise NotImplementedError(f"a {step.verb} step")  # a verb was added to the schema and not here
