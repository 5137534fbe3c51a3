"""This run against the one before: what broke, what was mended, what became slower."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from qa_agent.events import Outcome
from qa_agent.report import wording
from qa_agent.report.earlier import EarlierRun, EarlierScenario, RunPoint

Since = Literal["", "newly broken", "still broken", "mended", "new", "slower"]

# A scenario is slower when it took this many times as long, and noticeably so.
SLOWER, NOTICEABLY_MS = 1.5, 2000


@dataclass(frozen=True)
class Bar:
    """One run in the history's picture; heights in percent of the tallest."""

    title: str
    passed: float
    flaky: float
    broken: float
    is_this: bool


@dataclass(frozen=True)
class Trend:
    """`sentences` say what is different; `since` tells it of a scenario by its id."""

    before: float
    sentences: tuple[str, ...]
    since: Mapping[str, Since]
    bars: tuple[Bar, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Ended:
    """How a scenario of this run ended, as far as a trend asks."""

    scenario_id: str
    outcome: Outcome
    duration_ms: float


def trend_of(scenarios: Sequence[Ended], this: RunPoint, earlier: EarlierRun) -> Trend:
    """This run, whose `this` is its point in the history, against the earlier one."""
    before = {scenario.scenario_id: scenario for scenario in earlier.scenarios}
    since = {scenario.scenario_id: _since(scenario, before.get(scenario.scenario_id)) for scenario in scenarios}
    now = set(since)
    gone = tuple(scenario.name or scenario.scenario_id for id_, scenario in before.items() if id_ not in now)
    words = {
        "newly broken": "newly broken", "still broken": "still broken", "mended": "mended", "new": "not in it", "slower": "much slower",
    }  # fmt: skip
    kinds = list(since.values())
    parts = [f"{kinds.count(kind)} {said}" for kind, said in words.items() if kind in kinds]
    if gone:
        parts.append(f"{len(gone)} only in it")
    difference = this.duration_ms - earlier.duration_ms
    if earlier.duration_ms and abs(difference) >= 1000:
        parts.append(f"{wording.duration(abs(difference))} {'slower' if difference > 0 else 'faster'}")
    return Trend(earlier.started_at, tuple(parts) or ("no scenario ended otherwise",), since, _bars([*earlier.history, this]), gone)


def _since(now: Ended, before: EarlierScenario | None) -> Since:
    if before is None:
        return "new"
    if now.outcome in wording.BROKEN:
        return "still broken" if before.outcome in wording.BROKEN else "newly broken"
    if now.outcome == "passed" and before.outcome in wording.BROKEN:
        return "mended"
    slower = now.duration_ms > SLOWER * before.duration_ms and now.duration_ms - before.duration_ms > NOTICEABLY_MS
    return "slower" if slower and before.outcome == "passed" and now.outcome == "passed" else ""


def _bars(points: Sequence[RunPoint]) -> tuple[Bar, ...]:
    def broken(point: RunPoint) -> int:
        return point.failed + point.error + point.interrupted

    tallest = max((point.passed + broken(point) for point in points), default=0) or 1
    return tuple(
        Bar(
            title=f"{wording.moment(point.started_at)}: {point.passed} passed ({point.flaky} flaky), {broken(point)} not, "
            f"{wording.duration(point.duration_ms)}",
            passed=round(100 * (point.passed - point.flaky) / tallest, 2),
            flaky=round(100 * point.flaky / tallest, 2),
            broken=round(100 * broken(point) / tallest, 2),
            is_this=number == len(points),
        )
        for number, point in enumerate(points, 1)
    )
