"""Fields as products draw them: boxed, filled, underlined, with labels on the line or inside, in every state."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import basic, specs
from .html import Child, Markup, el, mark
from .kit import Kit, div, row, small, span, stack


@dataclass(frozen=True)
class Given:
    """What a field shows. `state`: "", "disabled" or "invalid"; `lead` and `tail`: icons or addons around the text."""

    label: str
    value: str = ""
    hint: str = ""
    state: str = ""
    kind: str = "text"
    required: bool = False
    help: str = ""
    error: str = ""
    lead: Child = None
    tail: Child = None
    focused: bool = False


def _frame(k: Kit, g: Given) -> str:
    """Border and ground of the box by habit and state."""
    h = k.habits
    line = "color-mix(in srgb,var(--border) 70%,var(--muted))"
    ground, width, extra = "var(--surface)", "1px", ""
    bad = g.state == "invalid"
    if bad:
        line = "var(--danger)"
        if h.bad_look == "tint":
            ground = "color-mix(in srgb,var(--danger) 9%,var(--surface))"
        elif h.bad_look == "ring":
            extra = "box-shadow:0 0 0 3px color-mix(in srgb,var(--danger) 20%,transparent);"
    elif g.focused:
        line = "var(--accent)"
        extra = k.pick(("box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 25%,transparent);", "box-shadow:0 0 0 1px var(--accent);"))
    if h.field == "thick":
        width = "2px"
    if h.field in ("filled", "filled-line", "soft") and not (bad and h.bad_look == "tint"):
        ground = "color-mix(in srgb,var(--text) 6%,var(--surface))"
    if g.state == "disabled":
        if h.off_look == "fade":
            extra += "opacity:.5;"
        elif h.off_look == "grey":
            ground = "color-mix(in srgb,var(--muted) 16%,var(--surface))"
            line = "var(--border)"
        else:
            line, ground = "color-mix(in srgb,var(--border) 60%,var(--surface))", "color-mix(in srgb,var(--muted) 9%,var(--surface))"
    border = f"border:{width} solid {line};border-radius:{h.field_radius}px;"
    if h.field in ("filled", "soft") and not bad and not g.focused:
        border = f"border:{width} solid transparent;border-radius:{h.field_radius}px;"
    elif h.field in ("line", "filled-line"):
        border = f"border:0 solid {line};border-bottom-width:{2 if bad or g.focused else 1}px;border-radius:{'0' if h.field == 'line' else '4px 4px 0 0'};"
        ground = "transparent" if h.field == "line" and ground == "var(--surface)" else ground
    if bad and h.bad_look == "left":
        border += "border-left:4px solid var(--danger);"
    return border + f"background:{ground};{extra}"


def _ink(k: Kit, g: Given) -> str:
    if g.state == "disabled" and k.habits.off_look != "fade":
        return "color:color-mix(in srgb,var(--muted) 65%,var(--surface));-webkit-text-fill-color:currentColor;opacity:1;"
    return "color:var(--text);"


def _states(g: Given) -> tuple[str, ...]:
    empty = "placeholder" if not g.value and g.hint.strip() else ""
    return tuple(state for state in (g.state, empty, "focused" if g.focused else "") if state)


def _entry(k: Kit, g: Given, *, tall: str = "") -> Markup:
    """The box with what is written in it, without the label above it."""
    h = k.habits
    pad = 0 if h.field == "line" else k.pick((8, 10, 12, 14))
    k.rule(
        "body .k-in{outline:0!important;box-sizing:border-box;font:inherit;letter-spacing:inherit;margin:0}body .k-in::placeholder{color:color-mix(in srgb,var(--muted) 75%,var(--surface));opacity:1}"
    )
    bad_mark = (
        basic.icon(k, k.pick(("error", "warning", "close-circle")), size="1.15em")
        if g.state == "invalid" and h.bad_look == "icon"
        else None
    )
    lead = span("display:flex;color:var(--muted);flex:none", g.lead) if g.lead else None
    tail: Child = [span("display:flex;color:var(--danger);flex:none", bad_mark) if bad_mark else None, g.tail]
    disabled = g.state == "disabled"
    if g.kind == "select":
        return div(
            f"display:flex;align-items:center;gap:8px;box-sizing:border-box;height:{h.field_height}px;padding:0 {pad}px;white-space:nowrap;overflow:hidden;{_frame(k, g)}{_ink(k, g)}",
            lead,
            span("flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;" + ("" if g.value else "color:color-mix(in srgb,var(--muted) 80%,var(--surface))"), g.value or g.hint),
            tail,
            span("display:flex;color:var(--muted);flex:none", basic.icon(k, k.pick(("chevron-down", "chevron-down", "sort")), size="1em")),
            marks=mark("combobox", g.state, "" if g.value else "placeholder", label=g.label, name=g.label, value=g.value),
        )  # fmt: skip
    marks = mark("textbox", *_states(g), label=g.label, name=g.label, value=g.value)
    if g.kind == "textarea":
        style = f"display:block;width:100%;padding:{max(6, pad - 2)}px {pad}px;resize:none;{_frame(k, g)}{_ink(k, g)}{tall}"
        return el("textarea", {"class": "k-in", "rows": k.int(2, 5), "placeholder": g.hint or None, "disabled": disabled, "style": style, "data-focus": g.focused, **mark("textbox", g.state, label=g.label, name=g.label, value=g.value)}, g.value)  # fmt: skip
    bare = not g.lead and not g.tail and not bad_mark and not tall
    kind = "password" if g.kind == "password" else "text"
    attrs = {
        "class": "k-in",
        "type": kind,
        "value": g.value or None,
        "placeholder": g.hint or None,
        "disabled": disabled,
        "data-focus": g.focused,
    }
    if bare:
        style = f"display:block;width:100%;height:{h.field_height}px;padding:0 {pad}px;{_frame(k, g)}{_ink(k, g)}"
        return el("input", {**attrs, "style": style, **mark("textbox", g.state, label=g.label, name=g.label, value=g.value)})
    inner = el(
        "input", {**attrs, "style": f"flex:1;min-width:0;width:100%;height:100%;padding:0;border:0;background:transparent;{_ink(k, g)}"}
    )
    return div(
        f"display:flex;align-items:center;gap:8px;box-sizing:border-box;height:{h.field_height}px;padding:0 {pad}px;min-width:0;{_frame(k, g)}{tall}",
        lead,
        inner,
        tail,
        marks=marks,
    )


def addon(k: Kit, text: str, before: bool) -> str:
    """Style of a piece that is joined to a field."""
    side = "left" if before else "right"
    other = "right" if before else "left"
    r = k.habits.field_radius
    corners = f"{r}px 0 0 {r}px" if before else f"0 {r}px {r}px 0"
    return f"display:flex;align-items:center;padding:0 10px;border:1px solid color-mix(in srgb,var(--border) 70%,var(--muted));border-{other}:0;border-radius:{corners};background:color-mix(in srgb,var(--muted) 12%,var(--surface));color:var(--muted);white-space:nowrap;margin-{side}:0;box-sizing:border-box"


def _star(k: Kit, g: Given) -> Child:
    return span("color:var(--danger)", k.pick(("*", " *"))) if g.required else None


def field(k: Kit, g: Given) -> Markup:
    """A field with label, help and message, as the page's habits have it."""
    h = k.habits
    bad = g.state == "invalid"
    below: Child = None
    if bad and g.error:
        picture = basic.icon(k, k.pick(("error", "warning", "info")), size="1em") if h.bad_look in ("tint", "left") else None
        below = row(picture, span("", g.error), gap=5, style="font-size:.84em;color:var(--danger)")
    elif g.help:
        below = small(g.help)
    label_color = (
        "color:var(--danger);"
        if bad and h.bad_look in ("ring", "tint")
        else "color:var(--muted);"
        if g.state == "disabled" and h.off_look != "pale"
        else ""
    )
    if h.field == "notch" and g.kind != "textarea":
        on_line = bool(g.value) or g.focused or (g.kind == "select" and not g.hint)
        if not on_line:
            inside = replace(g, hint=g.label + (" *" if g.required else ""), label="")
            return stack(_entry(k, inside), below, gap=4)
        shade = "opacity:.6;" if g.state == "disabled" and h.off_look == "fade" else ""
        tag = span(
            f"position:absolute;left:10px;top:-.7em;padding:0 4px;font-size:.78em;line-height:1.4;background:var(--surface);z-index:1;white-space:nowrap;{label_color or 'color:var(--muted);'}{shade}",
            g.label,
            _star(k, g),
        )
        return stack(div("position:relative;", _entry(k, g), tag), below, gap=4, style="padding-top:6px")
    if h.field == "inlabel" and g.kind not in ("textarea", "select"):
        high = max(50, h.field_height + 14)
        inner = el("input", {"class": "k-in", "type": "password" if g.kind == "password" else "text", "value": g.value or None, "placeholder": g.hint or None, "disabled": g.state == "disabled", "data-focus": g.focused, "style": f"width:100%;padding:0;border:0;background:transparent;height:1.5em;{_ink(k, g)}"})  # fmt: skip
        entry = row(
            stack(
                span(f"font-size:.76em;line-height:1.3;white-space:nowrap;{label_color or 'color:var(--muted);'}", g.label, _star(k, g)),
                inner,
                gap=0,
                style="flex:1",
            ),
            g.tail,
            style=f"box-sizing:border-box;height:{high}px;padding:0 12px;{_frame(k, g)}",
            marks=mark("textbox", *_states(g), label=g.label, name=g.label, value=g.value),
        )
        return stack(entry, below, gap=4)
    weight = k.habits.button_weight if k.habits.tick_line == 1 else 500
    optional = small(" (optional)") if not g.required and k.chance(0.06) else None
    shown = el("label", {"style": f"font-size:.92em;font-weight:{weight};{label_color}"}, g.label, _star(k, g), optional)
    return stack(shown if g.label else None, _entry(k, g), below, gap=k.pick((3, 4, 6)))


