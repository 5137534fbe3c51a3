"""What opens over a page: menus, lists of suggestions, tooltips, popovers, calendars, drawers, modals.

Labels: entries are menuitems; what opened without dimming the page (menu, list, popover, calendar) is a
card; what waits for an answer (modal, drawer) is a dialog; a tooltip is only its text.
"""

from __future__ import annotations

from .. import phrases
from . import basic, entries, presses, ticks
from .html import Child, Markup, el, mark
from .kit import Kit, div, grow, row, small, span, stack, strong


def sheet(k: Kit, *children: Child, width: int, style: str = "", name: str = "") -> Markup:
    """The floating box."""
    look = k.habits.menu
    ground = (
        "background:#1f2430;color:#f4f6fb;--text:#f4f6fb;--muted:#a4adbd;--border:#3b4356;--surface:#1f2430;"
        if look == "dark"
        else "background:var(--surface);color:var(--text);"
    )
    line = "border:1px solid var(--border);" if look in ("border", "both") or k.look.dark else ""
    shade = "box-shadow:0 8px 28px rgba(0,0,0,.22);" if look != "border" else ""
    return div(
        f"box-sizing:border-box;width:{width}px;max-width:92vw;border-radius:{min(k.habits.radius, 14)}px;overflow:hidden;{ground}{line}{shade}{style}",
        *children,
        marks=mark("card", name=name),
    )


def entry(
    k: Kit,
    text: Child,
    *,
    lead: Child = None,
    tail: Child = None,
    on: bool = False,
    off: bool = False,
    danger: bool = False,
    opened: bool = False,
    pad: int = 0,
) -> Markup:
    ground = (
        k.pick(
            (
                "background:color-mix(in srgb,var(--accent) 16%,var(--surface));",
                "background:var(--accent);color:var(--on-accent);",
                "background:color-mix(in srgb,var(--text) 10%,var(--surface));",
            )
        )
        if on
        else ""
    )
    color = "opacity:.42;" if off else "color:var(--danger);" if danger else ""
    height = pad or k.pick((28, 30, 32, 34, 36, 38))
    return el("a", {"href": "#", "style": f"display:flex;align-items:center;gap:10px;box-sizing:border-box;min-height:{height}px;padding:3px 12px;color:var(--text);text-decoration:none;white-space:nowrap;{color}{ground}", **mark("menuitem", "selected" if on else "", "disabled" if off else "", "expanded" if opened else "")}, lead, span("flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis", text), tail)  # fmt: skip


def rule_line() -> Markup:
    return div("height:1px;background:var(--border);margin:5px 0")


def menu(k: Kit, *, width: int = 0, low: int = 3, high: int = 7) -> Markup:
    """Actions: with icons, keys, ticks, captions, an arrow to more."""
    with_icons, keys, ticked = k.chance(0.55), k.chance(0.25), k.chance(0.15)
    height = k.pick((26, 28, 30, 32, 36, 40))
    made: list[Child] = []
    if k.chance(0.2):
        made.append(
            div(
                "padding:8px 12px 4px;font-size:.78em;color:var(--muted)",
                k.pick(("Actions", "More options", "Signed in as", "Sort by", "Move to")),
            )
        )
    hovered = k.int(0, 6) if k.chance(0.4) else -1
    chosen = k.some(phrases.ACTIONS, low, high)
    for index, (label, concept) in enumerate(chosen):
        danger = label.startswith(("Delete", "Remove", "Discard", "Sign out", "Log out")) and k.chance(0.7)
        if index and (k.chance(0.15) or danger):
            made.append(rule_line())
        tail: Child = small(k.pick(("⌘C", "⌘⇧P", "Ctrl+V", "Del", "F2", "Alt+N", "⌥⌘K"))) if keys and k.chance(0.7) else None
        if k.chance(0.06):
            tail = span("display:flex", basic.icon(k, "chevron-right", size="1em"))
        lead: Child = None
        if ticked:
            lead = span("width:16px;display:flex", basic.icon(k, "check", size="14px") if k.chance(0.3) else None)
        elif with_icons and concept:
            lead = span("display:flex;opacity:.8", basic.icon(k, concept, size="1.15em"))
        made.append(entry(k, k.text.cased(label), lead=lead, tail=tail, on=index == hovered, off=k.chance(0.1), danger=danger, pad=height))
    return sheet(k, div("padding:5px 0", made), width=width or k.pick((150, 170, 190, 210, 240, 270)), name="menu")


