"""Planning and post: boards, inbox, messages, calendars."""

from __future__ import annotations

from ... import phrases
from .. import basic, cards, choices, feedback, fields, lists, pieces, shells
from ..html import Child, Markup, el, mark
from ..scene import Scene


def board(s: Scene) -> Markup:
    names = s.pick(
        (
            ("To do", "In progress", "Done"),
            ("Backlog", "Doing", "Review", "Done"),
            ("New", "Contacted", "Won", "Lost"),
            ("Open", "In review", "Closed"),
            ("Ideas", "Planned", "Building", "Shipped"),
        )
    )
    names = names[:1] if s.phone else names[: 2 if s.width < 900 else 4]
    columns = []
    for name in names:
        tasks = []
        for _ in range(s.int(1, 4)):
            title = s.text.title()
            foot = el(
                "div",
                {"class": "q-row q-between q-small q-muted"},
                el(
                    "span",
                    {"class": "q-row", "style": "gap:.7em"},
                    [
                        el("span", {"class": "q-row", "style": "gap:.25em"}, basic.icon(s, concept), str(s.int(1, 20)))
                        for concept in s.some(("comment", "paperclip", "check-square"), 0, 2)
                    ],
                    s.text.date("mon d") if s.chance(0.5) else None,
                ),
                basic.avatar(s, s.text.person(), ".75em", presence=False) if s.chance(0.6) else None,
            )
            tags = (
                el(
                    "div",
                    {"class": "q-row q-wrap", "style": "gap:.3em"},
                    [basic.badge(s, s.text.tag(), s.pick(basic.TONES), dotted=False) for _ in range(s.int(1, 2))],
                )
                if s.chance(0.5)
                else None
            )
            tasks.append(
                el(
                    "div",
                    {"class": s.cls("card"), "style": "padding:.8em", **mark("card", name=title)},
                    el(
                        "div",
                        {"class": "q-col", "style": "gap:.5em"},
                        tags,
                        el("div", {"class": "q-strong" if s.chance(0.6) else None}, title),
                        feedback.progress(s, s.int(0, 100)) if s.chance(0.12) else None,
                        foot,
                    ),
                )
            )
        head = el(
            "div",
            {"class": "q-row q-between"},
            el(
                "span",
                {"class": "q-row"},
                basic.heading(s, name, s.pick((3, 4, 5))),
                basic.count(s, len(tasks), "neutral") if s.chance(0.6) else None,
            ),
            basic.icon_button(s, s.pick(("plus", "dots-horizontal"))) if s.chance(0.6) else None,
        )
        columns.append(
            el(
                "section",
                {"class": "q-kcol", **mark("card", name=name)},
                head,
                tasks,
                basic.button(s, s.pick(("Add card", "+ Add task", "New task")), variant="ghost", size="sm") if s.chance(0.4) else None,
            )
        )
    return shells.app(
        s,
        s.pick(("Board", "Sprint 12", "Pipeline", "Tasks", "Roadmap", s.text.title())),
        el(
            "div",
            {
                "class": "q-grid",
                "style": f"grid-template-columns:repeat({len(columns)},minmax(0,1fr));align-items:start",
            },
            columns,
        ),
    )


def inbox(s: Scene) -> Markup:
    chosen = s.int(0, 8)
    rows = []
    for index in range(s.int(5, 10)):
        unread = s.chance(0.4)
        name = s.text.person()
        lead: list[Child] = [
            choices.box(s, "checkbox", on=s.chance(0.1), name="select message") if s.chance(0.9) else None,
            basic.icon_button(s, "star") if index % 2 == 0 or s.chance(0.7) else None,
        ]
        subject = el(
            "div",
            {"class": "q-grow q-clip"},
            el("span", {"class": "q-strong" if unread else None}, s.text.title()),
            el("span", {"class": "q-muted"}, f" – {s.text.sentence()}"),
        )
        rows.append(
            lists.row(
                s,
                lead,
                el(
                    "div",
                    {
                        "class": "q-clip" + (" q-strong" if unread else ""),
                        "style": f"width:{90 if s.phone else 150}px;flex:none",
                    },
                    name,
                ),
                subject,
                basic.icon(s, "paperclip") if s.chance(0.15) else None,
                el("span", {"class": "q-small q-muted q-nowrap"}, s.text.moment()),
                states=("selected",) if index == chosen else (),
            )
        )
    bar = el(
        "div",
        {"class": "q-row"},
        [
            basic.icon_button(s, concept)
            for concept in s.some(("refresh", "box", "trash", "mail", "folder", "dots-vertical", "tag", "clock"), 3, 6)
        ],
        el("span", {"class": "q-muted q-small q-push"}, f"1–{len(rows)} of {s.int(20, 900)}"),
    )
    return shells.app(
        s,
        s.pick(("Inbox", f"Inbox ({s.int(1, 40)})", "Messages", "All mail")),
        bar,
        el("ul", {"class": "q-list"}, rows),
    )


