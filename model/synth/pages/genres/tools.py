"""Applications with a layout of their own: queries, files, chats, players, status, logs, to-do lists."""

from __future__ import annotations

from ... import phrases
from .. import basic, blocks, charts, choices, feedback, fields, navigation, shells, tables
from ..html import Child, Markup, el, mark
from ..scene import Scene


def query(s: Scene) -> Markup:
    """A database console: SQL, buttons, result."""
    sql = s.text.sql()
    entry = el("textarea", {"class": s.cls("textarea" if s.look.has("textarea") else "input"), "rows": s.int(2, 5), "style": "font-family:var(--font-mono)" if s.chance(0.7) else None, **mark("textbox", label="", name="SQL query", value=sql)}, sql)
    bar = el("div", {"class": "q-row q-wrap"}, basic.button(s, s.pick(("Execute", "Run", "Run query", "Go")), s.pick(("play", "", "zap")), "primary"), [basic.button(s, text) for text in s.some(("Clear", "Format", "Explain", "Save query", "History", "Export CSV"), 1, 3)], choices.checkbox(s, s.pick(("Stop on error", "Limit rows", "Show only errors"))) if s.chance(0.4) else None)
    state = s.rng.random()
    if state < 0.12:
        result: list[Child] = [feedback.alert(s, "danger", s.pick((f"You have an error in your SQL syntax near '{s.text.word()}'", f"Table '{s.text.noun()}.{s.text.noun()}' doesn't exist", f"Unknown column '{s.text.noun()}' in 'where clause'")))]
        s.facts["error"] = True
    else:
        rows = s.int(3, 12)
        result = [el("p", {"class": "q-small q-muted"}, s.pick((f"{rows} rows ({s.rng.uniform(0, 1):.3f} s)", f"Query OK, {rows} rows affected", f"Showing {rows} of {s.text.number(20, 90000)} rows"))), tables.table(s, s.pick(("records", "records", "users", "customers", "products")), rows)]
    links = el("p", {"class": "q-row q-wrap", "style": "gap:1.2em"}, [basic.link(s, text) for text in s.some(("Select data", "Show structure", "Alter table", "New item", "SQL command", "Import", "Export", "Create table", "Privileges"), 3, 6)])
    return shells.app(s, s.pick(("SQL command", "Query", "Database", f"Select: {s.text.noun()}s", "Console")), links if s.chance(0.6) else None, entry, bar, result)


def files(s: Scene) -> Markup:
    bar = el("div", {"class": "q-row q-wrap"}, navigation.crumbs(s), el("span", {"class": "q-push"}), basic.button(s, "Upload", "upload", "primary"), basic.button(s, "New folder", "folder"), basic.icon_button(s, "grid"), basic.icon_button(s, "list"))
    if s.chance(0.5):
        body: Child = tables.table(s, "files", s.int(4, 10))
    else:
        cells = []
        for _ in range(s.int(4, 12)):
            folder = s.chance(0.4)
            name = s.text.noun().capitalize() if folder else s.text.file()
            on = s.chance(0.1)
            cells.append(el("div", {"class": s.cls("card") + (" q-card-sel" if on else ""), **mark("card", "selected" if on else "", name=name)}, el("div", {"class": "q-col q-center", "style": "align-items:center;gap:.4em"}, el("span", {"class": "q-accent"}, basic.icon(s, "folder" if folder else s.pick(("file", "image", "document", "video", "music")), size="2.6em")), el("span", {"class": "q-clip", "style": "max-width:100%"}, name), el("span", {"class": "q-tiny q-muted"}, f"{s.int(1, 90)} items" if folder else s.text.size()))))
        body = blocks.grid(s, cells, s.pick((3, 4, 5)))
    usage = el("div", {"class": "q-col", "style": "max-width:320px;gap:.3em"}, feedback.progress(s, s.int(4, 98)), el("span", {"class": "q-small q-muted"}, f"{s.text.size()} of {s.int(1, 99)} GB used")) if s.chance(0.4) else None
    if not s.phone and s.chance(0.4):
        body = el("div", {"class": "q-row q-top"}, el("div", {"style": "width:220px;flex:none"}, blocks.tree(s)), el("div", {"class": "q-grow"}, body))
    return shells.app(s, s.pick(("Files", "My files", "Documents", "Media library")), bar, body, usage)


