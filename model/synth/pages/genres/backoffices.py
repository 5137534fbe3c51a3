"""Back offices as server frameworks bring them: bars of words, lists with filters in words, forms with the browser's own controls.

Links show by their colour or by their place alone, drop-downs keep the browser's arrow, what can be done with a row is a small bare icon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ... import looks, phrases
from .. import basic
from ..html import Child, Markup, el, mark
from ..kit import Kit, div, page, row, span, stack

_BARS = ("#417690", "#2c3e50", "#343a40", "#0b3c5d", "#1f4e79", "#4a5568", "#5b3a8c", "#20603d", "#7a1f2b", "#00695c", "#37474f", "#222222", "#f8f8f8", "#ffffff", "#e7e7e7", "#3c8dbc")  # fmt: skip
_FIELDS = (
    "border:1px solid #ccc;border-radius:4px;padding:4px 6px;", "border:1px solid #999;padding:2px 4px;", "border:1px solid #ced4da;border-radius:4px;padding:6px 10px;",
    "border:1px solid #bbb;border-radius:3px;padding:3px 5px;box-shadow:inset 0 1px 2px #0002;", "", "", "border:1px solid #d2d6de;padding:5px 8px;", "border:2px solid #aaa;border-radius:6px;padding:4px 8px;",
)  # fmt: skip
_BUTTONS = (
    "border:1px solid #bbb;border-radius:4px;padding:4px 8px;background:linear-gradient(#fff,#ddd);color:#333;", "border:1px solid #ccc;padding:4px 10px;background:#eee;color:#333;border-radius:3px;", "",
    "border:1px solid #ccc;border-radius:4px;padding:6px 12px;background:#fff;color:#333;", "border:0;border-radius:4px;padding:6px 12px;background:#e2e6ea;color:#212529;", "border:0;padding:7px 14px;background:var(--accent);color:var(--on-accent);border-radius:4px;",
)  # fmt: skip
_TITLES = ("Name", "Title", "Username", "Email address", "First name", "Last name", "Status", "Date", "Created", "Owner", "Price", "Total", "Quantity", "City", "Type", "Category", "Active", "Staff status", "Customer", "Number", "Reference", "Updated", "Role", "Country", "Size")  # fmt: skip
_YES, _NO = ("#70bf2b", "#28a745", "#2e7d32", "#00a65a"), ("#dd4646", "#dc3545", "#c62828", "#999999")


@dataclass(frozen=True)
class House:
    """How one back office is built. Styles are inline CSS."""

    bar: str
    on_bar: str
    link: str
    line: str
    field: str
    press: str
    caption: str
    head: str
    cell: str
    striped: bool
    chosen: str
    cap: str
    acts: str
    between: str


def _house(k: Kit) -> House:
    """Draws the house style; the page wears its colours from then on."""
    bar = k.pick(_BARS)
    light = looks.luminance(bar) > 0.5
    link = k.pick((bar, bar, "#337ab7", "#0d6efd", "#447e9b", "#1a5276", "#8b1a1a", "#0645ad", "#2a7a4b")) if not light else k.pick(("#337ab7", "#0d6efd", "#3c8dbc", "#5a4fcf", "#b35900"))  # fmt: skip
    if k.look.dark:
        link = k.pick(("#81d4fa", "#79c0ff", "#d6b4ff", "#8fd19e", "#e0c46c"))
    k.rule(f":root{{--bar:{bar};--accent:{link};--on-accent:{looks.on(link)}}}")
    k.rule(f"body{{font-size:{k.pick((12, 13, 13, 14, 14, 15))}px}}a.h:hover{{text-decoration:underline}}")
    if k.chance(0.6):
        k.rule("button,input,select,textarea{font:inherit}")
    on_bar = "#333" if light else k.pick(("#fff", "#fff", "#f5dd5d", "#ffc", "#e8eef2"))
    tint = k.pick(("#ffffcc", "#fff3cd", "#e8f0fe", "#dff0d8")) if not k.look.dark else "#3a3a1a"
    return House(
        bar=bar,
        on_bar=on_bar,
        link=link,
        line=k.pick(("none", "none", "none", "underline", "underline dotted")),
        field=k.pick(_FIELDS) if not k.look.dark else "border:1px solid #555;background:#1b1b1b;color:#eee;border-radius:4px;padding:4px 6px;",
        press=k.pick(_BUTTONS) if not k.look.dark else "border:1px solid #555;background:#333;color:#eee;border-radius:4px;padding:5px 10px;",
        caption=k.pick((
            f"background:{bar};color:{on_bar};padding:6px 14px;", f"background:{bar};color:{on_bar};padding:8px 12px;font-weight:700;text-transform:uppercase;font-size:.86em;letter-spacing:.5px;",
            "background:#8882;padding:6px 10px;font-weight:700;", "border-bottom:1px solid var(--border);padding:6px 0;font-weight:600;", "border-bottom:2px solid var(--accent);padding:4px 0;font-size:1.1em;",
        )),
        head=k.pick(("", "", "text-transform:uppercase;font-size:.8em;", "font-size:.85em;color:var(--muted);", "background:#8881;", "background:#8882;font-weight:700;", "text-transform:uppercase;font-size:.8em;background:#8881;color:var(--muted);font-weight:400;")),
        cell=k.pick(("6px 8px", "8px", "8px 10px", "4px 8px", "10px 12px", "5px 6px")),
        striped=k.chance(0.5),
        chosen=tint,
        cap=k.pick(("", "", "text-transform:uppercase;font-size:.84em;letter-spacing:.5px;")),
        acts=k.pick(("icons", "icons", "icons", "words", "")),
        between=k.pick((" / ", " | ", " · ", "  ", " - ")),
    )  # fmt: skip


def _link(h: House, text: Child, *states: str, style: str = "", tight: bool = True) -> Markup:
    return el("a", {"href": "#", "style": f"color:var(--accent);text-decoration:none;{style}", **mark("link", *states, tight=tight)}, text)


def _select(k: Kit, h: House, options: Sequence[str], label: str = "", name: str = "") -> Markup:
    """The browser's own drop-down, with a border of the house's or without."""
    marks = mark("combobox", "disabled" if (off := k.chance(0.05)) else "", label=label, name=name or label, value=options[0])
    ground = "" if k.look.dark or not h.field else f"background-color:{k.pick(('#fff', '#fff', '#f8f8f8', '#eee'))};"
    return el("select", {"disabled": off, "style": h.field + ground, **marks}, [el("option", None, option) for option in options])


def _entry(k: Kit, h: House, label: str = "", value: str = "", hint: str = "", *, style: str = "", kind: str = "text", bad: bool = False) -> Markup:  # fmt: skip
    marks = mark("textbox", "invalid" if bad else "", "placeholder" if hint and not value else "", label=label, name=label or hint, value=value)  # fmt: skip
    return el("input", {"type": kind, "value": value or None, "placeholder": hint or None, "style": h.field + style + ("border-color:#ba2121;" if bad else ""), "data-focus": k.take_focus(0.05), **marks})  # fmt: skip


def _press(k: Kit, h: House, text: str, *, style: str = "") -> Markup:
    off = k.chance(0.06)
    return el("button", {"type": "button", "disabled": off, "style": h.press + style + ("opacity:.5;" if off and h.press else ""), **mark("button", "disabled" if off else "")}, text)  # fmt: skip


def _bare(k: Kit, concept: str, name: str, *, size: str = "", kind: str = "button") -> Markup:
    """A small icon without a frame that can be pressed."""
    return el(
        "a" if kind == "link" else "button",
        {"type": None if kind == "link" else "button", "href": "#" if kind == "link" else None, "style": f"background:none;border:0;padding:{k.pick((0, 1, 2))}px;color:inherit;display:inline-flex;vertical-align:middle;font-size:{size or k.pick(('13px', '14px', '16px'))}", **mark(kind, name=name)},
        basic.icon(k, concept),
    )  # fmt: skip


def _bar(k: Kit, h: House) -> Markup:
    """The product's name, who is signed in and what he may do."""
    t = k.text
    line = k.pick(("none", "none", "underline", "underline dotted"))
    names = k.some(("View site", "Change password", "Documentation", "My account", "Settings", "Help", "Profile", "Preferences"), 0, 1 if k.phone else 3)  # fmt: skip
    here: list[Child] = []
    for name in names:
        here += [_link(h, name, style=f"color:inherit;text-decoration:{line};"), h.between]
    leave = k.pick(("Log out", "Sign out", "Logout"))
    here.append(
        el("button", {"type": "button", "style": f"background:none;border:0;padding:0;font:inherit;color:inherit;text-transform:inherit;letter-spacing:inherit;text-decoration:{line};", **mark("button", tight=True)}, leave)
        if k.chance(0.5)
        else _link(h, leave, style=f"color:inherit;text-decoration:{line};")
    )  # fmt: skip
    if k.chance(0.3):
        here += ["  ", _bare(k, k.pick(("moon", "sun", "globe", "bell", "help")), "theme", size="20px")]
    k.facts["signed_in"] = True
    hello = [k.pick(("Welcome, ", "Signed in as ", "Hello, ", "")), el("b", None, t.user() if k.chance(0.6) else t.person()), k.pick((". ", " ", h.between))]  # fmt: skip
    tools = span(f"color:{k.pick((h.on_bar, h.on_bar, '#ffffff' if looks.luminance(h.bar) < 0.5 else '#555'))};white-space:pre-wrap;{h.cap}", None if k.phone else hello, here)  # fmt: skip
    name = _link(h, k.pick((t.company_name, f"{t.company_name} admin", f"{t.noun().capitalize()} administration")), style=f"color:{h.on_bar};font-size:{k.pick((16, 18, 20, 24))}px;font-weight:{k.pick((300, 400, 600, 700))};", tight=False)  # fmt: skip
    return div(f"background:{h.bar};color:{h.on_bar};padding:{k.pick((6, 10, 12))}px {k.pick((10, 20, 40))}px;display:flex;justify-content:space-between;align-items:center;flex-wrap:wrap;gap:4px 16px;", name, tools)  # fmt: skip


