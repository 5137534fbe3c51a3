"""Items, labels and pictures of the 200 sentences belong together."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from PIL import Image

FOLDER = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def test_items_are_labels_without_the_truth() -> None:
    shown = [{key: label[key] for key in ("id", "page", "task", "text")} for label in rows("labels.jsonl")]
    assert rows("items.jsonl") == shown
    assert len({label["id"] for label in shown}) == 200


def test_every_page_has_its_picture_and_every_picture_its_sentences() -> None:
    assert {label["page"] for label in rows("labels.jsonl")} == {path.stem for path in (FOLDER / "images").glob("*.png")}


def test_every_box_lies_in_its_picture() -> None:
    for label in rows("labels.jsonl"):
        if label["task"] == "locate":
            left, top, right, bottom = label["box"]
            with Image.open(FOLDER / "images" / f"{label['page']}.png") as image:
                assert 0 <= left < right <= image.width, label["id"]
                assert 0 <= top < bottom <= image.height, label["id"]


def test_about_half_of_the_statements_hold() -> None:
    holding = Counter(label["expect"] for label in rows("labels.jsonl") if label["task"] == "check")
    assert abs(holding[True] - holding[False]) <= 5
