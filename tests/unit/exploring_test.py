"""What an exploration tries, in which order, and what it leaves alone."""

from __future__ import annotations

import pytest

from qa_agent.acting import Shot
from qa_agent.acting.traffic import Logged, Sent
from qa_agent.exploring.danger import is_destructive
from qa_agent.exploring.findings import Finding, Findings, of_traffic, of_view
from qa_agent.exploring.frontier import Frontier, page_of
from qa_agent.eyes import Box, Screen, Seen
from qa_agent.planning.view import View

HOME = "http://shop.test/"


def seen(kind: str, text: str, top: float = 0.0) -> Seen:
    return Seen(int(top), kind, text, Box(0, top, 100, top + 20))


def view(*elements: Seen, url: str = HOME) -> View:
    return View(Shot(b""), lambda shot: Screen(800, 600, elements), url)


def order(seed: int) -> list[str]:
    frontier, screen = Frontier(seed), view(*(seen("link", name, 30 * n) for n, name in enumerate("abcdefgh")))
    names = []
    while (thing := frontier.next_on(screen)) is not None:
        frontier.tried(thing)
        names.append(thing.seen.text)
    return names


@pytest.mark.parametrize(
    "text", ["Delete", "Remove item", "Log out", "Sign out", "Pay $44.90", "Place order", "Empty cart", "Cancel subscription", "Send"]
)
def test_what_looks_destructive_is_told_by_its_words(text: str) -> None:
    assert is_destructive(seen("button", text))


@pytest.mark.parametrize("text", ["Cart", "Checkout", "Log in", "Cancel", "Details", "Payments", "Removed items"])
def test_what_only_leads_on_is_not(text: str) -> None:
    assert not is_destructive(seen("link", text))


def test_what_looks_destructive_is_left_alone_and_told() -> None:
    frontier = Frontier()
    assert frontier.next_on(view(seen("button", "Delete"))) is None
    assert frontier.left_alone == ['button "Delete"']


def test_it_is_tried_where_that_is_wanted() -> None:
    assert Frontier(destructive=True).next_on(view(seen("button", "Delete"))) is not None


def test_everything_is_tried_once_in_an_order_that_the_seed_decides() -> None:
    assert order(1) == order(1)
    assert sorted(order(1)) == sorted(order(2)) == list("abcdefgh")
    assert order(1) != order(2)


def test_an_entry_of_a_menu_on_every_page_is_tried_only_a_few_times() -> None:
    frontier = Frontier()
    tries = 0
    for number in range(5):
        thing = frontier.next_on(view(seen("link", "Home"), url=f"{HOME}{number}"))
        if thing is not None:
            frontier.tried(thing)
            tries += 1
    assert tries == 2


def test_a_route_is_a_page_and_an_anchor_is_none() -> None:
    assert page_of(f"{HOME}#/cart") != page_of(HOME) == page_of(f"{HOME}#top")


def test_a_page_that_answers_404_to_a_click_is_a_dead_link() -> None:
    (found,) = of_traffic([], [Sent(1, "GET", f"{HOME}gone", 404)], f"{HOME}gone", "click Gone", by_click=True)
    assert (found.kind, found.severity) == ("dead link", "error")


def test_a_failed_request_of_a_page_is_told_once_though_the_console_tells_it_too() -> None:
    console = [Logged(1, "error", "Failed to load resource: 500"), Logged(2, "error", "uncaught TypeError: x")]
    found = of_traffic(console, [Sent(3, "GET", f"{HOME}api", 500)], HOME, "", by_click=True)
    assert [finding.kind for finding in found] == ["failed request", "console error"]


def test_a_request_that_was_stopped_on_purpose_is_in_order() -> None:
    assert of_traffic([], [Sent(1, "GET", f"{HOME}x", None, "net::ERR_ABORTED")], HOME, "", by_click=True) == []


@pytest.mark.parametrize("text", ["404 Not Found", "Page not found", "Internal Server Error", "Something went wrong"])
def test_a_heading_that_says_so_makes_an_error_page(text: str) -> None:
    assert [finding.kind for finding in of_view(view(seen("heading", text)), "")] == ["error page"]


def test_a_message_about_an_error_is_a_warning() -> None:
    (found,) = of_view(view(seen("alert", "Email is required")), "")
    assert (found.kind, found.severity) == ("error message", "warning")


def test_a_page_on_which_nothing_is_seen_is_a_finding() -> None:
    assert [finding.kind for finding in of_view(view(), "")] == ["blank page"]


def test_a_finding_is_taken_once() -> None:
    findings = Findings()
    findings.take([Finding("console error", "x at line 3", HOME)])
    assert findings.take([Finding("console error", "x at line 9", f"{HOME}cart")]) == []
