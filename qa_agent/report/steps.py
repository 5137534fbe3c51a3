"""A step's events as the page shows them: its pictures with all that is drawn on them, and what changed between two."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qa_agent.events import BoxModel, Candidate, StepFinished, StepStarted
from qa_agent.report import wording
from qa_agent.report.changes import Change, Comparison
from qa_agent.report.crops import crop_of, crops_of_evidence, is_finite
from qa_agent.report.pictures import Picture, Unreadable
from qa_agent.report.suspects import Circumstances, server_faults, suspects_of, to_try
from qa_agent.report.understood import contrast_of, in_words, is_counted
from qa_agent.report.views import Mark, MarkKind, Point, SeenCandidate, Shot, SpentTime, StepView

# A mark stands around its thing and not on its edge, so that nothing of it is covered.
MARK_MARGIN_PX = 4

Pictures = Mapping[str, Picture | Unreadable]


@dataclass(frozen=True)
class Album:
    """The run's pictures by file name, and what compares them."""

    pictures: Pictures
    comparison: Comparison

    def named(self, name: str | None) -> Picture | None:
        found = self.pictures.get(name) if name else None
        return found if isinstance(found, Picture) else None


def steps_of(
    events: Sequence[StepStarted | StepFinished], anchor: str, file: str, album: Album, attempt: Circumstances
) -> tuple[StepView, ...]:
    """The steps of one attempt, of which `attempt` is known. Each picture is compared with the one before it."""
    views: list[StepView] = []
    anchors: set[str] = set()
    ended_ms = 0.0
    earlier: tuple[int, Shot] | None = None  # the last screen that was seen, and by which step
    for place, event in enumerate(events):
        view = _step(event, f"{anchor}-step-{event.index}", file, album, attempt)
        if isinstance(event, StepFinished):
            attempt = replace(attempt, earlier=server_faults(event) + attempt.earlier)
        if view.anchor in anchors:  # the same step again
            view = replace(view, anchor=f"{view.anchor}-{len(views) + 1}")
        anchors.add(view.anchor)
        ended_ms += view.time.total_ms if view.time else 0.0
        view = replace(view, ended_ms=ended_ms)
        if isinstance(event, StepFinished) and view.shot:
            following = next((e for e in events[place + 1 :] if isinstance(e, StepFinished)), None)
            if _acts(event):
                view = _with_after(view, event, following, album)
            elif earlier is not None:
                view = _with_before(view, *earlier, album)
        elif view.is_broken and earlier is not None:
            number, screen = earlier
            view = replace(view, before=screen, change=f"There is no picture of this step; this is the screen of step {number}.")
        views.append(view)
        if view.latest is not None:
            earlier = view.number, replace(view.latest, marks=(), point=None)
    return tuple(views)


def _acts(step: StepFinished) -> bool:
    return step.outcome == "passed" and (step.point is not None or step.target is not None or step.after is not None)


def _with_after(view: StepView, step: StepFinished, following: StepFinished | None, album: Album) -> StepView:
    """An action with the screen that it left behind: its own last look, or the first of the step after it."""
    source = step if step.after else following
    picture = album.named(step.after or (following.screenshot if following else None))
    assert view.shot is not None
    if picture is None or source is None:
        return view
    change = album.comparison.between(view.shot.picture, picture)
    said = _said(change, "by this step", "Nothing on the screen changed by this step.")
    if change is not None and change.is_none:
        return replace(view, change=said)
    return replace(view, after=_with_changes(_shot(picture, source.screenshot_size), change), change=said)


def _with_before(view: StepView, number: int, before: Shot, album: Album) -> StepView:
    """A check with the screen before it, where that looked otherwise."""
    assert view.shot is not None
    change = album.comparison.between(before.picture, view.shot.picture)
    said = _said(change, f"since step {number}", f"The screen is as it was in step {number}.")
    if change is not None and change.is_none:
        return replace(view, change=said)
    return replace(view, shot=_with_changes(view.shot, change), before=before, change=said)


def _said(change: Change | None, since: str, nothing: str) -> str:
    if change is None:
        return f"The screen has another size {since}: it was not compared."
    if change.is_none:
        return nothing
    if change.is_whole:
        return f"Most of the screen changed {since}."
    return f"{wording.counted(len(change.regions), 'place')} on the screen changed {since}."


