"""Screens made of rendered pages whose truth is known, as clean as the truth or as eyes would see them."""

from __future__ import annotations

import random
from dataclasses import replace

from moonlet.screen import Box, Element, Screen
from synth.sentences.sample import Sample

# What a reader takes for what: the pairs that the measured one confuses most.
_ALIKE = {
    "l": "I", "I": "l", "1": "l", "0": "O", "O": "0", "s": "S", "S": "s", "c": "C", "w": "W", "v": "V", "o": "0",
    "5": "S", "8": "B", "m": "n", "n": "r", "e": "c", "i": "l", "t": "f", "u": "v", "g": "q", ".": ",", ",": ".",
    ":": ";", "-": "_", "x": "X", "z": "Z",
}  # fmt: skip


def screen_of(sample: Sample) -> Screen:
    """The truth as a screen: elements first, then one "text" element a line (ids as in `synth.sentences`)."""
    elements = [
        Element(
            id=thing.id,
            kind=thing.kind,
            box=thing.box,
            text=thing.text,
            states=dict.fromkeys(thing.states, 1.0),
            concepts={thing.concept: 1.0} if thing.concept else {},
            fill=thing.fill,
        )
        for thing in sample.elements
    ]
    for number, line in enumerate(sample.lines):
        states = {"struck": line.struck, "placeholder": line.placeholder}
        elements.append(
            Element(
                id=len(sample.elements) + number,
                kind="text",
                box=line.box,
                text=line.text,
                states={state: 1.0 for state, holds in states.items() if holds},
                ink=line.color,
                text_height=line.size,
                bold=line.weight >= 600,
            )
        )
    return Screen(sample.width, sample.height, tuple(elements))


def as_seen(screen: Screen, rng: random.Random, faults: float = 0.03) -> Screen:
    """The screen with a share of `faults`: elements missed or of another kind, letters misread, boxes off.

    A line is misread once, wherever its text stands, as the eyes read each line once.
    """
    readings: dict[str, str] = {}

    def read(text: str) -> str:
        if text not in readings:
            readings[text] = "\n".join(_misread(line, rng, faults) for line in text.split("\n"))
        return readings[text]

    kept = []
    for element in screen.elements:
        if rng.random() < faults:
            continue
        kind = _KIN.get(element.kind, element.kind) if rng.random() < faults else element.kind
        concepts = element.concepts if rng.random() > 4 * faults else {}
        text = "\n".join(read(line) for line in element.text.split("\n")) if element.text else ""
        kept.append(replace(element, kind=kind, text=text, concepts=concepts, box=_jittered(element.box, rng)))
    return replace(screen, elements=tuple(kept))


_KIN = {
    "button": "link", "link": "text", "menuitem": "link", "tab": "link", "heading": "text", "badge": "text",
    "combobox": "textbox", "textbox": "combobox", "checkbox": "radio", "radio": "checkbox", "avatar": "image",
    "icon": "image", "toast": "alert", "alert": "card",
}  # fmt: skip


def _misread(text: str, rng: random.Random, faults: float) -> str:
    if rng.random() > 3 * faults or not text:
        return text
    at = rng.randrange(len(text))
    fault = rng.random()
    if fault < 0.6:
        return text[:at] + _ALIKE.get(text[at], text[at]) + text[at + 1 :]
    return text[:at] + text[at + 1 :] if fault < 0.8 else text.replace(" ", "", 1)


def _jittered(box: Box, rng: random.Random) -> Box:
    return Box(*(side + rng.gauss(0, 1.0) for side in (box.left, box.top, box.right, box.bottom)))
