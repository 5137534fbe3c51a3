"""How often the understanding core is right, by operator, given the true expressions of generated sentences.

python -m train.measure --pages DIR [--from 900 --count 100] [--noise] [--show Operator]
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from moonlet.concepts import table
from moonlet.execute import Outcome, execute
from moonlet.expression import Act, Judge, Steps
from moonlet.matcher import Matcher, default_matcher
from moonlet.readings import agreement
from moonlet.screen import Screen
from moonlet.structure import Scene
from synth.sentences import Item, Sample, generate, load
from synth.truth_screen import truth_screen
from train.noise import noisy


@dataclass
class Share:
    """Right answers of one operator; passes and holds of those that do not hold, for false passes."""

    right: int = 0
    all: int = 0
    untrue: int = 0
    false_passes: int = 0
    unsure: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        share = f"{100 * self.right / max(1, self.all):5.1f} %  of {self.all:5d}"
        if self.untrue:
            share += f"   false passes {100 * self.false_passes / self.untrue:5.1f} % of {self.untrue}"
        return f"{name:22s} {share}" + (f"   unsure {self.unsure}" if self.unsure else "")


def pages(folder: Path, first: int, count: int) -> list[Path]:
    """Sample files in order of seed: the same choice whenever the same pages exist."""
    return sorted(folder.glob("*.json"))[first : first + count]


def screen_of(path: Path, sample: Sample) -> Screen:
    """The true screen of a page with its colours; kept beside the pages, since measuring colours takes a while."""
    kept = path.parent.parent / f"{path.parent.name}_screens" / f"{path.stem}.pickle"
    if kept.exists() and kept.stat().st_mtime > path.stat().st_mtime:
        with kept.open("rb") as file:
            screen = pickle.load(file)
        assert isinstance(screen, Screen)
        return screen
    picture = path.with_suffix(".png")
    scale = float(json.loads(path.read_text(encoding="utf-8")).get("scale", 1))
    screen = truth_screen(sample, picture if picture.exists() else None, scale)
    kept.parent.mkdir(exist_ok=True)
    partial = kept.with_suffix(f".{os.getpid()}")
    with partial.open("wb") as file:
        pickle.dump(screen, file)
    partial.replace(kept)
    return screen


def seen_scene(path: Path, sample: Sample, folder: Path) -> Scene | None:
    """What the eyes saw of a page (a pickled Screen), with truth's ids mapped to what was seen at their places."""
    kept = folder / f"{path.stem}.pickle"
    if not kept.exists():
        return None
    with kept.open("rb") as file:
        scene = Scene.of(pickle.load(file))
    scene.by_element = {}
    boxes = [(thing.kind, thing.box) for thing in sample.elements] + [("text", line.box) for line in sample.lines]
    for number, (kind, box) in enumerate(boxes):
        best, best_fit = -1, 0.35
        for node in scene.nodes:
            if node.element is None:
                continue
            fit = node.element.box.iou(box) + (0.15 if node.kind == kind else 0.0)
            fit -= 0.3 if (node.kind == "text") != (kind == "text") else 0.0
            if fit > best_fit:
                best, best_fit = node.index, fit
        if best >= 0:
            scene.by_element[number] = best
    return scene


def is_hit(item: Item, sample: Sample, scene: Scene, outcome: Outcome) -> bool:
    """Whether a found place lies in (one of) what the sentence meant; nothing where nothing is meant."""
    if not item.target:
        return outcome.point is None
    if outcome.point is None:
        return False
    x, y = outcome.point
    for target in item.target[:1]:
        box = sample.elements[target].box if target < len(sample.elements) else sample.lines[target - len(sample.elements)].box
        within = box.left - 2 <= x <= box.right + 2 and box.top - 2 <= y <= box.bottom + 2
        if within and outcome.box is not None and outcome.box.area <= 12 * max(box.area, 200):
            return True
        node = scene.by_element.get(target)
        if node is not None and outcome.target is not None:
            found = next(n.index for n in scene.nodes if n.element is outcome.target)
            if scene.same_thing(node, found):
                return True
    return False


def judged(item: Item, sample: Sample, scene: Scene, matcher: Matcher) -> tuple[bool, Outcome] | None:
    """Whether the core answers one item rightly; None for what it does not decide."""
    if isinstance(item.expression, Judge) or item.operator == "Judge":
        return None
    if isinstance(item.expression, Act | Steps) and (not item.target or isinstance(item.expression, Steps)):
        return None
    outcome = execute(item.expression, item.sentence, scene, matcher=matcher)
    if item.holds is not None:
        return (outcome.status == "pass") == item.holds, outcome
    if item.task == "ask":
        return item.answer is not None and agreement(item.answer, outcome.answer) >= 0.8, outcome
    return is_hit(item, sample, scene, outcome), outcome


def measured(
    paths: list[Path],
    matcher: Matcher,
    *,
    with_noise: bool,
    sentences: int = 40,
    show: str = "",
    seen: Path | None = None,
) -> dict[str, Share]:
    shares: dict[str, Share] = defaultdict(Share)
    for path, sample, scene, items in scenes(paths, with_noise=with_noise, sentences=sentences, seen=seen):
        for item in items:
            result = judged(item, sample, scene, matcher)
            if result is None:
                continue
            right, outcome = result
            absent = item.task in ("locate", "act") and not item.target
            name = f"{item.task} {item.operator}" + (" absent" if absent else "")
            share = shares[name]
            share.all += 1
            share.right += right
            share.unsure += outcome.status == "unsure"
            if item.holds is False:
                share.untrue += 1
                share.false_passes += outcome.status == "pass"
            if not right and show and show in name:
                said = outcome.answer or outcome.reason
                share.wrong.append(
                    f"{path.stem} {item.sentence!r}\n     {short(item)}\n"
                    f"     holds {item.holds} target {item.target} {item.answer}"
                    f" -> {outcome.status} {outcome.holds:.2f} {said} {outcome.box}"
                )
    return shares


def scenes(
    paths: list[Path], *, with_noise: bool, sentences: int, seed: int = 0, seen: Path | None = None
) -> Iterator[tuple[Path, Sample, Scene, list[Item]]]:
    names = tuple(table())
    for path in paths:
        sample = load(path)
        rng = Random(f"{seed} {path.stem}")
        items = generate(sample, rng, sentences)
        if seen is not None:
            scene = seen_scene(path, sample, seen)
            if scene is not None:
                yield path, sample, scene, items
            continue
        screen = screen_of(path, sample)
        yield path, sample, Scene.of(noisy(screen, rng, names) if with_noise else screen), items


def short(item: Item) -> str:
    """An expression without its empty fields."""
    text = repr(item.expression)
    for empty in (
        "text=''", "look=''", "color=''", "state=''", "place=''", "ordinal=0", "relation=''", "anchor=None",
        "anchor2=None", "kind='any'",
    ):  # fmt: skip
        text = text.replace(f", {empty}", "").replace(f"{empty}, ", "").replace(empty, "")
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--sentences", type=int, default=40)
    parser.add_argument("--noise", action="store_true")
    parser.add_argument("--seen", type=Path, help="folder of screens as the eyes saw them")
    parser.add_argument("--show", default="")
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    matcher = Matcher.load(options.weights) if options.weights else default_matcher()
    paths = pages(options.pages, options.first, options.count)
    shares = measured(paths, matcher, with_noise=options.noise, sentences=options.sentences, show=options.show, seen=options.seen)
    for name in sorted(shares):
        print(shares[name].line(name))
        for wrong in shares[name].wrong:
            print("  ", wrong)


if __name__ == "__main__":
    main()
