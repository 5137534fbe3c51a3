"""Pages of one genre, for the tests of the page engine."""

from __future__ import annotations

from synth.icons import IconSets
from synth.pages import PageSource, compose
from synth.pages.genres import GENRES


def drawn(genre: str, seed: int, icons: IconSets) -> PageSource:
    return compose(seed, icons, {name: float(name == genre) for name in GENRES})
