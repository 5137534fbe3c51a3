"""Manuals, consoles and old tools: what they mark, their share, and that letters in them are text to truth.js."""

from __future__ import annotations

import re
from random import Random

import pytest

from synth.content import Content
from synth.icons import IconSets
from synth.looks import random_look
from synth.pages import PageSource
from synth.pages.genres import GENRES, WEIGHTS
from synth.pages.html import Markup, el, join
from synth.pages.manual import Manual, manual
from synth.pages.natives import choose, press, tick
from synth.pages.passages import bullets, code, heading, link, note, table
from synth.pages.scene import Scene
from tests.unit.synth_pages import drawn, truth_of

MANUALS = [name for name in GENRES if name.startswith("doc-")]


@pytest.mark.parametrize("genre", MANUALS)
def test_lone_letters_stand_on_pages_of_every_such_genre(genre: str, icons: IconSets) -> None:
    pages = [drawn(genre, seed, icons).html for seed in range(12)]
    assert sum(bool(re.search(r">[A-Za-z]<", html)) for html in pages) >= 3


def test_they_make_an_eighth_of_all_pages() -> None:
    shares = {name: WEIGHTS.get(name, 1) for name in GENRES}
    assert 0.1 < sum(shares[name] for name in MANUALS) / sum(shares.values()) < 0.14


def a_manual(icons: IconSets, seed: int, native: float) -> Manual:
    rng = Random(seed)
    return manual(Scene(rng, Content(rng), random_look(rng, icons.names, False), icons, 1000, 700), native=native)


@pytest.fixture(scope="module")
def truth(icons: IconSets) -> dict[str, list[dict[str, object]]]:
    """What truth.js finds of a page in the browser's own style."""
    m = a_manual(icons, 4, 1.0)
    body = join(
        heading(m, "Symbols", 2, after="[edit]"),
        table(m, ("Code", "Meaning"), [("x", "unknown"), ("v", "chosen"), (link(m, "q"), "leaves")], name="codes"),
        bullets(m, ["First things", "Second things"], ordered=True),
        code(m, "python", copy=0.0),
        el("p", None, choose(m, "Order", ("by name", "by date")), tick(m, "checkbox", "Wrap", on=True)),
        el("p", None, press(m, "Go"), press(m, "Undo", disabled=True)),
    )
    html = el("html", None, el("head", None, el("style", None, Markup(m.look.rules))), el("body", {"class": m.look.body_class}, body))
    source = PageSource(0, "doc-tool", m.look, "<!doctype html>" + html, 1000, 900, 1, 0.0, {})
    found = truth_of(source, icons)
    return {"elements": list(found["elements"]), "lines": list(found["lines"])}


def of_kind(truth: dict[str, list[dict[str, object]]], kind: str) -> list[dict[str, object]]:
    return [element for element in truth["elements"] if element["kind"] == kind]


def test_a_letter_in_a_cell_is_a_line_of_text_and_no_icon(truth: dict[str, list[dict[str, object]]]) -> None:
    assert {"x", "v", "q"} <= {line["text"] for line in truth["lines"]}
    assert [icon["concept"] for icon in of_kind(truth, "icon")] == ["chevron-down"]  # the select's own
    assert [element["text"] for element in of_kind(truth, "link")] == ["q"]


def test_the_numbers_of_a_list_are_in_its_lines(truth: dict[str, list[dict[str, object]]]) -> None:
    said = [str(line["text"]) for line in truth["lines"] if str(line["text"]).endswith("things")]
    assert len(said) == 2
    assert re.search(r"1\W* First things$", said[0]) and re.search(r"2\W* Second things$", said[1])


def test_what_stands_beside_a_heading_is_no_part_of_it(truth: dict[str, list[dict[str, object]]]) -> None:
    assert [element["text"] for element in of_kind(truth, "heading")] == ["Symbols"]


def test_native_controls_are_seen_with_their_states(truth: dict[str, list[dict[str, object]]]) -> None:
    assert [(element["text"], element["states"]) for element in of_kind(truth, "button")] == [("Go", []), ("Undo", ["disabled"])]
    assert [element["states"] for element in of_kind(truth, "checkbox")] == [["checked"]]
    assert [element["text"] for element in of_kind(truth, "combobox")] == ["by name"]


def test_a_note_says_of_no_error_and_no_success_whatever_its_colour(icons: IconSets) -> None:
    for tone in ("info", "warning", "danger", "success"):
        [name] = re.findall(r'data-k="alert" data-n="(\w+)"', note(a_manual(icons, 3, 0.5), tone))
        assert name in ("info", "warning")