def chat(s: Scene) -> Markup:
    """Conversations at the left, messages at the right, a field below."""
    partner = s.text.person()
    rows = []
    for index in range(s.int(4, 8)):
        name = partner if index == 0 else s.text.person()
        unread = basic.count(s, s.int(1, 12), "primary") if index and s.chance(0.3) else None
        rows.append(blocks.row(s, basic.avatar(s, name, presence=True), el("div", {"class": "q-grow"}, el("div", {"class": "q-row q-between"}, el("span", {"class": "q-strong q-clip"}, name), el("span", {"class": "q-tiny q-muted q-nowrap"}, s.text.time())), el("div", {"class": "q-small q-muted q-clip"}, s.text.fill(s.pick(phrases.CHAT)))), unread, states=("selected",) if index == 0 else ()))
    side = el("aside", {"style": "width:290px;flex:none;border-right:1px solid var(--border);padding:.8em;min-width:0"}, fields.search_box(s), el("ul", {"class": "q-list"}, rows)) if not s.phone and s.width > 900 else None
    bubbles: list[Child] = []
    for _ in range(s.int(3, 8)):
        mine = s.chance(0.45)
        text = s.text.fill(s.pick(phrases.CHAT))
        bubble = el("div", {"class": "q-bubble" + (" q-bubble-me" if mine else ""), **mark("row")}, el("div", None, text), el("div", {"class": "q-tiny", "style": "opacity:.75"}, s.text.time()) if s.chance(0.6) else None)
        bubbles.append(bubble if mine or s.chance(0.5) else el("div", {"class": "q-row q-top"}, basic.avatar(s, partner, ".8em", presence=False), bubble))
    if s.chance(0.3):
        bubbles.insert(1, el("div", {"class": "q-center q-tiny q-muted"}, s.pick(("Today", "Yesterday", s.text.date()))))
    head = el("div", {"class": "q-row", "style": "border-bottom:1px solid var(--border);padding:.7em 1em"}, basic.avatar(s, partner), el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, partner), el("div", {"class": "q-tiny q-muted"}, s.pick(("online", "Online", "typing…", "last seen today", "Away")))), [basic.icon_button(s, concept) for concept in s.some(("phone", "video", "search", "info", "dots-vertical"), 1, 3)])
    hint = s.pick(("Type a message…", "Message", f"Message {partner}", "Write something...", "Aa"))
    value = s.text.fill(s.pick(phrases.CHAT)) if s.chance(0.2) else ""
    field = el("input", {"type": "text", "class": s.cls("input"), "placeholder": hint, "value": value or None, **mark("textbox", name="message", value=value)})
    foot = el("div", {"class": "q-row", "style": "padding:.7em 1em;border-top:1px solid var(--border)"}, [basic.icon_button(s, concept) for concept in s.some(("paperclip", "smile", "image", "mic"), 0, 2)], el("div", {"class": "q-grow"}, field), basic.icon_button(s, "send", variant="primary") if s.chance(0.6) else basic.button(s, "Send", variant="primary"))
    main = el("section", {"class": "q-grow", "style": "display:flex;flex-direction:column;min-width:0"}, head, el("div", {"class": "q-col", "style": "flex:1;padding:1em;justify-content:flex-end;align-items:flex-start"}, bubbles), foot)
    top = navigation.top_bar(s, app=True) if s.chance(0.6) else None
    nav = navigation.side_bar(s) if s.wide and s.chance(0.3) else None
    s.facts["signed_in"] = True
    return el("div", {"class": "q-fill"}, top, el("div", {"class": "q-row", "style": "flex:1;align-items:stretch;gap:0"}, nav, side, main))


