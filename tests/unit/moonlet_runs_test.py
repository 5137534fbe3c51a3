"""Runs of words in a line, by what is painted."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from moonlet.runs import runs_of
from moonlet.screen import Box

BLACK, BLUE, GREY, WHITE = (20, 20, 20), (20, 70, 220), (130, 130, 130), (255, 255, 255)
FONT = ImageFont.load_default(16)
TOP, HIGH = 20, 20


def drawn(*words, ground=WHITE, gap=5):
    """A picture with words beside each other, (text, colour, underlined), the box of the line and that of each word."""
    picture = Image.new("RGB", (900, 60), ground)
    pen = ImageDraw.Draw(picture)
    x, boxes = 30.0, []
    for text, colour, lined in words:
        pen.text((x, TOP), text, colour, FONT)
        wide = pen.textlength(text, FONT)
        if lined:
            pen.line((x, TOP + 18, x + wide, TOP + 18), colour)
        boxes.append(Box(x, TOP, x + wide, TOP + HIGH))
        x += wide + gap
    return np.array(picture), Box(30, TOP, x - gap, TOP + HIGH), boxes


def found(box, runs):
    return any(box.iou(run) > 0.8 for run in runs)


def test_words_of_another_colour_in_running_text_are_a_run():
    pixels, line, (_, link, _) = drawn(("Read the", BLACK, False), ("release notes", BLUE, False), ("before you begin", BLACK, False))
    runs = runs_of(pixels, [line])
    assert found(link, runs)
    assert len(runs) == 3


def test_a_comma_of_another_colour_parts_two_runs():
    pixels, line, (first, _, second) = drawn(("chapter", BLUE, False), (",", BLACK, False), ("container", BLUE, False), gap=3)
    runs = runs_of(pixels, [line])
    assert found(first, runs)
    assert found(second, runs)


def test_underlined_words_end_where_their_line_breaks_off():
    pixels, line, boxes = drawn(("Edit", BLUE, True), ("Delete", BLUE, True), ("Report", BLUE, True), gap=6)
    assert all(found(box, runs_of(pixels, [line])) for box in boxes)


def test_an_underlined_phrase_is_one_run():
    pixels, line, (_, link) = drawn(("See", BLACK, False), ("all the open issues", BLACK, True))
    assert found(link, runs_of(pixels, [line]))


def test_paler_words_of_the_same_hue_are_a_run():
    pixels, line, (name, when) = drawn(("Ada Lovelace", BLACK, False), ("two hours ago", GREY, False))
    runs = runs_of(pixels, [line])
    assert found(name, runs)
    assert found(when, runs)


def test_a_wide_gap_parts():
    pixels, line, (home, about) = drawn(("Home", BLACK, False), ("About us", BLACK, False), gap=40)
    runs = runs_of(pixels, [line])
    assert found(home, runs)
    assert found(about, runs)


def test_words_of_one_colour_are_one_run():
    pixels, line, _ = drawn(("Save", WHITE, False), ("all", WHITE, False), ("changes", WHITE, False), ground=(30, 90, 60))
    assert [found(line, [run]) for run in runs_of(pixels, [line])] == [True]


def test_a_long_line_of_plain_text_is_none_and_a_long_link_is_one():
    text = "The quick brown fox jumps over the lazy dog and goes on to the river"
    pixels, line, _ = drawn((text, BLACK, False))
    assert runs_of(pixels, [line]) == []
    pixels, line, _ = drawn((text, BLUE, False))
    assert found(line, runs_of(pixels, [line]))


@pytest.mark.parametrize("box", [Box(0, 0, 900, 4), Box(0, 0, 1, 30), Box(850, 40, 990, 90), Box(0, 0, 100, 20)])
def test_where_no_letters_are_there_is_no_run(box):
    pixels, _, _ = drawn(("Home", BLACK, False))
    assert runs_of(pixels, [box]) == []
