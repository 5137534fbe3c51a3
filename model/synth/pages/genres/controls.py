"""Pages full of controls in many makes and all states: preferences, registrations, rights."""

from __future__ import annotations

from ... import phrases
from .. import basic, choices, entries, frames, presses, specs, ticks, turns
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack

_RIGHTS = ("View reports", "Edit users", "Delete records", "Manage billing", "Export data", "Invite members", "Publish posts", "Approve orders", "API access", "Change plan", "Read audit log", "Moderate comments")  # fmt: skip


_CHANNELS = (("Email", "Push", "SMS"), ("Web", "Mobile", "Email"), ("In-app", "Email"), ("Read", "Write", "Delete", "Share"))


def panel(k: Kit, *children: Child, name: str = "", pad: int = 0) -> Markup:
    return div(panel_style(k) + f"padding:{pad or k.pick((14, 18, 22, 26))}px;", *children, marks=mark("card", name=name))


def titled(k: Kit, title: str, *children: Child) -> Markup:
    note = small(k.text.sentence()) if k.chance(0.3) else None
    return panel(k, stack(stack(presses.heading(title, k.pick((2, 3, 4)), "font-size:1.12em"), note, gap=2), *children, gap=14), name=title)


def named_choices(k: Kit, low: int, high: int) -> list[tuple[str, str]]:
    noted = k.chance(0.4)
    return [(k.text.cased(label), note if noted else "") for label, note in k.some(choices.OPTIONS, low, high)]


def save_bar(k: Kit) -> Markup:
    """Save and cancel, either of them sometimes not to be pressed yet."""
    off = k.chance(0.35)
    buttons = [
        presses.button(k, k.pick(("Save changes", "Save", "Update", "Apply")), "primary", disabled=off),
        presses.button(k, k.pick(("Cancel", "Reset", "Discard")), k.pick(("secondary", "ghost")), disabled=off and k.chance(0.4)),
    ]
    if k.chance(0.4):
        buttons.reverse()
    return row(*buttons, gap=10, style=f"justify-content:{k.pick(('flex-start', 'flex-end'))}")


def preferences(k: Kit) -> Markup:
    """Rows of a name, an explanation and a switch, box or list at the end."""
    sections: list[Child] = []
    for _ in range(k.int(2, 4)):
        kind = k.pick(("switch", "switch", "checkbox", "mixed"))
        rows = []
        for label, note in k.some(choices.OPTIONS, 2, 5):
            off = k.chance(0.15)
            shown = k.pick(("switch", "select", "link", "button", "checkbox")) if kind == "mixed" else kind
            end: Child
            if shown in ("switch", "checkbox"):
                end = ticks.tick(k, shown, on=k.chance(0.5), disabled=off, label=label)
            elif shown == "select":
                end = div(
                    "width:150px",
                    entries.field(
                        k,
                        entries.Given(
                            "",
                            k.pick(("Daily", "Weekly", "Never", "Everyone", "Only me", "English")),
                            kind="select",
                            state="disabled" if off else "",
                        ),
                    )
                    if k.habits.field != "notch"
                    else presses.button(k, "Change", after="chevron-down"),
                )
            elif shown == "link":
                end = presses.link(k, k.pick(("Edit", "Change", "Manage")))
            else:
                end = presses.button(k, k.pick(("Configure", "Connect", "Set up", "Disconnect")), disabled=off, size=-4)
            lead = span("display:flex;color:var(--muted)", basic.icon(k, basic.any_concept(k), size="1.3em")) if kind == "mixed" else None
            text = stack(
                span("font-weight:500;" + ("opacity:.55" if off else ""), k.text.cased(label)),
                small(note) if note else None,
                gap=1,
                style="flex:1",
            )
            line = "border-bottom:1px solid var(--border);" if k.habits.tick_line == 1 else ""
            rows.append(row(lead, text, end, gap=14, style=f"padding:{k.habits.tick_size // 2}px 0;{line}", marks=mark("row")))
        title = k.pick(("Notifications", "Privacy", "Appearance", "Security", "Account", "Devices", "Experimental", "Sound", "Network"))
        sections.append(titled(k, title, div("", rows)) if k.chance(0.7) else stack(presses.heading(title, 3), div("", rows), gap=6))
    if k.chance(0.5):
        menu = stack(*(el("a", {"href": "#", "style": "padding:7px 10px;text-decoration:none;border-radius:6px;" + ("background:color-mix(in srgb,var(--accent) 13%,transparent);color:var(--accent);font-weight:600" if i == 1 else "color:var(--text)"), **mark("menuitem", "selected" if i == 1 else "")}, label) for i, label in enumerate(k.some(("General", "Profile", "Notifications", "Security", "Billing", "Integrations", "Team", "Advanced"), 4, 7))), gap=2, style="width:180px;flex:none", marks=mark("navigation", name="settings")) if k.wide else turns.tabs(k)  # fmt: skip
        body: Child = div(
            "display:flex;gap:28px;align-items:flex-start" if k.wide else "display:grid;gap:16px",
            menu,
            grow(stack(sections, save_bar(k), gap=18)),
        )
    else:
        body = [turns.tabs(k) if k.chance(0.4) else None, sections, save_bar(k)]
    return frames.app(k, k.pick(("Settings", "Preferences", "My account", "Notification settings")), body)


