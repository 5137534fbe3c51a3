"""Which Chromium is used, and what is said where there is none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa_agent.browser import Chromium, check_display, check_video, find_chromium
from qa_agent.errors import EnvironmentUnfitError


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    return {"PATH": str(tmp_path / "bin"), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "own"), **more}


def test_the_browser_that_the_environment_names_comes_first(tmp_path: Path) -> None:
    named = program(tmp_path / "mine")
    program(tmp_path / "bin" / "chromium")
    found = find_chromium(environment(tmp_path, QA_AGENT_CHROMIUM=str(named)))
    assert found == Chromium("QA_AGENT_CHROMIUM", named)


def test_a_named_browser_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentUnfitError, match="QA_AGENT_CHROMIUM names /nope, but no program is there"):
        find_chromium(environment(tmp_path, QA_AGENT_CHROMIUM="/nope"))


def test_the_systems_browser_is_found_by_its_usual_names(tmp_path: Path) -> None:
    path = program(tmp_path / "bin" / "google-chrome")
    assert find_chromium(environment(tmp_path)) == Chromium("system", path)


def test_playwrights_own_browser_comes_before_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "bin" / "chromium")
    monkeypatch.setattr("qa_agent.browser._own_folder", lambda environment: tmp_path / "own")
    program(tmp_path / "own" / "INSTALLATION_COMPLETE")
    assert find_chromium(environment(tmp_path)) == Chromium("Playwright", None)


def test_where_there_is_none_one_line_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentUnfitError) as caught:
        find_chromium(environment(tmp_path))
    message = str(caught.value)
    assert "playwright install chromium" in message and "apt-get install chromium" in message
    assert "\n" not in message


@pytest.mark.skipif(os.name != "posix", reason="displays are of X11 and Wayland")
def test_videos_need_the_ffmpeg_that_playwright_brings(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentUnfitError, match="playwright install ffmpeg"):
        check_video({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)})


def test_a_headed_browser_needs_a_display() -> None:
    with pytest.raises(EnvironmentUnfitError, match="--headed needs a display"):
        check_display({})
    check_display({"DISPLAY": ":0"})
