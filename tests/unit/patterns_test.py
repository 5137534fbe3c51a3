"""What exact checks compare with."""

from __future__ import annotations

import pytest

from qa_agent.acting.patterns import parse_address, parse_pattern, parse_request, parse_status, status_fits

BASE = "http://shop.test/index.html"


@pytest.mark.parametrize(
    ("written", "text", "fits"),
    [
        ("Orders", "Orders", True),
        ("Orders", "All Orders", False),
        ("Orders", "orders", False),
        ("*Orders", "All Orders", True),
        ("Order * of *", "Order 7 of 9", True),
        ("a.b", "axb", False),
        ("What?", "What?", True),
        (r"/^Order \d+$/", "Order 17", True),
        (r"/^Order \d+$/", "Order 17b", False),
        (r"/\d+/", "Order 17b", True),
    ],
)
def test_a_text_is_compared_whole_by_stars_or_by_a_regular_expression(written: str, text: str, fits: bool) -> None:
    assert parse_pattern(written).matches(text) == fits


@pytest.mark.parametrize(("written", "fits"), [("went wrong", True), ("something*wrong", True), ("/W.*g/", False), ("Wrong", False)])
def test_a_pattern_may_be_looked_for_within_a_text(written: str, fits: bool) -> None:
    assert parse_pattern(written).occurs_in("error: something went wrong here") == fits


@pytest.mark.parametrize(
    ("written", "url", "fits"),
    [
        ("/cart", "http://shop.test/cart", True),
        ("/cart", "http://shop.test/cart?x=1", False),
        ("/cart*", "http://shop.test/cart?x=1", True),
        ("*/cart", "https://other.test/a/cart", True),
        ("http://shop.test", "http://shop.test/", True),
        ("/orders/", "http://shop.test/orders/", True),
        ("/orders/", "http://shop.test/orders/7", False),
        (r"/orders\/\d+$/", "http://shop.test/orders/7", True),
    ],
)
def test_an_address_that_begins_with_a_slash_is_relative_to_the_base(written: str, url: str, fits: bool) -> None:
    assert parse_address(written, BASE).matches(url) == fits


def test_a_broken_regular_expression_is_told_with_its_reason() -> None:
    with pytest.raises(ValueError, match=r"/a\(/ is no regular expression: missing \)"):
        parse_pattern("/a(/")


def test_a_request_may_name_its_method() -> None:
    assert (parse_request("POST */api/orders").method, parse_request("POST */api/orders").url) == ("POST", "*/api/orders")
    assert parse_request("*/api/orders").method == ""


@pytest.mark.parametrize(("status", "wanted", "fits"), [(201, "201", True), (201, "2xx", True), (404, "2xx", False), (None, "2xx", False)])
def test_a_status_is_exact_or_a_class(status: int | None, wanted: str, fits: bool) -> None:
    assert status_fits(status, wanted) == fits


def test_what_is_no_status_is_told() -> None:
    assert parse_status("2XX") == "2xx"
    with pytest.raises(ValueError, match="201"):
        parse_status("ok")
