"""Giving a field its value by what kind of field it is seen to be: typed, chosen from a list, or ticked."""

from __future__ import annotations

from qa_agent.acting.choosing import TICKED_KINDS, Chooser
from qa_agent.acting.finding import Finder, Found
from qa_agent.acting.note import Note
from qa_agent.acting.sight import Sight
from qa_agent.acting.writing import Writer
from qa_agent.errors import StepError
from qa_agent.eyes import Seen

__tracebackhide__ = True  # a test's traceback ends at the test's own line

LISTS = ("combobox", "listbox")
_YES = ("yes", "on", "true", "checked", "ticked", "enabled", "1")
_NO = ("no", "off", "false", "unchecked", "unticked", "disabled", "0")


class Filler:
    """Fills fields."""

    def __init__(self, sight: Sight, finder: Finder, chooser: Chooser, writer: Writer) -> None:
        self._sight = sight
        self._finder = finder
        self._chooser = chooser
        self._writer = writer

    def fill(self, field: str, value: str, note: Note, timeout_s: float) -> None:
        """Find a field and give it a value."""
        self.fill_at(field, value, self._finder.find(field, note, timeout_s), note)

    def fill_at(self, field: str, value: str, found: Found, note: Note) -> None:
        """Give the field at a place a value. Raises StepError where it does not take it."""
        note.point, note.target = found.point, found.box
        control = self._control_at(found)
        if control is not None and control.kind in TICKED_KINDS:
            if value.strip().casefold() not in (*_YES, *_NO):
                raise StepError(f'"{field}" is a {control.kind}: say on or off, not "{value}"')
            self._chooser.set_checked_at(field, value.strip().casefold() in _YES, found, note)
        elif control is not None and control.kind in LISTS:
            self._chooser.select_at(value, field, found, note)
        else:
            self._writer.write_at(found, value, note)

    def _control_at(self, found: Found) -> Seen | None:
        shot = self._sight.last_shot or self._sight.settle()
        kinds = (*TICKED_KINDS, *LISTS, "textbox")
        x, y = found.point
        at = [
            seen
            for seen in self._sight.screen(shot).elements
            if seen.kind in kinds and seen.box.left <= x <= seen.box.right and seen.box.top <= y <= seen.box.bottom
        ]
        return min(at, key=lambda seen: (seen.box.right - seen.box.left) * (seen.box.bottom - seen.box.top), default=None)
