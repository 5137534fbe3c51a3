"""Trains the matcher on generated sentences over noisy screens, and over what the eyes saw where that is kept.

    python -m train.matcher --pages DIR --out moonlet/weights/matcher.safetensors
    python -m train.matcher --pages NATURAL --seen SEEN --further --rounds 1 --blend 0.5 --out moonlet/weights/matcher.safetensors

Each reference of a sentence is one example: features of the likeliest nodes, and which of them it
means (or none). The anchors of an example are resolved by the matcher as it stands, so two rounds
are run. A few minutes on one core; the last pages are kept for measuring.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from moonlet.concepts import table
from moonlet.expression import (
    REF_KINDS,
    Act,
    Ask,
    Counted,
    Exists,
    Expression,
    HasColor,
    HasState,
    Locate,
    Missing,
    Not,
    Ref,
    Relates,
    Shows,
)
from moonlet.features import NAMES, build
from moonlet.matcher import WEIGHTS, Matcher, starting_weights
from moonlet.relations import scores
from moonlet.similarity import fold, phrase, stem
from moonlet.structure import Scene
from synth.sentences import Item, Sample, generate, load
from synth.sentences.natural import is_kept, items_about, naturals
from train.measure import measured, pages, screen_of, seen_scene
from train.noise import noisy

Weights = dict[str, NDArray[np.float32]]
FOREIGN = 4  # references to what is on other pages only, for each page as seen
NODES = 64  # of each example, the likeliest by the current matcher
_READ_BY_ITSELF = ("field", "textbox", "combobox", "button", "link", "heading", "menuitem", "tab", "badge")


@dataclass(frozen=True)
class Wanted:
    """A reference with what it means: one thing, all of several (`every`), or nothing."""

    ref: Ref
    targets: tuple[int, ...]
    every: bool = False


@dataclass
class Example:
    features: NDArray[np.float16]
    kinds: NDArray[np.int16]
    asked: int
    positive: NDArray[np.bool_]
    ignored: NDArray[np.bool_]
    every: bool


def wanted(item: Item) -> list[Wanted]:
    """What an item teaches about its references."""
    expression: Expression = item.expression
    holds = item.holds
    while isinstance(expression, Not):
        expression, holds = expression.inner, not holds if holds is not None else None
    one = item.target[:1]
    match expression:
        case Locate(ref):
            return [Wanted(ref, one)]
        case Act(_, ref, _) if ref is not None and one:
            return [Wanted(ref, one)]
        case Exists(ref) | Missing(ref):
            there = holds if isinstance(expression, Exists) else not holds
            if there and len(item.target) == 1:
                return [Wanted(ref, one)]
            return [Wanted(ref, ())] if not there else []
        case HasState(ref, _) | HasColor(ref, _) if one and ref.kind != "page":
            return [Wanted(ref, one)]
        case Shows(ref, _, _) | Ask("text" | "value", ref) if one and (ref.kind in _READ_BY_ITSELF or names_value(ref)):
            return [Wanted(ref, one)]
        case Counted(ref, _, number):
            if item.target:
                return [Wanted(ref, item.target, every=True)]
            return [Wanted(ref, ())] if number.lower() in ("0", "no", "zero") and holds else []
        case Relates(ref, _, other, None) if len(item.target) == 2:
            return [Wanted(ref, one), Wanted(other, item.target[1:])]
    return []


def elsewhere(scene: Scene, want: Wanted, nodes: list[int], matcher: Matcher, rng: Random) -> Wanted | None:
    """The same reference in a row or card where no such thing is: it must then mean nothing."""
    ref = want.ref
    if ref.relation not in ("row-of", "in", "of") or want.every or not nodes or not (ref.text or ref.look):
        return None
    titles = [n.label for n in scene.nodes if n.kind in ("row", "card", "dialog") and n.label and len(n.label) < 40]
    if not titles:
        return None
    other = replace(ref, anchor=Ref(text=rng.choice(titles)))
    alike = matcher.resolve(scene, replace(ref, relation="", anchor=None, anchor2=None))
    anchors, _, _, _ = matcher.context(scene, other)
    near = [i for i in range(len(scene.nodes)) if alike.scores[i] > -3 or scene.same_thing(i, nodes[0])]
    if not anchors or any(scores(scene, ref.relation, a)[i] > 0.25 for a, _ in anchors for i in near):
        return None
    return Wanted(other, ())


def foreign(scene: Scene, others: Sequence[Ref], rng: Random, count: int) -> list[Wanted]:
    """What people sought on other pages and is not here, for its words, or those of what it stands beside, are not written here."""
    written = fold(" ".join(f"{node.text} {node.label}" for node in scene.nodes))
    stems = set(phrase(written).stems)

    def is_here(text: str) -> bool:
        said = phrase(text)
        return sum(stemmed in stems for stemmed in said.stems) > 0.5 * len(said.stems)

    found = []
    for ref in rng.sample(others, min(4 * count, len(others))):
        named = [each.text for each in (ref, ref.anchor, ref.anchor2) if each is not None and len(each.text) > 2]
        if named and not any(is_here(text) for text in named) and not ref.ordinal and ref.kind != "page":
            found.append(Wanted(ref, ()))
    return found[:count]


def misnamed(scene: Scene, want: Wanted, rng: Random) -> Wanted | None:
    """The same reference with a word changed or one too many ("Save draft" where only "Save" is): nothing."""
    if want.every or not want.targets or len(want.ref.text) < 3 or rng.random() > 0.3:
        return None
    node = scene.nodes[rng.randrange(len(scene.nodes))]
    words = [word for word in node.text.split() if len(word) > 3 and word.isalpha()]
    if not words or stem(words[0].lower()) in phrase(want.ref.text).stems:
        return None
    said = want.ref.text.split()
    if len(said) > 1 and rng.random() < 0.6:
        said[rng.randrange(len(said))] = words[0]
    else:
        said.append(words[0])
    text = " ".join(said)
    compact = phrase(text).compact
    if any(compact in phrase(n.text).compact for n in scene.nodes):
        return None
    return Wanted(replace(want.ref, text=text), ())


def names_value(ref: Ref) -> bool:
    """Whether a reference means the value itself ("the price of X"), not the label beside which it stands."""
    return ref.kind == "cell" or (ref.kind == "any" and ref.relation in ("of", "row-of") and bool(ref.text))


def stand_in(scene: Scene, sample: Sample, target: int) -> list[int]:
    """Nodes that stand for a target that was not seen: its text for a link or button, its title for a card."""
    if target >= len(sample.elements):
        return []
    thing = sample.elements[target]
    inside = [n for n in scene.nodes if n.kind in ("text", "heading") and n.element and thing.box.holds(n.element.box, 0.7)]
    if thing.kind in ("link", "button", "tab", "menuitem", "badge", "heading"):
        return [n.index for n in inside if n.text.strip() == thing.text.strip()]
    if thing.kind in ("card", "dialog", "alert", "table") and inside:
        heads = [n for n in inside if n.kind == "heading"] or [n for n in inside if n.element and n.element.bold]
        if not heads:
            return []
        first = min(heads, key=lambda n: float(n.box[1]))
        sections = [n.index for n in scene.nodes if n.kind == "section" and n.label_node == first.index]
        return [first.index, *sections]
    return []


def examples(scene: Scene, sample: Sample, items: list[Item], matcher: Matcher, rng: Random) -> list[Example]:
    found: list[Example] = []
    for item in items:
        for want in wanted(item):
            if want.ref.ordinal or want.ref.kind == "page":
                continue
            nodes = [scene.by_element[target] for target in want.targets if target in scene.by_element]
            if not nodes and len(want.targets) == 1 and (want.ref.text or want.ref.kind in ("card", "alert", "dialog")):
                nodes = stand_in(scene, sample, want.targets[0])
            if len(nodes) < len(want.targets):
                continue  # not seen in this noisy screen
            found.append(example(scene, want, nodes, matcher))
            for wrong in (elsewhere(scene, want, nodes, matcher, rng), misnamed(scene, want, rng)):
                if wrong is not None:
                    found.append(example(scene, wrong, [], matcher))
    return found


def example(scene: Scene, want: Wanted, nodes: list[int], matcher: Matcher) -> Example:
    anchors, anchors2, labels, _ = matcher.context(scene, want.ref)
    features = build(scene, want.ref, anchors, anchors2, labels)
    scores = matcher.score(want.ref, features, scene.kind_ids)
    chosen = list(dict.fromkeys([*nodes, *(int(i) for i in np.argsort(-scores, kind="stable")[:NODES])]))[: max(NODES, len(nodes))]
    same = np.array([any(scene.same_thing(i, j) for j in nodes) for i in chosen], dtype=bool)
    exact = np.array([i in nodes for i in chosen], dtype=bool)
    positive = exact if want.every else same
    return Example(
        features[chosen].astype(np.float16), scene.kind_ids[chosen].astype(np.int16), REF_KINDS.index(want.ref.kind),
        positive, same & ~exact if want.every else np.zeros(len(chosen), dtype=bool), want.every,
    )  # fmt: skip


class Network(nn.Module):
    """The matcher's scorer as torch parameters, started from given weights."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.parts = nn.ParameterDict({name: nn.Parameter(torch.from_numpy(value.copy())) for name, value in weights.items()})
        self.start = {name: torch.from_numpy(value.copy()) for name, value in weights.items()}

    def forward(self, features: Tensor, asked: Tensor, kinds: Tensor) -> Tensor:
        """features [batch, nodes, NAMES], asked [batch], kinds [batch, nodes] -> log-odds [batch, nodes]."""
        p = self.parts
        hidden = torch.relu(features @ p["w1"] + p["b1"])
        hidden = torch.relu(hidden @ p["w2"] + p["b2"])
        scores: Tensor = features @ p["linear"] + p["bias"] + p["kinds"][asked[:, None], kinds] + (hidden @ p["w3"])[..., 0]
        return scores

    def strayed(self) -> Tensor:
        """How far the hand-set parts have moved; keeps what data says little about."""
        moved: Tensor = ((self.parts["linear"] - self.start["linear"]) ** 2).sum() + (self.parts["kinds"] ** 2).sum()
        return moved


