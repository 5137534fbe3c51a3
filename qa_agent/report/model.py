"""What the report's page shows, computed from the events of a run: plain frozen records, every text still unescaped."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from qa_agent.events import AnyEvent, BoxModel, Candidate, Outcome, StepFinished, StepStarted
from qa_agent.report import wording
from qa_agent.report.pictures import Picture, Unreadable
from qa_agent.report.timeline import Attempt, Timeline, timeline_of
from qa_agent.report.wording import Badge

# A longer sentence is cut on the step's line and shown whole in its details.
SENTENCE_ON_ONE_LINE = 280

MarkKind = Literal["target", "evidence", "candidate"]


@dataclass(frozen=True)
class Mark:
    """A box drawn over a screenshot, in percent of its width and height, so that it fits at any size."""

    kind: MarkKind
    left: float
    top: float
    width: float
    height: float
    label: str = ""


@dataclass(frozen=True)
class Point:
    """Where the mouse clicked: percent for drawing, CSS pixels for reading."""

    left: float
    top: float
    x: int
    y: int


@dataclass(frozen=True)
class Shot:
    """A step's screenshot with what is drawn over it. `width` and `height` are CSS pixels."""

    picture: Picture
    width: int
    height: int
    marks: tuple[Mark, ...] = ()
    point: Point | None = None

    def has(self, kind: MarkKind) -> bool:
        return any(mark.kind == kind for mark in self.marks)


@dataclass(frozen=True)
class SpentTime:
    """Milliseconds of a step or scenario, and the parts of it that the page and the model took."""

    total_ms: float
    page_ms: float
    model_ms: float

    @property
    def rest_ms(self) -> float:
        return max(0.0, self.total_ms - self.page_ms - self.model_ms)

    def share(self, ms: float) -> float:
        """Percent of the whole, for drawing."""
        return round(100 * ms / max(self.total_ms, self.page_ms + self.model_ms, 1e-9), 2)


@dataclass(frozen=True)
class StepView:
    """One step as the page shows it. `anchor` is its address in the page; `confidence` is 0 to 1."""

    anchor: str
    number: int
    action: str
    sentence: str
    badge: Badge
    outcome: Outcome
    where: str
    reason: str
    confidence: float | None
    expression: str
    answer: str | None
    url: str
    time: SpentTime | None
    shot: Shot | None
    shot_note: str
    candidates: tuple[Candidate, ...]

    @property
    def is_broken(self) -> bool:
        return self.outcome in wording.BROKEN

    @property
    def is_long(self) -> bool:
        return len(self.sentence) > SENTENCE_ON_ONE_LINE

    @property
    def short_sentence(self) -> str:
        return self.sentence[:SENTENCE_ON_ONE_LINE].rstrip() + " …" if self.is_long else self.sentence

    @property
    def names_its_action(self) -> bool:
        """Whether the sentence already begins with the step's verb, so that it need not be said twice."""
        return self.sentence.lower().startswith(self.action.replace("_", " ").lower())

    @property
    def verdict_was_tolerated(self) -> bool:
        """A soft or optional check that did not hold."""
        return self.badge in ("fail", "unsure") and not self.is_broken


@dataclass(frozen=True)
class ScenarioView:
    """One attempt at a scenario. Only the last attempt `counts` in the run's numbers."""

    anchor: str
    name: str
    scenario_id: str
    file: str
    tags: tuple[str, ...]
    setting: str
    outcome: Outcome
    reason: str
    attempt: str
    counts: bool
    time: SpentTime
    steps: tuple[StepView, ...]

    @property
    def badge(self) -> Badge:
        return wording.BADGE_OF_OUTCOME[self.outcome]

    @property
    def is_broken(self) -> bool:
        return self.outcome in wording.BROKEN

    @property
    def broken_step(self) -> StepView | None:
        return next((step for step in self.steps if step.is_broken), None)

    @property
    def explanation(self) -> str:
        """Why it did not pass: the broken step's reason before the scenario's own."""
        step = self.broken_step
        return (step.reason if step else "") or self.reason


@dataclass(frozen=True)
class Fact:
    """A name and a value in the run's summary."""

    name: str
    value: str
    is_code: bool = False


@dataclass(frozen=True)
class RunView:
    """The whole page. `counts` has every outcome, and each scenario once."""

    headline: str
    badge: Badge
    interrupted: bool
    begins: float | None
    facts: tuple[Fact, ...]
    counts: Mapping[Outcome, int]
    scenarios: tuple[ScenarioView, ...]
    pictures: tuple[Picture, ...]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def broken(self) -> tuple[ScenarioView, ...]:
        return tuple(scenario for scenario in self.scenarios if scenario.is_broken and scenario.counts)


def view_of(events: Sequence[AnyEvent], pictures: Mapping[str, Picture | Unreadable]) -> RunView:
    """The whole report. Scenarios that did not pass come first; anchors keep the order of the run."""
    timeline = timeline_of(events)
    in_order = [_scenario(attempt, number, pictures) for number, attempt in enumerate(timeline.attempts, 1)]
    counts: dict[Outcome, int] = dict.fromkeys(wording.OUTCOMES, 0)
    for scenario in in_order:
        if scenario.counts:
            counts[scenario.outcome] += 1
    interrupted = timeline.finished is None or timeline.finished.interrupted
    used = {s.shot.picture.id: s.shot.picture for scenario in in_order for s in scenario.steps if s.shot}
    return RunView(
        headline=wording.headline(counts, interrupted),
        badge=_run_badge(counts, interrupted),
        interrupted=interrupted,
        begins=timeline.begins,
        facts=_facts(timeline),
        counts=counts,
        scenarios=tuple(sorted(in_order, key=lambda scenario: not (scenario.is_broken and scenario.counts))),
        pictures=tuple(used.values()),
    )


