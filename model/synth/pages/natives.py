"""Controls of a manual: the browser's own, or those of the look."""

from __future__ import annotations

from collections.abc import Sequence

from . import basic, choices, fields
from .html import Markup, el, mark
from .manual import Manual


def press(m: Manual, text: str, *, disabled: bool = False, primary: bool = False) -> Markup:
    """A button: the browser's own, or the look's."""
    if m.ways.native:
        return el("button", {"type": "button", "disabled": disabled, **mark("button", "disabled" if disabled else "")}, text)
    return basic.button(m, text, "", "primary" if primary else "secondary", disabled=disabled)


def entry_box(
    m: Manual, label: str, value: str, hint: str = "", *, kind: str = "text", size: int = 0, seen: bool = False, disabled: bool = False
) -> Markup:
    """A field to write in. `seen`: its label stands beside it."""
    marks = mark("textbox", "disabled" if disabled else "", label=label if seen else "", name=label, value=value)
    style = None if m.ways.native and size else "width:100%;box-sizing:border-box"
    return el("input", {"type": kind, "class": None if m.ways.native else m.cls("input"), "size": size or None, "style": style, "value": value or None, "placeholder": hint or None, "disabled": disabled, "data-focus": not disabled and m.take_focus(0.06), **marks})  # fmt: skip


def choose(m: Manual, label: str, options: Sequence[str], *, seen: bool = True, disabled: bool = False) -> Markup:
    """A select with its first option chosen."""
    if not m.ways.native:
        return fields.select(m, label, options[0], "", lambda s: s.pick(options), labelled=seen, disabled=disabled)
    marks = mark("combobox", "disabled" if disabled else "", label=label if seen else "", name=label, value=options[0])
    return el("select", {"disabled": disabled, **marks}, [el("option", None, option) for option in options])


def tick(m: Manual, kind: str, label: str, *, on: bool, disabled: bool = False, group: str = "") -> Markup:
    """A box or a radio button with its text behind it."""
    if not m.ways.native:
        return choices.labelled(m, choices.box(m, kind, on=on, disabled=disabled, label=label), label, disabled=disabled)
    marks = mark(kind, "checked" if on else "", "disabled" if disabled else "", label=label, name=label)
    return el("label", None, el("input", {"type": kind, "name": group or None, "checked": on, "disabled": disabled, **marks}), " ", label)
