"""A page's own component library: the habits of its ticks, fields, buttons and badges, drawn once a page.

A `Kit` is a scene, so the older parts serve it too; the parts that take a kit are drawn by inline
styles whose numbers and colours come from the habits, so that no two pages have the same widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from .. import looks
from ..looks import Look
from .html import Child, Markup, el
from .scene import Scene


@dataclass(frozen=True)
class Habits:
    """How one page builds its parts. Lengths in CSS pixels."""

    tick: str
    tick_size: int
    tick_radius: str
    tick_line: float
    tick_off: str
    tick_on: str
    tick_mark: str
    radio: str
    switch: str
    switch_height: int
    switch_on: str
    switch_off: str
    off_look: str
    field: str
    field_height: int
    field_radius: int
    bad_look: str
    button_radius: int
    button_height: int
    button_weight: int
    primary: str
    secondary: str
    off_button: str
    badge: str
    badge_radius: int
    tab: str
    panel: str
    radius: int
    avatar_radius: str
    menu: str


def _habits(rng: Random) -> Habits:
    pick = rng.choice
    radius = pick((0, 2, 4, 6, 8, 8, 10, 12, 16, 20))
    height = pick((26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 48))
    return Habits(
        tick=pick(("fill", "fill", "fill", "line", "inner", "native", "native", "soft", "glyph", "cross", "native-dark")),
        tick_size=pick((12, 13, 14, 15, 16, 16, 17, 18, 18, 20, 20, 22, 24)),
        tick_radius=pick(("0", "2px", "3px", "3px", "4px", "4px", "5px", "6px")),
        tick_line=pick((1, 1, 1, 1.5, 2, 2)),
        tick_off=pick(("var(--border)", "var(--muted)", "var(--muted)", "color-mix(in srgb,var(--muted) 60%,var(--border))", "var(--text)", "var(--accent)")),
        tick_on=pick(("var(--accent)", "var(--accent)", "var(--accent)", "var(--success)", "var(--text)", "#2563eb", "#22a06b", "#6d28d9")),
        tick_mark=pick(("thin", "thick", "round", "long", "small")),
        radio=pick(("dot", "dot", "thick", "fill", "native", "big")),
        switch=pick(("pill", "pill", "pill", "rail", "square", "outline", "worded", "inner", "flat")),
        switch_height=pick((14, 16, 18, 20, 20, 22, 24, 24, 26, 28, 30)),
        switch_on=pick(("var(--accent)", "var(--accent)", "var(--success)", "#34c759", "var(--text)", "#2563eb")),
        switch_off=pick(("#d1d5db", "#cbd5e1", "color-mix(in srgb,var(--muted) 55%,var(--surface))", "color-mix(in srgb,var(--muted) 30%,var(--surface))", "#9ca3af")),
        off_look=pick(("fade", "fade", "pale", "grey", "grey")),
        field=pick(("box", "box", "box", "filled", "line", "notch", "inlabel", "soft", "thick", "filled-line")),
        field_height=height,
        field_radius=min(radius, pick((4, 6, 8, 24))),
        bad_look=pick(("border", "icon", "icon", "tint", "ring", "left")),
        button_radius=pick((radius, radius, radius, 4, 6, 8, 999, 0)),
        button_height=pick((height, height, 32, 36, 40)),
        button_weight=pick((400, 500, 500, 600, 600, 700)),
        primary=pick(("solid", "solid", "solid", "dark", "gradient", "relief")),
        secondary=pick(("outline", "outline", "soft", "white", "ghost", "tinted", "accent-line")),
        off_button=pick(("fade", "fade", "grey", "pale", "hollow")),
        badge=pick(("soft", "soft", "solid", "outline", "dot", "soft-line")),
        badge_radius=pick((3, 4, 6, 8, 999, 999, 0)),
        tab=pick(("line", "line", "pill", "box", "segment", "folder", "top", "bare", "soft")),
        panel=pick(("border", "border", "shadow", "flat", "both", "big-shadow")),
        radius=radius,
        avatar_radius=pick(("50%", "50%", "50%", "30%", "6px")),
        menu=pick(("border", "shadow", "both", "dark", "both")),
    )  # fmt: skip


def _sober(rng: Random) -> dict[str, str]:
    """Colours as products wear them: grey and white with one colour, or night blue and black."""
    accent = looks.hsl(rng.uniform(0, 360), rng.uniform(0.5, 0.95), rng.uniform(0.36, 0.54))
    if rng.random() < 0.25:
        bg, surface, border = rng.choice((
            ("#0b0f17", "#121826", "#263041"), ("#0d1117", "#161b22", "#30363d"), ("#111111", "#1b1b1b", "#333333"), ("#18181b", "#202024", "#3f3f46"),
            ("#1a1d24", "#242832", "#3a4050"), ("#0f172a", "#1e293b", "#334155"), ("#000000", "#0d0d0d", "#2a2a2a"), ("#1f2430", "#1f2430", "#3b4254"),
        ))  # fmt: skip
        text, muted = rng.choice((("#f3f4f6", "#9ca3af"), ("#e6edf3", "#8b949e"), ("#ffffff", "#a1a1aa"), ("#e2e8f0", "#94a3b8")))
        accent = looks.hsl(rng.uniform(0, 360), rng.uniform(0.55, 0.95), rng.uniform(0.48, 0.66))
    else:
        bg = rng.choice(
            ("#ffffff", "#ffffff", "#f9fafb", "#f8fafc", "#f4f5f7", "#f6f7f9", "#fafafa", "#f3f4f6", "#eef1f5", "#faf8f5", "#f5f3ff")
        )
        surface, border = "#ffffff", rng.choice(("#e5e7eb", "#e2e8f0", "#dfe3e8", "#d0d7de", "#eaecef", "#d8dbe2", "#cccccc"))
        text = rng.choice(("#111827", "#0f172a", "#1f2937", "#202124", "#172b3d", "#333333", "#000000", "#2d2a32"))
        muted = rng.choice(("#6b7280", "#64748b", "#5f6b7a", "#868e96", "#8a8f98", "#767676"))
    colors = {"accent": accent, "primary": accent, "bg": bg, "surface": surface, "border": border, "text": text, "muted": muted}
    return colors | {"on-accent": looks.on(accent), "on-primary": looks.on(accent)}


def _look(scene: Scene) -> Look:
    rng = scene.rng
    base = looks.random_look(rng, scene.icons.names, scene.icons.held_out)
    if rng.random() < 0.8:
        base = replace(base, body_class=base.body_class.replace("s-link-underline", "s-link-plain"))
    if rng.random() < 0.3:
        return replace(base, name="kit")
    colors = _sober(rng)
    dark = looks.luminance(colors["bg"]) < 0.2
    tokens = colors | looks.bars(rng, colors, "nav") | looks.bars(rng, colors, "side") | looks.bars(rng, colors, "foot")
    tokens |= {"size": f"{rng.choice((12, 13, 13, 14, 14, 14, 15, 16, 16))}px", "ls": "0"}
    return replace(base, name="kit", rules=base.rules + looks.variables(tokens), dark=dark)


@dataclass
class Kit(Scene):
    """A scene with habits."""

    habits: Habits = field(default_factory=lambda: _habits(Random(0)))

    @classmethod
    def of(cls, scene: Scene) -> Kit:
        """The kit of a page; the scene wears its look from then on."""
        scene.look = _look(scene)
        return cls(
            scene.rng, scene.text, scene.look, scene.icons, scene.width, scene.height, scene.overlays, scene.rules, scene.facts,
            scene.may_focus, scene.field_style, _habits(scene.rng),
        )  # fmt: skip

    def other(self) -> Kit:
        """The same page with other habits: for pages that show many makes side by side."""
        return replace(self, habits=_habits(self.rng))

    def with_round_ticks(self) -> Kit:
        """Ticks in circles, as lists of things to do have them; elsewhere a circle is a radio button."""
        return replace(self, habits=replace(self.habits, tick=self.pick(("fill", "line", "soft")), tick_radius="50%"))

    def rule(self, text: str) -> None:
        """A style rule that a part needs; the same one counts once."""
        self.rules.append(text)


def page(make: Callable[[Kit], Markup]) -> Callable[[Scene], Markup]:
    """The genre of a page that is built of a kit."""
    return lambda scene: make(Kit.of(scene))


def div(style: str, *children: Child, marks: dict[str, str] | None = None) -> Markup:
    return el("div", {"style": style or None, **(marks or {})}, children)


def span(style: str, *children: Child, marks: dict[str, str] | None = None) -> Markup:
    return el("span", {"style": style or None, **(marks or {})}, children)


def row(*children: Child, gap: int = 8, style: str = "", marks: dict[str, str] | None = None) -> Markup:
    """Children side by side, in the middle of the line."""
    return div(f"display:flex;align-items:center;gap:{gap}px;{style}", *children, marks=marks)


def stack(*children: Child, gap: int = 8, style: str = "", marks: dict[str, str] | None = None) -> Markup:
    """Children one below the other."""
    return div(f"display:flex;flex-direction:column;gap:{gap}px;min-width:0;{style}", *children, marks=marks)


def grow(*children: Child, style: str = "") -> Markup:
    return div(f"flex:1;min-width:0;{style}", *children)


def small(*children: Child, style: str = "") -> Markup:
    """Lesser text."""
    return span(f"font-size:.86em;color:var(--muted);{style}", *children)


def strong(*children: Child, style: str = "") -> Markup:
    return span(f"font-weight:600;{style}", *children)


def rounded(k: Kit) -> str:
    return f"border-radius:{k.habits.radius}px"


def panel_style(k: Kit) -> str:
    """What bounds a panel on this page."""
    shade = {"shadow": "0 1px 4px rgba(0,0,0,.16)", "both": "0 1px 3px rgba(0,0,0,.1)", "big-shadow": "0 8px 26px rgba(0,0,0,.14)"}
    line = "border:1px solid var(--border);" if k.habits.panel in ("border", "both") or k.look.dark else ""
    ground = "color-mix(in srgb,var(--text) 4%,var(--bg))" if k.habits.panel == "flat" else "var(--surface)"
    return f"background:{ground};{line}{rounded(k)};box-shadow:{shade.get(k.habits.panel, 'none')};box-sizing:border-box;min-width:0;"
