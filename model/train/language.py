"""Train the language model on sentences that are made while it learns.

    python -m train.language --pages DIR --out CKPT --minutes 45 --threads 1

DIR holds the JSON files that `synth` writes beside its pages. A second process makes sentences of them, takes
others from those written by hand (`synth.sentences.natural`, mostly with the texts of these pages), looks their
words up on the screen (read with faults, now and then not at all) and sends them over; pages whose number is
divisible by 20 are kept for validation, and so is a fifth of what was written by hand. Resumes from CKPT when it
exists; the weights for use are written beside it as .safetensors.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import queue
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from moonlet.expression import Expression, ExpressionError
from moonlet.language import MAX_ACTIONS, Config, LanguageModel, LanguageNet, WordBatcher, actions
from moonlet.senses import senses
from moonlet.tokens import from_tokens, to_tokens
from moonlet.words import MAX_WORDS, ScreenWords, Sentence, fold, read_sentence, screen_texts
from synth.sentences import generate
from synth.sentences.natural import Natural, about, naturals
from synth.sentences.sample import parse as parse_sample
from train.screens import as_seen, screen_of

VALIDATION = 20  # every twentieth page
_UNSET = re.compile(r"(?:, )?\b\w+=(?:''|None|0|'any')(?=[,)])")  # fields that say nothing, when a mistake is shown


@dataclass(frozen=True)
class Plan:
    minutes: float = 45.0
    batch: int = 128
    learning_rate: float = 2e-3
    weight_decay: float = 0.02
    warmup: float = 0.02  # share of the time
    vocabulary: int = 3000
    vocabulary_sentences: int = 20000  # counted before training begins
    word_dropout: float = 0.1  # how often a known word is only spelt
    spelling_dropout: float = 0.1  # how often a word is known by what it means alone
    blind: float = 0.1  # share of sentences without a screen
    per_page: int = 64  # sentences made of a page before the next one is taken
    natural: float = 0.4  # share of them that was written by hand
    buffer: int = 30000
    save_every_s: float = 120.0
    validate_every_s: float = 240.0
    seed: int = 0


@dataclass(frozen=True)
class Example:
    sentence: Sentence
    actions: tuple[tuple[int, int], ...]
    task: str
    operator: str
    expression: Expression


@dataclass(frozen=True)
class Chunk:
    """Examples of one page, and how many sentences had to be left out, by reason."""

    examples: list[Example]
    refused: Counter[str]


def page_paths(folder: Path, validation: bool) -> list[Path]:
    return [path for path in sorted(folder.glob("*.json")) if (int(path.stem) % VALIDATION == 0) == validation]


def make_chunk(path: Path, rng: random.Random, plan: Plan) -> Chunk:
    """Sentences of one page as examples."""
    sample = parse_sample(json.loads(path.read_text(encoding="utf-8")))
    screen = screen_of(sample)
    seen = screen if rng.random() < 0.3 else as_seen(screen, rng, rng.choice((0.01, 0.03, 0.08)))
    texts = screen_texts(seen)
    index = ScreenWords(texts)
    examples, refused = [], Counter[str]()
    by_hand = round(plan.natural * plan.per_page)
    for item in generate(sample, rng, plan.per_page - by_hand):
        screen_words = None if rng.random() < plan.blind else index
        _add(examples, refused, item.sentence, item.expression, screen_words, item.task, item.operator)
    for natural in rng.choices(_train_naturals(), k=by_hand):
        if rng.random() < 0.3:
            add_natural(examples, refused, natural, texts)
        else:
            said = about(natural, sample, rng)
            if said is not None:
                _add(examples, refused, *said, index, natural.task, natural.operator)
    return Chunk(examples, refused)


@cache
def _train_naturals() -> list[Natural]:
    return [natural for natural in naturals() if natural.expression is not None and not natural.kept]


def add_natural(examples: list[Example], refused: Counter[str], natural: Natural, texts: list[tuple[str, str]]) -> None:
    """A sentence by hand as it is, over a page that also shows what its own page shows of it."""
    assert natural.expression is not None
    index = ScreenWords([*texts, *(("text", text) for text in sorted(natural.shown))])
    _add(examples, refused, natural.sentence, natural.expression, index, natural.task, natural.operator)


def _add(
    examples: list[Example],
    refused: Counter[str],
    text: str,
    expression: Expression,
    index: ScreenWords | None,
    task: str,
    operator: str,
) -> None:
    try:
        tokens = to_tokens(expression, text)
    except ExpressionError as error:
        refused[f"{operator}: {str(error)[:160]}"] += 1
        return
    steps = tuple(actions(tokens))
    sentence = read_sentence(text, index)
    if len(sentence.words) >= MAX_WORDS or len(steps) > MAX_ACTIONS:
        refused[f"{operator}: too long"] += 1
        return
    examples.append(Example(sentence, steps, task, operator, from_tokens(tokens, text)))


def produce(folder: Path, plan: Plan, seed: int, out: Any) -> None:
    """Put chunks into the queue `out`, for ever. New pages in the folder are taken in as they come."""
    torch.set_num_threads(1)
    os.nice(3)
    rng = random.Random(seed)
    while True:
        paths = page_paths(folder, validation=False)
        rng.shuffle(paths)
        for path in paths:
            try:
                chunk = make_chunk(path, rng, plan)
            except (json.JSONDecodeError, FileNotFoundError):
                continue  # the page is being written
            hand_over(chunk, out)


def hand_over(made: Any, out: Any) -> None:
    """Put into a bounded queue; end this process when the one that reads the queue is gone."""
    parent = multiprocessing.parent_process()
    while True:
        try:
            out.put(made, timeout=10)
            return
        except queue.Full:
            if parent is None or not parent.is_alive():
                raise SystemExit(0) from None


class Stream:
    """The newest examples, made by another process while these are learnt."""

    def __init__(self, folder: Path, plan: Plan, seed: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.queue: Any = context.Queue(maxsize=32)
        self.process = context.Process(target=produce, args=(folder, plan, seed, self.queue), daemon=True)
        self.process.start()
        self.plan = plan
        self.rng = random.Random(seed)
        self.examples: list[Example] = []
        self.at = 0
        self.made = 0
        self.refused: Counter[str] = Counter()

    def take(self, wait: bool) -> list[Example]:
        """The next chunk's examples; without `wait` none where none is ready."""
        try:
            chunk: Chunk = self.queue.get(timeout=120 if wait else 0.2)
        except queue.Empty:
            if not self.process.is_alive():
                raise RuntimeError("the process that makes sentences has died; see its traceback above") from None
            return []
        self.refused.update(chunk.refused)
        self.made += len(chunk.examples)
        for example in chunk.examples:
            if len(self.examples) < self.plan.buffer:
                self.examples.append(example)
            else:
                self.examples[self.at % self.plan.buffer] = example
                self.at += 1
        return chunk.examples

    def batches(self, count: int) -> list[list[Example]]:
        """`count` batches of sentences of like length."""
        size = self.plan.batch
        wanted = self.made + count * size
        while self.made < wanted and self.take(wait=len(self.examples) < 20 * size):
            pass
        picked = self.rng.choices(self.examples, k=count * size)
        picked.sort(key=lambda example: (len(example.sentence.words), len(example.actions)))
        groups = [picked[i : i + size] for i in range(0, len(picked), size)]
        self.rng.shuffle(groups)
        return groups


