"""What else a reference may mean where nothing on the screen fits all of it.

Testers add words that stand nowhere ("the search *box*", "in the open *list*", "the *question* about refunds") and leave
out words that do ("towel" for "Wireless Green Towel"). Each way to take less of what was said costs belief. None is
taken for what is said to be there or missing: there every word counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from moonlet.concepts import names_a_picture
from moonlet.expression import Ref
from moonlet.similarity import contains_words, fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

# What testers call the frame around things, whatever is written on it.
FRAMES = re.compile(
    r"(?i)^(the )?([\w-]+ )?(form|page|screen|view|dialog|pop-?up|modal|drawer|panel|menu|drop-?down( menu)?|list|table|grid|toolbar|"
    r"notice|banner|box|wizard|sidebar|footer|header|section|area|layout|site|app|window|card|overview|log|diff|tree|matrix|feed|bar|"
    r"results?)$"
)
# Nouns that only say again what kind of thing it is.
_KIND_NOUNS = {
    "field": "field box input bar area text textbox",
    "textbox": "field box input bar area text textbox",
    "combobox": "dropdown list box select field",
    "heading": "title heading headline name",
    "button": "button btn",
    "link": "link",
    "image": "image picture photo",
    "avatar": "avatar picture photo",
    "menuitem": "entry item menu",
    "tab": "tab",
    "badge": "badge label tag pill",
    "alert": "message banner notice alert box",
    "dialog": "dialog popup modal window box",
    "card": "card box tile",
    "row": "row line entry",
    "checkbox": "box checkbox",
    "switch": "switch toggle",
    "chart": "chart graph",
    "table": "table list grid",
}
_ONE = frozenset(("dialog", "table", "chart", "toast", "spinner", "progressbar", "slider"))
_FIELDS, _OF_FIELDS = ("field", "textbox", "combobox"), ("below", "under", "right-of", "of", "row-of")
_TICKS = ("checkbox", "radio", "switch", "toggle", "slider")
_OF_TICKS = ("left-of", "next-to", "before", "after", *_OF_FIELDS)
# What people call an entry of a list by what it stands for, and where it stands to another.
_ENTRY = re.compile(
    r"(?i)^(the )?(person|people|user|member|contact|customer|conversation|chat|thread|message|mail|e-?mail|entry|item|record|order|"
    r"product|task|issue|ticket|job|event|invoice|file|folder|song|track|post|note|result)( listed| shown)?$"
)
_STACKED = ("below", "under", "above")
_LONGER = 36  # letters by which a text may be longer than the words that were said of it


def frames_dropped(ref: Ref) -> Ref | None:
    """Without a frame around it that only has a common noun for a name."""
    anchor = ref.anchor
    if anchor is None or anchor.anchor is not None or ref.relation not in ("in", "under", "of", "on"):
        return None
    named = anchor.text or anchor.look
    return replace(ref, relation="", anchor=None) if not named or FRAMES.match(named) else None


def plainer(ref: Ref) -> Ref | None:
    """Without the nouns that say its kind once more: "search field" of kind field."""
    nouns = set(_KIND_NOUNS.get(ref.kind, "").split())
    changed = replace(ref, text=_without(ref.text, nouns), look=_without(ref.look, nouns))
    return changed if changed != ref else None


def _without(said: str, nouns: set[str]) -> str:
    """The words that are none of the nouns; all of them where none is left."""
    return " ".join(word for word in said.split() if word.lower() not in nouns) or said


def says_its_kind(words: str) -> bool:
    """Whether words are but nouns of kinds: "picture", "input field", "error message" says more."""
    nouns = {noun for each in _KIND_NOUNS.values() for noun in each.split()}
    return all(word.rstrip("s") in nouns or word in nouns for word in words.lower().split())


def relaxed(scene: Scene, ref: Ref) -> Iterator[tuple[Ref, float]]:
    """Lesser references, the nearest to what was said first, with how sure it then is that they are meant."""
    plain = plainer(ref)
    if plain is not None:
        yield plain, 0.92
    if ref.text and ref.look:
        yield replace(ref, look=""), 0.85
    if ref.look and not ref.text and ref.kind not in ("icon", "alert", "dialog", "toast"):
        yield replace(ref, text=ref.look, look=""), 0.85
    if ref.text and not ref.look and ref.kind in ("field", "textbox"):
        yield replace(ref, text="", look=ref.text), 0.85
    if ref.text and not ref.look and ref.kind in ("any", "icon") and names_a_picture(ref.text):
        yield replace(ref, text="", look=ref.text), 0.85  # "the thumbs up of María": an icon, though it could be a word
    if ref.kind in ("switch", "toggle") and names_a_picture(ref.text or ref.look):
        yield replace(ref, kind="any", text="", look=ref.text or ref.look), 0.75  # "the dark mode switch" may be a moon
    frameless = frames_dropped(ref)
    if frameless is not None:
        yield frameless, 0.85
    longer = _longer(scene, ref)
    if longer is not None:
        yield longer, 0.8
    if ref.kind in _ONE and (ref.text or ref.look) and sum(n.kind == ref.kind for n in scene.nodes) == 1:
        yield replace(ref, text="", look=""), 0.75
    if ref.kind in ("alert", "toast") and ref.look and not ref.text:
        yield replace(ref, kind="text"), 0.75  # the red line below a field
    if ref.kind == "image":
        yield replace(ref, kind="avatar"), 0.8
    if ref.kind == "logo":
        if ref.look:
            yield replace(ref, kind="icon"), 0.75  # "the octocat logo" is an icon
            yield replace(ref, kind="button"), 0.7
        if not (ref.place or ref.relation or ref.text):
            for kind in ("image", "avatar", "icon", "link"):  # a site's own stands first in its top bar
                yield replace(ref, kind=kind, look="", place="top-left"), 0.7
    if ref.kind not in ("any", "item", "cell", "column", "page", "value") and ref.text:
        yield replace(ref, kind="any"), 0.7


def _longer(scene: Scene, ref: Ref) -> Ref | None:
    """By the shortest text of the page that holds the words whole."""
    words = fold(ref.text)
    if len(words) < 3:
        return None
    texts = {n.text for n in scene.nodes if n.text and "\n" not in n.text} | {n.label for n in scene.nodes if n.label}
    holding = [text for text in texts if len(text) <= len(ref.text) + _LONGER and contains_words(fold(text), words)]
    best = min(holding, key=lambda text: (len(text), text), default="")
    return replace(ref, text=best) if best and fold(best) != words else None


def under_its_label(ref: Ref) -> Ref:
    """ "The field below Email", "the tick box of Dark mode": what Email labels, so what it stands beside is the label, not the field.

    "The person below Ada": the next entry of the list that Ada is in, and no second line of her own.
    """
    anchor = ref.anchor
    unnamed = ref.kind == "any" and not (ref.text or ref.color or ref.state or ref.ordinal)
    if anchor is not None and anchor.text and unnamed and ref.relation in _STACKED and _ENTRY.match(ref.look):
        return replace(ref, kind="item", look="")
    of_fields, of_ticks = ref.kind in _FIELDS and ref.relation in _OF_FIELDS, ref.kind in _TICKS and ref.relation in _OF_TICKS
    if anchor is None or not (of_fields or of_ticks):
        return ref
    bare = anchor.kind == "any" and anchor.text and not (anchor.look or anchor.relation or anchor.ordinal)
    return replace(ref, relation="below" if ref.relation == "under" else ref.relation, anchor=replace(anchor, kind="text")) if bare else ref
