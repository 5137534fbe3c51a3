"""The sentence engine: what each family of sentences says of a page made by hand, true and false."""

from __future__ import annotations

import random
from typing import Any

import pytest

from moonlet.expression import And, Counted, Exists, HasColor, HasState, Judge, Missing, Not, Ref, Relates, Shows
from synth.sentences import Item, Sample, lists, parse
from synth.sentences.make import able, context, current, lacking, paint, point, situation, tally, wording
from synth.sentences.make.scene import Scene
from synth.sentences.page import Page
from tests.unit.synth_sentences_page import element, line, sample


def made(module: Any, on: Sample, tries: int = 1500) -> list[Item]:
    """Everything that a maker finds to say of a page."""
    page, rng = Page(on), random.Random(5)
    return [item for _ in range(tries) if (item := module.make(Scene(page, rng))) is not None]


def page_of(elements: list[dict[str, Any]], lines: list[dict[str, Any]], genre: str = "shop", **facts: Any) -> Sample:
    for at, thing in enumerate(elements):
        thing["id"] = at
    told = {"theme": "light", "signed_in": False, "error": False, "empty": False, "dialog_open": False, **facts}
    return parse({"seed": 1, "genre": genre, "width": 1280, "height": 800, "page": told, "elements": elements, "lines": lines})


def reduced() -> Sample:
    """Three plans of which one is reduced, one has a badge, and a stepper at its second step."""
    elements: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    for at, (name, old, new) in enumerate((("Starter", "", "$9.00"), ("Team", "$50.00", "$35.00"), ("Studio", "", "$80.00"))):
        left, home = 20 + 300 * at, len(elements)
        parts = [name, *([old] if old else []), new]
        elements.append(element("card", [left, 200, left + 280, 400], text="\n".join(parts), name=name))
        elements.append(element("heading", [left + 10, 210, left + 120, 235], text=name, parent=home, level=2))
        lines.append(line(name, [left + 10, 210, left + 120, 235], element=home + 1, size=20, weight=700))
        if old:
            lines.append(line(old, [left + 10, 260, left + 60, 280], element=home, struck=True, color=[90, 90, 90]))
        lines.append(line(new, [left + 80, 260, left + 130, 280], element=home, color=[200, 20, 20] if old else [20, 20, 20]))
    for at, (name, states) in enumerate((("Address", ["checked"]), ("Payment", ["selected"]), ("Review", []))):
        box = [20.0 + 150 * at, 40.0, 150.0 + 150 * at, 70.0]
        elements.append(element("tab", box, text=name, states=states, index=at + 1))
        lines.append(line(name, box, element=len(elements) - 1))
    return page_of(elements, lines, "pricing", title="Plans")


@pytest.fixture
def items() -> list[Item]:
    return made(current, sample()) + made(current, reduced())


def claim_of(item: Item) -> tuple[object, bool]:
    """The statement without its denial, and whether it holds."""
    holds = bool(item.holds)
    return (item.expression.inner, not holds) if isinstance(item.expression, Not) else (item.expression, holds)


def test_what_is_current_is_always_the_state_selected(items: list[Item]) -> None:
    assert len(items) > 400
    for item in items:
        claim, _ = claim_of(item)
        assert isinstance(claim, HasState) and claim.state == "selected", item


def test_the_active_item_and_the_step_are_those_of_the_page(items: list[Item]) -> None:
    met = set()
    for item in items:
        claim, holds = claim_of(item)
        assert isinstance(claim, HasState)
        name = claim.ref.text.casefold()
        if name in {"home", "orders", "payment", "address", "review"}:
            assert holds == (name in {"home", "payment"}), item
            met.add((name, holds))
        if name == "step":
            assert holds == (claim.ref.ordinal == 2), item
            met.add((name, holds))
    assert met >= {("home", True), ("orders", False), ("payment", True), ("step", True), ("step", False)}


def test_lists_have_their_nouns() -> None:
    nouns = {noun.partition("/")[2] for found in lists.listed(Page(reduced())) for noun in found.nouns}
    assert {"plans", "tiers", "packages"} <= nouns


def test_counts_of_plans_and_rows_agree_with_the_page() -> None:
    numbers = {"2": 2, "two": 2, "3": 3, "three": 3, "4": 4, "four": 4, "5": 5, "five": 5}
    met = set()
    for item in made(tally, reduced()) + made(tally, sample()):
        claim = item.expression
        if isinstance(claim, Counted) and claim.comparison == "=" and claim.ref.kind == "item" and claim.ref.anchor is None:
            number = numbers.get(claim.number.casefold())
            if number is not None:
                assert item.holds == (number == 3), item
                met.add(item.holds)
    assert met == {True, False}


