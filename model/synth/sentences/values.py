"""Plain values: texts made comparable, amounts read, colours named, distances."""

from __future__ import annotations

import colorsys
import re

from moonlet.screen import RGB, Box

_SIGNS = r"(?:[$€£¥₹₽₺]|[A-Z]{1,2}\$|USD|EUR|GBP|CHF|kr|zł|Kč)"
MONEY = re.compile(rf"^[-+–−]?\s?{_SIGNS}\s?-?\d[\d,.\s']*[kKM]?$|^[-+–−]?\s?\d[\d,.\s']*\s?{_SIGNS}$")
NUMBER = re.compile(rf"^[-+−]?\s?{_SIGNS}?\s?-?\d[\d,.'\s]*\s?(?:%|k|K|M|{_SIGNS}|KB|GB|MB|TB|kg|g|h|min|ms|s|px|pts)?$")
_SPACE = re.compile(r"\s+")


def norm(text: str) -> str:
    """For comparing: one case, single spaces, no colon or star at the end."""
    return _SPACE.sub(" ", text).strip().rstrip(":*").rstrip().casefold()


def word_string(text: str) -> str:
    return " " + " ".join(re.findall(r"[^\W_]+|[^\w\s]", text.casefold())) + " "


def amount(text: str) -> float | None:
    """The number in an amount like "$1,234.50" or "12 %", or None where it is none or in doubt."""
    text = text.strip()
    if not (MONEY.match(text) or NUMBER.match(text)):
        return None
    scale = {"k": 1e3, "K": 1e3, "M": 1e6, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12}.get(re.sub(r"[\d.,\s]", "", text), 1.0)
    digits = re.sub(r"[^\d.,\-−–]", "", text).replace("−", "-").replace("–", "-")
    if re.fullmatch(r"-?\d{1,3}(,\d{3})*(\.\d+)?", digits) or re.fullmatch(r"-?\d+(\.\d+)?", digits):
        plain = digits.replace(",", "")
    elif re.fullmatch(r"-?(\d{1,3}(\.\d{3})*|\d+),\d{1,2}", digits):
        plain = digits.replace(".", "").replace(",", ".")
    else:
        return None
    return float(plain) * scale


def color_name(rgb: RGB | None) -> str:
    """The name a person would give a colour; "" where people would differ."""
    if rgb is None:
        return ""
    red, green, blue = (part / 255 for part in rgb)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    hue *= 360
    chroma = max(red, green, blue) - min(red, green, blue)
    if chroma < 0.08:
        if lightness < 0.15:
            return "black"
        if lightness > 0.95:
            return "white"
        return "grey" if 0.35 < lightness < 0.8 else ""
    if chroma < 0.3 or saturation < 0.35 or not 0.18 < lightness < 0.85:
        return ""
    for low, high, name in _HUES:
        if low <= hue < high:
            return "brown" if name == "orange" and lightness < 0.32 else "" if name == "orange" and lightness < 0.4 else name
    return ""


_HUES = (
    (0, 11, "red"), (350, 361, "red"), (20, 38, "orange"), (46, 62, "yellow"), (85, 155, "green"),
    (168, 180, "teal"), (183, 194, "cyan"), (205, 242, "blue"), (258, 285, "purple"), (318, 340, "pink"),
)  # fmt: skip


def gap(first: Box, second: Box) -> float:
    """Distance between two boxes, 0 where they touch."""
    across = max(0.0, first.left - second.right, second.left - first.right)
    down = max(0.0, first.top - second.bottom, second.top - first.bottom)
    return float((across * across + down * down) ** 0.5)
