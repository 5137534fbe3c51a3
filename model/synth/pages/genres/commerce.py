"""Pages where something is bought: shops, products, carts, checkouts, invoices, prices."""

from __future__ import annotations

from ... import phrases
from .. import basic, blocks, choices, feedback, fields, navigation, shells, tables
from ..html import Child, Markup, el, mark
from ..scene import Scene


def shop(s: Scene) -> Markup:
    columns = s.pick((2, 3, 4)) if s.wide else 2
    cards = [blocks.product_card(s) for _ in range(s.int(3, 9))]
    top = el("div", {"class": "q-row q-between q-wrap"}, basic.heading(s, s.pick((s.pick(phrases.CATEGORIES), "All products", "New arrivals", "Best sellers", "Our products", "Featured", f"Results for “{s.text.noun()}”")), s.pick((1, 2))), el("span", {"class": "q-muted"}, s.pick((f"{s.int(3, 300)} products", f"Showing {len(cards)} of {s.int(20, 200)} results", f"{s.int(2, 90)} items"))) if s.chance(0.5) else None, el("div", {"style": "width:180px"}, fields.select(s, "Sort", s.pick(("Newest", "Price: low to high", "Popularity", "Best rated", "Sort by: Featured")), "Sort by")) if s.chance(0.6) else None)
    items: Child = blocks.grid(s, cards, columns)
    if s.chance(0.4) and not s.phone and s.width > 760:
        items = el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, el("aside", {"class": "q-stack", "style": "width:210px;flex:none"}, filters(s)), el("div", {"class": "q-grow"}, items))
    return shells.site(s, navigation.crumbs(s) if s.chance(0.3) else None, hero(s) if s.chance(0.15) else None, top, items, navigation.pages(s) if s.chance(0.4) else None)


def filters(s: Scene) -> list[Child]:
    """Groups of tick boxes with counts, a price slider, colours, ratings."""
    made: list[Child] = []
    for title in s.some(("Category", "Brand", "Size", "Color", "Price", "Rating", "Availability"), 2, 4):
        body: Child
        if title == "Price":
            body = choices.slider(s, "Max. price") if s.chance(0.5) else el("div", {"class": "q-row"}, fields.control(s, fields.BY_LABEL["Amount"], "From", "", "Min", labelled=False), el("span", None, "–"), fields.control(s, fields.BY_LABEL["Amount"], "To", "", "Max", labelled=False))
        elif title == "Rating":
            body = choices.radios(s, vertical=True)
        else:
            source = {"Category": phrases.CATEGORIES, "Brand": [s.text.company() for _ in range(6)], "Size": ("S", "M", "L", "XL", "XXL"), "Color": ("Black", "White", "Red", "Blue", "Green"), "Availability": ("In stock", "On sale", "Pre-order")}[title]
            body = el("div", {"class": "q-col", "style": "gap:.35em;align-items:flex-start"}, [choices.checkbox(s, name + (f" ({s.int(1, 200)})" if s.chance(0.4) else ""), on=s.chance(0.2)) for name in s.some(list(source), 3, 5)])
        made.append(el("div", {"class": "q-col"}, basic.heading(s, title, s.pick((4, 5, 6))), body))
    if s.chance(0.5):
        made.append(el("div", {"class": "q-row"}, basic.button(s, "Apply", variant="primary", size="sm"), basic.button(s, s.pick(("Reset", "Clear all")), size="sm", variant="ghost")))
    return made


