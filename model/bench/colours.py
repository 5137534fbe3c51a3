"""Whether colours are named as a person names them.

    python -m synth pages --out DIR --first 9000000 --count 60 --held-out --workers 1 --assets ASSETS
    python -m bench.colours --pages DIR [--show]

The pages are those that the engine of commit 2af518e draws. `colours.jsonl` holds things on them with every name
that a person accepted for their colour, looking at cut-outs and at no name of the model's. The colours are measured
in the true boxes, so that what the eyes miss does not count here.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from moonlet.colors import best_name, painted
from moonlet.expression import COLORS
from moonlet.properties import color_of, color_probability
from moonlet.screen import RGB, Box, Element, Screen
from moonlet.structure import Scene

LABELS = Path(__file__).with_name("colours.jsonl")
TARGET = 95.0  # percent of things that are named as a person names them
_SHADES = ("dark", "light")  # true beside any hue, so no name of its own


@dataclass(frozen=True)
class Labelled:
    """A thing on a page.

    `part`: "background", "text" or "border"; "" where the thing as a whole is named. `round`: 1 where the rules of
    `moonlet.colors` were last changed with its label in sight, 2 where it was labelled after that.
    """

    page: int
    kind: str
    box: Box
    part: str
    names: tuple[str, ...]
    round: int = 1


@dataclass(frozen=True)
class Named:
    """What the model says of a thing: its one name, and all names that it would agree to."""

    thing: Labelled
    name: str
    agreed: frozenset[str]

    @property
    def right(self) -> bool:
        return self.name in self.thing.names


def labelled(path: Path = LABELS) -> dict[int, list[Labelled]]:
    """The labels by page."""
    pages: dict[int, list[Labelled]] = {}
    for line in path.read_text("utf-8").splitlines():
        raw = json.loads(line)
        thing = Labelled(raw["page"], raw["kind"], Box(*raw["box"]), raw["part"], tuple(raw["names"]), raw["round"])
        pages.setdefault(thing.page, []).append(thing)
    return pages


def measured(page: Path) -> Screen:
    """The page's true boxes with the colours that are measured in them; no text, no states."""
    sample = json.loads(page.read_text("utf-8"))
    with Image.open(page.with_suffix(".png")) as image:
        pixels = np.asarray(image.convert("RGB"))
    true = [("text", Box(*line["box"])) for line in sample["lines"]] + [(e["kind"], Box(*e["box"])) for e in sample["elements"]]
    frames = [box for kind, box in true if kind != "text"]
    elements = []
    for number, (kind, box) in enumerate(true):
        holes = [] if kind == "text" else [other for other in frames if other is not box and box.holds(other)]
        paint = painted(pixels, box, holes, sample["scale"])
        elements.append(Element(number, kind, box, fill=paint.fill, ink=paint.ink, border=paint.border, around=paint.around))
    return Screen(sample["width"], sample["height"], tuple(elements))


def named(screen: Screen, things: list[Labelled]) -> Iterator[Named]:
    """The model's names for things of a page. Raises ValueError where the page has no such thing: it was drawn otherwise."""
    scene = Scene.of(screen)
    for thing in things:
        index = max(
            (n.index for n in scene.nodes if n.element is not None and n.kind == thing.kind),
            key=lambda i: scene.nodes[i].element.box.iou(thing.box),  # type: ignore[union-attr]
            default=-1,
        )
        element = scene.nodes[index].element if index >= 0 else None
        if element is None or element.box.iou(thing.box) < 0.9:
            raise ValueError(f"page {thing.page} has no {thing.kind} at {thing.box}: its pages were drawn otherwise than those labelled")
        of_part: dict[str, RGB | None] = {"background": element.fill, "text": element.ink, "border": element.border}
        rgb = of_part[thing.part] if thing.part else color_of(scene, index)
        agreed = {name for name in COLORS if name not in _SHADES and color_probability(scene, index, name, thing.part) >= 0.5}
        yield Named(thing, best_name(rgb) if rgb else "none", frozenset(agreed))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what is named otherwise")
    args = parser.parse_args()
    found: list[Named] = []
    for number, things in sorted(labelled().items()):
        path = args.pages / f"{number:08d}.json"
        if not path.is_file():
            sys.exit(f"{path} is missing: render the pages as the first lines of {Path(__file__).name} say")
        found += named(measured(path), things)
    right = [each.right for each in found]
    yes = [any(name in each.agreed for name in each.thing.names) for each in found]
    extra = [bool(each.agreed - set(each.thing.names)) for each in found]
    print(f"named as a person would: {100 * np.mean(right):.1f} % of {len(found)}, target {TARGET:.0f} %")
    for count in sorted({each.thing.round for each in found}):
        of_round = [each.right for each in found if each.thing.round == count]
        print(f"  round {count}: {100 * np.mean(of_round):.1f} % of {len(of_round)}")
    agreed, more = 100 * np.mean(yes), 100 * np.mean(extra)
    print(f"agrees to a person's name: {agreed:.1f} %; also to one that the person did not give: {more:.1f} %")
    kinds = sorted({each.thing.part or each.thing.kind for each in found})
    for kind in kinds:
        of_kind = [each.right for each in found if (each.thing.part or each.thing.kind) == kind]
        print(f"  {kind:12} {sum(of_kind):3} of {len(of_kind)}")
    if args.show:
        for each in found:
            if not each.right or not set(each.agreed) & set(each.thing.names):
                thing = each.thing
                said = f"{each.name}, agrees to {sorted(each.agreed)}; a person: {', '.join(thing.names)}"
                print(f"{thing.page} {thing.kind} {thing.part} {thing.box}: {said}")


if __name__ == "__main__":
    main()
