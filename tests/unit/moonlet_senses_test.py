"""What words mean, as vectors: near ones, opposites, words of another form."""

from __future__ import annotations

import numpy as np
import pytest

from moonlet.senses import Senses, senses


@pytest.fixture
def small() -> Senses:
    vectors = np.array([[127, 0, 0], [120, 40, 0], [0, 127, 0], [0, 120, 30]], dtype=np.int8)
    return Senses(("courier", "delivery", "open", "closed"), vectors, [("open", "closed")])


def test_words_are_as_near_as_their_vectors_and_opposites_are_not_near(small: Senses) -> None:
    near = small.near(["courier", "open", "unheard"], ["delivery", "closed", "courier"])
    assert near[0, 0] > 0.9
    assert near[0, 2] == pytest.approx(1.0)
    assert near[1, 1] == 0.0
    assert not near[2].any()


def test_another_form_of_a_word_is_that_word(small: Senses) -> None:
    assert small.near(["couriers"], ["deliveries"])[0, 0] > 0.9


def test_a_text_without_known_words_has_no_meaning(small: Senses) -> None:
    assert not small.mean(["unheard"]).any()
    assert not small.mean([]).any()
    assert np.linalg.norm(small.mean(["courier", "open"])) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("courier", "delivery", "password"), ("author", "writer", "invoice"), ("rejected", "declined", "weather"), ("town", "city", "button")],
)
def test_the_words_of_the_package_are_near_what_people_say_for_them(word: str, near: str, far: str) -> None:
    both = senses().near([word], [near, far])[0]
    assert both[0] > both[1] + 0.2


@pytest.mark.parametrize(
    ("left", "right"), [("enabled", "disabled"), ("online", "offline"), ("success", "error"), ("checked", "unchecked")]
)
def test_opposites_of_screens_are_not_near(left: str, right: str) -> None:
    assert senses().near([left], [right])[0, 0] < 0.3
