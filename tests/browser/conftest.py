from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from qa_agent.agent import Agent
from qa_agent.events import AnyEvent
from qa_agent.recording import Recorder
from tests.browser import pages
from tests.fake_eyes import FakeEyes


@pytest.fixture
def fake_eyes() -> FakeEyes:
    return pages.eyes()


@pytest.fixture
def events() -> list[AnyEvent]:
    return []


@pytest.fixture
def agent(page: Page, fake_eyes: FakeEyes, events: list[AnyEvent]) -> Agent:
    page.set_viewport_size({"width": 800, "height": 600})
    return Agent(page, fake_eyes, recorder=Recorder("test", events.append))


@pytest.fixture
def show(page: Page, agent: Agent) -> Callable[[str], None]:
    """Shows HTML in the agent's page."""
    return lambda html: page.set_content(html)
