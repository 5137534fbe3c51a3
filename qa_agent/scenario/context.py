"""The head's keys about the browser: how they are written, and what Playwright's context is given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from qa_agent.devices import device_descriptors
from qa_agent.scenario.mistakes import did_you_mean
from qa_agent.scenario.values import Text, TypedText

ColorScheme = Literal["light", "dark", "no-preference"]
# Those of Chromium; other browsers know some of them.
PERMISSIONS = (
    "accelerometer", "ambient-light-sensor", "background-sync", "camera", "clipboard-read", "clipboard-write", "geolocation",
    "gyroscope", "local-fonts", "local-network-access", "magnetometer", "microphone", "midi", "midi-sysex", "notifications",
    "payment-handler", "storage-access",
)  # fmt: skip

_COORDINATES = re.compile(r"(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)")
_LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Geolocation(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    accuracy: float = Field(default=0, ge=0, description="in metres")


class BasicAuth(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    user: Text
    password: TypedText = Field(repr=False, description="write it as ${secret:VAR}, so that it is masked everywhere")


def coordinates(written: object) -> object:
    """`59.91, 10.75` as latitude and longitude."""
    if isinstance(written, str):
        match = _COORDINATES.fullmatch(written.strip())
        if match is None:
            raise ValueError('latitude and longitude are needed, such as "59.91, 10.75"')
        return {"latitude": match[1], "longitude": match[2]}
    return written


def device(written: object) -> str:
    """A device that Playwright knows."""
    name = str(written).strip()
    known = device_descriptors()
    if name not in known:
        by_lower = {one.lower(): one for one in known}
        meant = by_lower.get(name.lower())
        hint = f'; did you mean "{meant}"?' if meant else _did_you_mean(name, by_lower)
        raise ValueError(f'a device as Playwright names it is needed, such as "iPhone 15" or "Pixel 7"{hint}')
    return name


def _did_you_mean(name: str, by_lower: Mapping[str, str]) -> str:
    hint = did_you_mean(name, by_lower)
    for lower, right in by_lower.items():
        hint = hint.replace(f'"{lower}"', f'"{right}"')
    return hint


def timezone(written: object) -> str:
    name = str(written).strip()
    known = available_timezones()
    if known and name not in known:  # a machine without the database of zones leaves it to the browser
        raise ValueError(f"a time zone such as Europe/Oslo or UTC is needed{_did_you_mean(name, {zone.lower(): zone for zone in known})}")
    return name


def locale(written: object) -> str:
    text = str(written).strip()
    if not _LOCALE.fullmatch(text):
        raise ValueError("a locale such as en-GB or nb-NO is needed")
    return text.replace("_", "-")


def permission(written: object) -> str:
    text = str(written).strip()
    if text not in PERMISSIONS:
        raise ValueError(f"a permission is needed; allowed: {', '.join(PERMISSIONS)}{did_you_mean(text, PERMISSIONS)}")
    return text


def headers(written: object) -> object:
    if isinstance(written, Mapping):
        for name in written:
            if not _HEADER.fullmatch(str(name)):
                raise ValueError(f'"{name}" is no name of a header, such as X-Tenant')
    return written


DeviceName = Annotated[str, BeforeValidator(device)]
Locale = Annotated[str, BeforeValidator(locale)]
Timezone = Annotated[str, BeforeValidator(timezone)]
Place = Annotated[Geolocation, BeforeValidator(coordinates)]
Headers = Annotated[dict[str, TypedText], BeforeValidator(headers)]
Permission = Annotated[str, BeforeValidator(permission)]


class ContextModel(BaseModel):
    """What the browser is told before its page opens."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    device: DeviceName | None = Field(default=None, description="a device to emulate, as Playwright names it", examples=["iPhone 15"])
    locale: Locale | None = Field(default=None, description="such as nb-NO")
    timezone: Timezone | None = Field(default=None, description="such as Europe/Oslo")
    geolocation: Place | None = Field(
        default=None,
        description='where the browser says it is: {latitude: 59.91, longitude: 10.75}, or "59.91, 10.75"; it is permitted too',
    )
    offline: bool | None = Field(default=None, description="whether the browser has no network")
    headers: Headers | None = Field(default=None, description="headers that every request carries")
    basic_auth: BasicAuth | None = Field(default=None, description="for servers that ask by HTTP authentication")
    storage_state: Text | None = Field(default=None, description="a file with cookies and local storage to begin with")
    color_scheme: ColorScheme | None = Field(default=None, description="what the page is told that the user prefers")
    user_agent: Text | None = Field(default=None, description="what the browser says that it is, in every request")
    pixel_ratio: float | None = Field(
        default=None, ge=0.5, le=4, description="pixels of the screen to a CSS pixel; 2 is usual on phones and laptops"
    )
    permissions: tuple[Permission, ...] | None = Field(default=None, description="what the page may do without asking")

    def arguments(self) -> dict[str, Any]:
        """The keyword arguments of Playwright's `new_context`, but for `storage_state`, whose file is looked for later."""
        options: dict[str, Any] = dict(device_descriptors()[self.device]) if self.device else {}
        if self.locale is not None:
            options["locale"] = self.locale
        if self.timezone is not None:
            options["timezone_id"] = self.timezone
        if self.geolocation is not None:
            options["geolocation"] = self.geolocation.model_dump()
        if self.offline is not None:
            options["offline"] = self.offline
        if self.headers is not None:
            options["extra_http_headers"] = dict(self.headers)
        if self.basic_auth is not None:
            options["http_credentials"] = {"username": self.basic_auth.user, "password": self.basic_auth.password}
        if self.color_scheme is not None:
            options["color_scheme"] = self.color_scheme
        if self.user_agent is not None:
            options["user_agent"] = self.user_agent
        if self.pixel_ratio is not None:
            options["device_scale_factor"] = self.pixel_ratio
        granted = list(self.permissions or ())
        if self.geolocation is not None and "geolocation" not in granted:
            granted.append("geolocation")
        if granted:
            options["permissions"] = granted
        return options
