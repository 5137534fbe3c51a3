"""Keeps pages within the hosts that a project allows: `allowed_hosts`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Error, Frame, Page, Route

BLANK = "about:blank"


class HostGuard:
    """Stops pages of other hosts from being opened, by whatever a step clicks on; what a page loads into itself is not its business."""

    def __init__(self, hosts: Sequence[str], warn: Callable[[str], None]) -> None:
        self._hosts = hosts
        self._warn = warn

    def allows(self, url: str) -> bool:
        """Addresses without a host, such as files and blank pages, are allowed."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return True
        name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        return any(fnmatchcase(known, host) for host in self._hosts for known in (name, f"{name}:{parts.port}"))

    def watch(self, context: BrowserContext) -> None:
        context.route(lambda url: not self.allows(url), self._refuse)
        context.on("page", lambda page: page.on("framenavigated", lambda frame: self._leave(page, frame)))

    def _refuse(self, route: Route) -> None:
        request = route.request
        try:
            opens_page = request.is_navigation_request() and request.frame.parent_frame is None
        except Error:  # of a service worker, or of a page that is about to open
            opens_page = request.is_navigation_request()
        if opens_page:
            self._warn(f"{request.url} was not opened: its host is not among allowed_hosts ({', '.join(self._hosts)})")
            route.abort("blockedbyclient")
        else:
            route.fallback()

    def _leave(self, page: Page, frame: Frame) -> None:
        """A redirect leads past the route: the page is left again before a step can do anything on it."""
        if frame.parent_frame is None and not self.allows(frame.url):
            self._warn(f"{frame.url} was left at once: a redirect led there, and its host is not among allowed_hosts")
            page.goto(BLANK)
