"""Charts as SVG: bars, lines, areas, rings; with axes, legends, labels."""

from __future__ import annotations

import math

from .. import phrases
from . import basic, feedback
from .html import Child, Markup, el, mark
from .scene import Scene

COLORS = (
    "var(--accent)",
    "var(--accent2)",
    "var(--success)",
    "var(--warning)",
    "var(--danger)",
    "var(--info)",
    "var(--neutral)",
)


def _axis_labels(s: Scene, count: int) -> list[str]:
    kind = s.int(0, 3)
    if kind == 0:
        start = s.int(0, 11)
        return [phrases.MONTHS[(start + i) % 12][:3] for i in range(count)]
    if kind == 1:
        return [phrases.WEEKDAYS[i % 7][:3] for i in range(count)]
    if kind == 2:
        return [str(2030 - count + i) for i in range(count)]
    return [f"Q{i % 4 + 1}" if count <= 4 else str(i + 1) for i in range(count)]


def _text(x: float, y: float, text: str, anchor: str = "middle") -> Markup:
    return el("text", {"x": round(x), "y": round(y), "text-anchor": anchor, "font-size": 11, "fill": "var(--muted)"}, text)


def chart(s: Scene, height: int = 0) -> Markup:
    """A random chart that fills its panel."""
    height = height or s.pick((140, 180, 220, 260))
    return s.pick((_bars, _bars, _lines, _lines, _ring, _horizontal))(s, height)


def _frame(s: Scene, width: int, height: int, top: int) -> list[Child]:
    """Grid lines and the numbers at the left."""
    drawn: list[Child] = []
    for step in range(5):
        y = 12 + (height - 40) * step / 4
        drawn.append(el("line", {"x1": 40, "x2": width, "y1": y, "y2": y, "stroke": "var(--border)"}))
        drawn.append(_text(34, y + 4, str(round(top * (4 - step) / 4)), "end"))
    return drawn


def _svg(width: int, height: int, kind: str, children: list[Child]) -> Markup:
    attrs: dict[str, str | int] = {
        "viewBox": f"0 0 {width} {height}",
        "width": "100%",
        "height": height,
        "preserveAspectRatio": "xMidYMid meet",
        "style": "display:block",
        **mark("chart", name=kind),
    }
    return el("svg", {"xmlns": "http://www.w3.org/2000/svg", **attrs}, children)


def _bars(s: Scene, height: int) -> Markup:
    width, count, top = 520, s.int(4, 12), s.pick((10, 50, 100, 400, 1000))
    drawn = _frame(s, width, height, top) if s.chance(0.75) else []
    labels, slot = _axis_labels(s, count), (width - 50) / count
    second = s.chance(0.3)
    for index in range(count):
        x, tall = 44 + slot * index, (height - 40) * s.rng.uniform(0.05, 1)
        drawn.append(
            el(
                "rect",
                {
                    "x": round(x + slot * 0.15),
                    "y": round(height - 28 - tall),
                    "width": round(slot * (0.35 if second else 0.65)),
                    "height": round(tall),
                    "rx": s.pick((0, 2)),
                    "fill": COLORS[0],
                },
            )
        )
        if second:
            low = (height - 40) * s.rng.uniform(0.05, 1)
            drawn.append(
                el(
                    "rect",
                    {
                        "x": round(x + slot * 0.52),
                        "y": round(height - 28 - low),
                        "width": round(slot * 0.35),
                        "height": round(low),
                        "fill": COLORS[1],
                    },
                )
            )
        drawn.append(_text(x + slot * 0.47, height - 8, labels[index]))
    return _svg(width, height, "bar chart", drawn)


