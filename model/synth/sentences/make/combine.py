"""And: two statements in one sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from moonlet.expression import And, Statement
from synth.sentences.frames import frames, has_verb
from synth.sentences.item import Item, copied_strings
from synth.sentences.make import count, exist, relate, show, state
from synth.sentences.make.scene import Scene

JOINS = frames("""
{1} and {2}
{1} and {2}
{1} and {2}
{1}, and {2}
{1}, {2}
{1} while {2}
{1} but {2}
{1}; {2}
both {1} and {2}
{1} and also {2}
{1}, while {2}
{1} as well as {2}
{1}. {2}
not only {1} but also {2}
""")
PARTS = (state.make, show.make, exist.make, count.make, relate.make, state.make, show.make)


def make(scene: Scene) -> Item | None:
    """Join the finished words of two checks on one page; both are made with one style of quotes."""
    parts: list[Item] = []
    for _ in range(8):
        inner = Scene(scene.page, scene.rng)
        inner.draft.quotes, inner.draft.quoting = scene.draft.quotes, scene.draft.quoting
        inner.draft.terse = inner.draft.lower = inner.draft.loose = False
        inner.draft.inner = True
        item = scene.any(PARTS)(inner)
        if (
            item is not None
            and item.task == "check"
            and len(item.sentence) < 80
            and item.sentence.split(" ")[0].lower() not in _UNFIT
            and "?" not in item.sentence
            and ":" not in item.sentence
            and has_verb(item.frame.partition(": ")[2])
        ):
            parts.append(item)
            if len(parts) == 2:
                break
    if len(parts) < 2 or parts[0].sentence == parts[1].sentence:
        return None
    frame = scene.frame(JOINS[:-1] if scene.chance(0.97) else JOINS)
    if frame.startswith(("both", "not only")) or "as well as" in frame:
        frame = JOINS[0]
    first, second = parts[0].sentence, parts[1].sentence
    if frame.startswith("{1}. "):
        second = _capital(second, parts[1])
    if scene.chance(0.6):
        first = _capital(first, parts[0])
    sentence = frame.replace("{1}", first).replace("{2}", second) + ("." if scene.chance(0.25) else "")
    holds = bool(parts[0].holds) and bool(parts[1].holds)
    if not holds and scene.chance(0.45):
        return None
    statement = And(cast(Statement, parts[0].expression), cast(Statement, parts[1].expression))
    found = replace(
        parts[0],
        sentence=sentence,
        expression=statement,
        operator="And",
        holds=holds,
        target=parts[0].target + parts[1].target,
        frame=f"And: {frame}",
    )
    if parts[0].target_box and parts[1].target_box:
        found = replace(found, target_box=parts[0].target_box.union(parts[1].target_box))
    return found


# Openings (in small letters) after which a second statement does not follow well.
_UNFIT = frozenset(
    {"then", "and", "now", "also", "finally", "expected", "result", "er", "please", "verify", "check", "make", "ensure", "confirm", "assert", "expect",
     "validate", "here", "as", "once", "after", "at", "observe", "see", "test", "double", "it"}
)  # fmt: skip


def _capital(sentence: str, item: Item) -> str:
    """A capital at the start, unless a copied piece stands there."""
    word = sentence.split(" ")[0]
    copied = any(text.startswith(word) for text in copied_strings(item.expression))
    return sentence if copied else sentence[:1].upper() + sentence[1:]
