"""Check boxes, radio buttons and switches as style sheets draw them, in many makes and every state."""

from __future__ import annotations

from .html import Child, Markup, el, join, mark
from .kit import Kit, div, row, small, span, stack

_TICKS = {
    "thin": ("M3.500 8.500 6.500 11.500 12.500 4.500", 1.6, "butt"), "thick": ("M3.500 8.200 6.600 11.300 12.500 5", 3, "butt"),
    "round": ("M4 8.300 7 11.200 12 5.200", 2.2, "round"), "long": ("M2 8 6.500 12.500 14.500 3", 2, "square"), "small": ("M5 8.200 7.200 10.300 11 6", 1.8, "round"),
}  # fmt: skip


def _svg(path: str, width: float, cap: str, style: str) -> Markup:
    return Markup(
        f'<svg viewBox="0 0 16 16" style="display:block;{style}" fill="none" stroke="currentColor" stroke-width="{width}" stroke-linecap="{cap}"><path d="{path}"/></svg>'
    )


def _states(on: bool, disabled: bool, invalid: bool) -> tuple[str, ...]:
    return tuple(name for name, holds in (("checked", on), ("disabled", disabled), ("invalid", invalid)) if holds)


def _native(k: Kit, kind: str, on: bool, disabled: bool, mixed: bool, marks: dict[str, str], scheme: str) -> Markup:
    """The browser's own box, in a colour and at a size."""
    size = k.habits.tick_size
    color = "" if k.habits.tick_mark == "thin" else f"accent-color:{k.habits.tick_on};"
    entry = el(
        "input",
        {
            "type": kind,
            "checked": on,
            "disabled": disabled,
            "style": f"width:{size}px;height:{size}px;margin:0;flex:none;{color}{scheme}",
            **marks,
        },
    )
    if not mixed:
        return entry
    # Only a script can make a native box half ticked.
    return join(entry, el("script", None, Markup("document.currentScript.previousElementSibling.indeterminate=true")))


def check(k: Kit, *, on: bool, disabled: bool = False, mixed: bool = False, invalid: bool = False, label: str = "") -> Markup:
    """A check box alone. `mixed`: some of what it stands for is chosen; it then counts as not ticked."""
    h = k.habits
    on = on and not mixed
    marks = mark("checkbox", *_states(on, disabled, invalid), label=label, name=label)
    if h.tick.startswith("native"):
        scheme = "color-scheme:dark;" if k.look.dark else ""
        if invalid:
            scheme += "outline:2px solid var(--danger);outline-offset:1px;"
        return _native(k, "checkbox", on, disabled, mixed, marks, scheme)
    size, color = h.tick_size, h.tick_on
    border, ground, ink = h.tick_off, "var(--surface)", "var(--surface)" if color == "var(--text)" else "#fff"
    extra = ""
    full = on or mixed
    if full and h.tick == "fill":
        border = ground = color
    elif full and h.tick == "soft":
        border, ground, ink = color, f"color-mix(in srgb,{color} 18%,var(--surface))", color
    elif full:
        border, ink = color if h.tick != "glyph" else h.tick_off, color
    if invalid and not full:
        border = "var(--danger)"
        extra = "box-shadow:0 0 0 3px color-mix(in srgb,var(--danger) 22%,transparent);" if h.bad_look == "ring" else ""
    if disabled and h.off_look == "fade":
        extra += "opacity:.45;"
    elif disabled:
        grey = "color-mix(in srgb,var(--muted) 45%,var(--surface))"
        border = grey
        if full and h.tick == "fill" and h.off_look == "grey":
            ground, ink = grey, "var(--surface)"
        else:
            ground, ink = "color-mix(in srgb,var(--muted) 16%,var(--surface))", grey
    inner: Child = None
    if full:
        path, width, cap = _TICKS[h.tick_mark]
        if mixed:
            inner = (
                span(f"width:{size * 0.5:.0f}px;height:{max(2, size * 0.13):.0f}px;background:{ink};border-radius:1px")
                if h.tick_mark != "thick" or h.tick != "fill"
                else span(f"width:50%;height:50%;background:{ink};border-radius:1px")
            )
        elif h.tick == "inner":
            round_ = "50%" if h.tick_radius == "50%" else "1px"
            inner = span(f"width:56%;height:56%;background:{ink};border-radius:{round_}")
        elif h.tick == "cross":
            inner = _svg("M4 4l8 8M12 4l-8 8", width, cap, "width:86%;height:86%")
        elif h.tick == "glyph":
            inner = _svg("M2 8 6.500 13 15 0", 2.4, "round", "width:115%;height:115%;overflow:visible")
        else:
            inner = _svg(path, width, cap, "width:92%;height:92%")
    return span(
        f"display:inline-flex;align-items:center;justify-content:center;flex:none;box-sizing:border-box;width:{size}px;height:{size}px;border:{h.tick_line}px solid {border};"
        f"border-radius:{h.tick_radius};background:{ground};color:{ink};vertical-align:middle;{extra}",
        inner,
        marks=marks,
    )


