"""What a question leaves over: the named entry of a table or list, the named column of it, the form that is asked for."""

from __future__ import annotations

import pytest

from moonlet.extractive import AnswerRanker, Question, candidates
from moonlet.narrowing import leaning, named_entries
from moonlet.portions import portions
from moonlet.structure import Scene
from moonlet.wanted import form_asked
from tests.unit.moonlet_screens import Drawing, orders


def left_over(scene: Scene, question: str) -> set[str]:
    """The texts that lose nothing."""
    nodes = candidates(scene)
    texts = [scene.nodes[i].text for i in nodes]
    leaned = leaning(scene, Question(question), texts, nodes)
    return {text for text, lean in zip(texts, leaned, strict=True) if lean == 0}


def packages() -> Scene:
    """Entries without a frame: a title, what it is, who made it and under what licence."""
    d = Drawing()
    for n, (name, told, who, licence) in enumerate((
        ("@acme/date-tools", "Dates and what is done with them", "Noor Haddad", "Apache-2.0"),
        ("@acme/mailer", "Sends what is written", "Omar Saleh", "MIT"),
        ("@acme/queue", "One after the other", "Lena Vogt", "ISC"),
    )):  # fmt: skip
        top = 100 + 120 * n
        d.put("heading", (200, top, 420, top + 22), name, bold=True)
        d.text(200, top + 34, told)
        d.text(200, top + 60, who)
        d.text(420, top + 60, licence)
    return Scene.of(d.screen())


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the status of #1043?", "Pending"),
        ("What is the status for Mason Porter?", "Cancelled"),
        ("Which customer is pending?", "Doris Greene"),
        ("How much is Doris Greene's order?", "$120.00"),
    ],
)
def test_the_answer_stands_where_the_named_row_and_column_cross(question: str, answer: str) -> None:
    left = left_over(Scene.of(orders()), question)
    assert answer in left
    assert not left & ({"Shipped", "Pending", "Cancelled", "Dunn Slane", "Doris Greene", "$39.90", "$120.00", "$15.50"} - {answer})


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Who wrote @acme/mailer?", "Omar Saleh")],
)
def test_an_entry_is_named_by_the_words_that_no_other_has(question: str, answer: str) -> None:
    scene = packages()
    nodes = candidates(scene)
    texts = [scene.nodes[i].text for i in nodes]
    leaned = leaning(scene, Question(question), texts, nodes)
    assert {text for text, lean in zip(texts, leaned, strict=True) if lean == leaned.max()} == {answer}


def test_the_last_step_of_a_trail_that_was_read_as_one_line_is_a_part_of_it() -> None:
    d = Drawing()
    d.put("navigation", (20, 70, 900, 100))
    d.text(30, 77, "Home › Users › Add user")
    d.text(30, 200, "Users are listed here")
    scene = Scene.of(d.screen())
    reply = AnswerRanker.load().best(scene, "What does the breadcrumb end with?", [])
    assert reply is not None
    assert reply.text == "Add user"


@pytest.mark.parametrize("question", ["What stands below #1043?", "Which order comes after #1043?", "Which orders are there?"])
def test_a_question_for_what_is_beside_an_entry_or_for_all_of_them_names_none(question: str) -> None:
    scene = Scene.of(orders())
    assert not named_entries(scene, Question(question))


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("When was the message sent?", "09:10", True),
        ("When was the message sent?", "I can see you on Monday, if the knee has not got better until then.", False),
        ("How much is her order?", "342.15", True),
        ("How much is her order?", "2025-10-04", False),
        ("Who closed it?", "Noor Haddad", True),
        ("Who closed it?", "in progress", False),
        ("What does it say?", "anything", None),
    ],
)
def test_a_question_asks_for_a_form(question: str, text: str, fits: bool | None) -> None:
    asked = form_asked(question)
    assert (None if asked is None else asked(text)) is fits


def test_an_initial_within_a_name_is_a_part_of_it() -> None:
    assert "Léa S. Domínguez" in {part.text for part in portions("praised by Léa S. Domínguez", Question("Who praised Sanne?").stems)}


def test_a_title_of_a_column_is_no_answer_unless_titles_are_asked_for() -> None:
    scene = Scene.of(orders())
    assert "Status" not in left_over(scene, "Which order is late?")
    assert "Status" in left_over(scene, "Which column is the last but one?")


def test_the_label_of_a_filled_field_is_not_what_was_entered() -> None:
    d = Drawing()
    d.text(100, 100, "Postcode")
    d.put("textbox", (100, 122, 340, 158), "60073")
    left = left_over(Scene.of(d.screen()), "Which postcode was entered?")
    assert "60073" in left
    assert "Postcode" not in left
