"""Secrets are painted over in the pictures that are kept."""

from __future__ import annotations

import pytest
from PIL import Image

from qa_agent.covering import Curtain, covered, private_boxes
from qa_agent.eyes import Box, Screen, Seen

FIELD = Box(100, 100, 300, 130)
ABOVE, BESIDE, FAR = Box(100, 80, 160, 95), Box(20, 108, 90, 122), Box(100, 400, 160, 415)


def screen(*seen: tuple[str, str, Box] | tuple[str, str, Box, tuple[str, ...]]) -> Screen:
    elements = [Seen(n, one[0], one[1], one[2], one[3] if len(one) == 4 else ()) for n, one in enumerate(seen)]
    return Screen(640, 480, tuple(elements))


@pytest.mark.parametrize("label", ["Password", "New password", "API key", "Secret", "Card CVV", "pass-phrase"])
@pytest.mark.parametrize("place", [ABOVE, BESIDE])
def test_a_filled_field_that_is_named_like_a_secret_is_private(label: str, place: Box) -> None:
    assert private_boxes(screen(("text", label, place), ("textbox", "•••••", FIELD)), []) == [FIELD]


@pytest.mark.parametrize(
    "elements",
    [
        (("text", "Email", ABOVE), ("textbox", "ada@example.com", FIELD)),
        (("text", "Password", ABOVE), ("textbox", "", FIELD)),
        (("text", "Password", ABOVE), ("textbox", "At least 8 signs", FIELD, ("placeholder",))),
        (("text", "Password", FAR), ("textbox", "ada", FIELD)),
        (("text", "Password", ABOVE), ("button", "Show", FIELD)),
        (("textbox", "Password", FIELD),),
    ],
    ids=["another field", "empty", "its hint", "label elsewhere", "no field", "its name inside"],
)
def test_other_things_are_not(elements: tuple[tuple[str, str, Box], ...]) -> None:
    assert private_boxes(screen(*elements), []) == []


@pytest.mark.parametrize("shown", ["hunter2-long", "Your key: HUNTER2 - long", "hunter2-1ong!"])
def test_text_that_shows_a_secret_is_private_also_when_a_letter_is_misread(shown: str) -> None:
    assert private_boxes(screen(("text", shown, FAR)), ["hunter2-long"]) == [FAR]


def test_a_short_secret_is_private_only_as_a_word() -> None:
    seen = screen(("text", "PIN 42", FAR), ("text", "1042 orders", ABOVE))
    assert private_boxes(seen, ["42"]) == [FAR]


def test_a_field_that_a_secret_was_typed_into_stays_covered_on_its_page() -> None:
    curtain = Curtain()
    curtain.remember("http://x/login", FIELD)
    assert curtain.over(None, "http://x/login", ["s"]) == [FIELD]
    assert curtain.over(None, "http://x/home", ["s"]) == []


def test_what_is_covered_can_not_be_read_and_the_rest_is_as_it_was() -> None:
    image = Image.new("RGB", (640, 480), "#fff")
    image.paste("#f00", (100, 100, 300, 130))
    kept = covered(image, [FIELD, Box(600, 470, 900, 900), Box(-9, -9, -5, -5)])
    assert (255, 0, 0) not in {colour for _, colour in kept.getcolors(1 << 16)}
    assert kept.getpixel((50, 50)) == (255, 255, 255) and kept.getpixel((639, 479)) != (255, 255, 255)
    assert image.getpixel((150, 110)) == (255, 0, 0), "what is judged is left alone"
