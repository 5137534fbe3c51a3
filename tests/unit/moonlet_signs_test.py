"""Lines that read as single signs and may be icons."""

import pytest

from moonlet.reader import Reading
from moonlet.regions import Line, Region
from moonlet.screen import Box, Word
from moonlet.signs import perhaps_icons, signs_in

LINE = Line(Box(100, 20, 160, 40), 0.9, 0.0)


def reading(text, confidence=0.6):
    words = text.split()
    wide = LINE.box.width / max(1, len(words))
    boxes = [Box(LINE.box.left + at * wide, 20, LINE.box.left + (at + 1) * wide, 40) for at in range(len(words))]
    return Reading(text, tuple(Word(word, box) for word, box in zip(words, boxes, strict=True)), confidence)


def test_a_row_of_signs_is_as_many_icons():
    assert [round(box.left) for box in signs_in(LINE, reading("@ # @"))] == [100, 120, 140]


def test_one_sign_is_an_icon_where_its_line_is():
    assert signs_in(LINE, reading("×")) == [LINE.box]


@pytest.mark.parametrize("text", ["Save", "# Requests", "a b", "", "> 9"])
def test_words_and_letters_are_none(text):
    assert signs_in(LINE, reading(text)) == []


def test_where_the_network_saw_an_icon_none_is_added():
    eye = Region("icon", Box(100, 20, 120, 40), 0.9)
    found = perhaps_icons([LINE], [eye], [reading("@ # @")])
    assert [(region.kind, round(region.box.left)) for region in found] == [("icon", 120), ("icon", 140)]
