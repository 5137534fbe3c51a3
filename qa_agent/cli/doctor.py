"""`qa-agent doctor`: whether this machine has what a run needs."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from importlib.resources import files

from qa_agent import __version__
from qa_agent.browser import HOW_TO_GET_ONE, find_chromium
from qa_agent.browser_install import ensure_chromium
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.eyes_spec import load_eyes

BROWSER_ANSWER_S = 20


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--install-browser", action="store_true", help="get a Chromium if there is none (by Playwright, else by apt)")


def execute(args: argparse.Namespace) -> int:
    if args.install_browser:
        chromium = ensure_chromium(lambda text: print(text, file=sys.stderr))
        print(f"browser: {chromium.path or 'Chromium of Playwright'}")
        return 0
    print(f"ok    qa-agent {__version__}, Python {platform.python_version()}, {platform.platform()}")
    print(f"ok    Playwright {version('playwright')}, torch {version('torch')}")
    fit = [_told("browser", _browser), _told("weights", _weights)]
    return 0 if all(fit) else EnvironmentUnfitError.exit_code


def _told(what: str, examine: Callable[[], str]) -> bool:
    try:
        print(f"ok    {what}: {examine()}")
    except EnvironmentUnfitError as error:
        print(f"MISS  {what}: {error}")
        return False
    return True


def _browser() -> str:
    chromium = find_chromium()
    if chromium.path is None:
        return "Chromium of Playwright"
    try:
        asked = subprocess.run([chromium.path, "--version"], capture_output=True, text=True, timeout=BROWSER_ANSWER_S, check=False)
    except OSError as error:
        raise EnvironmentUnfitError(f"{chromium.path} does not start ({error.strerror or error}); {HOW_TO_GET_ONE}") from error
    except subprocess.TimeoutExpired:
        raise EnvironmentUnfitError(f"{chromium.path} does not answer within {BROWSER_ANSWER_S} s; {HOW_TO_GET_ONE}") from None
    if asked.returncode != 0:
        raise EnvironmentUnfitError(f"{chromium.path} ends with exit code {asked.returncode} at once; {HOW_TO_GET_ONE}")
    return f"{asked.stdout.strip()} ({chromium.path})"


def _weights() -> str:
    eyes = load_eyes()
    folder = files("moonlet") / "weights"
    sizes = [len(file.read_bytes()) for file in folder.iterdir() if file.name.endswith(".safetensors")]
    return f"{eyes.name}, {len(sizes)} files, {sum(sizes) / 1e6:.1f} MB"
