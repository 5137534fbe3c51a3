"""`init`, `schema`, `report` and the command line itself, without a browser."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import tomllib
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import yaml

from qa_agent.cli import main
from qa_agent.cli.report import newest_report, runs_in
from qa_agent.errors import ScenarioError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_init_writes_a_starter_that_is_in_order(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert "now: qa-agent run" in capsys.readouterr().out
    assert main(["validate"]) == 0
    for name in (".github/workflows/qa-agent.yml", ".gitlab-ci.yml"):
        assert yaml.safe_load((folder / name).read_text(encoding="utf-8"))
    assert tomllib.loads((folder / "qa-agent.toml").read_text(encoding="utf-8")) == {"paths": ["scenarios"]}
    assert "/reports/" in (folder / ".gitignore").read_text()


def test_every_setting_that_the_starter_names_in_a_comment_exists(folder: Path) -> None:
    main(["init"])
    lines = (folder / "qa-agent.toml").read_text(encoding="utf-8").splitlines()
    offered = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ("=" in line or "[" in line)]
    (folder / "qa-agent.toml").write_text("\n".join(offered).replace("${secret:TOKEN}", "x"), encoding="utf-8")
    assert main(["validate", "scenarios"]) == 0


def test_init_overwrites_nothing_without_force(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "qa-agent.toml").write_text("retries = 1\n")
    (folder / ".gitignore").write_text("mine")
    main(["init"])
    assert (folder / "qa-agent.toml").read_text() == "retries = 1\n"
    assert "kept     qa-agent.toml: it is there already (--force overwrites it)" in capsys.readouterr().out
    assert (folder / ".gitignore").read_text() == "mine\n/reports/\n/test-results/\n"
    main(["init", "--force"])
    assert "retries = 1\n" not in (folder / "qa-agent.toml").read_text().splitlines(keepends=True)


def test_init_beside_settings_in_pyproject_writes_no_second_file_of_them(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.qa-agent]\nretries = 1\n")
    main(["init"])
    assert not (folder / "qa-agent.toml").exists()
    assert main(["validate"]) == 0


def test_a_misspelt_key_in_the_starter_gets_a_did_you_mean(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["init"])
    path = folder / "scenarios" / "first.yaml"
    path.write_text(path.read_text().replace("click:", "clik:"))
    assert main(["run"]) == 2
    assert 'unknown step "clik"' in (error := capsys.readouterr().err) and 'did you mean "click"?' in error


def test_the_schema_is_set_up_for_vscode(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--vscode"]) == 0
    settings = json.loads((folder / ".vscode" / "settings.json").read_text())
    (schema,) = settings["yaml.schemas"]
    assert json.loads((folder / schema).read_text())["title"] == "qa-agent scenario"
    assert "# yaml-language-server: $schema=../.vscode/qa-agent.schema.json" in capsys.readouterr().out


def test_settings_of_vscode_that_are_there_are_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / ".vscode").mkdir()
    (folder / ".vscode" / "settings.json").write_text("{ /* mine */ }")
    main(["schema", "--vscode"])
    assert (folder / ".vscode" / "settings.json").read_text() == "{ /* mine */ }"
    assert "put this into it" in capsys.readouterr().out


def test_runs_are_found_where_ci_systems_unpack_them(tmp_path: Path) -> None:
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "events.jsonl").touch()
    assert runs_in(tmp_path) == [tmp_path / "1", tmp_path / "2"]
    assert runs_in(tmp_path / "1") == [tmp_path / "1"]
    with pytest.raises(ScenarioError, match=r"holds no run \(events.jsonl is missing\)"):
        runs_in(tmp_path.joinpath("empty").mkdir() or tmp_path / "empty")


def test_the_newest_report_is_opened_by_default(tmp_path: Path) -> None:
    for number, name in enumerate(("new", "old")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.html").touch()
        os.utime(tmp_path / name / "report.html", (100 - number, 100 - number))
    assert newest_report(tmp_path) == tmp_path / "new"
    with pytest.raises(ScenarioError, match="run `qa-agent run` first"):
        newest_report(tmp_path / "nowhere")


def test_report_open_serves_the_folder_to_this_machine_alone(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("the report")
    running = subprocess.Popen(
        [sys.executable, "-m", "qa_agent", "report", "open", str(tmp_path), "--no-browser"], stdout=subprocess.PIPE, text=True
    )
    stop = threading.Timer(60, running.kill)
    stop.start()
    assert running.stdout is not None
    url = running.stdout.readline().split(" at ")[1].split()[0]
    with urllib.request.urlopen(url) as answer:
        assert answer.read() == b"the report"
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(urllib.request.Request(url, headers={"Host": "evil.example"}))
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=120)
    stop.cancel()
    assert running.returncode == 0


def test_next_to_nothing_is_imported_before_the_command_line_can_be_interrupted() -> None:
    code = "import sys; before = set(sys.modules); import qa_agent.cli; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    heavy = {"argparse", "importlib.metadata", "playwright", "pytest", "PIL", "numpy", "torch", "pydantic", "signal"}
    assert heavy.isdisjoint(done.stdout.split())


def test_what_the_package_exports_is_there_when_it_is_asked_for() -> None:
    import qa_agent

    assert qa_agent.Agent.__name__ == "Agent"
    assert all(hasattr(qa_agent, name) for name in qa_agent.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        qa_agent.nothing  # noqa: B018
