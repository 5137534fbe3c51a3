"""Which of the sentences for an element the eyes themselves resolve to it, on the picture of just before it was acted on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qa_agent.acting.choosing import ticked_at
from qa_agent.acting.finding import Found
from qa_agent.eyes import Eyes, Location, Screen
from qa_agent.scribe.naming import descriptions
from qa_agent.scribe.told import Target

Standing = Literal["found", "ambiguous", "elsewhere", "unseen", "unchecked"]

# So many sentences are tried; each takes some tens of milliseconds.
SENTENCES_TRIED = 16
# A sentence that is found with less confidence is written down only where there is no better one.
SURE = 0.6


@dataclass(frozen=True)
class Choice:
    """A sentence, and what the eyes make of it. `told` says in words what they see in place of the element."""

    sentence: str
    standing: Standing
    told: str = ""


def unchecked(target: Target) -> Choice:
    """The sentence that a tester would say first, of which the eyes were not asked yet."""
    return Choice(descriptions(target)[0], "unchecked")


def choose(eyes: Eyes, screen: Screen, target: Target, verb: str) -> Choice:
    """The plainest sentence that leads to the element and nowhere else.

    Where none does: one that leads there but fits others as well, then one that leads nowhere, then one that leads elsewhere.
    """
    unsure: Choice | None = None
    ambiguous: Choice | None = None
    unseen: Choice | None = None
    elsewhere: Choice | None = None
    for sentence in descriptions(target)[:SENTENCES_TRIED]:
        location = eyes.locate(screen, sentence, verb)
        if location.point is None:
            unseen = unseen or Choice(sentence, "unseen", _nearest(location))
        elif not target.holds(*location.point):
            elsewhere = elsewhere or Choice(sentence, "elsewhere", _at(location))
        elif location.ambiguous:
            ambiguous = ambiguous or Choice(sentence, "ambiguous", _nearest(location))
        elif location.confidence >= SURE:
            return Choice(sentence, "found")
        else:
            unsure = unsure or Choice(sentence, "found")
    best = unsure or ambiguous or unseen or elsewhere
    assert best is not None  # there is always a description
    return best


def is_seen_ticked(eyes: Eyes, screen: Screen, sentence: str, verb: str) -> bool | None:
    """Whether a box looks ticked, as a `check:` step will ask; None where it can't be told."""
    location = eyes.locate(screen, sentence, verb)
    if location.point is None:
        return None
    box = ticked_at(Found(location.point, location.box), screen.elements)
    if box is not None:
        return "checked" in box.states
    verdict = eyes.check(screen, f"{sentence} is checked")
    return None if verdict.status == "unsure" else verdict.status == "pass"


def _at(location: Location) -> str:
    return location.reason or "something else"


def _nearest(location: Location) -> str:
    named = [f'{seen.kind} "{" ".join(seen.text.split())}"' if seen.text else seen.kind for seen in location.candidates[:2]]
    return ", ".join(named)
