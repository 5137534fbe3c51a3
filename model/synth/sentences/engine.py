"""`generate`: sentences about one page, by operators in fixed shares."""

from __future__ import annotations

import random
from collections.abc import Callable

from synth.sentences.frames import weighted
from synth.sentences.item import Item, copied_strings, stand_in
from synth.sentences.make import (
    able,
    act,
    ask,
    combine,
    compare,
    context,
    count,
    current,
    domain,
    exist,
    judge,
    lacking,
    locate,
    paint,
    point,
    relate,
    several,
    show,
    situation,
    state,
    tally,
    wording,
)
from synth.sentences.make.scene import Scene
from synth.sentences.page import Page
from synth.sentences.sample import Sample

Maker = Callable[[Scene], Item | None]

SHARES: tuple[tuple[float, Maker], ...] = (
    (18, locate.make),
    (10, point.make),
    (9, exist.make),
    (6, lacking.make),
    (8, count.make),
    (8, tally.make),
    (9, state.make),
    (6, current.make),
    (3, state.color),
    (3, paint.make),
    (14, show.make),
    (6, wording.make),
    (8, relate.make),
    (10, context.make),
    (6, judge.make),
    (6, situation.make),
    (3, able.make),
    (6, domain.make),
    (2, combine.make),
    (5, several.make),
    (9, ask.make),
    (12, act.make),
)
# added where a page has amounts to compare
WITH_ROWS: tuple[tuple[float, Maker], ...] = ((10, compare.extreme), (9, compare.compared))
WITH_FIGURES: tuple[tuple[float, Maker], ...] = ((6, compare.compared),)
_TRIES = 12


COUNTING: tuple[tuple[float, Maker], ...] = ((1, count.make), (2, tally.make))
ASKING: tuple[tuple[float, Maker], ...] = ((1, ask.make),)


def generate(sample: Sample, rng: random.Random, count: int, only: tuple[tuple[float, Maker], ...] = ()) -> list[Item]:
    """Up to `count` items about the page, by the makers of `only` if there are any; the same for the same state of `rng`.

    Fewer come back only from a page with next to nothing on it.
    """
    page = Page(sample)
    if not page.nodes:
        return []
    shares = only or SHARES + (WITH_ROWS if compare.has_rows(page) else WITH_FIGURES if len(page.pairs) > 1 else ())
    items: list[Item] = []
    seen: set[str] = set()
    tries = count * _TRIES + 20
    while len(items) < count and tries:
        tries -= 1
        maker: Maker = weighted(rng, shares)
        for _ in range(4):  # so that operators that often find nothing keep their share
            item = maker(Scene(page, rng))
            if item is not None:
                break
        if item is None or item.sentence in seen or not sound(item):
            continue
        seen.add(item.sentence)
        items.append(item)
    return items


def sound(item: Item) -> bool:
    """Every copied string stands in the sentence as whole words, and the sentence is of a sane length."""
    sentence = item.sentence
    if not 3 <= len(sentence) <= 260 or "\n" in sentence:
        return False
    return stand_in(copied_strings(item.expression), sentence)
