"""Filters beside results, and tables whose rows are chosen by boxes."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, choices, entries, frames, presses, ticks, turns
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


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
    bar = row(small(f"{k.int(12, 900)} results"), span("flex:1"), turns.segments(k), presses.button(k, k.pick(("Sort: Newest", "Most relevant", "Price: low to high")), after="chevron-down"), style="flex-wrap:wrap")  # fmt: skip
    on = (
        div("display:flex;gap:8px;flex-wrap:wrap", [presses.chip(k, k.text.tag(), cross=True) for _ in range(k.int(1, 4))])
        if k.chance(0.6)
        else None
    )
    main = stack(bar, on, *results, turns.page_numbers(k), gap=12, style="flex:1")
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
    foot = row(small(f"1–{len(rows)} of {k.int(12, 900)}"), span("flex:1"), turns.page_numbers(k), style="flex-wrap:wrap")
    return frames.app(
        k,
        k.pick(("Members", "Orders", "Files", "Contacts", "Requests")),
        bar,
        div(panel_style(k) + "overflow:hidden;", grid, marks=mark("card")),
        foot,
    )


GENRES = {"kit-facets": page(facets), "kit-rows": page(rows_with_boxes)}
