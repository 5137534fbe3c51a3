"""Groups of things that may be counted, and the choice between them, on screens made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from moonlet.execute import execute
from moonlet.expression import Ask, Counted, Ref
from moonlet.matcher import default_matcher
from moonlet.screen import Screen
from moonlet.structure import Scene
from moonlet.tallies import WIDTH, TallyRanker, candidates
from tests.unit.moonlet_screens import Drawing, orders


@pytest.fixture(scope="module")
def ranker() -> TallyRanker:
    return TallyRanker.load()


def plans() -> Screen:
    """Four cards with a title and a button each, below a bar of three links."""
    d = Drawing()
    d.put("navigation", (0, 0, 1280, 56))
    for n, name in enumerate(("Home", "Docs", "Support")):
        d.put("link", (40 + 120 * n, 16, 110 + 120 * n, 40), name)
    for n, name in enumerate(("Basic", "Plus", "Team", "Enterprise")):
        left = 40 + 300 * n
        d.put("card", (left, 120, left + 280, 420), fill=(255, 255, 255))
        d.put("heading", (left + 20, 140, left + 140, 164), name, bold=True)
        d.text(left + 20, 200, f"${9 + 10 * n} a month")
        d.put("button", (left + 20, 360, left + 260, 400), "Choose", fill=(13, 110, 253), ink=(255, 255, 255))
    return d.screen()


def test_every_group_has_finite_features_and_the_last_candidate_is_none() -> None:
    groups, table = candidates(Scene.of(plans()), default_matcher(), Ref("item", "plans"))
    assert table.shape == (len(groups), WIDTH)
    assert np.isfinite(table).all()
    assert groups[-1] == ()
    assert {len(nodes) for nodes in groups} >= {3, 4}


def test_a_screen_without_anything_has_no_groups(ranker: TallyRanker) -> None:
    screen = Screen(800, 600, ())
    outcome = execute(Counted(Ref("item", "plans"), "=", "2"), "", screen, tallies=ranker)
    assert outcome.status != "pass"


@pytest.mark.parametrize(("ref", "number"), [(Ref("item", "plans"), "4"), (Ref("card"), "4"), (Ref("button"), "4")])
def test_the_number_is_that_of_the_group_that_is_meant(ranker: TallyRanker, ref: Ref, number: str) -> None:
    assert execute(Ask("count", ref), "", plans(), tallies=ranker).answer == number
    assert execute(Counted(ref, "=", number), "", plans(), tallies=ranker).status == "pass"


@pytest.mark.parametrize("number", ["2", "7"])
def test_another_number_does_not_pass(ranker: TallyRanker, number: str) -> None:
    outcome = execute(Counted(Ref("item", "plans"), "=", number), "", plans(), tallies=ranker)
    assert outcome.status != "pass"
    assert f"expected {number}" in outcome.reason


def test_rows_of_a_table_are_counted_without_its_header(ranker: TallyRanker) -> None:
    assert execute(Ask("count", Ref("row", relation="in", anchor=Ref("table"))), "", orders(), tallies=ranker).answer == "3"


def test_the_same_question_gives_the_same_tally(ranker: TallyRanker) -> None:
    first = ranker.tally(Scene.of(plans()), default_matcher(), Ref("item", "plans"))
    again = ranker.tally(Scene.of(plans()), default_matcher(), Ref("item", "plans"))
    assert np.array_equal(first.counts, again.counts)
    assert first.counts.sum() <= 1.0 + 1e-6


def test_weights_of_other_features_are_refused() -> None:
    with pytest.raises(ValueError, match="trained for 3 features"):
        TallyRanker({"mean": np.zeros(3, dtype=np.float32)})


def test_more_things_than_the_ranker_has_learned_of_are_counted_by_the_reference(ranker: TallyRanker) -> None:
    d = Drawing(1280, 3000)
    for n in range(75):
        d.put("checkbox", (40, 20 + 36 * n, 56, 36 + 36 * n))
        d.text(64, 20 + 36 * n, f"Choice {n}")
    screen = d.screen()
    assert execute(Ask("count", Ref("checkbox")), "", screen, tallies=ranker).answer == "75"
    assert execute(Counted(Ref("checkbox"), "=", "75"), "", screen, tallies=ranker).status == "pass"
    assert execute(Counted(Ref("checkbox"), "=", "61"), "", screen, tallies=ranker).status != "pass"


def test_fields_are_not_counted_by_things_that_are_none(ranker: TallyRanker) -> None:
    d = Drawing()
    for n, label in enumerate(("SKU", "Email", "Address", "Size")):
        d.text(40, 40 + 60 * n, label)
    for n in range(2):
        d.put("textbox", (40, 60 + 60 * n, 340, 90 + 60 * n))
    tally = ranker.tally(Scene.of(d.screen()), default_matcher(), Ref("field"))
    assert tally.likeliest == 2
    assert tally.counts[4] < 0.1
