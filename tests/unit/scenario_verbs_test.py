"""Steps about the browser and exact checks: how scenario files write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_agent.scenario import InvalidScenarioError, StepModel, load_scenario
from qa_agent.scenario.model import Back, Drag, ExpectDownload, ExpectRequest, ExpectUrl, Upload
from qa_agent.scenario.tree import PlacedStep


def step_of(tmp_path: Path, step: str) -> StepModel:
    path = tmp_path / "shop.yaml"
    path.write_text(f"steps:\n{step}\n", encoding="utf-8")
    [placed] = load_scenario(path, {"WHERE": "/cart"}).steps
    assert isinstance(placed, PlacedStep)
    return placed.filled({"WHERE": "/cart"})


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("- back:", "back"),
        ("- back: 2", "back 2 times"),
        ("- reload:", "reload"),
        ("- right_click: the row of Ada", "right_click the row of Ada"),
        ("- drag: the card\n  to: Done", "drag the card to Done"),
        ("- upload: cv.pdf\n  into: Résumé", "upload cv.pdf into Résumé"),
        ("- upload: [a.png, b.png]\n  into: Photos", "upload a.png, b.png into Photos"),
        ("- tab: 1", "tab 1"),
        ("- on_dialog: accept", "on_dialog accept"),
        ("- expect_url: ${WHERE}", "expect_url /cart"),
        ("- expect_title: Orders (*)", "expect_title Orders (*)"),
        ("- expect_console: no errors\n  since: step", "expect_console no errors"),
        ("- expect_request: POST */api/orders\n  status: 201", "expect_request POST */api/orders with status 201"),
        ('- expect_download: "*.csv"\n  save: files/orders.csv\n  soft: true', "expect_download *.csv"),
    ],
)
def test_a_step_is_written_with_its_verb_and_told_in_words(tmp_path: Path, written: str, sentence: str) -> None:
    assert step_of(tmp_path, written).sentence() == sentence


def test_options_of_the_steps_have_defaults(tmp_path: Path) -> None:
    back, request = step_of(tmp_path, "- back:"), step_of(tmp_path, "- expect_request: /api")
    assert isinstance(back, Back) and back.back == 1
    assert isinstance(request, ExpectRequest) and (request.status, request.since, request.soft) == (None, "start", False)


def test_a_step_keeps_what_is_written_as_it_is(tmp_path: Path) -> None:
    upload, drag = step_of(tmp_path, "- upload: 007.pdf\n  into: a"), step_of(tmp_path, "- drag: a\n  to: b")
    assert isinstance(upload, Upload) and upload.upload == ("007.pdf",)
    assert isinstance(drag, Drag) and drag.to == "b"
    url, download = step_of(tmp_path, r"- expect_url: /orders\/\d+$/"), step_of(tmp_path, "- expect_download: a\n  save: b")
    assert isinstance(url, ExpectUrl) and url.expect_url == r"/orders\/\d+$/"
    assert isinstance(download, ExpectDownload) and download.save == "b"


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("- back: soon", 'back: nothing, or a number of pages from 1 to 20, is needed, not "soon"'),
        ("- reload: /cart", "reload: nothing is written after it; addresses are opened by goto:"),
        ("- drag: the card", '"to" is missing in a drag step'),
        ("- upload: a.pdf", '"into" is missing in an upload step: the field or button that opens the file chooser'),
        ("- upload: []\n  into: a", "upload:"),
        ("- expect_url: /a(b/", "expect_url: /a(b/ is no regular expression"),
        ("- expect_request: POST /a\n  status: created", "status: a status such as 201, or a class such as 2xx, is needed"),
        ("- expect_request: /a\n  since: yesterday", "since:"),
        ("- expect_ulr: /a", 'did you mean "expect_url"?'),
    ],
)
def test_a_mistake_is_told_with_what_is_allowed(tmp_path: Path, step: str, told: str) -> None:
    with pytest.raises(InvalidScenarioError) as caught:
        step_of(tmp_path, step)
    assert told in str(caught.value)
