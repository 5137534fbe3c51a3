"""The scenarios hold on the healthy shop, and each mistake breaks exactly one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Page

from .conftest import SCENARIOS, serving
from .rehearsal import first_failing_step

pytestmark = pytest.mark.browser

SHOP_SCENARIOS = ("buy.yaml", "sign_in.yaml", "checkout_errors.yaml", "cart.yaml")
TABLE_ROW = re.compile(r"^\| (\d) \|.+\| `(\w+\.yaml)` \| (\d+): (.+?) \|", re.M)
BUG_TABLE = {
    int(bug): (scenario, int(step), sentence)
    for bug, scenario, step, sentence in TABLE_ROW.findall((SCENARIOS / "README.md").read_text(encoding="utf-8"))
}


def load(name: str) -> dict[str, Any]:
    scenario: dict[str, Any] = yaml.safe_load((SCENARIOS / name).read_text(encoding="utf-8"))
    return scenario


def failing_step(page: Page, address: str, name: str, bug: int = 0) -> int | None:
    scenario = load(name)
    start = urlsplit(scenario["url"].replace("${BUG:-0}", str(bug)))
    page.goto(f"{address}{start.path}?{start.query}")
    return first_failing_step(page, scenario["steps"])


def test_the_readme_names_scenario_and_step_of_each_of_the_six_bugs() -> None:
    assert sorted(BUG_TABLE) == [1, 2, 3, 4, 5, 6]
    for scenario, step, sentence in BUG_TABLE.values():
        assert load(scenario)["steps"][step - 1]["assert"] == sentence


@pytest.mark.parametrize("name", SHOP_SCENARIOS)
def test_scenario_holds_on_the_healthy_shop(page: Page, shop: str, name: str) -> None:
    assert failing_step(page, shop, name) is None


@pytest.mark.parametrize("name", SHOP_SCENARIOS)
@pytest.mark.parametrize("bug", range(1, 7))
def test_bug_breaks_its_scenario_at_its_step_and_no_other(page: Page, shop: str, bug: int, name: str) -> None:
    scenario, step, _ = BUG_TABLE[bug]
    assert failing_step(page, shop, name, bug) == (step if name == scenario else None)


@pytest.fixture
def sqlite_web() -> Iterator[str]:
    pytest.importorskip("sqlite_web", reason="pip install sqlite-web")
    with serving("sqlite_web/serve.py") as address:
        yield address


def test_sqlite_web_is_browsed_in_12_steps_and_6_assertions_or_more() -> None:
    steps = load("sqlite_web/browse.yaml")["steps"]
    assert len(steps) >= 12
    assert sum("assert" in step for step in steps) >= 6


def test_browsing_holds_on_sqlite_web(page: Page, sqlite_web: str) -> None:
    assert failing_step(page, sqlite_web, "sqlite_web/browse.yaml") is None


def test_the_wrong_expectation_fails_at_its_last_step(page: Page, sqlite_web: str) -> None:
    last = len(load("sqlite_web/wrong.yaml")["steps"])
    assert failing_step(page, sqlite_web, "sqlite_web/wrong.yaml") == last
