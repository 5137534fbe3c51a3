"""Which text answers a question: what is written around each, and the bundled ranker's choice."""

from __future__ import annotations

import numpy as np
import pytest

from moonlet.extractive import WIDTH, AnswerRanker, Hint, Question, candidates, features
from moonlet.extremes import outdone, superlative_in
from moonlet.fitting import fittings, state_asked
from moonlet.portions import portions
from moonlet.spoken import spoken, width
from moonlet.structure import Scene
from moonlet.wanted import FORMS, asks_for_a_text, form_of, sort_of
from moonlet.word_matches import precision, word_matches
from tests.unit.moonlet_screens import RED, Drawing, orders, sign_in


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
    assert set(nodes) == {*candidates(scene), -1}


def test_a_hint_marks_the_texts_that_it_leads_to() -> None:
    texts, _, table = features(Scene.of(sign_in()), Question("Which button?"), [Hint("Log in", 0.7, chosen=True)])
    marked = {text for text, row in zip(texts, table, strict=True) if row[-6] == 1.0}
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


@pytest.mark.parametrize(
    ("question", "text", "part"),
    [
        ("how many records exist all together", "1–7 of 761", "761"),
        ("who closed the ticket", "Ticket TCK-2028-8069 closed by Maja", "Maja"),
        ("Which ticket has been closed?", "Ticket GNJE-25471 closed by", "GNJE-25471"),
        ("Until when must the grant be loaded?", "Please load the grant before 7 Jun 2017.", "7 Jun 2017"),
        ("whom to contact?", "Contact hibrahim@mail.test if the tip does not generate.", "hibrahim@mail.test"),
        ("How are the products ordered?", "Sort: Newest", "Newest"),
        ("which word was searched for?", "56,105 results for “selection”", "selection"),
        ("from which sum on is shipping free?", "Free shipping on orders over A$4,898.67.", "A$4,898.67"),
        ("When are updates installed?", "Install at night", "at night"),
    ],
)
def test_what_a_sentence_says_beyond_the_question_is_a_part_of_its_own(question: str, text: str, part: str) -> None:
    assert part in {found.text for found in portions(text, Question(question).stems)}


def test_a_part_knows_how_much_of_the_rest_the_question_says() -> None:
    parts = {part.text: part for part in portions("Ticket X-7 closed by Maja", Question("Who closed ticket X-7?").stems)}
    assert parts["Maja"].known == 1.0
    assert parts["Maja"].before == "by"


def test_a_counter_is_taken_apart_though_it_says_nothing_of_the_question() -> None:
    d = Drawing()
    d.text(100, 100, "1-8 of 424")
    texts, _, _ = features(Scene.of(d.screen()), Question("How many members are there altogether?"), [])
    assert "424" in texts


def test_a_number_of_things_counted_is_a_candidate_of_its_own_kind() -> None:
    texts, nodes, table = features(Scene.of(sign_in()), Question("How many links?"), [Hint("9", 0.6, tallied=True)])
    at = texts.index("9")
    assert nodes[at] == -1
    assert table[at, -3] == pytest.approx(0.6)
    assert not table[:, -6].any()


def test_a_text_that_says_little_else_says_a_word_more_precisely() -> None:
    question = Question("When was the order shipped?")
    label, sentence = precision(question, ["Shipped", "We have shipped more than a thousand kinds of tea all over the world"])
    assert label == pytest.approx(1.0, abs=0.06)
    assert sentence < 0.2
    assert word_matches(question, ["Shipped"]).max() >= 0.9


def test_numbers_in_a_question_are_alike_and_its_beginning_counts() -> None:
    assert (spoken("Who placed order 17?") == spoken("Who placed order 2841?")).all()
    assert (spoken("When is it?") != spoken("Is it when?")).any()
    assert spoken("Who?").shape == (width(),)


def test_a_value_is_told_from_another_by_its_letters() -> None:
    forms = {tuple(form_of(text)) for text in ("12:30", "2 days ago", "4.8 GB", "v2.1.3", "@ada", "CHF", "Leila", "main", "X-77", "off")}
    assert len(forms) == 10
    assert all(len(form) == FORMS for form in forms)


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("whose account is this", True),
        ("lightest shipment goes to which city", True),
        ("Is it known who pays?", False),
        ("The cart is empty", False),
        ("guests waiting", True),
        ("the heading over the two messages says", True),
        ("number of switches that are on", True),
        ("check-in is on?", False),
    ],
)
def test_what_asks_or_claims_nothing_is_a_question_for_a_text(sentence: str, asks: bool) -> None:
    assert asks_for_a_text(sentence) is asks


def test_parts_of_a_text_stand_where_the_text_stands() -> None:
    d = Drawing()
    d.text(100, 100, "Ticket X-7 closed by Maja")
    scene = Scene.of(d.screen())
    texts, nodes, _ = features(scene, Question("Who closed ticket X-7?"), [])
    assert nodes[texts.index("Maja")] == nodes[texts.index("Ticket X-7 closed by Maja")]


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("Which plan is the cheapest?", "min"),
        ("Who has the most messages?", "max"),
        ("Which entry of the top menu is open?", None),
        ("How much did Max Christensen pay?", None),
    ],
)
def test_a_place_or_a_name_is_no_superlative(question: str, which: str | None) -> None:
    asked = superlative_in(question)
    assert (None if asked is None else asked.which) == which


def test_the_row_with_the_least_of_what_is_asked_outdoes_the_others() -> None:
    scene = Scene.of(orders())
    asked = superlative_in("Which order has the lowest total?")
    assert asked is not None
    rows = scene.tables[0].rows
    told = outdone(scene, asked, rows)
    assert sorted(set(told)) in ([-1.0, 1.0], [-1.0, 0.0, 1.0])
    assert told.count(1.0) == 1


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("Which tab is selected?", "selected"),
        ("Which of the options isn't on offer?", ""),
        ("Which boxes are ticked?", "checked"),
        ("Which box is not ticked?", "unchecked"),
        ("Which size is sold out?", "struck"),
    ],
)
def test_a_question_says_the_state_of_its_answer(question: str, state: str) -> None:
    assert state_asked(question) == state


def test_the_label_of_a_ticked_box_is_in_the_state_asked_for() -> None:
    scene = Scene.of(sign_in())
    label = next(n.label_node for n in scene.nodes if n.kind == "checkbox")
    ticked, unticked, chosen = (fittings(scene, f"Which is {state}?", [label])[0, 0] for state in ("ticked", "unticked", "chosen"))
    assert ticked == pytest.approx(-unticked)
    assert chosen == ticked
    assert ticked != 0


def test_what_is_written_in_red_is_likelier_what_went_wrong() -> None:
    d = Drawing()
    d.text(100, 100, "Enter a valid number", ink=RED)
    d.text(100, 140, "Price")
    scene = Scene.of(d.screen())
    lines = [next(n.index for n in scene.nodes if n.text == text) for text in ("Enter a valid number", "Price")]
    wrong, other = fittings(scene, "What's wrong with the price?", lines)[:, 1]
    assert wrong > 0.5 > other
    assert not fittings(scene, "What is the price?", lines)[:, 1].any()
