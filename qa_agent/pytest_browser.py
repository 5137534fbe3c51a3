"""Overrides of pytest-playwright's fixtures: which Chromium is launched, and how.

A module of its own, so that the plugin can register it after pytest-playwright.
"""

from __future__ import annotations

from typing import Any

import pytest

from qa_agent.browser import check_display, find_chromium, launch_options


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_name: str) -> dict[str, Any]:
    """Adds the Chromium of this machine. Options of the command line and of a conftest.py win."""
    if browser_type_launch_args.get("headless") is False:
        check_display()
    named = {"channel", "executable_path"} & browser_type_launch_args.keys()
    if browser_name != "chromium" or named:
        return browser_type_launch_args
    options = launch_options(find_chromium())
    arguments = [*options.pop("args", []), *browser_type_launch_args.get("args", [])]
    return {**options, **browser_type_launch_args, **({"args": arguments} if arguments else {})}
