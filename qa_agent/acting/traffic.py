"""What a browser tells of its pages without being looked at: console messages, requests and downloads.

Kept since the agent was made, of all pages and pop-ups of its browser context.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from playwright.sync_api import BrowserContext, ConsoleMessage, Download, Page, Request, Response, WebError

# A page that writes without end shall not fill the memory: of each kind so many are kept, the newest.
KEPT = 5000
# Browsers ask for it on their own, and a page without one is in order.
_FAVICON = "/favicon.ico"

Level = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Logged:
    """A console message, or an uncaught exception (an error). `where` is the script's address and line."""

    number: int
    level: Level
    text: str
    where: str = ""


@dataclass
class Sent:
    """A request. `status` comes with its answer; `failure` says why none came."""

    number: int
    method: str
    url: str
    status: int | None = None
    failure: str = ""

    @property
    def failed(self) -> bool:
        return bool(self.failure) or (self.status is not None and self.status >= 400)


@dataclass(frozen=True)
class Offered:
    """A file that was offered for download, under the name that the server or the link gave it."""

    number: int
    name: str
    url: str
    download: Download = field(repr=False)


Record = TypeVar("Record", Logged, Sent, Offered)


class Traffic:
    """Records what happens in a browser context. Records are numbered in the order in which they came."""

    def __init__(self, context: BrowserContext) -> None:
        self.console: deque[Logged] = deque(maxlen=KEPT)
        self.requests: deque[Sent] = deque(maxlen=KEPT)
        self.downloads: deque[Offered] = deque(maxlen=KEPT)
        self._under_way: dict[Request, Sent] = {}
        self._number = 0
        self._step_began_at = 0
        context.on("console", self._logged)
        context.on("weberror", self._thrown)
        context.on("request", self._sent)
        context.on("response", self._answered)
        context.on("requestfinished", self._ended)
        context.on("requestfailed", self._failed)

    def watch(self, page: Page) -> None:
        """Downloads are told by pages only."""
        page.on("download", self._offered)

    @property
    def now(self) -> int:
        """The number after which all that is yet to come counts."""
        return self._number

    def begin_step(self) -> None:
        """What comes from now on comes since the last step that acted."""
        self._step_began_at = self._number

    def since(self, records: Iterable[Record], begin: Literal["start", "step"]) -> list[Record]:
        """Those since the scenario's start, or since the last step that acted began."""
        return list(later_than(records, 0 if begin == "start" else self._step_began_at))

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _logged(self, message: ConsoleMessage) -> None:
        where = message.location
        address = where.get("url", "")
        if address.endswith(_FAVICON):
            return
        # Playwright's `warning`; `assert` is what console.assert writes when it does not hold
        level: Level = "error" if message.type in ("error", "assert") else "warning" if message.type == "warning" else "info"
        line = where.get("lineNumber")
        self.console.append(Logged(self._next(), level, message.text, f"{address}:{line + 1}" if address and line is not None else address))

    def _thrown(self, error: WebError) -> None:
        page = error.page
        self.console.append(Logged(self._next(), "error", f"uncaught {error.error}".splitlines()[0], page.url if page else ""))

    def _sent(self, request: Request) -> None:
        if request.url.startswith("data:"):
            return
        self._under_way[request] = sent = Sent(self._next(), request.method, request.url)
        self.requests.append(sent)

    def _answered(self, response: Response) -> None:
        sent = self._under_way.get(response.request)
        if sent is not None:
            sent.status = response.status

    def _ended(self, request: Request) -> None:
        self._under_way.pop(request, None)

    def _failed(self, request: Request) -> None:
        sent = self._under_way.pop(request, None)
        if sent is not None:
            sent.failure = request.failure or "no answer came"

    def _offered(self, download: Download) -> None:
        self.downloads.append(Offered(self._next(), download.suggested_filename, download.url, download))


def later_than(records: Iterable[Record], number: int) -> Iterator[Record]:
    """Those that came after a number (`Traffic.now` of that moment)."""
    return (record for record in records if record.number > number)
