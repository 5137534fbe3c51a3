"""How a page looks: design tokens drawn at random, and the classes that components wear.

A component asks `look.cls("btn", "primary")`. A random look answers with our own classes, styled by
`own.css` and the tokens; a framework's look answers with the framework's classes where it has the
component and with ours where it has not.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .held_out import FONTS

OWN_CSS = Path(__file__).with_name("own.css")

SANS = """inter roboto open-sans lato montserrat poppins nunito nunito-sans work-sans dm-sans figtree manrope plus-jakarta-sans public-sans
source-sans-3 noto-sans ubuntu cabin karla mulish rubik barlow titillium-web hind heebo assistant archivo asap fira-sans exo-2 lexend outfit
overpass quicksand raleway red-hat-display signika urbanist varela-round ibm-plex-sans pt-sans arimo roboto-condensed space-grotesk cairo
comfortaa josefin-sans""".split()
SERIF = "merriweather lora crimson-text libre-baskerville playfair-display pt-serif noto-serif ibm-plex-serif tinos roboto-slab".split()
MONO = "jetbrains-mono fira-code source-code-pro roboto-mono ibm-plex-mono inconsolata cousine".split()
DISPLAY = (
    "oswald playfair-display pacifico caveat dancing-script comfortaa josefin-sans raleway space-grotesk urbanist red-hat-display".split()
)
STACKS = (
    "Arial, Helvetica, sans-serif",
    "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    "'Helvetica Neue', Helvetica, Arial, sans-serif",
    "sans-serif",
    "Verdana, Geneva, 'DejaVu Sans', sans-serif",
    "'Segoe UI', Tahoma, Geneva, 'Noto Sans', sans-serif",
    "'Liberation Sans', sans-serif",
    "'Noto Sans', sans-serif",
)
SERIF_STACKS = (
    "Georgia, 'Times New Roman', serif",
    "'Times New Roman', Times, serif",
    "'DejaVu Serif', serif",
    "'Noto Serif', serif",
)
MONO_STACKS = (
    "Menlo, Consolas, 'Liberation Mono', monospace",
    "monospace",
    "'DejaVu Sans Mono', monospace",
    "'Courier New', monospace",
)


@dataclass(frozen=True)
class Look:
    """What a page wears. `head` holds the style sheets and rules, `classes` the framework's names."""

    name: str
    css_files: tuple[str, ...]
    rules: str
    fonts: tuple[str, ...]
    dark: bool
    icon_set: str
    classes: Mapping[str, str] = field(default_factory=dict)
    html_attrs: Mapping[str, str] = field(default_factory=dict)
    body_class: str = ""
    body_attrs: Mapping[str, str] = field(default_factory=dict)
    styles: Mapping[str, str] = field(default_factory=dict)

    def cls(self, part: str, *mods: str) -> str:
        """Class names of a component and its modifiers (tone, size, state)."""
        if part in self.classes:
            names = [self.classes[part], *(self.classes.get(f"{part}:{mod}", "") for mod in mods if mod)]
            return " ".join(name for name in names if name)
        return " ".join([f"q-{part}", *(f"q-{part}-{mod}" for mod in mods if mod)])

    def has(self, part: str) -> bool:
        """Whether the framework brings this component itself."""
        return part in self.classes

    def style(self, name: str) -> str:
        """A choice among ways to build a part ("tabs": "pill"), which classes alone can't express."""
        return self.styles.get(name, "")


def hsl(hue: float, saturation: float, lightness: float) -> str:
    red, green, blue = colorsys.hls_to_rgb((hue % 360) / 360, min(1, max(0, lightness)), min(1, max(0, saturation)))
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2) of `#rrggbb`."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def on(color: str) -> str:
    """Text colour that reads well on a colour."""
    return "#ffffff" if luminance(color) < 0.36 else "#111827"


