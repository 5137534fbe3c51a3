"""One way to write what several writers wrote in several, decided by the sentence alone.

A reader of the sentence who does not see the page must be able to write its expression; so a kind that the sentence does not
name goes, a noun of the trade ("employees") is the text of an item, "in" and "under" are as said, an icon is one where the
sentence says icon, and what stands on the page is text rather than a look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from moonlet.expression import Counted, Expression, HasState, Not, Ref
from moonlet.listing import is_generic
from synth.sentences.bank.kinds import KIND_WORDS

_MORE_WORDS = {
    "button": "buttons", "link": "url|anchor", "field": "box|textbox|form|entry", "textbox": "box|field|text area|textarea|input|area", "combobox": "list|choice|choose",
    "checkbox": "box|tick|check|ticked|checked|unticked|unchecked", "radio": "option|choice|choose|chosen|bullet", "switch": "toggle|slider|switched|on|off",
    "toggle": "switch|switched|on|off", "tab": "step|page", "menuitem": "entry|item|menu|sidebar|navigation|nav|page|link|bar|current", "icon": "sign|image|picture|mark",
    "image": "cover|pic|logo|drawing", "avatar": "face|head|portrait|initials|picture|photo|circle", "badge": "status|counter|number|mark|bubble|count|sticker|flag", "card": "section|area|block|offer|plan",
    "row": "lines|entry|entries|item|list", "cell": "column|value|field", "column": "", "heading": "text|word|words|name|caption", "alert": "error|warning|hint|info|success|strip|text|bar|box",
    "dialog": "window|overlay|question|box|prompt|drawer", "navigation": "sidebar|bar|header|breadcrumb|pager|pagination|steps|tabs", "chart": "curve|bars|line|pie|donut|sparkline|bar", "table": "list|matrix",
    "section": "part|area|block|group|chapter|heading|category|column|lane|board|list|panel|box|card", "list": "board|lane|column|feed|menu|results", "progressbar": "bar|progress|percent|meter", "slider": "range|bar|knob",
    "page": "screen|site|view|app|form", "toast": "message|notification|notice|bubble", "logo": "brand|name", "value": "number|figure|price|total|count|amount", "text": "word|words|line|sentence|copy|note|label",
    "spinner": "loading|wheel|circle", "item": "entry|entries",
}  # fmt: skip
_SAID: dict[str, re.Pattern[str]] = {
    kind: re.compile(r"(?i)\b(" + "|".join([re.escape(word) for pair in KIND_WORDS.get(kind, ()) for word in pair] + [f"(?:{more})s?" for more in [words] if more]) + r")\b")
    for kind, words in _MORE_WORDS.items()
}  # fmt: skip
_KEPT = frozenset(
    {
        "cell",
        "column",
        "page",
        "logo",
        "value",
        "dialog",
        "alert",
        "toast",
        "chart",
        "table",
        "navigation",
        "section",
        "spinner",
        "item",
        "any",
    }
)
_OF_TONE = frozenset({"alert", "toast", "dialog", "chart", "navigation", "image", "logo", "item"})
_NOT = re.compile(r"(?i)\bnot\b|n't\b")


def settled(expression: Expression, sentence: str, shown: Callable[[str], bool]) -> Iterator[Expression]:
    """Further ways to write an expression, the most settled first. `shown`: whether words stand on the page."""
    wholly = _changed(
        expression, lambda ref, counted: _look(_noun(_icon(_kind(_place(ref, sentence), sentence), sentence), sentence, counted), shown)
    )
    for made in (wholly, _changed(expression, lambda ref, counted: _look(_noun(_icon(_place(ref, sentence), sentence), sentence, counted), shown)),
                 _changed(expression, lambda ref, counted: _noun(_icon(ref, sentence), sentence, counted))):  # fmt: skip
        yield _denied(made, sentence)


def _changed(node: Any, change: Callable[[Ref, bool], Ref], counted: bool = False) -> Any:
    changes: dict[str, Any] = {}
    for spec in fields(node):
        part = getattr(node, spec.name)
        if is_dataclass(part):
            changes[spec.name] = _changed(part, change, isinstance(node, Counted))
    node = replace(node, **changes) if changes else node
    return change(node, counted) if isinstance(node, Ref) else node


def _denied(node: Any, sentence: str) -> Any:
    """ "is not ticked" denies the ticked; "unticked" states its own."""
    if (
        isinstance(node, HasState)
        and node.state == "unchecked"
        and _NOT.search(sentence)
        and not re.search(r"(?i)\bun(tick|check|select)|\boff\b", sentence)
    ):
        return Not(HasState(node.ref, "checked"))
    return node


def _place(ref: Ref, sentence: str) -> Ref:
    """ "in" where the sentence says in, on, within; "under" where it says under or below."""
    if ref.relation not in ("in", "under") or ref.anchor is None:
        return ref
    name = ref.anchor.text or ref.anchor.look
    before = sentence[: sentence.find(name)] if name and name in sentence else sentence
    said = re.findall(r"(?i)\b(in|inside|within|on|of|at|into|from|under|below|beneath|underneath)\b", before)
    if not said:
        return ref
    lower = said[-1].lower() in ("under", "below", "beneath", "underneath")
    return replace(ref, relation="under" if lower else "in") if lower or ref.relation == "under" else ref


def _kind(ref: Ref, sentence: str) -> Ref:
    """Without a kind that the sentence does not name, where something else is left to tell."""
    told = _SAID.get(ref.kind)
    if ref.kind in _KEPT or told is None or told.search(_without(sentence, ref)):
        return ref
    bare = replace(ref, kind="any")
    return bare if ref.text or ref.look else ref


def _without(sentence: str, ref: Ref) -> str:
    return sentence.replace(ref.text, " ") if len(ref.text) > 1 else sentence


def _icon(ref: Ref, sentence: str) -> Ref:
    if ref.look and not ref.text and ref.kind in ("any", "icon"):
        return replace(ref, kind="icon" if re.search(r"(?i)\b(icon|symbol|glyph|pictogram|icn)s?\b", sentence) else "any")
    return ref


def _noun(ref: Ref, sentence: str, counted: bool) -> Ref:
    """A noun of the trade is the text of an item."""
    if ref.kind == "item" and ref.look and not ref.text:
        return replace(ref, text=ref.look, look="")
    noun = ref.text or ref.look
    if counted and ref.kind in ("row", "card", "menuitem", "any") and noun and not (ref.text and ref.look) and is_generic(noun):
        named = _SAID["row" if ref.kind == "any" else ref.kind].search(_without(sentence, ref)) and ref.kind != "any"
        icon = ref.kind == "any" and ref.look  # hearts, stars
        return ref if named or icon else replace(ref, kind="item", text=noun, look="")
    return ref


def _look(ref: Ref, shown: Callable[[str], bool]) -> Ref:
    if ref.look and not ref.text and ref.kind not in (*_OF_TONE, "icon") and shown(ref.look):
        return replace(ref, text=ref.look, look="")
    return ref
