"""Who is signed in: "it's Ada Wong who is logged in" speaks of the name beside the account's picture, not of any Ada on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moonlet.readings import agreement

if TYPE_CHECKING:
    from moonlet.structure import Scene

_IN = r"(?:signed|logged)[ -]?(?:in|on)(?: here| now| right now| at the moment| currently| on this page)?"
_WHO = r"(?P<who>[^\s,]+(?: [^\s,]+){0,3}?)"
_SOMEBODY = r"(?:somebody|someone|a user|the user|a customer|a person|the account|the visitor)"
_FORMS = (
    re.compile(rf"it(?:'s| is) {_WHO} (?:who|that)(?:'s| is| has) (?:currently |now |already )?{_IN}"),
    re.compile(rf"{_WHO} is the (?:one|person|user|customer|account) (?:who|that)(?:'s| is) (?:currently |now |already )?{_IN}"),
    re.compile(rf"(?:the )?(?:signed|logged)[ -]?in (?:user|person|customer|account) is (?:called |named )?{_WHO}"),
    re.compile(rf"{_SOMEBODY} (?:called |named |with the name ){_WHO} is (?:currently |now |already )?{_IN}"),
    re.compile(rf"{_SOMEBODY} (?:is|must be) (?:currently |now |already )?{_IN}(?:,? namely|,? as|:|,) {_WHO}"),
    re.compile(rf"{_WHO} is (?:currently |now |already )?{_IN}"),
)
_NO_NAMES = frozenset(
    "somebody someone nobody user users customer visitor person people shopper client anybody anyone everyone you we they he she it that "
    "this one who not no i guest admin there tester account member members session app page keep me stay both none neither all".split()
)
_TOP_PX = 96  # where a page's own bar ends
_HOLDS, _ANOTHER = 0.9, 0.1
_AGREES, _OTHERWISE = 0.8, 0.3


def claimed(sentence: str) -> str | None:
    """The name of who is said to be signed in; None where a sentence says nothing of that sort."""
    said = " ".join(sentence.replace("’", "'").split()).strip(" .!")
    for form in _FORMS:
        found = re.fullmatch(form.pattern, said, re.IGNORECASE)
        if found is not None:
            who = found["who"].strip("\"'“”")
            words = {word.strip("'").removesuffix("'s").lower() for word in who.split()}
            return None if words & _NO_NAMES or not who[:1].isalpha() else who
    return None


def account(scene: Scene, who: str) -> tuple[float, int] | None:
    """The probability that the account's name is that one, and the node that tells it; None where no account has a name."""
    names = _names(scene)
    best = max(((agreement(who, scene.nodes[i].text, exact=False), i) for i in names), default=(0.0, -1))
    if best[0] >= _AGREES:
        return _HOLDS, best[1]
    return (_ANOTHER, best[1]) if names and best[0] < _OTHERWISE else None


def _names(scene: Scene) -> list[int]:
    """What is written beside a picture of a person in the top bar or in a side menu, and looks like a name."""
    bars = [n for n in scene.nodes if n.kind == "navigation"]
    found = []
    for picture in scene.nodes:
        if picture.kind != "avatar" or float(picture.box[2] - picture.box[0]) > 80:
            continue
        top = float(picture.box[1]) < _TOP_PX
        if not top and not any(scene.inside[picture.index, bar.index] for bar in bars):
            continue
        for node in scene.nodes:
            if node.kind != "text" or not _is_name(node.text) or node.index == picture.index:
                continue
            gap = max(float(node.box[0] - picture.box[2]), float(picture.box[0] - node.box[2]))
            level = min(node.box[3], picture.box[3]) - max(node.box[1], picture.box[1]) > 0.4 * (node.box[3] - node.box[1])
            if level and -2 < gap < 28:
                found.append(node.index)
    return found


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words if word[0].isalpha()) and not any(c.isdigit() for c in text)
