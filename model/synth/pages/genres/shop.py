"""Shops: lists of products with filters, and the page of one product."""

from __future__ import annotations

from ... import phrases
from .. import basic, cards, choices, feedback, fields, lists, navigation, pieces, shells, specs, tables
from ..html import Child, Markup, el
from ..scene import Scene
from .landing import hero


def shop(s: Scene) -> Markup:
    columns = s.pick((2, 3, 4)) if s.wide else 2
    products = [cards.product_card(s) for _ in range(s.int(4, 12))]
    top = el(
        "div",
        {"class": "q-row q-between q-wrap"},
        basic.heading(
            s,
            s.pick(
                (
                    s.pick(phrases.CATEGORIES),
                    "All products",
                    "New arrivals",
                    "Best sellers",
                    "Our products",
                    "Featured",
                    f"Results for “{s.text.noun()}”",
                )
            ),
            s.pick((1, 2)),
        ),
        el(
            "span",
            {"class": "q-muted"},
            s.pick(
                (
                    f"{s.int(3, 300)} products",
                    f"Showing {len(products)} of {s.int(20, 200)} results",
                    f"{s.int(2, 90)} items",
                )
            ),
        )
        if s.chance(0.5)
        else None,
        el(
            "div",
            {"style": "width:180px"},
            fields.select(
                s,
                "Sort",
                s.pick(("Newest", "Price: low to high", "Popularity", "Best rated", "Sort by: Featured")),
                "Sort by",
            ),
        )
        if s.chance(0.6)
        else None,
    )
    items: Child = cards.grid(s, products, columns)
    if s.chance(0.4) and not s.phone and s.width > 760:
        items = el(
            "div",
            {"class": "q-row q-top", "style": "gap:var(--gap)"},
            el("aside", {"class": "q-stack", "style": "width:210px;flex:none"}, filters(s)),
            el("div", {"class": "q-grow"}, items),
        )
    return shells.site(
        s,
        navigation.crumbs(s) if s.chance(0.3) else None,
        hero(s) if s.chance(0.15) else None,
        top,
        items,
        navigation.pages(s) if s.chance(0.4) else None,
    )


def filters(s: Scene) -> list[Child]:
    """Groups of tick boxes with counts, a price slider, colours, ratings."""
    made: list[Child] = []
    for title in s.some(("Category", "Brand", "Size", "Color", "Price", "Rating", "Availability"), 2, 4):
        body: Child
        if title == "Price":
            body = (
                choices.slider(s, "Max. price")
                if s.chance(0.5)
                else el(
                    "div",
                    {"class": "q-row"},
                    fields.control(s, specs.BY_LABEL["Amount"], "From", "", "Min", labelled=False),
                    el("span", None, "–"),
                    fields.control(s, specs.BY_LABEL["Amount"], "To", "", "Max", labelled=False),
                )
            )
        elif title == "Rating":
            body = choices.radios(s, vertical=True)
        else:
            source = {
                "Category": phrases.CATEGORIES,
                "Brand": [s.text.company() for _ in range(6)],
                "Size": ("S", "M", "L", "XL", "XXL"),
                "Color": ("Black", "White", "Red", "Blue", "Green"),
                "Availability": ("In stock", "On sale", "Pre-order"),
            }[title]
            body = el(
                "div",
                {"class": "q-col", "style": "gap:.35em;align-items:flex-start"},
                [
                    choices.checkbox(s, name + (f" ({s.int(1, 200)})" if s.chance(0.4) else ""), on=s.chance(0.2))
                    for name in s.some(list(source), 3, 5)
                ],
            )
        made.append(el("div", {"class": "q-col"}, basic.heading(s, title, s.pick((4, 5, 6))), body))
    if s.chance(0.5):
        made.append(
            el(
                "div",
                {"class": "q-row"},
                basic.button(s, "Apply", variant="primary", size="sm"),
                basic.button(s, s.pick(("Reset", "Clear all")), size="sm", variant="ghost"),
            )
        )
    return made


def product(s: Scene) -> Markup:
    name = s.text.product()
    image = el(
        "div",
        {"class": "q-col"},
        basic.picture(s, 420, 320, name=name),
        el(
            "div",
            {"class": "q-row"},
            [el("div", {"style": "width:64px"}, basic.picture(s, 64, 64)) for _ in range(s.int(2, 4))],
        )
        if s.chance(0.6)
        else None,
    )
    info: list[Child] = [
        basic.heading(s, name, 1),
        el("div", {"class": "q-row"}, basic.stars(s), basic.link(s, f"{s.int(2, 400)} reviews")) if s.chance(0.6) else None,
        el("div", {"class": "q-big"}, cards.price_line(s)),
        basic.badge(
            s,
            *s.pick((("In stock", "success"), ("Out of stock", "danger"), ("Only 2 left", "warning"), ("Pre-order", "info"))),
        )
        if s.chance(0.6)
        else None,
        el("p", None, s.text.paragraph(1, 3)),
        pieces.chips_by_color(s) if s.chance(0.7) else None,
        el(
            "div",
            {"class": "q-row q-wrap"},
            fields.quantity(s) if s.chance(0.7) else None,
            basic.button(
                s,
                s.pick(("Add to cart", "Add to bag", "Buy now", "Add to basket")),
                s.pick(("cart", "bag", "")),
                "primary",
                disabled=s.chance(0.1),
            ),
            basic.icon_button(s, "heart", variant="secondary")
            if s.chance(0.5)
            else basic.button(s, s.pick(("Add to wishlist", "Compare")), s.pick(("heart", ""))),
        ),
        tables.facts_list(
            s,
            [
                (label, maker())
                for label, maker in s.some(
                    [
                        ("SKU", s.text.ident),
                        ("Weight", lambda: f"{s.int(1, 40)} kg"),
                        ("Brand", s.text.company),
                        ("Material", s.text.noun),
                        ("Color", lambda: "Blue"),
                        ("Warranty", lambda: f"{s.int(1, 10)} years"),
                        ("Dimensions", lambda: f"{s.int(5, 200)} × {s.int(5, 200)} × {s.int(5, 90)} cm"),
                    ],
                    2,
                    5,
                )
            ],
        )
        if s.chance(0.5)
        else None,
    ]
    tabbed = (
        [
            navigation.tabs(s, ["Description", "Specifications", f"Reviews ({s.int(0, 200)})"]),
            el("p", None, s.text.paragraph(2, 4)) if s.chance(0.6) else lists.comments(s),
        ]
        if s.chance(0.5)
        else None
    )
    return shells.site(
        s,
        navigation.crumbs(s) if s.chance(0.6) else None,
        feedback.alert(s, "success", f"“{name}” has been added to your cart.") if s.chance(0.15) else None,
        cards.grid(s, [image, el("div", {"class": "q-col", "style": "gap:.9em;align-items:stretch"}, info)], 2),
        tabbed,
    )


GENRES = {"shop": shop, "product": product}
