"""Public pages: landing, articles, documentation, questions, jobs, galleries, menus, errors."""

from __future__ import annotations

from ... import phrases, words
from .. import basic, blocks, choices, feedback, fields, navigation, shells
from ..html import Child, Markup, el, mark
from ..scene import Scene
from .commerce import filters, hero


def landing(s: Scene) -> Markup:
    parts: list[Child] = [hero(s)]
    for make in s.some((features, numbers, quotes, banner, logos, articles), 1, 4):
        parts.append(make(s))
    return shells.site(s, parts, wide=s.chance(0.5))


def features(s: Scene) -> Markup:
    """Three or four advantages, each with an icon."""
    concepts = s.some(("rocket", "shield", "zap", "users", "chart-bar", "globe", "lock", "heart", "clock", "cloud", "gear", "star", "layers", "code", "smile", "truck"), 3, 6)
    framed, centered = s.chance(0.5), s.chance(0.5)
    cells: list[Markup] = []
    for concept in concepts:
        title = s.text.title()
        align = "align-items:center;text-align:center" if centered else "align-items:flex-start"
        inner = el("div", {"class": "q-col", "style": align}, el("span", {"class": "q-accent"}, basic.icon(s, concept, size=s.pick(("1.5em", "2em", "2.6em")))), basic.heading(s, title, s.pick((3, 4))), el("p", {"class": "q-muted"}, s.text.paragraph(1, 2)), basic.link(s, s.pick(("Learn more", "Read more →", "Details"))) if s.chance(0.3) else None)
        cells.append(blocks.card(s, inner, name=title) if framed else el("div", None, inner))
    head = el("div", {"class": "q-center"}, basic.heading(s, s.pick(("Features", "Why us?", "What you get", s.text.title())), 2)) if s.chance(0.7) else None
    return el("section", {"class": "q-stack"}, head, blocks.grid(s, cells, s.pick((2, 3, 4))))


def numbers(s: Scene) -> Markup:
    cells = [el("div", {"class": "q-center q-grow"}, el("div", {"class": "q-price"}, s.pick((s.text.count(), s.text.percent(), f"{s.int(2, 99)}+", f"{s.int(1, 9)}/10"))), el("div", {"class": "q-muted"}, s.text.title())) for _ in range(s.int(2, 4))]
    return el("section", {"class": "q-row q-wrap"}, cells)


def quotes(s: Scene) -> Markup:
    """What customers say."""
    cells = []
    for _ in range(s.int(1, 3)):
        name = s.text.person()
        cells.append(blocks.card(s, el("div", {"class": "q-col"}, basic.stars(s) if s.chance(0.4) else None, el("p", {"style": "font-style:italic" if s.chance(0.4) else None}, f"“{s.text.fill(s.pick(phrases.REVIEWS))} {s.text.sentence()}”"), el("div", {"class": "q-row"}, basic.avatar(s, name), el("div", None, el("div", {"class": "q-strong"}, name), el("div", {"class": "q-small q-muted"}, f"{s.text.job()}, {s.text.company()}")))), name=name))
    return el("section", {"class": "q-stack"}, basic.heading(s, s.pick(("Testimonials", "What our customers say", "Loved by teams")), 2), blocks.grid(s, cells, 3))


def banner(s: Scene) -> Markup:
    """A last call to act, with a field for an e-mail or a button."""
    field = el("div", {"class": "q-row q-wrap"}, el("div", {"style": "width:240px"}, fields.control(s, fields.BY_LABEL["Email"], "Email", "", s.pick(("Your email", "Enter your email", "email@example.com")), plain=True, labelled=False)), basic.button(s, s.pick(("Subscribe", "Sign up", "Join")), variant="primary"))
    inner = [basic.heading(s, s.pick(("Stay in the loop", "Subscribe to our newsletter", "Ready to start?", s.text.fill(s.pick(phrases.CTA_TITLES)))), 2), el("p", {"class": "q-muted"}, s.text.sentence()), field if s.chance(0.6) else basic.action(s, "primary")]
    return blocks.card(s, el("div", {"class": "q-col", "style": "align-items:center;text-align:center;padding:1.5em"}, inner))


def logos(s: Scene) -> Markup:
    return el("section", {"class": "q-row q-wrap q-middle q-muted", "style": "gap:2.5em;padding:1.5em"}, [el("span", {"class": "q-strong q-big"}, s.text.company().split(" ")[0]) for _ in range(s.int(3, 6))])


