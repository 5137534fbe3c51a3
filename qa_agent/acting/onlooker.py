"""Whoever watches the agent at work: told before each act, and before each picture so as not to be in it."""

from __future__ import annotations

from typing import Protocol

from qa_agent.eyes import Box


class Onlooker(Protocol):
    """See `qa_agent.debugging.overlay`. Nothing that it does may change the page, or what is judged."""

    def before_picture(self) -> None:
        """Called before every picture of the page that the eyes get to see."""
        ...

    def located(self, description: str, box: Box | None) -> None:
        """The eyes found what is described there, or nothing."""
        ...

    def about_to_act(self, point: tuple[float, float]) -> None:
        """The mouse will click or hover there next."""
        ...
