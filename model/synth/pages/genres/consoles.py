"""Tools of developers and administrators: queries, files, logs, status, rights, changes of code."""

from __future__ import annotations

from ... import phrases
from .. import basic, cards, charts, choices, feedback, fields, lists, navigation, pieces, shells, tables
from ..html import Child, Markup, el, mark
from ..scene import Scene


def query(s: Scene) -> Markup:
    """A database console: SQL, buttons, result."""
    sql = s.text.sql()
    entry = el(
        "textarea",
        {
            "class": s.cls("textarea" if s.look.has("textarea") else "input"),
            "rows": s.int(2, 5),
            "style": "font-family:var(--font-mono)" if s.chance(0.7) else None,
            **mark("textbox", label="", name="SQL query", value=sql),
        },
        sql,
    )
    bar = el(
        "div",
        {"class": "q-row q-wrap"},
        basic.button(s, s.pick(("Execute", "Run", "Run query", "Go")), s.pick(("play", "", "zap")), "primary"),
        [basic.button(s, text) for text in s.some(("Clear", "Format", "Explain", "Save query", "History", "Export CSV"), 1, 3)],
        choices.checkbox(s, s.pick(("Stop on error", "Limit rows", "Show only errors"))) if s.chance(0.4) else None,
    )
    state = s.rng.random()
    if state < 0.12:
        result: list[Child] = [
            feedback.alert(
                s,
                "danger",
                s.pick(
                    (
                        f"You have an error in your SQL syntax near '{s.text.word()}'",
                        f"Table '{s.text.noun()}.{s.text.noun()}' doesn't exist",
                        f"Unknown column '{s.text.noun()}' in 'where clause'",
                    )
                ),
            )
        ]
        s.facts["error"] = True
    else:
        rows = s.int(3, 12)
        result = [
            el(
                "p",
                {"class": "q-small q-muted"},
                s.pick(
                    (
                        f"{rows} rows ({s.rng.uniform(0, 1):.3f} s)",
                        f"Query OK, {rows} rows affected",
                        f"Showing {rows} of {s.text.number(20, 90000)} rows",
                    )
                ),
            ),
            tables.table(s, s.pick(("records", "records", "users", "customers", "products")), rows),
        ]
    links = el(
        "p",
        {"class": "q-row q-wrap", "style": "gap:1.2em"},
        [
            basic.link(s, text)
            for text in s.some(
                (
                    "Select data",
                    "Show structure",
                    "Alter table",
                    "New item",
                    "SQL command",
                    "Import",
                    "Export",
                    "Create table",
                    "Privileges",
                ),
                3,
                6,
            )
        ],
    )
    return shells.app(
        s,
        s.pick(("SQL command", "Query", "Database", f"Select: {s.text.noun()}s", "Console")),
        links if s.chance(0.6) else None,
        entry,
        bar,
        result,
    )


def files(s: Scene) -> Markup:
    bar = el(
        "div",
        {"class": "q-row q-wrap"},
        navigation.crumbs(s),
        el("span", {"class": "q-push"}),
        basic.button(s, "Upload", "upload", "primary"),
        basic.button(s, "New folder", "folder"),
        basic.icon_button(s, "grid"),
        basic.icon_button(s, "list"),
    )
    if s.chance(0.5):
        body: Child = tables.table(s, "files", s.int(4, 10))
    else:
        cells = []
        for _ in range(s.int(4, 12)):
            folder = s.chance(0.4)
            name = s.text.noun().capitalize() if folder else s.text.file()
            on = s.chance(0.1)
            cells.append(
                el(
                    "div",
                    {
                        "class": s.cls("card") + (" q-card-sel" if on else ""),
                        **mark("card", "selected" if on else "", name=name),
                    },
                    el(
                        "div",
                        {"class": "q-col q-center", "style": "align-items:center;gap:.4em"},
                        el(
                            "span",
                            {"class": "q-accent"},
                            basic.icon(
                                s,
                                "folder" if folder else s.pick(("file", "image", "document", "video", "music")),
                                size="2.6em",
                            ),
                        ),
                        el("span", {"class": "q-clip", "style": "max-width:100%"}, name),
                        el("span", {"class": "q-tiny q-muted"}, f"{s.int(1, 90)} items" if folder else s.text.size()),
                    ),
                )
            )
        body = cards.grid(s, cells, s.pick((3, 4, 5)))
    usage = (
        el(
            "div",
            {"class": "q-col", "style": "max-width:320px;gap:.3em"},
            feedback.progress(s, s.int(4, 98)),
            el("span", {"class": "q-small q-muted"}, f"{s.text.size()} of {s.int(1, 99)} GB used"),
        )
        if s.chance(0.4)
        else None
    )
    if not s.phone and s.chance(0.4):
        body = el(
            "div",
            {"class": "q-row q-top"},
            el("div", {"style": "width:220px;flex:none"}, lists.tree(s)),
            el("div", {"class": "q-grow"}, body),
        )
    return shells.app(s, s.pick(("Files", "My files", "Documents", "Media library")), bar, body, usage)


