"""Train the second look: kind and states of elements cut out of rendered pages.

    python -m train.details --data DIR [DIR ...] --out CKPT --minutes 20 --threads 1 [--proposals DIR]

On the truth and on boxes made up beside it; with `--proposals` more than half of the time on what the region network
proposed (`train.propose`). Resumes from CKPT when it exists. Pages whose number is divisible by 20 are kept for validation.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from moonlet.details import DetailNet, pieces_of, places_of
from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS, halved
from train.reader import load_image, samples_in
from train.schedule import Run, mixed_precision

NOTHING = len(ELEMENT_KINDS)
RARE_STATES = frozenset({"disabled", "focused", "expanded", "invalid", "struck", "placeholder", "selected"})
_KIND = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}


@dataclass(frozen=True)
class Config:
    minutes: float = 20.0
    learning_rate: float = 1.5e-3
    weight_decay: float = 0.03
    batch: int = 256
    of_a_kind: int = 8  # a page, at most
    in_a_rare_state: int = 4  # of these, at most, chosen first
    nothings: int = 14  # a page
    seed: int = 0


@dataclass(frozen=True)
class Cut:
    """Pieces of one page with what they show: `kinds` [n], `states` [n, states]."""

    pieces: Tensor
    places: Tensor
    kinds: Tensor
    states: Tensor


def cut(path: Path, config: Config, rng: random.Random, proposals: Path | None = None) -> Cut | None:
    sample: dict[str, Any] = json.loads(path.read_text("utf-8"))
    image = load_image(path.with_suffix(".png"))
    if sample.get("scale", 1) == 2:
        image = halved(image).round().to(torch.uint8)
    height, width = image.shape[1:]
    if proposals is not None:
        labelled = proposed(sample, [Box(*box) for box in json.loads((proposals / path.name).read_text("utf-8"))])
    else:
        labelled = made_up(sample, width, height, config, rng)
    if not labelled:
        return None
    boxes = [box for box, _ in labelled]
    kinds = [NOTHING if element is None else _KIND[element["kind"]] for _, element in labelled]
    states = torch.zeros(len(boxes), len(STATES))
    for row, (_, element) in enumerate(labelled):
        for name in element["states"] if element else ():
            if name in STATES:
                states[row, STATES.index(name)] = 1.0
    return Cut(pieces_of(image, boxes), places_of(boxes, width, height), torch.tensor(kinds), states)


Labelled = list[tuple[Box, dict[str, Any] | None]]


def made_up(sample: dict[str, Any], width: int, height: int, config: Config, rng: random.Random) -> Labelled:
    """Elements of each kind, their boxes a little off, and boxes that are none."""
    by_kind: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for element in sample["elements"]:
        by_kind[element["kind"]].append(element)
    chosen = [e for kind in sorted(by_kind) for e in some_of(by_kind[kind], config, rng)]
    truth = [Box(*element["box"]) for element in sample["elements"]]
    others = candidates(sample, truth, width, height, config.nothings, rng)
    nothings: Labelled = [(box, None) for box in others if all(box.iou(t) < 0.4 for t in truth)]
    return [*((jittered(Box(*element["box"]), rng), element) for element in chosen), *nothings]


def some_of(elements: list[dict[str, Any]], config: Config, rng: random.Random) -> list[dict[str, Any]]:
    """A few elements of one kind, first some of those in a state that few are in."""
    mixed = rng.sample(elements, len(elements))
    rare = [element for element in mixed if is_in_a_rare_state(element)][: config.in_a_rare_state]
    return (rare + [element for element in mixed if element not in rare])[: config.of_a_kind]


def is_in_a_rare_state(element: dict[str, Any]) -> bool:
    return any(name in RARE_STATES for name in element["states"])


@cache
def worth(path: Path) -> float:
    """How often a page is drawn: more often where things are disabled, invalid, …"""
    elements = json.loads(path.read_text("utf-8"))["elements"]
    return 1.0 + min(6, len({name for element in elements for name in element["states"] if name in RARE_STATES - {"selected"}}) * 2)


def proposed(sample: dict[str, Any], boxes: list[Box]) -> Labelled:
    """Each box with the element that it is, or none; what is neither clearly is left out."""
    truth = [(Box(*element["box"]), element) for element in sample["elements"]]
    found: Labelled = []
    for box in boxes:
        fit, element = max(((box.iou(t), e) for t, e in truth), key=lambda each: each[0], default=(0.0, None))
        if fit >= 0.5 or fit < 0.4:
            found.append((box, element if fit >= 0.5 else None))
    return found


def jittered(box: Box, rng: random.Random) -> Box:
    """The box as the region network would give it."""
    x, y = (0.7 + 0.025 * side for side in (box.width, box.height))
    left, top = box.left + rng.gauss(0, x), box.top + rng.gauss(0, y)
    return Box(left, top, max(left + 3, box.right + rng.gauss(0, x)), max(top + 3, box.bottom + rng.gauss(0, y)))


def candidates(sample: dict[str, Any], truth: list[Box], width: int, height: int, count: int, rng: random.Random) -> Iterator[Box]:
    """What a detector might take for an element: lines of text, parts and neighbours of elements, two taken for one."""
    lines = [Box(*line["box"]) for line in sample["lines"]]
    for _ in range(count):
        roll = rng.random()
        if roll < 0.45 and lines:
            box = rng.choice(lines)
            grown = rng.uniform(0, 10)
            yield Box(box.left - grown, box.top - grown / 2, box.right + grown, box.bottom + grown / 2)
        elif roll < 0.85 and truth:
            box = rng.choice(truth)
            wide, high = box.width * rng.uniform(0.4, 1.6), box.height * rng.uniform(0.4, 1.6)
            x, y = box.center[0] + rng.uniform(-0.8, 0.8) * box.width, box.center[1] + rng.uniform(-1.2, 1.2) * box.height
            yield Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        elif len(truth) > 1:
            yield rng.choice(truth).union(rng.choice(truth))
        else:
            x, y = rng.uniform(0, width), rng.uniform(0, height)
            yield Box(x, y, x + rng.uniform(8, 300), y + rng.uniform(8, 80))


def batches(folders: list[Path], config: Config, proposals: Path | None) -> Iterator[Cut]:
    """Batches out of a shuffled store of pieces of many pages."""
    rng = random.Random(config.seed + int(time.time()))
    store: list[Cut] = []
    held = 0
    while True:
        paths, _ = samples_in(folders)
        looked_at = [path for path in paths if proposals is not None and (proposals / path.name).exists()]
        for path in rng.choices(paths, [worth(path) for path in paths], k=max(200, len(looked_at))):
            if looked_at and rng.random() < 0.6:
                [again] = rng.choices(looked_at, [worth(path) for path in looked_at])
                made = cut(again, config, rng, proposals)
            else:
                made = cut(path, config, rng)
            if made is None:
                continue
            store.append(made)
            held += len(made.kinds)
            if held > 12 * config.batch:
                whole = Cut(*(torch.cat([getattr(c, name) for c in store]) for name in ("pieces", "places", "kinds", "states")))
                order = torch.randperm(held, generator=torch.Generator().manual_seed(rng.randrange(2**31)))
                for start in range(0, held - config.batch + 1, config.batch):
                    at = order[start : start + config.batch]
                    yield Cut(recoloured(whole.pieces[at], rng), whole.places[at], whole.kinds[at], whole.states[at])
                store, held = [], 0


def recoloured(pieces: Tensor, rng: random.Random) -> Tensor:
    """Each piece a little lighter or darker, some in other hues, some with light and dark exchanged."""
    gain = torch.empty(len(pieces), 1, 1, 1).uniform_(0.8, 1.1)
    shift = torch.empty(len(pieces), 1, 1, 1).uniform_(-0.1, 0.1)
    pieces = (pieces * gain + shift).clamp(-1, 1)
    turned = torch.rand(len(pieces)) < 0.15
    order = rng.sample(range(3), 3)
    pieces[turned] = pieces[turned][:, torch.tensor([*order, *(3 + channel for channel in order)])]
    dark = torch.rand(len(pieces)) < 0.05
    pieces[dark] = -pieces[dark]
    return pieces


def losses_of(kinds: Tensor, states: Tensor, truth: Cut) -> dict[str, Tensor]:
    is_something = (truth.kinds != NOTHING).float()[:, None]
    said = F.binary_cross_entropy_with_logits(states.float(), truth.states, reduction="none", pos_weight=torch.tensor(2.0))
    return {
        "kinds": F.cross_entropy(kinds.float(), truth.kinds, label_smoothing=0.03),
        "states": 4 * (said * is_something).sum() / is_something.sum().clamp(min=1) / len(STATES),
    }


@torch.inference_mode()
def validate(net: DetailNet, held: list[Path], config: Config, limit: int = 60) -> str:
    """Share of right kinds, by kind where many are wrong, and of states told (of those true or said)."""
    net.eval()
    rng = random.Random(1)
    right, total, met, asked = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    names = (*ELEMENT_KINDS, "nothing")
    for path in held[:limit]:
        page = cut(path, config, rng)
        if page is None:
            continue
        _, kinds, states = net(page.pieces, page.places)
        for truth, said in zip(page.kinds.tolist(), kinds.argmax(1).tolist(), strict=True):
            total[names[truth]] += 1
            right[names[truth]] += truth == said
        for row, logits in zip(page.states, states, strict=True):
            for state, is_so, logit in zip(STATES, row.tolist(), logits.tolist(), strict=True):
                if is_so or logit > 0:
                    asked[state] += 1
                    met[state] += bool(is_so) and logit > 0
    net.train()
    by_kind = " ".join(f"{name} {100 * right[name] // count}/{count}" for name, count in total.most_common())
    by_state = " ".join(f"{name} {100 * met[name] // count}/{count}" for name, count in asked.most_common())
    return f"kinds right {100 * right.total() / max(1, total.total()):.1f} %: {by_kind}; states: {by_state}"


def train(folders: list[Path], out: Path, config: Config, proposals: Path | None) -> None:
    net = DetailNet()
    optimizer = torch.optim.AdamW(net.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, betas=(0.9, 0.99))
    run = Run(net, optimizer, out, config.minutes, config.learning_rate)
    run.resume()
    net.train()
    for batch in batches(folders, config, proposals):
        with mixed_precision():
            _, kinds, states = net(batch.pieces.contiguous(memory_format=torch.channels_last), batch.places)
        losses = losses_of(kinds, states, batch)
        torch.stack(list(losses.values())).sum().backward()  # type: ignore[no-untyped-call]
        run.step({name: loss.item() for name, loss in losses.items()})
        if run.due():
            print(validate(net, samples_in(folders)[1], config), flush=True)
            run.save(config=asdict(config))
        if run.progress >= 1:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=Config.minutes)
    parser.add_argument("--rate", type=float, default=Config.learning_rate, help="the highest learning rate (default: %(default)s)")
    parser.add_argument("--proposals", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    train(args.data, args.out, Config(minutes=args.minutes, learning_rate=args.rate), args.proposals)


if __name__ == "__main__":
    main()
