"""How often sentences written by hand are answered right, and which are not: the set to look at item by item.

    python -m train.look --pages DIR --out SEEN --kept-back --limit 400
    python -m train.by_hand --pages DIR --seen SEEN [--given] [--all] [--task locate] [--kind count] [--show]

DIR holds the pages of `synth/sentences/natural.jsonl`. Without `--seen` on the pages' truth instead of what the eyes saw; with `--given`
by the writer's expression instead of the parse. What falls away between the four is lost by the eyes, by the language
or by the execution. Only the pages that train nothing count, unless `--all`.
"""

from __future__ import annotations

import argparse
import pickle
from collections import Counter
from pathlib import Path

import torch

from moonlet.execute import Outcome, execute
from moonlet.model import EncodedImage, Moonlet
from moonlet.readings import agreement
from moonlet.screen import Screen
from moonlet.structure import Scene
from moonlet.words import ScreenWords, screen_texts
from synth.sentences import load
from synth.sentences.natural import Natural, naturals
from train.measure import screen_of


def screen_for(path: Path, seen: Path | None) -> Screen | None:
    """What the eyes saw of a page, or its truth; None where that page is not there."""
    if seen is None:
        return screen_of(path, load(path)) if path.exists() else None
    kept = seen / f"{path.stem}.pickle"
    if not kept.exists():
        return None
    with kept.open("rb") as file:
        screen = pickle.load(file)
    assert isinstance(screen, Screen)
    return screen


def answered(model: Moonlet, page: EncodedImage, natural: Natural, given: bool) -> Outcome:
    if given and natural.expression is not None:
        return execute(natural.expression, natural.sentence, page.scene, matcher=model.matcher, tallies=model.tallies)
    ways = {"locate": model.locate, "check": model.check, "ask": model.ask}
    return ways[natural.task](page, natural.sentence).outcome


def is_right(natural: Natural, outcome: Outcome) -> bool:
    if natural.box is not None:
        if outcome.point is None:
            return False
        x, y = outcome.point
        return natural.box.left <= x <= natural.box.right and natural.box.top <= y <= natural.box.bottom
    if natural.holds is not None:
        return outcome.status == ("pass" if natural.holds else "fail")
    return agreement(natural.answer or "", outcome.answer) >= 0.8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--seen", type=Path)
    parser.add_argument("--weights", type=Path, help="folder of weights other than the bundled ones")
    parser.add_argument("--given", action="store_true", help="take the writer's expression")
    parser.add_argument("--all", action="store_true", help="also the pages whose sentences are trained on")
    parser.add_argument("--task", default="")
    parser.add_argument("--kind", default="")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Moonlet.load(options.weights)
    pages: dict[int, EncodedImage | None] = {}
    right, total = Counter[str](), Counter[str]()
    for natural in naturals():
        left_out = not (natural.kept or options.all) or (options.given and (natural.expression is None or natural.unsaid))
        if left_out or options.task not in ("", natural.task) or options.kind not in ("", natural.kind):
            continue
        if natural.page not in pages:
            screen = screen_for(options.pages / f"{natural.page:08d}.json", options.seen)
            pages[natural.page] = EncodedImage(screen, Scene.of(screen), ScreenWords(screen_texts(screen))) if screen else None
        page = pages[natural.page]
        if page is None:
            continue
        outcome = answered(model, page, natural, options.given)
        good = is_right(natural, outcome)
        for name in (natural.task, natural.operator):
            total[name] += 1
            right[name] += good
        if natural.holds is False:
            total["false passes"] += 1
            right["false passes"] += outcome.status == "pass"
        if options.show and not good:
            wanted = natural.box or natural.holds if natural.answer is None else natural.answer
            print(f"{natural.page:08d} {natural.operator} | {natural.sentence} | {wanted}")
            print(f"    {outcome.status}: {outcome.reason} {outcome.answer}")
    print(f"{sum(page is not None for page in pages.values())} pages")
    for name, count in sorted(total.items()):
        print(f"{name:18s} {100 * right[name] / count:5.1f} %  of {count}")


if __name__ == "__main__":
    main()