def drawn_from(k: Kit, label: str, *, filled: float = 0.55, invalid: float = 0.14, disabled: float = 0.12, required: float = 0.3) -> Given:
    """A field of the list with a state at random."""
    spec = specs.BY_LABEL[label]
    state = ""
    roll = k.rng.random()
    if roll < invalid and spec.error:
        state = "invalid"
    elif roll > 1 - disabled:
        state = "disabled"
    value = spec.value(k) if k.chance(filled) else ""
    lead: Child = None
    tail: Child = None
    if spec.kind == "password":
        tail = eye(k) if k.chance(0.7) else None
    elif spec.concept and k.chance(0.2) and spec.kind != "textarea":
        lead = basic.icon(k, spec.concept, size="1.1em")
    elif label in ("Price", "Amount"):
        lead, tail = (span("", k.pick(("$", "€", "£"))), None) if k.chance(0.6) else (None, small(k.pick(("USD", "EUR", "GBP"))))
    elif label == "Weight (kg)" and k.chance(0.5):
        tail = small("kg")
    elif label == "Website" and k.chance(0.5):
        lead = span("", "https://")
    elif state == "disabled" and k.chance(0.3) and spec.kind != "textarea":
        tail = span("display:flex;color:var(--muted)", basic.icon(k, "lock", size="1em"))
    elif spec.kind == "date" or (label == "Date of birth" and k.chance(0.6)):
        tail = span("display:flex;color:var(--muted)", basic.icon(k, "calendar", size="1.1em"))
    kind = {"select": "select", "textarea": "textarea", "password": "password"}.get(spec.kind, "text")
    focused = not state and kind != "select" and k.take_focus(0.05)
    return Given(k.text.cased(label), value, spec.hint if k.chance(0.65) or kind == "select" else "", state, kind, k.chance(required), spec.help if k.chance(0.3) else "", spec.error, lead, tail, focused)  # fmt: skip


