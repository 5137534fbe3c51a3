"""People among themselves: chats, notifications, teams, feeds; and a player."""

from __future__ import annotations

from ... import phrases
from .. import bars, basic, cards, choices, feedback, fields, lists, navigation, pieces, shells, specs
from ..html import Child, Markup, el, mark
from ..scene import Scene


def chat(s: Scene) -> Markup:
    """Conversations at the left, messages at the right, a field below."""
    partner = s.text.person()
    rows = []
    for index in range(s.int(4, 8)):
        name = partner if index == 0 else s.text.person()
        unread = basic.count(s, s.int(1, 12), "primary") if index and s.chance(0.3) else None
        rows.append(
            lists.row(
                s,
                basic.avatar(s, name, presence=True),
                el(
                    "div",
                    {"class": "q-grow"},
                    el(
                        "div",
                        {"class": "q-row q-between"},
                        el("span", {"class": "q-strong q-clip"}, name),
                        el("span", {"class": "q-tiny q-muted q-nowrap"}, s.text.time()),
                    ),
                    el("div", {"class": "q-small q-muted q-clip"}, s.text.fill(s.pick(phrases.CHAT))),
                ),
                unread,
                states=("selected",) if index == 0 else (),
            )
        )
    side = (
        el(
            "aside",
            {"style": "width:290px;flex:none;border-right:1px solid var(--border);padding:.8em;min-width:0"},
            fields.search_box(s),
            el("ul", {"class": "q-list"}, rows),
        )
        if not s.phone and s.width > 900
        else None
    )
    bubbles: list[Child] = []
    for _ in range(s.int(3, 8)):
        mine = s.chance(0.45)
        text = s.text.fill(s.pick(phrases.CHAT))
        bubble = el(
            "div",
            {"class": "q-bubble" + (" q-bubble-me" if mine else ""), **mark("row")},
            el("div", None, text),
            el("div", {"class": "q-tiny", "style": "opacity:.75"}, s.text.time()) if s.chance(0.6) else None,
        )
        bubbles.append(
            bubble
            if mine or s.chance(0.5)
            else el("div", {"class": "q-row q-top"}, basic.avatar(s, partner, ".8em", presence=False), bubble)
        )
    if s.chance(0.3):
        bubbles.insert(1, el("div", {"class": "q-center q-tiny q-muted"}, s.pick(("Today", "Yesterday", s.text.date()))))
    head = el(
        "div",
        {"class": "q-row", "style": "border-bottom:1px solid var(--border);padding:.7em 1em"},
        basic.avatar(s, partner),
        el(
            "div",
            {"class": "q-grow"},
            el("div", {"class": "q-strong"}, partner),
            el("div", {"class": "q-tiny q-muted"}, s.pick(("online", "Online", "typing…", "last seen today", "Away"))),
        ),
        [basic.icon_button(s, concept) for concept in s.some(("phone", "video", "search", "info", "dots-vertical"), 1, 3)],
    )
    hint = s.pick(("Type a message…", "Message", f"Message {partner}", "Write something...", "Aa"))
    value = s.text.fill(s.pick(phrases.CHAT)) if s.chance(0.2) else ""
    field = el(
        "input",
        {
            "type": "text",
            "class": s.cls("input"),
            "placeholder": hint,
            "value": value or None,
            **mark("textbox", name="message", value=value),
        },
    )
    foot = el(
        "div",
        {"class": "q-row", "style": "padding:.7em 1em;border-top:1px solid var(--border)"},
        [basic.icon_button(s, concept) for concept in s.some(("paperclip", "smile", "image", "mic"), 0, 2)],
        el("div", {"class": "q-grow"}, field),
        basic.icon_button(s, "send", variant="primary") if s.chance(0.6) else basic.button(s, "Send", variant="primary"),
    )
    main = el(
        "section",
        {"class": "q-grow", "style": "display:flex;flex-direction:column;min-width:0"},
        head,
        el(
            "div",
            {"class": "q-col", "style": "flex:1;padding:1em;justify-content:flex-end;align-items:flex-start"},
            bubbles,
        ),
        foot,
    )
    top = bars.top_bar(s, app=True) if s.chance(0.6) else None
    nav = bars.side_bar(s) if s.wide and s.chance(0.3) else None
    s.facts["signed_in"] = True
    return el(
        "div",
        {"class": "q-fill"},
        top,
        el("div", {"class": "q-row", "style": "flex:1;align-items:stretch;gap:0"}, nav, side, main),
    )


