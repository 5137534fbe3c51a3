"""Puts the listener into every document of a browser context and gathers what it tells."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, Frame, Page

from qa_agent.scribe.told import Told, in_frame, read

_LISTENER = Path(__file__).with_name("listener.js")
_BINDING = "__qaAgentTold"


@dataclass(frozen=True)
class Heard:
    """One message, and the tab that it came from."""

    page: Page
    told: Told


class Ears:
    """Messages of all tabs and frames in the order in which they came."""

    def __init__(self, context: BrowserContext, complain: Callable[[str], None]) -> None:
        self._complain = complain
        self._came: deque[tuple[Page, Frame, str]] = deque()
        self._offsets: dict[Frame, tuple[float, float]] = {}
        context.expose_binding(_BINDING, self._take)
        salt = secrets.token_hex(16)  # of this recording alone: digests of passwords can't be compared with others
        context.add_init_script(f'{_LISTENER.read_text(encoding="utf-8")}(["{_BINDING}", "{salt}"]);')

    def _take(self, source: Any, message: object) -> None:
        self._came.append((source["page"], source["frame"], str(message)))

    def take(self) -> list[Heard]:
        """What was told since this was last asked."""
        heard = []
        while self._came:
            page, frame, message = self._came.popleft()
            try:
                told = read(message)
            except ValueError:
                continue  # a script of the page calls what is not meant for it
            if told.kind == "fault":
                self._complain(f"something done on the page could not be recorded: {told.message}")
                continue
            heard.append(Heard(page, in_frame(told, *self._offset(frame))))
        return heard

    def _offset(self, frame: Frame) -> tuple[float, float]:
        """Where a frame's corner is in the page's viewport; as it was last, where the frame is gone."""
        right = down = 0.0
        with suppress(Error):
            if frame.parent_frame is None:
                return 0.0, 0.0
            box = frame.frame_element().bounding_box()
            if box is not None:
                right, down = box["x"], box["y"]
                self._offsets[frame] = right, down
        return self._offsets.get(frame, (right, down))
