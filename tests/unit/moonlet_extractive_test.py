"""Which text answers a question: what is written around each, and the bundled ranker's choice."""

from __future__ import annotations

import numpy as np
import pytest

from moonlet.extractive import WIDTH, AnswerRanker, Hint, Question, candidates, features
from moonlet.structure import Scene
from moonlet.wanted import sort_of
from tests.unit.moonlet_screens import Drawing, orders, sign_in


def test_words_that_only_ask_are_left_out_and_names_are_kept_apart() -> None:
    question = Question("What is the e-mail address of Ada Lovelace?")
    names, others = (share > 0 for share in question.shares)
    assert {word for word, named in zip(question.words, names, strict=True) if named} == {"ada", "lovelace"}
    assert "what" not in question.words
    assert any(others)


def test_every_text_and_every_hint_that_stands_nowhere_is_a_candidate() -> None:
    scene = Scene.of(sign_in())
    texts, nodes, table = features(scene, Question("How many links are there?"), [Hint("2", 0.9), Hint("Sign in", 0.1)])
    assert table.shape == (len(texts), WIDTH)
    assert np.isfinite(table).all()
    assert nodes[texts.index("2")] == -1
    assert texts.count("2") == 1
    assert len(texts) == len(candidates(scene)) + 1


def test_a_hint_marks_the_texts_that_it_leads_to() -> None:
    texts, _, table = features(Scene.of(sign_in()), Question("Which button?"), [Hint("Log in", 0.7, chosen=True)])
    marked = {text for text, row in zip(texts, table, strict=True) if row[-3] == 1.0}
    assert marked == {"Log in"}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the grand total?", "$44.90"),
        ("How much is shipping?", "$5.00"),
        ("Which city is the parcel sent to?", "Bergen"),
    ],
)
def test_the_figure_beside_the_words_of_the_question_is_the_answer(question: str, answer: str) -> None:
    d = Drawing()
    d.put("heading", (400, 60, 640, 84), "Order summary", bold=True)
    for row, (name, value) in enumerate((("Subtotal", "$39.90"), ("Shipping", "$5.00"), ("Grand total", "$44.90"), ("City", "Bergen"))):
        d.text(400, 120 + 40 * row, name)
        d.text(700, 120 + 40 * row, value)
    reply = AnswerRanker.load().best(Scene.of(d.screen()), question, [])
    assert reply is not None
    assert reply.text == answer
    assert 0 < reply.probability <= 1


def test_nothing_written_is_no_answer() -> None:
    assert AnswerRanker.load().best(Scene.of(Drawing().screen()), "What is the total?", []) is None


def test_the_probabilities_of_equal_texts_are_added() -> None:
    scene = Scene.of(orders())
    reply = AnswerRanker.load().best(scene, "Which link is in every row?", [Hint("Edit", 0.9, chosen=True)])
    assert reply is not None
    assert reply.probability <= 1.0 + 1e-5


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("What does the message below E-mail say?", "ada@example.com", None),
        ("Which e-mail is written below Helena Mahmoud?", "ada@example.com", True),
        ("What does the error under Price say?", "$12.00", None),
        ("What is the price of the lamp?", "Lamp", False),
    ],
)
def test_what_only_says_where_tells_nothing_of_the_sort_of_answer(question: str, text: str, fits: bool | None) -> None:
    wanted = sort_of(question)
    assert (None if wanted is None else wanted(text)) is fits
