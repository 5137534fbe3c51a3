"""Back offices: what their lists and records mark, counted over many seeds."""

from __future__ import annotations

import re

from synth.icons import IconSets
from tests.unit.synth_pages import drawn

SEEDS = range(24)


def tags(genre: str, icons: IconSets, pattern: str) -> list[str]:
    """The opening tags of many pages that a pattern is found in."""
    return [tag for seed in SEEDS for tag in re.findall(r"<[a-z]\w*[^>]*>", drawn(genre, seed, icons).html) if re.search(pattern, tag)]


def test_words_to_filter_by_are_links_and_the_one_in_force_is_selected(icons: IconSets) -> None:
    in_force = tags("office-list", icons, r'^<a .*data-k="link".*data-s="selected"')
    assert in_force
    assert len(tags("office-list", icons, r'^<a .*data-k="link"')) > 5 * len(in_force)


def test_drop_downs_are_the_browsers_own(icons: IconSets) -> None:
    for genre in ("office-list", "office-record"):
        selects = tags(genre, icons, r"^<select")
        assert len(selects) > 5
        assert all('data-k="combobox"' in tag and "appearance" not in tag for tag in selects)


def test_a_row_that_is_painted_as_chosen_has_its_box_ticked(icons: IconSets) -> None:
    rows = [row for seed in SEEDS for row in re.findall(r"<tr [^>]*data-k=\"row\".*?</tr>", drawn("office-list", seed, icons).html)]
    chosen = [row for row in rows if re.match(r'<tr [^>]*data-s="selected"', row)]
    assert chosen
    assert all('data-s="checked"' in row for row in chosen)
    assert len(chosen) < len(rows) / 3


def test_a_field_in_error_says_why(icons: IconSets) -> None:
    pages = [drawn("office-record", seed, icons).html for seed in SEEDS]
    wrong = [html for html in pages if 'data-s="invalid' in html]
    assert wrong
    assert all("This field is required." in html for html in wrong)
