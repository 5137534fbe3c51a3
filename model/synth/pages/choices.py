"""Checkboxes, radio buttons, switches, sliders: what is chosen, not typed."""

from __future__ import annotations

from .html import Child, Markup, el, mark
from .scene import Scene

CHECK_MARK = Markup(
    '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2.4"><path d="m3 8.500 3.500 3.500L13 4.500"/></svg>'
)
DASH_MARK = Markup('<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2.4"><path d="M3 8h10"/></svg>')

OPTIONS = (
    ("Email notifications", "Receive an email when something happens"), ("Push notifications", "On your phone and desktop"), ("SMS alerts", "Carrier rates may apply"),
    ("Dark mode", "Easier on the eyes at night"), ("Two-factor authentication", "Adds a second step when you sign in"), ("Public profile", "Anyone can see it"),
    ("Weekly summary", "Every Monday morning"), ("Marketing emails", "News, offers and tips"), ("Auto-save", "Save drafts while you type"), ("Show online status", ""),
    ("Share usage data", "Helps us to improve"), ("Enable comments", ""), ("Maintenance mode", "Visitors see a notice"), ("Compact view", ""), ("Sound effects", ""),
    ("Automatic updates", "Install at night"), ("Beta features", "May be unstable"), ("Allow cookies", ""), ("Location access", "Used for the weather only"),
    ("Read receipts", ""), ("Sync contacts", ""), ("Airplane mode", ""), ("Wi-Fi", ""), ("Bluetooth", "Not connected"), ("Free shipping", ""), ("In stock only", ""), ("Gift wrap", ""),
    ("Include tax", ""), ("Backups", "Daily at 03:00"), ("API access", ""), ("Remember me", ""), ("Show archived", ""), ("Desktop notifications", ""), ("Private account", "Only followers see your posts"),
)  # fmt: skip
RADIO_GROUPS = (
    ("Payment method", ("Credit card", "PayPal", "Bank transfer", "Cash on delivery", "Apple Pay", "Invoice")),
    ("Shipping method", ("Standard (3–5 days)", "Express (1–2 days)", "Pick up in store", "Next day")),
    ("Plan", ("Free", "Basic", "Pro", "Enterprise")), ("Billing cycle", ("Monthly", "Yearly", "Quarterly")), ("Visibility", ("Public", "Private", "Only me", "Team")),
    ("Size", ("S", "M", "L", "XL")), ("Gender", ("Female", "Male", "Other")), ("Theme", ("Light", "Dark", "System")), ("Frequency", ("Daily", "Weekly", "Monthly", "Never")),
    ("Rating", ("4 stars & up", "3 stars & up", "Any")), ("Delivery time", ("Morning", "Afternoon", "Evening")), ("Answer", ("Yes", "No", "Not sure")), ("Format", ("CSV", "XLSX", "PDF", "JSON")),
)  # fmt: skip


def box(
    s: Scene,
    kind: str,
    *,
    on: bool,
    disabled: bool = False,
    label: str = "",
    name: str = "",
    invalid: bool = False,
    mixed: bool = False,
) -> Markup:
    """The box itself: native, or drawn."""
    marks = mark(
        kind,
        "checked" if on else "",
        "disabled" if disabled else "",
        "invalid" if invalid else "",
        label=label,
        name=name or label,
    )
    style = s.look.style("check")
    attrs: dict[str, str | bool | None] = {
        "type": kind,
        "checked": on,
        "disabled": disabled,
        "class": s.look.classes.get(kind) or None,
    }
    if style == "spectre":
        drawn = el("i", {"class": "form-icon", **marks})
        return el(
            "span",
            {"class": f"form-{kind}", "style": "padding:0;margin:0;width:1.1em;min-height:1.1em;display:inline-block"},
            el("input", attrs),
            drawn,
        )
    if style == "materialize":
        marks["data-box"] = "::after" if kind == "checkbox" else "::before"
        filled = {"class": "filled-in" if kind == "checkbox" else "with-gap" if s.look.dark else None}
        return el(
            "span",
            {"style": "position:relative;display:inline-block;width:22px;height:22px"},
            el("input", {**attrs, **filled}),
            el("span", {"style": "padding-left:20px;height:20px;line-height:20px;display:block", **marks}),
        )
    if style == "semantic" and kind == "checkbox":
        return el("span", {"class": "ui checkbox"}, el("input", attrs), el("label", {**marks, "data-box": "::before"}))
    if style in ("native", "accent", "bootstrap", "pico", "semantic"):
        return el("input", {**attrs, **marks})
    mods = [
        "q-cbox",
        "q-cbox-on" if on or mixed else "",
        "q-cbox-off" if disabled else "",
        "q-cbox-bad" if invalid else "",
    ]
    if kind == "radio":
        mods += ["q-cbox-round", "q-cbox-ring" if s.look.style("badge") in ("soft", "outline") else ""]
    inner = CHECK_MARK if on and kind == "checkbox" else DASH_MARK if mixed and kind == "checkbox" else None
    return el("span", {"class": " ".join(m for m in mods if m), "role": kind, **marks}, inner)