def _trail(k: Kit, h: House, *names: str) -> Markup:
    """Breadcrumbs, as a bar of the house's colour or in grey."""
    sign, parts = k.pick((" › ", " / ", " » ", " > ")), list[Child]()
    painted = k.chance(0.5) and looks.luminance(h.bar) < 0.5
    ink = "color:inherit;" if painted or k.chance(0.3) else ""
    for place, name in enumerate(names):
        last = place == len(names) - 1
        parts += [sign if place else None, span("opacity:.75" if painted else "color:var(--muted)", name) if last else _link(h, name, style=f"{ink}text-decoration:{h.line};")]  # fmt: skip
    ground = f"background:color-mix(in srgb,{h.bar} 75%,#000);color:#fff;" if painted else k.pick(("background:#8881;", "", "border-bottom:1px solid var(--border);"))  # fmt: skip
    return el("nav", {"style": f"{ground}padding:8px {k.pick((10, 20, 40))}px;white-space:pre-wrap;", **mark("navigation", name="breadcrumb")}, parts)  # fmt: skip


def _side(k: Kit, h: House) -> Markup:
    """What the back office keeps, by groups, with a link to add one."""
    groups: list[Child] = []
    if k.chance(0.5):
        groups.append(div("padding:4px 0 8px", _entry(k, h, "", "", k.pick(("Start typing to filter…", "Filter", "Search")), style="width:100%;box-sizing:border-box;")))  # fmt: skip
    adds, on = k.chance(0.6), k.chance(0.8)
    for _ in range(k.int(1, 3)):
        groups.append(div(h.caption, _link(h, k.text.title() if k.chance(0.4) else f"{k.text.noun().capitalize()}s", style="color:inherit;")))  # fmt: skip
        for _ in range(k.int(1, 5)):
            here, on = on and k.chance(0.3), on and not k.chance(0.3)
            entry = _link(h, f"{k.text.noun().capitalize()}s", style=f"text-decoration:{h.line};" + ("font-weight:700;" if here and k.chance(0.4) else ""))  # fmt: skip
            add = el("a", {"href": "#", "style": "color:var(--accent);text-decoration:none;display:inline-flex;gap:4px;align-items:center;", **mark("link", tight=True)}, basic.icon(k, "plus", "12px"), k.pick(("Add", "New", "Create"))) if adds else None  # fmt: skip
            groups.append(div(f"display:flex;justify-content:space-between;padding:{h.cell};border-bottom:1px solid var(--border);" + (f"background:{h.chosen};" if here else ""), entry, add, marks=mark("row", "selected" if here else "")))  # fmt: skip
        groups.append(div("height:12px"))
    return div(f"width:{k.pick((200, 240, 275))}px;flex:none;padding:6px 0;border-right:1px solid var(--border);", *groups)


