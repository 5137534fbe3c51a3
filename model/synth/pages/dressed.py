"""A page that wears a component library: the parts that the library has are in its markup, the others in the page's habits.

The box of a tick is that of what the library paints, never that of the native input which it hides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from .. import looks
from ..looks import Look
from . import basic, entries, libraries, popups, presses, turns
from .entries import Given
from .html import Child, Markup, el, mark
from .kit import Kit, _habits, div, row, small, span, stack
from .libraries import Library
from .scene import Scene

TICK = Markup(
    '<svg viewBox="0 0 16 16" width="1em" height="1em" style="display:block" fill="none" stroke="currentColor" stroke-width="2.2"><path d="M3 8.300 6.500 11.800 13 4.800"/></svg>'
)
VARIANTS = ("primary", "secondary", "danger", "text", "outline")


@dataclass
class Dressed(Kit):
    """A scene that wears a library; `ways` are the makes of buttons and tables that the page keeps to."""

    library: Library = field(default_factory=lambda: libraries.library(libraries.NAMES[0]))
    ways: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def in_library(cls, scene: Scene) -> Dressed:
        """The page of a library drawn at random; the scene wears its look from then on."""
        library = libraries.choose(scene.rng, scene.icons.held_out)
        scene.look = _look(scene, library)
        habits = replace(
            _habits(scene.rng), radius=library.radius, button_radius=library.radius, field_radius=library.radius, tick_on="var(--accent)", switch_on="var(--accent)",
            primary="solid", field="box", panel="border", button_height=32, field_height=32,
        )  # fmt: skip
        ways = {name: scene.chance(0.4) for name in ("soft", "round", "square", "striped", "lined", "tight", "bold")}
        return cls(
            scene.rng, scene.text, scene.look, scene.icons, scene.width, scene.height, scene.overlays, scene.rules, scene.facts, scene.may_focus,
            scene.field_style, habits, library, ways,
        )  # fmt: skip

    def has(self, part: str) -> bool:
        return part in self.library.parts

    def part(self, name: str, marks: dict[str, str] | None = None, **values: Child | bool | int) -> Markup:
        """A part in the library's markup."""
        written = "".join(f' {key}="{_quoted(value)}"' for key, value in (marks or {}).items())
        held = {"id": f"x{self.int(0, 10**9)}", "tick": TICK, **self.ways, "marks": Markup(written), **values}
        return libraries.fill(self.library.parts[name], held, lambda concept, size: basic.icon(self, concept, size=size))


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _look(scene: Scene, library: Library) -> Look:
    rng = scene.rng
    dark = rng.random() < 0.25
    theme, accent, ground = rng.choice(library.dark_themes if dark else library.themes)
    fonts, styles = looks.choose_fonts(rng, scene.icons.held_out), looks.choose_styles(rng)
    recolored = bool(library.recolor) and rng.random() < 0.4
    if recolored:
        accent = looks.hsl(rng.uniform(0, 360), rng.uniform(0.5, 0.95), rng.uniform(0.5, 0.65) if dark else rng.uniform(0.3, 0.5))
    light = {"surface": "#ffffff", "text": rng.choice(("#1c2127", "#212529", "#1d2129")), "muted": "#6b7280", "border": "#dfe2e6"}
    night = {"surface": f"color-mix(in srgb,{ground} 93%,#fff)", "text": "#f0f2f5", "muted": "#a0a7b1", "border": f"color-mix(in srgb,{ground} 82%,#fff)"}  # fmt: skip
    colors = looks.palette(rng, dark) | (night if dark else light)
    colors |= {"bg": ground, "accent": accent, "primary": accent, "on-accent": looks.on(accent), "on-primary": looks.on(accent)}
    plain = colors | {"surface": ground if dark else "#ffffff"}
    tokens = {
        **colors,
        **looks.bars(rng, plain, "nav"),
        **looks.bars(rng, plain, "side"),
        **looks.bars(rng, plain, "foot"),
        **looks.numbers(rng),
    }
    radius = f"{library.radius}px"
    tokens |= {"size": f"{library.size}px", "radius": radius, "radius-btn": radius, "radius-input": radius, "bw": "1px", "ls": "0"}
    tokens |= {"font": fonts.body, "font-head": fonts.head, "font-mono": fonts.mono}
    own_font = rng.random() < 0.4
    rules = [
        fonts.rules if own_font else "",
        looks.variables(tokens),
        looks.OWN_CSS.read_text(encoding="utf-8"),
        "body{background:var(--bg)!important}",
    ]
    rules += [library.rules, ".lib-stack label{margin:0}"]
    if recolored:
        rules.append(library.recolor.replace("[accent]", accent).replace("[on]", looks.on(accent)))
    if own_font:
        rules.append("body,button,input,select,textarea,label,td,th,h1,h2,h3,h4,h5,h6{font-family:var(--font)!important}")
    if rng.random() < 0.85:
        styles["link"] = "plain"
    own = library.dark_body if dark else library.body
    return Look(
        name=library.name,
        css_files=(*library.css, *((theme,) if theme else ())),
        rules="".join(rules),
        fonts=fonts.names if own_font else (),
        dark=dark,
        icon_set=rng.choice(scene.icons.names),
        html_attrs=library.dark_html if dark else library.html,
        body_class=" ".join(["fw", own.get("class", ""), *(f"s-{name}-{value}" for name, value in styles.items())]),
        body_attrs={name: value for name, value in own.items() if name != "class"},
        styles=styles,
    )


