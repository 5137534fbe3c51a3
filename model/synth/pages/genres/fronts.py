"""What visitors and buyers see, and the boards of numbers behind: shops, prices, bills, films, maps, landing pages."""

from __future__ import annotations

import math

from ... import phrases
from ...icons import CONCEPTS
from .. import art, basic, charts, entries, frames, presses, ticks
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
            presses.crumbs(k) if k.chance(0.4) else None,
            bar,
            chips,
            grid,
            row(presses.page_numbers(k), style="justify-content:center"),
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
            presses.crumbs(k),
            div(f"display:flex;gap:32px;flex-direction:{'column' if k.phone else 'row'};align-items:flex-start", pictures, side),
            presses.tabs(k, ["Description", "Reviews", "Shipping"]),
            div("", k.text.paragraph(2, 4)),
            gap=20,
        ),
        width=1140,
    )


def summary(k: Kit, lines: int) -> Markup:
    """What is bought, with quantities, a code, sums."""
    items: list[Child] = []
    for _ in range(lines):
        name = k.text.product()
        count = presses.tiny_count(k, k.int(1, 4), "position:absolute;right:-6px;top:-6px") if k.habits.tick_line == 1 else None
        shot = span(
            "position:relative;display:block;flex:none", art.product(k, "width:54px;height:54px;border-radius:7px", name=name), count
        )
        edit = row(presses.stepper(k), presses.icon_button(k, k.pick(("trash", "close")), size=-8), gap=8) if k.chance(0.4) else None
        items.append(
            row(
                shot,
                grow(stack(span("font-weight:500", name), small(k.pick(("Size M", "Blue", "Qty 2", k.text.ident()))), edit, gap=2)),
                strong(k.text.money(3, 300)),
                gap=13,
                style="padding:9px 0",
                marks=mark("row"),
            )
        )
    code = row(
        grow(entries.field(k, entries.Given("", k.text.code() if k.chance(0.3) else "", "Discount code"))),
        presses.button(k, "Apply", disabled=k.chance(0.4)),
    )
    sums = [
        row(small(label), span("flex:1"), span("", value), style="padding:2px 0", marks=mark("row"))
        for label, value in (
            ("Subtotal", k.text.money()),
            ("Shipping", k.pick(("Free", k.text.money(3, 20)))),
            ("Tax", k.text.money(3, 90)),
        )[: k.int(2, 3)]
    ]
    total = row(
        strong("Total"),
        span("flex:1"),
        span("font-weight:700;font-size:1.25em", k.text.money()),
        style="border-top:1px solid var(--border);padding-top:10px",
        marks=mark("row"),
    )
    return div(
        panel_style(k) + "padding:18px;",
        stack(
            presses.heading(k.pick(("Order summary", "Your order", "Summary")), 2, "font-size:1.15em"),
            *items,
            code if k.chance(0.6) else None,
            *sums,
            total,
            gap=7,
        ),
        marks=mark("card", name="summary"),
    )


