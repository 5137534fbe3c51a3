"""Numbers at a glance: rings, small courses, tiles."""

from __future__ import annotations

import math

from . import basic, presses
from .html import Child, Markup, mark
from .kit import Kit, div, grow, panel_style, row, small, span, stack


def ring(k: Kit, value: int, side: int, tone: str) -> Markup:
    """A circle that is closed as far as something is done."""
    line = k.pick((4, 6, 8, 10))
    radius = side / 2 - line
    length = 2 * math.pi * radius
    half = side / 2
    svg = f'<svg width="{side}" height="{side}" style="display:block;transform:rotate(-90deg)"><circle cx="{half}" cy="{half}" r="{radius}" fill="none" stroke="currentColor" stroke-opacity=".15" stroke-width="{line}"/><circle cx="{half}" cy="{half}" r="{radius}" fill="none" stroke="{tone}" stroke-width="{line}" stroke-linecap="round" stroke-dasharray="{length * value / 100:.1f} {length:.1f}"/></svg>'
    inner = (
        span(
            f"position:absolute;inset:0;display:flex;align-items:center;justify-content:center;font-weight:700;font-size:{max(10, side // 5)}px",
            f"{value}%",
        )
        if side > 44
        else None
    )
    return span(
        f"position:relative;display:inline-block;width:{side}px;height:{side}px;flex:none",
        Markup(svg),
        inner,
        marks=mark("progressbar", value=str(value)),
    )


def spark(k: Kit, width: int, height: int) -> Markup:
    """A small course of numbers."""
    values = [k.rng.uniform(0, 1)]
    for _ in range(14):
        values.append(min(1, max(0, values[-1] + k.rng.uniform(-0.28, 0.3))))
    color = k.pick(("var(--accent)", "var(--success)", "var(--danger)"))
    if k.chance(0.35):
        body = "".join(
            f'<rect x="{i * width / 15 + 1:.1f}" y="{height - 2 - v * (height - 6):.1f}" width="{width / 15 - 2:.1f}" height="{v * (height - 6) + 2:.1f}" fill="{color}"/>'
            for i, v in enumerate(values)
        )
    else:
        points = " ".join(f"{i * width / 14:.1f},{height - 3 - v * (height - 6):.1f}" for i, v in enumerate(values))
        body = (
            f'<polygon points="0,{height} {points} {width},{height}" fill="{color}" opacity=".15"/>' if k.chance(0.5) else ""
        ) + f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>'
    return span(
        f"display:block;width:{width}px;height:{height}px;flex:none",
        Markup(f'<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" style="display:block">{body}</svg>'),
        marks=mark("chart", name="sparkline"),
    )


def tile(k: Kit) -> Markup:
    """A number with its name, a change, a small chart or a sign."""
    name = k.pick(
        (
            "Revenue",
            "Visitors",
            "Orders",
            "Conversion",
            "Active users",
            "Refunds",
            "Bounce rate",
            "Average order",
            "New leads",
            "Open tickets",
            k.text.title(),
        )
    )
    up = k.chance(0.6)
    arrow = basic.icon(k, k.pick(("arrow-up", "trend-up") if up else ("arrow-down", "trend-down")), size="1em")
    change: Child = row(
        arrow, span("", k.text.percent()), gap=3, style=f"color:var(--{'success' if up else 'danger'});font-size:.86em;font-weight:600"
    )
    if k.chance(0.35):
        change = presses.badge(k, ("+" if up else "−") + k.text.percent(), "success" if up else "danger")
    number = span(
        f"font-size:{k.pick((20, 24, 28, 32))}px;font-weight:700;line-height:1.15;white-space:nowrap",
        k.one_of(k.text.money, k.text.number, k.text.percent, k.text.count),
    )
    hue = k.int(0, 359)
    look = k.pick(("spark", "sign", "ring", "plain", "full"))
    sign = span(
        f"display:flex;align-items:center;justify-content:center;width:42px;height:42px;border-radius:{k.pick((8, 21))}px;flex:none;background:hsl({hue} 78% 92%);color:hsl({hue} 62% 42%)",
        basic.icon(k, k.pick(("cart", "users", "dollar", "eye", "package", "activity", "clock")), size="20px"),
    )
    note = row(change, small(k.pick(("vs last month", "since yesterday", "this week"))), gap=6, style="white-space:nowrap;overflow:hidden")
    ground = (
        f"background:linear-gradient(135deg,hsl({hue} 65% 45%),hsl({hue + 40} 65% 50%));color:#fff;--muted:rgba(255,255,255,.8);border:0;"
        if look == "full"
        else ""
    )
    body: Child = stack(small(name), number, note if look != "full" else small(k.text.percent() + " more"), gap=4)
    tail: Child = {"spark": spark(k, 84, 38), "sign": sign, "ring": ring(k, k.int(4, 98), 54, "var(--accent)")}.get(look)
    return div(
        panel_style(k) + f"padding:16px;{ground}", row(grow(body, style="overflow:hidden"), tail, gap=12), marks=mark("card", name=name)
    )
