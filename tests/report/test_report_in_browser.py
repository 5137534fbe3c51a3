"""The report as a reader meets it: opened from disk in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sample_pages import cart, save
from sample_run import box, interrupted_events, sample_events, step

from qa_agent.events import (
    AnyEvent,
    ArtifactKept,
    Candidate,
    ConsoleLine,
    FailedRequest,
    RunStarted,
    ScenarioFinished,
    ScenarioStarted,
)
from qa_agent.report import write_report

Opened = Callable[[Sequence[AnyEvent]], Page]

pytestmark = pytest.mark.browser

HOSTILE = [
    "<script>window.hacked = 1</script>",
    "</script><script>window.hacked = 2</script>",
    "<img src=x onerror='window.hacked = 3'>",
    "\"' onfocus='window.hacked = 4' autofocus x=\"",
    "</style></title></noscript><svg onload=window.hacked=5>",
    "javascript:window.hacked=6",
    "{{ 7 * 7 }} {% raw %} ${window.hacked=7} <!-- ]]>",
    "شراء مصباح \u202e desrever \u2066 مكتب",
    "👩‍👩‍👧 🛒 naïve ﷽ \x00 \x1b[31m",
    "word" * 2500,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_text_of_a_scenario_or_a_page_is_shown_and_never_executed(opened: Opened, folder: Path, text: str) -> None:
    name = save(cart(), folder, "cart.webp")
    page = opened(
        [
            RunStarted(at=1, version=text, command=text, python=text, platform=text, eyes=text),
            ScenarioStarted(at=1, scenario_id=text, name=text, file=text, tags=(text,), browser=text),
            *step(
                text,
                1,
                text,
                1,
                outcome="failed",
                action=text,
                reason=text,
                expression=text,
                answer=text,
                expected=text,
                seen=text,
                console=(ConsoleLine(level=text, text=text, where=text),),
                requests=(FailedRequest(method=text, url=text, failure=text),),
                url=text,
                screenshot=name,
                candidates=(Candidate(kind=text, text=text, box=box(0, 0, 9, 9)),),
            ),
            *step(text, 2, text, 1, screenshot=text),
            ScenarioFinished(at=2, scenario_id=text, outcome="failed", reason=text, details=text),
            ArtifactKept(at=2, scenario_id=text, kind="other", path=text),
            ScenarioStarted(at=3, scenario_id=text, name=text, attempt=2),
            *step(text, 1, text, 3, reason=text),
        ]
    )
    page.click("#fold")
    page.locator("button.frame").first.click()
    expect(page.locator("#zoom img")).to_have_js_property("complete", True)
    assert page.evaluate("window.hacked") is None
    assert page.locator("main script, main svg[onload], main [onerror], main [onfocus], main iframe").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing overflows to the side"
    readable = " ".join(text.replace("\x00", "").split())
    assert readable in " ".join(page.locator(".details code").first.inner_text().split())


def test_the_page_asks_for_nothing_outside_itself(opened: Opened, folder: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(sample_events(folder))
    page.click("#fold")
    for frame in page.locator("button.frame").all():
        frame.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    report = (folder / "report.html").as_uri()
    assert {re.sub(r"^(blob|data):.*", r"\1", url) for url in asked} <= {report, "blob", "data"}


def test_an_injected_script_would_be_refused(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.hacked = 1';
        document.body.append(script);
    }""")
    assert page.evaluate("window.hacked") is None


def test_pictures_are_drawn_only_when_they_come_into_view(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))
    folded = page.locator("#scenario-3-step-1 img")
    assert folded.get_attribute("src") is None
    page.locator("#scenario-3 > summary").click()
    page.locator("#scenario-3-step-1 > summary").click()
    expect(folded).to_have_attribute("src", re.compile("^blob:"))
    expect(folded).to_have_js_property("naturalWidth", 1280)


def test_a_failed_scenario_is_open_at_its_failing_step_and_a_passed_one_is_folded(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))
    assert page.locator(".scenario[open] h2").all_inner_texts() == ["Buy a desk lamp", "Apply a voucher"]
    assert page.locator(".step[open]").evaluate_all("all => all.map(step => step.id)") == [
        "scenario-1-step-7",
        "scenario-2-step-2",
    ]
    failing = page.locator("#scenario-1-step-7")
    expect(failing).to_contain_text('The order total is "$35.40", expected "$44.40".')
    expect(failing.locator(".candidates li")).to_have_text([re.compile(t) for t in ("35.40", "39.90", "4.50")])
    page.get_by_role("link", name="Buy a desk lamp").click()
    expect(failing).to_be_in_viewport()