def till(k: Kit) -> Markup:
    """Paying: steps, address, ways of delivery and payment as chosen panels, the order beside."""
    names = ("Cart", "Details", "Payment", "Done")
    at = k.int(0, 3)
    steps = []
    for i, name in enumerate(names[: 3 if k.phone else 4]):
        color = "var(--accent)" if i <= at else "color-mix(in srgb,var(--muted) 45%,var(--surface))"
        knot = span(
            f"display:inline-flex;align-items:center;justify-content:center;width:24px;height:24px;border-radius:50%;background:{color};color:#fff;font-size:12px;font-weight:700;flex:none",
            basic.icon(k, "check", size="12px") if i < at else str(i + 1),
        )
        if i:
            steps.append(span("flex:1;min-width:12px;height:2px;background:var(--border)"))
        steps.append(
            row(
                knot,
                span("font-weight:600" if i == at else "color:var(--muted)", name),
                gap=7,
                marks=mark("tab", "selected" if i == at else "checked" if i < at else ""),
            )
        )
    address = stack(
        presses.heading("Shipping address", 2, "font-size:1.15em"),
        entries.fields(k, ["First name", "Last name"], columns=2),
        entries.fields(k, k.some(("Address", "City", "Phone", "Email", "Company"), 2, 4)),
        gap=12,
    )

    def ways(title: str, options: tuple[tuple[str, str, str], ...]) -> Markup:
        chosen = k.int(0, len(options) - 1)
        made = []
        for i, (name, note, end) in enumerate(options):
            off, on = k.chance(0.1) and i != chosen, i == chosen
            look = (
                "border:2px solid var(--accent);background:color-mix(in srgb,var(--accent) 6%,var(--surface));"
                if on
                else "border:1px solid var(--border);background:var(--surface);"
            )
            made.append(
                row(
                    ticks.radio(k, on=on, disabled=off, label=name),
                    grow(stack(span("font-weight:500;" + ("opacity:.5" if off else ""), name), small(note), gap=1)),
                    basic.icon(k, end, size="1.3em") if end in CONCEPTS else strong(end),
                    gap=12,
                    style=f"padding:12px 14px;border-radius:{k.habits.radius}px;{look}",
                    marks=mark("card", "selected" if on else "", name=name),
                )
            )
        return stack(presses.heading(title, 2, "font-size:1.15em"), *made, gap=9)

    delivery = ways(
        "Delivery", (("Standard", "3–5 days", "Free"), ("Express", "1–2 days", k.text.money(5, 20)), ("Pick up", "in the shop", "Free"))
    )
    pay = ways(
        "Payment",
        (("Card", "Visa, Mastercard", "credit-card"), ("PayPal", "You will be forwarded", "wallet"), ("Bank transfer", "2–3 days", "bank")),
    )
    same = ticks.labelled(k, ticks.check(k, on=k.chance(0.6), label="Billing address is the same"), "Billing address is the same")
    go = presses.button(
        k,
        k.pick(("Continue", "Pay now", "Place order", "Continue to payment")),
        "primary",
        wide=k.chance(0.6),
        disabled=k.chance(0.2),
        size=6,
    )
    left = stack(
        *k.some(
            [
                address,
                delivery,
                pay,
                stack(
                    presses.heading("Card", 2, "font-size:1.15em"),
                    entries.fields(k, ["Card number", "Name on card"]),
                    entries.fields(k, ["Expiry date", "CVC"], columns=2),
                    gap=12,
                ),
            ],
            2,
            3,
        ),
        same,
        go,
        gap=22,
        style="flex:1",
    )
    right = div("width:100%" if k.phone else f"width:{k.pick((320, 360, 400))}px;flex:none", summary(k, k.int(1, 3)))
    return frames.site(
        k,
        stack(
            row(*steps, gap=10),
            div(f"display:flex;gap:30px;align-items:flex-start;flex-direction:{'column' if k.phone else 'row'}", left, right),
            gap=22,
        ),
        width=1100,
    )


def bill(k: Kit) -> Markup:
    """An invoice on paper: addresses, lines, sums, a stamp."""
    lines = []
    for _ in range(k.int(2, 6)):
        amount = k.rng.uniform(10, 900)
        count = k.int(1, 9)
        lines.append(el("tr", mark("row"), el("td", {"style": "padding:9px 6px;border-bottom:1px solid var(--border)", "data-col": "Description"}, stack(span("font-weight:500", k.text.product()), small(k.text.title()) if k.chance(0.3) else None, gap=0)), [el("td", {"style": "padding:9px 6px;border-bottom:1px solid var(--border);text-align:right;white-space:nowrap", "data-col": head}, text) for head, text in (("Qty", str(count)), ("Price", k.text.money_of(amount)), ("Amount", k.text.money_of(amount * count)))]))  # fmt: skip
    th = "padding:8px 6px;font-size:.85em;color:var(--muted);border-bottom:2px solid var(--text);"
    grid = el(
        "table",
        {"style": "border-collapse:collapse;width:100%", **mark("table", name="items")},
        el(
            "thead",
            None,
            el(
                "tr",
                None,
                el("th", {"style": th + "text-align:left"}, "Description"),
                [el("th", {"style": th + "text-align:right"}, text) for text in ("Qty", "Price", "Amount")],
            ),
        ),
        el("tbody", None, lines),
    )
    sums = stack(
        *(
            row(
                small(label),
                span("flex:1"),
                span("font-weight:700;font-size:1.15em" if label == "Total" else "", k.text.money()),
                style="padding:3px 0",
                marks=mark("row"),
            )
            for label in ("Subtotal", "VAT 20%", "Total")
        ),
        gap=2,
        style="width:230px;margin-left:auto",
    )

    def who(title: str) -> Markup:
        return stack(
            small(title), strong(k.text.company()), div("", k.text.address()), div("", k.text.city()), small(k.text.email()), gap=2
        )

    head = row(
        art.logo(k, size=30),
        span("flex:1"),
        stack(
            presses.heading("Invoice", 1, "font-size:1.8em"),
            small(k.text.ident()),
            presses.badge(k, *k.pick((("Paid", "success"), ("Overdue", "danger"), ("Draft", "neutral"), ("Due soon", "warning")))),
            gap=5,
            style="align-items:flex-end",
        ),
    )
    paper = div(
        "background:var(--surface);border:1px solid var(--border);box-shadow:0 4px 20px rgba(0,0,0,.1);padding:34px;max-width:760px;box-sizing:border-box",
        stack(
            head,
            div("display:grid;grid-template-columns:1fr 1fr;gap:24px", who("From"), who("Bill to")),
            row(stack(small("Issued"), strong(k.text.date()), gap=1), stack(small("Due"), strong(k.text.date()), gap=1), gap=36),
            grid,
            sums,
            div("color:var(--muted);font-size:.9em", k.text.sentence()),
            gap=20,
        ),
        marks=mark("card", name="invoice"),
    )
    acts = (
        presses.button(k, "Print", concept="print"),
        presses.button(k, "Download PDF", concept="download"),
        presses.split(k, k.pick(("Send", "Pay now"))),
    )
    return frames.app(k, k.text.ident(), paper, heads=acts if not k.phone else ())


