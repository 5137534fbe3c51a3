"""Work over time: boards of cards, months, what happened, first steps."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, popups, presses, ticks, turns
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


def columns_of_cards(k: Kit) -> Markup:
    """A board: columns of cards with labels, faces, counters, checklists."""
    names = k.pick(
        (
            ("Backlog", "In progress", "Review", "Done"),
            ("New", "Qualified", "Proposal", "Won", "Lost"),
            ("Monday", "Tuesday", "Wednesday"),
            ("Applied", "Interview", "Offer", "Hired"),
        )
    )
    names = names[: 1 if k.phone else 3 if k.width < 1200 else 5]
    made = []
    for name in names:
        cards: list[Child] = []
        for _ in range(k.int(1, 4)):
            title = k.text.title()
            bars = (
                row(
                    *(
                        span(f"display:block;height:6px;width:34px;border-radius:9px;background:hsl({k.int(0, 359)} 70% 58%)")
                        for _ in range(k.int(1, 3))
                    ),
                    gap=4,
                )
                if k.chance(0.3)
                else None
            )
            labels = (
                row(*(presses.badge(k, k.text.tag(), k.pick(presses.TONES)) for _ in range(k.int(1, 2))), gap=5, style="flex-wrap:wrap")
                if k.chance(0.5)
                else None
            )
            todo = (
                stack(
                    *(
                        ticks.labelled(k, ticks.check(k, on=k.chance(0.5), label=(text := k.text.title())), text)
                        for _ in range(k.int(2, 3))
                    ),
                    gap=5,
                    style="font-size:.92em",
                )
                if k.chance(0.2)
                else None
            )
            counts = [
                row(basic.icon(k, c, size="1em"), small(str(k.int(1, 14))), gap=3, style="color:var(--muted)")
                for c in k.some(("comment", "paperclip", "eye", "link"), 0, 2)
            ]
            late = k.chance(0.2)
            due = (
                row(
                    basic.icon(k, "clock", size="1em"),
                    span("font-size:.84em;white-space:nowrap", k.text.date("mon d")),
                    gap=4,
                    style=f"color:{'var(--danger)' if late else 'var(--muted)'}",
                )
                if k.chance(0.5)
                else None
            )
            photo = art.picture(k, "width:100%;height:90px;border-radius:6px") if k.chance(0.15) else None
            cards.append(div(panel_style(k) + f"padding:{k.pick((10, 12, 14))}px;background:var(--surface);", stack(photo, bars, labels, span("font-weight:500", title), small(k.text.sentence()) if k.chance(0.2) else None, todo, row(due, *counts, span("flex:1"), art.faces(k, size=22) if k.chance(0.4) else art.portrait(k, 24) if k.chance(0.6) else None, gap=9), gap=8), marks=mark("card", name=title)))  # fmt: skip
        head = row(span(f"width:9px;height:9px;border-radius:50%;background:hsl({k.int(0, 359)} 70% 55%)", marks=mark("icon", concept="dot", name="status dot")) if k.habits.tick_line == 1 else None, presses.heading(name, 3, "font-size:1em"), presses.tiny_count(k, len(cards)) if k.habits.tick_line == 2 else small(str(len(cards))), span("flex:1"), presses.icon_button(k, k.pick(("plus", "dots-horizontal")), size=-8))  # fmt: skip
        add = (
            presses.button(k, k.pick(("Add card", "+ New", "Add task")), k.pick(("ghost", "soft")), wide=True, size=-4)
            if k.chance(0.6)
            else None
        )
        made.append(
            div(
                "background:color-mix(in srgb,var(--text) 5%,var(--bg));border-radius:10px;padding:10px;min-width:0;flex:1;",
                stack(head, *cards, add, gap=9),
                marks=mark("card", name=name),
            )
        )
    bar = row(
        turns.tabs(k, ["Board", "List", "Timeline"]),
        span("flex:1"),
        art.faces(k),
        presses.button(k, "Filter", concept="filter"),
        presses.button(k, "Share", "primary"),
        style="flex-wrap:wrap",
    )
    return frames.app(k, k.text.title(), bar, div("display:flex;gap:14px;align-items:flex-start", made))


def month(k: Kit) -> Markup:
    """A month or a week with events in colours."""
    name = f"{phrases.MONTHS[k.int(0, 11)]} {k.int(2020, 2031)}"
    head = row(presses.button(k, "Today", size=-4), presses.icon_button(k, "chevron-left", size=-4), presses.icon_button(k, "chevron-right", size=-4), presses.heading(name, 2, "font-size:1.25em"), span("flex:1"), turns.segments(k, ("Day", "Week", "Month")), presses.button(k, k.pick(("New event", "Create")), "primary", concept=k.pick(("plus", ""))), style="flex-wrap:wrap")  # fmt: skip
    line = "border:1px solid var(--border);"
    solid = k.chance(0.5)

    def event(extra: str = "") -> Markup:
        hue = k.int(0, 359)
        look = (
            f"background:hsl({hue} 65% 45%);color:#fff;"
            if solid
            else f"background:hsl({hue} 75% 90%);color:hsl({hue} 60% 25%);border-left:3px solid hsl({hue} 65% 45%);"
        )
        return el(
            "a",
            {
                "href": "#",
                "style": f"display:block;box-sizing:border-box;border-radius:4px;padding:1px 6px;font-size:.78em;line-height:1.5;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;text-decoration:none;{look}{extra}",
                **mark("link"),
            },
            (k.text.time() + " " if k.chance(0.4) else "") + k.text.title(),
        )

    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    top = [div("padding:6px;text-align:center;font-size:.8em;color:var(--muted);font-weight:600", day) for day in days]
    if k.chance(0.6) or k.phone:
        today, first = k.int(1, 28), k.int(0, 6)
        cells = []
        for slot in range(35):
            day = slot - first + 1
            inside = 1 <= day <= 30
            number = span(
                "display:inline-flex;align-items:center;justify-content:center;min-width:22px;height:22px;border-radius:50%;font-size:.86em;"
                + ("background:var(--accent);color:var(--on-accent);font-weight:700" if day == today else "" if inside else "opacity:.4"),
                str(day if inside else (day + 30 if day < 1 else day - 30)),
            )
            shown = [event() for _ in range(k.pick((0, 0, 0, 1, 1, 2)) if inside and not k.phone else 0)]
            cells.append(
                div(
                    f"{line}border-width:0 1px 1px 0;min-height:{k.habits.field_height + 56}px;padding:4px;min-width:0;overflow:hidden;display:flex;flex-direction:column;gap:3px;box-sizing:border-box",
                    number,
                    shown,
                    presses.link(k, f"+{k.int(2, 6)} more", "font-size:.76em;padding-left:5px") if shown and k.chance(0.12) else None,
                )
            )
        body = div(
            "display:grid;grid-template-columns:repeat(7,minmax(0,1fr));border-left:1px solid var(--border);border-top:1px solid var(--border)",
            cells,
        )
        grid = div("", div("display:grid;grid-template-columns:repeat(7,minmax(0,1fr))", top), body)
    else:
        hours = [
            div("height:46px;font-size:.75em;color:var(--muted);text-align:right;padding-right:6px;box-sizing:border-box", f"{hour}:00")
            for hour in range(8, 18)
        ]
        lanes = [
            div(
                "position:relative;border-left:1px solid var(--border);background:repeating-linear-gradient(var(--surface) 0 45px,var(--border) 45px 46px);min-width:0;overflow:hidden",
                [
                    event(f"position:absolute;left:3px;right:3px;top:{46 * slot + 2}px;height:{k.pick((40, 60, 86))}px;white-space:normal;")
                    for slot in k.some((0, 2, 4, 6, 8), 0, 3)
                ],
            )
            for _ in range(7)
        ]
        grid = div(
            "",
            div("display:grid;grid-template-columns:52px repeat(7,minmax(0,1fr))", div(""), top),
            div(
                "display:grid;grid-template-columns:52px repeat(7,minmax(0,1fr));border:1px solid var(--border);height:460px",
                div("", hours),
                lanes,
            ),
        )
    left = stack(popups.calendar(k, width=210), strong(k.pick(("Calendars", "My calendars"))), *(ticks.labelled(k, ticks.check(k, on=k.chance(0.7), label=(text := k.text.noun().capitalize())), text) for _ in range(k.int(3, 5))), gap=9, style="width:212px;flex:none") if k.wide and k.chance(0.4) else None  # fmt: skip
    return frames.app(k, "Calendar", head, div("display:flex;gap:20px", left, grow(grid)), bare=True)


def history(k: Kit) -> Markup:
    """What happened: a timeline, a record of changes, a change of code."""
    look = k.pick(("timeline", "record", "code"))
    made: list[Child] = []
    if look == "timeline":
        for _index in range(k.int(4, 7)):
            color = f"var(--{k.pick(presses.TONES)})"
            knot = (
                span(
                    f"display:flex;align-items:center;justify-content:center;width:26px;height:26px;border-radius:50%;flex:none;background:{color};color:#fff;z-index:1",
                    basic.icon(k, k.pick(("check", "pencil", "comment", "upload", "plus", "flag")), size="13px"),
                )
                if k.habits.tick_line == 1
                else span(
                    f"width:12px;height:12px;border-radius:50%;flex:none;box-sizing:border-box;border:3px solid {color};background:var(--surface);margin:5px 7px 0;z-index:1"
                )
            )
            made.append(
                div(
                    "display:flex;gap:14px;position:relative;padding-bottom:20px",
                    span("position:absolute;left:12px;top:14px;bottom:-8px;width:2px;background:var(--border)"),
                    knot,
                    grow(
                        row(strong(k.text.title()), span("flex:1"), small(k.text.moment())),
                        div("color:var(--muted)", k.text.fill(k.pick(phrases.ACTIVITIES))),
                        presses.badge(k, k.text.tag(), "info") if k.chance(0.2) else None,
                    ),
                    marks=mark("row"),
                )
            )
        body: Child = div(panel_style(k) + "padding:20px 20px 4px;", made, marks=mark("card"))
    elif look == "record":
        for _ in range(k.int(8, 14)):
            made.append(
                row(
                    small(f"{k.text.date('iso')} {k.text.time()}", style="white-space:nowrap;font-family:var(--font-mono)"),
                    presses.badge(k, k.pick(("CREATE", "UPDATE", "DELETE", "LOGIN", "EXPORT")), k.pick(presses.TONES)),
                    grow(
                        el("b", None, k.text.person()),
                        " ",
                        k.text.verb(),
                        " ",
                        presses.link(k, k.text.ident()),
                        style="white-space:nowrap;overflow:hidden;text-overflow:ellipsis",
                    ),
                    None if k.phone else small(".".join(str(k.int(1, 254)) for _ in range(4))),
                    gap=14,
                    style=f"padding:7px 12px;border-bottom:1px {k.pick(('solid', 'solid', 'dotted'))} var(--border);",
                    marks=mark("row"),
                )
            )
        body = [
            row(
                grow(entries.search(k, width=240)),
                presses.button(k, "All users", after="chevron-down"),
                presses.button(k, "Last 7 days", concept="calendar"),
                presses.button(k, "Export", concept="download"),
                style="flex-wrap:wrap",
            ),
            div(panel_style(k) + "overflow:hidden;", made, marks=mark("card")),
        ]
    else:
        number = k.int(1, 300)
        for text in k.text.code_lines(9, 18):
            kind = k.pick(("", "", "+", "-"))
            ground = {"+": "background:rgba(46,160,67,.16);", "-": "background:rgba(248,81,73,.15);"}.get(kind, "")
            made.append(
                div(
                    f"display:flex;gap:12px;{ground}padding:1px 10px;white-space:pre;overflow:hidden",
                    span("width:34px;text-align:right;opacity:.5;flex:none", str(number)),
                    span("width:10px;flex:none", kind),
                    span("", text),
                )
            )
            number += 1
        head = row(
            basic.icon(k, "chevron-down", size="1em"),
            span("font-family:var(--font-mono);font-size:.92em", f"src/{k.text.noun()}/{k.text.file()}"),
            span("color:var(--success);font-size:.86em", f"+{k.int(1, 90)}"),
            span("color:var(--danger);font-size:.86em", f"−{k.int(1, 90)}"),
            span("flex:1"),
            ticks.labelled(k, ticks.check(k, on=k.chance(0.5), label="Viewed"), "Viewed"),
            style="padding:8px 12px;border-bottom:1px solid var(--border)",
        )
        body = [
            row(
                presses.status(k),
                small(f"{k.text.person()} · {k.int(1, 20)} commits"),
                span("flex:1"),
                presses.button(k, "Review", "primary"),
                style="flex-wrap:wrap",
            ),
            turns.tabs(k, ["Conversation", "Commits", "Files changed"]),
            div(
                panel_style(k) + "overflow:hidden;",
                head,
                div("font-family:var(--font-mono);font-size:12px;line-height:1.6", made),
                marks=mark("card"),
            ),
        ]
    return frames.app(k, k.pick(("Activity", "Audit log", "History", "Changes", k.text.title())), body)


def first_steps(k: Kit) -> Markup:
    """A checklist for newcomers: done, current and locked steps, with how far one is."""
    steps, done = k.int(4, 7), k.int(0, 5)
    rows = []
    round_ = k.with_round_ticks() if k.chance(0.45) else k
    for index in range(steps):
        ready, here = index < done, index == done
        title = k.text.fill(
            k.pick(
                (
                    "{verb} your first {noun}",
                    "Invite {first}",
                    "Connect your {noun}",
                    "Verify your email",
                    "Upload a {noun}",
                    "Choose a plan",
                    "Install the app",
                )
            )
        )
        lead = ticks.check(round_, on=ready, disabled=index > done + 1 and k.habits.tick_line == 1, label=title)
        end: Child = (
            None
            if ready
            else presses.button(
                k, k.pick(("Start", "Continue", "Set up")), "primary" if here else "secondary", disabled=index > done + 1, size=-6
            )
        )
        text = stack(
            span(
                "text-decoration:line-through;color:var(--muted)"
                if ready and k.habits.tick_line == 2
                else "font-weight:600"
                if here
                else "",
                title,
            ),
            small(k.text.sentence()) if here or k.chance(0.3) else None,
            gap=2,
            style="flex:1",
        )
        rows.append(
            row(
                lead,
                text,
                end,
                gap=14,
                style="padding:12px 16px;border-bottom:1px solid var(--border);"
                + ("background:color-mix(in srgb,var(--accent) 6%,var(--surface));" if here else ""),
                marks=mark("row"),
            )
        )
    share = round(min(done, steps) / steps * 100)
    bar = stack(
        row(small(f"{min(done, steps)} of {steps} done"), span("flex:1"), small(f"{share}%")),
        div(
            "height:8px;border-radius:9px;background:color-mix(in srgb,var(--muted) 22%,var(--surface));overflow:hidden",
            span(f"display:block;height:100%;width:{share}%;background:var(--success)"),
            marks=mark("progressbar", value=str(share)),
        ),
        gap=5,
    )
    body = div(
        panel_style(k) + "overflow:hidden;",
        stack(
            row(
                grow(presses.heading(k.pick(("Get started", "Finish your setup", "Welcome aboard")), 2)),
                presses.link(k, k.pick(("Dismiss", "Skip all"))),
            ),
            bar,
            gap=12,
            style="padding:16px",
        ),
        rows,
        marks=mark("card"),
    )
    return frames.app(k, k.pick(("Home", "Setup", "Welcome")), div(f"max-width:{k.pick((600, 720, 900))}px", body))


GENRES = {"kit-board": page(columns_of_cards), "kit-month": page(month), "kit-history": page(history), "kit-first-steps": page(first_steps)}
