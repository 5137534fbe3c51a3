"""What the region network and painted rectangles propose on rendered pages, for the second look to learn from.

    python -m train.propose --data DIR [DIR ...] --regions CKPT --out DIR --limit 1200

Writes one JSON list of boxes a page; pages that are there already are skipped.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import torch

from moonlet.proposals import POSSIBLE, with_panels
from moonlet.regions import find_regions
from moonlet.vision import RegionNet, halved, prepare
from moonlet.weights import has_fast_bf16
from train.reader import load_image, samples_in


@torch.inference_mode()
def propose(net: RegionNet, path: Path, bf16: bool) -> list[list[float]]:
    image = load_image(path.with_suffix(".png"))
    if json.loads(path.read_text("utf-8")).get("scale", 1) == 2:
        image = halved(image)
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        maps = net(prepare(halved(image)))
    found = with_panels(find_regions(maps, image.shape[2], image.shape[1], POSSIBLE), image)
    return [[round(side, 1) for side in (r.box.left, r.box.top, r.box.right, r.box.bottom)] for r in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--regions", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=1200)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    net = RegionNet().eval().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    net.load_state_dict(torch.load(args.regions, weights_only=False)["net"])
    paths = samples_in(args.data)[0]
    bf16 = has_fast_bf16()
    for path in random.Random(0).sample(paths, min(args.limit, len(paths))):
        kept = args.out / path.name
        if not kept.exists():
            kept.write_text(json.dumps(propose(net, path, bf16)), encoding="utf-8")


if __name__ == "__main__":
    main()
