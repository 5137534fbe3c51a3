"""Lines that read as single signs ("×", "@ # @"), which icons without a frame look like."""

from __future__ import annotations

from moonlet.proposals import PANEL
from moonlet.reader import Reading
from moonlet.regions import Line, Region
from moonlet.screen import Box

LIKE_ICONS = frozenset("vV^<>xX×*/\\|•·…→←↑↓+-–=°☆★✓✔✕✗8%&#@")  # what chevrons, crosses, stars and other icons read like
SIGNS = 0.35  # the score of each of several signs that are a line, where the network saw nothing
NEW_SIGN = 0.5  # overlap up to which a lone sign is something else than what was seen


def perhaps_icons(lines: list[Line], regions: list[Region], readings: list[Reading]) -> list[Region]:
    """Signs like an icon's that stand alone in lines of nothing else, where the network saw none."""
    found = []
    for line, reading in zip(lines, readings, strict=True):
        signs = signs_in(line, reading)
        score = PANEL if len(signs) == 1 else SIGNS
        found += [Region("icon", box, score) for box in signs if all(box.iou(region.box) < NEW_SIGN for region in regions)]
    return found


def signs_in(line: Line, reading: Reading) -> list[Box]:
    """Where the signs of a line are that reads as nothing but single signs like icons."""
    if not reading.words or any(len(word.text) > 1 or word.text not in LIKE_ICONS for word in reading.words):
        return []
    return [line.box] if len(reading.words) == 1 else [word.box for word in reading.words]