def radio(k: Kit, *, on: bool, disabled: bool = False, label: str = "", invalid: bool = False) -> Markup:
    h = k.habits
    marks = mark("radio", *_states(on, disabled, invalid), label=label, name=label)
    if h.radio == "native":
        return _native(k, "radio", on, disabled, False, marks, "color-scheme:dark;" if k.look.dark else "")
    size = h.tick_size + (4 if h.radio == "big" else 0)
    color, border, ground, extra = h.tick_on, h.tick_off, "var(--surface)", ""
    if disabled and h.off_look == "fade":
        extra = "opacity:.45;"
    elif disabled:
        color = border = "color-mix(in srgb,var(--muted) 45%,var(--surface))"
        ground = "color-mix(in srgb,var(--muted) 14%,var(--surface))"
    elif invalid and not on:
        border = "var(--danger)"
    line: float = h.tick_line
    inner: Child = None
    if on:
        border = color
        if h.radio == "thick":
            line = max(3, size * 0.3)
        elif h.radio == "fill":
            ground = color
            inner = span("width:40%;height:40%;border-radius:50%;background:#fff")
        else:
            inner = span(f"width:54%;height:54%;border-radius:50%;background:{color}")
    return span(
        f"display:inline-flex;align-items:center;justify-content:center;flex:none;box-sizing:border-box;width:{size}px;height:{size}px;border:{line:.1f}px solid {border};"
        f"border-radius:50%;background:{ground};vertical-align:middle;{extra}",
        inner,
        marks=marks,
    )


