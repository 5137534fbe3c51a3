from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from qa_agent.events import AnyEvent
from qa_agent.report import write_report

Opened = Callable[[Sequence[AnyEvent]], Page]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium, where there is one: the report needs no particular build."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        return browser_type_launch_args
    return {**browser_type_launch_args, "executable_path": chromium, "args": ["--no-sandbox"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def opened(page: Page, folder: Path) -> Opened:
    """Write the report of some events and open it from disk. Whatever it logs as an error fails the test."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.on("pageerror", lambda error: pytest.fail(f"the report's script failed: {error}"))

    def open_report(events: Sequence[AnyEvent]) -> Page:
        page.goto(write_report(events, folder).as_uri())
        return page

    return open_report
