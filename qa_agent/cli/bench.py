"""`qa-agent bench`: answer a file of items about pictures, one JSON line each."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from PIL import Image

from moonlet import EncodedImage, Moonlet
from qa_agent.errors import ScenarioError
from qa_agent.moonlet_eyes import load_model

HELP = "answer a file of benchmark items"
TASKS = ("locate", "check", "ask", "read")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", type=Path, metavar="ITEMS.jsonl", help="lines with id, page, task and text")
    parser.add_argument("--images", type=Path, required=True, metavar="DIR", help="folder with PAGE.png")
    parser.add_argument("--out", type=Path, required=True, metavar="PRED.jsonl", help="where the answers go")


def execute(args: argparse.Namespace) -> int:
    items = _items(args.items)
    model = load_model()
    by_page: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        by_page.setdefault(item["page"], []).append(item)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with args.out.open("w", encoding="utf-8") as out:
        for page, asked in by_page.items():
            path = args.images / f"{page}.png"
            if not path.is_file():
                raise ScenarioError(f"{args.items}: page {page!r} has no picture {path}")
            with Image.open(path) as image:
                screen = model.encode_image(image)
            for item in asked:
                started = time.perf_counter()
                answer = _answer(model, screen, item)
                answer["ms"] = round(1000 * (time.perf_counter() - started), 1)
                out.write(json.dumps({"id": item["id"], **answer}, ensure_ascii=False) + "\n")
    print(f"{len(items)} answers: {args.out}", file=sys.stderr)
    return 0


def _answer(model: Moonlet, screen: EncodedImage, item: dict[str, Any]) -> dict[str, Any]:
    if item["task"] == "locate":
        outcome = model.locate(screen, item["text"]).outcome
        return {"point": outcome.point, "confidence": outcome.confidence}
    if item["task"] == "check":
        outcome = model.check(screen, item["text"]).outcome
        verdict = {"pass": True, "fail": False, "unsure": None}[outcome.status]
        return {"verdict": verdict, "confidence": outcome.confidence, "reason": outcome.reason}
    if item["task"] == "ask":
        outcome = model.ask(screen, item["text"]).outcome
        return {"answer": outcome.answer, "confidence": outcome.confidence}
    words = model.read(screen)
    return {"words": [{"text": w.text, "box": [w.box.left, w.box.top, w.box.right, w.box.bottom]} for w in words]}


def _items(path: Path) -> list[dict[str, Any]]:
    """The items; only id, page, task and text are looked at."""
    if not path.is_file():
        raise ScenarioError(f"{path}: no such file of items")
    items = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            item = {"id": raw["id"], "page": raw["page"], "task": raw["task"], "text": raw.get("text", "")}
        except (ValueError, KeyError, TypeError) as error:
            raise ScenarioError(f"{path}:{number}: not an item ({error}); a line needs id, page, task and text") from error
        if item["task"] not in TASKS:
            raise ScenarioError(f'{path}:{number}: unknown task "{item["task"]}"; allowed: {", ".join(TASKS)}')
        items.append(item)
    return items
