"""Trains the ranker of answers on questions written by hand, as the eyes saw their pages and on the pages' truth.

    python -m train.answers --pages DIR --seen SEEN --out moonlet/weights/answers.safetensors

DIR holds the pages of `synth/sentences/natural.jsonl`, SEEN what the eyes saw of them. True statements of what a thing shows are questions
too, for the text, and so is what the engine asks of the pages. The pages kept back train nothing; what is right on them is printed, beside
the answers of the readings alone, and with `--crossed` what is right of each quarter of the others by a ranker trained on the rest.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from moonlet.calibration import default_calibration
from moonlet.execute import answers_of
from moonlet.expression import Ask, Shows
from moonlet.extractive import WIDTH, AnswerRanker, Hint, Question, features
from moonlet.model import EncodedImage, Moonlet
from moonlet.readings import agreement
from moonlet.screen import Screen
from moonlet.spoken import spoken, width
from moonlet.structure import Scene
from moonlet.wanted import asks_for_a_text
from moonlet.weights import BUNDLED
from moonlet.words import ScreenWords, screen_texts
from synth.sentences import generate, load
from synth.sentences.engine import ASKING
from synth.sentences.natural import Natural, is_kept, naturals
from train.by_hand import screen_for
from train.ranking import Network, save_together

BATCH = 16
DROPPED = 0.15  # share of inputs in training
CANDIDATES = 64  # of an example in a step, the right ones among them
NETWORKS = 6  # the ranker is the mean of so many, which differ by how they began
QUARTERS = 4
QUESTIONS = 4  # of the engine, a page
RIGHT = 0.8  # agreement from which a text is the answer


@dataclass(frozen=True)
class Example:
    """A question about a screen: `table` [candidate, WIDTH], which candidates are right, and whether the readings' answer is."""

    page: int
    table: NDArray[np.float32]
    right: NDArray[np.bool_]
    by_readings: bool
    kept: bool
    asked: bool  # by hand, of the page as it was seen
    question: str

    @property
    def spoken(self) -> NDArray[np.float32]:
        return spoken(self.question)


def example(model: Moonlet, page: EncodedImage, natural: Natural, seen: bool) -> Example | None:
    """A question by hand; what is taken for a statement, and may be one, is none."""
    question, answer = natural.sentence, natural.answer or ""
    parse = model.parse(question, page, "ask")
    readings = [each for each in ((parse.expression, parse.confidence), *parse.alternatives) if isinstance(each[0], Ask)]
    if not isinstance(parse.expression, Ask) and not asks_for_a_text(question):
        return None
    hints: Sequence[Hint] = ()
    by_readings = False
    if readings:
        chosen, hints = answers_of(readings, question, page.scene, model.matcher, default_calibration(), model.tallies)
        by_readings = agreement(answer, chosen.answer) >= RIGHT
    texts, _, table = features(page.scene, Question(question), hints)
    right = np.array([agreement(answer, text) >= RIGHT for text in texts], dtype=bool)
    return Example(natural.page, table.astype(np.float32), right, by_readings, natural.kept, seen, question)


def told(model: Moonlet, page: EncodedImage, natural: Natural) -> Example | None:
    """A true statement of what something shows, as a question for what it says: the sentence without the text that is shown."""
    shows = natural.expression
    if not isinstance(shows, Shows) or not natural.holds or natural.kept or shows.text not in natural.sentence:
        return None
    question = " ".join(natural.sentence.replace(shows.text, " ").split())
    chosen, hints = answers_of([(Ask("value", shows.ref), 0.7)], question, page.scene, model.matcher, default_calibration(), model.tallies)
    texts, _, table = features(page.scene, Question(question), hints)
    right = np.array([agreement(shows.text, text) >= RIGHT for text in texts], dtype=bool)
    return Example(natural.page, table, right, agreement(shows.text, chosen.answer) >= RIGHT, False, False, question)


def model_without_ranker(folder: Path) -> Moonlet:
    """The model with an untrained ranker: that in the folder may be of other features."""
    with TemporaryDirectory() as scratch:
        for file in folder.iterdir():
            if file.is_file() and file.name != AnswerRanker.WEIGHTS.name:
                (Path(scratch) / file.name).symlink_to(file.resolve())
        Network(torch.zeros(WIDTH), torch.ones(WIDTH), width()).save(Path(scratch) / AnswerRanker.WEIGHTS.name)
        return Moonlet.load(scratch)


def encoded(screen: Screen) -> EncodedImage:
    return EncodedImage(screen, Scene.of(screen), ScreenWords(screen_texts(screen)))


def by_hand(model: Moonlet, pages: Path, seen: Path) -> Iterator[Example]:
    known: dict[tuple[int, bool], EncodedImage | None] = {}
    for natural in naturals():
        for truth in (False, True):
            if natural.task == "locate" or (truth and (natural.kept or natural.task != "ask")):
                continue
            key = natural.page, truth
            if key not in known:
                screen = screen_for(pages / f"{natural.page:08d}.json", None if truth else seen)
                known[key] = encoded(screen) if screen else None
            page = known[key]
            if page is None:
                continue
            if natural.task == "check":
                found = told(model, page, natural)
            else:
                found = example(model, page, natural, not truth)
            if found is not None:
                yield found