def account_menu(k: Kit) -> Markup:
    """The menu behind a face: who is signed in, where to go, out."""
    head = row(
        basic.avatar(k, k.text.me, presence=False),
        stack(strong(k.text.me), small(k.text.email()), gap=0),
        gap=10,
        style="padding:12px;white-space:nowrap",
    )
    items = [
        entry(k, label, lead=basic.icon(k, concept, size="1.1em"))
        for label, concept in k.some(
            (
                ("Your profile", "user"),
                ("Settings", "gear"),
                ("Billing", "credit-card"),
                ("Help", "question"),
                ("Invite people", "user-plus"),
                ("Keyboard shortcuts", "keyboard"),
            ),
            2,
            5,
        )
    ]
    dark = (
        row(
            span("flex:1;padding-left:12px", "Dark mode"),
            ticks.switch(k, on=k.look.dark, label="Dark mode"),
            style="padding:6px 12px 6px 0",
        )
        if k.chance(0.4)
        else None
    )
    out = entry(k, k.pick(("Sign out", "Log out")), lead=basic.icon(k, "logout", size="1.1em"))
    return sheet(k, head, rule_line(), items, dark, rule_line(), out, div("height:5px"), width=k.pick((220, 250, 280)), name="account menu")


def options(k: Kit, *, width: int = 240) -> Markup:
    """The list of an opened select: one chosen, perhaps with a search field, ticks or flags."""
    pool = k.pick(
        (
            tuple(dict.fromkeys(k.text.city() for _ in range(8))),
            tuple(dict.fromkeys(k.text.country() for _ in range(8))),
            tuple(dict.fromkeys(k.text.person() for _ in range(7))),
            ("Low", "Medium", "High", "Urgent"),
            ("Draft", "Published", "Archived", "Scheduled"),
            tuple(dict.fromkeys(k.text.tag() for _ in range(8))),
            ("10 per page", "25 per page", "50 per page", "100 per page"),
        )
    )
    chosen = k.int(0, len(pool) - 1)
    many, height = k.chance(0.25), k.pick((28, 32, 36, 40))
    mark_ = k.pick(("ground", "tick", "both"))
    made: list[Child] = [div("padding:8px", entries.search(k))] if k.chance(0.25) else []
    for index, label in enumerate(pool):
        on = index == chosen or (many and k.chance(0.3))
        lead: Child = ticks.check(k, on=on, label=label) if many else None
        tail: Child = (
            span("display:flex;color:var(--accent)", basic.icon(k, "check", size="1.05em"))
            if on and not many and mark_ != "ground"
            else None
        )
        made.append(entry(k, label, lead=lead, tail=tail, on=on and not many and mark_ != "tick", off=k.chance(0.06), pad=height))
    if k.chance(0.1):
        made.append(div("padding:8px 12px;color:var(--muted);font-size:.9em", k.pick(("Type to see more", f"{k.int(3, 90)} more"))))
    return sheet(k, div("padding:4px 0", made), width=width, name="options")


def suggestions(k: Kit, *, width: int = 320) -> Markup:
    """What a search field offers: words with their start in bold, people, pages, under captions."""
    start = k.text.word()[:3]
    made: list[Child] = []
    if k.chance(0.4):
        made.append(
            div(
                "padding:8px 12px 2px;font-size:.76em;font-weight:600;color:var(--muted)",
                k.pick(("RECENT", "Suggestions", "Recent searches", "Pages")),
            )
        )
    look = k.pick(("words", "people", "products", "pages"))
    hovered = k.int(0, 3)
    for index in range(k.int(3, 6)):
        lead: Child = span("display:flex;color:var(--muted)", basic.icon(k, k.pick(("search", "clock")), size="1.05em"))
        text: Child = [el("b", None, start.capitalize()), k.text.noun()]
        tail: Child = None
        if look == "people":
            name = k.text.person()
            lead, text, tail = basic.avatar(k, name, ".75em", presence=False), name, small(k.text.job())
        elif look == "products":
            text, tail, lead = k.text.product(), strong(k.text.money(1, 300)), div("width:30px;flex:none", basic.picture(k, 30, 30))
        elif look == "pages":
            lead, text = basic.icon(k, k.pick(("file", "folder", "document"))), k.text.title()
        made.append(entry(k, text, lead=lead, tail=tail, on=index == hovered, pad=38 if look in ("people", "products") else 0))
    foot = (
        div(
            "padding:8px 12px;border-top:1px solid var(--border)",
            presses.link(k, k.pick(("See all results", "Advanced search", "Clear history"))),
        )
        if k.chance(0.4)
        else None
    )
    return sheet(k, div("padding:4px 0", made), foot, width=width, name="suggestions")


