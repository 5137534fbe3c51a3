"""What is shown while the eyes are busy, what moves meanwhile, what bars hide and what loads late: none of it is missed."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import CheckFailedError, ElementNotFoundError
from qa_agent.eyes import Screen
from qa_agent.popups import Popup, PopupWatch
from tests.browser.pages import FAR, FLASH, PALETTE, SAVE, SAVED, TOP, block, style
from tests.browser.pages import page as page_of
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser
Show = Callable[[str], None]
LOOK_S = 2.5


class SlowEyes(FakeEyes):
    """They need as long for each picture as a model does on a busy machine."""

    def look(self, image: Image.Image) -> Screen:
        time.sleep(LOOK_S)
        return super().look(image)


@pytest.fixture
def fake_eyes() -> FakeEyes:
    return SlowEyes(PALETTE)


def test_a_toast_that_comes_and_goes_during_one_look_is_seen(agent: Agent, show: Show) -> None:
    show(page_of(block(TOP) + block(SAVED, "toast", "visibility:hidden"), appears_after(500, for_ms=1500)))
    agent.expect("Saved is shown", timeout=1)


def test_what_was_shown_only_before_the_check_does_not_count(agent: Agent, show: Show) -> None:
    show(page_of(block(TOP) + block(SAVED, "toast"), "setTimeout(() => toast.style.visibility = 'hidden', 100)"))
    agent.page.wait_for_timeout(200)
    with pytest.raises(CheckFailedError):
        agent.expect("Saved is shown", timeout=1)


def test_a_look_that_outlasts_the_time_is_followed_by_one_at_what_came_meanwhile(agent: Agent, show: Show) -> None:
    show(page_of(block(TOP) + block(SAVED, "toast", "visibility:hidden"), appears_after(900, for_ms=60_000)))
    agent.expect("Saved is shown", timeout=0.5)


def test_what_moved_while_it_was_looked_for_is_clicked_where_it_is_now(agent: Agent, show: Show, page: Page) -> None:
    moves = "setTimeout(() => save.style.marginTop = '200px', 700); save.onclick = () => { document.title = 'clicked' }"
    show(page_of(block(SAVE, "save", tag="button"), moves))
    agent.click("Save")
    assert page.title() == "clicked"


class TestSearching:
    """Searches by scrolling, with eyes that are quick."""

    @pytest.fixture
    def fake_eyes(self) -> FakeEyes:
        return FakeEyes(PALETTE)

    @pytest.mark.parametrize("distance", range(380, 640, 40))
    def test_bars_that_stay_hide_nothing_from_a_search(self, agent: Agent, show: Show, page: Page, distance: int) -> None:
        bar = "position:fixed;left:0;right:0;height:180px;background:#eee"
        show(
            page_of(
                f"<div style='{bar};top:0'></div><div style='{bar};bottom:0'></div>{filler(distance)}"
                f"{block(FAR, 'far', tag='button')}{filler(1500)}",
                "far.onclick = () => { document.title = 'clicked' }",
            )
        )
        agent.click("the Far away button")
        assert page.title() == "clicked"

    def test_a_part_that_scrolls_in_itself_is_searched_by_turns_of_its_own_height(self, agent: Agent, show: Show) -> None:
        part = "position:fixed;inset:150px 100px;overflow:auto"
        show(page_of(f"<div style='{part}'>{filler(420)}{block(FAR, 'far')}{filler(1200)}</div>"))
        agent.scroll("to the footer")

    @pytest.mark.parametrize("place", ["left:0;top:0;bottom:0;width:200px", "right:0;top:60px;height:300px;width:240px"])
    @pytest.mark.parametrize("page_px", [100, 3000])
    def test_a_part_beside_the_middle_is_searched_after_the_page(
        self, agent: Agent, show: Show, page: Page, place: str, page_px: int
    ) -> None:
        part = f"<div style='position:fixed;{place};overflow:auto;background:#fff'>{filler(1400)}{block(FAR, 'far', tag='button')}</div>"
        show(page_of(f"{filler(page_px)}{part}", "far.onclick = () => { document.title = 'clicked' }"))
        agent.click("the Far away button")
        assert page.title() == "clicked"

    def test_a_search_in_vain_leaves_such_a_part_where_it_was(self, agent: Agent, show: Show, page: Page) -> None:
        show(page_of(f"<div id=part style='position:fixed;left:0;top:0;bottom:0;width:200px;overflow:auto'>{filler(1400)}</div>"))
        with pytest.raises(ElementNotFoundError):
            agent.click("the Far away button", timeout=1)
        assert page.evaluate("part.scrollTop") == 0

    def test_a_list_that_loads_more_at_its_end_is_searched_on(self, agent: Agent, show: Show) -> None:
        loads = f"""
        let loaded = false
        addEventListener('scroll', () => {{
          if (loaded || scrollY + innerHeight < document.documentElement.scrollHeight - 20) return
          loaded = true
          setTimeout(() => document.body.insertAdjacentHTML('beforeend', `{filler(600)}{block(FAR, "far")}`), 700)
        }})
        """
        show(page_of(filler(900), loads))
        agent.scroll("to the footer")


def test_a_popup_over_what_is_still_seen_is_cleared_away_first(agent: Agent, show: Show) -> None:
    veil = f"<div id=veil style='position:fixed;inset:0'><button id=flash style='{style(FLASH, 'margin:200px')}'></button></div>"
    script = "flash.onclick = () => veil.remove(); save.onclick = () => { out.style.visibility = '' }"
    show(page_of(block(SAVE, "save", tag="button") + block(SAVED, "out", "visibility:hidden") + veil, script))
    agent.popups = PopupWatch(agent.deeds, [Popup(lambda: "Flash is shown", lambda: agent.click("Flash"))])
    agent.click("Save")
    agent.expect("Saved is shown")


def test_what_is_in_the_popup_itself_is_clicked_without_clearing_it_away(agent: Agent, show: Show) -> None:
    cleared = []
    show(page_of(block(FLASH, "flash", tag="button")))
    agent.popups = PopupWatch(agent.deeds, [Popup(lambda: "Flash is shown", lambda: cleared.append(1))])
    agent.click("Flash")
    assert cleared == []


def appears_after(ms: int, for_ms: int) -> str:
    return (
        f"setTimeout(() => toast.style.visibility = 'visible', {ms});"
        f"setTimeout(() => toast.style.visibility = 'hidden', {ms + for_ms})"
    )  # fmt: skip


def filler(height: int) -> str:
    """Stripes, so that no two places look alike."""
    stripes = "".join(f"<p style='margin:0;height:20px;background:hsl({7 * row % 360} 20% 90%)'>{row}</p>" for row in range(height // 20))
    return f"<div>{stripes}</div>"
