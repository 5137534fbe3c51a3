"""The plugin's options, and the settings of file and environment put before what the command line says."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from qa_agent.configuration import OPTIONS, Option, Resolved, resolve
from qa_agent.configuration.reading import Raw
from qa_agent.errors import ScenarioError

RESOLVED = pytest.StashKey[Resolved]()

# Options that other plugins have too, by the same name: theirs is used where they are installed.
SHARED = {"--fail-on-flaky": ("pytest_rerunfailures", "rerunfailures"), "--retries": ("pytest_retry", "pytest-retry")}
PREFIX = "qa_"


def add_options(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """All settings that neither pytest nor pytest-playwright has an option for."""
    group = parser.getgroup("qa-agent", "qa-agent: plain English, judged from screenshots")
    for option in OPTIONS:
        if option.ours and not _has_another(option, pluginmanager):
            _add(group, option)
    group.addoption(
        "--all-scenarios", action="store_true",
        help="Collect scenario files in every folder that is given, not only below folders named scenarios.",
    )  # fmt: skip


def put_settings_first(config: pytest.Config, args: list[str]) -> None:
    """What file and environment say becomes the beginning of the command line, so that the rest of it wins."""
    try:
        resolved = resolve(folder=config.invocation_params.dir)
    except ScenarioError as error:
        raise pytest.UsageError(str(error)) from error
    given = config.known_args_namespace
    first: list[str] = []
    for option in OPTIONS:
        # What can be given several times would add up instead.
        if option.kind != "repeated" or not getattr(given, _dest(option), None):
            first += resolved.arguments_of(option)
    args[:0] = first


def resolved_settings(config: pytest.Config) -> Resolved:
    """The settings with what pytest was told; where pytest can't tell, a value of the file counts as its own."""
    if RESOLVED not in config.stash:
        given: dict[str, Raw | None] = {}
        for option in OPTIONS:
            value = config.getoption(_dest(option), default=None)
            if option.field != "workers" and value not in (None, [], False):
                given[option.field] = value
        config.stash[RESOLVED] = resolve(given, config.invocation_params.dir)
    return config.stash[RESOLVED]


def _add(group: pytest.OptionGroup, option: Option) -> None:
    help_text = option.help[:1].upper() + option.help[1:] + "."
    name, dest = option.under_pytest, _dest(option)
    if option.kind == "flag":
        group.addoption(name, dest=dest, action="store_true", default=None, help=help_text)
    elif option.kind == "repeated":
        group.addoption(name, dest=dest, action="append", default=[], metavar=option.metavar, help=help_text)
    elif option.choices:
        group.addoption(name, dest=dest, choices=option.choices, default=None, help=help_text)
    else:
        group.addoption(name, dest=dest, default=None, metavar=option.metavar, help=help_text)


def _dest(option: Option) -> str:
    if option.field == "workers":
        return "numprocesses"
    if not option.ours:
        return option.field
    return option.field if option.name in SHARED else f"{PREFIX}{option.field}"


def _has_another(option: Option, pluginmanager: pytest.PytestPluginManager) -> bool:
    module, name = SHARED.get(option.name, ("", ""))
    if not module or pluginmanager.is_blocked(name):
        return False
    return module in sys.modules or importlib.util.find_spec(module) is not None
