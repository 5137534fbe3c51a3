"""The agent for asyncio tests: the same methods, to be awaited."""

from __future__ import annotations

import asyncio
import functools
import sys
from collections.abc import Awaitable, Callable, Sequence
from copy import copy
from dataclasses import replace
from typing import Any, Concatenate, ParamSpec, Self, TypeVar, cast

from PIL import Image
from playwright.async_api import Page as AsyncPage
from playwright.sync_api import Page

from qa_agent.acting import Note
from qa_agent.agent import Agent
from qa_agent.async_bridge import Bridge, run_engine, wait
from qa_agent.errors import StepError
from qa_agent.eyes import Action, Answer, Eyes, EyesForAll, Location, Screen, Verdict
from qa_agent.eyes_spec import DEFAULT_SPEC, load_eyes
from qa_agent.recording import Deed, StepSpec

__tracebackhide__ = True  # a test's traceback ends at the test's own line

P = ParamSpec("P")
R = TypeVar("R")


def _awaited(method: Callable[Concatenate[Agent, P], R]) -> Callable[Concatenate[AsyncAgent, P], Awaitable[R]]:
    """The twin of one of the agent's methods."""

    @functools.wraps(method)
    def twin(self: AsyncAgent, /, *args: P.args, **kwargs: P.kwargs) -> Awaitable[R]:
        line = sys._getframe(1).f_lineno  # here the caller is still there to be asked
        return self._perform(lambda agent: method(agent, *args, **kwargs), line)

    return twin


class AsyncAgent:
    """Drives one page of Playwright's asynchronous API in plain English; see `Agent`, whose arguments it takes.

    While the model thinks, in a thread, and while the page is waited for, the loop goes on. The steps of one agent are
    done one after the other, also where several tasks ask for them.
    """

    def __init__(self, page: AsyncPage, eyes: Eyes | str = DEFAULT_SPEC, **options: Any) -> None:
        """`options` are those of `Agent`: recorder, base_url, strict, ..."""
        bridge = Bridge()
        self._turn = asyncio.Lock()
        self._built: _Twin | None = None

        def build() -> _Twin:
            loaded = load_eyes(eyes) if isinstance(eyes, str) else eyes
            return _Twin(cast("Page", bridge.as_sync(page)), _EyesInAThread(loaded), **options)

        self._build: Callable[[], _Twin] = build

    def within(self, place: str) -> Self:
        """This agent, but with descriptions, statements and questions taken inside a place."""
        view = copy(self)
        view._built, view._build = None, lambda: self._agent().within(place)
        return view

    goto = _awaited(Agent.goto)
    back = _awaited(Agent.back)
    reload = _awaited(Agent.reload)
    tab = _awaited(Agent.tab)
    on_dialog = _awaited(Agent.on_dialog)
    click = _awaited(Agent.click)
    double_click = _awaited(Agent.double_click)
    right_click = _awaited(Agent.right_click)
    drag = _awaited(Agent.drag)
    upload = _awaited(Agent.upload)
    hover = _awaited(Agent.hover)
    type = _awaited(Agent.type)
    clear = _awaited(Agent.clear)
    press = _awaited(Agent.press)
    select = _awaited(Agent.select)
    check = _awaited(Agent.check)
    uncheck = _awaited(Agent.uncheck)
    scroll = _awaited(Agent.scroll)
    expect = _awaited(Agent.expect)
    soft_expect = _awaited(Agent.soft_expect)
    expect_url = _awaited(Agent.expect_url)
    expect_title = _awaited(Agent.expect_title)
    expect_console = _awaited(Agent.expect_console)
    expect_request = _awaited(Agent.expect_request)
    expect_download = _awaited(Agent.expect_download)
    wait_for = _awaited(Agent.wait_for)
    ask = _awaited(Agent.ask)
    holds = _awaited(Agent.holds)
    locate = _awaited(Agent.locate)
    screenshot = _awaited(Agent.screenshot)
    sleep = _awaited(Agent.sleep)
    do = _awaited(Agent.do)
    do_step = _awaited(Agent.do_step)

    def _agent(self) -> _Twin:
        if self._built is None:
            self._built = self._build()
        return self._built

    async def _perform(self, deed: Callable[[Agent], R], line: int) -> R:
        def run() -> R:
            agent = self._agent()
            agent.line = line
            return deed(agent)

        async with self._turn:
            result: R = await run_engine(run)
        return result


class _Twin(Agent):
    """The engine's agent; `line` is where the test asked for the step that it is about to do."""

    line: int | None = None

    def perform(self, spec: StepSpec, deed: Deed) -> Note:
        return super().perform(replace(spec, line=self.line), deed)


class _EyesInAThread:
    """Eyes whose looking and thinking keeps no loop waiting."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = self.blocking = eyes
        self.name = eyes.name

    def look(self, image: Image.Image) -> Screen:
        return cast("Screen", wait(asyncio.to_thread(self._eyes.look, image)))

    def locate(self, screen: Screen, text: str, verb: str = "") -> Location:
        return cast("Location", wait(asyncio.to_thread(self._eyes.locate, screen, text, verb)))

    def locate_all(self, screen: Screen, text: str, verb: str = "") -> Sequence[Location]:
        if not isinstance(self._eyes, EyesForAll):
            raise StepError(f'these eyes can\'t tell all of "{text}": name one after the other')
        return cast("Sequence[Location]", wait(asyncio.to_thread(self._eyes.locate_all, screen, text, verb)))

    def check(self, screen: Screen, text: str) -> Verdict:
        return cast("Verdict", wait(asyncio.to_thread(self._eyes.check, screen, text)))

    def ask(self, screen: Screen, text: str) -> Answer:
        return cast("Answer", wait(asyncio.to_thread(self._eyes.ask, screen, text)))

    def understand(self, sentence: str, screen: Screen | None = None) -> Sequence[Action]:
        return cast("Sequence[Action]", wait(asyncio.to_thread(self._eyes.understand, sentence, screen)))
