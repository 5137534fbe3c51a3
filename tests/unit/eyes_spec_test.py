"""Loading eyes: once a process, also where they are being loaded while other things start."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from qa_agent import eyes_spec, moonlet_eyes
from qa_agent.errors import EnvironmentUnfitError
from qa_agent.eyes_spec import begin_to_load, load_eyes
from tests.fake_eyes import FakeEyes


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The specs for which the bundled eyes were loaded, which takes a moment."""
    specs: list[str] = []

    def load(spec: str) -> FakeEyes:
        specs.append(spec)
        time.sleep(0.2)
        return FakeEyes({})

    eyes_spec._loaded.cache_clear()
    monkeypatch.setattr(moonlet_eyes, "load_eyes", load)
    yield specs
    eyes_spec._loaded.cache_clear()


def test_eyes_that_are_being_loaded_are_waited_for_and_not_loaded_twice(asked: list[str]) -> None:
    begin_to_load()
    assert load_eyes() is load_eyes()
    assert asked == ["moonlet"]


def test_what_is_wrong_with_eyes_is_told_to_who_asks_for_them(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(spec: str) -> FakeEyes:
        raise EnvironmentUnfitError("the weights can't be read")

    monkeypatch.setattr(moonlet_eyes, "load_eyes", refuse)
    begin_to_load()
    with pytest.raises(EnvironmentUnfitError, match="can't be read"):
        load_eyes()
