"""What several test files of the page engine need."""

from __future__ import annotations

import pytest

from synth.icons import CONCEPTS, IconSets


@pytest.fixture(scope="session")
def icons(tmp_path_factory: pytest.TempPathFactory) -> IconSets:
    """A folder of packages with one set in which every concept is the same square."""
    root = tmp_path_factory.mktemp("assets")
    folder = root / "node_modules" / "bootstrap-icons" / "icons"
    folder.mkdir(parents=True)
    for name in (name for concept in CONCEPTS.values() for name in concept.files[:1]):
        (folder / f"{name}.svg").write_text('<svg viewBox="0 0 24 24"><rect width="20" height="20"/></svg>', encoding="utf-8")
    return IconSets(root)
