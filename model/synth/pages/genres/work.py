"""Pages that work is done on: dashboards, lists, records, forms."""

from __future__ import annotations

from collections.abc import Callable

from .. import basic, cards, charts, choices, feedback, fields, lists, navigation, panels, pieces, shells, tables
from ..html import Child, Markup, el
from ..scene import Scene


def dashboard(s: Scene) -> Markup:
    stats = cards.grid(s, [charts.stat(s) for _ in range(s.int(3, 4))], 4)
    made = [s.pick(panels.PANELS)(s) for _ in range(s.int(2, 6))]
    entity = s.pick(tuple(tables.ENTITIES))
    caption = f"{s.pick(('Recent ', 'Latest ', 'Top ', 'All ', ''))}{tables.TITLES[entity].lower()}"
    listing = (
        cards.titled(s, s.text.cased(caption[:1].upper() + caption[1:]), tables.table(s, entity, s.int(4, 8))) if s.chance(0.5) else None
    )
    parts: list[Child] = [stats, cards.grid(s, made, s.pick((1, 2, 3))), listing]
    if s.chance(0.25):
        parts.reverse()
    top = el("div", {"class": "q-row"}, pieces.segmented(s)) if s.chance(0.25) else None
    return shells.app(
        s,
        s.pick(
            (
                "Dashboard",
                "Overview",
                "Home",
                f"Welcome back, {s.text.first()}!",
                f"Hello, {s.text.first()}",
                "Analytics",
                "Sales report",
            )
        ),
        top,
        parts,
    )


def admin_list(s: Scene) -> Markup:
    entity = s.pick(tuple(tables.ENTITIES))
    title = tables.TITLES[entity]
    body: list[Child] = [tables.toolbar(s, title), tables.table(s, entity, s.int(5, 15))]
    if s.chance(0.2):
        chosen = s.int(1, 9)
        body.insert(
            1,
            el(
                "div",
                {"class": "q-row"},
                el("span", None, f"{chosen} selected"),
                basic.button(s, "Delete", "trash", "danger", size="sm"),
                basic.button(s, s.pick(("Export", "Archive")), size="sm"),
            ),
        )
    if s.chance(0.6):
        body.append(navigation.pages(s))
    tabbed = (
        navigation.tabs(s, s.some(["All", "Active", "Pending", "Archived", "Drafts", "Completed", "Open", "Closed"], 3, 5))
        if s.chance(0.25)
        else None
    )
    if s.chance(0.04):
        body = [tables.toolbar(s, title), feedback.empty_state(s)]
    panel: Child = cards.card(s, el("div", {"class": "q-col", "style": "gap:.9em"}, body), name=title) if s.chance(0.6) else body
    return shells.app(s, title, tabbed, panel)


def record(s: Scene) -> Markup:
    """Detail page of one thing."""
    ident = s.text.ident()
    noun = s.pick(("Order", "Ticket", "Customer", "Booking", "Project", "Shipment", "Patient", "Deployment", "Task"))
    makers: list[tuple[str, Callable[[], Child]]] = [
        ("Status", lambda: basic.status(s)),
        ("Created", s.text.moment),
        ("Customer", s.text.person),
        ("Email", s.text.email),
        ("Phone", s.text.phone),
        ("Total", s.text.money),
        ("Address", s.text.address),
        ("City", s.text.city),
        ("Priority", lambda: s.pick(("High", "Low", "Medium"))),
        ("Assignee", s.text.person),
        ("Reference", s.text.ident),
        ("Version", s.text.version),
        ("Duration", s.text.duration),
        ("Progress", s.text.percent),
    ]
    facts = cards.titled(
        s,
        s.pick(("Details", "Summary", "General", "Information")),
        tables.facts_list(s, [(name, make()) for name, make in s.some(makers, 5, 10)]),
    )
    others: list[Child] = [
        s.one_of(
            lambda: cards.titled(s, s.pick(("History", "Timeline", "Activity")), lists.activity(s, s.int(2, 5))),
            lambda: cards.titled(
                s,
                "Comments",
                lists.comments(s),
                fields.field(s, "Comment", filled=0.2),
                basic.button(s, s.pick(("Send", "Comment", "Post")), variant="primary"),
            ),
            lambda: cards.titled(s, "Items", tables.table(s, "products", s.int(2, 4), max_columns=4)),
            lambda: cards.titled(s, "Checklist", lists.checklist(s, s.int(3, 6))),
            lambda: cards.titled(s, "Files", tables.table(s, "files", 3, max_columns=3)),
        )
        for _ in range(s.int(1, 2))
    ]
    steps = navigation.steps(s) if s.chance(0.25) else None
    return shells.app(
        s,
        f"{noun} {ident}",
        steps,
        navigation.tabs(s) if s.chance(0.2) else None,
        cards.grid(s, [facts, el("div", {"class": "q-stack"}, others)], s.pick((1, 2, 2))),
    )


def form_page(s: Scene) -> Markup:
    title = s.pick(
        (
            "New customer",
            "Edit product",
            "Create project",
            "New invoice",
            "Add user",
            "Contact us",
            "Request a quote",
            "Report a bug",
            "Book an appointment",
            "Apply for this job",
            "Edit profile",
            "New event",
            "Submit a ticket",
            "Registration",
            "Feedback",
        )
    )
    failing = s.pick((0.0, 0.03, 0.03, 0.4))
    columns = 1 if s.phone else s.pick((1, 1, 2, 2, 3) if s.wide else (1, 2))
    parts: list[Child] = [fields.form(s, fields.random_labels(s, 4, 14), columns=columns, filled=s.pick((0.0, 0.5, 0.95)), invalid=failing)]
    extras: list[Callable[[], Markup]] = [
        lambda: choices.radios(s),
        lambda: choices.option_list(s, 2, 4),
        lambda: fields.file_field(s),
        lambda: choices.slider(s),
        lambda: fields.consent(s),
        lambda: choices.option_cards(s),
        lambda: pieces.tag_line(s),
    ]
    parts += [make() for make in s.some(extras, 0, 3)]
    error = failing > 0.2 and s.chance(0.5)
    if error:
        parts.insert(
            0,
            feedback.alert(
                s,
                "danger",
                s.pick(
                    (
                        "Please fix the errors below.",
                        "There were problems with your submission.",
                        "Form could not be saved.",
                    )
                ),
            ),
        )
        s.facts["error"] = True
    submit = basic.button(
        s,
        s.pick(("Save", "Submit", "Create", "Send", "Continue", "Next", "Save changes", "Publish", "Send message")),
        s.pick(("", "", "check", "send", "save")),
        "primary",
        disabled=s.chance(0.1),
    )
    buttons: list[Child] = [
        submit,
        basic.button(
            s,
            s.pick(("Cancel", "Back", "Reset", "Save draft", "Clear")),
            variant=s.pick(("secondary", "ghost", "link")),
        )
        if s.chance(0.75)
        else None,
    ]
    if s.chance(0.3):
        buttons.reverse()
    parts.append(el("div", {"class": "q-row" + s.pick(("", "", " q-end", " q-between"))}, buttons))
    steps = navigation.steps(s) if s.chance(0.25) else None
    inner = el("div", {"class": "q-stack", "style": "gap:18px"}, parts)
    panel: Child = cards.card(s, inner, name=title) if s.chance(0.6) else inner
    shell = shells.app if s.chance(0.6) else None
    if shell:
        return shell(s, title, steps, panel)
    return shells.site(s, basic.heading(s, title, 1), steps, panel)


GENRES = {"dashboard": dashboard, "admin-list": admin_list, "record": record, "form": form_page}
