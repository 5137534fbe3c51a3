"""The screenshots of a run as the report embeds them: each different picture once, within a budget of bytes."""

from __future__ import annotations

import hashlib
import io
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, UnidentifiedImageError

# Before base64, which adds a third: 200 pictures stay under 36 MB, and any number under 56 MB.
BYTES_A_PICTURE = 135_000
LEAST_BUDGET_BYTES, LARGEST_BUDGET_BYTES = 200 * BYTES_A_PICTURE, 42_000_000

_MEDIA_TYPES = {"WEBP": "image/webp", "PNG": "image/png", "JPEG": "image/jpeg"}

# Tried in order until a picture fits its share of the budget: WebP quality, scale.
_SQUEEZES = ((60, 1.0), (40, 1.0), (30, 0.75), (30, 0.5), (20, 0.25))


@dataclass(frozen=True)
class Picture:
    """One screenshot; `width` and `height` are the kept file's own pixels (not CSS pixels), `name` its path in the folder."""

    id: str
    media_type: str
    content: bytes
    width: int
    height: int
    reduced: bool = False
    name: str = ""

    @property
    def base64(self) -> str:
        return b64encode(self.content).decode("ascii")


@dataclass(frozen=True)
class Unreadable:
    """A screenshot that an event names and that can't be shown."""

    reason: str


def load_pictures(
    names: Iterable[str], folder: Path, budget_bytes: int | None = None, *, embedded: bool = True
) -> dict[str, Picture | Unreadable]:
    """Read the named files of `folder`. Equal files become one and the same `Picture`.

    When all together exceed `budget_bytes` (by default enough for 135 kB a picture), the largest are
    compressed harder until they fit. Pictures that stay files beside the report (`embedded` false) stay as they are.
    """
    loaded: dict[str, Picture | Unreadable] = {}
    by_digest: dict[str, Picture | Unreadable] = {}
    for name in dict.fromkeys(names):
        content = _read(name, folder)
        if isinstance(content, Unreadable):
            loaded[name] = content
            continue
        digest = hashlib.sha256(content).hexdigest()
        if digest not in by_digest:
            by_digest[digest] = _open(content, name, f"picture-{len(by_digest) + 1}")
        loaded[name] = by_digest[digest]

    if not embedded:
        return loaded
    sizes = [len(p.content) for p in by_digest.values() if isinstance(p, Picture)]
    if budget_bytes is None:
        budget_bytes = min(LARGEST_BUDGET_BYTES, max(LEAST_BUDGET_BYTES, len(sizes) * BYTES_A_PICTURE))
    cap = _largest_allowed(sizes, budget_bytes)
    fitted = {p.id: _squeeze(p, cap) for p in by_digest.values() if isinstance(p, Picture)}
    return {name: fitted[p.id] if isinstance(p, Picture) else p for name, p in loaded.items()}


def _read(name: str, folder: Path) -> bytes | Unreadable:
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return Unreadable(f"The screenshot {name} lies outside the report's folder.")
        return path.read_bytes()
    except FileNotFoundError:
        return Unreadable(f"The screenshot {name} is missing from the report's folder.")
    except (OSError, ValueError) as error:
        return Unreadable(f"The screenshot {name} can't be read: {error}.")


def _open(content: bytes, name: str, picture_id: str) -> Picture | Unreadable:
    """Look at the header only: decoding 200 pictures would cost seconds, and the browser reports a broken one too."""
    try:
        with Image.open(io.BytesIO(content), formats=tuple(_MEDIA_TYPES)) as image:
            return Picture(picture_id, _MEDIA_TYPES[image.format or ""], content, image.width, image.height, name=name)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return Unreadable(f"The screenshot {name} is broken: it can't be read as WebP, PNG or JPEG.")


def _largest_allowed(sizes: list[int], budget: int) -> int | None:
    """The cap c with sum(min(size, c)) = budget, so that small pictures keep their quality; None where all fit."""
    if sum(sizes) <= budget:
        return None
    left = budget
    ascending = sorted(sizes)
    for position, size in enumerate(ascending):
        share = left // (len(ascending) - position)
        if size > share:
            return share
        left -= size
    return None


def _squeeze(picture: Picture, cap: int | None) -> Picture:
    if cap is None or len(picture.content) <= cap:
        return picture
    smallest = picture
    try:
        with Image.open(io.BytesIO(picture.content)) as opened:
            image = opened.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return picture  # a truncated file: the browser will say so in its place
    # A picture far over its share would be encoded in vain by the gentler ones.
    far_over = sum(len(picture.content) > times * cap for times in (1.6, 3))
    for quality, scale in _SQUEEZES[far_over:]:
        scaled = image
        if scale < 1:
            scaled = image.resize((max(1, int(image.width * scale)), max(1, int(image.height * scale))))
        buffer = io.BytesIO()
        scaled.save(buffer, "WEBP", quality=quality, method=2)
        if len(buffer.getvalue()) < len(smallest.content):
            smallest = replace(picture, media_type="image/webp", content=buffer.getvalue(), reduced=True)
        if len(smallest.content) <= cap:
            break
    return smallest
