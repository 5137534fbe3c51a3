"""What pytest shows of a failed test beside its traceback: what the model made of the sentence, and the evidence cut out as a picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from qa_agent.events import BoxModel, StepFinished
from qa_agent.journal import evidence_of
from qa_agent.recording import Recorder

TITLE = "qa-agent: what was seen"
# Soft checks may fail in numbers; all of them are in the report.
STEPS_TOLD = 5
CANDIDATES_TOLD = 3
MARGIN_PX = 12


def section(recorder: Recorder) -> str:
    """The failed steps of a test, a paragraph each; empty where none has failed."""
    failed = recorder.failed_steps
    told = ["\n".join(_lines(step, recorder.folder)) for step in failed[:STEPS_TOLD]]
    if len(failed) > STEPS_TOLD:
        told.append(f"and {len(failed) - STEPS_TOLD} more, in the report")
    return "\n".join(told)


def _lines(step: StepFinished, folder: Path | None) -> Iterator[str]:
    yield step.sentence
    verdict = step.status or step.outcome
    sure = f", {100 * step.confidence:.0f} % sure" if step.confidence is not None and step.status else ""
    yield f"    {verdict}{sure}: {step.reason}"
    if step.expression:
        from qa_agent.report.understood import in_words  # what writes reports is loaded at the end, or here

        yield f"    understood as: {in_words(step.expression) or step.expression}"
    if step.expected or step.seen:
        yield f'    expected: "{step.expected}", seen: "{step.seen}"'
    if step.candidates:
        nearest = ", ".join(f'{seen.kind} "{seen.text}"' if seen.text else seen.kind for seen in step.candidates[:CANDIDATES_TOLD])
        yield f"    nearest seen: {nearest}"
    if folder is None:
        yield "    pictures: none are kept; `--report DIR` keeps them"
        return
    if step.screenshot is None:
        return
    crop = _crop(step, folder)
    if crop is not None:
        yield f"    evidence: {_shown(crop)}"
    yield f"    screen: {_shown(folder / step.screenshot)}"


def _crop(step: StepFinished, folder: Path) -> Path | None:
    """The evidence, or what was nearest, cut out of the kept picture, in which secrets are covered; None where there is nothing to cut."""
    boxes = step.evidence or tuple(seen.box for seen in step.candidates[:1])
    if step.screenshot is None or step.screenshot_size is None or not boxes:
        return None
    path = evidence_of(folder / step.screenshot, step.index)
    try:
        with Image.open(folder / step.screenshot) as picture:
            area = _around(boxes, step.screenshot_size)
            if area[2] - area[0] < 1 or area[3] - area[1] < 1:
                return None
            picture.convert("RGB").crop(area).save(path)
    except OSError:  # a disk that is full: it was said when the screenshot could not be kept
        return None
    return path


def _around(boxes: tuple[BoxModel, ...], size: tuple[int, int]) -> tuple[int, int, int, int]:
    return (
        max(0, int(min(box.left for box in boxes)) - MARGIN_PX),
        max(0, int(min(box.top for box in boxes)) - MARGIN_PX),
        min(size[0], int(max(box.right for box in boxes)) + MARGIN_PX),
        min(size[1], int(max(box.bottom for box in boxes)) + MARGIN_PX),
    )


def _shown(path: Path) -> str:
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
