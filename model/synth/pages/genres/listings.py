"""Public lists and notices: search results, jobs, pictures, menus, events, errors."""

from __future__ import annotations

from ... import phrases, words
from .. import basic, cards, choices, feedback, fields, lists, navigation, shells
from ..html import Child, Markup, el, mark
from ..scene import Scene
from .reading import prose
from .shop import filters

ERRORS = (
    ("404", "Page not found", "The page you are looking for does not exist or was moved."), ("500", "Internal server error", "Something went wrong on our side. Please try again later."),
    ("403", "Access denied", "You do not have permission to view this page."), ("503", "Down for maintenance", "We will be back in a few minutes."), ("401", "Unauthorized", "Please sign in to continue."),
    ("", "You're offline", "Check your internet connection."), ("408", "Request timeout", "The server took too long to answer."), ("", "Oops!", "Something unexpected happened."), ("429", "Too many requests", "Slow down and try again in a minute."),
    ("400", "Bad request", "Your browser sent a request that we could not understand."), ("", "Coming soon", "We are working on something new."), ("410", "This item is gone", "It was removed by its owner."),
)  # fmt: skip


def error_page(s: Scene) -> Markup:
    code, title, text = s.pick(ERRORS)
    parts: list[Child] = [
        el(
            "div",
            {
                "style": f"font-size:{s.pick((60, 80, 110))}px;line-height:1.1;font-weight:700",
                "class": s.pick(("q-accent", "q-muted", "")),
            },
            code,
        )
        if code and s.chance(0.85)
        else el(
            "span",
            {"class": "q-muted"},
            basic.icon(s, s.pick(("warning", "cloud", "tool", "lock", "search", "bug")), size="4em"),
        ),
        basic.heading(s, title, s.pick((1, 2))),
        el("p", {"class": "q-muted"}, text),
        el(
            "p",
            {"class": "q-small q-mono"},
            f"{s.pick(('Error', 'Code', 'Request ID'))}: {s.pick((s.text.code(), s.text.uuid(), s.text.hash()))}",
        )
        if s.chance(0.35)
        else None,
    ]
    parts.append(
        el(
            "div",
            {"class": "q-row q-wrap q-middle"},
            basic.button(
                s,
                s.pick(("Take me home", "Go home", "Back to homepage", "Try again", "Reload", "Go back", "Contact support")),
                s.pick(("", "home", "arrow-left", "refresh")),
                "primary",
            ),
            basic.link(s, s.pick(("Contact support", "Status page", "Report a problem"))) if s.chance(0.4) else None,
        )
    )
    if s.chance(0.2):
        parts.append(el("div", {"style": "width:min(340px,100%)"}, fields.search_box(s)))
    s.facts["error"] = True
    panel = el(
        "div",
        {"class": "q-col" + (" q-center" if s.chance(0.8) else ""), "style": "align-items:center;max-width:520px"},
        parts,
    )
    return (
        shells.centered(s, panel)
        if s.chance(0.6)
        else shells.site(s, el("div", {"class": "q-mid"}, panel))
        if s.chance(0.5)
        else shells.app(s, s.pick(("Error", title)), el("div", {"class": "q-mid"}, panel))
    )


def search(s: Scene) -> Markup:
    """Results of a search, with filters at a side."""
    query = s.text.noun()
    results = []
    for _ in range(s.int(3, 7)):
        title = s.text.title()
        snippet = el("p", {"class": "q-muted"}, s.text.sentence(), " ", el("mark", None, query), " ", s.text.sentence())
        results.append(
            el(
                "div",
                {"class": "q-col", "style": "gap:.2em", **mark("row")},
                el("div", {"class": "q-small q-pos"}, s.text.url()) if s.chance(0.5) else None,
                el("div", {"class": "q-big"}, basic.link(s, title)),
                snippet,
            )
        )
    head = el(
        "div",
        {"class": "q-row q-wrap"},
        el("div", {"style": "width:min(480px,100%)"}, fields.search_box(s)),
        el("span", {"class": "q-muted"}, f"{s.text.number(2, 90000)} results for “{query}”"),
    )
    body: Child = el("div", {"class": "q-stack"}, results)
    if s.chance(0.05):
        body = feedback.empty_state(s)
    if s.wide and s.chance(0.45):
        body = el(
            "div",
            {"class": "q-row q-top", "style": "gap:var(--gap)"},
            el("aside", {"class": "q-stack", "style": "width:220px;flex:none"}, filters(s)),
            el("div", {"class": "q-grow"}, body),
        )
    return shells.site(
        s,
        head,
        navigation.tabs(s, s.some(["All", "Images", "News", "Videos", "Maps", "People", "Files"], 3, 5)) if s.chance(0.4) else None,
        body,
        navigation.pages(s) if s.chance(0.5) else None,
    )


