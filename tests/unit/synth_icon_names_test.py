"""Icon sets with names of their own: what they are said to draw exists, and nothing is taken from them under a name of other sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from synth.icon_names import NAMES
from synth.icons import _SETS, ALIASES, CONCEPTS, IconSets


@pytest.mark.parametrize("name", sorted(NAMES))
def test_names_are_of_known_sets_and_concepts(name: str) -> None:
    assert name in _SETS
    assert NAMES[name].keys() <= CONCEPTS.keys() - ALIASES.keys()


def test_a_drawing_is_found_by_the_sets_own_name_alone(tmp_path: Path) -> None:
    folder = tmp_path / "node_modules" / "@ant-design" / "icons-svg" / "inline-svg" / "outlined"
    folder.mkdir(parents=True)
    for file in ("setting", "undo"):  # there `undo` is the circle that elsewhere reloads
        (folder / f"{file}.svg").write_text(f'<svg viewBox="0 0 9 9"><title>{file}</title></svg>', encoding="utf-8")
    sets = IconSets(tmp_path)
    assert "setting" in sets.find("gear", "ant")
    assert sets.find("undo", "ant") == ""
