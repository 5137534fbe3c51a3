"""Scenario files made of other files, of rows and of steps in steps: what is accepted, and how mistakes are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qa_agent.scenario import InvalidScenarioError, Scenario, find_scenarios, load_scenario, load_scenarios
from qa_agent.scenario.flow import If, Repeat, Run
from qa_agent.scenario.tree import IfStep, PlacedStep, RepeatStep, RunStep, leaves


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("pytest.ini", "[pytest]\n")


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(text: str, environment: dict[str, str] | None = None) -> Scenario:
    return load_scenario(write("shop.yaml", text), environment or {})


def load_rows(text: str, environment: dict[str, str] | None = None) -> tuple[Scenario, ...]:
    return load_scenarios(write("shop.yaml", text), environment or {})


def mistakes(text: str, environment: dict[str, str] | None = None, name: str = "shop.yaml") -> list[str]:
    with pytest.raises(InvalidScenarioError) as caught:
        load_scenarios(write(name, text), environment or {})
    return [str(mistake) for mistake in caught.value.mistakes]


def sentences(scenario: Scenario) -> list[str]:
    return [leaf.filled(dict(scenario.values)).sentence() for leaf in leaves(scenario.steps)]


# use: and run:


def test_use_puts_the_steps_of_other_files_first() -> None:
    write("parts/login.yaml", "url: http://elsewhere/\nsteps:\n- click: Sign in\n")
    write("parts/cookies.yaml", "steps: [Accept all]\n")
    scenario = load("use: [parts/cookies.yaml, parts/login.yaml]\nsteps:\n- click: Cart\n")
    assert sentences(scenario) == ["Accept all", "click Sign in", "click Cart"]
    assert scenario.url is None


def test_a_single_file_can_be_used_without_a_list_and_use_others_itself() -> None:
    write("parts/login.yaml", "use: cookies.yaml\nsteps: [Sign in]\n")
    write("parts/cookies.yaml", "steps: [Accept all]\n")
    assert sentences(load("use: parts/login.yaml\nsteps: [Look]\n")) == ["Accept all", "Sign in", "Look"]


def test_run_does_the_steps_of_another_file_that_keep_their_own_places() -> None:
    write("parts/login.yaml", "name: Login\nsteps:\n\n- type: ${user}\n  into: Email\n")
    scenario = load("steps:\n- run: parts/login.yaml\n  with: {user: ada@example.com}\n- click: Cart\n")
    run, _ = scenario.steps
    assert isinstance(run, RunStep) and run.head is not None
    head = run.head.filled({})
    assert isinstance(head, Run) and head.with_ == {"user": "ada@example.com"}
    [step] = run.steps
    assert isinstance(step, PlacedStep) and (step.file, step.line) == ("parts/login.yaml", 4)


def test_a_file_that_is_not_there_is_told_with_where_it_was_looked_for_and_what_is_like_it() -> None:
    write("login.yaml", "steps: [a]")
    assert mistakes("steps:\n- run: logn.yaml\n") == [
        'shop.yaml:2: run: logn.yaml: no such file; it is looked for at logn.yaml; did you mean "login.yaml"?'
    ]


def test_another_file_is_not_meant_only_because_it_ends_alike() -> None:
    write("tag.yaml", "steps: [Look]")
    assert mistakes("steps: [{run: pay.yaml}]") == ["shop.yaml:1: run: pay.yaml: no such file; it is looked for at pay.yaml"]


def test_a_missing_file_inside_another_one_is_told_with_the_chain() -> None:
    write("login.yaml", "steps:\n- run: gone.yaml\n")
    [told] = mistakes("steps:\n- click: x\n- run: login.yaml\n")
    assert told.startswith("login.yaml:2: run: gone.yaml: no such file") and "(run from shop.yaml:3)" in told


def test_files_that_come_back_to_themselves_are_told_with_the_whole_chain() -> None:
    write("a.yaml", "steps:\n- run: b.yaml\n")
    write("b.yaml", "use: shop.yaml\nsteps: [x]\n")
    assert mistakes("steps:\n- run: a.yaml\n") == [
        "b.yaml:1: use: shop.yaml comes back to itself (shop.yaml -> a.yaml -> b.yaml -> shop.yaml); take one of these run: or use: out"
    ]


def test_a_mistake_in_another_file_is_told_at_its_own_line_and_once() -> None:
    write("login.yaml", "steps:\n- clik: x\n")
    [told] = mistakes("use: login.yaml\nsteps:\n- run: login.yaml\n")
    assert told.startswith('login.yaml:2: unknown step "clik"')


def test_what_another_file_needs_and_is_not_given_is_told_with_the_chain() -> None:
    write("login.yaml", "steps:\n- type: ${user}\n")
    [told] = mistakes("steps:\n- run: login.yaml\n  with: {usr: ada}\n")
    assert told.startswith("login.yaml:2: ${user} is not set (columns and values: usr);")
    assert told.endswith('did you mean "usr"? (run from shop.yaml:2)')


def test_what_is_given_to_another_file_is_known_only_there() -> None:
    write("login.yaml", "steps:\n- type: ${user}\n")
    [told] = mistakes("steps:\n- run: login.yaml\n  with: {user: ada}\n- type: ${user}\n")
    assert told.startswith("shop.yaml:4: ${user} is not set")


def test_an_answer_that_another_file_saves_is_known_after_it() -> None:
    write("order.yaml", "steps:\n- ask: Which order?\n  save: order\n")
    assert load("steps:\n- run: order.yaml\n- click: ${order}\n")


def test_a_secret_that_is_given_to_another_file_is_known_so_that_it_can_be_masked() -> None:
    write("login.yaml", "steps:\n- type: ${password}\n")
    scenario = load("steps:\n- run: login.yaml\n  with: {password: '${secret:PW}'}\n", {"PW": "hunter2"})
    assert scenario.secrets == ("hunter2",)


def test_parts_are_no_tests_of_their_own() -> None:
    for name in ("_login.yaml", "_parts/cookies.yaml", "shop.yaml", "defaults.yaml"):
        write(name, "steps: [a]")
    assert find_scenarios([Path()]) == [Path("shop.yaml")]
    assert find_scenarios([Path("_login.yaml")]) == [Path("_login.yaml")]


# data:

STEPS = "steps:\n- click: ${item}\n- assert: the total is ${total}\n"


def test_each_row_is_a_scenario_of_its_own() -> None:
    rows = load_rows(f"name: Buy\ndata:\n- {{item: Lamp, total: $39.90}}\n- {{item: Pen, total: $4.50}}\n{STEPS}")
    assert [row.title for row in rows] == ["Buy[Lamp, $39.90]", "Buy[Pen, $4.50]"]
    assert sentences(rows[1]) == ["click Pen", "assert the total is $4.50"]


def test_a_column_called_name_names_the_rows() -> None:
    rows = load_rows("data: [{name: cheap, item: Pen}, {name: dear, item: Lamp}]\nsteps: ['Buy ${item}']\n")
    assert [row.title for row in rows] == ["shop[cheap]", "shop[dear]"]


def test_a_row_is_named_by_its_content_wherever_it_stands() -> None:
    some = load_rows("data: [{a: x, b: y, c: p}, {a: x, b: y, c: q}, {a: z, b: y, c: p}]\nsteps: ['${c}']\n")
    turned = load_rows("data: [{a: z, b: y, c: p}, {a: x, b: y, c: q}, {a: x, b: y, c: p}]\nsteps: ['${c}']\n")
    assert {row.title for row in some} == {row.title for row in turned}
    assert len({row.title for row in some}) == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rows.csv", 'item,total\nLamp,"$1,200"\n\nPen,007\n'),
        ("rows.csv", "\ufeffitem;total\r\nLamp;$1,200\r\nPen;007\r\n"),
        ("rows.json", '[{"item": "Lamp", "total": "$1,200"}, {"item": "Pen", "total": "007"}]'),
        ("rows.yaml", "- item: Lamp\n  total: $1,200\n- {item: Pen, total: 007}\n"),
    ],
)
def test_rows_come_from_a_file_beside_the_scenario(name: str, text: str) -> None:
    write(f"tests/{name}", text)
    rows = load_scenarios(write("tests/shop.yaml", f"data: {name}\n{STEPS}"), {})
    assert [sentences(row) for row in rows] == [
        ["click Lamp", "assert the total is $1,200"],
        ["click Pen", "assert the total is 007"],
    ]


def test_numbers_in_json_stay_as_they_are_written() -> None:
    write("rows.json", '[{"price": 39.90, "gift": true, "note": null}]')
    assert sentences(load("data: rows.json\nsteps: ['${price} ${gift} x${note}']\n")) == ["39.90 true x"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("data: []", "shop.yaml:1: data: has no rows; write rows: data: [{item: Lamp, total: $5}]"),
        ("data: {item: Lamp}", "shop.yaml:1: data: must be a list of rows"),
        ("data: [Lamp]", "shop.yaml:1: data: a row is a mapping of columns to values"),
        ("data: [{item: [Lamp]}]", "shop.yaml:1: data: item: a text is needed"),
        ("data: rows.txt", 'shop.yaml:1: data: "rows.txt" is no .csv, .json or .yaml file'),
        ("data: gone.csv", "shop.yaml:1: data: gone.csv: no such file; it is looked for at gone.csv"),
        ("data: short.csv", 'short.csv:3: data: row 2 (Pen) has no "total", which other rows have'),
        ("data: long.csv", "long.csv:2: data: this row has 3 values, and there are 2 columns"),
        ("data: broken.json", "broken.json:1: data: this is no valid JSON"),
        ("data: object.json", "object.json:1: data: a list of objects is needed"),
        (
            "data:\n- {item: Lamp, total: 1}\n- {item: Pen}",
            'shop.yaml:3: data: row 2 (Pen) has no "total", which other rows have; an empty value is written as ""',
        ),
        ("data:\n- {item: Lamp, total: 1}\n- {item: Lamp, total: 1}", "shop.yaml:3: data: row 2 is the same as row 1"),
        (
            "data:\n- {name: a, item: Lamp, total: 1}\n- {name: a, item: Pen, total: 1}",
            'shop.yaml:3: data: row 2 is named "a" like row 1',
        ),
        ("data: [{item: Lamp, total: 1, in stock: 3}]", 'shop.yaml:1: data: "in stock" can\'t be written as ${...}'),
    ],
)
def test_each_mistake_in_rows_is_told_with_its_place(data: str, told: str) -> None:
    write("short.csv", "item,total\nLamp,1\nPen\n")
    write("long.csv", "item,total\nLamp,1,2\n")
    write("broken.json", "[{]")
    write("object.json", "{}")
    found = mistakes(f"{data}\n{STEPS}")
    assert any(line.startswith(told) for line in found), found


def test_a_column_that_no_row_has_is_told_with_those_that_there_are() -> None:
    [told] = mistakes("data: [{item: Lamp, total: 1}]\nsteps:\n- click: ${itme}\n")
    assert told.startswith("shop.yaml:3: ${itme} is not set (columns and values: item, total);")
    assert told.endswith('did you mean "item"?')


def test_a_mistake_of_all_rows_is_told_once() -> None:
    assert len(mistakes("data: [{a: x}, {a: y}]\nsteps:\n- clik: ${a}\n")) == 1


def test_a_mistake_that_only_one_rows_value_makes_is_told() -> None:
    [told] = mistakes("data: [{wait: 1s}, {wait: soon}]\nsteps:\n- sleep: ${wait}\n")
    assert told == 'shop.yaml:3: sleep: a duration such as 10s, 500ms or 2m is needed, not "soon"'


def test_a_secret_in_a_row_is_masked_and_in_no_name() -> None:
    [row] = load_rows("data: [{password: '${secret:PW}', user: ada}]\nsteps: ['${password} ${user}']\n", {"PW": "hunter2"})
    assert (row.title, row.secrets) == ("shop[ada]", ("hunter2",))


def test_a_secret_is_in_no_mistake() -> None:
    [told] = mistakes("steps:\n- sleep: ${secret:PW}\n", {"PW": "hunter2"})
    assert "hunter2" not in told and "••••" in told


# if: and repeat:


def test_if_has_two_sides() -> None:
    [step] = load("steps:\n- if: a banner is shown\n  then: [Accept]\n  else:\n  - click: Cart\n").steps
    assert isinstance(step, IfStep)
    assert isinstance(step.head.filled({}), If)
    assert [len(step.then), len(step.otherwise)] == [1, 1]


@pytest.mark.parametrize(
    ("written", "at_most", "condition"),
    [
        ("3", 3, None),
        ("{until: the end is shown}", 10, "the end is shown"),
        ("{while: the spinner is shown, at_most: 4}", 4, "the spinner is shown"),
    ],
)
def test_repeat_always_has_a_bound(written: str, at_most: int, condition: str | None) -> None:
    [step] = load(f"steps:\n- repeat: {written}\n  steps: [Next]\n").steps
    assert isinstance(step, RepeatStep)
    head = step.head.filled({})
    assert isinstance(head, Repeat)
    assert (head.repeat.at_most, head.repeat.condition) == (at_most, condition)


def test_what_a_loop_saves_its_until_can_look_at() -> None:
    assert load("steps:\n- repeat: {until: '${n} is 3'}\n  steps:\n  - ask: How many?\n    save: n\n")


def test_an_answer_can_be_used_in_if_repeat_and_run() -> None:
    write("open.yaml", "steps:\n- click: ${what}\n")
    assert load(
        "steps:\n- ask: Which?\n  save: n\n- if: ${n} is shown\n  then:\n  - repeat: ${n}\n    steps:\n"
        "    - run: open.yaml\n      with: {what: '${n}'}\n"
    )


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("- if: x", '2: "then" is missing in an if step'),
        ("- if: x\n  then: Accept", "3: then: must be a list: one line a step"),
        ("- if: x\n  then: []", "3: then: is empty; it needs at least one step"),
        ("- if: x\n  then:\n  - clik: y", '4: unknown step "clik"'),
        ("- if: x\n  then: [y]\n  otherwise: [z]", '4: unknown key "otherwise" in an if step; allowed: if, then, else'),
        ("- repeat: 3", '2: "steps" is missing in a repeat step'),
        ("- repeat: many\n  steps: [x]", "2: repeat: a number of rounds (1 to 1000) is needed, or {until: a statement"),
        ("- repeat: 0\n  steps: [x]", "2: repeat: a number of rounds (1 to 1000) is needed"),
        ("- repeat: {at_most: 3}\n  steps: [x]", "2: repeat: at_most: alone is no condition"),
        ("- repeat: {until: a, while: b}\n  steps: [x]", "2: repeat: until or while, one of them"),
        ("- repeat: {untl: a}\n  steps: [x]", '2: unknown key "untl" in repeat; allowed: until, while, at_most; did you mean "until"?'),
        ("- repeat: {until: a, at_most: lots}\n  steps: [x]", "2: at_most: a number of rounds from 1 to 1000 is needed"),
        ("- repeat: 2\n  steps:\n  - repeat: 2\n    steps:\n    - assert:", "6: assert: a text is needed"),
        ("- run: login.txt", '2: run: "login.txt" is no scenario file; a .yaml or .yml file is needed'),
        ("- run: shop.yaml", "2: run: shop.yaml comes back to itself (shop.yaml -> shop.yaml)"),
        ("- run: other.yaml\n  with: [a]", "3: with: a mapping is needed, such as {name: value}"),
        ("- ask: x\n  save: f\n- run: ${f}.yaml", "4: run: a file can't be named by a saved answer"),
    ],
)
def test_each_mistake_in_steps_that_hold_steps_is_told(steps: str, told: str) -> None:
    [found] = mistakes(f"steps:\n{steps}\n")
    assert found.startswith(f"shop.yaml:{told}")


# before:, after: and defaults.yaml


def test_a_file_inherits_from_the_folders_around_it_and_the_nearest_wins() -> None:
    write(
        "defaults.yaml", "url: http://far/\nviewport: 800x600\ntags: [all]\ntimeouts: {find: 1s, check: 2s}\nbefore: [Far]\nafter: [Far]\n"
    )
    write("shop/defaults.yaml", "url: http://near/\ntags: [shop]\ntimeouts: {check: 3s}\nbefore: [Near]\nafter: [Near]\n")
    scenario = load_scenario(write("shop/cart/buy.yaml", "tags: [mine]\nbefore: [Own]\nafter: [Own]\nsteps: [Look]\n"), {})
    assert (scenario.url, str(scenario.url_origin)) == ("http://near/", "shop/defaults.yaml:1")
    assert (scenario.viewport, scenario.tags) == ((800, 600), ("all", "shop", "mine"))
    assert (scenario.timeouts.find, scenario.timeouts.check) == (1.0, 3.0)
    assert [leaf.filled({}).sentence() for leaf in leaves(scenario.before)] == ["Far", "Near", "Own"]
    assert [[leaf.filled({}).sentence() for leaf in leaves(steps)] for steps in scenario.after] == [["Own"], ["Near"], ["Far"]]


def test_an_empty_list_takes_nothing_from_the_folders_around() -> None:
    write("defaults.yaml", "before: [Far]\ntags: [all]\n")
    scenario = load("before: []\ntags: []\nsteps: [Look]\n")
    assert (scenario.before, scenario.tags) == ((), ())


def test_an_address_that_is_not_whole_is_relative_to_the_folders() -> None:
    write("defaults.yaml", "url: ${BASE:-http://127.0.0.1:8000/}\n")
    assert load("url: /cart\nsteps: [Look]\n").url == "http://127.0.0.1:8000/cart"


def test_nothing_is_inherited_from_above_the_projects_root() -> None:
    write("defaults.yaml", "url: http://far/\n")
    write("project/pyproject.toml", "")
    assert load_scenario(write("project/tests/buy.yaml", "steps: [Look]\n"), {}).url is None


def test_a_mistake_in_a_folders_defaults_is_told_there() -> None:
    write("defaults.yaml", "nme: x\nbefore:\n- clik: y\n")
    told = mistakes("steps: [Look]\n")
    assert [line.split(" ")[0] for line in told] == ["defaults.yaml:1:", "defaults.yaml:3:"]
    assert 'unknown key "nme" in defaults.yaml; allowed: url, serve,' in told[0]


def test_an_answer_saved_before_is_known_in_steps_and_after() -> None:
    assert load("before:\n- ask: Who?\n  save: who\nafter: ['${who}']\nsteps: ['${who}']\n")


# The head


def test_the_browsers_context_is_told_by_the_head() -> None:
    scenario = load(
        "locale: nb-NO\ntimezone: Europe/Oslo\ngeolocation: 59.91, 10.75\noffline: false\ncolor_scheme: dark\n"
        "headers: {X-Tenant: acme, Authorization: 'Bearer ${secret:TOKEN}'}\npermissions: [clipboard-read]\n"
        "user_agent: Probe/1\npixel_ratio: 2\n"
        "basic_auth: {user: ada, password: '${secret:PW}'}\nsteps: [Look]\n",
        {"PW": "hunter2", "TOKEN": "t0ken"},
    )
    assert scenario.context.arguments() == {
        "locale": "nb-NO",
        "timezone_id": "Europe/Oslo",
        "geolocation": {"latitude": 59.91, "longitude": 10.75, "accuracy": 0.0},
        "offline": False,
        "extra_http_headers": {"X-Tenant": "acme", "Authorization": "Bearer t0ken"},
        "http_credentials": {"username": "ada", "password": "hunter2"},
        "color_scheme": "dark",
        "user_agent": "Probe/1",
        "device_scale_factor": 2,
        "permissions": ["clipboard-read", "geolocation"],
    }
    assert scenario.secrets == ("hunter2", "t0ken")
    assert "hunter2" not in repr(scenario) and "t0ken" not in repr(scenario)


def test_a_device_brings_its_own_size() -> None:
    arguments = load("device: iPhone 13\nsteps: [Look]\n").context.arguments()
    assert arguments["is_mobile"] is True and arguments["viewport"]["width"] == 390
    assert "default_browser_type" not in arguments


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "device: iphone 13",
            'device: a device as Playwright names it is needed, such as "iPhone 15" or "Pixel 7", not "iphone 13"; '
            'did you mean "iPhone 13"?',
        ),
        (
            "timezone: Europe/Olso",
            'timezone: a time zone such as Europe/Oslo or UTC is needed, not "Europe/Olso"; did you mean "Europe/Oslo"?',
        ),
        ("locale: norwegian please", "locale: a locale such as en-GB or nb-NO is needed"),
        ("geolocation: here", "geolocation: latitude and longitude are needed"),
        ("geolocation: {latitude: 99, longitude: 1}", "latitude: input should be less than or equal to 90"),
        ("geolocation: {latitude: 9, longitud: 1}", 'unknown key "longitud" in geolocation; allowed: latitude, longitude, accuracy'),
        ("offline: perhaps", "offline: true or false is needed"),
        ("color_scheme: black", "color_scheme: "),
        ("permissions: [camra]", "permissions: a permission is needed; allowed: accelerometer,"),
        ("headers: {a b: c}", 'headers: "a b" is no name of a header'),
        ("basic_auth: {user: ada, password: secret}", "basic_auth: password: write it as ${secret:VAR}"),
        ("basic_auth: ada", "basic_auth: a mapping is needed, with user, password"),
        ("timeouts: {fnd: 5s}", 'unknown key "fnd" in timeouts; allowed: find, check, wait, open; did you mean "find"?'),
        ("timeouts: {find: soon}", "find: a duration such as 10s, 500ms or 2m is needed"),
        ("on_popup: [{when: x}]", '"do" is missing in on_popup'),
        ("on_popup: [{when: x, do: [{clik: y}]}]", 'unknown step "clik"'),
        ("before: Look", "before: must be a list: one line a step"),
        ("use: {a: b}", "use: a list is needed"),
    ],
)
def test_each_mistake_in_the_head_is_told(head: str, told: str) -> None:
    found = mistakes(f"{head}\nsteps: [Look]\n")
    assert any(line.startswith(f"shop.yaml:1: {told}") for line in found), found


# The documentation


def test_the_examples_of_the_documentation_are_in_order() -> None:
    text = (Path(__file__).parents[2] / "docs" / "scenarios.md").read_text(encoding="utf-8")
    for name in ("_login", "_cookies", "_fill_cart"):
        write(f"{name}.yaml", "steps: [Look]")
    write("items.csv", "item,total\nLamp,1\n")
    environment = {"PASSWORD": "x", "PW": "x", "TOKEN": "x", "USER": "x", "order": "1"}
    examples = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert len(examples) >= 8
    for number, example in enumerate(examples):
        if "steps:" in example and not example.startswith(("  -", "# tests/defaults")):
            load_scenarios(write(f"example{number}.yaml", example), environment)
        elif example.startswith("  -"):
            load_scenarios(write(f"example{number}.yaml", f"steps:\n{example}"), environment)
        else:
            write("tests/defaults.yaml", example)
            write("tests/_login.yaml", "steps: [Look]")
            load_scenarios(write("tests/example.yaml", "steps: [Look]"), environment)
