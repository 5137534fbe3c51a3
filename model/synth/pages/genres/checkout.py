"""Buying: carts, checkouts, invoices, prices."""

from __future__ import annotations

from ... import phrases
from .. import basic, cards, choices, feedback, fields, lists, navigation, pieces, shells, specs
from ..html import Child, Markup, el, mark
from ..scene import Scene


def _line(s: Scene, name: str) -> Markup:
    """One article in a cart."""
    thumb = el("div", {"style": "width:64px;flex:none"}, basic.picture(s, 64, 64, name=name))
    note = el(
        "div",
        {"class": "q-small q-muted"},
        s.pick(
            (
                f"Size: {s.pick(('S', 'M', 'L'))}",
                f"Color: {s.pick(('Black', 'Red', 'Sand'))}",
                s.text.ident(),
                "In stock",
            )
        ),
    )
    remove: Child = basic.icon_button(s, s.pick(("trash", "close"))) if s.chance(0.6) else basic.link(s, s.pick(("Remove", "Delete")))
    return lists.row(
        s,
        thumb,
        el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, name), note if s.chance(0.6) else None),
        fields.quantity(s) if s.chance(0.75) else el("span", None, f"× {s.int(1, 5)}"),
        el("span", {"class": "q-strong q-nowrap"}, s.text.money(1, 200)),
        remove,
    )


def summary(s: Scene, action: str) -> Markup:
    """Sums that end in the total."""
    lines = [
        ("Subtotal", s.text.money(20, 600)),
        ("Shipping", s.pick(("Free", s.text.money(3, 20)))),
        (s.pick(("Tax", "VAT (19%)", "Tax (8.25%)")), s.text.money(1, 90)),
    ]
    if s.chance(0.4):
        lines.append(("Discount", f"-{s.text.money(1, 40)}"))
    rows: list[Child] = [
        el(
            "div",
            {"class": "q-row q-between", **mark("row")},
            el("span", {"class": "q-muted" if s.chance(0.5) else None}, name),
            el("span", {"class": "q-pos" if value.startswith("-") else None}, value),
        )
        for name, value in lines
    ]
    rows.append(el("hr"))
    rows.append(
        el(
            "div",
            {"class": "q-row q-between q-strong q-big", **mark("row")},
            el("span", None, s.pick(("Total", "Order total", "Grand total", "To pay"))),
            el("span", None, s.text.money(30, 900)),
        )
    )
    coupon = (
        fields.control(s, specs.BY_LABEL["Coupon code"], "Coupon code", s.pick(("", s.text.code())), "Coupon code", labelled=False)
        if s.chance(0.4)
        else None
    )
    return cards.titled(
        s,
        s.pick(("Order summary", "Summary", "Your order", "Cart totals")),
        el(
            "div",
            {"class": "q-col"},
            rows,
            coupon,
            basic.button(s, action, s.pick(("", "lock", "arrow-right", "credit-card")), "primary", block=True),
        ),
    )


def cart(s: Scene) -> Markup:
    title = s.pick(("Shopping cart", "Your cart", "Cart", "My bag", "Your basket", f"Cart ({s.int(1, 9)})"))
    if s.chance(0.1):
        return shells.site(s, basic.heading(s, title, 1), feedback.empty_state(s))
    lines = lists.list_of(s, [_line(s, s.text.product()) for _ in range(s.int(1, 5))])
    left = el(
        "div",
        {"class": "q-stack"},
        lines,
        el(
            "div",
            {"class": "q-row q-between"},
            basic.link(s, s.pick(("Continue shopping", "← Back to shop"))),
            basic.button(s, s.pick(("Update cart", "Clear cart", "Empty cart"))),
        )
        if s.chance(0.6)
        else None,
    )
    sums = summary(s, s.pick(("Checkout", "Proceed to checkout", "Go to checkout", "Buy now")))
    note = feedback.alert(s) if s.chance(0.2) else None
    body: Child = el(
        "div",
        {
            "class": "q-grid",
            "style": f"grid-template-columns:{'1fr' if s.width < 860 else '1fr 320px'};align-items:start",
        },
        left,
        sums,
    )
    return shells.site(s, navigation.steps(s) if s.chance(0.2) else None, basic.heading(s, title, 1), note, body)


