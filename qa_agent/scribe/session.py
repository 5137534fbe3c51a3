"""A recording from the first page to the last: listens, tells tabs and documents apart, writes the file as it grows."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from playwright.sync_api import Error, Page

from qa_agent.acting import Tabs
from qa_agent.acting.camera import Activity
from qa_agent.acting.tabs import title_of
from qa_agent.eyes import Eyes
from qa_agent.scribe.acts import Act, Assembler
from qa_agent.scribe.checking import Checker
from qa_agent.scribe.draft import Draft, Entry, SecretNames
from qa_agent.scribe.frames import Film
from qa_agent.scribe.journeys import CAUSED_S, DialogPolicy, arrival, relative, through_history
from qa_agent.scribe.listening import Ears, Heard
from qa_agent.scribe.pinned import Pinned
from qa_agent.scribe.resolving import unchecked
from qa_agent.scribe.told import Document, Down, Popstate, Scrolled
from qa_agent.scribe.waiting import WaitingRoom, path_of

TURN_MS = 25
WRITTEN_EVERY_S = 0.4
Say = Callable[[str], None]


@dataclass
class Scribe:
    """Writes down what a person does in a page and the tabs that it opens. `each_turn` is called all the while; False ends it."""

    page: Page
    eyes: Eyes
    draft: Draft
    say: Say
    suggests: bool = True
    each_turn: Callable[[], bool] = lambda: True

    def __post_init__(self) -> None:
        context = self.page.context
        self._ears = Ears(context, lambda words: self.say(f"# {words}"))
        self._tabs = Tabs(self.page)
        self._activity = Activity(self._tabs)
        self._films: dict[Page, Film] = {}
        self._assembler = Assembler()
        self._pinned = Pinned()
        self._waiting = WaitingRoom(Checker(self.eyes), self._pinned, self._tell, suggests=self.suggests)
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
        return self._waiting.is_empty and not self._assembler.is_busy

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
            self._waiting.close()
            if self._waiting.unnamed > 1:
                self.say(f"# checking the last {self._waiting.unnamed} steps (Ctrl-C: leave them unchecked)")
            while not self._waiting.is_empty:
                self._waiting.advance()
                time.sleep(TURN_MS / 1000)
        finally:
            self._waiting.leave()
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
        self._pinned.turn()
        self._take_dialogs()
        if self._assembler.is_busy:
            self._waiting.cut_short()
        self._waiting.watch(self._films.get(self._tabs.page), self._activity)
        self._waiting.advance()
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
            if getattr(heard.told, "target", None) is not None:
                self._path_then = path_of(heard.page.url)
                self._pinned.pin(heard.told.at, film)
            self._add(self._assembler.feed(heard.told), heard.page)

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
            self.draft.entries.append(entry)
            self._waiting.add(entry, film, self._path_then)

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
