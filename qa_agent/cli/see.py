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
from moonlet.annotate import Drawn, annotate, letters
from moonlet.screen import Box, Element
from qa_agent.acting import Camera, Tabs, open_address
from qa_agent.browser import launched_page
from qa_agent.debugging import table
from qa_agent.errors import ScenarioError
from qa_agent.moonlet_eyes import as_seen, load_model
from qa_agent.output import takes_colour

# A picture whose letters are so large is one of that pixel ratio: of 1308 rendered pages of ratio 1 none has 1.45.
LETTERS_OF = ((3.0, 2.5), (2.0, 1.45))

HELP = "print what the model sees on a picture or a page"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IMAGE|URL", help="a picture, or an address to open and look at")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--png", type=Path, metavar="OUT", help="write the picture with boxes drawn, numbers as in the table")
    parser.add_argument("--viewport", default="1280x800", metavar="WxH", help="for an address (default 1280x800)")
    parser.add_argument(
        "--pixel-ratio", type=_ratio, metavar="N", help="how many pixels of the picture make one of the page (default: by its letters)"
    )
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
    screen, ratio = _looked(model, image, args.pixel_ratio)
    answers, marks = _answers(args, model, screen)
    if args.json:
        seen = [_record(element) for element in screen.screen.elements]
        json.dump(
            {
                "width": round(image.width / ratio),
                "height": round(image.height / ratio),
                "pixel_ratio": ratio,
                "elements": seen,
                "answers": answers,
            },
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
        drawn = [
            Drawn(element.id, element.kind, _enlarged(element.box, ratio), tuple(name for name in element.states if element.has(name)))
            for element in screen.screen.elements
        ]
        annotate(image, drawn, [_enlarged(box, ratio) for box in marks]).save(args.png)
        print(f"drawn: {args.png}", file=sys.stderr)
    return 0 if all(answer["ok"] for answer in answers) else 1


def _ratio(text: str) -> float:
    try:
        ratio = float(text)
    except ValueError:
        ratio = 0.0
    if not 0.5 <= ratio <= 4:
        raise argparse.ArgumentTypeError(f"{text}: not a pixel ratio; write 1, 2 or another number from 0.5 to 4")
    return ratio


def _looked(model: Moonlet, image: Image.Image, given: float | None) -> tuple[EncodedImage, float]:
    """What is seen, in pixels of the page, and how many pixels of the picture make one of these."""
    if given is not None:
        return model.encode_image(_reduced(image, given)), given
    screen = model.encode_image(image)
    ratio = next((ratio for ratio, least in LETTERS_OF if letters(screen.screen.elements) >= least), 1.0)
    if ratio == 1.0:
        return screen, ratio
    print(f"taken as a picture of pixel ratio {ratio:g}, as its letters are large; --pixel-ratio 1 takes it as it is", file=sys.stderr)
    return model.encode_image(_reduced(image, ratio)), ratio


def _reduced(image: Image.Image, ratio: float) -> Image.Image:
    if ratio == 1.0:
        return image
    return image.convert("RGB").resize((max(1, round(image.width / ratio)), max(1, round(image.height / ratio))), Image.Resampling.BOX)


def _enlarged(box: Box, ratio: float) -> Box:
    return Box(box.left * ratio, box.top * ratio, box.right * ratio, box.bottom * ratio)


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
