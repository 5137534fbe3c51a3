"""Pages of settings made of native widgets."""

from __future__ import annotations

from .. import choices, technical
from ..html import Child, Markup, el, mark
from ..kit import div
from ..manual import Manual, page
from ..natives import choose, entry_box, press, tick
from ..passages import heading, link, note, table
from .old_tools import frame


def options(m: Manual) -> Markup:
    """Settings of native widgets: groups with a caption in their frame, a table of two columns, or lines."""
    t = m.text
    title = m.pick(("Preferences", "Options", "Settings", "Configuration", "User settings", "Account options", "Setup", "about:config"))
    m.facts["title"] = title
    way = m.pick(("frames", "frames", "table", "lines", "rules"))
    groups: list[Child] = []
    for name in m.some(
        (
            "General",
            "Display",
            "E-mail",
            "Security",
            "Network",
            "Advanced",
            "Language",
            "Privacy",
            "Limits",
            "Printing",
            "Proxy",
            "Editor",
            "Logging",
        ),
        2,
        4,
    ):
        made = [_option(m) for _ in range(m.int(2, 6))]
        if way == "table":
            groups += [heading(m, name, 3), table(m, ("", ""), made, name=name, wide=m.chance(0.5))]
            continue
        lines = [div(f"margin:{m.ways.gap // 3 + 1}px 0", f"{label}: " if label else None, given) for label, given in made]
        if way == "frames":
            style = f"border:{m.pick(('2px groove #ccc', '1px solid var(--border)', '1px solid var(--border)', '2px solid var(--border)'))};padding:8px 12px;margin:0 0 {m.ways.gap}px;min-width:0"
            groups.append(
                el(
                    "fieldset",
                    {"style": style, **mark("card", name=name)},
                    el(
                        "legend",
                        {"style": "padding:0 4px;width:auto;float:none;font-size:1em;margin:0" + m.pick(("", ";font-weight:700"))},
                        name,
                    ),
                    lines,
                )
            )
        else:
            groups += [
                heading(m, name, 3),
                lines,
                el("hr", {"style": "border:0;border-top:1px solid var(--border)"}) if way == "rules" else None,
            ]
    if m.wide and m.chance(0.3) and way == "frames":
        groups = [div(f"columns:2;column-gap:{m.ways.gap + 6}px", [div("break-inside:avoid", group) for group in groups])]
    save = div(f"margin-top:{m.ways.gap}px", [[press(m, word, primary=not place, disabled=place > 0 and m.chance(0.2)), " "] for place, word in enumerate(m.pick((("Save",), ("Save changes",), ("OK", "Cancel", "Apply"), ("Update", "Reset"), ("Save", "Restore defaults"), ("Submit", "Clear"))))])  # fmt: skip
    parts = (
        heading(m, title, m.pick((1, 2))),
        el("p", {"style": f"margin:0 0 {m.ways.gap}px"}, t.sentence(), " ", link(m, "Help")) if m.chance(0.4) else None,
        note(m) if m.chance(0.25) else None,
        groups,
        save,
    )
    return frame(m, div(f"max-width:{m.ways.measure}px", parts)) if m.chance(0.75) else div("padding:10px", parts)


# What selects are called, and what they offer.
_CHOICES = (
    ("Language", ("English", "Deutsch", "Français")), ("Items per page", ("10", "25", "50")), ("Time zone", ("UTC", "Europe/Berlin", "Asia/Tokyo")), ("Theme", ("default", "dark", "blue")),
    ("Drive", ("A:", "C:", "D:")), ("Column", ("A", "B", "C")), ("Date format", ("YYYY-MM-DD", "DD.MM.YYYY")), ("Logging", ("none", "errors only", "all")), ("Unit", ("px", "em", "%")),
    ("Encoding", ("UTF-8", "ISO-8859-1")), ("Default view", ("list", "table", "tree")), ("Start page", ("Home", "Inbox", "Last visited")),
)  # fmt: skip