def articles(s: Scene) -> Markup:
    return el("section", {"class": "q-stack"}, el("div", {"class": "q-row q-between"}, basic.heading(s, s.pick(("Latest news", "From the blog", "Articles", "Stories")), 2), basic.link(s, "View all") if s.chance(0.5) else None), blocks.grid(s, [blocks.article_card(s) for _ in range(s.int(2, 4))], 3))


def blog(s: Scene) -> Markup:
    cards = blocks.grid(s, [blocks.article_card(s) for _ in range(s.int(2, 6))], s.pick((1, 2, 3)))
    body: Child = cards
    if s.wide and s.chance(0.4):
        aside = el("aside", {"class": "q-stack", "style": "width:270px;flex:none"}, fields.search_box(s), blocks.titled(s, "Categories", blocks.list_of(s, [blocks.row(s, basic.link(s, name), el("span", {"class": "q-push"}, basic.count(s, s.int(1, 90), "neutral"))) for name in s.some(phrases.CATEGORIES, 3, 6)])), blocks.titled(s, "Tags", blocks.tag_line(s)))
        body = el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, el("div", {"class": "q-grow"}, cards), aside)
    return shells.site(s, basic.heading(s, s.pick(("Blog", "News", "Stories", "Journal", "Magazine")), 1), navigation.tabs(s, s.some(phrases.CATEGORIES, 3, 6)) if s.chance(0.3) else None, body, navigation.pages(s) if s.chance(0.5) else None)


def article(s: Scene) -> Markup:
    author = s.text.person()
    meta = el("div", {"class": "q-row q-small q-muted q-wrap"}, basic.avatar(s, author, presence=False), el("span", None, author), el("span", None, "·"), el("span", None, s.text.date()), el("span", None, "·"), el("span", None, f"{s.int(2, 20)} min read"))
    parts: list[Child] = [navigation.crumbs(s) if s.chance(0.3) else None, basic.heading(s, s.text.title(), 1), meta, basic.picture(s, 700, 260) if s.chance(0.5) else None]
    for _ in range(s.int(2, 5)):
        parts.append(s.pick((lambda: basic.heading(s, s.text.title(), 2), lambda: prose(s), lambda: prose(s), lambda: el("blockquote", {"style": "border-left:4px solid var(--accent);margin:0;padding:.4em 1em;font-style:italic"}, s.text.sentence()), lambda: el("ul", None, [el("li", mark("row"), s.text.sentence()) for _ in range(s.int(2, 5))]), lambda: el("ol", None, [el("li", mark("row"), s.text.sentence()) for _ in range(s.int(2, 4))]), lambda: blocks.code_block(s)))())
    parts += [blocks.reactions(s) if s.chance(0.5) else None, blocks.tag_line(s) if s.chance(0.3) else None]
    if s.chance(0.5):
        parts += [basic.heading(s, s.pick((f"Comments ({s.int(1, 80)})", "Responses", "Discussion")), 3), blocks.comments(s), fields.field(s, "Comment", filled=0.2), el("div", None, basic.button(s, s.pick(("Post comment", "Send", "Reply")), variant="primary"))]
    return shells.site(s, el("article", {"class": "q-stack"}, parts))


def prose(s: Scene) -> Markup:
    """A paragraph with links, bold words and code in it."""
    pieces: list[Child] = []
    for _ in range(s.int(2, 5)):
        pieces.append(s.text.sentence() + " ")
        if s.chance(0.3):
            pieces += [s.pick((lambda: basic.link(s, f"{s.text.noun()} {s.text.noun()}"), lambda: el("strong", None, s.text.sentence()), lambda: el("em", None, s.text.word()), lambda: el("code", {"class": "q-icode"}, s.text.code()), lambda: el("kbd", {"class": "q-kbd"}, s.pick(("Ctrl", "Esc", "Enter", "⌘")))))(), " "]
    return el("p", None, pieces)


