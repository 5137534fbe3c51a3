"""Shards, settings, GitHub and the browser's options, from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.browser.pages import SAVE_PAGE, page
from tests.browser.test_run import EYES, FAILING, PASSING, Place

pytestmark = pytest.mark.browser


@pytest.fixture
def place(tmp_path: Path) -> Place:
    here = Place(tmp_path)
    here.write("save.html", SAVE_PAGE)
    here.write("pytest.ini", "[pytest]\n")
    return here


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_a_shard_to_which_nothing_belongs_exits_0_and_says_so(place: Place, workers: tuple[str, ...]) -> None:
    place.scenario("save.yaml", PASSING)
    codes, told = [], ""
    for shard in ("1/2", "2/2"):
        done = place.run("run", "save.yaml", "--eyes", EYES, "--shard", shard, *workers)
        codes.append(done.code)
        told += done.out
    assert codes == [0, 0]
    assert told.count("nothing to run in this shard") == 1 and told.count("1 scenario: 1 passed") == 1


def test_nothing_that_is_selected_at_all_is_still_exit_code_5(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    assert place.run("run", "save.yaml", "--eyes", EYES, "--shard", "1/2", "-k", "other").code == 5


def test_shards_under_pytest_have_each_test_once(place: Place) -> None:
    for name in "abcdef":
        place.scenario(f"scenarios/{name}.yaml", PASSING)
    parts = [place.run("--collect-only", "-q", "--shard", f"{index}/3", program="pytest").out for index in (1, 2, 3)]
    assert sum(part.count(".yaml::") for part in parts) == 6
    assert sorted(name for part in parts for name in "abcdef" if f"{name}.yaml" in part) == list("abcdef")


def test_the_file_says_the_environment_wins_over_it_and_the_command_line_over_both(place: Place) -> None:
    place.write("qa-agent.toml", f'eyes = "{EYES}"\nviewport = "500x400"\nreport = "out"\npaths = ["save.yaml"]\n')
    place.scenario("save.yaml", PASSING)
    sizes = []
    for options, environment in (
        ((), {}),
        ((), {"QA_AGENT_VIEWPORT": "510x400"}),
        (("--viewport", "520x400"), {"QA_AGENT_VIEWPORT": "510x400"}),
    ):
        assert place.run("run", *options, environment=environment).code == 0
        sizes.append(json.loads((place.folder / "out" / "results.json").read_text())["scenarios"][0]["viewport"])
    assert sizes == [[500, 400], [510, 400], [520, 400]]


def test_pytest_takes_the_same_settings(place: Place) -> None:
    place.write("pytest.ini", "")
    place.write("pyproject.toml", f'[tool.pytest.ini_options]\n[tool.qa-agent]\neyes = "{EYES}"\nreport = "out"\ntracing = "on"\n')
    place.write("test_it.py", f"def test_it(qa):\n    qa.goto({(place.folder / 'save.html').as_uri()!r})\n")
    done = place.run("test_it.py", program="pytest")
    assert done.code == 0
    assert len(list((place.folder / "out").rglob("trace.zip"))) == 1
    assert "Warning" not in done.out


def test_the_page_is_told_locale_timezone_place_and_colours(place: Place) -> None:
    place.write(
        "test_it.py",
        "def test_it(page):\n    told = page.evaluate('''async () => [navigator.language, "
        "Intl.DateTimeFormat().resolvedOptions().timeZone, matchMedia(\"(prefers-color-scheme: dark)\").matches, innerWidth]''')\n"
        "    assert told == ['de-DE', 'Asia/Tokyo', True, 640]\n",
    )
    options = ("--locale", "de-DE", "--timezone", "Asia/Tokyo", "--color-scheme", "dark", "--viewport", "640x480")
    assert place.run("test_it.py", *options, "--geolocation", "59.9,10.7", program="pytest").code == 0


def test_a_page_of_a_host_that_is_not_allowed_is_not_opened(place: Place) -> None:
    place.write("link.html", page("<script>setTimeout(() => location = 'http://127.0.0.1:1/', 50)</script>"))
    place.write("away.yaml", "url: http://127.0.0.1:1/\nsteps: [Look]\n")
    done = place.run("run", "away.yaml", "--eyes", EYES, "--allowed-host", "shop.example")
    assert done.code == 1
    assert "its host is not among allowed_hosts" in done.out


def test_a_secret_header_is_in_no_file_of_the_run(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    done = place.run("run", "save.yaml", "--eyes", EYES, "--report", "out", "--header", "Authorization: Bearer hunter2")
    assert done.code == 0
    assert not any(b"hunter2" in path.read_bytes() for path in (place.folder / "out").rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["firefox", "webkit"])
def test_a_browser_that_is_not_there_is_named_with_how_to_get_that_one(place: Place, name: str) -> None:
    place.scenario("save.yaml", PASSING)
    done = place.run("run", "save.yaml", "--eyes", EYES, "--browser", name, environment={"PLAYWRIGHT_BROWSERS_PATH": str(place.folder)})
    assert done.code == 3
    assert f"playwright install {name}" in done.err and "chromium" not in done.err.lower()


def test_a_server_that_does_not_answer_is_told_in_one_line_with_its_address(place: Place) -> None:
    place.scenario("save.yaml", PASSING)
    done = place.run("run", "save.yaml", "--eyes", EYES, "--connect", "ws://127.0.0.1:1/")
    assert done.code == 3
    assert "--connect ws://127.0.0.1:1/: " in done.out and "playwright run-server" in done.out


def test_in_a_github_action_failures_are_annotated_and_summed_up(place: Place) -> None:
    place.scenario("save.yaml", FAILING)
    environment = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(place.folder / "summary.md"), "GITHUB_WORKSPACE": str(place.folder)}
    done = place.run("run", "save.yaml", "--eyes", EYES, environment=environment)
    assert "::error file=save.yaml,line=3,title=save%3A failed::Error is not seen" in done.out
    assert "| ❌ failed | save | save.yaml:3 | Error is not seen |" in (place.folder / "summary.md").read_text(encoding="utf-8")
