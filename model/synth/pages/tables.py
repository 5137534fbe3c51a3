"""Tables: columns of an entity, cells of many makes, rows with actions and states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import phrases, words
from . import basic, choices, feedback, fields
from .html import Child, Markup, el, join, mark
from .scene import Scene

Cell = Callable[[Scene], Child]


@dataclass(frozen=True)
class Column:
    header: str
    cell: Cell
    align: str = ""


def person_cell(s: Scene) -> Child:
    """A name, often with a face, sometimes with the e-mail below."""
    name = s.text.person()
    roll = s.rng.random()
    if roll < 0.4:
        return name
    below = el("div", {"class": "q-small q-muted"}, s.pick((s.text.email(), s.text.job()))) if roll > 0.75 else None
    return el(
        "div",
        {"class": "q-row"},
        basic.avatar(s, name),
        el("div", None, el("div", {"class": "q-strong" if below else None}, name), below),
    )


def product_cell(s: Scene) -> Child:
    name = s.text.product()
    if s.chance(0.6):
        return name
    return el(
        "div",
        {"class": "q-row"},
        el("div", {"style": "width:2.4em;flex:none"}, basic.picture(s, 40, 40, name=name)),
        el("span", None, name),
    )


def id_cell(s: Scene) -> Child:
    ident = s.text.ident()
    return basic.link(s, ident) if s.chance(0.4) else el("span", {"class": s.pick(("", "", "q-mono", "q-strong"))}, ident)


def progress_cell(s: Scene) -> Child:
    value = s.int(0, 100)
    return el(
        "div",
        {"class": "q-row", "style": "min-width:90px"},
        feedback.progress(s, value),
        el("span", {"class": "q-small"}, f"{value}%") if s.chance(0.6) else None,
    )


def _amount(s: Scene) -> Child:
    amount = s.text.signed_money()
    return el("span", {"class": "q-pos" if amount[0] == "+" else "q-neg"}, amount)


ENTITIES: dict[str, tuple[Column, ...]] = {
    "orders": (
        Column("Order", id_cell), Column("Customer", person_cell), Column("Date", lambda s: s.text.date()), Column("Total", lambda s: s.text.money(), "right"), Column("Status", basic.status),
        Column("Items", lambda s: str(s.int(1, 20)), "center"), Column("Payment", lambda s: s.pick(("Visa", "PayPal", "Invoice", "Cash", "Apple Pay", s.text.card_number()))), Column("Country", lambda s: s.text.country()),
    ),
    "customers": (
        Column("Name", person_cell), Column("Email", lambda s: s.text.email()), Column("Company", lambda s: s.text.company()), Column("City", lambda s: s.text.city()), Column("Phone", lambda s: s.text.phone()),
        Column("Orders", lambda s: str(s.int(0, 120)), "right"), Column("Spent", lambda s: s.text.money(), "right"), Column("Status", basic.status), Column("Joined", lambda s: s.text.date()),
    ),
    "users": (
        Column("User", person_cell), Column("Email", lambda s: s.text.email()), Column("Role", lambda s: s.pick(phrases.ROLES)), Column("Status", basic.status), Column("Last login", lambda s: s.text.moment()),
        Column("2FA", lambda s: basic.icon(s, s.pick(("check", "close"))), "center"), Column("Department", lambda s: s.text.department()),
    ),
    "products": (
        Column("Product", product_cell), Column("SKU", lambda s: s.text.ident()), Column("Price", lambda s: s.text.money(1, 400), "right"), Column("Stock", lambda s: str(s.int(0, 900)), "right"), Column("Category", lambda s: s.pick(phrases.CATEGORIES)),
        Column("Rating", basic.stars), Column("Status", basic.status), Column("Color", lambda s: s.pick(words.COLORS)), Column("Sold", lambda s: s.text.number(), "right"),
    ),
    "invoices": (
        Column("Invoice", id_cell), Column("Client", lambda s: s.text.company()), Column("Issued", lambda s: s.text.date()), Column("Due", lambda s: s.text.date()), Column("Amount", lambda s: s.text.money(), "right"), Column("Status", basic.status),
    ),
    "tickets": (
        Column("ID", id_cell), Column("Subject", lambda s: s.text.title()), Column("Requester", person_cell), Column("Priority", lambda s: basic.badge(s, *s.pick((("Low", "neutral"), ("Medium", "info"), ("High", "warning"), ("Urgent", "danger"))))),
        Column("Updated", lambda s: s.text.moment()), Column("Assignee", person_cell), Column("Status", basic.status),
    ),
    "servers": (
        Column("Host", lambda s: s.text.host()), Column("IP address", lambda s: ".".join(str(s.int(1, 254)) for _ in range(4))), Column("Region", lambda s: s.pick(("eu-west-1", "us-east-2", "ap-south-1", "Frankfurt", "Oregon"))),
        Column("CPU", progress_cell), Column("Uptime", lambda s: s.text.percent(), "right"), Column("Status", basic.status), Column("Version", lambda s: s.text.version()),
    ),
    "projects": (
        Column("Project", lambda s: s.text.title()), Column("Owner", person_cell), Column("Progress", progress_cell), Column("Deadline", lambda s: s.text.date()), Column("Team", basic.avatars), Column("Budget", lambda s: s.text.money(), "right"), Column("Status", basic.status),
    ),
    "employees": (
        Column("Employee", person_cell), Column("Position", lambda s: s.text.job()), Column("Office", lambda s: s.text.city()), Column("Age", lambda s: str(s.int(19, 66)), "right"), Column("Start date", lambda s: s.text.date()), Column("Salary", lambda s: s.text.money(30000, 190000), "right"),
    ),
    "bookings": (
        Column("Guest", person_cell), Column("Room", lambda s: f"{s.int(1, 9)}{s.int(0, 3)}{s.int(1, 9)}"), Column("Check-in", lambda s: s.text.date()), Column("Nights", lambda s: str(s.int(1, 14)), "center"), Column("Price", lambda s: s.text.money(), "right"), Column("Status", basic.status),
    ),
    "files": (
        Column("Name", lambda s: el("span", {"class": "q-row"}, basic.icon(s, s.pick(("file", "folder", "image", "document"))), el("span", None, s.text.file()))), Column("Size", lambda s: s.text.size(), "right"), Column("Modified", lambda s: s.text.moment()), Column("Owner", person_cell), Column("Type", lambda s: s.pick(("PDF", "Folder", "Image", "Sheet", "ZIP"))),
    ),
    "transactions": (
        Column("Date", lambda s: s.text.date()), Column("Description", lambda s: s.pick((s.text.company(), s.text.product(), s.text.title()))), Column("Category", lambda s: s.pick(phrases.CATEGORIES)), Column("Amount", _amount, "right"), Column("Balance", lambda s: s.text.money(), "right"), Column("Reference", lambda s: s.text.ident()),
    ),
    "students": (
        Column("Student", person_cell), Column("Course", lambda s: s.text.title()), Column("Grade", lambda s: s.pick(("A", "A-", "B+", "B", "C", "D", "F", "1.3", "2.0")), "center"), Column("Credits", lambda s: str(s.int(1, 12)), "right"), Column("Semester", lambda s: s.pick(("Spring 2026", "Fall 2025", "WS 25/26", "Q2"))), Column("Attendance", lambda s: s.text.percent(), "right"),
    ),
    "deployments": (
        Column("Commit", lambda s: el("code", {"class": "q-icode"}, s.text.hash()[:8])), Column("Branch", lambda s: s.pick(("main", "develop", f"feature/{s.text.noun()}", f"fix-{s.text.noun()}", f"release/{s.text.version()}"))), Column("Author", person_cell), Column("Environment", lambda s: s.pick(("production", "staging", "preview"))), Column("Duration", lambda s: s.text.duration(), "right"), Column("Status", basic.status), Column("When", lambda s: s.text.moment()),
    ),
    "languages": (
        Column("#", lambda s: str(s.int(1, 500)), "right"), Column("Country", lambda s: s.text.country()), Column("Capital", lambda s: s.text.city()), Column("Population", lambda s: s.text.number(100000, 99999999), "right"), Column("Language", lambda s: s.pick(words.LANGUAGES)), Column("Change", lambda s: s.text.delta(), "right"),
    ),
    "records": (
        Column("id", lambda s: str(s.int(1, 9999)), "right"), Column("uuid", lambda s: s.text.uuid()), Column("name", lambda s: s.text.rare()), Column("created_at", lambda s: f"{s.text.date('iso')} {s.int(10, 23)}:{s.int(10, 59)}:{s.int(10, 59)}"), Column("value", lambda s: s.pick(("NULL", "true", "false", s.text.hash()[:12], s.text.number(), s.text.word()))), Column("code", lambda s: s.text.code()),
    ),
    "shipments": (
        Column("Tracking no.", id_cell), Column("From", lambda s: s.text.city()), Column("To", lambda s: s.text.city()), Column("Carrier", lambda s: s.pick(("DHL", "UPS", "FedEx", "GLS", "DPD", "La Poste", "Royal Mail"))), Column("Weight", lambda s: f"{s.rng.uniform(0.1, 60):.1f} kg", "right"), Column("ETA", lambda s: s.text.date()), Column("Status", basic.status),
    ),
}  # fmt: skip

TITLES = {name: name.capitalize() for name in ENTITIES} | {"languages": "Countries", "records": "Results"}


def _sort_mark(s: Scene, sorted_here: bool) -> Child:
    if sorted_here:
        return (
            basic.icon(s, s.pick(("arrow-up", "arrow-down", "chevron-down", "chevron-up")))
            if s.chance(0.7)
            else s.pick(("▲", "▼", "↑", "↓"))
        )
    return None


def _actions(s: Scene) -> Callable[[Scene], Child]:
    """One way to act on rows, the same for each row of a table."""
    concepts = s.some(("pencil", "trash", "eye", "copy", "download", "dots-vertical", "share", "gear", "star", "external-link"), 1, 3)
    labels = s.some(
        (
            "Edit",
            "Delete",
            "View",
            "Details",
            "Remove",
            "Open",
            "Download",
            "Duplicate",
            "Manage",
            "Pay",
            "Cancel",
            "Approve",
        ),
        1,
        2,
    )
    way = s.pick(("icons", "icons", "links", "links", "buttons", "dots", "framed"))

    def make(scene: Scene) -> Child:
        if way == "icons":
            return el(
                "span",
                {"class": "q-row q-muted", "style": "gap:.5em;display:inline-flex"},
                [basic.icon_button(scene, concept) for concept in concepts],
            )
        if way == "links":
            return el(
                "span",
                {"class": "q-row", "style": "gap:1.3em;display:inline-flex"},
                [basic.link(scene, label) for label in labels],
            )
        if way == "buttons":
            return el(
                "span",
                {"class": "q-row", "style": "display:inline-flex"},
                [basic.button(scene, label, size="sm", variant="secondary" if i else "primary") for i, label in enumerate(labels)],
            )
        if way == "framed":
            return el(
                "span",
                {"class": "q-row", "style": "gap:.4em;display:inline-flex"},
                [basic.icon_button(scene, concept, variant="secondary", size="sm") for concept in concepts],
            )
        return basic.icon_button(scene, scene.pick(("dots-vertical", "dots-horizontal")))

    return make


def table(s: Scene, entity: str = "", rows: int = 0, *, max_columns: int = 0) -> Markup:
    """A table of an entity: some of its columns, perhaps tick boxes and actions."""
    entity = entity or s.pick(tuple(ENTITIES))
    limit = max_columns or (3 if s.phone else 4 if s.width < 900 else 7)
    columns = list(ENTITIES[entity])
    first, rest = columns[0], columns[1:]
    kept = [column for column in rest if column in s.some(rest, min(2, limit - 1), limit - 1)]
    columns = [first, *kept]
    rows = rows or s.int(3, 9)
    with_checks, with_actions, with_numbers = s.chance(0.25), s.chance(0.5), s.chance(0.08)
    acting = _actions(s)
    action_header = s.pick(("Actions", "Action", "", "")) if with_actions else ""
    sorted_by = s.int(0, len(columns) - 1) if s.chance(0.35) else -1
    headers = [s.text.cased(column.header) for column in columns]

    head: list[Child] = []
    if with_checks:
        head.append(
            el(
                "th",
                {"style": "width:1%"},
                choices.box(s, "checkbox", on=False, mixed=s.chance(0.2), name="select all"),
            )
        )
    if with_numbers:
        head.append(el("th", None, s.pick(("#", "No."))))
    for index, column in enumerate(columns):
        inner: Child = headers[index]
        arrow = _sort_mark(s, index == sorted_by)
        if arrow:
            inner = el("span", {"class": "q-th-in"}, el("span", None, headers[index]), arrow)
        head.append(el("th", {"class": f"q-{column.align}" if column.align else None}, inner))
    if with_actions:
        head.append(el("th", {"class": "q-right"}, action_header))

    body: list[Child] = []
    selected_rows = {s.int(0, rows - 1) for _ in range(s.int(1, 3))} if (with_checks and s.chance(0.6)) or s.chance(0.1) else set()
    for row in range(rows):
        chosen = row in selected_rows
        cells: list[Child] = []
        if with_checks:
            cells.append(el("td", None, choices.box(s, "checkbox", on=chosen, name="select row")))
        if with_numbers:
            cells.append(el("td", {"data-col": "#"}, str(row + 1)))
        for column, header in zip(columns, headers, strict=True):
            content = column.cell(s) if not s.chance(0.02) else s.pick(("—", "-", "n/a", ""))
            cells.append(el("td", {"class": f"q-{column.align}" if column.align else None, "data-col": header}, content))
        if with_actions:
            cells.append(el("td", {"class": "q-right q-nowrap", "data-col": action_header}, acting(s)))
        marks = mark("row", "selected" if chosen else "")
        body.append(el("tr", {"class": "q-sel" if chosen else None, **marks}, cells))
    foot = _totals(s, columns, headers, with_checks, with_numbers, with_actions) if s.chance(0.08) else None
    made = el(
        "table",
        {"class": s.cls("table"), **mark("table", name=TITLES.get(entity, entity))},
        el("thead", None, el("tr", None, head)),
        el("tbody", None, body),
        foot,
    )
    return el("div", {"class": "q-scroll"}, made)


def _totals(s: Scene, columns: list[Column], headers: list[str], checks: bool, numbers: bool, actions: bool) -> Markup:
    cells: list[Child] = [el("td", None) for flag in (checks, numbers) if flag]
    for index, (column, header) in enumerate(zip(columns, headers, strict=True)):
        text = s.pick(("Total", "Sum", "Totals")) if index == 0 else s.text.money() if column.align == "right" else ""
        cells.append(el("td", {"class": f"q-strong {'q-right' if column.align == 'right' else ''}", "data-col": header}, text))
    if actions:
        cells.append(el("td", None))
    return el("tfoot", None, el("tr", None, cells))


def facts_list(s: Scene, pairs: list[tuple[str, Child]]) -> Markup:
    """Names and values of a detail page: a table of two columns, or pairs."""
    if s.chance(0.5):
        rows = [el("tr", mark("row"), el("th", None, name), el("td", None, value)) for name, value in pairs]
        return el("table", {"class": s.cls("table"), **mark("table")}, el("tbody", None, rows))
    between = s.chance(0.6)
    made = [
        el(
            "div",
            {"class": "q-row" + (" q-between" if between else ""), **mark("row")},
            el("span", {"class": "q-muted", "style": None if between else "width:40%"}, name),
            el("span", {"class": "q-strong"}, value),
        )
        for name, value in pairs
    ]
    return el("div", {"class": "q-col"}, made)


def toolbar(s: Scene, title: str) -> Markup:
    """What stands above a table: title, search, filters, buttons."""
    parts: list[Child] = [basic.heading(s, title, s.pick((2, 3, 4)))] if s.chance(0.3) else []
    if s.chance(0.55):
        parts.append(el("div", {"style": "width:220px" if not s.phone else "width:100%"}, fields.search_box(s)))
    if s.chance(0.3):
        parts.append(
            el(
                "div",
                {"style": "width:150px"},
                fields.select(
                    s,
                    "Filter",
                    "",
                    s.pick(("All", "All statuses", "Any date", "Filter by…", "Last 30 days")),
                    lambda sc: sc.text.status()[0],
                ),
            )
        )
    parts.append(el("span", {"class": "q-push"}))
    if s.chance(0.4):
        parts.append(
            basic.button(
                s,
                s.pick(("Filter", "Export", "Import", "Columns", "Refresh")),
                s.pick(("filter", "download", "", "columns")),
            )
        )
    if s.chance(0.6):
        parts.append(
            basic.button(
                s,
                s.pick(("Add", "New", "Create", f"Add {s.text.noun()}", f"New {title.lower().rstrip('s')}", "+ New")),
                s.pick(("plus", "")),
                "primary",
            )
        )
    return el("div", {"class": "q-row q-wrap"}, join(parts))
