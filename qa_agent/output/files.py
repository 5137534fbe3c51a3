"""Writes the files of a run: results.json, junit.xml, report.html."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qa_agent.events import AnyEvent
from qa_agent.journal import remove_torso, warn
from qa_agent.output.junit import junit_xml
from qa_agent.output.results import results_json
from qa_agent.output.summary import summary_of
from qa_agent.report import find_earlier, write_report

RESULTS, JUNIT, REPORT = "results.json", "junit.xml", "report.html"


def write_outputs(events: Sequence[AnyEvent], folder: Path) -> Path | None:
    """Write all files; the report's path, or None where it could not be written.

    A file that can't be written is told of on stderr, and changes no verdict.
    """
    run = summary_of(events)
    earlier = find_earlier(folder, run.started_at, [scenario.started.scenario_id for scenario in run.scenarios])
    _written(folder / RESULTS, lambda path: path.write_text(results_json(events, earlier), encoding="utf-8"))
    _written(folder / JUNIT, lambda path: path.write_bytes(junit_xml(events)))
    report = folder / REPORT
    return report if _written(report, lambda path: write_report(events, path.parent, earlier)) else None


def _written(path: Path, write: Callable[[Path], object]) -> bool:
    try:
        write(path)
    except OSError as error:
        warn(f"{path} can't be written: {error.strerror or error}")
        remove_torso(path)
        return False
    return True
