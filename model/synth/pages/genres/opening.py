"""Pages over which something is open: menus, lists, calendars, modals, drawers."""

from __future__ import annotations

from ... import phrases
from .. import art, basic, entries, frames, popups, presses, ticks
from ..html import Child, Markup, mark
from ..kit import Kit, div, grow, page, row, span, stack, strong
from .controls import entries_of, named_choices, panel, preferences, save_bar, titled
from .picking import rows_with_boxes


def opened(k: Kit) -> Markup:
    """An application in use: something is open over it."""
    sections: list[Child] = []
    for _ in range(k.int(2, 4)):
        name = k.text.title()
        trigger = presses.icon_button(k, k.pick(("dots-vertical", "dots-horizontal", "gear")), states=("expanded",))
        show = k.pick((popups.menu, popups.menu, popups.popover, popups.account_menu))
        opened_here = not sections
        end: Child = popups.hung(k, trigger, show(k), right=True) if opened_here else presses.icon_button(k, "dots-vertical")
        sections.append(panel(k, row(grow(presses.heading(name, 3)), end), div("margin-top:8px;color:var(--muted)", k.text.paragraph(1, 3)), row(presses.action(k, "primary"), presses.action(k), style="margin-top:12px;flex-wrap:wrap") if k.chance(0.6) else None, name=name))  # fmt: skip
    form = titled(k, k.text.title(), entries.fields(k, entries_of(k, k.int(2, 4)), columns=k.pick((1, 2)), disabled=0.05))
    body = div(
        f"display:grid;grid-template-columns:repeat({1 if k.phone else k.pick((1, 2, 2))},minmax(0,1fr));gap:16px;align-items:start",
        [form, *sections] if k.chance(0.5) else [*sections, form],
    )
    for _ in range(k.pick((0, 1, 1, 2))):
        left, top = k.int(20, max(30, k.width - 330)), k.int(70, max(80, k.height - 330))
        drawn = k.one_of(
            lambda: popups.calendar(k, width=k.pick((230, 260, 290))),
            lambda: popups.options(k, width=k.pick((180, 220, 280))),
            lambda: popups.suggestions(k, width=k.pick((240, 300, 360))),
            lambda: popups.menu(k),
            lambda: popups.popover(k),
            lambda: popups.tooltip(k),
        )
        popups.over(k, drawn, left, top)
    return frames.app(k, k.text.title(), body)


def select_open(k: Kit) -> Markup:
    """A form in which a list, a calendar or suggestions are open under their field."""
    label = k.pick(("Country", "Assignee", "Status", "City", "Category"))
    kind = k.pick(("select", "select", "date", "search"))
    wide = k.pick((220, 260, 300, 340))
    states_ = ("expanded",)
    if kind == "select":
        box = row(span("flex:1;color:var(--muted)" if k.chance(0.5) else "flex:1", k.pick(("Select…", k.text.word().capitalize()))), span("display:flex;color:var(--muted)", basic.icon(k, "chevron-up" if k.chance(0.5) else "chevron-down", size="1em")), style=f"box-sizing:border-box;height:{k.habits.field_height}px;padding:0 12px;border:1px solid var(--accent);border-radius:{k.habits.field_radius}px;background:var(--surface);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 18%,transparent)", marks=mark("combobox", *states_, label=label, name=label))  # fmt: skip
        under = popups.options(k, width=wide)
    elif kind == "date":
        box = entries.field(
            k, entries.Given("", k.text.date(), "", tail=span("display:flex;color:var(--muted)", basic.icon(k, "calendar", size="1.1em")))
        )
        label, under = k.pick(("Date", "Start", "Check-in", "Due date")), popups.calendar(k, width=max(240, wide))
    else:
        box, under = entries.search(k), popups.suggestions(k, width=wide)
    place = stack(
        span("font-weight:500;font-size:.92em", label),
        div("position:relative", box, div(f"position:absolute;left:0;top:calc(100% + {k.int(2, 8)}px);z-index:30", under)),
        gap=4,
        style=f"width:{wide}px;max-width:100%",
    )
    rest = entries.fields(k, entries_of(k, k.int(2, 5)), columns=k.pick((1, 2)))
    return frames.app(
        k, k.pick(("New task", "Edit order", "Book a room", "Search", k.text.title())), panel(k, stack(place, rest, save_bar(k), gap=16))
    )


def over_page(k: Kit) -> Markup:
    """A modal or a drawer above a dimmed page."""
    body = rows_with_boxes(k) if k.chance(0.5) else preferences(k)
    title = k.pick(
        (
            "Edit profile",
            "Invite people",
            "New project",
            "Filters",
            "Share",
            "Delete account?",
            "Your cart",
            "Choose a plan",
            k.text.title(),
        )
    )
    content: list[Child] = [div("color:var(--muted);margin-bottom:12px", k.text.sentence())] if k.chance(0.6) else []
    what = k.pick(("form", "ticks", "list", "words", "picture"))
    if what == "form":
        content.append(entries.fields(k, entries_of(k, k.int(1, 3)), invalid=0.2))
    elif what == "ticks":
        content.append(ticks.group(k, k.pick(("checkbox", "radio", "switch")), named_choices(k, 3, 5)))
    elif what == "list":
        content.append(
            stack(
                *(
                    row(
                        art.portrait(k, 30, name=(name := k.text.person())),
                        grow(strong(name)),
                        presses.badge(k, k.pick(phrases.ROLES), "neutral")
                        if k.chance(0.5)
                        else presses.button(k, "Can edit", after="chevron-down", size=-6),
                        style="padding:5px 0",
                        marks=mark("row"),
                    )
                    for _ in range(k.int(2, 5))
                ),
                gap=4,
            )
        )
    elif what == "picture":
        content.append(art.picture(k, "width:100%;height:150px;border-radius:8px", name="picture"))
    danger = title.startswith("Delete")
    foot = [
        presses.button(k, k.pick(("Cancel", "Close", "Not now")), k.pick(("secondary", "ghost"))),
        presses.button(
            k,
            "Delete" if danger else k.pick(("Save", "Done", "Confirm", "Send", "Apply")),
            "primary",
            tone="danger" if danger else "primary",
            disabled=k.chance(0.2),
        ),
    ]
    if k.chance(0.55):
        popups.modal(k, title, *content, foot=foot if k.chance(0.9) else None, width=k.pick((340, 420, 480, 560, 680)))
    else:
        popups.drawer(k, title, *content, foot=foot if k.chance(0.8) else None)
    return body


GENRES = {"kit-opened": page(opened), "kit-select": page(select_open), "kit-over": page(over_page)}
