"""Writing into a field that was found: its content is replaced, in the way in which such a field takes it."""

from __future__ import annotations

from qa_agent.acting.colours import ColourPicker, colour_of
from qa_agent.acting.dates import as_the_field_takes_it
from qa_agent.acting.finding import Finder, Found
from qa_agent.acting.hands import Hands
from qa_agent.acting.note import Note
from qa_agent.acting.sight import Sight

__tracebackhide__ = True  # a test's traceback ends at the test's own line

NOTHING_CHANGED = "typed, but nothing on the screen changed"
# A page that does not come to rest by itself is waited for by the next step, where it needs to.
A_MOMENT_S = 0.2


class Writer:
    """Types texts, dates and colours."""

    def __init__(self, sight: Sight, hands: Hands, finder: Finder) -> None:
        self._sight = sight
        self._hands = hands
        self._finder = finder
        self._picker = ColourPicker(sight, hands)

    def write_at(self, found: Found, text: str, note: Note) -> None:
        """Replace what the field at a place holds. Raises StepError where a colour field does not take a colour."""
        text = as_the_field_takes_it(text, self._finder.texts_in(found))
        colour, closed = colour_of(text), self._sight.last_shot
        self._hands.click(found.point)
        if colour is not None and closed is not None and self._picker.is_open(closed, self._sight.settle()):
            self._picker.pick(colour, found)
            return
        self._hands.select_all()
        if not text:
            self._hands.press("Delete")
        if self._changes_nothing(text):
            if colour is not None:  # its picker may be open all the same: where it is a window of its own, no screenshot shows it
                self._picker.pick(colour, found)
                return
            note.reason = NOTHING_CHANGED

    def write(self, text: str, note: Note) -> None:
        """Type where the focus is."""
        if self._changes_nothing(text):
            note.reason = NOTHING_CHANGED

    def _changes_nothing(self, text: str) -> bool:
        """Types it; whether the screen looks the same afterwards, though there was something to type."""
        if not text.strip():
            self._hands.type(text)
            return False
        before = self._sight.camera.shoot()
        self._hands.type(text)
        return self._sight.camera.settle(A_MOMENT_S).digest == before.digest
