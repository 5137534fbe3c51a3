"""Exact checks: of the address, the title, the console, requests and downloads. No eyes take part, nothing is guessed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal, TypeVar

from playwright.sync_api import Error, Page

from qa_agent.acting.judging import CHECK_TIMEOUT_S, WAIT_TIMEOUT_S
from qa_agent.acting.note import Note
from qa_agent.acting.patterns import Pattern, parse_address, parse_pattern, parse_request, parse_status, status_fits
from qa_agent.acting.sight import Sight
from qa_agent.acting.tabs import title_of
from qa_agent.acting.traffic import Logged, Offered, Sent, Traffic
from qa_agent.errors import CheckFailedError, StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

POLL_MS = 50
# So many of what was seen instead are named in a reason.
NAMED = 3

NO_ERRORS, NO_WARNINGS = "no errors", "no warnings"
EXACT_ACTIONS = ("expect_url", "expect_title", "expect_console", "expect_request", "expect_download")

Since = Literal["start", "step"]
Parsed = TypeVar("Parsed")


@dataclass(frozen=True)
class Finding:
    """What a check finds at one moment: whether it holds, and what was seen, in words; `text` is what stood there itself."""

    holds: bool
    seen: str
    text: str = ""


class ExactChecks:
    """Each polls until it holds or time is over, and raises CheckFailedError with what was seen and expected."""

    def __init__(self, sight: Sight, traffic: Traffic) -> None:
        self._sight = sight
        self._traffic = traffic

    @property
    def _page(self) -> Page:
        return self._sight.camera.page

    def url(self, expected: str, note: Note, base_url: str = "", timeout_s: float = CHECK_TIMEOUT_S) -> None:
        """The address of the current tab, whole; one that begins with / is relative to the base address."""

        def look() -> Finding:
            url = self._page.url
            pattern = _readable(lambda: parse_address(expected, base_url or url))
            return Finding(pattern.matches(url), url)

        self._sight.settle()  # so that the address of before is not taken for the one that is to come
        self._poll(note, "address", expected, look, timeout_s)

    def title(self, expected: str, note: Note, timeout_s: float = CHECK_TIMEOUT_S) -> None:
        """The title of the current tab, whole."""
        pattern = _readable(lambda: parse_pattern(expected))

        def look() -> Finding:
            title = title_of(self._page)
            return Finding(pattern.matches(title), f'"{title}"', title)

        self._sight.settle()
        self._poll(note, "title", expected, look, timeout_s)

    def console(self, expected: str, note: Note, since: Since = "start", timeout_s: float = CHECK_TIMEOUT_S) -> None:
        """`no errors`, `no warnings` (nor errors), or a text that must occur in a message that was logged."""
        wanted = expected.strip().lower()
        if wanted in (NO_ERRORS, NO_WARNINGS):
            levels = ("error",) if wanted == NO_ERRORS else ("error", "warning")
            self._sight.settle()
            bad = [logged for logged in self._traffic.since(self._traffic.console, since) if logged.level in levels]
            self._conclude(note, "console", wanted, Finding(not bad, _listed([_told(one) for one in bad], wanted, last=False)))
            return
        pattern = _readable(lambda: parse_pattern(expected))

        def look() -> Finding:
            logged = self._traffic.since(self._traffic.console, since)
            fitting = [one for one in logged if pattern.occurs_in(one.text)]
            return Finding(bool(fitting), _listed([_told(one) for one in fitting or logged], "nothing logged"))

        self._poll(note, "console", expected, look, timeout_s)

    def request(
        self, expected: str, note: Note, status: str | None = None, since: Since = "start", base_url: str = "",
        timeout_s: float = WAIT_TIMEOUT_S,
    ) -> None:  # fmt: skip
        """A request that was sent, as `POST */api/orders`; with a status, one that was answered so."""
        words = _readable(lambda: parse_request(expected))
        wanted = _readable(lambda: parse_status(status)) if status else ""

        def look() -> Finding:
            pattern = _readable(lambda: parse_address(words.url, base_url or self._page.url))
            sent = self._traffic.since(self._traffic.requests, since)
            named = [one for one in sent if pattern.matches(one.url) and words.method in ("", one.method)]
            fitting = [one for one in named if not wanted or status_fits(one.status, wanted)]
            if fitting:
                return Finding(True, _answered(fitting[-1]))
            return Finding(False, _listed([_answered(one) for one in named or _nearest(sent, pattern)], "no such request"))

        self._poll(note, "request", expected + (f" with status {wanted}" if wanted else ""), look, timeout_s)

    def download(
        self, expected: str, note: Note, folder: Path | None = None, save: Path | None = None, since: Since = "start",
        timeout_s: float = WAIT_TIMEOUT_S,
    ) -> None:  # fmt: skip
        """A file that was offered for download under that name, and came whole.

        It is kept in `folder`, or under the path `save`.
        """
        pattern = _readable(lambda: parse_pattern(expected))
        found: list[Offered] = []

        def look() -> Finding:
            offered = self._traffic.since(self._traffic.downloads, since)
            found[:] = [one for one in offered if pattern.matches(one.name)][-1:]
            return Finding(bool(found), _listed([f'"{one.name}"' for one in found or offered], "no download"))

        self._poll(note, "download", expected, look, timeout_s)
        kept = _keep(found[0], folder, save, note)
        if kept is not None:
            note.kept = kept
            note.reason += f"; kept as {kept.as_posix() if save is not None else f'{kept.parent.name}/{kept.name}'}"

    def _poll(self, note: Note, subject: str, expected: str, look: Callable[[], Finding], timeout_s: float) -> None:
        deadline = time.monotonic() + timeout_s
        finding = look()
        while not finding.holds and time.monotonic() < deadline:
            self._sight.camera.pause(POLL_MS)
            finding = look()
        self._conclude(note, subject, expected, finding)

    def _conclude(self, note: Note, subject: str, expected: str, finding: Finding) -> None:
        note.status = "pass" if finding.holds else "fail"
        note.expression = f'{subject} is exactly "{expected}"' if subject in ("address", "title") else f"{subject}: {expected}"
        note.expected, note.seen = expected, finding.text or finding.seen
        note.reason = f"{subject}: seen {finding.seen}, expected {expected}"
        with suppress(StepError):  # a picture for the report; a check without eyes holds without one
            note.shot = self._sight.glance()
        if not finding.holds:
            raise CheckFailedError(note.reason)


def _keep(offered: Offered, folder: Path | None, save: Path | None, note: Note) -> Path | None:
    """Where the file lies now; None where it is kept nowhere. Raises where it did not come whole or can't be kept."""
    failure = offered.download.failure()  # waits until it has come
    if failure:
        note.status = "fail"
        note.reason = f'download: "{offered.name}" was offered, but did not come whole: {failure}'
        raise CheckFailedError(note.reason)
    if save is not None:
        path = save
    elif folder is not None:
        path = folder / PurePath(offered.name).name
    else:
        return None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path = path if save is not None else _reserved(path)
        offered.download.save_as(path)
    except (OSError, Error, shutil.Error) as error:
        raise StepError(f'"{offered.name}" was downloaded, but can\'t be kept as {path}: {str(error).splitlines()[0]}') from error
    return path