def batch_of(chosen: list[Example]) -> tuple[Tensor, ...]:
    width = max(len(e.kinds) for e in chosen)
    features = torch.zeros(len(chosen), width, len(NAMES))
    kinds = torch.zeros(len(chosen), width, dtype=torch.long)
    positive, real, ignored = (torch.zeros(len(chosen), width, dtype=torch.bool) for _ in range(3))
    for at, e in enumerate(chosen):
        count = len(e.kinds)
        features[at, :count] = torch.from_numpy(e.features.astype(np.float32))
        kinds[at, :count] = torch.from_numpy(e.kinds.astype(np.int64))
        positive[at, :count], real[at, :count] = torch.from_numpy(e.positive), True
        ignored[at, :count] = torch.from_numpy(e.ignored)
    asked = torch.tensor([e.asked for e in chosen])
    every = torch.tensor([e.every for e in chosen])
    return features, asked, kinds, positive, real, ignored, every


def loss_of(scores: Tensor, positive: Tensor, real: Tensor, ignored: Tensor, every: Tensor) -> Tensor:
    """Cross entropy over nodes and "none" for one target; for sets each node against "none"."""
    hidden = scores.masked_fill(~real, -1e4)
    padded = torch.cat([hidden, torch.zeros(len(scores), 1)], dim=1)
    none = ~positive.any(dim=1, keepdim=True)
    right = torch.cat([positive, none], dim=1)
    single = torch.logsumexp(padded, dim=1) - torch.logsumexp(padded.masked_fill(~right, -1e4), dim=1)
    bits = nn.functional.binary_cross_entropy_with_logits(hidden.clamp(-12, 12), positive.float(), reduction="none")
    counted = real & ~ignored
    # A set is right only as a whole, so its members weigh together as much as one target.
    sets = (bits * counted).sum(dim=1) / (1 + 0.5 * positive.sum(dim=1))
    return torch.where(every, sets, single).mean()