def _filters(k: Kit, h: House) -> Markup:
    """Ways to narrow a list, in words; of each group one is in force."""
    parts: list[Child] = [div(h.caption, el("h2", {"style": "font:inherit;margin:0;display:inline;color:inherit;text-transform:inherit;", **mark("heading", tight=True)}, k.pick(("Filter", "Filters", "Refine", "Narrow results"))))]  # fmt: skip
    if k.chance(0.4):
        parts.append(div("padding:8px 14px;border-bottom:1px solid var(--border)", el("a", {"href": "#", "style": f"color:{k.pick(('var(--muted)', 'var(--accent)'))};text-decoration:none;display:inline-flex;gap:4px;align-items:center;", **mark("link", tight=True)}, basic.icon(k, k.pick(("eye", "close", "filter")), "14px"), k.pick(("Show counts", "Clear all filters", "Hide counts")))))  # fmt: skip
    ink = k.pick(("var(--muted)", "var(--muted)", "var(--accent)", "var(--text)"))
    marked = k.pick(("border-left:4px solid #8885;margin-left:-4px;", "font-weight:700;", "", "text-decoration:underline;"))
    gap = k.pick((1, 2, 3, 4))
    kinds = (("status", ("Open", "Closed", "Pending")), ("staff status", ("Yes", "No")), ("active", ("Yes", "No")), ("date", ("Today", "Past 7 days", "This month", "This year")), ("role", ("Admin", "Editor", "Viewer")), ("category", phrases.CATEGORIES[:4]), ("type", ("A", "B", "C", "-")), ("owner", tuple(k.text.first() for _ in range(3))))  # fmt: skip
    for name, options in k.some(kinds, 1, 4):
        parts.append(div("padding:8px 14px 2px;" + k.pick(("", "font-weight:600;")), k.pick(("By ", "By ", "")) + name))
        all_of = ["All" if k.chance(0.7) else "Any", *options]
        chosen = k.int(0, len(all_of) - 1) if k.chance(0.4) else 0
        for place, option in enumerate(all_of):
            on = place == chosen
            parts.append(div(f"padding:{gap}px 14px;" + (marked if on else ""), _link(h, option, "selected" if on else "", style=f"color:{'var(--accent)' if on else ink};")))  # fmt: skip
    return div(f"width:{k.pick((180, 220, 240))}px;flex:none;background:{k.pick(('#8881', 'transparent', 'var(--surface)'))};padding-bottom:12px;", *parts)  # fmt: skip


