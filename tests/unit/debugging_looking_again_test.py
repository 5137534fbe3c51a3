"""A second look looks at what has changed only."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from qa_agent.debugging.account import Look
from qa_agent.debugging.looking_again import bands_of, look_again
from qa_agent.eyes import Box, Screen, Seen

WIDTH, HEIGHT = 400, 1000


def seen(kind: str, text: str, top: float, bottom: float) -> Seen:
    return Seen(0, kind, text, Box(20, top, 200, bottom))


def painted(*spots: tuple[int, int]) -> Image.Image:
    """A white page with a dark bar for each pair of rows."""
    image = Image.new("RGB", (WIDTH, HEIGHT), "#fff")
    for top, bottom in spots:
        ImageDraw.Draw(image).rectangle((20, top, 200, bottom - 1), fill="#333")
    return image


@dataclass
class Eyes:
    """See what they are told to; `heights` are those of the pictures that they were shown."""

    elements: tuple[Seen, ...] = ()
    heights: list[int] = field(default_factory=list)

    def look(self, image: Image.Image) -> Screen:
        self.heights.append(image.height)
        return Screen(image.width, image.height, self.elements)


def texts(look: Look) -> list[str]:
    return [each.text for each in look.elements]


def test_of_a_small_change_only_its_band_is_looked_at() -> None:
    before = Look(painted(), (seen("heading", "Top", 10, 40), seen("text", "1 item", 500, 520)))
    eyes = Eyes((seen("text", "2 items", 48, 68),))
    now = look_again(eyes.look, before, painted((500, 520)))
    assert eyes.heights == [20 + 2 * 48]
    assert texts(now) == ["Top", "2 items"]
    assert (now.elements[1].box.top, now.elements[1].box.bottom) == (500, 520)


def test_changes_that_are_far_apart_are_looked_at_one_by_one() -> None:
    assert bands_of(Look(painted(), ()), painted((100, 120), (800, 840))) is not None
    eyes = Eyes()
    look_again(eyes.look, Look(painted(), ()), painted((100, 120), (800, 840)))
    assert eyes.heights == [116, 136]


def test_changes_that_are_near_to_each_other_are_looked_at_in_one() -> None:
    eyes = Eyes()
    look_again(eyes.look, Look(painted(), ()), painted((100, 120), (160, 180)))
    assert eyes.heights == [80 + 2 * 48]


def test_a_page_that_is_another_is_looked_at_as_a_whole() -> None:
    eyes = Eyes((seen("heading", "Cart", 10, 40),))
    now = look_again(eyes.look, Look(painted(), (seen("heading", "Shop", 10, 40),)), painted((0, HEIGHT)))
    assert eyes.heights == [HEIGHT]
    assert texts(now) == ["Cart"]


def test_a_picture_of_another_size_is_looked_at_as_a_whole() -> None:
    assert bands_of(Look(painted(), ()), Image.new("RGB", (WIDTH, 300))) is None


def test_an_equal_picture_is_not_looked_at() -> None:
    eyes = Eyes()
    before = Look(painted(), (seen("heading", "Shop", 10, 40),))
    assert texts(look_again(eyes.look, before, painted())) == ["Shop"]
    assert eyes.heights == []


def test_a_low_element_at_the_edge_of_what_is_looked_at_is_taken_in_whole() -> None:
    before = Look(painted(), (seen("button", "Save", 430, 470),))
    bands = bands_of(before, painted((500, 520)))
    assert bands is not None
    assert bands[0].top < 430


def test_a_card_around_what_changed_stays_as_it_was_seen() -> None:
    before = Look(painted(), (seen("card", "Lamp", 300, 700), seen("text", "1", 500, 520)))
    assert texts(look_again(Eyes((seen("text", "2", 48, 68),)).look, before, painted((500, 520)))) == ["Lamp", "2"]


def test_what_the_edge_cuts_is_no_element() -> None:
    cut = seen("text", "half a line", 0, 60)
    before = Look(painted(), ())
    assert texts(look_again(Eyes((cut,)).look, before, painted((500, 520)))) == []


def test_every_element_has_a_number_of_its_own() -> None:
    before = Look(painted(), (seen("heading", "Top", 10, 40), seen("text", "End", 900, 920)))
    now = look_again(Eyes((seen("text", "New", 48, 68),)).look, before, painted((500, 520)))
    assert sorted(each.id for each in now.elements) == [0, 1, 2]
