"""Fit when to believe: verdicts, places and answers on kept-back pages as the eyes saw them, with sentences as they are parsed.

    python -m train.look --pages DIR --out SEEN --kept-back
    python -m train.calibrate --pages DIR --seen SEEN --weights moonlet/weights --halves HALVES

Sentences are those that the engine makes and those written by hand about the same pages. Writes `calibration.json`
into the weights' folder. Half of the pages tell how well it does: accuracy, false passes and false fails by operator,
at the product's border and at others.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray

from moonlet.calibration import PASS_FROM, Calibration, Evidence, log_odds, log_share
from moonlet.execute import STATEMENTS, operator_of, weighed
from moonlet.expression import Act, Ask, Locate
from moonlet.model import EncodedImage, Moonlet
from moonlet.readings import agreement
from moonlet.statements import Statements
from moonlet.structure import Scene
from moonlet.tallies import TallyRanker
from moonlet.words import ScreenWords, screen_texts
from synth.sentences import Item, Sample, generate, load
from synth.sentences.natural import KEPT, items_about
from train.measure import is_hit, seen_scene
from train.tallies import half_file, half_of

# Where a regression starts from and is held to: the execution's own odds.
_START = np.array([0.0, 0.4, -0.2, 0.0, 0.4, -0.2, 0.0])
_HELD = 6.0
# What no operator covers: all verdicts are the same, whatever else the sentence may mean.
_NOT_BELIEVED = ("Judge",)
_TOLD = "Told"  # and what the screen tells in a way of its own comes with its probability
_NOT_HERE = 1  # descriptions of things on another page that are looked for on each


@dataclass(frozen=True)
class Verdict:
    page: str
    operator: str
    evidence: Evidence
    holds: bool


@dataclass
class Found:
    """What the pages say: verdicts of statements; probability and rightness of places, absences and answers."""

    verdicts: list[Verdict]
    kept: list[Verdict]  # of sentences by hand that only measure
    scales: dict[str, list[tuple[float, float, bool]]]


def collect(model: Moonlet, paths: Sequence[Path], seen: Path, sentences: int, halves: Sequence[TallyRanker]) -> Found:
    """`halves`: rankers of counts trained without the pages of each half; the pages kept back are new to the model's own."""
    found = Found([], [], defaultdict(list))
    own = model.tallies
    elsewhere: list[str] = []  # descriptions of things on the page before
    for path in paths:
        sample = load(path)
        scene = seen_scene(path, sample, seen)
        if scene is None:
            continue
        number = int(path.stem)
        if halves:
            model.tallies = own if number // 20 % KEPT == 0 else halves[half_of(number)]
        encoded = EncodedImage(scene.screen, scene, ScreenWords(screen_texts(scene.screen)))
        here: list[str] = []
        kept = [verdict_of(model, encoded, item, path.stem) for item in items_about(sample, kept=True) if item.holds is not None]
        found.kept += [verdict for verdict in kept if verdict is not None]
        for item in [*generate(sample, Random(f"calibrate {path.stem}"), sentences), *items_about(sample, kept=False)]:
            if item.holds is not None:
                verdict = verdict_of(model, encoded, item, path.stem)
                if verdict is not None:
                    found.verdicts.append(verdict)
            elif not isinstance(item.expression, Act):
                if isinstance(item.expression, Locate):
                    here.append(item.sentence)
                note_place(model, encoded, scene, sample, item, found.scales)
        for sentence in elsewhere[:_NOT_HERE]:
            outcome = model.locate(encoded, sentence).outcome
            if outcome.point is not None:
                found.scales["locate"].append((outcome.holds, outcome.share, False))
        elsewhere = here
    return found


def verdict_of(model: Moonlet, encoded: EncodedImage, item: Item, page: str) -> Verdict | None:
    parse = model.parse(item.sentence, encoded, "check" if item.task == "check" else "ask")
    if not isinstance(parse.expression, STATEMENTS):
        return None
    statements = Statements(encoded.scene, model.matcher, item.sentence, model.tallies)
    reading, evidence, _ = weighed(((parse.expression, parse.confidence), *parse.alternatives), statements)
    return Verdict(page, operator_of(reading), evidence, bool(item.holds))


def note_place(
    model: Moonlet, encoded: EncodedImage, scene: Scene, sample: Sample, item: Item, scales: dict[str, list[tuple[float, float, bool]]]
) -> None:
    if isinstance(item.expression, Locate):
        outcome = model.locate(encoded, item.sentence).outcome
        right = is_hit(item, sample, scene, outcome)
        if outcome.point is not None:
            scales["locate"].append((outcome.holds, outcome.share, right))
        else:
            scales["absent"].append((1 - outcome.holds, 1.0, right))
    elif isinstance(item.expression, Ask) and item.answer is not None:
        outcome = model.ask(encoded, item.sentence).outcome
        if outcome.answer:
            scales["ask"].append((outcome.holds, 1.0, agreement(item.answer, outcome.answer) >= 0.8))