def jobs(s: Scene) -> Markup:
    rows = []
    for _ in range(s.int(3, 7)):
        tags = [
            basic.badge(s, text, s.pick(basic.TONES), dotted=False)
            for text in s.some(("Full-time", "Part-time", "Remote", "Contract", "On-site", "Hybrid", "Senior", "Intern"), 1, 3)
        ]
        logo = el("div", {"style": "width:48px;flex:none"}, basic.picture(s, 48, 48, name="logo")) if s.chance(0.7) else None
        text = el(
            "div",
            {"class": "q-grow q-col", "style": "gap:.25em"},
            basic.heading(s, s.text.job(), s.pick((3, 4))),
            el(
                "div",
                {"class": "q-row q-wrap q-small q-muted"},
                el("span", None, s.text.company()),
                el("span", {"class": "q-row", "style": "gap:.25em"}, basic.icon(s, "map-pin"), s.text.city()),
                el("span", None, s.text.moment()),
            ),
            el("div", {"class": "q-row q-wrap"}, tags),
        )
        pay = el("span", {"class": "q-strong q-nowrap"}, f"{s.int(30, 90)}k – {s.int(91, 190)}k") if s.chance(0.5) and not s.phone else None
        rows.append(
            lists.row(
                s,
                logo,
                text,
                pay,
                basic.button(s, s.pick(("Apply", "Apply now", "Details")), variant=s.pick(("primary", "secondary")), size="sm")
                if s.chance(0.5)
                else basic.icon_button(s, "bookmark"),
            )
        )
    listing = lists.list_of(s, rows)
    head = el(
        "div",
        {"class": "q-row q-between q-wrap"},
        basic.heading(s, s.pick(("Open positions", "Jobs", "Find your next job", "Careers", f"{s.int(3, 400)} jobs found")), 1),
        el("div", {"style": "width:220px"}, fields.search_box(s)),
    )
    body: Child = listing
    if s.wide and s.chance(0.5):
        body = el(
            "div",
            {"class": "q-row q-top", "style": "gap:var(--gap)"},
            el(
                "aside",
                {"class": "q-stack", "style": "width:230px;flex:none"},
                el(
                    "div",
                    {"class": "q-col"},
                    basic.heading(s, "Job type", 4),
                    [choices.checkbox(s, name) for name in ("Full-time", "Part-time", "Freelance")],
                ),
                choices.radios(s, vertical=True),
                choices.slider(s, "Salary range"),
                fields.field(s, "Location"),
            ),
            el("div", {"class": "q-grow"}, listing),
        )
    return shells.site(s, head, body, navigation.pages(s) if s.chance(0.4) else None) if s.chance(0.6) else shells.app(s, "Jobs", body)


def gallery(s: Scene) -> Markup:
    columns = 2 if s.phone else s.pick((2, 3, 4, 5))
    cells = []
    for _ in range(s.int(columns, columns * 3)):
        image = basic.picture(s, 300, s.pick((200, 220)), flat=s.chance(0.3))
        below = (
            el(
                "div",
                {"class": "q-row q-between q-small", "style": "padding:.4em .2em"},
                el("span", {"class": "q-clip"}, s.pick((s.text.file(), s.text.title(), s.text.person()))),
                el(
                    "span",
                    {"class": "q-row", "style": "gap:.25em"},
                    basic.icon_button(s, "heart"),
                    el("span", None, s.text.count()),
                ),
            )
            if s.chance(0.6)
            else None
        )
        cells.append(el("figure", {"style": "margin:0"}, image, below))
    return shells.site(
        s,
        el(
            "div",
            {"class": "q-row q-between q-wrap"},
            basic.heading(s, s.pick(("Gallery", "Photos", "Portfolio", "My pictures", s.text.title())), 1),
            basic.button(s, "Upload", "upload", "primary") if s.chance(0.5) else None,
        ),
        navigation.tabs(s, s.some(phrases.CATEGORIES, 3, 5)) if s.chance(0.4) else None,
        cards.grid(s, cells, columns),
    )