def labelled(
    s: Scene,
    drawn: Markup,
    label: str,
    *,
    after: bool = True,
    help_text: str = "",
    disabled: bool = False,
    wide: bool = False,
) -> Markup:
    """A control with its text beside it."""
    text: Child = el("span", None, label)
    if help_text:
        text = el(
            "span",
            {"class": "q-col", "style": "gap:0"},
            el("span", None, label),
            el("span", {"class": "q-small q-muted"}, help_text),
        )
    cls = "q-choice" + ("" if after else " q-choice-rev") + (" q-choice-off" if disabled else "") + (" q-choice-block" if wide else "")
    return el("label", {"class": cls}, drawn, text)


def checkbox(s: Scene, label: str, *, on: bool | None = None, after: bool | None = None, help_text: str = "") -> Markup:
    checked = s.chance(0.45) if on is None else on
    disabled = s.chance(0.06)
    drawn = box(s, "checkbox", on=checked, disabled=disabled, label=label, invalid=not checked and s.chance(0.04))
    return labelled(s, drawn, label, after=not s.chance(0.05) if after is None else after, help_text=help_text, disabled=disabled)


def switch(s: Scene, label: str, *, on: bool | None = None, after: bool | None = None, help_text: str = "") -> Markup:
    checked = s.chance(0.5) if on is None else on
    disabled = s.chance(0.06)
    shape = ("", "", "q-switch-green", "q-switch-thin", "q-switch-square")[
        hash_of(s.look.name + s.look.icon_set + s.look.style("tabs")) % 5
    ]
    framed = _framework_switch(s, label, on=checked, disabled=disabled)
    if framed:
        return labelled(s, framed, label, after=s.chance(0.5) if after is None else after, help_text=help_text)
    cls = " ".join(c for c in ("q-switch", shape, "q-switch-on" if checked else "", "q-switch-off" if disabled else "") if c)
    drawn = el(
        "span",
        {
            "class": cls,
            "role": "switch",
            **mark("switch", "checked" if checked else "", "disabled" if disabled else "", label=label, name=label),
        },
    )
    return labelled(s, drawn, label, after=s.chance(0.5) if after is None else after, help_text=help_text)


def _framework_switch(s: Scene, label: str, *, on: bool, disabled: bool) -> Markup | None:
    """The switch of the frameworks that have one."""
    marks = mark("switch", "checked" if on else "", "disabled" if disabled else "", label=label, name=label)
    attrs: dict[str, str | bool | None] = {"type": "checkbox", "checked": on, "disabled": disabled}
    style = s.look.style("check")
    if style == "bootstrap":
        return el(
            "span",
            {"class": "form-switch", "style": "padding:0;display:inline-flex"},
            el("input", {**attrs, "class": "form-check-input m-0", "role": "switch", **marks}),
        )
    if style == "pico":
        return el("input", {**attrs, "role": "switch", **marks})
    if style == "materialize":
        return el(
            "span",
            {"class": "switch"},
            el("label", None, el("input", attrs), el("span", {"class": "lever", "style": "margin:0", **marks})),
        )
    if style == "spectre":
        return el(
            "span",
            {"class": "form-switch", "style": "padding:0;width:1.9em;min-height:1.1em;display:inline-block;margin:0"},
            el("input", attrs),
            el("i", {"class": "form-icon", **marks}),
        )
    return None


