"""Train the network that finds elements, on whole rendered pages at half their size.

    python -m train.regions --data DIR [DIR ...] --out CKPT --minutes 60 --threads 1

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

from moonlet.vision import ELEMENT_KINDS, RegionMaps, RegionNet, halved, prepare
from train.lines import roughened
from train.reader import load_image, samples_in
from train.schedule import Run, mixed_precision
from train.vision_targets import RegionTargets, region_targets


@dataclass(frozen=True)
class Config:
    minutes: float = 60.0
    learning_rate: float = 1.2e-3
    weight_decay: float = 0.03
    pages: int = 2  # a step, one after the other, since their sizes differ
    seed: int = 0


# Cells of each kind on a page of the engine, on average: the maps of rare and small kinds count more.
_CELLS = {
    "heading": 102, "link": 38, "button": 187, "textbox": 286, "combobox": 41, "checkbox": 2, "radio": 1, "switch": 2, "slider": 8,
    "tab": 15, "menuitem": 370, "icon": 37, "image": 22, "avatar": 22, "badge": 18, "card": 642, "row": 969, "table": 138,
    "navigation": 297, "alert": 56, "dialog": 37, "toast": 15, "progressbar": 22, "spinner": 3, "chart": 8,
}  # fmt: skip
KIND_WEIGHTS = torch.tensor([(100 / (_CELLS[kind] + 20)) ** 0.6 for kind in ELEMENT_KINDS])[:, None, None]
CELLS_A_PAGE = 1500.0  # weighted so


def page_of(path: Path, rng: random.Random | None) -> tuple[Tensor, RegionTargets]:
    """A whole page at half its size [1, 3, h, w] in -1..1, padded, and its maps."""
    sample: dict[str, Any] = json.loads(path.read_text("utf-8"))
    image = load_image(path.with_suffix(".png"))
    if sample.get("scale", 1) == 2:
        image = halved(image)
    small = halved(image)
    if rng:
        sample, small = resized(sample, small, rng)
    picture = prepare(small)
    if rng:
        picture = recoloured(roughened(picture[0], rng), rng)[None]
    return picture.contiguous(memory_format=torch.channels_last), region_targets(sample, picture.shape[3], picture.shape[2])


def resized(sample: dict[str, Any], picture: Tensor, rng: random.Random) -> tuple[dict[str, Any], Tensor]:
    """The page as a browser's zoom would show it, now and then."""
    if rng.random() > 0.4:
        return sample, picture
    factor = rng.uniform(0.8, 1.15)
    height, width = (max(1, round(side * factor)) for side in picture.shape[1:])
    picture = F.interpolate(picture[None], (height, width), mode="bilinear", antialias=True)[0]
    elements = [{**element, "box": [side * factor for side in element["box"]]} for element in sample["elements"]]
    return {**sample, "elements": elements}, picture


def recoloured(picture: Tensor, rng: random.Random) -> Tensor:
    """The picture in other hues, or turned dark for light, now and then: what an element is does not hang on its colour."""
    if rng.random() < 0.12:
        picture = picture[torch.tensor(rng.sample(range(3), 3))]
    if rng.random() < 0.06:
        picture = -picture
    return picture


def pages(folders: list[Path], config: Config) -> Iterator[tuple[Tensor, RegionTargets]]:
    rng = random.Random(config.seed + int(time.time()))
    paths, _ = samples_in(folders)
    weights = [worth(path) for path in paths]
    while True:
        for path in rng.choices(paths, weights, k=len(paths)):
            yield page_of(path, rng)


_RARE = frozenset({"dialog", "alert", "toast", "table", "combobox", "progressbar", "slider", "spinner", "switch", "tab", "radio", "chart"})


def worth(path: Path) -> float:
    """How often a page is drawn: more often where it holds kinds that few pages do."""
    kinds = {element["kind"] for element in json.loads(path.read_text("utf-8"))["elements"]}
    return 1.0 + 2.0 * min(3, len(kinds & _RARE))


def losses_of(maps: RegionMaps, targets: RegionTargets) -> dict[str, Tensor]:
    """Parts of the loss for one page; their sum is minimised."""
    heat_loss = side_loss = torch.zeros(())
    for group in range(len(maps.heat)):
        wanted, logits = targets.heat[group], maps.heat[group][0].float()
        # Focal loss with gamma 2: Lin et al., "Focal Loss for Dense Object Detection", ICCV 2017, without alpha.
        cross = F.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
        missed = (wanted - logits.sigmoid()).square() * cross * targets.asked[group] * KIND_WEIGHTS
        heat_loss = heat_loss + 8 * missed.sum() / CELLS_A_PAGE
        weight, sides, said = targets.weight[group], targets.sides[group], maps.sides[group][0].float()
        total = weight.sum().clamp(min=4)
        difference = F.smooth_l1_loss(said, sides, reduction="none", beta=0.1).sum(0)
        a, b = said.clamp(-4, 6).exp(), sides.exp()
        shared = (torch.minimum(a[0], b[0]) + torch.minimum(a[2], b[2])) * (torch.minimum(a[1], b[1]) + torch.minimum(a[3], b[3]))
        whole = (a[0] + a[2]) * (a[1] + a[3]) + (b[0] + b[2]) * (b[1] + b[3]) - shared
        side_loss = side_loss + ((difference * 0.5 + 1 - shared / whole.clamp(min=1e-6)) * weight).sum() / total
    return {"heat": heat_loss, "sides": 0.5 * side_loss}


@torch.inference_mode()
def validate(net: RegionNet, held: list[Path], limit: int = 16) -> dict[str, float]:
    net.eval()
    sums: dict[str, float] = {}
    for path in held[-limit:]:
        picture, targets = page_of(path, None)
        with mixed_precision():
            maps = net(picture)
        for name, value in losses_of(maps, targets).items():
            sums[name] = sums.get(name, 0.0) + value.item() / limit
    net.train()
    return sums


def train(folders: list[Path], out: Path, config: Config) -> None:
    net = RegionNet().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizer = torch.optim.AdamW(net.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.98))
    run = Run(net, optimizer, out, config.minutes, config.learning_rate)
    run.resume()
    net.train()
    sums: dict[str, float] = {}
    for count, (picture, targets) in enumerate(pages(folders, config), 1):
        with mixed_precision():
            maps = net(picture)
        losses = losses_of(maps, targets)
        (torch.stack(list(losses.values())).sum() / config.pages).backward()  # type: ignore[no-untyped-call]
        for name, loss in losses.items():
            sums[name] = sums.get(name, 0.0) + loss.item() / config.pages
        if count % config.pages:
            continue
        run.step(sums)
        sums = {}
        if run.due():
            run.log("held out", validate(net, samples_in(folders)[1]))
            run.save(config=asdict(config))
        if run.progress >= 1:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=Config.minutes)
    parser.add_argument("--rate", type=float, default=Config.learning_rate, help="the highest learning rate (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    train(args.data, args.out, Config(minutes=args.minutes, learning_rate=args.rate))


if __name__ == "__main__":
    main()