def docs(s: Scene) -> Markup:
    """Documentation: contents at the left, text and code, "on this page" at the right."""
    sections = [(s.text.title(), [s.text.title() for _ in range(s.int(2, 4))]) for _ in range(s.int(2, 4))]
    made: list[Child] = []
    chosen = s.int(0, 3)
    number = 0
    for caption, entries in sections:
        made.append(el("div", {"class": "q-strong q-small", "style": "padding:.6em .75em .2em"}, caption))
        for entry in entries:
            on = number == chosen
            made.append(el("a", {"class": "q-side-item" + (" q-side-item-on" if on else ""), "href": "#", **mark("menuitem", "selected" if on else "")}, entry))
            number += 1
    side = el("aside", {"class": "q-side", "style": "width:240px", **mark("navigation", name="contents")}, made) if s.width > 760 else None
    body: list[Child] = [navigation.crumbs(s) if s.chance(0.5) else None, basic.heading(s, s.text.title(), 1), prose(s)]
    for _ in range(s.int(2, 4)):
        body += [basic.heading(s, s.text.title(), s.pick((2, 3))), prose(s), s.pick((lambda: blocks.code_block(s), lambda: feedback.alert(s), lambda: None))()]
    body.append(el("div", {"class": "q-row q-between"}, basic.button(s, s.text.title(), "arrow-left"), basic.button(s, s.text.title(), "arrow-right", after=True)))
    toc = el("aside", {"class": "q-col q-small", "style": "width:180px;flex:none"}, el("div", {"class": "q-strong"}, "On this page"), [basic.link(s, s.text.title()) for _ in range(s.int(2, 6))]) if s.width > 1200 and s.chance(0.6) else None
    return el("div", {"class": "q-fill"}, navigation.top_bar(s), el("div", {"class": "q-row q-top", "style": "gap:0;align-items:stretch;flex:1"}, side, el("main", {"class": "q-main q-stack"}, body), el("div", {"style": "padding:var(--gap)"}, toc) if toc else None))


def faq(s: Scene) -> Markup:
    head = el("div", {"class": "q-center" if s.chance(0.6) else None}, basic.heading(s, s.pick(("FAQ", "Frequently asked questions", "Help center", "How can we help?", "Questions & answers")), 1), el("p", {"class": "q-muted"}, s.text.sentence()))
    search = el("div", {"style": "width:min(420px,100%)"}, fields.search_box(s)) if s.chance(0.4) else None
    parts: list[Child] = [head, search]
    for _ in range(s.int(1, 3)):
        parts += [basic.heading(s, s.pick(("General", "Billing", "Shipping", "Account", "Introduction", "Payments", "Getting started")), 2) if s.chance(0.5) else None, blocks.accordion(s)]
    parts.append(el("p", None, "Still have questions? ", basic.link(s, s.pick(("Contact us", "Contact support")))) if s.chance(0.5) else None)
    return shells.site(s, parts) if s.chance(0.7) else shells.app(s, "Help", parts)


ERRORS = (
    ("404", "Page not found", "The page you are looking for does not exist or was moved."), ("500", "Internal server error", "Something went wrong on our side. Please try again later."),
    ("403", "Access denied", "You do not have permission to view this page."), ("503", "Down for maintenance", "We will be back in a few minutes."), ("401", "Unauthorized", "Please sign in to continue."),
    ("", "You're offline", "Check your internet connection."), ("408", "Request timeout", "The server took too long to answer."), ("", "Oops!", "Something unexpected happened."), ("429", "Too many requests", "Slow down and try again in a minute."),
    ("400", "Bad request", "Your browser sent a request that we could not understand."), ("", "Coming soon", "We are working on something new."), ("410", "This item is gone", "It was removed by its owner."),
)  # fmt: skip


def error_page(s: Scene) -> Markup:
    code, title, text = s.pick(ERRORS)
    parts: list[Child] = [el("div", {"style": f"font-size:{s.pick((60, 80, 110))}px;line-height:1.1;font-weight:700", "class": s.pick(("q-accent", "q-muted", ""))}, code) if code and s.chance(0.85) else el("span", {"class": "q-muted"}, basic.icon(s, s.pick(("warning", "cloud", "tool", "lock", "search", "bug")), size="4em")), basic.heading(s, title, s.pick((1, 2))), el("p", {"class": "q-muted"}, text), el("p", {"class": "q-small q-mono"}, f"{s.pick(('Error', 'Code', 'Request ID'))}: {s.pick((s.text.code(), s.text.uuid(), s.text.hash()))}") if s.chance(0.35) else None]
    parts.append(el("div", {"class": "q-row q-wrap q-middle"}, basic.button(s, s.pick(("Take me home", "Go home", "Back to homepage", "Try again", "Reload", "Go back", "Contact support")), s.pick(("", "home", "arrow-left", "refresh")), "primary"), basic.link(s, s.pick(("Contact support", "Status page", "Report a problem"))) if s.chance(0.4) else None))
    if s.chance(0.2):
        parts.append(el("div", {"style": "width:min(340px,100%)"}, fields.search_box(s)))
    s.facts["error"] = True
    panel = el("div", {"class": "q-col" + (" q-center" if s.chance(0.8) else ""), "style": "align-items:center;max-width:520px"}, parts)
    return shells.centered(s, panel) if s.chance(0.6) else shells.site(s, el("div", {"class": "q-mid"}, panel)) if s.chance(0.5) else shells.app(s, s.pick(("Error", title)), el("div", {"class": "q-mid"}, panel))


