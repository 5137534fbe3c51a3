"""Where wrong answers of the benchmark are lost: a table of kinds by causes, told from what each part of the model came to.

    python -m bench.causes --bench ../shared/bench [--weights DIR]

A place: "not seen" where no element covers the target (overlap under 0.5), "not understood" where no reading of the description is a
place, else "another chosen" or "called absent". A statement: "not sayable" where no operator says it, "not found" where what it speaks of
was not made out, "miscounted", else "judged the other way". An answer: "not read" where no text on the screen is the answer, else "another
chosen". Prints counts alone: the benchmark is looked at by kind, not item by item.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from PIL import Image

from moonlet import EncodedImage, Moonlet
from moonlet.expression import Counted, Judge, Locate, Told
from moonlet.model import Understood
from moonlet.readings import agreement
from moonlet.screen import Box

COVERS, FOUND, SAME = 0.5, 0.5, 0.8


def lost_place(screen: EncodedImage, label: dict[str, Any], said: Understood) -> str:
    target = Box(*label["box"])
    if not isinstance(said.expression, Locate):
        return "not understood"
    if max((element.box.iou(target) for element in screen.screen.elements), default=0.0) < COVERS:
        return "not seen"
    return "another chosen" if said.outcome.point else "called absent"


def lost_verdict(screen: EncodedImage, label: dict[str, Any], said: Understood) -> str:
    if isinstance(said.expression, Judge):
        return "not sayable"
    if isinstance(said.expression, Counted):
        return "miscounted"
    if said.outcome.reason.startswith(("no ", "nothing ", "not sure: no", "not sure: nothing")) and label["expect"]:
        return "not found"
    return "told in words" if isinstance(said.expression, Told) else "judged the other way"


def lost_answer(screen: EncodedImage, label: dict[str, Any], said: Understood) -> str:
    wanted = label["answer"] if isinstance(label["answer"], list) else [label["answer"]]
    texts = [element.text for element in screen.screen.elements]
    return "another chosen" if any(agreement(answer, text) >= SAME for answer in wanted for text in texts) else "no such text"


def scorer(bench: Path) -> Any:
    """The benchmark's own `score.py` as a module."""
    spec = importlib.util.spec_from_file_location("score", bench / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def causes(bench: Path, model: Moonlet) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """How many items of each kind there are, and how many of them are wrong by cause."""
    score = scorer(bench)
    is_right = {"locate": score.locate_right, "check": score.check_right, "ask": score.ask_right}
    lost: dict[str, Callable[[EncodedImage, dict[str, Any], Understood], str]] = {
        "locate": lost_place, "check": lost_verdict, "ask": lost_answer,
    }  # fmt: skip
    labels = [json.loads(line) for line in (bench / "public" / "labels.jsonl").read_text("utf-8").splitlines()]
    asked, wrong = Counter[str](), defaultdict[str, Counter[str]](Counter)
    screens: dict[str, EncodedImage] = {}
    for label in labels:
        task = label["task"]
        if task not in lost:
            continue
        if label["page"] not in screens:
            with Image.open(bench / "public" / "images" / f"{label['page']}.png") as picture:
                screens[label["page"]] = model.encode_image(picture)
        screen = screens[label["page"]]
        said = {"locate": model.locate, "check": model.check, "ask": model.ask}[task](screen, label["text"])
        outcome = said.outcome
        verdict = {"pass": True, "fail": False, "unsure": None}[outcome.status]
        kind = f"{task}/{label['kind']}"
        asked[kind] += 1
        if not is_right[task](label, {"point": outcome.point, "verdict": verdict, "answer": outcome.answer}):
            side = "" if task != "check" else "passed: " if verdict else "failed: "
            wrong[kind][side + lost[task](screen, label, said)] += 1
    return asked, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--weights", type=Path, help="folder of weights other than the bundled ones")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    if not (args.bench / "public" / "labels.jsonl").is_file():
        sys.exit(f"no benchmark at {args.bench}: pass --bench FOLDER")
    torch.set_num_threads(args.threads)
    asked, wrong = causes(args.bench, Moonlet.load(args.weights))
    for kind in sorted(asked):
        told = ", ".join(f"{cause} {count}" for cause, count in wrong[kind].most_common())
        print(f"{kind:16} {sum(wrong[kind].values()):3} of {asked[kind]:3} wrong   {told}")
    everything = Counter({cause: sum(each[cause] for each in wrong.values()) for each in wrong.values() for cause in each})
    print(", ".join(f"{cause} {count}" for cause, count in everything.most_common()))


if __name__ == "__main__":
    main()
