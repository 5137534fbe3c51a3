"""Each setting's option: on `qa-agent run` and under pytest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qa_agent.configuration.settings import Settings

Kind = Literal["value", "flag", "repeated"]


@dataclass(frozen=True)
class Option:
    """`ours` are those that the pytest plugin adds; the others are pytest's own and pytest-playwright's."""

    field: str
    name: str
    kind: Kind = "value"
    metavar: str | None = None
    pytest_name: str = ""
    choices: tuple[str, ...] = ()
    ours: bool = True

    @property
    def under_pytest(self) -> str:
        return self.pytest_name or self.name

    @property
    def help(self) -> str:
        return Settings.model_fields[self.field].description or ""

    def arguments(self, written: tuple[str, ...]) -> list[str]:
        """How to write on pytest's command line for these values."""
        if self.kind == "flag":
            return [self.under_pytest] if written == ("true",) else []
        if self.under_pytest == "-n":
            return ["-n", *written]
        return [f"{self.under_pytest}={value}" for value in written]


ON_OFF = ("on", "off", "retain-on-failure")
BROWSERS = ("chromium", "firefox", "webkit")

OPTIONS = (
    Option("base_url", "--base-url", metavar="URL", ours=False),
    Option("allowed_hosts", "--allowed-host", "repeated", "HOST"),
    Option("eyes", "--eyes", metavar="SPEC"),
    Option("strict", "--strict", "flag", pytest_name="--strict-eyes"),
    Option("browser", "--browser", "repeated", choices=BROWSERS, ours=False),
    Option("browser_channel", "--browser-channel", metavar="NAME", ours=False),
    Option("connect", "--connect", metavar="WS"),
    Option("headed", "--headed", "flag", ours=False),
    Option("slowmo", "--slowmo", metavar="MS", ours=False),
    Option("viewport", "--viewport", metavar="WxH"),
    Option("device", "--device", metavar="NAME", ours=False),
    Option("locale", "--locale", metavar="NAME"),
    Option("timezone", "--timezone", metavar="NAME"),
    Option("geolocation", "--geolocation", metavar="LAT,LON"),
    Option("color_scheme", "--color-scheme", choices=("light", "dark", "no-preference")),
    Option("offline", "--offline", "flag"),
    Option("ignore_https_errors", "--ignore-https-errors", "flag"),
    Option("storage_state", "--storage-state", metavar="FILE"),
    Option("basic_auth", "--basic-auth", metavar="USER:PASSWORD"),
    Option("headers", "--header", "repeated", '"NAME: VALUE"'),
    Option("find_timeout", "--find-timeout", metavar="TIME"),
    Option("check_timeout", "--check-timeout", metavar="TIME"),
    Option("wait_timeout", "--wait-timeout", metavar="TIME"),
    Option("open_timeout", "--open-timeout", metavar="TIME"),
    Option("retries", "--retries", metavar="N"),
    Option("fail_on_flaky", "--fail-on-flaky", "flag"),
    Option("workers", "-n", metavar="N", ours=False),
    Option("shard", "--shard", metavar="I/N"),
    Option("report", "--report", metavar="DIR"),
    Option("output", "--output", metavar="DIR", ours=False),
    Option("tracing", "--tracing", choices=ON_OFF, ours=False),
    Option("video", "--video", choices=ON_OFF, ours=False),
    Option("screenshot", "--screenshot", choices=("on", "off", "only-on-failure"), ours=False),
)
