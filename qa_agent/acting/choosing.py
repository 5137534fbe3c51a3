"""Choosing from lists and ticking boxes, and looking afterwards whether it took."""

from __future__ import annotations

import math
import time
from difflib import SequenceMatcher

from PIL import ImageChops

from qa_agent.acting.camera import Shot
from qa_agent.acting.finding import Finder, Found
from qa_agent.acting.hands import Hands
from qa_agent.acting.note import Note
from qa_agent.acting.sight import Sight
from qa_agent.errors import StepError
from qa_agent.eyes import Box, Seen

__tracebackhide__ = True  # a test's traceback ends at the test's own line

TICKED_KINDS = ("checkbox", "radio", "switch")
FIELD_KINDS = ("combobox", "textbox", "button", "text", "listbox")
# A box and its label are this close (CSS pixels).
LABEL_GAP = 48
# Browsers and pages paint the ring of what has the focus no farther out.
FOCUS_RING = 12
TAKES_EFFECT_S = 2.0
POLL_MS = 100
# When typing its name does not choose an option, so many are stepped through with the arrow key.
OPTIONS_TRIED = 40
RESEMBLANCE = 0.8


class Chooser:
    """Selects options and sets checkboxes."""

    def __init__(self, sight: Sight, hands: Hands, finder: Finder) -> None:
        self._sight = sight
        self._hands = hands
        self._finder = finder

    def select(self, option: str, field: str, note: Note, timeout_s: float) -> None:
        """Choose an option of a drop-down list.

        The list is opened by a click. Where the option then appears, it is clicked. A native list is
        painted outside of the page, in some screenshots and not in others, and never reached by this mouse: there
        its name is typed and Enter pressed, as keyboard users do. Either way the field must show the option at the end.
        """
        self.select_at(option, field, self._finder.find(field, note, timeout_s), note)

    def select_at(self, option: str, field: str, found: Found, note: Note) -> None:
        """The same for a list that was found already; `field` is what messages call it."""
        note.point = found.point
        before = self._sight.settle()
        self._hands.click(found.point)
        opened = self._sight.settle()
        shown = self._appeared(option, before, opened, found.box) if opened.digest != before.digest else None
        if shown is not None and self._answers_mouse(shown, opened):
            self._hands.click(shown.box.center)
        elif shown is not None:
            self._hands.type(option)
            self._hands.press("Enter")
            if not self._comes_to_show(option, found, before, note):
                self._hands.click(shown.box.center)
        else:
            self._hands.type(option)
            filtered = self._sight.settle()
            shown = self._appeared(option, before, filtered, found.box)
            # A native list may be in this picture though it was not in the last: a click there would meet the page below it.
            if shown is not None and self._answers_mouse(shown, filtered):
                self._hands.click(shown.box.center)
            else:
                self._hands.press("Enter")
        if not self._comes_to_show(option, found, before, note) and not self._step_to(option, found, note):
            self._hands.press("Escape")
            raise StepError(f'"{option}" could not be selected in "{field}": it shows {self._content(found)}')
        note.reason = f'it shows "{option}"'

    def set_checked(self, target: str, checked: bool, note: Note, timeout_s: float) -> None:
        """Make a checkbox, radio button or switch checked or not; click only if it is not so already."""
        self.set_checked_at(target, checked, self._finder.find(target, note, timeout_s), note)

    def set_checked_at(self, target: str, checked: bool, found: Found, note: Note) -> None:
        """The same for one that was found already."""
        note.point = found.point
        wanted = "checked" if checked else "unchecked"
        if self._is_checked(target, found) == checked:
            note.point = None
            note.reason = f"it is {wanted} already"
            return
        self._hands.click(found.point)
        deadline = time.monotonic() + TAKES_EFFECT_S
        while True:
            note.shot = self._sight.settle()
            if self._is_checked(target, found) == checked:
                note.reason = f"it is {wanted} now"
                return
            if time.monotonic() >= deadline:
                raise StepError(f'"{target}" was clicked, but is not seen to be {wanted}')
            self._sight.camera.pause(POLL_MS)

    def is_checked_at(self, found: Found) -> bool | None:
        """Whether the box at a place is seen checked; None where none is seen there."""
        box = ticked_at(found, self._sight.screen(self._sight.last_shot or self._sight.settle()).elements)
        return None if box is None else "checked" in box.states

    def _is_checked(self, target: str, found: Found) -> bool | None:
        """None where it can't be told."""
        shot = self._sight.last_shot or self._sight.settle()
        box = ticked_at(found, self._sight.screen(shot).elements)
        if box is not None:
            return "checked" in box.states
        verdict = self._sight.check(shot, f"{target} is checked")
        return None if verdict.status == "unsure" else verdict.status == "pass"

    def _answers_mouse(self, shown: Seen, opened: Shot) -> bool:
        """Whether an option lights up below the pointer, as options of a page's own lists do."""
        self._hands.move(shown.box.center)
        return _repainted(shown.box, opened, self._sight.settle())

    def _appeared(self, option: str, before: Shot, after: Shot, field: Box | None) -> Seen | None:
        """An element with the option's text that was not there before the list was opened."""
        if not _changed_beyond(field, before, after):
            return None  # what is not painted need not be looked for
        old = [seen.box for seen in self._sight.screen(before).elements if _same(seen.text, option)]
        new = [
            seen
            for seen in self._sight.screen(after).elements
            if _same(seen.text, option)
            and not any(_overlap(seen.box, box) for box in old)
            and not (field is not None and _overlap(seen.box, field))
        ]
        return new[0] if new else None

    def _comes_to_show(self, option: str, found: Found, before: Shot, note: Note) -> bool:
        deadline = time.monotonic() + TAKES_EFFECT_S
        while True:
            note.shot = shot = self._sight.settle()
            if self._shows(option, found) or (_repainted(found.box, before, shot) and self._resembles(option, found)):
                return True
            if time.monotonic() >= deadline:
                return False
            self._sight.camera.pause(POLL_MS)

    def _step_to(self, option: str, found: Found, note: Note) -> bool:
        """Go through a closed native list with the arrow key until the field shows the option."""
        self._hands.press("Home")
        previous = ""
        for _ in range(OPTIONS_TRIED):
            note.shot = shot = self._sight.settle()
            if self._shows(option, found):
                return True
            if shot.digest == previous:
                return False  # the end of the list, or no list at all
            previous = shot.digest
            self._hands.press("ArrowDown")
        return False

    def _shows(self, option: str, found: Found) -> bool:
        return any(_same(seen.text, option) for seen in self._in_field(found))

    def _resembles(self, option: str, found: Found) -> bool:
        """For a letter or two that were misread: good enough where the field has just changed."""
        return any(SequenceMatcher(None, seen.text.casefold(), option.casefold()).ratio() >= RESEMBLANCE for seen in self._in_field(found))

    def _content(self, found: Found) -> str:
        texts = [seen.text for seen in self._in_field(found) if seen.text]
        return f'"{texts[0]}"' if texts else "nothing that could be read"

    def _in_field(self, found: Found) -> list[Seen]:
        shot = self._sight.last_shot or self._sight.settle()
        box = found.box
        if box is None:
            return []
        elements = self._sight.screen(shot).elements
        return [seen for seen in elements if seen.kind in FIELD_KINDS and _inside(seen.box.center, box)]


