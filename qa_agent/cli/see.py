"""`qa-agent see`: what the model sees on a picture or a page, and its answers about it."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError

from moonlet import EncodedImage, Moonlet
from moonlet.annotate import annotate
from moonlet.screen import Box, Element
from qa_agent.acting import Camera, Tabs, open_address
from qa_agent.browser import launched_page
from qa_agent.debugging import table
from qa_agent.errors import ScenarioError
from qa_agent.moonlet_eyes import as_seen, load_model
from qa_agent.output import takes_colour

HELP = "print what the model sees on a picture or a page"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IMAGE|URL", help="a picture, or an address to open and look at")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--png", type=Path, metavar="OUT", help="write the picture with boxes drawn, numbers as in the table")
    parser.add_argument("--viewport", default="1280x800", metavar="WxH", help="for an address (default 1280x800)")
    for name, help_text in (
        ("assert", "check a statement"),
        ("locate", "find an element"),
        ("ask", "answer a question"),
    ):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="TEXT", help=f"{help_text} (repeatable)")
    parser.add_argument("--caption", action="store_true", help="describe the picture in a sentence")


def execute(args: argparse.Namespace) -> int:
    """Exit code 1 where an `--assert` does not pass or a `--locate` finds nothing."""
    image = _picture(args.source, args.viewport)
    model = load_model()
    screen = model.encode_image(image)
    answers, marks = _answers(args, model, screen)
    if args.json:
        seen = [_record(element) for element in screen.screen.elements]
        json.dump(
            {"width": image.width, "height": image.height, "elements": seen, "answers": answers},
            sys.stdout,
            indent=1,
            ensure_ascii=False,
        )
        print()
    else:
        if not answers:
            _print_table(screen.screen.elements)
        for answer in answers:
            print(answer["line"])
    if args.png:
        annotate(image, screen.screen.elements, marks).save(args.png)
        print(f"drawn: {args.png}", file=sys.stderr)
    return 0 if all(answer["ok"] for answer in answers) else 1


def _answers(args: argparse.Namespace, model: Moonlet, screen: EncodedImage) -> tuple[list[dict[str, Any]], list[Box]]:
    answers: list[dict[str, Any]] = []
    marks: list[Box] = []
    if args.caption:
        caption = model.caption(screen)["caption"]
        answers.append({"task": "caption", "answer": caption, "ok": True, "line": caption})
    for text in getattr(args, "assert"):
        found = model.check(screen, text)
        outcome = found.outcome
        line = f"{outcome.status} ({outcome.confidence:.0%}): {text}: {outcome.reason}"
        answers.append({"task": "assert", "text": text, "status": outcome.status,
                        "confidence": outcome.confidence, "reason": outcome.reason,
                        "expression": str(found.expression), "ok": outcome.status == "pass", "line": line})  # fmt: skip
        marks.extend(outcome.evidence)
    for text in args.locate:
        found = model.locate(screen, text)
        outcome = found.outcome
        place = f"{outcome.point[0]:.0f},{outcome.point[1]:.0f}" if outcome.point else "not there"
        line = f"{place} ({outcome.confidence:.0%}): {text}: {outcome.reason}"
        answers.append({"task": "locate", "text": text, "point": outcome.point, "confidence": outcome.confidence, "reason": outcome.reason,
                        "expression": str(found.expression), "ok": outcome.point is not None, "line": line})  # fmt: skip
        if outcome.box:
            marks.append(outcome.box)
    for text in args.ask:
        found = model.ask(screen, text)
        outcome = found.outcome
        line = f"{outcome.answer or '(no answer)'} ({outcome.confidence:.0%}): {text}"
        answers.append({"task": "ask", "text": text, "answer": outcome.answer, "confidence": outcome.confidence,
                        "expression": str(found.expression), "ok": True, "line": line})  # fmt: skip
        marks.extend(outcome.evidence)
    return answers, marks


def _record(element: Element) -> dict[str, Any]:
    box = [round(side, 1) for side in (element.box.left, element.box.top, element.box.right, element.box.bottom)]
    return {"id": element.id, "kind": element.kind, "text": element.text, "box": box, "confidence": round(element.score, 3),
            "states": [name for name in element.states if element.has(name)], "concepts": dict(element.concepts)}  # fmt: skip


def _print_table(elements: Sequence[Element]) -> None:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for line in table([as_seen(element) for element in elements], width, coloured=takes_colour(sys.stdout)):
        print(line)


def _picture(source: str, viewport: str) -> Image.Image:
    if "://" in source:
        width, _, height = viewport.partition("x")
        if not (width.isdigit() and height.isdigit()):
            raise ScenarioError(f"--viewport {viewport}: not a size; write it like 1280x800")
        with launched_page(int(width), int(height)) as page:
            camera = Camera(Tabs(page))
            open_address(page, source)
            return camera.settle().image
    path = Path(source)
    if not path.is_file():
        raise ScenarioError(f"{source}: no such picture; give a PNG, JPEG or WebP file, or an address with http://")
    try:
        with Image.open(path) as image:
            image.load()
            return image.copy()
    except (UnidentifiedImageError, OSError) as error:
        raise ScenarioError(
            f"{source}: not a readable picture ({error}); give a PNG, JPEG or WebP file, or an address with http:// or file://"
        ) from error
