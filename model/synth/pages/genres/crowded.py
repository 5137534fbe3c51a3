"""Dense pages of applications: lists, mail, chat, files, boards, months, threads, records of what happened."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, popups, presses, ticks
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


def _line(k: Kit) -> str:
    return k.pick(("border-bottom:1px solid var(--border);", "border-bottom:1px solid var(--border);", ""))


def people(k: Kit) -> Markup:
    """Rows of face, two lines, badges and actions: a list, not a table."""
    line, pad = _line(k), k.pick((6, 8, 10, 12, 14))
    boxed, acts = k.chance(0.35), k.some(("pencil", "trash", "dots-vertical", "mail", "phone", "star"), 1, 3)
    end = k.pick(("icons", "button", "select", "badge", "switch", "link"))
    rows = []
    for _ in range(k.int(5, 10)):
        name = k.text.person()
        tail: Child
        if end == "icons":
            tail = span("display:inline-flex;gap:4px", [presses.icon_button(k, act, size=-6) for act in acts])
        elif end == "button":
            tail = presses.button(k, k.pick(("Invite", "Follow", "Following", "Remove", "Resend")), size=-6, disabled=k.chance(0.15))
        elif end == "select":
            tail = span(
                "display:inline-flex;align-items:center;gap:6px;padding:4px 10px;border:1px solid var(--border);border-radius:6px;white-space:nowrap",
                k.pick(phrases.ROLES),
                basic.icon(k, "chevron-down", size=".9em"),
                marks=mark("combobox", name="role"),
            )
        elif end == "switch":
            tail = ticks.switch(k, on=k.chance(0.6), disabled=k.chance(0.1), label=name)
        else:
            tail = presses.link(k, k.pick(("View", "Edit", "Manage"))) if end == "link" else presses.status(k)
        tags = [presses.badge(k, k.text.tag(), k.pick(presses.TONES)) for _ in range(k.pick((0, 0, 1, 2)))] if not k.phone else []
        second = k.one_of(k.text.email, k.text.job, k.text.moment, k.text.city)
        face = art.portrait(k, k.pick((28, 32, 36, 40, 44)), name=name)
        rows.append(row(ticks.check(k, on=k.chance(0.3), label=name) if boxed else None, face, grow(stack(row(strong(name, style="white-space:nowrap"), tags, gap=6), small(second), gap=1), style="overflow:hidden"), None if k.phone else small(k.text.moment()), tail, gap=12, style=f"padding:{pad}px 14px;{line}", marks=mark("row")))  # fmt: skip
    head = row(
        grow(entries.search(k, width=260)),
        presses.segments(k) if k.chance(0.4) and not k.phone else None,
        presses.button(k, k.pick(("Invite", "Add member", "New contact")), "primary", concept=k.pick(("", "plus", "user-plus"))),
        style="flex-wrap:wrap",
    )
    return frames.app(
        k,
        k.pick(("Team", "People", "Contacts", "Guests", "Followers")),
        head,
        presses.tabs(k) if k.chance(0.3) else None,
        div(panel_style(k) + "overflow:hidden;", rows, marks=mark("card")) if k.chance(0.7) else div("", rows),
        presses.page_numbers(k) if k.chance(0.4) else None,
    )


def mail(k: Kit) -> Markup:
    """Letters in lines or in a column beside the one that is read."""
    folders = stack(presses.button(k, "Compose", "primary", concept=k.pick(("pencil", "plus", "")), wide=k.chance(0.6)), *(row(basic.icon(k, concept, size="1.1em"), grow(label), small(str(k.int(1, 90))) if k.chance(0.4) else None, gap=10, style="padding:6px 9px;border-radius:6px;" + ("background:color-mix(in srgb,var(--accent) 14%,transparent);color:var(--accent);font-weight:600;" if i == 0 else ""), marks=mark("menuitem", "selected" if i == 0 else "")) for i, (label, concept) in enumerate((("Inbox", "inbox"), ("Starred", "star"), ("Sent", "send"), ("Drafts", "file"), ("Spam", "warning"), ("Trash", "trash")))), gap=4, style="width:180px;flex:none;padding:14px;border-right:1px solid var(--border);box-sizing:border-box", marks=mark("navigation", name="folders"))  # fmt: skip
    split = k.wide and k.chance(0.5)
    letters = []
    for index in range(k.int(7, 13)):
        unread, name = k.chance(0.35), k.text.person()
        weight = "font-weight:700;" if unread else ""
        star = span(
            f"display:flex;color:{'#f5a623' if k.chance(0.25) else 'color-mix(in srgb,var(--muted) 55%,var(--surface))'}",
            basic.icon_button(k, "star"),
        )
        dot = (
            span(
                "width:8px;height:8px;border-radius:50%;background:var(--accent);flex:none",
                marks=mark("icon", concept="dot", name="status dot"),
            )
            if unread and k.habits.tick_line == 1
            else None
        )
        here = split and index == 1
        ground = (
            "background:color-mix(in srgb,var(--accent) 11%,var(--surface));"
            if here
            else "background:color-mix(in srgb,var(--text) 3%,var(--surface));"
            if not unread and k.habits.tick_line == 2
            else ""
        )
        clip = "white-space:nowrap;overflow:hidden;text-overflow:ellipsis;"
        subject, text = k.text.title(), k.text.sentence()
        if split or k.phone:
            rows_: Child = [
                dot,
                art.portrait(k, 32, name=name),
                grow(
                    stack(
                        row(grow(span(weight + "white-space:nowrap", name)), small(k.text.time(), style="white-space:nowrap")),
                        div(weight + clip, subject),
                        div("color:var(--muted);font-size:.9em;" + clip, text),
                        gap=1,
                    ),
                    style="overflow:hidden",
                ),
            ]
        else:
            rows_ = [
                ticks.check(k, on=k.chance(0.15), label=name),
                star,
                dot,
                div("width:150px;flex:none;" + clip + weight, name),
                presses.badge(k, k.text.tag(), k.pick(presses.TONES)) if k.chance(0.15) else None,
                grow(span(weight, subject), span("color:var(--muted)", " – " + text), style=clip),
                span("display:flex;color:var(--muted)", basic.icon(k, "paperclip", size="1em")) if k.chance(0.2) else None,
                small(k.text.date("mon d"), style="white-space:nowrap"),
            ]
        letters.append(
            row(
                rows_,
                gap=10,
                style=f"padding:{k.habits.tick_size // 2 + 1}px 14px;border-bottom:1px solid var(--border);min-width:0;{ground}",
                marks=mark("row", "selected" if here else ""),
            )
        )
    bar = row(ticks.check(k, on=False, mixed=k.chance(0.3), label="select all"), *(presses.icon_button(k, name, size=-4, disabled=k.chance(0.2)) for name in k.some(("refresh", "trash", "folder", "mail", "dots-vertical", "flag"), 3, 5)), span("flex:1"), small(f"1–50 of {k.int(60, 4000)}"), presses.icon_button(k, "chevron-left", size=-4, disabled=True), presses.icon_button(k, "chevron-right", size=-4), style="padding:8px 14px;border-bottom:1px solid var(--border)")  # fmt: skip
    column = div(
        ("width:330px;flex:none;border-right:1px solid var(--border);" if split else "flex:1;") + "min-width:0;overflow:hidden",
        bar if not split else div("padding:10px 14px;border-bottom:1px solid var(--border)", entries.search(k)),
        presses.tabs(k, ["Primary", "Social", "Updates"]) if k.chance(0.3) and not split else None,
        letters,
    )
    reading = None
    if split:
        name = k.text.person()
        reading = stack(row(grow(presses.heading(k.text.title(), 2)), *(presses.icon_button(k, act, size=-4) for act in ("undo", "trash", "dots-vertical"))), row(art.portrait(k, 40, name=name), grow(stack(strong(name), small(k.text.email()), gap=0)), small(k.text.moment())), *(div("", k.text.paragraph(2, 4)) for _ in range(k.int(2, 3))), row(basic.icon(k, "paperclip"), span("", k.text.file()), small(k.text.size()), presses.icon_button(k, "download", size=-8), style="border:1px solid var(--border);border-radius:8px;padding:8px 12px;width:fit-content") if k.chance(0.6) else None, row(presses.button(k, "Reply", "primary", concept="undo"), presses.button(k, "Forward", concept="send")), gap=16, style="flex:1;padding:20px 24px")  # fmt: skip
    return div(
        "min-height:100vh;display:flex;flex-direction:column;background:var(--surface)",
        frames.top(k),
        div("display:flex;flex:1;min-width:0", folders if k.width > 700 else None, column, reading),
    )


def talk(k: Kit) -> Markup:
    """Channels and messages, or bubbles."""
    channels = []
    on = k.int(0, 4)
    for index in range(k.int(5, 9)):
        here, new = index == on, k.chance(0.25)
        channels.append(
            row(
                small("#"),
                grow(k.text.noun()),
                presses.tiny_count(k, k.int(1, 9)) if new and not here else None,
                gap=7,
                style="padding:4px 9px;border-radius:5px;"
                + (
                    "background:var(--accent);color:var(--on-accent);--muted:var(--on-accent);"
                    if here
                    else "font-weight:700;"
                    if new
                    else "color:var(--muted);"
                ),
                marks=mark("menuitem", "selected" if here else ""),
            )
        )
    direct = [
        row(
            span(
                "position:relative;display:flex",
                art.portrait(k, 22, name=(name := k.text.person())),
                span(
                    f"position:absolute;right:-2px;bottom:-2px;width:8px;height:8px;border-radius:50%;background:{k.pick(('#22c55e', '#22c55e', '#9ca3af', '#f59e0b'))};box-shadow:0 0 0 2px var(--surface)",
                    marks=mark("icon", concept="dot", name="status dot"),
                ),
            ),
            grow(span("white-space:nowrap", name), style="overflow:hidden"),
            gap=8,
            style="padding:4px 9px",
            marks=mark("menuitem"),
        )
        for _ in range(k.int(2, 5))
    ]
    left = stack(art.logo(k), small("Channels", style="margin-top:10px"), *channels, small("Direct messages", style="margin-top:10px"), *direct, gap=2, style="width:210px;flex:none;box-sizing:border-box;padding:14px 10px;border-right:1px solid var(--border);background:var(--surface)", marks=mark("navigation")) if k.width > 700 else None  # fmt: skip
    bubbly = k.chance(0.5)
    shown: list[Child] = []
    for index in range(k.int(5, 9)):
        name, mine = k.text.person(), k.chance(0.4)
        text = k.text.fill(k.pick(phrases.CHAT))
        if bubbly:
            look = (
                "background:var(--accent);color:var(--on-accent);margin-left:auto;"
                if mine
                else "background:color-mix(in srgb,var(--text) 8%,var(--surface));"
            )
            bubble = div(
                f"max-width:66%;padding:9px 13px;border-radius:{k.habits.radius + 6}px;width:fit-content;{look}",
                text,
                div("font-size:.72em;opacity:.75;text-align:right", k.text.time()) if k.habits.tick_line == 1 else None,
                marks=mark("row"),
            )
            shown.append(bubble if mine else row(art.portrait(k, 28, name=name), bubble, gap=8, style="align-items:flex-end"))
        else:
            likes = (
                row(
                    *(
                        span(
                            "display:inline-flex;gap:5px;align-items:center;border:1px solid var(--border);border-radius:99px;padding:1px 8px;font-size:.82em",
                            k.pick(("👍", "🎉", "❤️", "😄", "👀")),
                            str(k.int(1, 12)),
                            marks=mark("button"),
                        )
                        for _ in range(k.int(1, 3))
                    ),
                    gap=5,
                )
                if k.chance(0.3)
                else None
            )
            extra = art.picture(k, "width:220px;height:120px;border-radius:8px;margin-top:4px") if k.chance(0.12) else None
            shown.append(
                row(
                    art.portrait(k, 36, name=name),
                    grow(
                        stack(
                            row(strong(name), small(k.text.time()), gap=8),
                            div("", text, " ", presses.link(k, "@" + k.text.user()) if k.chance(0.2) else None),
                            extra,
                            likes,
                            gap=2,
                        )
                    ),
                    gap=12,
                    style="align-items:flex-start",
                    marks=mark("row"),
                )
            )
        if index == 2 and k.chance(0.5):
            shown.append(
                row(
                    span("flex:1;height:1px;background:var(--border)"),
                    small(k.pick(("Today", "Yesterday", "New messages"))),
                    span("flex:1;height:1px;background:var(--border)"),
                )
            )
    hint = k.pick(("Write a message…", "Message #general", "Reply…", "Type here"))
    typed = entries.field(k, entries.Given("", "", hint)) if k.chance(0.5) else entries.search(k, hint=hint)
    bar = row(
        *(presses.icon_button(k, name, size=-4) for name in k.some(("paperclip", "smile", "image", "mic"), 1, 3)),
        grow(typed),
        presses.icon_button(k, "send", "primary", disabled=k.chance(0.3)),
        style="padding:12px 18px;border-top:1px solid var(--border)",
    )
    head = row(
        grow(stack(strong("# " + k.text.noun()), small(f"{k.int(3, 90)} members"), gap=0)),
        art.faces(k),
        *(presses.icon_button(k, name, size=-4) for name in k.some(("phone", "video", "search", "info", "pin"), 1, 3)),
        style="padding:10px 18px;border-bottom:1px solid var(--border)",
    )
    return div(
        "height:100vh;display:flex;background:var(--bg)",
        left,
        div(
            "flex:1;min-width:0;display:flex;flex-direction:column",
            head,
            stack(*shown, gap=14, style="flex:1;padding:18px;justify-content:flex-end;overflow:hidden"),
            bar,
        ),
    )


def browser(k: Kit) -> Markup:
    """Files as tiles or lines, a tree at the left, details at the right."""

    def node(depth: int) -> list[Child]:
        made: list[Child] = []
        for _ in range(k.int(2, 4)):
            folder = k.chance(0.6) and depth < 3
            open_ = folder and k.chance(0.5)
            here = k.chance(0.08)
            name = k.text.noun() if folder else k.text.file()
            made.append(
                row(
                    basic.icon(k, "chevron-down" if open_ else "chevron-right", size=".95em") if folder else span("width:.95em"),
                    basic.icon(k, "folder" if folder else "file", size="1.1em"),
                    span("", name),
                    gap=6,
                    style=f"padding:3px 6px 3px {6 + depth * 16}px;white-space:nowrap;border-radius:4px;"
                    + ("background:color-mix(in srgb,var(--accent) 16%,transparent);" if here else ""),
                    marks=mark("menuitem", "selected" if here else "", "expanded" if open_ else ""),
                )
            )
            if open_:
                made += node(depth + 1)
        return made

    tree = stack(*node(0), gap=1, style="width:210px;flex:none;overflow:hidden") if k.width > 700 and k.chance(0.6) else None
    tiles = []
    for _ in range(k.int(6, 14)):
        folder, name = k.chance(0.35), k.text.file()
        on = k.chance(0.1)
        look = "background:color-mix(in srgb,var(--accent) 10%,var(--surface));border-color:var(--accent);" if on else ""
        top = (
            row(
                basic.icon(k, "folder", size=k.pick(("24px", "34px", "44px"))),
                style=f"color:{k.pick(('#f5b642', 'var(--accent)', 'var(--muted)'))};justify-content:center;height:84px",
            )
            if folder
            else art.picture(k, "width:100%;height:84px")
            if k.chance(0.55)
            else row(
                basic.icon(k, k.pick(("file", "document", "music", "video", "code")), size="36px"),
                style="justify-content:center;height:84px;color:var(--muted);background:color-mix(in srgb,var(--text) 4%,transparent)",
            )
        )
        tick = span("position:absolute;left:8px;top:8px", ticks.check(k, on=on, label=name)) if k.habits.tick_line != 2 else None
        tiles.append(div(panel_style(k) + f"position:relative;overflow:hidden;{look}", top, row(grow(stack(span("font-size:.92em;white-space:nowrap;overflow:hidden;text-overflow:ellipsis", name.split(".")[0] if folder else name), small(f"{k.int(1, 60)} items" if folder else k.text.size()), gap=0), style="overflow:hidden"), span("display:flex;color:var(--muted)", basic.icon_button(k, "dots-vertical")) if k.habits.tick_line == 1 else None, style="padding:8px 10px"), tick, marks=mark("card", "selected" if on else "", name=name)))  # fmt: skip
    columns = 2 if k.phone else k.pick((3, 4, 5)) if k.wide else 3
    grid = div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:14px;flex:1", tiles)
    bar = row(
        presses.crumbs(k),
        span("flex:1"),
        presses.segments(k, ("List", "Grid")),
        presses.button(k, "New folder", concept="folder") if not k.phone else None,
        presses.split(k, "Upload") if k.chance(0.4) else presses.button(k, "Upload", "primary", concept="upload"),
        style="flex-wrap:wrap",
    )
    value = k.int(8, 96)
    room = (
        stack(
            row(small("Storage"), span("flex:1"), small(f"{value}%")),
            div(
                "height:6px;border-radius:9px;background:color-mix(in srgb,var(--muted) 25%,var(--surface));overflow:hidden",
                span(f"display:block;height:100%;width:{value}%;background:{'var(--danger)' if value > 85 else 'var(--accent)'}"),
                marks=mark("progressbar", value=str(value)),
            ),
            small(f"{k.int(1, 90)} GB of 100 GB used"),
            gap=5,
            style="max-width:240px",
        )
        if k.chance(0.4)
        else None
    )
    return frames.app(
        k, k.pick(("Files", "Media", "My drive", "Assets")), bar, div("display:flex;gap:22px;align-items:flex-start", tree, grid), room
    )


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
        presses.tabs(k, ["Board", "List", "Timeline"]),
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
    head = row(presses.button(k, "Today", size=-4), presses.icon_button(k, "chevron-left", size=-4), presses.icon_button(k, "chevron-right", size=-4), presses.heading(name, 2, "font-size:1.25em"), span("flex:1"), presses.segments(k, ("Day", "Week", "Month")), presses.button(k, k.pick(("New event", "Create")), "primary", concept=k.pick(("plus", ""))), style="flex-wrap:wrap")  # fmt: skip
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


def thread(k: Kit) -> Markup:
    """A discussion: nested comments with votes, quotes, pictures and answers."""

    def said(depth: int) -> Markup:
        name = k.text.person()
        tag = presses.badge(k, k.pick(("Author", "Mod", "Staff", "New")), k.pick(presses.TONES)) if k.chance(0.2) else None
        votes = k.pick(("row", "side", "hearts"))
        likes = row(*(el("button", {"type": "button", "style": "display:inline-flex;align-items:center;gap:5px;border:0;padding:2px 4px;background:transparent;color:var(--muted);font:inherit;font-size:.88em", **mark("button", name=c)}, basic.icon(k, c, size="1.1em"), str(k.int(1, 90)) if c != "share" else None) for c in (("thumbs-up", "thumbs-down") if votes == "row" else ("heart", "share"))), presses.link(k, "Reply", "font-size:.88em"), presses.link(k, "Report", "color:var(--muted);font-size:.88em;text-decoration:none") if k.chance(0.3) else None, gap=12)  # fmt: skip
        quote = (
            div("border-left:3px solid var(--border);padding-left:10px;color:var(--muted)", k.text.sentence()) if k.chance(0.15) else None
        )
        body = stack(
            row(
                strong(name),
                tag,
                small(k.text.moment()),
                span("flex:1"),
                presses.icon_button(k, "dots-horizontal", size=-8) if k.chance(0.4) else None,
            ),
            quote,
            div("", k.text.fill(k.pick(phrases.REVIEWS)) if k.chance(0.4) else k.text.paragraph(1, 3)),
            art.picture(k, "width:180px;height:100px;border-radius:6px") if k.chance(0.1) else None,
            likes,
            gap=4,
        )
        own = row(
            art.portrait(k, 36 if not depth else 28, name=name), grow(body), gap=12, style="align-items:flex-start", marks=mark("row")
        )
        below = [said(depth + 1) for _ in range(k.pick((0, 0, 1, 2)))] if depth < 2 else []
        return stack(own, div("padding-left:46px", stack(*below, gap=14)) if below else None, gap=14)

    write = row(
        art.portrait(k, 36),
        grow(
            stack(
                entries.field(
                    k, entries.Given("", "", k.pick(("Add a comment…", "What do you think?", "Join the discussion")), kind="textarea")
                ),
                row(
                    presses.icon_button(k, "image", size=-6),
                    presses.icon_button(k, "smile", size=-6),
                    span("flex:1"),
                    presses.button(k, k.pick(("Post", "Comment", "Reply")), "primary", disabled=k.chance(0.4), size=-2),
                ),
                gap=8,
            )
        ),
        gap=12,
        style="align-items:flex-start",
    )
    head = row(
        presses.heading(f"{k.int(2, 90)} comments", 2),
        span("flex:1"),
        presses.button(k, k.pick(("Newest", "Top", "Oldest first")), "ghost", after="chevron-down"),
    )
    return frames.site(
        k,
        stack(presses.heading(k.text.title(), 1) if k.chance(0.6) else None, head, write, *(said(0) for _ in range(k.int(2, 4))), gap=18),
        width=760,
    )


def bulletins(k: Kit) -> Markup:
    """Notices: unread ones marked by a dot, a stripe or a ground; grouped by day."""
    look = k.pick(("dot", "stripe", "ground", "bold"))
    made: list[Child] = []
    for group in k.some(("Today", "Yesterday", "This week", "Earlier"), 1, 3):
        made.append(div("padding:10px 14px 4px;font-size:.82em;font-weight:600;color:var(--muted)", group))
        for _ in range(k.int(2, 4)):
            new, name = k.chance(0.45), k.text.person()
            hue = k.int(0, 359)
            lead = (
                art.portrait(k, 38, name=name)
                if k.chance(0.6)
                else span(
                    f"display:flex;align-items:center;justify-content:center;width:38px;height:38px;border-radius:50%;flex:none;background:hsl({hue} 75% 92%);color:hsl({hue} 60% 38%)",
                    basic.icon(k, k.pick(("bell", "comment", "cart", "warning", "check", "gift", "user-plus")), size="18px"),
                )
            )
            style = (
                {
                    "stripe": "box-shadow:inset 3px 0 0 var(--accent);",
                    "ground": "background:color-mix(in srgb,var(--accent) 8%,var(--surface));",
                }.get(look, "")
                if new
                else ""
            )
            acts = (
                row(presses.button(k, "Accept", "primary", size=-8), presses.button(k, "Decline", size=-8), style="margin-top:4px")
                if k.chance(0.15)
                else None
            )
            dot = (
                span(
                    "width:9px;height:9px;border-radius:50%;background:var(--accent);flex:none",
                    marks=mark("icon", concept="dot", name="status dot"),
                )
                if new and look in ("dot", "ground")
                else None
            )
            made.append(
                row(
                    lead,
                    grow(
                        div("font-weight:600" if new and look == "bold" else "", k.text.fill(k.pick(phrases.ACTIVITIES))),
                        small(k.text.moment()),
                        acts,
                    ),
                    dot,
                    presses.icon_button(k, "close", size=-8) if k.habits.tick_line == 2 else None,
                    gap=12,
                    style=f"padding:11px 14px;border-bottom:1px solid var(--border);{style}",
                    marks=mark("row"),
                )
            )
    head = row(
        presses.tabs(k, ["All", "Unread", "Mentions"]),
        span("flex:1"),
        presses.link(k, k.pick(("Mark all as read", "Clear all", "Settings"))),
        style="padding:6px 14px",
    )
    body = div(panel_style(k) + "overflow:hidden;", head, made, marks=mark("card"))
    if k.chance(0.3) and not k.phone:
        k.overlays.append(
            div(
                f"position:fixed;right:{k.int(12, 60)}px;top:60px;width:360px;z-index:40;max-height:80vh;overflow:hidden;box-shadow:0 12px 36px rgba(0,0,0,.3);border-radius:{k.habits.radius}px",
                body,
            )
        )
        return columns_of_cards(k)
    return frames.app(k, "Notifications", div(f"max-width:{k.pick((560, 680, 900))}px", body))


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
                    style=f"padding:7px 12px;{_line(k) or 'border-bottom:1px dotted var(--border);'}",
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
            presses.tabs(k, ["Conversation", "Commits", "Files changed"]),
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
    round_ = k.other() if k.chance(0.3) else k
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


GENRES = {
    "kit-people": page(people), "kit-mail": page(mail), "kit-talk": page(talk), "kit-browser": page(browser), "kit-board": page(columns_of_cards),
    "kit-month": page(month), "kit-thread": page(thread), "kit-bulletins": page(bulletins), "kit-history": page(history), "kit-first-steps": page(first_steps),
}  # fmt: skip
