"""Screens as imperfect eyes would see them: true ones with boxes off, kinds confused, letters misread.

The rates are those of a perception that is mostly right; training on them keeps the matcher from
trusting what real eyes get wrong now and then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from moonlet.screen import RGB, Box, Element, Screen

# How often an element of a kind is not seen at all.
_MISSED: Mapping[str, float] = {
    "text": 0.01, "card": 0.25, "row": 0.15, "table": 0.2, "navigation": 0.12, "alert": 0.08, "dialog": 0.06, "icon": 0.07,
    "badge": 0.1, "heading": 0.1, "chart": 0.15, "link": 0.13, "menuitem": 0.05, "image": 0.08, "avatar": 0.05,
    "progressbar": 0.08, "slider": 0.08, "tab": 0.06, "switch": 0.05, "checkbox": 0.05, "radio": 0.05,
}  # fmt: skip
_MISSED_OTHERWISE = 0.025
# What a kind is taken for, and how often.
_CONFUSED: Mapping[str, tuple[tuple[str, float], ...]] = {
    "menuitem": (("link", 0.08), ("tab", 0.03), ("button", 0.03)), "link": (("menuitem", 0.04), ("button", 0.03)),
    "button": (("link", 0.03), ("badge", 0.01), ("combobox", 0.02)), "tab": (("link", 0.05), ("menuitem", 0.05),
    ("button", 0.05)),
    "combobox": (("textbox", 0.08), ("button", 0.05)), "textbox": (("combobox", 0.04),), "checkbox": (("radio", 0.02),),
    "radio": (("checkbox", 0.03),), "switch": (("checkbox", 0.03),), "card": (("dialog", 0.02), ("alert", 0.01),
    ("row", 0.02)),
    "row": (("card", 0.05),), "alert": (("card", 0.05), ("toast", 0.05)), "toast": (("alert", 0.12),),
    "dialog": (("card", 0.08),),
    "badge": (("button", 0.04), ("text", 0.02)), "icon": (("image", 0.02),), "image": (("icon", 0.03), ("avatar",
    0.03)),
    "avatar": (("image", 0.06), ("icon", 0.03)), "progressbar": (("slider", 0.03),), "slider": (("progressbar", 0.1),),
    "heading": (("text", 0.02),),
}  # fmt: skip
_MISREAD = {
    "l": "I", "I": "l", "i": "l", "1": "l", "O": "0", "0": "O", "o": "0", "S": "s", "s": "S", "e": "c", "c": "e",
    "a": "o", "B": "8", "5": "S", "z": "Z", "v": "y", "u": "n", ",": ".", ".": ",", "w": "W", "x": "X",
}  # fmt: skip
_PER_LETTER = 0.008
_SPACE_LOST = 0.015  # of lines with several words
_STATE_FLIPPED = 0.025
_CONCEPT_WRONG = 0.12


def noisy(screen: Screen, rng: Random, concepts: tuple[str, ...]) -> Screen:
    """The screen seen imperfectly. Ids stay, so that targets can still be found."""
    read: dict[str, str] = {}  # a line is misread once, wherever its text stands

    def reader(text: str) -> str:
        if text not in read:
            read[text] = "".join(_letter(letter, rng) for letter in text)
            if " " in text and rng.random() < _SPACE_LOST:
                read[text] = read[text].replace(" ", "", 1)
        return read[text]

    seen = [_seen(element, rng, concepts, reader) for element in screen.elements]
    return replace(screen, elements=tuple(element for element in seen if element is not None))


def _seen(element: Element, rng: Random, concepts: tuple[str, ...], read: Callable[[str], str]) -> Element | None:
    if rng.random() < _MISSED.get(element.kind, _MISSED_OTHERWISE):
        return None
    kind = element.kind
    kinds: dict[str, float] = {}
    for other, share in _CONFUSED.get(kind, ()):
        if rng.random() < share:
            kinds = {kind: min(0.5, max(0.0, rng.gauss(0.25, 0.15)))}
            kind = other
            break
    small = min(element.box.width, element.box.height) < 12
    spread = 0.6 if small else 1.4
    edges = [edge + rng.gauss(0, spread) for edge in (element.box.left, element.box.top, element.box.right, element.box.bottom)]
    if edges[2] <= edges[0] + 1 or edges[3] <= edges[1] + 1:
        edges = [element.box.left, element.box.top, element.box.right, element.box.bottom]
    return replace(
        element,
        kind=kind,
        kinds=kinds,
        box=Box(*edges),
        text="\n".join(read(line) for line in element.text.split("\n")),
        states={state: _doubted(probability, rng) for state, probability in element.states.items()},
        concepts=_concepts(element, rng, concepts),
        fill=_shade(element.fill, rng),
        ink=_shade(element.ink, rng),
        border=_shade(element.border, rng),
        bold=element.bold if rng.random() > 0.06 else not element.bold,
        score=min(1.0, max(0.3, rng.gauss(0.9, 0.1))),
    )


def _letter(letter: str, rng: Random) -> str:
    if rng.random() >= _PER_LETTER:
        return letter
    return _MISREAD.get(letter, letter if rng.random() < 0.7 else "")


def _doubted(probability: float, rng: Random) -> float:
    sure = min(0.995, max(0.55, rng.gauss(0.94, 0.08)))
    holds = (probability >= 0.5) != (rng.random() < _STATE_FLIPPED)
    return sure if holds else 1 - sure


def _concepts(element: Element, rng: Random, concepts: tuple[str, ...]) -> Mapping[str, float]:
    if not element.concepts or not concepts:
        return element.concepts
    true = max(element.concepts, key=lambda name: element.concepts[name])
    share = min(0.99, max(0.2, rng.gauss(0.85, 0.15)))
    others = rng.sample(concepts, 3)
    if rng.random() < _CONCEPT_WRONG:
        return {others[0]: share, true: (1 - share) * 0.6, others[1]: (1 - share) * 0.3}
    return {true: share, others[0]: (1 - share) * 0.5, others[1]: (1 - share) * 0.3}


def _shade(rgb: RGB | None, rng: Random) -> RGB | None:
    if rgb is None or rng.random() < 0.02:
        return None
    red, green, blue = (min(255, max(0, round(part + rng.gauss(0, 3)))) for part in rgb)
    return red, green, blue
