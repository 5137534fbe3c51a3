"""Imports go one way: cli and plugin, agent, eyes (a protocol), moonlet. The model can be used without the agent."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
AGENT = ROOT / "qa_agent"
MODEL = ROOT / "model"

# What may know the model: the eyes made of it, commands that are about the model itself, and what draws as these do.
KNOW_THE_MODEL = ("qa_agent/moonlet_eyes.py", "qa_agent/cli/", "qa_agent/debugging/showing.py")
# What may know pytest.
KNOW_PYTEST = ("qa_agent/pytest_", "qa_agent/cli/run.py")


def imported_by(path: Path) -> set[str]:
    """Top-level and dotted names that a module imports anywhere in its text."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def imports(folder: Path, package: str) -> Iterator[str]:
    """The modules of a folder that import a package."""
    for path in sorted(folder.rglob("*.py")):
        if any(name == package or name.startswith(f"{package}.") for name in imported_by(path)):
            yield path.relative_to(ROOT).as_posix()


def test_the_model_imports_nothing_of_the_agent() -> None:
    assert list(imports(MODEL / "moonlet", "qa_agent")) == []


@pytest.mark.parametrize("package", ["synth", "train", "bench"])
def test_the_installed_packages_import_nothing_that_is_only_for_training(package: str) -> None:
    assert [*imports(MODEL / "moonlet", package), *imports(AGENT, package)] == []


def test_only_the_moonlet_eyes_and_commands_know_the_model() -> None:
    assert [module for module in imports(AGENT, "moonlet") if not module.startswith(KNOW_THE_MODEL)] == []


@pytest.mark.parametrize("package", ["playwright", "qa_agent.acting", "qa_agent.agent"])
def test_eyes_know_no_browser(package: str) -> None:
    knowing = set(imports(AGENT, package))
    assert knowing.isdisjoint({"qa_agent/eyes.py", "qa_agent/moonlet_eyes.py", "qa_agent/eyes_spec.py"})


@pytest.mark.parametrize("package", ["qa_agent.planning", "qa_agent.agent", "qa_agent.runner", "qa_agent.recording"])
def test_scenario_files_are_read_without_what_plays_them(package: str) -> None:
    assert list(imports(AGENT / "scenario", package)) == []


def test_only_the_plugin_and_the_run_command_know_pytest() -> None:
    assert [module for module in imports(AGENT, "pytest") if not module.startswith(KNOW_PYTEST)] == []


@pytest.mark.parametrize("package", ["playwright", "qa_agent.acting", "qa_agent.agent", "qa_agent.scenario"])
def test_what_shows_a_run_knows_events_only(package: str) -> None:
    assert [*imports(AGENT / "output", package), *imports(AGENT / "report", package)] == []


def test_the_agent_can_be_imported_without_loading_torch() -> None:
    code = "import sys, qa_agent.pytest_plugin, qa_agent.cli; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