def count_words(stream: Stream, plan: Plan) -> list[str]:
    """The words on most pages: those of phrases, not those of contents."""
    pages = Counter[str]()
    while stream.made < plan.vocabulary_sentences:
        pages.update({fold(word) for example in stream.take(wait=True) for word in example.sentence.words})
    return [word for word, count in pages.most_common(plan.vocabulary) if count >= 3]


def action_tensors(examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """Kinds and values of actions [B, T]; kind -1 after the end."""
    steps = max(len(example.actions) for example in examples)
    kinds, values = torch.full((len(examples), steps), -1), torch.zeros((len(examples), steps), dtype=torch.long)
    for row, example in enumerate(examples):
        both = torch.tensor(example.actions)
        kinds[row, : len(both)], values[row, : len(both)] = both[:, 0], both[:, 1]
    return kinds, values


class Trainer:
    """A network, its optimizer and how far it has come; all of it in one checkpoint."""

    def __init__(self, plan: Plan, config: Config, vocabulary: Sequence[str]) -> None:
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.net = LanguageNet(config, len(vocabulary))
        self.batcher = WordBatcher(vocabulary)
        tables = {id(each.weight) for each in (self.net.pieces, self.net.known, self.net.tokens)}
        matrices = [p for p in self.net.parameters() if p.ndim >= 2 and id(p) not in tables]
        others = [p for p in self.net.parameters() if p.ndim < 2 or id(p) in tables]
        groups = [{"params": matrices, "weight_decay": plan.weight_decay}, {"params": others, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=plan.learning_rate, betas=(0.9, 0.98), fused=True)
        self.step = 0
        self.trained_s = 0.0

    def rate(self) -> float:
        done = min(1.0, self.trained_s / (60 * self.plan.minutes))
        warm = min(1.0, done / self.plan.warmup, (self.step + 1) / 50)
        return self.plan.learning_rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))

    def learn(self, examples: Sequence[Example]) -> float:
        """One step; the mean loss of a sentence."""
        began = time.monotonic()
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        words = self.batcher.batch([example.sentence for example in examples])
        words.known.masked_fill_(torch.rand(words.known.shape) < self.plan.word_dropout, 0)
        words.spelt[(torch.rand(words.spelt.shape) < self.plan.spelling_dropout) & words.senses.any(dim=1)] = 0.0
        kinds, values = action_tensors(examples)
        losses = self.net.losses(self.net.encode(words), words.mask, kinds, values)
        loss = losses.sum() / len(examples)
        self.optimizer.zero_grad()
        (loss / 8).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.trained_s += time.monotonic() - began
        return loss.item()

    def model(self) -> LanguageModel:
        return LanguageModel(self.net, self.batcher.vocabulary)

    def save(self, path: Path) -> None:
        state = {
            "plan": asdict(self.plan),
            "config": asdict(self.net.config),
            "vocabulary": self.batcher.vocabulary,
            "net": self.net.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "trained_s": self.trained_s,
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)
        self.model().save(path.with_suffix(".safetensors"))

    @classmethod
    def resume(cls, path: Path, plan: Plan, anew: bool = False) -> Trainer:
        """What a checkpoint holds; `anew` begins its schedule and its optimiser again."""
        state = torch.load(path)
        trainer = cls(plan, Config(**state["config"]), state["vocabulary"])
        trainer.net.load_state_dict(state["net"])
        if not anew:
            trainer.optimizer.load_state_dict(state["optimizer"])
            trainer.step, trainer.trained_s = state["step"], state["trained_s"]
        return trainer