def _lines(s: Scene, height: int) -> Markup:
    width, count, top = 520, s.int(5, 12), s.pick((10, 60, 100, 500, 2000))
    drawn = _frame(s, width, height, top) if s.chance(0.8) else []
    labels, slot = _axis_labels(s, count), (width - 60) / (count - 1)
    for line in range(s.pick((1, 1, 2, 3))):
        level = s.rng.uniform(0.2, 0.8)
        points = []
        for index in range(count):
            level = min(1.0, max(0.02, level + s.rng.uniform(-0.22, 0.22)))
            points.append((48 + slot * index, height - 28 - (height - 40) * level))
        path = "M" + " L".join(f"{x:.0f} {y:.0f}" for x, y in points)
        if line == 0 and s.chance(0.4):
            drawn.append(
                el(
                    "path",
                    {
                        "d": f"{path} L{points[-1][0]:.0f} {height - 28} L48 {height - 28}z",
                        "fill": COLORS[line],
                        "opacity": 0.18,
                    },
                )
            )
        drawn.append(el("path", {"d": path, "fill": "none", "stroke": COLORS[line], "stroke-width": s.pick((1.5, 2, 3))}))
        if s.chance(0.35):
            drawn += [el("circle", {"cx": round(x), "cy": round(y), "r": 3.5, "fill": COLORS[line]}) for x, y in points]
    drawn += [_text(48 + slot * index, height - 8, labels[index]) for index in range(count)]
    return _svg(width, height, "line chart", drawn)


def _ring(s: Scene, height: int) -> Markup:
    """A ring or pie with its legend."""
    shares = [s.rng.uniform(0.3, 1) for _ in range(s.int(2, 6))]
    total, angle, hole = sum(shares), -math.pi / 2, s.pick((0, 0.55, 0.65, 0.75))
    drawn: list[Child] = []
    for index, share in enumerate(shares):
        end = angle + share / total * math.tau
        large = 1 if end - angle > math.pi else 0
        x1, y1, x2, y2 = (
            50 + 48 * math.cos(angle),
            50 + 48 * math.sin(angle),
            50 + 48 * math.cos(end),
            50 + 48 * math.sin(end),
        )
        drawn.append(
            el(
                "path",
                {
                    "d": f"M50 50 L{x1:.1f} {y1:.1f} A48 48 0 {large} 1 {x2:.1f} {y2:.1f}z",
                    "fill": COLORS[index],
                    "stroke": "var(--surface)",
                },
            )
        )
        angle = end
    if hole:
        drawn.append(el("circle", {"cx": 50, "cy": 50, "r": 48 * hole, "fill": "var(--surface)"}))
        if s.chance(0.4):
            drawn.append(
                el(
                    "text",
                    {
                        "x": 50,
                        "y": 55,
                        "text-anchor": "middle",
                        "font-size": 15,
                        "font-weight": 700,
                        "fill": "var(--text)",
                    },
                    s.pick((f"{s.int(1, 99)}%", s.text.count())),
                )
            )
    names = s.some(
        (
            "Desktop",
            "Mobile",
            "Tablet",
            "Direct",
            "Organic",
            "Referral",
            "Social",
            "Email",
            "Europe",
            "Asia",
            "Africa",
            "Americas",
            "Rent",
            "Food",
            "Travel",
            "Other",
            "Chrome",
            "Firefox",
            "Safari",
        ),
        len(shares),
        len(shares),
    )
    legend = [
        el(
            "div",
            {"class": "q-row q-small", "style": "gap:.4em"},
            el(
                "span",
                {
                    "class": "q-dot",
                    "style": f"background:{COLORS[i]}",
                    **mark("icon", concept="dot", name="status dot"),
                },
            ),
            el("span", None, name),
            el("span", {"class": "q-muted q-push"}, f"{shares[i] / total * 100:.0f}%") if s.chance(0.6) else None,
        )
        for i, name in enumerate(names)
    ]
    ring = el(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": "0 0 100 100",
            "width": height,
            "height": height,
            "style": "flex:none;max-width:60%",
            **mark("chart", name="donut chart" if hole else "pie chart"),
        },
        drawn,
    )
    return el(
        "div",
        {"class": "q-row", "style": "gap:1.4em"},
        ring,
        el("div", {"class": "q-col q-grow", "style": "gap:.4em"}, legend) if s.chance(0.8) else None,
    )


