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


def _option(m: Manual) -> tuple[Child, Child]:
    """A setting: what stands before it, and its control."""
    t = m.text
    off = m.chance(0.08)
    label = t.cased(
        m.pick(
            (
                "Language",
                "Time zone",
                "Items per page",
                "Date format",
                "Theme",
                "Timeout",
                "Encoding",
                "Default view",
                "Signature",
                "Home page",
                "Proxy host",
                "Port",
                "Max. size",
                "Quota",
                "Font size",
                "Tab width",
                technical.name(t),
                t.noun(),
            )
        )
    )
    roll = m.rng.random()
    if roll < 0.3:
        return "", tick(
            m,
            "checkbox",
            m.pick(
                (
                    choices.OPTIONS[m.int(0, len(choices.OPTIONS) - 1)][0],
                    f"Show {t.noun()}s",
                    f"Use {t.noun()} {m.pick(technical.LETTERS).upper()}",
                    f"Always {t.verb()} the {t.noun()}",
                )
            ),
            on=m.chance(0.5),
            disabled=off,
        )
    if roll < 0.45:
        name, options_ = m.pick(choices.RADIO_GROUPS)
        kept = options_[: m.int(2, 4)]
        on, group, apart = m.int(0, len(kept) - 1), f"g{m.int(0, 10**6)}", m.chance(0.4)
        return name, [
            [tick(m, "radio", option, on=place == on, disabled=off, group=group), el("br") if apart else "  "]
            for place, option in enumerate(kept)
        ]
    if roll < 0.65:
        return label, choose(
            m,
            label,
            m.pick(
                (
                    ("English", "Deutsch", "Français"),
                    ("10", "25", "50"),
                    ("UTC", "Europe/Berlin", "Asia/Tokyo"),
                    ("default", "dark", "blue"),
                    ("A", "B", "C"),
                    ("YYYY-MM-DD", "DD.MM.YYYY"),
                    ("none", "low", "high"),
                    ("px", "em", "%"),
                )
            ),
            disabled=off,
        )
    if roll < 0.72:
        value = str(m.int(0, 100))
        return label, [
            el(
                "input",
                {
                    "type": "range",
                    "min": 0,
                    "max": 100,
                    "value": value,
                    "style": "width:160px;vertical-align:middle",
                    **mark("slider", label=label, name=label, value=value),
                },
            ),
            f" {value}",
        ]
    if roll < 0.78:
        value = str(m.int(2, 98))
        return label, [
            el(m.pick(("progress", "meter")), {"value": value, "max": 100, "style": "width:160px", **mark("progressbar", value=value)}),
            f" {value}%",
        ]
    if roll < 0.82:
        return label, el("input", {"type": "file", "disabled": off, **mark("button", "disabled" if off else "", name="choose file")})
    if roll < 0.86 and m.ways.native:
        return label, el(
            "input",
            {
                "type": "date",
                "value": (day := f"{m.int(2019, 2027)}-{m.int(10, 12)}-{m.int(10, 28)}"),
                **mark("textbox", label=label, name=label, value=day),
            },
        )
    if roll < 0.9:
        return label, [
            press(m, m.pick(("Change…", "Browse…", "Reset", "Clear", "Test", "Edit list")), disabled=off),
            " ",
            m.pick(("", t.file(), technical.path(t))),
        ]
    value = m.pick((t.word(), str(m.int(1, 9999)), "", t.host(), technical.value(t), m.pick(technical.LETTERS)))
    small = m.chance(0.4)
    return label, [
        entry_box(
            m,
            label,
            value,
            "",
            kind=m.pick(("text", "text", "number" if value.isdigit() else "text")),
            size=m.pick((3, 5, 8)) if small else m.pick((20, 30)),
            seen=True,
            disabled=off,
        ),
        m.pick(("", " px", " s", " MB", " n", f" ({t.noun()})")) if small and m.ways.native else None,
    ]


GENRES = {"doc-options": page(options, native=0.85)}
