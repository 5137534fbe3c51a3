"""The devices that Playwright can emulate, known without starting a browser."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from playwright.sync_api import sync_playwright


@cache
def device_descriptors() -> Mapping[str, Mapping[str, Any]]:
    """Each device's arguments for a browser context, as Playwright names them. Takes half a second, once a process."""
    with ThreadPoolExecutor(1) as thread:  # a thread has no event loop of a browser that may be running already
        return thread.submit(_descriptors).result()


def _descriptors() -> Mapping[str, Mapping[str, Any]]:
    with sync_playwright() as started:
        devices: dict[str, dict[str, Any]] = started.devices
        # Which browser the device has is not a context's business: the one that was asked for is used.
        return {name: {key: value for key, value in device.items() if key != "default_browser_type"} for name, device in devices.items()}
