"""Takes one action at a time towards a goal, as a recorded step with its reason, and looks what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from PIL import ImageChops

from qa_agent import bare_sentences
from qa_agent.acting import Note, Shot
from qa_agent.acting.finding import Found
from qa_agent.errors import ElementNotFoundError, StepError
from qa_agent.eyes import Action, Box, Seen
from qa_agent.masking import MASK
from qa_agent.phrases.telling import in_words
from qa_agent.planning.bounds import EFFECT_S, POLL_MS
from qa_agent.planning.likeness import likeness
from qa_agent.planning.view import PRESSED_KINDS, TOGGLE_KINDS, View, told
from qa_agent.recording import StepSpec

if TYPE_CHECKING:
    from qa_agent.agent import Agent

__tracebackhide__ = True  # a test's traceback ends at the test's own line

NAMED_AS_SEEN = 6
# What lights up under the pointer or with the focus does so this far around it.
GLOW_PX = 12
LIGHTING_UP = ("click", "double_click", "right_click", "hover")


class StuckError(StepError):
    """What the goal needs next is not seen, or did nothing. Something may be in the way."""


class RefusedError(StepError):
    """The application said no; doing it again would not help."""


class OverBoundError(StepError):
    """All actions that the goal may take are taken."""


@dataclass(frozen=True)
class Effect:
    """The screen before an action and after it."""

    before: View
    after: View
    at: Box | None = None  # what was acted on: that it lights up under the pointer is no effect

    @cached_property
    def is_seen(self) -> bool:
        if self.before.url != self.after.url:
            return True
        if self.before.shot.digest == self.after.shot.digest:
            return False
        return _repainted(self.before.shot, self.after.shot, self.at)

    @property
    def new_complaints(self) -> tuple[str, ...]:
        return tuple(text for text in self.after.complaints if text not in self.before.complaints)


class Worker:
    """`done` tells in words what was done so far; `clause` is the part of the goal that is being pursued."""

    def __init__(self, agent: Agent, spec: StepSpec, max_steps: int, deadline: float | None = None) -> None:
        self._agent = agent
        self._spec = spec
        self._max_steps = max_steps
        self._deadline = deadline
        self.done: list[str] = []
        self.clause = ""
        self._last_news = ""

    def view(self) -> View:
        """The page at rest, as it is seen."""
        sight = self._agent.deeds.sight
        return self._at(sight.settle())

    def _at(self, shot: Shot) -> View:
        sight = self._agent.deeds.sight
        return View(shot, sight.screen, self._agent.page.url)

    def seek(self, description: str, verb: str = "click") -> Found | None:
        """What a description means, by the eyes, scrolled into view if need be; None where it is not found."""
        try:
            return self._agent.deeds.finder.find(description, Note(verb), 0.0)
        except ElementNotFoundError:
            return None

    def click(self, what: Seen | Found, called: str, why: str) -> Effect:
        """Click, and see what it does; `called` is how the report names it."""
        place = _place(what)
        return self._taken("click", f"click {called}", why, place, lambda note: self._agent.deeds.hands.click(place.point))

    def type(self, field: Seen, text: str, why: str, secret: bool = False) -> Effect:
        """Replace a field's content. Raises StuckError where nothing of it is seen."""
        shown = MASK if secret else text
        place = _place(field)
        effect = self._taken(
            "type", f'type "{shown}" into {told(field)}', why, place,
            lambda note: self._agent.deeds.filler.fill_at(told(field), text, place, note),
        )  # fmt: skip
        if text and self._last_news.startswith("typed, but nothing") and not _holds_already(effect.after, field, text):
            raise StuckError(f'"{shown}" was typed into {told(field)}, but it shows nothing of it')
        return effect

    def fill(self, field: Seen, text: str, why: str, secret: bool = False) -> Effect:
        """Give a field its value by its kind: typed, chosen, ticked."""
        if field.kind == "textbox":
            return self.type(field, text, why, secret)
        place, shown = _place(field), MASK if secret else text
        name = field.label or field.text or field.kind
        return self._taken(
            "fill", f'set {told(field)} to "{shown}"', why, place, lambda note: self._agent.deeds.filler.fill_at(name, text, place, note)
        )  # fmt: skip

    def set_checked(self, control: Seen, checked: bool, called: str, why: str) -> Effect:
        place = _place(control)
        verb = "check" if checked else "uncheck"
        return self._taken(
            verb, f"{'switch on' if checked else 'switch off'} {called}", why, place,
            lambda note: self._agent.deeds.chooser.set_checked_at(called, checked, place, note),
        )  # fmt: skip

    def press(self, key: str, why: str) -> Effect:
        return self._taken("press", f"press {key}", why, None, lambda note: self._agent.deeds.hands.press(key))

    def act(self, action: Action, why: str) -> Effect:
        """An action that the goal itself names, carried out as a bare sentence is."""
        return self._taken(action.verb, in_words(action), why, None, lambda note: bare_sentences.act(self._agent, action, note))

    def refused(self, effect: Effect) -> None:
        """Raises RefusedError where the page has begun to complain."""
        if effect.new_complaints:
            raise RefusedError(f'the page says: "{effect.new_complaints[0][:160]}"')

    def said(self) -> str:
        """What the browser told of the last action by itself: a native dialog, a tab."""
        return self._last_news

    def _taken(self, verb: str, sentence: str, why: str, place: Found | None, deed: Callable[[Note], object]) -> Effect:
        self._check_bounds()
        before = self.view()

        def noted(note: Note) -> None:
            note.shot, note.reason = before.shot, why
            if place is not None:
                note.point, note.target = place.point, place.box
            deed(note)
            note.shot = before.shot if place is not None else note.shot
            note.reason = why if not note.reason or note.reason == why else f"{why}: {note.reason}"

        spec = replace(
            self._spec, action=verb, sentence=sentence, within=(*self._spec.within, self._spec.sentence), retries=0, optional=False,
            soft=False,
            excused=True, source=None,
        )  # fmt: skip
        self.done.append(sentence)
        note = self._agent.perform(spec, noted)
        self._last_news = note.reason.removeprefix(why).lstrip(":; ")
        return self._effect(before, note.target if verb in LIGHTING_UP else None)

    def _effect(self, before: View, at: Box | None) -> Effect:
        """The screen once the action shows; the same screen as before where it does nothing for a while."""
        deadline = time.monotonic() + EFFECT_S
        looked_at = ""
        while True:
            shot = self._agent.deeds.sight.settle()
            if shot.digest not in (looked_at, before.shot.digest):
                looked_at = shot.digest
                effect = Effect(before, self._at(shot), at)
                if effect.is_seen:
                    return effect
            if time.monotonic() >= deadline:
                return Effect(before, self._at(shot), at)
            self._agent.deeds.sight.camera.pause(POLL_MS)

    def _check_bounds(self) -> None:
        if len(self.done) >= self._max_steps:
            raise OverBoundError(f"{self._max_steps} actions were taken, and it is not done: say less in one goal, or raise max_steps:")
        if self._deadline is not None and time.monotonic() > self._deadline:
            raise OverBoundError("the time for this goal is over: give it a longer timeout:")


