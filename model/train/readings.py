"""What a found thing, a dropped word and a border are worth: the constants of `moonlet/choosing.py` and `moonlet/calibration.py`.

    python -m train.readings --pages DIR --seen SEEN [--weights FOLDER]

Only the sentences by hand that are kept back count, never the benchmark. Each place is looked for on its own page and on another one,
where "not there" is right; the other counts a quarter. Prints what is right for each weight of FOUND and DROPPED, then for each border of
places (PLACE_FROM) and of statements (PASS_FROM), and what it would choose.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch

from moonlet import choosing
from moonlet.calibration import Calibration, log_odds, log_share
from moonlet.choosing import RARE, dropped
from moonlet.execute import execute
from moonlet.expression import Locate
from moonlet.model import EncodedImage, Moonlet
from moonlet.structure import Scene
from moonlet.words import ScreenWords, screen_texts
from synth.sentences.natural import naturals
from train.by_hand import is_right, screen_for

ELSEWHERE = 0.25  # what a place counts that is looked for where it is not
FALSE_PASSES = 0.07  # at most, of the kept statements that do not hold
FOUND = (0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8, 2.2)
DROPPED = (0.0, 0.5, 1.0, 1.5, 2.0)  # times the costs as they are
PLACES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
STATEMENTS = (0.5, 0.53, 0.56, 0.58, 0.6, 0.62, 0.65, 0.7)


@dataclass(frozen=True)
class Tried:
    """A reading of a description, carried out: its probability, whether and how surely it found something, what it drops."""

    share: float
    given: bool
    found: float
    dropped: float
    right: bool


@dataclass(frozen=True)
class Sought:
    here: bool
    readings: tuple[Tried, ...]

    def chosen(self, found: float, cost: float) -> Tried:
        likely = [each for each in self.readings if each.share >= RARE * self.readings[0].share]
        return max(likely, key=lambda e: log_share(e.share) + found * log_odds(e.found if e.given else 0.0) - cost * e.dropped)


def places(model: Moonlet, pages: dict[int, EncodedImage]) -> list[Sought]:
    rng = Random(0)
    sought = []
    for natural in naturals():
        if not natural.kept or natural.task != "locate" or natural.page not in pages:
            continue
        other = rng.choice([page for page in pages if page != natural.page])
        for page in (natural.page, other):
            parse = model.parse(natural.sentence, pages[page], "locate")
            readings = [each for each in ((parse.expression, parse.confidence), *parse.alternatives) if isinstance(each[0], Locate)]
            tried = []
            for expression, share in readings:
                outcome = execute(expression, "", pages[page].scene, matcher=model.matcher)
                right = is_right(natural, outcome) if page == natural.page else outcome.point is None
                tried.append(Tried(share, outcome.point is not None, outcome.holds, dropped(readings[0][0], expression), right))
            if tried:
                sought.append(Sought(page == natural.page, tuple(tried)))
    return sought


def score(sought: Sequence[Sought], found: float, cost: float) -> float:
    """The share of places right on their own page, and of those rightly not found on another."""
    worth = [1.0 if each.here else ELSEWHERE for each in sought]
    chosen = [each.chosen(found, cost) for each in sought]
    return sum(w * c.right for w, c in zip(worth, chosen, strict=True)) / sum(worth)


def score_from(sought: Sequence[Sought], border: float, calibration: Calibration, found: float, cost: float) -> float:
    hits = total = 0.0
    for each in sought:
        best = each.chosen(found, cost)
        given = best.given and calibration.confidence("locate", best.found, best.share) >= border
        worth = 1.0 if each.here else ELSEWHERE
        hits += worth * ((best.right and given) if each.here else not given)
        total += worth
    return hits / total


def statements(model: Moonlet, pages: dict[int, EncodedImage]) -> list[tuple[float, bool]]:
    """The probability that each kept statement holds, and whether it does."""
    kept = [n for n in naturals() if n.kept and n.task == "check" and n.page in pages]
    return [(model.check(pages[n.page], n.sentence).outcome.holds, bool(n.holds)) for n in kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--seen", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Moonlet.load(options.weights)
    pages: dict[int, EncodedImage] = {}
    for number in sorted({natural.page for natural in naturals() if natural.kept}):
        screen = screen_for(options.pages / f"{number:08d}.json", options.seen)
        if screen is not None:
            pages[number] = EncodedImage(screen, Scene.of(screen), ScreenWords(screen_texts(screen)))
    sought = places(model, pages)
    grid = {(found, cost): score(sought, found, cost) for found in FOUND for cost in DROPPED}
    print(f"{sum(each.here for each in sought)} places; right, with those of another page, by FOUND and the costs of dropped words times")
    print("       " + "".join(f"{cost:7.1f}" for cost in DROPPED))
    for found in FOUND:
        print(f"{found:7.1f}" + "".join(f"{100 * grid[found, cost]:7.1f}" for cost in DROPPED))
    best = max(grid, key=lambda pair: grid[pair])
    print(f"best: FOUND {best[0]}, costs times {best[1]}; now {choosing.FOUND} and 1.0\n")
    calibration = Calibration.load((options.weights or Path("moonlet/weights")) / "calibration.json")
    borders = {border: score_from(sought, border, calibration, choosing.FOUND, 1.0) for border in PLACES}
    print("places from " + ", ".join(f"{border}: {100 * share:.1f}" for border, share in borders.items()))
    print(f"best: PLACE_FROM {max(borders, key=lambda border: borders[border])}\n")
    told = statements(model, pages)
    false = [p for p, holds in told if not holds]
    for border in STATEMENTS:
        right = sum((p >= border) == holds for p, holds in told) / len(told)
        print(f"statements from {border}: right {100 * right:.1f}, false passes {100 * sum(p >= border for p in false) / len(false):.1f}")
    fine = [border for border in STATEMENTS if sum(p >= border for p in false) / len(false) <= FALSE_PASSES]
    print(f"the lowest with at most {100 * FALSE_PASSES:.0f} % of false passes: PASS_FROM {min(fine, default=max(STATEMENTS))}")


if __name__ == "__main__":
    main()
