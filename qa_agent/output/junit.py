"""junit.xml: scenarios as test cases, the failing step's reason as the message."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import UTC, datetime

from qa_agent.events import AnyEvent
from qa_agent.output.summary import BROKEN, ScenarioSummary, summary_of

# What XML 1.0 can't hold, whatever a page or a command printed.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(events: Sequence[AnyEvent]) -> bytes:
    """The file's content, as Jenkins, GitLab and GitHub's actions read it."""
    run = summary_of(events)
    counts = run.counts
    whole = sum(scenario.duration_ms for scenario in run.scenarios)
    totals = {
        "name": "qa-agent",
        "tests": str(len(run.scenarios)),
        "failures": str(counts["failed"]),
        "errors": str(counts["error"] + counts["interrupted"]),
        "skipped": str(counts["skipped"]),
        "time": f"{whole / 1000:.3f}",
    }
    root = ET.Element("testsuites", totals)
    suite = ET.SubElement(root, "testsuite", totals)
    if run.started:
        suite.set("timestamp", datetime.fromtimestamp(run.started.at, UTC).isoformat(timespec="seconds"))
    for scenario in run.scenarios:
        _case(suite, scenario)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _case(suite: ET.Element, scenario: ScenarioSummary) -> None:
    started = scenario.started
    file = started.file or started.scenario_id.partition("::")[0]
    case = ET.SubElement(
        suite, "testcase",
        {"classname": _clean(file), "name": _clean(started.name), "time": f"{scenario.duration_ms / 1000:.3f}"},
    )  # fmt: skip
    if started.file:
        case.set("file", _clean(started.file))
    broken = scenario.broken_step
    if broken is not None and broken.line:
        case.set("line", str(broken.line))
        if broken.file:  # of a file that the scenario runs, or of its folder's defaults
            case.set("file", _clean(broken.file))
    if scenario.outcome == "skipped":
        ET.SubElement(case, "skipped", {"message": _clean(scenario.reason)})
    elif scenario.outcome != "passed":
        kind = "failure" if scenario.outcome == "failed" else "error"
        message = broken.reason if broken is not None and broken.reason else scenario.reason
        element = ET.SubElement(case, kind, {"message": _clean(message), "type": scenario.outcome})
        element.text = _clean(scenario.reason)
    _tell_attempts(case, scenario)
    out = ET.SubElement(case, "system-out")
    flaky = [f"flaky: passed in attempt {scenario.started.attempt}"] if scenario.is_flaky else []
    out.text = _clean("\n".join([*flaky, *_told(scenario)]))


def _tell_attempts(case: ET.Element, scenario: ScenarioSummary) -> None:
    """Failed attempts by the names that Maven's Surefire gave them and Jenkins knows; who does not know them sees the verdict."""
    way = "flaky" if scenario.is_flaky else "rerun"
    for attempt in scenario.earlier:
        if attempt.outcome not in BROKEN:
            continue
        step = attempt.broken_step
        message = step.reason if step is not None and step.reason else attempt.reason
        kind = "Failure" if attempt.outcome == "failed" else "Error"
        element = ET.SubElement(case, f"{way}{kind}", {"message": _clean(message), "type": attempt.outcome})
        ET.SubElement(element, "stackTrace").text = _clean(attempt.reason)
        ET.SubElement(element, "system-out").text = _clean("\n".join(_told(attempt)))


def _told(scenario: ScenarioSummary) -> list[str]:
    lines = []
    for step in scenario.steps:
        reason = f": {step.reason}" if step.reason else ""
        lines.append(f"{step.index}. [{step.outcome}] {step.sentence}{reason}")
    if scenario.unfinished:
        lines.append(f"{scenario.unfinished.index}. [unfinished] {scenario.unfinished.sentence}")
    return lines


def _clean(text: str) -> str:
    return _NOT_XML.sub("�", text)
