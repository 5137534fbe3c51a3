"""What a scenario's browser context is given; and its cookies and local storage in a file, so that one signs in once."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, StorageState

from qa_agent.errors import ScenarioError, StepError
from qa_agent.scenario import Scenario
from qa_agent.scenario.loading import StateFile


def context_arguments(scenario: Scenario) -> dict[str, Any]:
    """The keyword arguments of Playwright's `new_context`. Raises ScenarioError where `storage_state:` names no such file."""
    arguments = scenario.context.arguments()
    if scenario.viewport is not None:
        width, height = scenario.viewport
        arguments["viewport"] = {"width": width, "height": height}
    if scenario.storage_state is not None:
        arguments["storage_state"] = read_state(scenario.storage_state)
    return arguments


def save_state(context: BrowserContext, path: Path) -> None:
    """Write the file whole or not at all, for its owner alone: it lets whoever has it in. Raises StepError."""
    state = json.dumps(context.storage_state())
    torso = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(torso, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(state)
        torso.replace(path)
    except OSError as error:
        torso.unlink(missing_ok=True)
        raise StepError(f"save_storage_state: {path} can't be written: {error.strerror or error}") from error


def read_state(named: StateFile) -> StorageState:
    """The file's content, as Playwright's `new_context` takes it. Raises ScenarioError where it is not there, or no such file."""
    try:
        state: StorageState = json.loads(named.path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ScenarioError(
            f"{named.origin}: storage_state: {named.path.name} is not there yet (looked for at {named.path}); first run the scenario "
            f"that signs in and has save_storage_state: {named.path.name}"
        ) from None
    except (OSError, ValueError) as error:
        raise ScenarioError(f"{named.origin}: storage_state: {named.path} can't be used: {error}") from None
    if not isinstance(state, dict) or not {"cookies", "origins"} & state.keys():
        raise ScenarioError(f"{named.origin}: storage_state: {named.path} holds no cookies and no local storage")
    return state
