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

from moonlet.amounts import number_of
from moonlet.counted_things import opened_menu, steps
from moonlet.expression import Ref
from moonlet.features import Resolved
from moonlet.listing import called, entries, governed, is_generic
from moonlet.matcher import GROUP_SPREAD, Matcher, Matches, members
from moonlet.properties import color_probability, state_probability
from moonlet.relaxing import FRAMES
from moonlet.similarity import contains_words, fold

if TYPE_CHECKING:
    from moonlet.structure import Scene

# Shares of a whole in words; what makes "all" hold is said by how many of how many.
_ALL = re.compile(r"(?i)^(all|every|each|everything|everyone|both|(each|every) ?one)( \w+)*$")
_HALF, _MOST = re.compile(r"(?i)^(a |one )?half( of)?( the)?$"), re.compile(r"(?i)^(most|more than half|the majority)( of)?( the)?$")

COUNT_FROM = -0.2  # log-odds from which a thing counts
Counts = NDArray[np.float64]
_OTHER_LIST = 0.75  # how likely another list than the likeliest is meant
_NOUN_GUESSED, _FRAME_GUESSED = 0.8, 0.85  # how sure it then is that these are meant


def counted(scene: Scene, matcher: Matcher, ref: Ref) -> tuple[Counts, list[int], float]:
    """The probability of every count of what a reference means, the nodes counted, and how sure it is that these are meant."""
    plain, sure = replace(ref, ordinal=0), 1.0
    together = opened_menu(scene, plain) or steps(scene, plain)
    if together:
        return certain(len(together)), together, 1.0
    if plain.anchor is not None:
        sure = matcher.resolve(scene, plain.anchor).found
        named = plain.anchor.text or plain.anchor.look
        if sure < 0.5 and plain.anchor.anchor is None and (not named or FRAMES.match(named)):
            plain, sure = replace(plain, relation="", anchor=None), _FRAME_GUESSED
    within = _within(scene, matcher, plain)
    noun = plain.text or plain.look
    asks_more = plain.state or plain.color or plain.place
    if plain.kind == "item" and is_generic(plain.text) and not (asks_more or plain.look):
        counts, group = _entries(scene, matcher, plain)
        if group:
            return _or_all_of_a_kind(scene, matcher, plain, counts), group, sure
        plain = replace(plain, text="")
    if plain.kind == "item" and is_generic(plain.text) and (plain.state or plain.color) and not (plain.look or plain.place):
        held = _entries_in_state(scene, matcher, plain)
        if held is not None:
            return *held, sure
        plain = replace(plain, kind="toggle", text="") if plain.state in ("checked", "unchecked") else plain
    if plain.kind == "row" and plain.text and is_generic(plain.text) and not asks_more:
        bare = replace(plain, text="")  # "three students in the table" are its rows, whatever is said of students elsewhere
        counts, group = count_distribution(scene, matcher.exactly(scene, bare), bare, within)
        if len(group) >= 2:
            return counts, group, sure
    counts, group = count_distribution(scene, matcher.exactly(scene, plain), plain, within)
    if group or not noun:
        return counts, group, sure
    said = _saying(scene, plain) if plain.text and plain.kind == "any" and plain.anchor is None and not asks_more else []
    if said:
        return certain(len(said)), said, sure
    if is_generic(noun):
        bare = replace(plain, text="", look="")
        if plain.kind in ("any", "item") and not asks_more:
            counts, group = _entries(scene, matcher, bare)
        elif plain.kind != "any":
            counts, group = count_distribution(scene, matcher.exactly(scene, bare), bare, within)
        sure *= _NOUN_GUESSED
    return counts, group, sure


def _place(scene: Scene, matcher: Matcher, ref: Ref) -> Resolved:
    """Where the entries that are counted stand: in what is named beside them, else under the title that is called like them."""
    title = called(scene, ref.text) if ref.anchor is None and ref.text else -1
    return [(title, 1.0)] if title >= 0 else matcher.context(scene, ref)[0]


def _within(scene: Scene, matcher: Matcher, ref: Ref) -> NDArray[np.bool_] | None:
    """What stands under the title that a reference names as the place of what is counted; None where it names no title."""
    if ref.anchor is None or ref.relation not in ("in", "under", "of"):
        return None
    best = matcher.resolve(scene, ref.anchor).best
    return governed(scene, best) if best >= 0 else None


def _entries_in_state(scene: Scene, matcher: Matcher, ref: Ref) -> tuple[Counts, list[int]] | None:
    """How many entries of the list that is meant are in a state or of a colour; None where nothing shows it on them."""
    group, sure = entries(scene, _place(scene, matcher, ref))
    if not group:
        return None
    told = [state_probability(scene, i, ref.state) for i in group] if ref.state else [(1.0, i) for i in group]
    if all(carrier < 0 for _, carrier in told):
        return None
    chances = [chance * (color_probability(scene, i, ref.color) if ref.color else 1.0) for i, (chance, _) in zip(group, told, strict=True)]
    counts = sure * _spread(chances)
    return np.append(counts, 1 - sure), [i for i, chance in zip(group, chances, strict=True) if chance >= 0.5]


def _spread(chances: list[float]) -> Counts:
    """The probability of every number of things that are so, each by its own (a Poisson binomial distribution)."""
    counts = np.ones(1)
    for chance in chances:
        chance = min(0.98, max(0.02, chance))
        counts = np.convolve(counts, [1 - chance, chance])
    return counts