def eye(k: Kit) -> Markup:
    """The button that shows what is typed."""
    if k.chance(0.25):
        return span("color:var(--accent);font-size:.88em;font-weight:600;cursor:pointer", k.pick(("Show", "Hide")), marks=mark("button"))
    return span("display:flex;color:var(--muted);flex:none", basic.icon_button(k, k.pick(("eye", "eye-off"))))


def fields(k: Kit, labels: list[str], *, columns: int = 1, **shares: float) -> Markup:
    """Fields in columns."""
    made = [field(k, drawn_from(k, label, **shares)) for label in labels]
    columns = 1 if k.phone else columns
    return div(
        f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:{k.pick((12, 14, 16, 20))}px;align-items:start", made
    )


def search(k: Kit, *, width: int = 0, hint: str = "") -> Markup:
    """A search field with a magnifier at one end, sometimes with a key or a cross at the other."""
    hint = hint or k.pick(
        (
            "Search",
            "Search…",
            "Search...",
            "Quick search",
            "Find anything",
            f"Search {k.text.noun()}s",
            "Type to filter",
            "Filter by name",
            "Jump to…",
        )
    )
    value = k.text.word() if k.chance(0.2) else ""
    glass = span("display:flex;color:var(--muted);flex:none", basic.icon(k, "search", size="1.1em"))
    end: Child = None
    if value and k.chance(0.6):
        end = basic.icon_button(k, "close")
    elif k.chance(0.25):
        end = span(
            "border:1px solid var(--border);border-radius:4px;padding:0 5px;font-size:.75em;color:var(--muted);white-space:nowrap",
            k.pick(("⌘K", "/", "Ctrl K")),
        )
    parts: list[Child] = [glass, None, end]
    if k.chance(0.2):
        parts = [None, end, glass]
    g = Given("", value, hint, "", "text", lead=parts[0], tail=[parts[1], parts[2]] if parts[1] or parts[2] else None)
    style = f"width:{width}px;max-width:100%" if width else "width:100%"
    shape = k.pick(("", "", "border-radius:99px;"))
    if shape and k.habits.field not in ("line", "filled-line"):
        return div(style, _entry(k, g, tall="border-radius:99px;"))
    return div(style, _entry(k, g))


