"""Scenario files: what is accepted, and how each mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_agent.errors import ScenarioError
from qa_agent.scenario import InvalidScenarioError, Scenario, find_scenarios, load_scenario
from qa_agent.scenario.model import Assert, Click, Sentence, Sleep, Type


def load(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> Scenario:
    path = tmp_path / "shop.yaml"
    path.write_text(text, encoding="utf-8")
    return load_scenario(path, environment or {})


def mistakes(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> list[str]:
    """The mistakes, each as `line: what`."""
    with pytest.raises(InvalidScenarioError) as caught:
        load(tmp_path, text, environment)
    return [f"{mistake.line}: {mistake.what}" for mistake in caught.value.mistakes]


def test_a_scenario_has_a_head_and_steps(tmp_path: Path) -> None:
    scenario = load(
        tmp_path,
        """
name: Buy a lamp
url: http://127.0.0.1:8000/
serve: python -m http.server 8000
viewport: 1024x768
tags: [smoke, slow]
steps:
  - click: the Add to cart button
  - type: ada@example.com
    into: Email
    timeout: 500ms
  - assert: The total is $39.90
    soft: true
  - Click "Checkout"
  - sleep: 1.5s
""",
    )
    assert (scenario.name, scenario.viewport, scenario.tags) == ("Buy a lamp", (1024, 768), ("smoke", "slow"))
    filled = [step.filled({}) for step in scenario.steps]
    assert [type(step) for step in filled] == [Click, Type, Assert, Sentence, Sleep]
    assert [step.line for step in scenario.steps] == [8, 9, 12, 14, 15]
    assert filled[1].timeout == 0.5
    assert isinstance(filled[2], Assert) and filled[2].soft
    assert isinstance(filled[4], Sleep) and filled[4].sleep == 1.5


def test_a_scenario_without_a_name_is_called_as_its_file(tmp_path: Path) -> None:
    assert load(tmp_path, "steps: [Look]").name == "shop"


@pytest.mark.parametrize("written", ["007", "yes", "1e3", "12:30", "null", "~x", "2026-01-01"])
def test_scalars_are_typed_as_they_are_written(tmp_path: Path, written: str) -> None:
    step = load(tmp_path, f"steps:\n- type: {written}\n").steps[0].filled({})
    assert isinstance(step, Type)
    assert step.type == ("" if written == "null" else written)


def test_a_misspelt_verb_is_told_with_what_is_allowed_and_what_was_meant(tmp_path: Path) -> None:
    [mistake] = mistakes(tmp_path, "steps:\n- clik: Save\n")
    assert mistake.startswith('2: unknown step "clik"; allowed: goto, back, ')
    assert mistake.endswith('; did you mean "click"?')


def test_a_misspelt_option_is_told_with_the_options_of_that_step(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "steps:\n- type: x\n  intp: y\n") == [
        '3: unknown key "intp" in a type step; allowed: type, into, name, timeout, retries, optional; did you mean "into"?'
    ]


def test_a_misspelt_key_of_the_head_is_told(tmp_path: Path) -> None:
    [mistake] = mistakes(tmp_path, "nmae: x\nsteps: [a]\n")
    assert mistake.startswith('1: unknown key "nmae" at the top of a scenario; allowed: name, url, serve,')
    assert 'did you mean "name"?' in mistake


def test_all_mistakes_of_a_file_are_told_together_in_the_order_of_lines(tmp_path: Path) -> None:
    told = mistakes(tmp_path, "viewport: wide\nsteps:\n- clik: a\n- click:\n- scroll: sideways\n")
    assert [line.partition(":")[0] for line in told] == ["1", "3", "4", "5"]


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("- click: a\n  assert: b", "a step does one thing, but this has click and assert"),
        ("- click:", "click: a text is needed, and there is none"),
        ("- select: Norway", '"in" is missing in a select step'),
        ("- into: Email", '"into" alone is no step; it belongs to a verb'),
        ("- [a, b]", "a list can't be a step"),
        ("- ''", "this step is empty"),
        ("- assert: x\n  timeout: soon", 'timeout: a duration such as 10s, 500ms or 2m is needed, not "soon"'),
        ("- assert: x\n  soft: maybe", 'soft: true or false is needed, not "maybe"'),
        ("- click: x\n  retries: many", 'retries: a whole number is needed, not "many"'),
        ("- click: {a: b}", "click: a text is needed, not a mapping"),
        ("- scroll: sideways", "says not where to scroll; allowed: down, up, left or right"),
        ("- ask: x\n  save: a b", "save: a name of letters, digits and _ is needed"),
        ("- do: buy a lamp\n  max_steps: 0", "max_steps:"),
        ("- Type into Email: x", "a sentence that holds a colon must be put in quotes as a whole"),
        ("- click: order #5", 'YAML takes "#5" for a comment; put the whole sentence in quotes'),
        ("- click: a\n  click: b", '"click" stands here twice; write it once'),
        ("- click: !x y", "!x is a YAML tag"),
    ],
)
def test_each_mistake_in_a_step_is_told_in_words_that_help(tmp_path: Path, steps: str, told: str) -> None:
    [mistake] = mistakes(tmp_path, f"steps:\n{steps}\n")
    assert told in mistake


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1: the file is empty"),
        ("just words", "1: a scenario is a mapping with the keys"),
        ("url: http://x/", "1: steps: is missing"),
        ("steps: []", "1: steps: is empty"),
        ("steps: click", "1: steps: must be a list"),
        ("steps:\n- assert: 'a' is shown", "2: this is no valid YAML"),
        ("steps:\n\t- a", "YAML is indented by spaces, not by tabs"),
        ("data: [a]\nsteps: [a]", "1: data: a row is a mapping of columns to values"),
        ("serve: run me\nsteps: [a]", "1: serve: needs a url: too"),
        ("tags: smoke\nsteps: [a]", "1: tags: a list is needed, such as [smoke, checkout]"),
        ("a: &x [*x]\nsteps: [a]", "an anchor that holds itself"),
    ],
)
def test_each_mistake_in_a_file_is_told_in_words_that_help(tmp_path: Path, text: str, told: str) -> None:
    assert any(told in mistake for mistake in mistakes(tmp_path, text))


def test_a_sentence_that_begins_with_a_quote_is_told_how_to_be_quoted(tmp_path: Path) -> None:
    [mistake] = mistakes(tmp_path, 'steps:\n- assert: "Ada" is shown\n')
    assert mistake.startswith("2: this is no valid YAML")
    assert "put the whole sentence in quotes" in mistake


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidScenarioError, match=r"gone\.yaml: no such file"):
        load_scenario(tmp_path / "gone.yaml")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidScenarioError, match="no text in UTF-8"):
        load_scenario(path)


def test_variables_come_from_the_environment_or_their_default(tmp_path: Path) -> None:
    scenario = load(tmp_path, "url: ${BASE:-http://x}/shop\nsteps:\n- click: ${ITEM} of ${SHOP:-ours}, $5\n", {"ITEM": "Lamp"})
    assert scenario.url == "http://x/shop"
    step = scenario.steps[0].filled(scenario.values)
    assert isinstance(step, Click) and step.click == "Lamp of ours, $5"


def test_an_unset_variable_is_refused(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "steps:\n- click: ${ITEM}\n") == [
        "2: ${ITEM} is not set; set it in the environment, or give a default: ${ITEM:-...}"
    ]


def test_an_answer_can_be_used_after_it_is_saved(tmp_path: Path) -> None:
    scenario = load(tmp_path, "steps:\n- ask: Which order?\n  save: order\n- assert: ${order} is shown\n")
    assert scenario.steps[1].filled({"order": "A-17"}) == Assert.model_validate({"assert": "A-17 is shown"})


def test_an_answer_can_not_be_used_before_it_is_saved(tmp_path: Path) -> None:
    told = mistakes(tmp_path, "steps:\n- click: ${order}\n- ask: Which order?\n  save: order\n")
    assert told == ["2: ${order} is used before the step on line 3 saves it"]


def test_a_value_is_not_looked_into_for_variables_again(tmp_path: Path) -> None:
    scenario = load(tmp_path, "steps:\n- type: ${A}\n", {"A": "${B}"})
    step = scenario.steps[0].filled(scenario.values)
    assert isinstance(step, Type) and step.type == "${B}"


def test_dollar_dollar_writes_a_reference_itself(tmp_path: Path) -> None:
    step = load(tmp_path, "steps:\n- type: $${A}\n").steps[0].filled({})
    assert isinstance(step, Type) and step.type == "${A}"


def test_a_malformed_variable_is_told(tmp_path: Path) -> None:
    [mistake] = mistakes(tmp_path, "steps:\n- click: ${a b}\n")
    assert mistake.startswith('2: "${a b}" is no variable; allowed: ${VAR}')


def test_secrets_are_known_so_that_they_can_be_masked(tmp_path: Path) -> None:
    scenario = load(tmp_path, "steps:\n- type: ${secret:PASSWORD}\n", {"PASSWORD": "hunter2"})
    assert scenario.secrets == ("hunter2",)
    assert "hunter2" not in repr(scenario)


def test_folders_are_searched_for_yaml_with_steps(tmp_path: Path) -> None:
    for name, text in {
        "a/shop.yaml": "steps: [a]",
        "a/config.yaml": "port: 1",
        ".git/x.yaml": "steps: [a]",
        "node_modules/x.yml": "steps: [a]",
        "b.yml": "name: x\nsteps:\n- a",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert [path.relative_to(tmp_path).as_posix() for path in find_scenarios([tmp_path])] == ["a/shop.yaml", "b.yml"]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="no such file or folder"):
        find_scenarios([tmp_path / "gone"])
