"""How long the suite of 24 takes in one worker, in two, and in two shards that are merged; and a scenario beside a script by hand.

    python tools/time_suite.py [--out FOLDER]

Prints a table in Markdown, says whether all runs came to the same, and exits with 1 where they did not. The reports stay in the folder.
For figures that mean something nothing else should run on the machine; the load is printed with them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qa_agent.output.results import RunResult, ScenarioResult

ROOT = Path(__file__).resolve().parents[1]
SCENARIOS = ROOT / "scenarios"
SUITE = (*(f"{name}.yaml" for name in ("buy", "cart", "checkout_errors", "sign_in")), "gallery")
BY_HAND = SCENARIOS / "shop" / "buy_by_hand.py"
ROUNDS = 3


@dataclass(frozen=True)
class Timed:
    """A run of the suite: its wall time from the command's start to its end, and what it wrote."""

    name: str
    wall_s: float
    result: RunResult

    def row(self) -> str:
        steps = [step for scenario in self.result.scenarios for step in scenario.steps]
        all_ms = sum(step.duration_ms for step in steps) or 1.0
        model, wait, page = (
            f"{100 * sum(parts) / all_ms:.0f} %"
            for parts in (
                [step.model_ms for step in steps],
                [step.wait_ms for step in steps],
                [step.page_ms for step in steps],
            )
        )
        passed = sum(scenario.outcome == "passed" for scenario in self.result.scenarios)
        return (
            f"| {self.name} | {self.wall_s:.1f} s | {passed} of {len(self.result.scenarios)} | {len(steps)} "
            f"| {all_ms / 1000 / max(1, len(steps)):.2f} s | {model} | {wait} | {page} |"
        )


def command_s(command: Sequence[str]) -> float:
    """Seconds that a command takes; its failures are told by what it leaves behind."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=SCENARIOS, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun


def agent(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "qa_agent", *arguments]


def timed(name: str, report: Path, *options: str) -> Timed:
    wall_s = command_s(agent("run", *SUITE, "--report", str(report), *options))
    return Timed(name, wall_s, result_in(report))


def result_in(report: Path) -> RunResult:
    return RunResult.model_validate_json((report / "results.json").read_text(encoding="utf-8"))


def merged(shards: Sequence[Timed], folder: Path, out: Path) -> Timed:
    """The shards' reports as one. Its wall time is that of the slowest, as on machines of their own, and of the merging."""
    merging_s = command_s(agent("report", "merge", str(folder), "--out", str(out)))
    return Timed("the shards merged", max(shard.wall_s for shard in shards) + merging_s, result_in(out))


def told(scenario: ScenarioResult) -> tuple[object, ...]:
    """What a scenario came to, without times and places."""
    return scenario.outcome, [(step.sentence, step.outcome, step.status, step.answer) for step in scenario.steps]


def differences(one: Timed, other: Timed) -> list[str]:
    """Scenarios that came to something else in another run."""
    first, second = ({scenario.scenario_id: scenario for scenario in run.result.scenarios} for run in (one, other))
    missing = [f"{name}: not in {other.name if name in first else one.name}" for name in sorted(first.keys() ^ second.keys())]
    unequal = [
        f"{name}: {first[name].outcome} in {one.name}, {second[name].outcome} in {other.name}; {first[name].reason or second[name].reason}"
        for name in sorted(first.keys() & second.keys())
        if told(first[name]) != told(second[name])
    ]
    return [*missing, *unequal]


def time_the_suite(out: Path) -> list[Timed]:
    shards = out / "shards"
    one = timed("one worker", out / "one")
    two = timed("two workers, `-n 2`", out / "two", "-n", "2")
    parts = [timed(f"`--shard {part}/2`", shards / str(part), "--shard", f"{part}/2") for part in (1, 2)]
    return [one, two, *parts, merged(parts, shards, out / "merged")]


def time_one_scenario(out: Path) -> str:
    """The best of some rounds of each, whole commands from start to end, taken in turn."""
    agents, hands = [], []
    for _ in range(ROUNDS):
        agents.append(command_s(agent("run", "buy.yaml", "--report", str(out / "buy"))))
        hands.append(command_s([sys.executable, str(BY_HAND)]))
    within_s = result_in(out / "buy").scenarios[0].duration_ms / 1000
    return (
        f"`buy.yaml`: {min(agents):.1f} s (its steps {within_s:.1f} s), the script by hand: {min(hands):.1f} s, "
        f"ratio {min(agents) / min(hands):.2f} (best of {ROUNDS} each, whole commands)"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Time the suite of 24.")
    parser.add_argument("--out", type=Path, help="where the reports go; by default a new folder for temporary files")
    options = parser.parse_args()
    out = options.out or Path(tempfile.mkdtemp(prefix="suite-times-"))

    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before; reports in {out}\n", flush=True)
    runs = time_the_suite(out)
    print("| run | wall | passed | steps | a step | model | waiting | page |\n|---|---|---|---|---|---|---|---|")
    for run in runs:
        print(run.row())
    print(f"\n{time_one_scenario(out)}")
    unequal = [line for other in (runs[1], runs[-1]) for line in differences(runs[0], other)]
    print("\n".join(["", *(unequal or ["All runs came to the same."]), f"Load after: {os.getloadavg()[0]:.1f}"]))
    return 1 if unequal else 0


if __name__ == "__main__":
    sys.exit(main())
