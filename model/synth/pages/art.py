"""Pictures beyond `pictures`: product shots, places, portraits, maps, film stills, empty frames, word marks."""

from __future__ import annotations

import math
from random import Random

from . import basic, pictures
from .html import Child, Markup, el, mark
from .kit import Kit, row, span


def _hue(rng: Random, saturation: tuple[int, int], light: tuple[int, int]) -> str:
    return f"hsl({rng.randint(0, 359)} {rng.randint(*saturation)}% {rng.randint(*light)}%)"


def _svg(width: int, height: int, body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice" style="display:block;width:100%;height:100%">{body}</svg>'


def town(rng: Random) -> str:
    """Houses under a sky."""
    parts = [f'<rect width="300" height="200" fill="{_hue(rng, (30, 80), (65, 90))}"/>']
    x = -10
    while x < 300:
        wide, high = rng.randint(24, 60), rng.randint(50, 150)
        color = _hue(rng, (15, 60), (25, 70))
        parts.append(f'<rect x="{x}" y="{200 - high}" width="{wide}" height="{high}" fill="{color}"/>')
        for row_ in range(200 - high + 8, 190, 16):
            for at in range(x + 5, x + wide - 8, 12):
                if rng.random() < 0.7:
                    parts.append(f'<rect x="{at}" y="{row_}" width="6" height="8" fill="{"#ffe9a8" if rng.random() < 0.5 else "#0003"}"/>')
        x += wide + rng.randint(-4, 6)
    return _svg(300, 200, "".join(parts))


def room(rng: Random) -> str:
    """A wall, a floor and furniture."""
    wall, floor = _hue(rng, (5, 40), (75, 94)), _hue(rng, (15, 45), (40, 65))
    sofa, lamp = _hue(rng, (20, 70), (30, 60)), _hue(rng, (40, 80), (50, 70))
    x = rng.randint(40, 130)
    frame = f'<rect x="{rng.randint(20, 220)}" y="20" width="50" height="38" fill="{_hue(rng, (30, 80), (40, 70))}" stroke="#fff" stroke-width="4"/>'
    body = (
        f'<rect width="300" height="200" fill="{wall}"/><rect y="145" width="300" height="55" fill="{floor}"/>{frame}'
        f'<rect x="{x}" y="95" width="130" height="40" rx="10" fill="{sofa}"/><rect x="{x - 8}" y="112" width="146" height="36" rx="10" fill="{sofa}" opacity=".85"/>'
        f'<path d="M{x + 160} 150V80" stroke="#333" stroke-width="3"/><path d="M{x + 142} 84h36l-9-28h-18z" fill="{lamp}"/>'
    )
    return _svg(300, 200, body)


def dish(rng: Random) -> str:
    """A plate from above."""
    table = _hue(rng, (10, 50), (25, 90))
    bits = "".join(
        f'<circle cx="{150 + math.cos(a) * r:.0f}" cy="{100 + math.sin(a) * r:.0f}" r="{rng.randint(5, 17)}" fill="{_hue(rng, (50, 90), (35, 65))}"/>'
        for a, r in ((rng.uniform(0, 6.28), rng.uniform(0, 42)) for _ in range(rng.randint(8, 22)))
    )
    return _svg(300, 200, f'<rect width="300" height="200" fill="{table}"/><circle cx="152" cy="104" r="82" fill="#0002"/><circle cx="150" cy="100" r="80" fill="#fdfdfb"/><circle cx="150" cy="100" r="60" fill="#f0efe9"/>{bits}')  # fmt: skip


def bottle(rng: Random) -> str:
    """Bottles, tubes and boxes on a ground: what a shop sells."""
    ground = rng.choice((_hue(rng, (0, 25), (88, 98)), _hue(rng, (30, 80), (70, 90)), "#ffffff", "#f4f4f4"))
    things = []
    for index in range(rng.randint(1, 3)):
        x, color, cap = 80 + index * 60 + rng.randint(-10, 10), _hue(rng, (20, 85), (25, 75)), _hue(rng, (0, 60), (15, 90))
        high = rng.randint(70, 120)
        things.append(rng.choice((
            f'<rect x="{x}" y="{175 - high}" width="36" height="{high}" rx="8" fill="{color}"/><rect x="{x + 10}" y="{160 - high}" width="16" height="17" fill="{cap}"/><rect x="{x + 5}" y="{195 - high}" width="26" height="{high * 0.4:.0f}" fill="#fffc"/>',
            f'<rect x="{x}" y="{175 - high}" width="48" height="{high}" fill="{color}"/><path d="M{x + 48} {175 - high}l12 -8v{high}l-12 8z" fill="{cap}"/>',
            f'<ellipse cx="{x + 24}" cy="{175 - high / 2:.0f}" rx="30" ry="{high / 2:.0f}" fill="{color}"/><ellipse cx="{x + 14}" cy="{165 - high / 2:.0f}" rx="8" ry="{high / 4:.0f}" fill="#fff5"/>',
        )))  # fmt: skip
    return _svg(
        300,
        200,
        f'<rect width="300" height="200" fill="{ground}"/><ellipse cx="150" cy="178" rx="110" ry="8" fill="#0002"/>{"".join(things)}',
    )


def mesh(rng: Random) -> str:
    """Blurred clouds of colour."""
    clouds = "".join(
        f'<circle cx="{rng.randint(0, 300)}" cy="{rng.randint(0, 200)}" r="{rng.randint(50, 130)}" fill="{_hue(rng, (60, 100), (45, 75))}" opacity=".75"/>'
        for _ in range(rng.randint(3, 7))
    )
    return _svg(300, 200, f'<filter id="b"><feGaussianBlur stdDeviation="{rng.randint(14, 34)}"/></filter><rect width="300" height="200" fill="{_hue(rng, (30, 90), (30, 80))}"/><g filter="url(#b)">{clouds}</g>')  # fmt: skip


def drawing(rng: Random) -> str:
    """A flat illustration: a person, a plant, a screen, on a blob."""
    accent, skin = _hue(rng, (50, 90), (45, 65)), rng.choice(("#f2c9a8", "#c98f66", "#8a5a3c", "#ffd9c2"))
    blob = f'<path d="M{rng.randint(30, 70)} 100 Q60 {rng.randint(10, 40)} 150 {rng.randint(16, 36)} T{rng.randint(240, 280)} 100 T150 {rng.randint(170, 196)} T40 100" fill="{accent}" opacity=".18"/>'
    screen = f'<rect x="{rng.randint(120, 160)}" y="60" width="100" height="70" rx="6" fill="#fff" stroke="{accent}" stroke-width="3"/><path d="M140 82h60M140 96h44M140 110h52" stroke="{accent}" stroke-width="4" opacity=".6"/>'
    figure = f'<circle cx="95" cy="80" r="16" fill="{skin}"/><path d="M70 165q0-64 25-66 25 2 25 66z" fill="{accent}"/><path d="M78 76q2-22 18-22 16 0 18 20-18 2-36 2z" fill="#2b2440"/>'
    plant = '<path d="M246 165v-40m0 10q-18-6-18-26 18 4 18 26m0-8q16-6 16-24-16 4-16 24" stroke="#2f8f5b" stroke-width="3" fill="#3aa76d"/><rect x="234" y="160" width="24" height="16" fill="#b5643c"/>'
    return _svg(
        300,
        200,
        blob
        + screen
        + (figure if rng.random() < 0.8 else "")
        + (plant if rng.random() < 0.6 else "")
        + '<path d="M40 176h230" stroke="#9994" stroke-width="2"/>',
    )


def city_map(rng: Random) -> str:
    """Streets, water, parks and a route or pins, as a map's tiles show them."""
    dark = rng.random() < 0.2
    land, street, water, park = ("#242f3e", "#38414e", "#17263c", "#263c3f") if dark else rng.choice((("#f2efe9", "#ffffff", "#aad3df", "#c8e6b5"), ("#eeeeee", "#ffffff", "#c5dcea", "#dcebd0"), ("#f5f1e6", "#fdf6d8", "#b9d3c2", "#d2e2b4")))  # fmt: skip
    parts = [f'<rect width="400" height="260" fill="{land}"/>']
    for _ in range(rng.randint(1, 3)):
        parts.append(
            f'<rect x="{rng.randint(0, 320)}" y="{rng.randint(0, 200)}" width="{rng.randint(40, 110)}" height="{rng.randint(30, 80)}" rx="6" fill="{park}"/>'
        )
    parts.append(
        f'<path d="M-10 {rng.randint(60, 220)} Q{rng.randint(80, 200)} {rng.randint(20, 240)} 200 {rng.randint(60, 200)} T410 {rng.randint(20, 240)}" stroke="{water}" stroke-width="{rng.randint(14, 36)}" fill="none"/>'
    )
    turn = rng.randint(-20, 20)
    grid = "".join(f'<path d="M{x} -80V340" stroke-width="{rng.choice((2, 3, 3, 7))}"/>' for x in range(-60, 460, rng.randint(28, 52)))
    grid += "".join(f'<path d="M-80 {y}H480" stroke-width="{rng.choice((2, 3, 3, 7))}"/>' for y in range(-60, 330, rng.randint(26, 48)))
    parts.append(f'<g stroke="{street}" fill="none" transform="rotate({turn} 200 130)">{grid}</g>')
    if rng.random() < 0.5:
        parts.append(
            f'<path d="M60 {rng.randint(150, 230)} L140 {rng.randint(80, 200)} 210 {rng.randint(80, 200)} 330 {rng.randint(30, 120)}" stroke="{rng.choice(("#2563eb", "#7c3aed", "#dc2626"))}" stroke-width="5" fill="none" stroke-linejoin="round" stroke-linecap="round"/>'
        )
    for _ in range(rng.randint(0, 6)):
        x, y, color = rng.randint(40, 360), rng.randint(50, 230), rng.choice(("#e11d48", "#ea4335", "#2563eb", "#111827"))
        parts.append(
            f'<path d="M{x} {y}q-13-16-13-24a13 13 0 0 1 26 0q0 8-13 24z" fill="{color}"/><circle cx="{x}" cy="{y - 24}" r="5" fill="#fff"/>'
        )
    return _svg(400, 260, "".join(parts))


PHOTOS = (town, room, dish, bottle, bottle, mesh, drawing)


def picture(k: Kit, style: str, *, name: str = "", made: str = "") -> Markup:
    """A picture that fills a box of the given style. `made`: the SVG to show; else any, at random."""
    filters = k.pick(("", "", "", "filter:saturate(.6);", "filter:brightness(.9) contrast(1.1);"))
    if not made and k.chance(0.35):
        return el(
            "img",
            {
                "src": pictures.picture(k.rng),
                "alt": "",
                "style": f"display:block;object-fit:cover;{filters}{style}",
                **mark("image", name=name),
            },
        )
    drawn = made or k.pick(PHOTOS)(k.rng)
    return span(f"display:block;overflow:hidden;{filters}{style}", Markup(drawn), marks=mark("image", name=name))


def product(k: Kit, style: str, *, name: str = "") -> Markup:
    return picture(k, style, name=name, made=k.pick((bottle, bottle, dish, room))(k.rng)) if k.chance(0.5) else picture(k, style, name=name)


def missing(k: Kit, style: str) -> Markup:
    """The frame of a picture that is not there: a sign, letters or nothing but grey."""
    ground = k.pick(("#e5e7eb", "#f1f3f5", "#d7dce2", "color-mix(in srgb,var(--muted) 20%,var(--surface))"))
    sign: Child = k.pick((
        Markup('<svg viewBox="0 0 24 24" width="32" height="32" fill="none" stroke="#9aa3ae" stroke-width="1.5"><rect x="3" y="4" width="18" height="16" rx="2"/><circle cx="8.500" cy="9.500" r="1.5"/><path d="m4 18 5.500-5.500 4 4L16 14l4.500 4.500"/></svg>'),
        span("color:#9aa3ae;font-size:.85em", k.pick(("No image", "Image", "600 × 400", "No preview"))), span("color:#8b95a1;font-size:1.6em;font-weight:600", basic.initials(k.text.company())),
    ))  # fmt: skip
    edge = k.pick(("", "", "border:1px dashed #b4bcc6;"))
    return span(
        f"display:flex;align-items:center;justify-content:center;box-sizing:border-box;overflow:hidden;background:{ground};{edge}{style}",
        sign,
        marks=mark("image", name="missing picture"),
    )


def film(k: Kit, style: str, *, name: str = "") -> Markup:
    """A still with a play sign, a length in the corner, perhaps how far one has watched."""
    side = k.pick((34, 44, 56))
    ground = k.pick(("rgba(0,0,0,.6)", "rgba(255,255,255,.9)", "var(--accent)", "#e11d26"))
    ink = "#111" if "255" in ground else "#fff"
    play = el("button", {"type": "button", "style": f"position:absolute;left:50%;top:50%;margin:-{side // 2}px 0 0 -{side // 2}px;width:{side}px;height:{side}px;border:0;padding:0;border-radius:{k.pick(('50%', '50%', '10px'))};background:{ground};color:{ink};display:flex;align-items:center;justify-content:center", **mark("button", name="play")}, basic.icon(k, "play", size=f"{side // 2}px")) if k.chance(0.75) else None  # fmt: skip
    length = (
        span(
            "position:absolute;right:6px;bottom:8px;background:rgba(0,0,0,.8);color:#fff;font-size:11px;line-height:1.4;padding:0 4px;border-radius:3px",
            f"{k.int(0, 58)}:{k.int(10, 59)}",
        )
        if k.chance(0.8)
        else None
    )
    value = k.int(5, 95)
    seen = (
        span(
            "position:absolute;left:0;right:0;bottom:0;height:4px;background:rgba(255,255,255,.35)",
            span(f"display:block;width:{value}%;height:100%;background:#e11d26"),
            marks=mark("progressbar", value=str(value)),
        )
        if k.chance(0.3)
        else None
    )
    return span(
        f"display:block;position:relative;overflow:hidden;{style}", picture(k, "width:100%;height:100%", name=name), play, length, seen
    )


def faces(k: Kit, *, size: int = 0) -> Markup:
    """Portraits that overlap, with the number of those that have no room."""
    side = size or k.pick((22, 26, 30, 34))
    edge = k.pick(("box-shadow:0 0 0 2px var(--surface);", "border:2px solid var(--surface);box-sizing:border-box;"))
    made = []
    count = k.int(2, 5)
    for index in range(count):
        made.append(portrait(k, side, f"margin-left:{0 if not index else -side // 4}px;{edge}"))
    if k.chance(0.5):
        made.append(span(f"display:inline-flex;align-items:center;justify-content:center;width:{side}px;height:{side}px;border-radius:50%;background:color-mix(in srgb,var(--muted) 30%,var(--surface));font-size:{side // 3}px;margin-left:-{side // 4}px;{edge}", f"+{k.int(1, 40)}", marks=mark("avatar")))  # fmt: skip
    return span("display:inline-flex;flex:none", made)


def portrait(k: Kit, side: int, style: str = "", *, name: str = "") -> Markup:
    """A face, letters or a grey figure."""
    name = name or k.text.person()
    base = f"display:inline-flex;align-items:center;justify-content:center;flex:none;overflow:hidden;width:{side}px;height:{side}px;border-radius:{k.habits.avatar_radius};{style}"
    roll = k.rng.random()
    if roll < 0.5:
        return el("img", {"src": pictures.face(k.rng), "alt": "", "style": base + "object-fit:cover;", **mark("avatar", name=name)})
    if roll < 0.88:
        hue = k.int(0, 359)
        tint = k.pick(
            (
                f"background:hsl({hue} 62% 42%);color:#fff;",
                f"background:hsl({hue} 70% 88%);color:hsl({hue} 60% 28%);",
                f"background:linear-gradient(135deg,hsl({hue} 75% 55%),hsl({hue + 60} 75% 50%));color:#fff;",
            )
        )
        return span(
            base + tint + f"font-size:{max(9, round(side * 0.38))}px;font-weight:600;line-height:1",
            basic.initials(name)[: 1 if side < 22 else 2],
            marks=mark("avatar", name=name),
        )
    figure = Markup(
        '<svg viewBox="0 0 24 24" width="100%" height="100%" fill="#fff"><circle cx="12" cy="9.500" r="4.500"/><path d="M3 25q0-9 9-9t9 9z"/></svg>'
    )
    return span(base + "background:#b9c1cb;", figure, marks=mark("avatar", name=name))


def sign(k: Kit, size: int) -> Markup:
    """A company's sign: letters or shapes."""
    a, b = _hue(k.rng, (55, 95), (38, 60)), _hue(k.rng, (55, 95), (45, 70))
    shape = k.pick((
        f'<circle cx="16" cy="16" r="15" fill="{a}"/><path d="M9 20 16 8l7 12z" fill="#fff"/>', f'<rect x="2" y="2" width="12" height="28" rx="6" fill="{a}"/><rect x="18" y="2" width="12" height="16" rx="6" fill="{b}"/>',
        f'<path d="M16 1 31 16 16 31 1 16z" fill="{a}"/><path d="M16 9 23 16 16 23 9 16z" fill="{b}"/>', f'<path d="M2 28V4h8l6 14 6-14h8v24h-6V14l-6 14h-4L8 14v14z" fill="{a}"/>',
        f'<circle cx="11" cy="16" r="10" fill="{a}" opacity=".85"/><circle cx="21" cy="16" r="10" fill="{b}" opacity=".75"/>', f'<rect x="1" y="1" width="30" height="30" rx="8" fill="{a}"/><circle cx="16" cy="16" r="7" fill="none" stroke="#fff" stroke-width="4"/>',
        f'<path d="M16 2q14 4 14 16T16 30 2 18 16 2z" fill="{a}"/><path d="M16 30V12" stroke="#fff" stroke-width="2.5"/>', f'<path d="M3 6h26v5H3zM3 14h18v5H3zM3 22h10v5H3z" fill="{a}"/>',
    ))  # fmt: skip
    return span(
        f"display:inline-block;width:{size}px;height:{size}px;flex:none",
        Markup(f'<svg viewBox="0 0 32 32" width="{size}" height="{size}" style="display:block">{shape}</svg>'),
        marks=mark("image", name="logo"),
    )


def logo(k: Kit, *, color: str = "inherit", size: int = 0) -> Markup:
    """Sign and name, or one of them."""
    name = k.text.company_name.split(" ")[0]
    name = k.pick((name, name, name.upper(), name.lower(), name.lower() + k.pick((".", "", "hq", "ly"))))
    high = size or k.pick((20, 22, 24, 28, 32))
    roll = k.rng.random()
    letters = f"font-weight:{k.pick((500, 700, 800))};font-size:{round(high * 0.78)}px;letter-spacing:{k.pick(('0', '-.03em', '.08em'))};white-space:nowrap;line-height:1.2;"
    word = span(letters + k.pick(("", "font-family:Georgia,serif;", "", "font-style:italic;")), name)
    inner: list[Child] = [sign(k, high), word] if roll < 0.72 else [word] if roll < 0.9 else [sign(k, high)]
    return el(
        "a",
        {
            "href": "#",
            "style": f"display:inline-flex;align-items:center;gap:8px;text-decoration:none;color:{color};flex:none",
            **mark("link", name="logo", tight=True),
        },
        inner,
    )


def brands(k: Kit) -> Markup:
    """Grey names of other companies, as landing pages show them."""
    made = []
    for _ in range(k.int(3, 6)):
        made.append(row(sign(k, 22) if k.chance(0.6) else None, span(f"font-weight:{k.pick((500, 700, 800))};font-size:{k.int(15, 21)}px;font-family:{k.pick(('inherit', 'Georgia,serif', 'monospace'))};white-space:nowrap", k.text.company().split(" ")[0])))  # fmt: skip
    return row(
        *made,
        gap=36,
        style=f"flex-wrap:wrap;justify-content:center;opacity:{k.pick((0.6, 0.75, 1))};{k.pick(('filter:grayscale(1);', ''))}",
    )
