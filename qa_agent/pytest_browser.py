"""Overrides of pytest-playwright's fixtures: which browser is launched and how, and what its pages are told.

A module of its own, so that the plugin can register it after pytest-playwright.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType

from qa_agent.browser import check_display, find_browser, find_chromium, launch_options
from qa_agent.configuration import Settings
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.guard import HostGuard
from qa_agent.pytest_options import resolved_settings
from qa_agent.run_session import RunSession


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_name: str, connect_options: dict[str, Any] | None
) -> dict[str, Any]:
    """Adds the Chromium of this machine. Options of the command line and of a conftest.py win."""
    if connect_options:
        return browser_type_launch_args  # the browser is elsewhere
    if browser_type_launch_args.get("headless") is False:
        check_display()
    if {"channel", "executable_path"} & browser_type_launch_args.keys():
        return browser_type_launch_args
    if browser_name != "chromium":
        find_browser(browser_name)
        return browser_type_launch_args
    options = launch_options(find_chromium())
    arguments = [*options.pop("args", []), *browser_type_launch_args.get("args", [])]
    return {**options, **browser_type_launch_args, **({"args": arguments} if arguments else {})}


@pytest.fixture(scope="session")
def connect_options(connect_options: dict[str, Any] | None, pytestconfig: pytest.Config) -> dict[str, Any] | None:
    """`--connect`: the browser of a Playwright server."""
    endpoint = resolved_settings(pytestconfig).settings.connect
    if endpoint is None:
        return connect_options
    parameters = inspect.signature(BrowserType.connect).parameters
    name = "endpoint" if "endpoint" in parameters else "ws_endpoint"  # its name in older versions of Playwright
    return {name: endpoint, **(connect_options or {})}


@pytest.fixture(scope="session")
def launch_browser(
    launch_browser: Callable[..., Browser], browser_type: BrowserType, browser_name: str, pytestconfig: pytest.Config
) -> Callable[..., Browser]:
    """`--connect http://...`: a Chrome that is running already, by its debugging port. Tests get contexts of their own in it."""
    settings = resolved_settings(pytestconfig).settings
    endpoint = settings.connect
    if endpoint is None or not endpoint.startswith("http"):
        return launch_browser
    if browser_name != "chromium":
        raise EnvironmentUnfitError(f"--connect {endpoint}: a debugging port is Chrome's; --browser {browser_name} needs ws://HOST:PORT/")
    return lambda **options: browser_type.connect_over_cdp(endpoint, slow_mo=settings.slowmo)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], pytestconfig: pytest.Config) -> dict[str, Any]:
    """Adds what options and configuration say of the browser's context; what is asked for explicitly wins over a device."""
    return {**browser_context_args, **context_options(resolved_settings(pytestconfig).settings)}


@pytest.fixture
def context(context: BrowserContext, pytestconfig: pytest.Config, qa_session: RunSession) -> BrowserContext:
    """pytest-playwright's, kept within `allowed_hosts`."""
    hosts = resolved_settings(pytestconfig).settings.allowed_hosts
    if hosts:
        HostGuard(hosts, qa_session.warn).watch(context)
    return context


@pytest.fixture(scope="session", autouse=True)
def delete_output_dir() -> None:
    """Nothing is deleted: pytest-playwright's own would empty a folder that the user named; see `pytest_artifacts`."""


def context_options(settings: Settings) -> dict[str, Any]:
    """What Playwright's `new_context` is given, by its own names."""
    options: dict[str, Any] = {
        "locale": settings.locale,
        "timezone_id": settings.timezone,
        "color_scheme": settings.color_scheme,
        "storage_state": settings.storage_state,
        "offline": settings.offline or None,
        "ignore_https_errors": settings.ignore_https_errors or None,
    }
    if settings.viewport is not None:
        width, height = settings.viewport
        options["viewport"] = {"width": width, "height": height}
    if settings.geolocation is not None:
        latitude, longitude = settings.geolocation
        options["geolocation"] = {"latitude": latitude, "longitude": longitude}
        options["permissions"] = ["geolocation"]
    if settings.headers:
        options["extra_http_headers"] = dict(header.split(": ", 1) for header in settings.headers)
    if settings.basic_auth is not None:
        user, _, password = settings.basic_auth.partition(":")
        options["http_credentials"] = {"username": user, "password": password}
    return {name: value for name, value in options.items() if value is not None}
