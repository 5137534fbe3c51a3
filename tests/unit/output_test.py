"""Console, junit.xml and results.json, made from events alone."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from qa_agent.events import AnyEvent
from qa_agent.output import Console
from qa_agent.output.files import write_outputs
from qa_agent.output.junit import junit_xml
from qa_agent.output.results import results_json
from tests.unit.events_of_a_run import run, scenario, step


def shown(events: list[AnyEvent], whole: bool = False, encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    console = Console(stream, whole)
    for event in events:
        console(event)
    stream.flush()
    return raw.getvalue().decode(encoding)


def test_the_console_has_a_line_a_step_and_the_place_and_reason_of_a_failure() -> None:
    assert shown(run()).splitlines() == [
        "good  good.yaml",
        "  ✓ click Save  0.4 s",
        "  passed in 1.5 s",
        "bad  bad.yaml",
        "  ✓ click Pay  0.4 s",
        "  ✗ assert The total is $5  0.4 s",
        "      bad.yaml:6: the total is $6",
        "  failed in 1.5 s",
    ]


def test_the_console_is_plain_where_the_terminal_knows_no_such_marks() -> None:
    assert "  ok click Save" in shown(run(), encoding="ascii")


def test_an_unsure_check_has_a_mark_of_its_own() -> None:
    unsure = step(1, "assert It is nice", "failed", status="unsure", reason="unsure")
    assert "  ? assert It is nice" in shown(scenario("x", unsure, outcome="failed"))


def test_a_reason_that_no_step_told_is_told_at_the_end() -> None:
    assert "      serve: no answer" in shown(scenario("x", outcome="error", reason="serve: no answer"))


def test_parallel_scenarios_are_shown_one_after_the_other() -> None:
    a, b = scenario("a", step(1, "click A")), scenario("b", step(1, "click B"))
    mixed = [event for pair in zip(a, b, strict=True) for event in pair]
    lines = shown(mixed, whole=True).splitlines()
    assert [line.strip().partition("  ")[0] for line in lines] == [
        "a", "✓ click A", "passed in 1.5 s", "b", "✓ click B", "passed in 1.5 s",
    ]  # fmt: skip


def test_junit_has_a_case_a_scenario_and_the_failing_steps_reason() -> None:
    root = ET.fromstring(junit_xml(run()))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("2", "1", "0")
    good, bad = root.iter("testcase")
    assert (good.get("classname"), good.get("name"), good.find("failure")) == ("good.yaml", "good", None)
    failure = bad.find("failure")
    assert failure is not None and failure.get("message") == "the total is $6"
    assert bad.get("line") == "6"
    assert "2. [failed] assert The total is $5: the total is $6" in (bad.findtext("system-out") or "")


def test_a_scenario_that_never_ended_is_an_error_in_junit() -> None:
    root = ET.fromstring(junit_xml(run()[:3]))
    assert root.get("errors") == "1"


def test_junit_is_well_formed_whatever_a_page_says() -> None:
    events = scenario("x", step(1, "click \x00\x1b[0m<&>\ud800", "failed", reason="\x0b"), outcome="failed")
    assert ET.fromstring(junit_xml(events)).get("failures") == "1"


def test_results_have_counts_and_steps() -> None:
    result = json.loads(results_json(run()))
    assert result["counts"] == {"passed": 1, "failed": 1}
    assert result["exit_code"] == 1
    assert [step["sentence"] for step in result["scenarios"][1]["steps"]] == ["click Pay", "assert The total is $5"]


def test_results_of_a_run_that_was_killed_say_so() -> None:
    assert json.loads(results_json(run()[:3]))["interrupted"] is True


def test_all_files_of_a_run_are_written(tmp_path: Path) -> None:
    assert write_outputs(run(), tmp_path) == tmp_path / "report.html"
    assert {path.name for path in tmp_path.iterdir()} >= {"report.html", "junit.xml", "results.json"}


def test_a_disk_that_can_not_be_written_to_is_told_and_ends_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert write_outputs(run(), tmp_path / "file") is None
    assert "report.html can't be written" in capsys.readouterr().err


def test_a_file_that_could_be_written_only_in_part_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_half(path: Path, text: str, encoding: str) -> int:
        path.write_bytes(text.encode(encoding)[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", write_half)
    write_outputs(run(), tmp_path)
    assert not (tmp_path / "results.json").exists()
