"""A screen as a planner asks it: which field is the email, which button goes on, what complains."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from qa_agent.acting import Shot
from qa_agent.eyes import Box, Screen, Seen
from qa_agent.planning.likeness import ALIKE, best_likeness, words_of

FIELD_KINDS = ("textbox", "combobox")
TOGGLE_KINDS = ("checkbox", "switch", "radio")
PRESSED_KINDS = ("button", "link", "tab", "menuitem")
MESSAGE_KINDS = ("alert", "toast")
IN_FRONT = ("dialog",)
LINES = ("text", "heading")
LABEL_ABOVE_PX, LABEL_BESIDE_PX, LABEL_SHIFT_PX = 30, 240, 16

_COMPLAINT = re.compile(
    r"(?i)\b(?:error|invalid|incorrect|wrong|fail(?:ed|ure)?|denied|unknown|missing|expired|unable|rejected|forbidden|unauthori[sz]ed)\b"
    r"|\b(?:is|are) required\b|\bmust (?:be|contain|have|match|accept)\b|\bplease (?:enter|fill|select|choose|provide|check|try)\b"
    r"|\b(?:could|can|did|does|was|were|is|are) ?n(?:o|')t\b|\bcannot\b|\bnot (?:found|valid|match|exist|placed|saved|sent|allowed"
    r"|recognised|recognized)\b"
)
_LINE_COMPLAINT = re.compile(
    r"(?i)\b(?:is|are) (?:required|invalid|incorrect)\b|\bmust (?:be|contain|have|match|accept)\b|\bplease (?:enter|fill|select|choose"
    r"|provide)\b"
    r"|\b(?:incorrect|wrong|invalid) (?:email|password|user|credentials|code)|\bdo(?:es)? not match\b|\btry again\b|\bwas not (?:placed"
    r"|saved|sent)\b"
)


@dataclass(frozen=True)
class View:
    """What is seen at a moment. The eyes look only once something is asked."""

    shot: Shot
    look: Callable[[Shot], Screen]
    url: str

    @cached_property
    def screen(self) -> Screen:
        return self.look(self.shot)

    @cached_property
    def signature(self) -> tuple[str, frozenset[tuple[tuple[object, ...], int]]]:
        """Equal for screens that show the same; where the focus or the pointer is does not count."""
        told = Counter((seen.kind, seen.text, tuple(state for state in seen.states if state != "focused")) for seen in self.elements)
        return self.url, frozenset(told.items())

    @property
    def elements(self) -> tuple[Seen, ...]:
        return self.screen.elements

    def of(self, *kinds: str) -> list[Seen]:
        return [seen for seen in self.elements if seen.kind in kinds]

    def names_of(self, seen: Seen) -> tuple[str, ...]:
        """What a control is called: its label, its hint, what is written on it, or what stands above or beside it."""
        own = seen.text if seen.kind not in FIELD_KINDS or "placeholder" in seen.states or not seen.label else ""
        told = tuple(name for name in (seen.label, own, seen.concept or "") if name)
        if seen.kind in (*FIELD_KINDS, *TOGGLE_KINDS, "slider") and not seen.label:
            told += self._beside(seen)
        return told

    def field(self, name: str, kinds: Sequence[str] = (*FIELD_KINDS, *TOGGLE_KINDS)) -> Seen | None:
        """The field that is called so; the one that is called most nearly so."""
        return self.best(self.of(*kinds), name)

    def best(self, among: Iterable[Seen], name: str, least: float = ALIKE) -> Seen | None:
        scored = [(best_likeness(self.names_of(seen), name), -number, seen) for number, seen in enumerate(among)]
        scored = [entry for entry in scored if entry[0] >= least]
        return max(scored, key=lambda entry: entry[:2])[2] if scored else None

    def pressed(self, names: Sequence[str], near: Seen | None = None, kinds: Sequence[str] = PRESSED_KINDS) -> Seen | None:
        """What can be pressed and is called by one of the names, the first of them first; buttons before links, the nearest first."""
        enabled = [seen for seen in self.of(*kinds) if "disabled" not in seen.states]
        for name in names:
            called = [
                seen
                for seen in enabled
                if words_of(seen.text) == words_of(name) or (not seen.text and words_of(seen.label or seen.concept or "") == words_of(name))
            ]
            if called:
                return min(called, key=lambda seen: (kinds.index(seen.kind), _distance(seen, near) if near else 0.0))
        return None

    @cached_property
    def front(self) -> Seen | None:
        """The dialog that is in front."""
        dialogs = self.of(*IN_FRONT)
        return min(dialogs, key=lambda seen: _area(seen.box), default=None)

    def inside(self, box: Box, among: Iterable[Seen] | None = None) -> list[Seen]:
        return [seen for seen in (self.elements if among is None else among) if _holds(box, seen.box.center)]

    @cached_property
    def complaints(self) -> tuple[str, ...]:
        """What the page objects to, as it says it."""
        told = [seen.text for seen in self.of(*MESSAGE_KINDS) if _COMPLAINT.search(seen.text)]
        told += [seen.text for seen in self.of(*LINES) if _LINE_COMPLAINT.search(seen.text) and not any(seen.text in text for text in told)]
        if not told:
            told = [
                f"{(self.names_of(seen) or ('a field',))[0]} is marked as invalid"
                for seen in self.of(*FIELD_KINDS)
                if "invalid" in seen.states
            ]
        return tuple(" ".join(text.split()) for text in told)

    def messages(self) -> tuple[str, ...]:
        return tuple(" ".join(seen.text.split()) for seen in self.of(*MESSAGE_KINDS, *IN_FRONT))

    def says(self, pattern: re.Pattern[str]) -> str:
        """The first line that a pattern is found in; empty where there is none."""
        return next((line for seen in self.elements for line in seen.text.splitlines() if pattern.search(line)), "")

    def shows(self, text: str) -> int:
        """How many lines show a text."""
        wanted = " ".join(words_of(text))
        return sum(f" {wanted} " in f" {' '.join(words_of(seen.text))} " for seen in self.of(*LINES, "link", "row", "card"))

    def _beside(self, seen: Seen) -> tuple[str, ...]:
        texts = [text for text in self.of("text") if text.text and not _holds(seen.box, text.box.center)]
        is_toggle = seen.kind in TOGGLE_KINDS
        over = [text for text in texts if not is_toggle and 0 <= seen.box.top - text.box.bottom <= LABEL_ABOVE_PX]
        above = [text for text in over if abs(text.box.left - seen.box.left) <= LABEL_SHIFT_PX]
        level = [text for text in texts if text.box.top - 6 <= seen.box.center[1] <= text.box.bottom + 6]
        left = [text for text in level if 0 <= seen.box.left - text.box.right <= LABEL_BESIDE_PX]
        right = [text for text in level if is_toggle and 0 <= text.box.left - seen.box.right <= LABEL_ABOVE_PX]
        nearest = min(right or above or left, key=lambda text: _distance(text, seen), default=None)
        return (nearest.text,) if nearest else ()


def told(seen: Seen) -> str:
    """An element in words: `button "Save"`."""
    name = " ".join((seen.text or seen.label or seen.concept or "").split())
    return f'{seen.kind} "{name[:60]}"' if name else seen.kind


def _distance(a: Seen, b: Seen) -> float:
    return math.dist(a.box.center, b.box.center)


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
