"""Collections of one kind of part in all its makes, as component galleries show them, and pages of parts at random."""

from __future__ import annotations

from collections.abc import Callable

from .. import basic, cards, charts, choices, feedback, fields, lists, navigation, panels, pieces, shells, tables
from ..html import Child, Markup, el
from ..scene import Scene

VARIANTS = ("primary", "secondary", "success", "danger", "warning", "info", "neutral", "outline", "ghost", "link")


def _row(*children: Child) -> Markup:
    return el("div", {"class": "q-row q-wrap"}, children)


def buttons(s: Scene) -> Markup:
    rows: list[Child] = []
    for _ in range(s.int(2, 5)):
        rows.append(s.one_of(
            lambda: _row([basic.button(s, variant.capitalize(), variant=variant) for variant in s.some(VARIANTS, 4, 9)]),
            lambda: _row([basic.button(s, text, concept, s.pick(VARIANTS)) for text, concept in (s.text.action() for _ in range(s.int(3, 6)))]),
            lambda: _row([basic.icon_button(s, concept, variant=s.pick(VARIANTS[:7])) for concept in (basic.any_concept(s) for _ in range(s.int(4, 9)))]),
            lambda: _row([basic.button(s, name, variant="primary", size=size) for name, size in (("Small", "sm"), ("Default", ""), ("Large", "lg"))]),
            lambda: _row([basic.button(s, "Disabled", variant=variant, disabled=True) for variant in s.some(VARIANTS, 3, 5)]),
            lambda: _row([basic.button(s, s.text.word().capitalize(), basic.any_concept(s), s.pick(VARIANTS)) for _ in range(s.int(3, 6))]),
            lambda: _row(pieces.segmented(s), pieces.segmented(s)), lambda: _row([navigation.dropdown(s) for _ in range(3)]),
            lambda: _row(basic.button(s, "Loading", variant="primary", extra=feedback.spinner(s)), feedback.spinner(s), basic.button(s, "Messages", extra=basic.count(s, s.int(1, 40)))),
            lambda: _row([basic.button(s, name, name.lower()) for name in s.some(("Google", "Facebook", "Twitter", "GitHub", "LinkedIn", "YouTube", "Instagram", "Slack", "Apple", "PayPal"), 3, 6)]),
        ))  # fmt: skip
    return el("div", {"class": "q-stack", "style": "gap:14px"}, rows)


def badges(s: Scene) -> Markup:
    rows: list[Child] = []
    for _ in range(s.int(2, 4)):
        rows.append(s.one_of(
            lambda: _row([basic.badge(s, tone.capitalize(), tone, dotted=False) for tone in basic.TONES]), lambda: _row([basic.badge(s, *s.text.status()) for _ in range(s.int(5, 12))]),
            lambda: pieces.tag_line(s), lambda: _row([basic.count(s, s.int(1, 200), tone) for tone in basic.TONES]), lambda: _row([basic.badge(s, s.text.tag(), s.pick(basic.TONES), dotted=True) for _ in range(s.int(3, 6))]),
            lambda: _row([basic.chip(s, s.text.person(), concept="user", closable=True) for _ in range(s.int(2, 4))]), lambda: _row([el("span", {"class": "q-row"}, basic.dot(s, tone), tone.capitalize()) for tone in basic.TONES]),
        ))  # fmt: skip
    return el("div", {"class": "q-stack", "style": "gap:14px"}, rows)


def avatars(s: Scene) -> Markup:
    return el(
        "div",
        {"class": "q-stack", "style": "gap:14px"},
        _row([basic.avatar(s, s.text.person(), size) for size in ("0.7em", ".85em", "1em", "1.3em", "1.7em", "2.2em")]),
        _row(basic.avatars(s), basic.avatars(s)),
        _row([basic.avatar(s, s.text.person(), presence=True) for _ in range(s.int(3, 7))]),
    )


def inputs(s: Scene) -> Markup:
    return fields.form(s, fields.random_labels(s, 3, 8), columns=1 if s.phone else s.pick((1, 2, 3)), invalid=0.25)


def ticks(s: Scene) -> Markup:
    return el(
        "div",
        {"class": "q-stack", "style": "gap:14px"},
        choices.option_list(s),
        choices.radios(s),
        choices.radios(s, vertical=False),
        choices.slider(s),
    )


