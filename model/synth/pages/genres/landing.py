"""Landing pages and their sections."""

from __future__ import annotations

from ... import phrases
from .. import basic, cards, fields, shells, specs
from ..html import Child, Markup, el
from ..scene import Scene


def hero(s: Scene) -> Markup:
    """The big banner of a landing or shop page."""
    buttons = el(
        "div",
        {"class": "q-row q-wrap"},
        basic.button(
            s,
            s.pick(("Get started", "Shop now", "Start free trial", "Learn more", "Book a demo", "Download", "Contact us")),
            s.pick(("", "", "arrow-right")),
            "primary" if s.chance(0.8) else "secondary",
            size=s.pick(("", "lg")),
            after=True,
        ),
        basic.button(
            s,
            s.pick(("Learn more", "Watch video", "See pricing", "Sign in", "Documentation")),
            s.pick(("", "play")),
            s.pick(("secondary", "outline", "ghost")),
        )
        if s.chance(0.65)
        else None,
    )
    field = (
        el(
            "div",
            {"class": "q-row", "style": "width:min(420px,100%)"},
            fields.control(s, specs.BY_LABEL["Email"], "Email", "", "Your email", labelled=False),
            basic.button(s, s.pick(("Subscribe", "Join", "Notify me")), variant="primary"),
        )
        if s.chance(0.15)
        else None
    )
    text: list[Child] = [
        basic.badge(s, s.pick(("New", f"{s.text.version()} is out", "Limited offer", "Beta")), "info", dotted=False)
        if s.chance(0.25)
        else None,
        basic.heading(s, s.text.fill(s.pick(phrases.CTA_TITLES)), 1, "q-hero-title"),
        el("p", {"class": "q-big" if s.chance(0.5) else None}, s.text.paragraph(1, 2)),
        field or buttons,
    ]
    kind = s.pick(("", " q-hero-center", " q-hero-fill", " q-hero-grad q-hero-center", " q-hero-center"))
    if s.wide and s.chance(0.4) and "center" not in kind:
        image = el("div", {"style": "width:42%;flex:none"}, basic.picture(s, 400, s.pick((240, 280, 320))))
        return el(
            "section",
            {"class": f"q-hero{kind}", "style": "flex-direction:row;align-items:center;gap:2em"},
            el("div", {"class": "q-col q-grow", "style": "gap:1em;align-items:flex-start"}, text),
            image,
        )
    return el("section", {"class": f"q-hero{kind}"}, text)


def landing(s: Scene) -> Markup:
    parts: list[Child] = [hero(s)]
    for make in s.some((features, numbers, quotes, banner, logos, articles), 2, 5):
        parts.append(make(s))
    return shells.site(s, parts, wide=s.chance(0.5))


def features(s: Scene) -> Markup:
    """Three or four advantages, each with an icon."""
    concepts = s.some(
        (
            "rocket",
            "shield",
            "zap",
            "users",
            "chart-bar",
            "globe",
            "lock",
            "heart",
            "clock",
            "cloud",
            "gear",
            "star",
            "layers",
            "code",
            "smile",
            "truck",
        ),
        3,
        6,
    )
    framed, centered = s.chance(0.5), s.chance(0.5)
    cells: list[Markup] = []
    for concept in concepts:
        title = s.text.title()
        align = "align-items:center;text-align:center" if centered else "align-items:flex-start"
        inner = el(
            "div",
            {"class": "q-col", "style": align},
            el("span", {"class": "q-accent"}, basic.icon(s, concept, size=s.pick(("1.5em", "2em", "2.6em")))),
            basic.heading(s, title, s.pick((3, 4))),
            el("p", {"class": "q-muted"}, s.text.paragraph(1, 2)),
            basic.link(s, s.pick(("Learn more", "Read more →", "Details"))) if s.chance(0.3) else None,
        )
        cells.append(cards.card(s, inner, name=title) if framed else el("div", None, inner))
    head = (
        el(
            "div",
            {"class": "q-center"},
            basic.heading(s, s.pick(("Features", "Why us?", "What you get", s.text.title())), 2),
        )
        if s.chance(0.7)
        else None
    )
    return el("section", {"class": "q-stack"}, head, cards.grid(s, cells, s.pick((2, 3, 4))))


