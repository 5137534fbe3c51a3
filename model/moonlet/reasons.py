"""What a person would write about what was found: names of things, and why a statement holds or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moonlet.expression import Ref

if TYPE_CHECKING:
    from moonlet.structure import Scene

_KIND_WORDS = {
    "any": "element", "textbox": "field", "combobox": "dropdown", "menuitem": "menu entry",
    "progressbar": "progress bar", "toggle": "checkbox or switch",
    "cell": "cell", "item": "entry", "value": "value", "block": "text", "page": "page", "radio": "radio button",
}  # fmt: skip
_RELATION_WORDS = {
    "in": "in", "row-of": "in the row of", "left-of": "left of", "right-of": "right of", "above": "above",
    "below": "below",
    "next-to": "next to", "under": "under", "before": "before", "after": "after", "between": "between",
    "with": "with", "of": "of",
}  # fmt: skip
_STATE_WORDS = {
    "checked": "ticked", "unchecked": "unticked", "struck": "crossed out", "unstruck": "not crossed out",
    "signed-in": "signed in", "failed": "showing an error", "succeeded": "reporting success", "unread": "showing anything unread",
    "ascending": "in ascending order", "descending": "in descending order",
}  # fmt: skip
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", -1: "last", -2: "second to last"}
_LONGEST = 60


def shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def quote(text: str) -> str:
    return f'"{shorten(text)}"'


def kind_word(kind: str) -> str:
    return _KIND_WORDS.get(kind, kind)


def state_word(state: str) -> str:
    return _STATE_WORDS.get(state, state)


def plural(count: int, noun: str) -> str:
    """ "1 row", "4 rows", "2 entries"."""
    if count == 1:
        return f"1 {noun}"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{count} {noun[:-1]}ies"
    return f"{count} {noun}{'es' if noun.endswith(('s', 'x', 'sh', 'ch')) else 's'}"


def node_phrase(scene: Scene, index: int) -> str:
    """The thing as a person would point at it: the button "Save", the field "Email"."""
    node = scene.nodes[index]
    kind = kind_word(node.kind)
    if node.kind in ("textbox", "combobox", "checkbox", "radio", "switch", "slider") and node.label:
        return f"the {kind} {quote(node.label)}"
    if node.kind == "cell":
        row = scene.nodes[node.row].label if node.row >= 0 else ""
        return f"the {node.label or 'cell'} of {quote(row)}" if row else f"the cell {quote(node.text)}"
    if node.kind in ("card", "dialog", "row", "table", "navigation", "section", "list", "chart", "column"):
        name = node.label or node.text.split("\n")[0]
        return f"the {kind} {quote(name)}" if name else f"a {kind}"
    if node.text:
        return f"the {kind} {quote(node.text)}"
    concepts = node.element.concepts if node.element and node.element.concepts else scene.concepts.get(index)
    if concepts:
        best = max(concepts, key=lambda name: concepts[name])
        return f"the {kind} with a {best.replace('-', ' ')} sign"
    return f"the {kind} beside {quote(node.label)}" if node.label else f"a {kind}"


def ref_phrase(ref: Ref) -> str:
    """What was asked for, in words near the sentence's."""
    words: list[str] = []
    if ref.ordinal:
        words.append(_ORDINALS.get(ref.ordinal, f"{ref.ordinal}th" if ref.ordinal > 0 else "last but some"))
    if ref.state:
        words.append(state_word(ref.state))
    if ref.color:
        words.append(ref.color)
    if ref.look:
        words.append(ref.look)
    noun = kind_word(ref.kind)
    if ref.text:
        words += [f'"{shorten(ref.text)}"'] + ([noun] if ref.kind not in ("any", "text") else [])
    elif ref.kind != "any" or not ref.look:
        words.append(noun)
    phrase = " ".join(words)
    if ref.place:
        phrase += f" at the {ref.place}" if ref.place not in ("sidebar", "header", "footer", "navigation") else f" in the {ref.place}"
    if ref.relation and ref.anchor is not None:
        phrase += f" {_RELATION_WORDS[ref.relation]} {ref_phrase(ref.anchor)}"
        if ref.anchor2 is not None:
            phrase += f" and {ref_phrase(ref.anchor2)}"
    return phrase


def relation_words(relation: str) -> str:
    return _RELATION_WORDS[relation]


def not_found(scene: Scene, ref: Ref, nearest: list[int]) -> str:
    """That nothing fits, and what came nearest."""
    text = f"nothing on the screen is {ref_phrase(ref)}" if not ref.text else f"no {ref_phrase(ref)} was found"
    if nearest:
        text += f"; the nearest is {node_phrase(scene, nearest[0])}"
    return text
