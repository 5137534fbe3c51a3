"""A contact sheet of rendered pages with their boxes drawn, a colour a kind: for eyes to check."""

from __future__ import annotations

import colorsys
import json
from pathlib import Path

from PIL import Image, ImageDraw

KINDS = "link button textbox combobox checkbox radio switch slider tab menuitem icon image avatar badge card row table navigation alert dialog toast progressbar spinner chart heading".split()


def color_of(kind: str) -> tuple[int, int, int]:
    red, green, blue = colorsys.hsv_to_rgb(KINDS.index(kind) * 0.381 % 1, 1, 0.85)
    return round(red * 255), round(green * 255), round(blue * 255)


def annotated(json_path: Path, *, words: bool) -> Image.Image:
    data = json.loads(json_path.read_text(encoding="utf-8"))
    image = Image.open(json_path.with_suffix(".png")).convert("RGB")
    draw, scale = ImageDraw.Draw(image), data["scale"]
    for element in data["elements"]:
        color = color_of(element["kind"])
        box = [value * scale for value in element["box"]]
        draw.rectangle(box, outline=color, width=2 if element["kind"] in ("card", "row", "table") else 1)
        draw.text(
            (box[0] + 1, box[1] - 9),
            element["kind"][:5] + ("!" + element["states"][0][:3] if element["states"] else ""),
            fill=color,
        )
    if words:
        for line in data["lines"]:
            for word in line["words"]:
                draw.rectangle([value * scale for value in word["box"]], outline=(255, 0, 200))
    draw.text((3, 3), f"{data['seed']} {data['genre']} {data['look']}", fill=(255, 0, 0))
    return image


def sheet(folder: Path, out: Path, *, limit: int = 12, columns: int = 3, width: int = 900, words: bool = False) -> None:
    """Write the sheet of the first `limit` pages of a folder."""
    files = sorted(folder.glob("*.json"))[:limit]
    tiles = []
    for file in files:
        image = annotated(file, words=words)
        tiles.append(image.resize((width, round(image.height * width / image.width))) if image.width != width else image)
    rows = [tiles[start : start + columns] for start in range(0, len(tiles), columns)]
    heights = [max(tile.height for tile in row) for row in rows]
    whole = Image.new("RGB", (width * columns, sum(heights)), "white")
    top = 0
    for row, height in zip(rows, heights, strict=True):
        for index, tile in enumerate(row):
            whole.paste(tile, (index * width, top))
        top += height
    whole.save(out)
