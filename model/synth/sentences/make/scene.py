"""What every maker works with: the page, one sentence's draft, names for things."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from typing import Any

from moonlet.expression import Expression
from moonlet.screen import Box
from synth.sentences.bank import wrap
from synth.sentences.bank.absent import LABELS
from synth.sentences.bank.kinds import NUMBER_WORDS
from synth.sentences.bank.synonyms import SYNONYMS
from synth.sentences.draft import Draft
from synth.sentences.frames import NounPhrase, fits, has_verb, pick
from synth.sentences.item import Item, Task, fill
from synth.sentences.page import Node, Page
from synth.sentences.refer import Namer


class Scene:
    """One sentence about one page in the making."""

    def __init__(self, page: Page, rng: random.Random) -> None:
        self.page = page
        self.rng = rng
        self.draft = Draft(rng, page)
        self.namer = Namer(page, self.draft)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def any(self, options: Iterable[Any]) -> Any:
        """One of them, None of nothing."""
        found = options if isinstance(options, (list, tuple)) else list(options)
        return found[int(self.rng.random() * len(found))] if found else None

    def frame(self, bank: tuple[str, ...], phrase: NounPhrase | None = None) -> str:
        """A frame of the bank, one that suits the phrase that it is for."""
        found = pick(self.rng, bank)
        if phrase is not None:
            for _ in range(8):
                if fits(found, phrase):
                    break
                found = pick(self.rng, bank)
        return found

    def number(self, count: int) -> tuple[str, str]:
        """A count as digits or as a word; (as said, its slot)."""
        text = NUMBER_WORDS[count] if count < len(NUMBER_WORDS) and self.chance(0.4) else str(count)
        slot = self.draft.word(text)
        return slot, slot

    def absent(self, kind: str) -> str | None:
        """A label that other pages have and this one says nowhere, in these words or in others."""
        labels = LABELS.get(kind) or LABELS["text"]
        for _ in range(3):
            text = pick(self.rng, labels)
            low = text.casefold()
            if any(self.page.says(said) for said in (text, *SYNONYMS.get(low, ()))):
                continue
            if any(low in name or name in low for name in self.page.short_names):
                continue
            return text
        return None

    def phrase(self, bare: str, many: str = "", *, proper: bool = False) -> NounPhrase:
        return self.namer.phrase(bare, many, proper=proper)

    def statement(
        self,
        frame: str,
        slots: Mapping[str, Any],
        expression: Expression,
        *,
        operator: str,
        holds: bool,
        nodes: Iterable[Node] = (),
        bare: bool = False,
    ) -> Item:
        """A check from a declarative frame, now and then wrapped ("verify that …")."""
        said = frame.format(**slots)
        if not bare and not self.draft.inner and has_verb(frame):
            said = self._wrapped(said, frame)
        return self.item(said, expression, "check", operator, frame, holds=holds, nodes=nodes)

    def _wrapped(self, said: str, frame: str) -> str:
        if self.chance(0.14) and frame.split(" ")[0].lower() not in wrap.COMPLETE:
            opening = pick(self.rng, wrap.OPENINGS)
            if not any(said_of.search(opening) and said_of.search(frame) for said_of in (wrap.SEEING, wrap.PLACED)):
                return opening.format(S=_lower_start(said))
        elif self.chance(0.05) and not wrap.PLACED.search(frame):
            return pick(self.rng, wrap.ENDINGS).format(S=said)
        return said

    def item(
        self, said: str, expression: Expression, task: Task, operator: str, frame: str,
        *, holds: bool | None = None, nodes: Iterable[Node] = (), answer: str | None = None,
    ) -> Item:  # fmt: skip
        sentence, table = self.draft.finish(said)
        found = list(nodes)
        return Item(
            sentence, fill(expression, table), task, operator, holds, tuple(node.id for node in found), _around(found), answer,
            f"{operator}: {frame}",
        )  # fmt: skip


def _lower_start(said: str) -> str:
    first = said.split(" ")[0]
    return said if first in {"I"} or first.startswith("I'") or "\ue000" <= said[0] <= "\uf8ff" else said[0].lower() + said[1:]


def _around(nodes: list[Node]) -> Box | None:
    if not nodes:
        return None
    box = nodes[0].box
    for node in nodes[1:]:
        box = box.union(node.box)
    return box