def _cell(k: Kit, title: str) -> Child:
    t = k.text
    if title in ("Active", "Staff status"):
        yes = k.chance(0.6)
        return span(f"color:{k.pick(_YES if yes else _NO)};display:inline-flex", basic.icon(k, "check-circle" if yes else k.pick(("close-circle", "error")), "14px"))  # fmt: skip
    made = {
        "Name": t.person, "Title": t.title, "Username": t.user, "Email address": t.email, "First name": t.first, "Last name": t.last,
        "Status": lambda: t.status()[0], "Date": t.date, "Created": t.date, "Updated": lambda: t.date("iso"), "Owner": t.user, "Price": t.money, "Total": t.money, "Quantity": lambda: str(k.int(0, 200)),
        "City": t.city, "Customer": t.person, "Number": lambda: str(k.int(1, 9999)), "Reference": t.ident, "Size": t.size,
    }  # fmt: skip
    return made[title]() if title in made else k.pick(("Admin", "Editor", "Viewer", "Basic", "Full")) if title in ("Role", "Type") else k.pick(phrases.CATEGORIES)  # fmt: skip


def _grid(k: Kit, h: House) -> Markup:
    """A list: titles that sort, boxes to choose rows, the first cell a link, small icons for what can be done with a row."""
    titles = k.some(_TITLES, 2, 3 if k.phone else 6)
    sorted_by = k.int(0, len(titles) - 1) if k.chance(0.7) else -1
    boxed, sortable, tinted = k.chance(0.6), k.chance(0.7), k.chance(0.6)
    cell = f"padding:{h.cell};text-align:left;border-bottom:1px solid var(--border);vertical-align:middle;"
    heads: list[Child] = [el("th", {"style": cell + h.head}, el("input", {"type": "checkbox", "style": "margin:0;vertical-align:middle", **mark("checkbox", name="select all")}))] if boxed else []  # fmt: skip
    numbers, first = k.chance(0.2), k.chance(0.85)
    if h.acts and (at_front := k.chance(0.4)):
        heads.append(el("th", {"style": cell + h.head}, ""))
    for place, title in enumerate(titles):
        arrow = basic.icon(k, k.pick(("chevron-up", "chevron-down", "arrow-up", "arrow-down")), "11px") if place == sorted_by else None
        inner: Child = [_link(h, title, style=f"color:{'inherit' if h.head else 'var(--accent)'};") if sortable else title, " ", arrow]  # fmt: skip
        heads.append(el("th", {"style": cell + h.head + ("background:#8883;" if place == sorted_by and k.chance(0.5) else "")}, inner))
    acts = k.some((("edit", "Edit"), ("trash", "Delete"), ("eye", "View"), ("copy", "Copy"), ("download", "Download")), 1, 3)
    body: list[Child] = []
    for number in range(k.int(3, 14)):
        chosen = boxed and k.chance(0.2)
        cells: list[Child] = [el("input", {"type": "checkbox", "checked": chosen, "style": "margin:0;vertical-align:middle", **mark("checkbox", "checked" if chosen else "", name="select row")})] if boxed else []  # fmt: skip
        doing = (
            [_bare(k, concept, name, kind=k.pick(("link", "button"))) for concept, name in acts]
            if h.acts == "icons"
            else [[" ", _link(h, name)] for _, name in acts]
        )
        if h.acts and at_front:
            cells.append(span("white-space:nowrap", doing))
        for place, title in enumerate(titles):
            text = str(number + 1) if numbers and place == 0 else _cell(k, title)
            cells.append(_link(h, text, style=f"text-decoration:{h.line};" + ("font-weight:600;" if h.striped and h.cap else "")) if place == 0 and first and isinstance(text, str) and not isinstance(text, Markup) else text)  # fmt: skip
        if h.acts and not at_front:
            cells.append(span("white-space:nowrap", doing))
        ground = f"background:{h.chosen};" if chosen and tinted else "background:#8881;" if h.striped and number % 2 else ""
        body.append(el("tr", {"style": ground or None, **mark("row", "selected" if chosen and tinted else "")}, [el("td", {"style": cell}, each) for each in cells]))  # fmt: skip
    if h.acts and not at_front:
        heads.append(el("th", {"style": cell + h.head}, ""))
    marks = mark("table", name="results")
    return div("overflow:hidden", el("table", {"style": f"border-collapse:collapse;{k.pick(('width:100%;', 'width:100%;', ''))}", **marks}, el("thead", None, el("tr", None, heads)), el("tbody", None, body)))  # fmt: skip


