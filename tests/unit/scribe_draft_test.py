"""The file that a recording grows into."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from qa_agent.errors import ScenarioError
from qa_agent.scenario import load_scenario
from qa_agent.scribe import Draft, path_to_write
from qa_agent.scribe.acts import Act
from qa_agent.scribe.draft import Entry, SecretNames
from qa_agent.scribe.journeys import DialogPolicy, arrival
from qa_agent.scribe.naming import descriptions
from qa_agent.scribe.resolving import Choice
from qa_agent.scribe.suggesting import Suggestion
from qa_agent.scribe.told import Document, Target

SAVE = Choice("the Save button", "found")


def field(name: str) -> Target:
    return Target(token=1, role="textbox", name=name)


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft(tmp_path / "a.yaml", "http://127.0.0.1/", (800, 600))


def written(draft: Draft, *entries: Entry) -> list[object]:
    """The steps as YAML reads them, of a file that the loader finds in order."""
    draft.entries += entries
    draft.write()
    load_scenario(draft.path, {"PASSWORD": "x"})
    steps: list[object] = yaml.safe_load(draft.path.read_text(encoding="utf-8"))["steps"]
    return steps


@pytest.mark.parametrize(
    ("act", "step"),
    [
        (Act("click", 0), {"click": "the Save button"}),
        (Act("type", 0, text="5003"), {"type": "5003", "into": "the Save button"}),
        (Act("type", 0, text="two\nlines: # no comment"), {"type": "two\nlines: # no comment", "into": "the Save button"}),
        (Act("type", 0, text="${HOME} 'x' \"y\""), {"type": "$${HOME} 'x' \"y\"", "into": "the Save button"}),
        (Act("select", 0, text="yes"), {"select": "yes", "in": "the Save button"}),
        (Act("upload", 0, files=("a.pdf",)), {"upload": "a.pdf", "into": "the Save button"}),
        (Act("upload", 0, files=("a, b.pdf", "c.pdf")), {"upload": ["a, b.pdf", "c.pdf"], "into": "the Save button"}),
        (Act("check", 0), {"check": "the Save button"}),
        (Act("scroll", 0, text="down 400"), {"scroll": "down 400", "in": "the Save button"}),
    ],
)
def test_an_act_is_a_step_of_a_valid_file(draft: Draft, act: Act, step: object) -> None:
    assert written(draft, Entry(act, SAVE)) == [step]


@pytest.mark.parametrize(
    ("act", "step"),
    [
        (Act("press", 0, text="Control+K"), {"press": "Control+K"}),
        (Act("goto", 0, text="/cart?id=1#x"), {"goto": "/cart?id=1#x"}),
        (Act("back", 0), {"back": None}),
        (Act("back", 0, text="2"), {"back": 2}),
        (Act("reload", 0), {"reload": None}),
        (Act("tab", 0, text="1"), {"tab": "1"}),
        (Act("scroll", 0, text="to the bottom"), {"scroll": "to the bottom"}),
        (Act("on_dialog", 0, text="accept"), {"on_dialog": "accept"}),
    ],
)
def test_what_is_done_to_no_element_is_a_step_too(draft: Draft, act: Act, step: object) -> None:
    assert written(draft, Entry(act)) == [step]


def test_a_password_is_a_secret_and_the_head_names_it(draft: Draft) -> None:
    draft.secrets.append("PASSWORD")
    assert written(draft, Entry(Act("type", 0, secret="4f"), SAVE, secret_name="PASSWORD")) == [
        {"type": "${secret:PASSWORD}", "into": "the Save button"}
    ]
    assert draft.path.read_text().startswith("# Needs in its environment: PASSWORD\n")


def test_other_passwords_of_a_field_get_other_names_and_the_same_the_same() -> None:
    names = SecretNames()
    assert names.name("1", field("New password")) == "NEW_PASSWORD"
    assert names.name("2", field("New password")) == "NEW_PASSWORD_2"
    assert names.name("1", field("Repeat it")) == "NEW_PASSWORD"
    assert names.name("3", field("Пароль")) == "PASSWORD"


def test_assertions_follow_their_step_and_those_that_may_differ_are_comments(draft: Draft) -> None:
    suggestions = (Suggestion('A toast says "Saved"'), Suggestion('"12:04" is shown', may_differ=True))
    assert written(draft, Entry(Act("click", 0), SAVE, suggestions=suggestions)) == [
        {"click": "the Save button"},
        {"assert": 'A toast says "Saved"'},
    ]
    assert "# - assert: '\"12:04\" is shown'  # may differ the next time" in draft.path.read_text()


def test_a_step_that_the_model_does_not_follow_has_a_comment_above_it(draft: Draft) -> None:
    written(draft, Entry(Act("click", 0), Choice("the Save button", "elsewhere", 'the link "Save as"')))
    assert '  # the model points elsewhere: the link "Save as"\n  - click: the Save button\n' in draft.path.read_text()


def test_a_tick_that_is_not_seen_is_a_click(draft: Draft) -> None:
    assert written(draft, Entry(Act("check", 0), SAVE, is_plain_click=True)) == [{"click": "the Save button"}]


def test_nothing_recorded_leaves_no_file(draft: Draft) -> None:
    draft.write()
    assert not draft.path.exists()


def test_the_default_name_is_the_first_that_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "recorded.yaml").touch()
    assert path_to_write(None) == Path("recorded-2.yaml")


def test_a_file_that_is_there_is_overwritten_only_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").touch()
    with pytest.raises(ScenarioError, match="--force"):
        path_to_write(tmp_path / "mine.yaml")
    assert path_to_write(tmp_path / "mine.yaml", overwrite=True) == tmp_path / "mine.yaml"


def test_the_plain_name_comes_first_where_it_is_the_only_one() -> None:
    alone = Target.model_validate({"token": 1, "role": "button", "name": "Save", "places": [{"kind": "dialog", "title": "Settings"}]})
    assert descriptions(alone)[:2] == ["the Save button", 'the "Save" button']


def test_where_others_are_called_so_its_place_comes_first() -> None:
    one = {"token": 1, "role": "button", "name": "Add", "count": 3, "nth": 2, "places": [{"kind": "card", "title": "Mug"}]}
    names = descriptions(Target.model_validate(one))
    assert names[0] == "the Add button of Mug"
    assert names.index("the second Add button") < names.index("the Add button")


def test_an_element_without_any_name_is_told_by_its_place_on_the_screen() -> None:
    nameless = Target.model_validate({"token": 1, "role": "button", "is_picture": True, "point": (1200, 20)})
    assert descriptions(nameless) == ["the button in the top right corner"]


@pytest.mark.parametrize(
    ("how", "moved", "was_requested", "last_act_at", "verb"),
    [
        ("navigate", 1, True, 0, None),  # a link
        ("navigate", 1, False, 9.5, None),  # something done just now
        ("navigate", 1, False, 0, "goto"),
        ("reload", 0, False, 0, "reload"),
        ("reload", 0, True, 0, None),  # by a script
        ("back_forward", -1, False, 0, "back"),
        ("back_forward", 1, False, 0, "goto"),
    ],
)
def test_a_document_is_a_step_only_where_the_browser_itself_was_used(
    how: str, moved: int, was_requested: bool, last_act_at: float, verb: str | None
) -> None:
    act = arrival(Document(at=10, url="http://a/x", how=how), moved, was_requested, last_act_at, "http://a/")
    assert (act.verb if act else None) == verb


def test_dialogs_need_a_policy_only_where_the_usual_answer_is_another() -> None:
    policy = DialogPolicy()
    assert policy.needed({"type": "alert", "result": True}) == ""
    assert policy.needed({"type": "confirm", "result": False}) == ""
    assert policy.needed({"type": "confirm", "result": True}) == "accept"
    assert policy.needed({"type": "confirm", "result": True}) == ""
    assert policy.needed({"type": "prompt", "result": True, "userInput": "Ada"}) == "Ada"
    assert policy.needed({"type": "confirm", "result": False}) == "default"
