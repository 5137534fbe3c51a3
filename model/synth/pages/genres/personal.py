"""Pages about oneself: settings and profile."""

from __future__ import annotations

from .. import basic, cards, choices, fields, lists, navigation, pieces, shells, tables
from ..html import Child, Markup, el
from ..scene import Scene


def settings(s: Scene) -> Markup:
    sections: list[Child] = []
    for _ in range(s.int(2, 4)):
        title = s.pick(
            (
                "Profile",
                "Account",
                "Notifications",
                "Privacy",
                "Security",
                "Appearance",
                "Billing",
                "Language & region",
                "Connected apps",
                "Danger zone",
                "Team",
                "General",
            )
        )
        if title == "Danger zone":
            body: Child = el(
                "div",
                {"class": "q-row q-between q-wrap"},
                el("span", None, "Deleting your account is permanent."),
                basic.button(s, "Delete account", "trash", "danger"),
            )
        elif title in ("Notifications", "Privacy", "Appearance", "Security"):
            body = [
                choices.option_list(s),
                choices.radios(s) if s.chance(0.3) else None,
                choices.slider(s) if s.chance(0.15) else None,
            ]
        elif title == "Connected apps":
            body = lists.list_of(
                s,
                [
                    lists.row(
                        s,
                        basic.icon(s, name.lower(), size="1.5em"),
                        el(
                            "div",
                            {"class": "q-grow"},
                            el("div", {"class": "q-strong"}, name),
                            el(
                                "div",
                                {"class": "q-small q-muted"},
                                s.pick(("Connected", "Not connected", s.text.email())),
                            ),
                        ),
                        basic.button(s, s.pick(("Connect", "Disconnect")), size="sm"),
                    )
                    for name in s.some(("Google", "GitHub", "Slack", "Facebook", "Apple", "Microsoft"), 2, 4)
                ],
            )
        else:
            photo = (
                el(
                    "div",
                    {"class": "q-row"},
                    basic.avatar(s, s.text.me, "1.8em"),
                    basic.button(s, s.pick(("Change avatar", "Upload photo", "Change picture")), size="sm"),
                    basic.button(s, s.pick(("Remove", "Delete avatar")), variant="ghost", size="sm"),
                )
                if s.chance(0.4)
                else None
            )
            body = [
                photo,
                fields.form(s, fields.random_labels(s, 2, 6), columns=1 if s.phone else s.pick((1, 2)), filled=0.85),
            ]
        save = (
            el(
                "div",
                {"class": "q-row" + (" q-end" if s.chance(0.5) else ""), "style": "margin-top:1em"},
                basic.button(s, s.pick(("Save", "Save changes", "Update")), variant="primary", disabled=s.chance(0.15)),
                basic.button(s, s.pick(("Cancel", "Reset"))) if s.chance(0.6) else None,
            )
            if s.chance(0.7)
            else None
        )
        sections.append(cards.titled(s, title, el("div", {"class": "q-stack", "style": "gap:14px"}, body), save))
    body_part: Child = [
        navigation.tabs(
            s,
            s.some(["Profile", "Account", "Notifications", "Security", "Billing", "Team", "API", "Integrations"], 3, 6),
        )
        if s.chance(0.45)
        else None,
        sections,
    ]
    return shells.app(s, s.pick(("Settings", "Account settings", "Preferences", "My account", "General settings")), body_part)


def profile(s: Scene) -> Markup:
    name = s.text.person()
    stats = el(
        "div",
        {"class": "q-row", "style": "gap:2em"},
        [
            el(
                "div",
                {"class": "q-center"},
                el("div", {"class": "q-strong q-big"}, s.text.count()),
                el("div", {"class": "q-muted q-small"}, label),
            )
            for label in s.some(("Followers", "Following", "Posts", "Projects", "Likes", "Reviews", "Views"), 2, 4)
        ],
    )
    head = cards.card(
        s,
        el(
            "div",
            {"class": "q-row q-wrap", "style": "gap:1.4em"},
            basic.avatar(s, name, "2.2em"),
            el(
                "div",
                {"class": "q-grow"},
                basic.heading(s, name, 1),
                el("div", {"class": "q-muted"}, s.text.job()),
                el(
                    "div",
                    {"class": "q-row q-small q-muted"},
                    basic.icon(s, "map-pin"),
                    el("span", None, f"{s.text.city()}, {s.text.country()}"),
                ),
            ),
            stats if s.chance(0.6) else None,
            el(
                "div",
                {"class": "q-row"},
                basic.button(s, s.pick(("Follow", "Edit profile", "Message", "Unfollow")), variant="primary"),
                basic.icon_button(s, s.pick(("dots-horizontal", "share", "mail")), variant="secondary"),
            ),
        ),
        name=name,
    )
    facts = tables.facts_list(
        s,
        [
            (label, maker())
            for label, maker in s.some(
                [
                    ("Email", s.text.email),
                    ("Phone", s.text.phone),
                    ("Company", s.text.company),
                    ("City", s.text.city),
                    ("Joined", s.text.date),
                    ("Website", s.text.url),
                    ("Languages", lambda: "English, Deutsch"),
                    ("Birthday", s.text.date),
                ],
                3,
                6,
            )
        ],
    )
    about = cards.titled(s, s.pick(("About", "About me", "Bio", "Details")), el("p", None, s.text.paragraph()), facts)
    more = [
        s.one_of(
            lambda: cards.titled(s, "Activity", lists.activity(s)),
            lambda: cards.titled(s, "Skills", pieces.tag_line(s)),
            lambda: cards.titled(s, "Friends", lists.people_list(s)),
            lambda: cards.article_card(s),
        )
        for _ in range(s.int(1, 2))
    ]
    tabbed = (
        navigation.tabs(s, s.some(["Overview", "Posts", "About", "Photos", "Projects", "Activity", "Followers"], 3, 5))
        if s.chance(0.5)
        else None
    )
    return shells.app(
        s,
        s.pick(("Profile", "My profile", name)),
        head,
        tabbed,
        cards.grid(s, [about, el("div", {"class": "q-stack"}, more)], 2),
    )


GENRES = {"settings": settings, "profile": profile}
