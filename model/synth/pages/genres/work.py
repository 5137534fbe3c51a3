"""Pages of tools that people work with: dashboards, lists, details, boards, mail, calendars."""

from __future__ import annotations

from ... import phrases
from .. import basic, blocks, charts, choices, feedback, fields, navigation, shells, tables
from ..html import Child, Markup, el, mark
from ..scene import Scene


def dashboard(s: Scene) -> Markup:
    stats = blocks.grid(s, [charts.stat(s) for _ in range(s.int(2, 4))], 4)
    panels = [s.pick(blocks.PANELS)(s) for _ in range(s.int(1, 4))]
    entity = s.pick(tuple(tables.ENTITIES))
    caption = f"{s.pick(('Recent ', 'Latest ', 'Top ', 'All ', ''))}{tables.TITLES[entity].lower()}"
    listing = blocks.titled(s, s.text.cased(caption[:1].upper() + caption[1:]), tables.table(s, entity, s.int(3, 5))) if s.chance(0.5) else None
    parts: list[Child] = [stats, blocks.grid(s, panels, s.pick((1, 2, 3))), listing]
    if s.chance(0.25):
        parts.reverse()
    top = el("div", {"class": "q-row"}, blocks.segmented(s)) if s.chance(0.25) else None
    return shells.app(s, s.pick(("Dashboard", "Overview", "Home", f"Welcome back, {s.text.first()}!", f"Hello, {s.text.first()}", "Analytics", "Sales report")), top, parts)


def admin_list(s: Scene) -> Markup:
    entity = s.pick(tuple(tables.ENTITIES))
    title = tables.TITLES[entity]
    body: list[Child] = [tables.toolbar(s, title), tables.table(s, entity, s.int(4, 12))]
    if s.chance(0.2):
        chosen = s.int(1, 9)
        body.insert(1, el("div", {"class": "q-row"}, el("span", None, f"{chosen} selected"), basic.button(s, "Delete", "trash", "danger", size="sm"), basic.button(s, s.pick(("Export", "Archive")), size="sm")))
    if s.chance(0.6):
        body.append(navigation.pages(s))
    tabbed = navigation.tabs(s, s.some(["All", "Active", "Pending", "Archived", "Drafts", "Completed", "Open", "Closed"], 3, 5)) if s.chance(0.25) else None
    if s.chance(0.04):
        body = [tables.toolbar(s, title), feedback.empty_state(s)]
    panel: Child = blocks.card(s, el("div", {"class": "q-col", "style": "gap:.9em"}, body), name=title) if s.chance(0.6) else body
    return shells.app(s, title, tabbed, panel)


def record(s: Scene) -> Markup:
    """Detail page of one thing."""
    ident = s.text.ident()
    noun = s.pick(("Order", "Ticket", "Customer", "Booking", "Project", "Shipment", "Patient", "Deployment", "Task"))
    makers = [("Status", lambda: basic.status(s)), ("Created", s.text.moment), ("Customer", s.text.person), ("Email", s.text.email), ("Phone", s.text.phone), ("Total", s.text.money), ("Address", s.text.address), ("City", s.text.city), ("Priority", lambda: s.pick(("High", "Low", "Medium"))), ("Assignee", s.text.person), ("Reference", s.text.ident), ("Version", s.text.version), ("Duration", s.text.duration), ("Progress", s.text.percent)]
    facts = blocks.titled(s, s.pick(("Details", "Summary", "General", "Information")), tables.facts_list(s, [(name, make()) for name, make in s.some(makers, 4, 8)]))
    others: list[Child] = [s.pick((lambda: blocks.titled(s, s.pick(("History", "Timeline", "Activity")), blocks.activity(s, s.int(2, 5))), lambda: blocks.titled(s, "Comments", blocks.comments(s), fields.field(s, "Comment", filled=0.2), basic.button(s, s.pick(("Send", "Comment", "Post")), variant="primary")), lambda: blocks.titled(s, "Items", tables.table(s, "products", s.int(2, 4), max_columns=4)), lambda: blocks.titled(s, "Checklist", blocks.checklist(s, s.int(3, 6))), lambda: blocks.titled(s, "Files", tables.table(s, "files", 3, max_columns=3))))() for _ in range(s.int(1, 2))]
    steps = navigation.steps(s) if s.chance(0.25) else None
    return shells.app(s, f"{noun} {ident}", steps, navigation.tabs(s) if s.chance(0.2) else None, blocks.grid(s, [facts, el("div", {"class": "q-stack"}, others)], s.pick((1, 2, 2))))


