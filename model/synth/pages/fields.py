"""Form fields in every state and make: label, control, help, error."""

from __future__ import annotations

from collections.abc import Callable

from . import basic, choices, specs
from .html import Child, Markup, el, join, mark
from .scene import Scene


def field(
    s: Scene,
    spec: specs.Spec | str,
    *,
    style: str = "",
    filled: float = 0.5,
    invalid: float = 0.07,
    required: bool | None = None,
    disabled: bool | None = None,
) -> Markup:
    """A labelled field: label, control, help, error."""
    spec = specs.BY_LABEL[spec] if isinstance(spec, str) else spec
    style = style or s.field_style
    label = s.text.cased(spec.label)
    is_invalid = s.chance(invalid) and bool(spec.error)
    is_required = s.chance(0.2) if required is None else required
    is_disabled = s.chance(0.05) if disabled is None else disabled
    value = spec.value(s) if s.chance(filled) else ""
    hint = spec.hint if style == "hint" or s.chance(0.6) else ""
    if style == "hint":
        hint = label + ("*" if is_required and s.chance(0.5) else "")
    if style == "float":
        hint = " "
    if style == "float" and spec.kind in ("select", "date"):
        style = "above"
    star = el("span", {"class": "q-star"}, s.pick(("*", " *"))) if is_required else None
    optional = (
        el("span", {"class": "q-muted q-small"}, s.pick((" (optional)", " Optional"))) if not is_required and s.chance(0.06) else None
    )
    shown = el(
        "label",
        {"class": s.cls("label")},
        label,
        star,
        optional,
        s.pick(("", "", "", ":")) if style == "left" else None,
    )
    bare = style == "hint" or (style == "float" and not value and s.chance(0.5))
    given = control(
        s,
        spec,
        label,
        value,
        hint,
        invalid=is_invalid,
        disabled=is_disabled,
        plain=style in ("float", "notch"),
        labelled=not bare,
    )
    error = err(s, spec.error) if is_invalid else None
    help_line = el("div", {"class": s.cls("help")}, spec.help) if spec.help and not is_invalid and s.chance(0.35) else None
    if bare:
        return el("div", {"class": "q-field"}, given, error, help_line)
    if style == "float":
        return el(
            "div",
            {"class": "q-field"},
            el("div", {"class": "q-float" + ("" if value else " q-float-empty")}, given, shown),
            error,
            help_line,
        )
    if style == "notch":
        return el("div", {"class": "q-field"}, el("div", {"class": "q-notch"}, shown, given), error, help_line)
    if style == "left":
        return el("div", {"class": "q-field q-field-left"}, shown, given, error, help_line)
    return el("div", {"class": s.cls("field")}, shown, given, error, help_line)


def err(s: Scene, text: str) -> Markup:
    picture = basic.icon(s, s.pick(("error", "warning", "close-circle"))) if s.look.style("error") == "icon" else None
    return el("div", {"class": s.cls("err")}, picture, text)


def control(
    s: Scene,
    spec: specs.Spec,
    label: str,
    value: str,
    hint: str,
    *,
    invalid: bool = False,
    disabled: bool = False,
    plain: bool = False,
    labelled: bool = True,
) -> Markup:
    """The control alone, perhaps in a group with a prefix, an icon or a button. `labelled`: its label is seen."""
    seen = label if labelled else ""
    if spec.kind == "select":
        return select(
            s,
            label,
            value,
            hint or spec.hint or "Select…",
            spec.value,
            invalid=invalid,
            disabled=disabled,
            labelled=labelled,
        )
    states = ("invalid" if invalid else "", "disabled" if disabled else "")
    if spec.kind == "textarea":
        marks = mark("textbox", *states, label=seen, name=label, value=value)
        attrs = {
            "class": s.cls("textarea" if s.look.has("textarea") else "input", "invalid" if invalid else ""),
            "placeholder": hint or None,
            "rows": s.int(2, 5),
            "disabled": disabled,
        }
        return el("textarea", {**attrs, **marks}, value)
    wants_focus = s.take_focus() and not disabled
    attrs = {
        "type": spec.kind if spec.kind not in ("email", "tel", "search", "number") or s.chance(0.6) else "text",
        "class": s.cls("input", "invalid" if invalid else ""),
        "value": value or None,
        "placeholder": hint or None,
        "disabled": disabled,
        "data-focus": wants_focus,
        **mark("textbox", *states, label=seen, name=label, value=value),
    }
    entry = el("input", attrs)
    if plain or spec.kind == "date":
        return entry
    return _dress(s, spec, entry, value)


