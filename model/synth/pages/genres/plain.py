"""Tools without decoration: forms and text areas as wide as the page, dense tables, long bars and messages."""

from __future__ import annotations

from ... import phrases
from .. import basic, choices, feedback, fields, navigation, shells, specs, tables
from ..html import Child, Markup, el, mark
from ..scene import Scene

_TYPES = (
    "TEXT NOT NULL",
    "INTEGER",
    "varchar(255)",
    "timestamp",
    "boolean",
    "Required",
    "Optional",
    "JSON",
    "max. 500 characters",
    "read-only",
)
_NAMES = ("contact", "city", "title", "status", "quantity", "created_at", "sku", "owner_id", "unit_price", "body", "slug", "is_active", "notes", "email", "Host", "Port",
          "Region", "Image", "Command", "Environment", "Timeout", "Replicas", "Schedule", "Subject", "Recipients", "Summary", "Acceptance criteria", "Steps to reproduce")  # fmt: skip


def wide_form(s: Scene) -> Markup:
    """A record to fill in: every field as wide as the page, often empty, some with a tick box or a unit before them."""
    count = s.int(2, 7)
    labels = s.some(_NAMES, count, count) if s.chance(0.6) else [spec.label for spec in s.some(specs.SPECS, count, count)]
    beside = not s.phone and s.chance(0.55)
    addon = s.pick(("", "", "box", "unit"))
    tall = s.rng.random()
    rows = [_wide_field(s, label, beside=beside, addon=addon, tall=s.chance(tall)) for label in labels]
    buttons = [
        basic.button(s, s.pick(("Insert", "Save", "Save changes", "Create", "Submit", "Apply", "Add")), "", "primary"),
        basic.button(s, s.pick(("Cancel", "Reset", "Back", "Discard"))),
    ]
    if s.chance(0.2):
        buttons.reverse()
    title = s.pick(
        ("Insert row", "Edit record", "New entry", f"New {s.text.noun()}", f"Edit {s.text.noun()}", "Configuration", "Report a problem")
    )
    return _frame(
        s,
        title,
        el("div", {"class": "q-col", "style": f"gap:{s.pick((6, 12, 18, 26))}px"}, rows),
        el("div", {"class": "q-row" + s.pick(("", "", " q-end"))}, buttons),
    )


def _wide_field(s: Scene, label: str, *, beside: bool, addon: str, tall: bool) -> Markup:
    spec = specs.BY_LABEL.get(label)
    value = "" if s.chance(0.65) else spec.value(s) if spec and spec.kind != "select" else s.text.word()
    hint = s.pick(("", "", "", "Enter a value", label, "NULL", "optional"))
    before: Child = None
    if addon == "box":
        before = choices.box(s, "checkbox", on=s.chance(0.6), name=f"use {label}")
    elif addon == "unit":
        before = s.pick(("#", "abc", "123", "@", "{ }"))
    entry: Child = _area(s, label, value, hint, s.int(1, 4)) if tall else _line(s, label, value, hint)
    if not tall and s.chance(0.12):
        entry = fields.select(s, label, s.pick(("", s.text.word())), "Select…")
    if before:
        entry = el("div", {"class": "q-igroup"}, el("span", {"class": "q-addon"}, before), entry)
    below = el("div", {"class": s.cls("help")}, s.pick(_TYPES)) if s.chance(0.4) else None
    shown = el("label", {"class": s.cls("label")}, s.text.cased(label) if s.chance(0.3) else label)
    if not beside:
        return el("div", {"class": "q-field"}, shown, entry, below)
    columns = s.pick(("16% 1fr", "22% 1fr", "120px 1fr"))
    return el(
        "div", {"style": f"display:grid;grid-template-columns:{columns};gap:4px 12px;width:100%"}, shown, el("div", None, entry, below)
    )


def _line(s: Scene, label: str, value: str, hint: str) -> Markup:
    marks = mark("textbox", label=label, name=label, value=value)
    attrs = {"type": "text", "class": s.cls("input"), "value": value or None, "placeholder": hint or None, "style": "width:100%"}
    return el("input", {**attrs, "data-focus": s.take_focus(), **marks})


def _area(s: Scene, label: str, value: str, hint: str, rows: int, *, focus: float = 0.08, mono: bool = False) -> Markup:
    marks = mark("textbox", label=label, name=label or "text", value=value)
    style = "width:100%" + (";font-family:var(--font-mono)" if mono else "") + s.pick(("", "", ";resize:none"))
    attrs = {
        "class": s.cls("textarea" if s.look.has("textarea") else "input"),
        "rows": rows,
        "placeholder": hint or None,
        "style": style,
        "data-focus": s.take_focus(focus),
    }
    return el("textarea", {**attrs, **marks}, value)