def by_engine(model: Moonlet, pages: Path, seen: Path) -> Iterator[Example]:
    """The engine's questions about pages as they were seen."""
    for path in sorted(pages.glob("*.json")):
        number = int(path.stem)
        screen = None if is_kept(number) else screen_for(path, seen)
        if screen is None:
            continue
        page = encoded(screen)
        for item in generate(load(path), random.Random(number), QUESTIONS, ASKING):
            if item.answer:
                asked = Natural(number, "ask", "engine", item.sentence, item.expression, answer=item.answer)
                found = example(model, page, asked, False)
                if found is not None:
                    yield found


def padded(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Tables [example, candidate, WIDTH], which candidates there are, which are right, and what is asked [example, width()]."""
    most = max(len(each.table) for each in examples)
    tables = np.zeros((len(examples), most, WIDTH), dtype=np.float32)
    real, right = np.zeros((len(examples), most), dtype=bool), np.zeros((len(examples), most), dtype=bool)
    for at, each in enumerate(examples):
        tables[at, : len(each.table)], real[at, : len(each.table)], right[at, : len(each.table)] = each.table, True, each.right
    asked = np.stack([each.spoken for each in examples])
    return torch.from_numpy(tables), torch.from_numpy(real), torch.from_numpy(right), torch.from_numpy(asked)


def sampled(table: Tensor, real: Tensor, right: Tensor, asked: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Some of the candidates, drawn anew in every step, and all right ones as far as there is room."""
    if table.shape[1] <= CANDIDATES:
        return table, real, right, asked
    drawn = (torch.rand(real.shape) - 2 * (~real).float() + 4 * right.float()).topk(CANDIDATES, dim=1).indices
    kept = torch.gather(table, 1, drawn[..., None].expand(-1, -1, table.shape[2]))
    return kept, torch.gather(real, 1, drawn), torch.gather(right, 1, drawn), asked


def loss(scores: Tensor, real: Tensor, right: Tensor) -> Tensor:
    """Minus the log of the probability of all right candidates together, the mean over the examples."""
    scores = scores.masked_fill(~real, -1e4)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e4), 1)).mean()


def trained(examples: Sequence[Example], epochs: int, seed: int = 0) -> Network:
    torch.manual_seed(seed)
    usable = sorted((each for each in examples if each.right.any() and not each.right.all()), key=lambda each: len(each.table))
    some = torch.from_numpy(np.concatenate([each.table for each in usable[::3]]))
    net = Network(some.mean(0), some.std(0).clamp(min=0.05), width())
    batches = [padded(usable[start : start + BATCH]) for start in range(0, len(usable), BATCH)]
    rule = torch.optim.AdamW(net.parameters(), lr=4e-3, weight_decay=0.05)
    plan = torch.optim.lr_scheduler.OneCycleLR(rule, 4e-3, total_steps=epochs * len(batches))
    rng = random.Random(seed)
    for _ in range(epochs):
        rng.shuffle(batches)
        for whole in batches:
            table, real, right, asked = sampled(*whole)
            rule.zero_grad()
            loss(net(table, DROPPED, asked), real, right).backward()  # type: ignore[no-untyped-call]
            rule.step()
            plan.step()
    return net


@torch.inference_mode()
def share_right(nets: Sequence[Network], examples: Sequence[Example]) -> float:
    hits = []
    for each in examples:
        table, asked = torch.from_numpy(each.table), torch.from_numpy(each.spoken)
        scores = torch.stack([net(table, 0.0, asked) for net in nets]).mean(dim=0)
        hits.append(bool(each.right[int(scores.argmax())]))
    return sum(hits) / max(1, len(hits))


def crossed(examples: Sequence[Example], epochs: int) -> float:
    """The share right of each quarter of the pages by a net trained on the others."""
    hits = 0.0
    asked = [each for each in examples if each.asked]
    for quarter in range(QUARTERS):
        own = [each for each in asked if each.page // 20 % QUARTERS == quarter]
        rest = [each for each in examples if each.page // 20 % QUARTERS != quarter]
        hits += share_right([trained(rest, epochs, seed) for seed in range(NETWORKS)], own) * len(own)
    return hits / max(1, len(asked))


def share_by_readings(examples: Sequence[Example]) -> float:
    return sum(each.by_readings for each in examples) / max(1, len(examples))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--seen", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=BUNDLED, help="folder of weights other than the bundled ones")
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--crossed", action="store_true", help="also tell what is right by quarters: four times as many trainings more")
    parser.add_argument("--examples", type=Path, help="file in which the examples are kept, or were")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.examples and options.examples.exists():
        with options.examples.open("rb") as file:
            examples = pickle.load(file)
    else:
        model = model_without_ranker(options.weights)
        examples = [*by_hand(model, options.pages, options.seen), *by_engine(model, options.pages, options.seen)]
        if options.examples:
            with options.examples.open("wb") as file:
                pickle.dump(examples, file)
    training, kept = [each for each in examples if not each.kept], [each for each in examples if each.kept]
    asked = [each for each in training if each.asked]
    print(f"{len(training)} examples, {len(asked)} of them questions by hand of pages as seen; {len(kept)} kept")
    print(f"the readings {share_by_readings(asked):.3f}", flush=True)
    if options.crossed:
        print(f"by quarters: the ranker {crossed(training, options.epochs):.3f}", flush=True)
    nets = [trained(training, options.epochs, seed) for seed in range(NETWORKS)]
    reachable = sum(bool(each.right.any()) for each in kept) / max(1, len(kept))
    print(f"kept: the readings {share_by_readings(kept):.3f}, the ranker {share_right(nets, kept):.3f}, written somewhere {reachable:.3f}")
    save_together(nets, options.out)


if __name__ == "__main__":
    main()
