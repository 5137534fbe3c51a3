"""Everyday applications: to-do lists, bank accounts, travel, surveys."""

from __future__ import annotations

from ... import phrases
from .. import basic, cards, charts, choices, feedback, fields, lists, pieces, shells, specs
from ..html import Child, Markup, el, mark
from ..scene import Scene


def todo(s: Scene) -> Markup:
    """A to-do application: a field to add, tasks, filters, what is left."""
    title = s.pick(("todos", "To-do list", "My tasks", "Tasks", "Today", "Shopping list", "Groceries"))
    new = el(
        "input",
        {
            "type": "text",
            "class": s.cls("input"),
            "placeholder": s.pick(("What needs to be done?", "Add a task", "New item…", "Add something")),
            "data-focus": s.take_focus(0.3),
            **mark("textbox", name="new task"),
        },
    )
    top = el(
        "div",
        {"class": "q-row"},
        el("div", {"class": "q-grow"}, new),
        basic.button(s, "Add", s.pick(("plus", "")), "primary") if s.chance(0.7) else basic.icon_button(s, "plus", variant="primary"),
    )
    left = s.int(0, 9)
    states = [
        el(
            "a",
            {
                "class": "q-chip" + (" q-chip-on" if i == 0 else ""),
                "href": "#",
                "style": "text-decoration:none",
                **mark("link", "selected" if i == 0 else ""),
            },
            name,
        )
        for i, name in enumerate(("All", "Active", "Completed"))
    ]
    foot = el(
        "div",
        {"class": "q-row q-between q-wrap q-small"},
        el("span", {"class": "q-muted"}, f"{left} item{'' if left == 1 else 's'} left"),
        el("span", {"class": "q-row"}, states),
        basic.link(s, "Clear completed"),
    )
    panel = cards.card(
        s,
        el(
            "div",
            {"class": "q-stack", "style": "gap:14px"},
            top,
            lists.checklist(s, s.int(2, 9)),
            foot if s.chance(0.8) else None,
        ),
        name=title,
        style=f"width:min({s.pick((420, 520, 620))}px,100%)",
    )
    head = basic.heading(s, title, 1)
    if s.chance(0.4):
        return shells.app(s, title, panel)
    return el("div", {"class": "q-fill", "style": "align-items:center;padding:2em 1em"}, head, panel)


def bank(s: Scene) -> Markup:
    accounts = [
        cards.card(
            s,
            el(
                "div",
                {"class": "q-col", "style": "gap:.4em"},
                el(
                    "div",
                    {"class": "q-row q-between"},
                    el("span", {"class": "q-muted"}, name),
                    basic.icon(s, s.pick(("credit-card", "wallet", "bank"))),
                ),
                el("div", {"class": "q-price", "style": "font-size:1.6em"}, s.text.money(10, 90000)),
                el("div", {"class": "q-small q-muted q-mono"}, s.text.card_number()),
            ),
            name=name,
        )
        for name in s.some(("Checking", "Savings", "Credit card", "Joint account", "Business", "Investments"), 2, 3)
    ]
    actions = el(
        "div",
        {"class": "q-row q-wrap"},
        [
            basic.button(s, text, concept)
            for text, concept in s.some(
                (
                    ("Transfer", "refresh"),
                    ("Pay", "credit-card"),
                    ("Deposit", "download"),
                    ("Withdraw", "upload"),
                    ("Exchange", "sort"),
                    ("Top up", "plus"),
                ),
                2,
                4,
            )
        ],
    )
    ledger = cards.titled(s, s.pick(("Transactions", "Recent activity", "Last payments")), lists.ledger(s))
    transfer = cards.titled(
        s,
        s.pick(("Send money", "New transfer")),
        fields.form(s, ["Full name", "IBAN", "Amount", "Reference"]),
        el(
            "div",
            {"class": "q-row", "style": "margin-top:1em"},
            basic.button(s, "Send", "send", "primary"),
            basic.button(s, "Cancel"),
        ),
    )
    return shells.app(
        s,
        s.pick(("Accounts", "My accounts", "Wallet", "Overview")),
        cards.grid(s, accounts, 3),
        actions,
        cards.grid(s, [ledger, s.one_of(lambda: transfer, lambda: cards.titled(s, "Spending", charts.chart(s)))], 2),
    )


