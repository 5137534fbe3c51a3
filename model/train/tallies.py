"""Trains the choice of what is counted, on sentences by hand and by the engine about pages as the eyes saw them.

    python -m train.tallies --pages DIR --seen SEEN --out moonlet/weights/tallies.safetensors --halves HALVES

DIR holds the pages of `synth/sentences/natural.jsonl`, SEEN what the eyes saw of them. A statement that holds and the answer of a question
tell the number; one that does not hold tells that it is another one. Of sentences by hand the pages' truth is an example too. The pages
kept back train nothing; what is right on them is printed, and what is right of each quarter of the others by a ranker trained on the rest.
HALVES gets two rankers more, each trained without a half of the pages: calibration must learn of a ranker from pages new to it.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from moonlet.amounts import number_of
from moonlet.expression import Ask, Counted, Expression, Ref
from moonlet.model import EncodedImage, Moonlet
from moonlet.tallies import BY_REFERENCE, WIDTH, asked_for, candidates
from synth.sentences import generate, load
from synth.sentences.engine import COUNTING
from synth.sentences.natural import KEPT, Natural, naturals
from train.answers import encoded
from train.by_hand import screen_for
from train.ranking import Network

BY_HAND, BY_ENGINE = 16, 16  # examples in a step
SENTENCES = 10  # of the engine, a page
MOST = 40  # things that such a sentence counts at most
DROPPED = 0.3  # share of inputs in training
QUARTERS = 4
PASSED = 0.3  # probability of a number from which calibration lets it pass, about


@dataclass(frozen=True)
class Example:
    """`table` [group, WIDTH], what is `asked` for, the groups' sizes (the last is none), a number that is right or, if not `holds`, not."""

    page: int
    table: NDArray[np.float32]
    asked: NDArray[np.float32]
    sizes: NDArray[np.int64]
    number: int
    holds: bool
    kept: bool
    seen: bool  # by the eyes
    by_engine: bool

    @property
    def referred(self) -> int:
        """How many the reference alone leads to."""
        return int(self.sizes[int(np.argmax(self.table[:-1, BY_REFERENCE]))]) if len(self.sizes) > 1 else 0


def counting(natural: Natural, said: Expression) -> tuple[Ref, int] | None:
    """What a sentence counts as it is understood, else as its writer put it, and the number."""
    for expression in (said, natural.expression):
        if isinstance(expression, Counted) and expression.comparison == "=" and natural.task == "check":
            number = number_of(expression.number)
        elif isinstance(expression, Ask) and expression.what == "count" and natural.task == "ask":
            number = number_of(natural.answer or "")
        else:
            continue
        return (expression.ref, number) if number is not None else None
    return None


def by_hand(model: Moonlet, pages: Path, seen: Path) -> Iterator[Example]:
    known: dict[tuple[int, bool], EncodedImage | None] = {}
    for natural in naturals():
        if natural.task == "locate" or natural.kind != "count":
            continue
        for truth in (False,) if natural.kept else (False, True):
            key = natural.page, truth
            if key not in known:
                screen = screen_for(pages / f"{natural.page:08d}.json", None if truth else seen)
                known[key] = encoded(screen) if screen else None
            page = known[key]
            if page is None:
                continue
            found = counting(natural, model.parse(natural.sentence, page, natural.task).expression)
            if found is not None:
                groups, table = candidates(page.scene, model.matcher, found[0])
                yield Example(
                    natural.page,
                    table,
                    asked_for(found[0]),
                    sizes_of(groups),
                    found[1],
                    natural.holds is not False,
                    natural.kept,
                    not truth,
                    False,
                )


def by_engine(model: Moonlet, pages: Path, seen: Path) -> Iterator[Example]:
    for path in sorted(pages.glob("*.json")):
        number = int(path.stem)
        screen = screen_for(path, seen)
        if number // 20 % KEPT == 0 or screen is None:
            continue
        page = encoded(screen)
        for item in generate(load(path), random.Random(number), SENTENCES, COUNTING):
            if isinstance(item.expression, Counted | Ask) and len(item.target) <= MOST:
                groups, table = candidates(page.scene, model.matcher, item.expression.ref)
                yield Example(number, table, asked_for(item.expression.ref), sizes_of(groups), len(item.target), True, False, True, True)


def sizes_of(groups: Sequence[tuple[int, ...]]) -> NDArray[np.int64]:
    return np.array([*(len(nodes) for nodes in groups[:-1]), -1])


