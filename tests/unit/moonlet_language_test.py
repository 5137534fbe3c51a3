"""Expressions as tokens, words on the screen, and the constrained decoder (with weights that never learnt)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import torch

from moonlet.expression import (
    Act,
    And,
    Ask,
    Compared,
    Copy,
    Counted,
    Exists,
    Expression,
    ExpressionError,
    Extreme,
    HasColor,
    HasState,
    Judge,
    Locate,
    Missing,
    Not,
    Ref,
    Relates,
    Shows,
    Steps,
)
from moonlet.grammar import COPY, END, START, TOKENS, advance, allowed, allowed_next
from moonlet.language import Config, LanguageModel, LanguageNet, actions
from moonlet.tokens import from_tokens, to_tokens
from moonlet.words import ScreenWords, read_sentence

EVERY_FORM: list[tuple[str, Expression]] = [
    ("The order total is $39.90", Shows(Ref(text="order total"), "$39.90")),
    ("the title contains Inbox", Shows(Ref(kind="heading"), "Inbox", exact=False)),
    (
        "Edit link in the row of Dunn Slane",
        Locate(Ref(kind="link", text="Edit", relation="row-of", anchor=Ref(text="Dunn Slane"))),
    ),
    ("no error message is shown", Missing(Ref(kind="alert", look="error"))),
    (
        "Three job types are ticked",
        Counted(Ref(kind="checkbox", state="checked", relation="in", anchor=Ref(text="job types")), "=", "Three"),
    ),
    ("both banners are shown", Counted(Ref(kind="alert"), "=", "2")),
    ("The third red badge at the top is shown", Exists(Ref(kind="badge", color="red", place="top", ordinal=3))),
    ("Save is disabled", HasState(Ref(text="Save"), "disabled")),
    ("Save is not green", Not(HasColor(Ref(text="Save"), "green"))),
    ("Save is left of Cancel", Relates(Ref(text="Save"), "left-of", Ref(text="Cancel"))),
    ("B stands between A and C", Relates(Ref(text="B"), "between", Ref(text="A"), Ref(text="C"))),
    ("Basic is the cheapest by price", Extreme(Ref(text="Basic"), "min", by="price")),
    ("Basic is the cheapest", Extreme(Ref(text="Basic"), "min")),
    ("Basic costs less than Pro", Compared(Ref(text="Basic"), "<", Ref(text="Pro"))),
    ("Yes is shown and No is not", And(Exists(Ref(text="Yes")), Missing(Ref(text="No")))),
    ("the list looks sorted", Judge()),
    ("How many items are in the cart?", Ask("count", Ref(kind="item", relation="in", anchor=Ref(text="cart")))),
    ("scroll down", Act("scroll", text="down")),
    (
        "Type Ada into Name and press Enter",
        Steps((Act("type", Ref(text="Name"), "Ada"), Act("press", text="Enter"))),
    ),
]


@pytest.mark.parametrize(("sentence", "expression"), EVERY_FORM, ids=[sentence for sentence, _ in EVERY_FORM])
def test_an_expression_survives_being_written_and_read(sentence: str, expression: Expression) -> None:
    assert from_tokens(to_tokens(expression, sentence), sentence) == expression


def test_strings_become_spans_of_words() -> None:
    tokens = to_tokens(Locate(Ref(kind="link", text="Edit", relation="row-of", anchor=Ref(text="Dunn Slane"))), "Edit of Dunn Slane")
    assert [token for token in tokens if isinstance(token, Copy)] == [Copy(0, 0), Copy(2, 3)]


def test_of_equal_words_each_string_gets_its_own() -> None:
    tokens = to_tokens(Relates(Ref(text="Save"), "above", Ref(text="Save")), "Save is above Save")
    assert [token for token in tokens if isinstance(token, Copy)] == [Copy(0, 0), Copy(3, 3)]


def test_a_number_is_not_taken_from_inside_a_name() -> None:
    tokens = to_tokens(Counted(Ref(text="Step 2"), "=", "2"), "Step 2 is shown 2 times")
    assert [token for token in tokens if isinstance(token, Copy)] == [Copy(0, 1), Copy(4, 4)]


def test_another_case_is_taken_where_the_sentence_has_no_other() -> None:
    assert from_tokens(to_tokens(Exists(Ref(text="Save")), "save is shown"), "save is shown") == Exists(Ref(text="save"))


def test_a_string_that_the_sentence_lacks_is_refused() -> None:
    with pytest.raises(ExpressionError, match="'Sav' is not among the words"):
        to_tokens(Exists(Ref(text="Sav")), "Save is shown")


@pytest.mark.parametrize(
    "tokens",
    [
        [],
        ["exists"],
        ["exists", "<ref>"],
        ["exists", "<ref>", "text", "</ref>"],
        ["exists", "<ref>", "color:red", "kind:button", "</ref>"],
        ["exists", "<ref>", "</ref>", "</ref>"],
        ["not", "judge"],
        ["exists", "<ref>", "text", Copy(0, 9), "</ref>"],
        ["nonsense"],
    ],
)
def test_malformed_tokens_are_refused(tokens: list[str | Copy]) -> None:
    with pytest.raises(ExpressionError):
        from_tokens(tokens, "Save is shown")


def test_the_grammar_says_what_may_follow() -> None:
    assert allowed_next(["act", "verb:click"]) == {"<ref>", "arg", END}
    assert allowed_next(["has_color", "<ref>", "text"]) == {COPY}
    assert "rel:in" in allowed_next(["exists", "<ref>", "kind:button"])
    assert "kind:link" not in allowed_next(["exists", "<ref>", "kind:button"])


def test_every_walk_through_the_grammar_is_an_expression() -> None:
    rng = random.Random(7)
    sentence = "one two three"
    for _ in range(500):
        state, tokens = START, list[str | Copy]()
        while len(tokens) < 60:
            choices = sorted(allowed(state))
            token = END if END in choices and rng.random() < 0.5 else rng.choice(choices)
            if "</ref>" in choices and rng.random() < 0.5:
                token = "</ref>"
            if token == END:
                break
            state = advance(state, token)
            tokens.append(Copy(0, rng.randrange(3)) if token == COPY else token)
        if END in allowed(state):
            expression = from_tokens(tokens, sentence)
            assert from_tokens(to_tokens(expression, sentence), sentence) == expression


def test_no_token_is_listed_twice() -> None:
    assert len(set(TOKENS)) == len(TOKENS)


def test_runs_of_the_screens_words_are_found() -> None:
    screen = ScreenWords([("button", "Add to cart"), ("text", "Add to cart"), ("heading", "Desk lamp")])
    runs = screen.runs(["the", "add", "to", "cart", "button", "of", "desk", "lmap", "lampp"])
    assert {(run.first, run.last, run.fuzzy) for run in runs} >= {(1, 3, False), (6, 7, True), (8, 8, True)}


def test_words_of_the_screen_differ_from_words_that_are_not_on_it() -> None:
    screen = ScreenWords([("button", "Zorvex"), ("text", "one line\nanother line")])
    on, off = read_sentence("Zorvex another", screen), read_sentence("Quintal another", screen)
    assert (on.features[0] != off.features[0]).any()
    assert (on.features[1] == off.features[1]).all()


def test_a_sentence_can_be_read_without_a_screen() -> None:
    assert read_sentence("Zorvex", None).features.sum() > 0


@pytest.fixture(scope="module")
def untrained() -> LanguageModel:
    torch.manual_seed(0)
    return LanguageModel(LanguageNet(Config(width=32, heads=2, encoder_layers=1, decoder_layers=1), 2), ["the", "is"])


def test_even_an_untrained_model_writes_well_formed_expressions(untrained: LanguageModel) -> None:
    for sentence in ("The order total is $39.90", "x", "no error, no warning"):
        parse = untrained.parse(sentence)
        assert 0 <= parse.confidence <= 1
        assert all(parse.confidence >= confidence for _, confidence in parse.alternatives)


def test_a_task_narrows_what_a_sentence_may_mean(untrained: LanguageModel) -> None:
    assert isinstance(untrained.parse("Save", task="locate", beams=1).expression, Locate | Judge)
    assert isinstance(untrained.parse("Save", task="act", beams=1).expression, Act | Steps | Judge)


def test_a_sentence_without_words_is_not_understood(untrained: LanguageModel) -> None:
    assert untrained.parse("").expression == Judge()
    assert untrained.parse(" ").confidence == 0


def test_the_confidence_is_the_probability_of_the_actions(untrained: LanguageModel) -> None:
    sentence = "the Save button is shown"
    parse = untrained.parse(sentence, beams=1)
    steps = torch.tensor([actions(to_tokens(parse.expression, sentence))])
    batch = untrained.batcher.batch([read_sentence(sentence, None)])
    with torch.no_grad():
        losses = untrained.net.losses(untrained.net.encode(batch), batch.mask, steps[..., 0], steps[..., 1])
    # The decoder forbids what the grammar forbids, training does not: the decoder can only be surer.
    assert parse.confidence >= torch.exp(-losses.sum()).item() * 0.999


def test_a_batch_reads_like_single_sentences(untrained: LanguageModel) -> None:
    sentences = [read_sentence(text, None) for text in ("Save is shown", "the third row of the table is red", "x")]
    alone = [untrained.parse_many([sentence], ["any"])[0] for sentence in sentences]
    together = untrained.parse_many(sentences, ["any"] * 3)
    assert [parse.expression for parse in alone] == [parse.expression for parse in together]
    assert [parse.confidence for parse in alone] == pytest.approx([parse.confidence for parse in together], rel=1e-3)


def test_weights_come_back_from_disk(untrained: LanguageModel, tmp_path: Path) -> None:
    untrained.save(tmp_path / "language.safetensors")
    loaded = LanguageModel.load(tmp_path / "language.safetensors")
    assert loaded.batcher.vocabulary == ("the", "is")
    assert loaded.parse("Save is shown").expression == untrained.parse("Save is shown").expression
