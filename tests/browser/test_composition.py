"""Steps that hold steps, files that run files, what is done before, after and about popups: played in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from qa_agent.events import AnyEvent, StepFinished, StepStarted
from qa_agent.recording import Recorder
from qa_agent.runner import ScenarioFailedError, run_scenario
from qa_agent.scenario import load_scenario
from tests.browser.pages import AGAIN, ERROR, FLASH, SAVE, SAVED, TOP, block, page
from tests.fake_eyes import FakeEyes

pytestmark = pytest.mark.browser

# Save shows Saved; the third click also shows Top.
SAVE_THRICE = page(
    block(SAVE, "save", tag="button") + block(SAVED, "out", "visibility:hidden") + block(TOP, "top_", "visibility:hidden"),
    "let n = 0; save.onclick = () => { out.style.visibility = ''; if (++n == 3) top_.style.visibility = '' }",
)
# A flash lies over everything until it is clicked.
COVERED = page(
    block(SAVE, "save", "visibility:hidden", tag="button") + block(FLASH, "flash", tag="button") + block(SAVED, "out", "visibility:hidden"),
    "flash.onclick = () => { flash.style.visibility = 'hidden'; save.style.visibility = '' };"
    "save.onclick = () => { out.style.visibility = '' }",
)


@dataclass(frozen=True)
class Played:
    """What a scenario did and why it failed."""

    steps: tuple[tuple[str, str], ...]  # sentence and outcome
    reasons: tuple[str, ...]
    files: tuple[str | None, ...]
    failure: str
    told: str


Play = Callable[..., Played]


@pytest.fixture
def play(page: Page, fake_eyes: FakeEyes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    monkeypatch.chdir(tmp_path)
    page.set_viewport_size({"width": 800, "height": 600})

    def played(text: str, html: str = SAVE_THRICE, environment: dict[str, str] | None = None, **others: str) -> Played:
        Path("page.html").write_text(html, encoding="utf-8")
        for name, content in others.items():
            Path(f"{name}.yaml").write_text(content, encoding="utf-8")
        Path("pytest.ini").touch()
        path = Path("shop.yaml")
        path.write_text(f"url: page.html\ntimeouts: {{find: 200ms, check: 200ms}}\n{text}", encoding="utf-8")
        events: list[AnyEvent] = []
        recorder = Recorder("shop", events.append, file="shop.yaml")
        failure = ""
        try:
            run_scenario(load_scenario(path, environment or {}), page, fake_eyes, recorder)
        except ScenarioFailedError as error:
            failure = str(error)
        done = [event for event in events if isinstance(event, StepFinished)]
        kinds = [event.type for event in events if isinstance(event, StepStarted | StepFinished)]
        assert kinds == ["step_started", "step_finished"] * len(done)  # no step within another one
        return Played(
            steps=tuple((event.sentence, event.outcome) for event in done[1:]), reasons=tuple(event.reason for event in done[1:]),
            files=tuple(event.file for event in done[1:]), failure=failure, told=" ".join(event.model_dump_json() for event in events),
        )  # fmt: skip

    return played


def test_a_file_that_is_run_is_nested_and_told_with_its_own_place(play: Play) -> None:
    played = play("steps:\n- run: login.yaml\n  with: {what: Error}\n", login="steps:\n- click: Save\n\n- assert: ${what} is shown\n")
    assert played.steps == (("login.yaml › click Save", "passed"), ("login.yaml › assert Error is shown", "failed"))
    assert played.files == ("login.yaml", "login.yaml")
    assert played.failure == "login.yaml:4: Error is not seen (run from shop.yaml:4)"


def test_a_name_of_a_run_stands_for_the_file(play: Play) -> None:
    played = play("steps:\n- run: login.yaml\n  name: sign in\n", login="steps:\n- click: Save\n")
    assert played.steps == (("sign in › click Save", "passed"),)


def test_used_files_come_first(play: Play) -> None:
    played = play("use: login.yaml\nsteps:\n- assert: Saved is shown\n", login="steps:\n- click: Save\n")
    assert [outcome for _, outcome in played.steps] == ["passed", "passed"] and not played.failure


def test_an_answer_saved_in_a_file_is_used_after_it_and_in_if_and_repeat(play: Play) -> None:
    played = play(
        "steps:\n- click: Save\n- run: read.yaml\n- if: Saved is shown\n  then:\n  - repeat: 2\n    steps:\n    - screenshot: no ${n}\n",
        read="steps:\n- ask: What is Saved?\n  save: n\n",
    )
    assert played.steps[-2:] == (("then › repeat 1/2 › screenshot no 42", "passed"), ("then › repeat 2/2 › screenshot no 42", "passed"))


def test_if_does_one_side_and_tells_how_the_statement_was_judged(play: Play) -> None:
    played = play(
        "steps:\n- if: Save is shown\n  then:\n  - click: Save\n  else:\n  - click: Error\n"
        "- if: Error is shown\n  then:\n  - click: Error\n  else:\n  - assert: Saved is shown\n"
    )
    assert played.steps == (
        ("if Save is shown", "passed"),
        ("then › click Save", "passed"),
        ("if Error is shown", "passed"),
        ("else › assert Saved is shown", "passed"),
    )
    assert played.reasons[0].startswith("holds: ") and played.reasons[2].startswith("does not hold: ")


def test_unsure_counts_as_not_holding_and_is_told(play: Play) -> None:
    played = play("steps:\n- if: the mood is good\n  timeout: 100ms\n  then:\n  - click: Error\n")
    assert played.steps == (("if the mood is good", "passed"),)
    assert played.reasons == ("unsure, taken as not holding: this was not understood",)


def test_repeat_does_its_steps_as_often_as_it_says(play: Play) -> None:
    played = play("steps:\n- repeat: 3\n  steps:\n  - click: Save\n- assert: Top is shown\n")
    assert [sentence for sentence, _ in played.steps[:3]] == [f"repeat {n}/3 › click Save" for n in (1, 2, 3)]
    assert not played.failure


def test_repeat_until_stops_when_it_holds(play: Play) -> None:
    played = play("steps:\n- repeat: {until: Top is shown, at_most: 5}\n  steps:\n  - click: Save\n")
    assert [sentence for sentence, _ in played.steps] == [
        f"repeat {n}/5 › {what}" for n in (1, 2, 3) for what in ("click Save", "repeat until Top is shown")
    ]
    assert not played.failure


def test_repeat_while_does_nothing_when_it_does_not_hold(play: Play) -> None:
    played = play("steps:\n- repeat: {while: Error is shown}\n  steps:\n  - click: Error\n")
    assert played.steps == (("repeat 1/10 › repeat while Error is shown", "passed"),)


def test_repeat_that_comes_to_its_bound_fails_with_the_reason(play: Play) -> None:
    played = play("steps:\n- repeat: {until: Error is shown, at_most: 2}\n  steps:\n  - click: Save\n")
    assert played.steps[-1] == ("repeat 2/2 › repeat until Error is shown", "failed")
    assert played.failure == 'shop.yaml:4: after 2 rounds "Error is shown" does not hold yet: Error is not seen; raise at_most:'
    assert (
        'after 2 rounds "Save is shown" still holds'
        in play("steps:\n- repeat: {while: Save is shown, at_most: 2}\n  steps:\n  - click: Save\n").failure
    )


def test_steps_in_an_optional_step_fail_together_and_are_told_as_skipped(play: Play) -> None:
    played = play(
        "steps:\n- run: login.yaml\n  optional: true\n- click: Save\n",
        login="steps:\n- click: Error\n- assert: Error is shown\n  soft: true\n",
    )
    assert played.steps == (("login.yaml › click Error", "skipped"), ("click Save", "passed"))
    assert not played.failure


def test_a_soft_step_that_holds_steps_is_noted_and_fails_at_the_end(play: Play) -> None:
    played = play("steps:\n- run: login.yaml\n  soft: true\n- click: Save\n", login="steps:\n- assert: Error is shown\n")
    assert played.steps[-1] == ("click Save", "passed")
    assert played.failure == "login.yaml:2: Error is not seen (run from shop.yaml:4)"


def test_steps_are_tried_again_together(play: Play) -> None:
    played = play("steps:\n- run: thrice.yaml\n  retries: 3\n", thrice="steps:\n- click: Save\n- assert: Top is shown\n")
    assert [outcome for _, outcome in played.steps] == ["passed", "skipped", "passed", "skipped", "passed", "passed"]
    assert played.steps[-1] == ("attempt 3/4 › thrice.yaml › assert Top is shown", "passed")
    assert not played.failure


def test_a_timeout_of_a_repeat_is_for_all_of_its_rounds(play: Play) -> None:
    played = play("steps:\n- repeat: 1000\n  timeout: 1s\n  steps:\n  - click: Save\n")
    assert "the time for the steps around this one is over" in played.failure
    assert 1 <= len(played.steps) < 100


def test_after_is_done_also_after_a_failure_and_hides_it_not(play: Play) -> None:
    played = play(
        "before:\n- click: Save\nafter:\n- assert: Error is shown\n- click: Save\nsteps:\n- assert: Flash is shown\n- click: Save\n",
    )
    assert played.steps == (
        ("before › click Save", "passed"),
        ("assert Flash is shown", "failed"),
        ("after › assert Error is shown", "failed"),
    )
    assert played.failure == "shop.yaml:9: Flash is not seen\nshop.yaml:6: Error is not seen"


def test_a_failing_after_of_a_file_does_not_keep_the_folders_from_being_done(play: Play) -> None:
    played = play("after:\n- click: Error\nsteps:\n- click: Save\n", defaults="after:\n- assert: Saved is shown\n")
    assert played.steps[-2:] == (("after › click Error", "failed"), ("after › assert Saved is shown", "passed"))
    assert played.failure.startswith("shop.yaml:4: ") and played.files[-1] == "defaults.yaml"


def test_steps_of_the_folder_are_told_with_its_file(play: Play) -> None:
    played = play("steps:\n- click: Save\n", defaults="before:\n- assert: Error is shown\n")
    assert played.failure == "defaults.yaml:2: Error is not seen"


def test_a_popup_is_dealt_with_when_a_target_is_not_found(play: Play) -> None:
    played = play(
        "on_popup:\n- when: Flash is shown\n  do:\n  - click: Flash\nsteps:\n- click: Save\n- assert: Saved is shown\n", html=COVERED
    )
    assert played.steps == (
        ("click Save", "skipped"),
        ("on_popup › click Flash", "passed"),
        ("click Save", "passed"),
        ("assert Saved is shown", "passed"),
    )
    assert played.reasons[0].endswith('on_popup: "Flash is shown" holds') and not played.failure


def test_a_popup_is_dealt_with_when_a_check_fails(play: Play) -> None:
    played = play("on_popup: [{when: Flash is shown, do: [Click Flash]}]\nsteps:\n- assert: Save is shown\n", html=COVERED)
    assert [outcome for _, outcome in played.steps] == ["skipped", "passed", "passed"]


def test_a_popup_that_stays_is_tried_twice_and_then_the_step_fails_for_its_own_reason(play: Play) -> None:
    played = play(
        "on_popup: [{when: Error is shown, do: [Click Error]}]\nsteps:\n- assert: Saved is shown\n",
        html=page(block(ERROR)),
    )
    assert [outcome for _, outcome in played.steps] == ["skipped", "passed", "skipped", "passed", "failed"]
    assert played.failure == "shop.yaml:5: Saved is not seen"


def test_a_popup_that_is_not_there_changes_nothing(play: Play) -> None:
    played = play("on_popup: [{when: Flash is shown, do: [Click Flash]}]\nsteps:\n- assert: Error is shown\n")
    assert played.steps == (("assert Error is shown", "failed"),)


def test_the_heads_timeouts_hold_for_bare_sentences_too(play: Play) -> None:
    played = play("steps:\n- Click Delete\n", html=page(block(AGAIN)))
    assert "was not found" in played.failure


def test_secrets_are_masked_wherever_steps_are_nested(play: Play) -> None:
    played = play(
        "data: [{password: '${secret:PW}'}]\non_popup: [{when: '${secret:PW} is not shown', do: ['screenshot ${secret:PW} is shown']}]\n"
        "steps:\n- run: login.yaml\n  with: {it: '${password}'}\n- repeat: {until: '${secret:PW} is shown', at_most: 1}\n"
        "  steps: [{assert: '${password} is shown'}]\n",
        environment={"PW": "hunter2"},
        login="steps:\n- if: ${it} is shown\n  then:\n  - click: ${it}\n",
    )
    assert played.failure and "hunter2" not in played.told + played.failure
