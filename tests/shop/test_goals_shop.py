"""Goals on the demo shop, with the real model."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.errors import StepError
from qa_agent.eyes import Eyes
from qa_agent.eyes_spec import load_eyes

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def moonlet() -> Eyes:
    return load_eyes("moonlet")


def test_things_are_put_into_the_cart_as_often_as_said(home: Page, moonlet: Eyes) -> None:
    Agent(home, moonlet).do("add the Oslo desk lamp and two Linen notebooks to the cart")
    cart = home.evaluate("JSON.parse(localStorage.getItem('fjord-and-pine')).cart.map(line => line.quantity)")
    assert cart == [1, 2]


def test_it_signs_in(home: Page, shop: str, moonlet: Eyes) -> None:
    Agent(home, moonlet, base_url=shop).do("sign in as ada@example.com with password lovelace")
    assert home.get_by_text("Welcome back, Ada").is_visible()


def test_a_wrong_password_is_a_failure_with_the_shops_words(home: Page, shop: str, moonlet: Eyes) -> None:
    with pytest.raises(StepError, match=r"signing in was refused: .*Wrong email or password"):
        Agent(home, moonlet, base_url=shop).do("sign in as ada@example.com with password byron")