def _with_changes(shot: Shot, change: Change | None) -> Shot:
    regions = change.regions if change else ()
    changed = [Mark("changed", region.left, region.top, region.width, region.height) for region in regions]
    return replace(shot, marks=(*changed, *shot.marks))


def _step(event: StepStarted | StepFinished, anchor: str, file: str, album: Album, attempt: Circumstances) -> StepView:
    file = event.file or file
    where = f"{file}:{event.line}" if file and event.line else f"line {event.line}" if event.line else file
    view = StepView(
        anchor=anchor, number=event.index, action=event.action, sentence=event.sentence, where=where,
        badge="interrupted", outcome="interrupted", reason="The run ended during this step.",
    )  # fmt: skip
    if isinstance(event, StepStarted):
        return view
    broken = event.outcome in wording.BROKEN or event.status in ("fail", "unsure")
    picture, shown = album.named(event.screenshot), album.pictures.get(event.screenshot or "")
    shot = _marked(_shot(picture, event.screenshot_size), event, broken) if picture else None
    contrast = contrast_of(event) if broken else None
    ended_it = event.outcome in ("failed", "error")
    return replace(
        view,
        badge=wording.badge_of_step(event),
        outcome=event.outcome,
        reason=event.reason,
        confidence=event.confidence if event.confidence is not None and math.isfinite(event.confidence) else None,
        expression=event.expression,
        understood=in_words(event.expression),
        answer=event.answer,
        url=event.url,
        time=SpentTime(event.duration_ms, event.page_ms, event.model_ms, event.wait_ms),
        shot=shot,
        shot_note=shown.reason if isinstance(shown, Unreadable) else "",
        candidates=tuple(_candidate(candidate, shot) for candidate in event.candidates) if broken else (),
        contrast=contrast,
        suspects=suspects_of(event, replace(attempt, where=where, contrast=contrast)) if ended_it else (),
        to_try=to_try(event) if ended_it else "",
        crops=crops_of_evidence(event.evidence, shot) if broken and shot and not is_counted(event.expression) else (),
        console=event.console,
        requests=event.requests,
    )


def _shot(picture: Picture, size: tuple[int, int] | None) -> Shot:
    width, height = size or (picture.width, picture.height)
    return Shot(picture, max(1, width), max(1, height))


def _marked(shot: Shot, step: StepFinished, broken: bool) -> Shot:
    marks: list[Mark | None] = []  # what matters most is drawn last
    if broken:
        for number, candidate in enumerate(step.candidates, 1):
            marks.append(_mark("candidate", candidate.box, shot, str(number)))
    numbered = broken and is_counted(step.expression) and len(step.evidence) > 1
    marks += [_mark("evidence", box, shot, str(number) if numbered else "") for number, box in enumerate(step.evidence, 1)]
    if step.target:
        marks.append(_mark("target", step.target, shot))
    point = None
    if step.point and all(map(math.isfinite, step.point)):
        x, y = step.point
        point = Point(round(100 * x / shot.width, 3), round(100 * y / shot.height, 3), round(x), round(y))
    return replace(shot, marks=tuple(mark for mark in marks if mark), point=point)


def _mark(kind: MarkKind, box: BoxModel, shot: Shot, label: str = "") -> Mark | None:
    if not is_finite(box):
        return None
    left, top = max(0.0, box.left - MARK_MARGIN_PX), max(0.0, box.top - MARK_MARGIN_PX)
    right, bottom = min(shot.width, box.right + MARK_MARGIN_PX), min(shot.height, box.bottom + MARK_MARGIN_PX)
    return Mark(
        kind,
        left=round(100 * left / shot.width, 3),
        top=round(100 * top / shot.height, 3),
        width=round(100 * max(0.0, right - left) / shot.width, 3),
        height=round(100 * max(0.0, bottom - top) / shot.height, 3),
        label=label,
    )


def _candidate(candidate: Candidate, shot: Shot | None) -> SeenCandidate:
    return SeenCandidate(candidate.kind, candidate.text, crop_of(candidate.box, shot) if shot else None)
