"""A last look at pixels: a line of truth that left no ink in the picture is dropped."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image

MIN_CONTRAST = 22  # of 255, between the darkest and the brightest pixel of a channel


def painted(picture: bytes, lines: list[dict[str, Any]], scale: int) -> list[dict[str, Any]]:
    """The lines under which the picture is not one flat colour."""
    image = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    return [line for line in lines if _has_ink(image, line["box"], scale)]


def _has_ink(image: np.ndarray[Any, np.dtype[np.uint8]], box: list[float], scale: int) -> bool:
    left, top, right, bottom = (round(value * scale) for value in box)
    crop = image[max(0, top) : bottom, max(0, left) : right].reshape(-1, 3)
    return bool(len(crop)) and int((crop.max(0).astype(int) - crop.min(0)).max()) >= MIN_CONTRAST
