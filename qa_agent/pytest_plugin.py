"""The pytest plugin: the `qa` fixture, scenario files as tests, and the run's report.

It builds on pytest-playwright: its fixtures, its option names, its browsers.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from qa_agent import pytest_browser, pytest_debugging, pytest_evidence, pytest_options
from qa_agent.agent import Agent
from qa_agent.errors import CheckFailedError, ScenarioError
from qa_agent.events import Outcome
from qa_agent.eyes import Eyes
from qa_agent.eyes_spec import load_eyes
from qa_agent.output import github
from qa_agent.pytest_artifacts import mask_traces, remove_earlier_artifacts, tell_artifacts
from qa_agent.pytest_environment import trouble_of
from qa_agent.pytest_options import resolved_settings
from qa_agent.pytest_retries import Flaky, Retries, attempt_of
from qa_agent.pytest_scenarios import RECORDER, ScenarioFile, ScenarioItem, signing_in_first
from qa_agent.run_session import RunSession
from qa_agent.scenario import is_scenario
from qa_agent.scenario.loading import SUFFIXES, is_part
from qa_agent.sharding import Shard

# The name of the plugin object by which `qa-agent run` takes part; see `cli.run`.
COMMAND_PLUGIN = "qa-agent-command"
# A property of test reports: what the environment lacks, as a worker tells its controller.
ENVIRONMENT_TROUBLE = "qa_agent_environment"
SCENARIO_FOLDER = "scenarios"
PLAYWRIGHTS_OUTPUT = "test-results"
EMPTY_SHARD = "nothing to run in this shard: all that was selected belongs to others"

SESSION = pytest.StashKey[RunSession]()
FLAKY = pytest.StashKey[Flaky]()
# How many tests belong to other shards; in a worker's output by this name.
LEFT_OUT = pytest.StashKey[int]()
LEFT_OUT_NAME = "qa_agent_left_out"
CALL_REPORT = pytest.StashKey[pytest.TestReport]()


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    pytest_options.add_options(parser, pluginmanager)
    pytest_debugging.add_option(parser)


def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> None:
    pytest_options.put_settings_first(early_config, args)


def pytest_configure(config: pytest.Config) -> None:
    # Registered here, after all plugins: a later fixture overrides pytest-playwright's, and a conftest.py overrides it.
    config.pluginmanager.register(pytest_browser, "qa-agent-browser-launch")
    command = config.pluginmanager.get_plugin(COMMAND_PLUGIN)
    consumers = [] if command is None else [command.console]
    written = config.getoption("qa_report")
    folder = Path(written).resolve() if written else None
    try:
        resolved = resolved_settings(config)
    except ScenarioError as error:
        raise pytest.UsageError(str(error)) from error
    config.option.qa_report = str(folder) if folder else None  # workers may start elsewhere
    worker = getattr(config, "workerinput", {}).get("workerid", "")
    is_controller = not worker and config.getoption("dist", default="no") != "no"
    try:
        session = RunSession(
            folder, role="worker" if worker else "controller" if is_controller else "alone", worker=worker,
            consumers=consumers,
        )  # fmt: skip
        session.gate = pytest_debugging.gate_for(config, COMMAND_PLUGIN)
    except ScenarioError as error:
        raise pytest.UsageError(str(error)) from error
    config.stash[SESSION] = session
    for secret in resolved.secrets:
        session.masks.add(secret)
    session.begin(resolved.settings.eyes)
    if folder is not None and config.getoption("--output") == PLAYWRIGHTS_OUTPUT:
        config.option.output = str(folder / "artifacts")
    config.stash[FLAKY] = Flaky()
    config.pluginmanager.register(config.stash[FLAKY], "qa-agent-flaky")
    if resolved.settings.retries:
        config.pluginmanager.register(Retries(resolved.settings.retries), "qa-agent-retries")
    # pytest-playwright's own base_url fixture is written in a way that pytest 9 warns of, and no test can help it.
    config.addinivalue_line("filterwarnings", "ignore:Session-scoped fixtures defined as instance methods:pytest.PytestWarning")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ScenarioFile | None:
    if file_path.suffix.lower() not in SUFFIXES:
        return None
    wanted = parent.session.isinitpath(file_path) or parent.config.getoption("--all-scenarios") or SCENARIO_FOLDER in file_path.parts
    if not wanted or not is_scenario(file_path) or (is_part(file_path) and not parent.session.isinitpath(file_path)):
        return None
    return ScenarioFile.from_parent(parent, path=file_path)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Only this shard's tests are left, and those that sign in for others come first."""
    items[:] = signing_in_first(items)
    written = resolved_settings(config).settings.shard
    if written is None:
        return
    shard = Shard.parse(written)
    others = [item for item in items if not shard.holds(item.nodeid)]
    items[:] = [item for item in items if shard.holds(item.nodeid)]
    config.stash[LEFT_OUT] = len(others)
    if others:
        config.hook.pytest_deselected(items=others)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if RECORDER in item.stash:  # of an attempt before
        del item.stash[RECORDER]
    if CALL_REPORT in item.stash:
        del item.stash[CALL_REPORT]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None:
        item.config.stash[SESSION].expect_end()


