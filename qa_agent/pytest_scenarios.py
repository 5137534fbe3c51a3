"""Scenario files as pytest items: each file is one test that uses pytest-playwright's `page`."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from qa_agent.browser_context import context_arguments
from qa_agent.errors import QaAgentError
from qa_agent.eyes import EyesToCome
from qa_agent.pytest_options import resolved_settings
from qa_agent.pytest_retries import attempt_of
from qa_agent.recording import Recorder
from qa_agent.run_session import RunSession
from qa_agent.runner import ScenarioFailedError, run_scenario
from qa_agent.scenario import InvalidScenarioError, Scenario, load_scenarios

DEFAULT_VIEWPORT = (1280, 800)
# How long a worker waits for another one to sign in.
SIGN_IN_BOUND_S = 60.0


class ScenarioFile(pytest.File):
    """A .yaml or .yml file: a test, or one for each row of its `data:`.

    One that is not in order is an error of the collection, told by its own lines.
    """

    def collect(self) -> Iterable[ScenarioItem]:
        for scenario in load_scenarios(self.path):
            for tag in scenario.tags:
                self.config.addinivalue_line("markers", f"{tag}: a tag of scenario files")
            yield ScenarioItem.from_parent(self, name=scenario.title, scenario=scenario)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, InvalidScenarioError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


class ScenarioItem(pytest.Function):
    """A scenario as a test."""

    def __init__(self, scenario: Scenario, **kwargs: Any) -> None:
        super().__init__(callobj=play_scenario, **kwargs)
        self.scenario = scenario
        for tag in scenario.tags:
            self.add_marker(getattr(pytest.mark, tag))

    def setup(self) -> None:
        """Tells pytest-playwright what the context is given: now, when another scenario may have signed in already."""
        if self.scenario.storage_state is not None:
            self._wait_for_state(self.scenario.storage_state.path)
        arguments = context_arguments(self.scenario)
        settings = resolved_settings(self.config).settings
        if not {"viewport", "no_viewport"} & arguments.keys() and settings.device is None and settings.viewport is None:
            width, height = DEFAULT_VIEWPORT
            arguments["viewport"] = {"width": width, "height": height}
        if arguments:
            self.add_marker(pytest.mark.browser_context_args(**arguments), append=False)
        super().setup()

    def _wait_for_state(self, path: Path) -> None:
        """Wait while another worker may be signing in; what is wrong in the end is told when the file is read."""
        others = [item for item in self.session.items if isinstance(item, ScenarioItem) and item.saves(path)]
        deadline = time.monotonic() + SIGN_IN_BOUND_S
        while hasattr(self.config, "workerinput") and others and not path.exists() and time.monotonic() < deadline:
            time.sleep(0.1)

    def saves(self, path: Path) -> bool:
        """Whether its cookies and local storage are kept in this file."""
        kept = self.scenario.save_storage_state
        return kept is not None and kept.path.resolve() == path.resolve()

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        return Path(self.path), 0, self.name

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, QaAgentError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


def signing_in_first(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The items, those first that save a storage state that others begin with; their order stays otherwise."""
    needed = {
        item.scenario.storage_state.path.resolve() for item in items if isinstance(item, ScenarioItem) and item.scenario.storage_state
    }
    return sorted(items, key=lambda item: not (isinstance(item, ScenarioItem) and any(item.saves(path) for path in needed)))


def play_scenario(
    page: Page,
    request: pytest.FixtureRequest,
    qa_session: RunSession,
    base_url: str | None,
) -> None:
    """The body of every scenario test."""
    item = request.node
    assert isinstance(item, ScenarioItem)
    scenario = item.scenario
    recorder = qa_session.recorder(item.nodeid, scenario.file, attempt_of(item))
    browser = page.context.browser
    size = page.viewport_size
    for secret in scenario.secrets:
        recorder.masks.add(secret)
    recorder.start(
        scenario.title,
        scenario.tags,
        browser=f"{browser.browser_type.name} {browser.version}" if browser else "",
        viewport=(size["width"], size["height"]) if size else None,
    )
    item.stash[RECORDER] = recorder
    settings = resolved_settings(item.config).settings
    eyes = EyesToCome(lambda: request.getfixturevalue("qa_eyes"))  # they may still be loading, while the first page is opened
    try:
        run_scenario(scenario, page, eyes, recorder, base_url=base_url or "", strict=settings.strict, timeouts=settings.timeouts)
    except ScenarioFailedError as failure:
        recorder.finish("failed", str(failure))
        raise
    except (KeyboardInterrupt, pytest.exit.Exception):
        recorder.finish("interrupted", "interrupted")
        raise
    except QaAgentError as error:
        recorder.finish("error", str(error))
        raise
    except Exception as error:
        recorder.finish("error", f"{type(error).__name__}: {error}", "".join(traceback.format_exception(error)))
        raise
    recorder.finish("passed")


# The recorder of a test that has told of itself; set on the item.
RECORDER = pytest.StashKey[Recorder]()
