"""Paying: the till with its order, and the bill."""

from __future__ import annotations

from ...icons import CONCEPTS
from .. import art, basic, entries, frames, presses, ticks
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong


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


GENRES = {"kit-till": page(till), "kit-bill": page(bill)}
