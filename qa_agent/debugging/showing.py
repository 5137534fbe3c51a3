"""What the eyes see, as a table and as a picture with numbered outlines: for any eyes, and for `qa-agent see`."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from qa_agent.eyes import Seen

if TYPE_CHECKING:
    from moonlet.annotate import Drawn

TEXT_WIDTH = 70
_LEAST_TEXT_WIDTH = 24
# A family of kinds has the colour in a terminal that it has in the picture, as near as the sixteen colours of any terminal come.
_COLOURS = {
    "35": ("button",), "34": ("link",), "36": ("menuitem", "tab"), "32": ("textbox", "combobox", "listbox"),
    "33": ("checkbox", "radio", "switch", "slider"), "95": ("icon", "image", "avatar"), "93": ("badge",),
    "31": ("alert", "dialog", "toast"), "96": ("progressbar", "spinner", "chart"), "1": ("heading",),
    "2": ("text", "card", "row", "table", "navigation"),
}  # fmt: skip
_COLOUR_OF = {kind: colour for colour, kinds in _COLOURS.items() for kind in kinds}


def table(elements: Sequence[Seen], width: int | None = None, *, coloured: bool = False) -> list[str]:
    """A line an element, in columns; as wide as the terminal where `width` says it, else with at most 70 letters of text.

    A line of text that is written in a button, a link ... says in which: it has no number of its own in the picture.
    """
    inside = _holders(elements)
    rows = [("nr", "kind", "text (meaning)", "state", "sure", "box")]
    for seen in elements:
        states = " ".join((*seen.states, *((f"in {inside[seen.id]}",) if seen.id in inside else ())))
        box = f"{seen.box.left:.0f},{seen.box.top:.0f} {seen.box.right:.0f},{seen.box.bottom:.0f}"
        rows.append((str(seen.id), seen.kind, _told(seen), states, f"{seen.confidence:.0%}", box))
    widths = [max(_width(row[column]) for row in rows) for column in range(6)]
    beside = sum(widths) - widths[2] + 5 * 2
    widths[2] = min(widths[2], TEXT_WIDTH if width is None else max(_LEAST_TEXT_WIDTH, width - beside))
    lines = []
    for row in rows:
        number, kind, text, states, sure, box = (
            _padded(cut(cell, width_), width_, right=column in (0, 4, 5))
            for column, (cell, width_) in enumerate(zip(row, widths, strict=True))
        )
        colour = _COLOUR_OF.get(row[1], "") if coloured else ""
        if coloured and row is rows[0]:
            lines.append(_painted("1", f"{number}  {kind}  {text}  {states}  {sure}  {box}"))
        else:
            sure_and_box = _painted("2" if coloured else "", f"{sure}  {box}")
            lines.append(f"{_painted(colour, f'{number}  {kind}')}  {text}  {states}  {sure_and_box}")
    return lines


def short(text: str) -> str:
    """In one line, and not too long a one."""
    return cut(" / ".join(text.split("\n")), TEXT_WIDTH)


def annotated(image: Image.Image, elements: Sequence[Seen]) -> Image.Image:
    """A copy with a numbered outline an element, coloured by its kind; numbers are those of the table."""
    from moonlet.annotate import annotate

    return annotate(image, _drawn(elements))


def keep_annotated(image: Image.Image, elements: Sequence[Seen]) -> Path:
    """Write the annotated picture where it outlives the session; its path."""
    with tempfile.NamedTemporaryFile(prefix="qa-agent-seen-", suffix=".png", delete=False) as file:
        annotated(image, elements).save(file, "PNG")
    return Path(file.name)


def _drawn(elements: Sequence[Seen]) -> list[Drawn]:
    from moonlet.annotate import Drawn  # here, as the model's package takes a second to import

    return [Drawn(seen.id, seen.kind, seen.box, seen.states) for seen in elements]


def _holders(elements: Sequence[Seen]) -> dict[int, int]:
    from moonlet.annotate import holders

    return holders(_drawn(elements))


def _told(seen: Seen) -> str:
    text = " / ".join(seen.text.split("\n"))
    return f"{text} ({seen.concept})".strip() if seen.concept else text


def _width(text: str) -> int:
    """Columns that a text takes in a terminal: Chinese, Japanese and Korean letters take two, marks above letters none."""
    return sum(0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def cut(text: str, width: int) -> str:
    """The text, or as much of its beginning as the columns of a terminal hold."""
    if _width(text) <= width:
        return text
    while _width(text) > width - 1:
        text = text[:-1]
    return f"{text}…"


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


def _painted(colour: str, text: str) -> str:
    return f"\033[{colour}m{text}\033[0m" if colour else text