def validate(model: LanguageModel, examples: Sequence[Example], show: int = 0) -> str:
    """The share of sentences whose expression is right in every part, by operator; `show` wrong ones."""
    right, total, sure = defaultdict[str, float](float), Counter[str](), 0.0
    wrong = []
    ordered = sorted(examples, key=lambda example: len(example.sentence.words))
    for start in range(0, len(ordered), 64):
        group = ordered[start : start + 64]
        parses = model.parse_many([e.sentence for e in group], [e.task for e in group], beams=1)
        for example, parse in zip(group, parses, strict=True):
            total[example.operator] += 1
            sure += parse.confidence
            if parse.expression == example.expression:
                right[example.operator] += 1
            else:
                pair = f"\n    is  {example.expression!r}\n    got {parse.expression!r} ({parse.confidence:.2f})"
                wrong.append(f"  {example.sentence.text}{_UNSET.sub('', pair)}")
    parts = [f"{name} {100 * right[name] / count:.0f}%/{count}" for name, count in sorted(total.items())]
    share, count = sum(right.values()) / max(1, total.total()), max(1, len(examples))
    lines = [f"exact {100 * share:.1f}% of {total.total()}, mean confidence {100 * sure / count:.1f}%; {'; '.join(parts)}"]
    random.Random(0).shuffle(wrong)
    return "\n".join(lines + wrong[:show])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=Plan.minutes, help="of training steps, over all resumes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--width", type=int, default=Config.width)
    parser.add_argument("--batch", type=int, default=Plan.batch)
    parser.add_argument("--anew", action="store_true", help="go on from the weights in CKPT, but begin the minutes again")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    plan = Plan(minutes=arguments.minutes, batch=arguments.batch)
    rng = random.Random(1)
    held_out = [
        example for path in page_paths(arguments.pages, validation=True)[:40] for example in make_chunk(path, rng, plan).examples[:50]
    ]
    spoken: list[Example] = []
    for natural in naturals():
        if natural.kept and natural.expression is not None:
            add_natural(spoken, Counter(), natural, [])
    stream = Stream(arguments.pages, plan, plan.seed + time.time_ns() % 1000)
    if arguments.out.exists():
        trainer = Trainer.resume(arguments.out, plan, arguments.anew)
    else:
        trainer = Trainer(plan, Config(width=arguments.width, senses=senses().width), count_words(stream, plan))
    print(f"{sum(p.numel() for p in trainer.net.parameters()) / 1e6:.2f} M parameters, "
          f"{len(trainer.batcher.vocabulary)} known words, {len(held_out)} + {len(spoken)} sentences held out", flush=True)  # fmt: skip
    began = reported = saved = validated = time.monotonic()
    seen, losses = 0, list[float]()
    while trainer.trained_s < 60 * plan.minutes:
        for examples in stream.batches(16):
            losses.append(trainer.learn(examples))
            seen += len(examples)
        now = time.monotonic()
        if now - reported > 20:
            print(f"step {trainer.step} {trainer.trained_s / 60:.1f} min loss {sum(losses) / len(losses):.3f} "
                  f"{seen / (now - began):.0f} sentences/s, {stream.made / max(1, seen):.2f} new, "
                  f"refused {stream.refused.total()}", flush=True)  # fmt: skip
            losses.clear()
            reported = now
        if now - saved > plan.save_every_s:
            trainer.save(arguments.out)
            saved = now
        if now - validated > plan.validate_every_s:
            print(validate(trainer.model(), held_out, show=1), flush=True)
            print("by hand:", validate(trainer.model(), spoken, show=3), flush=True)
            print("refused:", stream.refused.most_common(4), flush=True)
            trainer.net.train()
            validated = time.monotonic()
    trainer.save(arguments.out)
    print(validate(trainer.model(), held_out, show=20), flush=True)
    print("by hand:", validate(trainer.model(), spoken, show=40), flush=True)
    stream.process.terminate()


if __name__ == "__main__":
    main()
