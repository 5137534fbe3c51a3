"""The synchronous engine on a page of Playwright's asynchronous API, without a second thread for the page.

The engine runs in a greenlet of its own. Where it calls the page, the awaitable that the asynchronous API gives is handed
to the coroutine around the greenlet, awaited there, in its task and on its loop, and the result handed back. So every
use of the page is where asyncio expects it, cancelling works, and the loop goes on meanwhile.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import greenlet  # type: ignore[import-untyped]

from qa_agent.errors import QaAgentError

_PAGES_API = "playwright.async_api"
_CONTEXT_MANAGERS = "playwright._impl._async_base"


class _Engine(greenlet.greenlet):  # type: ignore[misc]
    """A greenlet that hands awaitables to the greenlet that it was begun in."""

    def __init__(self, run: Callable[[], object]) -> None:
        super().__init__(run)
        self.outer = greenlet.getcurrent()


def wait(awaitable: Awaitable[Any]) -> Any:
    """The result of an awaitable, in synchronous code that runs under `run_engine`."""
    current = greenlet.getcurrent()
    if not isinstance(current, _Engine):
        raise QaAgentError("the page of an AsyncAgent can be used by its steps only; `await` the method instead")
    return current.outer.switch(awaitable)


async def run_engine(run: Callable[[], Any]) -> Any:
    """Run synchronous code whose `wait`s are awaited here."""
    engine = _Engine(run)
    return await _go_on(engine, engine.switch())


async def _go_on(engine: _Engine, handed: Any) -> Any:
    while not engine.dead:
        engine.outer = greenlet.getcurrent()
        try:
            result = await handed
        except BaseException as error:
            handed = engine.throw(type(error), error, sys.exc_info()[2])
        else:
            handed = engine.switch(result)
    return handed


class Bridge:
    """Makes asynchronous objects of Playwright look like those of its synchronous API."""

    def __init__(self) -> None:
        self._handlers: dict[Callable[..., Any], Callable[..., Any]] = {}
        self._going_on: set[asyncio.Task[Any]] = set()

    def as_sync(self, value: Any) -> Any:
        if inspect.isawaitable(value):
            return self.as_sync(wait(value))
        module = type(value).__module__
        if module.startswith(_PAGES_API) and not isinstance(value, BaseException | str):
            return _Object(self, value)
        if module.startswith(_CONTEXT_MANAGERS):
            return _Expected(self, value)
        if inspect.ismethod(value):
            return self._method(value)
        if isinstance(value, list):
            return [self.as_sync(inner) for inner in value]
        return value

    def as_async(self, value: Any) -> Any:
        if isinstance(value, _Object):
            return value._target
        if inspect.isroutine(value) or inspect.isfunction(value) or isinstance(value, functools.partial):
            return self._handler(value)
        return [self.as_async(inner) for inner in value] if isinstance(value, list) else value

    def _method(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            return self.as_sync(method(*(self.as_async(arg) for arg in args), **{name: self.as_async(arg) for name, arg in kwargs.items()}))

        return call

    def _handler(self, handler: Callable[..., Any]) -> Callable[..., Any]:
        """What Playwright calls back: at once, and where it waits for the page, to its end in a task of its own."""
        if handler not in self._handlers:

            @functools.wraps(handler)  # how many arguments it takes, Playwright asks
            def called(*args: Any) -> Any:
                engine = _Engine(lambda: handler(*map(self.as_sync, args)))
                handed = engine.switch()
                if engine.dead:
                    return handed
                task = asyncio.ensure_future(_go_on(engine, handed))
                self._going_on.add(task)
                task.add_done_callback(self._ended)
                return None

            self._handlers[handler] = called
        return self._handlers[handler]

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._going_on.discard(task)


class _Object:
    """One of Playwright's objects; equal to another where the object is the same."""

    def __init__(self, bridge: Bridge, target: Any) -> None:
        self._bridge = bridge
        self._target = target

    def __getattr__(self, name: str) -> Any:
        return self._bridge.as_sync(getattr(self._target, name))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Object) and bool(self._target == other._target)

    def __hash__(self) -> int:
        return hash(self._target)

    def __repr__(self) -> str:
        return repr(self._target)


class _Expected:
    """`with page.expect_popup() as info`, and `info.value` after it."""

    def __init__(self, bridge: Bridge, target: Any) -> None:
        self._bridge = bridge
        self._target = target

    def __enter__(self) -> _Expected:
        return _Expected(self._bridge, wait(self._target.__aenter__()))

    def __exit__(self, *error: object) -> None:
        wait(self._target.__aexit__(*error))

    @property
    def value(self) -> Any:
        return self._bridge.as_sync(self._target.value)

    def is_done(self) -> bool:
        return bool(self._target.is_done())