def mail(s: Scene) -> Markup:
    """One message, or the window in which it is written."""
    sender = s.text.person()
    if s.chance(0.4):
        body: Child = el(
            "div",
            {"class": "q-stack", "style": "gap:12px"},
            fields.form(s, ["Email", "Subject", "Message"]),
            el(
                "div",
                {"class": "q-row"},
                basic.button(s, "Send", "send", "primary"),
                [basic.icon_button(s, concept) for concept in s.some(("paperclip", "image", "link", "smile", "trash", "clock"), 2, 5)],
            ),
        )
        return shells.app(s, s.pick(("New message", "Compose")), cards.card(s, body))
    head = el(
        "div",
        {"class": "q-row"},
        basic.avatar(s, sender),
        el(
            "div",
            {"class": "q-grow"},
            el("div", {"class": "q-strong"}, sender),
            el("div", {"class": "q-small q-muted"}, f"to {s.pick(('me', s.text.email()))}"),
        ),
        el("span", {"class": "q-small q-muted"}, s.text.moment()),
        basic.icon_button(s, "star"),
    )
    paragraphs = [el("p", None, s.text.paragraph(1, 3)) for _ in range(s.int(1, 4))]
    files = (
        el(
            "div",
            {"class": "q-row q-wrap"},
            [basic.chip(s, s.text.file(), concept="paperclip", closable=s.chance(0.3)) for _ in range(s.int(1, 3))],
        )
        if s.chance(0.5)
        else None
    )
    buttons = el(
        "div",
        {"class": "q-row"},
        basic.button(s, "Reply", "undo", "primary"),
        basic.button(s, s.pick(("Forward", "Reply all")), "send"),
        basic.icon_button(s, "trash", variant="secondary"),
    )
    return shells.app(
        s,
        s.text.title(),
        cards.card(
            s,
            el(
                "div",
                {"class": "q-stack"},
                head,
                el(
                    "div",
                    None,
                    el("p", None, f"{s.pick(('Hi', 'Dear', 'Hello'))} {s.text.first()},"),
                    paragraphs,
                    el("p", None, s.pick(("Best regards,", "Cheers,", "Thanks,")), el("br"), sender),
                ),
                files,
                buttons,
            ),
        ),
    )


def calendar(s: Scene) -> Markup:
    month = f"{s.pick(phrases.MONTHS)} {s.int(2022, 2029)}"
    first, days, today = s.int(0, 6), s.pick((28, 30, 31)), s.int(1, 28)
    bar = el(
        "div",
        {"class": "q-row q-wrap"},
        basic.icon_button(s, "chevron-left", variant=s.pick(("secondary", ""))),
        basic.heading(s, month, 2),
        basic.icon_button(s, "chevron-right", variant=s.pick(("secondary", ""))),
        basic.button(s, "Today", size="sm") if s.chance(0.6) else None,
        el("span", {"class": "q-push"}, pieces.segmented(s)) if s.chance(0.4) else None,
    )
    names = [el("div", {"class": "q-small q-muted q-center"}, day[: 1 if s.phone else 3]) for day in phrases.WEEKDAYS]
    if s.phone or s.chance(0.3):
        made = []
        for day in range(1 - first, days + 1):
            inside = day > 0
            cls = (
                "q-day"
                + ("" if inside else " q-day-out")
                + (" q-day-on" if day == today else "")
                + (" q-day-now" if day == today + 3 else "")
            )
            made.append(
                el(
                    "button",
                    {
                        "class": cls,
                        "type": "button",
                        **mark("button", "selected" if day == today else "", "" if inside else "disabled", name="day"),
                    },
                    str(day if inside else 30 + day),
                )
            )
        small = cards.card(s, bar, el("div", {"class": "q-cal", "style": "max-width:420px"}, names, made))
        return shells.app(
            s,
            s.pick(("Calendar", "Pick a date", "Book an appointment")),
            cards.grid(
                s,
                [
                    small,
                    cards.titled(
                        s,
                        s.pick(("Available times", "Upcoming", "Events")),
                        lists.activity(s, 3)
                        if s.chance(0.5)
                        else el(
                            "div",
                            {"class": "q-row q-wrap"},
                            [basic.button(s, s.text.time(), size="sm", disabled=s.chance(0.2)) for _ in range(s.int(4, 9))],
                        ),
                    ),
                ],
                2,
            ),
        )
    cells = []
    for day in range(1 - first, days + 1):
        events = (
            [
                el(
                    "a",
                    {"class": f"q-event q-tone-{s.pick(basic.TONES)}", "href": "#", **mark("link")},
                    s.pick((s.text.title(), f"{s.text.time()} {s.text.noun()}")),
                )
                for _ in range(s.pick((0, 0, 0, 0, 1, 1, 2)))
            ]
            if day > 0
            else []
        )
        cells.append(
            el(
                "div",
                {"class": "q-cell"},
                el("div", {"class": "q-small" + (" q-strong q-accent" if day == today else "")}, str(day)) if day > 0 else None,
                events,
            )
        )
    return shells.app(s, "Calendar", bar, el("div", {"class": "q-cal"}, names), el("div", {"class": "q-month"}, cells))


GENRES = {"board": board, "inbox": inbox, "mail": mail, "calendar": calendar}
