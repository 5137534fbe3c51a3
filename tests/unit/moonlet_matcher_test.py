"""Likeness of texts, colours, amounts, and references resolved by them."""

from __future__ import annotations

import numpy as np
import pytest

from moonlet.amounts import amounts, number_of
from moonlet.asking import strength
from moonlet.colors import filled_share, names, painted
from moonlet.concepts import meanings
from moonlet.expression import Ref
from moonlet.matcher import Matcher, starting_weights
from moonlet.readings import agreement
from moonlet.screen import Box
from moonlet.similarity import likeness
from moonlet.structure import Scene
from tests.unit.moonlet_screens import dashboard, sign_in


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("$1,435", "$1435"),
        ("39.90", "$39.90"),
        ("Sign up with", "sign up with"),
        ('"Is my data safe?"', "Is my data safe?"),
        ("10 Sep", "Sep 10"),
    ],
)
def test_the_same_thing_written_otherwise_agrees(expected: str, shown: str) -> None:
    assert agreement(expected, shown) >= 0.8


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("$1,435", "$1,436"),
        ("39.90", "139.90"),
        ("v1.2.1", "v1.2.2"),
        ("ada@example.com", "ada@example.org"),
        ("9", "19"),
        ("5", "0"),
    ],
)
def test_a_digit_off_is_another_number(expected: str, shown: str) -> None:
    assert agreement(expected, shown) < 0.6


def test_letters_that_readers_confuse_still_agree() -> None:
    assert agreement("Illinois", "lllinois") >= 0.8


@pytest.mark.parametrize(("asked", "shown"), [("basket", "Cart"), ("log on", "Sign in"), ("remove", "Delete")])
def test_testers_synonyms_are_near(asked: str, shown: str) -> None:
    assert strength(likeness(asked, shown)) > 0.6


def test_unrelated_texts_are_far() -> None:
    assert strength(likeness("Checkout", "Privacy policy")) < 0.3


@pytest.mark.parametrize(
    ("rgb", "name"),
    [((220, 53, 69), "red"), ((255, 193, 7), "yellow"), ((248, 215, 218), "red"), ((13, 110, 253), "blue"), ((209, 231, 221), "green"),
     ((108, 117, 125), "grey"), ((233, 30, 99), "pink"), ((30, 58, 138), "dark")],
)  # fmt: skip
def test_colours_are_named_as_people_name_them(rgb: tuple[int, int, int], name: str) -> None:
    assert names(rgb)[name] >= 0.6


@pytest.mark.parametrize("share", [0.1, 0.42, 0.9])
def test_a_bar_is_measured_by_the_place_of_its_step(share: float) -> None:
    image = np.full((40, 240, 3), 255, dtype=np.uint8)
    image[15:25, 20:220] = (230, 230, 230)
    image[15:25, 20 : 20 + round(200 * share)] = (25, 135, 84)
    measured = filled_share(image, Box(20, 15, 220, 25))
    assert measured is not None and abs(measured - share) < 0.02


def test_a_bar_of_one_colour_tells_no_share() -> None:
    assert filled_share(np.full((40, 240, 3), 200, dtype=np.uint8), Box(20, 15, 220, 25)) is None


def test_fill_and_ink_of_a_button_are_told_apart() -> None:
    image = np.full((40, 120, 3), 255, dtype=np.uint8)
    image[5:35, 10:110] = (13, 110, 253)
    image[15:22, 30:36] = 255
    image[15:22, 50:56] = 255
    paint = painted(image, Box(10, 5, 110, 35))
    assert paint.fill == (13, 110, 253)
    assert paint.ink is not None and min(paint.ink) > 200
    assert paint.around == (255, 255, 255)


def test_amounts_are_read_in_several_ways_of_writing() -> None:
    assert [a.value for a in amounts("$1,234.50 and 1.234,50 €")] == [1234.5, 1234.5]
    assert amounts("14/09/20")[0].unit == "date"
    assert number_of("twenty-one") == 21


def test_a_reference_means_the_field_and_not_its_label_where_a_field_is_asked_for() -> None:
    scene = Scene.of(sign_in())
    matches = Matcher(starting_weights()).resolve(scene, Ref("field", "Password"))
    assert scene.kinds[matches.best] == "textbox" and scene.nodes[matches.best].label == "Password"


def test_nothing_of_it_wins_where_nothing_fits() -> None:
    scene = Scene.of(dashboard())
    assert Matcher(starting_weights()).resolve(scene, Ref("button", "Delete account")).none > 0.5


@pytest.mark.parametrize(
    ("said", "concept"),
    [
        ("3 dots", "dots-vertical"),
        ("⋮", "dots-vertical"),
        ("small arrow", "chevron-down"),
        ("arrow that points right", "chevron-right"),
        ("two circling arrows", "refresh"),
        ("loudspeaker", "megaphone"),
        ("arrow leaving a box", "external-link"),
        ("looking glass", "search"),
        ("</>", "code"),
    ],
)
def test_icons_are_known_by_how_they_look(said: str, concept: str) -> None:
    assert meanings(said).get(concept, 0.0) >= 0.8


def test_a_figure_in_another_name_stays_a_figure() -> None:
    assert "dots-vertical" not in meanings("3D model")