def _pages(k: Kit, h: House) -> Markup:
    last = k.int(2, 9)
    here = k.int(1, last)
    parts: list[Child] = []
    for number in range(1, last + 1):
        parts += [el("b", None, str(number)) if number == here else _link(h, str(number)), "  "]
    parts += [f" {k.int(12, 900)} {k.text.noun()}s  ", _link(h, "Show all") if k.chance(0.4) else None]
    return el("nav", {"style": f"padding:10px 8px;white-space:pre-wrap;border-top:1px solid var(--border);{k.pick(('', 'background:#8881;'))}", **mark("navigation", name="pagination")}, parts)  # fmt: skip


def _title(k: Kit, h: House, title: str) -> Markup:
    """The page's title, with what can be done beside it."""
    k.facts["title"] = title
    tools: list[Child] = []
    pill = f"background:{k.pick(('#777', h.bar if looks.luminance(h.bar) < 0.5 else '#555', 'var(--accent)'))};color:#fff;padding:4px 12px;border-radius:{k.pick((15, 4, 0))}px;text-decoration:none;display:inline-flex;gap:6px;align-items:center;{h.cap}"  # fmt: skip
    for name, concept in k.some((("Add", "plus"), ("History", ""), ("View on site", "external-link"), ("Import", "upload"), ("Export", "download"), ("New", "plus")), 0, 2):  # fmt: skip
        said = f"{name} {k.text.noun()}" if name in ("Add", "New") else name
        tools.append(el("a", {"href": "#", "style": pill, **mark("link" if k.chance(0.4) else "button")}, said, basic.icon(k, concept, "13px") if concept and k.chance(0.7) else None))  # fmt: skip
    head = el("h1", {"style": f"margin:0;font-size:{k.pick((18, 20, 24, 28))}px;font-weight:{k.pick((300, 400, 500, 700))};", **mark("heading", tight=True)}, title)  # fmt: skip
    return div("display:flex;justify-content:space-between;gap:12px;flex-wrap:wrap;align-items:center;padding:12px 0;", head, row(*tools))