def travel(s: Scene) -> Markup:
    """Flights, trains or rooms to choose from."""
    kind = s.pick(("flight", "train", "hotel"))
    top = el(
        "div",
        {"class": "q-grid", "style": f"grid-template-columns:repeat({1 if s.phone else 4},1fr);align-items:end"},
        [
            fields.field(s, specs.Spec(label, "text", maker, "", concept))
            for label, maker, concept in (
                ("From", lambda x: x.text.city(), "map-pin"),
                ("To", lambda x: x.text.city(), "map-pin"),
                ("Departure", lambda x: x.text.date(), "calendar"),
            )
        ],
        basic.button(s, s.pick(("Search", "Search flights", "Find")), "search", "primary"),
    )
    rows = []
    for _ in range(s.int(3, 6)):
        start, end = s.text.time(), s.text.time()
        if kind == "hotel":
            middle = el(
                "div",
                {"class": "q-grow q-col", "style": "gap:.2em"},
                basic.heading(s, f"{s.pick(('Hotel', 'Villa', 'Hostel', 'Grand', 'Casa'))} {s.text.last()}", 3),
                basic.stars(s),
                el("div", {"class": "q-small q-muted"}, f"{s.text.city()}, {s.text.country()}"),
            )
            lead: Child = el("div", {"style": "width:110px;flex:none"}, basic.picture(s, 110, 80))
        else:
            middle = el(
                "div",
                {"class": "q-grow q-row q-between"},
                el(
                    "div",
                    None,
                    el("div", {"class": "q-strong q-big"}, start),
                    el("div", {"class": "q-small q-muted"}, s.text.city()),
                ),
                el(
                    "div",
                    {"class": "q-center q-small q-muted"},
                    el("div", None, s.text.duration()),
                    el("div", None, s.pick(("Direct", "1 stop", "Non-stop", "2 stops"))),
                ),
                el(
                    "div",
                    None,
                    el("div", {"class": "q-strong q-big"}, end),
                    el("div", {"class": "q-small q-muted"}, s.text.city()),
                ),
            )
            lead = basic.icon(s, "plane" if kind == "flight" else "map", size="1.6em")
        rows.append(
            cards.card(
                s,
                el(
                    "div",
                    {"class": "q-row", "style": "gap:1.2em"},
                    lead,
                    middle,
                    el(
                        "div",
                        {"class": "q-col", "style": "align-items:flex-end;gap:.3em"},
                        el("span", {"class": "q-strong q-big q-nowrap"}, s.text.money(20, 900)),
                        basic.button(
                            s,
                            s.pick(("Select", "Book", "View deal")),
                            variant=s.pick(("primary", "secondary")),
                            size="sm",
                        ),
                    ),
                ),
            )
        )
    return shells.site(
        s,
        basic.heading(s, s.pick(("Find your flight", "Where to?", "Results", f"{s.text.city()} → {s.text.city()}")), 1),
        cards.card(s, top),
        el(
            "div",
            {"class": "q-row q-between"},
            el("span", {"class": "q-muted"}, f"{len(rows)} results"),
            pieces.segmented(s),
        )
        if s.chance(0.5)
        else None,
        el("div", {"class": "q-stack"}, rows),
    )


def survey(s: Scene) -> Markup:
    """A question of a quiz or survey, with the way through it."""
    number, total = s.int(1, 9), s.int(9, 20)
    question = s.pick(
        (
            *phrases.QUESTIONS,
            "How satisfied are you with our service?",
            f"What is the capital of {s.text.country()}?",
            "How did you hear about us?",
        )
    )
    answers = [s.pick((s.text.city(), s.text.title(), s.text.noun().capitalize())) for _ in range(s.int(3, 5))]
    kind = s.pick(("radio", "checkbox"))
    chosen = s.int(-1, len(answers) - 1)
    made = [choices.labelled(s, choices.box(s, kind, on=i == chosen, label=answer), answer, wide=True) for i, answer in enumerate(answers)]
    body: Child = (
        el("div", {"class": "q-col"}, made)
        if s.chance(0.7)
        else el(
            "div",
            {"class": "q-row q-wrap"},
            [
                el(
                    "button",
                    {
                        "class": s.cls("btn", "primary" if i == chosen else "secondary"),
                        "type": "button",
                        **mark("button", "selected" if i == chosen else ""),
                    },
                    str(i + 1),
                )
                for i in range(s.pick((5, 10)))
            ],
        )
    )
    panel = cards.card(
        s,
        el(
            "div",
            {"class": "q-stack", "style": "gap:16px"},
            el(
                "div",
                {"class": "q-row q-between q-small q-muted"},
                el("span", None, f"Question {number} of {total}"),
                el("span", {"class": "q-row"}, basic.icon(s, "clock"), f"{s.int(0, 29)}:{s.int(10, 59)}") if s.chance(0.4) else None,
            ),
            feedback.progress(s, round(number / total * 100)),
            basic.heading(s, question, 2),
            body,
            el(
                "div",
                {"class": "q-row q-between"},
                basic.button(s, "Back", s.pick(("arrow-left", ""))),
                basic.button(s, s.pick(("Next", "Continue", "Submit")), s.pick(("arrow-right", "")), "primary", after=True),
            ),
        ),
        style="width:min(620px,100%)",
    )
    return shells.centered(s, panel)


GENRES = {"todo": todo, "bank": bank, "travel": travel, "survey": survey}