@pytest.fixture(scope="session")
def qa_session(pytestconfig: pytest.Config) -> RunSession:
    """The run's journal and outputs."""
    return pytestconfig.stash[SESSION]


@pytest.fixture(scope="session")
def qa_eyes(pytestconfig: pytest.Config) -> Eyes:
    """The eyes of all tests, loaded once a process, when first needed. Override it to bring your own."""
    return load_eyes(resolved_settings(pytestconfig).settings.eyes)


@pytest.fixture
def qa(page: Page, request: pytest.FixtureRequest, qa_eyes: Eyes, qa_session: RunSession, base_url: str | None) -> Iterator[Agent]:
    """An agent on pytest-playwright's `page`; its steps are in the run's report."""
    item = request.node
    recorder = qa_session.recorder(item.nodeid, _shown(item), attempt_of(item))
    browser, size = page.context.browser, page.viewport_size
    recorder.start(
        item.name,
        [mark.name for mark in item.iter_markers() if not mark.args and not mark.kwargs],
        browser=f"{browser.browser_type.name} {browser.version}" if browser else "",
        viewport=(size["width"], size["height"]) if size else None,
    )
    item.stash[RECORDER] = recorder
    settings = resolved_settings(item.config).settings
    yield Agent(page, qa_eyes, recorder=recorder, base_url=base_url or "", strict=settings.strict, timeouts=settings.timeouts)
    report = item.stash.get(CALL_REPORT, None)
    if report is None:
        recorder.finish("interrupted", "interrupted")
    elif report.skipped:
        recorder.finish("skipped", _first_line(report))
    elif report.failed:
        recorder.finish("failed", _first_line(report), report.longreprtext)
    elif recorder.failures:
        recorder.finish("failed", "\n".join(recorder.failures))
        pytest.fail("soft checks failed:\n" + "\n".join(recorder.failures), pytrace=False)
    else:
        recorder.finish("passed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call":
        item.stash[CALL_REPORT] = report
    if call.excinfo is not None:
        trouble = trouble_of(call.excinfo.value, item, item.config.stash[SESSION].masks)
        if trouble is not None:
            report.user_properties.append((ENVIRONMENT_TROUBLE, trouble))
            report.longrepr = trouble
    _show_evidence(item, report)
    _tell_outside_of_steps(item, report)
    if report.when == "teardown":
        run, recorder = item.config.stash[SESSION], item.stash.get(RECORDER, None)
        mask_traces(run, item, (recorder or run).masks.secrets)
        tell_artifacts(run, item)
    return report


def _show_evidence(item: pytest.Item, report: pytest.TestReport) -> None:
    """Put what was seen beside the traceback: of a failed step, and of soft checks at the test's end."""
    recorder = item.stash.get(RECORDER, None)
    if report.failed and recorder is not None and recorder.failed_steps:
        report.sections.append((pytest_evidence.TITLE, pytest_evidence.section(recorder)))
        recorder.failed_steps.clear()  # told once


def _tell_outside_of_steps(item: pytest.Item, report: pytest.TestReport) -> None:
    """Events for what no recorder has told: a failure before or after the steps, a retry that passed without any."""
    run, recorder, attempt = item.config.stash[SESSION], item.stash.get(RECORDER, None), attempt_of(item)
    if report.failed and recorder is None:
        outcome: Outcome = "error" if report.when == "setup" else "failed"
        run.tell_without_steps(item.nodeid, item.name, _shown(item), outcome, _first_line(report), attempt)
        item.stash[RECORDER] = run.recorder(item.nodeid, attempt=attempt)
        item.stash[RECORDER].outcome = outcome
    elif report.failed and recorder is not None and report.when == "teardown" and recorder.outcome == "passed":
        recorder.finish("error", f"after the test: {_first_line(report)}")
    elif report.when == "teardown" and report.passed and recorder is None and attempt > 1 and _call_passed(item):
        run.tell_without_steps(item.nodeid, item.name, _shown(item), "passed", attempt=attempt)


def _call_passed(item: pytest.Item) -> bool:
    report = item.stash.get(CALL_REPORT, None)
    return report is not None and report.passed


class _Ending:
    """Watches for what ends a run early; needs the session, which hooks on reports are not given."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        run = self._session.config.stash[SESSION]
        run.follow()
        trouble = next((value for name, value in report.user_properties if name == ENVIRONMENT_TROUBLE), None)
        if trouble is not None and run.environment_trouble is None:
            run.environment_trouble = str(trouble)
            self._session.shouldfail = f"the environment is not fit: {trouble}"

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """A worker of pytest-xdist has ended: all of them leave out the same tests."""
        left_out = getattr(node, "workeroutput", {}).get(LEFT_OUT_NAME)
        if left_out is not None:
            self._session.config.stash[LEFT_OUT] = int(left_out)

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        # pytest.exit() comes here too, and what pytest-xdist raises to stop early; only Ctrl-C or a signal is an interruption
        if type(excinfo.value) is KeyboardInterrupt:
            self._session.config.stash[SESSION].interrupted = True
            # The browser's driver has ended by the same signal; that its loop is closed is news to nobody.
            logging.getLogger("asyncio").setLevel(logging.ERROR)


def pytest_sessionstart(session: pytest.Session) -> None:
    if not hasattr(session.config, "workerinput"):
        remove_earlier_artifacts(Path(session.config.getoption("--output")).absolute())
    session.config.pluginmanager.register(_Ending(session), "qa-agent-ending")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, object, object]:
    run = session.config.stash[SESSION]
    output = getattr(session.config, "workeroutput", None)
    if output is not None:  # pytest-xdist sends it off meanwhile
        output[LEFT_OUT_NAME] = session.config.stash.get(LEFT_OUT, 0)
    try:
        return (yield)
    except PlaywrightError:
        if not run.interrupted:  # Ctrl-C ends the browser too, so that it can't be closed any more
            raise
        return None
    finally:  # whatever failed: what had happened is always told
        command = session.config.pluginmanager.get_plugin(COMMAND_PLUGIN)
        session.exitstatus = _status(session)
        status = int(session.exitstatus)
        run.finish(command.exit_code(status, run) if command is not None else status)
        terminal = session.config.pluginmanager.get_plugin("terminalreporter")
        if run.role != "worker":
            say = command.console.say if command is not None else terminal.write_line if terminal is not None else print
            github.tell(run.summary(), say)
        if terminal is not None and run.shard_is_empty:
            terminal.write_line(EMPTY_SHARD)
        if run.report is not None and terminal is not None:
            terminal.write_line(f"qa-agent report: {run.report}")


def _status(session: pytest.Session) -> int:
    """pytest's own, but for an empty shard, and for flaky tests where these shall fail."""
    config, status = session.config, int(session.exitstatus)
    flaky_exit = 7  # pytest-rerunfailures' own
    if status in (pytest.ExitCode.OK, flaky_exit) and config.stash[FLAKY].tests and resolved_settings(config).settings.fail_on_flaky:
        return int(pytest.ExitCode.TESTS_FAILED)
    if status == pytest.ExitCode.NO_TESTS_COLLECTED and config.stash.get(LEFT_OUT, 0) > 0:
        config.stash[SESSION].shard_is_empty = True
        return int(pytest.ExitCode.OK)
    return status


def _shown(item: pytest.Item) -> str | None:
    if isinstance(item, ScenarioItem):
        return item.scenario.file
    try:
        return item.path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return item.path.as_posix()


def _first_line(report: pytest.TestReport) -> str:
    """Why a test failed, in a line."""
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash is not None else str(report.longrepr)
    for name in (CheckFailedError.__name__, "StepError", "ElementNotFoundError"):
        text = text.removeprefix(f"qa_agent.errors.{name}: ")
    return text.strip().splitlines()[0] if text.strip() else report.outcome
