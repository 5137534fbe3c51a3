"""What the pages of each of the newer genres mark, and that a seed repeats itself."""

from __future__ import annotations

import re

import pytest

from moonlet.screen import KINDS, STATES
from synth.icons import CONCEPTS, IconSets
from synth.pages.genres import GENRES
from tests.unit.synth_pages import drawn

NEWER = [name for name in GENRES if name.startswith(("kit-", "doc-", "office-"))]


@pytest.mark.parametrize("genre", NEWER)
def test_a_page_marks_only_kinds_states_and_concepts_that_exist(genre: str, icons: IconSets) -> None:
    for seed in range(4):
        html = drawn(genre, seed, icons).html
        assert set(re.findall(r'data-k="([^"]*)"', html)) <= set(KINDS)
        assert {state for found in re.findall(r'data-s="([^"]*)"', html) for state in found.split()} <= set(STATES)
        assert set(re.findall(r'data-c="([^"]*)"', html)) <= set(CONCEPTS)


@pytest.mark.parametrize("genre", NEWER)
def test_a_seed_draws_the_same_page_again_and_another_seed_another(genre: str, icons: IconSets) -> None:
    assert drawn(genre, 5, icons).html == drawn(genre, 5, icons).html
    assert drawn(genre, 5, icons).html != drawn(genre, 6, icons).html
