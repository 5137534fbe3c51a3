"""How many things a reference means, as the probability of every count.

Testers count in words that stand nowhere on the page: "four plans are offered", "the form has two inputs". Where a
noun or a container is not found by name, what is counted is what such a sentence can only mean: the things of the
kind, or the entries of the list there is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moonlet.expression import Ref
from moonlet.listing import entries, is_generic
from moonlet.matcher import GROUP_SPREAD, Matcher, Matches, members
from moonlet.similarity import contains_words, fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

COUNT_FROM = -0.2  # log-odds from which a thing counts
Counts = NDArray[np.float64]
# What testers call the frame around things, whatever is written on it.
_FRAMES = re.compile(
    r"(?i)^(the )?(\w+ )?(form|page|screen|view|dialog|pop-?up|modal|drawer|panel|menu|drop-?down( menu)?|list|table|grid|toolbar|notice|"
    r"banner|box|wizard|sidebar|footer|header|section|area|layout|site|app|window|card|overview)$"
)
_NOUN_GUESSED, _FRAME_GUESSED = 0.8, 0.85  # how sure it then is that these are meant


def counted(scene: Scene, matcher: Matcher, ref: Ref) -> tuple[Counts, list[int], float]:
    """The probability of every count of what a reference means, the nodes counted, and how sure it is that these are meant."""
    plain, sure = replace(ref, ordinal=0), 1.0
    if plain.anchor is not None:
        sure = matcher.resolve(scene, plain.anchor).found
        named = plain.anchor.text or plain.anchor.look
        if sure < 0.5 and plain.anchor.anchor is None and (not named or _FRAMES.match(named)):
            plain, sure = replace(plain, relation="", anchor=None), _FRAME_GUESSED
    noun = plain.text or plain.look
    asks_more = plain.state or plain.color or plain.place
    if plain.kind == "item" and is_generic(plain.text) and not (asks_more or plain.look):
        counts, group = _entries(scene, matcher, plain)
        if group:
            return counts, group, sure
        plain = replace(plain, text="")
    counts, group = count_distribution(scene, matcher.resolve(scene, plain), plain)
    if group or not noun:
        return counts, group, sure
    said = _saying(scene, plain) if plain.text and plain.kind == "any" and plain.anchor is None and not asks_more else []
    if said:
        return _certain(len(said)), said, sure
    if is_generic(noun):
        bare = replace(plain, text="", look="")
        if plain.kind in ("any", "item") and not asks_more:
            counts, group = _entries(scene, matcher, bare)
        elif plain.kind != "any":
            counts, group = count_distribution(scene, matcher.resolve(scene, bare), bare)
        sure *= _NOUN_GUESSED
    return counts, group, sure


def _entries(scene: Scene, matcher: Matcher, ref: Ref) -> tuple[Counts, list[int]]:
    group, sure = entries(scene, matcher.context(scene, ref)[0])
    counts = np.full(len(group) + 3, (1 - sure) / (len(group) + 2))
    counts[len(group)] = sure
    return counts, group


def _saying(scene: Scene, ref: Ref) -> list[int]:
    """Lines in which the words stand, where nothing is called so as a whole."""
    words = fold(ref.text)
    return [n.index for n in scene.nodes if n.kind == "text" and contains_words(fold(n.text), words)]


def _certain(count: int) -> Counts:
    counts = np.full(count + 3, 0.1 / (count + 2))
    counts[count] = 0.9
    return counts


def count_distribution(scene: Scene, matches: Matches, ref: Ref) -> tuple[Counts, list[int]]:
    """The probability of every count, and the nodes that were counted (in reading order).

    Each distinct candidate is there or not by its own log-odds (Poisson binomial); one near the
    border of the group makes the count unsure, one far below it does not.
    """
    best = float(matches.scores.max()) if len(matches.scores) else -9.0
    floor = max(COUNT_FROM, best - GROUP_SPREAD)
    group = members(scene, matches.scores, ref, COUNT_FROM)
    wider = members(
        scene,
        np.where(matches.scores >= floor - 2.0, np.maximum(matches.scores, floor), -99).astype(np.float32),
        ref,
        floor,
    )
    kept = [*group, *(i for i in wider if i not in group and not any(scene.same_thing(i, j) for j in group))]
    counts = np.zeros(len(kept) + 2)
    counts[0] = 1.0
    for i in kept:
        probability = 1 / (1 + np.exp(-1.6 * (float(matches.scores[i]) - floor + 0.1)))
        counts[1:] = counts[1:] * (1 - probability) + counts[:-1] * probability
        counts[0] *= 1 - probability
    return counts, group