def plans(k: Kit) -> Markup:
    """Prices as columns with ticks and crosses, or as a table that compares."""
    names = k.pick(
        (
            ("Free", "Pro", "Business"),
            ("Starter", "Team", "Company"),
            ("Basic", "Plus", "Premium"),
            ("Hobby", "Growth", "Scale", "Enterprise"),
        )
    )
    names = names[:1] if k.phone else names
    best = k.int(0, len(names) - 1)
    yes = span("display:inline-flex;color:var(--success)", basic.icon(k, k.pick(("check", "check-circle")), size="1.15em"))
    no = span(
        f"display:inline-flex;color:{k.pick(('var(--danger)', 'var(--muted)'))}",
        basic.icon(k, k.pick(("close", "minus", "close-circle")), size="1.15em"),
    )
    period = k.pick((None, "switch", "segments"))
    choose = row(span("", "Monthly"), ticks.switch(k, on=k.chance(0.5), label="Yearly"), span("", "Yearly"), presses.badge(k, "Save 20%", "success"), style="justify-content:center") if period == "switch" else row(presses.segments(k, ("Monthly", "Yearly")), style="justify-content:center") if period else None  # fmt: skip
    top = stack(
        presses.heading(k.pick(("Simple pricing", "Plans and pricing", "Choose your plan", "Pricing")), 1),
        small(k.text.sentence()),
        choose,
        gap=12,
        style="text-align:center;margin-bottom:26px",
    )
    lines = [k.text.fill(text) for text in k.some(phrases.PLAN_FEATURES, 4, 7)]
    if k.chance(0.3) and not k.phone:
        cell = "padding:11px 12px;border-top:1px solid var(--border);text-align:center;"
        rows = [
            el(
                "tr",
                mark("row"),
                el("td", {"style": cell + "text-align:left", "data-col": "Feature"}, text),
                [
                    el(
                        "td",
                        {"style": cell, "data-col": name},
                        (yes if k.chance(0.35 + 0.25 * i) else no)
                        if not k.chance(0.2)
                        else str(k.int(1, 90)) + k.pick(("", " GB", " users")),
                    )
                    for i, name in enumerate(names)
                ],
            )
            for text in lines
        ]
        head = el(
            "tr",
            None,
            el("th", {"style": "padding:12px;text-align:left"}, ""),
            [
                el(
                    "th",
                    {"style": "padding:12px;text-align:center"},
                    name,
                    div("font-weight:400;color:var(--muted);font-size:.9em", k.text.money_of(i * 12 + 9)),
                )
                for i, name in enumerate(names)
            ],
        )
        return frames.site(
            k,
            top,
            el(
                "table",
                {"style": "border-collapse:collapse;width:100%", **mark("table", name="plans")},
                el("thead", None, head),
                el("tbody", None, rows),
            ),
            width=1000,
        )
    made = []
    for i, name in enumerate(names):
        first = i == best
        look = (
            k.pick(
                (
                    "border:2px solid var(--accent);",
                    "background:var(--text);color:var(--bg);--muted:color-mix(in srgb,var(--bg) 70%,var(--text));",
                    "transform:translateY(-10px);box-shadow:0 14px 40px rgba(0,0,0,.18);",
                )
            )
            if first
            else ""
        )
        flag = (
            presses.badge(k, k.pick(("Most popular", "Best value", "Recommended")), "primary", look="solid")
            if first and k.chance(0.8)
            else None
        )
        points = []
        for text in lines:
            on = k.chance(0.4 + 0.25 * i)
            points.append(
                row(
                    yes if on else no,
                    span("" if on else "color:var(--muted);" + ("text-decoration:line-through" if k.habits.tick_line == 2 else ""), text),
                    gap=9,
                    style="padding:3px 0",
                    marks=mark("row"),
                )
            )
        cost = row(
            span("font-size:2em;font-weight:800;line-height:1.2", "$0" if not i and k.chance(0.5) else f"${k.int(5, 99)}"),
            small(k.pick(("/month", "/ user / mo", "per month"))),
            gap=5,
            style="align-items:baseline",
        )
        act = (
            presses.button(
                k,
                k.pick(("Get started", "Choose plan", "Start trial", "Current plan", "Contact us")),
                "primary" if first and "--bg" not in look else "secondary",
                wide=True,
                disabled=k.chance(0.12),
            )
            if "--bg" not in look
            else presses.button(k, "Get started", "solid", wide=True)
        )
        made.append(
            div(
                panel_style(k) + "padding:24px;" + look,
                stack(
                    row(presses.heading(name, 3), span("flex:1"), flag),
                    small(k.text.sentence()) if k.chance(0.5) else None,
                    cost,
                    act if k.chance(0.5) else None,
                    *points,
                    act if not k.chance(0.5) else None,
                    gap=11,
                ),
                marks=mark("card", "selected" if first and "accent" in look else "", name=name),
            )
        )
    return frames.site(
        k,
        top,
        div(
            f"display:grid;grid-template-columns:repeat({len(names)},minmax(0,1fr));gap:20px;align-items:{k.pick(('start', 'stretch'))}",
            made,
        ),
        width=1120,
    )