def _option(m: Manual) -> tuple[Child, Child]:
    """A setting: what stands before it, and its control."""
    roll = m.rng.random()
    off = m.chance(0.08)
    if roll < 0.3:
        return "", _ticked(m, off)
    if roll < 0.45:
        return _radios(m, off)
    if roll < 0.65:
        label, offered = m.pick(_CHOICES)
        return m.text.cased(label), choose(m, label, m.rng.sample(offered, len(offered)), disabled=off)
    if roll < 0.78:
        return _amount(m)
    if roll < 0.82:
        return m.pick(("Picture", "Certificate", "Import", "Key file", "Template")), el("input", {"type": "file", "disabled": off, **mark("button", "disabled" if off else "", name="choose file")})  # fmt: skip
    if roll < 0.86 and m.ways.native:
        label, day = m.pick(("Valid until", "Since", "Start date", "Expires")), f"{m.int(2019, 2027)}-{m.int(10, 12)}-{m.int(10, 28)}"
        return label, el("input", {"type": "date", "value": day, **mark("textbox", label=label, name=label, value=day)})
    if roll < 0.9:
        label, words = m.pick(
            (
                ("Password", ("Change…",)),
                ("Folder", ("Browse…", "Open")),
                ("History", ("Clear", "Clear…")),
                ("Connection", ("Test",)),
                ("Exceptions", ("Edit list", "Edit…")),
            )
        )
        return label, [press(m, m.pick(words), disabled=off), " ", m.pick(("", "", technical.path(m.text)))]
    return _written(m, off)


def _ticked(m: Manual, off: bool) -> Markup:
    t = m.text
    label = m.pick((m.pick(choices.OPTIONS)[0], f"Show {t.noun()}s", f"Use {t.noun()} {m.pick(technical.LETTERS).upper()}", f"Always {t.verb()} the {t.noun()}", technical.name(t)))  # fmt: skip
    return tick(m, "checkbox", label, on=m.chance(0.5), disabled=off)


def _radios(m: Manual, off: bool) -> tuple[Child, Child]:
    name, offered = m.pick(choices.RADIO_GROUPS)
    kept = offered[: m.int(2, 4)]
    on, group, apart = m.int(0, len(kept) - 1), f"g{m.int(0, 10**6)}", m.chance(0.4)
    return name, [[tick(m, "radio", option, on=place == on, disabled=off, group=group), el("br") if apart else "  "] for place, option in enumerate(kept)]  # fmt: skip


def _amount(m: Manual) -> tuple[Child, Child]:
    """A slider, or a bar that tells how full something is."""
    value = str(m.int(2, 98))
    if m.chance(0.55):
        label = m.pick(("Volume", "Zoom", "Opacity", "Quality", "Speed", "Brightness", "Threshold"))
        attrs: dict[str, str | int] = {"type": "range", "min": 0, "max": 100, "value": value, "style": "width:160px;vertical-align:middle"}
        return label, [el("input", {**attrs, **mark("slider", label=label, name=label, value=value)}), f" {value}"]
    name = m.pick(("progress", "meter"))
    return m.pick(("Disk usage", "Memory", "Quota", "Progress", "Battery")), [el(name, {"value": value, "max": 100, "style": "width:160px", **mark("progressbar", value=value)}), f" {value}%"]  # fmt: skip


def _written(m: Manual, off: bool) -> tuple[Child, Child]:
    t = m.text
    if m.chance(0.4):
        label, unit = m.pick(
            (
                ("Timeout", " s"),
                ("Max. size", " MB"),
                ("Font size", " px"),
                ("Tab width", ""),
                ("Port", ""),
                ("Lines", ""),
                ("Keep for", " days"),
                ("n", ""),
            )
        )
        value = m.pick((str(m.int(1, 9999)), str(m.int(1, 9)), ""))
        return t.cased(label), [entry_box(m, label, value, kind=m.pick(("text", "number")), size=m.pick((3, 5, 8)), seen=True, disabled=off), unit if m.ways.native else None]  # fmt: skip
    label, value = m.pick((("Proxy host", t.host()), ("Home page", t.url()), ("Signature", t.first()), ("Prefix", m.pick(technical.LETTERS)), ("Separator", m.pick((";", ",", "|", "x"))), ("From", t.email()), (technical.name(t), technical.value(t)), (t.noun(), t.word())))  # fmt: skip
    return label, entry_box(m, label, value if m.chance(0.75) else "", size=m.pick((20, 30)), seen=True, disabled=off)


GENRES = {"doc-options": page(options, native=0.85)}
