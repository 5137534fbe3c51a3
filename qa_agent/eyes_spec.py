"""Which eyes to use: the bundled model, or others named by a spec."""

from __future__ import annotations

import gc
import importlib
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from threading import Lock, Thread
from typing import cast

from qa_agent.errors import ScenarioError
from qa_agent.eyes import Eyes

DEFAULT_SPEC = "moonlet"

# package.module:factory
_PYTHON_OBJECT = re.compile(r"(?P<module>[A-Za-z_][\w.]*):(?P<name>[A-Za-z_]\w*)")


_turn = Lock()


def load_eyes(spec: str = DEFAULT_SPEC) -> Eyes:
    """Load eyes, once a process; waits where they are being loaded.

    `package.module:factory` is called without arguments; all else is known to `qa_agent.moonlet_eyes`.
    Raises ScenarioError for a spec that names nothing, EnvironmentUnfitError for weights missing or damaged.
    """
    with _turn:
        return _loaded(spec)


def begin_to_load() -> None:
    """Load the bundled eyes beside what goes on, such as a browser's start. What is wrong with them `load_eyes` tells."""

    def load() -> None:
        with suppress(Exception):  # told to who asks for them
            load_eyes(DEFAULT_SPEC)

    Thread(target=load, name="loading-eyes").start()


@contextmanager
def _everything_stays() -> Iterator[None]:
    """What is loaded here is needed to the process's end: Python's collector does not go through it, then or ever after."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_enabled:
            gc.enable()


@cache
def _loaded(spec: str) -> Eyes:
    match = _PYTHON_OBJECT.fullmatch(spec)
    if match is None:
        with _everything_stays():
            from qa_agent.moonlet_eyes import load_eyes as load_moonlet  # loads torch, so only when it is needed

            return load_moonlet(spec)
    try:
        factory = getattr(importlib.import_module(match["module"]), match["name"])
    except (ImportError, AttributeError) as error:
        raise ScenarioError(f'--eyes {spec}: {error}; allowed: "{DEFAULT_SPEC}", or package.module:factory of your own') from error
    return cast("Eyes", factory())
