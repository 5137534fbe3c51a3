"""Boards of numbers, and shelves of small parts in several makes."""

from __future__ import annotations

from .. import art, basic, charts, frames, gauges, presses, ticks, turns
from ..html import Child, Markup, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


def numbers(k: Kit) -> Markup:
    """A board of tiles, charts, lists and rings."""
    columns = 1 if k.phone else 2 if k.width < 1000 else 4
    tiles = div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:14px", [gauges.tile(k) for _ in range(4)])

    def panel(title: str, *body: Child) -> Markup:
        tail = k.pick(
            (presses.icon_button(k, "dots-horizontal", size=-6), presses.link(k, "View all"), turns.segments(k, ("Week", "Month")), None)
        )
        return div(
            panel_style(k) + "padding:16px;",
            stack(row(grow(presses.heading(title, 3, "font-size:1.08em")), tail), *body, gap=12),
            marks=mark("card", name=title),
        )

    def ranking() -> Markup:
        made = []
        for _ in range(k.int(3, 5)):
            value = k.int(5, 100)
            made.append(
                stack(
                    row(span("", k.one_of(k.text.country, k.text.product, k.text.city)), span("flex:1"), small(f"{value}%")),
                    div(
                        "height:6px;border-radius:9px;background:color-mix(in srgb,var(--muted) 20%,var(--surface));overflow:hidden",
                        span(f"display:block;height:100%;width:{value}%;background:var(--{k.pick(presses.TONES)})"),
                        marks=mark("progressbar", value=str(value)),
                    ),
                    gap=4,
                    marks=mark("row"),
                )
            )
        return panel(k.pick(("Top countries", "Best sellers", "Channels")), *made)

    def rings() -> Markup:
        return panel(
            k.pick(("Goals", "Health", "Capacity")),
            row(
                *(
                    stack(
                        gauges.ring(k, k.int(2, 99), k.pick((58, 72, 88)), f"var(--{k.pick(presses.TONES)})"),
                        small(k.text.word().capitalize()),
                        gap=5,
                        style="align-items:center",
                    )
                    for _ in range(3)
                ),
                style="justify-content:space-around",
            ),
        )

    def faces() -> Markup:
        return panel(
            k.pick(("New customers", "Team", "Top sellers")),
            *(
                row(
                    art.portrait(k, 34, name=(name := k.text.person())),
                    grow(stack(strong(name), small(k.text.email()), gap=0), style="overflow:hidden"),
                    presses.status(k) if k.chance(0.5) else strong(k.text.money()),
                    gap=11,
                    marks=mark("row"),
                )
                for _ in range(k.int(3, 5))
            ),
        )

    def tasks() -> Markup:
        ticked = k.with_round_ticks() if k.chance(0.35) else k
        return panel(
            "To do",
            *(
                row(
                    ticks.check(ticked, on=(on := k.chance(0.4)), label=(name := k.text.title())),
                    span("flex:1;" + ("text-decoration:line-through;color:var(--muted)" if on else ""), name),
                    presses.badge(k, k.text.tag(), k.pick(presses.TONES)) if k.chance(0.4) else None,
                    gap=10,
                    marks=mark("row"),
                )
                for _ in range(k.int(3, 6))
            ),
        )

    def graph() -> Markup:
        return panel(k.text.title(), charts.chart(k))

    def country() -> Markup:
        return panel("Map", art.picture(k, "width:100%;height:190px;border-radius:8px", name="map", made=art.city_map(k.rng)))

    makers = [graph, graph, ranking, rings, faces, tasks, country]
    made = [k.pick(makers)() for _ in range(k.int(3, 6))]
    layout = div(
        f"display:grid;grid-template-columns:{'1fr' if k.phone else k.pick(('2fr 1fr', '1fr 1fr', '1fr 1fr 1fr')) if k.wide else '1fr 1fr'};gap:14px;align-items:{k.pick(('start', 'stretch'))}",
        made,
    )
    heads = (
        (turns.segments(k, ("7d", "30d", "90d")), presses.button(k, "Export", concept="download")) if k.chance(0.5) and not k.phone else ()
    )
    return frames.app(k, k.pick(("Dashboard", "Overview", f"Good morning, {k.text.me.split(' ')[0]}")), tiles, layout, heads=heads)


