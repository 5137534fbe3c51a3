"""Train the reader on lines cut out of rendered sheets and pages.

    python -m train.reader --data DIR [DIR ...] --out CKPT --minutes 45 --threads 1

Resumes from CKPT when it exists. DIR holds NNNNNN.png + NNNNNN.json as `synth` writes them; samples
whose number is divisible by 20 are kept for validation.
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
from PIL import Image
from torch import Tensor

from moonlet.reader import BLANK, CHARSET, LINE_HEIGHT, Reader, ReaderNet, cut_line
from moonlet.screen import Box
from train.schedule import mixed_precision

_INDEX = {character: index for index, character in enumerate(CHARSET)}


@dataclass(frozen=True)
class Config:
    minutes: float = 45.0
    learning_rate: float = 2e-3
    weight_decay: float = 0.02
    pixels_a_batch: int = 9000  # width of all scaled lines together
    buffer_lines: int = 3000
    save_every_s: float = 180.0
    seed: int = 0


@dataclass(frozen=True)
class Line:
    pixels: Tensor  # [24, width]
    text: str


def load_image(path: Path) -> Tensor:
    """[3, H, W] uint8."""
    with Image.open(path) as image:
        return torch.from_numpy(np.asarray(image.convert("RGB")).copy()).permute(2, 0, 1)


def jittered(box: Box, rng: random.Random) -> Box:
    """A box as a detector would give it: a little off on every side."""
    height = box.height
    return Box(
        box.left + rng.uniform(-3, 0.8),
        box.top + rng.gauss(0, 0.05) * height,
        box.right + rng.uniform(-0.8, 3),
        box.bottom + rng.gauss(0, 0.05) * height,
    )


def lines_of(path: Path, rng: random.Random | None) -> Iterator[Line]:
    """All readable lines of one sample; jittered and roughened where `rng` is given."""
    sample = json.loads(path.read_text("utf-8"))
    scale = float(sample.get("scale", 1))
    image = load_image(path.with_suffix(".png"))
    for line in sample["lines"]:
        text = " ".join(line["text"].split())
        if not text or any(character not in _INDEX for character in text):
            continue
        box = Box(*(side * scale for side in line["box"]))
        if box.height < 6 or box.width < 2:
            continue
        pixels = cut_line(image, jittered(box, rng) if rng else box)
        if pixels.shape[1] // 2 < len(text) * 1.2 or pixels.shape[1] > 1600:
            continue
        if rng:
            if rng.random() < 0.3:
                pixels = (pixels + torch.randn_like(pixels) * rng.uniform(0.005, 0.05)).clamp(0, 1)
            if rng.random() < 0.15:
                pixels = pixels ** rng.uniform(0.7, 1.5)
        yield Line(pixels, text)


def samples_in(folders: list[Path]) -> tuple[list[Path], list[Path]]:
    """Samples to train on and to validate with; looked up anew each pass, since rendering may still go on."""
    paths = sorted(path for folder in folders for path in folder.glob("*.json") if path.with_suffix(".png").exists())
    return [path for path in paths if int(path.stem) % 20], [path for path in paths if int(path.stem) % 20 == 0]


def batches(folders: list[Path], config: Config) -> Iterator[list[Line]]:
    """Endless batches of lines of similar width, drawn from a shuffled buffer."""
    rng = random.Random(config.seed + int(time.time()))
    buffer: list[Line] = []
    while True:
        paths, _ = samples_in(folders)
        for path in rng.sample(paths, len(paths)):
            buffer.extend(lines_of(path, rng))
            if len(buffer) < config.buffer_lines:
                continue
            buffer.sort(key=lambda line: line.pixels.shape[1] + rng.random() * 40)
            chunks: list[list[Line]] = [[]]
            for line in buffer:
                if (len(chunks[-1]) + 1) * line.pixels.shape[1] > config.pixels_a_batch and chunks[-1]:
                    chunks.append([])
                chunks[-1].append(line)
            rng.shuffle(chunks)
            keep = len(chunks) // 3  # mix what is left with what comes
            yield from chunks[keep:]
            buffer = [line for chunk in chunks[:keep] for line in chunk]


def collate(lines: list[Line]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    width = max(line.pixels.shape[1] for line in lines)
    images = torch.zeros(len(lines), 1, LINE_HEIGHT, width)
    for row, line in enumerate(lines):
        images[row, 0, :, : line.pixels.shape[1]] = line.pixels
    targets = torch.tensor([_INDEX[character] for line in lines for character in line.text])
    steps = torch.tensor([line.pixels.shape[1] // 2 for line in lines])
    return images, targets, steps, torch.tensor([len(line.text) for line in lines])


def validate(net: ReaderNet, paths: list[Path], limit: int = 1200) -> tuple[float, float]:
    """Share of lines and of words read to the letter."""
    net.eval()
    reader = Reader(net, bf16=True)
    right = total = words_right = words = 0
    for path in paths:
        sample = json.loads(path.read_text("utf-8"))
        scale = float(sample.get("scale", 1))
        lines = [line for line in sample["lines"] if line["text"].strip()]
        boxes = [Box(*(side * scale for side in line["box"])) for line in lines]
        for line, reading in zip(lines, reader.read(load_image(path.with_suffix(".png")), boxes), strict=True):
            truth = line["text"].split()
            right += reading.text.split() == truth
            total += 1
            words += len(truth)
            words_right += sum(a == b for a, b in zip(truth, reading.text.split(), strict=False))
        if total >= limit:
            break
    net.train()
    return right / max(1, total), words_right / max(1, words)


def train(folders: list[Path], out: Path, config: Config) -> None:
    paths, held = samples_in(folders)
    net = ReaderNet()
    optimizer = torch.optim.AdamW(net.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.98))
    spent_s, seen = 0.0, 0
    if out.exists():
        state = torch.load(out, weights_only=False)
        net.load_state_dict(state["net"])
        optimizer.load_state_dict(state["optimizer"])
        spent_s, seen = state["spent_s"], state["seen"]
    size = sum(p.numel() for p in net.parameters()) / 1e6
    print(
        f"{size:.2f} M parameters, {len(paths)} samples, {len(held)} held out, from {spent_s:.0f} s",
        flush=True,
    )
    net.train()
    started = saved = reported = time.time()
    losses: list[float] = []
    begin_s = spent_s
    for chunk in batches(folders, config):
        spent_s = begin_s + time.time() - started
        progress = min(1.0, spent_s / (config.minutes * 60))
        rate = config.learning_rate * min(1.0, seen / 4000) * max(0.02, 0.5 * (1 + np.cos(np.pi * progress)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        images, targets, steps, lengths = collate(chunk)
        with mixed_precision():
            logits = net(images.contiguous(memory_format=torch.channels_last))
        loss = F.ctc_loss(logits.float().log_softmax(-1).transpose(0, 1), targets, steps, lengths, blank=BLANK, zero_infinity=True)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        seen += len(chunk)
        losses.append(loss.item())
        now = time.time()
        if now - reported > 30:
            print(f"{spent_s / 60:5.1f} min  {seen} lines  loss {np.mean(losses):.3f}  lr {rate:.2e}", flush=True)
            losses, reported = [], now
        if now - saved > config.save_every_s or progress >= 1:
            line_share, word_share = validate(net, held)
            print(f"{spent_s / 60:5.1f} min  held-out lines {line_share:.3f}, words {word_share:.3f}", flush=True)
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
