"""`qa-agent see` on a picture with two pixels for each of the page's, as a telephone or a fine screen takes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from qa_agent.cli import main

pytestmark = pytest.mark.browser


@pytest.fixture
def fine_picture(browser: Browser, shop: str, tmp_path: Path) -> Path:
    path = tmp_path / "fine.png"
    with browser.new_context(viewport={"width": 1280, "height": 800}, device_scale_factor=2) as context:
        page = context.new_page()
        page.goto(shop)
        page.get_by_text("Ceramic vase").wait_for()
        page.screenshot(path=path)
    return path


def seen(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["see", *arguments, "--json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_a_fine_picture_is_seen_in_pixels_of_the_page(fine_picture: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = seen(capsys, str(fine_picture), "--png", str(tmp_path / "seen.png"))
    assert (told["width"], told["height"], told["pixel_ratio"]) == (1280, 800, 2)
    texts = {element["text"]: element["box"] for element in told["elements"] if element["kind"] == "text"}
    _, top, right, bottom = texts["Ceramic vase"]
    assert right < 1280 and 12 <= bottom - top <= 28, "boxes are in pixels of the page"
    assert Image.open(tmp_path / "seen.png").width == 2560, "it is drawn on the picture as it was given"


def test_the_ratio_that_is_said_holds(fine_picture: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert seen(capsys, str(fine_picture), "--pixel-ratio", "1")["width"] == 2560
    with pytest.raises(SystemExit) as refused:
        main(["see", str(fine_picture), "--pixel-ratio", "fine"])
    assert refused.value.code == 2
    assert "not a pixel ratio" in capsys.readouterr().err
