"""Pages that wear component libraries: what their markup says of each part, and that a seed repeats itself."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import pytest

from synth.content import Content
from synth.icons import IconSets
from synth.looks import random_look
from synth.pages import dressed, libraries
from synth.pages.dressed import Dressed
from synth.pages.entries import Given
from synth.pages.genres import GENRES
from synth.pages.html import Markup
from synth.pages.scene import Scene
from tests.unit.synth_pages import drawn

LIB_GENRES = [name for name in GENRES if name.startswith("lib-")]
KINDS = """button link textbox combobox checkbox radio switch slider tab menuitem badge alert toast dialog table row card heading
progressbar""".split()
STATES = {
    "checkbox": ("checked", "disabled", "invalid"),
    "radio": ("checked", "disabled"),
    "switch": ("checked", "disabled"),
    "textbox": ("disabled", "invalid", "placeholder"),
    "combobox": ("disabled", "invalid", "expanded", "placeholder"),
    "button": ("disabled", "selected"),
    "tab": ("selected", "disabled"),
}


def a_page(icons: IconSets, name: str, seed: int = 1) -> Dressed:
    rng = Random(seed)
    made = Dressed.in_library(Scene(rng, Content(rng), random_look(rng, icons.names, False), icons, 1000, 700))
    made.library = libraries.library(name)
    return made


def plain(template: str, **values: str | bool) -> str:
    return libraries.fill(template, values, lambda concept, size: Markup(f"<{concept} {size}>"))


def test_a_template_fills_its_holes_and_escapes_what_is_no_markup() -> None:
    assert (
        plain("<b{on? class='on'}{off! alive}>{text}</b>{*check 9px}", on=True, text="a<b") == "<b class='on' alive>a&lt;b</b><check 9px>"
    )
    assert plain("{tone=good:green|bad:{on?dark }red|:grey}", tone="bad", on=True) == "dark red"
    assert plain("{tone=good:green|:grey}", tone="odd") == "grey"


def test_a_brace_that_is_not_closed_is_an_error() -> None:
    with pytest.raises(ValueError, match="brace"):
        plain("{text")


@pytest.mark.parametrize("genre", LIB_GENRES)
def test_a_genre_draws_for_every_seed_and_a_seed_repeats_itself(genre: str, icons: IconSets) -> None:
    for seed in range(20):
        page = drawn(genre, seed, icons)
        assert page.genre == genre
        assert page.look.name in libraries.NAMES
    assert drawn(genre, 7, icons).html == drawn(genre, 7, icons).html


def test_every_kind_and_state_is_met(icons: IconSets) -> None:
    pages = "".join(drawn(genre, seed, icons).html for genre in LIB_GENRES for seed in range(20))
    assert set(KINDS) <= set(re.findall(r'data-k="(\w+)"', pages))
    for kind, states in STATES.items():
        met = " ".join(re.findall(rf'data-k="{kind}" data-s="([^"]*)"', pages)).split()
        assert set(states) <= set(met), kind


def test_no_library_is_worn_by_most_pages_and_none_that_is_held_out(icons: IconSets) -> None:
    worn = Counter(drawn("lib-list", seed, icons).look.name for seed in range(60))
    assert set(worn) == set(libraries.NAMES) - libraries.HELD_OUT
    assert max(worn.values()) < 30


@pytest.mark.parametrize("name", libraries.NAMES)
def test_a_tick_is_marked_on_what_is_painted_once_and_with_its_states(name: str, icons: IconSets) -> None:
    page = a_page(icons, name)
    for kind in ("checkbox", "radio", "switch"):
        shown = dressed.tick(page, kind, on=True, disabled=True, label="Wi-Fi")
        assert re.findall(rf'data-k="{kind}" data-s="([^"]*)"', shown) == ["checked disabled"]
        assert name == "patternfly" or not re.search(r"<input[^>]* data-k", shown)


@pytest.mark.parametrize("name", libraries.NAMES)
@pytest.mark.parametrize("state", ["disabled", "invalid"])
def test_a_field_tells_its_state_and_what_stands_in_it(name: str, state: str, icons: IconSets) -> None:
    page = a_page(icons, name)
    for kind in ("text", "select", "textarea"):
        shown = dressed.entry(page, Given("City", 'a "b" <c>', "City", state, kind=kind))
        assert re.search(rf'data-s="[^"]*{state}', shown), kind
        assert "<c>" not in shown
