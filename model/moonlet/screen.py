"""What the model sees: elements with kinds, boxes, states and exact attributes.

A `Screen` comes from pixels (`moonlet.perception`) or, in training, from a rendered page whose
truth is known (`synth`). The language part works on either and cannot tell them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

KINDS: tuple[str, ...] = (
    "text",  # one line of text, as painted
    "heading",
    "link",
    "button",
    "textbox",
    "combobox",
    "checkbox",
    "radio",
    "switch",
    "slider",
    "tab",
    "menuitem",  # an entry of a menu, a sidebar or a navigation bar
    "icon",
    "image",
    "avatar",
    "badge",  # also tag, chip, pill, counter
    "card",
    "row",  # of a table or of a list
    "table",
    "navigation",
    "alert",
    "dialog",
    "toast",
    "progressbar",
    "spinner",
    "chart",
)

STATES: tuple[str, ...] = (
    "checked",
    "disabled",
    "selected",  # the active tab, menu entry, page, segment
    "focused",
    "expanded",
    "invalid",
    "struck",  # crossed out text
    "placeholder",  # a field that is empty: what it shows is only its hint
)

RGB = tuple[int, int, int]


@dataclass(frozen=True)
class Box:
    """A rectangle in CSS pixels of the screenshot."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    @property
    def center(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def intersection(self, other: Box) -> float:
        """Area shared with `other`, in square pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)

    def iou(self, other: Box) -> float:
        shared = self.intersection(other)
        return shared / max(1e-9, self.area + other.area - shared)

    def holds(self, other: Box, share: float = 0.8) -> bool:
        """Whether at least `share` of the other box's area lies inside this one."""
        return self.intersection(other) >= share * max(1e-9, other.area)

    def union(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True)
class Element:
    """One thing on the screen.

    `text` is what is written in it (for a container: all of its lines, in reading order, joined by
    newlines). `states` and `concepts` map names to probabilities; `concepts` is filled for icons.
    Colours are what a person would point at: `fill` the dominant inside, `ink` the text or stroke, `around`
    that of what the element lies on.
    """

    id: int
    kind: str
    box: Box
    text: str = ""
    states: Mapping[str, float] = field(default_factory=dict)
    concepts: Mapping[str, float] = field(default_factory=dict)
    fill: RGB | None = None
    ink: RGB | None = None
    border: RGB | None = None
    around: RGB | None = None
    text_height: float = 0.0  # of the line box, CSS pixels; 0 where there is no text
    bold: bool = False
    score: float = 1.0  # probability that this element exists
    level: float | None = None  # how far a bar or slider is filled, 0 to 1
    kinds: Mapping[str, float] = field(default_factory=dict)  # other kinds that it may be, with probabilities

    def has(self, state: str) -> bool:
        return self.states.get(state, 0.0) >= 0.5


@dataclass(frozen=True)
class Word:
    text: str
    box: Box


@dataclass(frozen=True)
class Screen:
    """Everything seen on one screenshot; sizes in CSS pixels."""

    width: int
    height: int
    elements: tuple[Element, ...]
    words: tuple[Word, ...] = ()

    def of_kind(self, *kinds: str) -> list[Element]:
        return [element for element in self.elements if element.kind in kinds]
