"""Lists of people and files."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, presses, ticks, turns
from ..html import Child, Markup, mark
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
        turns.segments(k) if k.chance(0.4) and not k.phone else None,
        presses.button(k, k.pick(("Invite", "Add member", "New contact")), "primary", concept=k.pick(("", "plus", "user-plus"))),
        style="flex-wrap:wrap",
    )
    return frames.app(
        k,
        k.pick(("Team", "People", "Contacts", "Guests", "Followers")),
        head,
        turns.tabs(k) if k.chance(0.3) else None,
        div(panel_style(k) + "overflow:hidden;", rows, marks=mark("card")) if k.chance(0.7) else div("", rows),
        turns.page_numbers(k) if k.chance(0.4) else None,
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
        turns.crumbs(k),
        span("flex:1"),
        turns.segments(k, ("List", "Grid")),
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


GENRES = {"kit-people": page(people), "kit-browser": page(browser)}
