"""Train the judge on statements whose verdict is known, with the language model as it is.

    python -m train.judge --pages DIR --language language.safetensors --out CKPT --minutes 30 --threads 1

A second process sends screens (seen with faults) with their statements; pages whose number is divisible
by 20 are kept for validation. Resumes from CKPT; the weights for use are written beside it as .safetensors.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.judge import Config, JudgeModel, JudgeNet, ScreenTokens, overlap_tensor, screen_tokens
from moonlet.language import LanguageModel
from moonlet.words import MAX_WORDS, ScreenWords, Sentence, read_sentence, screen_texts
from synth.sentences import generate
from synth.sentences.sample import parse as parse_sample
from train.language import hand_over, page_paths
from train.screens import as_seen, screen_of


@dataclass(frozen=True)
class Plan:
    minutes: float = 30.0
    per_page: int = 400  # sentences made of a page, of which the judge's own are kept
    others: int = 20  # and so many that operators could check, which teach to read the screen
    pages_a_step: int = 3
    learning_rate: float = 1.5e-3
    weight_decay: float = 0.02
    warmup: float = 0.03
    save_every_s: float = 120.0
    validate_every_s: float = 240.0
    seed: int = 0


@dataclass(frozen=True)
class Statement:
    sentence: Sentence
    holds: bool
    operator: str


@dataclass(frozen=True)
class Page:
    """One screen with statements about it; `overlap` [B, N, M, 2] as half floats."""

    tokens: ScreenTokens
    statements: tuple[Statement, ...]
    overlap: Tensor


def make_page(path: Path, rng: random.Random, plan: Plan) -> Page | None:
    """Statements about one page, most of them the judge's own; None where it has none."""
    sample = parse_sample(json.loads(path.read_text(encoding="utf-8")))
    screen = as_seen(screen_of(sample), rng, rng.choice((0.0, 0.01, 0.03)))
    index = ScreenWords(screen_texts(screen))
    checks = [
        item
        for item in generate(sample, rng, plan.per_page)
        if item.task == "check" and item.holds is not None and 0 < len(item.sentence.split()) < MAX_WORDS // 2
    ]
    own = [item for item in checks if item.operator == "Judge"]
    others = [item for item in checks if item.operator != "Judge"][: plan.others]
    statements = tuple(Statement(read_sentence(item.sentence, index), bool(item.holds), item.operator) for item in own + others)
    tokens = screen_tokens(screen)
    if not statements or not len(tokens.kinds):
        return None
    overlap = overlap_tensor([statement.sentence for statement in statements], index, len(tokens.kinds))
    return Page(tokens, statements, overlap.half())


def produce(folder: Path, plan: Plan, seed: int, out: Any) -> None:
    """Put pages into the queue `out`, for ever."""
    torch.set_num_threads(1)
    torch.multiprocessing.set_sharing_strategy("file_system")  # type: ignore[no-untyped-call]
    os.nice(3)
    rng = random.Random(seed)
    while True:
        paths = page_paths(folder, validation=False)
        rng.shuffle(paths)
        for path in paths:
            try:
                page = make_page(path, rng, plan)
            except (json.JSONDecodeError, FileNotFoundError):
                continue  # the page is being written
            if page is not None:
                hand_over(page, out)


