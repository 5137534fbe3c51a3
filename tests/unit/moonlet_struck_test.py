"""Crossed out is what a thin line runs through from end to end."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from moonlet.attributes import is_struck_in
from moonlet.colors import Pixels


def line(text: str, rule: float | None = None, ink: str = "#444444", paper: str = "white", share: float = 1.0) -> Pixels:
    """A line of text 16 px high; `rule` is the share of its height at which a line runs along a share of its width."""
    font = ImageFont.load_default(16)
    width = int(font.getlength(text))
    image = Image.new("RGB", (width + 6, 20), paper)
    draw = ImageDraw.Draw(image)
    draw.text((3, 0), text, fill=ink, font=font)
    if rule is not None:
        draw.line((3, round(20 * rule), 3 + round(width * share), round(20 * rule)), fill=ink)
    return np.asarray(image)


@pytest.mark.parametrize(("ink", "paper"), [("#444444", "white"), ("#f3f4f6", "#111827"), ("#9ca3af", "#fef2f2")])
@pytest.mark.parametrize("text", ["€80.00", "Buy milk and bread", "Usability testing"])
def test_a_line_through_the_whole_text_crosses_it_out(text: str, ink: str, paper: str) -> None:
    assert is_struck_in(line(text, 0.55, ink, paper))


@pytest.mark.parametrize("text", ["€80.00", "Buy milk", "See here", "2026-11-30", "----------", "+1 4444444", "EEEEEEE FFFF"])
def test_a_text_without_one_is_not_crossed_out(text: str) -> None:
    assert not is_struck_in(line(text))


@pytest.mark.parametrize("rule", [0.05, 0.92])
def test_a_line_above_or_below_the_letters_is_none_through_them(rule: float) -> None:
    assert not is_struck_in(line("Usability testing", rule))


def test_a_line_through_half_of_a_text_does_not_cross_it_out() -> None:
    assert not is_struck_in(line("Usability testing", 0.55, share=0.5))


@pytest.mark.parametrize("shape", [(3, 40, 3), (20, 4, 3), (20, 60, 3)])
def test_a_piece_without_letters_is_not_crossed_out(shape: tuple[int, int, int]) -> None:
    assert not is_struck_in(np.full(shape, 255, np.uint8))