def form_page(s: Scene) -> Markup:
    title = s.pick(("New customer", "Edit product", "Create project", "New invoice", "Add user", "Contact us", "Request a quote", "Report a bug", "Book an appointment", "Apply for this job", "Edit profile", "New event", "Submit a ticket", "Registration", "Feedback"))
    failing = s.pick((0.0, 0.03, 0.03, 0.4))
    columns = 1 if s.phone else s.pick((1, 1, 2, 2, 3) if s.wide else (1, 2))
    parts: list[Child] = [fields.form(s, fields.random_labels(s, 3, 10), columns=columns, filled=s.pick((0.0, 0.5, 0.95)), invalid=failing)]
    extras = [lambda: choices.radios(s), lambda: choices.option_list(s, 2, 4), lambda: fields.file_field(s), lambda: choices.slider(s), lambda: fields.consent(s), lambda: choices.option_cards(s), lambda: blocks.tag_line(s)]
    parts += [make() for make in s.some(extras, 0, 3)]
    error = failing > 0.2 and s.chance(0.5)
    if error:
        parts.insert(0, feedback.alert(s, "danger", s.pick(("Please fix the errors below.", "There were problems with your submission.", "Form could not be saved."))))
        s.facts["error"] = True
    submit = basic.button(s, s.pick(("Save", "Submit", "Create", "Send", "Continue", "Next", "Save changes", "Publish", "Send message")), s.pick(("", "", "check", "send", "save")), "primary", disabled=s.chance(0.1))
    buttons: list[Child] = [submit, basic.button(s, s.pick(("Cancel", "Back", "Reset", "Save draft", "Clear")), variant=s.pick(("secondary", "ghost", "link"))) if s.chance(0.75) else None]
    if s.chance(0.3):
        buttons.reverse()
    parts.append(el("div", {"class": "q-row" + s.pick(("", "", " q-end", " q-between"))}, buttons))
    steps = navigation.steps(s) if s.chance(0.25) else None
    inner = el("div", {"class": "q-stack", "style": "gap:18px"}, parts)
    panel: Child = blocks.card(s, inner, name=title) if s.chance(0.6) else inner
    shell = shells.app if s.chance(0.6) else None
    if shell:
        return shell(s, title, steps, panel)
    return shells.site(s, basic.heading(s, title, 1), steps, panel)