def search(s: Scene) -> Markup:
    """Results of a search, with filters at a side."""
    query = s.text.noun()
    results = []
    for _ in range(s.int(3, 7)):
        title = s.text.title()
        snippet = el("p", {"class": "q-muted"}, s.text.sentence(), " ", el("mark", None, query), " ", s.text.sentence())
        results.append(el("div", {"class": "q-col", "style": "gap:.2em", **mark("row")}, el("div", {"class": "q-small q-pos"}, s.text.url()) if s.chance(0.5) else None, el("div", {"class": "q-big"}, basic.link(s, title)), snippet))
    head = el("div", {"class": "q-row q-wrap"}, el("div", {"style": "width:min(480px,100%)"}, fields.search_box(s)), el("span", {"class": "q-muted"}, f"{s.text.number(2, 90000)} results for “{query}”"))
    body: Child = el("div", {"class": "q-stack"}, results)
    if s.chance(0.05):
        body = feedback.empty_state(s)
    if s.wide and s.chance(0.45):
        body = el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, el("aside", {"class": "q-stack", "style": "width:220px;flex:none"}, filters(s)), el("div", {"class": "q-grow"}, body))
    return shells.site(s, head, navigation.tabs(s, s.some(["All", "Images", "News", "Videos", "Maps", "People", "Files"], 3, 5)) if s.chance(0.4) else None, body, navigation.pages(s) if s.chance(0.5) else None)


def jobs(s: Scene) -> Markup:
    rows = []
    for _ in range(s.int(3, 7)):
        tags = [basic.badge(s, text, s.pick(basic.TONES), dotted=False) for text in s.some(("Full-time", "Part-time", "Remote", "Contract", "On-site", "Hybrid", "Senior", "Intern"), 1, 3)]
        logo = el("div", {"style": "width:48px;flex:none"}, basic.picture(s, 48, 48, name="logo")) if s.chance(0.7) else None
        text = el("div", {"class": "q-grow q-col", "style": "gap:.25em"}, basic.heading(s, s.text.job(), s.pick((3, 4))), el("div", {"class": "q-row q-wrap q-small q-muted"}, el("span", None, s.text.company()), el("span", {"class": "q-row", "style": "gap:.25em"}, basic.icon(s, "map-pin"), s.text.city()), el("span", None, s.text.moment())), el("div", {"class": "q-row q-wrap"}, tags))
        pay = el("span", {"class": "q-strong q-nowrap"}, f"{s.int(30, 90)}k – {s.int(91, 190)}k") if s.chance(0.5) and not s.phone else None
        rows.append(blocks.row(s, logo, text, pay, basic.button(s, s.pick(("Apply", "Apply now", "Details")), variant=s.pick(("primary", "secondary")), size="sm") if s.chance(0.5) else basic.icon_button(s, "bookmark")))
    listing = blocks.list_of(s, rows)
    head = el("div", {"class": "q-row q-between q-wrap"}, basic.heading(s, s.pick(("Open positions", "Jobs", "Find your next job", "Careers", f"{s.int(3, 400)} jobs found")), 1), el("div", {"style": "width:220px"}, fields.search_box(s)))
    body: Child = listing
    if s.wide and s.chance(0.5):
        body = el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, el("aside", {"class": "q-stack", "style": "width:230px;flex:none"}, el("div", {"class": "q-col"}, basic.heading(s, "Job type", 4), [choices.checkbox(s, name) for name in ("Full-time", "Part-time", "Freelance")]), choices.radios(s, vertical=True), choices.slider(s, "Salary range"), fields.field(s, "Location")), el("div", {"class": "q-grow"}, listing))
    return shells.site(s, head, body, navigation.pages(s) if s.chance(0.4) else None) if s.chance(0.6) else shells.app(s, "Jobs", body)