def _run_badge(counts: Mapping[Outcome, int], interrupted: bool) -> Badge:
    for outcome in ("failed", "error"):
        if counts[outcome]:
            return wording.BADGE_OF_OUTCOME[outcome]
    if interrupted or counts["interrupted"]:
        return "interrupted"
    return "pass" if counts["passed"] else "skipped"


def _facts(timeline: Timeline) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    if timeline.begins is not None and timeline.ends is not None:
        facts.append(Fact("Started", wording.moment(timeline.begins)))
        facts.append(Fact("Took", wording.duration((timeline.ends - timeline.begins) * 1000)))
    model_ms = sum(s.model_ms for a in timeline.attempts for s in a.steps if isinstance(s, StepFinished))
    if model_ms:
        facts.append(Fact("Model", wording.duration(model_ms)))
    if timeline.finished:
        facts.append(Fact("Exit code", str(timeline.finished.exit_code)))
    if timeline.started:
        run = timeline.started
        facts.append(Fact("Eyes", run.eyes))
        facts.append(Fact("qa-agent", run.version))
        facts.append(Fact("Python", run.python))
        facts.append(Fact("Platform", run.platform))
        facts.append(Fact("Command", run.command, is_code=True))
    return tuple(fact for fact in facts if fact.value)


def _scenario(attempt: Attempt, number: int, pictures: Mapping[str, Picture | Unreadable]) -> ScenarioView:
    started, anchor = attempt.started, f"scenario-{number}"
    file = (started.file if started else None) or ""
    steps: list[StepView] = []
    anchors: set[str] = set()
    for event in attempt.steps:
        step = _step(event, f"{anchor}-step-{event.index}", file, pictures)
        if step.anchor in anchors:  # the same step again
            step = replace(step, anchor=f"{step.anchor}-{len(steps) + 1}")
        anchors.add(step.anchor)
        steps.append(step)
    setting = ""
    if started:
        size = f"{started.viewport[0]} × {started.viewport[1]}" if started.viewport else ""
        setting = ", ".join(part for part in (started.browser, size) if part)
    reason = attempt.finished.reason if attempt.finished else "The run ended before this scenario did."
    done = [step.time for step in steps if step.time]
    return ScenarioView(
        anchor=anchor,
        name=(started.name if started else "") or attempt.scenario_id,
        scenario_id=attempt.scenario_id,
        file=file,
        tags=started.tags if started else (),
        setting=setting,
        outcome=attempt.outcome,
        reason=reason,
        attempt=f"attempt {attempt.number} of {attempt.of}" if attempt.of > 1 else "",
        counts=attempt.is_last,
        time=SpentTime(attempt.duration_ms, sum(t.page_ms for t in done), sum(t.model_ms for t in done)),
        steps=tuple(steps),
    )


def _step(event: StepStarted | StepFinished, anchor: str, file: str, pictures: Mapping[str, Picture | Unreadable]) -> StepView:
    where = f"{file}:{event.line}" if file and event.line else f"line {event.line}" if event.line else file
    view = StepView(
        anchor=anchor, number=event.index, action=event.action, sentence=event.sentence, where=where,
        badge="interrupted", outcome="interrupted", reason="The run ended during this step.", confidence=None,
        expression="", answer=None, url="", time=None, shot=None, shot_note="", candidates=(),
    )  # fmt: skip
    if isinstance(event, StepStarted):
        return view
    shown = pictures.get(event.screenshot) if event.screenshot else None
    return replace(
        view,
        badge=wording.badge_of_step(event),
        outcome=event.outcome,
        reason=event.reason,
        confidence=event.confidence if event.confidence is not None and math.isfinite(event.confidence) else None,
        expression=event.expression,
        answer=event.answer,
        url=event.url,
        time=SpentTime(event.duration_ms, event.page_ms, event.model_ms),
        shot=_shot(event, shown) if isinstance(shown, Picture) else None,
        shot_note=shown.reason if isinstance(shown, Unreadable) else "",
        candidates=event.candidates if event.outcome in wording.BROKEN else (),
    )


def _shot(step: StepFinished, picture: Picture) -> Shot:
    width, height = step.screenshot_size or (picture.width, picture.height)
    width, height = max(1, width), max(1, height)
    marks: list[Mark | None] = []  # what matters most is drawn last
    if step.outcome in wording.BROKEN:
        for number, candidate in enumerate(step.candidates, 1):
            marks.append(_mark("candidate", candidate.box, width, height, str(number)))
    marks += [_mark("evidence", box, width, height) for box in step.evidence]
    if step.target:
        marks.append(_mark("target", step.target, width, height))
    point = None
    if step.point and all(map(math.isfinite, step.point)):
        x, y = step.point
        point = Point(round(100 * x / width, 3), round(100 * y / height, 3), round(x), round(y))
    return Shot(picture, width, height, tuple(mark for mark in marks if mark), point)


def _mark(kind: MarkKind, box: BoxModel, width: int, height: int, label: str = "") -> Mark | None:
    if not all(map(math.isfinite, (box.left, box.top, box.right, box.bottom))):
        return None
    return Mark(
        kind,
        left=round(100 * box.left / width, 3),
        top=round(100 * box.top / height, 3),
        width=round(100 * max(0.0, box.right - box.left) / width, 3),
        height=round(100 * max(0.0, box.bottom - box.top) / height, 3),
        label=label,
    )