def welcome(k: Kit) -> Markup:
    """A landing page: a hero with picture or form, names of others, features, quotes, an end of links."""
    title, text = (
        k.pick(
            (
                k.text.title(),
                f"{k.text.verb().capitalize()} your {k.text.noun()}s in one place",
                f"The {k.text.word()} {k.text.noun()} for {k.text.noun()}s",
            )
        ),
        k.text.paragraph(1, 2),
    )
    tag = presses.badge(k, k.pick(("New: version 3", "Now in beta", "Just launched")), "primary") if k.chance(0.4) else None
    buttons = row(
        presses.button(k, k.pick(("Get started", "Start free", "Try it now", "Book a demo")), "primary", size=8),
        presses.button(
            k,
            k.pick(("Learn more", "Watch video", "See plans")),
            k.pick(("secondary", "text", "ghost")),
            concept=k.pick(("", "play")),
            size=8,
        ),
        gap=12,
        style="flex-wrap:wrap",
    )
    mailing = (
        row(
            grow(entries.field(k, entries.Given("", "", "Enter your email")), style="max-width:300px"),
            presses.button(k, k.pick(("Subscribe", "Join", "Get access")), "primary"),
        )
        if k.chance(0.25)
        else None
    )
    stars = row(art.faces(k), presses.stars(k), gap=12, style="flex-wrap:wrap") if k.chance(0.4) else None
    side = k.wide and k.chance(0.6)
    size = k.pick((34, 40, 46, 54)) if not k.phone else 28
    copy = stack(
        tag,
        presses.heading(title, 1, f"font-size:{size}px;line-height:1.12;"),
        div("font-size:1.15em;opacity:.85", text),
        mailing or buttons,
        stars,
        gap=18,
        style="" if side else "align-items:center;text-align:center;max-width:720px;margin:0 auto",
    )
    look = k.pick(
        (
            "",
            "",
            "background:linear-gradient(120deg,color-mix(in srgb,var(--accent) 22%,var(--bg)),var(--bg));",
            "background:#12141c;color:#fff;--text:#fff;--muted:#aeb4c2;--surface:#1e2230;--border:#3a4054;",
        )
    )
    shown = (
        art.film(k, "width:100%;aspect-ratio:16/10;border-radius:14px", name="video")
        if k.chance(0.25)
        else art.picture(k, "width:100%;aspect-ratio:4/3;border-radius:14px", name="hero")
    )
    hero = div(
        f"padding:{k.pick((36, 56, 80))}px {20 if k.phone else 48}px;{look}",
        div(
            "max-width:1160px;margin:0 auto;"
            + ("display:grid;grid-template-columns:1.1fr 1fr;gap:44px;align-items:center" if side else ""),
            copy,
            shown if side else None,
        ),
    )
    features = []
    for _ in range(3 if not k.phone else 2):
        hue = k.int(0, 359)
        sign = span(
            f"display:flex;align-items:center;justify-content:center;width:46px;height:46px;border-radius:{k.pick((10, 23))}px;background:hsl({hue} 80% 93%);color:hsl({hue} 65% 42%)",
            basic.icon(k, basic.any_concept(k), size="22px"),
        )
        features.append(
            stack(
                sign,
                presses.heading(k.text.title(), 3),
                small(k.text.paragraph(1, 2)),
                presses.link(k, "Learn more →") if k.chance(0.4) else None,
                gap=9,
                style=(panel_style(k) + "padding:20px;") if k.habits.tick_line == 1 else "",
                marks=mark("card") if k.habits.tick_line == 1 else None,
            )
        )
    parts: list[Child] = [
        div("padding:26px 20px", art.brands(k)) if k.chance(0.6) else None,
        div(
            "max-width:1160px;margin:0 auto;padding:30px 20px;display:grid;grid-template-columns:"
            + ("1fr" if k.phone else "repeat(3,minmax(0,1fr))")
            + ";gap:24px;width:100%;box-sizing:border-box",
            features,
        ),
    ]
    if k.chance(0.5):
        parts.append(
            div(
                "max-width:760px;margin:0 auto;padding:20px;text-align:center",
                div("font-size:1.25em;font-style:italic", f"“{k.text.sentence()}”"),
                row(art.portrait(k, 38), strong(k.text.person()), style="justify-content:center;margin-top:12px"),
            )
        )
    if k.chance(0.5):
        parts.append(
            div(
                "display:flex;justify-content:space-around;flex-wrap:wrap;gap:20px;padding:26px 20px;background:color-mix(in srgb,var(--accent) 8%,var(--bg))",
                [
                    stack(
                        span("font-size:2em;font-weight:800;line-height:1.1", k.text.count()),
                        small(k.text.title()),
                        gap=2,
                        style="text-align:center",
                    )
                    for _ in range(3)
                ],
            )
        )
    if k.chance(0.4):
        parts.reverse()
    return div("min-height:100vh;display:flex;flex-direction:column", frames.top(k, site=True), hero, parts, frames.footer(k))


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
                marks=mark("card"),
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