def page(make: Callable[[Dressed], Markup]) -> Callable[[Scene], Markup]:
    """The genre of a page that wears a library."""
    return lambda scene: make(Dressed.in_library(scene))


def button(
    d: Dressed, text: str, variant: str = "secondary", *, concept: str = "", small_: bool = False, disabled: bool = False, loading: bool = False, block: bool = False
) -> Markup:  # fmt: skip
    icon = basic.icon(d, concept, size="16px") if concept else None
    if loading:
        icon = el("span", {"class": "q-spin", "style": f"width:14px;height:14px;transform:rotate({d.int(0, 359)}deg)", **mark("spinner")})
    marks = mark("button", "disabled" if disabled else "")
    return d.part("button", marks, text=text, variant=variant, icon=icon, small=small_, disabled=disabled, block=block)


def action(d: Dressed, variant: str = "secondary", *, disabled: bool = False) -> Markup:
    text, concept = d.text.action()
    return button(d, text, variant, concept=concept if d.chance(0.35) else "", disabled=disabled)


def icon_button(d: Dressed, concept: str, variant: str = "text", *, small_: bool = False, disabled: bool = False) -> Markup:
    """A button of one icon; without a ground its box is as large as what reacts to the touch."""
    drawn = basic.icon(d, concept, size="14px" if small_ else "16px")
    if not drawn:
        return button(d, concept.replace("-", " ").capitalize(), small_=small_)
    marks = mark("button", "disabled" if disabled else "", name=concept.replace("-", " "))
    return d.part("icon-button", marks, icon=drawn, variant=variant, small=small_, disabled=disabled)


def link(d: Dressed, text: str) -> Markup:
    return d.part("link", mark("link", tight=True), text=text) if d.has("link") else presses.link(d, text)


def tick(
    d: Dressed, kind: str, *, on: bool, disabled: bool = False, mixed: bool = False, invalid: bool = False, label: str = "", name: str = ""
) -> Markup:
    """A check box, radio button or switch with its text."""
    invalid = invalid and not on and not disabled and "{invalid?" in d.library.parts[kind]  # some libraries paint no such thing
    marks = mark(kind, *(state for state, holds in (("checked", on and not mixed), ("disabled", disabled), ("invalid", invalid)) if holds), label=label, name=label or name)  # fmt: skip
    return d.part(kind, marks, on=on, disabled=disabled, mixed=mixed and not on, invalid=invalid, label=label, small=d.ways["tight"])


def select(d: Dressed, label: str, value: str, hint: str = "Select", *, state: str = "", opened: bool = False) -> Markup:
    marks = mark("combobox", state, "expanded" if opened else "", "" if value else "placeholder", label=label, name=label, value=value)
    return d.part("select", marks, value=value, hint=hint, disabled=state == "disabled", invalid=state == "invalid", open=opened)


def entry(d: Dressed, g: Given) -> Markup:
    """The box of a field."""
    if g.kind == "select":
        return select(d, g.label, g.value, g.hint or "Select", state=g.state)
    empty = "placeholder" if g.hint and not g.value else ""
    marks = mark("textbox", g.state, empty, label=g.label, name=g.label, value=g.value)
    values: dict[str, Child | bool | int] = {
        "value": _attr(g.value),
        "hint": _attr(g.hint),
        "disabled": g.state == "disabled",
        "invalid": g.state == "invalid",
    }
    if g.kind == "textarea":
        return d.part("textarea", marks, **{**values, "value": g.value}, rows=d.int(2, 5))
    return d.part("input", marks, **values, type=g.kind if g.kind == "password" else "text", lead=g.lead, tail=g.tail)


def _attr(text: str) -> Markup:
    return Markup(_quoted(text))


