"""The gallery, seen by the bundled model: green where the pages are whole, red at the step that the README says where they are broken."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from qa_agent.output.results import RunResult, ScenarioResult

pytestmark = pytest.mark.browser

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
NAMES = sorted(path.stem for path in (SCENARIOS / "gallery").glob("*.yaml"))
TABLE_ROW = re.compile(r"^\| `(?P<name>\w+)` \|.+\| (?P<step>\d+): (?P<sentence>.+?) \|$", re.M)
RED_AT = {
    row["name"]: (int(row["step"]), row["sentence"])
    for row in TABLE_ROW.finditer((SCENARIOS / "gallery" / "README.md").read_text(encoding="utf-8"))
}
# What is broken stays so: nothing is gained by waiting for it.
IMPATIENT = ("--check-timeout", "1s", "--find-timeout", "1s", "--wait-timeout", "3s")


def played(report: Path, broken: str, *options: str) -> dict[str, ScenarioResult]:
    """Each scenario's result, by its file's name."""
    command = [sys.executable, "-m", "qa_agent", "run", "gallery", "--report", str(report), *options]
    done = subprocess.run(command, cwd=SCENARIOS, env={**os.environ, "BROKEN": broken}, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    result = RunResult.model_validate_json((report / "results.json").read_text(encoding="utf-8"))
    return {Path(scenario.file or "").stem: scenario for scenario in result.scenarios}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ScenarioResult]:
    return played(tmp_path_factory.mktemp("whole"), "")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ScenarioResult]:
    return played(tmp_path_factory.mktemp("broken"), "all", *IMPATIENT)


def test_the_readme_tells_of_every_scenario_of_the_gallery() -> None:
    assert sorted(RED_AT) == NAMES
    assert len(NAMES) >= 20


@pytest.mark.parametrize("name", NAMES)
def test_a_scenario_is_green_on_the_whole_page(whole: dict[str, ScenarioResult], name: str) -> None:
    assert (whole[name].outcome, whole[name].reason) == ("passed", "")


@pytest.mark.parametrize("name", NAMES)
def test_a_scenario_is_red_at_its_step_on_the_broken_page(broken: dict[str, ScenarioResult], name: str) -> None:
    assert broken[name].outcome == "failed"
    # A step's number is its place in the file: a popup's steps stand between the others, and what it set aside is done again.
    written = (SCENARIOS / "gallery" / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    own = [step for step in broken[name].steps if step.line and step.line > written.index("steps:")]
    numbers = {line: number for number, line in enumerate(dict.fromkeys(step.line for step in own), 1)}
    failed = {(numbers[step.line], step.sentence) for step in own if step.outcome == "failed"}
    assert failed == {RED_AT[name]}