def notifications(s: Scene) -> Markup:
    parts: list[Child] = [
        el(
            "div",
            {"class": "q-row q-between q-wrap"},
            navigation.tabs(s, ["All", f"Unread ({s.int(1, 30)})", "Mentions", "Archived"][: s.int(2, 4)]) if s.chance(0.6) else None,
            basic.link(s, s.pick(("Mark all as read", "Clear all"))),
        )
    ]
    if s.chance(0.2):
        parts.append(feedback.alert(s))
    parts.append(lists.activity(s, s.int(4, 9)))
    return shells.app(s, "Notifications", parts if s.chance(0.5) else cards.card(s, el("div", {"class": "q-col"}, parts)))


def people(s: Scene) -> Markup:
    head = el(
        "div",
        {"class": "q-row q-wrap"},
        el("div", {"style": "width:240px"}, fields.search_box(s)),
        el("span", {"class": "q-push"}),
        basic.button(s, s.pick(("Invite", "Add user", "New member", "New user")), s.pick(("plus", "user-plus", "")), "primary"),
    )
    return shells.app(
        s,
        s.pick(("Team", "Users", "Members", "People", "Contacts")),
        head,
        cards.grid(s, [cards.person_card(s) for _ in range(s.int(3, 9))], s.pick((2, 3, 4))),
        navigation.pages(s) if s.chance(0.5) else None,
    )


def player(s: Scene) -> Markup:
    """Music or video: a list, a bar with controls."""
    rows = []
    now = s.int(0, 5)
    for index in range(s.int(4, 9)):
        lead: Child = basic.icon(s, "volume") if index == now else el("span", {"class": "q-muted", "style": "width:1.2em"}, str(index + 1))
        rows.append(
            lists.row(
                s,
                lead,
                el("div", {"style": "width:40px;flex:none"}, basic.picture(s, 40, 40)) if s.chance(0.6) else None,
                el(
                    "div",
                    {"class": "q-grow"},
                    el("div", {"class": "q-strong"}, s.text.title()),
                    el("div", {"class": "q-small q-muted"}, s.text.person()),
                ),
                basic.icon_button(s, "heart"),
                el("span", {"class": "q-muted q-small"}, f"{s.int(1, 9)}:{s.int(0, 59):02d}"),
                states=("selected",) if index == now else (),
            )
        )
    controls = el(
        "div",
        {"class": "q-row", "style": "gap:1em"},
        [basic.icon_button(s, concept) for concept in ("refresh", "chevron-left")],
        basic.icon_button(s, s.pick(("play", "pause")), variant="primary"),
        [basic.icon_button(s, concept) for concept in ("skip-forward", "heart")],
    )
    bar = el(
        "footer",
        {
            "class": "q-row q-wrap q-between",
            "style": "padding:.8em 1.2em;border-top:1px solid var(--border);background:var(--surface)",
        },
        el(
            "div",
            {"class": "q-row"},
            el("div", {"style": "width:48px"}, basic.picture(s, 48, 48)),
            el(
                "div",
                None,
                el("div", {"class": "q-strong"}, s.text.title()),
                el("div", {"class": "q-small q-muted"}, s.text.person()),
            ),
        ),
        controls,
        el("div", {"style": "width:200px"}, choices.slider(s, "Volume")),
    )
    side = bars.side_bar(s) if s.width > 900 else None
    head = el(
        "div",
        {"class": "q-row q-wrap", "style": "gap:1.4em"},
        el("div", {"style": "width:150px"}, basic.picture(s, 150, 150)),
        el(
            "div",
            {"class": "q-col"},
            el("div", {"class": "q-small q-muted"}, s.pick(("Playlist", "Album", "Podcast"))),
            basic.heading(s, s.text.title(), 1),
            el("div", {"class": "q-muted"}, f"{s.int(5, 90)} songs, {s.text.duration()}"),
            el(
                "div",
                {"class": "q-row"},
                basic.button(s, "Play", "play", "primary"),
                basic.icon_button(s, "heart"),
                basic.icon_button(s, "dots-horizontal"),
            ),
        ),
    )
    return el(
        "div",
        {"class": "q-fill"},
        el(
            "div",
            {"class": "q-row", "style": "flex:1;align-items:stretch;gap:0"},
            side,
            el("main", {"class": "q-main q-stack"}, head, el("ul", {"class": "q-list"}, rows)),
        ),
        bar,
    )


