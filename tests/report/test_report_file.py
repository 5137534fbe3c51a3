"""What is in the written file, without a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from sample_pages import cart, catalogue, save
from sample_run import box, interrupted_events, run_started, sample_events, step

from qa_agent.events import AnyEvent, RunFinished, ScenarioFinished, ScenarioStarted
from qa_agent.report import write_report
from qa_agent.report.model import view_of
from qa_agent.report.pictures import Picture, Unreadable, load_pictures
from qa_agent.report.wording import ENDINGS, duration, headline, percent

MB = 1_000_000


def scenario(scenario_id: str, *steps: AnyEvent, outcome: str = "passed") -> list[AnyEvent]:
    return [
        ScenarioStarted(at=1.0, scenario_id=scenario_id, name=scenario_id),
        *steps,
        ScenarioFinished.model_validate({"at": 9.0, "scenario_id": scenario_id, "outcome": outcome}),
    ]


def photo(seed: int) -> Image.Image:
    """As heavy as screenshots get: a page that is half photograph."""
    image = catalogue()
    noise = Image.effect_noise((1240, 330), 60 + seed).filter(ImageFilter.GaussianBlur(1.2))
    image.paste(Image.merge("RGB", (noise, noise.rotate(90, fillcolor=90), noise)), (20, 440))
    return image


def test_the_report_is_written_into_the_folder_and_nothing_else_stays(folder: Path) -> None:
    assert write_report(sample_events(folder), folder) == folder / "report.html"
    assert sorted(path.name for path in folder.iterdir()) == ["report.html", "screenshots"]


def test_a_picture_that_many_steps_share_is_stored_once(folder: Path) -> None:
    first, copy = save(catalogue(), folder, "1.webp"), save(catalogue(), folder, "2.webp")
    other = save(cart(), folder, "3.webp")
    shown = [first, first, copy, other]
    steps = [event for n, name in enumerate(shown, 1) for event in step("s", n, "click: it", n, screenshot=name)]
    text = write_report(scenario("s", *steps), folder).read_text()
    assert len(re.findall(r'<script type="text/plain" id="picture-', text)) == 2
    assert len(re.findall(r'data-picture="picture-1"', text)) == 2 * 3 + 1, "thumbnail and picture of three steps; before the fourth"


def test_nothing_in_the_file_points_outside_it(folder: Path) -> None:
    text = write_report(sample_events(folder), folder).read_text()
    markup = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    pointers = re.findall(r"""\b(?:src|href|srcset|action|poster)\s*=\s*["']?([^"'\s>]*)""", markup)
    assert pointers and [pointer for pointer in pointers if not pointer.startswith(("#", "data:"))] == []
    assert not re.search(r"@import|url\(", text)


def test_two_hundred_pages_with_photographs_stay_under_forty_megabytes(folder: Path) -> None:
    heavy = [(folder / save(photo(n), folder, f"heavy{n}.webp")).read_bytes() for n in range(4)]
    events: list[AnyEvent] = []
    for n in range(1, 201):
        # Bytes after a WebP's end are ignored: 200 different files without encoding 200 pictures.
        (folder / f"{n}.webp").write_bytes(heavy[n % 4] + n.to_bytes(2, "big"))
        events += step("s", n, "assert: the list is shown", n, screenshot=f"{n}.webp", screenshot_size=(1280, 800))
    path = write_report(scenario("s", *events), folder)
    assert path.read_text().count("data-media-type") == 200
    assert path.stat().st_size < 40 * MB


def test_pictures_over_the_budget_are_compressed_the_largest_first(folder: Path) -> None:
    names = [save(photo(1), folder, "heavy.webp"), save(cart(), folder, "light.webp")]
    light_bytes = (folder / names[1]).stat().st_size
    heavy, light = load_pictures(names, folder, budget_bytes=light_bytes + 40_000).values()
    assert isinstance(heavy, Picture) and isinstance(light, Picture)
    assert heavy.reduced and not light.reduced
    assert len(heavy.content) + len(light.content) <= light_bytes + 40_000


@pytest.mark.parametrize("name", ["gone.webp", "text.webp", "../outside.webp", "folder", "nul\0.webp", "picture.svg"])
def test_a_screenshot_that_cannot_be_shown_is_named(folder: Path, name: str) -> None:
    (folder / "text.webp").write_text("no picture")
    (folder / "folder").mkdir()
    (folder / "picture.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
    catalogue().save(folder.parent / "outside.webp")
    shown = load_pictures([name], folder)[name]
    assert isinstance(shown, Unreadable) and name in shown.reason
    write_report(scenario("s", *step("s", 1, "click: it", 1, screenshot=name)), folder)


def test_a_run_that_was_killed_is_marked_as_interrupted(folder: Path) -> None:
    run = view_of(interrupted_events(folder), {})
    assert run.interrupted
    assert run.headline == "Interrupted: 1 of 2 scenarios failed, 1 was cut short"
    assert [scenario.outcome for scenario in run.scenarios] == ["failed", "interrupted"]
    last = run.scenarios[1].steps[-1]
    assert (last.badge, last.reason) == ("interrupted", "The run ended during this step.")


@pytest.mark.parametrize("cut", range(0, 30, 3))
def test_a_run_cut_anywhere_renders(folder: Path, cut: int) -> None:
    assert write_report(sample_events(folder)[:cut], folder).stat().st_size > 10_000


def test_events_of_workers_that_take_turns_find_their_scenarios() -> None:
    a, b = scenario("a", *step("a", 1, "click: x", 2)), scenario("b", *step("b", 1, "click: y", 2), outcome="failed")
    mixed = [event for pair in zip(a, b, strict=True) for event in pair]
    run = view_of([run_started(), *mixed, RunFinished(at=9, exit_code=1)], {})
    assert [(s.name, len(s.steps), s.outcome) for s in run.scenarios] == [("b", 1, "failed"), ("a", 1, "passed")]


def test_a_retried_scenario_counts_once_with_its_last_outcome() -> None:
    run = view_of([*scenario("a", outcome="failed"), *scenario("a"), RunFinished(at=9, exit_code=0)], {})
    assert run.headline == "The scenario passed, but only on a retry"
    (scenario_view,) = run.scenarios
    assert [a.title for a in scenario_view.attempts] == ["attempt 1 of 2", "attempt 2 of 2"]


def test_a_step_done_twice_has_two_addresses() -> None:
    run = view_of(scenario("a", *step("a", 1, "click: x", 1), *step("a", 1, "click: x", 2)), {})
    assert [s.anchor for s in run.scenarios[0].steps] == ["scenario-1-step-1", "scenario-1-step-1-2"]


def test_marks_follow_the_screenshots_size_in_css_pixels(folder: Path) -> None:
    name = save(cart(), folder, "twice.webp")
    events = scenario(
        "s",
        *step(
            "s",
            1,
            "click: x",
            1,
            screenshot=name,
            screenshot_size=(640, 400),
            point=(320, 100),
            target=box(64, 40, 128, 80),
            evidence=(box(float("nan"), 0, 1, 1),),
        ),
    )
    shot = view_of(events, load_pictures([name], folder)).scenarios[0].steps[0].shot
    assert shot and shot.point
    assert (shot.point.left, shot.point.top) == (50, 25)
    assert [(m.kind, m.left, m.top, m.width, m.height) for m in shot.marks] == [("target", 9.375, 9, 11.25, 12)], "4 px around"


@pytest.mark.parametrize(
    ("counts", "interrupted", "expected"),
    [
        ({}, False, "Nothing was run"),
        ({}, True, "Interrupted before any scenario began"),
        ({"passed": 4}, False, "All 4 scenarios passed"),
        ({"passed": 1}, False, "The scenario passed"),
        ({"passed": 3, "skipped": 1}, False, "3 of 4 scenarios passed, 1 skipped"),
        ({"failed": 2, "error": 1, "passed": 2}, False, "2 of 5 scenarios failed, 1 had an error"),
        ({"passed": 2}, True, "Interrupted: 2 passed so far"),
        ({"passed": 3, "flaky": 1}, False, "All 4 scenarios passed, 1 only on a retry"),
        ({"passed": 2, "flaky": 1, "skipped": 1}, False, "3 of 4 scenarios passed, 1 only on a retry, 1 skipped"),
    ],
)
def test_the_headline_says_what_happened(counts: dict[str, int], interrupted: bool, expected: str) -> None:
    every = dict.fromkeys(ENDINGS, 0)
    assert headline({**every, **counts}, interrupted) == expected  # type: ignore[dict-item]


def test_numbers_read_as_a_person_says_them() -> None:
    assert [duration(ms) for ms in (640, 4200, 125_000, 7_260_000)] == ["640 ms", "4.2 s", "2 min 05 s", "2 h 01 min"]
    assert [percent(p) for p in (0.934, 0.997, 1.0, 0.002)] == ["93 %", "> 99 %", "100 %", "< 1 %"]
