"""Everything that qa-agent raises on purpose, and the exit code that each kind leads to."""

from __future__ import annotations


class QaAgentError(Exception):
    """Base of all errors; the message names the thing, the place and the next step."""

    exit_code = 1


class ScenarioError(QaAgentError):
    """A scenario file, an option or another input that can't be used as it is."""

    exit_code = 2


class EnvironmentUnfitError(QaAgentError):
    """The machine lacks something: a browser, the weights, a free port."""

    exit_code = 3


class StepError(QaAgentError):
    """A step could not be done: element not found, page not answering, time over."""


class ElementNotFoundError(StepError):
    """No element fits the sentence; the message names what was seen nearest."""


class CheckFailedError(StepError, AssertionError):
    """A statement does not hold, or can't be judged; an AssertionError, as pytest expects."""
