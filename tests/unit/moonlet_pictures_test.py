"""A page is a page: pictures of any size and kind of pixels are looked at, and what is on them is read."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from moonlet import EncodedImage, Moonlet
from moonlet.perception import to_rgb

TITLE = "Harbour shop"
SIZES = [(160, 210), (320, 480), (1, 1), (7, 300), (300, 7), (641, 479), (3840, 2160), (1280, 9000)]


def page(width: int = 640, height: int = 400) -> Image.Image:
    """A page with a title and a button at its top left, and the title again at its foot."""
    image = Image.new("RGB", (width, height), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(18)
    draw.text((16, 20), TITLE, fill="#222222", font=font)
    draw.rounded_rectangle((16, 70, 120, 104), 5, fill="#1d4ed8")
    draw.text((40, 77), "Search", fill="white", font=font)
    draw.text((16, height - 40), TITLE, fill="#222222", font=font)
    return image


@pytest.fixture(scope="module")
def model() -> Moonlet:
    return Moonlet.load()


def words(seen: EncodedImage) -> list[str]:
    return [word.text for word in seen.screen.words]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_picture_of_any_size_is_read_from_top_to_bottom(size: tuple[int, int], model: Moonlet) -> None:
    seen = model.encode_image(page(*size))
    assert (seen.screen.width, seen.screen.height) == size
    assert all(0 <= word.box.left <= size[0] and 0 <= word.box.top <= size[1] for word in seen.screen.words)
    if min(size) >= 160:
        assert words(seen).count("Harbour") == 2 and "Search" in words(seen)


def in_alpha() -> Image.Image:
    """The page, its white being transparent black."""
    image = page().convert("RGBA")
    pixels = np.array(image)
    pixels[(pixels[..., :3] == 255).all(axis=-1)] = 0
    return Image.fromarray(pixels)


def in_16_bits() -> Image.Image:
    file = io.BytesIO()
    Image.fromarray(np.asarray(page().convert("L")).astype(np.uint16) * 257).save(file, "PNG")
    return Image.open(file)


KINDS = {
    "grey": lambda: page().convert("L"),
    "grey with alpha": lambda: in_alpha().convert("LA"),
    "a palette": lambda: page().convert("P", palette=Image.Palette.ADAPTIVE),
    "transparent where the page is white": in_alpha,
    "premultiplied alpha": lambda: in_alpha().convert("RGBa"),
    "black and white": lambda: page().convert("1", dither=Image.Dither.NONE),
    "print colours": lambda: page().convert("CMYK"),
    "luma and chroma": lambda: page().convert("YCbCr"),
    "16 bits": in_16_bits,
    "32 bits": lambda: page().convert("I"),
    "shares": lambda: Image.fromarray(np.asarray(page().convert("L")).astype(np.float32) / 255),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_in_any_kind_of_pixels_is_read(kind: str, model: Moonlet) -> None:
    seen = words(model.encode_image(KINDS[kind]()))
    assert seen.count("Harbour") == 2 and seen.count("shop") == 2


@pytest.mark.parametrize("kind", ["16 bits", "32 bits", "shares", "grey", "premultiplied alpha"])
def test_shades_stay_what_they_are_in_any_kind_of_pixels(kind: str) -> None:
    told, grey = np.asarray(to_rgb(KINDS[kind]())).astype(int), np.asarray(page().convert("L")).astype(int)
    shade = told @ np.array([0.299, 0.587, 0.114])
    assert np.abs(shade - grey).max() <= 3


def test_statements_checked_at_once_are_judged_as_one_by_one(model: Moonlet) -> None:
    seen = model.encode_image(page())
    statements = ["the Search button is shown", "there are three tables", "", "no error message is shown above the Search button"]
    at_once, one_by_one = model.check_many(seen, statements), [model.check(seen, statement) for statement in statements]
    assert [each.outcome.status for each in at_once] == [each.outcome.status for each in one_by_one]
    assert [each.outcome.holds for each in at_once] == pytest.approx([each.outcome.holds for each in one_by_one], abs=1e-4)
    assert [each.expression for each in at_once] == [each.expression for each in one_by_one]
