"""The journal: nothing that has happened is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_agent.errors import ScenarioError
from qa_agent.journal import Journal, JournalFollower, merged, read_journal, remove_earlier_run
from tests.unit.events_of_a_run import run, run_started, scenario, step


def test_an_event_is_on_disk_as_soon_as_it_is_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "run" / "events.jsonl")
    for number, event in enumerate(run(), 1):
        journal.write(event)
        assert len(read_journal(journal.path)) == number
    assert read_journal(journal.path) == run()


def test_a_line_that_was_cut_off_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(run_started().model_dump_json() + '\n{"type": "scen')
    assert read_journal(path) == [run_started()]


def test_a_file_that_is_no_journal_is_refused_by_line(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("hello\n")
    with pytest.raises(ScenarioError, match=r"events\.jsonl:1: no event"):
        read_journal(path)


def test_a_full_disk_is_told_once_and_ends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    journal = Journal(Path("/dev/full"))
    for event in run():
        journal.write(event)
    assert capsys.readouterr().err.count("can't be written any further") == 1


def test_a_folder_that_can_not_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ScenarioError, match="the report can't be written to"):
        Journal(tmp_path / "file" / "events.jsonl")


def test_a_follower_reads_each_whole_line_once(tmp_path: Path) -> None:
    follower = JournalFollower(tmp_path)
    journal = Journal(tmp_path / "events-gw0.jsonl")
    events = scenario("a", step(1, "click A"))
    journal.write(events[0])
    assert follower.new_events() == events[:1]
    journal.write(events[1])
    assert follower.new_events() == events[1:2]
    assert follower.new_events() == []


def test_journals_of_workers_are_put_together_scenario_by_scenario() -> None:
    a, b, c = (
        [event.model_copy(update={"at": at}) for event in scenario(name, step(1, f"click {name}"))]
        for name, at in (("a", 1.0), ("b", 2.0), ("c", 3.0))
    )
    assert merged([[*a, *c], b]) == [*a, *b, *c]


def test_only_what_an_earlier_run_wrote_is_removed_from_its_folder(tmp_path: Path) -> None:
    picture, other = tmp_path / "screenshots" / "a.webp", tmp_path / "screenshots" / "mine.webp"
    picture.parent.mkdir()
    for path in (picture, other, tmp_path / "notes.txt"):
        path.write_text("x")
    journal = Journal(tmp_path / "events.jsonl")
    for event in scenario("a", step(1, "click A", screenshot="screenshots/a.webp")):
        journal.write(event)
    remove_earlier_run(tmp_path)
    assert not picture.exists() and not journal.path.exists()
    assert other.exists() and (tmp_path / "notes.txt").exists()
