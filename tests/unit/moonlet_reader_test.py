"""Cutting lines out of pictures and decoding what the network says about them."""

from __future__ import annotations

import torch

from moonlet.reader import BLANK, CHARSET, CLASSES, END_PX, LINE_HEIGHT, Reader, ReaderNet, cut_line, decode, ink_of
from moonlet.screen import Box


def chances(*classes: int) -> torch.Tensor:
    """Probabilities that are certain of one class a step."""
    return torch.nn.functional.one_hot(torch.tensor(classes), CLASSES).float()


def test_repeated_steps_are_one_letter_and_a_blank_between_makes_two() -> None:
    letter = CHARSET.index("l")
    assert decode(chances(letter, letter, BLANK, letter), Box(0, 0, 40, 20)).text == "ll"


def test_a_space_ends_a_word_and_each_word_has_its_own_box() -> None:
    a, b, space = CHARSET.index("a"), CHARSET.index("b"), CHARSET.index(" ")
    reading = decode(chances(a, BLANK, space, BLANK, BLANK, BLANK, b), Box(0, 0, 70, 20))
    assert [word.text for word in reading.words] == ["a", "b"]
    assert reading.words[0].box.right < reading.words[1].box.left


def test_light_on_dark_reads_as_dark_on_light() -> None:
    picture = torch.full((3, 20, 60), 240, dtype=torch.uint8)
    picture[:, 8:12, 10:20] = 20
    assert torch.allclose(ink_of(picture), ink_of(255 - picture), atol=1e-5)


def test_a_line_is_cut_to_the_readers_height_and_an_even_width() -> None:
    line = cut_line(torch.zeros(3, 100, 200, dtype=torch.uint8), Box(10, 10, 91, 41))
    assert line.shape[0] == LINE_HEIGHT
    assert line.shape[1] % 2 == 0


def test_a_box_beyond_the_picture_is_cut_at_its_edge() -> None:
    assert cut_line(torch.zeros(3, 30, 30, dtype=torch.uint8), Box(-20, -20, 50, 50)).shape[0] == LINE_HEIGHT


def test_the_network_gives_one_step_for_every_two_pixels() -> None:
    assert ReaderNet().eval()(torch.zeros(2, 1, LINE_HEIGHT, 64)).shape == (2, 32, CLASSES)


def test_more_padding_than_the_network_reaches_changes_no_step_of_the_line() -> None:
    torch.manual_seed(0)
    net, line = ReaderNet().eval(), torch.rand(1, 1, LINE_HEIGHT, 64)
    some, more = (net(torch.nn.functional.pad(line, (0, px)))[:, :32] for px in (END_PX, END_PX + 200))
    assert torch.allclose(some, more, atol=1e-5)


def test_a_line_reads_alike_alone_and_beside_others() -> None:
    torch.manual_seed(0)
    image = torch.randint(0, 255, (3, 200, 400), dtype=torch.uint8)
    boxes = [Box(10, 10, 60, 28), Box(10, 40, 390, 60), Box(30, 80, 90, 99)]
    net = ReaderNet()
    together = Reader(net).read(image, boxes)
    assert together == [Reader(net).read(image, [box])[0] for box in boxes]