def tooltip(k: Kit, text: str = "") -> Markup:
    """A few words on dark or light ground with a small beak."""
    ground, ink = k.pick(
        (("#111827", "#fff"), ("#333", "#fff"), ("var(--accent)", "var(--on-accent)"), ("#fff", "#222"), ("#fef9c3", "#3f3a14"))
    )
    side = k.pick(("bottom:-4px;left:50%;margin-left:-4px", "top:-4px;left:16px", "left:-4px;top:50%;margin-top:-4px"))
    edge = "border:1px solid #cfd3da;" if ground in ("#fff", "#fef9c3") else ""
    beak = (
        span(f"position:absolute;width:8px;height:8px;transform:rotate(45deg);background:{ground};{side}")
        if k.chance(0.75) and not edge
        else None
    )
    return div(f"position:relative;display:inline-block;background:{ground};color:{ink};{edge}padding:{k.pick((4, 6, 8))}px 10px;border-radius:{k.pick((3, 4, 6, 8))}px;font-size:{k.pick((11, 12, 13))}px;line-height:1.35;max-width:230px;box-shadow:0 3px 10px rgba(0,0,0,.2)", beak, span("position:relative", text or k.pick((k.text.title(), k.text.moment(), "Copy to clipboard", "Coming soon", "Not available on your plan", k.text.sentence()[:60]))))  # fmt: skip


def popover(k: Kit) -> Markup:
    """A small box with a title, words and buttons: help, a person, a question, a filter."""

    def helping() -> Child:
        return [row(grow(presses.heading(k.text.title(), 4)), span("display:flex", basic.icon_button(k, "close"))), div("color:var(--muted);margin:6px 0 10px", k.text.sentence()), row(presses.button(k, k.pick(("Got it", "Next", "Show me")), "primary", size=-4), presses.button(k, k.pick(("Skip", "Not now")), "ghost", size=-4))]  # fmt: skip

    def person() -> Child:
        name = k.text.person()
        return [row(basic.avatar(k, name, "1.5em"), stack(strong(name), small(k.text.job()), small(k.text.city()), gap=0), gap=12), row(presses.button(k, "Message", "primary", size=-4), presses.button(k, k.pick(("Follow", "View profile")), size=-4), style="margin-top:12px")]  # fmt: skip

    def asking() -> Child:
        return [div("margin-bottom:10px", k.pick((f"Delete this {k.text.noun()}?", "Are you sure?", f"Remove {k.text.first()}?"))), row(presses.button(k, "No", size=-6), presses.button(k, k.pick(("Yes", "Delete", "Remove")), "primary", tone="danger", size=-6), style="justify-content:flex-end")]  # fmt: skip

    def filtering() -> Child:
        return [div("font-weight:600;margin-bottom:8px", k.pick(("Filter by status", "Columns", "Labels"))), ticks.group(k, "checkbox", [(k.text.tag(), "") for _ in range(k.int(3, 5))], place="right"), row(presses.button(k, "Clear", "ghost", size=-6), presses.button(k, "Apply", "primary", size=-6), style="margin-top:12px;justify-content:space-between")]  # fmt: skip

    return sheet(k, div("padding:14px", k.one_of(helping, person, asking, filtering)), width=k.pick((220, 250, 280)), name="popover")


