"""qa-agent: browser tests in plain English, judged from screenshots by a bundled tiny vision model."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa_agent.agent import Agent
    from qa_agent.async_agent import AsyncAgent
    from qa_agent.errors import (
        CheckFailedError,
        ElementNotFoundError,
        EnvironmentUnfitError,
        QaAgentError,
        ScenarioError,
        StepError,
    )

    __version__: str

__all__ = [
    "Agent",
    "AsyncAgent",
    "CheckFailedError",
    "ElementNotFoundError",
    "EnvironmentUnfitError",
    "QaAgentError",
    "ScenarioError",
    "StepError",
    "__version__",
]

_MODULES = {"Agent": "agent", "AsyncAgent": "async_agent"}


def __getattr__(name: str) -> object:
    """What is exported is imported when it is first asked for: commands that need no browser then start at once."""
    if name == "__version__":
        return _version()
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"qa_agent.{_MODULES.get(name, 'errors')}"), name)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("qa-agent-moonlet")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "0+unknown"