def notifications(s: Scene) -> Markup:
    parts: list[Child] = [el("div", {"class": "q-row q-between q-wrap"}, navigation.tabs(s, ["All", f"Unread ({s.int(1, 30)})", "Mentions", "Archived"][: s.int(2, 4)]) if s.chance(0.6) else None, basic.link(s, s.pick(("Mark all as read", "Clear all"))))]
    if s.chance(0.2):
        parts.append(feedback.alert(s))
    parts.append(blocks.activity(s, s.int(4, 9)))
    return shells.app(s, "Notifications", parts if s.chance(0.5) else blocks.card(s, el("div", {"class": "q-col"}, parts)))


def people(s: Scene) -> Markup:
    head = el("div", {"class": "q-row q-wrap"}, el("div", {"style": "width:240px"}, fields.search_box(s)), el("span", {"class": "q-push"}), basic.button(s, s.pick(("Invite", "Add user", "New member", "New user")), s.pick(("plus", "user-plus", "")), "primary"))
    return shells.app(s, s.pick(("Team", "Users", "Members", "People", "Contacts")), head, blocks.grid(s, [blocks.person_card(s) for _ in range(s.int(3, 9))], s.pick((2, 3, 4))), navigation.pages(s) if s.chance(0.5) else None)


def uptime(s: Scene) -> Markup:
    """A status page: services, bars of days, incidents."""
    fine = s.chance(0.6)
    banner = feedback.alert(s, "success" if fine else s.pick(("danger", "warning")), s.pick(("All systems operational", "All services are online")) if fine else s.pick(("Major outage", "Partial outage of the API", "Degraded performance", f"{s.int(2, 5)} services are down")))
    rows = []
    for name in s.some(("API", "Website", "Dashboard", "Database", "Webhooks", "Email delivery", "CDN", "Payments", "Search", "Login", "Mobile app"), 3, 7):
        days = [el("span", {"style": f"flex:1;height:26px;border-radius:2px;background:var(--{'success' if s.chance(0.94) else s.pick(('danger', 'warning'))})"}) for _ in range(30 if s.phone else 50)]
        rows.append(el("div", {"class": "q-col", "style": "gap:.35em", **mark("row")}, el("div", {"class": "q-row q-between"}, el("span", {"class": "q-strong"}, name), basic.status(s)), el("div", {"style": "display:flex;gap:2px"}, days) if s.chance(0.7) else None, el("div", {"class": "q-row q-between q-tiny q-muted"}, el("span", None, s.pick(("90 days ago", "60 days ago"))), el("span", None, f"{s.rng.uniform(96, 100):.2f}% uptime"), el("span", None, "Today")) if s.chance(0.5) else None))
    stats = blocks.grid(s, [charts.stat(s) for _ in range(3)], 3) if s.chance(0.5) else None
    incidents = blocks.titled(s, s.pick(("Incidents", "Past incidents", "History")), blocks.activity(s, s.int(2, 4))) if s.chance(0.5) else None
    body = [banner, stats, blocks.card(s, el("div", {"class": "q-stack", "style": "gap:14px"}, rows)), incidents]
    return shells.site(s, basic.heading(s, f"{s.text.company_name} status", 1), body) if s.chance(0.5) else shells.app(s, s.pick(("Status", "Uptime", "Monitors")), body)


def logs(s: Scene) -> Markup:
    """Lines of a log or a terminal."""
    lines = []
    for _ in range(s.int(8, 24)):
        level, tone = s.pick((("INFO", "info"), ("INFO", "info"), ("WARN", "warning"), ("ERROR", "danger"), ("DEBUG", "neutral")))
        lines.append(el("div", None, el("span", {"style": "opacity:.6"}, f"{s.text.date('iso')} {s.text.time()} "), el("span", {"class": f"q-tone-{tone} q-on-c"}, f"[{level}] "), s.pick((s.text.sentence(), f"{s.text.host()} {s.pick(('GET', 'POST', 'PUT', 'DELETE'))} /{s.text.noun()}/{s.int(1, 999)} {s.pick((200, 201, 204, 301, 404, 500))} {s.int(1, 900)}ms", s.text.code_lines(1, 1)[0]))))
    bar = el("div", {"class": "q-row q-wrap"}, el("div", {"style": "width:240px"}, fields.search_box(s, "Filter logs")), blocks.segmented(s), choices.switch(s, s.pick(("Live", "Auto-refresh", "Wrap lines"))), basic.button(s, "Clear", "trash"), basic.button(s, "Download", "download"))
    return shells.app(s, s.pick(("Logs", "Terminal", "Console output", f"Build {s.text.ident()}")), bar if s.chance(0.8) else None, el("div", {"class": "q-code" + (" q-code-dark" if s.chance(0.7) else ""), "style": f"font-size:{s.pick((11, 12, 13))}px"}, lines))