def alerts(s: Scene) -> Markup:
    return el(
        "div",
        {"class": "q-stack", "style": "gap:12px"},
        [feedback.alert(s, tone) for tone in s.some(("success", "danger", "warning", "info"), 2, 4)],
    )


def bars(s: Scene) -> Markup:
    return el(
        "div",
        {"class": "q-stack", "style": "gap:14px"},
        navigation.tabs(s),
        navigation.pages(s),
        navigation.crumbs(s),
        navigation.steps(s),
    )


def measures(s: Scene) -> Markup:
    return el(
        "div",
        {"class": "q-stack", "style": "gap:14px"},
        [feedback.progress(s, s.int(0, 100), tone) for tone in s.some(basic.TONES, 2, 5)],
        _row(feedback.spinner(s), feedback.spinner(s, big=True)),
        feedback.loading(s),
        _row(basic.stars(s), basic.stars(s)),
    )


def icons(s: Scene) -> Markup:
    from ...icons import CONCEPTS

    size = s.pick(("1.1em", "1.4em", "1.8em", "2.4em"))
    cells = []
    for concept in s.some([name for name in CONCEPTS if name != "dot"], 12, 40):
        named = el("div", {"class": "q-tiny q-muted"}, concept) if s.chance(0.5) else None
        cells.append(
            el(
                "div",
                {"class": "q-col q-center", "style": "align-items:center;gap:.3em;width:84px"},
                el(
                    "span",
                    {"class": s.pick(("", "", "q-accent", "q-muted", "q-neg"))},
                    basic.icon(s, concept, size=size),
                ),
                named,
            )
        )
    return _row(cells)


def menus(s: Scene) -> Markup:
    return el("div", {"class": "q-row q-top q-wrap", "style": "gap:24px"}, [navigation.menu(s) for _ in range(s.int(1, 3))])


PARTS: tuple[tuple[str, Callable[[Scene], Markup]], ...] = (
    ("Buttons", buttons), ("Badges", badges), ("Avatars", avatars), ("Inputs", inputs), ("Form elements", ticks), ("Alerts", alerts), ("Navigation", bars), ("Progress", measures), ("Icons", icons), ("Menus", menus),
    ("Inputs", inputs), ("Checks", ticks), ("Progress", measures), ("Data", tables.table), ("Fields", inputs), ("Choices", ticks), ("Tabs", bars), ("Records", tables.table),
    ("Tags", pieces.tag_line), ("Accordion", lists.accordion), ("Table", tables.table), ("Tree", lists.tree), ("Chart", charts.chart), ("List", lists.people_list), ("Code", pieces.code_block), ("Checklist", lists.checklist),
)  # fmt: skip


def showcase(s: Scene) -> Markup:
    """A component gallery: some parts, each under its name."""
    sections = [
        cards.titled(s, name, make(s)) if s.chance(0.7) else el("section", None, basic.heading(s, name, 2), make(s))
        for name, make in s.some(PARTS, 3, 7)
    ]
    return shells.app(
        s,
        s.pick(("Components", "UI kit", "Elements", "Style guide", "Library")),
        cards.grid(s, sections, s.pick((1, 1, 2))),
    )


def one_part(s: Scene) -> Markup:
    """A page about a single part, in several makes."""
    name, make = s.pick(PARTS)
    return shells.app(s, name, [cards.titled(s, s.text.title(), make(s)) for _ in range(s.int(2, 4))])


def mixture(s: Scene) -> Markup:
    """Panels at random: what no genre puts together."""
    made = [s.pick(panels.PANELS)(s) for _ in range(s.int(5, 12))]
    columns = 1 if s.phone else s.pick((2, 3, 3, 4) if s.wide else (2,))
    body = cards.grid(s, made, columns)
    return shells.app(s, s.text.title(), body) if s.chance(0.6) else shells.site(s, basic.heading(s, s.text.title(), 1), body)


GENRES = {
    "showcase": showcase,
    "one-part": one_part,
    "mixture": mixture,
    "icons": lambda s: shells.app(s, "Icons", icons(s)),
}
