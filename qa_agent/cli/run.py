"""`qa-agent run`: scenario files and pytest tests, run by pytest with our own output."""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import pytest

from qa_agent.browser import check_display, check_video, find_browser
from qa_agent.cli.validate import default_paths, load_all
from qa_agent.configuration import OPTIONS, Settings, resolve
from qa_agent.debugging import Terminal
from qa_agent.errors import ScenarioError
from qa_agent.eyes_spec import DEFAULT_SPEC, begin_to_load, load_eyes
from qa_agent.installed import bundled_weights_are_whole
from qa_agent.output import Console
from qa_agent.output.progress import ProgressLine
from qa_agent.output.summary import counts_in_words
from qa_agent.pytest_debugging import refuse_workers
from qa_agent.pytest_plugin import COMMAND_PLUGIN, EMPTY_SHARD, ENVIRONMENT_TROUBLE
from qa_agent.run_session import RunSession
from qa_agent.runner import starting_url
from qa_agent.scenario import Scenario, find_scenarios
from qa_agent.scenario.loading import SUFFIXES

REPORTS = Path("reports")

PASSED, FAILED, USAGE, UNFIT, NOTHING, INTERRUPTED = 0, 1, 2, 3, 5, 130


def configure(parser: argparse.ArgumentParser) -> None:
    parser.usage = "qa-agent run [PATH ...] [options] [-- pytest options]"
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="scenario files, pytest files and folders (default: scenarios)")
    add("-k", metavar="WORDS", help="only what has these words in its name")
    add("-m", metavar="TAGS", help='only what has these tags, such as "smoke and not slow"')
    add("-x", action="store_true", help="stop at the first failure")
    add("--step", action="store_true", help="stop before each step: do it, edit it, skip it, look, ask, quit")
    for option in OPTIONS:
        if option.kind == "flag":
            add(option.name, dest=option.field, action="store_true", default=None, help=option.help)
        else:
            add(
                option.name, dest=option.field, action="append" if option.kind == "repeated" else "store",
                choices=option.choices or None, metavar=option.metavar, help=option.help,
            )  # fmt: skip


def execute(args: argparse.Namespace) -> int:
    resolved = resolve({option.field: getattr(args, option.field) for option in OPTIONS})
    settings = resolved.settings
    paths = args.paths or [str(path) for path in default_paths(settings)]
    scenarios = _examine(paths, settings.base_url or "")
    in_parallel = settings.workers not in (None, "0")
    _check_followed(args.step, settings, in_parallel)
    _check_environment(settings, bool(scenarios))
    if scenarios and not in_parallel:
        _load_eyes(settings.eyes)
    folder = Path(settings.report) if settings.report else _new_folder()
    stream = _stdout()
    progress = ProgressLine(io.StringIO() if args.step or settings.headed else stream)  # it would stand in the prompt's way
    command = CommandPlugin(Console(stream, in_parallel, progress), progress)
    status = int(pytest.main([*_pytest_options(args, folder, settings), *args.passed_on, *paths], plugins=[command]))
    return command.tell_end(status)


def _load_eyes(spec: str) -> None:
    """What is wrong with the eyes is said before anything starts; where nothing seems to be, they are loaded while the browser starts."""
    if spec == DEFAULT_SPEC and bundled_weights_are_whole():
        begin_to_load()
    else:
        load_eyes(spec)


