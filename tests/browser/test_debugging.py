"""Following a run at a terminal: a pseudo-terminal, a real browser, fake eyes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from qa_agent.events import StepFinished
from qa_agent.journal import read_journal
from tests.browser.pages import SAVE_PAGE
from tests.browser.terminal import Session

pytestmark = pytest.mark.browser

EYES = "tests.browser.pages:eyes"
SCENARIO = """\
# Saving, as our users do it
url: URL
steps:
  - click: the Save button   # the only one
  - assert: Saved is shown
"""
MISNAMED = SCENARIO.replace("- click: the Save button   # the only one", "- click:  the Store button   # the only one\n    timeout: 200ms")

Start = Callable[..., Session]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "save.html").write_text(SAVE_PAGE, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    """Starts `python -m ...` in the folder, in a terminal of its own."""
    sessions: list[Session] = []

    def started(*args: str, environment: Mapping[str, str] | None = None) -> Session:
        sessions.append(Session([sys.executable, "-m", *args], folder, environment))
        return sessions[-1]

    yield started
    for session in sessions:
        session.close()


@pytest.fixture
def step(folder: Path, start: Start) -> Callable[[str], Session]:
    """`qa-agent run --step` of a scenario."""

    def stepping(text: str) -> Session:
        write(folder, text)
        return start("qa_agent", "run", "save.yaml", "--eyes", EYES, "--report", "out", "--step")

    return stepping


def write(folder: Path, text: str, name: str = "save.yaml") -> None:
    (folder / name).write_text(text.replace("URL", url(folder)), encoding="utf-8")


def url(folder: Path) -> str:
    return (folder / "save.html").as_uri()


def scenario(folder: Path) -> str:
    return (folder / "save.yaml").read_text(encoding="utf-8").replace(url(folder), "URL")


def outcomes(folder: Path) -> list[tuple[str, str]]:
    events = read_journal(folder / "out" / "events.jsonl")
    return [(event.action, event.outcome) for event in events if isinstance(event, StepFinished)]


def results(folder: Path) -> dict[str, object]:
    loaded = json.loads((folder / "out" / "results.json").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


# -- stepping


def test_each_step_waits_for_its_turn(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO)
    session.expect("save.yaml:2: goto file://")
    session.answer("next")
    assert "✓ goto" in session.expect("save.yaml:4: click the Save button")
    session.answer("n")
    assert "✓ click" in session.expect("save.yaml:5: assert Saved is shown")
    session.answer("")
    assert session.end() == 0
    assert outcomes(folder) == [("goto", "passed"), ("click", "passed"), ("assert", "passed")]


def test_continue_runs_to_the_end_without_asking_again(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO)
    session.answer("continue")
    assert session.end() == 0
    assert session.seen.count("qa> ") == 1
    assert len(outcomes(folder)) == 3


def test_a_skipped_step_is_not_done_and_told_as_skipped(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.answer("skip")
    session.expect("assert Saved is shown")
    session.answer("skip")
    assert session.end() == 0
    assert outcomes(folder) == [("goto", "passed"), ("click", "skipped"), ("assert", "skipped")]


def test_quitting_exits_130_and_the_report_is_written(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.answer("quit")
    assert session.end() == 130
    assert "report: out/report.html" in session.seen and "Traceback" not in session.seen
    assert (folder / "out" / "report.html").is_file()
    assert results(folder)["interrupted"] is True
    assert outcomes(folder) == [("goto", "passed")]


@pytest.mark.parametrize("keys", ["\x03", "\x04"])
def test_ctrl_c_and_ctrl_d_at_the_prompt_quit(step: Callable[[str], Session], folder: Path, keys: str) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.expect("qa> ")
    time.sleep(0.5)  # no person is faster; the line editor takes the terminal over only after its prompt
    session.press(keys)
    assert session.end() == 130
    assert "report: out/report.html" in session.seen and "Traceback" not in session.seen
    assert results(folder)["interrupted"] is True


def test_ctrl_c_while_a_step_is_done_ends_the_run_as_without_stepping(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO.replace("assert: Saved is shown", "sleep: 60s"))
    session.answer("c")
    session.expect("✓ click")
    journal = folder / "out" / "events.jsonl"
    for _ in range(200):
        if '"sleep' in journal.read_text("utf-8"):  # the step after it has begun
            break
        time.sleep(0.05)
    session.press("\x03")
    assert session.end() == 130
    assert outcomes(folder)[-1] == ("sleep", "interrupted")


# -- looking, asking, trying


def test_what_is_seen_is_printed_as_see_does_and_drawn(step: Callable[[str], Session]) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.answer("see")
    listed = session.expect(".png")
    assert re.search(r"nr +kind +text \(meaning\) +state +sure +box\s+0 +button +Save +100% +20,20 140,52", listed)
    picture = Path(listed.rpartition("drawn: ")[2])
    assert picture.read_bytes().startswith(b"\x89PNG")
    picture.unlink()


def test_a_question_is_answered_and_the_step_still_waits(step: Callable[[str], Session]) -> None:
    session = step(SCENARIO)
    for _ in range(2):
        session.answer("n")
    session.answer("What is Saved?")
    session.expect("42  (90%)")
    session.answer("ask What is Top")
    session.expect("no answer")
    session.answer("n")
    assert session.end() == 0


def test_a_typed_sentence_is_done_and_recorded_as_a_trial(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.answer("Error is shown")
    session.expect("✗ Error is not seen")
    session.answer("click: Save")
    session.expect('✓ button "Save"')
    session.answer("clik: Save")
    session.expect("✗ ")
    session.answer("c")
    assert session.end() == 0
    events = read_journal(folder / "out" / "events.jsonl")
    told = [(event.sentence, event.outcome) for event in events if isinstance(event, StepFinished)]
    assert ("at the prompt: Error is shown", "skipped") in told and ("at the prompt: click Save", "passed") in told


def test_help_names_every_choice(step: Callable[[str], Session]) -> None:
    session = step(SCENARIO)
    session.answer("help")
    told = session.expect("qa> ")
    assert all(word in told for word in ("next", "continue", "edit", "skip", "see", "ask QUESTION", "quit"))


# -- editing


def test_a_step_that_fails_stops_and_can_be_done_again(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO.replace("- click: the Save button   # the only one\n", ""))
    session.answer("c")
    session.expect("Saved is not seen")
    session.answer("click: Save")
    session.answer("retry")
    assert session.end() == 0
    assert [outcome for action, outcome in outcomes(folder) if action == "assert"] == ["failed", "passed"]


def test_an_edited_step_is_done_again_and_written_back_with_comments_kept(step: Callable[[str], Session], folder: Path) -> None:
    session = step(MISNAMED)
    session.answer("c")
    session.expect('"the Store button" was not found; nearest seen: button "Save"')
    session.answer("edit")
    session.expect("click: the Store button")
    session.press("\x15")  # Ctrl-U: the line is emptied
    session.type("the Save button")
    session.expect("write it back into save.yaml:4? [y/N] ")
    session.type("y")
    session.expect("written: save.yaml:4: click: the Save button")
    assert session.end() == 0
    assert scenario(folder) == MISNAMED.replace("Store", "Save")


def test_an_edit_that_fails_can_be_edited_again(step: Callable[[str], Session], folder: Path) -> None:
    session = step(MISNAMED)
    session.answer("c")
    session.answer("e")
    session.expect("click: the Store button")
    session.type(" or so")
    session.expect('"the Store button or so" was not found')
    session.answer("e")
    session.expect("click: the Store button or so")
    session.press("\x15")
    session.type("Save")
    session.expect("[y/N] ")
    session.type("y")
    assert session.end() == 0
    assert scenario(folder) == MISNAMED.replace("the Store button", "Save")


def test_an_edit_that_is_not_written_back_leaves_the_file_and_the_scenario_fails(step: Callable[[str], Session], folder: Path) -> None:
    session = step(MISNAMED)
    session.answer("c")
    session.answer("e")
    session.expect("click: ")
    session.press("\x15")
    session.type("Save")
    session.expect("[y/N] ")
    session.type("")
    assert session.end() == 1
    assert "save.yaml:4: done in other words, which are not in the file: click: Save" in session.seen
    assert scenario(folder) == MISNAMED


def test_a_step_can_be_edited_before_it_is_done(step: Callable[[str], Session], folder: Path) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.answer("n")
    session.answer("edit")
    session.expect("assert: Saved is shown")
    session.press("\x15")
    session.type("Error is not shown")
    session.expect("[y/N] ")
    session.type("yes")
    assert session.end() == 0
    assert scenario(folder) == SCENARIO.replace("Saved is shown", "Error is not shown")


def test_an_edit_that_changes_nothing_asks_again(step: Callable[[str], Session]) -> None:
    session = step(SCENARIO)
    session.answer("n")
    session.answer("edit")
    session.expect("click: the Save button")
    session.type("")
    session.expect("click the Save button")
    session.answer("c")
    assert session.end() == 0


def test_a_failure_that_is_skipped_fails_the_scenario_at_its_end(step: Callable[[str], Session], folder: Path) -> None:
    session = step(MISNAMED + "  - screenshot: the end\n")
    session.answer("c")
    session.answer("skip")
    session.answer("skip")
    assert session.end() == 1
    assert [outcome for _, outcome in outcomes(folder)] == ["passed", "failed", "failed", "passed"]


def test_a_failure_that_is_let_fail_ends_the_scenario(step: Callable[[str], Session], folder: Path) -> None:
    session = step(MISNAMED)
    session.answer("c")
    session.answer("next")
    assert session.end() == 1
    assert outcomes(folder) == [("goto", "passed"), ("click", "failed")]


# -- headed, and what can't be followed


HEADLESS = """
import pytest
@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "headless": True}
"""


def test_a_failure_of_a_headed_run_stops_with_the_same_choices(start: Start, folder: Path) -> None:
    """The browser of this test is headless all the same: there may be no display."""
    (folder / "conftest.py").write_text(HEADLESS, encoding="utf-8")
    write(folder, MISNAMED)
    session = start(
        "qa_agent", "run", "save.yaml", "--eyes", EYES, "--report", "out", "--headed", "--slowmo", "100", environment={"DISPLAY": ":99"}
    )
    session.expect('"the Store button" was not found')
    session.expect("[r]etry  [e]dit  [s]kip  [n]ext  [c]ontinue  [q]uit")
    session.answer("next")
    assert session.end() == 1
    assert session.seen.count("qa> ") == 1


@pytest.mark.parametrize("option", ["--step", "--headed"])
def test_workers_can_not_be_followed(start: Start, folder: Path, option: str) -> None:
    write(folder, SCENARIO)
    session = start("qa_agent", "run", "save.yaml", "--eyes", EYES, option, "-n", "2", environment={"DISPLAY": ":99"})
    assert session.end() == 2
    assert f"{option} follows one test after the other, and -n runs several at a time: leave out one of them" in session.seen


@pytest.mark.parametrize("program", ["qa_agent run", "pytest"])
def test_stepping_without_a_terminal_is_refused(folder: Path, program: str) -> None:
    write(folder, SCENARIO)
    command = [sys.executable, "-m", *program.split(), "save.yaml", "--eyes", EYES, "--step"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=60)
    assert done.returncode == (2 if "run" in program else 4)
    assert "--step asks before it goes on, and there is no terminal to ask at" in done.stderr


# -- tests in Python


PAUSING = "def test_it(qa):\n    qa.goto({url!r})\n    qa.pause()\n    qa.click('Save')\n    qa.expect('Saved is shown')\n"


def test_a_test_in_python_pauses_at_its_line_and_goes_on(start: Start, folder: Path) -> None:
    write(folder, PAUSING.format(url=url(folder)), "test_it.py")
    session = start("pytest", "test_it.py", "--eyes", EYES)
    session.expect("test_it.py:3: paused")
    session.answer("Save is shown")
    session.expect("✓ Save is shown")
    session.answer("next")
    assert session.end() == 0


def test_quitting_at_a_pause_interrupts_pytest(start: Start, folder: Path) -> None:
    write(folder, PAUSING.format(url=url(folder)), "test_it.py")
    session = start("pytest", "test_it.py", "--eyes", EYES)
    session.answer("quit")
    assert session.end() == 2


def test_a_pause_that_nobody_can_answer_is_skipped(folder: Path) -> None:
    write(folder, PAUSING.format(url=url(folder)), "test_it.py")
    command = [sys.executable, "-m", "pytest", "test_it.py", "--eyes", EYES, "--report", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=60)
    assert done.returncode == 0
    assert outcomes(folder)[1] == ("pause", "skipped")


def test_a_test_in_python_is_stepped_through_and_a_step_of_it_edited(start: Start, folder: Path) -> None:
    write(folder, f"def test_it(qa):\n    qa.goto({url(folder)!r})\n    qa.click('Store', timeout=0.2)\n", "test_it.py")
    session = start("pytest", "test_it.py", "--eyes", EYES, "--step")
    session.answer("c")
    session.expect("test_it.py:3: click Store")
    session.answer("e")
    session.expect("step: click Store")
    session.press("\x15")
    session.type("click: Save")
    session.expect("this step stands in Python: write it into test_it.py:3 yourself")
    assert session.end() == 1


def test_an_agent_outside_of_pytest_pauses_too(start: Start, folder: Path) -> None:
    write(
        folder,
        "from qa_agent import Agent\nfrom qa_agent.browser import launched_page\nfrom tests.browser.pages import eyes\n"
        "with launched_page() as page:\n    qa = Agent(page, eyes())\n    qa.goto('URL')\n    qa.pause()\n"
        "    qa.click('Save')\n    print('done')\n",
        "script.py",
    )
    session = start("script")
    session.expect("paused")
    session.answer("n")
    session.expect("done")
    assert session.end() == 0


# -- debug


def test_debug_does_and_judges_sentences_on_an_address(start: Start, folder: Path) -> None:
    session = start("qa_agent", "debug", url(folder), "--headless", "--eyes", EYES)
    session.answer("Saved is shown")
    session.expect("Saved is not seen")
    session.answer("Click the Save button")
    session.expect("✓ ")
    session.answer("assert: Saved is shown")
    session.expect("✓ Saved is shown (90%)")
    session.answer("What is Saved?")
    session.expect("42")
    session.answer("quit")
    assert session.end() == 0


def test_debug_completes_steps_and_what_is_on_the_screen(start: Start, folder: Path) -> None:
    session = start("qa_agent", "debug", url(folder), "--headless", "--eyes", EYES)
    session.expect("qa> ")
    session.press("hov\t")
    session.expect("hover: ")
    session.press("Sa\t")
    session.expect("ve")
    session.type("")
    session.expect('✓ button "Save"')
    session.answer("q")
    assert session.end() == 0


def test_debug_remembers_what_was_typed_from_one_session_to_the_next(start: Start, folder: Path) -> None:
    for keys in ("assert: Save is shown\n", "\x1b[A\n"):  # the arrow up
        session = start("qa_agent", "debug", url(folder), "--headless", "--eyes", EYES)
        session.expect("qa> ")
        session.press(keys)
        session.expect("✓ Save is shown")
        session.answer("quit")
        assert session.end() == 0
    assert (folder / "state" / "qa-agent" / "history").stat().st_mode & 0o077 == 0


def test_debug_steps_through_a_scenario_and_keeps_its_page(start: Start, folder: Path) -> None:
    write(folder, MISNAMED)
    session = start("qa_agent", "debug", "save.yaml", "--headless", "--eyes", EYES)
    session.answer("c")
    session.expect('"the Store button" was not found')
    session.answer("next")
    session.expect("that was the scenario; its page is still open")
    session.answer("Save is shown")
    session.expect("✓ Save is shown")
    session.answer("quit")
    assert session.end() == 1


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("nothing", "nothing: neither a file nor an address"),
        ("wrong.yaml", 'wrong.yaml:2: unknown step "clik"'),
        ("gone.yaml", "no such file"),
    ],
)
def test_debug_refuses_what_it_can_not_open(start: Start, folder: Path, source: str, told: str) -> None:
    write(folder, "steps:\n- clik: Save\n", "wrong.yaml")
    session = start("qa_agent", "debug", source, "--headless", "--eyes", EYES)
    assert session.end() == 2
    assert told in session.seen and "Traceback" not in session.seen


def test_debug_reads_lines_that_are_piped_to_it(folder: Path) -> None:
    command = [sys.executable, "-m", "qa_agent", "debug", url(folder), "--headless", "--eyes", EYES]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, input="Save is shown\n", check=False, timeout=60,
                          env={**os.environ, "XDG_STATE_HOME": str(folder)})  # fmt: skip
    assert done.returncode == 0
    assert "✓ Save is shown" in done.stdout


def test_a_terminated_prompt_ends_as_by_ctrl_c(start: Start, folder: Path) -> None:
    session = start("qa_agent", "debug", url(folder), "--headless", "--eyes", EYES)
    session.expect("qa> ")
    time.sleep(0.5)  # as above
    os.kill(session.process.pid, signal.SIGTERM)
    assert session.end() == 130
    assert "Traceback" not in session.seen