def font_face(family: str, weights: tuple[int, ...]) -> str:
    """Rules that load a @fontsource family, Latin and its extension; `{assets}` is filled in by the renderer."""
    rules = []
    for weight in weights:
        for subset, span in (("latin-ext", "U+0100-02BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0,U+2113,U+A720-A7FF"),
                             ("latin", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215")):  # fmt: skip
            url = f"@assets/@fontsource/{family}/files/{family}-{subset}-{weight}-normal.woff2"
            rules.append(f"@font-face{{font-family:'{family}';font-weight:{weight};src:url('{url}') format('woff2');unicode-range:{span}}}")
    return "".join(rules)


@dataclass(frozen=True)
class Fonts:
    body: str
    head: str
    mono: str
    loaded: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Families as a reader of the data would name them."""
        return tuple(dict.fromkeys(stack.split(",")[0].strip("'") for stack in (self.body, self.head, self.mono)))

    @property
    def rules(self) -> str:
        return "".join(font_face(family, (400, 500, 600, 700)) for family in self.loaded)


def choose_fonts(rng: Random, held_out: bool) -> Fonts:
    """System stacks as often as web fonts: containers in CI mostly have the former."""
    loaded: list[str] = []

    def web(names: list[str], fallback: str) -> str:
        family = rng.choice(sorted(FONTS) if held_out else [name for name in names if name not in FONTS])
        if family not in loaded:
            loaded.append(family)
        return f"'{family}', {fallback}"

    roll = rng.random()
    if roll < 0.42 and not held_out:
        body = rng.choice(STACKS)
    elif roll < 0.88:
        body = web(SANS, "sans-serif")
    elif roll < 0.93:
        body = web(SERIF, "serif")
    elif roll < 0.96:
        body = rng.choice(SERIF_STACKS)
    else:
        body = web(MONO, "monospace") if rng.random() < 0.7 else rng.choice(MONO_STACKS)
    head = body if rng.random() < 0.72 else web(rng.choice((SANS, SERIF, DISPLAY)), "sans-serif")
    mono = rng.choice(MONO_STACKS) if rng.random() < 0.6 else web(MONO, "monospace")
    return Fonts(body, head, mono, tuple(loaded))


def palette(rng: Random, dark: bool) -> dict[str, str]:
    """Colours of a page: accent, surfaces, text, tones."""
    hue = rng.uniform(0, 360)
    tint = rng.choice((0.0, 0.0, 0.08, 0.15, 0.3)) if rng.random() < 0.9 else 0.6
    if rng.random() < 0.1:
        accent = rng.choice(("#111111", "#333333", "#1f2937", "#000000")) if not dark else "#e5e7eb"
    else:
        accent = hsl(hue, rng.uniform(0.45, 1), rng.uniform(0.28, 0.62) if not dark else rng.uniform(0.45, 0.72))
    base = hue + rng.choice((0, 0, 30, 180, -60))
    if dark:
        level = rng.uniform(0.03, 0.16)
        bg, surface = hsl(base, tint * 2.2, level), hsl(base, tint * 2, level + rng.uniform(0.0, 0.07))
        text, muted = hsl(base, tint, rng.uniform(0.82, 1)), hsl(base, tint * 0.6, rng.uniform(0.52, 0.7))
        border = hsl(base, tint * 1.5, level + rng.uniform(0.09, 0.2))
        tone_light = (0.42, 0.62)
    else:
        roll = rng.random()
        page = 1.0 if roll < 0.3 else rng.uniform(0.93, 0.99) if roll < 0.85 else rng.uniform(0.78, 0.93)
        bg = hsl(base, tint * 1.6, page)
        surface = "#ffffff" if rng.random() < 0.75 else hsl(base, tint, min(1, page + rng.uniform(-0.05, 0.05)))
        text, muted = hsl(base, tint, rng.uniform(0.03, 0.25)), hsl(base, tint * 0.5, rng.uniform(0.35, 0.55))
        border = hsl(base, tint, rng.uniform(0.7, 0.93))
        tone_light = (0.28, 0.52)
    tones = {
        name: hsl(center + rng.uniform(-spread, spread), rng.uniform(0.5, 0.95), rng.uniform(*tone_light))
        for name, center, spread in (("success", 140, 25), ("danger", 2, 14), ("warning", 38, 10), ("info", 205, 18))
    }
    neutral = hsl(base, 0.08, 0.45 if not dark else 0.6)
    found = {
        "accent": accent,
        "primary": accent,
        "neutral": neutral,
        "bg": bg,
        "surface": surface,
        "text": text,
        "muted": muted,
        "border": border,
        **tones,
    }
    found["accent2"] = hsl(hue + rng.choice((25, 40, 120, 180, 210)), 0.7, 0.5)
    for name in ("accent", "primary", "neutral", *tones):
        found[f"on-{name}"] = on(found[name])
    if rng.random() < 0.15:
        found["on-accent"] = found["on-primary"] = "#ffffff" if luminance(accent) < 0.5 else "#000000"
    return found


def bars(rng: Random, colors: Mapping[str, str], name: str) -> dict[str, str]:
    """Colours of a bar (navigation, sidebar, footer): plain, tinted, dark or of the accent."""
    roll = rng.random()
    if roll < 0.45:
        bg, text, muted = colors["surface"], colors["text"], colors["muted"]
    elif roll < 0.55:
        bg, text, muted = colors["bg"], colors["text"], colors["muted"]
    elif roll < 0.82:
        bg = hsl(rng.uniform(190, 290), rng.choice((0.05, 0.25, 0.4)), rng.uniform(0.06, 0.2))
        text, muted = "#ffffff", "#b6bcc8"
    else:
        bg = colors["accent"]
        text = on(bg)
        muted = text
    return {f"{name}-bg": bg, f"{name}-text": text, f"{name}-muted": muted}


def numbers(rng: Random) -> dict[str, str]:
    """Sizes: text, radii, paddings, borders, shadows."""
    size = rng.choice((10, 11, 12, 12, 13, 13, 14, 14, 14, 14, 15, 15, 16, 16, 16, 16, 17, 18))
    radius = rng.choice((0, 0, 2, 3, 4, 4, 5, 6, 6, 8, 8, 10, 12, 16, 20))
    pad = rng.choice((0.6, 0.75, 0.9, 1, 1, 1, 1.15, 1.3))
    shadow = rng.choice(("none", "none", "0 1px 2px rgba(0,0,0,.08)", "0 1px 3px rgba(0,0,0,.15)", "0 4px 12px rgba(0,0,0,.08)", "0 10px 30px rgba(0,0,0,.12)",
                         "0 2px 0 rgba(0,0,0,.2)", "4px 4px 0 var(--text)", "0 0 0 1px rgba(0,0,0,.06), 0 2px 6px rgba(0,0,0,.1)"))  # fmt: skip
    line = rng.choice((0, 1, 1, 1, 1, 1, 1, 2, 2, 3))
    return {
        "size": f"{size}px",
        "radius": f"{radius}px",
        "radius-btn": rng.choice((f"{radius}px", f"{radius}px", f"{radius}px", "999px", "3px", "0")),
        "radius-input": rng.choice((f"{min(radius, 12)}px", f"{min(radius, 12)}px", "4px", "0")),
        "radius-badge": rng.choice(("999px", "999px", "4px", "3px", "0", "6px")),
        "radius-avatar": rng.choice(("50%", "50%", "50%", "50%", "20%", "8px", "0")),
        "pad": f"{pad}rem",
        "u": f"{pad}",
        "shadow": shadow,
        "bw": f"{line}px",
        "bw-input": rng.choice(("1px", "1px", "1px", "2px")),
        "w-btn": str(rng.choice((400, 500, 500, 600, 600, 700))),
        "w-head": str(rng.choice((300, 400, 500, 600, 600, 700, 700, 700, 800))),
        "w-label": str(rng.choice((400, 400, 500, 500, 600, 700))),
        "w-th": str(rng.choice((400, 500, 600, 600, 700))),
        "ls": rng.choice(("0", "0", "0", "0", "0", "0.01em", "-0.01em", "0.02em")),
        "ls-head": rng.choice(("0", "0", "0", "-0.02em", "-0.01em", "0.02em", "0.05em")),
        "lh": rng.choice(("1.3", "1.4", "1.5", "1.5", "1.5", "1.6", "1.7")),
        "h1": f"{rng.choice((1.4, 1.6, 1.8, 2, 2.2, 2.5, 2.8))}em",
        "h-hero": f"{rng.choice((28, 32, 36, 40, 44))}px",
        "btn-y": f"{rng.choice((0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7))}em",
        "btn-x": f"{rng.choice((0.6, 0.8, 0.9, 1, 1.2, 1.4, 1.8))}em",
        "in-y": f"{rng.choice((0.25, 0.35, 0.45, 0.5, 0.6, 0.8))}em",
        "in-x": f"{rng.choice((0.4, 0.6, 0.7, 0.8, 1))}em",
        "td-y": f"{rng.choice((0.25, 0.35, 0.45, 0.55, 0.7, 0.9))}em",
        "td-x": f"{rng.choice((0.4, 0.6, 0.75, 0.9, 1.1))}em",
        "gap": f"{rng.choice((6, 8, 10, 12, 12, 16, 16, 20, 24))}px",
    }


STYLE_CHOICES: dict[str, tuple[str, ...]] = {
    "btn": ("filled", "filled", "filled", "filled", "gradient", "outline", "soft", "relief", "flat"),
    "btn-case": ("none", "none", "none", "none", "uppercase", "capitalize", "lowercase"),
    "input": ("box", "box", "box", "box", "filled", "line", "inset"),
    "tabs": ("line", "line", "box", "pill", "segment", "plain"),
    "nav": ("plain", "underline", "pill", "box"),
    "side": ("fill", "soft", "bar", "bold", "pill"),
    "badge": ("soft", "soft", "solid", "solid", "outline", "dot"),
    "alert": ("soft", "soft", "solid", "bar", "outline"),
    "table": ("lines", "lines", "striped", "grid", "bare", "cards"),
    "th": ("plain", "upper", "fill", "accent", "muted"),
    "check": ("native", "accent", "box", "box", "box"),
    "card": ("border", "shadow", "both", "flat", "tint"),
    "label": ("above", "above", "above", "left", "float", "hint"),
    "head-case": ("none", "none", "none", "none", "none", "uppercase"),
    "link": ("plain", "underline", "plain"),
    "error": ("plain", "icon", "fill"),
}


def choose_styles(rng: Random) -> dict[str, str]:
    return {name: rng.choice(options) for name, options in STYLE_CHOICES.items()}


def variables(tokens: Mapping[str, str]) -> str:
    return ":root{" + "".join(f"--{name}:{value};" for name, value in tokens.items()) + "}"


def random_look(rng: Random, icon_sets: list[str], held_out: bool) -> Look:
    """A look of our own: tokens, own.css, and one rule set chosen for each component."""
    dark = rng.random() < 0.2
    colors, fonts, styles = palette(rng, dark), choose_fonts(rng, held_out), choose_styles(rng)
    tokens = {
        **colors,
        **bars(rng, colors, "nav"),
        **bars(rng, colors, "side"),
        **bars(rng, colors, "foot"),
        **numbers(rng),
    }
    tokens |= {"font": fonts.body, "font-head": fonts.head, "font-mono": fonts.mono}
    return Look(
        name="random",
        css_files=(),
        rules=fonts.rules + variables(tokens) + OWN_CSS.read_text(encoding="utf-8"),
        fonts=fonts.names,
        dark=dark,
        icon_set=rng.choice(icon_sets),
        body_class="own " + " ".join(f"s-{name}-{value}" for name, value in styles.items()),
        styles=styles,
    )