def feed(s: Scene) -> Markup:
    """A social feed: posts with reactions, and what stands beside it."""
    compose = cards.card(
        s,
        el(
            "div",
            {"class": "q-row q-top"},
            basic.avatar(s, s.text.me),
            el(
                "div",
                {"class": "q-grow q-col"},
                fields.control(s, specs.BY_LABEL["Comment"], "Post", "", "What's happening?", labelled=False),
                el(
                    "div",
                    {"class": "q-row"},
                    [basic.icon_button(s, concept) for concept in s.some(("image", "smile", "map-pin", "video"), 1, 3)],
                    el(
                        "span",
                        {"class": "q-push"},
                        basic.button(s, s.pick(("Post", "Share", "Publish")), variant="primary", disabled=s.chance(0.4)),
                    ),
                ),
            ),
        ),
    )
    posts: list[Child] = [compose] if s.chance(0.6) else []
    for _ in range(s.int(2, 4)):
        name = s.text.person()
        head = el(
            "div",
            {"class": "q-row"},
            basic.avatar(s, name),
            el(
                "div",
                {"class": "q-grow"},
                el(
                    "div",
                    {"class": "q-row", "style": "gap:.3em"},
                    el("span", {"class": "q-strong"}, name),
                    basic.icon(s, "check-circle") if s.chance(0.15) else None,
                ),
                el("div", {"class": "q-small q-muted"}, f"@{s.text.user()} · {s.text.moment()}"),
            ),
            basic.icon_button(s, "dots-horizontal"),
        )
        posts.append(
            cards.card(
                s,
                el(
                    "div",
                    {"class": "q-col"},
                    head,
                    el(
                        "div",
                        None,
                        s.text.paragraph(1, 3),
                        " ",
                        basic.link(s, f"#{s.text.noun()}") if s.chance(0.3) else None,
                    ),
                    basic.picture(s, 480, 220) if s.chance(0.35) else None,
                    cards.reactions(s),
                ),
                name=name,
            )
        )
    middle = el("div", {"class": "q-stack q-grow", "style": "max-width:600px"}, posts)
    aside = (
        el(
            "aside",
            {"class": "q-stack", "style": "width:280px;flex:none"},
            cards.titled(s, s.pick(("Who to follow", "Suggestions", "Trending")), lists.people_list(s, 3)),
            cards.titled(s, "Trends", pieces.tag_line(s)),
        )
        if s.width > 1100
        else None
    )
    return shells.app(
        s,
        s.pick(("Home", "Feed", "Explore")),
        el("div", {"class": "q-row q-top", "style": "gap:var(--gap)"}, middle, aside),
    )


GENRES = {"chat": chat, "notifications": notifications, "people": people, "player": player, "feed": feed}
