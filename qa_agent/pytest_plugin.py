"""The pytest plugin: the `qa` fixture, scenario files as tests, and the run's report.

It builds on pytest-playwright: its fixtures, its option names, its browsers.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from qa_agent import pytest_browser
from qa_agent.agent import Agent
from qa_agent.browser import HOW_TO_GET_ONE
from qa_agent.errors import CheckFailedError, EnvironmentUnfitError, ScenarioError
from qa_agent.eyes import Eyes
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.pytest_scenarios import RECORDER, ScenarioFile, ScenarioItem
from qa_agent.run_session import RunSession
from qa_agent.scenario import is_scenario
from qa_agent.scenario.loading import SUFFIXES

# The name of the plugin object by which `qa-agent run` takes part; see `cli.run`.
COMMAND_PLUGIN = "qa-agent-command"
# A property of test reports: what the environment lacks, as a worker tells its controller.
ENVIRONMENT_TROUBLE = "qa_agent_environment"
SCENARIO_FOLDER = "scenarios"

SESSION = pytest.StashKey[RunSession]()
CALL_REPORT = pytest.StashKey[pytest.TestReport]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("qa-agent", "qa-agent: plain English, judged from screenshots")
    group.addoption("--report", dest="qa_report", metavar="DIR", help="Write the run's report into this folder.")
    group.addoption(
        "--eyes", dest="qa_eyes", metavar="SPEC", default=DEFAULT_SPEC,
        help="What looks at the screenshots: moonlet (the bundled model), or package.module:factory.",
    )  # fmt: skip
    group.addoption("--strict-eyes", action="store_true", help="Fail a step whose description fits more than one element.")
    group.addoption(
        "--all-scenarios", action="store_true",
        help="Collect scenario files in every folder that is given, not only below folders named scenarios.",
    )  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    # Registered here, after all plugins: a later fixture overrides pytest-playwright's, and a conftest.py overrides it.
    config.pluginmanager.register(pytest_browser, "qa-agent-browser-launch")
    command = config.pluginmanager.get_plugin(COMMAND_PLUGIN)
    consumers = [] if command is None else [command.console]
    written = config.getoption("qa_report")
    folder = Path(written).resolve() if written else None
    config.option.qa_report = str(folder) if folder else None  # workers may start elsewhere
    worker = getattr(config, "workerinput", {}).get("workerid", "")
    is_controller = not worker and config.getoption("dist", default="no") != "no"
    try:
        session = RunSession(
            folder, role="worker" if worker else "controller" if is_controller else "alone", worker=worker,
            consumers=consumers,
        )  # fmt: skip
    except ScenarioError as error:
        raise pytest.UsageError(str(error)) from error
    config.stash[SESSION] = session
    session.begin(config.getoption("qa_eyes"))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ScenarioFile | None:
    if file_path.suffix.lower() not in SUFFIXES:
        return None
    wanted = parent.session.isinitpath(file_path) or parent.config.getoption("--all-scenarios") or SCENARIO_FOLDER in file_path.parts
    if not wanted or not is_scenario(file_path):
        return None
    return ScenarioFile.from_parent(parent, path=file_path)


@pytest.fixture(scope="session")
def qa_session(pytestconfig: pytest.Config) -> RunSession:
    """The run's journal and outputs."""
    return pytestconfig.stash[SESSION]


@pytest.fixture(scope="session")
def qa_eyes(pytestconfig: pytest.Config) -> Eyes:
    """The eyes of all tests, loaded once a process, when first needed. Override it to bring your own."""
    return load_eyes(pytestconfig.getoption("qa_eyes"))


@pytest.fixture
def qa(page: Page, request: pytest.FixtureRequest, qa_eyes: Eyes, qa_session: RunSession, base_url: str | None) -> Iterator[Agent]:
    """An agent on pytest-playwright's `page`; its steps are in the run's report."""
    item = request.node
    recorder = qa_session.recorder(item.nodeid, _shown(item))
    browser, size = page.context.browser, page.viewport_size
    recorder.start(
        item.name,
        [mark.name for mark in item.iter_markers() if not mark.args and not mark.kwargs],
        browser=f"{browser.browser_type.name} {browser.version}" if browser else "",
        viewport=(size["width"], size["height"]) if size else None,
    )
    item.stash[RECORDER] = recorder
    strict = bool(item.config.getoption("--strict-eyes"))
    yield Agent(page, qa_eyes, recorder=recorder, base_url=base_url or "", strict=strict)
    report = item.stash.get(CALL_REPORT, None)
    if report is None:
        recorder.finish("interrupted", "interrupted")
    elif report.skipped:
        recorder.finish("skipped", _first_line(report))
    elif report.failed:
        recorder.finish("failed", _first_line(report))
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
        error = call.excinfo.value
        trouble = _environment_trouble(error)
        if trouble is not None:
            report.user_properties.append((ENVIRONMENT_TROUBLE, trouble))
            report.longrepr = trouble
        if report.failed and RECORDER not in item.stash:
            item.config.stash[SESSION].tell_broken(
                item.nodeid, item.name, _shown(item), "error" if call.when == "setup" else "failed", _first_line(report)
            )
            item.stash[RECORDER] = item.config.stash[SESSION].recorder(item.nodeid)
    return report


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

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        # pytest.exit() comes here too, and what pytest-xdist raises to stop early; only Ctrl-C or a signal is an interruption
        if type(excinfo.value) is KeyboardInterrupt:
            self._session.config.stash[SESSION].interrupted = True
            # The browser's driver has ended by the same signal; that its loop is closed is news to nobody.
            logging.getLogger("asyncio").setLevel(logging.ERROR)


def pytest_sessionstart(session: pytest.Session) -> None:
    session.config.pluginmanager.register(_Ending(session), "qa-agent-ending")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, object, object]:
    run = session.config.stash[SESSION]
    try:
        return (yield)
    except PlaywrightError:
        if not run.interrupted:  # Ctrl-C ends the browser too, so that it can't be closed any more
            raise
        return None
    finally:  # whatever failed: what had happened is always told
        command = session.config.pluginmanager.get_plugin(COMMAND_PLUGIN)
        status = int(session.exitstatus)
        run.finish(command.exit_code(status, run) if command is not None else status)
        terminal = session.config.pluginmanager.get_plugin("terminalreporter")
        if run.report is not None and terminal is not None:
            terminal.write_line(f"qa-agent report: {run.report}")


def _environment_trouble(error: BaseException) -> str | None:
    if isinstance(error, EnvironmentUnfitError):
        return str(error)
    if isinstance(error, PlaywrightError) and error.message.startswith("BrowserType.launch"):
        return f"the browser could not be started: {error.message.splitlines()[0]}; {HOW_TO_GET_ONE}"
    return None


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
