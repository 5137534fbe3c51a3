"""`--connect`: a browser that is elsewhere, by a Playwright server or by Chrome's debugging port."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qa_agent.browser import find_chromium, launch_options
from tests.browser.pages import SAVE_PAGE
from tests.browser.test_run import EYES, PASSING, Place

pytestmark = pytest.mark.browser

BOUND_S = 60.0


@pytest.fixture
def place(tmp_path: Path) -> Place:
    here = Place(tmp_path)
    here.write("save.html", SAVE_PAGE)
    here.write("pytest.ini", "[pytest]\n")
    here.scenario("save.yaml", PASSING)
    return here


@contextmanager
def running(*command: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "NO_COLOR": "1"})
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def test_a_run_uses_the_browser_of_a_playwright_server(place: Place) -> None:
    options = launch_options(find_chromium())
    served = {"headless": True, "args": options.get("args", []), "host": "127.0.0.1"}
    if "executable_path" in options:
        served["executablePath"] = options["executable_path"]
    place.write("server.json", json.dumps(served))
    config = str(place.folder / "server.json")
    with running(sys.executable, "-m", "playwright", "launch-server", "--browser", "chromium", "--config", config) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        done = place.run("run", "save.yaml", "--eyes", EYES, "--connect", address)
        assert done.code == 0, done.out
        assert server.poll() is None


def test_a_server_without_a_browser_says_so_and_exits_3(place: Place) -> None:
    with running(
        "env", f"PLAYWRIGHT_BROWSERS_PATH={place.folder}", sys.executable, "-m", "playwright", "run-server", "--host", "127.0.0.1"
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip().removeprefix("Listening on ")
        done = place.run("run", "save.yaml", "--eyes", EYES, "--connect", address)
    assert done.code == 3
    assert "the Playwright server there has no browser" in done.out


@pytest.mark.skipif(find_chromium().path is None, reason="Playwright's own Chromium is started by Playwright only")
def test_a_run_uses_a_chrome_by_its_debugging_port_and_leaves_it_open(place: Place) -> None:
    profile = place.folder / "profile"
    flags = ["--headless", "--no-sandbox", "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"]
    with running(str(find_chromium().path), *flags) as chrome:
        told = profile / "DevToolsActivePort"
        bound = time.monotonic() + BOUND_S
        while not (told.exists() and told.read_text().count("\n") == 1) and time.monotonic() < bound:
            time.sleep(0.1)
        done = place.run("run", "save.yaml", "--eyes", EYES, "--connect", f"http://127.0.0.1:{told.read_text().splitlines()[0]}")
        assert done.code == 0, done.out
        assert chrome.poll() is None


def test_where_no_chrome_listens_the_hint_is_about_its_port(place: Place) -> None:
    done = place.run("run", "save.yaml", "--eyes", EYES, "--connect", "http://127.0.0.1:1")
    assert done.code == 3
    assert "--remote-debugging-port" in done.out
