"""An edited step is put into its file, and nothing else of the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_agent.debugging.writing_back import replaced, write_back
from qa_agent.errors import ScenarioError

SCENARIO = """\
# Buying a lamp
name: Lamp   # as the shop calls it
steps:

  - click:   the Save button   # the blue one
  - "Look at the page"
  - {type: ada@example.com, into: 'Email'}
  - type: Ada
    # who it is for
    into: "the \\"Name\\" field"
    timeout: 2s
  - if: the banner is shown
    then:
      - click: Accept
"""


def edited(line: int, before: dict[str, str], **changed: str) -> str:
    return replaced(SCENARIO, "lamp.yaml", line, before, {**before, **changed})


def test_only_the_words_change_and_comments_and_spaces_stay() -> None:
    assert edited(5, {"click": "the Save button"}, click="the Save all button") == SCENARIO.replace(
        "the Save button", "the Save all button"
    )


def test_a_bare_sentence_keeps_its_quotes() -> None:
    assert edited(6, {"sentence": "Look at the page"}, sentence="Look at it: well") == SCENARIO.replace(
        "Look at the page", "Look at it: well"
    )


def test_a_step_in_braces_is_edited_in_them() -> None:
    before = {"type": "ada@example.com", "into": "Email"}
    assert edited(7, before, into="the customer's e-mail") == SCENARIO.replace("'Email'", "'the customer''s e-mail'")


def test_what_can_not_stand_unquoted_is_quoted() -> None:
    assert edited(7, {"type": "ada@example.com", "into": "Email"}, type="a, b") == SCENARIO.replace("ada@example.com", '"a, b"')
    assert edited(5, {"click": "the Save button"}, click="Save #2") == SCENARIO.replace("the Save button", '"Save #2"')


def test_several_texts_of_a_step_are_written_at_once() -> None:
    before = {"type": "Ada", "into": 'the "Name" field', "timeout": "2s"}
    expected = SCENARIO.replace("type: Ada\n", "type: Bob\n").replace('the \\"Name\\" field', 'the \\"First name\\" field')
    assert edited(8, before, type="Bob", into='the "First name" field') == expected


def test_a_step_inside_of_another_is_found() -> None:
    assert edited(14, {"click": "Accept"}, click="Reject") == SCENARIO.replace("Accept", "Reject")


def test_a_block_text_becomes_one_line_and_the_rest_stays() -> None:
    source = "steps:\n- click: >\n    the Save\n    button\n\n# the end\n- Look\n"
    assert replaced(source, "f", 2, {"click": "the Save button\n"}, {"click": "Save"}) == "steps:\n- click: Save\n\n# the end\n- Look\n"


def test_of_several_steps_on_a_line_the_one_with_the_words_is_edited() -> None:
    assert replaced("steps: [Look, Wait]", "f", 1, {"sentence": "Wait"}, {"sentence": "Rest"}) == "steps: [Look, Rest]"


@pytest.mark.parametrize(
    ("source", "line", "told"),
    [
        ("steps:\n- click: Other\n", 2, "f:2: nothing was written back: no step as it was loaded stands on this line"),
        ("steps: [{click: Save}, {click: Save}]\n", 1, "several equal steps stand on this line"),
        ("a: &it Save\nsteps:\n- click: *it\n", 3, "click is an alias, an anchor or a tag"),
        ("steps:\n- click: &it Save\n", 2, "click is an alias, an anchor or a tag"),
        ("steps:\n- click: [Save\n", 2, "it is no valid YAML any more"),
    ],
)
def test_what_can_not_be_edited_alone_is_refused(source: str, line: int, told: str) -> None:
    with pytest.raises(ScenarioError, match=told):
        replaced(source, "f", line, {"click": "Save"}, {"click": "Send"})


def test_line_ends_and_the_byte_order_mark_of_a_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeffsteps:\r\n- click: Sühne\r\n- Look\r\n".encode())
    write_back(path, 2, {"click": "Sühne"}, {"click": "Größe"})
    assert path.read_bytes() == "\ufeffsteps:\r\n- click: Größe\r\n- Look\r\n".encode()


def test_a_refused_edit_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("steps:\n- click: Other\n", encoding="utf-8")
    with pytest.raises(ScenarioError):
        write_back(path, 2, {"click": "Save"}, {"click": "Send"})
    assert path.read_text(encoding="utf-8") == "steps:\n- click: Other\n"
