"""Draw what was seen onto the picture: an outline an element, coloured by kind, with the number that it has in the table.

A number stands where it covers neither text nor another number: beside its element where there is room, else away from it with
a line to it. A legend below the picture tells the colours and the signs of states; above it the picture keeps its coordinates.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from moonlet.screen import Box, Element

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@dataclass(frozen=True)
class Family:
    """Kinds that share a colour: `dark` on light pages and below white numbers (contrast at least 4.5), `light` on dark pages."""

    name: str
    kinds: tuple[str, ...]
    dark: str
    light: str


FAMILIES = (
    Family("button", ("button",), "#6d28d9", "#c4b5fd"),
    Family("link", ("link",), "#1d4ed8", "#93c5fd"),
    Family("menu, tab", ("menuitem", "tab"), "#0e7490", "#67e8f9"),
    Family("field", ("textbox", "combobox", "listbox"), "#15803d", "#86efac"),
    Family("choice", ("checkbox", "radio", "switch", "slider"), "#c2410c", "#fdba74"),
    Family("icon, image", ("icon", "image", "avatar"), "#be185d", "#f9a8d4"),
    Family("badge", ("badge",), "#854d0e", "#fde047"),
    Family("message", ("alert", "dialog", "toast"), "#b91c1c", "#fca5a5"),
    Family("progress, chart", ("progressbar", "spinner", "chart"), "#0f766e", "#5eead4"),
    Family("heading", ("heading",), "#1e293b", "#f1f5f9"),
    Family("card, row, table", ("card", "row", "table", "navigation"), "#475569", "#a8b6c8"),
    Family("text", ("text",), "#64748b", "#94a3b8"),
)
OTHER = Family("other", (), "#3f6212", "#bef264")
ASKED = Family("what was asked about", (), "#e11d48", "#fb7185")
_FAMILY_OF = {kind: family for family in FAMILIES for kind in family.kinds}

# Drawn quietly: what holds other things, and plain text.
CONTAINERS = frozenset(("card", "row", "table", "navigation", "dialog", "alert", "toast", "chart"))
QUIET = frozenset(("card", "row", "table", "navigation"))

# A state's sign, as lines through points of a square of 10; (x, y, radius) is a circle, a radius below 0 a filled one.
SIGNS: dict[str, tuple[tuple[tuple[float, ...], ...], ...]] = {
    "checked": (((1.5, 5.5), (4, 8.2), (8.8, 1.8)),),
    "disabled": (((5, 5, 4),), ((2.3, 7.7), (7.7, 2.3))),
    "selected": (((5, 5, -3.4),),),
    "focused": (((1, 3.5), (1, 1), (3.5, 1)), ((6.5, 1), (9, 1), (9, 3.5)), ((9, 6.5), (9, 9), (6.5, 9)), ((3.5, 9), (1, 9), (1, 6.5))),
    "expanded": (((1, 3.2), (5, 7.2), (9, 3.2)),),
    "invalid": (((5, 0.8), (5, 6.2)), ((5, 8.8, -0.9),)),
    "struck": (((0.5, 5), (9.5, 5)), ((2.5, 2), (7.5, 2)), ((2.5, 8), (7.5, 8))),
    "placeholder": (((1.6, 7, -1.1),), ((5, 7, -1.1),), ((8.4, 7, -1.1),)),
}


class Boxed(Protocol):
    """Left, top, right, bottom, in pixels of the picture."""

    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True)
class Drawn:
    """An element as it is drawn; whoever has other eyes than Moonlet makes these."""

    id: int
    kind: str
    box: Boxed
    states: Collection[str] = ()


def family_of(kind: str) -> Family:
    return _FAMILY_OF.get(kind, OTHER)


def annotate(image: Image.Image, elements: Sequence[Element | Drawn], marks: Sequence[Boxed] = ()) -> Image.Image:
    """A copy of the picture with numbered outlines and a legend; `marks` (evidence, a found place) are drawn thick on top.

    Lines and letters grow with the page's own letters: a picture of pixel ratio 2 gets them twice as large.
    """
    drawn = [_drawn(element) for element in elements]
    return _Sheet(image, drawn, marks).finished()


def holders(elements: Iterable[Element | Drawn]) -> dict[int, int]:
    """Number of a line of text: number of the button, link, field ... that it is written in. Such a line gets no number in the picture."""
    drawn = [_drawn(element) for element in elements]
    inner = [element for element in drawn if element.kind not in CONTAINERS | {"text", "image", "icon"}]
    found: dict[int, int] = {}
    for text in (element for element in drawn if element.kind == "text"):
        around = [element for element in inner if _shared(element.box, text.box) >= 0.6 * _area(text.box)]
        if around:
            found[text.id] = min(around, key=lambda element: _area(element.box)).id
    return found


def _drawn(element: Element | Drawn) -> Drawn:
    if isinstance(element, Drawn):
        return element
    return Drawn(element.id, element.kind, element.box, tuple(name for name in element.states if element.has(name)))


def _area(box: Boxed) -> float:
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)


def _shared(one: Boxed, other: Boxed) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, width) * max(0.0, height)


def _scale(elements: Sequence[Drawn]) -> float:
    """How much larger than on a usual page the small text is: 1, 1.5, 2 or 3."""
    heights = [element.box.bottom - element.box.top for element in elements if element.kind == "text"]
    usual = float(np.percentile(heights, 30)) / 20 if heights else 1.0
    return min((1.0, 1.5, 2.0, 3.0), key=lambda scale: abs(scale - usual))


class _Sheet:
    """One picture while it is drawn on."""

    def __init__(self, image: Image.Image, elements: Sequence[Drawn], marks: Sequence[Boxed]) -> None:
        self.picture = image.convert("RGB")
        self.elements, self.marks = elements, marks
        self.scale = _scale(elements)
        self.line = round(self.scale)
        self.font = ImageFont.load_default(size=12 * self.scale)
        self.grey = np.asarray(self.picture.convert("L"), dtype=np.float32)
        self.in_others = holders(elements)

    def finished(self) -> Image.Image:
        for element in sorted(self.elements, key=lambda each: -_area(each.box)):  # what is inside comes on top
            if element.id not in self.in_others:
                self._outline(element)
        places = _Places(self.grey, self.elements, self.scale)
        tags = [(element, places.place(element, self._tag_size(element))) for element in self._in_turn()]
        for element, tag in tags:
            self._leader(element, tag)
        for box in self.marks:
            self._mark(box)
        for element, tag in tags:
            self._tag(element, tag)
        return self._with_legend()

    def _in_turn(self) -> list[Drawn]:
        """Whose number is placed first: what one acts on, then what else is small, containers, text."""

        def rank(element: Drawn) -> tuple[int, float]:
            order = ("text", "heading", *QUIET, "icon", "image")
            return (-order.index(element.kind) if element.kind in order else -len(order), _area(element.box))

        return sorted((element for element in self.elements if element.id not in self.in_others), key=rank)

    def _colour(self, family: Family, box: Boxed) -> str:
        """The family's colour for a dark or a light page, as it is around the box."""
        return family.light if self._is_dark(box) else family.dark

    def _is_dark(self, box: Boxed) -> bool:
        left, top, right, bottom = max(0, int(box.left) - 4), max(0, int(box.top) - 4), int(box.right) + 4, int(box.bottom) + 4
        around = self.grey[top : bottom + 1, left : right + 1]
        if not around.size:
            return False
        rim = np.concatenate([around[:3].ravel(), around[-3:].ravel(), around[:, :3].ravel(), around[:, -3:].ravel()])
        return float(np.median(rim)) < 110

    def _outline(self, element: Drawn) -> None:
        box, family = element.box, family_of(element.kind)
        colour = self._colour(family, box)
        if element.kind == "text":
            self._frame(box, colour, 1, 0.45, grown=0)
        elif element.kind in QUIET:
            self._frame(box, colour, 1, 0.75, grown=0, dashed=True)
        else:
            self._frame(box, colour, 2, 0.9, grown=1)

    def _frame(self, box: Boxed, colour: str, width: int, opacity: float, *, grown: int, dashed: bool = False) -> None:
        width, grown = width * self.line, grown * self.line
        left, top = round(box.left) - grown, round(box.top) - grown
        right, bottom = max(round(box.right) + grown, left + 2 * width), max(round(box.bottom) + grown, top + 2 * width)
        mask = Image.new("L", (right - left + 1, bottom - top + 1), 0)
        draw, shade = ImageDraw.Draw(mask), round(255 * opacity)
        if not dashed:
            draw.rounded_rectangle((0, 0, right - left, bottom - top), radius=3 * self.line, outline=shade, width=width)
        else:
            on, period = 4 * self.line, 7 * self.line
            for start in range(0, max(mask.size), period):
                draw.rectangle((start, 0, start + on - 1, width - 1), fill=shade)
                draw.rectangle((start, mask.height - width, start + on - 1, mask.height), fill=shade)
                draw.rectangle((0, start, width - 1, start + on - 1), fill=shade)
                draw.rectangle((mask.width - width, start, mask.width, start + on - 1), fill=shade)
        self.picture.paste(colour, (left, top), mask)

    def _mark(self, box: Boxed) -> None:
        self._frame(box, "#ffffff", 5, 0.85, grown=4)
        self._frame(box, ASKED.dark, 3, 1.0, grown=3)

    def _tag_size(self, element: Drawn) -> tuple[int, int]:
        digits = round(self.font.getlength(str(element.id)))
        signs = sum(state in SIGNS for state in element.states)
        return digits + round(6 * self.scale) + round((11 * signs + 2 * bool(signs)) * self.scale), round(14 * self.scale)

    def _leader(self, element: Drawn, tag: Box) -> None:
        """A line from a number to its element, where they don't touch."""
        box = element.box
        middle = (tag.left + tag.right) / 2, (tag.top + tag.bottom) / 2
        start = _nearest(middle[0], box.left, box.right), _nearest(middle[1], box.top, box.bottom)
        end = _nearest(start[0], tag.left, tag.right), _nearest(start[1], tag.top, tag.bottom)
        if max(abs(start[0] - end[0]), abs(start[1] - end[1])) > 3 * self.scale:
            draw = ImageDraw.Draw(self.picture)
            draw.line((*start, *end), fill=self._colour(family_of(element.kind), box), width=self.line)

    def _tag(self, element: Drawn, tag: Box) -> None:
        draw, family = ImageDraw.Draw(self.picture), family_of(element.kind)
        is_quiet = element.kind == "text" or element.kind in QUIET
        paper, ink, edge = family.dark, "#ffffff", None
        if is_quiet:
            paper, ink, edge = ("#1e293b", "#e2e8f0", family.dark) if self._is_dark(tag) else ("#f8fafc", "#475569", family.light)
        corners = (round(tag.left), round(tag.top), round(tag.right) - 1, round(tag.bottom) - 1)
        if not is_quiet:  # parts it from a dark page
            draw.rounded_rectangle((corners[0] - 1, corners[1] - 1, corners[2] + 1, corners[3] + 1), radius=3 * self.line, fill="#ffffff")
        draw.rounded_rectangle(corners, radius=2 * self.line, fill=paper, outline=edge)
        self._write(draw, (tag.left + 3 * self.scale, (tag.top + tag.bottom) / 2), str(element.id), ink)
        left = tag.left + 5 * self.scale + self.font.getlength(str(element.id))
        for state in (state for state in element.states if state in SIGNS):
            self._sign(state, left, tag.top + 2 * self.scale, ink)
            left += 11 * self.scale

    def _write(self, draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, ink: str, font: Font | None = None) -> None:
        draw.text(place, text, fill=ink, font=font or self.font, anchor="lm")

    def _sign(self, state: str, left: float, top: float, ink: str) -> None:
        """A state's sign, drawn four times as large and made smaller, so that its edges are smooth."""
        side = round(10 * self.scale)
        mask = Image.new("L", (4 * side, 4 * side), 0)
        draw, unit = ImageDraw.Draw(mask), 4 * side / 10
        for points in SIGNS[state]:
            if len(points[0]) == 3:
                x, y, radius = points[0]
                corners = tuple(value * unit for value in (x - abs(radius), y - abs(radius), x + abs(radius), y + abs(radius)))
                draw.ellipse(corners, fill=255 if radius < 0 else None, outline=255, width=round(1.3 * unit))
            else:
                draw.line([(x * unit, y * unit) for x, y in points], fill=255, width=round(1.6 * unit), joint="curve")
        self.picture.paste(ink, (round(left), round(top)), mask.resize((side, side), Image.Resampling.LANCZOS))

    def _with_legend(self) -> Image.Image:
        """The picture with a strip below it: each colour and sign that occurs, in as many lines as it takes."""
        counts = {family: sum(family_of(each.kind) == family for each in self.elements) for family in (*FAMILIES, OTHER)}
        colours = [(family, f"{family.name} ({count})") for family, count in counts.items() if count]
        colours += [(ASKED, ASKED.name)] if self.marks else []
        states = [state for state in SIGNS if any(state in each.states for each in self.elements)]
        font = ImageFont.load_default(size=13 * self.scale)
        gap, height, swatch = 16 * self.scale, 24 * self.scale, 12 * self.scale
        places: list[tuple[float, int, Family | str, str]] = []
        left, row = gap, 0
        entries: list[tuple[Family | str, str]] = [*colours, *((state, state) for state in states)]
        for what, words in entries:
            width = swatch + 6 * self.scale + font.getlength(words)
            if left + width > self.picture.width and left > gap:
                left, row = gap, row + 1
            places.append((left, row, what, words))
            left += width + gap
        if not places:
            return self.picture
        foot = self.picture.height
        sheet = Image.new("RGB", (self.picture.width, round(foot + 12 * self.scale + height * (row + 1))), "#f8fafc")
        sheet.paste(self.picture)
        self.picture, draw = sheet, ImageDraw.Draw(sheet)
        draw.line((0, foot, sheet.width, foot), fill="#cbd5e1", width=self.line)
        for left, row, what, words in places:
            middle = foot + 6 * self.scale + height * (row + 0.5)
            if isinstance(what, str):
                self._sign(what, left + self.scale, middle - swatch / 2 + self.scale, "#334155")
            else:
                corners = (left, middle - swatch / 2, left + swatch, middle + swatch / 2)
                draw.rounded_rectangle(corners, radius=2 * self.line, fill=what.dark)
            self._write(draw, (left + swatch + 6 * self.scale, middle), words, "#334155", font)
        return sheet


