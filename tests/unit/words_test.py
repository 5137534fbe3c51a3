"""Small languages of steps: where to scroll, how long, which key."""

from __future__ import annotations

import pytest

from qa_agent.acting.hands import key_name
from qa_agent.acting.scrolling import ToEnd, ToThing, Turn, parse_scroll
from qa_agent.scenario.values import duration_s, viewport_px


@pytest.mark.parametrize(
    ("words", "aim"),
    [
        ("down", Turn("down")),
        ("Up 300", Turn("up", 300, "px")),
        ("down by 20 px", Turn("down", 20, "px")),
        ("right 2 screens", Turn("right", 2, "screens")),
        ("down 1 page", Turn("down", 1, "screens")),
        ("to the bottom", ToEnd(down=True)),
        ("top", ToEnd(down=False)),
        ("to the end of the page", ToEnd(down=True)),
        ("to the footer", ToThing("the footer")),
        ("to the bottom row of the table", ToThing("the bottom row of the table")),
    ],
)
def test_scroll_words(words: str, aim: object) -> None:
    assert parse_scroll(words) == aim


@pytest.mark.parametrize("words", ["", "sideways", "to", "300", "down a bit"])
def test_words_that_say_not_where_to_scroll_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="says not where to scroll"):
        parse_scroll(words)


@pytest.mark.parametrize(("written", "seconds"), [("10s", 10), ("500ms", 0.5), ("1.5 s", 1.5), ("2m", 120), ("3", 3)])
def test_durations(written: str, seconds: float) -> None:
    assert duration_s(written) == seconds


@pytest.mark.parametrize("written", ["soon", "-1s", "", "10h"])
def test_what_is_no_duration_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="10s, 500ms or 2m"):
        duration_s(written)


@pytest.mark.parametrize("written", ["1280x800", "1280 × 800", "1280X800"])
def test_viewports(written: str) -> None:
    assert viewport_px(written) == (1280, 800)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("enter", "Enter"),
        ("Esc", "Escape"),
        ("ctrl + shift + a", "Control+Shift+a"),
        ("the", "the"),
        ("arrow down", "ArrowDown"),
        ("Tab key", "Tab"),
        ("+", "+"),
        ("F5", "F5"),
    ],
)
def test_key_names(written: str, name: str) -> None:
    assert key_name(written) == name
