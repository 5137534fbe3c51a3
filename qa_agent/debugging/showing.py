"""What the eyes see, as a table and as a picture with numbered boxes: for any eyes, as `qa-agent see` does for the bundled ones."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from qa_agent.eyes import Seen

TEXT_WIDTH = 70

# A colour a family of kinds, dark enough for white numbers.
_COLOURS = {
    "#64748b": ("text",), "#334155": ("heading",), "#1d4ed8": ("link",), "#6d28d9": ("button",), "#4338ca": ("menuitem", "tab"),
    "#047857": ("textbox", "combobox", "listbox"), "#b45309": ("checkbox", "radio", "switch", "slider"),
    "#be185d": ("icon", "image", "avatar"), "#a21caf": ("badge",), "#b91c1c": ("alert", "dialog", "toast"),
}  # fmt: skip
_OTHER = "#0e7490"
_COLOUR_OF = {kind: colour for colour, kinds in _COLOURS.items() for kind in kinds}


def table(elements: Sequence[Seen]) -> list[str]:
    """A line an element, as `qa-agent see` prints them."""
    lines = [f"{'nr':>4}  {'kind':12} {'box':>22}  {'sure':>4}  text, state, meaning"]
    for seen in elements:
        box = f"{seen.box.left:.0f},{seen.box.top:.0f} {seen.box.right:.0f},{seen.box.bottom:.0f}"
        states = "".join(f" [{name}]" for name in seen.states)
        meaning = f" ({seen.concept})" if seen.concept else ""
        lines.append(f"{seen.id:4}  {seen.kind:12} {box:>22}  {seen.confidence:4.0%}  {short(seen.text)}{states}{meaning}")
    return lines


def short(text: str) -> str:
    joined = " / ".join(part for part in text.split("\n"))
    return joined if len(joined) <= TEXT_WIDTH else joined[: TEXT_WIDTH - 1] + "…"


def annotated(image: Image.Image, elements: Sequence[Seen]) -> Image.Image:
    """A copy with a numbered box an element, coloured by its kind; numbers are those of the table."""
    picture = image.convert("RGB")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=10)
    for seen in sorted(elements, key=_area, reverse=True):  # containers first, so that what they hold is not painted over
        colour, box = _COLOUR_OF.get(seen.kind, _OTHER), seen.box
        draw.rectangle((box.left, box.top, max(box.right, box.left + 1), max(box.bottom, box.top + 1)), outline=colour)
        label = str(seen.id)
        width, top = draw.textlength(label, font=font) + 4, max(0.0, box.top - 11)
        draw.rectangle((box.left, top, box.left + width, top + 11), fill=colour)
        draw.text((box.left + 2, top - 1), label, fill="white", font=font)
    return picture


def keep_annotated(image: Image.Image, elements: Sequence[Seen]) -> Path:
    """Write the annotated picture where it outlives the session; its path."""
    with tempfile.NamedTemporaryFile(prefix="qa-agent-seen-", suffix=".png", delete=False) as file:
        annotated(image, elements).save(file, "PNG")
    return Path(file.name)


def _area(seen: Seen) -> float:
    return (seen.box.right - seen.box.left) * (seen.box.bottom - seen.box.top)
