"""Rectangles found in pictures by their pixels."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from moonlet.panels import find_panels
from moonlet.screen import Box


def drawn(*shapes: tuple[str, tuple[int, int, int, int]], size: tuple[int, int] = (1200, 400)) -> list[Box]:
    """Panels of a white picture with shapes: "field" (outlined), "round" (filled, round corners), "rule", "text"."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    for shape, box in shapes:
        if shape == "field":
            pen.rectangle(box, outline=(200, 200, 200))
        elif shape == "round":
            pen.rounded_rectangle(box, 10, fill=(13, 110, 253))
        elif shape == "rule":
            pen.line(box, fill=(222, 226, 230))
        else:
            pen.text(box[:2], "Some words of a page", fill="black")
    return find_panels(np.asarray(picture))


def nearest(found: list[Box], box: tuple[int, int, int, int]) -> float:
    return max((Box(*box).iou(panel) for panel in found), default=0.0)


def test_a_wide_empty_field_is_found_to_the_pixel() -> None:
    assert nearest(drawn(("field", (60, 100, 1140, 140))), (60, 100, 1141, 141)) > 0.99


def test_a_button_with_round_corners_is_found() -> None:
    assert nearest(drawn(("round", (60, 100, 180, 140)), ("text", (70, 112, 0, 0))), (60, 100, 181, 141)) > 0.95


def test_a_field_and_the_box_before_it_are_told_apart() -> None:
    found = drawn(("field", (60, 100, 1140, 150)), ("field", (60, 100, 92, 150)))
    assert nearest(found, (93, 100, 1141, 151)) > 0.97


def test_stripes_between_rules_may_be_rows() -> None:
    found = drawn(*(("rule", (60, y, 1140, y)) for y in (100, 130, 160)))
    assert nearest(found, (60, 101, 1141, 130)) > 0.9 and nearest(found, (60, 131, 1141, 160)) > 0.9


def test_neither_text_nor_an_empty_picture_is_a_rectangle() -> None:
    assert drawn(("text", (60, 100, 0, 0))) == []
    assert drawn() == []
    assert drawn(size=(1, 1)) == []
