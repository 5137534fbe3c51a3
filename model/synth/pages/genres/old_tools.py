"""Web applications without a style framework: lists with links to edit and delete, native forms."""

from __future__ import annotations

from collections.abc import Callable

from ... import phrases, words
from .. import choices, specs, technical
from ..guides import crumbs
from ..html import Child, Markup, el, mark
from ..kit import div, span
from ..manual import Manual, page
from ..natives import choose, entry_box, press, tick
from ..passages import heading, link, mono, note, table
from .manuals import letter_index

Cell = Callable[[Manual], Child]

_COLUMNS: tuple[tuple[str, Cell], ...] = (
    ("ID", lambda m: link(m, str(m.int(1, 99999)))), ("Id", lambda m: m.text.ident()), ("Name", lambda m: m.text.person()), ("Name", lambda m: link(m, m.text.title())), ("Title", lambda m: link(m, m.text.title())), ("Login", lambda m: m.text.user()),
    ("E-mail", lambda m: link(m, m.text.email())), ("Status", lambda m: m.text.status()[0]), ("Sev", lambda m: m.pick(("nor", "maj", "min", "cri", "enh", "S1", "S2"))), ("P", lambda m: m.pick(("1", "2", "3", "A", "B", "C", "--"))),
    ("Flag", lambda m: m.pick(("Y", "N", "y", "n", "x", "", "X", "*", "-"))), ("Type", lambda m: m.pick(("A", "B", "C", "D", "bug", "task", "int", "varchar(255)", "text"))), ("Grade", lambda m: technical.grade(m.text)), ("Qty", lambda m: str(m.int(0, 400))),
    ("Price", lambda m: m.text.money()), ("Date", lambda m: m.text.date()), ("Changed", lambda m: m.text.date("iso")), ("Owner", lambda m: m.text.user()), ("City", lambda m: m.text.city()), ("Host", lambda m: m.text.host()), ("Size", lambda m: m.text.size()),
    ("Active", lambda m: m.pick(("Yes", "No"))), ("Category", lambda m: m.pick(phrases.CATEGORIES)), ("Dept.", lambda m: m.text.department()), ("Phone", lambda m: m.text.phone()), ("Notes", lambda m: m.text.sentence()), ("%", lambda m: m.text.percent()),
    ("Key", lambda m: mono(m, technical.name(m.text))), ("Value", lambda m: mono(m, technical.value(m.text) or "NULL")), ("Room", lambda m: m.pick(("A", "B", "C")) + str(m.int(1, 400))), ("Sex", lambda m: m.pick("MFX")), ("Size", lambda m: m.pick(("S", "M", "L", "XL"))),
)  # fmt: skip


def tool(m: Manual) -> Markup:
    """An old tool's page: its menu of links, and a list, a record or a folder."""
    body = m.pick((records, records, records, record, folder, report))(m)
    return frame(m, body)


