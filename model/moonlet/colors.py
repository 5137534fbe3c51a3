"""Colours as people name them.

RGB becomes OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020), and soft
trapezoids over lightness, chroma and hue become the probability that a person would agree with each
name. Several names may hold at once: navy is blue and dark, an amber button is orange and yellow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from moonlet.expression import COLORS
from moonlet.screen import RGB, Box, Element

Pixels = NDArray[np.uint8]

# Hue in degrees of OKLCH: (nothing, full, full, nothing). Neighbours overlap on purpose.
_HUES: dict[str, tuple[float, float, float, float]] = {
    "red": (2, 16, 34, 46),
    "orange": (38, 46, 78, 92),
    "yellow": (64, 80, 112, 122),
    "green": (110, 122, 168, 184),
    "teal": (158, 172, 204, 216),
    "cyan": (180, 192, 228, 242),
    "blue": (194, 224, 282, 296),
    "purple": (276, 290, 324, 340),
    "pink": (318, 338, 372, 380),
}
_COOL_WHITES = (218.0, 300.0)  # hues of the usual "white" and "light grey" of pages, which nobody calls blue

# Words people use for the names of COLORS; the first is the one that carries the meaning.
ALIASES: dict[str, tuple[str, ...]] = {
    "gray": ("grey",), "gold": ("yellow", "orange"), "golden": ("yellow", "orange"), "amber": ("orange", "yellow"),
    "navy": ("blue",), "azure": ("blue", "cyan"), "sky": ("blue", "cyan"), "lime": ("green", "yellow"),
    "olive": ("green", "yellow"), "violet": ("purple",), "indigo": ("purple", "blue"), "lilac": ("purple", "pink"),
    "magenta": ("pink", "purple"), "fuchsia": ("pink", "purple"), "rose": ("pink", "red"), "crimson": ("red", "pink"),
    "maroon": ("red", "brown"), "beige": ("light", "brown"), "turquoise": ("teal", "cyan"), "aqua": ("cyan",),
    "silver": ("grey",), "charcoal": ("dark", "grey"), "transparent": ("white",), "salmon": ("pink", "orange"),
    "coral": ("orange", "pink"), "mint": ("green", "teal"), "greyed": ("grey",), "grayed": ("grey",),
}  # fmt: skip


def _ramp(value: float, low: float, high: float) -> float:
    """0 up to `low`, 1 from `high` on; falls instead where high < low."""
    if low == high:
        return float(value >= high)
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _trapezoid(value: float, shape: tuple[float, float, float, float]) -> float:
    return min(_ramp(value, shape[0], shape[1]), 1.0 - _ramp(value, shape[2], shape[3]))


def _on_circle(hue: float, shape: tuple[float, float, float, float]) -> float:
    return max(_trapezoid(hue + turn, shape) for turn in (-360.0, 0.0, 360.0))


def oklch(rgb: RGB) -> tuple[float, float, float]:
    """Lightness 0-1, chroma 0-0.32, hue 0-360 of an sRGB colour."""
    linear = [(c / 255 / 12.92) if c <= 10.31 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
    r, g, b = linear
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a_axis = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b_axis = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    chroma = float(np.hypot(a_axis, b_axis))
    hue = float(np.degrees(np.arctan2(b_axis, a_axis))) % 360
    return float(lightness), chroma, hue


@lru_cache(maxsize=8192)
def names(rgb: RGB) -> dict[str, float]:
    """The probability that a person calls the colour so, for every name of COLORS."""
    lightness, chroma, hue = oklch(rgb)
    # A tint near white needs little chroma to be seen as a hue, a warm or green one least; a dark colour needs more.
    if lightness <= 0.88:
        colourful = _ramp(chroma, 0.03, 0.07)
    elif _COOL_WHITES[0] < hue < _COOL_WHITES[1]:
        colourful = _ramp(chroma, 0.012, 0.028)
    else:
        colourful = _ramp(chroma, 0.008, 0.018)
    colourful *= _ramp(lightness, 0.13, 0.24)
    result = dict.fromkeys(COLORS, 0.0)
    for name, shape in _HUES.items():
        result[name] = _on_circle(hue, shape) * colourful
    # Pink is what light red is called; strong reds with a touch of blue are called either.
    if lightness > 0.72:
        light_red = _on_circle(hue, (0, 6, 30, 44)) * colourful * _ramp(lightness, 0.72, 0.8)
        result["pink"] = max(result["pink"], light_red * 0.9)
    if lightness < 0.72:
        rosy = _on_circle(hue, (-14, -6, 14, 20))
        result["pink"] = max(result["pink"], rosy * colourful * _ramp(lightness, 0.5, 0.58))
    # Dark or dull orange is brown, dark yellow is brown or olive.
    dull = max(1 - _ramp(lightness, 0.5, 0.62), (1 - _ramp(chroma, 0.06, 0.1)) * (1 - _ramp(lightness, 0.7, 0.8)))
    brown = _on_circle(hue, (18, 34, 80, 100)) * colourful * dull
    result["brown"] = brown
    result["orange"] *= 1 - 0.7 * brown
    result["yellow"] *= (1 - 0.7 * brown) * _ramp(lightness, 0.5, 0.66)
    neutral = 1 - colourful
    nearly = max(neutral, 1 - (_ramp(chroma, 0.012, 0.03) if lightness > 0.85 else _ramp(chroma, 0.03, 0.075)))
    result["white"] = max(neutral, 1 - _ramp(chroma, 0.008, 0.02)) * _ramp(lightness, 0.93, 0.975)
    result["black"] = nearly * (1 - _ramp(lightness, 0.28, 0.4))
    result["grey"] = nearly * _trapezoid(lightness, (0.24, 0.4, 0.93, 0.985))
    result["dark"] = 1 - _ramp(lightness, 0.38, 0.52)
    result["light"] = _ramp(lightness, 0.78, 0.88)
    return result


def likeness(rgb: RGB | None, asked: str) -> float:
    """How well a colour answers to a name, an alias of it, or several ("dark blue", "yellow/orange")."""
    if rgb is None:
        return 0.0
    known = names(rgb)
    scores: list[float] = []
    shade: list[float] = []
    for word in asked.lower().replace("/", " ").replace("-", " ").replace("ish", "").split():
        if word in ("dark", "light"):
            shade.append(0.35 + 0.65 * known[word])
        elif word in known:
            scores.append(known[word])
        elif word in ALIASES:
            scores.append(max(known[name] * (1.0 if n == 0 else 0.9) for n, name in enumerate(ALIASES[word])))
    if not scores:
        return (max(known["dark"] if "dark" in asked.lower() else known["light"], 0.0)) if shade else 0.0
    return max(scores) * (min(shade) if shade else 1.0)


def best_name(rgb: RGB) -> str:
    """The one word that names a colour best; hues before shades."""
    known = names(rgb)
    hues = {name: p for name, p in known.items() if name not in ("dark", "light")}
    return max(hues, key=lambda name: hues[name])


def is_neutral(rgb: RGB) -> bool:
    """White, grey or black, as backgrounds are."""
    known = names(rgb)
    return max(known[name] for name in _HUES) < 0.5 and known["brown"] < 0.5


_FILLED = frozenset({"button", "badge", "alert", "toast", "card", "row", "dialog", "navigation", "avatar", "tab", "menuitem"})
_DRAWN = frozenset({"icon", "progressbar", "switch", "slider", "spinner", "chart", "checkbox", "radio", "image"})


def meant(element: Element, what: str = "") -> list[tuple[RGB, float]]:
    """The colours of an element that "it is red" may mean, with weights in [0, 1], likeliest first.

    A button, badge or alert is as its fill unless that is neutral; text is as its ink; a dot, an icon
    or a bar as whatever is not neutral in it. What goes on around a thing (the page behind an icon) is not
    its own. `what` may be "background", "text" or "border".
    """
    ranked: list[tuple[RGB | None, float]]
    if what == "background":
        ranked = [(element.fill, 1.0)]
    elif what == "text":
        ranked = [(element.ink, 1.0)]
    elif what == "border":
        ranked = [(element.border, 1.0), (element.ink, 0.4)]
    elif element.kind in _FILLED:
        plain = element.fill is None or is_neutral(element.fill)
        framed = element.border is not None and is_neutral(element.border)
        own = plain and element.around is not None and (framed or is_own(element.fill, element.around))
        tinted = element.kind in ("alert", "toast", "badge") and not plain and oklch(element.fill or (0, 0, 0))[0] > 0.8
        # A pale red alert is called red for its darker text and border too.
        ranked = [(element.fill, 0.75 if plain and not own else 1.0), (element.border, 0.85 if plain or tinted else 0.4)]
        writing = element.kind not in ("card", "row", "dialog")
        neutral = element.ink is not None and is_neutral(element.ink)
        grey = own and neutral and oklch(element.fill or (0, 0, 0))[0] < _WHITISH
        ranked.append((element.ink, 0.4 if grey else 0.95 if plain and writing else 0.9 if tinted else 0.4))
    elif element.kind == "icon" and element.around is not None:
        # Where both are its own it is a sign on a ground, or a dot in a white ring.
        ground, sign = is_own(element.fill, element.around), is_own(element.ink, element.around)
        ranked = [(element.fill, 1.0 if ground else 0.3), (element.ink, 1.0 if sign else 0.3), (element.border, 0.6)]
    elif element.kind in _DRAWN:
        ranked = [(element.fill, 1.0), (element.ink, 1.0), (element.border, 0.6)]
    else:
        strong = element.fill is not None and not is_neutral(element.fill)
        ranked = [(element.ink, 1.0), (element.fill, 0.9 if strong else 0.2)]
    found = [(rgb, weight) for rgb, weight in ranked if rgb is not None]
    return sorted(found, key=lambda pair: -pair[1])


_WHITISH = 0.93  # lightness from which a surface reads as white, so that what is written on it may name it
_AS_AROUND = 24  # sum of the differences of the channels up to which a colour goes on around a thing


def is_own(rgb: RGB | None, around: RGB | None) -> bool:
    """Whether a colour is the thing's own rather than that of what the thing lies on; False where that is not known."""
    if rgb is None or around is None:
        return False
    return sum(abs(a - b) for a, b in zip(rgb, around, strict=True)) > _AS_AROUND


