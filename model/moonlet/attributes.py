"""How heavy the strokes of a line of text are, from its pixels."""

from __future__ import annotations

import numpy as np

from moonlet.colors import Pixels
from moonlet.screen import Box

BOLD_SHARE = 0.21  # of the box of letters that is ink: regular text has 0.10 to 0.19, bold 0.2 to 0.35


def ink_share(pixels: Pixels, box: Box) -> float:
    """Share of the box's pixels (height, width, 3) nearer to the ink than to the background, 0 to 1."""
    return ink_share_in(letters_in(pixels, box))


def letters_in(pixels: Pixels, box: Box) -> Pixels:
    """The pixels of a box of letters."""
    height, width = pixels.shape[:2]
    return pixels[max(0, int(box.top)) : min(height, round(box.bottom)), max(0, int(box.left)) : min(width, round(box.right))]


def ink_share_in(cut: Pixels) -> float:
    """Share of the pixels (height, width, 3) of a box of letters nearer to the ink than to the background, 0 to 1."""
    flat = cut.reshape(-1, 3)[:60_000].astype(np.float32)
    if len(flat) < 8:
        return 0.0
    distance = np.sqrt(((flat - np.median(flat, axis=0)) ** 2).sum(1))
    strongest = float(np.quantile(distance, 0.99))
    return float((distance > 0.5 * strongest).mean()) if strongest > 24 else 0.0