def board(s: Scene) -> Markup:
    names = s.pick((("To do", "In progress", "Done"), ("Backlog", "Doing", "Review", "Done"), ("New", "Contacted", "Won", "Lost"), ("Open", "In review", "Closed"), ("Ideas", "Planned", "Building", "Shipped")))
    names = names[:1] if s.phone else names[: 2 if s.width < 900 else 4]
    columns = []
    for name in names:
        cards = []
        for _ in range(s.int(1, 4)):
            title = s.text.title()
            foot = el("div", {"class": "q-row q-between q-small q-muted"}, el("span", {"class": "q-row", "style": "gap:.7em"}, [el("span", {"class": "q-row", "style": "gap:.25em"}, basic.icon(s, concept), str(s.int(1, 20))) for concept in s.some(("comment", "paperclip", "check-square"), 0, 2)], s.text.date("mon d") if s.chance(0.5) else None), basic.avatar(s, s.text.person(), ".75em", presence=False) if s.chance(0.6) else None)
            tags = el("div", {"class": "q-row q-wrap", "style": "gap:.3em"}, [basic.badge(s, s.text.tag(), s.pick(basic.TONES), dotted=False) for _ in range(s.int(1, 2))]) if s.chance(0.5) else None
            cards.append(el("div", {"class": s.cls("card"), "style": "padding:.8em", **mark("card", name=title)}, el("div", {"class": "q-col", "style": "gap:.5em"}, tags, el("div", {"class": "q-strong" if s.chance(0.6) else None}, title), feedback.progress(s, s.int(0, 100)) if s.chance(0.12) else None, foot)))
        head = el("div", {"class": "q-row q-between"}, el("span", {"class": "q-row"}, basic.heading(s, name, s.pick((3, 4, 5))), basic.count(s, len(cards), "neutral") if s.chance(0.6) else None), basic.icon_button(s, s.pick(("plus", "dots-horizontal"))) if s.chance(0.6) else None)
        columns.append(el("section", {"class": "q-kcol", **mark("card", name=name)}, head, cards, basic.button(s, s.pick(("Add card", "+ Add task", "New task")), variant="ghost", size="sm") if s.chance(0.4) else None))
    return shells.app(s, s.pick(("Board", "Sprint 12", "Pipeline", "Tasks", "Roadmap", s.text.title())), el("div", {"class": "q-grid", "style": f"grid-template-columns:repeat({len(columns)},minmax(0,1fr));align-items:start"}, columns))


def inbox(s: Scene) -> Markup:
    chosen = s.int(0, 8)
    rows = []
    for index in range(s.int(5, 10)):
        unread = s.chance(0.4)
        name = s.text.person()
        lead: list[Child] = [choices.box(s, "checkbox", on=s.chance(0.1), name="select message") if s.chance(0.9) else None, basic.icon_button(s, "star") if index % 2 == 0 or s.chance(0.7) else None]
        subject = el("div", {"class": "q-grow q-clip"}, el("span", {"class": "q-strong" if unread else None}, s.text.title()), el("span", {"class": "q-muted"}, f" – {s.text.sentence()}"))
        rows.append(blocks.row(s, lead, el("div", {"class": "q-clip" + (" q-strong" if unread else ""), "style": f"width:{90 if s.phone else 150}px;flex:none"}, name), subject, basic.icon(s, "paperclip") if s.chance(0.15) else None, el("span", {"class": "q-small q-muted q-nowrap"}, s.text.moment()), states=("selected",) if index == chosen else ()))
    bar = el("div", {"class": "q-row"}, [basic.icon_button(s, concept) for concept in s.some(("refresh", "box", "trash", "mail", "folder", "dots-vertical", "tag", "clock"), 3, 6)], el("span", {"class": "q-muted q-small q-push"}, f"1–{len(rows)} of {s.int(20, 900)}"))
    return shells.app(s, s.pick(("Inbox", f"Inbox ({s.int(1, 40)})", "Messages", "All mail")), bar, el("ul", {"class": "q-list"}, rows))


