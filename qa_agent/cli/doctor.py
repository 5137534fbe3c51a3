"""`qa-agent doctor`: whether this machine has what a run needs, and which settings hold."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from qa_agent import __version__
from qa_agent.browser import OVERRIDE, TITLES, check_display, check_video, find_browser, find_chromium, how_to_get
from qa_agent.browser_install import ensure_chromium
from qa_agent.configuration import Resolved, Settings, resolve
from qa_agent.configuration.reading import shown
from qa_agent.configuration.resolving import PREFIX
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.scenario.mistakes import did_you_mean

BROWSER_ANSWER_S = 20
OK, MISSING, HINT = "ok", "MISS", "-"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--install-browser", action="store_true", help="get a Chromium if there is none (by Playwright, else by apt)")


def execute(args: argparse.Namespace) -> int:
    if args.install_browser:
        chromium = ensure_chromium(lambda text: print(text, file=sys.stderr))
        print(f"browser: {chromium.path or 'Chromium of Playwright'}")
        return 0
    _tell(OK, f"qa-agent {__version__}, Python {platform.python_version()}, {platform.platform()}")
    _tell(OK, f"Playwright {version('playwright')}, torch {version('torch')}")
    resolved = resolve()
    fit = [*_browsers(resolved.settings), _examined("eyes", lambda: _eyes(resolved.settings.eyes))]
    if resolved.settings.headed:
        fit.append(_examined("display", _display))
    if resolved.settings.video != "off" and resolved.settings.connect is None:
        fit.append(_examined("video", _video))
    _tell_settings(resolved, os.environ)
    return 0 if all(fit) else EnvironmentUnfitError.exit_code


def _browsers(settings: Settings) -> list[bool]:
    """Each browser's state; only those count that the settings ask for."""
    if settings.connect is not None:
        _tell(HINT, f"browser: that of {settings.connect.partition('?')[0]}; whether it answers, a run will tell")
        return []
    wanted = settings.browser
    fit = []
    for name in TITLES:
        examine = _chromium if name == "chromium" else partial(_other, name)
        if name in wanted:
            fit.append(_examined(f"browser {name}", examine))
            continue
        try:
            _tell(OK, f"browser {name}: {examine()}")
        except EnvironmentUnfitError:
            _tell(HINT, f"browser {name}: not there, and not asked for; {how_to_get(name)}")
    return fit


def _chromium() -> str:
    chromium = find_chromium()
    if chromium.path is None:
        return "Chromium of Playwright"
    advice = how_to_get("chromium")
    try:
        asked = subprocess.run([chromium.path, "--version"], capture_output=True, text=True, timeout=BROWSER_ANSWER_S, check=False)
    except OSError as error:
        raise EnvironmentUnfitError(f"{chromium.path} does not start ({error.strerror or error}); {advice}") from error
    except subprocess.TimeoutExpired:
        raise EnvironmentUnfitError(f"{chromium.path} does not answer within {BROWSER_ANSWER_S} s; {advice}") from None
    if asked.returncode != 0:
        raise EnvironmentUnfitError(f"{chromium.path} ends with exit code {asked.returncode} at once; {advice}")
    return f"{asked.stdout.strip()} ({chromium.path})"


def _other(name: str) -> str:
    find_browser(name)
    return f"{TITLES[name]} of Playwright"


def _eyes(spec: str) -> str:
    eyes = load_eyes(spec)
    if spec != DEFAULT_SPEC:
        return f"{eyes.name} ({spec})"
    folder = files("moonlet") / "weights"
    sizes = [len(file.read_bytes()) for file in folder.iterdir() if file.name.endswith(".safetensors")]
    return f"{eyes.name}, {len(sizes)} files of weights, {sum(sizes) / 1e6:.1f} MB"


def _display() -> str:
    check_display()
    return "there for headed browsers"


def _video() -> str:
    check_video()
    return "Playwright's ffmpeg is there"


def _tell_settings(resolved: Resolved, environment: Mapping[str, str]) -> None:
    where = shown(resolved.file.path) if resolved.file else "no file: qa-agent.toml, or [tool.qa-agent] in pyproject.toml"
    print(f"\nsettings ({where}):")
    for field in Settings.model_fields:
        value, origin = resolved.shown(field), resolved.origins[field]
        print(f"  {field:20} {value:24} {origin}")
    for name in unknown_variables(environment):
        _tell(HINT, f"the environment sets {name}, which is no setting{variable_meant(name)}")
    paths = resolved.settings.paths
    for path in paths:
        if not Path(path).exists():
            _tell(HINT, f"paths: {path} is not there")


def unknown_variables(environment: Mapping[str, str]) -> list[str]:
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields} | {OVERRIDE}
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in known)


def variable_meant(name: str) -> str:
    """`; did you mean "QA_AGENT_RETRIES"?`, or nothing where no setting is called alike."""
    hint = did_you_mean(name.removeprefix(PREFIX), Settings.model_fields)
    meant = next((field for field in Settings.model_fields if f'"{field}"' in hint), "")
    return hint.replace(f'"{meant}"', f'"{PREFIX}{meant.upper()}"')


def _examined(what: str, examine: Callable[[], str]) -> bool:
    try:
        _tell(OK, f"{what}: {examine()}")
    except EnvironmentUnfitError as error:
        _tell(MISSING, f"{what}: {error}")
        return False
    return True


def _tell(mark: str, text: str) -> None:
    print(f"{mark:5} {text}")
