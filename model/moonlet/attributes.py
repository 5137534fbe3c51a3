"""How heavy the strokes of a line of text are, and whether it is crossed out, from its pixels."""

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


STRUCK_SHARE = 0.96  # of a text's width that the line through it runs along
_THROUGH = (0.3, 0.72)  # shares of the height between which such a line runs
_INKED = 0.3  # of the strongest ink's distance from the background, from which a pixel counts: thin lines are blurred
_LONGER = 2.0  # heights that a text must be wide: in a lone "4" or "+" a line runs through the whole, too
_BESIDE = 0.08  # share of the width that letters fill above and below it


def is_struck_in(cut: Pixels) -> bool:
    """Whether a thin line runs through the whole of a text, given the pixels (height, width, 3) of its box."""
    if cut.shape[0] < 8 or cut.shape[1] < 8:
        return False
    pixels = cut.astype(np.float32)
    distance = np.sqrt(((pixels - np.median(pixels.reshape(-1, 3), axis=0)) ** 2).sum(2))
    strongest = float(np.quantile(distance, 0.98))
    if strongest < 24:
        return False
    inked = distance > _INKED * strongest
    columns = np.flatnonzero(inked.any(axis=0))
    if columns[-1] - columns[0] < _LONGER * len(inked):
        return False
    shares = inked[:, columns[0] : columns[-1] + 1].mean(axis=1)
    height = len(shares)
    first, last = int(_THROUGH[0] * height), int(np.ceil(_THROUGH[1] * height))
    along = first + np.flatnonzero(shares[first:last] >= STRUCK_SHARE)
    if not len(along) or len(along) > max(2, 0.16 * height) or along[-1] - along[0] >= len(along):
        return False
    above, below = shares[: along[0]], shares[along[-1] + 1 :]
    return float(above.max(initial=0.0)) > _BESIDE and float(below.max(initial=0.0)) > _BESIDE
