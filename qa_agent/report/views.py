"""What the report's page shows: plain frozen records, every text still unescaped. `model` computes them from events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from qa_agent.events import BoxModel, ConsoleLine, FailedRequest, Outcome
from qa_agent.report import wording
from qa_agent.report.pictures import Picture
from qa_agent.report.suspects import Suspect
from qa_agent.report.trend import Since, Trend
from qa_agent.report.understood import Contrast, is_counted
from qa_agent.report.wording import Badge, Ending

# A longer sentence is cut on the step's line and shown whole in its details.
SENTENCE_ON_ONE_LINE = 280

MarkKind = Literal["target", "evidence", "candidate", "changed"]


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
    """A screenshot with what is drawn over it. `width` and `height` are CSS pixels."""

    picture: Picture
    width: int
    height: int
    marks: tuple[Mark, ...] = ()
    point: Point | None = None

    def has(self, kind: MarkKind) -> bool:
        return any(mark.kind == kind for mark in self.marks)


@dataclass(frozen=True)
class Crop:
    """A piece of a screenshot, enlarged: CSS pixels of `shot`, and so are the boxes that are `outlined` in it."""

    shot: Shot
    left: float
    top: float
    width: float
    height: float
    outlined: tuple[BoxModel, ...] = ()


@dataclass(frozen=True)
class SeenCandidate:
    """Something near to what was asked for, with its piece of the picture."""

    kind: str
    text: str
    crop: Crop | None


@dataclass(frozen=True)
class SpentTime:
    """Milliseconds of a step or scenario, and the parts of it that page, model and waiting took."""

    total_ms: float
    page_ms: float
    model_ms: float
    wait_ms: float = 0.0

    @property
    def parts(self) -> tuple[tuple[str, float], ...]:
        named = (("page", self.page_ms), ("wait", self.wait_ms), ("model", self.model_ms))
        return tuple((name, ms) for name, ms in named if ms > 0)

    def share(self, ms: float) -> float:
        """Percent of the whole, for drawing."""
        return round(100 * ms / max(self.total_ms, self.page_ms + self.model_ms + self.wait_ms, 1e-9), 2)


@dataclass(frozen=True)
class StepView:
    """One step as the page shows it. `anchor` is its address in the page; `confidence` is 0 to 1.

    `before` is the screen that a check found changed, `after` the one that an action left behind; `change` says
    in words how the two pictures differ. `ended_ms` is counted from the first step's beginning. `to_try` is a command line.
    """

    anchor: str
    number: int
    action: str
    sentence: str
    badge: Badge
    outcome: Outcome
    where: str
    reason: str
    confidence: float | None = None
    expression: str = ""
    understood: str = ""
    answer: str | None = None
    url: str = ""
    time: SpentTime | None = None
    ended_ms: float = 0.0
    shot: Shot | None = None
    shot_note: str = ""
    before: Shot | None = None
    after: Shot | None = None
    change: str = ""
    candidates: tuple[SeenCandidate, ...] = ()
    contrast: Contrast | None = None
    suspects: tuple[Suspect, ...] = ()
    to_try: str = ""
    crops: tuple[Crop, ...] = ()
    console: tuple[ConsoleLine, ...] = ()
    requests: tuple[FailedRequest, ...] = ()

    @property
    def is_broken(self) -> bool:
        return self.outcome in wording.BROKEN

    @property
    def counts(self) -> bool:
        """Whether its evidence is what was counted."""
        return is_counted(self.expression)

    @property
    def is_long(self) -> bool:
        return len(self.sentence) > SENTENCE_ON_ONE_LINE

    @property
    def short_sentence(self) -> str:
        return self.sentence[:SENTENCE_ON_ONE_LINE].rstrip() + " …" if self.is_long else self.sentence

    @property
    def names_its_action(self) -> bool:
        """Whether the sentence already begins with the step's verb, so that it need not be said twice."""
        return self.sentence.lower().replace("_", " ").startswith(self.action.replace("_", " ").lower())

    @property
    def verdict_was_tolerated(self) -> bool:
        """A soft or optional check that did not hold."""
        return self.badge in ("fail", "unsure") and not self.is_broken

    @property
    def console_errors(self) -> int:
        return sum(line.level == "error" for line in self.console)

    @property
    def latest(self) -> Shot | None:
        """The screen as the step left it, as far as pictures tell."""
        return self.after or self.shot


@dataclass(frozen=True)
class Link:
    """A file beside the report: a trace, a video. `target` is a relative address, percent-encoded."""

    kind: str
    name: str
    target: str
    path: str


