"""Getting a Chromium where there is none: by Playwright, or else by apt."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from qa_agent.browser import Chromium, find_chromium
from qa_agent.errors import EnvironmentUnfitError

DOWNLOAD_LIMIT_S = 300
APT_LIMIT_S = 900

Tell = Callable[[str], None]


def ensure_chromium(tell: Tell = print) -> Chromium:
    """The Chromium that is there, or one installed now. Raises EnvironmentUnfitError where neither can be."""
    try:
        return find_chromium()
    except EnvironmentUnfitError:
        tell("no Chromium was found, so one is installed now")
    for what, commands, limit_s in _ways():
        tell(f"trying {what}")
        if all(_succeeds(command, limit_s, tell) for command in commands):
            try:
                return find_chromium()
            except EnvironmentUnfitError:
                tell(f"{what} ended well, but no browser was found after it")
    return find_chromium()


def _ways() -> list[tuple[str, list[list[str]], float]]:
    ways: list[tuple[str, list[list[str]], float]] = [
        ("playwright install chromium", [[sys.executable, "-m", "playwright", "install", "chromium"]], DOWNLOAD_LIMIT_S)
    ]
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]
        ways.append(("apt-get install chromium", [["apt-get", "update", "-q"], install], APT_LIMIT_S))
    return ways


def _succeeds(command: Sequence[str], limit_s: float, tell: Tell) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=limit_s,
            stdin=subprocess.DEVNULL, env=environment, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        tell(f"`{' '.join(command)}` did not end within {limit_s:.0f} s")
        return False
    except OSError as error:
        tell(f"`{' '.join(command)}` could not be started: {error}")
        return False
    if done.returncode != 0:
        lines = [line for line in done.stdout.splitlines() if line.strip()]
        tell(f"`{' '.join(command)}` failed: {lines[-1].strip() if lines else f'exit {done.returncode}'}")
    return done.returncode == 0