def editor(s: Scene) -> Markup:
    """One large text area, empty or filled, its buttons, and what came of it."""
    text = s.pick(("", "", s.text.sql(), s.text.paragraph(1, 3), s.text.sentence()))
    hint = s.pick(("", "", "Write something…", "SELECT * FROM …", "Paste your text here", "Your message", "Leave a comment"))
    entry = _area(s, "", text, hint, s.int(2, 10), focus=0.4, mono=s.chance(0.6))
    note = el(
        "div",
        {"class": "q-small q-muted"},
        s.pick(("Ctrl+Enter runs it.", "Markdown is supported.", f"{s.int(0, 900)} / 1000", "Saved a moment ago")),
    )
    main = basic.button(s, s.pick(("Execute", "Run", "Send", "Post", "Publish", "Convert", "Submit")), "", "primary")
    others = [
        basic.button(s, word)
        for word in s.some(("JSON", "CSV", "Explain", "Preview", "Clear", "Copy", "Format", "Save draft", "History"), 1, 4)
    ]
    bar = el("div", {"class": "q-row q-wrap" + s.pick(("", "", " q-between"))}, main, el("div", {"class": "q-row"}, others))
    result: Child = None
    roll = s.rng.random()
    if roll < 0.35:
        result = dense_table(s)
    elif roll < 0.55:
        result = feedback.alert(s, s.pick(("danger", "success", "info")))
    elif roll < 0.65:
        result = el("pre", {"class": "q-code"}, s.text.sentence())
    return _frame(
        s,
        s.pick(("Query", "Console", "Editor", "New message", "Import", "Playground")),
        entry,
        note if s.chance(0.5) else None,
        bar,
        result,
    )


def dense_table(s: Scene) -> Markup:
    """A table of many narrow rows with lines between all cells."""
    border = s.pick(("1px solid", "1px dotted", "1px dashed", "0 solid")) + " var(--border)"
    padding = s.pick(("1px 6px", "3px 8px", "5px 8px"))
    family = ";font-family:var(--font-mono)" if s.chance(0.4) else ""
    made = tables.table(s, "", s.int(2, 18))
    cls = f"q-dense{s.int(0, 999)}"
    style = f".{cls} :is(td,th){{border:{border}!important;padding:{padding}!important{family}}}.{cls} table{{font-size:{s.pick((11, 12, 13))}px;border-collapse:collapse}}"
    return el("div", {"class": cls}, el("style", None, Markup(style)), made)


def grid_tool(s: Scene) -> Markup:
    """A dense table with its tabs and bars."""
    note = feedback.alert(s) if s.chance(0.35) else None
    tabs = (
        navigation.tabs(s, s.some(["Structure", "Content", "Query", "Insert", "Data", "Schema", "Logs", "Indexes", "Import"], 3, 5))
        if s.chance(0.6)
        else None
    )
    foot: list[Child] = [navigation.pages(s)] if s.chance(0.5) else []
    if s.chance(0.4):
        foot.append(
            basic.button(s, s.pick(("Bulk delete", "Delete selected", "Export", "Add row")), "", s.pick(("danger", "secondary", "primary")))
        )
    return _frame(
        s,
        s.pick(("Data", "Rows", "Content", "Entries", "Records")),
        note,
        tabs,
        dense_table(s),
        el("div", {"class": "q-row q-between"}, foot),
    )


def monitor(s: Scene) -> Markup:
    """Wide bars, wide messages, wide lists of choices: nothing stands in columns."""
    parts: list[Child] = []
    for _ in range(s.int(3, 6)):
        roll = s.rng.random()
        if roll < 0.3:
            value = s.int(0, 100)
            caption = el(
                "div",
                {"class": "q-row q-between q-small"},
                el("span", None, s.pick((*phrases.CATEGORIES, "Disk", "Upload", "Import"))),
                el("span", None, f"{value}%"),
            )
            parts.append(el("div", {"class": "q-col", "style": "gap:4px"}, caption if s.chance(0.7) else None, feedback.progress(s, value)))
        elif roll < 0.5:
            parts.append(feedback.alert(s))
        elif roll < 0.7:
            label = s.pick(_NAMES)
            parts.append(
                el(
                    "div",
                    {"class": "q-field"},
                    el("label", {"class": s.cls("label")}, label),
                    fields.select(s, label, s.pick(("", s.text.word())), "Select…"),
                )
            )
        elif roll < 0.85:
            parts.append(choices.slider(s))
        else:
            parts.append(fields.search_box(s))
    return _frame(s, s.pick(("Status", "Jobs", "Usage", "Import", "Storage", "Preferences")), parts)


def _frame(s: Scene, title: str, *content: Child) -> Markup:
    """An application, or the content alone beside a narrow list of entries."""
    if s.phone or s.chance(0.55):
        return shells.app(s, title, *content)
    entries = [
        el(
            "a",
            {"href": "#", "class": "q-side-item", "style": "color:var(--text)", **mark("menuitem", "selected" if index == 0 else "")},
            s.text.noun(),
        )
        for index in range(s.int(2, 8))
    ]
    side = el(
        "div",
        {"class": "q-col", "style": f"width:{s.pick((150, 190, 230))}px;flex:none;gap:0"},
        fields.search_box(s) if s.chance(0.4) else None,
        entries,
    )
    main = el("main", {"class": "q-grow q-stack", "style": "min-width:0"}, basic.heading(s, title, 2) if s.chance(0.7) else None, content)
    bar = el(
        "div",
        {"class": "q-row q-between", "style": "padding:10px 16px;background:#333;color:#eee"},
        s.text.file(),
        basic.button(s, "Query"),
    )
    return el(
        "div",
        {"class": "q-fill"},
        bar if s.chance(0.5) else None,
        el("div", {"class": "q-row q-top", "style": "padding:16px;gap:24px;align-items:flex-start"}, side, main),
    )


GENRES = {"wide-form": wide_form, "editor": editor, "grid-tool": grid_tool, "monitor": monitor}
