"""Draws in a headed page where the agent is about to act and what it looks at.

What is drawn is never in a picture that is judged: before each of these it is taken out of the page, and a frame is waited for.
It lives in a closed shadow tree of an element of its own, lets the mouse through, and takes no room.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Literal

from playwright.sync_api import Error, Page

from qa_agent.eyes import Box

Look = Literal["target", "evidence", "candidate"]

_DRAW = """([marks, point, caption, name]) => {
  document.querySelector(name)?.remove();
  const host = document.createElement(name);
  host.setAttribute("popover", "manual");
  host.setAttribute("aria-hidden", "true");
  host.style.cssText = "all:initial!important;position:fixed!important;inset:0!important;display:block!important;" +
    "width:auto!important;height:auto!important;margin:0!important;border:0!important;padding:0!important;overflow:visible!important;" +
    "background:none!important;pointer-events:none!important;z-index:2147483647!important";
  const root = host.attachShadow({mode: "closed"});
  const put = (css, text) => {
    const part = document.createElement("div");
    part.style.cssText = "position:fixed;box-sizing:border-box;pointer-events:none;" + css;
    if (text) part.textContent = text;
    root.append(part);
  };
  const looks = {target: "3px solid #e11d48", evidence: "3px solid #2563eb", candidate: "2px dashed #b45309"};
  for (const {left, top, right, bottom, look, label} of marks) {
    put(`left:${left - 3}px;top:${top - 3}px;width:${right - left + 6}px;height:${bottom - top + 6}px;` +
        `border:${looks[look]};border-radius:4px;box-shadow:0 0 0 1px #fffc`);
    if (label) put(`left:${left - 3}px;top:${bottom + 5}px;max-width:320px;padding:1px 5px;border-radius:3px;` +
        `font:12px/16px system-ui,sans-serif;color:#fff;background:#b45309`, label);
  }
  if (point) {
    const [x, y] = point;
    put(`left:${x - 13}px;top:${y - 13}px;width:26px;height:26px;border-radius:50%;border:3px solid #e11d48;background:#e11d4833;` +
        "box-shadow:0 0 0 1px #fff");
    put(`left:${x - 3}px;top:${y - 3}px;width:6px;height:6px;border-radius:50%;background:#e11d48`);
  }
  if (caption) {  // below, unless it would hide what is shown
    const low = [...marks.map(({bottom}) => bottom), point ? point[1] + 13 : 0].some(y => y > innerHeight - 70);
    put(`left:50%;${low ? "top" : "bottom"}:12px;transform:translateX(-50%);width:max-content;max-width:80vw;padding:6px 12px;` +
        "border-radius:6px;font:14px/20px system-ui,sans-serif;color:#fff;background:#0f172a;box-shadow:0 0 0 1px #fff9,0 2px 8px #0006;" +
        "overflow:hidden;text-overflow:ellipsis", caption);
  }
  document.documentElement.append(host);
  try { host.showPopover(); } catch { /* no popovers in this browser: a high z-index is nearly as good */ }
}"""

# A page in the background paints no frames: then its pictures hold nothing old either, and a moment is enough.
_REMOVE = """async (name) => {
  document.querySelector(name)?.remove();
  const frame = () => new Promise(done => { requestAnimationFrame(done); setTimeout(done, 100); });
  await frame();
  await frame();
}"""

_NAME = "qa-agent-overlay"


@dataclass(frozen=True)
class Mark:
    """A rectangle to draw, in CSS pixels of the viewport."""

    left: float
    top: float
    right: float
    bottom: float
    look: Look
    label: str = ""


def mark(box: Box, look: Look, label: str = "") -> Mark:
    return Mark(box.left, box.top, box.right, box.bottom, look, label)


class Overlay:
    """An onlooker (`qa_agent.acting.Onlooker`) that shows what it is told in the page, for `linger_ms` each time."""

    def __init__(self, current_page: Callable[[], Page], linger_ms: float = 0.0) -> None:
        self._current_page = current_page
        self._linger_ms = linger_ms
        self._drawn_on: Page | None = None
        self._box: Box | None = None
        self.caption = ""

    def before_picture(self) -> None:
        self.clear()

    def located(self, description: str, box: Box | None) -> None:
        self._box = box

    def about_to_act(self, point: tuple[float, float]) -> None:
        """Show the place, wait, and take everything away: the mouse meets the page as it is."""
        if self._linger_ms <= 0:
            return
        box = self._box
        marks = [mark(box, "target")] if box is not None and _holds(box, point) else []
        self.show(marks, point)
        self.linger()

    def linger(self) -> None:
        """Leave what is drawn to be looked at, then clear it."""
        if self._drawn_on is not None and self._linger_ms > 0:
            with suppress(Error):  # the page closes meanwhile
                self._drawn_on.wait_for_timeout(self._linger_ms)
        self.clear()

    def show(self, marks: Sequence[Mark], point: tuple[float, float] | None = None) -> None:
        """Draw, in place of what was drawn before; it stays until `clear` or the next picture."""
        self.clear()
        self._drawn_on = self._current_page()  # before it is drawn: what was drawn in part is taken away too
        with suppress(Error):  # a page that is closed or on its way to the next: nothing to draw on, and nothing lost
            self._drawn_on.evaluate(_DRAW, [[asdict(each) for each in marks], point, self.caption, _NAME])

    def clear(self) -> None:
        if self._drawn_on is None:
            return
        with suppress(Error):  # as above; a new document has no overlay
            self._drawn_on.evaluate(_REMOVE, _NAME)
        self._drawn_on = None


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom
