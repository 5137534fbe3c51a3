"""What is painted in a box, and which of its colours a person names the thing by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from moonlet.colors import best_name, element_likeness, meant, painted
from moonlet.properties import color_of
from moonlet.screen import RGB, Box, Element, Screen
from moonlet.structure import Scene

WHITE, BLUE, GREY, GREEN, ORANGE = (255, 255, 255), (30, 135, 240), (120, 120, 120), (40, 170, 80), (250, 95, 45)
BOX = Box(20, 20, 44, 44)


def drawn(kind: str, page: RGB, *shapes: tuple[str, tuple[int, int, int, int], RGB]) -> Element:
    """An element in BOX on a page of one colour, measured with its "disc" or "sign" shapes."""
    picture = Image.new("RGB", (64, 64), page)
    pen = ImageDraw.Draw(picture)
    for shape, box, colour in shapes:
        (pen.ellipse if shape == "disc" else pen.rectangle)(box, fill=colour)
    paint = painted(np.asarray(picture), BOX)
    return Element(0, kind, BOX, fill=paint.fill, ink=paint.ink, border=paint.border, around=paint.around)


def named(element: Element) -> str:
    scene = Scene.of(Screen(64, 64, (element,)))
    rgb = color_of(scene, 0)
    return best_name(rgb) if rgb else ""


SIGN = ("sign", (28, 24, 35, 40))


def test_a_white_icon_on_a_blue_bar_is_white_and_not_blue() -> None:
    icon = drawn("icon", BLUE, (*SIGN, WHITE))
    assert named(icon) == "white"
    assert element_likeness(icon, "white") > 0.9 and element_likeness(icon, "blue") < 0.5


def test_a_dot_in_a_white_ring_is_named_by_the_dot() -> None:
    assert named(drawn("icon", BLUE, ("disc", (20, 20, 43, 43), WHITE), ("disc", (25, 25, 38, 38), GREEN))) == "green"


def test_a_sign_on_a_disc_is_not_named_by_the_page_that_shows_through_it() -> None:
    icon = drawn("icon", ORANGE, ("disc", (20, 20, 43, 43), WHITE), ("sign", (29, 25, 34, 38), ORANGE))
    assert named(icon) == "white"


def test_a_grey_badge_is_grey_whatever_is_written_on_it() -> None:
    badge = drawn("badge", WHITE, ("sign", (20, 20, 43, 43), GREY), ("sign", (28, 26, 36, 38), WHITE))
    assert named(badge) == "grey" and element_likeness(badge, "white") < 0.5


def test_a_button_that_is_only_a_cross_has_the_colour_of_the_cross() -> None:
    cross = replace(drawn("icon", WHITE, (*SIGN, GREEN)), id=1, box=Box(24, 24, 40, 40))
    button = Element(0, "button", BOX, fill=WHITE, around=WHITE)
    rgb = color_of(Scene.of(Screen(64, 64, (button, cross))), 0)
    assert rgb is not None and best_name(rgb) == "green"


def test_thin_white_strokes_on_red_are_white() -> None:
    pixels = np.full((40, 120, 3), (207, 34, 47), dtype=np.uint8)
    for left in range(30, 90, 6):
        pixels[12:28, left] = 255
        pixels[12:28, left + 1] = (231, 144, 151)  # half covered
    ink = painted(pixels, Box(26, 8, 94, 32)).ink
    assert ink is not None and best_name(ink) == "white"


TINTS = {(237, 251, 246): ("green", "teal"), (255, 246, 238): ("orange",), (248, 249, 250): ("white",), (233, 236, 239): ("grey",)}


@pytest.mark.parametrize("tint", TINTS)
def test_a_warm_or_green_tint_is_seen_and_the_usual_cool_white_is_none(tint: RGB) -> None:
    assert best_name(tint) in TINTS[tint]


def test_what_is_not_known_of_the_surroundings_takes_nothing_away() -> None:
    assert dict(meant(Element(0, "icon", BOX, fill=BLUE, ink=WHITE)))[BLUE] == 1.0
