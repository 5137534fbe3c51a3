"""What the listener in a page tells, as typed messages. A page could send any itself: what does not fit is left out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

PlaceKind = Literal["row", "card", "section", "dialog", "header", "footer", "navigation"]


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Area(_Told):
    """A rectangle in CSS pixels of the viewport."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def moved(self, right: float, down: float) -> Area:
        return Area(left=self.left + right, top=self.top + down, right=self.right + right, bottom=self.bottom + down)


class Place(_Told):
    """What is around an element, and what it is called."""

    kind: PlaceKind
    title: str = ""


class Target(_Told):
    """An element as the page knows it. `token` tells elements of one document apart."""

    token: int
    role: str
    name: str = ""
    painted: bool = True  # the name stands on the screen
    hint: str = ""  # a placeholder
    areas: tuple[Area, ...] = ()
    holes: tuple[Area, ...] = ()  # controls inside of it
    nth: int = 1
    count: int = 1  # of those on the screen that have its role and name
    places: tuple[Place, ...] = ()  # the nearest first
    checked: bool | None = None
    editable: bool = False
    secret: bool = False
    native_list: bool = False
    input_type: str = ""
    is_picture: bool = False
    point: tuple[float, float] | None = None
    width: float = 1280  # of the viewport
    height: float = 800

    def holds(self, x: float, y: float) -> bool:
        """Whether a click there meets this element, and no control inside of it."""
        return any(area.holds(x, y) for area in self.areas) and not any(hole.holds(x, y) for hole in self.holes)

    def moved(self, right: float, down: float) -> Target:
        """The same, seen from a document around its own."""
        point = None if self.point is None else (self.point[0] + right, self.point[1] + down)
        areas, holes = (tuple(area.moved(right, down) for area in some) for some in (self.areas, self.holes))
        return self.model_copy(update={"areas": areas, "holes": holes, "point": point})


class Happening(_Told):
    """`at` is a time in seconds since the epoch."""

    at: float


class Down(Happening):
    kind: Literal["down"] = "down"
    target: Target
    button: int = 0


class Up(Happening):
    kind: Literal["up"] = "up"
    x: float
    y: float
    selected: bool = False  # a text was selected by it
    over: tuple[Target, ...] = ()


class Double(Happening):
    kind: Literal["double"] = "double"
    target: Target


class Context(Happening):
    """The right mouse button."""

    kind: Literal["context"] = "context"
    target: Target


class Drop(Happening):
    kind: Literal["drop"] = "drop"
    target: Target
    files: int = 0


class Key(Happening):
    kind: Literal["key"] = "key"
    key: str
    field: int = 0


class Keyed(Happening):
    """A control that was clicked by Enter or the space bar."""

    kind: Literal["keyed"] = "keyed"
    target: Target


class Typed(Happening):
    """What a field holds now; `at` is when typing into it began."""

    kind: Literal["typed"] = "typed"
    target: Target
    value: str = ""
    secret: str = ""  # in place of the value: a digest
    is_empty: bool = False


class Chosen(Happening):
    kind: Literal["chosen"] = "chosen"
    target: Target
    option: str


class Set(Happening):
    """A slider or a colour, which no step can set."""

    kind: Literal["set"] = "set"
    target: Target
    value: str


class Chooser(Happening):
    """A file chooser opens."""

    kind: Literal["chooser"] = "chooser"


class Files(Happening):
    kind: Literal["files"] = "files"
    target: Target
    names: tuple[str, ...]


class Scrolled(Happening):
    """By a person, in CSS pixels. `target` is the area that scrolls; None for the page."""

    kind: Literal["scrolled"] = "scrolled"
    down: float
    right: float
    target: Target | None = None
    at_bottom: bool = False
    at_top: bool = False


class Document(Happening):
    """A document begins."""

    kind: Literal["document"] = "document"
    url: str
    how: str


class Popstate(Happening):
    kind: Literal["popstate"] = "popstate"
    url: str


class Fault(Happening):
    """The listener itself failed."""

    kind: Literal["fault"] = "fault"
    message: str


Told = Down | Up | Double | Context | Drop | Key | Keyed | Typed | Chosen | Set | Chooser | Files | Scrolled | Document | Popstate | Fault
_ADAPTER: TypeAdapter[Told] = TypeAdapter(Annotated[Told, Field(discriminator="kind")])


def read(message: str) -> Told:
    """Raises ValueError for what no listener of ours has sent."""
    return _ADAPTER.validate_json(message)


def in_frame(told: Told, right: float, down: float) -> Told:
    """A message of an inner document, in coordinates of the page."""
    if not right and not down:
        return told
    moved: dict[str, object] = {}
    target = getattr(told, "target", None)
    if isinstance(target, Target):
        moved["target"] = target.moved(right, down)
    if isinstance(told, Up):
        moved |= {"x": told.x + right, "y": told.y + down, "over": tuple(each.moved(right, down) for each in told.over)}
    return told.model_copy(update=moved)
