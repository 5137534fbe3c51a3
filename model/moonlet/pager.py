"""Where in a list of pages one is: "this is the last page", "more pages follow", "page 3 is the current one".

Pages tell it in four ways: "Page 2 of 4", "21–30 of 30", a line of page numbers of which one is painted unlike the others, and a
way back or on that is greyed out. Where they contradict each other, as those of two lists do, nothing is told.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from moonlet.amounts import number_of
from moonlet.properties import state_probability
from moonlet.similarity import fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

_WHO = (
    r"(?:this|it|that|here|we|i|you|one|the user|the visitor|the (?:[\w]+ )?(?:list|table|pager|grid|results?|overview|pagination)|pager|"
    r"pagination)"
)
_IS = r"(?: ?(?:is|are|'s|'re|am|'m|stands?|should be|must be))?(?: (?:now|still|currently|showing|viewing|looking))*"
_DENIED = r"(?P<denied> not|n't)?"
_OF = r"(?: (?:of|in|on) (?:the |its |our )?[\w ]{2,40})?"
_NUMBER = r"(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_ORDINAL = r"(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
_CURRENT = (
    r"(?:current|active|selected|present|shown|open|opened|highlighted|lit up|marked|being shown|displayed|being viewed|being displayed)"
    r"(?: one| page)?"
)
_NO_WAY = (
    r"(?:, (?:so |and )?|: |; )(?:one|you|we|there)(?: can(?:not|'t| not) (?:go|page|step|get|move)| is no(?: way| going)?)"
    r"(?: any)?(?: further| farther| more)? (?P<way>back|forward|further|on|ahead)"
)
_FIRST_OR_LAST = re.compile(
    rf"{_WHO}{_IS}{_DENIED}(?: on| at)? (?:the |its |our )?(?:very )?(?P<which>first|last|final) page(?: of(?: the)? [\w ]{{2,40}})?"
    rf"(?:{_NO_WAY})?"
)
_AT = (
    re.compile(rf"(?:the )?page (?:number )?{_NUMBER}(?: is| should be| must be| has to be){_DENIED}(?: now)? (?:the )?{_CURRENT}{_OF}"),
    re.compile(rf"{_WHO}{_IS}{_DENIED} (?:on|at) (?:its |the )?(?:page (?:number )?)?{_NUMBER}{_OF}"),
    re.compile(rf"the {_ORDINAL} page(?: is| should be| must be){_DENIED}(?: now)? (?:the )?{_CURRENT}{_OF}"),
    re.compile(rf"{_WHO}{_IS}{_DENIED}(?: on| at)? (?:the |its |our )?{_ORDINAL} page{_OF}"),
)
_MORE = re.compile(
    r"(?:(?:there are )?(?:some )?more pages|further pages|another page|one more page|(?:there is )?a next page)"
    r"(?: (?:still |yet )?(?:to )?(?:follows?|comes?|come after|are left|are to come|is left|remain))?"
    r"(?: after (?:this|that|it)(?: one| page)?| here)?"
)
_NO_MORE = re.compile(
    r"(?:there (?:are|is) )?no (?:more|further|other|next|following) pages?(?: (?:follows?|comes?|to come|left|to follow))?"
    r"(?: after (?:this|that|it)(?: one| page)?)?"
)
_LEADS = re.compile(r"^(?:(?:verify|check|ensure|assert|expect|make sure|confirm|see)(?: that)? )+")
_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()

_PAGE_OF = re.compile(r"\bpage (?P<now>\d{1,4})(?: ?(?:of|/|out of) ?(?P<all>\d{1,4}))?\b")
_FROM_TO = re.compile(r"\b(?P<from>\d{1,6}) ?(?:[-–—−]|to) ?(?P<to>\d{1,6}) (?:of|out of|/) (?P<all>\d[\d,.]*)\b")
_BACK, _ON = re.compile(r"^[‹«<← ]*(?:prev(?:ious)?|newer|back)\b"), re.compile(r"^(?:next|older)\b")
_HOLDS, _FAILS = 0.92, 0.06
_CLEAR = 0.3  # by how much the number that is selected must be likelier to be so than any other
_LONGEST = 60


@dataclass(frozen=True)
class Claim:
    """What is said of where one is: on a page of a number, on the first, or on the last one."""

    what: Literal["at", "first", "last"]
    number: int
    so: bool


@dataclass(frozen=True)
class Place:
    """The page one is on, whether it is the last one, and the node that tells it; None is not known."""

    now: int | None
    last: bool | None
    node: int


def claimed(sentence: str) -> Claim | None:
    said = _LEADS.sub("", " ".join(sentence.lower().replace("’", "'").split()).strip(" .!"))
    found = _FIRST_OR_LAST.fullmatch(said)
    if found is not None:
        first = found["which"] == "first"
        if found["way"] and (found["way"] == "back") != first:
            return None
        return Claim("first" if first else "last", 1, found["denied"] is None)
    for form in _AT:
        found = form.fullmatch(said)
        if found is not None and "pag" in said:
            groups = found.groupdict()
            number = number_of(groups["number"]) if groups.get("number") else _ordinal(groups["ordinal"])
            return Claim("at", number, found["denied"] is None) if number else None
    if _MORE.fullmatch(said):
        return Claim("last", 1, False)
    return Claim("last", 1, True) if _NO_MORE.fullmatch(said) else None


def _ordinal(word: str) -> int:
    return _ORDINALS.index(word) + 2 if word in _ORDINALS else int(re.sub(r"\D", "", word))


def pager(scene: Scene, claim: Claim) -> tuple[float, int] | None:
    """The probability that a claim holds, and the node that tells it; None where the page does not tell it."""
    painted = _numbers(scene)
    places = painted if claim.what == "at" and painted else [*_written(scene), *painted, *_ways(scene)]
    told = []
    for place in places:
        if claim.what == "last":
            holds = place.last
        else:
            holds = None if place.now is None else place.now == claim.number
        if holds is not None:
            told.append((holds, place.node))
    if not told or len({holds for holds, _ in told}) > 1:
        return None
    holds, node = told[0]
    return (_HOLDS if holds == claim.so else _FAILS), node


def _written(scene: Scene) -> list[Place]:
    """ "Page 2 of 4", "21–30 of 30"."""
    found = []
    for node in scene.nodes:
        if node.kind not in ("text", "heading") or len(node.text) > _LONGEST:
            continue
        text = fold(node.text)
        at, part = _PAGE_OF.search(text), _FROM_TO.search(text)
        if at is not None and at["all"]:
            found.append(Place(int(at["now"]), int(at["now"]) >= int(at["all"]), node.index))
        elif part is not None:
            first, to, whole = int(part["from"]), int(part["to"]), int(re.sub(r"\D", "", part["all"]))
            if not 1 <= first <= to <= whole:
                continue
            size = to - first + 1
            known = to < whole or first == 1  # the last page may be a short one: its number is told only where it is full
            now = (first - 1) // size + 1 if known and (first - 1) % size == 0 else None
            found.append(Place(now, to == whole, node.index))
    return found


def _numbers(scene: Scene) -> list[Place]:
    """A line of page numbers of which one is selected; the weeks of a calendar are none."""
    lines = [line for run in scene.runs if run.direction == "across" and len(line := _pages_of(scene, run.members)) >= 3]
    starts = [int(scene.nodes[line[0]].text) for line in lines]
    found = []
    for line in lines:
        values = [int(scene.nodes[i].text) for i in line]
        if values[0] != 1 or values[-1] + 1 in starts:
            continue
        chances = np.array([state_probability(scene, i, "selected")[0] for i in line])
        best = int(chances.argmax())
        if chances[best] < 0.5 or chances[best] - float(np.delete(chances, best).max()) < _CLEAR:
            continue
        found.append(Place(values[best], False if best < len(line) - 1 else None, line[best]))
    return found


def _pages_of(scene: Scene, members: tuple[int, ...]) -> list[int]:
    """The rising numbers on a line; none where something else than ways on and gaps stands between them."""
    numbers = [i for i in members if scene.nodes[i].text.strip().isdigit() and len(scene.nodes[i].text.strip()) < 5]
    values = [int(scene.nodes[i].text) for i in numbers]
    others = [scene.nodes[i].text for i in members if i not in numbers]
    rises = all(a < b for a, b in itertools.pairwise(values))
    return numbers if rises and not any(re.search(r"\w{2}", text) and not _is_way(text) for text in others) else []


def _is_way(text: str) -> bool:
    return bool(_BACK.match(fold(text)) or _ON.match(fold(text)))


def _ways(scene: Scene) -> list[Place]:
    """The way back or on: what is greyed out can't be gone."""
    found = []
    pages = any(n.kind in ("button", "link", "text") and _BACK.match(fold(n.text)) for n in scene.nodes)
    for node in scene.nodes:
        if node.kind not in ("button", "link") or len(node.text) > 16:
            continue
        closed = node.probability("disabled")
        if _BACK.match(fold(node.text)) and closed >= 0.5:
            found.append(Place(1, None, node.index))
        elif _ON.match(fold(node.text)) and pages and (closed >= 0.5 or closed < 0.1):
            found.append(Place(None, closed >= 0.5, node.index))
    return found