@dataclass(frozen=True)
class AttemptView:
    """One go at a scenario."""

    anchor: str
    number: int
    of: int
    outcome: Outcome
    reason: str
    time: SpentTime
    steps: tuple[StepView, ...]
    links: tuple[Link, ...] = ()
    details: str = ""

    @property
    def badge(self) -> Badge:
        return wording.BADGE_OF_OUTCOME[self.outcome]

    @property
    def is_broken(self) -> bool:
        return self.outcome in wording.BROKEN

    @property
    def title(self) -> str:
        return f"attempt {self.number} of {self.of}" if self.of > 1 else ""

    @property
    def broken_step(self) -> StepView | None:
        return next((step for step in self.steps if step.is_broken), None)

    @property
    def explanation(self) -> str:
        """Why it did not pass: the broken step's reason before the attempt's own."""
        step = self.broken_step
        return (step.reason if step else "") or self.reason

    @property
    def broke_after(self) -> int | None:
        """The last step, where it failed though no step did: in the test's own code, or while it was taken down."""
        return self.steps[-1].number if self.outcome in ("failed", "error") and self.steps and self.broken_step is None else None


@dataclass(frozen=True)
class AttemptsRow:
    """One step in every attempt; None where an attempt did not reach it."""

    number: int
    steps: tuple[StepView | None, ...]

    @property
    def sentence(self) -> str:
        step = next(step for step in self.steps if step)
        return step.sentence if step.names_its_action else f"{step.action.replace('_', ' ')} {step.sentence}"


@dataclass(frozen=True)
class ScenarioView:
    """A scenario with its attempts, of which the last counts. `order` is its place in the run."""

    anchor: str
    order: int
    name: str
    scenario_id: str
    file: str
    tags: tuple[str, ...]
    setting: str
    attempts: tuple[AttemptView, ...]
    since: Since = ""
    bug_report: str = ""

    @property
    def last(self) -> AttemptView:
        return self.attempts[-1]

    @property
    def outcome(self) -> Outcome:
        return self.last.outcome

    @property
    def steps(self) -> tuple[StepView, ...]:
        return self.last.steps

    @property
    def rows(self) -> tuple[AttemptsRow, ...]:
        """The steps of all attempts, those of one number beside each other; a step done twice shows its last time."""
        by_number = [{step.number: step for step in attempt.steps} for attempt in self.attempts]
        numbers = sorted({number for steps in by_number for number in steps})
        return tuple(AttemptsRow(number, tuple(steps.get(number) for steps in by_number)) for number in numbers)

    def telling_step(self, attempt: AttemptView) -> StepView | None:
        """The step whose picture tells most: the broken one; of an attempt that passed the same one, to be compared with it."""
        broken = attempt.broken_step or self.blamed.broken_step
        same = next((step for step in attempt.steps if broken and step.number == broken.number), None)
        return same or next((step for step in reversed(attempt.steps) if step.shot), None)

    @property
    def is_flaky(self) -> bool:
        return self.outcome == "passed" and any(attempt.is_broken for attempt in self.attempts)

    @property
    def is_broken(self) -> bool:
        return self.last.is_broken

    @property
    def ending(self) -> Ending:
        return "flaky" if self.is_flaky else self.outcome

    @property
    def badge(self) -> Badge:
        return wording.BADGE_OF_ENDING[self.ending]

    @property
    def blamed(self) -> AttemptView:
        """The attempt that says what went wrong: the last one, or of a flaky scenario the last that failed."""
        return next((attempt for attempt in reversed(self.attempts) if attempt.is_broken), self.last)


@dataclass(frozen=True)
class Fact:
    """A name and a value in the run's summary."""

    name: str
    value: str


@dataclass(frozen=True)
class RunView:
    """The whole page. `counts` has every ending, and each scenario once; `machine` is where and by which `command` it ran."""

    headline: str
    badge: Badge
    interrupted: bool
    begins: float | None
    facts: tuple[Fact, ...]
    machine: tuple[Fact, ...]
    counts: Mapping[Ending, int]
    scenarios: tuple[ScenarioView, ...]
    pictures: tuple[Picture, ...]
    command: str = ""
    trend: Trend | None = None

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def troubled(self) -> tuple[ScenarioView, ...]:
        """What a reader should look at: what did not pass, then what passed only on a retry."""
        return tuple(scenario for scenario in self.scenarios if scenario.is_broken or scenario.is_flaky)
