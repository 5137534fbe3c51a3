"""Pictures made of shapes and noise: faces, landscapes, products, logos. Each is a data URI."""

from __future__ import annotations

import base64
import io
import math
from random import Random

import numpy as np
from PIL import Image


def _uri(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def _color(rng: Random, saturation: tuple[int, int] = (20, 90), light: tuple[int, int] = (20, 85)) -> str:
    return f"hsl({rng.randint(0, 359)} {rng.randint(*saturation)}% {rng.randint(*light)}%)"


def _wrap(width: int, height: int, body: str) -> str:
    return _uri(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice">{body}</svg>'
    )


def _gradient(rng: Random, name: str = "g") -> str:
    return (
        f'<linearGradient id="{name}" gradientTransform="rotate({rng.randint(0, 360)} .5 .5)"><stop stop-color="{_color(rng)}"/>'
        f'<stop offset="1" stop-color="{_color(rng)}"/></linearGradient>'
    )


def face(rng: Random) -> str:
    """Head and shoulders, painted flat."""
    skin = rng.choice(("#f6d7c3", "#eac0a2", "#d9a27a", "#b97a51", "#8d5524", "#5c3a21", "#ffe0cf"))
    hair, shirt = (
        rng.choice(("#1b1411", "#3b2417", "#6b4423", "#a56b34", "#d9b36c", "#8a8a8a", "#b43a1e", "#e8e4dc")),
        _color(rng),
    )
    long_hair = (
        f'<path d="M{rng.randint(24, 30)} 46 q-4 34 2 44 h{rng.randint(44, 50)} q6 -12 2 -44z" fill="{hair}"/>'
        if rng.random() < 0.5
        else ""
    )
    fringe = f'<path d="M27 {rng.randint(40, 46)} q2 -28 23 -28 q21 0 23 {rng.randint(26, 32)} q-{rng.randint(6, 20)} -{rng.randint(8, 16)} -46 -2z" fill="{hair}"/>'
    beard = f'<path d="M32 54 q2 22 18 22 q16 0 18 -22 q-8 10 -18 8 q-10 2 -18 -8z" fill="{hair}"/>' if rng.random() < 0.2 else ""
    glasses = (
        '<g fill="none" stroke="#222" stroke-width="1.6"><circle cx="42" cy="47" r="5.5"/><circle cx="58" cy="47" r="5.5"/><path d="M47.500 46 h5"/></g>'
        if rng.random() < 0.25
        else ""
    )
    eyes = '<circle cx="42" cy="47" r="1.8" fill="#222"/><circle cx="58" cy="47" r="1.8" fill="#222"/>'
    mouth = f'<path d="M43 {rng.randint(58, 61)} q7 {rng.randint(-1, 6)} 14 0" fill="none" stroke="#7a2e2e" stroke-width="1.8" stroke-linecap="round"/>'
    body = (
        f'<defs>{_gradient(rng)}</defs><rect width="100" height="100" fill="url(#g)"/>{long_hair}<path d="M14 100 q2 -26 36 -28 q34 2 36 28z" fill="{shirt}"/>'
        f'<rect x="43" y="60" width="14" height="16" fill="{skin}"/><ellipse cx="50" cy="47" rx="21" ry="25" fill="{skin}"/>{beard}{fringe}{eyes}{glasses}{mouth}'
    )
    return _wrap(100, 100, body)


def logo(rng: Random) -> str:
    color, second = _color(rng, (50, 100), (35, 60)), _color(rng, (50, 100), (45, 75))
    shape = rng.choice((
        f'<rect x="8" y="8" width="84" height="84" rx="{rng.choice((0, 12, 24, 42))}" fill="{color}"/>', f'<circle cx="50" cy="50" r="44" fill="{color}"/>',
        f'<path d="M50 4 96 30v40L50 96 4 70V30z" fill="{color}"/>', f'<path d="M50 6 94 90H6z" fill="{color}"/>',
    ))  # fmt: skip
    mark = rng.choice((
        '<circle cx="50" cy="50" r="18" fill="#fff"/>', f'<path d="M26 62 50 26l24 36z" fill="{second}"/>', '<path d="M30 50h40M50 30v40" stroke="#fff" stroke-width="11"/>',
        f'<circle cx="62" cy="40" r="22" fill="{second}"/>', '<path d="M28 66 46 44l10 12 18-26" stroke="#fff" stroke-width="8" fill="none"/>', "",
    ))  # fmt: skip
    return _wrap(100, 100, shape + mark)


def _landscape(rng: Random) -> str:
    """Sky, sun and layers of hills."""
    hills = []
    for layer in range(rng.randint(2, 5)):
        level, phase, wave = 90 + layer * 28, rng.uniform(0, 6), rng.uniform(0.01, 0.05)
        points = " ".join(
            f"{x},{level + math.sin(x * wave + phase) * rng.uniform(10, 16) + math.sin(x * wave * 2.7) * 6:.0f}" for x in range(0, 301, 15)
        )
        hills.append(
            f'<polygon points="0,200 {points} 300,200" fill="hsl({rng.randint(80, 260)} {rng.randint(15, 60)}% {60 - layer * 10}%)"/>'
        )
    sun = f'<circle cx="{rng.randint(40, 260)}" cy="{rng.randint(25, 80)}" r="{rng.randint(8, 26)}" fill="hsl(45 95% {rng.randint(60, 92)}%)"/>'
    return _wrap(300, 200, f'<defs>{_gradient(rng)}</defs><rect width="300" height="200" fill="url(#g)"/>{sun}{"".join(hills)}')


def _thing(rng: Random) -> str:
    """A product on a plain ground."""
    color, dark, ground = _color(rng), _color(rng, (10, 60), (10, 35)), _color(rng, (0, 30), (82, 97))
    body = rng.choice((
        f'<path d="M110 170h80v12h-80zM146 90h8v80h-8z" fill="{dark}"/><path d="M105 90 125 35h50l20 55z" fill="{color}"/>',
        f'<path d="M100 60h80v100q0 14-14 14h-52q-14 0-14-14z" fill="{color}"/><path d="M180 80h16q18 0 18 22t-18 24h-16" fill="none" stroke="{color}" stroke-width="10"/>',
        f'<rect x="85" y="30" width="130" height="140" rx="10" fill="{dark}"/><rect x="94" y="40" width="112" height="112" fill="{color}"/>',
        f'<path d="M80 150q0-60 40-64l20-36h26l-4 44 40 18q20 8 20 38z" fill="{color}"/><rect x="78" y="150" width="146" height="14" rx="6" fill="{dark}"/>',
        f'<path d="M110 40 150 55l40-15 40 30-22 26-16-10v88h-84v-88l-16 10-22-26z" fill="{color}"/>',
        f'<circle cx="150" cy="100" r="62" fill="{dark}"/><circle cx="150" cy="100" r="50" fill="{color}"/><path d="M150 65v38l24 14" stroke="#fff" stroke-width="6" fill="none"/>',
        f'<rect x="80" y="80" width="140" height="50" rx="16" fill="{color}"/><path d="M96 130h12v46H96zM192 130h12v46h-12zM86 40h128v44H86z" fill="{dark}"/>',
        f'<ellipse cx="150" cy="105" rx="80" ry="58" fill="{color}"/><ellipse cx="150" cy="95" rx="50" ry="30" fill="{dark}"/>',
    ))  # fmt: skip
    return _wrap(
        300,
        200,
        f'<rect width="300" height="200" fill="{ground}"/><ellipse cx="150" cy="180" rx="90" ry="9" fill="rgba(0,0,0,.13)"/>{body}',
    )


def _shapes(rng: Random) -> str:
    parts = []
    for _ in range(rng.randint(3, 12)):
        color, opacity = _color(rng), rng.uniform(0.3, 1)
        parts.append(rng.choice((
            f'<circle cx="{rng.randint(0, 300)}" cy="{rng.randint(0, 200)}" r="{rng.randint(8, 90)}" fill="{color}" opacity="{opacity:.2f}"/>',
            f'<rect x="{rng.randint(-20, 260)}" y="{rng.randint(-20, 180)}" width="{rng.randint(20, 160)}" height="{rng.randint(20, 120)}" fill="{color}" opacity="{opacity:.2f}" transform="rotate({rng.randint(0, 90)} 150 100)"/>',
            f'<path d="M{rng.randint(0, 300)} {rng.randint(0, 200)} Q{rng.randint(0, 300)} {rng.randint(0, 200)} {rng.randint(0, 300)} {rng.randint(0, 200)}" stroke="{color}" stroke-width="{rng.randint(2, 30)}" fill="none"/>',
        )))  # fmt: skip
    return _wrap(300, 200, f'<defs>{_gradient(rng)}</defs><rect width="300" height="200" fill="url(#g)"/>{"".join(parts)}')


def _photo(rng: Random) -> str:
    """Soft noise in a few colours: what an out-of-focus photograph looks like."""
    noise = np.random.default_rng(rng.randrange(2**32))
    total = np.zeros((60, 90, 3))
    for cells, weight in ((3, 1.0), (6, 0.6), (14, 0.35), (45, 0.12)):
        small = noise.random((cells, int(cells * 1.5), 3)) * 0.6 + noise.random((cells, int(cells * 1.5), 1)) * 0.8
        layer = Image.fromarray((small / 1.4 * 255).astype(np.uint8)).resize((90, 60), Image.Resampling.BICUBIC)
        total += np.asarray(layer, dtype=np.float64) * weight
    total = total / 2.07
    total = (total - total.min()) / (np.ptp(total) + 1e-6) * 255 * rng.uniform(0.6, 1)
    out = io.BytesIO()
    Image.fromarray(total.astype(np.uint8)).save(out, "JPEG", quality=80)
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode()


def picture(rng: Random) -> str:
    return rng.choice((_landscape, _thing, _thing, _shapes, _photo))(rng)
