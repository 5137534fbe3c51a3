"""`qa-agent validate`: read scenario files and name every mistake, without a browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from qa_agent.configuration import Settings, resolve
from qa_agent.errors import ScenarioError
from qa_agent.scenario import InvalidScenarioError, Scenario, find_scenarios, load_scenarios
from qa_agent.scenario.tree import leaves

NOTHING_TO_RUN = 5


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="scenario files and folders (default: scenarios)")


def execute(args: argparse.Namespace) -> int:
    paths = [Path(path) for path in args.paths] or default_paths(resolve().settings)
    scenarios = load_all(find_scenarios(paths))
    if not scenarios:
        print(f"qa-agent: no scenario in {', '.join(map(str, paths))}", file=sys.stderr)
        return NOTHING_TO_RUN
    for scenario in scenarios:
        count = len(list(leaves(scenario.steps)))
        print(f"{scenario.file}: {scenario.title}, {count} step{'' if count == 1 else 's'}, in order{_inherited(scenario)}")
    return 0


def _inherited(scenario: Scenario) -> str:
    """Where the address to begin at comes from, if not from the scenario itself."""
    origin = scenario.url_origin
    return f" (url {scenario.url} from {origin})" if origin is not None and origin.file != scenario.file else ""


def default_paths(settings: Settings) -> list[Path]:
    """What is meant where no path is named."""
    if settings.paths:
        return [Path(path) for path in settings.paths]
    folder = Path("scenarios")
    return [folder if folder.is_dir() else Path()]


def load_all(files: list[Path]) -> list[Scenario]:
    """Read files; raises one ScenarioError with the mistakes of them all."""
    scenarios: list[Scenario] = []
    mistakes: list[str] = []
    for file in files:
        try:
            scenarios += load_scenarios(file)
        except InvalidScenarioError as error:
            mistakes += [told for told in map(str, error.mistakes) if told not in mistakes]  # a file may be used by many
    if len(mistakes) == 1:
        raise ScenarioError(mistakes[0])
    if mistakes:
        raise ScenarioError("\n".join([f"{len(mistakes)} mistakes in scenarios; nothing was run", *mistakes]))
    return scenarios