def frame(m: Manual, *content: Child) -> Markup:
    """A menu of words above or at the left, who is signed in, and a line at the foot."""
    t = m.text
    names = [
        t.cased(word)
        for word in m.some(
            (
                "Home",
                "New",
                "Browse",
                "Search",
                "Reports",
                "Preferences",
                "Help",
                "Users",
                "Admin",
                "My page",
                "Inventory",
                "Queue",
                "Statistics",
                "Import",
                "Export",
                "Logs",
                "Config",
            ),
            2,
            3 if m.phone else 8,
        )
    ]
    on = m.int(0, len(names) - 1)
    at_left = m.width > 700 and m.chance(0.35)
    between = m.pick((" | ", " | ", " · ", "   ", " - "))
    ground = (
        m.pick(
            (
                "",
                "background:#ccd;color:#000;",
                "background:#336;color:#fff;",
                "background:#eee;color:#000;",
                "background:var(--accent);color:var(--on-accent);",
            )
        )
        if not m.look.dark
        else ""
    )
    ink = "inherit" if ground else "var(--accent)"
    signed, shown = m.chance(0.5), not m.chance(0.06)
    session: list[Child] = []
    if signed:
        session = [m.pick(("Logged in as ", "Welcome, ", "User: ")), el("b", None, t.user()), " ", link(m, m.pick(("Log out", "Logout", "[logout]", "Sign out")), style=f"color:{ink};")]  # fmt: skip
    elif m.chance(0.5):
        session = [link(m, m.pick(("Log in", "Login")), style=f"color:{ink};"), " or ", link(m, "register", style=f"color:{ink};")]
    m.facts["signed_in"] = signed and shown
    menu = [el("a", {"href": "#", "style": f"color:{ink};" + ("font-weight:700;text-decoration:none;" if place == on else "text-decoration:underline;") + ("display:block;padding:2px 0;" if at_left else ""), **mark("menuitem", "selected" if place == on else "")}, name) for place, name in enumerate(names)]  # fmt: skip
    spread: list[Child] = []
    for place, drawn in enumerate(menu):
        spread += [between if place and not at_left else None, drawn]
    title = el(
        "span",
        {"style": f"font-size:{m.pick((16, 18, 22))}px;font-weight:700"},
        m.pick((t.company_name, f"{t.noun().capitalize()} {t.noun()}", f"{t.noun()}tracker {t.version()}")),
    )
    foot = div("font-size:.85em;color:var(--muted);border-top:1px solid var(--border);margin-top:14px;padding-top:4px", m.pick((f"Version {t.version()}", f"Page generated in 0.{m.int(10, 990)} s", f"© {m.int(1996, 2012)} {t.company_name}", f"{m.int(2, 40)} queries")), " ", link(m, m.pick(("Contact", "Help", "About", "XML"))))  # fmt: skip
    head = div(f"padding:6px 10px;display:flex;justify-content:space-between;gap:12px;flex-wrap:wrap;{ground}", title, span("", session))
    bar = el("nav", {"style": ("width:130px;flex:none;padding:8px;border-right:1px solid var(--border);color:var(--text);" if at_left else "padding:4px 10px;white-space:pre-wrap;border-bottom:1px solid var(--border);") + (ground if not at_left else ""), **mark("navigation")}, spread)  # fmt: skip
    main = el("main", {"style": f"padding:{m.pick((6, 10, 16))}px;min-width:0;flex:1"}, content, foot if m.chance(0.7) else None)
    if not shown:
        return div("", main)
    return div("", head, div("display:flex", bar, main)) if at_left else div("", head, bar, main)


def _acts(m: Manual) -> Callable[[], Child]:
    """What can be done with a row, the same for each."""
    labels = m.some(("Edit", "Delete", "View", "Copy", "Move", "Print", "Show", "Close"), 1, 3)
    labels = m.pick(([label.lower() for label in labels], labels, labels))
    way = m.pick(("links", "links", "links", "bracketed", "piped", "buttons"))

    def made() -> Child:
        parts: list[Child] = []
        for place, label in enumerate(labels):
            if way == "buttons":
                parts += [" " if place else None, press(m, label)]
            else:
                parts += [
                    {"links": " ", "bracketed": " ", "piped": " | "}[way] if place else None,
                    link(m, f"[{label}]" if way == "bracketed" else label),
                ]
        return span("white-space:nowrap;word-spacing:2px", parts)

    return made


def grid(m: Manual, rows: int = 0) -> Markup:
    """A dense table with acts on its rows."""
    columns = list(dict(m.some(_COLUMNS, 2, 3 if m.phone else 5 if m.width < 1000 else 8)).items())
    ticked, acting = m.chance(0.25), _acts(m) if m.chance(0.75) else None
    at_front = m.chance(0.3)
    heads = [m.text.cased(name) if m.chance(0.9) else name for name, _ in columns]
    made = []
    for _ in range(rows or m.int(4, 18)):
        cells: list[Child] = [cell(m) for _, cell in columns]
        if acting:
            cells.insert(0 if at_front else len(cells), acting())
        if ticked:
            cells.insert(0, el("input", {"type": "checkbox", "checked": (on := m.chance(0.2)), **mark("checkbox", "checked" if on else "", name="select row")}) if m.ways.native else choices.box(m, "checkbox", on=m.chance(0.2), name="select row"))  # fmt: skip
        made.append(cells)
    if acting:
        heads.insert(0 if at_front else len(heads), m.pick(("", "Action", "Actions", "Options")))
    if ticked:
        heads.insert(0, "")
    return table(m, heads, made, name=m.pick(("entries", "records", "results")))


