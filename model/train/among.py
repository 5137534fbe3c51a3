"""Train the third look (`moonlet.among`): every region that may be an element, judged among the others on its page.

    python -m train.among prepare --data DIR [DIR ...] --out GROUPS [--weights moonlet/weights/eyes.safetensors] [--part 0/2]
    python -m train.among train --data DIR [DIR ...] --groups GROUPS --out CKPT --minutes 20
    python -m train.among measure --data DIR --groups GROUPS --out CKPT

`prepare` keeps what the eyes before it propose on rendered pages, one file a page (those that are there already are skipped); pages must
be new to the second look, or it is believed too much. `train` resumes from CKPT when it exists and validates on the pages whose number is
divisible by 20; `measure` says the same of all pages of a folder.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.among import Among, AmongNet, Group, reach_of
from moonlet.details import Pyramid
from moonlet.geometry import overlap_matrix
from moonlet.perception import Perception
from moonlet.proposals import find, propose
from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS, halved
from moonlet.weights import BUNDLED
from train.reader import load_image
from train.schedule import Run

NOTHING = len(ELEMENT_KINDS)
_KIND = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}
IGNORED = -1
SAME, OTHER, DOUBLE = 0.4, 0.3, 0.7  # overlap from which a region is an element, under which it is none, from which it is one seen twice
FOUND = 0.5  # overlap from which an element is found
STATE_WEIGHT = torch.tensor(2.0)


@dataclass(frozen=True)
class Config:
    minutes: float = 20.0
    learning_rate: float = 1.5e-3
    weight_decay: float = 0.05
    batch: int = 12
    left_out: float = 0.1  # of the regions, that the others must do without
    seed: int = 0


@dataclass(frozen=True)
class Page:
    """A group and what its regions are: `truth` [n] kinds, `NOTHING` or `IGNORED`; `said` [n, states]; `wanted` [n, 4] boxes; and the
    boxes [m, 4] and kinds [m] of all elements of the page."""

    group: Group
    truth: Tensor
    said: Tensor
    wanted: Tensor
    boxes: Tensor
    kinds: Tensor


def labelled(group: Group, elements: Sequence[dict[str, Any]]) -> Page:
    """What each region is, by the element that fits it best; an element has one region. Where two elements share a box (an icon and its
    button) what the region looks like decides."""
    truth = torch.full((len(group.boxes),), NOTHING)
    said = torch.zeros(len(truth), len(STATES))
    wanted = group.boxes.clone()
    boxes = torch.tensor([element["box"] for element in elements], dtype=torch.float32).view(-1, 4)
    kinds = torch.tensor([_KIND[element["kind"]] for element in elements], dtype=torch.long)
    overlaps = torch.from_numpy(overlap_matrix(boxes.numpy(), group.boxes.numpy())).view(len(boxes), len(truth))
    fits = overlaps + 0.5 * group.kinds.float().softmax(-1)[:, kinds].T
    at, index = (overlaps >= SAME).nonzero(as_tuple=True)
    elements_left, regions_left = set(range(len(boxes))), set(range(len(truth)))
    for rank in fits[at, index].argsort(descending=True, stable=True).tolist():
        element, region = int(at[rank]), int(index[rank])
        if element in elements_left and region in regions_left:
            elements_left.discard(element)
            regions_left.discard(region)
            truth[region], wanted[region] = kinds[element], boxes[element]
            for name in elements[element]["states"]:
                if name in STATES:
                    said[region, STATES.index(name)] = 1.0
    best = overlaps.amax(0) if len(boxes) else torch.zeros(len(truth))
    for region in regions_left:
        if OTHER <= best[region] < SAME or best[region] >= DOUBLE:
            truth[region] = IGNORED
    return Page(group, truth, said, wanted, boxes, kinds)


def proposed(eyes: Perception, path: Path) -> Group | None:
    image = load_image(path.with_suffix(".png"))
    if json.loads(path.read_text("utf-8")).get("scale", 1) == 2:
        image = halved(image).round().to(torch.uint8)
    pyramid = Pyramid(image)
    lines = eyes.lines_of(image)
    proposals = propose(find(eyes.regions, pyramid, eyes.bf16), image.permute(1, 2, 0).numpy(), lines)
    return eyes.group_of(pyramid, proposals) if proposals.regions else None


def prepare(folders: Sequence[Path], out: Path, weights: Path, part: tuple[int, int]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    eyes = Perception.load(weights)
    paths = [path for folder in folders for path in sorted(folder.glob("*.json"))]
    for path in paths[part[0] :: part[1]]:
        kept = out / f"{path.stem}.pt"
        if kept.exists():
            continue
        with torch.inference_mode():
            group = proposed(eyes, path)
        if group is not None:
            partial = kept.with_suffix(".part")
            torch.save({name: tensor.half() if name != "boxes" else tensor for name, tensor in vars(group).items()}, partial)
            partial.rename(kept)


def pages_in(folders: Sequence[Path], groups: Path) -> Iterator[tuple[Path, Page]]:
    """The pages of folders of which groups are kept, with their labels."""
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            kept = groups / f"{path.stem}.pt"
            if kept.exists():
                yield path, labelled(Group(**torch.load(kept, weights_only=True)), json.loads(path.read_text("utf-8"))["elements"])


@dataclass(frozen=True)
class Batch:
    features: Tensor
    sights: Tensor
    boxes: Tensor
    paint: Tensor
    kinds: Tensor
    states: Tensor
    there: Tensor
    truth: Tensor
    said: Tensor
    wanted: Tensor


def thinned(page: Page, share: float, rng: random.Random) -> Page:
    """The page without some of its regions."""
    kept = torch.tensor([index for index in range(len(page.truth)) if rng.random() >= share] or [0])
    group = page.group
    return replace(
        page,
        group=Group(**{name: tensor[kept] for name, tensor in vars(group).items()}),
        truth=page.truth[kept],
        said=page.said[kept],
        wanted=page.wanted[kept],
    )


def batched(pages: Sequence[Page]) -> Batch:
    most = max(len(page.truth) for page in pages)

    def padded(tensors: Sequence[Tensor], value: float = 0) -> Tensor:
        return torch.stack([F.pad(t, (0,) * (2 * t.dim() - 1) + (most - len(t),), value=value) for t in tensors])

    groups = [page.group for page in pages]
    return Batch(
        padded([g.features.float() for g in groups]),
        padded([g.sights.float() for g in groups]),
        padded([g.boxes for g in groups]),
        padded([g.paint.float() for g in groups]),
        padded([g.kinds.float() for g in groups]),
        padded([g.states.float() for g in groups]),
        padded([torch.ones(len(page.truth), dtype=torch.bool) for page in pages]),
        padded([page.truth for page in pages], IGNORED),
        padded([page.said for page in pages]),
        padded([page.wanted for page in pages]),
    )


def batches(pages: Sequence[Page], config: Config) -> Iterator[Batch]:
    """Pages of about the same number of regions together, in an order drawn anew each time."""
    rng = random.Random(config.seed)
    while True:
        mixed = sorted(rng.sample(range(len(pages)), len(pages)), key=lambda at: len(pages[at].truth) + rng.uniform(0, 20))
        starts = list(range(0, len(mixed), config.batch))
        rng.shuffle(starts)
        for start in starts:
            yield batched([thinned(pages[at], config.left_out * rng.random() * 2, rng) for at in mixed[start : start + config.batch]])


def losses_of(net: AmongNet, batch: Batch) -> dict[str, Tensor]:
    kinds, states, moves = net(batch.features, batch.sights, batch.boxes, batch.paint, batch.there)
    said = F.binary_cross_entropy_with_logits(batch.states + states, batch.said, reduction="none", pos_weight=STATE_WEIGHT)
    something = ((batch.truth != NOTHING) & (batch.truth != IGNORED)).float()[..., None]
    off = F.smooth_l1_loss(moves, (batch.wanted - batch.boxes) / reach_of(batch.boxes), reduction="none", beta=0.3)
    return {
        "kinds": F.cross_entropy((batch.kinds + kinds).flatten(0, 1), batch.truth.flatten(), ignore_index=IGNORED, label_smoothing=0.02),
        "states": 4 * (said * something).sum() / something.sum().clamp(min=1) / len(STATES),
        "sides": (off * something).sum() / something.sum().clamp(min=1) / 4,
    }


@torch.inference_mode()
def validate(net: AmongNet | None, pages: Sequence[Page], borders: Sequence[float] = (0.2, 0.3, 0.4, 0.5)) -> str:
    """Recall and precision at an overlap of `FOUND` from some borders, kinds and states right. Without a network: of the second look."""
    if net is not None:
        net.eval()
    found, said, elements = Counter[float](), Counter[float](), 0
    right, total, overlap = 0, 0, 0.0
    met, asked = Counter[str](), Counter[str]()
    for page in pages:
        elements += len(page.boxes)
        group = Group(**{name: tensor.float() for name, tensor in vars(page.group).items()})
        told = Among(net).look(group) if net is not None else (group.kinds.softmax(-1), group.states.sigmoid(), group.boxes)
        kinds, states, boxes = told
        something = 1 - kinds[:, -1]
        is_one, doubled = (page.truth != NOTHING) & (page.truth != IGNORED), page.truth == IGNORED
        fits = torch.tensor([_iou(a, b) for a, b in zip(boxes.tolist(), page.wanted.tolist(), strict=True)])
        for border in borders:
            there = something >= border
            found[border] += int((there & is_one & (fits >= FOUND)).sum())
            said[border] += int((there & ~doubled).sum())
        total += int(is_one.sum())
        overlap += fits[is_one].sum().item()
        right += int((kinds[:, :-1].argmax(1) == page.truth)[is_one].sum())
        for row, chances in zip(page.said[is_one], states[is_one], strict=True):
            for state, so, chance in zip(STATES, row.tolist(), chances.tolist(), strict=True):
                if so or chance > 0.5:
                    asked[state] += 1
                    met[state] += bool(so) and chance > 0.5
    if net is not None:
        net.train()
    by_border = " ".join(f"{b}: {100 * found[b] / elements:.1f}/{100 * found[b] / max(1, said[b]):.1f}" for b in borders)
    by_state = " ".join(f"{name} {100 * met[name] / count:.0f}/{count}" for name, count in asked.most_common())
    return (
        f"recall/precision {by_border}; overlap {overlap / max(1, total):.3f}; kinds {100 * right / max(1, total):.1f}; states {by_state}"
    )


def _iou(a: Sequence[float], b: Sequence[float]) -> float:
    return Box(a[0], a[1], a[2], a[3]).iou(Box(b[0], b[1], b[2], b[3]))


def train(pages: list[Page], held: list[Page], out: Path, config: Config) -> AmongNet:
    net = AmongNet()
    optimizer = torch.optim.AdamW(net.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.98))
    run = Run(net, optimizer, out, config.minutes, config.learning_rate)
    run.resume()
    print("second look alone:", validate(None, held), flush=True)
    net.train()
    for batch in batches(pages, config):
        losses = losses_of(net, batch)
        torch.stack(list(losses.values())).sum().backward()  # type: ignore[no-untyped-call]
        run.step({name: loss.item() for name, loss in losses.items()})
        if run.due():
            print(validate(net, held), flush=True)
            run.save(config=asdict(config))
        if run.progress >= 1:
            break
    return net


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ways = parser.add_subparsers(dest="way", required=True)
    first = ways.add_parser("prepare")
    first.add_argument("--data", type=Path, nargs="+", required=True)
    first.add_argument("--out", type=Path, required=True)
    first.add_argument("--weights", type=Path, default=BUNDLED / "eyes.safetensors")
    first.add_argument("--part", default="0/1", help="which share of the pages, of how many")
    second, third = ways.add_parser("train"), ways.add_parser("measure")
    for way in (second, third):
        way.add_argument("--data", type=Path, nargs="+", required=True)
        way.add_argument("--groups", type=Path, required=True)
        way.add_argument("--out", type=Path, required=True)
    second.add_argument("--minutes", type=float, default=Config.minutes)
    second.add_argument("--rate", type=float, default=Config.learning_rate)
    args = parser.parse_args()
    torch.set_num_threads(1)
    if args.way == "prepare":
        part, parts = map(int, args.part.split("/"))
        prepare(args.data, args.out, args.weights, (part, parts))
        return
    pages = list(pages_in(args.data, args.groups))
    if args.way == "train":
        held = [page for path, page in pages if int(path.stem) % 20 == 0]
        train([page for path, page in pages if int(path.stem) % 20], held, args.out, Config(minutes=args.minutes, learning_rate=args.rate))
        return
    net = AmongNet()
    net.load_state_dict(torch.load(args.out, weights_only=False)["net"])
    print("second look alone:", validate(None, [page for _, page in pages]))
    print("among the others: ", validate(net, [page for _, page in pages]))


if __name__ == "__main__":
    main()
