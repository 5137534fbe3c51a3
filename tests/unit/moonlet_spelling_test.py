"""A slip of the finger is read as what was meant; what is quoted, known, on the screen or a checked name stays as written."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from moonlet import EncodedImage, Moonlet
from moonlet.expression import Act
from moonlet.spelling import FILE, lexicon, mended

SLIPS = {
    "the buton is shown": "the button is shown",
    "teh Save button": "the Save button",
    "the Save buttton": "the Save button",
    "the Save burton": "the Save burton",  # a word of its own
    "check that the hedaing says \"Biling\"": "check that the heading says \"Biling\"",
    "Heasing is bold": "Heading is bold",
    "the tSatus column": "the Status column",
    "which boxrs are ticked?": "which boxes are ticked?",
    "there isn't a buton": "there isn't a button",
}  # fmt: skip

LEFT_ALONE = [
    'the button says "Svae"',
    "the button says 'Svae'",
    "the button says “Svae”",
    'the button says "Svae and it is blue buton',  # nobody closed the quote
    "the file is called buton.txt",
    "mail to buton@example.com",
    "row FP1-buton7 is there",
    "the BUTON sign",
    "it runs on iPhine",
    "the skirt is sold out",
    "the msg btn and the pwd field",
    "dont show it",
    "the Größe field",
    "",
]


@pytest.mark.parametrize("typed", SLIPS)
def test_a_slip_of_the_finger_is_mended(typed: str) -> None:
    assert mended(typed).sentence == SLIPS[typed]


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_what_is_quoted_known_or_an_id_stays_as_written(sentence: str) -> None:
    assert mended(sentence).sentence == sentence


def test_a_mended_sentence_stays_as_it_is() -> None:
    assert all(mended(meant).sentence == meant for meant in SLIPS.values())


def test_a_word_that_stands_on_the_screen_is_what_was_meant() -> None:
    assert mended("open Fjrod", {"fjord"}).sentence == "open Fjord"
    assert mended("open Fjrod").sentence == "open Fjrod"


def test_a_word_written_as_on_the_screen_stays_however_it_is_spelt() -> None:
    assert mended("Biling adress is shown", {"biling", "adress"}).sentence == "Biling adress is shown"


def test_a_well_spelt_word_is_never_bent_to_what_the_screen_misspells() -> None:
    assert mended("Billing address is shown", {"biling", "adress"}).sentence == "Billing address is shown"


def test_a_name_is_mended_where_it_is_looked_for_but_not_where_it_is_checked() -> None:
    seen = {"marja", "lindholm"}
    assert mended("the row of Lindholn", seen).sentence == "the row of Lindholm"
    assert mended("The customer is Marja Lindholn", seen, names=False).sentence == "The customer is Marja Lindholn"


def test_of_two_words_that_may_be_meant_none_is_taken() -> None:
    assert mended("the xqzwr", {"xqzwra", "xqzwrb"}).sentence == "the xqzwr"


def test_a_reason_says_what_was_read_for_what() -> None:
    read = mended("the buton is shwon")
    assert read.changes == (("buton", "button"), ("shwon", "shown"))
    assert read.told("it is there") == '"buton" read as "button", "shwon" read as "shown": it is there'
    assert read.told("") == '"buton" read as "button", "shwon" read as "shown"'
    assert mended("the button").told("it is there") == "it is there"


def test_the_lexicon_lists_each_word_once_and_ships_its_licence() -> None:
    words = lexicon()
    assert not words.ordinary & set(words.used) and not words.names & (words.ordinary | set(words.used))
    assert {"button", "shown", "checkbox"} <= set(words.used) and {"queue", "covered"} <= words.ordinary and "lindholm" not in words.names
    assert "Kevin Atkinson" in FILE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def model() -> Moonlet:
    return Moonlet.load()


@pytest.fixture(scope="module")
def page(model: Moonlet) -> EncodedImage:
    image = Image.new("RGB", (640, 300), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(18)
    draw.text((16, 20), "Harbour shop", fill="#222222", font=font)
    draw.rounded_rectangle((16, 70, 120, 104), 5, fill="#1d4ed8")
    draw.text((40, 77), "Search", fill="white", font=font)
    return model.encode_image(image)


def test_a_mistyped_sentence_is_answered_as_the_one_that_was_meant(model: Moonlet, page: EncodedImage) -> None:
    mistyped, meant = model.check(page, "the Saerch buton is shown"), model.check(page, "the Search button is shown")
    assert (mistyped.outcome.status, mistyped.outcome.holds) == (meant.outcome.status, meant.outcome.holds)
    assert mistyped.outcome.reason.startswith('"Saerch" read as "Search", "buton" read as "button"')
    assert model.check_many(page, ["the Saerch buton is shown"])[0].outcome.reason == mistyped.outcome.reason
    assert model.locate(page, "Saerch buton").outcome.point == model.locate(page, "Search button").outcome.point
    assert model.ask(page, "What does the buton say?").outcome.answer == model.ask(page, "What does the button say?").outcome.answer


def test_an_act_is_understood_but_what_is_typed_is_typed_as_written(model: Moonlet, page: EncodedImage) -> None:
    clicked = model.understand("clik the Search buton", page).expression
    assert isinstance(clicked, Act) and clicked.verb == "click"
    typed = model.understand("type secrte into the Search field", page).expression
    assert isinstance(typed, Act) and typed.text == "secrte"
