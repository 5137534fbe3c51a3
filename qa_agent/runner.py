"""Plays a scenario file on a page."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Page

from qa_agent.acting import Note
from qa_agent.acting.timeouts import Timeouts
from qa_agent.agent import DEFAULT_TIMEOUTS, Agent
from qa_agent.browser_context import save_state
from qa_agent.errors import QaAgentError, ScenarioError, StepError
from qa_agent.eyes import Eyes, EyesToCome
from qa_agent.playing import NOTHING_AROUND, Around, Player, Values
from qa_agent.popups import Popup, PopupWatch
from qa_agent.recording import Deed, Recorder, StepSource, StepSpec
from qa_agent.scenario import Scenario, StepModel
from qa_agent.scenario import model as steps
from qa_agent.scenario.tree import PlacedStep, PopupRule
from qa_agent.scenario.variables import fill
from qa_agent.serving import served

_HOST_AND_PORT = re.compile(r"[\w.-]+:\d+(/.*)?")


class ScenarioFailedError(QaAgentError):
    """A scenario failed; the message has a line for each failure, with file and line."""


def run_scenario(
    scenario: Scenario, page: Page, eyes: Eyes | EyesToCome, recorder: Recorder, *, base_url: str = "", strict: bool = False,
    timeouts: Timeouts = DEFAULT_TIMEOUTS,
) -> None:  # fmt: skip
    """Do all steps in order. Raises ScenarioFailedError, or what the environment or the file lacks."""
    for secret in scenario.secrets:
        recorder.masks.add(secret)
    start = starting_url(scenario, base_url)
    agent = Agent(
        page, eyes, recorder=recorder, base_url=start or base_url, strict=strict, folder=scenario.path.resolve().parent,
        timeouts=_timeouts(scenario, timeouts), on_dialog=scenario.on_dialog,
    )  # fmt: skip
    with ExitStack() as stack:
        if scenario.serve is not None and scenario.serve_folder is not None and start is not None:
            recorder.aside = stack.enter_context(served(scenario.serve, start, scenario.serve_folder))
        failures = _Playing(scenario, agent).play(start)
    if failures:
        raise ScenarioFailedError(recorder.masks.hide("\n".join(failures)))


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
    local = (scenario.url_folder or scenario.path.resolve().parent) / url
    if local.is_file():
        return local.as_uri()
    raise ScenarioError(
        f"{scenario.url_origin}: url: {url} is neither a whole address (http://...), nor a file beside "
        "the scenario, and there is no --base-url"
    )


def _timeouts(scenario: Scenario, usual: Timeouts) -> Timeouts:
    told = scenario.timeouts
    return usual.changed(find_s=told.find, check_s=told.check, wait_s=told.wait, open_s=told.open)


class _Playing:
    """One scenario from its first address to its last `after:` step."""

    def __init__(self, scenario: Scenario, agent: Agent) -> None:
        self._scenario = scenario
        self._agent = agent
        self._values: Values = ChainMap(dict(scenario.values))
        self._player = Player(agent, lambda placed, values, around: _Performer(agent, placed, values, around).perform())

    def play(self, start: str | None) -> list[str]:
        """What failed, each with file and line."""
        recorder, scenario = self._agent.recorder, self._scenario
        try:
            if start is not None:
                self._open(start)
        except StepError as failure:
            origin = scenario.url_origin
            place = recorder.place(origin.line, origin.file) if origin else recorder.place(None)
            return [f"{place}{failure}"]
        _ = self._agent.deeds.sight.eyes  # their loading is no step's time
        self._watch_for_popups()
        failures: list[str] = []
        try:
            self._player.play(scenario.before, self._values, Around(("before",)))
            self._player.play(scenario.steps, self._values)
            if not recorder.failures:
                self._save_storage_state()
        except StepError as failure:
            failures.append(str(failure))
        except Exception:  # a fault of ours or of the eyes: what must be undone is undone all the same
            self._play_after()
            raise
        soft = list(recorder.failures)
        after = self._play_after()
        return [*soft, *failures, *recorder.failures[len(soft) :], *after]

    def _play_after(self) -> list[str]:
        """What failed of the `after:` lists; one that fails does not keep the others from being done."""
        failures = []
        for steps_of_one_file in self._scenario.after:
            try:
                self._player.play(steps_of_one_file, self._values, Around(("after",)))
            except StepError as failure:
                failures.append(str(failure))
        return failures

    def _open(self, url: str) -> None:
        origin, agent = self._scenario.url_origin, self._agent
        spec = StepSpec("goto", f"goto {url}", origin.line if origin else None, file=origin.file if origin else None)
        agent.perform(spec, lambda note: agent.deeds.goto(url, note, agent.timeouts.open_s))

    def _save_storage_state(self) -> None:
        state, agent = self._scenario.save_storage_state, self._agent
        if state is None:
            return
        spec = StepSpec("save_storage_state", f"save_storage_state {state.path.name}", state.origin.line, file=state.origin.file)
        agent.perform(spec, lambda note: save_state(agent.page.context, state.path))

    def _watch_for_popups(self) -> None:
        if self._scenario.popups:
            self._agent.popups = PopupWatch(self._agent.deeds, [self._popup(rule) for rule in self._scenario.popups])

    def _popup(self, rule: PopupRule) -> Popup:
        """A rule of the file, whose steps may fail: then the step is tried again all the same, and fails for its own reason."""

        def clear_away() -> None:
            with suppress(StepError):
                self._player.play(rule.steps, self._values, Around(("on_popup",), excused=True))

        return Popup(lambda: fill(rule.when, self._values), clear_away)


def perform_step(agent: Agent, placed: PlacedStep, values: dict[str, str]) -> Note:
    """One step alone, as the prompt types them (`qa_agent.debugging`); what an `ask` saves goes into `values`."""
    return _Performer(agent, placed, ChainMap(values)).perform()


class _Performer:
    """Does one step; keeps what an `ask` saves in `values`."""

    def __init__(self, agent: Agent, placed: PlacedStep, values: Values, around: Around = NOTHING_AROUND) -> None:
        self._agent = agent
        self._placed = placed
        self._values = values
        self._around = around

    def perform(self) -> Note:
        step = self._placed.filled(self._values)
        if self._placed.file:  # the files that a step names stand beside the file that it is written in
            self._agent.deeds.folder = Path(self._placed.file).resolve().parent
        around = self._around
        soft = bool(getattr(step, "soft", False))  # a key of checks only
        # Where the steps around are forgiven a failure, a noted one must not fail the scenario: the step is as good as optional.
        optional = step.optional or (soft and around.excused)
        action = "do" if isinstance(step, steps.Sentence) else step.verb
        spec = StepSpec(
            action, step.name or step.sentence(), self._placed.line, step.retries, optional=optional,
            soft=soft and not optional, source=self._source(), within=around.within, file=self._placed.file or None,
            excused=around.excused,
        )  # fmt: skip
        if isinstance(step, steps.Sentence):
            return self._agent.perform_sentence(spec, step.text, step.timeout)
        if isinstance(step, steps.Do):
            return self._agent.perform_goal(spec, step.do, step.max_steps, step.timeout)
        note = self._agent.perform(spec, self._deed(step))
        if isinstance(step, steps.Ask) and step.save:
            for known in self._values.maps:  # what a file that is run saves, the steps after it know too
                known[step.save] = note.answer or ""
        return note

    def _source(self) -> StepSource | None:
        """Where the step can be edited; None for one that stands in no file."""
        placed, file = self._placed, self._placed.file or self._agent.recorder.file
        if not file or not placed.line:
            return None
        texts = {key: value for key, value in placed.written.items() if isinstance(value, str)}
        return StepSource(Path(file), placed.line, texts, self._perform_with)

    def _perform_with(self, written: Mapping[str, str]) -> Note:
        """The step with other texts. Raises ScenarioError for texts that make no step."""
        other = _Performer(self._agent, replace(self._placed, written={**self._placed.written, **written}), self._values, self._around)
        try:
            other._placed.filled(self._values)
        except KeyError as error:
            raise ScenarioError(f"${{{error.args[0]}}} is not set") from None
        except (StepError, ValueError) as error:
            raise ScenarioError(str(error)) from None
        return other.perform()

    def _folder(self) -> Path:
        """Where the relative paths of the step begin: its own file's folder, also where another file runs it."""
        return Path(self._placed.file).resolve().parent if self._placed.file else self._agent.deeds.folder

    def _deed(self, step: StepModel) -> Deed:
        deeds = self._agent.deeds
        timeouts = self._agent.timeouts
        find_s = timeouts.find_s if step.timeout is None else step.timeout
        open_s = timeouts.open_s if step.timeout is None else step.timeout
        wait_s = timeouts.wait_s if step.timeout is None else step.timeout
        check_s = timeouts.check_s if step.timeout is None else step.timeout
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
            case steps.Back():
                return lambda note: deeds.back(note, step.back, open_s)
            case steps.Reload():
                return lambda note: deeds.reload(note, open_s)
            case steps.Tab():
                return lambda note: deeds.tab(step.tab, note, find_s)
            case steps.OnDialog():
                return lambda note: deeds.dialogs.follow(step.on_dialog)
            case steps.RightClick():
                return lambda note: deeds.right_click(step.right_click, note, find_s)
            case steps.Drag():
                return lambda note: deeds.drag(step.drag, step.to, note, find_s)
            case steps.Upload():
                beside = self._folder()
                return lambda note: deeds.upload([str(beside / Path(file).expanduser()) for file in step.upload], step.into, note, find_s)
            case steps.ExpectUrl():
                return lambda note: deeds.exact.url(step.expect_url, note, self._agent.base_url, check_s)
            case steps.ExpectTitle():
                return lambda note: deeds.exact.title(step.expect_title, note, check_s)
            case steps.ExpectConsole():
                return lambda note: deeds.exact.console(step.expect_console, note, step.since, check_s)
            case steps.ExpectRequest():
                return lambda note: deeds.exact.request(step.expect_request, note, step.status, step.since, self._agent.base_url, wait_s)
            case steps.ExpectDownload():
                save = None if step.save is None else self._folder() / Path(step.save).expanduser()
                return lambda note: self._agent.keep_download(step.expect_download, note, save, step.since, wait_s)
            case steps.Screenshot():
                return deeds.screenshot
            case steps.Sleep():
                return lambda note: deeds.sleep(step.sleep, note)
        raise NotImplementedError(f"a {step.verb} step")  # a verb was added to the schema and not here