def gallery(s: Scene) -> Markup:
    columns = 2 if s.phone else s.pick((2, 3, 4, 5))
    cells = []
    for _ in range(s.int(columns, columns * 3)):
        image = basic.picture(s, 300, s.pick((200, 220)), flat=s.chance(0.3))
        below = el("div", {"class": "q-row q-between q-small", "style": "padding:.4em .2em"}, el("span", {"class": "q-clip"}, s.pick((s.text.file(), s.text.title(), s.text.person()))), el("span", {"class": "q-row", "style": "gap:.25em"}, basic.icon_button(s, "heart"), el("span", None, s.text.count()))) if s.chance(0.6) else None
        cells.append(el("figure", {"style": "margin:0"}, image, below))
    return shells.site(s, el("div", {"class": "q-row q-between q-wrap"}, basic.heading(s, s.pick(("Gallery", "Photos", "Portfolio", "My pictures", s.text.title())), 1), basic.button(s, "Upload", "upload", "primary") if s.chance(0.5) else None), navigation.tabs(s, s.some(phrases.CATEGORIES, 3, 5)) if s.chance(0.4) else None, blocks.grid(s, cells, columns))


def food_menu(s: Scene) -> Markup:
    """A restaurant's menu or a shop's price list."""
    groups: list[Markup] = []
    for name in s.some(("Starters", "Main courses", "Desserts", "Drinks", "Pizza", "Pasta", "Salads", "Breakfast", "Coffee"), 2, 4):
        rows = []
        for dish in s.some(words.FOODS, 3, 6):
            tags = basic.badge(s, s.pick(("Vegan", "Spicy", "New", "Gluten-free")), s.pick(("success", "danger", "info")), dotted=False) if s.chance(0.2) else None
            rows.append(blocks.row(s, el("div", {"style": "width:56px;flex:none"}, basic.picture(s, 56, 56, name=dish)) if s.chance(0.3) else None, el("div", {"class": "q-grow"}, el("div", {"class": "q-row"}, el("span", {"class": "q-strong"}, dish), tags), el("div", {"class": "q-small q-muted"}, s.text.sentence()) if s.chance(0.5) else None), el("span", {"class": "q-strong q-nowrap"}, s.text.money(3, 30)), basic.icon_button(s, "plus", variant=s.pick(("secondary", "primary")), size="sm") if s.chance(0.5) else None))
        groups.append(el("section", None, basic.heading(s, name, 2), blocks.list_of(s, rows)))
    return shells.site(s, el("div", {"class": "q-center"}, basic.heading(s, s.pick(("Menu", "Our menu", s.text.company_name)), 1), el("p", {"class": "q-muted"}, f"Open daily {s.int(7, 11)}:00 – {s.int(18, 23)}:00")), blocks.grid(s, groups, s.pick((1, 2))))


def event(s: Scene) -> Markup:
    """An event, a course or a place with what one has to know about it."""
    info = el("div", {"class": "q-col"}, [el("div", {"class": "q-row"}, basic.icon(s, concept), el("span", None, text)) for concept, text in (("calendar", f"{s.pick(phrases.WEEKDAYS)}, {s.text.date()}"), ("clock", f"{s.text.time()} – {s.text.time()}"), ("map-pin", f"{s.text.address()}, {s.text.city()}"), ("users", f"{s.int(3, 900)} going"))])
    tickets = blocks.titled(s, s.pick(("Tickets", "Book", "Reserve your seat")), el("div", {"class": "q-stack", "style": "gap:12px"}, choices.option_cards(s), fields.quantity(s), basic.button(s, s.pick(("Get tickets", "Register", "Reserve", "Join")), variant="primary", block=True)))
    left = el("div", {"class": "q-stack"}, basic.picture(s, 640, 240) if s.chance(0.7) else None, basic.heading(s, s.text.title(), 1), info, prose(s), el("div", {"class": "q-row"}, basic.avatars(s), el("span", {"class": "q-muted"}, f"and {s.int(3, 99)} others")) if s.chance(0.5) else None, basic.heading(s, s.pick(("Speakers", "Hosts", "Program")), 2), blocks.people_list(s, s.int(2, 4)))
    return shells.site(s, el("div", {"class": "q-grid", "style": f"grid-template-columns:{'1fr' if s.width < 860 else '1fr 320px'};align-items:start"}, left, tickets))


GENRES = {"landing": landing, "blog": blog, "article": article, "docs": docs, "faq": faq, "error": error_page, "search": search, "jobs": jobs, "gallery": gallery, "food-menu": food_menu, "event": event}
