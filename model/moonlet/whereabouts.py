"""Which page this is: "I should be on the login page" holds where the page's own heading, or the entry that is selected, says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moonlet.similarity import STOP_WORDS, phrase, word_likeness

if TYPE_CHECKING:
    from moonlet.structure import Scene

_WHO = r"(?:i|we|you|they|he|she|(?:the |a |an )?(?:user|customer|visitor|admin|guest|shopper|tester|client|browser))(?:'m|'re|'s)?"
_HELP = r"(?:should|must|will|shall|am|are|is|was|were|has|have|had|be|been|get|gets|got|still|now|then|again|back|currently|automatically)"
_BE_ON = (
    r"(?:on|at|in|(?:redirected|taken|brought|sent|led|returned|forwarded) (?:back )?to|(?:land(?:s|ed)?|arriv(?:es?|ed)) (?:on|at)|"
    r"viewing|looking at)"
)
_PLACE = r"(?:page|screen|view|dashboard|form|overview|step|tab|section|site|area|panel|settings|list|index)"
_OUR = r"(?:the |my |our |his |her |their |an? )?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WHO}(?: {_HELP})*(?P<denied> not| no longer|n't)?(?: {_HELP})* {_BE_ON} {_OUR}(?P<what>.+? {_PLACE})(?: again| now)?",
        rf"(?:this|it)(?: is|'s)(?P<denied> not)? {_OUR}(?P<what>.+? (?:page|screen))",
        rf"{_OUR}(?P<what>.+? (?:page|screen)) (?:is|should be|must be|will be|gets|was)(?P<denied> not)?(?: now)? "
        r"(?:shown|displayed|open|opened|loaded|visible|presented|reached)(?: again| now)?",
    )
)
_LEADS = re.compile(r"^(?:(?:verify|check|ensure|assert|expect|make sure|confirm|see)(?: that)? |(?:and|then|that) )+")
_NO_NAMES = re.compile(
    r"\b(\d+(st|nd|rd|th)?|first|last|next|previous|same|whole|this|that|wrong|right|correct|current|other|error|\w+ed|page|middle|top|bottom|left)\b"
)
_PLAIN = frozenset("page screen view form step tab section site area panel the my our of an a".split())
_LARGE = 0.9  # of the largest heading's size: the page's own
_THERE, _ELSEWHERE = 0.9, 0.06
_LONGEST = 6  # words of a page's name


def claimed(sentence: str) -> tuple[str, bool] | None:
    """The name of the page that a sentence says one is on (True) or is not; None where it says nothing of that sort."""
    said = _LEADS.sub("", " ".join(sentence.replace("’", "'").split()).strip(" .!").lower())
    for form in _FORMS:
        found = form.fullmatch(said)
        if found is None:
            continue
        name = " ".join(word for word in re.findall(r"[\w'&-]+", found["what"]) if word not in _PLAIN)
        if not name or len(name.split()) > _LONGEST or _NO_NAMES.search(name):
            return None
        return name, found["denied"] is None
    return None


def whereabouts(scene: Scene, name: str) -> tuple[float, int] | None:
    """The probability that this is the page of that name, and the node that tells it; None where nothing tells which page it is."""
    heads = [head for head in scene.headings if scene.nodes[head.node].text.strip()]
    largest = max((head.size for head in heads), default=0.0)
    titles = [head.node for head in heads if head.size >= _LARGE * largest]
    selected = [
        n.index for n in scene.nodes if n.kind in ("menuitem", "tab", "link") and n.text.strip() and n.probability("selected") >= 0.5
    ]
    telling = [*titles, *selected]
    if not telling:
        return None
    saying = next((i for i in telling if _says(scene.nodes[i].text, name)), -1)
    return (_THERE, saying) if saying >= 0 else (_ELSEWHERE, telling[0])


def _says(text: str, name: str) -> bool:
    """Whether a title says a page's name, in its words or others of their sense, and little else."""
    wanted, said = phrase(name), phrase(text)
    own = [i for i, token in enumerate(said.tokens) if token not in STOP_WORDS]

    def alike(a: int, b: int) -> bool:
        return word_likeness(wanted.tokens[a], said.tokens[b]) >= 0.85 or bool(wanted.meanings[a] & said.meanings[b])

    asked = [i for i, token in enumerate(wanted.tokens) if token not in STOP_WORDS]
    covered = [i for i in asked if any(alike(i, j) for j in own)]
    used = [j for j in own if any(alike(i, j) for i in asked)]
    if not asked or len(used) < 0.5 * len(own):
        return False
    whole = len(covered) == len(asked)
    return whole or (
        asked[-1] in covered and len(used) == len(own) and len(covered) >= 0.5 * len(asked)
    )  # "Your cart" is the shopping cart
