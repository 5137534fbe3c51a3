"""A last look at pixels: what left no ink in the picture is dropped from its truth."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image

MIN_CONTRAST = 30  # of 255, between the darkest and the brightest pixel of a channel

Entry = dict[str, Any]


def painted(picture: bytes, elements: list[Entry], lines: list[Entry], scale: int) -> tuple[list[Entry], list[Entry]]:
    """The elements and lines under which the picture is not one flat colour, with ids renumbered.

    Of the elements only icons are judged: the others are seen by their border or by what they hold.
    """
    image = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    kept = [entry for entry in elements if entry["kind"] != "icon" or _has_ink(image, entry["box"], scale)]
    numbers = {entry["id"]: number for number, entry in enumerate(kept)} | {-1: -1}
    for entry in kept:
        entry["id"] = numbers[entry["id"]]
        entry["parent"] = numbers.get(entry["parent"], -1)
    visible = [line for line in lines if _has_ink(image, line["box"], scale)]
    for line in visible:
        line["element"], line["row"] = numbers.get(line["element"], -1), numbers.get(line["row"], -1)
    return kept, visible


def _has_ink(image: np.ndarray[Any, np.dtype[np.uint8]], box: list[float], scale: int) -> bool:
    """Whether colours differ within a box, looked at a pixel beyond it (a status dot fills its own box)."""
    left, top, right, bottom = (round(value * scale) for value in box)
    crop = image[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1].reshape(-1, 3)
    return bool(len(crop)) and int((crop.max(0).astype(int) - crop.min(0)).max()) >= MIN_CONTRAST
