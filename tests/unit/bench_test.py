"""The benchmark's own parts: what it compares with may be missing, and colours are held against a person's names."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PIL import Image

from bench import ocr
from bench.colours import Labelled, labelled, measured, named
from moonlet.expression import COLORS
from moonlet.screen import Box


def test_a_reader_that_is_not_installed_is_named_and_not_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr.shutil, "which", lambda _: None)
    with pytest.raises(ocr.AbsentError, match="tesseract-ocr"):
        ocr.tesseract_ms([], threads=1)


def test_a_python_without_rapidocr_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_RAPIDOCR", "import a_reader_that_nobody_has")
    with pytest.raises(ocr.AbsentError, match="--ocr-python"):
        ocr.rapidocr_ms([], threads=1, python=sys.executable)


def test_a_reader_that_breaks_is_not_taken_for_a_missing_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_RAPIDOCR", "raise ValueError('no such picture')")
    with pytest.raises(RuntimeError, match="no such picture"):
        ocr.rapidocr_ms([], threads=1, python=sys.executable)


def test_every_labelled_colour_is_a_name_that_the_model_could_say() -> None:
    things = [thing for of_page in labelled().values() for thing in of_page]
    assert len(things) >= 120
    assert all(thing.names and set(thing.names) <= set(COLORS) - {"dark", "light"} for thing in things)


def page(folder: Path) -> Path:
    """A page with a green button."""
    image = Image.new("RGB", (200, 100), "white")
    image.paste((30, 160, 70), (20, 20, 120, 60))
    image.save(folder / "1.png")
    button = {"kind": "button", "box": [20, 20, 120, 60]}
    (folder / "1.json").write_text(json.dumps({"width": 200, "height": 100, "scale": 1, "elements": [button], "lines": []}))
    return folder / "1.json"


def test_a_name_is_right_where_the_person_gave_it_too(tmp_path: Path) -> None:
    screen = measured(page(tmp_path))
    box = Box(20, 20, 120, 60)
    green, red = named(screen, [Labelled(1, "button", box, "", ("green",)), Labelled(1, "button", box, "background", ("red",))])
    assert green.right and green.name == "green" and "green" in green.agreed
    assert not red.right


def test_pages_that_were_drawn_otherwise_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="drawn otherwise"):
        list(named(measured(page(tmp_path)), [Labelled(1, "button", Box(90, 20, 190, 60), "", ("green",))]))
