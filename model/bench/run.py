"""The benchmark as a user's machine would see it: scores, speed, memory and size, from one real run.

    python -m bench.run --bench ../shared/bench [--out DIR]

`--bench` holds `score.py` and `public/` with images, items and labels. Without it only speed and
size are measured, on pictures given with `--image`.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import torch
from PIL import Image

from moonlet import BUNDLED, Moonlet

SENTENCES = ("the Save button", "an error message is shown", "How many items are listed?", "The total is $39.90")
NOTHING = Image.new("RGB", (320, 240), "white")
CHANGED = (500, 300, 620, 330)  # pixels: as much as a word in a field
TARGETS = {
    "first look at 1280x800, ms": 1500.0,
    "after a small change, ms": 1500.0,
    "a further sentence, ms": 150.0,
    "peak memory, MB": 1000.0,
    "weights, MB": 40.0,
}


def measure(pictures: list[Path], repeats: int = 3) -> dict[str, float]:
    """Medians over the 1280x800 pictures: a look from nothing, one after a small change, and a sentence on an encoded screen."""
    model = Moonlet.load()
    looks: list[float] = []
    changed: list[float] = []
    sentences: list[float] = []
    for path in pictures:
        with Image.open(path) as image:
            picture = image.convert("RGB")
        if picture.size != (1280, 800):
            continue
        for attempt in range(repeats):
            model.encode_image(NOTHING)  # what is kept of the last picture would make the next look at it cheaper
            started = time.perf_counter()
            screen = model.encode_image(picture)
            if attempt:
                looks.append(time.perf_counter() - started)
        typed_into = picture.copy()
        typed_into.paste((40, 90, 160), CHANGED)
        started = time.perf_counter()
        model.encode_image(typed_into)
        changed.append(time.perf_counter() - started)
        for index, sentence in enumerate(SENTENCES):
            started = time.perf_counter()
            (model.point, model.check, model.query, model.check)[index](screen, sentence)
            sentences.append(time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(file.stat().st_size for file in BUNDLED.glob("*.safetensors")) / 1e6
    return {
        "first look at 1280x800, ms": 1000 * statistics.median(looks),
        "after a small change, ms": 1000 * statistics.median(changed),
        "a further sentence, ms": 1000 * statistics.median(sentences),
        "peak memory, MB": peak,
        "weights, MB": size,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--image", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path("reports"))
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    public = args.bench / "public"
    pictures = args.image or sorted((public / "images").glob("*.png"))
    if not pictures:
        sys.exit(f"no pictures in {public / 'images'}: pass --bench FOLDER or --image FILE ...")
    print(f"speed and size, {args.threads} threads, {len(pictures)} pictures")
    for name, value in measure(pictures).items():
        print(f"  {name:28} {value:8.1f}   target {TARGETS[name]:.0f}")
    if not (public / "items.jsonl").is_file():
        print(f"no benchmark at {args.bench}: scores skipped")
        return
    args.out.mkdir(parents=True, exist_ok=True)
    predictions = args.out / "bench-predictions.jsonl"
    items, images = public / "items.jsonl", public / "images"
    command = [
        sys.executable,
        "-m",
        "qa_agent",
        "bench",
        str(items),
        "--images",
        str(images),
        "--out",
        str(predictions),
    ]
    subprocess.run(command, check=True, env={**os.environ, "OMP_NUM_THREADS": str(args.threads)})
    subprocess.run([sys.executable, str(args.bench / "score.py"), str(public / "labels.jsonl"), str(predictions)], check=True)


if __name__ == "__main__":
    main()
