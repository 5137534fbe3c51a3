"""A browser and running servers for the tests of the demo shop."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest
from playwright.sync_api import Page, Playwright

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], playwright: Playwright) -> dict[str, Any]:
    """Playwright's own Chromium where it is installed, else the system's."""
    launch = {**browser_type_launch_args}
    if not Path(playwright.chromium.executable_path).exists():
        launch["executable_path"] = shutil.which("chromium")
    if os.geteuid() == 0:
        launch["args"] = [*launch.get("args", []), "--no-sandbox"]
    return launch


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "viewport": {"width": 1280, "height": 800}}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def page_once_up(url: str, patience_s: float = 60) -> bytes:
    """The page at `url`, as soon as its server answers."""
    give_up = time.monotonic() + patience_s
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                page: bytes = answer.read()
                return page
        except URLError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)


@contextmanager
def serving(script: str) -> Iterator[str]:
    """The address of a server of the scenarios, as long as the context lasts."""
    command = [sys.executable, str(SCENARIOS / script), "--port", str(free_port())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        assert "http://" in line, f"{script} said {line!r} instead of its address"
        address = line.split(": ", 1)[1].strip().rstrip("/")
        try:
            page_once_up(address)
            yield address
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def shop() -> Iterator[str]:
    with serving("shop/server.py") as address:
        yield address


@pytest.fixture
def home(page: Page, shop: str) -> Page:
    """The catalogue of the healthy shop, to a visitor who has never been there."""
    page.set_default_timeout(5000)
    page.goto(f"{shop}/")
    return page
