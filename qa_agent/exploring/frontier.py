"""Which things have been tried on which page, and what comes next."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from qa_agent.exploring.danger import is_destructive
from qa_agent.eyes import Seen
from qa_agent.planning.view import PRESSED_KINDS, View, told

# What looks the same on every page (a menu's entries) is tried so often in all.
TRIED_AT_MOST = 2
_GRID_PX = 24


@dataclass(frozen=True)
class Thing:
    """Something that can be clicked, with what tells it from others of its page."""

    seen: Seen
    page: str
    name: str


@dataclass
class Frontier:
    """Everything that was seen and may be tried."""

    seed: int = 0
    destructive: bool = False
    left_alone: list[str] = field(default_factory=list)
    _tried: set[tuple[str, str]] = field(default_factory=set)
    _times: Counter[str] = field(default_factory=Counter)
    _waiting: dict[str, set[str]] = field(default_factory=dict)  # of pages that are known: what was seen there and not tried

    def next_on(self, view: View) -> Thing | None:
        """What to click on this screen: the least tried, then by the seed's order. Of a dialog in front, what is in it."""
        page = page_of(view.url)
        things = [thing for thing in self._things(view, page) if (page, thing.name) not in self._tried]
        self._waiting.setdefault(page, set()).update(thing.name for thing in things)
        fresh = [thing for thing in things if self._times[thing.name] < TRIED_AT_MOST]
        return min(fresh, key=lambda thing: (self._times[thing.name], self._order(thing)), default=None)

    def tried(self, thing: Thing) -> None:
        self._tried.add((thing.page, thing.name))
        self._times[thing.name] += 1

    def exhausted(self, page: str) -> None:
        """Nothing on this page is left to try."""
        self._waiting[page] = set()

    def next_page(self, now: str) -> str | None:
        """A known page where something is still untried; in the order in which they were found."""
        for page, names in self._waiting.items():
            if page != now and any((page, name) not in self._tried and self._times[name] < TRIED_AT_MOST for name in names):
                return page
        return None

    @property
    def pages(self) -> tuple[str, ...]:
        return tuple(self._waiting)

    def _things(self, view: View, page: str) -> Iterable[Thing]:
        seen_things = [seen for seen in view.of(*PRESSED_KINDS) if "disabled" not in seen.states]
        if view.front is not None:
            seen_things = view.inside(view.front.box, seen_things) or seen_things
        for seen in seen_things:
            if is_destructive(seen) and not self.destructive:
                if told(seen) not in self.left_alone:
                    self.left_alone.append(told(seen))
                continue
            name = told(seen) if seen.text or seen.label or seen.concept else f"{seen.kind} at {_cell(seen)}"
            yield Thing(seen, page, name)

    def _order(self, thing: Thing) -> str:
        return hashlib.sha256(f"{self.seed} {thing.page} {thing.name}".encode()).hexdigest()


def page_of(url: str) -> str:
    """A page's address without what changes on it: the query stays, a fragment only where it is a route."""
    parts = urlsplit(url)
    fragment = parts.fragment if parts.fragment.startswith(("/", "!")) else ""
    return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, fragment))


def _cell(seen: Seen) -> str:
    x, y = seen.box.center
    return f"{round(x / _GRID_PX) * _GRID_PX},{round(y / _GRID_PX) * _GRID_PX}"
