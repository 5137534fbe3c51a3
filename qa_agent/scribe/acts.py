"""What a person does, put together from what the page tells: presses and releases become clicks, letters become a text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qa_agent.scribe.told import (
    Chooser,
    Chosen,
    Context,
    Double,
    Down,
    Drop,
    Files,
    Key,
    Keyed,
    Scrolled,
    Set,
    Target,
    Told,
    Typed,
    Up,
)

# From here on a press that moves is a drag (CSS pixels).
DRAG_BEGINS_PX = 8
# A second press this soon after the first may be a double click.
DOUBLE_CLICK_S = 0.6
# A click is written down as such when nothing made more of it for so long.
CLICK_RESTS_S = 0.7
CONTROL_RESTS_S = 0.15
# Smaller turns of the wheel change nothing that matters.
SCROLL_MATTERS_PX = 20
# Each click on these counts by itself, however fast they come.
CLICKED_ONCE = ("button", "link", "checkbox", "radio", "switch", "tab", "menuitem", "option", "combobox", "listbox", "slider")
TICKED = ("checkbox", "switch", "radio", "menuitemcheckbox", "menuitemradio")


@dataclass(frozen=True)
class Act:
    """One thing that was done: it becomes a step.

    `at` is when it began, in seconds since the epoch: the picture just before is the one to judge by. `text` is what was typed, the key,
    the option, the files, the address, the direction. `off_px` is how far the page was scrolled without it being a step.
    """

    verb: str
    at: float
    target: Target | None = None
    to: Target | None = None
    text: str = ""
    secret: str = ""
    files: tuple[str, ...] = ()
    remark: str = ""
    off_px: float = 0.0


class Assembler:
    """Takes what one tab tells, in order; gives what was done as soon as nothing more can be made of it."""

    def __init__(self) -> None:
        self._pressed: Down | None = None
        self._released = False
        self._presses = 1
        self._choosing_files = False
        self._dragged_from: Down | None = None
        self._typed: Typed | None = None
        self._down_px = self._right_px = 0.0  # scrolled, but no step of it yet
        self._last_scroll: Scrolled | None = None

    @property
    def draft(self) -> Act | None:
        """What is being done right now: a text that is still being typed."""
        return _typing(self._typed) if self._typed is not None else None

    @property
    def is_busy(self) -> bool:
        """Whether something has begun that is not complete."""
        return self._typed is not None or self._pressed is not None

    def feed(self, told: Told) -> list[Act]:
        """What is complete now."""
        match told:
            case Down():
                return self._down(told)
            case Up():
                return self._up(told)
            case Double():
                return self._double(told)
            case Context():
                self._pressed = None
                return [*self.flush(), *self._scrolled_to(Act("right_click", told.at, told.target))]
            case Drop():
                return self._drop(told)
            case Typed():
                return self._type(told)
            case Key():
                done = self.flush()
                return [*done, Act("press", told.at, text=told.key)]
            case Keyed():
                return [*self.flush(), *self._scrolled_to(_clicked(told.target, told.at))]
            case Chosen():
                return self._choose(told)
            case Chooser():
                self._choosing_files = True
                return []
            case Files():
                return self._upload(told)
            case Set():
                return self._set(told)
            case Scrolled():
                return self._scroll(told)
        return []

    def rest(self, now: float) -> list[Act]:
        """What is complete because nothing more came for a while."""
        pressed = self._pressed
        if pressed is None or not self._released:
            return []
        if now - pressed.at < (CONTROL_RESTS_S if pressed.target.role in CLICKED_ONCE else CLICK_RESTS_S):
            return []
        may_become_more = pressed.target.native_list or pressed.target.editable or self._choosing_files or pressed.target.role == "file"
        return [] if may_become_more else self._flush_click()

    def flush(self) -> list[Act]:
        """Everything that is under way, as far as it came."""
        done = self._flush_click()
        if self._typed is not None:
            done += self._scrolled_to(_typing(self._typed))
            self._typed = None
        return done

    def leave(self) -> list[Act]:
        """The document is left: what is under way is done, and where it was scrolled counts no more."""
        done = self.flush()
        self._down_px = self._right_px = 0.0
        self._last_scroll = None
        self._dragged_from = None
        return done

    def _down(self, told: Down) -> list[Act]:
        if self._typed is not None and told.target.token == self._typed.target.token and told.button == 0:
            return []  # the caret is set elsewhere in the same field
        pressed = self._pressed
        if pressed is not None and _is_again(pressed, told):
            self._presses += 1
            self._released = False
            return []
        done = self.flush()
        self._choosing_files = False
        self._dragged_from = told
        if told.button == 0:
            self._pressed, self._released, self._presses = told, False, 1
        return done

    def _up(self, told: Up) -> list[Act]:
        pressed = self._pressed
        if pressed is None or self._released:
            return []
        start = pressed.target.point or (told.x, told.y)
        if math.dist(start, (told.x, told.y)) <= DRAG_BEGINS_PX:
            self._released = True
            if told.selected and self._presses != 2 and pressed.target.role not in CLICKED_ONCE:
                self._pressed = None  # text was selected, as for copying it; a double click selects a word, whatever else it does
            return []
        self._pressed = None
        if told.selected or pressed.target.editable or pressed.target.role == "slider":
            return []
        return self._drag(pressed, told.over, told.at)

    def _drop(self, told: Drop) -> list[Act]:
        start, self._pressed, self._dragged_from = self._dragged_from, None, None
        if start is None or told.files:
            remark = "files were dropped here from outside of the browser; no step can do that: use upload: if there is a button for it"
            return [Act("", told.at, remark=remark)]
        return self._drag(start, (told.target,), told.at)

    def _drag(self, start: Down, over: Sequence[Target], at: float) -> list[Act]:
        end = next((each for each in over if each.token != start.target.token), None)
        if end is None:  # moved within itself
            return self._scrolled_to(
                replace(_clicked(start.target, start.at), remark="it was dragged by some pixels, which no step can do")
            )
        return self._scrolled_to(Act("drag", start.at, start.target, to=end))

    def _double(self, told: Double) -> list[Act]:
        pressed = self._pressed
        if pressed is None or pressed.target.role in CLICKED_ONCE or pressed.target.editable or pressed.target.token != told.target.token:
            return []
        self._pressed, self._presses = None, 1
        return self._scrolled_to(Act("double_click", pressed.at, pressed.target))

    def _type(self, told: Typed) -> list[Act]:
        typed = self._typed
        if typed is not None and typed.target.token == told.target.token:
            self._typed = told.model_copy(update={"at": typed.at, "target": typed.target})
            return []
        pressed = self._pressed
        if pressed is not None and pressed.target.token == told.target.token:
            self._pressed = None  # the click into the field is part of typing into it
            told = told.model_copy(update={"at": pressed.at, "target": pressed.target})
        done = self.flush()
        self._typed = told
        return done

    def _choose(self, told: Chosen) -> list[Act]:
        act = Act("select", told.at, told.target, text=told.option)
        if self._pressed is not None and self._pressed.target.token == told.target.token:
            act = replace(act, at=self._pressed.at, target=self._pressed.target)
            self._pressed = None
        return [*self.flush(), *self._scrolled_to(act)]

    def _upload(self, told: Files) -> list[Act]:
        act = Act("upload", told.at, told.target, files=told.names)
        if self._pressed is not None and self._choosing_files:  # what was clicked is what opened the chooser
            act = replace(act, at=self._pressed.at, target=self._pressed.target)
            self._pressed = None
        self._choosing_files = False
        return [*self.flush(), *self._scrolled_to(act)] if told.names else self.flush()

    def _set(self, told: Set) -> list[Act]:
        self._pressed = None
        act = Act("click", told.at, told.target, remark=f"it was set to {told.value}: put the presses of arrow keys after it that do so")
        return [*self.flush(), *self._scrolled_to(act)]

    def _scroll(self, told: Scrolled) -> list[Act]:
        if told.target is not None:
            if max(abs(told.down), abs(told.right)) < SCROLL_MATTERS_PX:
                return []
            return [*self.flush(), Act("scroll", told.at, told.target, text=_direction(told.down, told.right))]
        self._down_px += told.down
        self._right_px += told.right
        self._last_scroll = told
        return []

    def _flush_click(self) -> list[Act]:
        pressed, presses = self._pressed, self._presses
        self._pressed, self._presses = None, 1
        if pressed is None or pressed.target.native_list or (self._choosing_files and self._released):
            return []  # a list that was only looked into; a chooser that was closed
        return self._scrolled_to(*[_clicked(pressed.target, pressed.at)] * presses)

    def _scrolled_to(self, *acts: Act) -> list[Act]:
        """The acts, after a scroll step where their target was out of sight before the page was scrolled."""
        down, right = self._down_px, self._right_px
        if not acts or max(abs(down), abs(right)) < SCROLL_MATTERS_PX:
            return list(acts)
        if all(_was_in_sight(each, down, right) for act in acts for each in (act.target, act.to) if each is not None):
            return [replace(act, off_px=abs(down) + abs(right)) for act in acts]
        self._down_px = self._right_px = 0.0
        last = self._last_scroll
        words = _direction(down, right)
        if last is not None and abs(down) >= abs(right) and (last.at_bottom or last.at_top):
            words = "to the bottom" if last.at_bottom and down > 0 else "to the top" if last.at_top and down < 0 else words
        return [Act("scroll", acts[0].at, text=words), *acts]


def _clicked(target: Target, at: float) -> Act:
    if target.role in TICKED and target.checked is not None:
        if not target.checked:
            return Act("check", at, target)
        if target.role not in ("radio", "menuitemradio"):
            return Act("uncheck", at, target)
    return Act("click", at, target)


def _typing(typed: Typed) -> Act:
    if typed.is_empty:
        return Act("clear", typed.at, typed.target)
    remark = ""
    if typed.target.input_type in ("date", "time", "datetime-local", "month", "week"):
        remark = f"a {typed.target.input_type} field: write it as your browser's language does, without separators"
    return Act("type", typed.at, typed.target, text=typed.value.removesuffix("\n"), secret=typed.secret, remark=remark)


def _is_again(pressed: Down, told: Down) -> bool:
    return (
        told.button == 0
        and told.target.token == pressed.target.token
        and told.at - pressed.at < DOUBLE_CLICK_S
        and told.target.role not in CLICKED_ONCE
    )


def _was_in_sight(target: Target, down: float, right: float) -> bool:
    """Whether it was whole on the screen before the page was scrolled by so much."""
    earlier = [area.moved(right, down) for area in target.areas]
    return any(area.top >= 0 and area.left >= 0 and area.bottom <= target.height and area.right <= target.width for area in earlier)


def _direction(down: float, right: float) -> str:
    if abs(down) >= abs(right):
        return f"{'down' if down > 0 else 'up'} {abs(round(down))}"
    return f"{'right' if right > 0 else 'left'} {abs(round(right))}"