class Trainer:
    """The judge, its optimizer and how far it has come; the language model is only read."""

    def __init__(self, plan: Plan, config: Config, language: LanguageModel) -> None:
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.language = language
        self.net = JudgeNet(config)
        self.optimizer = torch.optim.AdamW(
            self.net.parameters(), lr=plan.learning_rate, betas=(0.9, 0.98), weight_decay=plan.weight_decay, fused=True
        )
        self.step = 0
        self.trained_s = 0.0

    def rate(self) -> float:
        done = min(1.0, self.trained_s / (60 * self.plan.minutes))
        warm = min(1.0, done / self.plan.warmup)
        return self.plan.learning_rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))

    def logits(self, page: Page) -> Tensor:
        """[B], one a statement"""
        with torch.no_grad():
            batch = self.language.batcher.batch([statement.sentence for statement in page.statements])
            words = self.language.net.encode(batch)
        logits, _ = self.net(words, batch.mask, self.net.encode_screen(page.tokens), page.overlap.float())
        assert isinstance(logits, Tensor)
        return logits

    def learn(self, pages: Sequence[Page]) -> float:
        """One step; the mean loss of a statement."""
        began = time.monotonic()
        self.net.train()
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        self.optimizer.zero_grad()
        total = sum(len(page.statements) for page in pages)
        mean = 0.0
        for page in pages:
            holds = torch.tensor([float(statement.holds) for statement in page.statements])
            loss = F.binary_cross_entropy_with_logits(self.logits(page), holds, reduction="sum") / total
            loss.backward()  # type: ignore[no-untyped-call]
            mean += loss.item()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.trained_s += time.monotonic() - began
        return mean

    def save(self, path: Path) -> None:
        state = {
            "config": asdict(self.net.config),
            "net": self.net.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "trained_s": self.trained_s,
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)
        JudgeModel(self.net).save(path.with_suffix(".safetensors"))

    def resume(self, path: Path) -> None:
        state = torch.load(path)
        self.net.load_state_dict(state["net"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.trained_s = state["step"], state["trained_s"]


@torch.no_grad()
def validate(trainer: Trainer, pages: Sequence[Page]) -> str:
    """Accuracy by operator, and how many of the false statements it would pass at even odds and at 0.9."""
    trainer.net.eval()
    right, total = Counter[str](), Counter[str]()
    false, passed, passed_sure = 0, 0, 0
    for page in pages:
        probabilities = trainer.logits(page).sigmoid().tolist()
        for statement, probability in zip(page.statements, probabilities, strict=True):
            total[statement.operator] += 1
            right[statement.operator] += (probability > 0.5) == statement.holds
            if not statement.holds:
                false += 1
                passed += probability > 0.5
                passed_sure += probability > 0.9
    parts = "; ".join(f"{name} {100 * right[name] / count:.0f}%/{count}" for name, count in sorted(total.items()))
    share = 100 * right.total() / max(1, total.total())
    return (
        f"right {share:.1f}% of {total.total()}, of {false} false ones passed {100 * passed / max(1, false):.1f}%, "
        f"at 0.9 {100 * passed_sure / max(1, false):.1f}%; {parts}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=Plan.minutes, help="of training steps, over all resumes")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.multiprocessing.set_sharing_strategy("file_system")  # type: ignore[no-untyped-call]
    plan = Plan(minutes=arguments.minutes)
    language = LanguageModel.load(arguments.language)
    trainer = Trainer(plan, Config(words_width=language.net.config.width), language)
    if arguments.out.exists():
        trainer.resume(arguments.out)
    rng = random.Random(1)
    made = (make_page(path, rng, plan) for path in page_paths(arguments.pages, validation=True)[:40])
    held_out = [page for page in made if page is not None]
    context = multiprocessing.get_context("spawn")
    queue: Any = context.Queue(maxsize=12)
    process = context.Process(target=produce, args=(arguments.pages, plan, time.time_ns() % 10000, queue), daemon=True)
    process.start()
    print(f"{sum(p.numel() for p in trainer.net.parameters()) / 1e6:.2f} M parameters", flush=True)
    began = reported = saved = validated = time.monotonic()
    seen, losses = 0, list[float]()
    while trainer.trained_s < 60 * plan.minutes:
        pages: list[Page] = [queue.get(timeout=300) for _ in range(plan.pages_a_step)]
        losses.append(trainer.learn(pages))
        seen += sum(len(page.statements) for page in pages)
        now = time.monotonic()
        if now - reported > 20:
            mean = sum(losses) / len(losses)
            print(f"step {trainer.step} {trainer.trained_s / 60:.1f} min loss {mean:.3f} "
                  f"{seen / (now - began):.0f} statements/s", flush=True)  # fmt: skip
            losses.clear()
            reported = now
        if now - saved > plan.save_every_s:
            trainer.save(arguments.out)
            saved = now
        if now - validated > plan.validate_every_s:
            print(validate(trainer, held_out), flush=True)
            validated = time.monotonic()
    trainer.save(arguments.out)
    print(validate(trainer, held_out), flush=True)
    process.terminate()


if __name__ == "__main__":
    main()