def todo(s: Scene) -> Markup:
    """A to-do application: a field to add, tasks, filters, what is left."""
    title = s.pick(("todos", "To-do list", "My tasks", "Tasks", "Today", "Shopping list", "Groceries"))
    new = el("input", {"type": "text", "class": s.cls("input"), "placeholder": s.pick(("What needs to be done?", "Add a task", "New item…", "Add something")), "data-focus": s.take_focus(0.3), **mark("textbox", name="new task")})
    top = el("div", {"class": "q-row"}, el("div", {"class": "q-grow"}, new), basic.button(s, "Add", s.pick(("plus", "")), "primary") if s.chance(0.7) else basic.icon_button(s, "plus", variant="primary"))
    left = s.int(0, 9)
    states = [el("a", {"class": "q-chip" + (" q-chip-on" if i == 0 else ""), "href": "#", "style": "text-decoration:none", **mark("link", "selected" if i == 0 else "")}, name) for i, name in enumerate(("All", "Active", "Completed"))]
    foot = el("div", {"class": "q-row q-between q-wrap q-small"}, el("span", {"class": "q-muted"}, f"{left} item{'' if left == 1 else 's'} left"), el("span", {"class": "q-row"}, states), basic.link(s, "Clear completed"))
    panel = blocks.card(s, el("div", {"class": "q-stack", "style": "gap:14px"}, top, blocks.checklist(s, s.int(2, 9)), foot if s.chance(0.8) else None), name=title, style=f"width:min({s.pick((420, 520, 620))}px,100%)")
    head = basic.heading(s, title, 1)
    if s.chance(0.4):
        return shells.app(s, title, panel)
    return el("div", {"class": "q-fill", "style": "align-items:center;padding:2em 1em"}, head, panel)


def player(s: Scene) -> Markup:
    """Music or video: a list, a bar with controls."""
    rows = []
    now = s.int(0, 5)
    for index in range(s.int(4, 9)):
        lead: Child = basic.icon(s, "volume") if index == now else el("span", {"class": "q-muted", "style": "width:1.2em"}, str(index + 1))
        rows.append(blocks.row(s, lead, el("div", {"style": "width:40px;flex:none"}, basic.picture(s, 40, 40)) if s.chance(0.6) else None, el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, s.text.title()), el("div", {"class": "q-small q-muted"}, s.text.person())), basic.icon_button(s, "heart"), el("span", {"class": "q-muted q-small"}, f"{s.int(1, 9)}:{s.int(0, 59):02d}"), states=("selected",) if index == now else ()))
    controls = el("div", {"class": "q-row", "style": "gap:1em"}, [basic.icon_button(s, concept) for concept in ("refresh", "chevron-left")], basic.icon_button(s, s.pick(("play", "pause")), variant="primary"), [basic.icon_button(s, concept) for concept in ("skip-forward", "heart")])
    bar = el("footer", {"class": "q-row q-wrap q-between", "style": "padding:.8em 1.2em;border-top:1px solid var(--border);background:var(--surface)"}, el("div", {"class": "q-row"}, el("div", {"style": "width:48px"}, basic.picture(s, 48, 48)), el("div", None, el("div", {"class": "q-strong"}, s.text.title()), el("div", {"class": "q-small q-muted"}, s.text.person()))), controls, el("div", {"style": "width:200px"}, choices.slider(s, "Volume")))
    side = navigation.side_bar(s) if s.width > 900 else None
    head = el("div", {"class": "q-row q-wrap", "style": "gap:1.4em"}, el("div", {"style": "width:150px"}, basic.picture(s, 150, 150)), el("div", {"class": "q-col"}, el("div", {"class": "q-small q-muted"}, s.pick(("Playlist", "Album", "Podcast"))), basic.heading(s, s.text.title(), 1), el("div", {"class": "q-muted"}, f"{s.int(5, 90)} songs, {s.text.duration()}"), el("div", {"class": "q-row"}, basic.button(s, "Play", "play", "primary"), basic.icon_button(s, "heart"), basic.icon_button(s, "dots-horizontal"))))
    return el("div", {"class": "q-fill"}, el("div", {"class": "q-row", "style": "flex:1;align-items:stretch;gap:0"}, side, el("main", {"class": "q-main q-stack"}, head, el("ul", {"class": "q-list"}, rows))), bar)