def fit(data: list[Example], weights: Weights, epochs: int, seed: int, pace: float = 1.0) -> Weights:
    torch.manual_seed(seed)
    network = Network(weights)
    slow = [network.parts["linear"], network.parts["kinds"], network.parts["bias"]]
    fast = [part for name, part in network.parts.items() if name not in ("linear", "kinds", "bias")]
    optimizer = torch.optim.AdamW([{"params": slow, "weight_decay": 0.0}, {"params": fast, "weight_decay": 0.02}])
    rng = Random(seed)
    steps = epochs * (len(data) // 64)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [1e-2 * pace, 2e-3 * pace], total_steps=max(1, steps))
    for epoch in range(epochs):
        order = list(range(len(data)))
        rng.shuffle(order)
        total = 0.0
        for at in range(0, len(order) - 63, 64):
            features, asked, kinds, positive, real, ignored, every = batch_of([data[i] for i in order[at : at + 64]])
            loss = loss_of(network(features, asked, kinds), positive, real, ignored, every)
            optimizer.zero_grad()
            torch.autograd.backward(loss + 2e-5 * network.strayed())
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"  epoch {epoch}: loss {total / max(1, len(order) // 64):.4f}", flush=True)
    return {name: part.detach().numpy().copy() for name, part in network.parts.items()}


