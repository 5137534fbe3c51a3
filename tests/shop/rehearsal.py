"""Plays a scenario by the DOM, to know what its sentences should find without any model.

Each kind of sentence that the scenarios use has its line in `CHECKS` or in `target`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import Error, Locator, Page, expect

TIMEOUT_MS = 5000
BUTTONS = ":is(main, #content, dialog) :is(button, a.button, a.btn)"
ALERTS = "[role=alert], .alert, .text-danger, .invalid-feedback"


class UnknownSentenceError(Exception):
    """A scenario says something that this module can't play; add a line for it."""


def _row(page: Page, name: str) -> Locator:
    return page.locator("tbody tr").filter(has_text=name)


def _cell(page: Page, label: str) -> Locator:
    """The value beside a label in a list of facts or sums."""
    label_cell = page.locator("dt", has_text=re.compile(f"^{label}$", re.I))
    return page.locator("dl > div").filter(has=label_cell).locator("dd")


def _is_uncovered(text: Locator) -> None:
    expect(text).to_be_visible()
    text.click(trial=True)  # refuses where something else is painted over it


def _is_red(text: Locator) -> None:
    expect(text).to_be_visible()
    red, green, blue = (int(part) for part in re.findall(r"\d+", text.evaluate("node => getComputedStyle(node).color"))[:3])
    assert red > 1.5 * max(green, blue), f"rgb({red}, {green}, {blue})"


CHECKS: dict[str, Callable[..., None]] = {
    r'A toast says "(.+)"': lambda page, text: expect(page.locator(".toast")).to_have_text(text),
    r"The cart badge shows (\d)": lambda page, count: expect(page.locator(".counter")).to_have_text(count),
    r"The (shipping|total|subtotal|order number) is (.+)": lambda page, label, value: expect(_cell(page, label)).to_have_text(value),
    r"The country is (.+)": lambda page, value: expect(page.get_by_label("Country")).to_have_value(value),
    r'The (?:checkbox "(.+)"|(.+) checkbox) is ticked': lambda page, quoted, bare: expect(
        page.get_by_label(quoted or bare)
    ).to_be_checked(),
    r"No error message is shown": lambda page: expect(page.locator(".alert:visible, .field-error:visible")).to_have_count(0),
    r'An? (?:alert|error message|message) says "(.+)"': lambda page, text: expect(
        page.locator(ALERTS).filter(has_text=text).first
    ).to_be_visible(),
    r'"(.+)" is written in red': lambda page, text: _is_red(page.get_by_text(text, exact=True)),
    r'The message "(.+)" is shown': lambda page, text: expect(page.locator(".field-error", has_text=text)).to_be_visible(),
    r'The message "(.+)" is not shown': lambda page, text: expect(page.get_by_text(text)).to_have_count(0),
    r'"(.+)" is not shown': lambda page, text: expect(page.get_by_text(text, exact=True)).to_have_count(0),
    r'"(.+)" is shown': lambda page, text: _is_uncovered(page.get_by_text(text, exact=True)),
    r'The heading (?:is|says) "?(.+?)"?': lambda page, text: expect(page.locator("main :is(h1, h2)").filter(has_text=text)).to_be_visible(),
    r'A dialog titled "(.+)" is open': lambda page, title: expect(page.locator("dialog[open] h2")).to_have_text(title),
    r"No dialog is open": lambda page: expect(page.locator("dialog")).to_have_count(0),
    r"The quantity of (.+) is (\d)": lambda page, name, count: expect(_row(page, name).locator("output")).to_have_text(count),
    r"The row of (.+) shows (.+)": lambda page, name, text: expect(_row(page, name)).to_contain_text(text),
    r"The table has (\d+) rows": lambda page, count: expect(page.locator("tbody tr")).to_have_count(int(count)),
    r"(.+) is not in the (?:cart|table)": lambda page, name: expect(_row(page, name)).to_have_count(0),
    r"(.+) is in the (?:cart|table)": lambda page, name: expect(_row(page, name)).to_be_visible(),
    r"(.+) is selected in the side menu": lambda page, name: expect(page.locator("#sidebar .active, #sidebar .btn-primary")).to_have_text(
        name
    ),
}


def check(page: Page, sentence: str) -> None:
    for pattern, expectation in CHECKS.items():
        if match := re.fullmatch(pattern, sentence):
            expectation(page, *match.groups())
            return
    raise UnknownSentenceError(sentence)


def target(page: Page, sentence: str) -> Locator:
    """What a click means: a control by its name, if need be in a card, a row or the header."""
    if match := re.fullmatch(r"the (.+) (?:button|link) (?:in the row )?of (.+)", sentence):
        name, owner = match.groups()
        holder = page.locator(".card, tbody tr").filter(has_text=owner)
        return holder.get_by_role("button", name={"plus": "Increase quantity"}.get(name, name))
    if match := re.fullmatch(r"the (.+) button in the top right corner", sentence):
        return page.locator("nav.navbar").get_by_role("link", name=match[1], exact=True)
    if match := re.fullmatch(r"the (.+) tab", sentence):
        return page.get_by_role("link", name=match[1], exact=True).first
    if match := re.fullmatch(r"the (?:blue )?(.+) button", sentence):
        return page.locator(BUTTONS).filter(has_text=re.compile(rf"^\s*{match[1]}\s*$"))
    name = re.compile(rf"^{re.escape(sentence)}( \d+)?$")
    return page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)).first


def field(page: Page, sentence: str) -> Locator:
    if sentence == "the field above the Execute button":
        return page.locator("textarea")
    named = page.locator(f"textarea[name='{sentence}']")
    return page.get_by_label(sentence, exact=True).or_(named)


def play(page: Page, step: Mapping[str, Any]) -> None:
    match step:
        case {"click": what}:
            target(page, what).click()
        case {"type": text, "into": where}:
            field(page, where).fill(text)
        case {"type": text}:
            page.keyboard.type(text)
        case {"clear": where}:
            field(page, where).clear()
        case {"press": key}:
            page.keyboard.press(key)
        case {"select": option, "in": where}:
            field(page, where).select_option(option)
        case {"check": what}:
            field(page, what).check()
        case {"assert": sentence} | {"wait_for": sentence}:
            check(page, sentence)
        case {"ask": _}:
            pass
        case _:
            raise UnknownSentenceError(str(step))


def first_failing_step(page: Page, steps: list[Mapping[str, Any]]) -> int | None:
    """The number of the step that does not hold, counted from 1."""
    page.set_default_timeout(TIMEOUT_MS)
    for number, step in enumerate(steps, 1):
        try:
            play(page, step)
        except (AssertionError, Error):
            return number
    return None
