"""What the report says of steps, attempts and runs, without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from sample_more import CHECKOUT, TOTAL, buying, crash_events, flaky_events, total_step
from sample_pages import cart, catalogue, save
from sample_run import START, run_started, step

from qa_agent.events import AnyEvent, ArtifactKept, RunFinished, ScenarioFinished, ScenarioStarted, StepFinished
from qa_agent.report.changes import Comparison
from qa_agent.report.model import view_of
from qa_agent.report.pictures import Picture, load_pictures
from qa_agent.report.understood import contrast_of, in_words
from qa_agent.report.views import RunView


def seen(events: list[AnyEvent], folder: Path) -> RunView:
    names = [e.screenshot for e in events if isinstance(e, StepFinished) and e.screenshot]
    return view_of(events, load_pictures(names, folder))


def pictures(*images: Image.Image, folder: Path) -> list[Picture]:
    names = [save(image, folder, f"{number}.webp") for number, image in enumerate(images)]
    return [picture for picture in load_pictures(names, folder).values() if isinstance(picture, Picture)]


# How a sentence was understood


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (TOTAL, "The “order total” reads “$44.40”"),
        (CHECKOUT, "Find the button “Checkout” in the card “Order summary”"),
        ("Missing(ref=Ref(kind='alert', text='', look='error'))", "The “error” alert is not shown"),
        ("Counted(ref=Ref(kind='row'), comparison='=', number='four')", "There are exactly four rows"),
        (
            "Counted(ref=Ref(kind='item', text='entry form'), comparison='>', number='2')",
            "There are more than 2 entries “entry form”",
        ),
        ("Counted(ref=Ref(kind='any', text='element'), comparison='=', number='3')", "There are exactly 3 of “element”"),
        ("Not(inner=HasState(ref=Ref(kind='checkbox', text='A'), state='checked'))", "It is not so that the checkbox “A” is ticked"),
        ("And(first=Exists(ref=Ref(text='A')), second=Exists(ref=Ref(text='B')))", "The “A” is shown, and the “B” is shown"),
        (
            "Steps(acts=(Act(verb='type', ref=Ref(kind='textbox', text='Email'), text='a@b'), Act(verb='press', ref=None, text='Enter')))",
            "Type “a@b” into the field “Email”, then press “Enter”",
        ),
    ],
)
def test_an_expression_is_told_in_words(expression: str, words: str) -> None:
    assert in_words(expression) == words


@pytest.mark.parametrize(
    "other", ["", "count(rows) = 4", "__import__('os').getcwd()", "Shows(ref=1)", "(" * 500, "Exists(ref=Ref(text=f()))"]
)
def test_what_is_no_known_expression_has_no_words_and_runs_nothing(other: str) -> None:
    assert in_words(other) == ""


@pytest.mark.parametrize(
    ("reason", "expected", "shown"),
    [
        ('"order total" reads "$35.40", expected "$44.40"', "$44.40", "$35.40"),
        ('The order total is "$35.40", expected "$44.40".', "$44.40", "$35.40"),
        ("3 rows in table, expected 5", "5", "3 rows in table"),
        ("the button is grey, expected red", "red", "the button is grey"),
    ],
)
def test_a_reason_with_an_expectation_is_set_side_by_side(reason: str, expected: str, shown: str) -> None:
    (_, event) = step("s", 1, "assert: x", 1, outcome="failed", status="fail", reason=reason)
    assert isinstance(event, StepFinished)
    contrast = contrast_of(event)
    assert contrast and (contrast.expected, contrast.seen) == (expected, shown)


def test_the_letters_that_differ_are_marked() -> None:
    (_, event) = step("s", 1, "expect_url: x", 1, outcome="failed", expected="/cart/4", seen="/cart/7")
    assert isinstance(event, StepFinished)
    contrast = contrast_of(event)
    assert contrast and contrast.seen_pieces == (("/cart/", False), ("7", True))


# What changed on the screen


def test_a_changed_place_is_boxed(folder: Path) -> None:
    before, after = pictures(cart(), cart("$35.40"), folder=folder)
    change = Comparison().between(before, after)
    assert change and len(change.regions) == 1
    region = change.regions[0]
    # The two digits, around x 1150 of 1280 and y 250 of 800.
    assert 88 < region.left < 91 and region.left + region.width < 97
    assert 28 < region.top < 31 and region.height < 6


def test_another_encoding_of_the_same_screen_is_no_change(folder: Path) -> None:
    (folder / "screenshots").mkdir()
    catalogue().save(folder / "screenshots/a.webp", "WEBP", quality=90)
    catalogue().save(folder / "screenshots/b.webp", "WEBP", quality=40)
    a, b = load_pictures(["screenshots/a.webp", "screenshots/b.webp"], folder).values()
    assert isinstance(a, Picture) and isinstance(b, Picture)
    change = Comparison().between(a, b)
    assert change and change.is_none


def test_another_page_is_a_change_of_most_of_the_screen(folder: Path) -> None:
    before, after = pictures(catalogue(), Image.new("RGB", (1280, 800), "#123"), folder=folder)
    change = Comparison().between(before, after)
    assert change and change.is_whole


def test_screens_of_two_sizes_are_not_compared(folder: Path) -> None:
    before, after = pictures(catalogue(), catalogue(390, 844), folder=folder)
    assert Comparison().between(before, after) is None


def test_an_action_has_the_screen_after_it_and_a_check_the_one_before(folder: Path) -> None:
    events = [*buying("s", folder, START), *total_step("s", folder, START + 5, "$35.40")]
    click, toast, gone, total = seen(events, folder).scenarios[0].steps[1:5]
    assert click.after and click.change == "Most of the screen changed by this step."
    assert toast.change == "The screen is as it was in step 2." and toast.before is None
    assert gone.before and gone.change == "1 place on the screen changed since step 3."
    assert total.shot and total.shot.has("changed") and total.shot.has("evidence")


def test_a_step_that_broke_without_a_picture_shows_the_last_one_there_is(folder: Path) -> None:
    broken = seen(crash_events(folder), folder).scenarios[0].steps[1]
    assert broken.shot is None and broken.before
    assert broken.change == "There is no picture of this step; this is the screen of step 1."


# Attempts


def test_a_scenario_that_passed_on_a_retry_is_flaky(folder: Path) -> None:
    run = seen(flaky_events(folder), folder)
    flaky = run.scenarios[1]
    assert (flaky.ending, flaky.badge, [a.outcome for a in flaky.attempts]) == ("flaky", "flaky", ["failed", "passed"])
    assert run.counts["flaky"] == 1 and run.counts["passed"] == 0
    assert flaky.blamed.number == 1 and [row.steps[1] is not None for row in flaky.rows] == [True] * 5
    assert [link.kind for link in flaky.attempts[0].links] == ["trace", "video"]
    assert flaky.attempts[0].links[0].target == "./artifacts/buy%20a%20lamp/trace.zip"


def test_attempts_are_compared_by_the_step_that_broke(folder: Path) -> None:
    events = [
        *buying("s", folder, START), *total_step("s", folder, START + 5, "$35.40"),
        ScenarioFinished(at=START + 7, scenario_id="s", outcome="failed"),
        *buying("s", folder, START + 8, attempt=2), *total_step("s", folder, START + 13, "$44.40"),
        *step("s", 6, "click: Checkout", START + 14, screenshot="screenshots/total44.webp"),
        ScenarioFinished(at=START + 15, scenario_id="s", outcome="passed", attempt=2),
    ]  # fmt: skip
    flaky = seen(events, folder).scenarios[0]
    told = [flaky.telling_step(attempt) for attempt in flaky.attempts]
    assert [step.number for step in told if step] == [5, 5]


def test_a_failure_outside_of_all_steps_says_after_which_one(folder: Path) -> None:
    events = [*buying("s", folder, START), ScenarioFinished(at=START + 9, scenario_id="s", outcome="failed", reason="ValueError: $44.40")]
    assert seen(events, folder).scenarios[0].last.broke_after == 4
    assert seen(crash_events(folder), folder).scenarios[0].last.broke_after is None


def test_a_sentence_that_begins_with_its_action_does_not_name_it_twice(folder: Path) -> None:
    events = [ScenarioStarted(at=1, scenario_id="s", name="s"), *step("s", 1, "wait_for: wait_for the total", 1)]
    assert seen(events, folder).scenarios[0].steps[0].names_its_action


@pytest.mark.parametrize("path", ["/etc/passwd", "../outside.zip", "a/../../b", "C:\\x\\y", ""])
def test_an_artifact_outside_the_folder_is_no_link(folder: Path, path: str) -> None:
    events = [ScenarioStarted(at=1, scenario_id="s", name="s"), ArtifactKept(at=2, scenario_id="s", kind="trace", path=path)]
    assert seen(list(events), folder).scenarios[0].last.links == ()


# Bug reports


def test_a_bug_report_tells_what_a_tracker_needs(folder: Path) -> None:
    text = seen(flaky_events(folder), folder).scenarios[1].bug_report
    for part in (
        "## Buy a desk lamp is flaky", "| Expected | `$44.40` |", "| Seen | `$35.40` |", "Scenario: `scenarios/shop/checkout.yaml:11`",
        "error: Uncaught TypeError",
        "5. ✗ assert `The order total is $44.40`", "POST http://127.0.0.1:8000/api/discount?code=%3Cnone%3E → 500",
        "![Screenshot of step 5](<screenshots/total35.webp>)", "1. failed in 7.1 s", "2. passed in 6.9 s",
    ):  # fmt: skip
        assert part in text, part


def test_text_of_a_page_is_no_markup_in_a_bug_report(folder: Path) -> None:
    hostile = "`<img src=x>` ``` [a](javascript:x) | # **b**"
    events: list[AnyEvent] = [
        run_started(),
        ScenarioStarted(at=1, scenario_id="s", name="# <b>name</b> [x](y)"),
        *step("s", 1, hostile, 1, outcome="failed", reason=hostile, url=hostile, expected=hostile, seen=hostile),
        ScenarioFinished(at=2, scenario_id="s", outcome="failed", reason=hostile),
        RunFinished(at=3, exit_code=1),
    ]
    text = view_of(events, {}).scenarios[0].bug_report
    assert "## \\# \\<b\\>name\\</b\\> \\[x\\](y) failed" in text
    assert "> \\`\\<img src=x\\>\\` \\`\\`\\` \\[a\\](javascript:x)" in text
    assert "Page: ```` `<img src=x>` ``` [a](javascript:x) | # **b** ````" in text
