"""Draw what was seen onto the picture: an outline an element, coloured by kind, with the number that it has in the table.

A number stands where it covers neither text nor another number: beside its element where there is room, else away from it with
a line to it. A legend below the picture tells the colours and the signs of states; above it the picture keeps its coordinates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from moonlet.number_places import CONTAINERS, Boxed, Drawn, Places
from moonlet.screen import Box, Element

__all__ = ["ASKED", "FAMILIES", "OTHER", "Drawn", "Family", "annotate", "family_of", "holders", "letters"]

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

# Drawn quietly, as they hold other things.
QUIET = frozenset(("card", "row", "table", "navigation"))
# Outlines of more than this have no smooth corners: nobody sees them, and they would take as long as all others together.
LARGEST_SMOOTHED_PX = 300_000

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


def letters(elements: Iterable[Element | Drawn]) -> float:
    """How large the small text is, by the height of its lines: 1 is 20 pixels; usual pages have 0.6 to 1.2."""
    heights = [element.box.bottom - element.box.top for element in elements if element.kind == "text"]
    return float(np.percentile(heights, 30)) / 20 if heights else 1.0


def _scale(elements: Sequence[Drawn]) -> float:
    """How much larger than on a usual page the small text is: 1, 1.5, 2 or 3."""
    return min((1.0, 1.5, 2.0, 3.0), key=lambda scale: abs(scale - letters(elements)))


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
        places = Places(self.grey, self.elements, self.scale)
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
            self._underline(box, colour)
        elif element.kind in QUIET:
            self._dashes(box, colour)
        else:
            self._frame(box, colour, 2, 0.9, grown=1)

    def _frame(self, box: Boxed, colour: str, width: int, opacity: float, *, grown: int) -> None:
        """An outline with round corners; drawn larger and made smaller, so that these are smooth."""
        width, grown = width * self.line, grown * self.line
        left, top = round(box.left) - grown, round(box.top) - grown
        right, bottom = max(round(box.right) + grown, left + 2 * width), max(round(box.bottom) + grown, top + 2 * width)
        size = right - left + 1, bottom - top + 1
        finer = 4 if size[0] * size[1] < LARGEST_SMOOTHED_PX else 1
        mask = Image.new("L", (size[0] * finer, size[1] * finer), 0)
        corners = (0, 0, mask.width - 1, mask.height - 1)
        ImageDraw.Draw(mask).rounded_rectangle(corners, 4 * self.line * finer, outline=round(255 * opacity), width=width * finer)
        self.picture.paste(colour, (left, top), mask.resize(size, Image.Resampling.BOX))

    def _underline(self, box: Boxed, colour: str) -> None:
        """A text's own mark: a line below it that turns up at both ends; a frame around every line of a page would be a grid."""
        left, top = round(box.left), round(box.top)
        size = max(2, round(box.right) - left + 1), max(2, round(box.bottom) - top + 1)
        mask = Image.new("L", size, 0)
        draw, turned_up = ImageDraw.Draw(mask), min(size[1], 4 * self.line)
        draw.rectangle((0, size[1] - self.line, size[0], size[1]), fill=190)
        for x in (0, size[0] - self.line):
            draw.rectangle((x, size[1] - turned_up, x + self.line - 1, size[1]), fill=190)
        self.picture.paste(colour, (left, top), mask)

    def _dashes(self, box: Boxed, colour: str) -> None:
        """What holds other things: a light broken outline."""
        left, top = round(box.left), round(box.top)
        mask = Image.new("L", (max(2, round(box.right) - left + 1), max(2, round(box.bottom) - top + 1)), 0)
        draw, width, on, period = ImageDraw.Draw(mask), self.line, 3 * self.line, 6 * self.line
        for start in range(0, max(mask.size), period):
            draw.rectangle((start, 0, start + on - 1, width - 1), fill=150)
            draw.rectangle((start, mask.height - width, start + on - 1, mask.height), fill=150)
            draw.rectangle((0, start, width - 1, start + on - 1), fill=150)
            draw.rectangle((mask.width - width, start, mask.width, start + on - 1), fill=150)
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
        if not is_quiet:  # a white rim parts it from a dark page
            self._plate(tag, 1, "#ffffff")
        self._plate(tag, 0, edge or paper)
        if edge:
            self._plate(tag, -1, paper)
        self._write(draw, (tag.left + 3 * self.scale, (tag.top + tag.bottom) / 2), str(element.id), ink)
        left = tag.left + 5 * self.scale + self.font.getlength(str(element.id))
        for state in (state for state in element.states if state in SIGNS):
            self._sign(state, left, tag.top + 2 * self.scale, ink)
            left += 11 * self.scale

    def _plate(self, tag: Box, grown: int, colour: str) -> None:
        """What a number stands on, its corners smooth."""
        left, top = round(tag.left) - grown * self.line, round(tag.top) - grown * self.line
        size = round(tag.right) + grown * self.line - left, round(tag.bottom) + grown * self.line - top
        mask = Image.new("L", (4 * size[0], 4 * size[1]), 0)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), radius=4 * (3 + grown) * self.line, fill=255)
        self.picture.paste(colour, (left, top), mask.resize(size, Image.Resampling.BOX))

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


def _nearest(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