def numbers(s: Scene) -> Markup:
    cells = [
        el(
            "div",
            {"class": "q-center q-grow"},
            el(
                "div",
                {"class": "q-price"},
                s.pick((s.text.count(), s.text.percent(), f"{s.int(2, 99)}+", f"{s.int(1, 9)}/10")),
            ),
            el("div", {"class": "q-muted"}, s.text.title()),
        )
        for _ in range(s.int(2, 4))
    ]
    return el("section", {"class": "q-row q-wrap"}, cells)


def quotes(s: Scene) -> Markup:
    """What customers say."""
    cells = []
    for _ in range(s.int(1, 3)):
        name = s.text.person()
        cells.append(
            cards.card(
                s,
                el(
                    "div",
                    {"class": "q-col"},
                    basic.stars(s) if s.chance(0.4) else None,
                    el(
                        "p",
                        {"style": "font-style:italic" if s.chance(0.4) else None},
                        f"“{s.text.fill(s.pick(phrases.REVIEWS))} {s.text.sentence()}”",
                    ),
                    el(
                        "div",
                        {"class": "q-row"},
                        basic.avatar(s, name),
                        el(
                            "div",
                            None,
                            el("div", {"class": "q-strong"}, name),
                            el("div", {"class": "q-small q-muted"}, f"{s.text.job()}, {s.text.company()}"),
                        ),
                    ),
                ),
                name=name,
            )
        )
    return el(
        "section",
        {"class": "q-stack"},
        basic.heading(s, s.pick(("Testimonials", "What our customers say", "Loved by teams")), 2),
        cards.grid(s, cells, 3),
    )


def banner(s: Scene) -> Markup:
    """A last call to act, with a field for an e-mail or a button."""
    field = el(
        "div",
        {"class": "q-row q-wrap"},
        el(
            "div",
            {"style": "width:240px"},
            fields.control(
                s,
                specs.BY_LABEL["Email"],
                "Email",
                "",
                s.pick(("Your email", "Enter your email", "email@example.com")),
                plain=True,
                labelled=False,
            ),
        ),
        basic.button(s, s.pick(("Subscribe", "Sign up", "Join")), variant="primary"),
    )
    inner = [
        basic.heading(
            s,
            s.pick(
                (
                    "Stay in the loop",
                    "Subscribe to our newsletter",
                    "Ready to start?",
                    s.text.fill(s.pick(phrases.CTA_TITLES)),
                )
            ),
            2,
        ),
        el("p", {"class": "q-muted"}, s.text.sentence()),
        field if s.chance(0.6) else basic.action(s, "primary"),
    ]
    return cards.card(s, el("div", {"class": "q-col", "style": "align-items:center;text-align:center;padding:1.5em"}, inner))


def logos(s: Scene) -> Markup:
    return el(
        "section",
        {"class": "q-row q-wrap q-middle q-muted", "style": "gap:2.5em;padding:1.5em"},
        [el("span", {"class": "q-strong q-big"}, s.text.company().split(" ")[0]) for _ in range(s.int(3, 6))],
    )


def articles(s: Scene) -> Markup:
    return el(
        "section",
        {"class": "q-stack"},
        el(
            "div",
            {"class": "q-row q-between"},
            basic.heading(s, s.pick(("Latest news", "From the blog", "Articles", "Stories")), 2),
            basic.link(s, "View all") if s.chance(0.5) else None,
        ),
        cards.grid(s, [cards.article_card(s) for _ in range(s.int(2, 4))], 3),
    )


GENRES = {"landing": landing}
