"""Sentences written by hand, and what becomes of them over other pages."""

from __future__ import annotations

import random

import pytest

from moonlet.expression import Exists, ExpressionError, Locate, Ref, Shows
from moonlet.tokens import from_tokens, to_tokens
from synth.sentences.natural import Natural, about, naturals, read_expression, shown_texts
from tests.unit.synth_sentences_page import sample


def test_every_sentence_can_be_written_in_the_tokens_of_the_language() -> None:
    with_expression = [natural for natural in naturals() if natural.expression is not None]
    assert len(with_expression) > 2500
    for natural in with_expression:
        assert natural.expression is not None
        assert from_tokens(to_tokens(natural.expression, natural.sentence), natural.sentence) == natural.expression


def test_each_has_what_is_right_of_it() -> None:
    for natural in naturals():
        told = {"check": natural.holds, "locate": natural.box, "ask": natural.answer}[natural.task]
        assert told is not None, natural.sentence


def test_true_and_false_statements_are_in_balance() -> None:
    verdicts = [natural.holds for natural in naturals() if natural.task == "check"]
    assert 0.45 < sum(bool(holds) for holds in verdicts) / len(verdicts) < 0.55


def test_a_fifth_of_the_pages_is_kept() -> None:
    pages = {natural.page: natural.kept for natural in naturals()}
    assert 0.1 < sum(pages.values()) / len(pages) < 0.3


def test_texts_of_another_page_take_the_place_of_those_shown() -> None:
    expression = Shows(Ref(text="total", relation="of", anchor=Ref(text="Lamp")), "$3.50")
    said = Natural(1, "check", "text", 'The total of "Lamp" is $3.50', expression, frozenset({"Lamp"}))
    made = about(said, sample(), random.Random(0))
    assert made is not None
    sentence, changed = made
    assert "Lamp" not in sentence and sentence.startswith("The total of ")
    assert isinstance(changed, Shows) and changed.ref.anchor is not None and changed.ref.anchor.text in sentence
    assert changed.ref.text == "total"


def test_what_stands_on_the_page_is_known_by_whole_words() -> None:
    assert shown_texts(Locate(Ref(text="Save")), ["Save changes"]) == ["Save"]
    assert shown_texts(Locate(Ref(text="Save")), ["Saved"]) == []


@pytest.mark.parametrize("written", ["", "Exists(", "print(1)", "open('x')", "3", "Unknown(Ref())"])
def test_what_is_no_expression_is_refused(written: str) -> None:
    with pytest.raises(ExpressionError, match="no expression"):
        read_expression(written)


def test_an_expression_is_read_as_it_is_written() -> None:
    assert read_expression('Exists(Ref(kind="button", text="Save"))') == Exists(Ref("button", "Save"))
