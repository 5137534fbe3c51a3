"""Failed tests run again: what passed only then is flaky, and told apart from what failed."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import SAVE_PAGE
from tests.browser.test_run import EYES, FAILING, PASSING, Done, Place

pytestmark = pytest.mark.browser

# Eyes that fail the first check of a process, and see after that.
BLIND_AT_FIRST = """
from qa_agent.eyes import Verdict
from tests.browser import pages

def eyes():
    found = pages.eyes()
    check, asked = found.check, []
    def blind(screen, text):
        asked.append(text)
        return Verdict("fail", 0.9, "blind at first") if len(asked) == 1 else check(screen, text)
    found.check = blind
    return found
"""
FLAKY_TEST = """
from pathlib import Path
def test_it(tmp_path):
    first = not Path("been").exists()
    Path("been").touch()
    assert not first, "the first time"
"""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    here = Place(tmp_path)
    here.write("save.html", SAVE_PAGE)
    here.write("pytest.ini", "[pytest]\n")
    here.write("blind.py", BLIND_AT_FIRST)
    return here


def run(place: Place, *args: str, program: str = "qa_agent", eyes: str = "blind:eyes") -> Done:
    command = ("run",) if program == "qa_agent" else ()
    environment = {"PYTHONPATH": str(place.folder)}
    return place.run(*command, *args, "--eyes", eyes, "--report", "out", environment=environment, program=program)


def only_scenario(place: Place) -> dict[str, Any]:
    results: Any = place.results()
    (scenario,) = results["scenarios"]
    assert isinstance(scenario, dict)
    return scenario


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_a_scenario_that_passes_when_run_again_is_flaky_and_fails_no_run(place: Place, workers: tuple[str, ...]) -> None:
    place.scenario("save.yaml", PASSING)
    done = run(place, "save.yaml", "--retries", "2", *workers)
    assert done.code == 0
    assert "1 scenario: 1 passed (1 flaky)" in done.out
    assert "passed in" in done.out and "(flaky: an attempt before failed)" in done.out
    scenario = only_scenario(place)
    assert (scenario["outcome"], scenario["flaky"]) == ("passed", True)
    assert [attempt["outcome"] for attempt in scenario["earlier_attempts"]] == ["failed"]


def test_a_flaky_scenario_is_a_passed_case_with_its_failed_attempt_in_junit(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    run(place, "save.yaml", "--retries", "1")
    root = ET.parse(place.folder / "out" / "junit.xml").getroot()
    (case,) = root.iter("testcase")
    assert (root.get("tests"), root.get("failures"), case.find("failure")) == ("1", "0", None)
    flaky = case.find("flakyFailure")
    assert flaky is not None and flaky.get("message") == "blind at first"


def test_flaky_fails_the_run_where_it_shall(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    assert run(place, "save.yaml", "--retries", "1", "--fail-on-flaky").code == 1


def test_a_scenario_that_always_fails_is_failed_after_all_its_attempts(place: Place) -> None:
    place.scenario("save.yaml", FAILING)
    done = run(place, "save.yaml", "--retries", "2", eyes=EYES)
    assert done.code == 1
    assert "1 scenario: 1 failed" in done.out and "flaky" not in done.out
    assert len(only_scenario(place)["earlier_attempts"]) == 2


def test_what_the_environment_lacks_is_not_tried_again(place: Place) -> None:
    place.write("save.yaml", "url: http://127.0.0.1:1/\nserve: exit 7\nsteps: [Look]\n")
    done = run(place, "save.yaml", "--retries", "3", eyes=EYES)
    assert done.code == 3
    assert "attempt 2" not in done.out


def test_a_test_in_python_is_run_again_under_pytest_too(place: Place) -> None:
    place.write("test_it.py", FLAKY_TEST)
    done = run(place, "test_it.py", "--retries", "1", program="pytest")
    assert done.code == 0
    assert "1 passed, 1 rerun" in done.out and "FLAKY test_it.py::test_it" in done.out
    assert only_scenario(place)["flaky"] is True


def test_pytest_rerunfailures_does_it_where_it_is_asked_to(place: Place) -> None:
    pytest.importorskip("pytest_rerunfailures")
    place.write("test_it.py", FLAKY_TEST)
    done = run(place, "test_it.py", "--reruns", "1", "--retries", "3", program="pytest")
    assert done.code == 0
    assert "1 passed, 1 rerun" in done.out
    assert only_scenario(place)["flaky"] is True


def test_a_failure_after_the_test_is_told_and_keeps_the_trace(place: Place) -> None:
    place.write(
        "test_it.py",
        "import pytest\n@pytest.fixture\ndef broken():\n    yield\n    raise RuntimeError('no way back')\n"
        f"def test_it(broken, qa):\n    qa.goto({(place.folder / 'save.html').as_uri()!r})\n",
    )
    done = run(place, "test_it.py", "--tracing", "retain-on-failure", "--screenshot", "only-on-failure", program="pytest", eyes=EYES)
    assert done.code == 1
    scenario = only_scenario(place)
    assert (scenario["outcome"], scenario["reason"]) == ("error", "after the test: RuntimeError: no way back")
    kept = {artifact["kind"]: place.folder / "out" / artifact["path"] for artifact in scenario["artifacts"]}
    assert set(kept) == {"trace", "screenshot"} and all(path.is_file() for path in kept.values())


def test_a_folder_that_the_user_names_is_not_wiped(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    place.write("mine/notes.txt", "mine")
    place.write("mine/old-test/trace.zip", "of an earlier run")
    run(place, "save.yaml", "--output", "mine", eyes=EYES)
    assert (place.folder / "mine" / "notes.txt").read_text() == "mine"
    assert not (place.folder / "mine" / "old-test").exists()
