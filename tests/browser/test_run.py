"""`qa-agent run` and the pytest plugin, from outside: files in, exit code, console and report out."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from qa_agent.events import StepFinished
from qa_agent.journal import read_journal
from tests.browser.pages import SAVE_PAGE

pytestmark = pytest.mark.browser

EYES = "tests.browser.pages:eyes"
PASSING = "steps:\n- click: the Save button\n- assert: Saved is shown\n"
FAILING = "steps:\n- assert: Error is shown\n  timeout: 200ms\n"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Place:
    """A folder with a page, and qa-agent run in it."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def scenario(self, name: str, text: str) -> None:
        self.write(name, f"url: {(self.folder / 'save.html').as_uri()}\n{text}")

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", *args]

    def run(self, *args: str, environment: Mapping[str, str] | None = None, program: str = "qa_agent") -> Done:
        done = subprocess.run(
            self.command(program, *args), cwd=self.folder, capture_output=True, text=True, timeout=300, check=False,
            env={**os.environ, **(environment or {})},
        )  # fmt: skip
        return Done(done.returncode, done.stdout, done.stderr)

    def results(self, folder: str = "out") -> dict[str, object]:
        loaded = json.loads((self.folder / folder / "results.json").read_text(encoding="utf-8"))
        assert isinstance(loaded, dict)
        return loaded


@pytest.fixture
def place(tmp_path: Path) -> Place:
    here = Place(tmp_path)
    here.write("save.html", SAVE_PAGE)
    here.write("pytest.ini", "[pytest]\n")
    return here


def test_a_run_that_passes_exits_0_and_leaves_report_results_junit_and_journal(place: Place) -> None:
    place.scenario("scenarios/save.yaml", f"tags: [smoke]\n{PASSING}")
    done = place.run("run", "--eyes", EYES, "--report", "out")
    assert (done.code, done.err) == (0, "")
    assert "✓ assert Saved is shown" in done.out
    assert "1 scenario: 1 passed\nreport: out/report.html\n" in done.out
    files = {path.name for path in (place.folder / "out").iterdir()}
    assert files == {"report.html", "results.json", "junit.xml", "events.jsonl", "screenshots"}


def test_a_failure_exits_1_and_is_told_with_file_line_and_reason_everywhere(place: Place) -> None:
    place.scenario("save.yaml", FAILING)
    done = place.run("run", "save.yaml", "--eyes", EYES, "--report", "out")
    assert done.code == 1
    assert "save.yaml:3: Error is not seen" in done.out
    failure = ET.parse(place.folder / "out" / "junit.xml").getroot().find(".//failure")
    assert failure is not None and failure.get("message") == "Error is not seen"
    assert "Error is not seen" in (place.folder / "out" / "report.html").read_text(encoding="utf-8")


def test_a_run_without_a_report_folder_makes_one_by_the_time(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    assert place.run("run", "save.yaml", "--eyes", EYES).code == 0
    assert len(list((place.folder / "reports").glob("*/report.html"))) == 1


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("run", "gone.yaml"), 2, "qa-agent: gone.yaml: no such file or folder"),
        (("run", "wrong.yaml"), 2, 'wrong.yaml:2: unknown step "clik"; allowed: goto, back, '),
        (("validate", "wrong.yaml"), 2, 'did you mean "click"?'),
        (("run", "save.html"), 2, "neither a scenario (.yaml, .yml) nor a test in Python (.py)"),
        (("run", "--fast"), 2, "unrecognized arguments: --fast"),
        (("run", "ok.yaml", "--eyes", "nothing"), 2, "--eyes nothing: no such eyes"),
        (("run", "ok.yaml", "--eyes", "no.module:eyes"), 2, "No module named 'no'"),
        (("run", "ok.yaml", "--eyes", EYES, "--report", "save.html/x"), 2, "the report can't be written to"),
        (("run", "relative.yaml"), 2, "relative.yaml:1: url: shop is neither a whole address"),
        (("run", "empty"), 5, ""),
        (("validate", "empty"), 5, "no scenario in empty"),
        (("run", "ok.yaml", "-k", "other", "--eyes", EYES), 5, ""),
    ],
)
def test_bad_input_is_one_clear_line_and_its_exit_code(place: Place, args: tuple[str, ...], code: int, told: str) -> None:
    place.write("wrong.yaml", "steps:\n- clik: Save\n")
    place.write("relative.yaml", "url: shop\nsteps: [Look]\n")
    place.scenario("ok.yaml", PASSING)
    (place.folder / "empty").mkdir()
    done = place.run(*args)
    assert done.code == code
    assert told in done.err
    assert "Traceback" not in done.err + done.out