def _reserved(path: Path) -> Path:
    """The path, or with a number where a file has that name already. An empty file holds it against other workers."""
    number, free = 2, path
    while True:
        try:
            free.touch(exist_ok=False)
            return free
        except FileExistsError:
            free = path.with_stem(f"{path.stem}-{number}")
            number += 1


def _readable(parse: Callable[[], Parsed]) -> Parsed:
    try:
        return parse()
    except ValueError as error:
        raise StepError(str(error)) from None


def _told(logged: Logged) -> str:
    text = logged.text if len(logged.text) <= 200 else f"{logged.text[:197]}..."
    return f'{logged.level} "{text}"' + (f" ({logged.where})" if logged.where else "")


def _answered(sent: Sent) -> str:
    answer = f"answered with {sent.status}" if sent.status is not None else sent.failure or "not answered yet"
    return f"{sent.method} {sent.url} {answer}"


def _nearest(sent: Sequence[Sent], pattern: Pattern) -> list[Sent]:
    """What else was asked of the address, or else what scripts sent."""
    same = [one for one in sent if pattern.matches(one.url)]
    return same or [one for one in sent if one.method != "GET"]


def _listed(told: Sequence[str], nothing: str, last: bool = True) -> str:
    if not told:
        return nothing
    named = told[-NAMED:] if last else told[:NAMED]
    return "; ".join(named) + (f" and {len(told) - NAMED} more" if len(told) > NAMED else "")
