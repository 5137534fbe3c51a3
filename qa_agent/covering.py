"""Paints over secrets in the screenshots that are kept, by what the eyes saw; the page itself is not asked.

Only the picture in the report's folder is painted over: what is judged is the page as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw

from qa_agent.eyes import Box, Screen, Seen

# Fields whose content is nobody's business, by what they are called.
_PRIVATE = re.compile(
    r"\b(pass ?word|pass ?phrase|pass ?code|secret|api ?key|access ?key|private ?key|token|pin|cvv|cvc|security code)s?\b"
)
_FIELDS = ("textbox", "combobox")
# A label stands above its field or left of it, no further away than this.
LABEL_GAP_PX = 40
# A reader mistakes a letter here and there: so many letters of a secret stand for one mistake that is forgiven.
LETTERS_A_MISTAKE = 6
# A secret shorter than this is looked for only as a whole word: "12" is on every page.
SHORT_SECRET = 4
MARGIN_PX = 2
_INK, _HATCH = "#26282d", "#4a4d55"


def private_boxes(screen: Screen, secrets: Sequence[str]) -> list[Box]:
    """Boxes of what shows a secret, and of filled fields that are named like one."""
    elements = [seen for seen in screen.elements if seen.text]
    shown = [seen.box for seen in elements if any(_shows(seen.text, secret) for secret in secrets)]
    return shown + [field.box for field in screen.elements if _is_private_field(field, elements)]


def covered(image: Image.Image, boxes: Iterable[Box]) -> Image.Image:
    """A copy with the boxes painted over."""
    copy = image.convert("RGB")
    draw = ImageDraw.Draw(copy)
    for box in boxes:
        left, top = max(0, int(box.left) - MARGIN_PX), max(0, int(box.top) - MARGIN_PX)
        right = min(copy.width - 1, int(box.right) + MARGIN_PX)
        bottom = min(copy.height - 1, int(box.bottom) + MARGIN_PX)
        if right <= left or bottom <= top:
            continue
        patch = Image.new("RGB", (right - left + 1, bottom - top + 1), _INK)
        lines = ImageDraw.Draw(patch)
        for x in range(-patch.height, patch.width, 10):
            lines.line((x, patch.height, x + patch.height, 0), fill=_HATCH, width=3)
        copy.paste(patch, (left, top))
        draw.rectangle((left, top, right, bottom), outline=_INK)
    return copy


def _is_private_field(field: Seen, texts: Sequence[Seen]) -> bool:
    if field.kind not in _FIELDS or not field.text or "placeholder" in field.states:
        return False
    if _PRIVATE.search(_plain(field.text)):  # an empty field whose hint is read as its text
        return False
    return any(_PRIVATE.search(_plain(text.text)) for text in texts if _is_label_of(text.box, field.box))


def _is_label_of(text: Box, field: Box) -> bool:
    above = 0 <= field.top - text.bottom + 4 <= LABEL_GAP_PX and text.left < field.right and text.right > field.left
    middle = (text.top + text.bottom) / 2
    beside = 0 <= field.left - text.right + 4 <= LABEL_GAP_PX and field.top <= middle <= field.bottom
    floating = field.left <= text.left and text.right <= field.right and abs(text.top - field.top) <= 12 and text != field
    return above or beside or floating


def _shows(text: str, secret: str) -> bool:
    """Whether the text holds the secret, as well as it was read."""
    if len(secret) < SHORT_SECRET:
        return secret in text.split()
    held, wanted = _dense(text), _dense(secret)
    return bool(wanted) and _mistakes(held, wanted) <= len(wanted) // LETTERS_A_MISTAKE


def _mistakes(text: str, wanted: str) -> int:
    """The least edits that turn some piece of the text into what is wanted (Sellers' algorithm)."""
    column = list(range(len(wanted) + 1))
    best = column[-1]
    for letter in text:
        before, column[0] = column[0], 0
        for i, other in enumerate(wanted, 1):
            before, column[i] = column[i], min(before + (letter != other), column[i] + 1, column[i - 1] + 1)
        best = min(best, column[-1])
    return best


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("-", " ").replace("_", " ").split())


def _dense(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


class Curtain:
    """Knows, during one scenario, which parts of a picture must not be kept as they are."""

    def __init__(self) -> None:
        self._typed_into: list[tuple[str, Box]] = []

    def remember(self, url: str, field: Box) -> None:
        """A secret was typed into this field of the page at `url`."""
        self._typed_into.append((url, field))

    def over(self, screen: Screen | None, url: str, secrets: Sequence[str]) -> list[Box]:
        """What to cover in a picture of `url`, which the eyes saw as `screen` (None: they never looked at it)."""
        boxes = private_boxes(screen, secrets) if screen is not None else []
        return boxes + [box for known, box in self._typed_into if known == url and box not in boxes]