def hero(s: Scene) -> Markup:
    """The big banner of a landing or shop page."""
    buttons = el("div", {"class": "q-row q-wrap"}, basic.button(s, s.pick(("Get started", "Shop now", "Start free trial", "Learn more", "Book a demo", "Download", "Contact us")), s.pick(("", "", "arrow-right")), "primary" if s.chance(0.8) else "secondary", size=s.pick(("", "lg")), after=True), basic.button(s, s.pick(("Learn more", "Watch video", "See pricing", "Sign in", "Documentation")), s.pick(("", "play")), s.pick(("secondary", "outline", "ghost"))) if s.chance(0.65) else None)
    field = el("div", {"class": "q-row", "style": "width:min(420px,100%)"}, fields.control(s, fields.BY_LABEL["Email"], "Email", "", "Your email", labelled=False), basic.button(s, s.pick(("Subscribe", "Join", "Notify me")), variant="primary")) if s.chance(0.15) else None
    text: list[Child] = [basic.badge(s, s.pick(("New", f"{s.text.version()} is out", "Limited offer", "Beta")), "info", dotted=False) if s.chance(0.25) else None, basic.heading(s, s.text.fill(s.pick(phrases.CTA_TITLES)), 1, "q-hero-title"), el("p", {"class": "q-big" if s.chance(0.5) else None}, s.text.paragraph(1, 2)), field or buttons]
    kind = s.pick(("", " q-hero-center", " q-hero-fill", " q-hero-grad q-hero-center", " q-hero-center"))
    if s.wide and s.chance(0.4) and "center" not in kind:
        image = el("div", {"style": "width:42%;flex:none"}, basic.picture(s, 400, s.pick((240, 280, 320))))
        return el("section", {"class": f"q-hero{kind}", "style": "flex-direction:row;align-items:center;gap:2em"}, el("div", {"class": "q-col q-grow", "style": "gap:1em;align-items:flex-start"}, text), image)
    return el("section", {"class": f"q-hero{kind}"}, text)


def product(s: Scene) -> Markup:
    name = s.text.product()
    image = el("div", {"class": "q-col"}, basic.picture(s, 420, 320, name=name), el("div", {"class": "q-row"}, [el("div", {"style": "width:64px"}, basic.picture(s, 64, 64)) for _ in range(s.int(2, 4))]) if s.chance(0.6) else None)
    info: list[Child] = [basic.heading(s, name, 1), el("div", {"class": "q-row"}, basic.stars(s), basic.link(s, f"{s.int(2, 400)} reviews")) if s.chance(0.6) else None, el("div", {"class": "q-big"}, blocks.price_line(s)), basic.badge(s, *s.pick((("In stock", "success"), ("Out of stock", "danger"), ("Only 2 left", "warning"), ("Pre-order", "info")))) if s.chance(0.6) else None, el("p", None, s.text.paragraph(1, 3)), blocks.chips_by_color(s) if s.chance(0.7) else None, el("div", {"class": "q-row q-wrap"}, fields.quantity(s) if s.chance(0.7) else None, basic.button(s, s.pick(("Add to cart", "Add to bag", "Buy now", "Add to basket")), s.pick(("cart", "bag", "")), "primary", disabled=s.chance(0.1)), basic.icon_button(s, "heart", variant="secondary") if s.chance(0.5) else basic.button(s, s.pick(("Add to wishlist", "Compare")), s.pick(("heart", "")))), tables.facts_list(s, [(label, maker()) for label, maker in s.some([("SKU", s.text.ident), ("Weight", lambda: f"{s.int(1, 40)} kg"), ("Brand", s.text.company), ("Material", s.text.noun), ("Color", lambda: "Blue"), ("Warranty", lambda: f"{s.int(1, 10)} years"), ("Dimensions", lambda: f"{s.int(5, 200)} × {s.int(5, 200)} × {s.int(5, 90)} cm")], 2, 5)]) if s.chance(0.5) else None]
    tabbed = [navigation.tabs(s, ["Description", "Specifications", f"Reviews ({s.int(0, 200)})"]), el("p", None, s.text.paragraph(2, 4)) if s.chance(0.6) else blocks.comments(s)] if s.chance(0.5) else None
    return shells.site(s, navigation.crumbs(s) if s.chance(0.6) else None, feedback.alert(s, "success", f"“{name}” has been added to your cart.") if s.chance(0.15) else None, blocks.grid(s, [image, el("div", {"class": "q-col", "style": "gap:.9em;align-items:stretch"}, info)], 2), tabbed)


