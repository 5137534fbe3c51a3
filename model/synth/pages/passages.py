"""What a manual's text is made of: words in a line, paragraphs, lists, code, notes and plain tables."""

from __future__ import annotations

from collections.abc import Sequence

from . import basic, technical
from .html import Child, Markup, el, join, mark
from .kit import div, span
from .manual import Manual


def link(m: Manual, text: Child, *states: str, style: str = "") -> Markup:
    lines = {"underline": "text-decoration:underline;", "dotted": "text-decoration:underline dotted;", "bold": "text-decoration:none;font-weight:600;", "plain": "text-decoration:none;"}  # fmt: skip
    return el("a", {"href": "#", "style": lines[m.ways.link] + "color:var(--accent);" + style, **mark("link", *states, tight=True)}, text)


def mono(m: Manual, *children: Child, style: str = "", marks: dict[str, str] | None = None) -> Markup:
    return span(f"font-family:var(--font-mono);font-size:{m.ways.mono}px;{style}", *children, marks=marks)


def inline(m: Manual, text: str) -> Markup:
    """Code within a sentence."""
    return el("code", {"style": f"font-family:var(--font-mono);font-size:.92em;{m.ways.inline}"}, text)


def letter(m: Manual, text: str) -> Markup:
    """A key to press."""
    return el("kbd", {"style": m.pick(("font-family:var(--font-mono);border:1px solid #8889;border-bottom-width:2px;border-radius:4px;padding:0 5px;font-size:.9em", "border:1px solid #8887;padding:0 3px", "font-weight:700"))}, text)  # fmt: skip


def sentence(m: Manual, *, rich: float = 0.5) -> list[Child]:
    """A sentence, perhaps with code, a link, a letter or a reference to a footnote in it."""
    made: list[Child] = [m.text.sentence()]
    if not m.chance(rich):
        return [*made, " "]
    t = m.text
    made += [" ", *m.one_of(
        lambda: ["Set ", inline(m, technical.token(t)), " to ", inline(m, technical.value(t) or "x"), "."],
        lambda: ["See ", link(m, technical.topic(t)), f" for the {t.noun()}."],
        lambda: ["Let ", el("i", None, m.pick(technical.LETTERS)), " be the ", link(m, t.noun()), " of ", el("i", None, m.pick("xynkpq")), "."],
        lambda: ["Press ", letter(m, m.pick(("q", "x", "Esc", "Ctrl", "j", "k", "?", "Tab", "F5", "⌘"))), f" to {t.verb()}."],
        lambda: ["The ", el("b", None, t.noun()), " is ", inline(m, technical.token(t)), " by default."],
        lambda: [el("em", None, t.sentence())],
        lambda: [el("sup", None, link(m, f"[{m.int(1, 30)}]"))],
        lambda: ["Use ", inline(m, technical.flag(t)), " or ", inline(m, technical.flag(t)), " with ", inline(m, technical.token(t)), "."],
    )]  # fmt: skip
    return [*made, " "]


def prose(m: Manual, low: int = 2, high: int = 5) -> Markup:
    return el("p", {"style": f"margin:0 0 {m.ways.gap}px"}, [sentence(m) for _ in range(m.int(low, high))])


def bullets(m: Manual, rows: Sequence[Child], *, ordered: bool = False) -> Markup:
    """A list with the browser's bullets, or with numbers that are written out: what the browser counts is in no text."""
    side = m.pick((20, 28, 40))
    sign = m.pick(("{}.", "{}.", "{})", "({})", "[{}]"))
    style = f"margin:0 0 {m.ways.gap}px;padding-left:{side - 18 if ordered else side}px;list-style:{'none' if ordered else m.pick(('disc', 'disc', 'square', 'circle'))}"
    item = "display:list-item;list-style:inherit;" + ("padding-left:1.7em;text-indent:-1.7em" if ordered else "")
    made = [
        el("li", {"style": item, **mark("row")}, sign.format(place + 1) + " " if ordered else None, row) for place, row in enumerate(rows)
    ]
    return el("ol" if ordered else "ul", {"style": style}, made)


