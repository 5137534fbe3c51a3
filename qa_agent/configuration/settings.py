"""The settings: one key in the configuration file, one environment variable and one option each."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from qa_agent.acting.deeds import FIND_TIMEOUT_S
from qa_agent.acting.judging import CHECK_TIMEOUT_S, WAIT_TIMEOUT_S
from qa_agent.acting.opening import NAVIGATION_TIMEOUT_S
from qa_agent.acting.timeouts import Timeouts
from qa_agent.eyes_spec import DEFAULT_SPEC
from qa_agent.scenario.values import Count, duration_s, viewport_px
from qa_agent.sharding import Shard

BrowserName = Literal["chromium", "firefox", "webkit"]
Kept = Literal["on", "off", "retain-on-failure"]

_HOST = re.compile(r"(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?|\[[0-9a-fA-F:]+\](:\d+)?")


def geolocation_degrees(written: object) -> tuple[float, float]:
    """Latitude and longitude in degrees, of `59.91,10.75`."""
    if isinstance(written, list | tuple) and len(written) == 2:
        written = f"{written[0]},{written[1]}"
    parts = str(written).split(",")
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        raise ValueError("latitude and longitude such as 59.91,10.75 are needed") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("the latitude must be within 90 degrees and the longitude within 180")
    return latitude, longitude


def _one_or_many(written: object) -> object:
    return [written] if isinstance(written, str) else written


def _header(written: str) -> str:
    name, colon, value = written.partition(":")
    if not colon or not re.fullmatch(r"[\w!#$%&'*+.^`|~-]+", name.strip()) or "\n" in value:
        raise ValueError('a header is written "Name: value"')
    return f"{name.strip()}: {value.strip()}"


def _headers(written: object) -> object:
    """A table in the file, or `Name: value` lines."""
    if isinstance(written, dict):
        return [f"{name}: {value}" for name, value in written.items()]
    return written.splitlines() if isinstance(written, str) else written


def _host(written: str) -> str:
    if not _HOST.fullmatch(written):
        raise ValueError("a host such as shop.example, *.shop.example or 127.0.0.1:8000 is needed, without http://")
    return written.lower()


def _basic_auth(written: str) -> str:
    if ":" not in written:
        raise ValueError("USER:PASSWORD is needed")
    return written


def _whole_shard(written: str) -> str:
    return str(Shard.parse(written))


def _endpoint(written: str) -> str:
    if not re.match(r"(ws|http)s?://\S+", written):
        raise ValueError(
            "the address of a Playwright server, ws://HOST:PORT/ or wss://..., is needed, or that of a Chrome's debugging port, http://HOST:PORT"
        )
    return written


Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Seconds = Annotated[float, BeforeValidator(duration_s)]


class Settings(BaseModel):
    """All settings with their defaults. Times are in seconds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    paths: Annotated[tuple[Words, ...], BeforeValidator(_one_or_many)] = Field(
        default=(), description="scenario files and folders that `run` and `validate` take where none is named; else scenarios/"
    )
    base_url: Words | None = Field(default=None, description="what addresses that are not whole are relative to")
    allowed_hosts: Annotated[tuple[Annotated[Words, AfterValidator(_host)], ...], BeforeValidator(_one_or_many)] = Field(
        default=(), description="hosts whose pages may be opened; else all"
    )
    eyes: Words = Field(default=DEFAULT_SPEC, description="what looks at the screenshots")
    strict: bool = Field(default=False, description="fail a step whose description fits more than one element")

    browser: Annotated[tuple[BrowserName, ...], BeforeValidator(_one_or_many)] = Field(
        default=("chromium",), min_length=1, description="chromium, firefox, webkit, or several of them"
    )
    browser_channel: Words | None = Field(default=None, description="chrome, msedge, ... instead of Chromium")
    connect: Annotated[Words, AfterValidator(_endpoint)] | None = Field(
        default=None, description="the browser of a Playwright server (ws://...), or a Chrome by its debugging port (http://...)"
    )
    headed: bool = Field(default=False, description="show the browser")
    slowmo: int = Field(default=0, ge=0, description="slow each of the browser's actions down, in milliseconds")

    viewport: Annotated[tuple[int, int], BeforeValidator(viewport_px)] | None = Field(
        default=None, description="the page's size in CSS pixels where a scenario names none; else 1280x800"
    )
    device: Words | None = Field(default=None, description='a device to emulate, such as "iPhone 15"')
    locale: Words | None = Field(default=None, description="language and region, such as de-DE")
    timezone: Words | None = Field(default=None, description="such as Europe/Oslo")
    geolocation: Annotated[tuple[float, float], BeforeValidator(geolocation_degrees)] | None = Field(
        default=None, description="latitude,longitude; pages may ask for it without a prompt"
    )
    color_scheme: Literal["light", "dark", "no-preference"] | None = Field(default=None, description="what the page is told to look like")
    offline: bool = Field(default=False, description="begin without a network")
    ignore_https_errors: bool = Field(default=False, description="open pages whose certificate is not trusted")
    storage_state: Words | None = Field(default=None, description="a file of cookies and local storage, as Playwright writes them")
    basic_auth: Annotated[Words, AfterValidator(_basic_auth)] | None = Field(default=None, description="USER:PASSWORD of HTTP sign-in")
    headers: Annotated[tuple[Annotated[Words, AfterValidator(_header)], ...], BeforeValidator(_headers)] = Field(
        default=(), description="sent with every request; in the file a table of names and values"
    )

    find_timeout: Seconds = Field(default=FIND_TIMEOUT_S, description="how long an element is looked for")
    check_timeout: Seconds = Field(default=CHECK_TIMEOUT_S, description="how long a statement may take to hold, a question to be answered")
    wait_timeout: Seconds = Field(default=WAIT_TIMEOUT_S, description="how long wait_for waits")
    open_timeout: Seconds = Field(default=NAVIGATION_TIMEOUT_S, description="how long a page may take to open")

    retries: Count = Field(default=0, description="how often a failed test is run again")
    fail_on_flaky: bool = Field(default=False, description="exit with 1 where a test passed only when run again")
    workers: Annotated[str, BeforeValidator(str), StringConstraints(pattern=r"^(\d+|auto|logical)$")] | None = Field(
        default=None, description="how many run in parallel: a number or auto"
    )
    shard: Annotated[Words, AfterValidator(_whole_shard)] | None = Field(default=None, description="I/N: the I-th of N parts of the tests")

    report: Words | None = Field(default=None, description="folder of the report; else `run` makes one in reports/ by the time")
    output: Words | None = Field(default=None, description="folder of Playwright's files; else inside the report")
    tracing: Kept = Field(default="off", description="Playwright's trace")
    video: Kept = Field(default="off", description="Playwright's video")
    screenshot: Literal["on", "off", "only-on-failure"] = Field(default="off", description="Playwright's screenshot after each test")

    @property
    def timeouts(self) -> Timeouts:
        return Timeouts(self.find_timeout, self.check_timeout, self.wait_timeout, self.open_timeout)


# Relative to the file that names them, or, from elsewhere, to where one is.
PATH_FIELDS = ("paths", "storage_state", "report", "output")
# What these hold is told to nobody.
SECRET_FIELDS = ("basic_auth", "headers")
