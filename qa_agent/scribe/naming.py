"""What a tester may call an element, in the order in which one would say it: plainly first, then by where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_agent.scribe.told import Place, Target

# What people call roles; "" where the name alone is said.
NOUNS = {
    "button": "button", "link": "link", "checkbox": "checkbox", "radio": "radio button", "switch": "switch", "tab": "tab",
    "textbox": "field", "combobox": "field", "listbox": "list", "spinbutton": "field", "slider": "slider", "image": "image",
    "menuitem": "menu item", "menuitemcheckbox": "menu item", "menuitemradio": "menu item", "option": "option", "heading": "heading",
    "row": "row", "file": "field", "treeitem": "item",
}  # fmt: skip
FIELDS = ("textbox", "combobox", "spinbutton", "file", "listbox")
# Their names are said alone, as in `into: Email` and `check: Remember me`.
NAMED_ALONE = (*FIELDS, "checkbox", "radio", "switch")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDS_FOR_SIGNS = {
    "+": "plus", "-": "minus", "−": "minus", "–": "minus", "×": "close", "✕": "close", "✖": "close", "⋮": "more", "…": "more", "⋯": "more",
}  # fmt: skip
# A longer text is no name: people say its beginning, or where it stands.
NAME_LONGEST = 48


def descriptions(target: Target) -> list[str]:
    """Candidates, the likeliest first; never empty."""
    found = list(dict.fromkeys(text for text in _all(target) if text))
    return found or [f"the {_noun(target)} {_place_on_screen(target)}"]


def _all(target: Target) -> Iterator[str]:
    plain = list(_plain(target))
    named = plain or [f"the {_noun(target)}"]
    placed = [f"{base} {where}" for place in target.places for where in _where(place) for base in named[:2]]
    nth = _nth(target)
    if target.count > 1 or not plain:
        # Where others are called so too, which one it is belongs to its name. The plain name is the last resort.
        yield from placed
        yield from nth
        yield from (f"{base} {_place_on_screen(target)}" for base in named[:2])
        yield from plain
    else:
        yield from plain
        yield from placed
        yield from (f"{base} {_place_on_screen(target)}" for base in named[:2])
        yield from nth


def _plain(target: Target) -> Iterator[str]:
    """Name and role, without a place."""
    name, noun = _name(target), _noun(target)
    if not name:
        return
    sign = WORDS_FOR_SIGNS.get(name, "")
    if target.role in NAMED_ALONE:
        yield name
        yield f"the {name} {noun}"
        yield f'the {noun} "{name}"'
        if target.role in ("combobox", "listbox"):
            yield f"the {name} drop-down list"
    elif sign:
        yield f"the {sign} {noun}"
        yield f'the "{name}" {noun}'
    elif target.role == "row":
        yield f"the row of {name}"
    elif not target.painted:
        yield f"the {_lower(name)} {noun}"
        yield f"the {_lower(name)} icon"
        yield f"the {noun} with the {_lower(name)} icon"
    elif target.role in NOUNS:
        quoted = f'the "{name}" {noun}'
        yield quoted if _reads_oddly(name) else f"the {name} {noun}"
        yield quoted
        yield name
    else:
        yield name
        yield f'the text "{name}"'
    if target.hint and target.hint != name:
        yield target.hint
        yield f'the field "{target.hint}"'


def _name(target: Target) -> str:
    name = target.name.strip().rstrip("…").strip() or target.hint
    if len(name) <= NAME_LONGEST:
        return name.replace('"', "'")
    return ""


def _noun(target: Target) -> str:
    noun = NOUNS.get(target.role)
    if noun is None:
        noun = "icon" if target.is_picture else "text" if target.name else "area"
    return noun


def _where(place: Place) -> Iterator[str]:
    title = place.title.replace('"', "'")
    match place.kind:
        case "row":
            yield f"in the row of {title}"
            yield f"of {title}"
        case "card":
            yield f"of {title}"
            yield f"in the {title} card"
        case "section":
            yield f"in the {title} section"
            yield f"below {title}"
        case "dialog":
            yield f"in the {title} dialog" if title else "in the dialog"
            yield "in the dialog"
        case "header" | "footer":
            yield f"in the {place.kind}"
        case "navigation":
            yield "in the navigation"


def _nth(target: Target) -> Iterator[str]:
    if target.count < 2 or target.nth > len(ORDINALS):
        return
    name, noun = _name(target), _noun(target)
    words = [ORDINALS[target.nth - 1]]
    if target.nth == target.count:
        words.append("last")
    for word in words:
        yield f"the {word} {name} {noun}".replace("  ", " ")


def _place_on_screen(target: Target) -> str:
    """Which part of the screen it is in."""
    if target.point is not None:
        x, y = target.point
    elif target.areas:
        x, y = (target.areas[0].left + target.areas[0].right) / 2, (target.areas[0].top + target.areas[0].bottom) / 2
    else:
        return "on the page"
    across = "left" if x < target.width / 3 else "right" if x > 2 * target.width / 3 else ""
    upright = "top" if y < target.height / 3 else "bottom" if y > 2 * target.height / 3 else ""
    if across and upright:
        return f"in the {upright} {across} corner"
    if across:
        return f"on the {across}"
    return f"at the {upright}" if upright else "in the middle of the page"


def _reads_oddly(name: str) -> bool:
    """Whether a name needs quotes to be told from the words around it."""
    return bool(re.search(r"[^\w\s&'’$€£.,%-]", name)) or len(name.split()) > 5 or name.lower().split()[0] in ("the", "a", "an", "in", "of")


def _lower(name: str) -> str:
    """`Increase quantity` in the middle of a sentence; names in capitals stay."""
    return name[0].lower() + name[1:] if len(name) > 1 and name[1:] == name[1:].lower() else name
