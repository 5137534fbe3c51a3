"""Pages of pictures: films, walls of unequal heights, maps with places."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, presses
from ..html import Markup, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


def films(k: Kit) -> Markup:
    """Stills with play signs and lengths in rows and grids; or one film with a list beside it."""

    def card() -> Markup:
        name = k.text.title()
        return div("min-width:0", art.film(k, f"width:100%;aspect-ratio:16/9;border-radius:{k.habits.radius}px", name=name), row(art.portrait(k, 34), grow(stack(span("font-weight:600;line-height:1.3", name), small(k.text.person()), small(f"{k.text.count()} views · {k.text.moment()}"), gap=1)), span("display:flex;color:var(--muted)", basic.icon_button(k, "dots-vertical")), gap=10, style="align-items:flex-start;padding:9px 0"), marks=mark("card", name=name))  # fmt: skip

    chips = div(
        "display:flex;gap:8px;overflow:hidden",
        [presses.chip(k, text, on=i == 0) for i, text in enumerate(("All", *k.some(phrases.CATEGORIES, 4, 7)))],
    )
    if k.wide and k.chance(0.4):
        playing = stack(
            art.film(k, "width:100%;aspect-ratio:16/9;border-radius:8px"),
            presses.heading(k.text.title(), 1, "font-size:1.4em"),
            row(
                art.portrait(k, 40),
                stack(strong(k.text.person()), small(f"{k.text.count()} subscribers"), gap=0),
                presses.button(k, k.pick(("Subscribe", "Follow", "Subscribed")), "primary"),
                span("flex:1"),
                presses.button(k, k.text.count(), "soft", concept="thumbs-up"),
                presses.button(k, "Share", "soft", concept="share"),
                style="flex-wrap:wrap",
            ),
            div(panel_style(k) + "padding:12px", small(k.text.paragraph(2, 3)), marks=mark("card")),
            gap=12,
            style="flex:1",
        )
        rest = [
            row(
                art.film(k, "width:150px;height:84px;border-radius:7px;flex:none"),
                stack(span("font-weight:600;line-height:1.3;font-size:.93em", k.text.title()), small(k.text.person()), gap=1),
                gap=10,
                style="align-items:flex-start",
                marks=mark("row"),
            )
            for _ in range(k.int(4, 6))
        ]
        return frames.app(
            k,
            "",
            div("display:flex;gap:22px;align-items:flex-start", playing, stack(*rest, gap=10, style="width:350px;flex:none")),
            bare=True,
        )
    columns = 1 if k.phone else 3 if k.width < 1200 else k.pick((3, 4))
    return frames.app(
        k,
        "",
        chips,
        div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:18px", [card() for _ in range(columns * k.int(2, 3))]),
        bare=True,
    )


def wall(k: Kit) -> Markup:
    """Pictures and notes of unequal heights in columns."""
    columns = 2 if k.phone else k.pick((3, 4, 5)) if k.wide else 3
    lanes = []
    for _ in range(columns):
        cards = []
        for _ in range(k.int(3, 4)):
            high, name = k.int(90, 300), k.text.title()
            photo = (
                art.picture(k, f"width:100%;height:{high}px", name=name)
                if k.chance(0.85)
                else art.missing(k, f"width:100%;height:{high}px")
            )
            over = span("position:absolute;right:8px;top:8px", presses.button(k, "Save", "primary", size=-6)) if k.chance(0.2) else None
            below = (
                stack(
                    span("font-weight:600", name) if k.chance(0.6) else None,
                    row(
                        art.portrait(k, 22),
                        small(k.text.person()),
                        span("flex:1"),
                        span(
                            "display:inline-flex;gap:4px;align-items:center;color:var(--muted)",
                            basic.icon(k, "heart", size="1em"),
                            small(k.text.count()),
                        ),
                    )
                    if k.chance(0.7)
                    else None,
                    gap=6,
                    style="padding:9px 11px",
                )
                if k.chance(0.75)
                else None
            )
            cards.append(div(panel_style(k) + "overflow:hidden;position:relative;", photo, over, below, marks=mark("card", name=name)))
        lanes.append(stack(*cards, gap=14, style="flex:1"))
    return frames.app(
        k,
        k.pick(("Inspiration", "Gallery", "Boards", "Explore")),
        presses.chips(k) if k.chance(0.6) else None,
        div("display:flex;gap:14px;align-items:flex-start", lanes),
    )


def places(k: Kit) -> Markup:
    """A map with a list of places: homes, shops, vehicles."""
    items = []
    for _ in range(k.int(3, 6)):
        name = k.text.title()
        items.append(row(art.picture(k, "width:96px;height:78px;border-radius:8px;flex:none", name=name), grow(stack(row(grow(strong(name)), span("display:flex;color:var(--muted)", basic.icon_button(k, "heart"))), small(f"{k.text.city()} · {k.int(1, 40)} km"), row(presses.stars(k) if k.chance(0.6) else presses.badge(k, k.pick(("Open", "Closed", "Superhost")), k.pick(presses.TONES)), span("flex:1"), strong(k.text.money(20, 400))), gap=4)), gap=12, style="padding:11px;border-bottom:1px solid var(--border)", marks=mark("card" if k.habits.tick_line == 2 else "row", name=name)))  # fmt: skip
    seen = art.picture(k, "width:100%;height:100%;position:absolute;inset:0", name="map", made=art.city_map(k.rng))
    keys = div(
        "position:absolute;right:14px;bottom:18px;display:flex;flex-direction:column;background:var(--surface);border-radius:6px;box-shadow:0 2px 8px rgba(0,0,0,.3)",
        presses.icon_button(k, "plus"),
        presses.icon_button(k, "minus"),
    )
    find = div("position:absolute;left:14px;top:14px;width:min(280px,80%)", entries.search(k)) if k.chance(0.4) else None
    chart = div(f"flex:1;position:relative;overflow:hidden;min-height:{300 if k.phone else 480}px", seen, keys, find)
    column = div(
        f"width:{'100%' if k.phone else '400px'};flex:none;background:var(--surface);overflow:hidden;max-height:{'none' if k.phone else '92vh'}",
        row(
            presses.button(k, "Price", after="chevron-down", size=-4),
            presses.button(k, "Type", after="chevron-down", size=-4),
            presses.button(k, "Filters", concept="sliders", size=-4),
            style="padding:12px;flex-wrap:wrap",
        ),
        items,
    )
    halves = [column, chart]
    return div(
        "min-height:100vh;display:flex;flex-direction:column",
        frames.top(k, site=True),
        div(f"display:flex;flex:1;flex-direction:{'column-reverse' if k.phone else 'row'}", halves if k.chance(0.6) else halves[::-1]),
    )


GENRES = {"kit-films": page(films), "kit-wall": page(wall), "kit-places": page(places)}
