"""Train the network that finds text lines, on crops of rendered pages and of the reader's sheets.

    python -m train.lines --data DIR [DIR ...] --out CKPT --minutes 60 --threads 1

Resumes from CKPT when it exists. Samples whose number is divisible by 20 are kept for validation.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.vision import LineNet
from train.reader import load_image, samples_in
from train.schedule import Run, mixed_precision
from train.vision_targets import line_targets


@dataclass(frozen=True)
class Config:
    minutes: float = 60.0
    learning_rate: float = 1.2e-3
    weight_decay: float = 0.03
    crops: int = 2  # a batch
    width: int = 704
    height: int = 448
    seed: int = 0


def crop_of(image: Tensor, sample: dict[str, Any], config: Config, rng: random.Random) -> tuple[Tensor, Tensor]:
    """A random piece of a page in -1..1 and its maps; small pages are padded with their edge."""
    height, width = image.shape[1:]
    left, top = rng.randint(0, max(0, width - config.width)), rng.randint(0, max(0, height - config.height))
    piece = image[:, top : top + config.height, left : left + config.width].float() / 127.5 - 1.0
    pad = (0, config.width - piece.shape[2], 0, config.height - piece.shape[1])
    piece = roughened(F.pad(piece[None], pad, mode="replicate")[0], rng)
    return piece, line_targets(sample, left, top, config.width, config.height)


def roughened(piece: Tensor, rng: random.Random) -> Tensor:
    """The same picture with another contrast, without colour or with noise, now and then."""
    if rng.random() < 0.4:
        piece = (piece * rng.uniform(0.8, 1.1) + rng.uniform(-0.12, 0.12)).clamp(-1, 1)
    if rng.random() < 0.08:
        piece = piece.mean(0, keepdim=True).expand(3, -1, -1)
    if rng.random() < 0.1:
        piece = (piece + torch.randn_like(piece) * 0.03).clamp(-1, 1)
    return piece


def batches(folders: list[Path], config: Config) -> Iterator[tuple[Tensor, Tensor]]:
    rng = random.Random(config.seed + int(time.time()))
    pending: list[tuple[Tensor, Tensor]] = []
    while True:
        paths, _ = samples_in(folders)
        for path in rng.sample(paths, len(paths)):
            sample, image = json.loads(path.read_text("utf-8")), load_image(path.with_suffix(".png"))
            pending.append(crop_of(image, sample, config, rng))
            if len(pending) == config.crops:
                yield torch.stack([piece for piece, _ in pending]), torch.stack([maps for _, maps in pending])
                pending = []


def losses_of(said: Tensor, text: Tensor) -> dict[str, Tensor]:
    """Parts of the loss; their sum is minimised. `said` [n, 6, h, w], `text` [n, 7, h, w] as `line_targets` draws it."""
    said = said.float()
    core, asked = text[:, 0], text[:, 1]
    chance = said[:, 0].sigmoid()
    balance = asked * (1 + 2 * core)
    cross = (F.binary_cross_entropy_with_logits(said[:, 0], core, reduction="none") * balance).sum() / balance.sum()
    dice = 1 - 2 * (chance * core * asked).sum() / ((chance * asked).sum() + (core * asked).sum() + 1)
    cells = core.sum().clamp(min=1)
    edges = (F.smooth_l1_loss(said[:, 1:5], text[:, 2:6], reduction="none", beta=0.2) * core[:, None]).sum() / cells
    struck = (F.binary_cross_entropy_with_logits(said[:, 5], text[:, 6], reduction="none") * core).sum() / cells
    return {"text": 3 * cross + dice, "edges": 0.5 * edges, "struck": 0.3 * struck}


@torch.inference_mode()
def validate(net: LineNet, held: list[Path], config: Config, limit: int = 12) -> dict[str, float]:
    net.eval()
    rng = random.Random(1)
    sums: dict[str, float] = {}
    for path in held[-limit:]:
        piece, text = crop_of(load_image(path.with_suffix(".png")), json.loads(path.read_text("utf-8")), config, rng)
        with mixed_precision():
            said = net(piece[None].contiguous(memory_format=torch.channels_last))
        for name, value in losses_of(said, text[None]).items():
            sums[name] = sums.get(name, 0.0) + value.item() / limit
    net.train()
    return sums


def train(folders: list[Path], out: Path, config: Config) -> None:
    net = LineNet().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizer = torch.optim.AdamW(net.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.98))
    run = Run(net, optimizer, out, config.minutes, config.learning_rate)
    run.resume()
    net.train()
    for images, text in batches(folders, config):
        with mixed_precision():
            said = net(images.contiguous(memory_format=torch.channels_last))
        losses = losses_of(said, text)
        torch.stack(list(losses.values())).sum().backward()  # type: ignore[no-untyped-call]
        run.step({name: loss.item() for name, loss in losses.items()})
        if run.due():
            run.log("held out", validate(net, samples_in(folders)[1], config))
            run.save(config=asdict(config))
        if run.progress >= 1:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=Config.minutes)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    train(args.data, args.out, Config(minutes=args.minutes))


if __name__ == "__main__":
    main()