def uptime(s: Scene) -> Markup:
    """A status page: services, bars of days, incidents."""
    fine = s.chance(0.6)
    banner = feedback.alert(
        s,
        "success" if fine else s.pick(("danger", "warning")),
        s.pick(("All systems operational", "All services are online"))
        if fine
        else s.pick(("Major outage", "Partial outage of the API", "Degraded performance", f"{s.int(2, 5)} services are down")),
    )
    rows = []
    for name in s.some(
        (
            "API",
            "Website",
            "Dashboard",
            "Database",
            "Webhooks",
            "Email delivery",
            "CDN",
            "Payments",
            "Search",
            "Login",
            "Mobile app",
        ),
        3,
        7,
    ):
        days = [
            el(
                "span",
                {
                    "style": f"flex:1;height:26px;border-radius:2px;background:var(--{'success' if s.chance(0.94) else s.pick(('danger', 'warning'))})"
                },
            )
            for _ in range(30 if s.phone else 50)
        ]
        rows.append(
            el(
                "div",
                {"class": "q-col", "style": "gap:.35em", **mark("row")},
                el("div", {"class": "q-row q-between"}, el("span", {"class": "q-strong"}, name), basic.status(s)),
                el("div", {"style": "display:flex;gap:2px"}, days) if s.chance(0.7) else None,
                el(
                    "div",
                    {"class": "q-row q-between q-tiny q-muted"},
                    el("span", None, s.pick(("90 days ago", "60 days ago"))),
                    el("span", None, f"{s.rng.uniform(96, 100):.2f}% uptime"),
                    el("span", None, "Today"),
                )
                if s.chance(0.5)
                else None,
            )
        )
    stats = cards.grid(s, [charts.stat(s) for _ in range(3)], 3) if s.chance(0.5) else None
    incidents = (
        cards.titled(s, s.pick(("Incidents", "Past incidents", "History")), lists.activity(s, s.int(2, 4))) if s.chance(0.5) else None
    )
    body = [banner, stats, cards.card(s, el("div", {"class": "q-stack", "style": "gap:14px"}, rows)), incidents]
    return (
        shells.site(s, basic.heading(s, f"{s.text.company_name} status", 1), body)
        if s.chance(0.5)
        else shells.app(s, s.pick(("Status", "Uptime", "Monitors")), body)
    )


def logs(s: Scene) -> Markup:
    """Lines of a log or a terminal."""
    lines = []
    for _ in range(s.int(8, 24)):
        level, tone = s.pick((("INFO", "info"), ("INFO", "info"), ("WARN", "warning"), ("ERROR", "danger"), ("DEBUG", "neutral")))
        lines.append(
            el(
                "div",
                None,
                el("span", {"style": "opacity:.6"}, f"{s.text.date('iso')} {s.text.time()} "),
                el("span", {"class": f"q-tone-{tone} q-on-c"}, f"[{level}] "),
                s.pick(
                    (
                        s.text.sentence(),
                        f"{s.text.host()} {s.pick(('GET', 'POST', 'PUT', 'DELETE'))} /{s.text.noun()}/{s.int(1, 999)} {s.pick((200, 201, 204, 301, 404, 500))} {s.int(1, 900)}ms",
                        s.text.code_lines(1, 1)[0],
                    )
                ),
            )
        )
    bar = el(
        "div",
        {"class": "q-row q-wrap"},
        el("div", {"style": "width:240px"}, fields.search_box(s, "Filter logs")),
        pieces.segmented(s),
        choices.switch(s, s.pick(("Live", "Auto-refresh", "Wrap lines"))),
        basic.button(s, "Clear", "trash"),
        basic.button(s, "Download", "download"),
    )
    return shells.app(
        s,
        s.pick(("Logs", "Terminal", "Console output", f"Build {s.text.ident()}")),
        bar if s.chance(0.8) else None,
        el(
            "div",
            {
                "class": "q-code" + (" q-code-dark" if s.chance(0.7) else ""),
                "style": f"font-size:{s.pick((11, 12, 13))}px",
            },
            lines,
        ),
    )


