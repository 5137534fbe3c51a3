"""What `buy.yaml` does, written by hand in Playwright: selectors and all. For comparing the time that each takes.

python scenarios/shop/buy_by_hand.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Locator, Page, expect, sync_playwright

from qa_agent.browser import find_chromium, launch_options

SERVER = Path(__file__).with_name("server.py")


def buy(page: Page, address: str) -> str:
    """The order's number."""
    page.goto(address)
    page.locator("article, li", has_text="Oslo desk lamp").get_by_role("button", name="Add to cart").first.click()
    expect(page.locator(".toast")).to_have_text("Oslo desk lamp added to cart")
    page.get_by_role("link", name="Cart").click()
    expect(page.get_by_text("Oslo desk lamp").first).to_be_visible()
    expect(_sum(page, "Shipping")).to_have_text("$5.00")
    expect(_sum(page, "Total")).to_have_text("$44.90")
    page.get_by_text("Checkout", exact=True).click()
    page.get_by_label("Email", exact=True).fill("ada@example.com")
    page.get_by_label("Send me news and offers by email").check()
    page.get_by_label("Full name").fill("Ada Lovelace")
    page.get_by_label("Address", exact=True).fill("12 Harbour Street")
    page.get_by_label("Postcode").fill("5003")
    page.get_by_label("City").fill("Bergen")
    page.get_by_label("Country").select_option("Norway")
    expect(page.get_by_label("Send me news and offers by email")).to_be_checked()
    expect(page.get_by_label("Country")).to_have_value("Norway")
    page.get_by_role("button", name="Place order").click()
    expect(page.get_by_text("Thank you for your order")).to_be_visible()
    expect(page.get_by_text("FP-10482").first).to_be_visible()
    return "FP-10482"


def _sum(page: Page, label: str) -> Locator:
    return page.locator("dl > div", has=page.locator("dt", has_text=label)).last.locator("dd")


def main() -> None:
    command = [sys.executable, str(SERVER), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server, sync_playwright() as playwright:
        assert server.stdout is not None
        address = server.stdout.readline().split(": ", 1)[1].strip()
        browser = playwright.chromium.launch(**launch_options(find_chromium()))
        try:
            print(buy(browser.new_page(viewport={"width": 1280, "height": 800}), address))
        finally:
            browser.close()
            server.terminate()


if __name__ == "__main__":
    main()