def pieces(k: Kit) -> Markup:
    """Buttons, badges, chips, tabs, segments, counters, steppers, stars side by side, in several makes."""

    def shelf(o: Kit) -> Markup:
        tones = k.some(presses.TONES, 3, 6)
        return k.one_of(
            lambda: row(*(presses.button(o, tone.capitalize(), "primary", tone=tone, disabled=k.chance(0.12)) for tone in tones), style="flex-wrap:wrap"),
            lambda: row(*(presses.button(o, text, variant, concept=concept if k.chance(0.4) else "", disabled=k.chance(0.25)) for variant in ("primary", "secondary", "ghost", "text", "tinted") for text, concept in (k.text.action(),)), style="flex-wrap:wrap"),
            lambda: row(*(presses.icon_button(o, basic.any_concept(k), k.pick(("", "", "secondary", "primary", "tinted")), disabled=k.chance(0.15)) for _ in range(k.int(4, 8))), style="flex-wrap:wrap"),
            lambda: row(*(presses.badge(o, tone.capitalize(), tone) for tone in tones), *(presses.badge(o, *k.text.status()) for _ in range(3)), style="flex-wrap:wrap"),
            lambda: row(*(presses.button(o, *pair) for pair in (("Save", "primary"), ("Cancel", "secondary"))), presses.badge(o, "Active", "success"), presses.chip(o, k.text.tag(), cross=True), presses.chip(o, k.text.tag(), on=True), presses.tiny_count(o, k.int(1, 9)), style="flex-wrap:wrap"),
            lambda: presses.chips(o), lambda: turns.tabs(o), lambda: row(turns.segments(o), turns.segments(o), style="flex-wrap:wrap;row-gap:10px"),
            lambda: row(*(presses.counted_icon(o, c, k.pick(("", "secondary"))) for c in k.some(("bell", "cart", "mail", "chat", "heart", "bag", "inbox"), 3, 5)), presses.dotted_icon(o, "bell"), gap=16, style="flex-wrap:wrap"),
            lambda: row(presses.stepper(o), presses.stepper(o.other()), presses.stepper(o.other()), gap=16, style="flex-wrap:wrap;row-gap:10px"), lambda: turns.page_numbers(o), lambda: turns.page_numbers(o.other()),
            lambda: turns.crumbs(o), lambda: row(presses.stars(o), presses.stars(o), gap=20, style="flex-wrap:wrap"), lambda: row(presses.split(o, k.text.action()[0]), presses.split(o, k.text.action()[0], "secondary"), presses.button(o, "More", after="chevron-down"), style="flex-wrap:wrap"),
            lambda: row(*(gauges.ring(o, k.int(3, 100), side, f"var(--{k.pick(presses.TONES)})") for side in (36, 56, 80)), gauges.spark(o, 120, 40), gap=20, style="flex-wrap:wrap"), lambda: row(art.faces(o), art.faces(o), *(art.portrait(o, side) for side in (24, 32, 44, 60)), gap=14, style="flex-wrap:wrap"),
        )  # fmt: skip

    made = []
    for _ in range(k.int(3, 6)):
        o = k.other() if k.chance(0.8) else k
        made.append(
            div(
                panel_style(o) + "padding:16px;",
                stack(presses.heading(k.text.title(), 3), *(shelf(o) for _ in range(k.int(2, 3))), gap=14),
                marks=mark("card"),
            )
        )
    return frames.app(
        k,
        k.pick(("Components", "Toolbar", "Elements", k.text.title())),
        div(
            f"display:grid;grid-template-columns:repeat({1 if k.phone else k.pick((1, 2))},minmax(0,1fr));gap:16px;align-items:start", made
        ),
    )


GENRES = {"kit-numbers": page(numbers), "kit-pieces": page(pieces)}
