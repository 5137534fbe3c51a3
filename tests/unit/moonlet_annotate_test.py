"""The picture that `see` draws: numbers that can be read and cover nothing, outlines by kind, a legend."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from moonlet.annotate import ASKED, FAMILIES, OTHER, Drawn, Family, annotate, holders
from moonlet.screen import KINDS, STATES, Box, Element

PAPER = "#ffffff"


def page(boxes: list[Box], scale: int = 1, paper: str = PAPER) -> Image.Image:
    """Lines of text as stripes where the boxes are."""
    image = Image.new("RGB", (400 * scale, 300 * scale), paper)
    draw = ImageDraw.Draw(image)
    for box in boxes:
        for x in range(int(box.left) + 1, int(box.right) - 1, 4):
            draw.rectangle((x, box.top + 2, x + 1, box.bottom - 2), fill="#000000" if paper == PAPER else "#ffffff")
    return image


def inside(image: Image.Image, box: Box) -> NDArray[np.uint8]:
    """The pixels within a box, but for its rim, where outlines may be."""
    return np.asarray(image)[int(box.top) + 2 : int(box.bottom) - 2, int(box.left) + 2 : int(box.right) - 2]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def dense_page() -> list[Element]:
    """A form of eight lines, each a label and a field beside it, and a card around all."""
    elements = [Element(0, "card", Box(10, 20, 390, 290))]
    for line in range(8):
        top = 40 + 30 * line
        elements.append(Element(len(elements), "text", Box(20, top, 100, top + 18), f"Label {line}"))
        elements.append(Element(len(elements), "textbox", Box(120, top - 4, 370, top + 22), states={"focused": 0.9}))
    return elements


def test_no_number_covers_a_text() -> None:
    elements = dense_page()
    texts = [element.box for element in elements if element.kind == "text"]
    image = page(texts)
    drawn = annotate(image, elements)
    assert all((inside(drawn, box) == inside(image, box)).all() for box in texts)


def test_the_number_of_a_text_stands_in_its_line() -> None:
    texts = [Box(20, top, 100, top + 18) for top in (40, 62, 84)]
    image = page(texts)
    drawn = annotate(image, [Element(number, "text", box) for number, box in enumerate(texts)])
    changed = np.any(np.asarray(image) != np.asarray(drawn.crop((0, 0, *image.size))), axis=2)
    assert all(changed[int(box.top) + 3 : int(box.bottom) - 3, 102:130].any() for box in texts)
    assert not changed[45:100, 130:].any() and not changed[45:100, :18].any()


def test_the_picture_keeps_its_coordinates_and_the_legend_stands_below_it() -> None:
    image = page([])
    drawn = annotate(image, [Element(0, "button", Box(100, 100, 200, 130))])
    assert drawn.width == image.width
    assert drawn.height > image.height
    assert drawn.getpixel((300, 250)) == image.getpixel((300, 250))


def test_an_empty_screen_stays_as_it_is() -> None:
    image = page([])
    assert annotate(image, []).tobytes() == image.tobytes()


@pytest.mark.parametrize("size", [(1, 1), (12, 9), (160, 210)])
def test_pictures_of_any_size_can_be_drawn_on(size: tuple[int, int]) -> None:
    elements = [Element(number, kind, Box(-5, -5, size[0] + 5, size[1] + 5)) for number, kind in enumerate(KINDS)]
    assert annotate(Image.new("L", size), elements).width == size[0]


@pytest.mark.parametrize("family", [*FAMILIES, OTHER, ASKED], ids=lambda family: family.name)
def test_white_numbers_can_be_read_on_every_colour(family: Family) -> None:
    assert 1.05 / (luminance(family.dark) + 0.05) >= 4.5


def test_every_kind_that_the_model_knows_has_a_colour() -> None:
    assert set(KINDS) <= {kind for family in FAMILIES for kind in family.kinds}


def test_outlines_are_light_on_a_dark_page() -> None:
    button = Element(0, "button", Box(100, 100, 200, 130))
    dark, light = (annotate(page([], paper=paper), [button]).getpixel((150, 99)) for paper in ("#101010", PAPER))
    assert isinstance(dark, tuple)
    assert isinstance(light, tuple)
    assert sum(dark) > 500 > sum(light)


def test_each_state_has_a_sign() -> None:
    plain = annotate(page([]), [Drawn(0, "button", Box(100, 100, 200, 130))])
    for state in STATES:
        drawn = annotate(page([]), [Drawn(0, "button", Box(100, 100, 200, 130), (state,))])
        assert drawn.tobytes() != plain.tobytes(), state


def test_lines_and_letters_grow_with_the_pages_letters() -> None:
    def legend_height(scale: int) -> int:
        boxes = [Box(20 * scale, top * scale, 100 * scale, (top + 20) * scale) for top in (20, 60, 100)]
        image = page(boxes, scale)
        return annotate(image, [Element(number, "text", box) for number, box in enumerate(boxes)]).height - image.height

    assert legend_height(2) == 2 * legend_height(1)


def test_a_text_on_a_button_is_held_by_it_and_one_in_a_card_by_nothing() -> None:
    button = Element(0, "button", Box(10, 10, 100, 40))
    on_it = Element(1, "text", Box(20, 15, 90, 35), "Save")
    card = Element(2, "card", Box(0, 0, 300, 300))
    beside = Element(3, "text", Box(120, 15, 200, 35), "Draft")
    assert holders([button, on_it, card, beside]) == {1: 0}