def switch(k: Kit, *, on: bool, disabled: bool = False, label: str = "") -> Markup:
    """A knob on a track."""
    h = k.habits
    marks = mark("switch", *_states(on, disabled, False), label=label, name=label)
    height = h.switch_height
    wide = round(height * {"square": 2.1, "worded": 2.5, "rail": 2.2}.get(h.switch, 1.8))
    color = h.switch_on if on else h.switch_off
    fade = ""
    if disabled and h.off_look == "fade":
        fade = "opacity:.45;"
    elif disabled:
        color = "color-mix(in srgb,var(--muted) 28%,var(--surface))" if not on else f"color-mix(in srgb,{h.switch_on} 38%,var(--surface))"
    base = f"display:inline-block;position:relative;flex:none;box-sizing:border-box;width:{wide}px;height:{height}px;vertical-align:middle;{fade}"
    gap, round_, track, knob_color, shadow = 2, "999px", f"background:{color};", "#fff", "0 1px 2px rgba(0,0,0,.35)"
    if h.switch == "square":
        round_ = "3px"
    elif h.switch == "outline":
        track = f"background:transparent;border:2px solid {color if on else 'var(--muted)'};"
        knob_color, gap, shadow = (color if on else "var(--muted)"), 2, "none"
    elif h.switch == "inner":
        knob_color, gap, shadow = ("#fff" if on else "var(--muted)"), round(height * 0.2), "none"
        track = f"background:{color};" if on else "background:var(--surface);border:1px solid var(--muted);"
    elif h.switch == "flat":
        track, shadow = f"background:{color};", "none"
    edge = 4 if "border:2px" in track else 2 if "border:1px" in track else 0
    side = height - 2 * gap - edge
    left = wide - side - gap - edge if on else gap
    inner: list[Child] = []
    if h.switch == "rail":
        thin = max(5, round(height * 0.55))
        color_on = f"color-mix(in srgb,{color} 50%,var(--surface))"
        inner.append(span(f"position:absolute;left:0;right:0;top:{(height - thin) / 2}px;height:{thin}px;border-radius:99px;background:{color_on if on else color}"))  # fmt: skip
        track, side, gap, left = "", height, 0, (wide - height if on else 0)
        knob_color = color if on else "#fafafa"
    knob = f"position:absolute;top:{gap}px;left:{left}px;width:{side}px;height:{side}px;border-radius:{'50%' if round_ == '999px' else '2px'};background:{knob_color};box-shadow:{shadow};"
    inner.append(span(knob + "display:block"))
    if h.switch == "worded" and height >= 22:
        word, at = ("ON", "left:7px") if on else ("OFF", "right:6px")
        inner.append(span(f"position:absolute;{at};top:0;line-height:{height}px;font-size:10px;font-weight:700;color:{'#fff' if on or not k.look.dark else '#111'}", word))  # fmt: skip
    return span(base + track + f"border-radius:{round_};", inner, marks=marks)


def tick(k: Kit, kind: str, *, on: bool, disabled: bool = False, label: str = "") -> Markup:
    """One of the three by its name."""
    if kind == "checkbox":
        return check(k, on=on, disabled=disabled, label=label)
    return radio(k, on=on, disabled=disabled, label=label) if kind == "radio" else switch(k, on=on, disabled=disabled, label=label)


def labelled(k: Kit, drawn: Markup, label: str, *, place: str = "right", note: str = "", disabled: bool = False) -> Markup:
    """A control with its text. `place` of the text: right, left, apart (at the other end of the line) or below."""
    color = "color:color-mix(in srgb,var(--muted) 75%,var(--surface));" if disabled and k.habits.off_look != "pale" else ""
    words: Child = span(color, label)
    if note:
        words = stack(span("font-weight:500;" + color, label), small(note), gap=1)
    parts = [drawn, words] if place in ("right", "below") else [words, drawn]
    style = "justify-content:space-between;" if place == "apart" else ""
    if note:
        style += "align-items:flex-start;"
    if place == "below":
        return stack(*parts, gap=4, style="align-items:center")
    return row(*parts, gap=k.pick((6, 8, 10, 12)), style=style)


def group(k: Kit, kind: str, labels: list[tuple[str, str]], *, place: str = "", off: float = 0.14) -> Markup:
    """Several choices; of radio buttons at most one is on. `labels`: text and note."""
    place = place or k.pick(("right", "right", "right", "left", "apart"))
    one = k.int(0, len(labels) - 1) if not k.chance(0.1) else -1
    made = []
    for index, (label, note) in enumerate(labels):
        on = index == one if kind == "radio" else k.chance(0.5)
        disabled = k.chance(off)
        drawn = (
            check(k, on=on, disabled=disabled, mixed=k.chance(0.08), invalid=not on and k.chance(0.05), label=label)
            if kind == "checkbox"
            else tick(k, kind, on=on, disabled=disabled, label=label)
        )
        made.append(labelled(k, drawn, label, place=place, note=note, disabled=disabled))
    if place != "apart" and not any(note for _, note in labels) and k.chance(0.3):
        return div("display:flex;flex-wrap:wrap;gap:10px 22px", made)
    return stack(*made, gap=k.pick((8, 10, 12, 14)))
