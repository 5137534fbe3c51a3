"""What the agent asks of a pair of eyes, and the typed answers.

`Eyes` is the only thing that knows pixels and language. It knows no browser. The bundled model is
one implementation (`qa_agent.moonlet_eyes`); anything with these four methods is another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

from PIL import Image

Status = Literal["pass", "fail", "unsure"]


@dataclass(frozen=True)
class Box:
    """A rectangle in CSS pixels of the viewport: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def center(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Seen:
    """One element as the eyes saw it."""

    id: int
    kind: str
    text: str
    box: Box
    states: tuple[str, ...] = ()
    concept: str | None = None
    confidence: float = 1.0
    label: str = ""  # what names it besides its own text: a field's label; empty where eyes tell none


@dataclass(frozen=True)
class Screen:
    """One encoded screenshot. `handle` belongs to the eyes that made it and is opaque to others."""

    width: int
    height: int
    elements: tuple[Seen, ...]
    handle: object = field(repr=False, compare=False, default=None)
    look_ms: float = 0.0


@dataclass(frozen=True)
class Location:
    """Where a description points. `point` is None where no such element is seen.

    `candidates` are the nearest things seen, best first, whether or not one was chosen;
    `ambiguous` says that a second element fits as well as the first.
    """

    point: tuple[float, float] | None
    box: Box | None
    confidence: float
    reason: str
    expression: str = ""
    candidates: tuple[Seen, ...] = ()
    ambiguous: bool = False


@dataclass(frozen=True)
class Verdict:
    """Whether a statement holds on the screen. Unsure never passes.

    `confidence` is the calibrated probability that the status is right.
    """

    status: Status
    confidence: float
    reason: str
    expression: str = ""
    evidence: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Answer:
    """The short answer to a question; empty text where there is none."""

    text: str
    confidence: float
    reason: str = ""
    expression: str = ""
    evidence: tuple[Box, ...] = ()


ActionVerb = Literal[
    "click", "double_click", "hover", "type", "clear", "press", "select", "check", "uncheck",
    "scroll", "goto", "wait_for", "assert",
    "back", "reload", "right_click", "drag", "upload", "tab", "expect_url", "expect_title", "expect_console",
    "fill", "do", "ask", "sleep", "screenshot",
]  # fmt: skip


@dataclass(frozen=True)
class Action:
    """What a bare sentence asks for.

    `target` and `text` are pieces of the sentence (the element's description; what to type, the
    key, the option, the address, the direction, the file, where a drag ends; the goal of a `do`, the seconds of a `sleep`). For
    `assert` and `wait_for` the target is the statement, for `ask` the question. `every`: it is done to all that fit the target.
    """

    verb: ActionVerb
    target: str = ""
    text: str = ""
    confidence: float = 1.0
    every: bool = False


class Eyes(Protocol):
    """Pixels and language. Implementations are deterministic: same picture, same sentence, same answer."""

    name: str

    def look(self, image: Image.Image) -> Screen:
        """Encode a screenshot (CSS pixels, any mode) once; ask about it often."""
        ...

    def locate(self, screen: Screen, text: str, verb: str = "") -> Location:
        """Where the described element is. `verb` is what will be done to it (an `ActionVerb`): one types into fields."""
        ...

    def check(self, screen: Screen, text: str) -> Verdict: ...

    def ask(self, screen: Screen, text: str) -> Answer: ...

    def understand(self, sentence: str, screen: Screen | None = None) -> Sequence[Action]:
        """Turn a bare step sentence into the actions that it asks for, in order."""
        ...


@dataclass(frozen=True)
class EyesToCome:
    """Eyes that may still be loading: they are waited for once something is to be seen."""

    load: Callable[[], Eyes]


@runtime_checkable
class EyesForAll(Protocol):
    """What eyes may offer besides: all elements that a description fits. Without it "tick all the boxes" can't be done."""

    def locate_all(self, screen: Screen, text: str, verb: str = "") -> Sequence[Location]:
        """All elements that "the checkboxes in the first column" fits, in reading order; each with a point. Empty where none is seen."""
        ...
