"""How often the understanding core is right, by operator, given the true expressions of generated sentences.

    python -m train.measure --pages DIR [--from 900 --count 100] [--noise] [--show Operator]
"""

from __future__ import annotations

import argparse
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
    picture = path.with_suffix(".png")
    return truth_screen(sample, picture if picture.exists() else None, sample_scale(path))


def sample_scale(path: Path) -> float:
    import json

    return float(json.loads(path.read_text(encoding="utf-8")).get("scale", 1))


def is_hit(item: Item, sample: Sample, scene: Scene, outcome: Outcome) -> bool:
    """Whether a found place lies in (one of) what the sentence meant; nothing where nothing is meant."""
    if not item.target:
        return outcome.point is None
    if outcome.point is None:
        return False
    x, y = outcome.point
    for target in item.target[:1]:
        box = sample.elements[target].box if target < len(sample.elements) else sample.lines[target - len(sample.elements)].box
        if box.left - 2 <= x <= box.right + 2 and box.top - 2 <= y <= box.bottom + 2 and outcome.box is not None:
            if outcome.box.area <= 12 * max(box.area, 200):
                return True
        node = scene.by_element.get(target)
        if node is not None and outcome.target is not None and scene.same_thing(node, scene.by_element[outcome.target.id]):
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
    paths: list[Path], matcher: Matcher, *, with_noise: bool, sentences: int = 40, show: str = ""
) -> dict[str, Share]:
    shares: dict[str, Share] = defaultdict(Share)
    for path, sample, scene, items in scenes(paths, with_noise=with_noise, sentences=sentences):
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
                    f"{path.stem} {item.sentence!r}\n     {short(item)}\n     holds {item.holds} target {item.target} {item.answer}"
                    f" -> {outcome.status} {outcome.holds:.2f} {said} {outcome.box}"
                )
    return shares


def scenes(
    paths: list[Path], *, with_noise: bool, sentences: int, seed: int = 0
) -> Iterator[tuple[Path, Sample, Scene, list[Item]]]:
    names = tuple(table())
    for path in paths:
        sample = load(path)
        rng = Random(f"{seed} {path.stem}")
        items = generate(sample, rng, sentences)
        screen = screen_of(path, sample)
        yield path, sample, Scene.of(noisy(screen, rng, names) if with_noise else screen), items


def short(item: Item) -> str:
    """An expression without its empty fields."""
    text = repr(item.expression)
    for empty in (
        "text=''", "look=''", "color=''", "state=''", "place=''", "ordinal=0", "relation=''", "anchor=None", "anchor2=None", "kind='any'",
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
    parser.add_argument("--show", default="")
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    matcher = Matcher.load(options.weights) if options.weights else default_matcher()
    paths = pages(options.pages, options.first, options.count)
    shares = measured(paths, matcher, with_noise=options.noise, sentences=options.sentences, show=options.show)
    for name in sorted(shares):
        print(shares[name].line(name))
        for wrong in shares[name].wrong:
            print("  ", wrong)


if __name__ == "__main__":
    main()
