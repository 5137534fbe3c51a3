"""Train the icon network on sheets of icons and on the icons of rendered pages.

    python -m train.icons --icons DIR [DIR ...] --others DIR --held DIR --out CKPT --minutes 8

`--icons`: samples with icon elements; `--others`: samples whose text lines serve as "no known icon".
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.icons import ICON_PX, IconNet
from moonlet.regions import crops
from moonlet.screen import Box
from synth.icons import ALIASES, CONCEPTS
from train.reader import load_image
from train.schedule import mixed_precision

NAMES = tuple(name for name in CONCEPTS if name not in ALIASES)
_INDEX = {name: index for index, name in enumerate(NAMES)}
NONE = len(NAMES)


@dataclass(frozen=True)
class Config:
    minutes: float = 8.0
    learning_rate: float = 2e-3
    batch: int = 128
    others: float = 0.08  # share of cut-outs that are no icon
    seed: int = 0


def cutouts(path: Path, rng: random.Random | None, others: bool) -> tuple[Tensor, list[int]]:
    """Icons of one sample [n, 3, 32, 32] with their classes; with `others`, squares on its text lines instead."""
    sample = json.loads(path.read_text("utf-8"))
    scale = float(sample.get("scale", 1))
    boxes, classes = [], []
    if others and rng:
        for line in rng.sample(sample["lines"], min(len(sample["lines"]), 40)):
            left, top, _, bottom = line["box"]
            size = bottom - top
            boxes.append(Box(left, top, left + size * rng.uniform(0.6, 1.6), bottom))
            classes.append(NONE)
    else:
        for element in sample["elements"]:
            concept = ALIASES.get(element.get("concept") or "", element.get("concept"))
            if element["kind"] == "icon" and concept in _INDEX:
                left, top, right, bottom = (side * scale for side in element["box"])
                if rng:
                    size = max(right - left, bottom - top)
                    left, top, right, bottom = (side + rng.gauss(0, 0.05) * size for side in (left, top, right, bottom))
                boxes.append(Box(left, top, max(right, left + 3), max(bottom, top + 3)))
                classes.append(_INDEX[concept])
    if not boxes:
        return torch.zeros(0, 3, ICON_PX, ICON_PX), []
    return crops(load_image(path.with_suffix(".png")), boxes, ICON_PX), classes


def batches(icons: list[Path], others: list[Path], config: Config) -> Iterator[tuple[Tensor, Tensor]]:
    rng = random.Random(config.seed + int(time.time()))
    pieces: list[Tensor] = []
    classes: list[int] = []
    while True:
        for path in rng.sample(icons, len(icons)):
            for source, other in ((path, False), (rng.choice(others), True)):
                if other and rng.random() > config.others * 8:
                    continue
                try:
                    found, kinds = cutouts(source, rng, other)
                except (OSError, ValueError):
                    continue
                pieces.extend(found)
                classes.extend(kinds)
            if len(pieces) > 4000:
                order = rng.sample(range(len(pieces)), len(pieces))
                for start in range(0, len(order) - config.batch * 6, config.batch):
                    chosen = order[start : start + config.batch]
                    images = torch.stack([pieces[i] for i in chosen])
                    gain = torch.empty(len(chosen), 1, 1, 1).uniform_(0.7, 1.2)
                    yield (
                        (images * gain + torch.randn_like(images) * 0.02).clamp(-1, 1),
                        torch.tensor([classes[i] for i in chosen]),
                    )
                rest = order[-config.batch * 6 :]
                pieces, classes = [pieces[i] for i in rest], [classes[i] for i in rest]


@torch.inference_mode()
def accuracy(net: IconNet, paths: list[Path]) -> tuple[float, float]:
    """Share right, and share with the truth among the first three."""
    net.eval()
    right = near = total = 0
    for path in paths:
        images, classes = cutouts(path, None, False)
        if classes:
            best = net(images).topk(3, dim=1).indices
            truth = torch.tensor(classes)[:, None]
            right += int((best[:, :1] == truth).sum())
            near += int((best == truth).sum())
            total += len(classes)
    net.train()
    return right / max(1, total), near / max(1, total)


def train(icons: list[Path], others: list[Path], held: list[Path], out: Path, config: Config) -> None:
    net = IconNet(len(NAMES))
    optimizer = torch.optim.AdamW(net.parameters(), lr=config.learning_rate, weight_decay=0.05)
    spent_s = 0.0
    if out.exists():
        state = torch.load(out, weights_only=False)
        net.load_state_dict(state["net"])
        if "optimizer" in state:  # weights alone: a new run begins from them
            optimizer.load_state_dict(state["optimizer"])
            spent_s = state["spent_s"]
    begin_s, started = spent_s, time.time()
    reported = started
    losses: list[float] = []
    for images, classes in batches(icons, others, config):
        spent_s = begin_s + time.time() - started
        progress = min(1.0, spent_s / (config.minutes * 60))
        for group in optimizer.param_groups:
            group["lr"] = config.learning_rate * max(0.01, 0.5 * (1 + np.cos(np.pi * progress)))
        with mixed_precision():
            logits = net(images.contiguous(memory_format=torch.channels_last))
        loss = F.cross_entropy(logits.float(), classes, label_smoothing=0.05)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if time.time() - reported > 40 or progress >= 1:
            first, three = accuracy(net, held)
            print(
                f"{spent_s / 60:5.1f} min  loss {np.mean(losses):.3f}  held-out set: first {first:.3f}, first three {three:.3f}",
                flush=True,
            )
            torch.save(
                {
                    "net": net.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "spent_s": spent_s,
                    "names": NAMES,
                    "config": asdict(config),
                },
                out,
            )
            losses, reported = [], time.time()
        if progress >= 1:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--icons", type=Path, nargs="+", required=True)
    parser.add_argument("--others", type=Path, required=True)
    parser.add_argument("--held", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=Config.minutes)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    icons = sorted(path for folder in args.icons for path in folder.glob("*.json"))
    train(
        icons,
        sorted(args.others.glob("*.json")),
        sorted(args.held.glob("*.json")),
        args.out,
        Config(minutes=args.minutes),
    )


if __name__ == "__main__":
    main()
