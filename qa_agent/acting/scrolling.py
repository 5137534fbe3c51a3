"""What a scroll step asks for, read from its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

ALLOWED = 'down, up, left or right (also "down 300", "down 2 screens"), "to the bottom", or "to" and what to look for'

Direction = Literal["down", "up", "left", "right"]

_DIRECTIONS: dict[str, Direction] = {"down": "down", "up": "up", "left": "left", "right": "right"}
_END = re.compile(r"(?:to )?(?:the )?(?P<end>top|bottom|end|start)(?: of the page)?", re.IGNORECASE)
_TURN = re.compile(
    r"(?P<direction>down|up|left|right)(?:\s+(?:by\s+)?(?P<amount>\d+)\s*(?P<unit>px|pixels?|screens?|pages?)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Turn:
    """Scroll in a direction, by pixels or by screens."""

    direction: Direction
    amount: int = 1
    unit: Literal["px", "screens"] = "screens"


@dataclass(frozen=True)
class ToEnd:
    """Scroll to the very top or bottom."""

    down: bool


@dataclass(frozen=True)
class ToThing:
    """Scroll until a described thing is seen."""

    description: str


def parse_scroll(words: str) -> Turn | ToEnd | ToThing:
    """Raises ValueError, naming what is allowed, for words that say not where to."""
    text = words.strip()
    if end := _END.fullmatch(text):
        return ToEnd(down=end["end"].lower() in ("bottom", "end"))
    if turn := _TURN.fullmatch(text):
        direction = _DIRECTIONS[turn["direction"].lower()]
        if turn["amount"] is None:
            return Turn(direction)
        unit = (turn["unit"] or "px").lower()
        return Turn(direction, int(turn["amount"]), "px" if unit.startswith(("px", "pixel")) else "screens")
    if text.lower().startswith("to ") and text[3:].strip():
        return ToThing(text[3:].strip())
    raise ValueError(f'"{words}" says not where to scroll; allowed: {ALLOWED}')