def _dress(s: Scene, spec: specs.Spec, entry: Markup, value: str) -> Markup:
    """Around an input: an icon in it, an addon before it, an eye or a button behind."""
    if spec.kind == "password" and s.chance(0.45):
        eye = basic.icon_button(s, s.pick(("eye", "eye-off")))
        return el("div", {"class": "q-inset q-inset-r"}, entry, el("span", {"class": "q-rightside"}, eye))
    roll = s.rng.random()
    if spec.concept and roll < 0.14:
        return el("div", {"class": "q-inset q-inset-l"}, el("span", {"class": "q-left"}, basic.icon(s, spec.concept)), entry)
    if spec.concept and roll < 0.2:
        return el("div", {"class": "q-igroup"}, el("span", {"class": "q-addon"}, basic.icon(s, spec.concept)), entry)
    if spec.label in ("Price", "Amount", "Website", "Username", "Weight (kg)", "Host", "Project name") and roll < 0.5:
        before = {"Website": "https://", "Username": "@", "Price": "$", "Amount": s.pick(("$", "€", "£"))}.get(spec.label)
        after = {"Weight (kg)": "kg", "Host": ".example.com", "Price": s.pick((".00", "USD"))}.get(spec.label)
        parts: list[Child] = [el("span", {"class": "q-addon"}, before) if before else None, entry]
        if after and (not before or s.chance(0.4)):
            parts.append(el("span", {"class": "q-addon"}, after))
        return el("div", {"class": "q-igroup"}, parts)
    if spec.label in ("Coupon code", "Search", "API key", "Webhook URL") and roll < 0.6:
        text = {"Coupon code": "Apply", "Search": "Search", "API key": "Copy", "Webhook URL": "Test"}[spec.label]
        return el("div", {"class": "q-igroup"}, entry, basic.button(s, text, variant=s.pick(("primary", "secondary"))))
    if roll > 0.96:
        concept = "check-circle" if value else "question"
        return el("div", {"class": "q-inset q-inset-r"}, entry, el("span", {"class": "q-rightside"}, basic.icon(s, concept)))
    return entry


def select(
    s: Scene,
    label: str,
    value: str,
    hint: str,
    maker: Callable[[Scene], str] | None = None,
    *,
    invalid: bool = False,
    disabled: bool = False,
    labelled: bool = True,
) -> Markup:
    """A native select, or a button-like one as component libraries draw it."""
    states = ("invalid" if invalid else "", "disabled" if disabled else "")
    if s.chance(0.2):
        inner = join(
            el(
                "span",
                {"class": "q-grow q-clip" + ("" if value else " q-muted"), "data-hint": not value},
                value or hint,
            ),
            basic.icon(s, "chevron-down"),
        )
        marks = mark(
            "combobox",
            *states,
            "" if value else "placeholder",
            label=label if labelled else "",
            name=label,
            value=value,
        )
        return el(
            "div",
            {
                "class": f"q-input q-row{' q-input-invalid' if invalid else ''}",
                "role": "combobox",
                "style": "opacity:.5" if disabled else None,
                **marks,
            },
            inner,
        )
    options: list[Child] = [el("option", {"selected": not value}, hint)] if not value or s.chance(0.4) else []
    if value:
        options.append(el("option", {"selected": True}, value))
    options += [el("option", None, maker(s)) for _ in range(2)] if maker else []
    cls = (
        s.cls("select", "invalid" if invalid else "")
        if s.look.has("select")
        else s.cls("input", "invalid" if invalid else "") + (" q-select-styled" if s.chance(0.7) else "")
    )
    marks = mark("combobox", *states, "" if value else "placeholder", label=label if labelled else "", name=label, value=value)
    drawn = el("select", {"class": cls, "disabled": disabled, **marks}, options)
    return el("div", {"class": s.cls("select-wrap")}, drawn) if s.look.has("select-wrap") else drawn