class _Places:
    """Finds the place of each number: of many around its element, the one that covers least."""

    def __init__(self, grey: NDArray[np.float32], elements: Sequence[Drawn], scale: float) -> None:
        self.height, self.width = grey.shape
        self.scale = scale
        steps = np.zeros(grey.shape, dtype=bool)  # where something is painted: neighbours differ
        steps[:, 1:] |= np.abs(np.diff(grey, axis=1)) > 24
        steps[1:] |= np.abs(np.diff(grey, axis=0)) > 24
        texts, inner = np.zeros(grey.shape, dtype=bool), np.zeros(grey.shape, dtype=bool)
        for element in elements:
            rows = slice(max(0, int(element.box.top)), max(0, int(element.box.bottom) + 1))
            columns = slice(max(0, int(element.box.left)), max(0, int(element.box.right) + 1))
            if element.kind == "text":
                texts[rows, columns] = True
            elif element.kind not in CONTAINERS:
                inner[rows, columns] = True
        self._painted, self._texts, self._inner = _sums(steps), _sums(texts), _sums(inner)
        self._taken: list[Box] = []

    def place(self, element: Drawn, size: tuple[int, int]) -> Box:
        """The place of a number of that size (width, height); the next ones keep clear of it."""
        candidates = self._around(element, size)
        best = candidates[int(np.argmin(self._costs(candidates, element)))]
        box = Box(*(float(side) for side in best))
        self._taken.append(box)
        return box

    def _around(self, element: Drawn, size: tuple[int, int]) -> NDArray[np.float64]:
        """`[places, 4]`: at its sides and corners, then farther and farther away; for containers within them, too."""
        box, (width, height) = element.box, size
        lefts = [box.left, box.right - width, box.left - width, box.right, (box.left + box.right - width) / 2, box.left - width / 2]
        tops = [box.top, box.bottom - height, box.top - height, box.bottom, (box.top + box.bottom - height) / 2, box.top - height / 2]
        places = [(left, top) for left in lefts for top in tops]
        for ring in range(1, 8):
            gap = ring * 6 * self.scale
            for share in (0.0, 0.25, 0.5, 0.75, 1.0):
                along_x = box.left - width - gap + share * (box.right - box.left + width + 2 * gap)
                along_y = box.top - height - gap + share * (box.bottom - box.top + height + 2 * gap)
                places += [(along_x, box.top - height - gap), (along_x, box.bottom + gap)]
                places += [(box.left - width - gap, along_y), (box.right + gap, along_y)]
        corners = np.round(np.asarray(places, dtype=np.float64))
        corners[:, 0] = corners[:, 0].clip(0, max(0, self.width - width))
        corners[:, 1] = corners[:, 1].clip(0, max(0, self.height - height))
        return np.concatenate([corners, corners + np.asarray([width, height])], axis=1)

    def _costs(self, places: NDArray[np.float64], element: Drawn) -> NDArray[np.float64]:
        box = element.box
        area = (places[:, 2] - places[:, 0]) * (places[:, 3] - places[:, 1])
        own = np.asarray([box.left, box.top, box.right, box.bottom], dtype=np.float64)
        within = _overlaps(places, own[None])[:, 0] / area
        away = np.hypot(
            np.maximum(0, np.maximum(own[0] - places[:, 2], places[:, 0] - own[2])),
            np.maximum(0, np.maximum(own[1] - places[:, 3], places[:, 1] - own[3])),
        )
        is_container = element.kind in CONTAINERS
        cost = 60 * self._share(self._texts, places, area) + 20 * self._share(self._painted, places, area)
        cost += 4 * np.maximum(0, self._share(self._inner, places, area) - (0 if is_container else within))
        cost += (0 if is_container else 2.5) * within
        cost += away / (5 * self.scale) + 1.5 * (away > 3 * self.scale)
        # All else equal: at the beginning of the upper edge, where one looks first.
        cost += (np.abs(places[:, 0] - own[0]) + np.abs(places[:, 3] - own[1])) / (200 * self.scale)
        if self._taken:
            taken = np.asarray([(each.left - 1, each.top - 1, each.right + 1, each.bottom + 1) for each in self._taken])
            cost += 150 * _overlaps(places, taken).sum(axis=1) / area
        return cost

    @staticmethod
    def _share(sums: NDArray[np.int64], places: NDArray[np.float64], area: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much of each place is covered by what the sums are of."""
        height, width = sums.shape[0] - 1, sums.shape[1] - 1
        corners = places.astype(np.int64)
        left, top = corners[:, 0].clip(0, width), corners[:, 1].clip(0, height)
        right, bottom = corners[:, 2].clip(0, width), corners[:, 3].clip(0, height)
        covered = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return np.asarray(covered / area, dtype=np.float64)


def _sums(covered: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Of all above and to the left: the sum over any rectangle is four of these."""
    return np.pad(covered.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))


def _overlaps(places: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """`[places, others]`: shared area in square pixels."""
    width = np.minimum(places[:, None, 2], others[None, :, 2]) - np.maximum(places[:, None, 0], others[None, :, 0])
    height = np.minimum(places[:, None, 3], others[None, :, 3]) - np.maximum(places[:, None, 1], others[None, :, 1])
    return np.asarray(width.clip(min=0) * height.clip(min=0), dtype=np.float64)


def _nearest(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
