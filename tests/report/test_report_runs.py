"""Runs side by side: the trend against the one before, shards merged into one, and results.json."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from sample_more import flaky_events, green_events, shards, write_journal
from sample_run import START, run_started

from qa_agent.errors import ScenarioError
from qa_agent.events import AnyEvent, RunFinished, ScenarioFinished, ScenarioStarted
from qa_agent.journal import FILE_NAME, read_journal
from qa_agent.output.results import RunResult
from qa_agent.report import find_earlier
from qa_agent.report.merging import merge_runs
from qa_agent.report.model import view_of

ROOT = Path(__file__).parents[2]


def run(at: float, **outcomes: str) -> list[AnyEvent]:
    """A run of scenarios without steps."""
    events: list[AnyEvent] = [run_started().model_copy(update={"at": at})]
    for number, (name, outcome) in enumerate(outcomes.items(), 1):
        events.append(ScenarioStarted(at=at + number, scenario_id=name, name=name))
        events.append(ScenarioFinished.model_validate({"at": at + number, "scenario_id": name, "outcome": outcome, "duration_ms": 900}))
    return [*events, RunFinished(at=at + 10, exit_code=0)]


# The trend


def test_a_run_is_told_against_the_one_before_in_the_same_folder(folder: Path) -> None:
    write_journal(run(100, a="passed", b="failed", c="failed", gone="passed"), folder)
    report = write_journal(run(200, a="failed", b="passed", c="failed", fresh="passed"), folder).read_text()
    assert "1 newly broken, 1 still broken, 1 mended, 1 not in it, 1 only in it" in report
    assert "Only in that run: gone" in report
    history = json.loads((folder / "results.json").read_text())["history"]
    assert [(point["started_at"], point["passed"], point["failed"]) for point in history] == [(100, 2, 2), (200, 2, 2)]


def test_the_newest_run_in_a_folder_beside_it_counts_if_it_shares_a_scenario(folder: Path) -> None:
    write_journal(run(100, a="failed"), folder / "1")
    write_journal(run(150, other="failed"), folder / "2")
    write_journal(run(300, a="failed"), folder / "later")
    earlier = find_earlier(folder / "new", 200, ["a"])
    assert earlier and earlier.started_at == 100


def test_a_previous_result_that_is_given_goes_before_all(folder: Path) -> None:
    write_journal(run(100, a="failed"), folder / "1")
    (folder / "new").mkdir()
    (folder / "new" / "previous-results.json").write_bytes((folder / "1" / "results.json").read_bytes())
    write_journal(run(150, a="passed"), folder / "2")
    earlier = find_earlier(folder / "new", 200, ["a"])
    assert earlier and earlier.started_at == 100


def test_without_a_run_before_there_is_no_trend(folder: Path) -> None:
    (folder / "results.json").write_text('{"an older": "format"}')
    assert "Against the run" not in write_journal(run(100, a="passed"), folder).read_text()


def test_a_scenario_that_takes_much_longer_is_slower(folder: Path) -> None:
    write_journal(run(100, a="passed"), folder / "1")
    earlier = find_earlier(folder / "2", 200, ["a"])
    slow = [e.model_copy(update={"duration_ms": 5000}) if isinstance(e, ScenarioFinished) else e for e in run(200, a="passed")]
    assert view_of(slow, {}, earlier).scenarios[0].since == "slower"


# Merging


def test_shards_become_one_run_with_one_report(folder: Path) -> None:
    report = merge_runs(shards(folder), folder / "out")
    assert report == folder / "out" / "report.html"
    merged = view_of(read_journal(folder / "out" / FILE_NAME), {})
    assert merged.headline == "1 of 3 scenarios failed"
    assert [s.setting for s in merged.scenarios] == [f"chromium 130, 1280 × 800, shard-{n}" for n in (1, 2, 2)]
    assert {"results.json", "junit.xml", "screenshots"} <= {path.name for path in (folder / "out").iterdir()}
    assert "is missing from" not in report.read_text()
    assert json.loads((folder / "out" / "results.json").read_text())["exit_code"] == 1


def test_a_scenario_that_several_runs_have_is_kept_of_each(folder: Path) -> None:
    write_journal(run(100, a="passed"), folder / "chromium")
    write_journal(run(100, a="failed"), folder / "firefox")
    merge_runs([folder / "chromium", folder / "firefox"], folder / "out")
    results = json.loads((folder / "out" / "results.json").read_text())
    assert [(s["scenario_id"], s["outcome"]) for s in results["scenarios"]] == [("a (chromium)", "passed"), ("a (firefox)", "failed")]


def test_files_of_one_name_with_other_contents_are_both_kept(folder: Path) -> None:
    write_journal(flaky_events(folder / "1"), folder / "1")
    write_journal(green_events(folder / "2"), folder / "2")
    (folder / "2" / "screenshots" / "cart.webp").write_bytes((folder / "2" / "screenshots" / "added.webp").read_bytes())
    merge_runs([folder / "1", folder / "2"], folder / "out")
    names = {path.name for path in (folder / "out" / "screenshots").iterdir()}
    assert {"cart.webp", "2-cart.webp"} <= names
    assert (folder / "out" / "artifacts" / "buy a lamp" / "trace.zip").is_file()


def test_a_shard_that_was_killed_makes_the_merged_run_interrupted(folder: Path) -> None:
    one, two = shards(folder)
    journal = two / FILE_NAME
    journal.write_text("".join(journal.read_text().splitlines(keepends=True)[:-1]))
    merge_runs([one, two], folder / "out")
    assert view_of(read_journal(folder / "out" / FILE_NAME), {}).interrupted


@pytest.mark.parametrize(
    ("given", "said"), [([], "nothing to merge"), (["none"], "is no run"), (["1", "1"], "given twice"), (["out"], "written to")]
)
def test_folders_that_can_not_be_merged_are_named(folder: Path, given: list[str], said: str) -> None:
    write_journal(run(100, a="passed"), folder / "1")
    with pytest.raises(ScenarioError, match=said):
        merge_runs([folder / name for name in given], folder / "out")


# results.json


def test_results_tell_of_every_attempt(folder: Path) -> None:
    write_journal(flaky_events(folder), folder)
    results = json.loads((folder / "results.json").read_text())
    assert (results["flaky"], results["counts"]) == (1, {"passed": 1, "failed": 1})
    flaky = results["scenarios"][0]
    assert flaky["flaky"] and [a["outcome"] for a in flaky["earlier_attempts"]] == ["failed"]
    assert flaky["earlier_attempts"][0]["artifacts"][0] == {"kind": "trace", "path": "artifacts/buy a lamp/trace.zip"}
    assert results["started_at"] == START


def test_every_field_of_the_results_is_documented() -> None:
    schema = RunResult.model_json_schema()
    models = [schema, *schema["$defs"].values()]
    fields = {name for model in models for name in model.get("properties", {})}
    documented = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs" / "results.md").read_text()))
    assert fields - documented == set()
