"""What a CI system is told: shards, GitHub's annotations and summary, flaky cases; and the progress line of a terminal."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from qa_agent.events import AnyEvent, Outcome
from qa_agent.guard import HostGuard
from qa_agent.output.github import annotation_lines, job_summary, tell
from qa_agent.output.junit import junit_xml
from qa_agent.output.progress import ProgressLine
from qa_agent.output.summary import counts_in_words, summary_of
from qa_agent.pytest_artifacts import remove_earlier_artifacts
from qa_agent.sharding import Shard
from tests.unit.events_of_a_run import run, scenario, step


def attempts(*outcomes: Outcome) -> list[AnyEvent]:
    events: list[AnyEvent] = []
    for number, outcome in enumerate(outcomes, 1):
        one = step(1, "assert It is there", outcome, reason="" if outcome == "passed" else "not there")
        for event in scenario("x", one, outcome=outcome):
            numbered = event.type in ("scenario_started", "scenario_finished")
            events.append(event.model_copy(update={"attempt": number}) if numbered else event)
    return events


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_each_test_belongs_to_exactly_one_shard(count: int) -> None:
    shards = [Shard(index, count) for index in range(1, count + 1)]
    assert all(sum(shard.holds(f"a.yaml::{number}") for shard in shards) == 1 for number in range(50))


def test_the_shard_of_a_test_follows_from_its_id_alone() -> None:
    assert [index for index in (1, 2, 3, 4) if Shard(index, 4).holds("scenarios/buy.yaml::Buy a lamp")] == [4]


@pytest.mark.parametrize("written", ["0/2", "3/2", "1", "a/b", "1/0"])
def test_a_shard_that_can_not_be_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="I/N"):
        Shard.parse(written)


def test_a_failure_is_annotated_at_its_line_in_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qa").mkdir()
    monkeypatch.chdir(tmp_path / "qa")
    assert annotation_lines(summary_of(run()), tmp_path) == ["::error file=qa/bad.yaml,line=6,title=bad%3A failed::the total is $6"]


def test_a_flaky_scenario_is_a_warning() -> None:
    (line,) = annotation_lines(summary_of(attempts("failed", "passed")), Path())
    assert line.startswith("::warning ") and line.endswith("title=x%3A flaky::not there")


def test_what_a_page_says_can_not_make_up_an_annotation() -> None:
    bad = scenario("a,b::c", step(1, "assert x", "failed", reason="one\n::error::two 100%"), outcome="failed")
    (line,) = annotation_lines(summary_of(bad), Path())
    assert "\n" not in line and line.endswith("::one%0A::error::two 100%25")


def test_the_summary_has_failures_first_and_shows_text_as_it_is() -> None:
    events = [*run(), *scenario("<b>|*", step(1, "assert x", "failed", reason="`a` | b"), outcome="failed")]
    text = job_summary(summary_of(events))
    rows = [line for line in text.splitlines() if line.startswith("| ")][1:]
    assert [row.split("|")[1].strip() for row in rows] == ["❌ failed", "❌ failed", "✅ passed"]
    assert r"&lt;b&gt;\|\*" in text and r"\`a\` \| b" in text


def test_outside_of_github_nothing_is_told(tmp_path: Path) -> None:
    said: list[str] = []
    tell(summary_of(run()), said.append, {"GITHUB_STEP_SUMMARY": str(tmp_path / "x")})
    assert said == [] and not (tmp_path / "x").exists()


def test_a_flaky_case_passes_in_junit_and_tells_of_the_attempt_before() -> None:
    root = ET.fromstring(junit_xml(attempts("failed", "passed")))
    (case,) = root.iter("testcase")
    assert root.get("failures") == "0" and case.find("failure") is None
    assert [(child.tag, child.get("message")) for child in case if child.tag.startswith("flaky")] == [("flakyFailure", "not there")]
    assert (case.findtext("system-out") or "").startswith("flaky: passed in attempt 2")


def test_a_case_that_failed_in_all_attempts_fails_in_junit_once() -> None:
    root = ET.fromstring(junit_xml(attempts("failed", "error", "failed")))
    (case,) = root.iter("testcase")
    assert [child.tag for child in case] == ["failure", "rerunFailure", "rerunError", "system-out"]


def test_flaky_ones_are_counted_among_those_that_passed() -> None:
    summary = summary_of([*attempts("failed", "passed"), *run()])
    assert counts_in_words(summary.counts, summary.flaky) == "3 scenarios: 2 passed (1 flaky), 1 failed"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_progress_line_tells_what_is_done_and_how_long_it_will_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    now, stream = [0.0], Terminal()
    line = ProgressLine(stream, lambda: now[0])
    line.begin(4)
    assert line.text() == "0/4"
    now[0] = 60.0
    line.count(failed=True)
    assert line.text() == "1/4, 1 failed, about 3 min left"
    line.draw()
    assert stream.getvalue().endswith("\r\x1b[2K1/4, 1 failed, about 3 min left")


def test_without_a_terminal_there_is_no_progress_line() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream)
    line.begin(2)
    line.draw()
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://shop.example/x", True),
        ("https://cdn.shop.test:8443/", True),
        ("http://shop.test/", False),
        ("http://127.0.0.1:8000/", True),
        ("http://127.0.0.1:9000/", False),
        ("http://shop.example.evil.test/", False),
        ("about:blank", True),
        ("file:///tmp/x.html", True),
    ],
)
def test_pages_stay_within_the_allowed_hosts(url: str, allowed: bool) -> None:
    guard = HostGuard(("shop.example", "*.shop.test", "127.0.0.1:8000"), warn=lambda text: None)
    assert guard.allows(url) is allowed


def test_only_playwrights_own_files_of_an_earlier_run_are_removed(tmp_path: Path) -> None:
    for name in ("a/trace.zip", "a/video-1.webm", "a/test-failed-1.png", "b/trace.zip", "b/notes.txt", "mine.txt", "trace.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    remove_earlier_artifacts(tmp_path)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["b", "b/notes.txt", "mine.txt", "trace.zip"]
