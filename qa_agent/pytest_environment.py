"""What the machine lacks, told in a line: a browser that is missing or does not start, a server that does not answer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error as PlaywrightError

from qa_agent.browser import NO_FFMPEG, how_to_get
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.masking import Masks
from qa_agent.pytest_options import resolved_settings

HOW_TO_CONNECT_OVER_CDP = "is a Chrome running there that was started with --remote-debugging-port?"
NO_BROWSER_THERE = (
    "the Playwright server there has no browser: install one there by `playwright install`, or serve the system's (docs/configuration.md)"
)
HOW_TO_CONNECT = "is a Playwright server of the same version running there (`playwright run-server --port 3000`), and the address whole (ws://HOST:3000/)?"


def trouble_of(error: BaseException, item: pytest.Item, masks: Masks) -> str | None:
    """What a test failed for that is about the machine, and what to do; None where its failure is about something else."""
    if isinstance(error, EnvironmentUnfitError):
        return masks.hide(str(error))
    if not isinstance(error, PlaywrightError):
        return None
    first = masks.hide(error.message.splitlines()[0])
    settings = resolved_settings(item.config).settings
    if "Executable doesn't exist" in first and "ffmpeg" in first:
        return NO_FFMPEG
    if error.message.startswith("BrowserType.connect"):
        hint = NO_BROWSER_THERE if "Executable doesn't exist" in first else HOW_TO_CONNECT
        hint = HOW_TO_CONNECT_OVER_CDP if "connect_over_cdp" in first else hint
        return f"--connect {masks.hide(settings.connect or '')}: {first}; {hint}"
    if error.message.startswith("BrowserType.launch"):
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        name = settings.browser_channel or parameters.get("browser_name") or settings.browser[0]
        return f"the browser could not be started: {first}; {how_to_get(name)}"
    return None
