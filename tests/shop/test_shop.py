"""What the shop does beyond what the scenarios go through."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def add(page: Page, product: str) -> None:
    page.locator(".card").filter(has_text=product).get_by_role("button").click()


def cards(page: Page) -> list[str]:
    return page.locator(".card h3").all_text_contents()


def test_eight_products_are_seen_without_scrolling(home: Page) -> None:
    buttons = home.get_by_role("button", name="Add to cart").all()
    seen = [button.bounding_box() for button in buttons]
    assert sum(box is not None and box["y"] + box["height"] <= 800 for box in seen) == 8


def test_a_category_shows_its_products_and_is_highlighted(home: Page) -> None:
    home.get_by_role("link", name="Kitchen").click()
    expect(home.locator(".chip[aria-current=true]")).to_have_text("Kitchen")
    assert cards(home) == ["Stone mug", "Oak cutting board"]


def test_products_are_sorted_by_price(home: Page) -> None:
    home.get_by_label("Sort by").select_option("Price: low to high")
    home.wait_for_url("**sort=cheap")
    assert cards(home)[:2] == ["Desk calendar", "Linen notebook"]


def test_a_search_without_a_hit_says_so_and_shows_the_query_as_text(home: Page) -> None:
    home.get_by_label("Search products").fill("<b>sofa")
    home.get_by_role("button", name="Search").click()
    expect(home.get_by_role("heading", name='0 results for "<b>sofa"')).to_be_visible()
    expect(home.get_by_text("Nothing found")).to_be_visible()


def test_a_toast_goes_after_four_seconds(home: Page) -> None:
    add(home, "Stone mug")
    home.wait_for_timeout(3000)
    expect(home.locator(".toast")).to_be_visible()
    expect(home.locator(".toast")).to_have_count(0, timeout=3000)


def test_several_pieces_are_added_from_the_product_page(home: Page) -> None:
    home.get_by_role("link", name="Brass pen").first.click()
    expect(home.get_by_role("button", name="Decrease quantity")).to_be_disabled()
    home.get_by_role("button", name="Increase quantity").click()
    home.get_by_role("button", name="Add to cart").click()
    expect(home.locator(".counter")).to_have_text("2")


def test_shipping_is_free_from_80_dollars(home: Page) -> None:
    add(home, "Wool blanket")
    home.locator("#header").get_by_role("link", name="Cart").click()
    expect(home.locator(".sums")).to_contain_text("ShippingFree")
    expect(home.locator(".sums-total dd")).to_have_text("$89.00")


def test_cancel_in_the_dialog_keeps_the_cart(home: Page, shop: str) -> None:
    add(home, "Stone mug")
    home.goto(f"{shop}/cart")
    home.get_by_role("button", name="Empty cart").click()
    home.get_by_role("button", name="Cancel").click()
    expect(home.locator("dialog")).to_have_count(0)
    expect(home.locator("tbody tr")).to_have_count(1)


def test_empty_fields_at_sign_in_are_explained(home: Page, shop: str) -> None:
    home.goto(f"{shop}/sign-in")
    home.get_by_role("button", name="Sign in").click()
    expect(home.get_by_text("Enter your email address")).to_be_visible()
    expect(home.get_by_text("Enter your password")).to_be_visible()


def test_signing_out_leads_back_to_the_shop(home: Page, shop: str) -> None:
    home.goto(f"{shop}/sign-in")
    home.get_by_label("Email").fill("ada@example.com")
    home.get_by_label("Password").fill("lovelace")
    home.get_by_role("button", name="Sign in").click()
    home.get_by_role("button", name="Sign out").click()
    expect(home.locator("#header")).to_contain_text("Account")


def test_every_error_of_an_empty_checkout_is_seen_without_scrolling(home: Page, shop: str) -> None:
    add(home, "Stone mug")
    home.goto(f"{shop}/checkout")
    home.get_by_role("button", name="Place order").click()
    expect(home.locator(".field-error:visible")).to_have_count(6)
    for message in home.locator(".field-error").all():
        expect(message).to_be_in_viewport(ratio=1)


def test_a_visitor_s_second_order_has_the_next_number(home: Page, shop: str) -> None:
    for number in ("FP-10482", "FP-10483"):
        home.goto(f"{shop}/")
        add(home, "Stone mug")
        home.goto(f"{shop}/checkout")
        for label in ("Full name", "Address", "Postcode", "City"):
            home.get_by_label(label, exact=True).fill("Bergen")
        home.get_by_label("Email", exact=True).fill("ada@example.com")
        home.get_by_label("Country").select_option("Norway")
        home.get_by_role("button", name="Place order").click()
        expect(home.locator(".facts")).to_contain_text(number)


def test_checkout_without_products_leads_to_the_cart(home: Page, shop: str) -> None:
    home.goto(f"{shop}/checkout")
    expect(home.get_by_text("Your cart is empty")).to_be_visible()


def test_a_new_browser_context_is_a_new_visitor(home: Page, shop: str, browser: Browser) -> None:
    add(home, "Stone mug")
    other = browser.new_page()
    other.goto(f"{shop}/cart")
    expect(other.get_by_text("Your cart is empty")).to_be_visible()
    other.close()


def test_a_bug_stays_until_another_is_asked_for(home: Page, shop: str) -> None:
    home.goto(f"{shop}/?bug=4")
    home.goto(f"{shop}/product?id=stone-mug")
    expect(home.locator(".notes-collapsed")).to_be_visible()
    home.goto(f"{shop}/?bug=0")
    home.goto(f"{shop}/product?id=stone-mug")
    expect(home.locator(".notes-collapsed")).to_have_count(0)


def test_overlapping_lines_lie_on_the_same_spot(home: Page, shop: str) -> None:
    home.goto(f"{shop}/?bug=4")
    home.goto(f"{shop}/product?id=stone-mug")
    first, second = (line.bounding_box() for line in home.locator(".notes p").all())
    assert first is not None
    assert second is not None
    assert (first["x"], first["y"]) == (second["x"], second["y"])


@pytest.mark.parametrize("path", ["/nowhere", "/product?id=sofa"])
def test_what_is_not_there_is_said_to_be_missing(home: Page, shop: str, path: str) -> None:
    home.goto(f"{shop}{path}")
    expect(home.get_by_role("heading", name="Page not found")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/cart", "/checkout", "/sign-in", "/account", "/delivery", "/confirmation"])
def test_pages_write_no_error_to_the_console(home: Page, shop: str, path: str) -> None:
    complaints: list[str] = []
    home.on("console", lambda message: complaints.append(message.text))
    home.on("pageerror", lambda error: complaints.append(str(error)))
    home.goto(f"{shop}{path}")
    expect(home.locator("main")).not_to_be_empty()
    assert complaints == []