def ring(k: Kit, value: int, side: int, tone: str) -> Markup:
    """A circle that is closed as far as something is done."""
    line = k.pick((4, 6, 8, 10))
    radius = side / 2 - line
    length = 2 * math.pi * radius
    half = side / 2
    svg = f'<svg width="{side}" height="{side}" style="display:block;transform:rotate(-90deg)"><circle cx="{half}" cy="{half}" r="{radius}" fill="none" stroke="currentColor" stroke-opacity=".15" stroke-width="{line}"/><circle cx="{half}" cy="{half}" r="{radius}" fill="none" stroke="{tone}" stroke-width="{line}" stroke-linecap="round" stroke-dasharray="{length * value / 100:.1f} {length:.1f}"/></svg>'
    inner = (
        span(
            f"position:absolute;inset:0;display:flex;align-items:center;justify-content:center;font-weight:700;font-size:{max(10, side // 5)}px",
            f"{value}%",
        )
        if side > 44
        else None
    )
    return span(
        f"position:relative;display:inline-block;width:{side}px;height:{side}px;flex:none",
        Markup(svg),
        inner,
        marks=mark("progressbar", value=str(value)),
    )


def spark(k: Kit, width: int, height: int) -> Markup:
    """A small course of numbers."""
    values = [k.rng.uniform(0, 1)]
    for _ in range(14):
        values.append(min(1, max(0, values[-1] + k.rng.uniform(-0.28, 0.3))))
    color = k.pick(("var(--accent)", "var(--success)", "var(--danger)"))
    if k.chance(0.35):
        body = "".join(
            f'<rect x="{i * width / 15 + 1:.1f}" y="{height - 2 - v * (height - 6):.1f}" width="{width / 15 - 2:.1f}" height="{v * (height - 6) + 2:.1f}" fill="{color}"/>'
            for i, v in enumerate(values)
        )
    else:
        points = " ".join(f"{i * width / 14:.1f},{height - 3 - v * (height - 6):.1f}" for i, v in enumerate(values))
        body = (
            f'<polygon points="0,{height} {points} {width},{height}" fill="{color}" opacity=".15"/>' if k.chance(0.5) else ""
        ) + f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>'
    return span(
        f"display:block;width:{width}px;height:{height}px;flex:none",
        Markup(f'<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" style="display:block">{body}</svg>'),
        marks=mark("chart", name="sparkline"),
    )