def seen_in(view: View) -> str:
    """What there is to act on, for a message."""
    controls = [seen for seen in view.of(*PRESSED_KINDS, "textbox", "combobox", *TOGGLE_KINDS) if seen.text or seen.label]
    named = list(dict.fromkeys(told(seen) for seen in controls))
    if not named:
        return "nothing that can be acted on"
    more = f" and {len(named) - NAMED_AS_SEEN} more" if len(named) > NAMED_AS_SEEN else ""
    return ", ".join(named[:NAMED_AS_SEEN]) + more


def stuck(looked_for: str, view: View) -> StuckError:
    """The error for something that is not on the screen."""
    return StuckError(f"looked for {looked_for}; seen: {seen_in(view)}")


def _place(what: Seen | Found) -> Found:
    return what if isinstance(what, Found) else Found(what.box.center, what.box)


def _repainted(before: Shot, after: Shot, at: Box | None) -> bool:
    """Whether two pictures differ elsewhere than at a box and close around it."""
    if before.size != after.size:
        return True
    difference = ImageChops.difference(before.image, after.image)
    if at is not None:
        around = (at.left - GLOW_PX, at.top - GLOW_PX, at.right + GLOW_PX, at.bottom + GLOW_PX)
        left, top, right, bottom = (round(side) for side in around)
        difference.paste((0, 0, 0), (left, top, right, bottom))
    return difference.getbbox() is not None


def _holds_already(view: View, field: Seen, text: str) -> bool:
    at = [seen for seen in view.inside(field.box) if seen.text]
    return any(likeness(seen.text, text) >= 0.9 for seen in at)
