"""Asks the eyes about what was done, on a thread of its own: the browser must be listened to meanwhile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from qa_agent.eyes import Box, Eyes, Screen
from qa_agent.scribe.acts import Act
from qa_agent.scribe.frames import Picture
from qa_agent.scribe.resolving import Choice, choose, is_seen_ticked, unchecked
from qa_agent.scribe.suggesting import Outcome, Suggestion, suggest
from qa_agent.scribe.told import Target

SCREENS_KEPT = 6


@dataclass(frozen=True)
class Named:
    """The sentences of an act's elements."""

    choice: Choice | None
    to_choice: Choice | None


@dataclass(frozen=True)
class Result:
    """The page after an act. `lines` are the texts that it shows; None where nothing shall be suggested."""

    picture: Picture
    lines: Sequence[str] | None = None
    is_other_page: bool = False


@dataclass(frozen=True)
class Concluded:
    """What came of an act, as the eyes see it. `tick_is_seen` is None for acts that tick nothing."""

    suggestions: tuple[Suggestion, ...] = ()
    tick_is_seen: bool | None = None


class Checker:
    """Answers come in the order of the questions. Pictures are looked at once."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = eyes
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="eyes")
        self._screens: OrderedDict[str, Screen] = OrderedDict()

    def name(self, act: Act, before: Picture | None) -> Future[Named]:
        return self._pool.submit(self._name, act, before)

    def conclude(self, act: Act, named: Named, before: Picture, result: Result) -> Future[Concluded]:
        return self._pool.submit(self._conclude, act, named, before, result)

    def stop(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _name(self, act: Act, before: Picture | None) -> Named:
        def chosen(target: Target | None) -> Choice | None:
            if target is None:
                return None
            return unchecked(target) if before is None else choose(self._eyes, self._screen(before), target, act.verb)

        return Named(chosen(act.target), chosen(act.to))

    def _conclude(self, act: Act, named: Named, before: Picture, result: Result) -> Concluded:
        old, new = self._screen(before), self._screen(result.picture)
        seen: bool | None = None
        if act.verb in ("check", "uncheck") and named.choice is not None:
            wanted = act.verb == "check"
            sentence = named.choice.sentence
            seen = is_seen_ticked(self._eyes, old, sentence, act.verb) is not wanted and (
                is_seen_ticked(self._eyes, new, sentence, act.verb) is wanted
            )
        if result.lines is None or before.digest == result.picture.digest:
            return Concluded(tick_is_seen=seen)
        areas = act.target.areas if act.target is not None and (act.target.editable or act.target.native_list) else ()
        acted_on = [Box(area.left, area.top, area.right, area.bottom) for area in areas]
        return Concluded(tuple(suggest(self._eyes, Outcome(old, new, result.lines, result.is_other_page, acted_on))), seen)

    def _screen(self, picture: Picture) -> Screen:
        known = self._screens.get(picture.digest)
        if known is None:
            known = self._screens[picture.digest] = self._eyes.look(picture.image)
            while len(self._screens) > SCREENS_KEPT:
                self._screens.popitem(last=False)
        else:
            self._screens.move_to_end(picture.digest)
        return known
