"""Panels of any content, for dashboards and mixtures."""

from __future__ import annotations

from collections.abc import Callable

from . import basic, cards, charts, choices, feedback, fields, lists, pieces
from .html import Markup, el
from .scene import Scene

PANELS: tuple[Callable[[Scene], Markup], ...] = (
    lambda s: cards.titled(s, s.text.title(), charts.chart(s)), lambda s: cards.titled(s, s.pick(("Recent activity", "Activity", "Timeline", "Notifications", "Latest events")), lists.activity(s, s.int(3, 5))),
    lambda s: cards.titled(s, s.pick(("Team", "Members", "New customers", "Top sellers", "Contacts")), lists.people_list(s, s.int(3, 5))), lambda s: cards.titled(s, s.pick(("To do", "Tasks", "Checklist", "Today")), lists.checklist(s, s.int(3, 6))),
    lambda s: cards.titled(s, s.pick(("Transactions", "Recent payments", "Latest expenses")), lists.ledger(s, s.int(3, 5))), charts.stat, charts.stat, cards.article_card, cards.person_card,
    lambda s: cards.titled(s, s.pick(("Preferences", "Options", "Notifications", "Privacy")), choices.option_list(s, 3, 5)), lambda s: cards.titled(s, s.text.title(), fields.form(s, fields.random_labels(s, 2, 4)), el("div", {"class": "q-row", "style": "margin-top:1em"}, basic.action(s, "primary"), basic.action(s))),
    lambda s: cards.titled(s, s.pick(("Goals", "Progress", "Usage", "Storage", "Skills")), lists.progress_list(s)), lambda s: cards.titled(s, s.pick(("Tags", "Topics", "Filters", "Labels")), pieces.tag_line(s)), lambda s: cards.titled(s, s.pick(("Files", "Explorer", "Folders")), lists.tree(s)),
    lambda s: cards.titled(s, s.text.title(), el("p", None, s.text.paragraph(1, 3)), el("div", {"class": "q-row"}, basic.action(s, "primary", size="sm"), basic.action(s, size="sm"))), lambda s: cards.titled(s, s.pick(("Volume", "Display", "Budget")), choices.slider(s), choices.slider(s)),
    lambda s: cards.card(s, feedback.loading(s)), lambda s: cards.card(s, el("div", {"class": "q-row"}, feedback.spinner(s), el("span", None, s.pick(("Loading…", "Saving…", "Uploading files…", "Please wait"))))), lambda s: cards.titled(s, s.pick(("Delivery", "Filter", "Choose")), choices.radios(s), choices.slider(s)), lambda s: cards.titled(s, s.pick(("Settings", "Features", "Alerts")), choices.option_list(s, 3, 6)), lambda s: cards.titled(s, s.pick(("Actions", "Shortcuts", "Tools")), el("div", {"class": "q-row q-wrap"}, [basic.icon_button(s, basic.any_concept(s), variant=s.pick(("primary", "secondary", ""))) for _ in range(s.int(3, 8))])), lambda s: cards.titled(s, s.pick(("Comments", "Reviews", "Feedback")), lists.comments(s)), lambda s: cards.card(s, feedback.empty_state(s)), lambda s: cards.titled(s, s.text.title(), pieces.code_block(s)),
)  # fmt: skip
