"""Draw what the model saw onto the picture: a box an element, coloured by kind, numbered as in the table."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from moonlet.screen import Box, Element

# One hue a family of kinds, all dark enough for white numbers (contrast at least 4.5).
COLORS: dict[str, str] = {
    "text": "#64748b",
    "heading": "#334155",
    "link": "#1d4ed8",
    "button": "#6d28d9",
    "menuitem": "#4338ca",
    "tab": "#4338ca",
    "textbox": "#047857",
    "combobox": "#047857",
    "checkbox": "#b45309",
    "radio": "#b45309",
    "switch": "#b45309",
    "slider": "#b45309",
    "icon": "#be185d",
    "image": "#be185d",
    "avatar": "#be185d",
    "badge": "#a21caf",
    "alert": "#b91c1c",
    "dialog": "#b91c1c",
    "toast": "#b91c1c",
}
OTHER = "#0e7490"  # containers and the rest


def color_of(kind: str) -> str:
    return COLORS.get(kind, OTHER)


def annotate(image: Image.Image, elements: Sequence[Element], marks: Sequence[Box] = ()) -> Image.Image:
    """A copy of the picture with numbered boxes; `marks` (evidence, a found place) are drawn thick on top."""
    picture = image.convert("RGB")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=10)
    # Containers first, so that what they hold is not painted over.
    for element in sorted(elements, key=lambda e: -e.box.area):
        color = color_of(element.kind)
        box = element.box
        draw.rectangle((box.left, box.top, max(box.right, box.left + 1), max(box.bottom, box.top + 1)), outline=color)
        if element.kind == "text":
            continue
        label = str(element.id)
        width = draw.textlength(label, font=font) + 4
        top = max(0.0, box.top - 11)
        draw.rectangle((box.left, top, box.left + width, top + 11), fill=color)
        draw.text((box.left + 2, top - 1), label, fill="white", font=font)
    for box in marks:
        draw.rectangle((box.left - 2, box.top - 2, box.right + 2, box.bottom + 2), outline="#e11d48", width=3)
    return picture
