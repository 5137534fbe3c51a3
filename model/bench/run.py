"""The benchmark as a user's machine would see it: scores, speed, memory and size, from one real run.

    python -m bench.run --bench ../shared/bench [--out DIR] [--ocr-python PYTHON]

`--bench` holds `score.py` and `public/` with images, items and labels. Without it only speed and
size are measured, on pictures given with `--image`. Where Tesseract or RapidOCR is installed (the latter perhaps in
another Python: `--ocr-python`), a look is compared with it reading the same pictures in the same run.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import torch
from PIL import Image

from bench.ocr import AbsentError, rapidocr_ms, tesseract_ms
from moonlet import BUNDLED, EncodedImage, Moonlet

SENTENCES = ("the Save button", "an error message is shown", "How many items are listed?", "The total is $39.90")
BATCH = 50  # sentences about one encoded screen
STATEMENTS = ("The total is ${n}.90", "There are {n} rows in the table", '"Order {n}" is right of "Date"', "the {n}th checkbox is ticked")
NOTHING = Image.new("RGB", (320, 240), "white")
CHANGED = (500, 300, 620, 330)  # pixels: as much as a word in a field
USUAL, LARGE = (1280, 800), (1920, 1080)
COMPARED = 8  # pictures that the other readers get too: enough for a median
LOOK, LARGE_LOOK, SMALL_CHANGE = "first look at 1280x800, ms", "first look at 1920x1080, ms", "after a small change, ms"
SENTENCE, BATCHED, PEAK, WEIGHTS = "a further sentence, ms", f"{BATCH} sentences at once, ms", "peak memory, MB", "weights, MB"
TARGETS = {LOOK: 600.0, LARGE_LOOK: 1300.0, SMALL_CHANGE: 600.0, SENTENCE: 60.0, BATCHED: 1000.0, PEAK: 700.0, WEIGHTS: 40.0}


def first_looks(model: Moonlet, pictures: Sequence[Image.Image], repeats: int) -> list[float]:
    """Seconds of looks at each picture that owe nothing to the look before."""
    taken = []
    for picture in pictures:
        for attempt in range(repeats):
            model.encode_image(NOTHING)  # what is kept of the last picture would make the next look at it cheaper
            seconds = _seconds(lambda picture=picture: model.encode_image(picture))
            if attempt or repeats == 1:
                taken.append(seconds)
    return taken


def changed_looks(model: Moonlet, pictures: Sequence[Image.Image]) -> list[float]:
    """Seconds of a look at each picture after a word was typed into it."""
    taken = []
    for picture in pictures:
        model.encode_image(picture)
        typed_into = picture.copy()
        typed_into.paste((40, 90, 160), CHANGED)
        taken.append(_seconds(lambda typed_into=typed_into: model.encode_image(typed_into)))
    return taken


def sentence_times(model: Moonlet, screen: EncodedImage) -> list[float]:
    """Seconds of each of SENTENCES on an encoded screen."""
    ways = (model.point, model.check, model.query, model.check)
    return [_seconds(lambda way=way, sentence=sentence: way(screen, sentence)) for way, sentence in zip(ways, SENTENCES, strict=True)]


def measure(paths: Sequence[Path], repeats: int = 3) -> Iterator[tuple[str, float]]:
    """Medians over the 1280x800 pictures, and over pages of 1920x1080 that are put together of them, each as soon as it is known."""
    model = Moonlet.load()
    pictures = [picture for path in paths if (picture := _opened(path)).size == USUAL]
    if not pictures:
        sys.exit(f"none of {len(paths)} pictures is {USUAL[0]}x{USUAL[1]}: nothing to time")
    yield WEIGHTS, sum(file.stat().st_size for file in BUNDLED.glob("*.safetensors")) / 1e6
    yield LOOK, 1000 * statistics.median(first_looks(model, pictures, repeats))
    yield SMALL_CHANGE, 1000 * statistics.median(changed_looks(model, pictures))
    screens = [model.encode_image(picture) for picture in pictures[:COMPARED]]
    yield SENTENCE, 1000 * statistics.median(seconds for screen in screens for seconds in sentence_times(model, screen))
    batch = [STATEMENTS[n % len(STATEMENTS)].format(n=n + 1) for n in range(BATCH)]
    batches = [_seconds(lambda screen=screen: model.check_many(screen, batch)) for screen in screens[:3]]
    yield BATCHED, 1000 * statistics.median(batches)
    # of the pictures that the target speaks of: what comes after these has larger ones
    yield PEAK, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    large = first_looks(model, [_filled_up(pictures, n) for n in range(min(COMPARED, len(pictures)))], repeats)
    yield LARGE_LOOK, 1000 * statistics.median(large)


def _filled_up(pictures: Sequence[Image.Image], first: int) -> Image.Image:
    """A page of 1920x1080 as full as those given, put together of four of them, each at its own size."""
    page = Image.new("RGB", LARGE, "white")
    for n, corner in enumerate(((0, 0), (USUAL[0], 0), (0, USUAL[1]), USUAL)):
        page.paste(pictures[(first + n) % len(pictures)], corner)
    return page


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("RGB")


def _seconds(done: Callable[[], object]) -> float:
    started = time.perf_counter()
    done()
    return time.perf_counter() - started


def compare(paths: Sequence[Path], look_ms: float, threads: int, python: str) -> Iterator[str]:
    """A line for each other reader: its time on some of the pictures, and how a look compares with it."""
    usual = [path for path in paths if _opened(path).size == USUAL][:COMPARED]
    readers: dict[str, Callable[[], float]] = {
        "Tesseract": lambda: tesseract_ms(usual, threads),
        "RapidOCR": lambda: rapidocr_ms(usual, threads, python),
    }
    for name, read in readers.items():
        try:
            taken = read()
        except AbsentError as why:
            yield f"  {name:28} {why}"
        else:
            yield f"  {f'{name} reads {USUAL[0]}x{USUAL[1]}, ms':28} {taken:8.1f}   a look takes {look_ms / taken:.2f} of that"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--image", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path("reports"))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--ocr-python", default=sys.executable, metavar="PYTHON", help="a Python that has RapidOCR (default: this one)")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    public = args.bench / "public"
    pictures = args.image or sorted((public / "images").glob("*.png"))
    if not pictures:
        sys.exit(f"no pictures in {public / 'images'}: pass --bench FOLDER or --image FILE ...")
    print(f"speed and size, {args.threads} threads, {len(pictures)} pictures")
    figures: dict[str, float] = {}
    for name, value in measure(pictures):
        figures[name] = value
        print(f"  {name:28} {value:8.1f}   target {TARGETS[name]:.0f}{'' if value <= TARGETS[name] else '   MISSED'}", flush=True)
    for line in compare(pictures, figures[LOOK], args.threads, args.ocr_python):
        print(line, flush=True)
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
