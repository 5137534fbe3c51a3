"""What a line typed at the prompt means, and what it may become."""

from __future__ import annotations

import pytest

from qa_agent.debugging.completing import completions
from qa_agent.debugging.typed_steps import typed_step
from qa_agent.errors import ScenarioError
from qa_agent.eyes import Box, Screen, Seen

BOX = Box(0, 0, 10, 10)
SCREEN = Screen(800, 600, (Seen(0, "button", "Save changes", BOX), Seen(1, "text", "Saved", BOX), Seen(2, "link", "Log out", BOX)))


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("click: the Save button", {"click": "the Save button"}),
        ("Click Save, and then look", {"sentence": "Click Save, and then look"}),
        ("type: ada, into: the Email field", {"type": "ada", "into": "the Email field"}),
        ("type: a, b: c, into: Email, timeout: 2s", {"type": "a, b: c", "into": "Email", "timeout": "2s"}),
        ('type: "a, into: b"', {"type": '"a', "into": 'b"'}),
        ("assert: 'it is shown'", {"assert": "it is shown"}),
        ('assert: "Ada" is in "Name"', {"assert": '"Ada" is in "Name"'}),
        ("- Look at it", {"sentence": "Look at it"}),
        ("note: this is no verb", {"sentence": "note: this is no verb"}),
    ],
)
def test_a_line_is_a_step_as_in_a_file_or_a_sentence(line: str, written: dict[str, str]) -> None:
    assert typed_step(line).written == written


def test_a_line_that_is_no_step_is_told_as_in_a_file() -> None:
    with pytest.raises(ScenarioError, match='"in" is missing in a select step'):
        typed_step("select: Norway")


@pytest.mark.parametrize(
    ("begun", "lines"),
    [
        ("ne", ["next"]),
        ("hov", ["hover: "]),
        ("click: ", ["click: Save changes", "click: Saved", "click: Log out"]),
        ("click: the sav", ["click: the Save changes", "click: the Saved"]),
        ("click: Save c", ["click: Save changes"]),
        ('assert: "log', ['assert: "Log out']),
        ("Click Lo", ["Click Log out"]),
        ("click: xyz", []),
    ],
)
def test_a_begun_line_is_completed_by_commands_steps_and_what_is_on_the_screen(begun: str, lines: list[str]) -> None:
    assert completions(begun, ["next", "quit"], SCREEN) == lines