def boxes(k: Kit) -> Markup:
    """Check boxes, radio buttons and switches of several makes on one page, as component pages show them."""
    sections: list[Child] = []
    for _ in range(k.int(3, 6)):
        other = k.other() if k.chance(0.75) else k
        kind = k.pick(("checkbox", "checkbox", "radio", "switch"))
        if k.chance(0.35):
            size = f"{kind.capitalize()}"
            states = [
                ("Default", False, False),
                ("Checked" if kind != "switch" else "On", True, False),
                ("Disabled", False, True),
                ("Disabled checked" if kind != "switch" else "Disabled on", True, True),
            ]
            body: Child = div(
                "display:flex;flex-wrap:wrap;gap:14px 26px",
                [
                    ticks.labelled(other, ticks.tick(other, kind, on=on, disabled=off, label=label), label, disabled=off)
                    for label, on, off in states
                ],
            )
            sections.append(titled(k, size, body))
        else:
            sections.append(
                titled(
                    k,
                    k.pick((*(caption for caption, _ in choices.RADIO_GROUPS), "Options", "Extras", "Interests")),
                    ticks.group(other, kind, named_choices(k, 3, 6), off=0.25),
                )
            )
    columns = 1 if k.phone else k.pick((1, 2, 2, 3))
    return frames.app(
        k,
        k.pick(("Choices", "Selection controls", "Survey", "Preferences", "Inputs")),
        div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:16px;align-items:start", sections),
    )


def states(k: Kit) -> Markup:
    """Fields and buttons in every state side by side."""
    sections: list[Child] = []
    for _ in range(k.int(2, 4)):
        other = k.other() if k.chance(0.7) else k
        labels = entries_of(k, k.int(2, 5))
        columns = 1 if k.phone else k.pick((1, 2, 3))
        made: Child = entries.fields(other, labels, columns=columns, invalid=0.3, disabled=0.25)
        if k.chance(0.4):
            label, before, value, after = k.pick(
                (
                    ("Website", "https://", k.text.domain(), ""),
                    ("Price", "$", str(k.int(1, 900)), ".00"),
                    ("Workspace URL", "", k.text.noun(), ".example.com"),
                    ("Username", "@", k.text.user(), ""),
                    ("Discount", "", str(k.int(1, 90)), "%"),
                    ("Weight", "", str(k.int(1, 90)), "kg"),
                )
            )
            made = [made, entries.joined(other, label, before, value, after, state=k.pick(("", "", "invalid", "disabled")))]
        sections.append(
            titled(
                other,
                k.text.title(),
                made,
                row(
                    presses.action(other, "primary", disabled=k.chance(0.4)),
                    presses.action(other, "secondary", disabled=k.chance(0.3)),
                    gap=10,
                    style="flex-wrap:wrap",
                ),
            )
        )
    return frames.app(k, k.pick(("Form", "Edit details", "Registration", "Application", "Fields")), sections)


def entries_of(k: Kit, count: int) -> list[str]:
    return [spec.label for spec in k.some(specs.SPECS, count, count)]


def matrix(k: Kit) -> Markup:
    """Who may do what, or which message comes by which way: a table of boxes."""
    columns = k.some(phrases.ROLES, 3, 3 if k.phone else 6) if k.chance(0.6) else list(k.pick(_CHANNELS))
    kind = k.pick(("checkbox", "checkbox", "checkbox", "switch", "radio"))
    head = el("tr", None, el("th", {"style": "text-align:left;padding:8px 12px;font-weight:600"}, k.pick(("Permission", "Event", "Feature", ""))), [el("th", {"style": "padding:8px 12px;font-weight:600;text-align:center"}, column) for column in columns])  # fmt: skip
    rows = []
    pool = _RIGHTS if k.chance(0.7) else tuple(label for label, _ in choices.OPTIONS)
    zebra = k.chance(0.4)
    for index, right in enumerate(k.some(pool, 4, 10)):
        one = k.int(0, len(columns) - 1)
        line = "background:color-mix(in srgb,var(--text) 4%,transparent);" if zebra and index % 2 else ""
        cells = [el("td", {"style": f"text-align:center;padding:{k.habits.tick_size // 2}px 12px;border-top:1px solid var(--border)", "data-col": column}, ticks.tick(k, kind, on=i == one if kind == "radio" else k.chance(0.5), disabled=k.chance(0.1), label=f"{right}: {column}") if not k.chance(0.03) else span("color:var(--muted)", "–")) for i, column in enumerate(columns)]  # fmt: skip
        name: Child = right if not k.chance(0.2) else stack(span("font-weight:500", right), small(k.text.sentence()[:50]), gap=0)
        rows.append(
            el(
                "tr",
                {"style": line, **mark("row")},
                el("td", {"style": "padding:8px 12px;border-top:1px solid var(--border)", "data-col": "Permission"}, name),
                cells,
            )
        )
    grid = el(
        "table",
        {"style": "border-collapse:collapse;width:100%", **mark("table", name="Permissions")},
        el("thead", None, head),
        el("tbody", None, rows),
    )
    body = panel(k, div("overflow:hidden", grid), pad=k.pick((2, 8, 16))) if k.chance(0.7) else grid
    return frames.app(
        k,
        k.pick(("Roles & permissions", "Access", "Notifications", "Feature access")),
        turns.tabs(k) if k.chance(0.3) else None,
        body,
        save_bar(k),
    )


GENRES = {"kit-preferences": page(preferences), "kit-boxes": page(boxes), "kit-states": page(states), "kit-matrix": page(matrix)}