def hash_of(text: str) -> int:
    """A number that depends on a text alone (Python's own hash differs from run to run)."""
    return sum((i + 1) * ord(letter) for i, letter in enumerate(text))


def radios(s: Scene, *, vertical: bool | None = None) -> Markup:
    """A group of radio buttons with its caption."""
    caption, options = s.pick(RADIO_GROUPS)
    chosen = s.int(0, len(options) - 1) if s.chance(0.9) else -1
    made = []
    for index, option in enumerate(options):
        disabled = s.chance(0.04)
        made.append(labelled(s, box(s, "radio", on=index == chosen, disabled=disabled, label=option), option, disabled=disabled))
    stacked = s.chance(0.6) if vertical is None else vertical
    body = el("div", {"class": "q-col" if stacked else "q-row q-wrap", "style": "gap:.5em 1.2em;align-items:flex-start"}, made)
    return el("div", {"class": "q-col", "style": "gap:.4em"}, el("div", {"class": "q-label"}, s.text.cased(caption)), body)


def option_cards(s: Scene) -> Markup:
    """Radio buttons as panels of which one is framed."""
    _, options = s.pick(RADIO_GROUPS)
    shown = options[: s.int(2, 4)]
    chosen = s.int(0, len(shown) - 1)
    made = []
    for index, option in enumerate(shown):
        drawn = box(s, "radio", on=index == chosen, label=option)
        note = el(
            "span",
            {"class": "q-muted q-small q-push"},
            s.pick((s.text.money(), "Free", s.text.duration(), s.text.percent())),
        )
        made.append(
            el(
                "label",
                {
                    "class": "q-card q-row" + (" q-card-sel" if index == chosen else ""),
                    "style": "padding:.7em .9em",
                    **mark("card", "selected" if index == chosen else ""),
                },
                drawn,
                el("span", None, option),
                note,
            )
        )
    return el("div", {"class": "q-col"}, made)


def option_list(s: Scene, low: int = 3, high: int = 7) -> Markup:
    """Settings: switches or checkboxes one below the other, the text on either side."""
    as_switch, text_first, with_help = s.chance(0.6), s.chance(0.5), s.chance(0.5)
    made = []
    for label, help_text in s.some(OPTIONS, low, high):
        make = switch if as_switch else checkbox
        made.append(make(s, s.text.cased(label), after=not text_first, help_text=help_text if with_help else ""))
    return el("div", {"class": "q-col", "style": f"gap:{s.pick((8, 10, 14, 18))}px;align-items:stretch"}, made)


def slider(s: Scene, label: str = "") -> Markup:
    """A track with a knob, native or drawn, with what it stands for."""
    label = label or s.pick(
        (
            "Volume",
            "Brightness",
            "Price range",
            "Opacity",
            "Zoom",
            "Quality",
            "Distance",
            "Budget",
            "Font size",
            "Speed",
            "Temperature",
            "Max. price",
        )
    )
    value = s.int(0, 100)
    disabled = s.chance(0.05)
    marks = mark("slider", "disabled" if disabled else "", label=label, name=label, value=str(value))
    if s.chance(0.5):
        drawn = el(
            "input",
            {
                "type": "range",
                "min": 0,
                "max": 100,
                "value": value,
                "disabled": disabled,
                "style": "width:100%;accent-color:var(--accent)",
                **marks,
            },
        )
    else:
        fill = el("span", {"class": "q-range-fill", "style": f"width:{value}%"})
        knob = el("span", {"class": "q-range-knob", "style": f"left:{value}%"})
        drawn = el(
            "span",
            {"class": "q-range", "style": "opacity:.5" if disabled else None, **marks},
            el("span", {"class": "q-range-track"}, fill, knob),
        )
    shown = s.pick((None, f"{value}", f"{value}%", f"{value} px", f"0 – {value}"))
    head = el(
        "div",
        {"class": "q-row q-between"},
        el("span", {"class": "q-label"}, s.text.cased(label)),
        el("span", {"class": "q-muted q-small"}, shown) if shown else None,
    )
    return el("div", {"class": "q-col", "style": "gap:.3em"}, head, drawn)
