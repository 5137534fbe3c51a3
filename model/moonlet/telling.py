"""What no operator says, told by the screen in a way of its own: trends, who is online or signed in, stages, pages of a list, stars, which
page it is, how a table is sorted, what is still to be done, and the same in other words.

Each of these knows sentences of one form and what a page shows of it. They speak only where both are there; else a
sentence stays one that can't be checked, and fails.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from moonlet import account, ordering, pager, pending, presence, ratings, reasons, stages, trends, whereabouts
from moonlet.matcher import Matcher
from moonlet.paraphrase import said

if TYPE_CHECKING:
    from moonlet.structure import Scene

Telling = tuple[float, int, str]  # the probability that a sentence holds, the node that tells it, and the reason
_COVERED, _ALIKE = 0.92, 0.85  # share of a sentence that a text must cover, and how sure it then is


def told(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    """By a form of its own, whatever else the sentence may be read as."""
    for tell in _WAYS:
        found = tell(scene, matcher, sentence)
        if found is not None:
            return found
    return None


def in_other_words(scene: Scene, sentence: str) -> Telling | None:
    """By a text that says the same, for a sentence of which nothing else was made out."""
    found = said(scene, sentence)
    if found.share < _COVERED or not found.alike or not (found.senses or found.denied):
        return None
    return _ALIKE, found.node, f"{reasons.node_phrase(scene, found.node)} is shown"


def _gist(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    """By a message of one sense, whatever the sentence adds to it: that something is sold out, that there is an update."""
    gist = pending.gist(sentence)
    found = said(scene, gist.says) if gist is not None else None
    if gist is None or found is None or found.share < _COVERED or not found.alike or not pending.is_about(scene, gist, found.node):
        return None
    return _ALIKE, found.node, f"{reasons.node_phrase(scene, found.node)} is shown"


def _trend(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = trends.claimed(sentence)
    found = trends.trend(scene, matcher, wanted) if wanted is not None else None
    return (*found, f"{reasons.node_phrase(scene, found[1])} tells how {wanted.subject} went") if found and wanted else None


def _presence(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = presence.claimed(sentence)
    found = presence.presence(scene, matcher, wanted[0]) if wanted is not None else None
    if wanted is None or found is None:
        return None
    online, node = found
    return (online if wanted[1] else 1 - online), node, f"{reasons.node_phrase(scene, node)} tells whether {wanted[0]} is online"


def _account(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    who = account.claimed(sentence)
    found = account.account(scene, who) if who is not None else None
    return (*found, f"{reasons.node_phrase(scene, found[1])} tells who is signed in") if found is not None else None


def _stage(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    found = stages.stage(scene, sentence)
    return (*found, f"{reasons.node_phrase(scene, found[1])} tells how far it is") if found is not None else None


def _stars(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = ratings.claimed(sentence)
    found = ratings.stars(scene, matcher, wanted[0]) if wanted is not None else None
    if wanted is None or found is None:
        return None
    count, node = found
    return (0.88 if count == wanted[1] else 0.06), node, f"{wanted[0]} has {reasons.plural(count, 'star')}"


def _page(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = whereabouts.claimed(sentence)
    found = whereabouts.whereabouts(scene, wanted[0]) if wanted is not None else None
    if wanted is None or found is None:
        return None
    here, node = found
    if not wanted[1]:  # a page may be called otherwise than it is headed
        here = min(1 - here, 0.5)
    return here, node, f"{reasons.node_phrase(scene, node)} tells which page this is"


def _pages(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = pager.claimed(sentence)
    found = pager.pager(scene, wanted) if wanted is not None else None
    return (*found, f"{reasons.node_phrase(scene, found[1])} tells which of the pages this is") if found is not None else None


def _order(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = ordering.claimed(sentence)
    found = ordering.order(scene, wanted) if wanted is not None else None
    return (*found, f"{reasons.node_phrase(scene, found[1])} tells the order") if found is not None else None


def _done(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    wanted = pending.claimed(sentence)
    found = pending.done(scene, matcher, wanted) if wanted is not None else None
    return (*found, f"{reasons.node_phrase(scene, found[1])} tells whether it was done") if found is not None else None


def _cookies(scene: Scene, matcher: Matcher, sentence: str) -> Telling | None:
    """Only where the question stands: without it nothing tells whether it was answered or never asked."""
    still = pending.cookies_open(sentence)
    button = pending.cookie_question(scene) if still is not None else -1
    if button < 0:
        return None
    return (0.9 if still else 0.06), button, f"{reasons.node_phrase(scene, button)} still asks about cookies"


_WAYS: tuple[Callable[[Scene, Matcher, str], Telling | None], ...] = (
    _trend,
    _presence,
    _account,
    _stage,
    _pages,
    _stars,
    _page,
    _order,
    _done,
    _cookies,
    _gist,
)
