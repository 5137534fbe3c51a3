"""A page of text as manuals, wikis and old tools have it: its habits and its look.

A `Manual` is a kit with ways to set code, tables, notes and links. Half of what it shows wears nothing but
the browser's own style: native buttons and selects, blue underlined links, tables with a border.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from .. import looks
from .html import Markup
from .kit import Kit
from .scene import Scene

# Colours of code: ground, ink, keyword, string, number, comment, function, type.
_CODE = (
    ("#f6f8fa", "#24292e", "#d73a49", "#032f62", "#005cc5", "#6a737d", "#6f42c1", "#22863a"), ("#272822", "#f8f8f2", "#f92672", "#e6db74", "#ae81ff", "#88846f", "#a6e22e", "#66d9ef"),
    ("#282c34", "#abb2bf", "#c678dd", "#98c379", "#d19a66", "#7f848e", "#61afef", "#e5c07b"), ("#fdf6e3", "#586e75", "#859900", "#2aa198", "#d33682", "#93a1a1", "#268bd2", "#b58900"),
    ("#eeffcc", "#333333", "#007020", "#4070a0", "#208050", "#408090", "#06287e", "#902000"), ("#ffffff", "#000000", "#0000ff", "#a31515", "#098658", "#008000", "#795e26", "#267f99"),
    ("#1e1e1e", "#d4d4d4", "#569cd6", "#ce9178", "#b5cea8", "#6a9955", "#dcdcaa", "#4ec9b0"), ("#f5f5f5", "#333333", "#333333", "#333333", "#333333", "#777777", "#333333", "#333333"),
    ("#f8f8f8", "#000000", "#008000", "#ba2121", "#666666", "#3d7b7b", "#0000ff", "#b00040"), ("#0d1117", "#e6edf3", "#ff7b72", "#a5d6ff", "#79c0ff", "#8b949e", "#d2a8ff", "#ffa657"),
    ("#000000", "#cccccc", "#ffffff", "#66cc66", "#ffcc66", "#888888", "#6699ff", "#cc99cc"), ("#fff8e7", "#3b2f1e", "#8b0000", "#00688b", "#8b4500", "#8b8378", "#27408b", "#556b2f"),
)  # fmt: skip
_PLAIN_FONTS = ("'Times New Roman', Times, serif", "serif", "Arial, Helvetica, sans-serif", "Verdana, Geneva, sans-serif", "Tahoma, 'DejaVu Sans', sans-serif", "monospace", "'Liberation Sans', sans-serif", "Georgia, serif", "'Courier New', monospace")  # fmt: skip


@dataclass(frozen=True)
class Ways:
    """How one page sets its text. Lengths in CSS pixels."""

    native: bool
    palette: tuple[str, ...]
    code_frame: str
    numbered: bool
    inline: str
    note: str
    table: str
    cell: str
    link: str
    entry_on: str
    head: str
    mono: int
    gap: int
    measure: int


def _ways(rng: Random, native: bool, dark: bool) -> Ways:
    pick = rng.choice
    fits = [colors for colors in _CODE if not dark or looks.luminance(colors[0]) < 0.3]
    return Ways(
        native=native,
        palette=pick(fits),
        code_frame=pick(("", "", "border:1px solid #8886;", "border-left:4px solid #8889;", "border:1px solid #888;border-radius:3px;", "border-radius:8px;", "border-top:1px solid #ac9;border-bottom:1px solid #ac9;")),
        numbered=rng.random() < 0.25,
        inline=pick(("", "background:#8882;padding:1px 4px;border-radius:3px;", "background:#8882;padding:2px 5px;border-radius:6px;", "border:1px solid #8885;padding:0 3px;", "color:#e83e8c;", "color:#c7254e;background:#f9f2f4;padding:1px 4px;", "font-weight:700;", "")) if not dark else pick(("background:#8883;padding:1px 4px;border-radius:3px;", "", "color:#ff9ecb;")),
        note=pick(("soft", "left", "box", "title", "plain", "top", "dotted")),
        table=pick(("old", "old", "grid", "grid", "lines", "head", "stripes", "none", "outer", "dotted") if native else ("grid", "grid", "lines", "head", "stripes", "outer")),
        cell=pick(("1px 3px", "2px 6px", "3px 8px", "4px 10px", "6px 12px", "8px 14px")),
        link=pick(("underline", "underline", "plain", "dotted")) if native else pick(("plain", "plain", "underline", "bold")),
        entry_on=pick(("bold", "bold", "fill", "left", "colour", "frame", "tint")),
        head=pick(("plain", "plain", "rule", "rule", "sign", "bar", "centre", "double")),
        mono=pick((11, 12, 12, 13, 13, 14)),
        gap=pick((6, 10, 12, 14, 18, 24)),
        measure=pick((620, 700, 760, 860, 980, 1200)),
    )  # fmt: skip


@dataclass
class Manual(Kit):
    """A kit that knows how to set text."""

    ways: Ways = field(default_factory=lambda: _ways(Random(0), False, False))


def _undressed(scene: Scene) -> None:
    """The scene wears what a browser gives a page without a style sheet, perhaps with a few lines of an old one."""
    rng = scene.rng
    base = looks.random_look(rng, scene.icons.names, scene.icons.held_out)
    ground = rng.choice(
        ("#ffffff", "#ffffff", "#ffffff", "#ffffff", "#f4f4f4", "#fffff0", "#eeeeee", "#fdfdf6", "#e8eef4", "#d4d0c8", "#c0c0c0", "#f0f0e8")
    )
    ink, link = (
        rng.choice(("#000000", "#000000", "#222222", "#333333")),
        rng.choice(("#0000ee", "#0000ee", "#0645ad", "#000080", "#003399", "#006600", "#990000", "#0366d6")),
    )
    colors = {"bg": ground, "surface": rng.choice(("#ffffff", ground)), "text": ink, "muted": rng.choice(("#555555", "#666666", "#707070")), "border": rng.choice(("#808080", "#999999", "#aaaaaa", "#c0c0c0", "#cccccc", "#000000")),
              "accent": link, "primary": link, "on-accent": "#ffffff", "on-primary": "#ffffff"}  # fmt: skip
    size, family = rng.choice((12, 13, 13, 14, 14, 15, 16, 16, 16)), rng.choice(_PLAIN_FONTS) if not scene.icons.held_out else "var(--font)"
    body = f"body{{margin:{rng.choice((0, 8, 8, 8, 12, 20))}px;background:{ground};color:{ink};font:{size}px/{rng.choice(('normal', 'normal', '1.3', '1.45', '1.6'))} {family}}}a{{color:{link}}}"
    if rng.random() < 0.3:
        body += "pre,code,kbd,samp,tt{font-family:var(--font-mono)}"
    if rng.random() < 0.5:  # otherwise controls keep the browser's small sans serif
        body += "button,input,select,textarea{font:inherit}"
    scene.look = replace(base, name="undressed", rules=base.rules + looks.variables(colors) + body, dark=False, body_class="")


def manual(scene: Scene, *, native: float) -> Manual:
    """The manual of a page; with the share `native` it wears the browser's own style."""
    bare = scene.chance(native)
    came = scene.look
    kit = Kit.of(scene)
    if bare:
        _undressed(scene)
    elif scene.chance(0.25):
        scene.look = came
    kit.look = scene.look
    return Manual(**vars(kit), ways=_ways(scene.rng, bare, scene.look.dark))


def page(make: Callable[[Manual], Markup], *, native: float) -> Callable[[Scene], Markup]:
    """The genre of a page that is a manual."""
    return lambda scene: make(manual(scene, native=native))