def padded(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Tables [example, group, WIDTH], which groups there are, which have the number, which numbers are right, what is asked for."""
    most = max(len(each.table) for each in examples)
    tables = np.zeros((len(examples), most, WIDTH), dtype=np.float32)
    real, fits = np.zeros((len(examples), most), dtype=bool), np.zeros((len(examples), most), dtype=bool)
    for at, each in enumerate(examples):
        tables[at, : len(each.table)], real[at, : len(each.table)] = each.table, True
        fits[at, : len(each.table)] = each.sizes == each.number
    holds = np.array([each.holds for each in examples])
    asked = np.stack([each.asked for each in examples])
    return torch.from_numpy(tables), torch.from_numpy(real), torch.from_numpy(fits), torch.from_numpy(holds), torch.from_numpy(asked)


def chances(net: Network, examples: Sequence[Example], drop: float = 0.0) -> tuple[Tensor, Tensor]:
    """The probability of each number, and whether it is right."""
    tables, real, fits, holds, asked = padded(examples)
    shares = torch.softmax(net(tables, drop, asked).masked_fill(~real, -1e4), dim=1)
    return (shares * fits).sum(dim=1).clamp(1e-4, 1 - 1e-4), holds


def trained(examples: Sequence[Example], epochs: int) -> Network:
    torch.manual_seed(0)
    order = random.Random(0)
    rows = np.concatenate([each.table for each in examples])
    net = Network(torch.from_numpy(rows.mean(axis=0)), torch.from_numpy(rows.std(axis=0) + 0.05), len(examples[0].asked))
    nn.init.zeros_(net.linear.weight)
    usable = [each for each in examples if not each.holds or (each.sizes == each.number).any()]
    hand, engine = [each for each in usable if not each.by_engine], [each for each in usable if each.by_engine]
    steps = epochs * len(hand) // BY_HAND
    optimiser = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=steps + 1)
    for _ in range(steps):
        right, holds = chances(net, order.sample(hand, BY_HAND) + order.sample(engine, min(BY_ENGINE, len(engine))), DROPPED)
        loss = -torch.where(holds, right.log(), (1 - right).log()).mean()
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
    return net.eval()


@torch.no_grad()
def judged(net: Network, examples: Sequence[Example]) -> list[tuple[bool, bool, bool]]:
    """Of each example whether its number is right, whether it passes, and whether it would by the reference alone."""
    right, holds = chances(net, examples)
    return [
        (bool(h), bool(p >= PASSED), each.referred == each.number)
        for p, h, each in zip(right.tolist(), holds.tolist(), examples, strict=True)
    ]


def told(verdicts: Sequence[tuple[bool, bool, bool]]) -> str:
    holds, ranked, referred = (np.array(column) for column in zip(*verdicts, strict=True))
    shares = (
        (name, (passed == holds).mean(), passed[holds].mean(), passed[~holds].mean())
        for name, passed in (("ranked", ranked), ("by the reference", referred))
    )
    return "; ".join(
        f"{name} {right:.3f} right, {true:.3f} of what holds passes, {false:.3f} of the rest" for name, right, true, false in shares
    )


def crossed(examples: Sequence[Example], epochs: int) -> list[tuple[bool, bool, bool]]:
    pages = sorted({each.page for each in examples})
    random.Random(1).shuffle(pages)
    found: list[tuple[bool, bool, bool]] = []
    for quarter in range(QUARTERS):
        left_out = set(pages[quarter::QUARTERS])
        net = trained([each for each in examples if each.page not in left_out], epochs)
        found += judged(net, [each for each in examples if each.page in left_out and each.seen and not each.by_engine])
    return found


def half_of(page: int) -> int:
    return page // 20 % 2


def half_file(number: int) -> str:
    """The name of the ranker that was trained without that half."""
    return f"without-{number}.safetensors"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--seen", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--crossed", action="store_true", help="also tell what is right by quarters: four trainings more")
    parser.add_argument("--examples", type=Path, help="file in which the examples are kept, or were")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--halves", type=Path, help="folder")
    options = parser.parse_args()
    if options.examples and options.examples.exists():
        with options.examples.open("rb") as file:
            examples = pickle.load(file)
    else:
        torch.set_num_threads(1)
        model = Moonlet.load(options.weights)
        examples = [*by_hand(model, options.pages, options.seen), *by_engine(model, options.pages, options.seen)]
        if options.examples:
            with options.examples.open("wb") as file:
                pickle.dump(examples, file)
    training, kept = [each for each in examples if not each.kept], [each for each in examples if each.kept]
    print(f"{len(training)} examples, {len(kept)} kept", flush=True)
    if options.crossed:
        print(f"by quarters: {told(crossed(training, options.epochs))}", flush=True)
    net = trained(training, options.epochs)
    print(f"kept: {told(judged(net, kept))}")
    net.save(options.out)
    if options.halves:
        options.halves.mkdir(parents=True, exist_ok=True)
        for number in (0, 1):
            rest = [each for each in training if half_of(each.page) != number]
            trained(rest, options.epochs).save(options.halves / half_file(number))


if __name__ == "__main__":
    main()