def _searching(k: Kit, h: House) -> Markup:
    """A line to search by, drop-downs to narrow by, and what is to be done with the chosen rows."""
    lines: list[Child] = []
    ground = k.pick(("background:#8881;border-top:1px solid var(--border);border-bottom:1px solid var(--border);", "", "border:1px solid var(--border);"))  # fmt: skip
    if k.chance(0.7):
        lines.append(row(basic.icon(k, "search", "16px") if k.chance(0.6) else None, _entry(k, h, "", k.text.noun() if k.chance(0.3) else "", k.pick(("", "", "Search", "Search by name")), style=f"width:{k.pick((140, 220, 320))}px;"), _press(k, h, k.pick(("Search", "Go", "Find"))), style=f"padding:8px 10px;{ground}"))  # fmt: skip
    named = (("Status", ("All", "Open", "Closed")), ("Sort by", ("Newest", "Oldest", "Name")), ("Per page", ("25", "50", "100")), ("Role", ("Any role", "Admin", "Editor")), ("Category", phrases.CATEGORIES[:4]))  # fmt: skip
    if k.chance(0.45):
        lines.append(row(*[row(f"{name}:", _select(k, h, options, label=name), gap=4) for name, options in k.some(named, 1, 1 if k.phone else 3)], style="padding:6px 10px;flex-wrap:wrap;"))  # fmt: skip
    if k.chance(0.6):
        noun = k.text.noun()
        doing = _select(k, h, (k.pick((f"Delete selected {noun}s", "---------", "Bulk actions", "Export as CSV", "Choose an action")), "Archive"), label="Action", name="Action")  # fmt: skip
        lines.append(row(span("color:var(--muted)", k.pick(("Action:", "With selected:"))), doing, _press(k, h, k.pick(("Go", "Apply", "Run")), style="padding-left:8px;padding-right:8px;"), span("color:var(--muted)", f"{k.int(0, 3)} of {k.int(4, 40)} selected") if k.chance(0.6) else None, style="padding:8px 10px;flex-wrap:wrap;"))  # fmt: skip
    return stack(*lines, gap=0, style="margin-bottom:8px;")