def collect(paths: list[Path], matcher: Matcher, sentences: int, seed: int, seen: Path | None) -> list[Example]:
    """Examples of every page: over a noisy true screen, and over what the eyes saw where that is kept in `seen`."""
    names = tuple(table())
    others = [n.expression.ref for n in naturals() if not n.kept and isinstance(n.expression, Locate)]
    data: list[Example] = []
    for path in paths:
        sample = load(path)
        rng = Random(f"{seed} {path.stem}")
        items = [*generate(sample, rng, sentences), *items_about(sample, kept=False)]
        real = seen_scene(path, sample, seen) if seen is not None else None
        if real is not None:
            data += examples(real, sample, items, matcher, rng)
            data += [example(real, want, [], matcher) for want in foreign(real, others, rng, FOREIGN)]
            items = [*generate(sample, rng, sentences // 2), *items_about(sample, kept=False)]
        screen = screen_of(path, sample)
        data += examples(Scene.of(noisy(screen, rng, names) if rng.random() < 0.8 else screen), sample, items, matcher, rng)
    return data


def blended(first: Weights, fitted: Weights, share: float) -> Weights:
    """The mean of two sets of weights of which the second was fitted from the first: what is new counts `share`."""
    return {name: ((1 - share) * value + share * fitted[name]).astype(np.float32) for name, value in first.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seen", type=Path, help="folder of pickled screens as the eyes saw the pages")
    parser.add_argument("--held-out", type=int, default=150)
    parser.add_argument("--most", type=int, default=2000, help="pages to train on")
    parser.add_argument("--sentences", type=int, default=40)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--further", action="store_true", help="go on from the matcher in --out, a quarter as fast")
    parser.add_argument("--blend", type=float, default=1.0, help="share of what was fitted in what is written, against what it began with")
    parser.add_argument("--rounds", type=int, default=2, help="0: only measure the matcher that is in --out")
    options = parser.parse_args()
    torch.set_num_threads(1)
    everything = pages(options.pages, 0, 10**9)
    held = [path for path in everything if is_kept(int(path.stem))][: options.held_out]
    rest = [path for path in everything if not is_kept(int(path.stem))][: options.most]
    weights = starting_weights() if options.rounds and not options.further else Matcher.load(options.out).weights
    first = weights
    for round_number in range(options.rounds):
        start = time.time()
        data = collect(rest, Matcher(weights), options.sentences, round_number, options.seen)
        print(
            f"round {round_number}: {len(data)} references of {len(rest)} pages in {time.time() - start:.0f} s",
            flush=True,
        )
        start_from, pace = (weights, 0.25) if options.further else (starting_weights(), 1.0)
        weights = fit(data, start_from, options.epochs, round_number, pace)
    matcher = Matcher(blended(first, weights, options.blend))
    matcher.save(options.out)
    for noise in (False, True):
        print("with noise" if noise else "without noise")
        for name, share in sorted(measured(held, matcher, with_noise=noise).items()):
            print(share.line(name))


if __name__ == "__main__":
    main()
