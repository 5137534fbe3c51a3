"""Where to go: tabs, segments, page numbers, crumbs."""

from __future__ import annotations

from .. import phrases
from . import basic, presses
from .html import Child, Markup, el, mark
from .kit import Kit, div, row, small, span


def tabs(k: Kit, labels: list[str] | None = None) -> Markup:
    """Tabs of the page's make; one is on, perhaps with counters."""
    labels = labels or [label for label, _ in k.some(phrases.NAV_APP, 3, 5)]
    labels = labels[: 3 if k.phone else 7]
    look, on = k.habits.tab, k.int(0, len(labels) - 1)
    counts, icons = k.chance(0.25), k.chance(0.2)
    made = []
    for index, label in enumerate(labels):
        here = index == on
        style = "display:inline-flex;align-items:center;gap:7px;white-space:nowrap;text-decoration:none;cursor:pointer;padding:9px 12px;color:var(--muted);background:transparent;border:0;font:inherit;"
        off = not here and k.chance(0.06)
        if here:
            style += {
                "line": "color:var(--accent);box-shadow:inset 0 -2px 0 var(--accent);font-weight:600;", "top": "color:var(--text);box-shadow:inset 0 3px 0 var(--accent);background:var(--surface);",
                "pill": "color:var(--on-accent);background:var(--accent);border-radius:99px;", "box": "color:var(--on-accent);background:var(--accent);border-radius:6px;",
                "segment": "color:var(--text);background:var(--surface);border-radius:7px;box-shadow:0 1px 3px rgba(0,0,0,.22);font-weight:600;",
                "folder": "color:var(--text);background:var(--surface);border:1px solid var(--border);border-bottom-color:var(--surface);border-radius:7px 7px 0 0;margin-bottom:-1px;",
                "bare": "color:var(--text);font-weight:700;", "soft": "color:var(--accent);background:color-mix(in srgb,var(--accent) 14%,var(--surface));border-radius:8px;font-weight:600;",
            }[look]  # fmt: skip
        if off:
            style += "opacity:.4;"
        concept = dict(phrases.NAV_APP).get(label, "")
        number = k.int(0, 60)
        tail: Child = None
        if counts and index != 1:
            tail = (
                presses.tiny_count(k, number)
                if k.habits.tick_line == 1
                else small(f"({number})")
                if k.habits.tick_line == 2
                else presses.badge(k, str(number), "neutral", look="soft")
            )
        made.append(el(k.pick(("button", "a")), {"style": style, **mark("tab", "selected" if here else "", "disabled" if off else "")}, basic.icon(k, concept, size="1.1em") if icons and concept else None, span("", k.text.cased(label)), tail))  # fmt: skip
    frame = {
        "line": "border-bottom:1px solid var(--border);gap:8px;", "top": "border-bottom:1px solid var(--border);", "folder": "border-bottom:1px solid var(--border);gap:2px;",
        "segment": "background:color-mix(in srgb,var(--text) 9%,var(--surface));border-radius:9px;padding:3px;width:fit-content;gap:2px;", "pill": "gap:6px;", "box": "gap:6px;", "soft": "gap:6px;",
    }.get(look, "gap:10px;")  # fmt: skip
    return div(f"display:flex;min-width:0;flex-wrap:wrap;{frame}", made)


def segments(k: Kit, labels: tuple[str, ...] = ()) -> Markup:
    """Joined buttons of which one is on: text or icons."""
    labels = labels or k.pick(
        (
            ("Day", "Week", "Month"),
            ("List", "Board"),
            ("1D", "1W", "1M", "1Y"),
            ("All", "Open", "Closed"),
            ("Map", "List"),
            ("Monthly", "Yearly"),
            ("S", "M", "L"),
            ("On", "Off"),
        )
    )
    on = k.int(0, len(labels) - 1)
    icons = k.chance(0.25)
    look = k.pick(("line", "fill", "raised", "soft"))
    height = k.habits.button_height - 2
    r = min(k.habits.button_radius, 12)
    made = []
    concepts = k.pick((("list", "grid"), ("list", "columns", "calendar"), ("sun", "moon", "monitor"), ("laptop", "smartphone")))
    for index, label in enumerate(concepts if icons else labels):
        here = index == (on if on < len(concepts) or not icons else 0)
        style = f"display:inline-flex;align-items:center;justify-content:center;height:{height}px;padding:0 {k.pick((10, 12, 12))}px;font:inherit;font-size:.92em;background:transparent;border:0;color:var(--muted);white-space:nowrap;"
        if look in ("line", "fill") and index:
            style += "border-left:1px solid var(--border);"
        if here:
            style += {"line": "color:var(--accent);background:color-mix(in srgb,var(--accent) 13%,var(--surface));", "fill": "color:var(--on-accent);background:var(--accent);", "raised": f"color:var(--text);background:var(--surface);border-radius:{max(0, r - 2)}px;box-shadow:0 1px 3px rgba(0,0,0,.25);font-weight:600;", "soft": f"color:var(--text);font-weight:600;background:color-mix(in srgb,var(--text) 14%,var(--surface));border-radius:{r}px;"}[look]  # fmt: skip
        inner = basic.icon(k, label, size="1.1em") if icons else label
        made.append(
            el(
                "button",
                {"type": "button", "style": style, **mark("button", "selected" if here else "", name=label if icons else "")},
                inner,
            )
        )
    frame = f"border:1px solid var(--border);border-radius:{r}px;overflow:hidden;" if look in ("line", "fill") else f"background:color-mix(in srgb,var(--text) 7%,var(--surface));border-radius:{r}px;padding:2px;" if look == "raised" else ""  # fmt: skip
    return span(f"display:inline-flex;flex:none;{frame}", made)


