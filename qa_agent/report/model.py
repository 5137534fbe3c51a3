"""The whole report, computed from the events of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import quote

from qa_agent.events import AnyEvent, ArtifactKept, RunStarted, StepFinished
from qa_agent.report import wording
from qa_agent.report.bug_report import bug_report
from qa_agent.report.changes import Comparison
from qa_agent.report.earlier import EarlierRun, RunPoint
from qa_agent.report.steps import Album, Pictures, steps_of
from qa_agent.report.suspects import Circumstances
from qa_agent.report.timeline import Attempt, Timeline, timeline_of
from qa_agent.report.trend import Ended, Trend, trend_of
from qa_agent.report.views import AttemptView, Fact, Link, RunView, ScenarioView, Shot, SpentTime
from qa_agent.report.wording import Badge, Ending


def view_of(events: Sequence[AnyEvent], pictures: Pictures, earlier: EarlierRun | None = None) -> RunView:
    """The whole report. Scenarios that did not pass come first, then flaky ones; anchors keep the order of the run."""
    timeline = timeline_of(events)
    album = Album(pictures, Comparison())
    trend = trend_of(_ended(timeline), run_point(timeline), earlier) if earlier else None
    in_order = [_scenario(attempts, number, album, timeline, trend) for number, attempts in enumerate(timeline.scenarios, 1)]
    counts: dict[Ending, int] = dict.fromkeys(wording.ENDINGS, 0)
    for scenario in in_order:
        counts[scenario.ending] += 1
    interrupted = timeline.finished is None or timeline.finished.interrupted
    return RunView(
        headline=wording.headline(counts, interrupted),
        badge=_run_badge(counts, interrupted),
        interrupted=interrupted,
        begins=timeline.begins,
        facts=_facts(timeline),
        machine=_machine(timeline.started),
        command=timeline.started.command if timeline.started else "",
        counts=counts,
        scenarios=tuple(sorted(in_order, key=lambda scenario: (not scenario.is_broken, not scenario.is_flaky))),
        pictures=tuple({shot.picture.id: shot.picture for shot in _shots(in_order)}.values()),
        trend=trend,
    )


def run_point(timeline: Timeline) -> RunPoint:
    """The run as a point in the history of runs."""
    lasts = [attempts[-1] for attempts in timeline.scenarios]
    outcomes = [attempt.outcome for attempt in lasts]
    return RunPoint(
        started_at=timeline.begins or 0.0,
        duration_ms=timeline.duration_ms,
        passed=outcomes.count("passed"),
        failed=outcomes.count("failed"),
        error=outcomes.count("error"),
        interrupted=outcomes.count("interrupted"),
        skipped=outcomes.count("skipped"),
        flaky=sum(
            attempts[-1].outcome == "passed" and any(attempt.outcome in wording.BROKEN for attempt in attempts)
            for attempts in timeline.scenarios
        ),
    )


def _ended(timeline: Timeline) -> list[Ended]:
    return [Ended(last.scenario_id, last.outcome, last.duration_ms) for *_, last in timeline.scenarios]


def _shots(scenarios: Sequence[ScenarioView]) -> list[Shot]:
    steps = [step for scenario in scenarios for attempt in scenario.attempts for step in attempt.steps]
    return [shot for step in steps for shot in (step.shot, step.before, step.after) if shot]


def _run_badge(counts: Mapping[Ending, int], interrupted: bool) -> Badge:
    for ending in ("failed", "error"):
        if counts[ending]:
            return wording.BADGE_OF_ENDING[ending]
    if interrupted or counts["interrupted"]:
        return "interrupted"
    if counts["flaky"]:
        return "flaky"
    return "pass" if counts["passed"] else "skipped"


def _facts(timeline: Timeline) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    if timeline.begins is not None and timeline.ends is not None:
        facts.append(Fact("Started", wording.moment(timeline.begins)))
        facts.append(Fact("Took", wording.duration(timeline.duration_ms)))
    model_ms = sum(s.model_ms for a in timeline.attempts for s in a.steps if isinstance(s, StepFinished))
    if model_ms:
        facts.append(Fact("Model", wording.duration(model_ms)))
    if timeline.finished:
        facts.append(Fact("Exit code", str(timeline.finished.exit_code)))
    if timeline.started and timeline.started.shards:
        facts.append(Fact("Shards", ", ".join(timeline.started.shards)))
    return tuple(facts)


def _machine(run: RunStarted | None) -> tuple[Fact, ...]:
    if run is None:
        return ()
    named = (("Eyes", run.eyes), ("qa-agent", run.version), ("Python", run.python), ("Platform", run.platform))
    return tuple(Fact(name, value) for name, value in named if value)


def _scenario(attempts: Sequence[Attempt], number: int, album: Album, timeline: Timeline, trend: Trend | None) -> ScenarioView:
    last = attempts[-1]
    started, anchor = last.started, f"scenario-{number}"
    file = (started.file if started else None) or ""
    setting = ""
    if started:
        size = f"{started.viewport[0]} × {started.viewport[1]}" if started.viewport else ""
        shard = f"shard {started.shard}" if started.shard.isdigit() else started.shard
        setting = ", ".join(part for part in (started.browser, size, shard) if part)
    since = trend.since.get(last.scenario_id, "") if trend else ""
    known = Circumstances(since=since, passed_later=last.outcome == "passed")
    views = tuple(
        _attempt(attempt, anchor if attempt is last else f"{anchor}-attempt-{attempt.number}", file, album, known) for attempt in attempts
    )
    scenario = ScenarioView(
        anchor=anchor,
        order=number,
        name=(started.name if started else "") or last.scenario_id,
        scenario_id=last.scenario_id,
        file=file,
        tags=started.tags if started else (),
        setting=setting,
        attempts=views,
        since=since,
    )
    if not (scenario.is_broken or scenario.is_flaky):
        return scenario
    return replace(scenario, bug_report=bug_report(scenario, timeline.started, timeline.begins))


def _attempt(attempt: Attempt, anchor: str, file: str, album: Album, known: Circumstances) -> AttemptView:
    steps = steps_of(attempt.steps, anchor, file, album, known)
    done = [step.time for step in steps if step.time]
    return AttemptView(
        anchor=anchor,
        number=attempt.number,
        of=attempt.of,
        outcome=attempt.outcome,
        reason=attempt.finished.reason if attempt.finished else "The run ended before this scenario did.",
        time=SpentTime(attempt.duration_ms, sum(t.page_ms for t in done), sum(t.model_ms for t in done), sum(t.wait_ms for t in done)),
        steps=steps,
        details=attempt.finished.details if attempt.finished else "",
        links=tuple(link for artifact in attempt.artifacts if (link := _link(artifact))),
    )


def _link(artifact: ArtifactKept) -> Link | None:
    """A link into the run's folder; a path that leads out of it is no link."""
    path = PurePosixPath(artifact.path)
    if path.is_absolute() or ".." in path.parts or not path.name or "\\" in artifact.path:
        return None
    return Link(artifact.kind, path.name, f"./{quote(path.as_posix())}", path.as_posix())