def test_without_a_browser_the_exit_code_is_3_and_one_line_says_what_to_do(place: Place) -> None:
    place.scenario("ok.yaml", PASSING)
    done = place.run("run", "ok.yaml", "--eyes", EYES, environment={"QA_AGENT_CHROMIUM": "/nope"})
    assert done.code == 3
    assert done.err.count("\n") == 1
    assert "QA_AGENT_CHROMIUM names /nope" in done.err and "playwright install chromium" in done.err


def test_a_browser_that_does_not_start_exits_3_and_stops_the_run(place: Place) -> None:
    place.scenario("a.yaml", PASSING)
    place.scenario("b.yaml", PASSING)
    done = place.run("run", "a.yaml", "b.yaml", "--eyes", EYES, environment={"QA_AGENT_CHROMIUM": "/bin/false"})
    assert done.code == 3
    assert done.out.count("the browser could not be started") == 1


@pytest.fixture
def deaf() -> Iterator[str]:
    """An address at which nothing listens, kept so that no other test's server gets its port."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}/"


def test_a_page_that_does_not_answer_is_one_line_with_its_address(place: Place, deaf: str) -> None:
    place.write("away.yaml", f"url: {deaf}\nsteps: [Look]\n")
    done = place.run("run", "away.yaml", "--eyes", EYES)
    assert done.code == 1
    assert f"away.yaml:1: {deaf} does not answer: nothing listens there; is the server started?" in done.out


def test_a_single_mistake_is_a_single_line(place: Place) -> None:
    place.write("wrong.yaml", "steps:\n- clik: Save\n")
    for command in ("run", "validate"):
        done = place.run(command, "wrong.yaml")
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert done.err.startswith('qa-agent: wrong.yaml:2: unknown step "clik"')


def test_see_tells_in_one_line_that_a_page_does_not_answer(place: Place, deaf: str) -> None:
    done = place.run("see", deaf)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"qa-agent: {deaf} does not answer: nothing listens there; is the server started?\n"


def test_without_a_browser_a_test_in_python_is_told_why_once(place: Place) -> None:
    place.write("test_it.py", "def test_it(qa):\n    qa.goto('about:blank')\n")
    done = place.run("run", "test_it.py", "--eyes", EYES, environment={"QA_AGENT_CHROMIUM": "/nope"})
    assert done.code == 3
    assert (done.out + done.err).count("QA_AGENT_CHROMIUM names /nope") == 1


def test_pictures_that_can_not_be_kept_are_told_once_at_the_end_of_the_run(place: Place) -> None:
    place.scenario("a.yaml", PASSING)
    place.scenario("b.yaml", PASSING)
    place.write("out/screenshots", "a file where a folder is needed")
    done = place.run("run", "a.yaml", "b.yaml", "--eyes", EYES, "--report", "out")
    assert done.code == 0
    assert done.err.count("\n") == 1
    assert "out/screenshots can't be written to any further" in done.err


def test_an_element_that_is_not_there_is_told_with_what_was_seen_nearest(place: Place) -> None:
    place.scenario("save.yaml", "steps:\n- click: the Delete button\n  timeout: 200ms\n")
    done = place.run("run", "save.yaml", "--eyes", EYES)
    assert done.code == 1
    assert 'save.yaml:3: "the Delete button" was not found; nearest seen: button "Save"' in done.out


def test_an_optional_step_may_fail_and_a_soft_check_fails_at_the_end(place: Place) -> None:
    place.scenario(
        "save.yaml",
        "steps:\n- click: Delete\n  optional: true\n  timeout: 100ms\n"
        "- assert: Error is shown\n  soft: true\n  timeout: 100ms\n- click: Save\n- assert: Saved is shown\n",
    )
    done = place.run("run", "save.yaml", "--eyes", EYES, "--report", "out")
    outcomes = [event.outcome for event in steps(place, "out")]
    assert outcomes == ["passed", "skipped", "failed", "passed", "passed"]
    assert done.code == 1


def test_a_step_that_fails_is_tried_again_as_often_as_it_says(place: Place) -> None:
    place.scenario("late.yaml", "steps:\n- click: Save\n- assert: Saved is shown\n  timeout: 200ms\n  retries: 8\n")
    late = SAVE_PAGE.replace("out.style.visibility = 'visible'", "setTimeout(() => out.style.visibility = '', 1200)")
    place.write("save.html", late)
    done = place.run("run", "late.yaml", "--eyes", EYES)
    assert done.code == 0


def test_an_answer_is_saved_and_used(place: Place) -> None:
    place.scenario("ask.yaml", "steps:\n- click: Save\n- ask: What is Saved?\n  save: n\n- screenshot: order ${n}\n")
    done = place.run("run", "ask.yaml", "--eyes", EYES)
    assert done.code == 0
    assert "✓ ask What is Saved? → 42" in done.out
    assert "✓ screenshot order 42" in done.out


def test_a_secret_is_in_no_file_of_the_run(place: Place) -> None:
    place.scenario("save.yaml", "steps:\n- type: ${secret:PASSWORD}\n- click: ${secret:PASSWORD}\n  timeout: 100ms\n")
    done = place.run("run", "save.yaml", "--eyes", EYES, "--report", "out", environment={"PASSWORD": "hunter2"})
    assert done.code == 1
    assert 'type "••••"' in done.out
    written = [path.read_bytes() for path in (place.folder / "out").rglob("*") if path.is_file()]
    assert not any(b"hunter2" in content for content in [*written, done.out.encode(), done.err.encode()])


def test_scenarios_are_selected_by_name_and_by_tag(place: Place) -> None:
    place.scenario("a.yaml", f"name: Buy a lamp\ntags: [smoke]\n{PASSING}")
    place.scenario("b.yaml", f"name: Sign in\n{PASSING}")
    assert "1 scenario" in place.run("run", ".", "-k", "lamp", "--eyes", EYES).out
    done = place.run("run", ".", "-m", "not smoke", "--eyes", EYES)
    assert "Sign in" in done.out and "Buy a lamp" not in done.out


def test_workers_run_in_parallel_and_are_reported_together(place: Place) -> None:
    for name in ("a", "b", "c"):
        place.scenario(f"{name}.yaml", PASSING)
    place.scenario("d.yaml", FAILING)
    done = place.run("run", ".", "-n", "2", "--eyes", EYES, "--report", "out")
    assert done.code == 1
    assert "4 scenarios: 3 passed, 1 failed" in done.out
    assert place.results()["counts"] == {"passed": 3, "failed": 1}
    assert [path.name for path in (place.folder / "out").glob("events*")] == ["events.jsonl"]


def test_workers_that_stop_at_the_first_failure_are_not_interrupted(place: Place) -> None:
    for name in ("a", "b", "c", "d"):
        place.scenario(f"{name}.yaml", FAILING)
    done = place.run("run", ".", "-n", "2", "-x", "--eyes", EYES, "--report", "out")
    assert done.code == 1
    assert "interrupted" not in done.out
    assert place.results()["interrupted"] is False


def test_workers_that_lack_something_end_the_run_with_exit_code_3(place: Place) -> None:
    place.scenario("a.yaml", PASSING)
    place.scenario("b.yaml", PASSING)
    place.write("unfit.py", "from qa_agent import EnvironmentUnfitError\ndef eyes():\n    raise EnvironmentUnfitError('no eyes today')\n")
    done = place.run("run", ".", "-n", "2", "--eyes", "unfit:eyes", environment={"PYTHONPATH": str(place.folder)})
    assert done.code == 3
    assert "no eyes today\n" in done.out and "interrupted" not in done.out


def test_each_distinct_picture_is_kept_once_as_webp(place: Place) -> None:
    place.scenario("save.yaml", "steps:\n- screenshot: a\n- screenshot: b\n- assert: Save is shown\n")
    place.run("run", "save.yaml", "--eyes", EYES, "--report", "out")
    assert [path.suffix for path in (place.folder / "out" / "screenshots").iterdir()] == [".webp"]
    assert len({event.screenshot for event in steps(place, "out")}) == 1


def test_the_same_scenario_clicks_the_same_points(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    points = set()
    for folder in ("one", "two", "three"):
        place.run("run", "save.yaml", "--eyes", EYES, "--report", folder)
        points.add(tuple(event.point for event in steps(place, folder)))
    assert len(points) == 1


def test_the_served_command_is_started_before_and_stopped_after(place: Place) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/save.html"
    place.write("save.yaml", f"url: {url}\nserve: python -m http.server {port} --bind 127.0.0.1\n{PASSING}")
    assert place.run("run", "save.yaml", "--eyes", EYES).code == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("whole_group", [True, False])
def test_an_interrupted_run_exits_130_and_tells_what_had_happened(place: Place, number: signal.Signals, whole_group: bool) -> None:
    place.scenario("slow.yaml", "steps:\n- click: Save\n- sleep: 60s\n- click: Save\n")
    place.scenario("then.yaml", PASSING)
    running = subprocess.Popen(
        place.command("qa_agent", "run", "slow.yaml", "then.yaml", "--eyes", EYES, "--report", "out"), cwd=place.folder,
        start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    wait_for_step(place.folder / "out" / "events.jsonl", "sleep")
    (os.killpg if whole_group else os.kill)(running.pid, number)
    out, err = running.communicate(timeout=120)
    assert running.returncode == 130
    assert "Traceback" not in err
    assert "interrupted; 1 not begun\n1 scenario: 1 interrupted\nreport: out/report.html" in out
    assert [event.outcome for event in steps(place, "out")] == ["passed", "passed", "interrupted"]
    assert place.results()["interrupted"] is True
    assert "interrupted" in (place.folder / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_while_a_command_still_loads_is_told_in_one_line(place: Place, number: signal.Signals) -> None:
    code = f"import os, qa_agent.cli as cli; cli._parser = lambda argv: os.kill(os.getpid(), {int(number)}); cli.main(['run'])"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code.replace('cli.main', 'sys.exit(cli.main')})"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (130, "qa-agent: interrupted\n")


def test_a_killed_run_leaves_its_journal(place: Place) -> None:
    place.scenario("slow.yaml", "steps:\n- click: Save\n- sleep: 60s\n")
    running = subprocess.Popen(
        place.command("qa_agent", "run", "slow.yaml", "--eyes", EYES, "--report", "out"), cwd=place.folder,
        start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    wait_for_step(place.folder / "out" / "events.jsonl", "sleep")
    os.killpg(running.pid, signal.SIGKILL)
    running.wait(120)
    assert [event.action for event in steps(place, "out")] == ["goto", "click"]


def test_the_qa_fixture_works_beside_playwrights_page(place: Place) -> None:
    place.write(
        "test_shop.py",
        """
        def test_saving(qa, page):
            page.goto(URL)
            qa.click("the Save button")
            qa.expect("Saved is shown")
            assert qa.ask("What is Saved?") == "42"
        """.replace("        def", "def")
        .replace("            ", "    ")
        .replace("URL", repr(page_url(place))),
    )
    done = place.run("test_shop.py", "-q", "--eyes", EYES, "--report", "out", program="pytest")
    assert done.code == 0
    assert "qa-agent report: " in done.out
    assert [event.line for event in steps(place, "out")] == [4, 5, 6]


def test_a_failing_test_in_python_shows_the_models_reason_and_the_tests_own_line(place: Place) -> None:
    place.write(
        "test_shop.py",
        f"def test_saving(qa):\n    qa.goto({page_url(place)!r})\n    qa.expect('Error is shown', timeout=0.1)\n",
    )
    done = place.run("test_shop.py", "--eyes", EYES, "--report", "out", program="pytest")
    assert done.code == 1
    assert "CheckFailedError: Error is not seen" in done.out
    assert "test_shop.py:3" in done.out
    assert "judging.py" not in done.out
    assert place.results()["counts"] == {"failed": 1}


def test_a_soft_check_fails_the_test_in_python_at_its_end(place: Place) -> None:
    place.write(
        "test_shop.py",
        f"def test_it(qa):\n    qa.goto({page_url(place)!r})\n"
        "    qa.expect('Error is shown', timeout=0.1, soft=True)\n    qa.click('Save')\n",
    )
    done = place.run("test_shop.py", "--eyes", EYES, program="pytest")
    assert done.code == 1
    assert "test_shop.py:3: Error is not seen" in done.out


def test_pytest_collects_scenarios_that_are_named_or_in_a_scenarios_folder(place: Place) -> None:
    place.scenario("scenarios/a.yaml", PASSING)
    place.scenario("other/b.yaml", PASSING)
    place.write("scenarios/config.yaml", "port: 1\n")
    collected = place.run("--collect-only", "-q", program="pytest").out
    assert "scenarios/a.yaml::a" in collected and "other" not in collected and "config" not in collected
    assert "other/b.yaml::b" in place.run("other/b.yaml", "--collect-only", "-q", program="pytest").out


def test_pytest_refuses_an_invalid_scenario_when_it_collects(place: Place) -> None:
    place.write("scenarios/wrong.yaml", "steps:\n- clik: Save\n")
    done = place.run(program="pytest")
    assert done.code == 2
    assert 'scenarios/wrong.yaml:2: unknown step "clik"' in done.out
    assert "Traceback" not in done.out


def test_the_viewport_of_a_scenario_is_the_size_of_its_pictures(place: Place) -> None:
    place.scenario("small.yaml", f"viewport: 400x300\n{PASSING}")
    place.scenario("usual.yaml", PASSING)
    place.run("run", ".", "--eyes", EYES, "--report", "out")
    assert {event.screenshot_size for event in steps(place, "out")} == {(400, 300), (1280, 800)}


def test_the_schema_is_json_that_names_every_step(place: Place) -> None:
    schema = json.loads(place.run("schema").out)
    assert "Click" in schema["$defs"]
    assert {"name", "url", "serve", "viewport", "tags", "steps"} <= set(schema["properties"])


def steps(place: Place, folder: str) -> list[StepFinished]:
    events = read_journal(place.folder / folder / "events.jsonl")
    return [event for event in events if isinstance(event, StepFinished)]


def page_url(place: Place) -> str:
    return (place.folder / "save.html").as_uri()


def wait_for_step(journal: Path, action: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if journal.exists() and f'"step_started","scenario_id":"slow.yaml::slow","index":3,"action":"{action}"' in (
            journal.read_text(encoding="utf-8")
        ):
            time.sleep(0.5)
            return
        time.sleep(0.1)
    raise AssertionError(f"no {action} step began")
