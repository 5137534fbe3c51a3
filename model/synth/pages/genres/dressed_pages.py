"""Pages in component libraries: settings, lists, entrances, dashboards, details, carts, wizards, notices, states side by side."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, charts, frames, specs
from .. import choices as words_of
from .. import dressed as wear
from ..dressed import Dressed, page
from ..entries import Given, drawn_from
from ..html import Child, Markup, mark
from ..kit import div, grow, row, small, span, stack, strong


def _labels(d: Dressed, low: int, high: int) -> list[str]:
    return [d.text.cased(label) for label, _ in d.some(words_of.OPTIONS, low, high)]


def _names(d: Dressed, low: int, high: int) -> list[str]:
    return [label for label, _ in d.some(phrases.NAV_APP, low, 3 if d.phone else high)]


def _field_labels(d: Dressed, low: int, high: int) -> list[str]:
    return [spec.label for spec in d.some(specs.SPECS, low, high)]


def _radio(d: Dressed) -> Markup:
    title, labels = d.pick(words_of.RADIO_GROUPS)
    return stack(strong(title), wear.choices(d, "radio", list(labels)[: d.int(2, 5)]), gap=8)


def _save(d: Dressed) -> Markup:
    off = d.chance(0.3)
    made = [wear.button(d, d.pick(("Save", "Save changes", "Apply", "Update")), "primary", disabled=off, loading=not off and d.chance(0.12)), wear.button(d, d.pick(("Cancel", "Reset", "Discard")), d.pick(("secondary", "text", "outline")))]  # fmt: skip
    return row(*(made if d.chance(0.6) else reversed(made)), gap=10)


def _frame(d: Dressed, title: str, *content: Child, heads: tuple[Child, ...] = ()) -> Markup:
    """Bars of the page's own, with the library's crumbs and title inside."""
    above = wear.crumbs(d, [*_names(d, 1, 2), title]) if d.chance(0.4) else None
    d.facts["title"] = title
    top = row(
        grow(wear.heading(title, d.pick((1, 1, 2)), f"font-size:{d.pick((18, 20, 24, 28))}px")), *heads, gap=8, style="flex-wrap:wrap"
    )
    notice = wear.alert(d) if d.chance(0.25) else None
    if d.chance(0.12):
        wear.toast(d)
    return frames.app(d, title, stack(above, top, notice, *content, gap=d.pick((12, 16, 20, 24))), bare=True)


def settings(d: Dressed) -> Markup:
    """Cards of fields, boxes, radio buttons, switches and drop-downs."""
    cards: list[Child] = []
    for _ in range(d.int(2, 4)):
        kind = d.pick(("fields", "switches", "boxes", "radios", "rows", "sliders"))
        title = d.pick(("Profile", "Privacy", "Notifications", "Security", "Appearance", "Region", "Billing", "Devices"))
        if kind == "fields":
            cards.append(wear.card(d, wear.fields(d, _field_labels(d, 2, 6), columns=d.pick((1, 2))), _save(d), title=title))
        elif kind == "switches":
            cards.append(wear.card(d, wear.choices(d, "switch", _labels(d, 2, 5)), title=title))
        elif kind == "boxes":
            cards.append(wear.card(d, wear.choices(d, "checkbox", _labels(d, 3, 6)), title=title))
        elif kind == "radios":
            cards.append(wear.card(d, _radio(d), _radio(d) if d.chance(0.4) else None, title=title))
        elif kind == "sliders":
            cards.append(
                wear.card(
                    d, wear.slider(d, "Volume"), wear.slider(d, "Brightness"), wear.segmented(d, ("Light", "Dark", "System")), title=title
                )
            )
        else:
            cards.append(wear.card(d, *(_setting(d, label) for label in _labels(d, 2, 5)), title=title))
    cards.append(_save(d))
    tabs = wear.tabs(d, _names(d, 3, 5)) if d.chance(0.5) else None
    body = (
        stack(*cards, gap=16)
        if d.phone or d.chance(0.5)
        else div("display:grid;grid-template-columns:1fr 1fr;gap:16px;align-items:start", cards)
    )
    return _frame(d, d.pick(("Settings", "Preferences", "Account settings", "Configuration")), tabs, body)


def _setting(d: Dressed, label: str) -> Markup:
    off = d.chance(0.15)
    kind = d.pick(("switch", "switch", "checkbox", "select", "button", "link"))
    if kind in ("switch", "checkbox"):
        end: Child = wear.tick(d, kind, on=d.chance(0.5), disabled=off, name=label)
    elif kind == "select":
        end = div("width:150px", wear.select(d, label, d.pick(("Daily", "Weekly", "Never", "")), state="disabled" if off else ""))
    elif kind == "button":
        end = wear.button(d, d.pick(("Change", "Connect", "Set up")), small_=True, disabled=off)
    else:
        end = wear.link(d, d.pick(("Edit", "Manage", "View")))
    return row(grow(div("", label), small(d.text.sentence()[:60]) if d.chance(0.4) else None), end, gap=14, marks=mark("row"))


def _cells(d: Dressed) -> tuple[list[str], list[list[Child]]]:
    makers = {
        "Name": lambda: wear.link(d, d.text.person()) if links else d.text.person(), "Status": lambda: wear.tag(d, *d.text.status()), "Email": d.text.email, "Created": d.text.date, "Amount": d.text.money,
        "Owner": lambda: row(art.portrait(d, 24), span("", d.text.first()), gap=6), "City": d.text.city, "ID": d.text.ident, "Role": lambda: d.pick(phrases.ROLES), "Progress": lambda: div("width:90px", wear.progress(d, d.int(5, 95))),
        "Active": lambda: wear.tick(d, "switch", on=d.chance(0.5), name="active"), "Product": d.text.product, "Plan": lambda: div("width:120px", wear.select(d, "Plan", d.pick(("Free", "Pro", "Team")))),
    }  # fmt: skip
    links = d.chance(0.5)
    names = [
        d.pick(("Name", "Product", "ID")),
        *d.some([name for name in makers if name not in ("Name", "Product", "ID")], 1, 2 if d.phone else 5),
    ]
    return names, [[makers[name]() for name in names] for _ in range(d.int(4, 10))]


def _rows(d: Dressed) -> Markup:
    heads, rows = _cells(d)
    concepts = d.some(("pencil", "trash", "eye", "copy", "download", "dots-vertical", "share", "star"), 1, 2 if d.phone else 4)
    way, variant = d.pick(("icons", "icons", "links", "buttons", "dots")), d.pick(("text", "text", "secondary"))
    labels = d.some(("Edit", "Delete", "View", "Open", "Details"), 1, 2)

    def acting() -> Child:
        if way == "icons":
            return row(*(wear.icon_button(d, concept, variant, small_=True, disabled=d.chance(0.06)) for concept in concepts), gap=2)
        if way == "links":
            return row(*(wear.link(d, label) for label in labels), gap=12)
        if way == "buttons":
            return row(*(wear.button(d, label, "text" if variant == "text" else "secondary", small_=True) for label in labels), gap=6)
        return wear.icon_button(d, d.pick(("dots-vertical", "dots-horizontal")), small_=True)

    return wear.table(d, heads, rows, boxes=d.chance(0.6), acting=acting if d.chance(0.85) else None)


def listing(d: Dressed) -> Markup:
    """Search, filters and a table with boxes and actions."""
    filters: list[Child] = [div("width:200px", wear.search(d))]
    for label in d.some(("Status", "Category", "Priority", "Role", "Owner"), 1, 3):
        opened = len(filters) == 1 and d.chance(0.2)
        value = d.pick(("", "", "All", d.text.status()[0]))
        drawn = div("width:150px", wear.select(d, label, value, d.pick((label, f"All {label.lower()}", "Any", "Select")), opened=opened))
        if opened:
            drawn = span("position:relative;display:inline-block", drawn, div("position:absolute;left:0;top:calc(100% + 4px);z-index:30", wear.options(d, [d.text.status()[0] for _ in range(d.int(3, 6))])))  # fmt: skip
        filters.append(drawn)
    if d.chance(0.5):
        filters.append(wear.segmented(d, d.pick((("All", "Active", "Archived"), ("List", "Grid"), ("Day", "Week", "Month")))))
    filters += [
        wear.icon_button(d, concept, d.pick(("text", "secondary")))
        for concept in d.some(("filter", "refresh", "download", "columns", "gear"), 0, 3)
    ]
    picked = (
        row(*(wear.tag(d, d.text.tag(), "info") for _ in range(d.int(1, 4))), wear.link(d, "Clear all"), gap=6) if d.chance(0.3) else None
    )
    bar = div("display:flex;flex-wrap:wrap;gap:10px;align-items:center", filters)
    if d.chance(0.15):
        d.overlays.append(div(f"position:fixed;right:{d.int(20, 60)}px;top:{d.int(220, 380)}px;z-index:40", wear.options(d, ["Edit", "Duplicate", "Move", "Archive", "Delete"][: d.int(3, 5)], actions=True)))  # fmt: skip
    tail = _pages(d) if d.chance(0.6) else None
    body = _rows(d) if d.chance(0.92) else _empty(d)
    heads = (wear.action(d), wear.button(d, d.pick(("Add", "New", "Create", "Add user")), "primary", concept=d.pick(("plus", ""))))
    return _frame(
        d, d.text.title(), bar, picked, body if d.chance(0.5) else wear.card(d, body), tail, heads=heads if d.chance(0.75) else ()
    )


def _pages(d: Dressed) -> Markup:
    """Numbers of pages as buttons of the library."""
    on = d.int(1, 5)
    numbers = [wear.button(d, str(n), "primary" if n == on else "text", small_=True) for n in range(1, 6)]
    ends = [
        wear.icon_button(d, concept, small_=True, disabled=concept == "chevron-left" and on == 1)
        for concept in ("chevron-left", "chevron-right")
    ]
    size = div("width:110px", wear.select(d, "Page size", d.pick(("10 / page", "25", "50 rows")))) if d.chance(0.5) else None
    return row(small(f"1–10 of {d.int(11, 900)}"), span("flex:1"), ends[0], numbers if d.chance(0.7) else None, ends[1], size, gap=4, marks=mark("navigation", name="pagination"))  # fmt: skip


def _empty(d: Dressed) -> Markup:
    title, text, concept = d.pick(phrases.EMPTY_STATES)
    d.facts["empty"] = True
    return stack(span("display:flex;color:var(--muted)", basic.icon(d, concept, size="42px")), wear.heading(title, 3), small(text), wear.action(d, "primary"), gap=10, style="align-items:center;padding:40px 0")  # fmt: skip


def entrance(d: Dressed) -> Markup:
    """Sign-in or sign-up, often with errors."""
    new = d.chance(0.5)
    bad = 0.45 if d.chance(0.5) else 0.0
    names = ["Email", "Password"] if not new else d.pick((["Full name", "Email", "Password"], ["First name", "Last name", "Work email", "Password", "Confirm password"], ["Username", "Email address", "Country", "Password"]))  # fmt: skip
    title = d.pick(("Create account", "Sign up", "Get started")) if new else d.pick(("Sign in", "Log in", "Welcome back"))
    remember = wear.tick(d, "checkbox", on=d.chance(0.5), label=d.pick(("Remember me", "Keep me signed in", "I agree to the terms")), invalid=new and bad > 0 and d.chance(0.5))  # fmt: skip
    parts: list[Child] = [wear.heading(title, d.pick((1, 2)), "font-size:1.7em"), small(d.text.sentence()) if d.chance(0.4) else None, wear.alert(d, "danger") if bad and d.chance(0.5) else None]  # fmt: skip
    parts += [wear.fields(d, names, filled=0.6, invalid=bad, disabled=0.0), row(remember, span("flex:1"), wear.link(d, "Forgot password?") if not new else None, gap=8)]  # fmt: skip
    parts.append(wear.button(d, title if not new else "Continue", "primary", block=True, disabled=d.chance(0.12), loading=d.chance(0.08)))
    if d.chance(0.5):
        parts.append(
            row(
                *(
                    wear.button(d, name, "secondary", concept=name.lower())
                    for name in d.some(("Google", "GitHub", "Apple", "Facebook"), 1, 2)
                ),
                gap=8,
            )
        )
    parts.append(row(small("Already a member?" if new else "New here?"), wear.link(d, "Sign in" if new else "Create an account"), gap=6))
    d.facts |= {"title": title, "error": bad > 0}
    panel = div(
        f"width:{min(d.width - 32, d.pick((340, 380, 420, 480)))}px", wear.card(d, *parts) if d.chance(0.75) else stack(*parts, gap=14)
    )
    if d.wide and d.chance(0.3):
        return div("display:grid;grid-template-columns:1fr 1fr;min-height:100vh", div("background:var(--accent);color:var(--on-accent);padding:60px", art.logo(d), wear.heading(d.text.title(), 1), div("", d.text.paragraph(1, 2))), div("display:flex;align-items:center;justify-content:center", panel))  # fmt: skip
    return div("min-height:100vh;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:18px", art.logo(d) if d.chance(0.6) else None, panel)  # fmt: skip


def dashboard(d: Dressed) -> Markup:
    """Numbers, charts, short tables, bars of progress."""
    stats = [wear.card(d, small(d.text.title()), div("font-size:1.7em;font-weight:600", d.pick((d.text.money(), d.text.count(), d.text.percent()))), wear.tag(d, d.text.delta(), d.pick(("success", "danger")))) for _ in range(2 if d.phone else d.int(3, 4))]  # fmt: skip
    panels: list[Child] = [wear.card(d, row(grow(), wear.segmented(d, ("Day", "Week", "Month")), wear.icon_button(d, "dots-vertical")), charts.chart(d), title=d.text.title()), wear.card(d, *(stack(row(span("flex:1", d.text.noun().capitalize()), small(f"{value}%")), wear.progress(d, value), gap=4) for value in (d.int(5, 95) for _ in range(d.int(3, 5)))), title="Goals"), wear.card(d, _rows(d), title=d.text.title())]  # fmt: skip
    panels.append(wear.card(d, *(row(wear.tick(d, "checkbox", on=d.chance(0.4), label=d.text.title()), span("flex:1"), wear.icon_button(d, d.pick(("trash", "pencil", "dots-horizontal")), small_=True), marks=mark("row")) for _ in range(d.int(3, 6))), title="To do"))  # fmt: skip
    d.rng.shuffle(panels)
    columns = 1 if d.width < 900 else 2
    filters = (div("width:150px", wear.select(d, "Period", d.pick(("Last 7 days", "This month", "")), "Period")), wear.button(d, "Export", concept="download"))  # fmt: skip
    return _frame(d, d.pick(("Dashboard", "Overview", "Analytics")), div(f"display:grid;grid-template-columns:repeat({len(stats)},minmax(0,1fr));gap:14px", stats), div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:14px;align-items:start", panels), heads=filters if d.chance(0.6) else ())  # fmt: skip


def detail(d: Dressed) -> Markup:
    """A record with tabs, facts and actions; half of them under a dialog."""
    facts = [row(span("width:40%;color:var(--muted)", name), grow(value), marks=mark("row")) for name, value in (("Owner", d.text.person()), ("Status", wear.tag(d, *d.text.status())), ("Created", d.text.date()), ("Website", wear.link(d, d.text.url())), ("Amount", d.text.money()))]  # fmt: skip
    body = div("display:grid;grid-template-columns:%s;gap:16px;align-items:start" % ("1fr" if d.width < 900 else "2fr 1fr"), stack(wear.card(d, *facts, title="Details"), wear.card(d, _rows(d), title=d.text.title()), gap=16), wear.card(d, row(art.portrait(d, 40), stack(strong(d.text.person()), small(d.text.job()), gap=0), grow(), wear.icon_button(d, "mail"), gap=10), wear.choices(d, "switch", _labels(d, 2, 3)), wear.action(d), title="Owner"))  # fmt: skip
    heads = (wear.icon_button(d, d.pick(("star", "share", "heart"))), wear.button(d, "Edit", concept="pencil"), wear.button(d, "Delete", "danger", disabled=d.chance(0.2)), wear.icon_button(d, "dots-vertical", "secondary"))  # fmt: skip
    if d.chance(0.5):
        danger = d.chance(0.4)
        inner: list[Child] = [div("", d.text.paragraph(1, 2))] if danger else [wear.fields(d, _field_labels(d, 2, 4)), wear.choices(d, d.pick(("checkbox", "radio", "switch")), _labels(d, 2, 3))]  # fmt: skip
        wear.modal(d, d.pick(("Delete this record?", "Are you sure?")) if danger else d.text.title(), *inner, foot=[wear.button(d, "Cancel"), wear.button(d, "Delete" if danger else "Save", "danger" if danger else "primary", disabled=d.chance(0.2))])  # fmt: skip
    return _frame(d, d.text.title(), wear.tabs(d, _names(d, 3, 6)), body, heads=heads[: 2 if d.phone else 4])


def cart(d: Dressed) -> Markup:
    """Goods with numbers, boxes and crosses; a summary; or goods in a grid with filters."""
    if d.chance(0.45):
        goods = [wear.card(d, art.product(d, "width:100%;height:110px;object-fit:cover"), strong(d.text.product()), row(span("flex:1", d.text.money()), wear.icon_button(d, "heart"), wear.icon_button(d, "cart", "primary"))) for _ in range(d.int(4, 9))]  # fmt: skip
        facets = wear.card(d, wear.choices(d, "checkbox", d.some(phrases.CATEGORIES, 3, 6)), wear.slider(d, "Max. price"), _radio(d), wear.button(d, "Apply", "primary"), title="Filters")  # fmt: skip
        grid = div(
            f"flex:1;display:grid;grid-template-columns:repeat({2 if d.width < 900 else 3},minmax(0,1fr));gap:14px;align-items:start", goods
        )
        sort = row(
            small(f"{d.int(9, 300)} products"),
            grow(),
            div("width:160px", wear.select(d, "Sort", "", "Sort by")),
            wear.segmented(d, ("Grid", "List")),
        )
        return _frame(d, d.pick(phrases.CATEGORIES), sort, grid if d.phone else row(div("width:230px;flex:none", facets), grid, gap=18, style="align-items:flex-start"))  # fmt: skip
    lines: list[Child] = []
    for _ in range(d.int(2, 5)):
        amount = row(wear.icon_button(d, "minus", "secondary", small_=True, disabled=d.chance(0.2)), span("min-width:20px;text-align:center", str(d.int(1, 5))), wear.icon_button(d, "plus", "secondary", small_=True), gap=6)  # fmt: skip
        lines.append(row(wear.tick(d, "checkbox", on=d.chance(0.7), name="select"), art.product(d, "width:52px;height:52px;object-fit:cover"), grow(strong(d.text.product()), row(wear.link(d, "Remove"), wear.link(d, "Save for later"), gap=12)), amount, span("", d.text.money()), wear.icon_button(d, d.pick(("trash", "close")), small_=True), gap=12, marks=mark("row")))  # fmt: skip
    total = wear.card(d, row(grow("Total"), strong(d.text.money())), wear.made_field(d, Given("Promo code", "" if d.chance(0.6) else d.text.code(), "Enter code", d.pick(("", "", "invalid")), error="This code has expired")), _radio(d), wear.button(d, "Checkout", "primary", block=True, disabled=d.chance(0.15)), title="Summary")  # fmt: skip
    return _frame(d, d.pick(("Cart", "Your basket", "Shopping cart")), div("display:grid;grid-template-columns:%s;gap:18px;align-items:start" % ("1fr" if d.width < 900 else "2fr 1fr"), wear.card(d, *lines), total))  # fmt: skip


def wizard(d: Dressed) -> Markup:
    """Steps above a form."""
    names = d.pick((("Account", "Profile", "Plan", "Finish"), ("Cart", "Shipping", "Payment"), ("Upload", "Map fields", "Import")))
    at = d.int(0, len(names) - 1)
    steps: list[Child] = []
    for index, name in enumerate(names):
        full = index <= at
        disc = span(f"width:26px;height:26px;border-radius:50%;display:inline-flex;align-items:center;justify-content:center;font-size:13px;border:1px solid {'var(--accent)' if full else 'var(--muted)'};background:{'var(--accent)' if full else 'transparent'};color:{'var(--on-accent)' if full else 'var(--muted)'}", basic.icon(d, "check", size="14px") if index < at else str(index + 1))  # fmt: skip
        steps.append(row(disc, None if d.phone else span("font-weight:600" if index == at else "color:var(--muted)", name), marks=mark("tab", "selected" if index == at else "checked" if index < at else "")))  # fmt: skip
        if index < len(names) - 1:
            steps.append(span("flex:1;height:1px;background:var(--border)"))
    form = wear.card(d, wear.fields(d, _field_labels(d, 3, 7), columns=d.pick((1, 2)), invalid=0.25), _radio(d), wear.choices(d, "checkbox", _labels(d, 1, 3)), title=names[at])  # fmt: skip
    foot = row(wear.button(d, "Back", concept="arrow-left", disabled=at == 0), grow(), wear.button(d, "Skip", "text"), wear.button(d, "Next", "primary", disabled=d.chance(0.2)), gap=8)  # fmt: skip
    return _frame(d, d.text.title(), row(*steps, gap=12), form, foot)


def notices(d: Dressed) -> Markup:
    """Messages of every tone, rows with switches and crosses."""
    alerts = [wear.alert(d, tone) for tone in d.some(("success", "danger", "warning", "info"), 2, 4)]
    rows = [row(art.portrait(d, 32), grow(strong(d.text.title()), div("", small(d.text.moment()))), wear.tag(d, *d.text.status()) if d.chance(0.5) else None, wear.link(d, "View"), wear.icon_button(d, d.pick(("close", "check", "dots-vertical")), small_=True), gap=12, marks=mark("row")) for _ in range(d.int(3, 7))]  # fmt: skip
    if d.chance(0.6):
        wear.toast(d)
    return _frame(d, "Notifications", wear.tabs(d, ["All", "Unread", "Archived"]), *alerts, wear.card(d, *rows), wear.card(d, *(_setting(d, label) for label in _labels(d, 2, 4)), title="Preferences"), heads=(wear.button(d, "Mark all as read", "text"),))  # fmt: skip


def states(d: Dressed) -> Markup:
    """Controls of a kind in all their states, side by side."""
    cards: list[Child] = []
    for kind in d.some(("checkbox", "radio", "switch", "select", "text", "button", "icon"), 4, 6):
        made: list[Child] = []
        if kind in ("checkbox", "radio", "switch"):
            made = [wear.tick(d, kind, on=on, disabled=off, label=text) for text, on, off in (("Off", False, False), ("On", True, False), ("Disabled", False, True), ("Disabled on", True, True))]  # fmt: skip
            if kind == "checkbox":
                made += [
                    wear.tick(d, kind, on=False, mixed=True, label="Partly"),
                    wear.tick(d, kind, on=False, invalid=True, label="Wrong"),
                ]
        elif kind == "select":
            made = [div("width:170px", wear.select(d, "Choice", value, "Select…", state=state, opened=opened)) for value, state, opened in (("", "", False), (d.text.city(), "", False), (d.text.city(), "disabled", False), ("", "invalid", False), (d.text.city(), "", True))] + [wear.options(d, [d.text.city() for _ in range(4)])]  # fmt: skip
        elif kind == "text":
            made = [
                div("width:210px", wear.made_field(d, drawn_from(d, label, invalid=0.3, disabled=0.25))) for label in _field_labels(d, 4, 6)
            ]
        elif kind == "button":
            made = [wear.button(d, d.text.action()[0], variant, small_=d.chance(0.3), disabled=d.chance(0.25), loading=d.chance(0.1)) for variant in wear.VARIANTS * 2]  # fmt: skip
        else:
            made = [wear.icon_button(d, basic.any_concept(d), d.pick(("text", "text", "secondary", "primary")), small_=d.chance(0.4), disabled=d.chance(0.15)) for _ in range(d.int(5, 10))]  # fmt: skip
        cards.append(wear.card(d, div("display:flex;flex-wrap:wrap;gap:12px 20px;align-items:center", made), title=kind.capitalize()))
    return _frame(d, d.pick(("Components", "Controls", "Form controls")), *cards)


GENRES = {
    "lib-settings": page(settings), "lib-list": page(listing), "lib-entrance": page(entrance), "lib-dashboard": page(dashboard), "lib-detail": page(detail),
    "lib-cart": page(cart), "lib-wizard": page(wizard), "lib-notices": page(notices), "lib-states": page(states),
}  # fmt: skip