def element_likeness(element: Element, asked: str, what: str = "") -> float:
    """The probability that a person would agree that the element has the colour."""
    return max((likeness(rgb, asked) * weight for rgb, weight in meant(element, what)), default=0.0)


def dominant(pixels: Pixels) -> RGB | None:
    """The commonest colour of some pixels (n, 3), counted in bins of 16 levels and averaged in the winner."""
    if len(pixels) == 0:
        return None
    if (pixels == pixels[0]).all():  # most edges are of one colour
        return _rgb(pixels[0])
    keys = (pixels[:, 0].astype(np.int32) >> 4 << 8) | (pixels[:, 1].astype(np.int32) >> 4 << 4) | (pixels[:, 2] >> 4)
    chosen = pixels[keys == np.bincount(keys, minlength=1).argmax()]
    return _rgb(chosen.mean(axis=0))


def _apart(pixels: Pixels, rgb: RGB) -> NDArray[np.int32]:
    """The sum of the differences of the three channels [n] between pixels [n, 3] and a colour."""
    signed = pixels.astype(np.int32)
    return np.abs(signed[:, 0] - rgb[0]) + np.abs(signed[:, 1] - rgb[1]) + np.abs(signed[:, 2] - rgb[2])


class Paint(NamedTuple):
    """What is painted in a box; each None where there is no such thing."""

    fill: RGB | None
    ink: RGB | None
    border: RGB | None
    around: RGB | None  # of what the box lies on, before its left and top edges; None at the picture's edge