def regress(inputs: NDArray[np.float64], truth: NDArray[np.float64], start: NDArray[np.float64], held: float) -> NDArray[np.float64]:
    """Weights of a logistic regression with a Gaussian prior around `start` (Newton's method)."""
    weights = start.copy()
    for _ in range(40):
        guess = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        gradient = inputs.T @ (guess - truth) + held * (weights - start)
        hessian = (inputs * (guess * (1 - guess))[:, None]).T @ inputs + held * np.eye(len(weights))
        step = np.linalg.solve(hessian, gradient)
        weights = weights - np.clip(step, -0.5, 0.5)
    return weights


def fit(found: Found) -> Calibration:
    weights = {}
    read = [verdict for verdict in found.verdicts if verdict.operator != _TOLD]
    shared = regress(*matrix(read), _START, _HELD)
    for operator in sorted({verdict.operator for verdict in read}):
        own = [verdict for verdict in found.verdicts if verdict.operator == operator]
        inputs, truth = matrix(own)
        if operator in _NOT_BELIEVED:
            inputs = inputs * np.eye(len(shared))[0]
        start = shared if operator not in _NOT_BELIEVED else np.zeros(len(shared))
        weights[operator] = tuple(float(w) for w in regress(inputs, truth, start, _HELD))
    scales = {name: platt(pairs) for name, pairs in found.scales.items() if len(pairs) >= 40}
    return Calibration(weights, scales)


def matrix(verdicts: Sequence[Verdict]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return np.array([v.evidence.features() for v in verdicts]), np.array([float(v.holds) for v in verdicts])


def platt(found: Sequence[tuple[float, float, bool]]) -> tuple[float, float, float]:
    inputs = np.array([[log_odds(p), 1.0, log_share(share)] for p, share, _ in found])
    slope, shift, by_share = regress(inputs, np.array([float(right) for _, _, right in found]), np.array([0.8, 0.0, 0.0]), 4.0)
    return round(float(slope), 4), round(float(shift), 4), round(float(by_share), 4)


def report(verdicts: Sequence[Verdict], calibration: Calibration) -> None:
    by_operator: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for verdict in verdicts:
        pair = (calibration.holds(verdict.operator, verdict.evidence), verdict.holds)
        by_operator[verdict.operator].append(pair)
        by_operator["all"].append(pair)
    for operator, pairs in sorted(by_operator.items()):
        print(f"{operator:10s} {line(pairs, PASS_FROM)}")
    for border in (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7):
        print(f"passing from {border:.2f}: {line(by_operator['all'], border)}")


def line(pairs: Sequence[tuple[float, bool]], border: float) -> str:
    right = sum((p >= border) == holds for p, holds in pairs)
    false, true = [p for p, holds in pairs if not holds], [p for p, holds in pairs if holds]
    passed = 100 * sum(p >= border for p in false) / max(1, len(false))
    failed = 100 * sum(p < border for p in true) / max(1, len(true))
    return f"{len(pairs):5d}  right {100 * right / len(pairs):5.1f} %  false passes {passed:5.1f} %  false fails {failed:5.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--seen", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=40)
    parser.add_argument("--limit", type=int, default=400, help="pages")
    parser.add_argument("--halves", type=Path, help="folder of the rankers that train.tallies made without either half of the pages")
    options = parser.parse_args()
    torch.set_num_threads(1)
    paths = [path for path in sorted(options.pages.glob("*.json")) if (options.seen / f"{path.stem}.pickle").exists()]
    halves = [TallyRanker.load(options.halves / half_file(number)) for number in (0, 1)] if options.halves else []
    found = collect(Moonlet.load(options.weights), paths[: options.limit], options.seen, options.sentences, halves)
    pages = sorted({verdict.page for verdict in found.verdicts})
    for half in (0, 1):
        other = [verdict for verdict in found.verdicts if pages.index(verdict.page) % 2 != half]
        own = [verdict for verdict in found.verdicts if pages.index(verdict.page) % 2 == half]
        print(f"fitted on half of the pages, measured on the others ({half + 1} of 2)")
        report(own, fit(Found(other, [], {})))
    calibration = fit(found)
    if found.kept:
        print("fitted on all, measured on the sentences by hand that are kept for it")
        report(found.kept, calibration)
    for name, rows in sorted(found.scales.items()):
        mean = np.mean([calibration.confidence(name, p, share) for p, share, _ in rows])
        print(f"{name}: {len(rows)}, right {100 * np.mean([right for _, _, right in rows]):.1f} %, believed {100 * mean:.0f} %")
    calibration.save(options.weights / "calibration.json")


if __name__ == "__main__":
    main()
