"""Which value of a setting counts: the command line's, else the environment's, else the file's, else the default."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from qa_agent.configuration.options import OPTIONS, Option
from qa_agent.configuration.reading import ConfigurationFile, Raw, find_file
from qa_agent.configuration.settings import SECRET_FIELDS, Settings
from qa_agent.errors import ScenarioError

PREFIX = "QA_AGENT_"
DEFAULT, COMMAND_LINE = "default", "command line"
# pytest-playwright and pytest-base-url know the address by this name too.
BASE_URL_ALIAS = "PYTEST_BASE_URL"

_TRUE, _FALSE = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
_LISTS = {"paths", "allowed_hosts", "browser"}
_FLAGS = {option.field for option in OPTIONS if option.kind == "flag"}


@dataclass(frozen=True)
class Resolved:
    """The settings, and for each where its value is from."""

    settings: Settings
    origins: Mapping[str, str]
    file: ConfigurationFile | None

    def is_given(self, field: str) -> bool:
        return self.origins[field] != DEFAULT

    def shown(self, field: str) -> str:
        """The value for people; what is secret is not in it."""
        value = getattr(self.settings, field)
        if value in (None, ()):
            return "-"
        if field == "headers":
            return ", ".join(f"{header.partition(':')[0]}: ••••" for header in value)
        if field in SECRET_FIELDS:
            return "••••"
        text = _hidden(", ".join(written(field, value)), self.file.secrets if self.file else ())
        return f"{text} s" if field.endswith("_timeout") else text

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no file and no line of output may show."""
        return (*secrets_of(self.settings), *(self.file.secrets if self.file else ()))

    def arguments_of(self, option: Option) -> list[str]:
        """How pytest's command line says what file or environment say; nothing for a default."""
        if self.origins[option.field] in (DEFAULT, COMMAND_LINE):
            return []
        return option.arguments(written(option.field, getattr(self.settings, option.field)))


def resolve(
    given: Mapping[str, Raw | None] | None = None, folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> Resolved:
    """Settle each setting. `given` are those of the command line, None where it says nothing.

    Raises ScenarioError that names the file and line, the variable or the option of every value that can't be.
    """
    environment = os.environ if environment is None else environment
    file = find_file(folder or Path.cwd())
    values: dict[str, Raw] = {}
    origins = dict.fromkeys(Settings.model_fields, DEFAULT)
    for field in Settings.model_fields:
        variable = _variable(field, environment)
        asked = (given or {}).get(field)
        if asked is not None:
            values[field], origins[field] = asked, COMMAND_LINE
        elif variable is not None:
            values[field], origins[field] = _of_text(field, variable, environment[variable]), variable
        elif file is not None and field in file.values:
            values[field], origins[field] = file.values[field], file.place(field)
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        raise ScenarioError(_told(error, origins)) from None
    return Resolved(settings, origins, file)


def secrets_of(settings: Settings) -> tuple[str, ...]:
    found = [header.partition(": ")[2] for header in settings.headers]
    found += [value.partition(" ")[2] for value in found]  # of `Bearer TOKEN` the token
    if settings.basic_auth:
        found += [settings.basic_auth, settings.basic_auth.partition(":")[2]]
    if settings.connect and ("?" in settings.connect or "@" in settings.connect):
        found.append(settings.connect)
    return tuple(value for value in found if len(value) > 3)  # `1` is no secret, and hiding every 1 would tell it


def written(field: str, value: object) -> tuple[str, ...]:
    """A value as the command line would write it."""
    if isinstance(value, bool):
        return ("true" if value else "false",)
    if field == "viewport" and isinstance(value, tuple):
        return (f"{value[0]}x{value[1]}",)
    if field == "geolocation" and isinstance(value, tuple):
        return (f"{value[0]:g},{value[1]:g}",)
    if isinstance(value, float):
        return (f"{value:g}",)
    if isinstance(value, tuple):
        return tuple(map(str, value))
    return () if value is None else (str(value),)


def _variable(field: str, environment: Mapping[str, str]) -> str | None:
    """The variable that sets a field; an empty one sets nothing."""
    names: Sequence[str] = (f"{PREFIX}{field.upper()}",)
    if field == "base_url":
        names = (*names, BASE_URL_ALIAS)
    return next((name for name in names if environment.get(name)), None)


def _of_text(field: str, variable: str, text: str) -> Raw:
    """An environment variable's text as the file would hold it."""
    if field in _FLAGS:
        if text.lower() not in (*_TRUE, *_FALSE):
            raise ScenarioError(f'{variable}="{text}": allowed: {", ".join((*_TRUE, *_FALSE))}')
        return text.lower() in _TRUE
    if field in _LISTS:
        return [part.strip() for part in text.split(",") if part.strip()]
    return text


def _told(error: ValidationError, origins: Mapping[str, str]) -> str:
    """One line a mistake: the place, the setting, what is wrong with it."""
    lines: dict[str, None] = {}
    options: dict[str, Option] = {option.field: option for option in OPTIONS}
    for found in error.errors():
        field = str(found["loc"][0])
        shown = "" if field in SECRET_FIELDS else f" {found['input']!r}"
        message = found["msg"].removeprefix("Value error, ").removeprefix("Input ")
        if origins[field] == COMMAND_LINE:
            lines[f"{options[field].name}{shown}: {message}"] = None
        else:
            lines[f"{origins[field]}: {field}{shown}: {message}"] = None
    return "\n".join(lines)


def _hidden(text: str, secrets: Sequence[str]) -> str:
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "••••")
    return text
