"""Settings: where they come from, which wins, and what is said of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_agent.cli.doctor import unknown_variables, variable_meant
from qa_agent.configuration import OPTIONS, Settings, resolve
from qa_agent.errors import ScenarioError


def project(folder: Path, text: str, name: str = "qa-agent.toml") -> Path:
    (folder / ".git").mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_each_setting_has_an_option_but_for_the_paths() -> None:
    assert {option.field for option in OPTIONS} | {"paths"} == set(Settings.model_fields)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    resolved = resolve(folder=project(tmp_path, ""), environment={})
    assert resolved.settings == Settings()
    assert set(resolved.origins.values()) == {"default"}


def test_the_command_line_wins_over_the_environment_and_this_over_the_file(tmp_path: Path) -> None:
    folder = project(tmp_path, 'retries = 1\nlocale = "de-DE"\ndevice = "iPhone 15"\n')
    environment = {"QA_AGENT_RETRIES": "2", "QA_AGENT_LOCALE": "nb-NO"}
    resolved = resolve({"retries": "3"}, folder, environment)
    settings = resolved.settings
    assert (settings.retries, settings.locale, settings.device) == (3, "nb-NO", "iPhone 15")
    assert resolved.origins["retries"] == "command line"
    assert resolved.origins["locale"] == "QA_AGENT_LOCALE"
    assert resolved.origins["device"].endswith("qa-agent.toml:3")


def test_pyproject_is_read_too_and_from_folders_below(tmp_path: Path) -> None:
    project(tmp_path, "[project]\nname = 'x'\n\n[tool.qa-agent]\nretries = 2\n", "pyproject.toml")
    (tmp_path / "deep" / "down").mkdir(parents=True)
    resolved = resolve(folder=tmp_path / "deep" / "down", environment={})
    assert resolved.settings.retries == 2
    assert resolved.origins["retries"].endswith("pyproject.toml:5")


def test_nothing_above_the_repository_is_read(tmp_path: Path) -> None:
    project(tmp_path, "retries = 2\n")
    inner = tmp_path / "inner"
    (inner / ".git").mkdir(parents=True)
    assert resolve(folder=inner, environment={}).settings.retries == 0


def test_two_places_with_settings_are_one_too_many(tmp_path: Path) -> None:
    project(tmp_path, "retries = 2\n")
    with pytest.raises(ScenarioError, match="both hold settings; keep one"):
        resolve(folder=project(tmp_path, "[tool.qa-agent]\n", "pyproject.toml"), environment={})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\nretrys = 1\n", r'qa-agent.toml:2: unknown setting "retrys"; did you mean "retries"\?'),
        ("xyzzy = 1\n", 'unknown setting "xyzzy"; allowed: paths, base_url'),
        ('\n\nbrowser = "opera"\n', "qa-agent.toml:3: browser 'opera': should be 'chromium', 'firefox' or 'webkit'"),
        ('viewport = "big"\n', "qa-agent.toml:1: viewport 'big': a size such as 1280x800 is needed"),
        ("retries = -1\n", "qa-agent.toml:1: retries -1: should be greater than or equal to 0"),
        ('geolocation = "99,0"\n', "the latitude must be within 90 degrees"),
        ('connect = "localhost:3000"\n', "the address of a Playwright server, ws://HOST:PORT/"),
        ('allowed_hosts = ["http://x"]\n', "without http://"),
        ("retries = \n", "qa-agent.toml: this is no valid TOML"),
        ('base_url = "${NOT_SET_ANYWHERE}"\n', r"qa-agent.toml:1: base_url: \$\{NOT_SET_ANYWHERE\} is not set"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_what_is_allowed(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ScenarioError, match=told):
        resolve(folder=project(tmp_path, text), environment={})


def test_a_mistake_of_the_environment_or_of_an_option_names_it(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        resolve({"shard": "3/2"}, project(tmp_path, ""), {"QA_AGENT_WORKERS": "many"})
    assert "--shard '3/2': a shard is written I/N" in str(caught.value)
    assert "QA_AGENT_WORKERS: workers 'many'" in str(caught.value)


def test_flags_of_the_environment_are_yes_or_no(tmp_path: Path) -> None:
    folder = project(tmp_path, "headed = true\n")
    assert resolve(folder=folder, environment={"QA_AGENT_HEADED": "0"}).settings.headed is False
    with pytest.raises(ScenarioError, match='QA_AGENT_HEADED="maybe": allowed: 1, true'):
        resolve(folder=folder, environment={"QA_AGENT_HEADED": "maybe"})


def test_paths_of_the_file_begin_at_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, 'report = "out"\npaths = ["tests/ui"]\n')
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    settings = resolve(environment={}).settings
    assert (settings.report, settings.paths) == (str(tmp_path / "out"), (str(tmp_path / "tests/ui"),))


def test_what_is_secret_is_shown_to_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN", "hunter2")
    text = 'basic_auth = "ada:hunter3"\nbase_url = "http://x/${secret:TOKEN}"\n[headers]\nAuthorization = "Bearer ${secret:TOKEN}"\n'
    resolved = resolve(folder=project(tmp_path, text), environment={})
    shown = " ".join(resolved.shown(field) for field in Settings.model_fields)
    assert "hunter" not in shown and "Authorization: ••••" in shown
    assert {"hunter2", "hunter3"} <= set(resolved.secrets)


def test_doctor_knows_variables_that_set_nothing() -> None:
    assert unknown_variables({"QA_AGENT_RETRYS": "1", "QA_AGENT_CHROMIUM": "x", "QA_AGENT_RETRIES": "1"}) == ["QA_AGENT_RETRYS"]


def test_doctor_says_which_variable_may_be_meant() -> None:
    assert variable_meant("QA_AGENT_RETRYS") == '; did you mean "QA_AGENT_RETRIES"?'
    assert variable_meant("QA_AGENT_XYZZY") == ""