def is_share(number: str) -> bool:
    """Whether a number word speaks of a share of a whole: "all", "both", "half", "most"."""
    return any(pattern.match(number.strip()) for pattern in (_ALL, _HALF, _MOST))


def share_counted(scene: Scene, matcher: Matcher, ref: Ref, number: str) -> tuple[float, list[int], list[int]] | None:
    """The probability that "all" (or another share) of what a reference means are as it says they are; the whole, and those that are.

    The whole is what the reference means without its state, colour and company. None where it says nothing of that sort.
    """
    company = ref.relation == "with"
    whole = replace(ref, state="", color="")
    if company:
        whole = replace(whole, relation="", anchor=None)
    if whole == ref:
        return None
    counts, group, sure = counted(scene, matcher, whole)
    if not group:
        return 0.0, [], []
    held = matcher.exactly(scene, replace(ref, state="", color="")).probabilities if company else None
    chances = []
    for i in group:
        chance = state_probability(scene, i, ref.state)[0] if ref.state else 1.0
        chance *= color_probability(scene, i, ref.color) if ref.color else 1.0
        if held is not None:
            chance *= float(max(held[j] for j in range(len(held)) if j == i or scene.same_thing(i, j)))
        chances.append(chance)
    spread = _spread(chances)
    size, said = len(group), number.strip().lower()
    fits = [n == size if _ALL.match(said) else 2 * n == size if _HALF.match(said) else 2 * n > size for n in range(size + 1)]
    true = sure * float(spread[fits].sum())
    many = _of_how_many(said)
    if many is not None:
        true *= float(counts[many]) if len(counts) > many else 0.0
    return true, group, [i for i, chance in zip(group, chances, strict=True) if chance >= 0.5]


def _of_how_many(said: str) -> int | None:
    """How many there must be for a share of them to be spoken of: two for "both", three for "all three"; None where any number will do."""
    if said.startswith("both"):
        return 2
    return number_of(said.split()[-1]) if re.match(r"(all|all of) (the )?\S+$", said) else None


def _entries(scene: Scene, matcher: Matcher, ref: Ref) -> tuple[Counts, list[int]]:
    group, sure = entries(scene, _place(scene, matcher, ref))
    sure = 0.4 + 0.6 * sure  # another list often has as many, or is not what a person would count
    counts = np.full(len(group) + 3, (1 - sure) / (len(group) + 2))
    counts[len(group)] = sure
    return counts, group


def _or_all_of_a_kind(scene: Scene, matcher: Matcher, ref: Ref, counts: Counts) -> Counts:
    """The counts of the list that is meant; or else, a little less likely, those of all rows or all cards that there are."""
    best = counts
    for kind in ("row", "card"):
        bare = replace(ref, kind=kind, text="")
        other, group = count_distribution(scene, matcher.exactly(scene, bare), bare)
        if len(group) >= 2:
            size = max(len(best), len(other))
            best = np.maximum(np.pad(best, (0, size - len(best))), _OTHER_LIST * np.pad(other, (0, size - len(other))))
    return best


_DRAWN = re.compile(r"(?i)^(the )?([\w-]+ )?(bars?|lines?|points?|dots|slices?|segments?|columns?|curves?|series)$")


def is_drawn(ref: Ref) -> bool:
    """Whether what is counted is drawn inside a chart, where the eyes see no single things."""
    inside = ref.anchor is not None and ref.anchor.kind == "chart" and ref.relation in ("in", "of")
    return inside and (ref.kind == "progressbar" or bool(_DRAWN.match(ref.look or ref.text)))


def _saying(scene: Scene, ref: Ref) -> list[int]:
    """Lines in which the words stand, where nothing is called so as a whole."""
    words = fold(ref.text)
    return [n.index for n in scene.nodes if n.kind == "text" and contains_words(fold(n.text), words)]


def certain(count: int) -> Counts:
    """The probability of every count where one is all but sure."""
    counts = np.full(count + 3, 0.1 / (count + 2))
    counts[count] = 0.9
    return counts


def count_distribution(scene: Scene, matches: Matches, ref: Ref, within: NDArray[np.bool_] | None = None) -> tuple[Counts, list[int]]:
    """The probability of every count, and the nodes that were counted (in reading order).

    Where some of them stand `within`, the others do not count.

    Each distinct candidate is there or not by its own log-odds (Poisson binomial); one near the
    border of the group makes the count unsure, one far below it does not.
    """
    scores = matches.scores
    if within is not None and (scores[within] >= COUNT_FROM).any():
        scores = np.where(within, scores, -99).astype(np.float32)
    best = float(scores.max()) if len(scores) else -9.0
    floor = max(COUNT_FROM, best - GROUP_SPREAD)
    group = members(scene, scores, ref, COUNT_FROM)
    wider = members(
        scene,
        np.where(scores >= floor - 2.0, np.maximum(scores, floor), -99).astype(np.float32),
        ref,
        floor,
    )
    kept = [*group, *(i for i in wider if i not in group and not any(scene.same_thing(i, j) for j in group))]
    counts = np.zeros(len(kept) + 2)
    counts[0] = 1.0
    for i in kept:
        probability = 1 / (1 + np.exp(-1.6 * (float(scores[i]) - floor + 0.1)))
        counts[1:] = counts[1:] * (1 - probability) + counts[:-1] * probability
        counts[0] *= 1 - probability
    return counts, group