def ticked_at(found: Found, elements: tuple[Seen, ...]) -> Seen | None:
    """The checkbox at the place that was found, or the nearest one on its line."""
    if found.box is None:
        return None
    boxes = [seen for seen in elements if seen.kind in TICKED_KINDS]
    on_it = [seen for seen in boxes if _overlap(seen.box, found.box)]
    if on_it:
        return min(on_it, key=lambda seen: math.dist(seen.box.center, found.point))
    left, right = found.box.left - LABEL_GAP, found.box.right + LABEL_GAP
    beside = [seen for seen in boxes if found.box.top <= seen.box.center[1] <= found.box.bottom and left <= seen.box.center[0] <= right]
    return min(beside, key=lambda seen: math.dist(seen.box.center, found.point), default=None)


def _same(text: str, wanted: str) -> bool:
    return " ".join(text.split()).casefold() == " ".join(wanted.split()).casefold()


def _repainted(box: Box | None, before: Shot, after: Shot) -> bool:
    if box is None:
        return False
    area = (round(box.left), round(box.top), round(box.right), round(box.bottom))
    return before.image.crop(area).tobytes() != after.image.crop(area).tobytes()


def _changed_beyond(field: Box | None, before: Shot, after: Shot) -> bool:
    """Whether more looks otherwise than a field and the ring around it."""
    changed = ImageChops.difference(before.image, after.image).getbbox() if before.size == after.size else None
    if field is None or changed is None:
        return before.digest != after.digest
    left, top, right, bottom = changed
    ring = FOCUS_RING
    return left < field.left - ring or top < field.top - ring or right > field.right + ring or bottom > field.bottom + ring


def _overlap(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


def _inside(point: tuple[float, float], box: Box) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
