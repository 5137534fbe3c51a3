"""Following a run by hand under pytest: `--step`, what `--headed` and `--slowmo` show, and where `qa.pause()` asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from qa_agent.debugging import Manners, Stepper, Terminal, history_file
from qa_agent.errors import ScenarioError


def add_option(parser: pytest.Parser) -> None:
    parser.getgroup("qa-agent").addoption(
        "--step", action="store_true",
        help="Stop before each step, and where one fails: do it, edit it, skip it, look, ask, quit. Needs a terminal.",
    )  # fmt: skip


def gate_for(config: pytest.Config, command_plugin: str) -> Stepper | None:
    """What holds the steps of this run; None where nobody follows it. Raises ScenarioError for what can't be followed."""
    steps, is_headed = bool(config.getoption("--step")), bool(config.getoption("--headed", default=False))
    if hasattr(config, "workerinput"):
        return None
    if config.getoption("dist", default="no") != "no":
        if steps:
            refuse_workers("--step")
        return None
    terminal = Terminal(lambda: _captured_by(config), history_file())
    if steps:
        terminal.require("--step")
    can_ask = terminal.is_there()
    slowmo_ms = float(config.getoption("--slowmo", default=0) or 0)
    if not can_ask and not (is_headed and slowmo_ms):
        return None
    follows = steps or is_headed
    return Stepper(
        terminal,
        Manners(
            before_steps=steps, at_failures=follows and can_ask, linger_ms=slowmo_ms if is_headed else None, is_headed=is_headed,
            is_told=config.pluginmanager.hasplugin(command_plugin),
        ),
    )  # fmt: skip


def refuse_workers(option: str) -> None:
    """Raises ScenarioError: several workers can't be followed at one terminal."""
    raise ScenarioError(f"{option} follows one test after the other, and -n runs several at a time: leave out one of them")


@contextmanager
def _captured_by(config: pytest.Config) -> Iterator[None]:
    """Gives standard input and output back for a while, where pytest captures them."""
    manager = config.pluginmanager.getplugin("capturemanager")
    capturing = getattr(manager, "_global_capturing", None)
    if manager is None or capturing is None:
        yield
        return
    captures_output = capturing.is_started()  # not yet while pytest configures itself: then only the input is taken
    manager.suspend(in_=True)
    try:
        yield
    finally:
        manager.resume()
        if not captures_output:
            manager.suspend()
