"""Waiting: for a time, for something to come or go, until something holds."""

from __future__ import annotations

import re

from qa_agent.eyes import Action
from qa_agent.phrases.openers import opened
from qa_agent.phrases.quotes import Shielded
from qa_agent.phrases.statements import awaited, statement

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "half a": 0.5}
_TIME = re.compile(
    r"(?i)(?:wait|pause|sleep)(?: for)?(?: about| at least| another)? (?P<number>\d+(?:\.\d+)?|half a|an?|one|two|three|four|five|ten) ?"
    r"(?P<unit>milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|moment|bit|while)(?: or so)?"
)
_WAIT = re.compile(r"(?is)wait (?:(?P<until>until|till) |for |on )?(?P<what>.+)")
_BOUND = re.compile(r"(?is)^(?:for )?(?:up to|at most|max(?:imum)?) \d+ ?\w+ (?:for|until|till) ")


def wait_of(text: str, quoted: Shielded) -> Action | None:
    """The action of a clause that waits; None for one that does not."""
    told = opened(text)
    if told.verb not in ("wait", "pause", "sleep"):
        return None
    if match := _TIME.fullmatch(told.text):
        return Action("sleep", text=f"{_seconds(match['number'].lower(), match['unit'].lower()):g}")
    match = _WAIT.fullmatch(told.text)
    if match is None or told.verb != "wait":
        return None
    what = _BOUND.sub("", match["what"])
    return Action("wait_for", quoted.restored(statement(what) if match["until"] else awaited(what)))


def _seconds(number: str, unit: str) -> float:
    amount = _NUMBERS.get(number) or float(number)
    if unit in ("ms", "millisecond", "milliseconds"):
        return amount / 1000
    return amount * 60 if unit.startswith("min") else amount