def heading(m: Manual, text: Child, level: int = 2, *, after: Child = None) -> Markup:
    """A heading; `after` stands in its line and is no part of it."""
    ways = {
        "rule": "border-bottom:1px solid var(--border);padding-bottom:4px;" if level <= 2 else "",
        "double": "border-bottom:3px double var(--border);" if level <= 1 else "",
        "bar": "background:color-mix(in srgb,var(--text) 10%,transparent);padding:3px 8px;" if level == 2 else "",
        "centre": "text-align:center;" if level == 1 else "",
    }
    size = {1: m.pick(("1.6em", "1.9em", "2.2em")), 2: "1.4em", 3: "1.15em"}.get(level, "1em")
    sign = span("color:var(--muted);padding-left:.4em", m.pick(("¶", "#", "§"))) if m.ways.head == "sign" and level > 1 else None
    around = f"margin:{m.ways.gap if level > 1 else 0}px 0 {max(4, m.ways.gap // 2)}px;line-height:1.25;{ways.get(m.ways.head, '')}"
    drawn = el(
        f"h{level}", {"style": f"display:inline-block;margin:0;font-size:{size};line-height:1.25", **mark("heading", tight=True)}, text
    )
    return div(around, drawn, sign, after)


def code(m: Manual, language: str = "", *, copy: float = 0.25) -> Markup:
    """A block of code in colours, perhaps with numbers of lines, a caption and a button to copy it."""
    name, lines = technical.code(m.text, language)
    ground, ink, *colors = m.ways.palette
    tones = dict(zip("ksncft", colors, strict=True))

    def shown(line: Sequence[technical.Token]) -> list[Child]:
        return [span(f"color:{tones[what]}", text) if what else text for text, what in line] or [" "]

    face = f"font:{m.ways.mono}px/{m.pick((1.3, 1.45, 1.6))} var(--font-mono);white-space:pre;text-align:left;overflow:hidden;margin:0;"
    body = el(
        "pre",
        {"style": face + "flex:1;min-width:0;background:none;border:0;padding:0;color:inherit"},
        join(*(join(shown(line), "\n") for line in lines)),
    )
    gutter = (
        el("pre", {"style": face + "text-align:right;opacity:.55;padding:0 12px 0 0;background:none;border:0;color:inherit"}, "\n".join(str(n + 1) for n in range(len(lines))))
        if m.ways.numbered
        else None
    )  # fmt: skip
    caption, corner = None, None
    if m.chance(0.25):
        caption = div("font-size:.85em;padding:4px 12px;border-bottom:1px solid #8885;display:flex;justify-content:space-between", span("", m.pick((name, m.text.file(), f"Example {m.int(1, 9)}", "Response", "Request"))), copy_button(m) if m.chance(0.4) else None)  # fmt: skip
    elif m.chance(copy):
        corner = div("position:absolute;top:4px;right:6px", copy_button(m))
    inner = div(f"padding:{m.pick((6, 10, 12, 16))}px 12px;display:flex;position:relative", gutter, body, corner)
    return div(f"background:{ground};color:{ink};{m.ways.code_frame}margin:0 0 {m.ways.gap}px;overflow:hidden", caption, inner)


def copy_button(m: Manual) -> Markup:
    if m.chance(0.5):
        return el("button", {"type": "button", "style": "background:none;border:0;padding:3px;color:inherit;display:inline-flex;font-size:14px", **mark("button", name="copy")}, basic.icon(m, "copy") or "Copy")  # fmt: skip
    return el("button", {"type": "button", "style": "background:#8883;border:1px solid #8885;border-radius:4px;color:inherit;font-size:11px;padding:1px 6px", **mark("button")}, m.pick(("Copy", "copy", "Copy code")))  # fmt: skip


_NOTES = {"info": ("Note", "NOTE", "Tip", "Info", "See also", "Hint"), "warning": ("Warning", "Caution", "Important", "WARNING", "Deprecated"), "danger": ("Danger", "Attention", "Breaking change"), "success": ("Tip", "New in version 3.2", "Good to know")}  # fmt: skip


def note(m: Manual, tone: str = "") -> Markup:
    """A box that says note, tip or warning, of words alone as a rule."""
    tone = tone or m.pick(("info", "info", "warning", "warning", "danger", "success"))
    color = f"var(--{tone})"
    look = {
        "soft": f"background:color-mix(in srgb,{color} 13%,var(--surface));padding:10px 14px;border-radius:5px;",
        "left": f"border-left:4px solid {color};background:color-mix(in srgb,{color} 8%,var(--surface));padding:8px 14px;",
        "box": f"border:1px solid {color};padding:8px 12px;",
        "title": f"border:1px solid color-mix(in srgb,{color} 50%,var(--surface));",
        "plain": "border:1px solid var(--border);background:#ffc8;padding:6px 10px;" if not m.look.dark else "border:1px solid var(--border);padding:6px 10px;",
        "top": f"border-top:3px solid {color};background:color-mix(in srgb,var(--text) 5%,var(--surface));padding:10px 14px;",
        "dotted": f"border:1px dashed {color};padding:8px 12px;margin-left:24px;",
    }[m.ways.note]  # fmt: skip
    title, body = m.pick(_NOTES[tone]), sentence(m)
    picture = (
        basic.icon(m, {"info": "info", "warning": "warning", "danger": "error", "success": "check-circle"}[tone]) if m.chance(0.2) else None
    )
    said_to_be = {"danger": "warning", "success": "info"}.get(tone, tone)  # it tells of no error and no success, whatever its colour
    marks = mark("alert", name=said_to_be)
    if m.ways.note == "title":
        bar = div(f"background:{color};color:var(--on-{tone});padding:3px 10px;font-weight:700", title)
        return div(f"{look}margin:0 0 {m.ways.gap}px", bar, div("padding:8px 10px", body), marks=marks)
    said = m.pick(
        (
            el("b", None, f"{title}:"),
            el("b", None, title),
            el("strong", {"style": f"display:block;color:color-mix(in srgb,{color} 80%,var(--text))"}, title),
        )
    )
    return div(f"{look}margin-bottom:{m.ways.gap}px", picture, " " if picture else None, said, " ", body, marks=marks)


def table(
    m: Manual,
    headers: Sequence[str],
    rows: Sequence[Sequence[Child]],
    *,
    name: str = "",
    wide: bool | None = None,
    rowed: Sequence[str] = (),
) -> Markup:
    """A plain table. `rowed`: how single rows are painted (style of a row, "" for most)."""
    w = m.ways
    line = {"grid": "1px solid var(--border)", "dotted": "1px dotted var(--border)"}.get(w.table, "0")
    under = "border-bottom:1px solid var(--border);" if w.table in ("lines", "head") else ""
    top = {"head": "background:color-mix(in srgb,var(--text) 12%,var(--surface));", "old": m.pick(("", "background:#ccccff;color:#000;", "background:#ddd;color:#000;")), "grid": m.pick(("", "background:color-mix(in srgb,var(--text) 8%,var(--surface));")), "stripes": "background:var(--accent);color:var(--on-accent);"}.get(w.table, "")  # fmt: skip
    align = m.pick(("left", "left", "center"))
    cell = f"padding:{w.cell};" + (f"border:{line};{under}" if w.table != "old" else "")
    whole = m.chance(0.6) if wide is None else wide
    old = w.table == "old"
    attrs = {
        "style": f"margin:0 0 {w.gap}px;" + ("width:100%;" if whole else "") + ("" if old else "border-collapse:collapse;") + ("border:1px solid var(--border);" if w.table == "outer" else ""),
        "border": m.pick((1, 1, 1, 2)) if old else None,
        "cellspacing": m.pick((0, 0, 1, 2)) if old else None,
        **mark("table", name=name),
    }  # fmt: skip
    head = el("tr", None, [el("th", {"style": f"{cell}{top}text-align:{align};"}, text) for text in headers]) if any(headers) else None
    body = []
    for index, row in enumerate(rows):
        painted = rowed[index] if rowed else ""
        if w.table == "stripes" and index % 2 and not painted:
            painted = "background:color-mix(in srgb,var(--text) 6%,var(--surface))"
        cells = [
            el(
                "td",
                {"style": f"{cell}vertical-align:{m.pick(('top',))};", "data-col": headers[place] if place < len(headers) else None},
                inner,
            )
            for place, inner in enumerate(row)
        ]
        body.append(el("tr", {"style": painted or None, **mark("row")}, cells))
    return div("overflow:hidden;max-width:100%", el("table", attrs, el("thead", None, head) if head else None, el("tbody", None, body)))