def permissions(s: Scene) -> Markup:
    """A matrix of tick boxes: who may do what."""
    roles = s.some(phrases.ROLES, 3, 3 if s.phone else 5)
    kind = s.pick(("checkbox", "checkbox", "radio"))
    rows = []
    for right in s.some(
        (
            "View reports",
            "Edit users",
            "Delete records",
            "Manage billing",
            "Export data",
            "Invite members",
            "Publish posts",
            "Approve orders",
            "API access",
        ),
        3,
        8,
    ):
        on = s.int(0, len(roles) - 1)
        rows.append(
            el(
                "tr",
                mark("row"),
                el("td", {"data-col": "Permission"}, right),
                [
                    el(
                        "td",
                        {"class": "q-center", "data-col": role},
                        choices.box(
                            s,
                            kind,
                            on=(i == on) if kind == "radio" else s.chance(0.5),
                            name=f"{right}: {role}",
                            disabled=s.chance(0.05),
                        ),
                    )
                    for i, role in enumerate(roles)
                ],
            )
        )
    grid = el(
        "table",
        {"class": s.cls("table"), **mark("table", name="Permissions")},
        el(
            "thead",
            None,
            el("tr", None, el("th", None, "Permission"), [el("th", {"class": "q-center"}, role) for role in roles]),
        ),
        el("tbody", None, rows),
    )
    return shells.app(
        s,
        s.pick(("Permissions", "Roles", "Access control")),
        cards.card(s, grid) if s.chance(0.6) else grid,
        el("div", {"class": "q-row"}, basic.button(s, "Save", variant="primary"), basic.button(s, "Cancel")),
    )


def diff(s: Scene) -> Markup:
    """A change of code under review."""
    lines = []
    number = s.int(1, 300)
    for text in s.text.code_lines(8, 16):
        kind = s.pick(("", "", "+", "-"))
        color = {
            "+": "color-mix(in srgb,var(--success) 18%,transparent)",
            "-": "color-mix(in srgb,var(--danger) 18%,transparent)",
            "": "transparent",
        }[kind]
        lines.append(
            el(
                "div",
                {"style": f"background:{color};display:flex;gap:1em"},
                el("span", {"style": "opacity:.5;width:3em;text-align:right"}, str(number)),
                el("span", None, f"{kind or ' '} {text}"),
            )
        )
        number += 1
    head = el(
        "div",
        {"class": "q-row q-wrap"},
        basic.status(s),
        el("span", None, f"{s.text.person()} wants to merge {s.int(2, 20)} commits into "),
        el("code", {"class": "q-icode"}, s.pick(("main", "develop"))),
    )
    summary = el(
        "div",
        {"class": "q-row q-small"},
        el("span", None, f"{s.int(1, 30)} changed files"),
        el("span", {"class": "q-pos"}, f"+{s.int(1, 900)}"),
        el("span", {"class": "q-neg"}, f"−{s.int(1, 900)}"),
    )
    return shells.app(
        s,
        f"{s.text.title()} {s.text.ident()}",
        head,
        navigation.tabs(s, ["Conversation", "Commits", "Checks", "Files changed"]),
        summary,
        el("div", {"class": "q-code"}, lines),
        lists.comments(s) if s.chance(0.5) else None,
        el(
            "div",
            {"class": "q-row"},
            basic.button(s, s.pick(("Merge", "Approve", "Squash and merge")), "git", "success"),
            basic.button(s, s.pick(("Request changes", "Close", "Comment"))),
        ),
    )


GENRES = {"query": query, "files": files, "uptime": uptime, "logs": logs, "permissions": permissions, "diff": diff}