def _horizontal(s: Scene, height: int) -> Markup:
    width, names = 520, [s.text.country() if s.chance(0.5) else s.text.noun().capitalize() for _ in range(s.int(3, 6))]
    slot = height / len(names)
    drawn: list[Child] = []
    for index, name in enumerate(names):
        long = s.rng.uniform(0.1, 1) * (width - 190)
        drawn.append(_text(116, slot * (index + 0.5) + 4, name, "end"))
        drawn.append(
            el(
                "rect",
                {
                    "x": 126,
                    "y": round(slot * index + slot * 0.2),
                    "width": round(long),
                    "height": round(slot * 0.6),
                    "fill": COLORS[index % 6] if s.chance(0.3) else COLORS[0],
                },
            )
        )
        drawn.append(_text(134 + long, slot * (index + 0.5) + 4, s.text.number(1, 9000), "start"))
    return _svg(width, height, "bar chart", drawn)


def spark(s: Scene) -> Markup:
    """A small line without axes, as on KPI panels."""
    points, level = [], 20.0
    for x in range(0, 101, 10):
        level = min(36.0, max(3.0, level + s.rng.uniform(-9, 9)))
        points.append(f"{x},{level:.0f}")
    shape = el("polyline", {"points": " ".join(points), "fill": "none", "stroke": s.pick(COLORS[:5]), "stroke-width": 2})
    return el(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": "0 0 100 40",
            "width": 100,
            "height": 40,
            **mark("chart", name="sparkline"),
        },
        shape,
    )


def stat(s: Scene) -> Markup:
    """A KPI: caption, number, change, perhaps an icon, a line or a bar."""
    caption = s.text.cased(
        s.pick(
            (
                "Revenue",
                "Total sales",
                "Orders",
                "New users",
                "Active users",
                "Conversion rate",
                "Bounce rate",
                "Page views",
                "Visitors",
                "Average order",
                "Refunds",
                "Open tickets",
                "Uptime",
                "Response time",
                "Followers",
                "Downloads",
                "Signups",
                "Balance",
                "Expenses",
                "Profit",
                "MRR",
                "Churn",
                "Sessions",
                "Storage used",
                "CPU load",
                "Errors",
                "Subscribers",
                "Tasks done",
                f"{s.text.noun()}s this {s.pick(('week', 'month', 'year'))}",
            )
        )
    )
    caption = caption[:1].upper() + caption[1:]
    value = s.pick((s.text.count(), s.text.money(), s.text.percent(), s.text.number(), s.text.duration()))
    change = s.text.delta()
    up = change[0] in "+↑"
    arrow = basic.icon(s, s.pick(("trend-up", "arrow-up")) if up else s.pick(("trend-down", "arrow-down"))) if s.chance(0.35) else None
    note = (
        el(
            "span",
            {"class": "q-muted"},
            s.pick(("since last month", "vs. last week", "from yesterday", "this year", "")),
        )
        if s.chance(0.5)
        else None
    )
    delta = (
        el(
            "div",
            {"class": "q-row q-small", "style": "gap:.3em"},
            el("span", {"class": f"q-row {'q-pos' if up else 'q-neg'}", "style": "gap:.2em"}, arrow, change),
            note,
        )
        if s.chance(0.7)
        else None
    )
    badge_icon = (
        el(
            "span",
            {
                "style": "display:inline-flex;padding:.6em;border-radius:var(--radius-avatar);background:color-mix(in srgb,var(--c) 18%,var(--surface));color:var(--c)",
                "class": f"q-tone-{s.pick(basic.TONES)}",
            },
            basic.icon(
                s,
                s.pick(("dollar", "users", "cart", "eye", "chart-bar", "package", basic.any_concept(s))),
                size="1.4em",
            ),
        )
        if s.chance(0.45)
        else None
    )
    number = el("div", {"class": "q-price", "style": f"font-size:{s.pick((1.3, 1.5, 1.7, 2, 2.2))}em"}, value)
    text: list[Child] = [el("div", {"class": "q-muted q-small"}, caption), number]
    if s.chance(0.15):
        text.reverse()
    tail: Child = spark(s) if s.chance(0.2) else feedback.progress(s, s.int(5, 95)) if s.chance(0.15) else None
    return el(
        "div",
        {"class": s.cls("card"), **mark("card", name=caption)},
        el("div", {"class": "q-row q-between q-top"}, el("div", None, text, delta), badge_icon),
        tail,
    )
