"""Running a failed test again, and telling what passed only then apart from what failed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from _pytest.runner import runtestprotocol  # what plugins that run a test again have always used

from qa_agent.errors import EnvironmentUnfitError

RERUN = "rerun"  # the outcome of a report that is not the last word, as pytest-rerunfailures calls it

# The error of a test's last attempt, where it was one that no attempt can mend.
UNFIT = pytest.StashKey[bool]()


def attempt_of(item: pytest.Item) -> int:
    """Which attempt at the test is under way, from 1; also under pytest-rerunfailures, which counts in the same place."""
    return max(1, int(getattr(item, "execution_count", 1)))


class Retries:
    """The plugin object that runs tests again; in each worker, where there are several."""

    def __init__(self, retries: int) -> None:
        self._retries = retries

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        if _is_rerun_by_another(item):
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        for attempt in range(1, self._retries + 2):
            item.execution_count = attempt  # type: ignore[attr-defined]  # pytest-playwright keeps files apart by it
            item.stash[UNFIT] = False
            reports = runtestprotocol(item, nextitem=nextitem, log=False)
            last = attempt > self._retries or _is_final(item, reports)
            for report in reports:
                if last:
                    item.ihook.pytest_runtest_logreport(report=report)
                elif report.failed:
                    report.outcome = RERUN  # type: ignore[assignment]
                    item.ihook.pytest_runtest_logreport(report=report)
            if last:
                break
            _forget_failed_fixtures(item)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        if call.excinfo is not None and isinstance(call.excinfo.value, EnvironmentUnfitError):
            item.stash[UNFIT] = True


class Flaky:
    """Knows which tests passed only when run again; where there are workers, in their controller."""

    def __init__(self) -> None:
        self._rerun: set[str] = set()
        self._failed: set[str] = set()

    @property
    def tests(self) -> frozenset[str]:
        return frozenset(self._rerun - self._failed)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if str(report.outcome) == RERUN:
            self._rerun.add(report.nodeid)
        elif report.failed:
            self._failed.add(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_report_teststatus(self, report: pytest.TestReport) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
        return (RERUN, "R", ("RERUN", {"yellow": True})) if str(report.outcome) == RERUN else None

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for nodeid in sorted(self.tests):
            terminalreporter.write_line(f"FLAKY {nodeid}: failed, then passed", yellow=True)


def _is_rerun_by_another(item: pytest.Item) -> bool:
    """Whether pytest-rerunfailures has been asked to see to this test."""
    plugin = item.config.pluginmanager.get_plugin("rerunfailures")
    count = getattr(plugin, "get_reruns_count", None)
    return count is not None and count(item) is not None


def _is_final(item: pytest.Item, reports: Sequence[pytest.TestReport]) -> bool:
    if not any(report.failed for report in reports):
        return True
    return item.stash[UNFIT] or bool(item.session.shouldstop) or bool(item.session.shouldfail)


def _forget_failed_fixtures(item: pytest.Item) -> None:
    """A fixture of a wider scope that failed is remembered with its error; for the next attempt it is set up anew."""
    info = getattr(item, "_fixtureinfo", None)
    for definitions in info.name2fixturedefs.values() if info is not None else ():
        for definition in definitions:
            cached = definition.cached_result
            if cached is not None and cached[2] is not None:
                definition.cached_result = None
