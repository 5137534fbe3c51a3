"""`qa-agent validate`: read scenario files and name every mistake, without a browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from qa_agent.errors import ScenarioError
from qa_agent.scenario import InvalidScenarioError, Scenario, find_scenarios, load_scenario

NOTHING_TO_RUN = 5


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="scenario files and folders (default: scenarios)")


def execute(args: argparse.Namespace) -> int:
    paths = [Path(path) for path in args.paths] or default_paths()
    scenarios = load_all(find_scenarios(paths))
    if not scenarios:
        print(f"qa-agent: no scenario in {', '.join(map(str, paths))}", file=sys.stderr)
        return NOTHING_TO_RUN
    for scenario in scenarios:
        count = len(scenario.steps)
        print(f"{scenario.file}: {scenario.name}, {count} step{'' if count == 1 else 's'}, in order")
    return 0


def default_paths() -> list[Path]:
    folder = Path("scenarios")
    return [folder if folder.is_dir() else Path()]


def load_all(files: list[Path]) -> list[Scenario]:
    """Read files; raises one ScenarioError with the mistakes of them all."""
    scenarios: list[Scenario] = []
    mistakes: list[str] = []
    for file in files:
        try:
            scenarios.append(load_scenario(file))
        except InvalidScenarioError as error:
            mistakes += [str(mistake) for mistake in error.mistakes]
    if len(mistakes) == 1:
        raise ScenarioError(mistakes[0])
    if mistakes:
        raise ScenarioError("\n".join([f"{len(mistakes)} mistakes in scenarios; nothing was run", *mistakes]))
    return scenarios