def joined(k: Kit, label: str, before: str, value: str, after: str, hint: str = "", state: str = "") -> Markup:
    """A field with pieces of text joined to its ends."""
    r = k.habits.field_radius
    corners = f"border-radius:{0 if before else r}px {0 if after else r}px {0 if after else r}px {0 if before else r}px;"
    line = "var(--danger)" if state == "invalid" else "color-mix(in srgb,var(--border) 70%,var(--muted))"
    ground = "color-mix(in srgb,var(--muted) 16%,var(--surface))" if state == "disabled" else "var(--surface)"
    entry = el("input", {"class": "k-in", "type": "text", "value": value or None, "placeholder": hint or None, "disabled": state == "disabled", "style": f"flex:1;min-width:0;width:100%;height:{k.habits.field_height}px;padding:0 10px;border:1px solid {line};background:{ground};color:var(--text);{corners}", **mark("textbox", state, label=label, name=label, value=value)})  # fmt: skip
    k.rule(
        "body .k-in{outline:0!important;box-sizing:border-box;font:inherit;letter-spacing:inherit;margin:0}body .k-in::placeholder{color:color-mix(in srgb,var(--muted) 75%,var(--surface));opacity:1}"
    )
    pieces = div(
        "display:flex;align-items:stretch",
        span(addon(k, before, True), before) if before else None,
        entry,
        span(addon(k, after, False), after) if after else None,
    )
    return stack(el("label", {"style": "font-size:.92em;font-weight:500"}, label) if label else None, pieces, gap=4)
