"""A recording from the first page to the last: listens, keeps pictures, has the eyes asked, writes the file as it grows."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field, replace

from playwright.sync_api import Error, Page

from qa_agent.acting import Tabs
from qa_agent.acting.camera import Activity
from qa_agent.acting.tabs import title_of
from qa_agent.eyes import Eyes
from qa_agent.scribe.acts import Act, Assembler
from qa_agent.scribe.checking import Checker, Concluded, Named, Result
from qa_agent.scribe.draft import Draft, Entry, SecretNames
from qa_agent.scribe.frames import FRAME_LATE_S, Film, Picture
from qa_agent.scribe.journeys import CAUSED_S, DialogPolicy, arrival, relative, through_history
from qa_agent.scribe.listening import Ears, Heard
from qa_agent.scribe.resolving import unchecked
from qa_agent.scribe.told import Document, Down, Popstate, Scrolled

TURN_MS = 25
# After an act the page has come to rest when nothing was painted for so long; it is not waited for longer than the bound.
REST_S = 0.5
REST_BOUND_S = 5.0
# What comes later than this is no more taken for a result of the act.
LAST_CHANGES_S = 1.8
WRITTEN_EVERY_S = 0.4
# Pictures of just before something that may yet become an act.
PINNED = 60
# After these, something is asserted. What is typed or ticked shows in the step itself.
SUGGESTED_AFTER = ("click", "double_click", "press", "select", "drag", "upload", "check", "uncheck", "goto", "back", "reload")

Say = Callable[[str], None]


@dataclass
class _Open:
    """An entry of which something is still awaited."""

    entry: Entry
    film: Film
    made_at: float
    before: Picture | None = None
    path: str = ""  # the address's, just before
    result: Result | None = None
    has_rested: bool = False  # or was cut short by the next act
    naming: Future[Named] | None = None
    named: Named | None = None
    concluding: Future[Concluded] | None = None


@dataclass
class Scribe:
    """Writes down what a person does in a page and the tabs that it opens. `each_turn` is called all the while; False ends it."""

    page: Page
    eyes: Eyes
    draft: Draft
    say: Say
    suggests: bool = True
    each_turn: Callable[[], bool] = lambda: True
    _open: list[_Open] = field(default_factory=list)
    _pinned: OrderedDict[float, tuple[Film, Picture | None]] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        context = self.page.context
        self._ears = Ears(context, lambda words: self.say(f"# {words}"))
        self._tabs = Tabs(self.page)
        self._activity = Activity(self._tabs)
        self._films: dict[Page, Film] = {}
        self._assembler = Assembler()
        self._checker = Checker(self.eyes)
        self._secrets = SecretNames()
        self._policy = DialogPolicy()
        self._arrived: set[Page] = set()
        self._own_tabs: set[Page] = set()
        self._last_act_at = self._written_at = 0.0
        self._path_then = ""
        self._shown = self.page  # the tab that the person is in
        self._watch(self.page)
        context.on("page", self._opened)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was done is checked and written down."""
        return not self._open and not self._assembler.is_busy

    def run(self) -> None:
        """Until all tabs are closed, or `each_turn` says so; then what is still open is checked and written."""
        while not self._tabs.page.is_closed() and self.each_turn():
            with suppress(Error):  # a tab that is closed meanwhile
                self._tabs.page.wait_for_timeout(TURN_MS)
            self._turn()
        self._listen()

    def finish(self) -> None:
        """Have the rest checked; needs no browser. Ctrl-C ends the checking, and the file is written all the same."""
        self._add(self._assembler.flush(), self._shown)
        try:
            for opened in self._open:
                opened.before = opened.before or self._picture_before(opened)
                opened.has_rested = True
            waiting = sum(opened.named is None for opened in self._open)
            if waiting > 1:
                self.say(f"# checking the last {waiting} steps (Ctrl-C: leave them unchecked)")
            while self._open:
                self._advance()
                time.sleep(TURN_MS / 1000)
        finally:
            self._checker.stop()
            self._open.clear()
            for entry in self.draft.entries:
                self._tell(entry)
            self.draft.write()

    # ---- a turn

    def _turn(self) -> None:
        self._listen()
        self._add(self._assembler.rest(time.time()), self._shown)
        for film in list(self._films.values()):
            if not film.page.is_closed():
                film.turn()
        self._pin_late()
        self._take_dialogs()
        self._see_results()
        self._advance()
        self._write()

    def _listen(self) -> None:
        for heard in self._ears.take():
            film = self._films.get(heard.page)
            if film is None:
                continue
            match heard.told:
                case Document():
                    self._arrive(heard, heard.told, film)
                    continue
                case Popstate():
                    moved = film.history_moved()
                    if heard.told.at - self._last_act_at > CAUSED_S and moved:
                        self._add(
                            [*self._assembler.flush(), through_history(moved, heard.told.url, heard.told.at, self.draft.url)], heard.page
                        )
                    continue
            if heard.page is not self._shown and not isinstance(heard.told, Scrolled):
                self._go_to(heard.page, heard.told.at)
            if not isinstance(heard.told, Scrolled):
                self._last_act_at = max(self._last_act_at, time.time() if isinstance(heard.told, Down) else heard.told.at)
                self._activity.mark_action()
            self._pin(heard, film)
            self._add(self._assembler.feed(heard.told), heard.page)

    def _pin(self, heard: Heard, film: Film) -> None:
        """Remember to keep the picture of just before."""
        if getattr(heard.told, "target", None) is None:
            return
        self._path_then = _path(heard.page.url)
        self._pinned.setdefault(heard.told.at, (film, None))
        self._pinned.move_to_end(heard.told.at)
        while len(self._pinned) > PINNED:
            self._pinned.popitem(last=False)

    def _pin_late(self) -> None:
        """Frames of before a moment may come after it was told of."""
        for at, (film, picture) in self._pinned.items():
            if picture is None and time.time() - at > FRAME_LATE_S:
                self._pinned[at] = film, film.before(at)

    # ---- tabs and documents

    def _opened(self, page: Page) -> None:
        with suppress(Error):
            if page.opener() is None:
                self._own_tabs.add(page)
            self._watch(page)

    def _watch(self, page: Page) -> None:
        self._films[page] = Film(page)

    def _go_to(self, page: Page, at: float) -> None:
        """The person is in another tab now; so must a replay be."""
        self._add(self._assembler.leave(), self._shown)
        was, self._shown = self._shown, page
        if page in self._own_tabs or was in self._own_tabs:
            remark = (
                "you did this in a tab that you opened yourself; a scenario has only those that pages open, so the address is opened here"
            )
            self._add([Act("goto", at, text=relative(page.url, self.draft.url), remark=remark)], page)
        elif page is not self._tabs.page:
            title = title_of(page)
            is_plain = bool(title) and self._tabs.fitting(title) == [page]
            number = self._tabs.open_pages.index(page) + 1 if page in self._tabs.open_pages else 1
            with suppress(Error):
                self._tabs.switch_to(page)
            self._add([Act("tab", at, text=title if is_plain else str(number))], page)

    def _arrive(self, heard: Heard, told: Document, film: Film) -> None:
        was_requested = film.take_request()
        moved = film.history_moved()
        is_first = heard.page not in self._arrived
        if told.url.startswith(("about:", "chrome-error:")):
            return
        self._arrived.add(heard.page)
        done = self._assembler.leave() if heard.page is self._shown else []
        self._add(done, heard.page)
        if is_first:
            return
        if act := arrival(told, moved, was_requested, self._last_act_at, self.draft.url):
            self._add([act], heard.page)

    def _take_dialogs(self) -> None:
        for film in self._films.values():
            while film.answered:
                answer = film.answered.pop(0)
                policy = self._policy.needed(answer)
                if not policy:
                    continue
                self._add(self._assembler.flush(), self._shown)
                entry = Entry(Act("on_dialog", time.time(), text=policy), done=True)
                asked = " ".join(str(answer.get("message", "")).split())
                entry.remarks = (f"the {answer.get('type')} dialog that comes next asks: {asked}",) if asked else ()
                at = len(self.draft.entries)
                if at and not self.draft.entries[-1].told:
                    at -= 1  # before what raises it
                self.draft.entries.insert(at, entry)

    # ---- acts become entries

    def _add(self, acts: list[Act], page: Page) -> None:
        film = self._films.get(page)
        if film is None:
            return
        for act in acts:
            entry = Entry(act, choice=unchecked(act.target) if act.target else None, to_choice=unchecked(act.to) if act.to else None)
            if act.secret and act.target is not None:
                entry.secret_name = self._secrets.name(act.secret, act.target)
                if entry.secret_name not in self.draft.secrets:
                    self.draft.secrets.append(entry.secret_name)
            if self._open:
                self._cut_short(self._open[-1])
            self.draft.entries.append(entry)
            self._open.append(_Open(entry, film, time.time(), path=self._path_then))

    def _cut_short(self, opened: _Open) -> None:
        """The next act has begun: what came of this one is what was there just before that."""
        opened.has_rested = True

    def _see_results(self) -> None:
        """Keep the picture of after an act whenever the page has come to rest, until the next act begins or enough time has gone by."""
        if not self._open:
            return
        opened = self._open[-1]
        act = opened.entry.act
        if self._assembler.is_busy:
            self._cut_short(opened)
        if opened.has_rested or act.verb not in SUGGESTED_AFTER:
            return
        film = self._films.get(self._tabs.page) or opened.film
        waited = time.time() - opened.made_at
        if film.dialog is not None or film.page.is_closed():
            return
        is_busy = self._activity.busy()  # another page is on its way; that has a bound of its own
        is_at_rest = not is_busy and film.is_quiet(REST_S) and waited >= REST_S
        is_over = not is_busy and waited >= REST_BOUND_S
        if (is_at_rest and (opened.result is None or film.latest is not opened.result.picture)) or is_over:
            self._keep_result(opened, film)
        opened.has_rested = is_over or (is_at_rest and waited >= LAST_CHANGES_S)

    def _keep_result(self, opened: _Open, film: Film) -> None:
        film.shoot()
        film.history_moved()
        if film.latest is None:
            return
        lines = film.texts() if self.suggests and not opened.entry.act.off_px else []
        opened.result = Result(film.latest, lines or None, _path(film.page.url) != opened.path)

    def _advance(self) -> None:
        """Ask the eyes what can be asked, and take their answers."""
        for opened in self._open:
            act = opened.entry.act
            if opened.naming is None and opened.named is None:
                if act.target is None:
                    opened.named = Named(None, None)
                elif opened.before is not None or self._is_picture_known(opened):
                    opened.before = opened.before or self._picture_before(opened)
                    opened.naming = self._checker.name(act, opened.before)
            if opened.naming is not None and opened.naming.done():
                opened.named = opened.naming.result()
                opened.naming = None
                opened.entry.choice, opened.entry.to_choice = opened.named.choice, opened.named.to_choice
            if opened.concluding is not None and opened.concluding.done():
                concluded = opened.concluding.result()
                opened.entry.suggestions, opened.entry.is_plain_click = concluded.suggestions, concluded.tick_is_seen is False
                opened.entry.done = True
            elif opened.concluding is None and opened.named is not None:
                self._conclude(opened)
        while self._open and self._open[0].entry.done:
            self._tell(self._open.pop(0).entry)

    def _conclude(self, opened: _Open) -> None:
        entry, act = opened.entry, opened.entry.act
        if act.verb not in SUGGESTED_AFTER:
            entry.done = True
            return
        if not opened.has_rested:
            return
        if opened.before is None:
            opened.before = self._picture_before(opened)
        result = opened.result
        if result is None and (next_before := self._next_before(opened)) is not None:
            result = Result(next_before)
        if opened.before is None or result is None or opened.named is None:
            entry.done = True
            return
        opened.concluding = self._checker.conclude(act, opened.named, opened.before, result)

    def _is_picture_known(self, opened: _Open) -> bool:
        pinned = self._pinned.get(opened.entry.act.at)
        return pinned is None or pinned[1] is not None or time.time() - opened.entry.act.at > 2 * FRAME_LATE_S

    def _picture_before(self, opened: _Open) -> Picture | None:
        pinned = self._pinned.get(opened.entry.act.at)
        return pinned[1] if pinned is not None and pinned[1] is not None else opened.film.before(opened.entry.act.at)

    def _next_before(self, opened: _Open) -> Picture | None:
        at = self._open.index(opened) + 1
        return self._picture_before(self._open[at]) if at < len(self._open) else None

    # ---- what is seen of it

    def _tell(self, entry: Entry) -> None:
        if entry.told:
            return
        at = self.draft.entries.index(entry)
        for earlier in self.draft.entries[:at]:
            if earlier.done and not earlier.told:
                self._tell(earlier)
        entry.told = True
        for line in entry.lines():
            self.say(line)

    def _write(self) -> None:
        if time.time() - self._written_at < WRITTEN_EVERY_S:
            return
        self._written_at = time.time()
        drafted = self._assembler.draft
        more = []
        if drafted is not None and drafted.target is not None:
            name = self._secrets.free_name(drafted.target) if drafted.secret else ""
            more = [Entry(replace(drafted, remark=""), choice=unchecked(drafted.target), secret_name=name)]
        self.draft.write(more)


def _path(url: str) -> str:
    """An address without its query: other results of a search are no other page."""
    return url.partition("#")[0].partition("?")[0]
