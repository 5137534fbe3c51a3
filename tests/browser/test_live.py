"""`qa-agent live`: what changes on a page is told soon, and questions are answered meanwhile. The page's script stands for the person."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Page

from qa_agent.acting import Deeds
from qa_agent.debugging import Live
from tests.browser import pages
from tests.browser.pages import ERROR, SAVE, SAVED, TOP, block
from tests.browser.pages import page as page_of
from tests.browser.terminal import Session

pytestmark = pytest.mark.browser

CHANGING = page_of(
    block(SAVE, "save", tag="button") + block(SAVED, "out", "visibility:hidden") + block(ERROR, "bad"),
    "setTimeout(() => { out.style.visibility = ''; bad.remove(); window.changedAt = Date.now() / 1000 }, 3000)",
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "page.html").write_text(CHANGING.replace("3000", "6000"), encoding="utf-8")  # a slow machine takes that long to begin
    address = (tmp_path / "page.html").as_uri()
    session = Session([sys.executable, "-m", "qa_agent", "live", address, "--headless", "--eyes", "tests.browser.pages:eyes"], tmp_path)
    yield session
    session.close()


def test_what_is_there_and_what_changes_is_told(session: Session) -> None:
    at_first = session.expect('+ alert "Error"')
    assert '+ button "Save"' in at_first and "at file://" in at_first
    session.expect('+ toast "Saved"')
    session.expect('- alert "Error"')
    session.type("quit")
    assert session.end() == 0


def test_questions_and_statements_are_answered_meanwhile(session: Session) -> None:
    session.expect('+ toast "Saved"')
    session.type("What is Saved?")
    session.expect("= 42  (90%)")
    session.type("Save is shown")
    session.expect("= pass (90%): Save is shown")
    session.type("see")
    session.expect("drawn: ")
    session.type("q")
    assert session.end() == 0


def test_ctrl_c_ends_it_without_a_traceback(session: Session) -> None:
    session.expect('+ button "Save"')
    session.press("\x03")
    assert session.end() == 130
    assert "Traceback" not in session.seen


class Watching:
    """Ends an account once something is told, by closing all tabs, and notes when."""

    def __init__(self, page: Page, until: str) -> None:
        self.told: list[str] = []
        self.took_s = 0.0
        self._page = page
        self._until = until

    def __call__(self, line: str) -> None:
        self.told.append(line)
        if self._until in line:
            self.took_s = time.time() - (self._page.evaluate("window.changedAt") or 0)
            for tab in self._page.context.pages:
                tab.close()


@pytest.fixture
def silence() -> Iterator[IO[str]]:
    """An input in which nobody types."""
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        yield nothing


def test_a_change_is_told_within_a_second(page: Page, silence: IO[str]) -> None:
    page.set_content(CHANGING.replace("3000", "1500"))
    watching = Watching(page, 'toast "Saved"')
    live = Live(Deeds(page, pages.eyes()), watching, silence)
    live.run()
    assert watching.took_s - live.timing.look_s < 1.0
    assert watching.told[-1] == "the page was closed"


def test_a_page_that_never_rests_is_told_of_all_the_same(page: Page, silence: IO[str]) -> None:
    spin = "<style>@keyframes s{to{rotate:1turn}} "
    spin += "i{display:block;width:30px;height:30px;background:red;animation:s 1s linear infinite}</style>"
    page.set_content(CHANGING.replace("3000", "1500").replace("<script>", f"{spin}<i></i><script>"))
    watching = Watching(page, 'toast "Saved"')
    Live(Deeds(page, pages.eyes()), watching, silence).run()
    assert watching.told.count('  + button "Save"') == 1


def test_a_tab_that_opens_is_followed(page: Page, silence: IO[str]) -> None:
    other = page_of(block(TOP)).replace('"', "'").replace("<script></script>", "")
    page.set_content(page_of(block(SAVE), f"setTimeout(() => open('').document.write(`{other}`), 800)"))
    watching = Watching(page, 'heading "Top"')
    Live(Deeds(page, pages.eyes()), watching, silence).run()
    assert '  + heading "Top"' in watching.told
