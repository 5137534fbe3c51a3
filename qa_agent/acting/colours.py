"""Colours as the browser's own colour field takes them: by the keyboard, in the picker that it opens, and seen in the field afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PIL import ImageChops

from qa_agent.acting.camera import Shot
from qa_agent.acting.finding import Found
from qa_agent.acting.hands import Hands
from qa_agent.acting.sight import Sight
from qa_agent.errors import StepError
from qa_agent.eyes import Box

__tracebackhide__ = True  # a test's traceback ends at the test's own line

_HEX = re.compile(r"#(?P<red>[0-9a-f]{2})(?P<green>[0-9a-f]{2})(?P<blue>[0-9a-f]{2})", re.IGNORECASE)

# The picker is at least this wide and high (CSS pixels); what else a field shows when it is clicked is smaller.
PICKER_PX = 150
# Its pipette and its hue come before the three fields for red, green and blue; where the system has no pipette, one less.
STEPS_TO_RED = (3, 2)
# The field is found by its label or by itself: its colour is looked for so far around it, and shows at least so many pixels of it.
AROUND_PX = 240
ABOVE_PX = 24
LEAST_PIXELS = 100


@dataclass(frozen=True)
class Colour:
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int


def colour_of(text: str) -> Colour | None:
    """The colour that is written `#ff8800`."""
    match = _HEX.fullmatch(text.strip())
    return None if match is None else Colour(*(int(match[name], 16) for name in ("red", "green", "blue")))


class ColourPicker:
    """Chooses a colour in the picker that a click has opened."""

    def __init__(self, sight: Sight, hands: Hands) -> None:
        self._sight = sight
        self._hands = hands

    def is_open(self, before: Shot, after: Shot) -> bool:
        """Whether something as large as a picker has come up. Not every screenshot shows it."""
        changed = ImageChops.difference(before.image, after.image).getbbox() if before.size == after.size else None
        return changed is not None and changed[2] - changed[0] >= PICKER_PX and changed[3] - changed[1] >= PICKER_PX

    def pick(self, colour: Colour, found: Found) -> None:
        """Raises StepError where the field does not show the colour afterwards."""
        for steps in STEPS_TO_RED:
            for _ in range(steps):
                self._hands.press("Tab")
            for part in (colour.red, colour.green, colour.blue):
                self._hands.select_all()
                self._hands.type(str(part))
                self._hands.press("Tab")
            self._hands.press("Enter")
            if _shows(colour, found, self._sight.settle()):
                return
            self._hands.click(found.point)
            self._sight.settle()
        self._hands.press("Escape")
        raise StepError(f"its colours were opened, but it does not show #{colour.red:02x}{colour.green:02x}{colour.blue:02x} now")


def _shows(colour: Colour, found: Found, shot: Shot) -> bool:
    box = found.box or Box(*found.point, *found.point)
    width, height = shot.size
    area = (
        max(0, int(box.left - AROUND_PX)), max(0, int(box.top - ABOVE_PX)),
        min(width, int(box.right + AROUND_PX)), min(height, int(box.bottom + ABOVE_PX)),
    )  # fmt: skip
    counted = shot.image.convert("RGB").crop(area).getcolors((area[2] - area[0]) * (area[3] - area[1])) or []
    return any(count >= LEAST_PIXELS and seen == (colour.red, colour.green, colour.blue) for count, seen in counted)
