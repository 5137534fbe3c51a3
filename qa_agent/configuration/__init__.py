"""Settings of a project: what they are, where they come from, and which of them won."""

from qa_agent.configuration.options import OPTIONS, Option
from qa_agent.configuration.resolving import Resolved, resolve
from qa_agent.configuration.settings import Settings

__all__ = ["OPTIONS", "Option", "Resolved", "Settings", "resolve"]