def test_of_those_that_are_so_only_they_are_counted() -> None:
    met = set()
    for item in made(tally, sample()):
        claim = item.expression
        if (
            isinstance(claim, Counted)
            and claim.ref.relation == "with"
            and claim.ref.anchor
            and claim.ref.anchor.text.casefold() == "shipped"
        ):
            assert item.holds == (claim.number.casefold() in {"2", "two"}), item
            met.add(item.holds)
    assert met == {True, False}


def test_a_reduced_price_names_both() -> None:
    met = set()
    for item in made(wording, reduced()):
        if isinstance(item.expression, And):
            first, second = item.expression.first, item.expression.second
            assert isinstance(first, Shows) and isinstance(second, Shows) and not first.exact
            assert item.holds == ({first.text, second.text} == {"$50.00", "$35.00"}), item
            met.add(item.holds)
    assert met == {True, False}


def test_what_a_message_begins_with_it_contains() -> None:
    met = set()
    for item in made(wording, sample()):
        claim, holds = claim_of(item)
        if isinstance(claim, Shows) and claim.ref == Ref(kind="alert"):
            assert holds == (claim.text.casefold() in "your card was declined."), item
            met.add(holds)
    assert met == {True, False}


def test_the_context_is_the_relation_or_the_place() -> None:
    found = made(context, sample())
    assert {type(claim_of(item)[0]) for item in found} >= {HasState, HasColor, Exists}
    for item in found:
        claim, holds = claim_of(item)
        if isinstance(claim, HasState) and claim.ref.text.casefold() == "save" and claim.state == "disabled":
            assert holds and (claim.ref.place or claim.ref.relation), item
        if isinstance(claim, Relates):
            assert claim.ref.relation or claim.ref.place


def test_colours_of_letters_are_those_of_the_page() -> None:
    met = set()
    for item in made(paint, reduced()):
        claim, holds = claim_of(item)
        if isinstance(claim, HasColor) and claim.ref.text == "price" and claim.ref.anchor and claim.ref.anchor.text.casefold() == "team":
            assert holds == (claim.color == "red"), item
            met.add(holds)
    assert met == {True, False}


def test_what_is_missing_is_not_on_the_page() -> None:
    found = made(lacking, sample())
    assert {type(item.expression) for item in found} == {Missing, Exists}
    for item in found:
        claim = item.expression
        assert isinstance(claim, (Missing, Exists))
        if claim.ref.look.casefold().endswith("error"):  # the alert is one
            assert item.holds == isinstance(claim, Exists), item
        if claim.ref.kind == "link" and claim.ref.text.casefold() == "edit" and not claim.ref.relation:
            assert item.holds == isinstance(claim, Exists), item


def test_no_price_is_given_only_where_none_is() -> None:
    for item in made(lacking, reduced()):
        claim = item.expression
        if isinstance(claim, (Missing, Exists)) and claim.ref.text in {"price", "cost"} and claim.ref.relation == "of":
            assert item.holds == isinstance(claim, Exists), item


def test_judgements_follow_from_the_facts() -> None:
    elements = [element("button", [20, 20, 160, 50], text="Create account"), element("button", [20, 60, 160, 90], text="Save")]
    lines = [line("Create account", [30, 25, 150, 45], element=0), line("Save", [30, 65, 150, 85], element=1)]
    found = made(able, page_of(elements, lines, "sign-in"), 600)
    said = {item.frame.removeprefix("Judge: "): item.holds for item in found}
    assert all(isinstance(item.expression, Judge) for item in found)
    assert said["a newcomer is given a way to register"] is True
    assert said["a lost password can be replaced"] is False
    assert True in said.values() and False in said.values()


def test_the_situation_is_that_of_the_page() -> None:
    said: dict[str, set[bool | None]] = {}
    for item in made(situation, sample(), 3000):
        said.setdefault(item.frame.partition(": ")[2], set()).add(item.holds)
    assert said["the visitor is known to the site"] == {True}
    assert said["somebody manages data here"] == {True}
    assert said["the page brings bad news"] == {True}
    assert said["nothing points to a failure"] == {False}
    assert said["this is an album"] == {False}


def test_pointing_means_one_thing() -> None:
    found = made(point, sample())
    assert len(found) > 50
    for item in found:
        assert len(item.target) == 1 and item.task in {"locate", "act"}, item