def bank(s: Scene) -> Markup:
    accounts = [blocks.card(s, el("div", {"class": "q-col", "style": "gap:.4em"}, el("div", {"class": "q-row q-between"}, el("span", {"class": "q-muted"}, name), basic.icon(s, s.pick(("credit-card", "wallet", "bank")))), el("div", {"class": "q-price", "style": "font-size:1.6em"}, s.text.money(10, 90000)), el("div", {"class": "q-small q-muted q-mono"}, s.text.card_number())), name=name) for name in s.some(("Checking", "Savings", "Credit card", "Joint account", "Business", "Investments"), 2, 3)]
    actions = el("div", {"class": "q-row q-wrap"}, [basic.button(s, text, concept) for text, concept in s.some((("Transfer", "refresh"), ("Pay", "credit-card"), ("Deposit", "download"), ("Withdraw", "upload"), ("Exchange", "sort"), ("Top up", "plus")), 2, 4)])
    ledger = blocks.titled(s, s.pick(("Transactions", "Recent activity", "Last payments")), blocks.ledger(s))
    transfer = blocks.titled(s, s.pick(("Send money", "New transfer")), fields.form(s, ["Full name", "IBAN", "Amount", "Reference"]), el("div", {"class": "q-row", "style": "margin-top:1em"}, basic.button(s, "Send", "send", "primary"), basic.button(s, "Cancel")))
    return shells.app(s, s.pick(("Accounts", "My accounts", "Wallet", "Overview")), blocks.grid(s, accounts, 3), actions, blocks.grid(s, [ledger, s.pick((lambda: transfer, lambda: blocks.titled(s, "Spending", charts.chart(s))))()], 2))


def feed(s: Scene) -> Markup:
    """A social feed: posts with reactions, and what stands beside it."""
    compose = blocks.card(s, el("div", {"class": "q-row q-top"}, basic.avatar(s, s.text.me), el("div", {"class": "q-grow q-col"}, fields.control(s, fields.BY_LABEL["Comment"], "Post", "", "What's happening?", labelled=False), el("div", {"class": "q-row"}, [basic.icon_button(s, concept) for concept in s.some(("image", "smile", "map-pin", "video"), 1, 3)], el("span", {"class": "q-push"}, basic.button(s, s.pick(("Post", "Share", "Publish")), variant="primary", disabled=s.chance(0.4)))))))
    posts: list[Child] = [compose] if s.chance(0.6) else []
    for _ in range(s.int(2, 4)):
        name = s.text.person()
        head = el("div", {"class": "q-row"}, basic.avatar(s, name), el("div", {"class": "q-grow"}, el("div", {"class": "q-row", "style": "gap:.3em"}, el("span", {"class": "q-strong"}, name), basic.icon(s, "check-circle") if s.chance(0.15) else None), el("div", {"class": "q-small q-muted"}, f"@{s.text.user()} · {s.text.moment()}")), basic.icon_button(s, "dots-horizontal"))
        posts.append(blocks.card(s, el("div", {"class": "q-col"}, head, el("div", None, s.text.paragraph(1, 3), " ", basic.link(s, f"#{s.text.noun()}") if s.chance(0.3) else None), basic.picture(s, 480, 220) if s.chance(0.35) else None, blocks.reactions(s)), name=name))
    middle = el("div", {"class": "q-stack q-grow", "style": "max-width:600px"}, posts)
    aside = el("aside", {"class": "q-stack", "style": "width:280px;flex:none"}, blocks.titled(s, s.pick(("Who to follow", "Suggestions", "Trending")), blocks.people_list(s, 3)), blocks.titled(s, "Trends", blocks.tag_line(s))) if s.width > 1100 else None
    return shells.app(s, s.pick(("Home", "Feed", "Explore")), el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, middle, aside))


