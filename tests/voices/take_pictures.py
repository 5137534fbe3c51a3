"""Takes the screenshots of `images/` again: the demo shop and sqlite-web in twenty states.

    python -m tests.voices.take_pictures --out FOLDER [--elements FILE.jsonl] [NAME ...]

`--elements` also writes where everything with a text or a role lies (text, tag, box in CSS pixels:
left, top, right, bottom), for whoever labels new sentences. The committed pictures belong to the
labels: take new ones into another folder and compare, since fonts differ between machines.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page

from qa_agent.browser import launched_page
from tests.shop.conftest import serving

ELEMENTS = """() => {
  const shown = [];
  for (const node of document.querySelectorAll('body *')) {
    const box = node.getBoundingClientRect();
    const own = [...node.childNodes].filter(child => child.nodeType === 3).map(child => child.data.trim()).join(' ').trim();
    const named = own || node.matches('input, select, textarea, button, a, svg, img, tr, dialog, .alert, .toast, .card, .picture');
    if (!named || box.width === 0 || box.height === 0 || box.bottom < 0 || box.top > innerHeight) continue;
    const text = node.value || own || (node.innerText || '').slice(0, 60);
    const sides = [box.left, box.top, box.right, box.bottom].map(side => Math.round(side * 10) / 10);
    shown.push({tag: node.tagName.toLowerCase(), text, box: sides});
  }
  return shown;
}"""


@dataclass(frozen=True)
class Picture:
    """One screenshot: its name, the server, the way to the state that it shows, the viewport in CSS pixels."""

    name: str
    server: str
    go: Callable[[Page, str], Any]
    width: int = 1280
    height: int = 800


def _fill_cart(page: Page, address: str, *products: str) -> None:
    page.goto(f"{address}/")
    for product in products:
        page.locator(".card", has_text=product).get_by_role("button").click()


def _home(page: Page, address: str) -> None:
    page.goto(f"{address}/")


def _toast(page: Page, address: str) -> None:
    page.goto(f"{address}/?sort=cheap")
    for product in ("Pine candle", "Pine candle", "Linen notebook"):
        page.locator(".card", has_text=product).get_by_role("button").click()


def _category(page: Page, address: str) -> None:
    page.goto(f"{address}/?category=Lighting&sort=dear")


def _nothing_found(page: Page, address: str) -> None:
    page.goto(f"{address}/?q=kettle")


def _product(page: Page, address: str) -> None:
    page.goto(f"{address}/product?id=aurora-table-lamp")
    page.get_by_label("Increase quantity").click(click_count=2)


def _phone(page: Page, address: str) -> None:
    page.goto(f"{address}/product?id=brass-pen")


def _size_guide(page: Page, address: str) -> None:
    page.goto(f"{address}/product?id=linen-notebook")
    page.get_by_role("button", name="Size guide").click()


def _cart(page: Page, address: str) -> None:
    _fill_cart(page, address, "Oslo desk lamp", "Stone mug", "Stone mug", "Brass pen")
    page.goto(f"{address}/cart")


def _empty_cart(page: Page, address: str) -> None:
    page.goto(f"{address}/cart")


def _emptying(page: Page, address: str) -> None:
    _fill_cart(page, address, "Wool blanket", "Desk calendar")
    page.goto(f"{address}/cart")
    page.get_by_text("Empty cart").click()


def _checkout_errors(page: Page, address: str) -> None:
    _fill_cart(page, address, "Ceramic vase", "Stone mug", "Stone mug")
    page.goto(f"{address}/checkout")
    page.get_by_label("Email", exact=True).fill("ada.example.com")
    page.get_by_label("Full name").fill("Ada Lovelace")
    page.get_by_label("City").fill("Bergen")
    page.get_by_role("button", name="Place order").click()


def _wrong_password(page: Page, address: str) -> None:
    page.goto(f"{address}/sign-in")
    page.get_by_label("Email").fill("ada@example.com")
    page.get_by_label("Password").fill("byron")
    page.get_by_label("Remember me").check()
    page.get_by_role("main").get_by_role("button", name="Sign in").click()


def _account(page: Page, address: str) -> None:
    page.goto(f"{address}/sign-in")
    page.get_by_label("Email").fill("ada@example.com")
    page.get_by_label("Password").fill("lovelace")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.get_by_text("Welcome back, Ada").wait_for()


def _confirmation(page: Page, address: str) -> None:
    _fill_cart(page, address, "Wool blanket", "Oak cutting board")
    page.goto(f"{address}/checkout")
    for label, value in {
        "Email": "grace@example.com", "Full name": "Grace Hopper", "Address": "7 Pier Road", "Postcode": "8001", "City": "Aarhus",
    }.items():  # fmt: skip
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("Country").select_option("Denmark")
    page.get_by_role("button", name="Place order").click()
    page.get_by_text("Thank you for your order").wait_for()


def _query(page: Page, address: str) -> None:
    page.goto(f"{address}/query/")


def _structure(page: Page, address: str) -> None:
    page.goto(f"{address}/orders/")


def _content(page: Page, address: str) -> None:
    page.goto(f"{address}/orders/content/")


def _result(page: Page, address: str) -> None:
    page.goto(f"{address}/query/")
    page.locator("textarea").fill("SELECT id, name, price FROM products WHERE price < 50")
    page.get_by_role("button", name="Execute").click()


def _sql_error(page: Page, address: str) -> None:
    page.goto(f"{address}/query/")
    page.locator("textarea").fill("SELECT * FROM custmers")
    page.get_by_role("button", name="Execute").click()


def _insert_form(page: Page, address: str) -> None:
    page.goto(f"{address}/customers/insert/")
    page.locator("#content").get_by_role("textbox").nth(0).fill("Katherine Johnson")


def _inserted(page: Page, address: str) -> None:
    _insert_form(page, address)
    page.locator("#content").get_by_role("textbox").nth(1).fill("Hampton")
    page.locator("#content form").get_by_role("button").first.click()


SHOP, SQLITE_WEB = "shop/server.py", "sqlite_web/serve.py"
PICTURES = (
    Picture("shop-home", SHOP, _home),
    Picture("shop-toast", SHOP, _toast, 1440, 900),
    Picture("shop-lighting", SHOP, _category, 1024, 768),
    Picture("shop-nothing-found", SHOP, _nothing_found),
    Picture("shop-product", SHOP, _product),
    Picture("shop-phone", SHOP, _phone, 390, 844),
    Picture("shop-size-guide", SHOP, _size_guide),
    Picture("shop-cart", SHOP, _cart),
    Picture("shop-cart-empty", SHOP, _empty_cart),
    Picture("shop-emptying", SHOP, _emptying),
    Picture("shop-checkout-errors", SHOP, _checkout_errors),
    Picture("shop-wrong-password", SHOP, _wrong_password),
    Picture("shop-account", SHOP, _account),
    Picture("shop-confirmation", SHOP, _confirmation),
    Picture("db-query", SQLITE_WEB, _query),
    Picture("db-structure", SQLITE_WEB, _structure),
    Picture("db-content", SQLITE_WEB, _content),
    Picture("db-result", SQLITE_WEB, _result),
    Picture("db-error", SQLITE_WEB, _sql_error),
    Picture("db-inserted", SQLITE_WEB, _inserted),
)


def take(picture: Picture, folder: Path) -> list[dict[str, Any]]:
    """Writes the picture into the folder, each from a fresh browser and server, and answers what lies where."""
    with serving(picture.server) as address, launched_page(picture.width, picture.height) as page:
        page.set_default_timeout(5000)
        picture.go(page, address)
        page.evaluate("document.activeElement?.blur()")  # no caret, which blinks
        page.wait_for_load_state("networkidle")
        with Image.open(BytesIO(page.screenshot(animations="disabled"))) as shot:
            shot.convert("RGB").save(folder / f"{picture.name}.png", optimize=True)  # a palette would turn small yellow stars red
        elements: list[dict[str, Any]] = page.evaluate(ELEMENTS)
        return elements


def main() -> None:
    parser = argparse.ArgumentParser(description="Take the screenshots of tests/voices again.")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    parser.add_argument("--elements", type=Path, metavar="FILE.jsonl", help="where to write what lies where")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these pictures; all where none is named")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    lines = []
    for picture in PICTURES:
        if not options.names or picture.name in options.names:
            lines.append(json.dumps({"page": picture.name, "elements": take(picture, options.out)}, ensure_ascii=False))
    if options.elements:
        options.elements.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
