"""What is pressed and what only looks so: buttons, chips, badges, steppers, stars, links."""

from __future__ import annotations

from . import basic
from .html import Child, Markup, el, mark
from .kit import Kit, div, row, small, span, stack

TONES = ("primary", "success", "danger", "warning", "info", "neutral")


def _button_style(k: Kit, variant: str, tone: str, height: int) -> str:
    h = k.habits
    color, ink = f"var(--{tone})", f"var(--on-{tone})"
    look = {"primary": h.primary, "secondary": h.secondary}.get(variant, variant)
    shown = {
        "solid": f"background:{color};border:1px solid {color};color:{ink};",
        "dark": "background:var(--text);border:1px solid var(--text);color:var(--bg);" if tone == "primary" else f"background:{color};border:1px solid {color};color:{ink};",
        "gradient": f"background:linear-gradient(120deg,{color},color-mix(in srgb,{color} 60%,var(--accent2)));border:0;color:{ink};",
        "relief": f"background:linear-gradient(color-mix(in srgb,{color} 85%,#fff),{color});border:1px solid color-mix(in srgb,{color} 80%,#000);color:{ink};box-shadow:0 1px 2px rgba(0,0,0,.3);",
        "outline": "background:transparent;border:1px solid color-mix(in srgb,var(--border) 60%,var(--muted));color:var(--text);",
        "accent-line": f"background:transparent;border:1px solid {color};color:{color};",
        "soft": "background:color-mix(in srgb,var(--text) 9%,var(--surface));border:1px solid transparent;color:var(--text);",
        "white": "background:var(--surface);border:1px solid var(--border);color:var(--text);box-shadow:0 1px 2px rgba(0,0,0,.1);",
        "tinted": f"background:color-mix(in srgb,{color} 15%,var(--surface));border:1px solid transparent;color:color-mix(in srgb,{color} 75%,var(--text));",
        "ghost": "background:transparent;border:1px solid transparent;color:var(--text);",
        "text": f"background:transparent;border:1px solid transparent;color:{color};padding-left:6px;padding-right:6px;",
    }[look]  # fmt: skip
    radius = min(h.button_radius, height // 2 + 2)
    return (
        f"display:inline-flex;align-items:center;justify-content:center;gap:7px;box-sizing:border-box;height:{height}px;padding:0 {max(8, round(height * 0.42))}px;"
        f"border-radius:{radius}px;font:inherit;font-weight:{h.button_weight};font-size:.95em;line-height:1;white-space:nowrap;text-decoration:none;cursor:pointer;{shown}"
    )


def _off(k: Kit, variant: str) -> str:
    return {
        "fade": "opacity:.45;cursor:not-allowed;",
        "grey": "background:color-mix(in srgb,var(--muted) 30%,var(--surface));border-color:transparent;color:color-mix(in srgb,var(--text) 45%,var(--surface));box-shadow:none;cursor:not-allowed;",
        "pale": "background:color-mix(in srgb,var(--muted) 12%,var(--surface));border:1px solid var(--border);color:color-mix(in srgb,var(--muted) 70%,var(--surface));box-shadow:none;",
        "hollow": "background:transparent;border:1px dashed var(--border);color:color-mix(in srgb,var(--muted) 75%,var(--surface));box-shadow:none;",
    }[k.habits.off_button if variant not in ("ghost", "text") else "fade"]  # fmt: skip


def button(
    k: Kit,
    text: str,
    variant: str = "secondary",
    *,
    concept: str = "",
    after: str = "",
    tone: str = "primary",
    disabled: bool = False,
    states: tuple[str, ...] = (),
    size: int = 0,
    wide: bool = False,
    extra: Child = None,
) -> Markup:
    """A button of the page's make. `size`: pixels added to the usual height."""
    height = max(22, k.habits.button_height + size)
    style = _button_style(k, variant, tone, height) + ("width:100%;" if wide else "") + (_off(k, variant) if disabled else "")
    inner = (
        basic.icon(k, concept, size="1.15em") if concept else None,
        span("", text),
        basic.icon(k, after, size="1em") if after else None,
        extra,
    )
    marks = mark("button", *states, "disabled" if disabled else "")
    if k.chance(0.12) and not disabled:
        return el("a", {"href": "#", "style": style, **marks}, inner)
    return el("button", {"type": "button", "disabled": disabled, "style": style, **marks}, inner)


def action(k: Kit, variant: str = "secondary", **more: bool) -> Markup:
    text, concept = k.text.action()
    return button(k, text, variant, concept=concept if k.chance(0.35) else "", disabled=more.get("disabled", False), wide=more.get("wide", False))  # fmt: skip


def icon_button(
    k: Kit, concept: str, variant: str = "", *, size: int = 0, disabled: bool = False, badge: Child = None, states: tuple[str, ...] = ()
) -> Markup:
    """A square or round button of one icon, or the icon alone with some room around it."""
    drawn = basic.icon(k, concept, size=f"{max(13, round((k.habits.button_height + size) * 0.46))}px")
    if not drawn:
        return button(k, concept.replace("-", " ").capitalize())
    side = max(20, k.habits.button_height + size - (0 if variant else 6))
    style = _button_style(k, variant or "ghost", "primary", side) + f"width:{side}px;padding:0;position:relative;flex:none;"
    if not variant:
        style += "color:var(--muted);"
    marks = mark("button", *states, "disabled" if disabled else "", name=concept.replace("-", " "))
    return el(
        "button",
        {"type": "button", "disabled": disabled, "style": style + (_off(k, variant or "ghost") if disabled else ""), **marks},
        drawn,
        badge,
    )


def tiny_count(k: Kit, number: int | str, style: str = "") -> Markup:
    """A counter in a small circle."""
    ground, ink = k.pick(
        (
            ("var(--danger)", "#fff"),
            ("var(--danger)", "#fff"),
            ("var(--accent)", "var(--on-accent)"),
            ("var(--success)", "var(--on-success)"),
        )
    )
    side = k.pick((14, 15, 16, 16, 18))
    return span(f"display:inline-flex;align-items:center;justify-content:center;box-sizing:border-box;min-width:{side}px;height:{side}px;padding:0 {3 if len(str(number)) > 1 else 0}px;border-radius:99px;background:{ground};color:{ink};font-size:{side - 6}px;font-weight:700;line-height:1;flex:none;{style}", str(number), marks=mark("badge"))  # fmt: skip


def counted_icon(k: Kit, concept: str, variant: str = "") -> Markup:
    """An icon button with a counter on its corner."""
    number = k.pick((str(k.int(1, 9)), str(k.int(1, 9)), str(k.int(10, 99)), "9+"))
    edge = k.pick(("box-shadow:0 0 0 2px var(--surface);", "", ""))
    near = k.habits.button_height < 34  # a counter in the corner of a small button would hide its icon
    corner = k.pick(
        ("top:-6px;right:-8px", "top:-7px;right:-6px") if near else ("top:-4px;right:-4px", "top:-2px;right:-2px", "top:0;right:0")
    )
    return icon_button(k, concept, variant, badge=tiny_count(k, number, f"position:absolute;{corner};{edge}"))


def dotted_icon(k: Kit, concept: str) -> Markup:
    """An icon button with a dot: something new."""
    dot = span(
        "position:absolute;top:3px;right:3px;width:8px;height:8px;border-radius:50%;background:var(--danger)",
        marks=mark("icon", concept="dot", name="status dot"),
    )
    return icon_button(k, concept, badge=dot)


def split(k: Kit, text: str, variant: str = "primary") -> Markup:
    """A button and, joined to it, the arrow that opens its menu."""
    height = k.habits.button_height
    radius = min(k.habits.button_radius, height // 2 + 2)
    style = _button_style(k, variant, "primary", height)
    divider = "border-left:1px solid color-mix(in srgb,currentColor 35%,transparent);"
    left = el(
        "button", {"type": "button", "style": style + f"border-radius:{radius}px 0 0 {radius}px;border-right:0;", **mark("button")}, text
    )
    right = el("button", {"type": "button", "style": style + f"border-radius:0 {radius}px {radius}px 0;padding:0 8px;{divider}", **mark("button", name="more")}, basic.icon(k, "chevron-down", size="1em"))  # fmt: skip
    return span("display:inline-flex;flex:none", left, right)


def badge(k: Kit, text: str, tone: str = "neutral", *, look: str = "") -> Markup:
    """A status or a word in a pill; not to be pressed."""
    look = look or k.habits.badge
    color = f"var(--{tone})"
    shown = {
        "soft": f"background:color-mix(in srgb,{color} 16%,var(--surface));color:color-mix(in srgb,{color} 80%,var(--text));",
        "solid": f"background:{color};color:var(--on-{tone});",
        "outline": f"border:1px solid {color};color:color-mix(in srgb,{color} 85%,var(--text));",
        "soft-line": f"background:color-mix(in srgb,{color} 10%,var(--surface));border:1px solid color-mix(in srgb,{color} 40%,var(--surface));color:color-mix(in srgb,{color} 80%,var(--text));",
        "dot": "background:color-mix(in srgb,var(--text) 6%,var(--surface));color:var(--text);border:1px solid var(--border);",
    }[look]  # fmt: skip
    dot = (
        span(f"width:6px;height:6px;border-radius:50%;background:{color};flex:none", marks=mark("icon", concept="dot", name="status dot"))
        if look == "dot"
        else None
    )
    case = "text-transform:uppercase;letter-spacing:.04em;font-size:.68em;" if k.habits.tick_mark == "long" else "font-size:.8em;"
    return span(f"display:inline-flex;align-items:center;gap:5px;padding:.18em .6em;border-radius:{k.habits.badge_radius}px;font-weight:{k.pick((500, 600))};line-height:1.4;white-space:nowrap;flex:none;{case}{shown}", dot, text, marks=mark("badge"))  # fmt: skip


def status(k: Kit) -> Markup:
    text, tone = k.text.status()
    return badge(k, text, tone)


def chip(k: Kit, text: str, *, on: bool = False, cross: bool = False, concept: str = "", face: str = "") -> Markup:
    """A filter or a chosen value: taller than a badge, often with a cross."""
    ground = "background:var(--accent);color:var(--on-accent);border:1px solid var(--accent);" if on and k.habits.primary != "dark" else "background:color-mix(in srgb,var(--accent) 14%,var(--surface));color:var(--accent);border:1px solid var(--accent);" if on else ""  # fmt: skip
    ground = ground or k.pick(("background:color-mix(in srgb,var(--text) 8%,var(--surface));border:1px solid transparent;", "background:transparent;border:1px solid var(--border);")) + "color:var(--text);"  # fmt: skip
    close = (
        span("display:inline-flex;cursor:pointer;opacity:.75", basic.icon(k, "close", size=".95em"), marks=mark("button", name="close"))
        if cross
        else None
    )
    lead = basic.avatar(k, face, ".62em", presence=False) if face else basic.icon(k, concept, size="1em") if concept else None
    if on and k.chance(0.4) and not cross:
        lead = basic.icon(k, "check", size="1em")
    return span(f"display:inline-flex;align-items:center;gap:6px;height:{k.pick((24, 26, 28, 30, 32))}px;padding:0 11px;box-sizing:border-box;border-radius:{k.pick((99, 99, 8, 6))}px;font-size:.9em;white-space:nowrap;flex:none;{ground}", lead, span("", text), close, marks=mark("badge", "selected" if on else ""))  # fmt: skip


def chips(k: Kit) -> Markup:
    """A row of chips of one make."""
    look = k.int(0, 3)
    chosen = k.int(0, 5)
    made = []
    for index in range(k.int(3, 7)):
        made.append(
            chip(k, k.text.person(), cross=True, face="x")
            if look == 0
            else chip(k, k.text.tag(), cross=True)
            if look == 1
            else chip(k, k.text.tag(), on=index == chosen)
            if look == 2
            else chip(k, k.text.tag(), concept=k.pick(("tag", "flag", "star", "folder")), on=k.chance(0.2))
        )
    return div("display:flex;flex-wrap:wrap;gap:8px", made)


def stepper(k: Kit, *, value: int | None = None) -> Markup:
    """Minus, number, plus: as fields, circles or a pill."""
    number = str(k.int(0, 12) if value is None else value)
    look = k.pick(("joined", "circles", "pill", "bare", "stacked"))
    height = k.pick((24, 28, 30, 32, 36))
    least = number in ("0", "1")
    k.rule("body .k-in{outline:0!important;box-sizing:border-box;font:inherit;letter-spacing:inherit;margin:0}")
    sign = f"display:inline-flex;align-items:center;justify-content:center;width:{height}px;height:{height}px;box-sizing:border-box;padding:0;font:inherit;color:inherit;background:transparent;border:0;flex:none;"
    if look == "joined":
        sign += "background:color-mix(in srgb,var(--muted) 12%,var(--surface));"
    elif look == "circles":
        sign += f"border:1px solid {k.pick(('var(--border)', 'var(--accent)'))};border-radius:50%;color:{k.pick(('var(--text)', 'var(--accent)'))};"
    typed = look in ("joined", "stacked") or k.chance(0.4)
    entry = (
        el("input", {"class": "k-in", "type": "text", "value": number, "style": f"width:{height + 12}px;height:{height}px;text-align:center;border:0;background:transparent;color:inherit;padding:0;", **mark("textbox", name="quantity", value=number)})
        if typed
        else span("min-width:26px;text-align:center", number)
    )  # fmt: skip

    def press(concept: str, off: bool = False) -> Markup:
        text: Child = basic.icon(k, concept, size="14px") if k.habits.tick_line != 2 else {"minus": "−", "plus": "+"}[concept]
        return el(
            "button",
            {
                "type": "button",
                "disabled": off,
                "style": sign + ("opacity:.35;" if off else ""),
                **mark("button", "disabled" if off else "", name=concept),
            },
            text,
        )

    frame = "border:1px solid color-mix(in srgb,var(--border) 60%,var(--muted));overflow:hidden;"
    if look == "stacked":
        both = stack(
            *(el("button", {"type": "button", "style": f"display:flex;align-items:center;justify-content:center;width:20px;height:{height // 2}px;padding:0;border:0;background:transparent;color:var(--muted)", **mark("button", name=name)}, basic.icon(k, name, size="11px")) for name in ("chevron-up", "chevron-down")),
            gap=0,
        )  # fmt: skip
        return span(f"display:inline-flex;align-items:center;border-radius:5px;flex:none;{frame}", entry, both)
    shape = {
        "joined": f"border-radius:{min(8, k.habits.field_radius)}px;" + frame,
        "pill": f"border-radius:99px;{frame}padding:0 4px;",
    }.get(look, "gap:6px;")
    return span(f"display:inline-flex;align-items:center;flex:none;{shape}", press("minus", least and k.chance(0.7)), entry, press("plus"))


def stars(k: Kit, *, clickable: bool = False) -> Markup:
    """Five stars, some full, with a number and a count of reviews."""
    value = k.rng.uniform(1, 5)
    size, color = k.pick((12, 14, 16, 18, 22)), k.pick(("#f59e0b", "#fbbf24", "#f97316", "var(--accent)"))
    drawn = [
        span(
            f"display:flex;color:{color if i < round(value) else 'color-mix(in srgb,var(--muted) 35%,var(--surface))'}",
            basic.icon(k, "star", size=f"{size}px"),
        )
        for i in range(5)
    ]
    note = k.pick((None, f"{value:.1f}", f"({k.text.number(3, 4000)})", f"{value:.1f} ({k.int(3, 900)} reviews)"))
    return row(span("display:inline-flex;gap:2px", drawn), small(note) if note else None, gap=6)


def link(k: Kit, text: str, style: str = "") -> Markup:
    return el(
        "a",
        {
            "href": "#",
            "style": f"color:var(--accent);text-decoration:none;{style}" if not style.startswith("color") else style,
            **mark("link", tight=True),
        },
        text,
    )


def heading(text: str, level: int = 2, style: str = "") -> Markup:
    return el(f"h{level}", {"style": f"margin:0;{style}", **mark("heading", tight=True)}, text)
