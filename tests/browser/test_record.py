"""`qa-agent record`: what a person does in a real browser becomes a scenario. Playwright's mouse and keyboard stand for the person."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import pages, site
from tests.browser.pages import AGAIN, BOX, COUNTRY, EMAIL, ERROR, FAR, MENU, SAVE, SAVED, TICKED, TOP, block, css, style
from tests.browser.person import Doings, Hand, Recording, record
from tests.browser.terminal import Session
from tests.fake_eyes import FakeEyes, Painted

pytestmark = pytest.mark.browser

Record = Callable[..., Recording]


def named(colour: int, name: str, text: str, tag: str = "button", more: str = "") -> str:
    """A block whose text is there for the page, and unreadable for these eyes, which see its colour."""
    return f'<{tag} id="{name}" style="{style(colour, more)}">{text}</{tag}>'


SAVE_BUTTON = named(SAVE, "save", "Save")
EMAIL_FIELD = f'<input id="email" aria-label="Email" style="{style(EMAIL)}">'


@pytest.fixture
def recorded(page: Page, tmp_path: Path) -> Record:
    """Records what is done on a page with this body and this script."""

    def run(
        doings: Callable[[Hand], Doings], body: str, script: str = "", suggests: bool = False, eyes: FakeEyes | None = None, **others: str
    ) -> Recording:
        page.set_viewport_size({"width": 800, "height": 600})
        replies = {f"/{path}": pages.page(text) for path, text in others.items()}
        site.serve(page.context, {"/": pages.page(body, script), **replies})
        return record(page, eyes or pages.eyes(), f"{site.HOST}/", tmp_path / "recorded.yaml", doings, suggests)

    return run


def test_a_click_is_written_as_a_sentence_that_the_eyes_resolve(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield None

    done = recorded(doings, SAVE_BUTTON)
    assert done.steps == [{"click": "the Save button"}]
    assert done.said == ["  - click: the Save button"]


def test_what_changed_is_suggested_as_an_assertion(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield None

    body = SAVE_BUTTON + named(SAVED, "out", "Saved", "div", "visibility:hidden")
    done = recorded(doings, body, "save.onclick = () => { out.style.visibility = '' }", suggests=True)
    assert done.steps == [{"click": "the Save button"}, {"assert": '"Saved" is shown'}]


def test_the_picture_is_that_of_before_though_the_press_itself_changes_the_page(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield None

    done = recorded(doings, SAVE_BUTTON, "addEventListener('pointerdown', () => save.remove(), true)")
    assert done.steps == [{"click": "the Save button"}]
    assert "#" not in done.text


def test_no_fast_click_is_lost(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        for _ in range(5):
            hand.click("#save")
        yield None

    assert recorded(doings, SAVE_BUTTON).steps == [{"click": "the Save button"}] * 5


def test_the_page_meets_every_event_untouched(recorded: Record, page: Page) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield 0.3
        hand.page.keyboard.type("x")
        yield None

    script = "log = []; for (const kind of ['pointerdown','mousedown','mouseup','click','keydown'])"
    script += " addEventListener(kind, (event) => log.push(kind + (event.isTrusted ? '' : '?') + (event.defaultPrevented ? '!' : '')))"
    recorded(doings, SAVE_BUTTON, script)
    assert page.evaluate("log") == ["pointerdown", "mousedown", "mouseup", "click", "keydown"]


def test_a_sentence_that_the_model_takes_for_another_element_is_made_more_specific(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#other")
        yield None

    eyes = FakeEyes({SAVE: Painted("button", "Save"), AGAIN: Painted("button", "Save", names=("Save in the Billing section",))})
    body = f"{SAVE_BUTTON}<section><h2>Billing</h2>{named(AGAIN, 'other', 'Save')}</section>"
    done = recorded(doings, body, eyes=eyes)
    assert done.steps == [{"click": "the Save button in the Billing section"}]
    assert "#" not in done.text


def test_where_no_sentence_leads_there_the_best_one_has_a_comment(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#odd")
        yield None

    done = recorded(doings, SAVE_BUTTON + '<button id="odd">Publish</button>')
    assert "  # the model does not see it\n  - click: the Publish button\n" in done.text


def test_text_is_collected_into_one_step_and_keys_follow(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#email")
        yield 0.3
        hand.page.keyboard.type("adaa")
        hand.page.keyboard.press("Backspace")
        yield 0.3
        hand.page.keyboard.press("Enter")
        yield None

    assert recorded(doings, EMAIL_FIELD).steps == [{"type": "ada", "into": "Email"}, {"press": "Enter"}]


def test_a_password_never_leaves_the_page(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        for text in ("hunter2", "other", "hunter2"):
            hand.click("#email")
            yield 0.2
            hand.page.keyboard.press("Control+A")
            hand.page.keyboard.type(text)
            yield 0.2
            hand.click("#save")
            yield None

    body = EMAIL_FIELD.replace("<input", '<input type="password"').replace("Email", "Password") + SAVE_BUTTON
    done = recorded(doings, body)
    typed = [step["type"] for step in done.steps if "type" in step]
    assert typed == ["${secret:PASSWORD}", "${secret:PASSWORD_2}", "${secret:PASSWORD}"]
    assert "hunter2" not in done.text + "".join(done.said)


def test_boxes_lists_and_other_buttons_of_the_mouse(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#box")
        yield None
        hand.page.keyboard.press("Tab")
        hand.page.keyboard.type("Norway")  # the list itself is painted by the system, and out of this mouse's reach
        yield None
        hand.click("#row", count=2)
        yield None
        x, y = hand.move_to("#row")
        hand.page.mouse.click(x, y, button="right")
        yield None

    box = f'<input id="box" type="checkbox" aria-label="Terms" style="{style(BOX)}">'
    box += f"<style>#box:checked{{background:{css(TICKED)}!important}}</style>"
    country = f'<select id="country" aria-label="Country" style="{style(COUNTRY)}"><option>Choose<option>Norway</select>'
    done = recorded(doings, box + country + named(MENU, "row", "Log out", "div"))
    assert {"check": "Terms"} in done.steps
    assert {"select": "Norway", "in": "Country"} in done.steps
    assert {"double_click": "Log out"} in done.steps
    assert {"right_click": "Log out"} in done.steps


def test_files_that_are_chosen_are_uploaded_by_the_button_that_asks_for_them(recorded: Record, tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_text("x")

    def doings(hand: Hand) -> Doings:
        with hand.page.expect_file_chooser() as opened:
            hand.click("#save")
        opened.value.set_files(tmp_path / "cv.pdf")
        yield None

    done = recorded(doings, SAVE_BUTTON + "<input type=file id=file hidden>", "save.onclick = () => file.click()")
    assert done.steps == [{"upload": "cv.pdf", "into": "the Save button"}]


def test_dragging_has_both_ends(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.move_to("#card")
        hand.page.mouse.down()
        hand.move_to("#top")
        hand.page.mouse.up()
        yield None

    body = (
        "<style>* { user-select: none }</style>" + named(MENU, "card", "Log out", "div") + named(TOP, "top", "Top", "h2", "margin-top:90px")
    )
    assert recorded(doings, body).steps == [{"drag": "Log out", "to": "Top"}]


def test_what_is_done_to_the_browser_itself_is_recorded_and_what_links_do_is_not(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield 2.5
        hand.page.go_back()
        yield 2.5
        hand.page.reload()
        yield 2.5
        hand.page.goto(f"{site.HOST}/there")
        yield None

    link = named(SAVE, "save", "Save", "a").replace("<a ", '<a href="/there" ')
    steps = recorded(doings, link, there=block(TOP)).steps
    assert steps == [{"click": "Save"}, {"back": None}, {"reload": None}, {"goto": "/there"}]


def test_a_tab_that_opens_is_followed_and_going_back_to_the_first_is_a_step(recorded: Record, page: Page) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield 1.5
        Hand(hand.page.context.pages[1]).click("#far")
        yield None
        hand.page.bring_to_front()
        yield 0.3
        hand.click("#save")
        yield 1.0

    link = named(SAVE, "save", "Save", "a").replace("<a ", '<a href="/there" target="_blank" ')
    steps = recorded(doings, link, there=named(FAR, "far", "Far away")).steps
    assert steps[:2] == [{"click": "Save"}, {"click": "the Far away button"}]
    assert steps[2:] == [{"tab": "1"}, {"click": "Save"}]


def test_what_is_done_in_a_frame_is_written_as_on_any_page(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        inside = hand.page.frame_locator("iframe")
        for name in ("#email", "#save"):
            box = inside.locator(name).bounding_box()
            assert box is not None
            hand.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            yield 0.4
            if name == "#email":
                hand.page.keyboard.type("ada")
                yield 0.4
        yield None

    frame = '<iframe src="/inside" style="margin:90px 0 0 40px;width:500px;height:300px"></iframe>'
    done = recorded(doings, frame, inside=EMAIL_FIELD + SAVE_BUTTON)
    assert done.steps == [{"type": "ada", "into": "Email"}, {"click": "the Save button"}]
    assert "#" not in done.text


def test_a_dialog_that_is_accepted_sets_the_policy_before_the_step_that_raises_it(recorded: Record, page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept())

    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield None

    steps = recorded(doings, SAVE_BUTTON, "save.onclick = () => confirm('Sure?')").steps
    assert steps == [{"on_dialog": "accept"}, {"click": "the Save button"}]


def test_scrolling_is_recorded_where_it_brought_the_element_into_sight(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.page.mouse.move(300, 300)
        hand.page.mouse.wheel(0, 700)
        yield 0.6
        hand.click("#save")
        yield None

    body = named(SAVE, "save", "Save", more="margin:1000px 0 2000px")
    assert recorded(doings, body).steps == [{"scroll": "down 700"}, {"click": "the Save button"}]


def test_a_page_can_put_no_steps_of_its_own_into_the_file(recorded: Record) -> None:
    def doings(hand: Hand) -> Doings:
        hand.click("#save")
        yield None

    forged = "__qaAgentTold('nonsense'); __qaAgentTold('{\"kind\":\"down\"}'); save.onclick = () => other.click()"
    body = named(SAVE, "save", "${secret:HOME} Save") + named(ERROR, "other", "Error")
    done = recorded(doings, body, forged)
    assert [step["click"] for step in done.steps] == ['the "$${secret:HOME} Save" button']


def test_without_a_display_it_says_so_and_ends_with_3(tmp_path: Path) -> None:
    nowhere = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "qa_agent", "record", "http://127.0.0.1:9/"]
    ended = subprocess.run(command, cwd=tmp_path, env=nowhere, capture_output=True, text=True, check=False)
    if sys.platform.startswith("linux"):
        assert ended.returncode == 3
        assert "there is no display here: start it on a desktop, or under `xvfb-run`" in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_ends_it_with_what_was_recorded(tmp_path: Path) -> None:
    # No person is here: the page goes elsewhere by its address, as from the browser's own field.
    (tmp_path / "page.html").write_text(pages.page(SAVE_BUTTON), encoding="utf-8")
    address = (tmp_path / "page.html").as_uri()
    command = [sys.executable, "-m", "qa_agent", "record", address, "--headless", "--eyes", "tests.browser.pages:eyes"]
    session = Session(command, tmp_path)
    try:
        session.expect("steps:")
        session.press("\x03")
        assert session.end() == 130
        assert "nothing was recorded" in session.seen
        assert "Traceback" not in session.seen
    finally:
        session.close()