def made_field(d: Dressed, g: Given) -> Markup:
    """A field with its label above or beside it, help or message below."""
    label = d.part("label", text=g.label, required=g.required) if d.has("label") else el("label", {"style": "font-size:.95em"}, g.label, span("color:var(--danger)", " *") if g.required else None)  # fmt: skip
    below: Child = None
    if g.state == "invalid" and g.error:
        below = d.part("error", text=g.error)
    elif g.help:
        below = d.part("hint", text=g.help)
    if d.field_style == "left":
        return div("display:grid;grid-template-columns:130px minmax(0,1fr);gap:4px 14px;align-items:center", div("", label), entry(d, g), below and [span(""), below])  # fmt: skip
    return el("div", {"class": "lib-stack", "style": "display:flex;flex-direction:column;gap:5px;min-width:0"}, label, entry(d, g), below)


def fields(d: Dressed, labels: list[str], *, columns: int = 1, **shares: float) -> Markup:
    columns = 1 if d.phone else columns
    made = [made_field(d, entries.drawn_from(d, label, **shares)) for label in labels]
    return div(f"display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));gap:{d.pick((12, 16, 20))}px;align-items:start", made)


def search(d: Dressed) -> Markup:
    hint = d.pick(("Search", "Search…", f"Search {d.text.noun()}s", "Filter by name", "Find"))
    return entry(d, Given("Search", "", hint, lead=basic.icon(d, "search", size="14px")))


def options(d: Dressed, labels: list[str], *, actions: bool = False) -> Markup:
    """An open list of choices, or a menu of actions."""
    if not d.has("list"):
        return popups.options(d)
    on = -1 if actions else d.int(0, len(labels) - 1)
    concepts = [d.pick(("pencil", "copy", "trash", "share", "download", "eye")) if actions and d.ways["soft"] else "" for _ in labels]
    made = []
    for index, label in enumerate(labels):
        off = index != on and d.chance(0.1)
        marks = mark("menuitem", "selected" if index == on else "", "disabled" if off else "")
        icon = basic.icon(d, concepts[index], size="14px") if concepts[index] else None
        made.append(
            d.part("option", marks, text=label, on=index == on, off=off, icon=icon, danger=label in ("Delete", "Remove") and not off)
        )
    return div(f"width:{d.int(150, 240)}px", d.part("list", mark("card", name="menu" if actions else "options"), items=made))


def tabs(d: Dressed, labels: list[str]) -> Markup:
    on = d.int(0, len(labels) - 1)
    made = []
    for index, label in enumerate(labels):
        off = index != on and d.chance(0.07)
        made.append(
            d.part("tab", mark("tab", "selected" if index == on else "", "disabled" if off else ""), text=label, on=index == on, off=off)
        )
    return d.part("tabs", items=made)


def segmented(d: Dressed, labels: tuple[str, ...]) -> Markup:
    if not d.has("segment"):
        return turns.segments(d, labels)
    on = d.int(0, len(labels) - 1)
    return d.part("segmented", items=[d.part("segment", mark("button", "selected" if i == on else ""), text=label, on=i == on) for i, label in enumerate(labels)])  # fmt: skip


def crumbs(d: Dressed, labels: list[str]) -> Markup:
    if not d.has("crumb"):
        return turns.crumbs(d, labels)
    made = [d.part("crumb", mark("link", tight=True), text=label, last=index == len(labels) - 1) for index, label in enumerate(labels)]
    return d.part("crumbs", mark("navigation", name="breadcrumb"), items=made)


def tag(d: Dressed, text: str, tone: str = "neutral") -> Markup:
    return d.part("tag", mark("badge"), text=text, tone=tone)


def alert(d: Dressed, tone: str = "", *, name: str = "alert") -> Markup:
    """A message in the page (`alert`) or above it (`toast`)."""
    tone = tone or d.pick(("success", "danger", "warning", "info"))
    concept = {"success": "check-circle", "danger": "close-circle", "warning": "warning", "info": "info"}[tone]
    title = {"success": "Success", "danger": "Error", "warning": "Warning", "info": "Note"}[tone] if d.chance(0.5) else ""
    close = icon_button(d, "close", small_=True) if d.chance(0.5) else None
    part = name if d.has(name) else "alert"
    return d.part(part, mark(name, name=tone), tone=tone, text=d.text.message(tone), title=title, icon=basic.icon(d, concept, size="18px"), close=close)  # fmt: skip


def toast(d: Dressed) -> None:
    """A message in a corner of the window."""
    place = d.pick(
        ("top:16px;right:16px", "bottom:16px;right:16px", "top:16px;left:50%;transform:translateX(-50%)", "bottom:16px;left:16px")
    )
    width = min(d.width - 32, d.pick((300, 340, 380)))
    d.overlays.append(div(f"position:fixed;{place};z-index:90;width:{width}px;background:var(--surface);box-shadow:0 6px 22px rgba(0,0,0,.2);border-radius:{d.library.radius}px", alert(d, name="toast")))  # fmt: skip


