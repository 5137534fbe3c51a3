"""Pages full of controls in many makes and all states: preferences, registrations, filters, rights."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, choices, entries, frames, popups, presses, specs, ticks
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong

_RIGHTS = ("View reports", "Edit users", "Delete records", "Manage billing", "Export data", "Invite members", "Publish posts", "Approve orders", "API access", "Change plan", "Read audit log", "Moderate comments")  # fmt: skip
_CHANNELS = (("Email", "Push", "SMS"), ("Web", "Mobile", "Email"), ("In-app", "Email"), ("Read", "Write", "Delete", "Share"))


def _panel(k: Kit, *children: Child, name: str = "", pad: int = 0) -> Markup:
    return div(panel_style(k) + f"padding:{pad or k.pick((14, 18, 22, 26))}px;", *children, marks=mark("card", name=name))


def _titled(k: Kit, title: str, *children: Child) -> Markup:
    note = small(k.text.sentence()) if k.chance(0.3) else None
    return _panel(
        k, stack(stack(presses.heading(title, k.pick((2, 3, 4)), "font-size:1.12em"), note, gap=2), *children, gap=14), name=title
    )


def _named(k: Kit, low: int, high: int) -> list[tuple[str, str]]:
    noted = k.chance(0.4)
    return [(k.text.cased(label), note if noted else "") for label, note in k.some(choices.OPTIONS, low, high)]


def _save_bar(k: Kit) -> Markup:
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
        sections.append(_titled(k, title, div("", rows)) if k.chance(0.7) else stack(presses.heading(title, 3), div("", rows), gap=6))
    if k.chance(0.5):
        menu = stack(*(el("a", {"href": "#", "style": "padding:7px 10px;text-decoration:none;border-radius:6px;" + ("background:color-mix(in srgb,var(--accent) 13%,transparent);color:var(--accent);font-weight:600" if i == 1 else "color:var(--text)"), **mark("menuitem", "selected" if i == 1 else "")}, label) for i, label in enumerate(k.some(("General", "Profile", "Notifications", "Security", "Billing", "Integrations", "Team", "Advanced"), 4, 7))), gap=2, style="width:180px;flex:none", marks=mark("navigation", name="settings")) if k.wide else presses.tabs(k)  # fmt: skip
        body: Child = div(
            "display:flex;gap:28px;align-items:flex-start" if k.wide else "display:grid;gap:16px",
            menu,
            grow(stack(sections, _save_bar(k), gap=18)),
        )
    else:
        body = [presses.tabs(k) if k.chance(0.4) else None, sections, _save_bar(k)]
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
            sections.append(_titled(k, size, body))
        else:
            sections.append(
                _titled(
                    k,
                    k.pick((*(caption for caption, _ in choices.RADIO_GROUPS), "Options", "Extras", "Interests")),
                    ticks.group(other, kind, _named(k, 3, 6), off=0.25),
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
            _titled(
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
    body = _panel(k, div("overflow:hidden", grid), pad=k.pick((2, 8, 16))) if k.chance(0.7) else grid
    return frames.app(
        k,
        k.pick(("Roles & permissions", "Access", "Notifications", "Feature access")),
        presses.tabs(k) if k.chance(0.3) else None,
        body,
        _save_bar(k),
    )


def entry_page(k: Kit) -> Markup:
    """Signing in or up: a panel alone, on colour, or beside a picture."""
    new = k.chance(0.4)
    labels = k.pick((("Full name", "Email", "Password"), ("First name", "Last name", "Work email", "Password"), ("Email", "Password", "Confirm password"))) if new else k.pick((("Email", "Password"), ("Username", "Password"), ("Email",)))  # fmt: skip
    known = [label for label in labels if label in specs.BY_LABEL]
    title = k.pick(("Create your account", "Sign up", f"Join {k.text.company_name.split(' ')[0]}", "Start your free trial")) if new else k.pick(("Welcome back", "Sign in", "Log in to your account", "Hello again"))  # fmt: skip
    parts: list[Child] = [
        art.logo(k) if k.chance(0.6) else None,
        stack(presses.heading(title, k.pick((1, 2))), small(k.text.sentence()) if k.chance(0.4) else None, gap=4),
    ]
    networks = k.some(("Google", "GitHub", "Facebook", "Apple", "Microsoft"), 1, 3)
    other = row(*(presses.icon_button(k, name.lower(), "secondary", size=4) for name in networks), style="justify-content:center") if k.chance(0.35) else stack(*(presses.button(k, f"Continue with {name}", concept=name.lower(), wide=True) for name in networks[:2]), gap=8)  # fmt: skip
    rule = row(
        span("flex:1;height:1px;background:var(--border)"),
        small(k.pick(("or", "OR", "or continue with"))),
        span("flex:1;height:1px;background:var(--border)"),
        gap=12,
    )
    form = entries.fields(k, known, filled=0.5, invalid=0.16, disabled=0.05, required=0.25)
    bad = k.chance(0.1)
    if bad:
        k.facts["error"] = True
        parts.append(
            div(
                "padding:9px 12px;border-radius:6px;background:color-mix(in srgb,var(--danger) 12%,var(--surface));color:var(--danger);border:1px solid color-mix(in srgb,var(--danger) 35%,transparent);font-size:.92em",
                k.pick(("Wrong email or password.", "This account is locked.", "Too many attempts. Try again later.")),
                marks=mark("alert", name="danger"),
            )
        )
    agree = (
        k.pick(("I agree to the terms", "Send me news", "I am 16 or older"))
        if new
        else k.pick(("Remember me", "Keep me signed in", "Stay logged in"))
    )
    tick = ticks.labelled(k, ticks.check(k, on=k.chance(0.5), disabled=k.chance(0.05), label=agree), agree)
    forgot = presses.link(k, k.pick(("Forgot password?", "Forgot your password?", "Need help?")), "font-size:.92em") if not new else None
    submit = presses.button(
        k,
        "Create account" if new else k.pick(("Sign in", "Log in", "Continue")),
        "primary",
        wide=k.chance(0.85),
        disabled=k.chance(0.18),
        size=k.pick((0, 4, 8)),
    )
    body = [form, row(tick, forgot, style="justify-content:space-between;flex-wrap:wrap"), submit]
    if k.chance(0.6):
        parts += [other, rule, *body] if k.chance(0.4) else [*body, rule, other]
    else:
        parts += body
    parts.append(
        div(
            "font-size:.92em;text-align:center",
            small(k.pick(("Already a member? ", "Have an account? ")) if new else k.pick(("New here? ", "No account yet? "))),
            presses.link(k, "Sign in" if new else "Sign up"),
        )
    )
    inner = stack(*parts, gap=k.pick((14, 16, 20)))
    layout = k.pick(("panel", "panel", "split", "split", "ground", "bare")) if k.wide else "panel"
    if layout == "split":
        picture = art.picture(k, "width:100%;height:100%;position:absolute;inset:0", name="picture") if k.chance(0.6) else div("position:absolute;inset:0;background:linear-gradient(150deg,var(--accent),var(--accent2))")  # fmt: skip
        quote = div("position:absolute;left:36px;right:36px;bottom:40px;color:#fff;background:rgba(0,0,0,.45);padding:18px;border-radius:10px", presses.heading(k.text.title(), 2, "color:#fff"), div("margin-top:6px", k.text.sentence())) if k.chance(0.6) else None  # fmt: skip
        halves = [
            div("flex:1;position:relative;overflow:hidden", picture, quote),
            div(
                f"width:{k.pick((44, 50, 55))}%;display:flex;align-items:center;justify-content:center;background:var(--surface);box-sizing:border-box;padding:30px",
                div("width:min(380px,100%)", inner),
            ),
        ]
        return div("min-height:100vh;display:flex", halves if k.chance(0.5) else halves[::-1])
    ground = {"ground": "background:linear-gradient(140deg,var(--accent),var(--accent2));", "bare": "background:var(--surface);"}.get(
        layout, ""
    )
    box = (
        div("width:min(400px,100%)", inner)
        if layout == "bare"
        else div(f"width:min({k.pick((340, 380, 420))}px,100%)", _panel(k, inner, name="sign in", pad=k.pick((20, 28, 36))))
    )
    return div(f"min-height:100vh;display:flex;align-items:center;justify-content:center;box-sizing:border-box;padding:20px;{ground}", box)


def facets(k: Kit) -> Markup:
    """A column of filters beside results."""
    groups: list[Child] = []
    for _ in range(k.int(2, 5)):
        caption, options = k.pick(choices.RADIO_GROUPS)
        kind = k.pick(("checkbox", "checkbox", "radio", "switch"))
        one = k.int(0, 3)
        made = []
        for i, option in enumerate(options[: k.int(3, 5)]):
            off = k.chance(0.1)
            made.append(
                row(
                    grow(
                        ticks.labelled(
                            k,
                            ticks.tick(k, kind, on=i == one if kind == "radio" else k.chance(0.35), disabled=off, label=option),
                            option,
                            disabled=off,
                            place="right",
                        )
                    ),
                    small(str(k.int(0, 400))) if k.chance(0.5) else None,
                )
            )
        arrow = basic.icon(k, k.pick(("chevron-up", "chevron-down", "minus")), size="1em") if k.chance(0.6) else None
        groups.append(
            stack(row(grow(strong(caption)), arrow), *made, gap=8, style="padding-bottom:14px;border-bottom:1px solid var(--border)")
        )
    if k.chance(0.5):
        groups.insert(0, row(grow(presses.heading("Filters", 3)), presses.link(k, k.pick(("Clear all", "Reset")))))
    if k.chance(0.4):
        groups.append(
            row(
                entries.field(k, entries.Given("", str(k.int(1, 50)), "Min")),
                small("–"),
                entries.field(k, entries.Given("", "", "Max")),
                gap=8,
            )
        )
    column = stack(*groups, gap=14, style=f"width:{k.pick((200, 230, 260))}px;flex:none")
    results = []
    for _ in range(k.int(3, 6)):
        name = k.text.product()
        star = presses.stars(k)
        results.append(row(art.product(k, f"width:{k.pick((90, 120, 150))}px;height:90px;border-radius:6px;flex:none", name=name), grow(stack(strong(name), star, small(k.text.sentence()), gap=4)), stack(strong(k.text.money(5, 400)), presses.button(k, "Add", "primary", size=-4, disabled=k.chance(0.15)), gap=8, style="align-items:flex-end"), gap=14, style=panel_style(k) + "padding:12px;", marks=mark("card", name=name)))  # fmt: skip
    bar = row(small(f"{k.int(12, 900)} results"), span("flex:1"), presses.segments(k), presses.button(k, k.pick(("Sort: Newest", "Most relevant", "Price: low to high")), after="chevron-down"), style="flex-wrap:wrap")  # fmt: skip
    on = (
        div("display:flex;gap:8px;flex-wrap:wrap", [presses.chip(k, k.text.tag(), cross=True) for _ in range(k.int(1, 4))])
        if k.chance(0.6)
        else None
    )
    main = stack(bar, on, *results, presses.page_numbers(k), gap=12, style="flex:1")
    return frames.site(k, div("display:flex;gap:28px;align-items:flex-start", column, main) if not k.phone else column, width=1200)


def rows_with_boxes(k: Kit) -> Markup:
    """A table that begins with boxes, some rows chosen, with a bar for the chosen ones."""
    entity = k.pick(("people", "orders", "files"))
    chosen_share = k.pick((0, 0.2, 0.4, 1))
    headers = {
        "people": ("Name", "Role", "Status", "Last seen"),
        "orders": ("Order", "Customer", "Total", "Status"),
        "files": ("Name", "Owner", "Size", "Modified"),
    }[entity][: 2 if k.phone else 4]
    acts = k.some(("pencil", "trash", "dots-vertical", "copy", "eye", "star"), 1, 3)
    rows, chosen = [], 0
    pad = k.pick((6, 8, 10, 12, 14))
    for _ in range(k.int(5, 10)):
        on, off = k.chance(chosen_share), k.chance(0.06)
        on = on and not off
        chosen += on
        name = k.text.person()
        first: Child = row(art.portrait(k, k.pick((26, 30, 34)), name=name), stack(strong(name), small(k.text.email()), gap=0), gap=10) if entity == "people" else strong(k.text.ident()) if entity == "orders" else row(basic.icon(k, k.pick(("file", "folder", "image"))), span("", k.text.file()))  # fmt: skip
        second: Child = (
            k.pick(phrases.ROLES)
            if entity == "people"
            else row(art.portrait(k, 22, name=name), span("", name))
            if entity == "orders"
            else name
        )
        third: Child = presses.status(k) if entity == "people" else k.text.money() if entity == "orders" else k.text.size()
        cells: list[Child] = [first, second, third, presses.status(k) if entity == "orders" else small(k.text.moment())]
        ground = "background:color-mix(in srgb,var(--accent) 9%,transparent);" if on and k.habits.tick_line != 2 else ""
        rows.append(el("tr", {"style": ground, **mark("row", "selected" if on and ground else "")}, el("td", {"style": f"padding:{pad}px 6px {pad}px 14px;width:1%;border-top:1px solid var(--border)"}, ticks.check(k, on=on, disabled=off, label=name)), [el("td", {"style": f"padding:{pad}px 12px;border-top:1px solid var(--border);white-space:nowrap", "data-col": header}, cell) for header, cell in zip(headers, cells, strict=False)], el("td", {"style": f"padding:{pad}px 12px;border-top:1px solid var(--border);text-align:right;white-space:nowrap"}, span("display:inline-flex;gap:6px", [presses.icon_button(k, act, size=-6) for act in acts]))))  # fmt: skip
    every = ticks.check(k, on=chosen == len(rows) and chosen > 0, mixed=0 < chosen < len(rows), label="select all")
    th = "padding:9px 12px;text-align:left;font-weight:600;color:var(--muted);font-size:.88em;white-space:nowrap;" + k.pick(
        ("", "text-transform:uppercase;letter-spacing:.04em;", "background:color-mix(in srgb,var(--text) 5%,transparent);")
    )
    head = el(
        "tr",
        None,
        el("th", {"style": th + "padding-right:6px;padding-left:14px;"}, every),
        [el("th", {"style": th}, header) for header in headers],
        el("th", {"style": th}),
    )
    grid = el("table", {"style": "border-collapse:collapse;width:100%", **mark("table")}, el("thead", None, head), el("tbody", None, rows))
    bar: Child = row(strong(f"{chosen} selected"), presses.button(k, "Delete", tone="danger", size=-4), presses.button(k, k.pick(("Export", "Archive", "Assign")), size=-4), style="padding:8px 14px;background:color-mix(in srgb,var(--accent) 10%,var(--surface));border-radius:8px;flex-wrap:wrap") if chosen and k.chance(0.7) else row(grow(entries.search(k, width=240)), presses.button(k, "Filter", concept="filter"), presses.button(k, "Delete", disabled=not chosen), style="flex-wrap:wrap")  # fmt: skip
    foot = row(small(f"1–{len(rows)} of {k.int(12, 900)}"), span("flex:1"), presses.page_numbers(k), style="flex-wrap:wrap")
    return frames.app(
        k,
        k.pick(("Members", "Orders", "Files", "Contacts", "Requests")),
        bar,
        div(panel_style(k) + "overflow:hidden;", grid, marks=mark("card")),
        foot,
    )


def opened(k: Kit) -> Markup:
    """An application in use: something is open over it."""
    sections: list[Child] = []
    for _ in range(k.int(2, 4)):
        name = k.text.title()
        trigger = presses.icon_button(k, k.pick(("dots-vertical", "dots-horizontal", "gear")), states=("expanded",))
        show = k.pick((popups.menu, popups.menu, popups.popover, popups.account_menu))
        opened_here = not sections
        end: Child = popups.hung(k, trigger, show(k), right=True) if opened_here else presses.icon_button(k, "dots-vertical")
        sections.append(_panel(k, row(grow(presses.heading(name, 3)), end), div("margin-top:8px;color:var(--muted)", k.text.paragraph(1, 3)), row(presses.action(k, "primary"), presses.action(k), style="margin-top:12px;flex-wrap:wrap") if k.chance(0.6) else None, name=name))  # fmt: skip
    form = _titled(k, k.text.title(), entries.fields(k, entries_of(k, k.int(2, 4)), columns=k.pick((1, 2)), disabled=0.05))
    body = div(
        f"display:grid;grid-template-columns:repeat({1 if k.phone else k.pick((1, 2, 2))},minmax(0,1fr));gap:16px;align-items:start",
        [form, *sections] if k.chance(0.5) else [*sections, form],
    )
    for _ in range(k.pick((0, 1, 1, 2))):
        left, top = k.int(20, max(30, k.width - 330)), k.int(70, max(80, k.height - 330))
        drawn = k.one_of(
            lambda: popups.calendar(k, width=k.pick((230, 260, 290))),
            lambda: popups.options(k, width=k.pick((180, 220, 280))),
            lambda: popups.suggestions(k, width=k.pick((240, 300, 360))),
            lambda: popups.menu(k),
            lambda: popups.popover(k),
            lambda: popups.tooltip(k),
        )
        popups.over(k, drawn, left, top)
    return frames.app(k, k.text.title(), body)


def select_open(k: Kit) -> Markup:
    """A form in which a list, a calendar or suggestions are open under their field."""
    label = k.pick(("Country", "Assignee", "Status", "City", "Category"))
    kind = k.pick(("select", "select", "date", "search"))
    wide = k.pick((220, 260, 300, 340))
    states_ = ("expanded",)
    if kind == "select":
        box = row(span("flex:1;color:var(--muted)" if k.chance(0.5) else "flex:1", k.pick(("Select…", k.text.word().capitalize()))), span("display:flex;color:var(--muted)", basic.icon(k, "chevron-up" if k.chance(0.5) else "chevron-down", size="1em")), style=f"box-sizing:border-box;height:{k.habits.field_height}px;padding:0 12px;border:1px solid var(--accent);border-radius:{k.habits.field_radius}px;background:var(--surface);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 18%,transparent)", marks=mark("combobox", *states_, label=label, name=label))  # fmt: skip
        under = popups.options(k, width=wide)
    elif kind == "date":
        box = entries.field(
            k, entries.Given("", k.text.date(), "", tail=span("display:flex;color:var(--muted)", basic.icon(k, "calendar", size="1.1em")))
        )
        label, under = k.pick(("Date", "Start", "Check-in", "Due date")), popups.calendar(k, width=max(240, wide))
    else:
        box, under = entries.search(k), popups.suggestions(k, width=wide)
    place = stack(
        span("font-weight:500;font-size:.92em", label),
        div("position:relative", box, div(f"position:absolute;left:0;top:calc(100% + {k.int(2, 8)}px);z-index:30", under)),
        gap=4,
        style=f"width:{wide}px;max-width:100%",
    )
    rest = entries.fields(k, entries_of(k, k.int(2, 5)), columns=k.pick((1, 2)))
    return frames.app(
        k, k.pick(("New task", "Edit order", "Book a room", "Search", k.text.title())), _panel(k, stack(place, rest, _save_bar(k), gap=16))
    )


def over_page(k: Kit) -> Markup:
    """A modal or a drawer above a dimmed page."""
    body = rows_with_boxes(k) if k.chance(0.5) else preferences(k)
    title = k.pick(
        (
            "Edit profile",
            "Invite people",
            "New project",
            "Filters",
            "Share",
            "Delete account?",
            "Your cart",
            "Choose a plan",
            k.text.title(),
        )
    )
    content: list[Child] = [div("color:var(--muted);margin-bottom:12px", k.text.sentence())] if k.chance(0.6) else []
    what = k.pick(("form", "ticks", "list", "words", "picture"))
    if what == "form":
        content.append(entries.fields(k, entries_of(k, k.int(1, 3)), invalid=0.2))
    elif what == "ticks":
        content.append(ticks.group(k, k.pick(("checkbox", "radio", "switch")), _named(k, 3, 5)))
    elif what == "list":
        content.append(
            stack(
                *(
                    row(
                        art.portrait(k, 30, name=(name := k.text.person())),
                        grow(strong(name)),
                        presses.badge(k, k.pick(phrases.ROLES), "neutral")
                        if k.chance(0.5)
                        else presses.button(k, "Can edit", after="chevron-down", size=-6),
                        style="padding:5px 0",
                        marks=mark("row"),
                    )
                    for _ in range(k.int(2, 5))
                ),
                gap=4,
            )
        )
    elif what == "picture":
        content.append(art.picture(k, "width:100%;height:150px;border-radius:8px", name="picture"))
    danger = title.startswith("Delete")
    foot = [
        presses.button(k, k.pick(("Cancel", "Close", "Not now")), k.pick(("secondary", "ghost"))),
        presses.button(
            k,
            "Delete" if danger else k.pick(("Save", "Done", "Confirm", "Send", "Apply")),
            "primary",
            tone="danger" if danger else "primary",
            disabled=k.chance(0.2),
        ),
    ]
    if k.chance(0.55):
        popups.modal(k, title, *content, foot=foot if k.chance(0.9) else None, width=k.pick((340, 420, 480, 560, 680)))
    else:
        popups.drawer(k, title, *content, foot=foot if k.chance(0.8) else None)
    return body


GENRES = {
    "kit-preferences": page(preferences), "kit-boxes": page(boxes), "kit-states": page(states), "kit-matrix": page(matrix), "kit-entry": page(entry_page),
    "kit-facets": page(facets), "kit-rows": page(rows_with_boxes), "kit-opened": page(opened), "kit-select": page(select_open), "kit-over": page(over_page),
}  # fmt: skip
