"""Pages of one genre, and what truth.js finds of a page, for the tests of the page engine."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from synth.icons import IconSets
from synth.pages import PageSource, compose
from synth.pages.genres import GENRES
from synth.render import renderer

CHROMIUM = Path("/usr/bin/chromium")


def drawn(genre: str, seed: int, icons: IconSets) -> PageSource:
    return compose(seed, icons, {name: float(name == genre) for name in GENRES})


def truth_of(source: PageSource, icons: IconSets) -> dict[str, Any]:
    """What truth.js finds in Chromium; in a thread, for another test's Playwright may be alive in this one."""
    if not CHROMIUM.exists():
        pytest.skip("needs Chromium")

    def draw() -> dict[str, Any]:
        with renderer(icons.root, str(CHROMIUM)) as drawer:
            return drawer.draw(source)[1]

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(draw).result()
