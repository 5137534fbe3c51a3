"""GitHub's annotations beside the code, and the job's summary, where a run goes on in one of its actions."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from qa_agent.journal import warn
from qa_agent.output.summary import BROKEN, RunSummary, ScenarioSummary, counts_in_words

# GitHub shows ten annotations of a kind a step, and takes a mebibyte of summary.
ANNOTATIONS_KEPT = 10
ROWS_KEPT = 500
REASON_WIDTH = 300

MARKS = {"failed": "❌", "error": "💥", "interrupted": "⏹️", "skipped": "⏭️", "passed": "✅"}
_ORDER = ("failed", "error", "interrupted", "flaky", "skipped", "passed")


def tell(run: RunSummary, say: Callable[[str], object], environment: Mapping[str, str] = os.environ) -> None:
    """Print annotations and append to the job's summary; nothing outside of GitHub's actions."""
    if environment.get("GITHUB_ACTIONS") != "true" or not run.scenarios:
        return
    for line in annotation_lines(run, Path(environment.get("GITHUB_WORKSPACE") or Path.cwd())):
        say(line)
    summary = environment.get("GITHUB_STEP_SUMMARY")
    if not summary:
        return
    try:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(job_summary(run))
    except OSError as error:
        warn(f"the job's summary {summary} can't be written: {error.strerror or error}")


def annotation_lines(run: RunSummary, workspace: Path) -> list[str]:
    """An error for each scenario that failed, a warning for each flaky one, at the line in the repository."""
    broken = [scenario for scenario in run.scenarios if scenario.outcome in BROKEN]
    flaky = [scenario for scenario in run.scenarios if scenario.is_flaky]
    lines = [_annotation("error", scenario, scenario, workspace) for scenario in broken[:ANNOTATIONS_KEPT]]
    return lines + [
        _annotation("warning", scenario, _first_broken(scenario), workspace) for scenario in flaky[:ANNOTATIONS_KEPT]
    ]  # fmt: skip


def job_summary(run: RunSummary) -> str:
    """Markdown: how many of each, and a table in which failures come first."""
    scenarios = sorted(run.scenarios, key=lambda scenario: _ORDER.index(_kind(scenario)))
    rows = [_row(scenario) for scenario in scenarios[:ROWS_KEPT]]
    if len(scenarios) > ROWS_KEPT:
        rows.append(f"| | … and {len(scenarios) - ROWS_KEPT} more | | | |")
    head = ["| | Scenario | Where | Why | Time |", "|---|---|---|---|---:|"]
    return "\n".join([f"### qa-agent: {counts_in_words(run.counts, run.flaky)}", "", *head, *rows, "", ""])


def _annotation(level: str, scenario: ScenarioSummary, attempt: ScenarioSummary, workspace: Path) -> str:
    file, line = place_of(attempt)
    title = f"{scenario.started.name}: {'flaky' if scenario.is_flaky else scenario.outcome}"
    properties = {"file": _in_repository(file, workspace), "line": str(line or ""), "title": title}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {told}::{_data(reason_of(attempt))}"


def _row(scenario: ScenarioSummary) -> str:
    kind = _kind(scenario)
    attempt = _first_broken(scenario) if kind == "flaky" else scenario
    file, line = place_of(attempt)
    where = f"{file}:{line}" if line else file
    why = "" if kind == "passed" else reason_of(attempt)
    tries = f" (attempt {len(scenario.earlier) + 1})" if scenario.earlier else ""
    mark = "⚠️" if kind == "flaky" else MARKS[kind]
    return (
        f"| {mark} {kind}{tries} | {_cell(scenario.started.name)} | {_cell(where)} | {_cell(why)} | {scenario.duration_ms / 1000:.1f} s |"
    )


def place_of(attempt: ScenarioSummary) -> tuple[str, int | None]:
    """File and line of the step that broke, as far as they are known."""
    step = attempt.broken_step
    if step is not None and step.file:
        return step.file, step.line
    return attempt.started.file or attempt.started.scenario_id.partition("::")[0], step.line if step else None


def reason_of(attempt: ScenarioSummary) -> str:
    step = attempt.broken_step
    return (step.reason if step is not None else "") or attempt.reason or attempt.outcome


def _kind(scenario: ScenarioSummary) -> str:
    return "flaky" if scenario.is_flaky else scenario.outcome


def _first_broken(scenario: ScenarioSummary) -> ScenarioSummary:
    return next((attempt for attempt in scenario.earlier if attempt.outcome in BROKEN), scenario)


def _in_repository(file: str, workspace: Path) -> str:
    try:
        return Path(file).resolve().relative_to(workspace.resolve()).as_posix()
    except ValueError:
        return file


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """A table's cell that shows a page's text as it is: it can hold Markdown and HTML."""
    text = " ".join(text.split())
    text = text if len(text) <= REASON_WIDTH else f"{text[: REASON_WIDTH - 1]}…"
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_{}\[\]()#!|~@])", r"\\\1", text)