def page_numbers(k: Kit) -> Markup:
    """Pagination: numbers, arrows, dots or only words."""
    last, look = k.int(3, 40), k.pick(("boxes", "circles", "bare", "underline", "joined", "words", "dots"))
    here = k.int(1, min(5, last))
    if look == "words":
        first, second = k.pick((("Previous", "Next"), ("Newer", "Older"), ("← Prev", "Next →")))
        return row(
            presses.button(k, first, disabled=here == 1, size=-4),
            small(f"Page {here} of {last}"),
            presses.button(k, second, size=-4),
            gap=12,
            marks=mark("navigation", name="pagination"),
        )
    if look == "dots":
        dots = [el("button", {"type": "button", "style": f"width:{22 if i == here else 9}px;height:9px;border-radius:9px;border:0;padding:0;background:{'var(--accent)' if i == here else 'color-mix(in srgb,var(--muted) 40%,var(--surface))'}", **mark("button", "selected" if i == here else "", name="page")}) for i in range(1, min(last, 6) + 1)]  # fmt: skip
        return row(*dots, gap=7, style="width:fit-content")
    side = k.pick((26, 28, 32, 36))
    base = f"display:inline-flex;align-items:center;justify-content:center;min-width:{side}px;height:{side}px;padding:0 4px;box-sizing:border-box;text-decoration:none;color:var(--text);font-size:.92em;"
    base += {
        "boxes": "border:1px solid var(--border);border-radius:6px;background:var(--surface);",
        "circles": "border-radius:50%;",
        "joined": "border:1px solid var(--border);margin-left:-1px;background:var(--surface);",
    }.get(look, "")
    on = {
        "underline": "box-shadow:inset 0 -2px 0 var(--accent);color:var(--accent);font-weight:700;",
        "bare": "font-weight:700;color:var(--accent);",
    }.get(look, "background:var(--accent);color:var(--on-accent);border-color:var(--accent);")
    shown = [str(n) for n in range(1, min(last, 5) + 1)] + (["…", str(last)] if last > 5 else [])
    made: list[Child] = [
        el(
            "a",
            {
                "href": "#",
                "style": base + ("opacity:.4;" if here == 1 else ""),
                **mark("button", "disabled" if here == 1 else "", name="previous"),
            },
            basic.icon(k, "chevron-left", size="1em"),
        )
    ]
    for n in shown:
        made.append(
            span(base + "border:0;background:transparent;", n)
            if n == "…"
            else el(
                "a", {"href": "#", "style": base + (on if n == str(here) else ""), **mark("link", "selected" if n == str(here) else "")}, n
            )
        )
    made.append(el("a", {"href": "#", "style": base, **mark("button", name="next")}, basic.icon(k, "chevron-right", size="1em")))
    return row(*made, gap=0 if look == "joined" else 5, style="width:fit-content", marks=mark("navigation", name="pagination"))


def crumbs(k: Kit, labels: list[str] | None = None) -> Markup:
    labels = labels or [label for label, _ in k.some(phrases.NAV_APP, 2, 4)]
    sep = k.pick(("/", "›", "»", "•", "→", "|"))
    parts: list[Child] = [span("display:flex", basic.icon_button(k, "home"))] if k.chance(0.25) else []
    for index, label in enumerate(labels):
        if parts:
            parts.append(
                span("color:var(--muted)", sep)
                if k.habits.tick_line != 2
                else span("display:flex;color:var(--muted)", basic.icon(k, "chevron-right", size=".95em"))
            )
        last = index == len(labels) - 1
        parts.append(
            span("font-weight:600" if k.habits.tick_line == 1 else "", label)
            if last
            else el("a", {"href": "#", "style": "color:var(--muted);text-decoration:none", **mark("link", tight=True)}, label)
        )
    return row(*parts, gap=8, style="font-size:.9em;flex-wrap:wrap", marks=mark("navigation", name="breadcrumb"))
