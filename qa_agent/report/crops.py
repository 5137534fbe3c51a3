"""Pieces of a screenshot, enlarged: what was nearest, and the evidence of a verdict amid what it is recognised by."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from qa_agent.events import BoxModel
from qa_agent.report.views import Crop, Shot

# Around an enlarged piece of a screenshot, so that it is recognised.
MARGIN_PX = 14
# A value is known by the words before and above it, so evidence is shown with these: more of what is left of it.
EVIDENCE_SIZE_PX = (340, 96)
RIGHT_OF_EVIDENCE_PX = 36
MOST_OF_EVIDENCE = 3


def crop_of(box: BoxModel, shot: Shot) -> Crop | None:
    """A thing with a little around it; None of what is not on the picture."""
    if not is_finite(box):
        return None
    return _cut(box.left - MARGIN_PX, box.top - MARGIN_PX, box.right + MARGIN_PX, box.bottom + MARGIN_PX, shot)


def crops_of_evidence(boxes: Sequence[BoxModel], shot: Shot) -> tuple[Crop, ...]:
    """Each piece of evidence outlined in its surroundings, those that lie together in one; what covers half the screen in none."""
    crops: list[Crop] = []
    for box in dict.fromkeys(box for box in boxes if is_finite(box) and _is_small(box, shot)):
        near = next((place for place, crop in enumerate(crops) if _fits(_around([*crop.outlined, box]))), None)
        outlined = (*crops[near].outlined, box) if near is not None else (box,)
        crop = _amid(_around(outlined), shot)
        if crop is None:
            continue
        if near is not None:
            crops[near] = replace(crop, outlined=outlined)
        else:
            crops.append(replace(crop, outlined=outlined))
    return tuple(crops[:MOST_OF_EVIDENCE])


def is_finite(box: BoxModel) -> bool:
    return all(map(math.isfinite, (box.left, box.top, box.right, box.bottom)))


def _amid(box: BoxModel, shot: Shot) -> Crop | None:
    """The box in a piece of at least `EVIDENCE_SIZE_PX`, moved to lie within the picture."""
    wide = min(shot.width, max(EVIDENCE_SIZE_PX[0], box.right - box.left + MARGIN_PX + RIGHT_OF_EVIDENCE_PX))
    high = min(shot.height, max(EVIDENCE_SIZE_PX[1], box.bottom - box.top + 2 * MARGIN_PX))
    left = min(max(0.0, box.right + RIGHT_OF_EVIDENCE_PX - wide), shot.width - wide)
    top = min(max(0.0, (box.top + box.bottom - high) / 2), shot.height - high)
    return _cut(left, top, left + wide, top + high, shot)


def _cut(left: float, top: float, right: float, bottom: float, shot: Shot) -> Crop | None:
    left, top = max(0.0, left), max(0.0, top)
    right, bottom = min(float(shot.width), right), min(float(shot.height), bottom)
    if right - left < 1 or bottom - top < 1:
        return None
    return Crop(replace(shot, marks=(), point=None), round(left), round(top), round(right - left), round(bottom - top))


def _is_small(box: BoxModel, shot: Shot) -> bool:
    on_it = box.right > 0 and box.bottom > 0 and box.left < shot.width and box.top < shot.height
    return on_it and box.right - box.left < 0.75 * shot.width and box.bottom - box.top < 0.5 * shot.height


def _around(boxes: Sequence[BoxModel]) -> BoxModel:
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return BoxModel(left=left, top=top, right=max(box.right for box in boxes), bottom=max(box.bottom for box in boxes))


def _fits(box: BoxModel) -> bool:
    """Whether it fits into one piece with its margins."""
    wide, high = EVIDENCE_SIZE_PX
    return box.right - box.left <= wide - MARGIN_PX - RIGHT_OF_EVIDENCE_PX and box.bottom - box.top <= high - 2 * MARGIN_PX
