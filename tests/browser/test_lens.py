"""Pictures by the debugging protocol: the same as Playwright's own, and word of what is painted."""

from __future__ import annotations

import io
import time

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from qa_agent.acting import Camera, Tabs
from qa_agent.acting.camera import REACTION_S
from qa_agent.acting.lens import PlaywrightLens
from qa_agent.acting.protocol_lens import ProtocolLens, lens_for

pytestmark = pytest.mark.browser

BOUND_S = 15.0
FORM = "<h1 id=title>Sign in</h1><input id=name value=Ada><div id=host></div>"
SHADOW = "host.attachShadow({mode: 'open'}).innerHTML = '<input id=inner value=Grace>'"


@pytest.fixture
def lens(page: Page) -> ProtocolLens:
    page.set_viewport_size({"width": 640, "height": 400})
    lens = lens_for(page)
    assert isinstance(lens, ProtocolLens)
    return lens


def pixels(png: bytes) -> bytes:
    return Image.open(io.BytesIO(png)).convert("RGB").tobytes()


def is_same_as_playwrights(page: Page, lens: ProtocolLens) -> bool:
    return pixels(lens.take(BOUND_S)[0]) == pixels(PlaywrightLens(page).take(BOUND_S)[0])


@pytest.mark.parametrize("focused", ["#name", "#inner"])
def test_its_pictures_are_playwrights_own_and_show_no_caret(page: Page, lens: ProtocolLens, focused: str) -> None:
    page.set_content(FORM)
    page.evaluate(SHADOW)
    page.locator(focused).click()
    assert is_same_as_playwrights(page, lens)
    pictures = set()
    for _ in range(6):  # a caret is shown for half a second, and hidden for another
        pictures.add(lens.take(BOUND_S)[0])
        page.wait_for_timeout(200)
    assert len(pictures) == 1


def test_the_caret_is_hidden_in_the_next_document_too(page: Page, lens: ProtocolLens) -> None:
    page.set_content(FORM)
    lens.take(BOUND_S)
    page.goto("data:text/html,<input autofocus value=Ada>")
    assert is_same_as_playwrights(page, lens)


def test_a_page_with_frames_and_one_of_more_pixels_are_left_to_playwright(page: Page, browser: Browser, lens: ProtocolLens) -> None:
    page.set_content("<iframe srcdoc='<input autofocus>'></iframe>")
    lens.take(BOUND_S)
    assert lens.last_painted() is None
    sharp = browser.new_page(device_scale_factor=2, viewport={"width": 640, "height": 400})
    assert Image.open(io.BytesIO(lens_for(sharp).take(BOUND_S)[0])).size == (640, 400)


def test_taking_a_picture_does_not_count_as_painting(page: Page, lens: ProtocolLens) -> None:
    page.set_content(FORM)
    lens.take(BOUND_S)
    page.wait_for_timeout(500)
    _, taken_at = lens.take(BOUND_S)
    page.wait_for_timeout(500)
    painted_at = lens.last_painted()
    assert painted_at is not None
    assert painted_at < taken_at <= lens.known_until()


def test_what_the_page_paints_is_told(page: Page, lens: ProtocolLens) -> None:
    page.set_content(FORM)
    _, taken_at = lens.take(BOUND_S)
    page.evaluate("title.textContent = 'Welcome'")
    deadline = time.monotonic() + BOUND_S
    while (lens.last_painted() or 0.0) < taken_at and time.monotonic() < deadline:
        page.wait_for_timeout(20)
    assert (lens.last_painted() or 0.0) > taken_at


def test_a_page_that_a_script_keeps_busy_gives_no_picture_and_hangs_nothing(page: Page, lens: ProtocolLens) -> None:
    page.set_content(FORM)
    lens.take(BOUND_S)
    page.evaluate("setTimeout(() => { const end = Date.now() + 6000; while (Date.now() < end); }, 20)")
    page.wait_for_timeout(100)
    with pytest.raises(Exception, match="Timeout"):
        lens.take(1.0)


def test_a_caret_in_a_field_does_not_count_as_painting(page: Page, lens: ProtocolLens) -> None:
    page.set_content(FORM)
    lens.take(BOUND_S)
    page.locator("#name").click()
    page.wait_for_timeout(500)
    _, taken_at = lens.take(BOUND_S)
    page.wait_for_timeout(1500)  # a caret is shown for half a second, and hidden for another
    painted_at = lens.last_painted()
    assert painted_at is not None
    assert painted_at < taken_at


@pytest.fixture
def camera(page: Page) -> Camera:
    page.set_viewport_size({"width": 640, "height": 400})
    page.set_content(FORM)
    camera = Camera(Tabs(page))
    camera.settle()
    page.wait_for_timeout(300)
    return camera


@pytest.fixture
def taken(camera: Camera, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """One entry for each picture that is taken."""
    taken: list[float] = []
    shoot = camera.shoot
    monkeypatch.setattr(camera, "shoot", lambda: taken.append(0.0) or shoot())
    return taken


def test_a_page_at_rest_needs_one_picture_to_settle(camera: Camera, taken: list[float]) -> None:
    camera.activity.mark_action()  # the picture at rest that is known is of before it
    assert camera.settle().settled
    assert len(taken) == 1


PAINTS_LATER = """name => { setTimeout(() => {
    title.textContent = name;
    requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedAt = Date.now() / 1000; }));
}, 25); }"""


def test_what_an_action_paints_a_little_later_is_waited_for_before_a_picture_is_taken(
    page: Page, camera: Camera, taken: list[float]
) -> None:
    counts = []
    for name in ("Ada", "Grace", "Edith", "Hedy", "Mary", "Radia", "Jean", "Joan"):
        taken.clear()
        camera.activity.mark_action()
        acted_at = time.time()
        page.evaluate(PAINTS_LATER, name)
        settled = camera.settle()
        pictures = len(taken)
        assert settled.settled
        page.wait_for_function("window.paintedAt > 0")
        painted_at = page.evaluate("() => { const at = window.paintedAt; window.paintedAt = 0; return at; }")
        if painted_at < acted_at + REACTION_S:  # a busy machine may paint later than anybody waits for
            counts.append(pictures)
            assert camera.shoot().digest == settled.digest
    assert counts
    assert min(counts) == 1  # and may tell of it too late


def test_a_page_at_rest_that_paints_nothing_and_to_which_nothing_is_done_needs_no_other_picture(camera: Camera, taken: list[float]) -> None:
    before = camera.settle()
    taken.clear()
    camera.pause(300)
    assert camera.settle() is before
    assert taken == []


def test_what_a_page_at_rest_paints_by_itself_is_seen_when_it_settles_again(page: Page, camera: Camera) -> None:
    before = camera.settle()
    page.evaluate("() => new Promise(done => { title.textContent = 'Welcome'; requestAnimationFrame(() => requestAnimationFrame(done)); })")
    camera.pause(100)
    after = camera.settle()
    assert after.settled
    assert after.digest != before.digest