def travel(s: Scene) -> Markup:
    """Flights, trains or rooms to choose from."""
    kind = s.pick(("flight", "train", "hotel"))
    top = el("div", {"class": "q-grid", "style": f"grid-template-columns:repeat({1 if s.phone else 4},1fr);align-items:end"}, [fields.field(s, fields.Spec(label, "text", maker, "", concept)) for label, maker, concept in (("From", lambda x: x.text.city(), "map-pin"), ("To", lambda x: x.text.city(), "map-pin"), ("Departure", lambda x: x.text.date(), "calendar"))], basic.button(s, s.pick(("Search", "Search flights", "Find")), "search", "primary"))
    rows = []
    for _ in range(s.int(3, 6)):
        start, end = s.text.time(), s.text.time()
        if kind == "hotel":
            middle = el("div", {"class": "q-grow q-col", "style": "gap:.2em"}, basic.heading(s, f"{s.pick(('Hotel', 'Villa', 'Hostel', 'Grand', 'Casa'))} {s.text.last()}", 3), basic.stars(s), el("div", {"class": "q-small q-muted"}, f"{s.text.city()}, {s.text.country()}"))
            lead: Child = el("div", {"style": "width:110px;flex:none"}, basic.picture(s, 110, 80))
        else:
            middle = el("div", {"class": "q-grow q-row q-between"}, el("div", None, el("div", {"class": "q-strong q-big"}, start), el("div", {"class": "q-small q-muted"}, s.text.city())), el("div", {"class": "q-center q-small q-muted"}, el("div", None, s.text.duration()), el("div", None, s.pick(("Direct", "1 stop", "Non-stop", "2 stops")))), el("div", None, el("div", {"class": "q-strong q-big"}, end), el("div", {"class": "q-small q-muted"}, s.text.city())))
            lead = basic.icon(s, "plane" if kind == "flight" else "map", size="1.6em")
        rows.append(blocks.card(s, el("div", {"class": "q-row", "style": "gap:1.2em"}, lead, middle, el("div", {"class": "q-col", "style": "align-items:flex-end;gap:.3em"}, el("span", {"class": "q-strong q-big q-nowrap"}, s.text.money(20, 900)), basic.button(s, s.pick(("Select", "Book", "View deal")), variant=s.pick(("primary", "secondary")), size="sm")))))
    return shells.site(s, basic.heading(s, s.pick(("Find your flight", "Where to?", "Results", f"{s.text.city()} → {s.text.city()}")), 1), blocks.card(s, top), el("div", {"class": "q-row q-between"}, el("span", {"class": "q-muted"}, f"{len(rows)} results"), blocks.segmented(s)) if s.chance(0.5) else None, el("div", {"class": "q-stack"}, rows))


def survey(s: Scene) -> Markup:
    """A question of a quiz or survey, with the way through it."""
    number, total = s.int(1, 9), s.int(9, 20)
    question = s.pick((*phrases.QUESTIONS, "How satisfied are you with our service?", f"What is the capital of {s.text.country()}?", "How did you hear about us?"))
    answers = [s.pick((s.text.city(), s.text.title(), s.text.noun().capitalize())) for _ in range(s.int(3, 5))]
    kind = s.pick(("radio", "checkbox"))
    chosen = s.int(-1, len(answers) - 1)
    made = [choices.labelled(s, choices.box(s, kind, on=i == chosen, label=answer), answer, wide=True) for i, answer in enumerate(answers)]
    body: Child = el("div", {"class": "q-col"}, made) if s.chance(0.7) else el("div", {"class": "q-row q-wrap"}, [el("button", {"class": s.cls("btn", "primary" if i == chosen else "secondary"), "type": "button", **mark("button", "selected" if i == chosen else "")}, str(i + 1)) for i in range(s.pick((5, 10)))])
    panel = blocks.card(s, el("div", {"class": "q-stack", "style": "gap:16px"}, el("div", {"class": "q-row q-between q-small q-muted"}, el("span", None, f"Question {number} of {total}"), el("span", {"class": "q-row"}, basic.icon(s, "clock"), f"{s.int(0, 29)}:{s.int(10, 59)}") if s.chance(0.4) else None), feedback.progress(s, round(number / total * 100)), basic.heading(s, question, 2), body, el("div", {"class": "q-row q-between"}, basic.button(s, "Back", s.pick(("arrow-left", ""))), basic.button(s, s.pick(("Next", "Continue", "Submit")), s.pick(("arrow-right", "")), "primary", after=True))), style="width:min(620px,100%)")
    return shells.centered(s, panel)