def calendar(k: Kit, *, width: int = 270) -> Markup:
    """A month to choose a day of: today, a chosen day or a span, days that can't be chosen."""
    month = phrases.MONTHS[k.int(0, 11)]
    first, days, chosen = k.int(0, 6), k.pick((28, 30, 31)), k.int(1, 28)
    today, span_to = k.int(1, 28), chosen + k.int(2, 6) if k.chance(0.35) else chosen
    head = row(
        presses.icon_button(k, "chevron-left", size=-6), span("flex:1;text-align:center;font-weight:600", f"{month} {k.int(2019, 2031)}"), presses.icon_button(k, "chevron-right", size=-6)
    )  # fmt: skip
    side = max(22, (width - 28) // 7 - 2)
    shape = k.pick(("50%", "6px", "0"))
    cells: list[Child] = [span("text-align:center;font-size:.76em;color:var(--muted)", name) for name in k.pick((("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), ("M", "T", "W", "T", "F", "S", "S"), ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")))]  # fmt: skip
    cells += [span("")] * first
    for day in range(1, days + 1):
        style = f"display:flex;align-items:center;justify-content:center;width:{side}px;height:{side}px;padding:0;border:0;background:transparent;color:inherit;font:inherit;font-size:.9em;border-radius:{shape};margin:0 auto;"
        end, inside, off = day in (chosen, span_to), chosen < day < span_to, day > days - 3 and k.chance(0.3)
        if end:
            style += "background:var(--accent);color:var(--on-accent);font-weight:600;"
        elif inside:
            style += "background:color-mix(in srgb,var(--accent) 16%,var(--surface));border-radius:0;"
        elif day == today:
            style += "box-shadow:inset 0 0 0 1.5px var(--accent);"
        elif off:
            style += "opacity:.35;text-decoration:line-through;" if k.habits.tick_line == 2 else "opacity:.35;"
        cells.append(
            el(
                "button",
                {
                    "type": "button",
                    "style": style,
                    **mark(
                        "button",
                        "selected" if end else "",
                        "disabled" if off and not end and not inside and day != today else "",
                        name="day",
                    ),
                },
                str(day),
            )
        )
    foot = (
        row(
            presses.button(k, k.pick(("Today", "Clear")), "ghost", size=-6),
            presses.button(k, k.pick(("Apply", "OK", "Done")), "primary", size=-6),
            style="justify-content:space-between;margin-top:8px",
        )
        if k.chance(0.45)
        else None
    )
    return sheet(
        k,
        div(
            "padding:12px",
            head,
            div("display:grid;grid-template-columns:repeat(7,1fr);gap:2px 0;margin-top:8px;align-items:center", cells),
            foot,
        ),
        width=width,
        name="calendar",
    )


def over(k: Kit, drawn: Markup, left: int, top: int) -> None:
    """Put something above the page, kept inside the window."""
    k.overlays.append(
        div(f"position:fixed;left:{max(6, min(left, k.width - 120))}px;top:{max(6, min(top, k.height - 90))}px;z-index:60", drawn)
    )


def hung(k: Kit, anchor: Markup, drawn: Markup, *, right: bool = False) -> Markup:
    """Something with what it opened below it."""
    return span(
        "position:relative;display:inline-block",
        anchor,
        div(f"position:absolute;{'right' if right else 'left'}:0;top:calc(100% + {k.int(2, 8)}px);z-index:30", drawn),
    )


def backdrop(k: Kit) -> None:
    shade = k.pick(
        (
            "rgba(0,0,0,.5)",
            "rgba(15,23,42,.6)",
            "rgba(17,24,39,.35)",
            "rgba(0,0,0,.75)",
            "rgba(255,255,255,.7)",
            "rgba(30,30,60,.45);backdrop-filter:blur(3px)",
        )
    )
    k.overlays.append(el("div", {"style": f"position:fixed;inset:0;background:{shade};z-index:70", "data-see": "through"}))
    k.facts["dialog_open"] = True


def modal(k: Kit, title: str, *body: Child, foot: Child = None, width: int = 480) -> None:
    """A box in the middle of the dimmed page."""
    backdrop(k)
    close = span("display:flex", basic.icon_button(k, "close")) if k.chance(0.75) else None
    ruled = k.chance(0.4)
    head = row(
        grow(presses.heading(title, 3)),
        close,
        style="padding:16px 20px;" + ("border-bottom:1px solid var(--border)" if ruled else "padding-bottom:4px"),
    )
    end = (
        row(
            foot,
            gap=10,
            style=f"justify-content:{k.pick(('flex-end', 'flex-end', 'space-between', 'flex-start'))};padding:14px 20px;"
            + ("border-top:1px solid var(--border)" if ruled else ""),
        )
        if foot
        else None
    )
    top = k.pick(
        ("top:50%;transform:translate(-50%,-50%)", "top:50%;transform:translate(-50%,-50%)", "top:60px;transform:translateX(-50%)")
    )
    k.overlays.append(div(f"position:fixed;left:50%;{top};z-index:80;box-sizing:border-box;width:min({width}px,94vw);max-height:92vh;overflow:hidden;background:var(--surface);color:var(--text);border-radius:{k.habits.radius}px;box-shadow:0 20px 60px rgba(0,0,0,.35);", head, div("padding:14px 20px", body), end, marks=mark("dialog", name=title)))  # fmt: skip


def drawer(k: Kit, title: str, *body: Child, foot: Child = None, side: str = "") -> None:
    """A panel along an edge of the window, with or without a dimmed page."""
    side = side or k.pick(("right", "right", "left", "bottom"))
    if k.chance(0.7):
        backdrop(k)
    k.facts["dialog_open"] = True
    place = "left:0;right:0;bottom:0;max-height:60vh;border-radius:16px 16px 0 0" if side == "bottom" else f"{side}:0;top:0;bottom:0;width:min({k.pick((280, 320, 380, 440))}px,88vw)"  # fmt: skip
    head = row(
        grow(presses.heading(title, 3)),
        span("display:flex", basic.icon_button(k, "close")),
        style="padding:16px 18px;border-bottom:1px solid var(--border)",
    )
    end = row(foot, gap=10, style="padding:14px 18px;border-top:1px solid var(--border)") if foot else None
    k.overlays.append(div(f"position:fixed;{place};z-index:80;box-sizing:border-box;display:flex;flex-direction:column;background:var(--surface);color:var(--text);box-shadow:0 0 34px rgba(0,0,0,.3);", head, div("padding:16px 18px;flex:1;overflow:hidden;min-height:0", body), end, marks=mark("dialog", name=title)))  # fmt: skip
