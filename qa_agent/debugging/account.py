"""What changed on a screen, in words: what is new, what is gone, what reads or stands otherwise."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageChops

from qa_agent.debugging.showing import short
from qa_agent.eyes import Box, Seen

# From this share of common area on (of the two boxes together), two elements are at the same place.
SAME_PLACE = 0.4
TEXT = "text"
# Their text is that of all that stands in them: what changes in them tells itself.
CONTAINERS = frozenset(("card", "row", "table", "navigation"))
# One is told that a state is no more, where no word for its contrary is at hand.
CONTRARIES = {"checked": "unchecked", "disabled": "enabled", "expanded": "collapsed", "selected": "not selected"}


@dataclass(frozen=True)
class Look:
    """A picture, and what the eyes saw on it."""

    image: Image.Image
    elements: tuple[Seen, ...]


@dataclass(frozen=True)
class Change:
    """One difference. `sign` is + for new, - for gone, ~ for changed."""

    sign: Literal["+", "-", "~"]
    what: str

    def __str__(self) -> str:
        return f"{self.sign} {self.what}"


def everything(look: Look) -> list[Change]:
    """All that is on a screen, as new."""
    return [Change("+", _named(seen)) for seen in _without_inner_texts(look.elements, look.elements)]


def changes(before: Look, after: Look) -> list[Change]:
    """What is new, gone or changed, in the order of the screens; what only moved is not told.

    Elements are the same by kind and text, wherever they stand. Where the pixels are the same as before, so is what is there,
    whatever the eyes made of it.
    """
    pairs, gone, new = _paired(before.elements, after.elements)
    told = [change for old, now in pairs for change in _states(old, now) if not _unchanged(before, after, now.box)]
    gone = [seen for seen in gone if not _unchanged(before, after, seen.box) and not _lives_on(seen, after.elements)]
    new = [seen for seen in new if not _unchanged(before, after, seen.box) and not _lives_on(seen, before.elements)]
    rewritten: list[tuple[Seen, Seen]] = []
    for seen in list(new):
        old = max(gone, key=lambda other: _common(other.box, seen.box), default=None)
        if old is None or _common(old.box, seen.box) < SAME_PLACE:
            continue
        if old.kind == seen.kind:
            rewritten.append((old, seen))
        elif _key(old)[1] != _key(seen)[1]:
            continue  # another thing in its place
        gone.remove(old)
        new.remove(seen)
    for old, seen in rewritten:
        if not _is_told_within(seen, [now for _, now in rewritten], [*new, *gone]):
            told += [Change("~", f"{_named(old)} now reads {_quoted(seen.text)}"), *_states(old, seen)]
    everywhere = [seen for seen in (*before.elements, *after.elements) if seen.kind not in CONTAINERS or seen in new or seen in gone]
    return [
        *(Change("+", _named(seen)) for seen in _without_inner_texts(new, everywhere)),
        *told,
        *(Change("-", _named(seen)) for seen in _without_inner_texts(gone, everywhere)),
    ]


def _paired(before: Sequence[Seen], after: Sequence[Seen]) -> tuple[list[tuple[Seen, Seen]], list[Seen], list[Seen]]:
    """Elements of one kind and text, each with the nearest of its like; those without, of before and of after."""
    left = list(before)
    pairs: list[tuple[Seen, Seen]] = []
    new: list[Seen] = []
    for seen in after:
        like = [old for old in left if _key(old) == _key(seen)]
        if not like:
            new.append(seen)
            continue
        nearest = min(like, key=lambda old: math.dist(old.box.center, seen.box.center))
        left.remove(nearest)
        pairs.append((nearest, seen))
    return pairs, left, new


def _lives_on(container: Seen, elements: Sequence[Seen]) -> bool:
    """Whether most of what a container reads stands there on the other screen, too: then it was only put together otherwise."""
    if container.kind not in CONTAINERS:
        return False
    pieces = _pieces(container)
    there = {piece for seen in elements if _common(container.box, seen.box) for piece in _pieces(seen)}
    return bool(pieces) and 2 * len(pieces & there) >= len(pieces)


def _pieces(seen: Seen) -> set[str]:
    return {" ".join(line.split()).casefold() for line in seen.text.split("\n") if line.strip()}


def _is_told_within(seen: Seen, rewritten: Sequence[Seen], come_or_gone: Sequence[Seen]) -> bool:
    """Whether a change is told by another one: a container's by what stands in it, a line's by the button or field around it."""
    if seen.kind in CONTAINERS:
        return any(_holds(seen, other) for other in (*rewritten, *come_or_gone) if other.kind not in CONTAINERS)
    return seen.kind == TEXT and any(_tells(other, seen) for other in rewritten if other.kind not in CONTAINERS | {TEXT})


def _states(old: Seen, now: Seen) -> list[Change]:
    words = [state for state in now.states if state not in old.states]
    words += [CONTRARIES.get(state, f"not {state}") for state in old.states if state not in now.states]
    return [Change("~", f"{_named(now)} is now {' and '.join(words)}")] if words else []


def _without_inner_texts(elements: Iterable[Seen], everywhere: Sequence[Seen]) -> list[Seen]:
    """Without the lines of text that a button, a field, ... has as its own: it tells them."""
    holders = [seen for seen in everywhere if seen.kind != TEXT and seen.text]
    return [seen for seen in elements if seen.kind != TEXT or not any(_tells(holder, seen) for holder in holders)]


def _tells(holder: Seen, line: Seen) -> bool:
    return _holds(holder, line) and _key(line)[1] in _key(holder)[1]


def _holds(holder: Seen, other: Seen) -> bool:
    x, y = other.box.center
    return holder.box.left <= x <= holder.box.right and holder.box.top <= y <= holder.box.bottom


def _unchanged(before: Look, after: Look, box: Box) -> bool:
    if before.image.size != after.image.size:
        return False
    area = (math.floor(box.left), math.floor(box.top), math.ceil(box.right), math.ceil(box.bottom))
    return ImageChops.difference(before.image.crop(area), after.image.crop(area)).getbbox() is None


def _common(a: Box, b: Box) -> float:
    """The common area's share of the two boxes' area together."""
    width, height = min(a.right, b.right) - max(a.left, b.left), min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (_area(a) + _area(b) - width * height)


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _key(seen: Seen) -> tuple[str, str]:
    return seen.kind, " ".join(seen.text.split()).casefold()


def _named(seen: Seen) -> str:
    name = _quoted(seen.text) if seen.text else f"({seen.concept})" if seen.concept else ""
    return f"{seen.kind} {name}".strip()


def _quoted(text: str) -> str:
    return f'"{short(text)}"'