def records(m: Manual) -> Markup:
    """A list with a form that filters it and numbers of pages."""
    t = m.text
    title = m.pick((f"{t.noun().capitalize()}s", f"List of {t.noun()}s", "Search results", "All records", f"Manage {t.noun()}s", t.title()))
    m.facts["title"] = title
    labels = m.some(("Status", "Category", "Sort by", "Show", "Owner", "Year", "Type"), 1, 3)
    options = {
        "Status": ("all", "open", "closed"),
        "Category": phrases.CATEGORIES[:4],
        "Sort by": ("name", "date", "id"),
        "Show": ("25", "50", "100"),
        "Owner": ("anyone", t.user(), t.user()),
        "Year": ("2026", "2025", "2024"),
        "Type": ("A", "B", "C"),
    }
    filters: list[Child] = []
    for label in labels:
        filters += [span("white-space:nowrap", f"{label}: ", choose(m, label, options[label])), " "]
    asked = (
        span(
            "white-space:nowrap",
            m.pick(("Search: ", "Find: ", "Keyword: ")),
            entry_box(m, "search", m.pick(("", "", t.noun())), "", size=m.pick((12, 20, 30)), seen=True),
        )
        if m.ways.native and m.chance(0.7)
        else None
    )
    form = div(f"margin:0 0 {m.ways.gap}px;line-height:2;" + m.pick(("", "border:1px solid var(--border);padding:6px;", "background:#8882;padding:6px;")), filters, asked, " ", press(m, m.pick(("Go", "Search", "Filter", "Apply", "Submit", "Show"))), " ", press(m, "Reset") if m.chance(0.3) else None)  # fmt: skip
    last = m.int(3, 12)
    here = m.int(1, last)
    numbers: list[Child] = [m.pick(("Page: ", "Pages: ", "", "Go to page "))]
    for number in range(1, last + 1):
        numbers += [el("b", None, str(number)) if number == here else link(m, str(number)), " "]
    numbers += [
        link(m, m.pick(("Next", "next >>", "Next 50", ">"))),
        f"  ({m.int(20, 900)} {m.pick(('records', 'rows', 'found', 'total'))})" if m.chance(0.6) else None,
    ]
    paging = el("nav", {"style": f"margin:0 0 {m.ways.gap}px;word-spacing:3px", **mark("navigation", name="pagination")}, numbers)
    above = m.chance(0.3)
    fresh = el("p", {"style": f"margin:0 0 {m.ways.gap}px"}, link(m, m.pick((f"Add new {t.noun()}", "Create new", "[New]", "+ Add", "New entry"))), m.pick(("", " | ")), link(m, m.pick(("Export CSV", "Printable version", "RSS")))) if m.chance(0.6) else None  # fmt: skip
    return div("", crumbs(m, "Home", "Admin", title) if m.chance(0.2) else None, heading(m, title, m.pick((1, 2))), note(m) if m.chance(0.15) else None, form if m.chance(0.8) else None, letter_index(m) if m.chance(0.25) else None, paging if above else None, fresh, grid(m), None if above else paging, div("", press(m, "Delete selected"), " ", press(m, m.pick(("Check all", "Export", "Move")), disabled=m.chance(0.3))) if m.chance(0.3) else None)  # fmt: skip


def record(m: Manual) -> Markup:
    """One record to read or to change, its names at the left."""
    t = m.text
    change = m.chance(0.6)
    title = f"{m.pick(('Edit', 'Change', 'Modify')) if change else 'View'} {t.noun()} {m.pick((t.ident(), str(m.int(1, 999)), ''))}".strip()
    m.facts["title"] = title
    rows: list[tuple[Child, ...]] = []
    colon = m.pick((":", "", ":"))
    for spec in m.some(specs.SPECS, 4, 10):
        value = spec.value(m) if m.chance(0.75) else ""
        given: Child = value or "-"
        if change and spec.kind == "select":
            given = choose(m, spec.label, (value or "(none)", spec.value(m), spec.value(m)))
        elif change and spec.kind == "textarea":
            marks = mark("textbox", label=spec.label, name=spec.label, value=value)
            given = el(
                "textarea",
                {"rows": m.int(2, 4), "cols": m.pick((30, 40)) if not m.phone else 24, "style": "max-width:100%", **marks},
                value,
            )
        elif change:
            given = entry_box(
                m,
                spec.label,
                value,
                "",
                kind="password" if spec.kind == "password" else "text",
                size=m.pick((20, 30, 40)) if not m.phone else 18,
                seen=True,
            )
        elif m.chance(0.2):
            given = link(m, value or t.noun())
        rows.append((el("b", None, spec.label + colon) if m.ways.head != "plain" else spec.label + colon, given))
    if m.chance(0.4):
        rows.append(
            (
                "Options" + colon,
                [
                    [tick(m, "checkbox", word, on=m.chance(0.5)), el("br")]
                    for word in m.some(("Active", "Public", "Locked", "Send e-mail", "Archive"), 2, 3)
                ],
            )
        )
    buttons = [press(m, word, primary=not place) for place, word in enumerate(m.pick((("Save",), ("Save", "Cancel"), ("Update", "Delete"), ("Submit", "Reset"), ("OK", "Cancel", "Apply"))))] if change else [link(m, "Edit"), link(m, "Delete"), link(m, "Back")]  # fmt: skip
    return div("", heading(m, title, m.pick((1, 2))), note(m) if m.chance(0.2) else None, table(m, ("", ""), rows, name="record", wide=m.chance(0.2)), div(f"margin-top:{m.ways.gap}px;word-spacing:4px", [[button, " "] for button in buttons]), [heading(m, "History", 3), grid(m, m.int(2, 5))] if m.chance(0.3) else None)  # fmt: skip


