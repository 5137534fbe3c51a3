"""The sentence engine: what comes out for one page."""

from __future__ import annotations

import random
from collections import Counter, defaultdict

import pytest

from moonlet.expression import Act, Ask, Counted, HasState, Locate, Missing, Not, Shows, Steps
from synth.sentences import Item, generate
from synth.sentences.item import FIRST_SLOT, copied_strings, stand_in
from tests.unit.synth_sentences_page import sample


@pytest.fixture
def items() -> list[Item]:
    return generate(sample(), random.Random(7), 3000)


def test_the_same_seed_gives_the_same_items() -> None:
    assert generate(sample(), random.Random(3), 200) == generate(sample(), random.Random(3), 200)
    assert generate(sample(), random.Random(3), 200) != generate(sample(), random.Random(4), 200)


def test_every_string_of_an_expression_stands_in_its_sentence_as_whole_words(items: list[Item]) -> None:
    for item in items:
        assert stand_in(copied_strings(item.expression), item.sentence), item


def test_no_hole_is_left_unfilled(items: list[Item]) -> None:
    for item in items:
        assert not any(ord(sign) >= FIRST_SLOT and ord(sign) <= 0xF8FF for sign in item.sentence), item.sentence
        assert "{" not in item.sentence and "  " not in item.sentence, item.sentence


def test_all_operators_occur(items: list[Item]) -> None:
    met = {item.operator for item in items}
    assert met >= {
        "Exists", "Missing", "Counted", "HasState", "HasColor", "Shows", "Relates", "Extreme", "Compared", "Judge",
        "And", "Locate", "Ask", "Act", "Steps",
    }  # fmt: skip


def test_true_and_false_are_in_balance_for_every_operator(items: list[Item]) -> None:
    verdicts: dict[str, Counter[bool]] = defaultdict(Counter)
    for item in items:
        if item.task == "check" and item.holds is not None:
            verdicts[item.operator][item.holds] += 1
    for operator, counts in verdicts.items():
        if sum(counts.values()) > 60:
            assert 0.25 < counts[True] / sum(counts.values()) < 0.75, (operator, counts)


def test_tasks_carry_what_they_need(items: list[Item]) -> None:
    for item in items:
        if item.task == "check":
            assert item.holds is not None and item.answer is None
        elif item.task == "ask":
            assert item.answer is not None
            assert isinstance(item.expression, Ask) or item.answer in {"yes", "no"}
        elif item.task == "locate":
            assert isinstance(item.expression, Locate)
        else:
            assert isinstance(item.expression, (Act, Steps))


def test_no_sentence_comes_twice_and_no_frame_dominates(items: list[Item]) -> None:
    assert len({item.sentence for item in items}) == len(items)
    frames = Counter(item.frame for item in items if item.task == "check")
    assert frames.most_common(1)[0][1] < 0.04 * len(items)


def test_values_near_the_truth_are_really_false(items: list[Item]) -> None:
    statuses = {"ada quill": "shipped", "tom reyes": "pending", "maya berg": "shipped"}
    met = 0
    for item in items:
        claim, holds = item.expression, item.holds
        if isinstance(claim, Not):
            claim, holds = claim.inner, not holds
        if not isinstance(claim, Shows) or claim.ref.anchor is None or claim.ref.text.lower() != "status":
            continue
        owner = claim.ref.anchor.text.lower()
        if owner in statuses:
            met += 1
            assert (statuses[owner] == claim.text.lower()) == holds, item
    assert met > 5


def test_states_are_those_of_the_page(items: list[Item]) -> None:
    truth = {"remember me": True, "send news": False}
    met = 0
    for item in items:
        claim = item.expression
        if isinstance(claim, HasState) and claim.ref.text.lower() in truth and not claim.ref.relation:
            if claim.state in {"checked", "selected"}:
                met += 1
                assert item.holds == truth[claim.ref.text.lower()], item
            elif claim.state == "unchecked":
                met += 1
                assert item.holds != truth[claim.ref.text.lower()], item
    assert met > 10


def test_an_ambiguous_name_gets_a_modifier(items: list[Item]) -> None:
    refs = [item.expression.ref for item in items if isinstance(item.expression, Locate) and item.target]
    plain = [ref for ref in refs if ref.text == "Edit" and ref.kind in {"any", "link"}]
    assert plain
    for ref in plain:
        assert ref.relation or ref.place or ref.ordinal or ref.state, ref


def test_counts_agree_with_the_page(items: list[Item]) -> None:
    numbers = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "zero": 0}
    for item in items:
        claim = item.expression
        if isinstance(claim, Counted) and claim.comparison == "=" and claim.ref.kind == "row" and not claim.ref.relation:
            said = numbers.get(claim.number.lower()) if not claim.number.isdigit() else int(claim.number)
            assert said is None or (said == 3) == item.holds, item


def test_absent_things_say_so(items: list[Item]) -> None:
    lost = [item for item in items if isinstance(item.expression, Locate) and not item.target]
    assert lost and all(item.target_box is None for item in lost)
    assert any(isinstance(item.expression, Missing) and item.holds for item in items)


def test_steps_are_at_least_two(items: list[Item]) -> None:
    several = [item.expression for item in items if isinstance(item.expression, Steps)]
    assert several and all(len(steps.acts) >= 2 for steps in several)
