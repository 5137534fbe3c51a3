"""What people write each other: mail, chat, discussions, notices."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, presses, ticks, turns
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, grow, page, panel_style, row, small, span, stack, strong
from .boards import columns_of_cards


def mail(k: Kit) -> Markup:
    """Letters in lines or in a column beside the one that is read."""
    folders = stack(presses.button(k, "Compose", "primary", concept=k.pick(("pencil", "plus", "")), wide=k.chance(0.6)), *(row(basic.icon(k, concept, size="1.1em"), grow(label), small(str(k.int(1, 90))) if k.chance(0.4) else None, gap=10, style="padding:6px 9px;border-radius:6px;" + ("background:color-mix(in srgb,var(--accent) 14%,transparent);color:var(--accent);font-weight:600;" if i == 0 else ""), marks=mark("menuitem", "selected" if i == 0 else "")) for i, (label, concept) in enumerate((("Inbox", "inbox"), ("Starred", "star"), ("Sent", "send"), ("Drafts", "file"), ("Spam", "warning"), ("Trash", "trash")))), gap=4, style="width:180px;flex:none;padding:14px;border-right:1px solid var(--border);box-sizing:border-box", marks=mark("navigation", name="folders"))  # fmt: skip
    split = k.wide and k.chance(0.5)
    letters = []
    for index in range(k.int(7, 13)):
        unread, name = k.chance(0.35), k.text.person()
        weight = "font-weight:700;" if unread else ""
        star = span(
            f"display:flex;color:{'#f5a623' if k.chance(0.25) else 'color-mix(in srgb,var(--muted) 55%,var(--surface))'}",
            basic.icon_button(k, "star"),
        )
        dot = (
            span(
                "width:8px;height:8px;border-radius:50%;background:var(--accent);flex:none",
                marks=mark("icon", concept="dot", name="status dot"),
            )
            if unread and k.habits.tick_line == 1
            else None
        )
        here = split and index == 1
        ground = (
            "background:color-mix(in srgb,var(--accent) 11%,var(--surface));"
            if here
            else "background:color-mix(in srgb,var(--text) 3%,var(--surface));"
            if not unread and k.habits.tick_line == 2
            else ""
        )
        clip = "white-space:nowrap;overflow:hidden;text-overflow:ellipsis;"
        subject, text = k.text.title(), k.text.sentence()
        if split or k.phone:
            rows_: Child = [
                dot,
                art.portrait(k, 32, name=name),
                grow(
                    stack(
                        row(grow(span(weight + "white-space:nowrap", name)), small(k.text.time(), style="white-space:nowrap")),
                        div(weight + clip, subject),
                        div("color:var(--muted);font-size:.9em;" + clip, text),
                        gap=1,
                    ),
                    style="overflow:hidden",
                ),
            ]
        else:
            rows_ = [
                ticks.check(k, on=k.chance(0.15), label=name),
                star,
                dot,
                div("width:150px;flex:none;" + clip + weight, name),
                presses.badge(k, k.text.tag(), k.pick(presses.TONES)) if k.chance(0.15) else None,
                grow(span(weight, subject), span("color:var(--muted)", " – " + text), style=clip),
                span("display:flex;color:var(--muted)", basic.icon(k, "paperclip", size="1em")) if k.chance(0.2) else None,
                small(k.text.date("mon d"), style="white-space:nowrap"),
            ]
        letters.append(
            row(
                rows_,
                gap=10,
                style=f"padding:{k.habits.tick_size // 2 + 1}px 14px;border-bottom:1px solid var(--border);min-width:0;{ground}",
                marks=mark("row", "selected" if here else ""),
            )
        )
    bar = row(ticks.check(k, on=False, mixed=k.chance(0.3), label="select all"), *(presses.icon_button(k, name, size=-4, disabled=k.chance(0.2)) for name in k.some(("refresh", "trash", "folder", "mail", "dots-vertical", "flag"), 3, 5)), span("flex:1"), small(f"1–50 of {k.int(60, 4000)}"), presses.icon_button(k, "chevron-left", size=-4, disabled=True), presses.icon_button(k, "chevron-right", size=-4), style="padding:8px 14px;border-bottom:1px solid var(--border)")  # fmt: skip
    column = div(
        ("width:330px;flex:none;border-right:1px solid var(--border);" if split else "flex:1;") + "min-width:0;overflow:hidden",
        bar if not split else div("padding:10px 14px;border-bottom:1px solid var(--border)", entries.search(k)),
        turns.tabs(k, ["Primary", "Social", "Updates"]) if k.chance(0.3) and not split else None,
        letters,
    )
    reading = None
    if split:
        name = k.text.person()
        reading = stack(row(grow(presses.heading(k.text.title(), 2)), *(presses.icon_button(k, act, size=-4) for act in ("undo", "trash", "dots-vertical"))), row(art.portrait(k, 40, name=name), grow(stack(strong(name), small(k.text.email()), gap=0)), small(k.text.moment())), *(div("", k.text.paragraph(2, 4)) for _ in range(k.int(2, 3))), row(basic.icon(k, "paperclip"), span("", k.text.file()), small(k.text.size()), presses.icon_button(k, "download", size=-8), style="border:1px solid var(--border);border-radius:8px;padding:8px 12px;width:fit-content") if k.chance(0.6) else None, row(presses.button(k, "Reply", "primary", concept="undo"), presses.button(k, "Forward", concept="send")), gap=16, style="flex:1;padding:20px 24px")  # fmt: skip
    return div(
        "min-height:100vh;display:flex;flex-direction:column;background:var(--surface)",
        frames.top(k),
        div("display:flex;flex:1;min-width:0", folders if k.width > 700 else None, column, reading),
    )


def talk(k: Kit) -> Markup:
    """Channels and messages, or bubbles."""
    channels = []
    on = k.int(0, 4)
    for index in range(k.int(5, 9)):
        here, new = index == on, k.chance(0.25)
        channels.append(
            row(
                small("#"),
                grow(k.text.noun()),
                presses.tiny_count(k, k.int(1, 9)) if new and not here else None,
                gap=7,
                style="padding:4px 9px;border-radius:5px;"
                + (
                    "background:var(--accent);color:var(--on-accent);--muted:var(--on-accent);"
                    if here
                    else "font-weight:700;"
                    if new
                    else "color:var(--muted);"
                ),
                marks=mark("menuitem", "selected" if here else ""),
            )
        )
    direct = [
        row(
            span(
                "position:relative;display:flex",
                art.portrait(k, 22, name=(name := k.text.person())),
                span(
                    f"position:absolute;right:-2px;bottom:-2px;width:8px;height:8px;border-radius:50%;background:{k.pick(('#22c55e', '#22c55e', '#9ca3af', '#f59e0b'))};box-shadow:0 0 0 2px var(--surface)",
                    marks=mark("icon", concept="dot", name="status dot"),
                ),
            ),
            grow(span("white-space:nowrap", name), style="overflow:hidden"),
            gap=8,
            style="padding:4px 9px",
            marks=mark("menuitem"),
        )
        for _ in range(k.int(2, 5))
    ]
    left = stack(art.logo(k), small("Channels", style="margin-top:10px"), *channels, small("Direct messages", style="margin-top:10px"), *direct, gap=2, style="width:210px;flex:none;box-sizing:border-box;padding:14px 10px;border-right:1px solid var(--border);background:var(--surface)", marks=mark("navigation")) if k.width > 700 else None  # fmt: skip
    bubbly = k.chance(0.5)
    shown: list[Child] = []
    for index in range(k.int(5, 9)):
        name, mine = k.text.person(), k.chance(0.4)
        text = k.text.fill(k.pick(phrases.CHAT))
        if bubbly:
            look = (
                "background:var(--accent);color:var(--on-accent);margin-left:auto;"
                if mine
                else "background:color-mix(in srgb,var(--text) 8%,var(--surface));"
            )
            bubble = div(
                f"max-width:66%;padding:9px 13px;border-radius:{k.habits.radius + 6}px;width:fit-content;{look}",
                text,
                div("font-size:.72em;opacity:.75;text-align:right", k.text.time()) if k.habits.tick_line == 1 else None,
                marks=mark("row"),
            )
            shown.append(bubble if mine else row(art.portrait(k, 28, name=name), bubble, gap=8, style="align-items:flex-end"))
        else:
            likes = (
                row(
                    *(
                        span(
                            "display:inline-flex;gap:5px;align-items:center;border:1px solid var(--border);border-radius:99px;padding:1px 8px;font-size:.82em",
                            k.pick(("👍", "🎉", "❤️", "😄", "👀")),
                            str(k.int(1, 12)),
                            marks=mark("button"),
                        )
                        for _ in range(k.int(1, 3))
                    ),
                    gap=5,
                )
                if k.chance(0.3)
                else None
            )
            extra = art.picture(k, "width:220px;height:120px;border-radius:8px;margin-top:4px") if k.chance(0.12) else None
            shown.append(
                row(
                    art.portrait(k, 36, name=name),
                    grow(
                        stack(
                            row(strong(name), small(k.text.time()), gap=8),
                            div("", text, " ", presses.link(k, "@" + k.text.user()) if k.chance(0.2) else None),
                            extra,
                            likes,
                            gap=2,
                        )
                    ),
                    gap=12,
                    style="align-items:flex-start",
                    marks=mark("row"),
                )
            )
        if index == 2 and k.chance(0.5):
            shown.append(
                row(
                    span("flex:1;height:1px;background:var(--border)"),
                    small(k.pick(("Today", "Yesterday", "New messages"))),
                    span("flex:1;height:1px;background:var(--border)"),
                )
            )
    hint = k.pick(("Write a message…", "Message #general", "Reply…", "Type here"))
    typed = entries.field(k, entries.Given("", "", hint)) if k.chance(0.5) else entries.search(k, hint=hint)
    bar = row(
        *(presses.icon_button(k, name, size=-4) for name in k.some(("paperclip", "smile", "image", "mic"), 1, 3)),
        grow(typed),
        presses.icon_button(k, "send", "primary", disabled=k.chance(0.3)),
        style="padding:12px 18px;border-top:1px solid var(--border)",
    )
    head = row(
        grow(stack(strong("# " + k.text.noun()), small(f"{k.int(3, 90)} members"), gap=0)),
        art.faces(k),
        *(presses.icon_button(k, name, size=-4) for name in k.some(("phone", "video", "search", "info", "pin"), 1, 3)),
        style="padding:10px 18px;border-bottom:1px solid var(--border)",
    )
    return div(
        "height:100vh;display:flex;background:var(--bg)",
        left,
        div(
            "flex:1;min-width:0;display:flex;flex-direction:column",
            head,
            stack(*shown, gap=14, style="flex:1;padding:18px;justify-content:flex-end;overflow:hidden"),
            bar,
        ),
    )


def thread(k: Kit) -> Markup:
    """A discussion: nested comments with votes, quotes, pictures and answers."""

    def said(depth: int) -> Markup:
        name = k.text.person()
        tag = presses.badge(k, k.pick(("Author", "Mod", "Staff", "New")), k.pick(presses.TONES)) if k.chance(0.2) else None
        votes = k.pick(("row", "side", "hearts"))
        likes = row(*(el("button", {"type": "button", "style": "display:inline-flex;align-items:center;gap:5px;border:0;padding:2px 4px;background:transparent;color:var(--muted);font:inherit;font-size:.88em", **mark("button", name=c)}, basic.icon(k, c, size="1.1em"), str(k.int(1, 90)) if c != "share" else None) for c in (("thumbs-up", "thumbs-down") if votes == "row" else ("heart", "share"))), presses.link(k, "Reply", "font-size:.88em"), presses.link(k, "Report", "color:var(--muted);font-size:.88em;text-decoration:none") if k.chance(0.3) else None, gap=12)  # fmt: skip
        quote = (
            div("border-left:3px solid var(--border);padding-left:10px;color:var(--muted)", k.text.sentence()) if k.chance(0.15) else None
        )
        body = stack(
            row(
                strong(name),
                tag,
                small(k.text.moment()),
                span("flex:1"),
                presses.icon_button(k, "dots-horizontal", size=-8) if k.chance(0.4) else None,
            ),
            quote,
            div("", k.text.fill(k.pick(phrases.REVIEWS)) if k.chance(0.4) else k.text.paragraph(1, 3)),
            art.picture(k, "width:180px;height:100px;border-radius:6px") if k.chance(0.1) else None,
            likes,
            gap=4,
        )
        own = row(
            art.portrait(k, 36 if not depth else 28, name=name), grow(body), gap=12, style="align-items:flex-start", marks=mark("row")
        )
        below = [said(depth + 1) for _ in range(k.pick((0, 0, 1, 2)))] if depth < 2 else []
        return stack(own, div("padding-left:46px", stack(*below, gap=14)) if below else None, gap=14)

    write = row(
        art.portrait(k, 36),
        grow(
            stack(
                entries.field(
                    k, entries.Given("", "", k.pick(("Add a comment…", "What do you think?", "Join the discussion")), kind="textarea")
                ),
                row(
                    presses.icon_button(k, "image", size=-6),
                    presses.icon_button(k, "smile", size=-6),
                    span("flex:1"),
                    presses.button(k, k.pick(("Post", "Comment", "Reply")), "primary", disabled=k.chance(0.4), size=-2),
                ),
                gap=8,
            )
        ),
        gap=12,
        style="align-items:flex-start",
    )
    head = row(
        presses.heading(f"{k.int(2, 90)} comments", 2),
        span("flex:1"),
        presses.button(k, k.pick(("Newest", "Top", "Oldest first")), "ghost", after="chevron-down"),
    )
    return frames.site(
        k,
        stack(presses.heading(k.text.title(), 1) if k.chance(0.6) else None, head, write, *(said(0) for _ in range(k.int(2, 4))), gap=18),
        width=760,
    )


def bulletins(k: Kit) -> Markup:
    """Notices: unread ones marked by a dot, a stripe or a ground; grouped by day."""
    look = k.pick(("dot", "stripe", "ground", "bold"))
    made: list[Child] = []
    for group in k.some(("Today", "Yesterday", "This week", "Earlier"), 1, 3):
        made.append(div("padding:10px 14px 4px;font-size:.82em;font-weight:600;color:var(--muted)", group))
        for _ in range(k.int(2, 4)):
            new, name = k.chance(0.45), k.text.person()
            hue = k.int(0, 359)
            lead = (
                art.portrait(k, 38, name=name)
                if k.chance(0.6)
                else span(
                    f"display:flex;align-items:center;justify-content:center;width:38px;height:38px;border-radius:50%;flex:none;background:hsl({hue} 75% 92%);color:hsl({hue} 60% 38%)",
                    basic.icon(k, k.pick(("bell", "comment", "cart", "warning", "check", "gift", "user-plus")), size="18px"),
                )
            )
            style = (
                {
                    "stripe": "box-shadow:inset 3px 0 0 var(--accent);",
                    "ground": "background:color-mix(in srgb,var(--accent) 8%,var(--surface));",
                }.get(look, "")
                if new
                else ""
            )
            acts = (
                row(presses.button(k, "Accept", "primary", size=-8), presses.button(k, "Decline", size=-8), style="margin-top:4px")
                if k.chance(0.15)
                else None
            )
            dot = (
                span(
                    "width:9px;height:9px;border-radius:50%;background:var(--accent);flex:none",
                    marks=mark("icon", concept="dot", name="status dot"),
                )
                if new and look in ("dot", "ground")
                else None
            )
            made.append(
                row(
                    lead,
                    grow(
                        div("font-weight:600" if new and look == "bold" else "", k.text.fill(k.pick(phrases.ACTIVITIES))),
                        small(k.text.moment()),
                        acts,
                    ),
                    dot,
                    presses.icon_button(k, "close", size=-8) if k.habits.tick_line == 2 else None,
                    gap=12,
                    style=f"padding:11px 14px;border-bottom:1px solid var(--border);{style}",
                    marks=mark("row"),
                )
            )
    head = row(
        turns.tabs(k, ["All", "Unread", "Mentions"]),
        span("flex:1"),
        presses.link(k, k.pick(("Mark all as read", "Clear all", "Settings"))),
        style="padding:6px 14px",
    )
    body = div(panel_style(k) + "overflow:hidden;", head, made, marks=mark("card"))
    if k.chance(0.3) and not k.phone:
        k.overlays.append(
            div(
                f"position:fixed;right:{k.int(12, 60)}px;top:60px;width:360px;z-index:40;max-height:80vh;overflow:hidden;box-shadow:0 12px 36px rgba(0,0,0,.3);border-radius:{k.habits.radius}px",
                body,
            )
        )
        return columns_of_cards(k)
    return frames.app(k, "Notifications", div(f"max-width:{k.pick((560, 680, 900))}px", body))


GENRES = {"kit-mail": page(mail), "kit-talk": page(talk), "kit-thread": page(thread), "kit-bulletins": page(bulletins)}
