"""Shops: grids of products and a product's own page."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, frames, presses, turns
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


def _price(k: Kit, *, big: bool = False) -> Markup:
    """A price; the old one struck when it went down."""
    size = "font-size:1.35em;" if big else ""
    value = k.rng.uniform(3, 400)
    now = span(f"font-weight:700;{size}" + k.pick(("", "color:var(--danger);", "color:var(--accent);")), k.text.money_of(value))
    if not k.chance(0.45):
        return row(now)
    was = el("s", {"style": "color:var(--muted);font-size:.88em"}, k.text.money_of(value * k.rng.uniform(1.1, 1.9)))
    off = presses.badge(k, k.pick((f"-{k.int(5, 70)}%", f"Save {k.int(5, 60)}%", "Sale")), "danger") if k.chance(0.45) else None
    parts: list[Child] = [now, was, off] if k.chance(0.7) else [was, now, off]
    return row(*parts, gap=7, style="flex-wrap:wrap")


def goods(k: Kit) -> Markup:
    """A grid of products: pictures, flags, hearts, stars, struck prices, colours to choose."""
    look = k.pick(("boxed", "boxed", "bare", "overlay", "wide"))
    items = []
    ratio = k.pick(("1", "4/5", "4/3", "3/4"))
    for _ in range(k.int(6, 12)):
        name = k.text.product()
        flag = (
            span(
                "position:absolute;left:8px;top:8px",
                presses.badge(
                    k,
                    k.pick(("New", "Sale", "-20%", "Bestseller", "Sold out", "Limited")),
                    k.pick(presses.TONES),
                    look=k.pick(("solid", "soft")),
                ),
            )
            if k.chance(0.35)
            else None
        )
        heart = (
            span(
                "position:absolute;right:8px;top:8px",
                span(
                    "display:flex;background:var(--surface);border-radius:50%;color:var(--danger)", presses.icon_button(k, "heart", size=-6)
                ),
            )
            if k.chance(0.45)
            else None
        )
        shot = div(
            f"position:relative;aspect-ratio:{ratio};overflow:hidden;border-radius:{0 if look == 'boxed' else k.habits.radius}px",
            art.product(k, "width:100%;height:100%", name=name) if k.chance(0.93) else art.missing(k, "width:100%;height:100%"),
            flag,
            heart,
        )
        dots = row(*(span(f"width:14px;height:14px;border-radius:50%;background:hsl({k.int(0, 359)} 60% 50%);box-shadow:0 0 0 {2 if i == 0 else 0}px var(--surface),0 0 0 {3 if i == 0 else 1}px var(--border)", marks=mark("button", "selected" if i == 0 else "", name="colour")) for i in range(k.int(2, 4))), gap=7) if k.chance(0.2) else None  # fmt: skip
        gone = k.chance(0.12)
        buy: Child = None
        if look != "bare" or k.chance(0.3):
            buy = presses.button(
                k,
                "Sold out" if gone else k.pick(("Add to cart", "Add to bag", "Buy now", "Add")),
                "primary" if k.habits.tick_line == 1 else "secondary",
                concept=k.pick(("", "cart", "plus")) if not gone else "",
                disabled=gone,
                wide=k.chance(0.6),
                size=-2,
            )
        text = stack(small(k.pick((k.text.company(), k.pick(phrases.CATEGORIES)))) if k.chance(0.4) else None, presses.link(k, name, "color:var(--text);text-decoration:none;font-weight:500"), presses.stars(k) if k.chance(0.4) else None, _price(k), dots, buy, gap=6, style=f"padding:{12 if look == 'boxed' else 8}px {12 if look == 'boxed' else 0}px")  # fmt: skip
        items.append(
            div((panel_style(k) if look == "boxed" else "min-width:0;") + "overflow:hidden;", shot, text, marks=mark("card", name=name))
        )
    columns = 2 if k.phone else 3 if k.width < 1100 else k.pick((3, 4, 4, 5))
    bar = row(
        presses.heading(k.pick((*phrases.CATEGORIES[:8], "New arrivals", "Sale")), 1, "font-size:1.5em"),
        span("flex:1"),
        small(f"{k.int(12, 400)} items"),
        presses.button(k, k.pick(("Sort by", "Featured", "Newest")), after="chevron-down"),
        style="flex-wrap:wrap",
    )
    chips = presses.chips(k) if k.chance(0.4) else None
    grid = div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:{k.pick((12, 18, 24))}px;align-items:start", items)
    return frames.site(
        k,
        stack(
            turns.crumbs(k) if k.chance(0.4) else None,
            bar,
            chips,
            grid,
            row(turns.page_numbers(k), style="justify-content:center"),
            gap=16,
        ),
        width=1200,
    )


def one_good(k: Kit) -> Markup:
    """A product's own page: pictures, price, sizes, quantity, tabs."""
    name = k.text.product()
    thumbs = [
        span(
            f"display:block;border-radius:6px;overflow:hidden;box-shadow:0 0 0 {2 if i == 0 else 0}px var(--accent)",
            art.product(k, "width:64px;height:64px", name=name),
        )
        for i in range(k.int(3, 5))
    ]
    upright = k.chance(0.4) and k.wide
    shot = (
        art.product(k, "width:100%;aspect-ratio:1;border-radius:8px;max-height:460px", name=name)
        if not k.chance(0.1)
        else art.film(k, "width:100%;aspect-ratio:16/10;border-radius:8px", name=name)
    )
    pictures = div(
        f"display:flex;gap:12px;flex-direction:{'row-reverse' if upright else 'column'};flex:1;min-width:0",
        grow(shot),
        div(f"display:flex;gap:9px;flex-direction:{'column' if upright else 'row'}", thumbs),
    )
    sizes = []
    options = k.pick((("XS", "S", "M", "L", "XL"), ("38", "39", "40", "41", "42"), ("64 GB", "128 GB", "256 GB")))
    on = k.int(0, len(options) - 1)
    for i, option in enumerate(options):
        off = i != on and k.chance(0.2)
        look = "border:2px solid var(--text);font-weight:700;" if i == on else "border:1px solid var(--border);"
        gone = "opacity:.4;text-decoration:line-through;background:color-mix(in srgb,var(--muted) 12%,var(--surface));" if off else ""
        sizes.append(
            el(
                "button",
                {
                    "type": "button",
                    "disabled": off,
                    "style": f"min-width:44px;height:38px;padding:0 10px;border-radius:{min(10, k.habits.radius)}px;background:transparent;{look}{gone}",
                    **mark("button", "selected" if i == on else "", "disabled" if off else ""),
                },
                option,
            )
        )
    stock = k.pick((("In stock", "success"), ("Only 3 left", "warning"), ("Out of stock", "danger"), ("Ships tomorrow", "info")))
    out = stock[0] == "Out of stock"
    buy = row(
        presses.stepper(k),
        grow(presses.button(k, "Add to cart", "primary", concept="cart", disabled=out, wide=True, size=6)),
        presses.icon_button(k, "heart", "secondary", size=6),
        gap=10,
    )
    points = (
        stack(
            *(
                row(
                    span("display:flex;color:var(--success)", basic.icon(k, "check", size="1em")),
                    span("", k.text.fill(k.pick(phrases.PLAN_FEATURES))),
                    gap=8,
                    marks=mark("row"),
                )
                for _ in range(k.int(2, 4))
            ),
            gap=6,
        )
        if k.chance(0.5)
        else None
    )
    side = stack(
        small(k.text.company()),
        presses.heading(name, 1, "font-size:1.7em"),
        presses.stars(k),
        _price(k, big=True),
        div("color:var(--muted)", k.text.paragraph(1, 2)),
        strong("Size"),
        row(*sizes, style="flex-wrap:wrap"),
        row(presses.badge(k, *stock)),
        buy,
        points,
        gap=13,
        style=f"width:{'100%' if k.phone else '42%'};flex:none",
    )
    return frames.site(
        k,
        stack(
            turns.crumbs(k),
            div(f"display:flex;gap:32px;flex-direction:{'column' if k.phone else 'row'};align-items:flex-start", pictures, side),
            turns.tabs(k, ["Description", "Reviews", "Shipping"]),
            div("", k.text.paragraph(2, 4)),
            gap=20,
        ),
        width=1140,
    )


GENRES = {"kit-goods": page(goods), "kit-good": page(one_good)}