def painted(image: Pixels, box: Box, holes: Sequence[Box] = (), scale: float = 1.0) -> Paint:
    """The colours of what is painted in a box of an image (height, width, 3).

    `holes` are boxes of things inside that are not its own (the buttons of a card). The fill is the
    commonest colour; the ink the second commonest where it covers enough to be a shape, else the mean
    of the pixels farthest from the fill (strokes of letters are blurred); the border is what runs
    along two edges and differs from fill and surroundings.
    """
    return painted_in(cut_out(image, box, holes, scale))


@dataclass(frozen=True)
class CutOut:
    """A box of an image with the pixels before its left and top edges: all that its colours depend on."""

    pixels: Pixels
    left: int  # of the box, in these pixels
    top: int
    holes: tuple[tuple[int, int, int, int], ...]  # left, top, right, bottom inside of the box


_FULL_STROKE = 0.9  # how far from the fill, of the farthest, the pixels of a thin stroke are that are not blurred with it
_BEFORE = 4  # pixels before the left and the top edge that tell what is outside


def cut_out(image: Pixels, box: Box, holes: Sequence[Box] = (), scale: float = 1.0) -> CutOut:
    """A box of an image (height, width, 3), cut at the image's edges; nothing where it lies outside."""
    height, width = image.shape[:2]
    left, top = max(0, round(box.left * scale)), max(0, round(box.top * scale))
    right, bottom = min(width, round(box.right * scale)), min(height, round(box.bottom * scale))
    before_x, before_y = min(_BEFORE, left), min(_BEFORE, top)
    places = tuple(
        (
            max(0, round(hole.left * scale) - left), max(0, round(hole.top * scale) - top),
            max(0, round(hole.right * scale) - left), max(0, round(hole.bottom * scale) - top),
        )
        for hole in holes
    )  # fmt: skip
    return CutOut(image[top - before_y : max(top, bottom), left - before_x : max(left, right)], before_x, before_y, places)


