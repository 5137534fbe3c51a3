"""What is still to be done, by the button that does it: beside somebody who is not followed it reads "Follow", else "Following".

The same for what one subscribes to, joins, connects or invites, and for the question about cookies, which stands until it is answered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from moonlet.expression import Ref
from moonlet.matcher import Matcher
from moonlet.similarity import fold, phrase

if TYPE_CHECKING:
    from moonlet.structure import Scene

_VERBS = ("follow", "subscribe", "connect", "invite", "join")
_VERB = r"(?P<verb>follow|subscrib|connect|invit|join)(?:e?d|es?|s)?"
_WHO = r"(?:the |a )?(?:user|visitor|viewer|customer|reader|person|shopper|i|we|you|one|somebody|nobody)"
_ADVERBS = r"(?: already| yet| so far| now| being| been| just| to)*"
_NOT = r"(?P<denied> not|n't|nobody )?"
_FOLLOWED = (
    re.compile(rf"(?P<what>){_WHO} (?:has|have){_NOT}{_ADVERBS} {_VERB}{_ADVERBS}"),
    re.compile(rf"(?P<what>[\w' .-]{{2,40}}?) (?:is|are|has|have){_NOT}{_ADVERBS} {_VERB}{_ADVERBS}"),
    re.compile(rf"{_WHO} ?(?:has|have|is|do|does|did)?{_NOT}{_ADVERBS} {_VERB}{_ADVERBS} (?P<what>[\w' .-]{{2,40}}?){_ADVERBS}"),
)
_COOKIES = r"(?:the |all )?(?:cookies?|cookie (?:question|banner|notice))"
_DECIDED = r"(?:accepted|rejected|answered|decided|dismissed|agreed to|declined|allowed)"
_OPEN = (
    re.compile(rf"{_COOKIES} (?:have|has|are|is) (?:yet|still) to be {_DECIDED}"),
    re.compile(rf"{_COOKIES} (?:(?:have|has|were|are|is)(?: not|n't)) (?:been )?(?:yet )?(?:been )?{_DECIDED}(?: yet| so far)?"),
    re.compile(rf"(?:nobody|no one|{_WHO} (?:has not|hasn't|have not|haven't)) (?:has )?(?:yet )?{_DECIDED} "
        rf"(?:about )?{_COOKIES}(?: yet| so far)?"),
    re.compile(rf"{_WHO} (?:still )?(?:has|have|needs?) (?:yet |still )?to (?:accept|decide|answer|agree|reject|choose|accept or reject)"
               rf"(?: about| to| on)? {_COOKIES}"),
)  # fmt: skip
_CLOSED = (
    re.compile(rf"{_COOKIES} (?:have|has|were|are) (?:already )?(?:been )?(?:already )?{_DECIDED}(?: already)?"),
    re.compile(rf"{_WHO} (?:has|have) (?:already )?(?:{_DECIDED}|given consent|consented|agreed) (?:about |to )?{_COOKIES}(?: already)?"),
)
_ANSWERS = re.compile(
    r"^(accept|allow|agree|ok|okay|got it|reject|decline|deny|only necessary|necessary only|[il] agree|[il] accept|alright|understood)\b"
)
_NEWER = r"an? (?:new|newer) (?:version|release|update)(?: of [\w' ]+?)?"
_UPDATE = re.compile(
    rf"(?:{_WHO}(?:'m|'s|'re| am| are| is)? (?:being )?(?:told|informed) that )?"
    rf"(?:there is {_NEWER}(?: to (?:update|install).*|, but .*)?|{_NEWER} "
    rf"(?:is (?:available|offered|ready|waiting|there|out)|has come out|came out|can be installed)(?: to .*| for .*)?)|"
    r"(?:the |this )?(?:app|application|page|site|software|program) (?:wants to update itself|wants to be updated|can be updated)"
)
_SOLD_OUT = re.compile(
    r"(?:the |a |an |this )?(?P<what>[\w' -]{2,40}?) (?:is|are) (?:currently )?(?:sold out|out of stock)(?: at the moment| right now| now)?"
)
_PRESSED = ("button", "link")
_LEVEL_PX, _NEAR_PX = 40, 420


@dataclass(frozen=True)
class Done:
    """What a sentence says was done (followed, joined), or was not."""

    what: str
    verb: str
    so: bool


@dataclass(frozen=True)
class Gist:
    """What a sentence comes to, in words of its sense, and what it is said of ("" where of the page)."""

    says: str
    what: str


def _plain(sentence: str) -> str:
    return " ".join(sentence.strip().strip(".!").replace("’", "'").lower().split())


def gist(sentence: str) -> Gist | None:
    said = _plain(sentence)
    if _UPDATE.fullmatch(said):
        return Gist("update available", "")
    found = _SOLD_OUT.fullmatch(said)
    return Gist("sold out", found["what"]) if found is not None else None


def is_about(scene: Scene, claim: Gist, node: int) -> bool:
    """Whether a message may be about what is named: not where that stands in another row or card than the message."""
    named = set(phrase(claim.what).stems)
    rooms = [n.index for n in scene.nodes if n.kind in ("card", "row") and named and named <= set(phrase(n.text).stems)]
    return not rooms or any(room == node or bool(scene.inside[node][room]) for room in rooms)


def claimed(sentence: str) -> Done | None:
    said = _plain(sentence)
    for form in _FOLLOWED:
        found = form.fullmatch(said)
        if found is not None:
            verb = next(verb for verb in _VERBS if verb.startswith(found["verb"]))
            return Done(found["what"].strip(), verb, found["denied"] is None)
    return None


def done(scene: Scene, matcher: Matcher, wanted: Done) -> tuple[float, int] | None:
    """The probability that something was done to what a sentence names, and the button that tells it; None where none does."""
    buttons = [(n.index, so) for n in scene.nodes if n.kind in _PRESSED and (so := _was_pressed(n.text, wanted.verb)) is not None]
    if not buttons:
        return None
    if not wanted.what:  # done by whoever is there: to the one thing on the page that it can be done to
        return (0.9 if buttons[0][1] == wanted.so else 0.06, buttons[0][0]) if len(buttons) == 1 else None
    matches = matcher.resolve(scene, Ref(text=wanted.what))
    if matches.found < 0.5:
        return None
    near = [(far, i, so) for i, so in buttons if (far := _distance(scene, matches.best, i)) is not None]
    if not near and len(buttons) == 1:
        near = [(0.0, *buttons[0])]
    if not near:
        return None
    _, button, so = min(near)
    return (0.9 if so == wanted.so else 0.06), button


def _was_pressed(text: str, verb: str) -> bool | None:
    """Whether a button says that it has been pressed ("Following", "Joined") or is still to be ("Follow"); None of another button."""
    said = fold(text).strip(" +✓")
    root = verb.removesuffix("e")
    if re.fullmatch(rf"{verb}(?: back| now)?", said):
        return False
    if re.fullmatch(rf"(?:un{verb}|{root}(?:ing|ed)|leave)", said):
        return verb != "join" or said != "joining"
    return None


def _distance(scene: Scene, subject: int, button: int) -> float | None:
    """How far a button is from what it belongs to: on its line, or in the smallest card around it; None where it is neither."""
    a, b = scene.boxes[subject], scene.boxes[button]
    rooms = [int(i) for i in np.flatnonzero(scene.inside[subject]) if scene.kinds[i] in ("card", "row")]
    shared = bool(rooms) and bool(scene.inside[button][min(rooms, key=lambda i: float(scene.areas[i]))])
    down = abs(float(a[1] + a[3] - b[1] - b[3])) / 2
    across = max(float(a[0] - b[2]), float(b[0] - a[2]), 0.0)
    if shared or (down < _LEVEL_PX and across < _NEAR_PX):
        return down + 0.2 * across
    return None


def cookies_open(sentence: str) -> bool | None:
    """Whether a sentence says that the question about cookies is not answered yet, or that it is; None where it says neither."""
    said = _plain(sentence)
    if any(form.fullmatch(said) for form in _OPEN):
        return True
    return False if any(form.fullmatch(said) for form in _CLOSED) else None


def cookie_question(scene: Scene) -> int:
    """A button that answers the question about cookies, where the page still asks it; else -1."""
    asks = any("cookie" in fold(n.text) for n in scene.nodes if n.kind in ("text", "block", "heading", "dialog", "alert", "toast", "card"))
    return next((n.index for n in scene.nodes if n.kind in _PRESSED and _ANSWERS.search(fold(n.text))), -1) if asks else -1
