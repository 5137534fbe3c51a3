"""Pages built of a kit: what they mark, that a seed repeats itself, and what truth.js sees of their controls."""

from __future__ import annotations

import re
from random import Random

import pytest

from synth.content import Content
from synth.icons import IconSets
from synth.looks import random_look
from synth.pages import PageSource, compose, entries, presses, ticks
from synth.pages.genres import GENRES
from synth.pages.html import Markup, el
from synth.pages.kit import Kit
from synth.pages.scene import Scene
from tests.unit.synth_pages import truth_of

KIT_GENRES = [name for name in GENRES if name.startswith("kit-")]


def a_kit(icons: IconSets, seed: int) -> Kit:
    rng = Random(seed)
    return Kit.of(Scene(rng, Content(rng), random_look(rng, icons.names, False), icons, 1000, 700))


def test_without_kits_the_weights_give_the_pages_that_they_gave_before(icons: IconSets) -> None:
    older = dict.fromkeys(KIT_GENRES, 0.0)
    assert all(not compose(seed, icons, older).genre.startswith("kit-") for seed in range(40))


def test_pages_have_habits_of_their_own(icons: IconSets) -> None:
    assert len({a_kit(icons, seed).habits.tick for seed in range(40)}) > 5
    assert len({a_kit(icons, seed).habits.field for seed in range(60)}) > 6


def test_a_half_ticked_box_counts_as_not_ticked(icons: IconSets) -> None:
    assert "checked" not in re.findall(r'data-s="([^"]*)"', ticks.check(a_kit(icons, 3), on=True, mixed=True))


def test_a_box_is_a_circle_only_where_things_to_do_are_ticked(icons: IconSets) -> None:
    kits = [a_kit(icons, seed) for seed in range(60)]
    assert all(kit.habits.tick_radius != "50%" for kit in kits)
    assert all(kit.with_round_ticks().habits.tick_radius == "50%" for kit in kits)


@pytest.mark.parametrize("state", ["disabled", "invalid"])
def test_a_field_of_any_make_tells_its_state(state: str, icons: IconSets) -> None:
    for seed in range(40):
        kit = a_kit(icons, seed)
        shown = entries.field(kit, entries.Given("City", "Ghent", "City", state, kind=kit.pick(("text", "select", "textarea"))))
        assert re.search(rf'data-s="[^"]*{state}', shown), kit.habits.field


@pytest.fixture(scope="module")
def truth(icons: IconSets) -> list[dict[str, object]]:
    """What truth.js finds of boxes, knobs and buttons of forty kits on one page, in the order in which they were put there."""
    parts: list[Markup] = []
    rules = ""
    for seed in range(40):
        kit = a_kit(icons, seed)
        on, off = seed % 2 == 0, seed % 3 == 0
        row = [ticks.tick(kit, kind, on=on, disabled=off, label=f"{seed}") for kind in ("checkbox", "radio", "switch")]
        parts.append(
            el("div", {"style": "display:inline-flex;gap:12px;padding:6px 10px"}, row, presses.button(kit, f"Press {seed}", disabled=off))
        )
        rules = kit.look.rules
    html = el("html", None, el("head", None, el("style", None, Markup(rules))), el("body", {"class": "own"}, parts))
    source = PageSource(0, "form", a_kit(icons, 1).look, "<!doctype html>" + html, 1400, 900, 1, 0.0, {})
    return list(truth_of(source, icons)["elements"])


def test_every_make_of_a_control_is_seen_with_its_states(truth: list[dict[str, object]]) -> None:
    for kind in ("checkbox", "radio", "switch"):
        found = [element for element in truth if element["kind"] == kind]
        assert len(found) == 40
        for seed, element in enumerate(found):
            states = set(element["states"]) if isinstance(element["states"], list) else set()
            assert states == {name for name, holds in (("checked", seed % 2 == 0), ("disabled", seed % 3 == 0)) if holds}


def test_a_box_is_as_large_as_what_is_drawn(truth: list[dict[str, object]]) -> None:
    for element in truth:
        if element["kind"] in ("checkbox", "radio", "switch"):
            box = element["box"]
            assert isinstance(box, list)
            wide, high = box[2] - box[0], box[3] - box[1]
            assert 11 <= high <= 31 and 11 <= wide <= 76, element