def test_a_step_has_an_address_that_opens_it(opened: Opened, folder: Path, page: Page) -> None:
    path = write_report(sample_events(folder), folder)
    page.goto(path.as_uri() + "#scenario-3-step-3")
    expect(page.locator("#scenario-3-step-3 .reason")).to_be_in_viewport()
    page.wait_for_function("document.activeElement.closest('.step')?.id === 'scenario-3-step-3'")


def test_the_keyboard_moves_through_steps(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))

    def focused() -> object:
        return page.evaluate("document.activeElement.closest('.step')?.id")

    for key, step_id in [
        ("j", "scenario-1-step-1"),
        ("j", "scenario-1-step-2"),
        ("ArrowDown", "scenario-1-step-3"),
        ("k", "scenario-1-step-2"),
        ("n", "scenario-1-step-7"),
        ("n", "scenario-2-step-2"),
        ("j", "scenario-3-step-1"),
        ("n", "scenario-1-step-7"),
    ]:
        page.keyboard.press(key)
        assert focused() == step_id
        expect(page.locator(f"#{step_id}")).to_have_attribute("open", "")
        assert page.evaluate("location.hash") == f"#{step_id}"
    expect(page.locator("#scenario-1-step-2")).not_to_have_attribute("open", "")


def test_single_letter_keys_can_be_turned_off_and_do_not_disturb_typing(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))
    page.keyboard.press("/")
    page.keyboard.type("jkn")
    expect(page.get_by_role("searchbox")).to_have_value("jkn")
    page.keyboard.press("Escape")
    page.get_by_text("Keys", exact=True).click()
    page.get_by_label("Single-letter keys are on").uncheck()
    page.keyboard.press("j")
    assert page.evaluate("location.hash") == ""


def test_outcome_and_search_filter_the_scenarios(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))
    titles = page.locator(".scenario:visible h2")
    page.get_by_text("Passed 2").click()
    expect(titles).to_have_text(["Enter an address", "Browse on a phone"])
    page.get_by_role("searchbox").fill("norway")
    expect(titles).to_have_text(["Enter an address"])
    page.get_by_role("searchbox").fill("no such thing")
    expect(page.get_by_text("No scenario fits this filter.")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("0 of 5 scenarios shown")


def test_the_crosshair_stands_where_the_mouse_clicked(opened: Opened, folder: Path) -> None:
    page = opened(sample_events(folder))
    page.goto(page.url + "#scenario-1-step-3")
    at = page.locator("#scenario-1-step-3 button .click .dot").bounding_box()
    frame = page.locator("#scenario-1-step-3 button.frame").first.bounding_box()
    assert at and frame
    scale = (frame["width"] - 2) / 1280
    assert at["x"] + at["width"] / 2 == pytest.approx(frame["x"] + 1 + 120 * scale, abs=1.5)
    assert at["y"] + at["height"] / 2 == pytest.approx(frame["y"] + 1 + 420 * scale, abs=1.5)


def test_a_missing_and_a_damaged_picture_are_noted_in_their_place(opened: Opened, folder: Path) -> None:
    events = sample_events(folder)
    damaged = folder / "screenshots" / "wrong.webp"
    damaged.write_bytes(damaged.read_bytes()[:-500])
    page = opened(events)
    page.click("#fold")
    expect(page.locator("#scenario-3-step-4")).to_contain_text("screenshots/gone.webp is missing")
    expect(page.locator("#scenario-1-step-7")).to_contain_text("screenshots/wrong.webp is broken")


def test_an_interrupted_run_says_so(opened: Opened, folder: Path) -> None:
    page = opened(interrupted_events(folder))
    expect(page.get_by_text("This run was interrupted.")).to_be_visible()
    expect(page.locator("#scenario-2 > summary .badge")).to_have_text("interrupted")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_words_contrast_with_their_ground_as_wcag_aa_asks(opened: Opened, folder: Path, scheme: str, width: int) -> None:
    page = opened(sample_events(folder))
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 844})
    page.click("#fold")
    assert page.evaluate(CONTRAST_BELOW_AA) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_script_all_text_is_there(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(write_report(sample_events(folder), folder).as_uri())
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("#scenario-1-step-7 .reason")).to_be_visible()
    context.close()


# Every element with words of its own against the nearest opaque ground behind it; large text (24 px) needs 3, else 4.5.
CONTRAST_BELOW_AA = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (c) => c.slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] > 200) return c; }
    return [255, 255, 255, 255];
  };
  return [...document.querySelectorAll('body *')]
    .filter(e => !e.closest('svg, script, style, noscript') && e.checkVisibility({ opacityProperty: true }))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => {
      const style = getComputedStyle(e), [a, b] = [light(rgb(style.color)), light(ground(e))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      return ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5) ? `${e.className}: ${ratio.toFixed(2)}` : '';
    }).filter(Boolean);
}"""
