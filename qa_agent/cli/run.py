"""`qa-agent run`: scenario files and pytest tests, run by pytest with our own output."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TextIO

import pytest

from qa_agent.browser import check_display, find_chromium
from qa_agent.cli.validate import default_paths, load_all
from qa_agent.errors import ScenarioError
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.output import Console
from qa_agent.output.summary import counts_in_words
from qa_agent.pytest_plugin import COMMAND_PLUGIN, ENVIRONMENT_TROUBLE
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
    add("-n", metavar="N", help="workers in parallel, or auto")
    add("-x", action="store_true", help="stop at the first failure")
    add("--report", metavar="DIR", help="folder of the report (default: reports/ and the time)")
    add("--eyes", metavar="SPEC", help="what looks at the screenshots (default: moonlet, the bundled model)")
    add("--strict", action="store_true", help="fail a step whose description fits more than one element")
    add("--base-url", metavar="URL", help="what addresses that are not whole are relative to")
    add("--headed", action="store_true", help="show the browser")
    add("--slowmo", metavar="MS", help="slow each of the browser's actions down")
    add("--browser", action="append", choices=("chromium", "firefox", "webkit"), help="default: chromium")
    add("--browser-channel", metavar="NAME", help="chrome, msedge, ... instead of Chromium")
    add("--device", metavar="NAME", help='emulate a device, such as "iPhone 15"')
    for name in ("tracing", "video"):
        add(f"--{name}", choices=("on", "off", "retain-on-failure"), help=f"Playwright's {name}")
    add("--screenshot", choices=("on", "off", "only-on-failure"), help="Playwright's screenshot after each test")
    add("--output", metavar="DIR", help="folder of Playwright's files; it is emptied (default: inside the report)")


def execute(args: argparse.Namespace) -> int:
    paths = args.paths or [str(path) for path in default_paths()]
    scenarios = _examine(paths, args.base_url or "")
    in_parallel = args.n not in (None, "0")
    if scenarios and (args.browser or ["chromium"]) == ["chromium"] and not args.browser_channel:
        find_chromium()
    if args.headed:
        check_display()
    if scenarios and not in_parallel:
        load_eyes(args.eyes or DEFAULT_SPEC)  # here, so that what is wrong with them is said before anything starts
    folder = Path(args.report) if args.report else _new_folder()
    stream = _stdout()
    command = CommandPlugin(Console(stream, whole=in_parallel))
    status = int(pytest.main([*_pytest_options(args, folder), *args.passed_on, *paths], plugins=[command]))
    return command.tell_end(status)


class CommandPlugin:
    """Takes the place of pytest's terminal output, and says what exit code a run has."""

    def __init__(self, console: Console) -> None:
        self.__name__ = COMMAND_PLUGIN  # the name that pytest registers it by
        self.console = console
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
        self._not_begun = {item.nodeid for item in session.items}

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._not_begun.discard(nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.console.say(str(report.longrepr))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tests in Python tell their traceback, beside the steps that were told already."""
        self._test_failed = self._test_failed or report.failed
        lacks_something = any(name == ENVIRONMENT_TROUBLE for name, _ in report.user_properties)  # one line, and it is told
        if report.failed and not lacks_something and not report.nodeid.partition("::")[0].endswith(SUFFIXES):
            self.console.say(report.longreprtext)

    def tell_end(self, status: int) -> int:
        """The last lines; the exit code."""
        session = self._session
        if session is None or self._exit_code is None:  # pytest came not so far as to have a session
            return USAGE if status in (2, 4) else FAILED
        if self._exit_code == NOTHING:
            self.console.say("nothing to run: no scenario and no test was found, or none was selected")
            return NOTHING
        if session.environment_trouble is not None:
            self.console.say("stopped: the environment is not fit for this run")
        if session.interrupted:
            self.console.say(f"interrupted; {len(self._not_begun)} not begun" if self._not_begun else "interrupted")
        self.console.say(counts_in_words(session.summary().counts))
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


def _pytest_options(args: argparse.Namespace, folder: Path) -> list[str]:
    options = [
        "-p", "no:terminalreporter", "-p", "no:cacheprovider", "--all-scenarios", f"--report={folder}",
        f"--output={args.output or folder / 'artifacts'}",
    ]  # fmt: skip
    for name in ("k", "m", "n"):
        value = getattr(args, name)
        options += [] if value is None else [f"-{name}", value]
    for name in ("eyes", "base-url", "slowmo", "browser-channel", "device", "tracing", "video", "screenshot"):
        value = getattr(args, name.replace("-", "_"))
        options += [] if value is None else [f"--{name}={value}"]
    options += [f"--browser={browser}" for browser in args.browser or ()]
    flags = (("-x", args.x), ("--headed", args.headed), ("--strict-eyes", args.strict))
    return options + [flag for flag, wanted in flags if wanted]


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