def painted_in(cut: CutOut) -> Paint:
    """The colours of what is painted in a box; see `painted`."""
    region = cut.pixels[cut.top :, cut.left :]
    if 0 in region.shape:
        return Paint(None, None, None, None)
    step = max(1, int(np.sqrt(region.shape[0] * region.shape[1] / 40000)))
    inner = region[::step, ::step]
    if cut.holes:
        own = np.ones(region.shape[:2], dtype=bool)
        for left, top, right, bottom in cut.holes:
            own[top:bottom, left:right] = False
        inner = inner[own[::step, ::step]]
    else:
        inner = inner.reshape(-1, 3)
    if len(inner) < 4:
        inner = region[::step, ::step].reshape(-1, 3)
    fill = dominant(inner)
    if fill is None:
        return Paint(None, None, None, None)
    away = _apart(inner, fill)
    ink: RGB | None = None
    far = inner[away > 60]
    if len(far) >= max(2, 0.004 * len(inner)):
        second = dominant(far)
        assert second is not None
        close = _apart(far, second) < 48
        if close.sum() > 0.12 * len(inner):
            ink = second
        else:
            edge = far[away[away > 60] >= _FULL_STROKE * float(np.quantile(away[away > 60], 0.97))]
            ink = _rgb(edge.mean(axis=0))
    return Paint(fill, ink, _border(cut, fill), _outside(cut.pixels, cut.left, cut.top))


def filled_share(image: Pixels, box: Box, scale: float = 1.0) -> float | None:
    """How far a horizontal bar or slider is filled, 0 to 1; None where no filled part is told from the rest.

    Along the bar's middle lines each column is either like the left end or like the right end; the
    border is where a step between the two fits best.
    """
    height, width = image.shape[:2]
    left, right = max(0, round(box.left * scale)), min(width, round(box.right * scale))
    middle, half = (box.top + box.bottom) / 2 * scale, max(1.0, 0.12 * box.height * scale)
    strip = image[max(0, round(middle - half)) : min(height, round(middle + half) + 1), left:right].astype(np.float32)
    if strip.shape[0] == 0 or strip.shape[1] < 12:
        return None
    columns = np.median(strip, axis=0)
    sums = np.concatenate([np.zeros((1, 3), np.float32), np.cumsum(columns, axis=0)])
    squares = np.concatenate([[0.0], np.cumsum((columns**2).sum(axis=1))])
    count = len(columns)
    at = np.arange(1, count)
    inside = (sums[at] ** 2).sum(axis=1) / at + ((sums[-1] - sums[at]) ** 2).sum(axis=1) / (count - at)
    best = int(at[inside.argmax()])
    unexplained = (squares[-1] - inside.max()) / max(1e-6, squares[-1] - (sums[-1] ** 2).sum() / count)
    one, other = sums[best] / best, (sums[-1] - sums[best]) / (count - best)
    if unexplained > 0.5 or float(np.abs(one - other).sum()) < 40:
        return None
    return best / count


def _border(cut: CutOut, fill: RGB) -> RGB | None:
    """The colour of a line along the left or top edge, within two pixels of it, unlike fill and outside."""
    image, left, top = cut.pixels, cut.left, cut.top
    bottom, right = image.shape[:2]
    if right - left < 8 or bottom - top < 8:
        return None
    best: RGB | None = None
    weight = 0.0
    third_x, third_y = (right - left) // 4, (bottom - top) // 4
    strips = [image[max(0, top + d), left + third_x : right - third_x] for d in (-1, 0, 1, 2)]
    strips += [image[top + third_y : bottom - third_y, max(0, left + d)] for d in (-1, 0, 1, 2, 3)]
    outside = _outside(image, left, top)
    for strip in strips:
        rgb = dominant(strip)
        if rgb is None or (outside is not None and sum(abs(a - b) for a, b in zip(rgb, outside, strict=True)) < 24):
            continue
        unlike = min(200, sum(abs(a - b) for a, b in zip(rgb, fill, strict=True)))
        if unlike <= 24:
            continue
        like = float((_apart(strip, rgb) < 30).mean())
        chroma = max(rgb) - min(rgb)
        if like > 0.85 and unlike > 24 and unlike + chroma > weight:
            best, weight = rgb, unlike + chroma
    return best


def _outside(image: Pixels, left: int, top: int) -> RGB | None:
    if left < _BEFORE or top < _BEFORE:
        return None
    return _rgb(image[top - _BEFORE, left - _BEFORE])


def _rgb(values: NDArray[np.generic]) -> RGB:
    r, g, b = (round(float(value)) for value in values)
    return (r, g, b)
