"""Finding a Chromium and launching it: Playwright's own where installed, else the system's."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import playwright
from playwright.sync_api import Error, Page, sync_playwright

from qa_agent.errors import EnvironmentUnfitError

OVERRIDE = "QA_AGENT_CHROMIUM"

SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
SYSTEM_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

HOW_TO_GET_ONE = (
    "install one by `playwright install chromium` or your system's package (Debian, Ubuntu: `apt-get install "
    f"chromium`), or name one in the environment variable {OVERRIDE}"
)

NO_FFMPEG = "--video needs Playwright's own ffmpeg, which is not there: install it by `playwright install ffmpeg`, or leave --video out"

OTHERS = ("firefox", "webkit")
TITLES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}
CHANNELS = ("chrome", "chrome-beta", "chrome-dev", "msedge", "msedge-beta", "msedge-dev")


@dataclass(frozen=True)
class Chromium:
    """A browser that can be launched. `path` is None for Playwright's own, which Playwright finds itself."""

    source: str
    path: Path | None


def find_chromium(environment: Mapping[str, str] = os.environ) -> Chromium:
    """The Chromium to use, without starting anything. Raises EnvironmentUnfitError where there is none."""
    named = environment.get(OVERRIDE)
    if named:
        path = shutil.which(named)
        if path is None:
            raise EnvironmentUnfitError(f"{OVERRIDE} names {named}, but no program is there; {HOW_TO_GET_ONE}")
        return Chromium(OVERRIDE, Path(path))
    if _own_folder(environment).joinpath("INSTALLATION_COMPLETE").exists():
        return Chromium("Playwright", None)
    for name in SYSTEM_NAMES:
        path = shutil.which(name, path=environment.get("PATH"))
        if path is not None:
            return Chromium("system", Path(path))
    for fixed in SYSTEM_PATHS:
        if Path(fixed).exists():
            return Chromium("system", Path(fixed))
    raise EnvironmentUnfitError(f"no Chromium was found: {HOW_TO_GET_ONE}")


def find_browser(name: str, environment: Mapping[str, str] = os.environ) -> None:
    """Raises EnvironmentUnfitError where Playwright's own build of a browser is not there.

    Playwright drives patched builds of Firefox and WebKit: those of the system are of no use to it.
    """
    if name not in OTHERS:
        find_chromium(environment)
    elif not _own_folder(environment, name).joinpath("INSTALLATION_COMPLETE").exists():
        raise EnvironmentUnfitError(f"no {TITLES[name]} of Playwright was found: {how_to_get(name)}")


def check_video(environment: Mapping[str, str] = os.environ) -> None:
    """Raises EnvironmentUnfitError where what Playwright records videos with is not there: it brings none with the system's Chromium."""
    if not _own_folder(environment, "ffmpeg").joinpath("INSTALLATION_COMPLETE").exists():
        raise EnvironmentUnfitError(NO_FFMPEG)


def how_to_get(name: str) -> str:
    """What to do where a browser, or a channel of Chromium, is missing or does not start."""
    if name in OTHERS:
        return (
            f"install it by `playwright install {name}` (Playwright needs a build of its own; that of the system is of no use), "
            f"and what it needs of the system by `playwright install-deps {name}`"
        )
    if name in CHANNELS:
        return f"install it by `playwright install {name}`, or leave --browser-channel out to use Chromium"
    return HOW_TO_GET_ONE


def launch_options(chromium: Chromium) -> dict[str, Any]:
    """What Playwright's `launch` needs for this browser on this machine."""
    options: dict[str, Any] = {}
    if chromium.path is not None:
        options["executable_path"] = str(chromium.path)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options["args"] = ["--no-sandbox"]  # Chromium refuses to start as root with its sandbox
    return options


def check_display(environment: Mapping[str, str] = os.environ) -> None:
    """Raises EnvironmentUnfitError where a headed browser has no screen to show itself on."""
    if sys.platform.startswith("linux") and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        raise EnvironmentUnfitError("--headed needs a display, and there is none: leave it out, or use `xvfb-run`")


@contextmanager
def launched_page(width: int = 1280, height: int = 800, headless: bool = True, context: Mapping[str, Any] | None = None) -> Iterator[Page]:
    """A page of a fresh browser, for use outside of pytest. Raises EnvironmentUnfitError.

    `context` are further arguments of Playwright's `new_context`, and win over the size.
    """
    if not headless:
        check_display()
    options = launch_options(find_chromium())
    with sync_playwright() as started:
        try:
            browser = started.chromium.launch(headless=headless, **options)
        except Error as error:
            raise EnvironmentUnfitError(f"Chromium could not be started: {error.message.splitlines()[0]}; {HOW_TO_GET_ONE}") from error
        try:
            arguments: dict[str, Any] = {"viewport": {"width": width, "height": height}, **(context or {})}
            yield browser.new_page(**arguments)
        finally:
            browser.close()


def _own_folder(environment: Mapping[str, str], name: str = "chromium") -> Path:
    """Where this version of Playwright keeps its own build of a browser, installed or not."""
    package = Path(playwright.__file__).parent / "driver" / "package"
    listed = json.loads((package / "browsers.json").read_text(encoding="utf-8"))["browsers"]
    revision = next(entry["revision"] for entry in listed if entry["name"] == name)
    return _browsers_folder(environment, package) / f"{name}-{revision}"


def _browsers_folder(environment: Mapping[str, str], package: Path) -> Path:
    configured = environment.get("PLAYWRIGHT_BROWSERS_PATH")
    if configured == "0":
        return package / ".local-browsers"
    if configured:
        return Path(configured)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "ms-playwright"
    return Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ms-playwright"