def search_box(s: Scene, hint: str = "") -> Markup:
    """A search field as bars and tables have it."""
    hint = hint or s.pick(
        (
            "Search",
            "Search…",
            "Search...",
            "Search for anything",
            f"Search {s.text.noun()}s",
            "Type to search",
            "Find…",
            "Filter…",
            "What are you looking for?",
            "Search (Ctrl+K)",
        )
    )
    value = s.text.word() if s.chance(0.25) else ""
    entry = el(
        "input",
        {
            "type": "text",
            "class": s.cls("input"),
            "placeholder": hint,
            "value": value or None,
            "data-focus": s.take_focus(0.05),
            **mark("textbox", name="search", value=value),
        },
    )
    roll = s.rng.random()
    if roll < 0.45:
        return el("div", {"class": "q-inset q-inset-l"}, el("span", {"class": "q-left"}, basic.icon(s, "search")), entry)
    if roll < 0.6:
        return el("div", {"class": "q-inset q-inset-r"}, entry, el("span", {"class": "q-rightside"}, basic.icon(s, "search")))
    if roll < 0.75:
        return el("div", {"class": "q-igroup"}, entry, basic.icon_button(s, "search", variant="primary"))
    if roll < 0.85:
        return el(
            "div",
            {"class": "q-igroup"},
            entry,
            basic.button(s, s.pick(("Search", "Go", "Find")), variant=s.pick(("primary", "secondary"))),
        )
    return entry


def pin(s: Scene, digits: int) -> Markup:
    """The boxes of a one-time code, filled up to somewhere."""
    filled = s.pick((0, 0, digits, s.int(1, digits - 1)))
    boxes = []
    for position in range(digits):
        value = str(s.int(0, 9)) if position < filled else ""
        marks = mark("textbox", name=f"digit {position + 1}", value=value)
        boxes.append(
            el(
                "input",
                {
                    "type": "text",
                    "class": s.cls("input"),
                    "maxlength": 1,
                    "value": value or None,
                    "data-focus": position == filled and s.take_focus(0.5),
                    **marks,
                },
            )
        )
    return el("div", {"class": "q-pin"}, boxes)


def file_field(s: Scene) -> Markup:
    """Choosing a file: native, styled, or an area to drop files in."""
    roll = s.rng.random()
    if roll < 0.3:
        return el("input", {"type": "file", **mark("button", name="choose file")})
    if roll < 0.6:
        shown = s.text.file() if s.chance(0.5) else s.pick(("No file chosen", "No file selected"))
        return el(
            "div",
            {"class": "q-file"},
            basic.button(s, s.pick(("Choose file", "Browse…", "Upload")), s.pick(("", "upload", "paperclip")), size="sm"),
            el("span", {"class": "q-muted q-small"}, shown),
        )
    text = s.pick(("Drag and drop files here", "Drop your files here, or", "Drag & drop a file or"))
    return el("div", {"class": "q-drop"}, basic.icon(s, s.pick(("upload", "cloud", "image", "file")), size="2em"), el("div", None, text),
              basic.link(s, s.pick(("browse", "Browse files", "choose a file"))), el("div", {"class": "q-tiny"}, s.pick(("PNG, JPG up to 10 MB", "PDF only, max. 5 MB", "SVG, PNG or GIF (max. 800×400px)"))))  # fmt: skip


def quantity(s: Scene) -> Markup:
    """Minus, number, plus."""
    number = str(s.int(1, 12))
    entry = el("input", {"type": "text", "class": "q-input", "value": number, **mark("textbox", name="quantity", value=number)})
    shown: Child = entry if s.chance(0.6) else el("span", {"style": "padding:.3em .7em"}, number)
    return el("span", {"class": "q-stepper-n"}, basic.icon_button(s, "minus"), shown, basic.icon_button(s, "plus"))


def form(s: Scene, labels: list[str], *, columns: int = 1, filled: float = 0.5, invalid: float = 0.07) -> Markup:
    """Fields one below the other, or in columns."""
    made = [field(s, label, filled=filled, invalid=invalid) for label in labels]
    if columns == 1:
        return el("div", {"class": "q-stack", "style": f"gap:{s.pick((8, 12, 14, 16, 20))}px"}, made)
    return el(
        "div",
        {"class": "q-grid", "style": f"grid-template-columns:repeat({columns},1fr);gap:14px;align-items:start"},
        made,
    )


def random_labels(s: Scene, low: int, high: int) -> list[str]:
    return [spec.label for spec in s.some(specs.SPECS, low, high)]


def consent(s: Scene) -> Markup:
    """The tick box under sign-up and checkout forms, its label often with links."""
    label = s.pick(("I agree to the Terms of Service", "Remember me", "Keep me signed in", "Stay logged in", "Subscribe to our newsletter", "I accept the Privacy Policy",
                    "Send me product updates", "Save my details for next time", "Billing address is the same as shipping", "I am over 18", "Remember this device"))  # fmt: skip
    return choices.checkbox(s, label)
