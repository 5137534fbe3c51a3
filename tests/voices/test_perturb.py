"""Sentences as hurried people type them."""

from __future__ import annotations

import random

import pytest

from .perturb import mistyped, with_typo


def typos_of(sentence: str) -> set[str]:
    return {with_typo(sentence, random.Random(seed)) for seed in range(200)}


def test_a_typo_swaps_drops_doubles_or_hits_the_key_beside() -> None:
    assert {"cihp", "chp", "chiip", "chup"} <= {mistyped("chip", random.Random(seed)) for seed in range(500)}


@pytest.mark.parametrize("word", ["aaaa", "noon", "Zürich"])
def test_a_mistyped_word_is_never_the_word_itself(word: str) -> None:
    assert word not in {mistyped(word, random.Random(seed)) for seed in range(200)}


def test_one_word_changes_and_the_others_stay() -> None:
    for typo in typos_of("the third field in the left column"):
        assert sum(a != b for a, b in zip(typo.split(), "the third field in the left column".split(), strict=True)) == 1


@pytest.mark.parametrize(
    "sentence", ['"Free returns" is on', "the 'Size guide' tab", "“Yes, remove all”", "to FP-10482", "ada@example.com is set"]
)
def test_quoted_words_ids_and_addresses_are_spared(sentence: str) -> None:
    assert typos_of(sentence) == {sentence}


def test_an_apostrophe_quotes_nothing() -> None:
    assert any("Philip Chaney's" not in typo for typo in typos_of("Philip Chaney's row isn't it"))


def test_the_same_seed_gives_the_same_typo() -> None:
    assert with_typo("Add to cart on the wool blanket", random.Random("1 a")) == with_typo(
        "Add to cart on the wool blanket", random.Random("1 a")
    )
