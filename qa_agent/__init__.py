"""qa-agent: browser tests in plain English, judged from screenshots by a bundled tiny vision model."""

from importlib.metadata import PackageNotFoundError, version

from qa_agent.agent import Agent
from qa_agent.errors import (
    CheckFailedError,
    ElementNotFoundError,
    EnvironmentUnfitError,
    QaAgentError,
    ScenarioError,
    StepError,
)

try:
    __version__ = version("qa-agent-moonlet")
except PackageNotFoundError:  # run from a folder that was never installed
    __version__ = "0+unknown"

__all__ = [
    "Agent",
    "CheckFailedError",
    "ElementNotFoundError",
    "EnvironmentUnfitError",
    "QaAgentError",
    "ScenarioError",
    "StepError",
    "__version__",
]
