"""The walk: look, note what is broken, click what was not tried yet, go where something is left, until a bound is reached."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from playwright.sync_api import Error as PlaywrightError

from qa_agent.acting import Note
from qa_agent.acting.sweeping import SCROLL_SHARE
from qa_agent.acting.traffic import later_than
from qa_agent.agent import Agent
from qa_agent.errors import StepError
from qa_agent.exploring.bounds import Bounds
from qa_agent.exploring.findings import Finding, Findings, of_traffic, of_view
from qa_agent.exploring.frontier import Frontier, Thing, page_of
from qa_agent.planning.view import View
from qa_agent.recording import StepSpec

# A page is scrolled so often for what is further down.
SCROLLS_A_PAGE = 3


class Explorer:
    """Explores from one address. `allows` says which addresses may be entered."""

    def __init__(self, agent: Agent, start: str, bounds: Bounds, allows: Callable[[str], bool]) -> None:
        self._agent = agent
        self._start = start
        self._bounds = bounds
        self._allows = allows
        self._frontier = Frontier(bounds.seed, bounds.destructive)
        self._scrolled: dict[str, int] = {}
        self._at_end: set[str] = set()
        self._left_dialogs: set[tuple[str, str]] = set()
        self.findings = Findings()
        self.steps = 0
        self.why_ended = ""

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses that were seen, in their order."""
        return self._frontier.pages

    @property
    def left_alone(self) -> tuple[str, ...]:
        """What looked destructive, and was not clicked."""
        return tuple(self._frontier.left_alone)

    def run(self) -> None:
        """Walk until nothing is left to try or a bound is reached. Raises StepError where the first page does not open."""
        deadline = time.monotonic() + 60 * self._bounds.minutes
        self._open(self._start)
        while not self._is_over(deadline):
            view = self._view()
            thing = self._frontier.next_on(view)
            if thing is not None:
                self._click(thing, view)
            elif not self._scroll_on(view) and not self._go_elsewhere(view):
                self.why_ended = "everything that was seen has been tried"
                return

    def _is_over(self, deadline: float) -> bool:
        if self.steps >= self._bounds.max_steps:
            self.why_ended = f"{self._bounds.max_steps} steps were taken (--max-steps)"
        elif time.monotonic() > deadline:
            self.why_ended = f"{self._bounds.minutes:g} minutes were over (--minutes)"
        return bool(self.why_ended)

    def _open(self, url: str) -> None:
        first = self.steps == 0
        spec = StepSpec("goto", f"goto {url}", excused=not first)
        self._step(spec, lambda note: self._agent.deeds.goto(url, note), by_click=False, must=first)

    def _click(self, thing: Thing, view: View) -> None:
        self._frontier.tried(thing)
        before = self._agent.page.url
        known = set(self.pages)
        spec = StepSpec("click", f"click {thing.name}", excused=True)
        self._step(spec, partial(self._click_at, thing, view), by_click=True)
        self._close_other_tabs()
        now = self._agent.page.url
        is_new = page_of(now) not in known
        if not self._is_inside(now) or (is_new and len(known) >= self._bounds.max_pages):
            self._open(before)

    def _click_at(self, thing: Thing, view: View, note: Note) -> None:
        note.shot, note.target, note.point = view.shot, thing.seen.box, thing.seen.box.center
        note.reason = "it was not tried yet"
        self._agent.deeds.hands.click(thing.seen.box.center)
        self._agent.deeds.sight.settle()

    def _step(self, spec: StepSpec, deed: Callable[[Note], object], by_click: bool, must: bool = False) -> None:
        """A step, and what it brings to light."""
        traffic, deeds = self._agent.deeds.traffic, self._agent.deeds
        self.steps += 1
        began = traffic.now
        try:
            self._agent.perform(spec, deed)
        except StepError as error:
            if must:
                raise
            if not deeds.page.is_closed() and self._is_inside(deeds.page.url):
                self._note([Finding("dead link", str(error).splitlines()[0], deeds.page.url, spec.sentence)])
            return
        url = deeds.page.url
        told = of_traffic(later_than(traffic.console, began), later_than(traffic.requests, began), url, spec.sentence, by_click)
        self._note(told)
        if self._is_inside(url):
            self._note(of_view(self._view(), spec.sentence))

    def _note(self, findings: list[Finding]) -> None:
        for finding in self.findings.take(findings):
            is_error = finding.severity == "error"
            spec = StepSpec("finding", f"{finding.kind}: {finding.text}", soft=is_error, optional=not is_error)
            self._agent.perform(spec, partial(_found, finding))

    def _scroll_on(self, view: View) -> bool:
        """Scroll for what is further down; whether there was more. A dialog in front is left by Escape first."""
        page = page_of(view.url)
        if view.front is not None and (page, view.front.text) not in self._left_dialogs:
            self._left_dialogs.add((page, view.front.text))
            self._step(StepSpec("press", "press Escape", excused=True), self._leave_dialog, by_click=False)
            return True
        if page in self._at_end or self._scrolled.get(page, 0) >= SCROLLS_A_PAGE:
            return False
        self._scrolled[page] = self._scrolled.get(page, 0) + 1
        _, height = self._agent.deeds.hands.viewport()
        self._agent.deeds.hands.wheel(height * SCROLL_SHARE)
        if self._agent.deeds.sight.settle().digest == view.shot.digest:
            self._at_end.add(page)
            return False
        return True

    def _leave_dialog(self, note: Note) -> None:
        note.reason = "everything in the dialog has been tried"
        self._agent.deeds.press("Escape", note)

    def _go_elsewhere(self, view: View) -> bool:
        page = page_of(view.url)
        self._frontier.exhausted(page)
        other = self._frontier.next_page(page)
        if other is None:
            return False
        self._scrolled.pop(other, None)
        self._at_end.discard(other)
        self._open(other)
        return True

    def _close_other_tabs(self) -> None:
        """A tab that a click opened was looked at; the walk goes on in the first one."""
        pages = self._agent.page.context.pages
        for page in pages[1:]:
            try:
                page.close()
            except PlaywrightError:  # it has closed itself
                continue

    def _is_inside(self, url: str) -> bool:
        return self._allows(url) and not url.startswith(("chrome-error:", "about:"))

    def _view(self) -> View:
        sight = self._agent.deeds.sight
        return View(sight.settle(), sight.screen, self._agent.page.url)


def _found(finding: Finding, note: Note) -> None:
    raise StepError(str(finding))