def modal(d: Dressed, title: str, *body: Child, foot: Child) -> None:
    """A dialog in the middle of the dimmed page."""
    popups.backdrop(d)
    width = min(d.width - 32, d.pick((380, 440, 520, 600)))
    drawn = d.part("dialog", mark("dialog", name=title), title=title, body=stack(*body, gap=12), foot=row(foot, gap=8, style="justify-content:flex-end"), close=icon_button(d, "close", small_=True), width=width)  # fmt: skip
    d.overlays.append(div(f"position:fixed;left:{(d.width - width) // 2}px;top:{d.pick((60, 90, 120))}px;width:{width}px;z-index:80;background:var(--surface);border-radius:{d.library.radius}px", drawn))  # fmt: skip


def card(d: Dressed, *children: Child, title: str = "") -> Markup:
    head = heading(title, d.pick((2, 3, 4)), "font-size:1.15em") if title else None
    return d.part("card", mark("card", name=title), body=stack(head, *children, gap=d.pick((10, 12, 16))))


def heading(text: str, level: int = 2, style: str = "") -> Markup:
    return el(f"h{level}", {"style": f"margin:0;line-height:1.3;{style}", **mark("heading", tight=True)}, text)


def slider(d: Dressed, label: str) -> Markup:
    value = d.int(5, 95)
    marks = mark("slider", label=label, name=label, value=str(value))
    drawn = d.part("slider", marks, value=value, rest=100 - value) if d.has("slider") else el("input", {"type": "range", "value": value, "style": "width:100%;accent-color:var(--accent)", **marks})  # fmt: skip
    return stack(row(span("flex:1", label), small(str(value))), div("padding:2px 9px", drawn), gap=4)


def progress(d: Dressed, value: int) -> Markup:
    if d.has("progress"):
        return d.part("progress", mark("progressbar", value=str(value)), value=value)
    return div("height:8px;border-radius:99px;background:var(--border);overflow:hidden", div(f"height:8px;width:{value}%;background:var(--accent)"), marks=mark("progressbar", value=str(value)))  # fmt: skip


def table(d: Dressed, heads: list[str], rows: list[list[Child]], *, boxes: bool, acting: Callable[[], Child] | None) -> Markup:
    """A table whose rows may be ticked and acted on."""
    chosen = [boxes and d.chance(0.3) for _ in rows]
    cell = lambda name, text, col="", style="": (  # noqa: E731  two of the four makers of cells differ in the tag only
        d.part(name, {"data-col": col} if col else {}, text=text, style=Markup(f' style="{style}"' if style else "")) if d.has(name) else el(name, {"data-col": col or None, "style": style or None}, text)
    )  # fmt: skip
    head = [cell("th", text) for text in heads]
    if boxes:
        head.insert(
            0, cell("th", tick(d, "checkbox", on=all(chosen), mixed=any(chosen) and not all(chosen), name="select all"), style="width:40px")
        )
    if acting:
        head.append(cell("th", d.pick(("Actions", "", "Action"))))
    drawn = []
    for on, texts in zip(chosen, rows, strict=True):
        cells = [cell("td", text, col) for text, col in zip(texts, heads, strict=True)]
        if boxes:
            cells.insert(
                0, cell("td", tick(d, "checkbox", on=on, disabled=not on and d.chance(0.08), name="select row"), style="width:40px")
            )
        if acting:
            cells.append(cell("td", acting(), "Actions", "white-space:nowrap"))
        marks = mark("row", "selected" if on else "")
        drawn.append(d.part("tr", marks, cells=cells, on=on) if d.has("tr") else el("tr", marks, cells))
    marks = mark("table", name=d.text.noun())
    if d.has("table"):
        return d.part("table", marks, head=head, rows=drawn)
    return el("table", {"class": "q-table", **marks}, el("thead", None, el("tr", None, head)), el("tbody", None, drawn))


def choices(d: Dressed, kind: str, labels: list[str]) -> Markup:
    """Several boxes, buttons or switches with their texts, in a column or a line."""
    one = d.int(0, len(labels) - 1)
    made = [tick(d, kind, on=index == one if kind == "radio" else d.chance(0.5), disabled=d.chance(0.15), mixed=kind == "checkbox" and d.chance(0.12), invalid=d.chance(0.06), label=label) for index, label in enumerate(labels)]  # fmt: skip
    if d.chance(0.3):
        return div("display:flex;flex-wrap:wrap;gap:12px 24px", made)
    return div(f"display:flex;flex-direction:column;align-items:flex-start;gap:{d.pick((8, 10, 12))}px", made)