def food_menu(s: Scene) -> Markup:
    """A restaurant's menu or a shop's price list."""
    groups: list[Markup] = []
    for name in s.some(("Starters", "Main courses", "Desserts", "Drinks", "Pizza", "Pasta", "Salads", "Breakfast", "Coffee"), 2, 4):
        rows = []
        for dish in s.some(words.FOODS, 3, 6):
            tags = (
                basic.badge(
                    s,
                    s.pick(("Vegan", "Spicy", "New", "Gluten-free")),
                    s.pick(("success", "danger", "info")),
                    dotted=False,
                )
                if s.chance(0.2)
                else None
            )
            rows.append(
                lists.row(
                    s,
                    el("div", {"style": "width:56px;flex:none"}, basic.picture(s, 56, 56, name=dish)) if s.chance(0.3) else None,
                    el(
                        "div",
                        {"class": "q-grow"},
                        el("div", {"class": "q-row"}, el("span", {"class": "q-strong"}, dish), tags),
                        el("div", {"class": "q-small q-muted"}, s.text.sentence()) if s.chance(0.5) else None,
                    ),
                    el("span", {"class": "q-strong q-nowrap"}, s.text.money(3, 30)),
                    basic.icon_button(s, "plus", variant=s.pick(("secondary", "primary")), size="sm") if s.chance(0.5) else None,
                )
            )
        groups.append(el("section", None, basic.heading(s, name, 2), lists.list_of(s, rows)))
    return shells.site(
        s,
        el(
            "div",
            {"class": "q-center"},
            basic.heading(s, s.pick(("Menu", "Our menu", s.text.company_name)), 1),
            el("p", {"class": "q-muted"}, f"Open daily {s.int(7, 11)}:00 – {s.int(18, 23)}:00"),
        ),
        cards.grid(s, groups, s.pick((1, 2))),
    )


def event(s: Scene) -> Markup:
    """An event, a course or a place with what one has to know about it."""
    info = el(
        "div",
        {"class": "q-col"},
        [
            el("div", {"class": "q-row"}, basic.icon(s, concept), el("span", None, text))
            for concept, text in (
                ("calendar", f"{s.pick(phrases.WEEKDAYS)}, {s.text.date()}"),
                ("clock", f"{s.text.time()} – {s.text.time()}"),
                ("map-pin", f"{s.text.address()}, {s.text.city()}"),
                ("users", f"{s.int(3, 900)} going"),
            )
        ],
    )
    tickets = cards.titled(
        s,
        s.pick(("Tickets", "Book", "Reserve your seat")),
        el(
            "div",
            {"class": "q-stack", "style": "gap:12px"},
            choices.option_cards(s),
            fields.quantity(s),
            basic.button(s, s.pick(("Get tickets", "Register", "Reserve", "Join")), variant="primary", block=True),
        ),
    )
    left = el(
        "div",
        {"class": "q-stack"},
        basic.picture(s, 640, 240) if s.chance(0.7) else None,
        basic.heading(s, s.text.title(), 1),
        info,
        prose(s),
        el("div", {"class": "q-row"}, basic.avatars(s), el("span", {"class": "q-muted"}, f"and {s.int(3, 99)} others"))
        if s.chance(0.5)
        else None,
        basic.heading(s, s.pick(("Speakers", "Hosts", "Program")), 2),
        lists.people_list(s, s.int(2, 4)),
    )
    return shells.site(
        s,
        el(
            "div",
            {
                "class": "q-grid",
                "style": f"grid-template-columns:{'1fr' if s.width < 860 else '1fr 320px'};align-items:start",
            },
            left,
            tickets,
        ),
    )


GENRES = {
    "error": error_page,
    "search": search,
    "jobs": jobs,
    "gallery": gallery,
    "food-menu": food_menu,
    "event": event,
}