def tile(k: Kit) -> Markup:
    """A number with its name, a change, a small chart or a sign."""
    name = k.pick(
        (
            "Revenue",
            "Visitors",
            "Orders",
            "Conversion",
            "Active users",
            "Refunds",
            "Bounce rate",
            "Average order",
            "New leads",
            "Open tickets",
            k.text.title(),
        )
    )
    up = k.chance(0.6)
    arrow = basic.icon(k, k.pick(("arrow-up", "trend-up") if up else ("arrow-down", "trend-down")), size="1em")
    change: Child = row(
        arrow, span("", k.text.percent()), gap=3, style=f"color:var(--{'success' if up else 'danger'});font-size:.86em;font-weight:600"
    )
    if k.chance(0.35):
        change = presses.badge(k, ("+" if up else "−") + k.text.percent(), "success" if up else "danger")
    number = span(
        f"font-size:{k.pick((20, 24, 28, 32))}px;font-weight:700;line-height:1.15;white-space:nowrap",
        k.one_of(k.text.money, k.text.number, k.text.percent, k.text.count),
    )
    hue = k.int(0, 359)
    look = k.pick(("spark", "sign", "ring", "plain", "full"))
    sign = span(
        f"display:flex;align-items:center;justify-content:center;width:42px;height:42px;border-radius:{k.pick((8, 21))}px;flex:none;background:hsl({hue} 78% 92%);color:hsl({hue} 62% 42%)",
        basic.icon(k, k.pick(("cart", "users", "dollar", "eye", "package", "activity", "clock")), size="20px"),
    )
    note = row(change, small(k.pick(("vs last month", "since yesterday", "this week"))), gap=6, style="white-space:nowrap;overflow:hidden")
    ground = (
        f"background:linear-gradient(135deg,hsl({hue} 65% 45%),hsl({hue + 40} 65% 50%));color:#fff;--muted:rgba(255,255,255,.8);border:0;"
        if look == "full"
        else ""
    )
    body: Child = stack(small(name), number, note if look != "full" else small(k.text.percent() + " more"), gap=4)
    tail: Child = {"spark": spark(k, 84, 38), "sign": sign, "ring": ring(k, k.int(4, 98), 54, "var(--accent)")}.get(look)
    return div(
        panel_style(k) + f"padding:16px;{ground}", row(grow(body, style="overflow:hidden"), tail, gap=12), marks=mark("card", name=name)
    )