def checkout(s: Scene) -> Markup:
    parts: list[Child] = [
        cards.titled(
            s,
            s.pick(("Shipping address", "Delivery", "Billing details", "Contact information")),
            fields.form(
                s,
                ["First name", "Last name", "Address", "City", "ZIP code", "Country"][: s.int(4, 6)],
                columns=1 if s.phone else s.pick((1, 2)),
                filled=0.7,
                invalid=s.pick((0.02, 0.25)),
            ),
            fields.consent(s) if s.chance(0.4) else None,
        )
    ]
    if s.chance(0.6):
        parts.append(
            cards.titled(
                s,
                s.pick(("Payment", "Payment method", "Card details")),
                el(
                    "div",
                    {"class": "q-stack", "style": "gap:14px"},
                    choices.option_cards(s) if s.chance(0.5) else choices.radios(s),
                    fields.form(s, ["Card number", "Name on card", "Expiry date", "CVC"], columns=1 if s.phone else 2)
                    if s.chance(0.7)
                    else None,
                ),
            )
        )
    sums = summary(
        s,
        s.pick(
            (
                "Place order",
                "Pay now",
                f"Pay {s.text.money()}",
                "Confirm order",
                "Continue to payment",
                "Complete purchase",
            )
        ),
    )
    body = el(
        "div",
        {
            "class": "q-grid",
            "style": f"grid-template-columns:{'1fr' if s.width < 860 else '1fr 320px'};align-items:start",
        },
        el("div", {"class": "q-stack"}, parts),
        sums,
    )
    return shells.site(
        s,
        navigation.steps(s) if s.chance(0.5) else None,
        basic.heading(s, s.pick(("Checkout", "Complete your order", "Secure checkout")), 1),
        body,
    )


def invoice(s: Scene) -> Markup:
    ident = s.text.ident()
    sides = [
        el(
            "div",
            None,
            el("div", {"class": "q-muted q-small"}, caption),
            el("div", {"class": "q-strong"}, s.text.company()),
            el("div", None, s.text.address()),
            el("div", None, f"{s.text.zip_code()} {s.text.city()}"),
            el("div", None, s.text.email()),
        )
        for caption in s.pick((("From", "Bill to"), ("Seller", "Buyer"), ("Company", "Client")))
    ]
    lines = [
        el(
            "tr",
            mark("row"),
            el("td", {"data-col": "Item"}, s.pick((s.text.product(), s.text.title()))),
            el("td", {"class": "q-right", "data-col": "Qty"}, str(s.int(1, 40))),
            el("td", {"class": "q-right", "data-col": "Price"}, s.text.money(1, 300)),
            el("td", {"class": "q-right", "data-col": "Amount"}, s.text.money(10, 3000)),
        )
        for _ in range(s.int(2, 6))
    ]
    sums = [
        el(
            "tr",
            None,
            el("td", {"colspan": 3, "class": "q-right"}, name),
            el("td", {"class": "q-right q-strong"}, s.text.money(10, 5000)),
        )
        for name in (
            "Subtotal",
            s.pick(("VAT 20%", "Tax", "Tax rate 19 %")),
            s.pick(("Total", "Total due", "Amount due")),
        )
    ]
    items = el(
        "table",
        {"class": s.cls("table"), **mark("table", name="items")},
        el(
            "thead",
            None,
            el(
                "tr",
                None,
                [el("th", {"class": "q-right" if i else None}, name) for i, name in enumerate(("Item", "Qty", "Price", "Amount"))],
            ),
        ),
        el("tbody", None, lines, sums),
    )
    panel = cards.card(
        s,
        el(
            "div",
            {"class": "q-stack"},
            el("div", {"class": "q-row q-between"}, basic.heading(s, f"Invoice {ident}", 2), basic.status(s)),
            el("div", {"class": "q-row q-between q-top q-wrap"}, sides),
            el(
                "div",
                {"class": "q-row q-wrap q-small", "style": "gap:1.5em"},
                el("span", None, f"Issued: {s.text.date()}"),
                el("span", None, f"Due: {s.text.date()}"),
            ),
            items,
            el(
                "p",
                {"class": "q-muted q-small"},
                s.pick(("Thank you for your business!", s.text.sentence(), "Payment within 14 days.")),
            ),
        ),
        name="invoice",
    )
    return shells.app(
        s,
        s.pick(("Invoice", f"Invoice {ident}", "Billing")),
        panel,
        el(
            "div",
            {"class": "q-row"},
            basic.button(s, s.pick(("Print", "Print invoice")), "print"),
            basic.button(s, s.pick(("Download PDF", "Send invoice", "Pay now", "Mark as paid")), "download", "primary"),
        ),
    )


def pricing(s: Scene) -> Markup:
    names = s.some(phrases.PLAN_NAMES, 2, 4)
    featured = s.int(0, len(names) - 1)
    head = el(
        "div",
        {"class": "q-center"},
        basic.heading(
            s,
            s.pick(("Pricing", "Plans & pricing", "Choose your plan", "Simple, transparent pricing", "Upgrade your plan")),
            1,
        ),
        el("p", {"class": "q-muted"}, s.text.sentence()),
    )
    toggle = (
        el(
            "div",
            {"class": "q-row q-middle"},
            pieces.segmented(s) if s.chance(0.5) else choices.switch(s, s.pick(("Annual billing", "Yearly (save 20%)"))),
        )
        if s.chance(0.5)
        else None
    )
    plans = cards.grid(s, [cards.plan_card(s, name, featured=i == featured) for i, name in enumerate(names)], len(names))
    questions = lists.accordion(s) if s.chance(0.3) else None
    return shells.site(s, head, toggle, plans, questions)


GENRES = {"cart": cart, "checkout": checkout, "invoice": invoice, "pricing": pricing}
