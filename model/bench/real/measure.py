"""How often sentences about real products are answered right, and how much of these pages is seen.

    python -m bench.real.measure --shots DIR [--part dev|kept] [--weights DIR] [--task check] [--kind text] [--show]

DIR holds what `bench.real.shoot` made. Dev pages may be looked at item by item, kept pages are only measured: `--show` shows none of
theirs. Right is what the benchmark's `score.py` calls right. "False passes" counts false statements that were passed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch
from PIL import Image

from bench.causes import COVERS, scorer
from bench.real.shoot import SHOTS
from moonlet import EncodedImage, Moonlet
from moonlet.execute import Outcome
from moonlet.model import Understood
from moonlet.screen import Box

SENTENCES = Path(__file__).with_name("sentences.jsonl")
VERDICTS = {"pass": True, "fail": False, "unsure": None}
AS_SEEN = {  # the kinds of elements that a thing of the page's tree may rightly be seen as
    "link": ("link", "menuitem", "tab", "button", "icon"),
    "button": ("button", "icon", "switch", "combobox"),
    "switch": ("switch", "checkbox"),
    "checkbox": ("checkbox", "switch"),
    "textbox": ("textbox", "combobox"),
    "combobox": ("combobox", "textbox"),
    "menuitem": ("menuitem", "link"),
    "image": ("image", "avatar", "icon"),
    "alert": ("alert", "toast", "text"),
}


def labels(part: str) -> list[dict[str, Any]]:
    """The sentences about pages of that part, or about all where it is empty."""
    lines = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
    return [line for line in lines if part in ("", SHOTS[line["page"]].part)]


def encoded(model: Moonlet, shots: Path, pages: list[str]) -> Iterator[tuple[str, EncodedImage]]:
    for page in pages:
        with Image.open(shots / f"{page}.png") as picture:
            yield page, model.encode_image(picture)


def answered(model: Moonlet, screen: EncodedImage, label: dict[str, Any]) -> Outcome:
    ways: dict[str, Callable[[EncodedImage, str], Understood]] = {"locate": model.locate, "check": model.check, "ask": model.ask}
    return ways[label["task"]](screen, label["text"]).outcome


def seen(screen: EncodedImage, things: list[dict[str, Any]]) -> Iterator[tuple[str, bool, bool]]:
    """Each thing's kind, whether an element covers it, and whether one of the right kind does."""
    for thing in things:
        boxes, kind = [Box(*box) for box in thing["boxes"]], thing["kind"]
        over = {element.kind for element in screen.screen.elements if any(element.box.iou(box) >= COVERS for box in boxes)}
        yield kind, bool(over), not over.isdisjoint(AS_SEEN.get(kind, (kind,)))


def told(label: dict[str, Any], outcome: Outcome) -> str:
    wanted = next(label[name] for name in ("box", "expect", "answer") if name in label)
    said = f"{outcome.status}: {outcome.reason} {outcome.point or outcome.answer}"
    return f"{label['id']} {label['kind']} | {label['text']} | {wanted}\n    {said}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shots", type=Path, required=True)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"), help="where the benchmark's score.py is")
    parser.add_argument("--part", choices=("dev", "kept", ""), default="")
    parser.add_argument("--weights", type=Path, help="folder of weights other than the bundled ones")
    parser.add_argument("--task", default="")
    parser.add_argument("--kind", default="")
    parser.add_argument("--show", action="store_true", help="print what is wrong on dev pages")
    options = parser.parse_args()
    missing = [page for page in sorted({label["page"] for label in labels(options.part)}) if not (options.shots / f"{page}.png").is_file()]
    if missing:
        sys.exit(f"no pictures of {', '.join(missing)} in {options.shots}: make them with bench.real.shoot")
    if not (options.bench / "score.py").is_file():
        sys.exit(f"no score.py in {options.bench}: pass --bench FOLDER")
    torch.set_num_threads(1)
    model = Moonlet.load(options.weights)
    score = scorer(options.bench)
    is_right = {"locate": score.locate_right, "check": score.check_right, "ask": score.ask_right}
    chosen = [label for label in labels(options.part) if options.task in ("", label["task"]) and options.kind in ("", label["kind"])]
    right, total, things = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for page, screen in encoded(model, options.shots, sorted({label["page"] for label in chosen})):
        for kind, covered, rightly in seen(screen, json.loads((options.shots / f"{page}.json").read_text("utf-8"))):
            things.update({(kind, "all"): 1, (kind, "seen"): covered, (kind, "right"): rightly})
        for label in (label for label in chosen if label["page"] == page):
            outcome = answered(model, screen, label)
            said = {"point": outcome.point, "verdict": VERDICTS[outcome.status], "answer": outcome.answer}
            good = is_right[label["task"]](label, said)
            for name in ("all", label["task"], f"{label['task']}/{label['kind']}"):
                total[name] += 1
                right[name] += good
            if label.get("expect") is False:
                total["false passes"] += 1
                right["false passes"] += outcome.status == "pass"
            if options.show and not good and SHOTS[page].part == "dev":
                print(told(label, outcome))
    for name, count in sorted(total.items()):
        print(f"{name:18} {100 * right[name] / count:5.1f} %  {right[name]:3} of {count}")
    for kind in sorted({kind for kind, _ in things}):
        count = things[kind, "all"]
        print(
            f"seen {kind:10} {100 * things[kind, 'seen'] / count:5.1f} %, as such {100 * things[kind, 'right'] / count:5.1f} %  of {count}"
        )


if __name__ == "__main__":
    main()
