"""What pytest shows of a failed test beside its traceback."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.browser.test_run import EYES, Done, Place, page_url, place

__all__ = ["place"]

pytestmark = pytest.mark.browser


def played(place: Place, *steps: str, report: tuple[str, ...] = ("--report", "out")) -> Done:
    """A test in Python of these steps, run by pytest."""
    lines = [f"qa.goto({page_url(place)!r})", *steps]
    place.write("test_shop.py", "def test_saving(qa):\n" + "".join(f"    {line}\n" for line in lines))
    return place.run("test_shop.py", "--eyes", EYES, *report, program="pytest")


def test_it_shows_what_the_model_made_of_the_sentence_and_the_evidence_cut_out_of_the_screen(place: Place) -> None:
    done = played(place, "qa.expect('Save is not shown', timeout=0.1)")
    assert "fail, 90 % sure: Save is shown" in done.out
    assert "understood as: fake" in done.out
    (evidence,) = (place.folder / "out" / "screenshots").glob("*-evidence-*.png")
    assert f"evidence: {evidence.relative_to(place.folder)}" in done.out
    with Image.open(evidence) as picture:
        assert (120, 32) < picture.size < (160, 72)  # the button and a little around it


def test_it_shows_what_was_nearest_where_nothing_was_found(place: Place) -> None:
    done = played(place, "qa.click('the Far away button', timeout=0.1)")
    assert 'nearest seen: button "Save"' in done.out


def test_each_soft_check_that_failed_is_shown_at_the_tests_end(place: Place) -> None:
    done = played(place, "qa.soft_expect('Error is shown', timeout=0.1)", "qa.soft_expect('Top is shown', timeout=0.1)")
    assert done.out.index("assert Error is shown\n    fail") < done.out.index("assert Top is shown\n    fail")


def test_without_a_report_it_says_how_pictures_are_kept(place: Place) -> None:
    done = played(place, "qa.expect('Save is not shown', timeout=0.1)", report=())
    assert "`--report DIR` keeps them" in done.out


def test_evidence_of_an_earlier_run_is_removed_with_its_screenshots(place: Place) -> None:
    for _ in range(2):
        played(place, "qa.expect('Save is not shown', timeout=0.1)")
    played(place)
    assert list(place.folder.glob("out/screenshots/*-evidence-*.png")) == []