def _line(s: Scene, name: str) -> Markup:
    """One article in a cart."""
    thumb = el("div", {"style": "width:64px;flex:none"}, basic.picture(s, 64, 64, name=name))
    note = el("div", {"class": "q-small q-muted"}, s.pick((f"Size: {s.pick(('S', 'M', 'L'))}", f"Color: {s.pick(('Black', 'Red', 'Sand'))}", s.text.ident(), "In stock")))
    remove: Child = basic.icon_button(s, s.pick(("trash", "close"))) if s.chance(0.6) else basic.link(s, s.pick(("Remove", "Delete")))
    return blocks.row(s, thumb, el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, name), note if s.chance(0.6) else None), fields.quantity(s) if s.chance(0.75) else el("span", None, f"× {s.int(1, 5)}"), el("span", {"class": "q-strong q-nowrap"}, s.text.money(1, 200)), remove)


def summary(s: Scene, action: str) -> Markup:
    """Sums that end in the total."""
    lines = [("Subtotal", s.text.money(20, 600)), ("Shipping", s.pick(("Free", s.text.money(3, 20)))), (s.pick(("Tax", "VAT (19%)", "Tax (8.25%)")), s.text.money(1, 90))]
    if s.chance(0.4):
        lines.append(("Discount", f"-{s.text.money(1, 40)}"))
    rows: list[Child] = [el("div", {"class": "q-row q-between", **mark("row")}, el("span", {"class": "q-muted" if s.chance(0.5) else None}, name), el("span", {"class": "q-pos" if value.startswith("-") else None}, value)) for name, value in lines]
    rows.append(el("hr"))
    rows.append(el("div", {"class": "q-row q-between q-strong q-big", **mark("row")}, el("span", None, s.pick(("Total", "Order total", "Grand total", "To pay"))), el("span", None, s.text.money(30, 900))))
    coupon = fields.control(s, fields.BY_LABEL["Coupon code"], "Coupon code", s.pick(("", s.text.code())), "Coupon code", labelled=False) if s.chance(0.4) else None
    return blocks.titled(s, s.pick(("Order summary", "Summary", "Your order", "Cart totals")), el("div", {"class": "q-col"}, rows, coupon, basic.button(s, action, s.pick(("", "lock", "arrow-right", "credit-card")), "primary", block=True)))


def cart(s: Scene) -> Markup:
    title = s.pick(("Shopping cart", "Your cart", "Cart", "My bag", "Your basket", f"Cart ({s.int(1, 9)})"))
    if s.chance(0.1):
        return shells.site(s, basic.heading(s, title, 1), feedback.empty_state(s))
    lines = blocks.list_of(s, [_line(s, s.text.product()) for _ in range(s.int(1, 5))])
    left = el("div", {"class": "q-stack"}, lines, el("div", {"class": "q-row q-between"}, basic.link(s, s.pick(("Continue shopping", "← Back to shop"))), basic.button(s, s.pick(("Update cart", "Clear cart", "Empty cart")))) if s.chance(0.6) else None)
    sums = summary(s, s.pick(("Checkout", "Proceed to checkout", "Go to checkout", "Buy now")))
    note = feedback.alert(s) if s.chance(0.2) else None
    body: Child = el("div", {"class": "q-grid", "style": f"grid-template-columns:{'1fr' if s.width < 860 else '1fr 320px'};align-items:start"}, left, sums)
    return shells.site(s, navigation.steps(s) if s.chance(0.2) else None, basic.heading(s, title, 1), note, body)


def checkout(s: Scene) -> Markup:
    parts: list[Child] = [blocks.titled(s, s.pick(("Shipping address", "Delivery", "Billing details", "Contact information")), fields.form(s, ["First name", "Last name", "Address", "City", "ZIP code", "Country"][: s.int(4, 6)], columns=1 if s.phone else s.pick((1, 2)), filled=0.7, invalid=s.pick((0.02, 0.25))), fields.consent(s) if s.chance(0.4) else None)]
    if s.chance(0.6):
        parts.append(blocks.titled(s, s.pick(("Payment", "Payment method", "Card details")), el("div", {"class": "q-stack", "style": "gap:14px"}, choices.option_cards(s) if s.chance(0.5) else choices.radios(s), fields.form(s, ["Card number", "Name on card", "Expiry date", "CVC"], columns=1 if s.phone else 2) if s.chance(0.7) else None)))
    sums = summary(s, s.pick(("Place order", "Pay now", f"Pay {s.text.money()}", "Confirm order", "Continue to payment", "Complete purchase")))
    body = el("div", {"class": "q-grid", "style": f"grid-template-columns:{'1fr' if s.width < 860 else '1fr 320px'};align-items:start"}, el("div", {"class": "q-stack"}, parts), sums)
    return shells.site(s, navigation.steps(s) if s.chance(0.5) else None, basic.heading(s, s.pick(("Checkout", "Complete your order", "Secure checkout")), 1), body)