def _told(k: Kit) -> Markup | None:
    """A bar that says what was done, or what went wrong."""
    if not k.chance(0.3):
        return None
    tone = k.pick(("success", "success", "danger", "warning"))
    ground, ink = {"success": k.pick((("#ddffdd", "#333"), ("#d4edda", "#155724"), ("#dff0d8", "#3c763d"))), "danger": k.pick((("#ffefef", "#333"), ("#f8d7da", "#721c24"), ("#ba2121", "#fff"))), "warning": (("#ffffcc"), "#333")}[tone]  # fmt: skip
    sign = basic.icon(k, {"success": "check-circle", "danger": "error", "warning": "warning"}[tone], "16px") if k.chance(0.6) else None
    return div(f"background:{ground};color:{ink};padding:8px 14px;display:flex;gap:8px;align-items:center;", sign, k.text.message(tone), marks=mark("alert", name={"danger": "error"}.get(tone, tone)))  # fmt: skip


def _framed(k: Kit, h: House, trail: Sequence[str], *content: Child, beside: Child = None) -> Markup:
    side = _side(k, h) if k.width >= 900 and k.chance(0.45) else None
    trail_drawn = _trail(k, h, *trail) if k.chance(0.75) else None
    main = div("flex:1;min-width:0;", *content)
    inner = div("display:flex;gap:24px;align-items:flex-start;" if k.width >= 760 else "", main, beside)
    return div("", _bar(k, h), trail_drawn, _told(k), div("display:flex;align-items:stretch;", side, div(f"flex:1;min-width:0;padding:0 {k.pick((10, 20, 40)) if not k.phone else 10}px 20px;", inner)))  # fmt: skip


def listing(k: Kit) -> Markup:
    """A list of records with its filters."""
    h = _house(k)
    noun = k.text.noun()
    title = k.pick((f"Select {noun} to change", f"{noun.capitalize()}s", f"All {noun}s", f"Manage {noun}s", k.text.title()))
    beside = _filters(k, h) if k.chance(0.6) and k.width >= 760 else None
    return _framed(k, h, ("Home", f"{k.text.noun().capitalize()}s", title), _title(k, h, title), _searching(k, h), _grid(k, h), _pages(k, h) if k.chance(0.8) else None, beside=beside)  # fmt: skip


_ASKED = ("First name", "Last name", "Email address", "Username", "Password", "Title", "Slug", "Phone", "City", "Price", "Quantity", "Start date", "Notes", "Reference")  # fmt: skip
_CHOSEN = (("Status", ("Draft", "Published", "Archived")), ("Role", ("---------", "Admin", "Editor")), ("Time zone", ("UTC", "Europe/Berlin")), ("Language", ("English", "Deutsch")), ("Category", phrases.CATEGORIES[:4]), ("Country", ("Norway", "Chile", "Japan")), ("Priority", ("Normal", "High", "Low")))  # fmt: skip
_TICKED = ("Active", "Staff status", "Superuser status", "Featured", "Send welcome e-mail", "In stock", "Allow comments", "Public")


def _line(k: Kit, h: House, label: str, control: Child, help_text: str = "", bad: str = "", above: bool = False) -> Markup:
    named = span(f"{'display:block;padding-bottom:3px;' if above else 'width:170px;flex:none;'}font-weight:{k.pick((400, 400, 700))};", label, ":" if h.striped else None)  # fmt: skip
    error = span("color:#ba2121;display:block;padding-top:2px;", bad) if bad else None
    helping = span("color:var(--muted);font-size:.86em;display:block;padding-top:3px;", help_text) if help_text else None
    box = div("min-width:0;", control, error, helping)
    return div(f"padding:{k.pick((8, 10))}px 0;border-bottom:1px solid color-mix(in srgb,var(--border) 60%,transparent);" + ("" if above else "display:flex;gap:8px;align-items:flex-start;flex-wrap:wrap;"), named, box)  # fmt: skip


