"""Train the vision encoder and the region heads on rendered pages.

    python -m train.vision --data DIR [DIR ...] --out CKPT --minutes 90 --threads 1

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

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.vision import Maps, VisionNet
from train.reader import load_image, samples_in
from train.vision_targets import Targets, targets_of


@dataclass(frozen=True)
class Config:
    minutes: float = 90.0
    learning_rate: float = 1.2e-3
    weight_decay: float = 0.03
    crops: int = 2  # a batch
    width: int = 704
    height: int = 448
    save_every_s: float = 180.0
    seed: int = 0


def crop_of(image: Tensor, sample: dict[str, Any], config: Config, rng: random.Random) -> tuple[Tensor, Targets]:
    """A random piece of a page in -1..1 and its maps; small pages are padded with their edge."""
    height, width = image.shape[1:]
    left, top = rng.randint(0, max(0, width - config.width)), rng.randint(0, max(0, height - config.height))
    piece = image[:, top : top + config.height, left : left + config.width].float() / 127.5 - 1.0
    pad = (0, config.width - piece.shape[2], 0, config.height - piece.shape[1])
    piece = F.pad(piece[None], pad, mode="replicate")[0]
    if rng.random() < 0.4:
        piece = (piece * rng.uniform(0.8, 1.1) + rng.uniform(-0.12, 0.12)).clamp(-1, 1)
    if rng.random() < 0.1:
        piece = piece.mean(0, keepdim=True).expand(3, -1, -1)
    if rng.random() < 0.1:
        piece = (piece + torch.randn_like(piece) * 0.03).clamp(-1, 1)
    return piece, targets_of(sample, left, top, config.width, config.height)


def batches(folders: list[Path], config: Config) -> Iterator[tuple[Tensor, list[Targets]]]:
    rng = random.Random(config.seed + int(time.time()))
    pending: list[tuple[Tensor, Targets]] = []
    while True:
        paths, _ = samples_in(folders)
        for path in rng.sample(paths, len(paths)):
            try:
                sample, image = json.loads(path.read_text("utf-8")), load_image(path.with_suffix(".png"))
            except (OSError, ValueError) as error:  # a page that is still being written
                print(f"{path}: {error}", flush=True)
                continue
            for _ in range(2 if image.shape[1] * image.shape[2] > 700_000 else 1):
                pending.append(crop_of(image, sample, config, rng))
            if len(pending) >= config.crops * 10:
                rng.shuffle(pending)
                while len(pending) >= config.crops * 2:
                    chunk, pending = pending[: config.crops], pending[config.crops :]
                    yield torch.stack([piece for piece, _ in chunk]), [targets for _, targets in chunk]


def loss_of(maps: Maps, targets: list[Targets]) -> dict[str, Tensor]:
    """Parts of the loss; their sum is minimised."""
    text = torch.stack([t.text for t in targets])
    said = maps.text.float()
    core, asked = text[:, 0], text[:, 1]
    chance = said[:, 0].sigmoid()
    balance = asked * (1 + 2 * core)
    losses = {
        "text": (F.binary_cross_entropy_with_logits(said[:, 0], core, reduction="none") * balance).sum() / balance.sum()
    }
    losses["text"] = (
        3 * losses["text"] + 1 - 2 * (chance * core * asked).sum() / ((chance * asked).sum() + (core * asked).sum() + 1)
    )
    cells = core.sum().clamp(min=1)
    losses["edges"] = 0.5 * (
        F.smooth_l1_loss(said[:, 1:5], text[:, 2:6], reduction="none", beta=0.2) * core[:, None]
    ).sum() / cells
    losses["struck"] = (
        0.3 * (F.binary_cross_entropy_with_logits(said[:, 5], text[:, 6], reduction="none") * core).sum() / cells
    )
    heat_loss, side_loss, state_loss = said.new_zeros(()), said.new_zeros(()), said.new_zeros(())
    for group in range(len(maps.heat)):
        heat = torch.stack([t.heat[group] for t in targets])
        logits = maps.heat[group].float()
        asked_here = (heat >= 0).float()
        wanted = heat.clamp(min=0)
        # Quality focal loss: Li et al., "Generalized Focal Loss", NeurIPS 2020, equation 4 with beta 2.
        focal = (wanted - logits.sigmoid()).square() * F.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
        heat_loss = heat_loss + 4 * (focal * asked_here).sum() / wanted.sum().clamp(min=8)
        weight = torch.stack([t.weight[group] for t in targets])
        sides = torch.stack([t.sides[group] for t in targets])
        total = weight.sum().clamp(min=4)
        difference = F.smooth_l1_loss(maps.sides[group].float(), sides, reduction="none", beta=0.1).sum(1)
        a, b = maps.sides[group].float().clamp(-4, 6).exp(), sides.exp()
        shared = (torch.minimum(a[:, 0], b[:, 0]) + torch.minimum(a[:, 2], b[:, 2])) * (
            torch.minimum(a[:, 1], b[:, 1]) + torch.minimum(a[:, 3], b[:, 3])
        )
        whole = (a[:, 0] + a[:, 2]) * (a[:, 1] + a[:, 3]) + (b[:, 0] + b[:, 2]) * (b[:, 1] + b[:, 3]) - shared
        side_loss = side_loss + ((difference * 0.5 + 1 - shared / whole.clamp(min=1e-6)) * weight).sum() / total
        states = torch.stack([t.states[group] for t in targets])
        state_loss = (
            state_loss
            + (
                F.binary_cross_entropy_with_logits(maps.states[group].float(), states, reduction="none").sum(1) * weight
            ).sum()
            / total
        )
    losses["heat"], losses["sides"], losses["states"] = heat_loss, side_loss, state_loss * 0.5
    return losses


@torch.inference_mode()
def validate(net: VisionNet, held: list[Path], config: Config, limit: int = 12) -> dict[str, float]:
    net.eval()
    rng = random.Random(1)
    sums: dict[str, float] = {}
    count = 0
    for path in held[-limit:]:
        piece, targets = crop_of(load_image(path.with_suffix(".png")), json.loads(path.read_text("utf-8")), config, rng)
        with torch.autocast("cpu", torch.bfloat16):
            maps = net(piece[None].contiguous(memory_format=torch.channels_last))
        for name, value in loss_of(maps, [targets]).items():
            sums[name] = sums.get(name, 0.0) + value.item()
        count += 1
    net.train()
    return {name: value / max(1, count) for name, value in sums.items()}


def train(folders: list[Path], out: Path, config: Config) -> None:
    net = VisionNet().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(
        net.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.98)
    )
    spent_s, seen = 0.0, 0
    if out.exists():
        state = torch.load(out, weights_only=False)
        net.load_state_dict(state["net"])
        if "optimizer" in state:  # a checkpoint without one only gives its weights
            optimizer.load_state_dict(state["optimizer"])
            spent_s, seen = state["spent_s"], state["seen"]
    paths, held = samples_in(folders)
    print(
        f"{sum(p.numel() for p in net.parameters()) / 1e6:.2f} M parameters, {len(paths)} pages, from {spent_s:.0f} s",
        flush=True,
    )
    net.train()
    started = saved = reported = time.time()
    begin_s = spent_s
    sums: dict[str, list[float]] = {}
    for images, targets in batches(folders, config):
        spent_s = begin_s + time.time() - started
        progress = min(1.0, spent_s / (config.minutes * 60))
        rate = config.learning_rate * min(1.0, (seen + 1) / 400) * max(0.01, 0.5 * (1 + np.cos(np.pi * progress)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        with torch.autocast("cpu", torch.bfloat16):
            maps = net(images.contiguous(memory_format=torch.channels_last))
        losses = loss_of(maps, targets)
        optimizer.zero_grad()
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimizer.step()
        seen += len(targets)
        for name, value in losses.items():
            sums.setdefault(name, []).append(value.item())
        now = time.time()
        if now - reported > 30:
            print(
                f"{spent_s / 60:5.1f} min  {seen} crops  "
                + "  ".join(f"{name} {np.mean(values):.3f}" for name, values in sums.items()),
                flush=True,
            )
            sums, reported = {}, now
        if now - saved > config.save_every_s or progress >= 1:
            paths, held = samples_in(folders)
            scores = validate(net, held, config)
            print(
                f"{spent_s / 60:5.1f} min  held out ({len(paths)} pages): "
                + "  ".join(f"{name} {value:.3f}" for name, value in scores.items()),
                flush=True,
            )
            partial = out.with_suffix(".part")
            torch.save(
                {
                    "net": net.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "spent_s": spent_s,
                    "seen": seen,
                    "config": asdict(config),
                },
                partial,
            )
            partial.replace(out)
            saved = time.time()
        if progress >= 1:
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