def numbers(k: Kit) -> Markup:
    """A board of tiles, charts, lists and rings."""
    columns = 1 if k.phone else 2 if k.width < 1000 else 4
    tiles = div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:14px", [tile(k) for _ in range(4)])

    def panel(title: str, *body: Child) -> Markup:
        tail = k.pick(
            (presses.icon_button(k, "dots-horizontal", size=-6), presses.link(k, "View all"), presses.segments(k, ("Week", "Month")), None)
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
                        ring(k, k.int(2, 99), k.pick((58, 72, 88)), f"var(--{k.pick(presses.TONES)})"),
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
        return panel(
            "To do",
            *(
                row(
                    ticks.check(k, on=(on := k.chance(0.4)), label=(name := k.text.title())),
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
        (presses.segments(k, ("7d", "30d", "90d")), presses.button(k, "Export", concept="download"))
        if k.chance(0.5) and not k.phone
        else ()
    )
    return frames.app(k, k.pick(("Dashboard", "Overview", f"Good morning, {k.text.me.split(' ')[0]}")), tiles, layout, heads=heads)


def lost(k: Kit) -> Markup:
    """Nothing here: pages not found, failures, empty places, with a picture or huge digits."""
    number, title = k.pick((("404", "Page not found"), ("500", "Something went wrong"), ("403", "No access"), ("503", "Down for maintenance"), ("", "No results"), ("", "Your cart is empty")))  # fmt: skip
    digits = (
        div(
            f"font-size:{k.pick((70, 96, 130))}px;font-weight:800;line-height:1;color:{k.pick(('var(--accent)', 'var(--text)', 'color-mix(in srgb,var(--muted) 40%,var(--surface))'))}",
            number,
        )
        if number and k.chance(0.7)
        else None
    )
    picture = (
        art.picture(
            k,
            f"width:{k.pick((240, 300, 360))}px;max-width:90vw;height:200px;border-radius:12px",
            name="illustration",
            made=art.drawing(k.rng),
        )
        if not digits or k.chance(0.4)
        else None
    )
    buttons = row(
        presses.button(k, k.pick(("Go home", "Back to home", "Try again", "Continue shopping")), "primary"),
        presses.button(k, k.pick(("Contact support", "Go back", "Report")), k.pick(("secondary", "text"))) if k.chance(0.6) else None,
        style="justify-content:center;flex-wrap:wrap",
    )
    find = div("width:min(340px,90vw)", entries.search(k)) if k.chance(0.3) else None
    code = small(f"Request {k.text.hash()[:12]}", style="font-family:var(--font-mono)") if k.chance(0.3) else None
    k.facts["error"] = number in ("404", "500", "403", "503")
    k.facts["empty"] = not number
    side = k.wide and k.chance(0.35)
    words = stack(
        digits,
        presses.heading(title, 1),
        div("color:var(--muted)", k.text.paragraph(1, 2)),
        find,
        buttons,
        code,
        gap=15,
        style="align-items:flex-start;max-width:420px" if side else "align-items:center;text-align:center;max-width:520px",
    )
    inner = div(
        "display:flex;gap:60px;align-items:center;" if side else "display:flex;flex-direction:column;gap:22px;align-items:center;",
        [picture, words] if k.chance(0.5) or not side else [words, picture],
    )
    return div(
        "min-height:100vh;display:flex;flex-direction:column",
        frames.top(k, site=k.chance(0.6)) if k.chance(0.6) else None,
        div("flex:1;display:flex;align-items:center;justify-content:center;padding:24px;box-sizing:border-box", inner),
        frames.footer(k) if k.chance(0.2) else None,
    )


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
            lambda: presses.chips(o), lambda: presses.tabs(o), lambda: row(presses.segments(o), presses.segments(o), style="flex-wrap:wrap;row-gap:10px"),
            lambda: row(*(presses.counted_icon(o, c, k.pick(("", "secondary"))) for c in k.some(("bell", "cart", "mail", "chat", "heart", "bag", "inbox"), 3, 5)), presses.dotted_icon(o, "bell"), gap=16, style="flex-wrap:wrap"),
            lambda: row(presses.stepper(o), presses.stepper(o.other()), presses.stepper(o.other()), gap=16, style="flex-wrap:wrap;row-gap:10px"), lambda: presses.page_numbers(o), lambda: presses.page_numbers(o.other()),
            lambda: presses.crumbs(o), lambda: row(presses.stars(o), presses.stars(o), gap=20, style="flex-wrap:wrap"), lambda: row(presses.split(o, k.text.action()[0]), presses.split(o, k.text.action()[0], "secondary"), presses.button(o, "More", after="chevron-down"), style="flex-wrap:wrap"),
            lambda: row(*(ring(o, k.int(3, 100), side, f"var(--{k.pick(presses.TONES)})") for side in (36, 56, 80)), spark(o, 120, 40), gap=20, style="flex-wrap:wrap"), lambda: row(art.faces(o), art.faces(o), *(art.portrait(o, side) for side in (24, 32, 44, 60)), gap=14, style="flex-wrap:wrap"),
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


GENRES = {
    "kit-goods": page(goods), "kit-good": page(one_good), "kit-till": page(till), "kit-bill": page(bill), "kit-plans": page(plans), "kit-welcome": page(welcome),
    "kit-films": page(films), "kit-wall": page(wall), "kit-places": page(places), "kit-numbers": page(numbers), "kit-lost": page(lost), "kit-pieces": page(pieces),
}  # fmt: skip
