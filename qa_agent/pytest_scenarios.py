"""Scenario files as pytest items: each file is one test that uses pytest-playwright's `page`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from qa_agent.errors import QaAgentError
from qa_agent.eyes import Eyes
from qa_agent.recording import Recorder
from qa_agent.run_session import RunSession
from qa_agent.runner import ScenarioFailedError, run_scenario
from qa_agent.scenario import InvalidScenarioError, Scenario, load_scenario

DEFAULT_VIEWPORT = (1280, 800)


class ScenarioFile(pytest.File):
    """A .yaml or .yml file. One that is not in order is an error of the collection, told by its own lines."""

    def collect(self) -> Iterable[ScenarioItem]:
        scenario = load_scenario(self.path)
        for tag in scenario.tags:
            self.config.addinivalue_line("markers", f"{tag}: a tag of scenario files")
        yield ScenarioItem.from_parent(self, name=scenario.name, scenario=scenario)

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
        viewport = scenario.viewport
        if viewport is None and not self.config.getoption("--device", default=None):
            viewport = DEFAULT_VIEWPORT
        if viewport is not None:
            width, height = viewport
            self.add_marker(pytest.mark.browser_context_args(viewport={"width": width, "height": height}))

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        return Path(self.path), 0, self.name

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, QaAgentError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


def play_scenario(
    page: Page,
    request: pytest.FixtureRequest,
    qa_eyes: Eyes,
    qa_session: RunSession,
    base_url: str | None,
) -> None:
    """The body of every scenario test."""
    item = request.node
    assert isinstance(item, ScenarioItem)
    scenario = item.scenario
    recorder = qa_session.recorder(item.nodeid, scenario.file)
    browser = page.context.browser
    size = page.viewport_size
    for secret in scenario.secrets:
        recorder.masks.add(secret)
    recorder.start(
        scenario.name,
        scenario.tags,
        browser=f"{browser.browser_type.name} {browser.version}" if browser else "",
        viewport=(size["width"], size["height"]) if size else None,
    )
    item.stash[RECORDER] = recorder
    strict = bool(item.config.getoption("--strict-eyes"))
    try:
        run_scenario(scenario, page, qa_eyes, recorder, base_url=base_url or "", strict=strict)
    except ScenarioFailedError as failure:
        recorder.finish("failed", str(failure))
        raise
    except (KeyboardInterrupt, pytest.exit.Exception):
        recorder.finish("interrupted", "interrupted")
        raise
    except Exception as error:
        recorder.finish("error", str(error) if isinstance(error, QaAgentError) else f"{type(error).__name__}: {error}")
        raise
    recorder.finish("passed")


# The recorder of a test that has told of itself; set on the item.
RECORDER = pytest.StashKey[Recorder]()
