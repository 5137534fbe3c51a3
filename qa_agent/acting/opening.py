"""Opening an address, and saying in one line why it does not open."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Error, Page, Response
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from qa_agent.errors import StepError

__tracebackhide__ = True  # a test's traceback ends at the test's own line

NAVIGATION_TIMEOUT_S = 30.0

# What stands in Chromium's message, and what it means to the reader.
REASONS = {
    "ERR_CONNECTION_REFUSED": "nothing listens there; is the server started?",
    "ERR_NAME_NOT_RESOLVED": "the host's name is not known",
    "ERR_INTERNET_DISCONNECTED": "there is no network",
    "ERR_CONNECTION_RESET": "the connection was reset",
    "ERR_EMPTY_RESPONSE": "the server closed the connection without an answer",
    "ERR_CERT_": "its certificate is not trusted",
    "ERR_FILE_NOT_FOUND": "there is no such file",
    "ERR_TOO_MANY_REDIRECTS": "it redirects in circles",
    "ERR_UNSAFE_PORT": "browsers refuse this port",
    "ERR_BLOCKED_BY_CLIENT": "its host is not among allowed_hosts",
    "crashed": "the page crashed while it was loaded",
    "ERR_ABORTED": "the navigation was aborted: it may be a download",
    "Cannot navigate to invalid URL": "this is no address: write one such as http://127.0.0.1:8000/",
}


def open_address(page: Page, url: str, timeout_s: float = NAVIGATION_TIMEOUT_S) -> Response | None:
    """Go there; the server's response, or None for a file. Raises StepError with one line where it does not open."""
    try:
        return page.goto(url, timeout=timeout_s * 1000, wait_until="domcontentloaded")
    except PlaywrightTimeoutError:
        raise StepError(f"{url} did not answer within {timeout_s:g} s") from None
    except Error as error:
        if "Download is starting" in error.message:
            return None
        raise StepError(_why_not_open(url, error.message)) from None


def go_back(page: Page, timeout_s: float = NAVIGATION_TIMEOUT_S) -> None:
    """One page back in the tab's history. Raises StepError where there is none."""
    before = page.url
    try:
        response = page.go_back(timeout=timeout_s * 1000, wait_until="domcontentloaded")
    except PlaywrightTimeoutError:
        raise StepError(f"the page before {before} did not answer within {timeout_s:g} s") from None
    except Error as error:
        raise StepError(f"going back from {before} failed: {error.message.splitlines()[0]}") from None
    if response is None and page.url == before:
        raise StepError(f"there is no page before {before} to go back to")


def reload(page: Page, timeout_s: float = NAVIGATION_TIMEOUT_S) -> Response | None:
    """The page anew; the server's response, or None for a file. Raises StepError where it does not come."""
    url = page.url
    try:
        return page.reload(timeout=timeout_s * 1000, wait_until="domcontentloaded")
    except PlaywrightTimeoutError:
        raise StepError(f"{url} did not answer within {timeout_s:g} s") from None
    except Error as error:
        raise StepError(_why_not_open(url, error.message)) from None


def _why_not_open(url: str, message: str) -> str:
    first = message.splitlines()[0].removeprefix("Page.goto: ").removeprefix("Page.reload: ")
    if not urlsplit(url).scheme:
        return f"{url} can't be opened: this is no full address, and no base address is set"
    reason = next((reason for sign, reason in REASONS.items() if sign in first), first)
    return f"{url or 'the empty address'} does not answer: {reason}"
