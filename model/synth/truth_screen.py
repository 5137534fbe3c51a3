"""The `Screen` of a generated page, built from its truth instead of from its pixels.

Ids are those of `synth.sentences.sample`: elements first, then one "text" element a line. Only what
perception could know goes in: no accessible names, no labels, no parents, no columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from moonlet.colors import painted
from moonlet.screen import RGB, STATES, Box, Element, Screen
from synth.sentences.sample import Line, Sample, Thing

_SURE = 0.97
# States that perception tells for a kind; others are absent rather than improbable.
STATES_OF: Mapping[str, tuple[str, ...]] = {
    "checkbox": ("checked", "disabled", "focused", "invalid"),
    "radio": ("checked", "disabled", "focused", "invalid"),
    "switch": ("checked", "disabled", "focused"),
    "textbox": ("disabled", "focused", "invalid", "placeholder"),
    "combobox": ("disabled", "focused", "expanded", "invalid", "placeholder"),
    "text": ("struck", "disabled", "placeholder", "selected"),
}
_NESTED = frozenset(
    {
        "button",
        "link",
        "textbox",
        "combobox",
        "badge",
        "card",
        "row",
        "alert",
        "image",
        "avatar",
        "icon",
        "tab",
        "chart",
    }
)


def truth_screen(sample: Sample, image: Path | None = None, scale: float = 1.0) -> Screen:
    """Everything of the sample as elements; with its picture (`scale` device pixels a CSS pixel) also colours."""
    pixels = np.asarray(Image.open(image).convert("RGB")) if image is not None else None
    elements = [_element(thing, sample, pixels, scale) for thing in sample.elements]
    elements += [_text(number + len(elements), line, pixels, scale) for number, line in enumerate(sample.lines)]
    return Screen(sample.width, sample.height, tuple(elements))


def _states(kind: str, holding: Sequence[str] | frozenset[str]) -> dict[str, float]:
    told = STATES_OF.get(kind, tuple(s for s in STATES if s not in ("placeholder", "struck")))
    states = dict.fromkeys(told, 1 - _SURE)
    return states | dict.fromkeys(holding, _SURE)


def _element(thing: Thing, sample: Sample, pixels: NDArray[np.uint8] | None, scale: float) -> Element:
    fill: RGB | None = thing.fill
    ink: RGB | None = None
    border: RGB | None = None
    around: RGB | None = None
    own = [line for line in sample.lines if line.element == thing.id]
    if pixels is not None:
        holes = [t.box for t in sample.elements if t.id != thing.id and t.kind in _NESTED and thing.box.holds(t.box)]
        measured, ink, border, around = painted(pixels, thing.box, holes, scale)
        fill = measured or fill
    if own and own[0].color is not None:
        ink = own[0].color
    height = float(np.median([line.box.height for line in own])) if own else 0.0
    return Element(
        id=thing.id,
        kind=thing.kind,
        box=thing.box,
        text=thing.text,
        states=_states(thing.kind, thing.states),
        concepts={thing.concept: 0.9} if thing.concept else {},
        fill=fill,
        ink=ink,
        border=border,
        around=around,
        text_height=height,
        bold=bool(own) and max(line.weight for line in own) >= 600,
        level=_level(thing),
    )


def _text(number: int, line: Line, pixels: NDArray[np.uint8] | None, scale: float) -> Element:
    paint = painted(pixels, line.box, (), scale) if pixels is not None else None
    states = {"struck"} if line.struck else set()
    if line.placeholder:
        states.add("placeholder")
    return Element(
        id=number,
        kind="text",
        box=Box(line.box.left, line.box.top, line.box.right, line.box.bottom),
        text=line.text,
        states=_states("text", frozenset(states)),
        fill=paint.fill if paint else None,
        ink=line.color,
        around=paint.around if paint else None,
        text_height=line.box.height,
        bold=line.weight >= 600,
    )


def _level(thing: Thing) -> float | None:
    """How far a bar or slider is filled, from its percentage."""
    if thing.kind not in ("progressbar", "slider"):
        return None
    try:
        return min(1.0, max(0.0, float(thing.value) / 100))
    except ValueError:
        return None