def folder(m: Manual) -> Markup:
    """What a server shows of a folder."""
    where = f"/{m.text.noun()}/{m.text.word()}/"
    title = f"Index of {where}"
    m.facts["title"] = title
    files = [
        link(m, m.pick((m.text.file(), f"{m.text.noun()}/", f"{m.text.word()}-{m.text.version()}.tar.gz", m.pick(technical.LETTERS) + "/")))
        for _ in range(m.int(6, 20))
    ]
    if m.chance(0.5):
        rows = [(name, m.text.date("iso"), m.text.size() if m.chance(0.7) else "-") for name in files]
        return div("", heading(m, title, 1), table(m, ("Name", "Last modified", "Size"), rows, name="files"))
    cells = "padding:0 24px 0 0"
    rows_ = [el("tr", mark("row"), el("td", {"style": cells, "data-col": "Name"}, name), el("td", {"style": cells, "data-col": "Last modified"}, f"{m.text.date('iso')} {m.int(10, 23)}:{m.int(10, 59)}"), el("td", {"style": cells + ";text-align:right", "data-col": "Size"}, m.pick((f"{m.int(1, 990)}{m.pick('KM')}", "-", str(m.int(1, 99999)))))) for name in files]  # fmt: skip
    head = el("tr", None, [el("th", {"style": cells + ";text-align:left"}, link(m, word)) for word in ("Name", "Last modified", "Size")])
    rule = el("hr", {"style": "border:0;border-top:1px solid var(--border)"})
    return div("", heading(m, title, 1), rule, el("table", {"style": f"font:{m.ways.mono}px/1.4 var(--font-mono)", **mark("table", name="files")}, el("thead", None, head), el("tbody", None, rows_)), rule, el("address", None, m.pick(("Apache/2.4.41 (Ubuntu) Server", "nginx/1.18.0", "lighttpd")), f" at {m.text.host()} Port 80"))  # fmt: skip


def report(m: Manual) -> Markup:
    """Numbers under letters: a matrix, a schedule, marks of pupils."""
    title = m.pick(("Report", "Timetable", "Grades", "Matrix", "Statistics", "Attendance", "Standings", "Seating plan"))
    m.facts["title"] = title
    count = m.int(3, 5 if m.phone else 10)
    heads = m.pick(
        (
            [chr(65 + place) for place in range(count)],
            list("MTWTFSS")[:count],
            ["W", "D", "L", "F", "A", "Pts"][:count],
            [str(place + 1) for place in range(count)],
            ["Q1", "Q2", "Q3", "Q4"],
        )
    )
    fill: Callable[[], Child] = m.pick(
        (
            lambda: technical.grade(m.text),
            lambda: m.pick(("x", "", "")),
            lambda: str(m.int(0, 99)),
            lambda: m.pick("ABCDEF"),
            lambda: m.pick(("P", "A", "L", "-")),
            lambda: m.pick(("v", "x", "-", "o")),
            lambda: link(m, str(m.int(1, 50))),
        )
    )
    first: Callable[[], str] = m.pick(
        (
            m.text.person,
            m.text.city,
            m.text.noun,
            lambda: str(m.int(1, 99)),
            lambda: m.pick(words.COLORS),
            lambda: m.pick(technical.LETTERS).upper(),
        )
    )
    rows = [(first(), *(fill() for _ in heads)) for _ in range(m.int(4, 14))]
    key = div(
        f"margin-bottom:{m.ways.gap}px",
        el("b", None, "Key: "),
        "x = yes, v = partly, - = none, o = open" if m.chance(0.5) else "A = present, P = pending, L = late",
    )
    return div(
        "",
        heading(m, title, 1),
        table(m, ["", *heads], rows, name=title, wide=m.chance(0.3)),
        key if m.chance(0.5) else None,
        press(m, "Print"),
        " ",
        link(m, "Export"),
    )


GENRES = {"doc-tool": page(tool, native=0.8)}