def invoice(s: Scene) -> Markup:
    ident = s.text.ident()
    sides = [el("div", None, el("div", {"class": "q-muted q-small"}, caption), el("div", {"class": "q-strong"}, s.text.company()), el("div", None, s.text.address()), el("div", None, f"{s.text.zip_code()} {s.text.city()}"), el("div", None, s.text.email())) for caption in s.pick((("From", "Bill to"), ("Seller", "Buyer"), ("Company", "Client")))]
    lines = [el("tr", mark("row"), el("td", {"data-col": "Item"}, s.pick((s.text.product(), s.text.title()))), el("td", {"class": "q-right", "data-col": "Qty"}, str(s.int(1, 40))), el("td", {"class": "q-right", "data-col": "Price"}, s.text.money(1, 300)), el("td", {"class": "q-right", "data-col": "Amount"}, s.text.money(10, 3000))) for _ in range(s.int(2, 6))]
    sums = [el("tr", None, el("td", {"colspan": 3, "class": "q-right"}, name), el("td", {"class": "q-right q-strong"}, s.text.money(10, 5000))) for name in ("Subtotal", s.pick(("VAT 20%", "Tax", "Tax rate 19 %")), s.pick(("Total", "Total due", "Amount due")))]
    items = el("table", {"class": s.cls("table"), **mark("table", name="items")}, el("thead", None, el("tr", None, [el("th", {"class": "q-right" if i else None}, name) for i, name in enumerate(("Item", "Qty", "Price", "Amount"))])), el("tbody", None, lines, sums))
    panel = blocks.card(s, el("div", {"class": "q-stack"}, el("div", {"class": "q-row q-between"}, basic.heading(s, f"Invoice {ident}", 2), basic.status(s)), el("div", {"class": "q-row q-between q-top q-wrap"}, sides), el("div", {"class": "q-row q-wrap q-small", "style": "gap:1.5em"}, el("span", None, f"Issued: {s.text.date()}"), el("span", None, f"Due: {s.text.date()}")), items, el("p", {"class": "q-muted q-small"}, s.pick(("Thank you for your business!", s.text.sentence(), "Payment within 14 days.")))), name="invoice")
    return shells.app(s, s.pick(("Invoice", f"Invoice {ident}", "Billing")), panel, el("div", {"class": "q-row"}, basic.button(s, s.pick(("Print", "Print invoice")), "print"), basic.button(s, s.pick(("Download PDF", "Send invoice", "Pay now", "Mark as paid")), "download", "primary")))


def pricing(s: Scene) -> Markup:
    names = s.some(phrases.PLAN_NAMES, 2, 4)
    featured = s.int(0, len(names) - 1)
    head = el("div", {"class": "q-center"}, basic.heading(s, s.pick(("Pricing", "Plans & pricing", "Choose your plan", "Simple, transparent pricing", "Upgrade your plan")), 1), el("p", {"class": "q-muted"}, s.text.sentence()))
    toggle = el("div", {"class": "q-row q-middle"}, blocks.segmented(s) if s.chance(0.5) else choices.switch(s, s.pick(("Annual billing", "Yearly (save 20%)")))) if s.chance(0.5) else None
    cards = blocks.grid(s, [blocks.plan_card(s, name, featured=i == featured) for i, name in enumerate(names)], len(names))
    questions = blocks.accordion(s) if s.chance(0.3) else None
    return shells.site(s, head, toggle, cards, questions)


GENRES = {"shop": shop, "product": product, "cart": cart, "checkout": checkout, "invoice": invoice, "pricing": pricing}