def permissions(s: Scene) -> Markup:
    """A matrix of tick boxes: who may do what."""
    roles = s.some(phrases.ROLES, 3, 3 if s.phone else 5)
    kind = s.pick(("checkbox", "checkbox", "radio"))
    rows = []
    for right in s.some(("View reports", "Edit users", "Delete records", "Manage billing", "Export data", "Invite members", "Publish posts", "Approve orders", "API access"), 3, 8):
        on = s.int(0, len(roles) - 1)
        rows.append(el("tr", mark("row"), el("td", {"data-col": "Permission"}, right), [el("td", {"class": "q-center", "data-col": role}, choices.box(s, kind, on=(i == on) if kind == "radio" else s.chance(0.5), name=f"{right}: {role}", disabled=s.chance(0.05))) for i, role in enumerate(roles)]))
    grid = el("table", {"class": s.cls("table"), **mark("table", name="Permissions")}, el("thead", None, el("tr", None, el("th", None, "Permission"), [el("th", {"class": "q-center"}, role) for role in roles])), el("tbody", None, rows))
    return shells.app(s, s.pick(("Permissions", "Roles", "Access control")), blocks.card(s, grid) if s.chance(0.6) else grid, el("div", {"class": "q-row"}, basic.button(s, "Save", variant="primary"), basic.button(s, "Cancel")))


def diff(s: Scene) -> Markup:
    """A change of code under review."""
    lines = []
    number = s.int(1, 300)
    for text in s.text.code_lines(8, 16):
        kind = s.pick(("", "", "+", "-"))
        color = {"+": "color-mix(in srgb,var(--success) 18%,transparent)", "-": "color-mix(in srgb,var(--danger) 18%,transparent)", "": "transparent"}[kind]
        lines.append(el("div", {"style": f"background:{color};display:flex;gap:1em"}, el("span", {"style": "opacity:.5;width:3em;text-align:right"}, str(number)), el("span", None, f"{kind or ' '} {text}")))
        number += 1
    head = el("div", {"class": "q-row q-wrap"}, basic.status(s), el("span", None, f"{s.text.person()} wants to merge {s.int(2, 20)} commits into "), el("code", {"class": "q-icode"}, s.pick(("main", "develop"))))
    summary = el("div", {"class": "q-row q-small"}, el("span", None, f"{s.int(1, 30)} changed files"), el("span", {"class": "q-pos"}, f"+{s.int(1, 900)}"), el("span", {"class": "q-neg"}, f"−{s.int(1, 900)}"))
    return shells.app(s, f"{s.text.title()} {s.text.ident()}", head, navigation.tabs(s, ["Conversation", "Commits", "Checks", "Files changed"]), summary, el("div", {"class": "q-code"}, lines), blocks.comments(s) if s.chance(0.5) else None, el("div", {"class": "q-row"}, basic.button(s, s.pick(("Merge", "Approve", "Squash and merge")), "git", "success"), basic.button(s, s.pick(("Request changes", "Close", "Comment")))))


GENRES = {"query": query, "files": files, "chat": chat, "notifications": notifications, "people": people, "uptime": uptime, "logs": logs, "todo": todo, "player": player, "bank": bank, "feed": feed, "travel": travel, "survey": survey, "permissions": permissions, "diff": diff}