def editing(k: Kit) -> Markup:
    """One record to change: fields by groups, and a line of buttons."""
    h = _house(k)
    t = k.text
    noun = t.noun()
    title = k.pick((f"Add {noun}", f"Change {noun}", f"Edit {noun} {t.ident()}", t.title()))
    above, wide = k.chance(0.4), k.pick((180, 260, 340))
    groups: list[Child] = []
    for _ in range(k.int(1, 3)):
        parts: list[Child] = []
        if k.chance(0.7):
            parts.append(div(h.caption, el("h2", {"style": "font:inherit;margin:0;display:inline;color:inherit;text-transform:inherit;", **mark("heading", tight=True)}, k.pick(("Personal info", "Permissions", "Important dates", "Advanced options", t.title()))), "  ", _link(h, f"({k.pick(('Show', 'Hide'))})", style="color:inherit;font-weight:400;") if k.chance(0.25) else None))  # fmt: skip
        for label in k.some(_ASKED, 1, 5):
            bad = k.chance(0.1)
            value = _cell(k, label) if label in _TITLES and k.chance(0.6) else ""
            kind = "password" if label == "Password" else "text"
            parts.append(_line(k, h, label, _entry(k, h, label, str(value), style=f"width:{wide}px;max-width:100%;box-sizing:border-box;", kind=kind, bad=bad), t.sentence() if k.chance(0.25) else "", "This field is required." if bad else "", above))  # fmt: skip
        for label, options in k.some(_CHOSEN, 0, 2):
            more = [" ", _bare(k, "edit", "change", kind="link"), " ", _bare(k, "plus", "add another", kind="link")] if k.chance(0.35) else None  # fmt: skip
            parts.append(_line(k, h, label, [_select(k, h, options, label=label), more], t.sentence() if k.chance(0.2) else "", "", above))
        for label in k.some(_TICKED, 0, 2):
            on = k.chance(0.5)
            box = el("input", {"type": "checkbox", "checked": on, "style": "margin:0 4px 0 0;vertical-align:middle", **mark("checkbox", "checked" if on else "", label=label, name=label)})  # fmt: skip
            parts.append(div("padding:9px 0;", el("label", None, box, label), span("color:var(--muted);font-size:.86em;display:block;padding-top:3px;", t.sentence()) if k.chance(0.3) else None))  # fmt: skip
        if k.chance(0.25):
            on = k.int(0, 1)
            pair = [el("label", {"style": "margin-right:14px"}, el("input", {"type": "radio", "checked": place == on, "style": "margin:0 4px 0 0;vertical-align:middle", **mark("radio", "checked" if place == on else "", label=name, name=name)}), name) for place, name in enumerate(k.pick((("Enabled", "Disabled"), ("Yes", "No"), ("Public", "Private"))))]  # fmt: skip
            parts.append(_line(k, h, k.pick(("Authentication", "Visibility", "Notifications")), pair, "", "", above))
        groups.append(div("margin-bottom:18px;", *parts))
    lead = f"background:{h.bar if looks.luminance(h.bar) < 0.5 else 'var(--accent)'};color:#fff;border:0;border-radius:4px;padding:8px 14px;{h.cap}"
    presses = [el("button", {"type": "button", "style": lead + ("" if place == 0 else "opacity:.85;" if k.chance(0.3) else ""), **mark("button")}, name) for place, name in enumerate(k.pick((("Save", "Save and add another", "Save and continue editing"), ("Save", "Save and add another"), ("Save changes",), ("Submit",))))]  # fmt: skip
    gone = el("a", {"href": "#", "style": f"background:{k.pick(('#ba2121', '#dc3545', 'none;color:#ba2121'))};padding:8px 14px;border-radius:4px;text-decoration:none;" + "color:#fff;", **mark("button")}, "Delete") if k.chance(0.25) else _link(h, k.pick(("Cancel", "Back to list"))) if k.chance(0.5) else None  # fmt: skip
    foot = row(*presses, gone, style=f"padding:12px 14px;flex-wrap:wrap;{k.pick(('background:#8881;border:1px solid var(--border);', ''))}")
    return _framed(k, h, ("Home", f"{noun.capitalize()}s", title), _title(k, h, title), *groups, foot)


GENRES = {"office-list": page(listing), "office-record": page(editing)}
