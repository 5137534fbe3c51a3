"""Let the eyes look at rendered pages and keep what they saw, for the training of what works on it.

    python -m train.look --pages DIR --eyes eyes.safetensors --out DIR --kept-back --limit 300

Writes one pickled `Screen` a page; pages that were looked at already are skipped. `--kept-back` takes the
pages whose number is divisible by 20, which no network is trained on; without it, the others.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
from pathlib import Path

import torch
from PIL import Image

from moonlet.perception import Perception
from moonlet.weights import BUNDLED


def chosen(folder: Path, kept_back: bool, limit: int) -> list[Path]:
    """Pages in order of their number."""
    return [path for path in sorted(folder.glob("*.json")) if (int(path.stem) % 20 == 0) == kept_back][:limit]


def look_at(path: Path, eyes: Perception, out: Path) -> None:
    kept = out / f"{path.stem}.pickle"
    if kept.exists():
        return
    with Image.open(path.with_suffix(".png")) as picture:
        image = picture.convert("RGB")
    if json.loads(path.read_text(encoding="utf-8")).get("scale", 1) == 2:
        image = image.resize((image.width // 2, image.height // 2), Image.Resampling.BOX)
    screen = eyes.look(image)
    partial = kept.with_suffix(f".{os.getpid()}")
    with partial.open("wb") as file:
        pickle.dump(screen, file)
    partial.replace(kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--eyes", type=Path, default=BUNDLED / "eyes.safetensors")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--kept-back", action="store_true")
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    eyes = Perception.load(options.eyes)
    paths = chosen(options.pages, options.kept_back, options.limit)
    for number, path in enumerate(paths, 1):
        look_at(path, eyes, options.out)
        print(f"\r{number}/{len(paths)}", end="", flush=True)
    print()


if __name__ == "__main__":
    main()