class CommandPlugin:
    """Takes the place of pytest's terminal output, and says what exit code a run has."""

    def __init__(self, console: Console, progress: ProgressLine) -> None:
        self.__name__ = COMMAND_PLUGIN  # the name that pytest registers it by
        self.console = console
        self._progress = progress
        self._failed: set[str] = set()
        self._session: RunSession | None = None
        self._exit_code: int | None = None
        self._not_begun: set[str] = set()
        self._test_failed = False

    def exit_code(self, status: int, session: RunSession) -> int:
        """Ours for pytest's."""
        self._session = session
        if session.interrupted:
            code = INTERRUPTED
        elif session.environment_trouble is not None:
            code = UNFIT
        elif self._test_failed and status == 2:
            code = FAILED  # pytest-xdist calls it an interruption when it stops at a failure
        else:
            code = {0: PASSED, 1: FAILED, 2: USAGE, 3: FAILED, 4: USAGE, 5: NOTHING}.get(status, status)
        self._exit_code = code
        return code

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._begin([item.nodeid for item in session.items])

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: Sequence[str]) -> None:
        if not self._not_begun:  # each worker collects the same
            self._begin(ids)

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self._progress.count(failed=nodeid in self._failed)
        self._progress.draw()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._not_begun.discard(nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.console.say(str(report.longrepr))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tests in Python tell their traceback, beside the steps that were told already."""
        self._test_failed = self._test_failed or report.failed
        if report.failed:
            self._failed.add(report.nodeid)
        lacks_something = any(name == ENVIRONMENT_TROUBLE for name, _ in report.user_properties)  # one line, and it is told
        if report.failed and not lacks_something and not report.nodeid.partition("::")[0].endswith(SUFFIXES):
            self.console.say(report.longreprtext)

    def _begin(self, ids: Sequence[str]) -> None:
        self._not_begun = set(ids)
        self._progress.begin(len(ids))

    def tell_end(self, status: int) -> int:
        """The last lines; the exit code."""
        self._progress.erase()
        session = self._session
        if session is None or self._exit_code is None:  # pytest came not so far as to have a session
            return USAGE if status in (2, 4) else FAILED
        if self._exit_code == NOTHING:
            self.console.say("nothing to run: no scenario and no test was found, or none was selected")
            return NOTHING
        summary = session.summary()
        if self._exit_code == PASSED and session.shard_is_empty:
            self.console.say(EMPTY_SHARD)
        if session.environment_trouble is not None:
            self.console.say("stopped: the environment is not fit for this run")
        if session.interrupted:
            self.console.say(f"interrupted; {len(self._not_begun)} not begun" if self._not_begun else "interrupted")
        self.console.say(counts_in_words(summary.counts, summary.flaky))
        if session.report is not None:
            self.console.say(f"report: {_shown(session.report)}")
        return self._exit_code


def _examine(paths: list[str], base_url: str) -> list[Scenario]:
    """All scenarios among the paths, read and in order; tests in Python are left to pytest."""
    found: list[Path] = []
    for given in paths:
        path = Path(given.partition("::")[0])
        if path.is_dir() or path.suffix.lower() in SUFFIXES or not path.exists():
            found += find_scenarios([path])
        elif path.suffix != ".py":
            raise ScenarioError(f"{path}: neither a scenario (.yaml, .yml) nor a test in Python (.py)")
    scenarios = load_all(found)
    for scenario in scenarios:
        starting_url(scenario, base_url)
    return scenarios


def _check_followed(steps: bool, settings: Settings, in_parallel: bool) -> None:
    """Raises ScenarioError where nobody can follow a run that is to be followed."""
    if in_parallel and (steps or settings.headed):
        refuse_workers("--step" if steps else "--headed")
    if steps:
        Terminal().require("--step")


def _check_environment(settings: Settings, needs_browser: bool) -> None:
    """What is missing is said in one line before anything starts. Raises EnvironmentUnfitError."""
    if needs_browser and settings.connect is None and settings.browser_channel is None:
        for name in settings.browser:
            find_browser(name)
    if settings.headed and settings.connect is None:
        check_display()
    if settings.video != "off" and settings.connect is None:
        check_video()
    if settings.storage_state is not None and not Path(settings.storage_state).is_file():
        raise ScenarioError(
            f"--storage-state {settings.storage_state}: no such file; make one by Playwright's `context.storage_state(path=...)`, "
            "or by `playwright open --save-storage FILE URL`"
        )


def _pytest_options(args: argparse.Namespace, folder: Path, settings: Settings) -> list[str]:
    """What the command line says; what file and environment say, the plugin knows itself."""
    options = [
        "-p", "no:terminalreporter", "-p", "no:cacheprovider", "--all-scenarios",
        f"--output={settings.output or folder / 'artifacts'}",
    ]  # fmt: skip
    for name in ("k", "m"):
        value = getattr(args, name)
        options += [] if value is None else [f"-{name}", value]
    for option in OPTIONS:
        value = getattr(args, option.field)
        if value is not None and option.field not in ("report", "output"):
            options += option.arguments(("true",) if value is True else (value,) if isinstance(value, str) else tuple(value))
    return [*options, f"--report={folder}", *(["-x"] if args.x else []), *(["--step"] if args.step else [])]


def _new_folder() -> Path:
    name = time.strftime("%Y-%m-%d_%H-%M-%S")
    folder, number = REPORTS / name, 1
    while folder.exists():
        number += 1
        folder = REPORTS / f"{name}-{number}"
    return folder


def _stdout() -> TextIO:
    """Standard output as it is now: pytest captures what tests print, but not this."""
    sys.stdout.flush()
    try:
        copied = os.dup(sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file
        return sys.stdout
    return os.fdopen(copied, "w", encoding=sys.stdout.encoding, errors="replace", buffering=1)


def _shown(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
