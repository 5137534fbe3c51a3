"""The tabs and pop-up windows of a browser: which one is looked at and acted on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Error, Page

from qa_agent.acting.patterns import parse_pattern

Watch = Callable[[Page], None]


class Tabs:
    """Follows what a page opens: the newest pop-up is current; when it closes, the one before is again.

    Tabs that others open in the same context are not followed, but can be switched to.
    """

    def __init__(self, page: Page) -> None:
        self._visited: list[Page] = []  # the current one is the last
        self._watchers: list[Watch] = []
        self._known: list[Page] = []
        self._news: list[str] = []
        self._crashed: list[Page] = []
        self._meet(page)
        self._visited.append(page)

    @property
    def page(self) -> Page:
        """The current tab; closed, when all are."""
        return self._visited[-1]

    @property
    def has_crashed(self) -> bool:
        """Whether the current tab's process is gone: nothing more can be asked of it."""
        return self.page in self._crashed

    @property
    def open_pages(self) -> list[Page]:
        """In the order in which they were opened."""
        return [page for page in self.page.context.pages if not page.is_closed()]

    def on_new(self, watch: Watch) -> None:
        """Call for each tab that is known, and for each that will be."""
        self._watchers.append(watch)
        for page in self._known:
            watch(page)

    def switch_to(self, page: Page) -> None:
        self._meet(page)
        self._visit(page)
        page.bring_to_front()

    def fitting(self, words: str) -> list[Page]:
        """The open tabs that a number from 1, `new`, `previous`, a title or a part of a title or address name."""
        pages = self.open_pages
        text = words.strip()
        if text.isdigit():
            return pages[int(text) - 1 : int(text)] if int(text) else []
        if text.lower() in ("new", "newest", "last"):
            return pages[-1:]
        if text.lower() == "first":
            return pages[:1]
        if text.lower() == "previous":
            return [page for page in self._visited[:-1] if not page.is_closed()][-1:]
        titles = {page: title_of(page) for page in pages}
        pattern = parse_pattern(text)
        whole = [page for page in pages if pattern.matches(titles[page]) or pattern.matches(page.url)]
        if whole:
            return whole
        return [page for page in pages if text.casefold() in titles[page].casefold() or text in page.url]

    def describe(self) -> str:
        """The open tabs in words: `1 "Orders" (http://…), 2 …`."""
        return ", ".join(f'{number} "{title_of(page)}" ({page.url})' for number, page in enumerate(self.open_pages, 1)) or "none"

    def take_news(self) -> list[str]:
        """What was opened and closed since this was last asked."""
        news, self._news = self._news, []
        return news

    def _meet(self, page: Page) -> None:
        if page in self._known:
            return
        self._known.append(page)
        page.on("popup", self._opened)
        page.on("close", self._closed)
        page.on("crash", self._crash)
        for watch in self._watchers:
            watch(page)

    def _visit(self, page: Page) -> None:
        if page in self._visited:
            self._visited.remove(page)
        self._visited.append(page)

    def _opened(self, page: Page) -> None:
        self._meet(page)
        if page.is_closed():  # a tab that was opened for a download only
            return
        self._visit(page)
        self._news.append("a new tab opened: the steps go on in it")

    def _crash(self, page: Page) -> None:
        self._crashed.append(page)

    def _closed(self, page: Page) -> None:
        was_current = page is self.page
        if len(self._visited) > 1:
            with suppress(ValueError):
                self._visited.remove(page)
        if was_current and self.page is not page:
            self._news.append("the tab was closed: the steps go on in the one before")


def title_of(page: Page) -> str:
    """Empty while a page has none, or can't be asked."""
    try:
        return page.title()
    except Error:
        return ""