def mail(s: Scene) -> Markup:
    """One message, or the window in which it is written."""
    sender = s.text.person()
    if s.chance(0.4):
        body: Child = el("div", {"class": "q-stack", "style": "gap:12px"}, fields.form(s, ["Email", "Subject", "Message"]), el("div", {"class": "q-row"}, basic.button(s, "Send", "send", "primary"), [basic.icon_button(s, concept) for concept in s.some(("paperclip", "image", "link", "smile", "trash", "clock"), 2, 5)]))
        return shells.app(s, s.pick(("New message", "Compose")), blocks.card(s, body))
    head = el("div", {"class": "q-row"}, basic.avatar(s, sender), el("div", {"class": "q-grow"}, el("div", {"class": "q-strong"}, sender), el("div", {"class": "q-small q-muted"}, f"to {s.pick(('me', s.text.email()))}")), el("span", {"class": "q-small q-muted"}, s.text.moment()), basic.icon_button(s, "star"))
    paragraphs = [el("p", None, s.text.paragraph(1, 3)) for _ in range(s.int(1, 4))]
    files = el("div", {"class": "q-row q-wrap"}, [basic.chip(s, s.text.file(), concept="paperclip", closable=s.chance(0.3)) for _ in range(s.int(1, 3))]) if s.chance(0.5) else None
    buttons = el("div", {"class": "q-row"}, basic.button(s, "Reply", "undo", "primary"), basic.button(s, s.pick(("Forward", "Reply all")), "send"), basic.icon_button(s, "trash", variant="secondary"))
    return shells.app(s, s.text.title(), blocks.card(s, el("div", {"class": "q-stack"}, head, el("div", None, el("p", None, f"{s.pick(('Hi', 'Dear', 'Hello'))} {s.text.first()},"), paragraphs, el("p", None, s.pick(("Best regards,", "Cheers,", "Thanks,")), el("br"), sender)), files, buttons)))


def calendar(s: Scene) -> Markup:
    month = f"{s.pick(phrases.MONTHS)} {s.int(2022, 2029)}"
    first, days, today = s.int(0, 6), s.pick((28, 30, 31)), s.int(1, 28)
    bar = el("div", {"class": "q-row q-wrap"}, basic.icon_button(s, "chevron-left", variant=s.pick(("secondary", ""))), basic.heading(s, month, 2), basic.icon_button(s, "chevron-right", variant=s.pick(("secondary", ""))), basic.button(s, "Today", size="sm") if s.chance(0.6) else None, el("span", {"class": "q-push"}, blocks.segmented(s)) if s.chance(0.4) else None)
    names = [el("div", {"class": "q-small q-muted q-center"}, day[: 1 if s.phone else 3]) for day in phrases.WEEKDAYS]
    if s.phone or s.chance(0.3):
        made = []
        for day in range(1 - first, days + 1):
            inside = day > 0
            cls = "q-day" + ("" if inside else " q-day-out") + (" q-day-on" if day == today else "") + (" q-day-now" if day == today + 3 else "")
            made.append(el("button", {"class": cls, "type": "button", **mark("button", "selected" if day == today else "", "" if inside else "disabled", name="day")}, str(day if inside else 30 + day)))
        small = blocks.card(s, bar, el("div", {"class": "q-cal", "style": "max-width:420px"}, names, made))
        return shells.app(s, s.pick(("Calendar", "Pick a date", "Book an appointment")), blocks.grid(s, [small, blocks.titled(s, s.pick(("Available times", "Upcoming", "Events")), blocks.activity(s, 3) if s.chance(0.5) else el("div", {"class": "q-row q-wrap"}, [basic.button(s, s.text.time(), size="sm", disabled=s.chance(0.2)) for _ in range(s.int(4, 9))]))], 2))
    cells = []
    for day in range(1 - first, days + 1):
        events = [el("a", {"class": f"q-event q-tone-{s.pick(basic.TONES)}", "href": "#", **mark("link")}, s.pick((s.text.title(), f"{s.text.time()} {s.text.noun()}"))) for _ in range(s.pick((0, 0, 0, 0, 1, 1, 2)))] if day > 0 else []
        cells.append(el("div", {"class": "q-cell"}, el("div", {"class": "q-small" + (" q-strong q-accent" if day == today else "")}, str(day)) if day > 0 else None, events))
    return shells.app(s, "Calendar", bar, el("div", {"class": "q-cal"}, names), el("div", {"class": "q-month"}, cells))


GENRES = {"dashboard": dashboard, "admin-list": admin_list, "record": record, "form": form_page, "board": board, "inbox": inbox, "mail": mail, "calendar": calendar}
