"""`python -m synth.sentences report --pages DIR`: what the engine writes, counted and sampled; `… add FILE --pages DIR`: more by hand."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

from moonlet.expression import ExpressionError
from synth.sentences import bank, generate, load
from synth.sentences.bank.able import Deed
from synth.sentences.item import Item
from synth.sentences.natural import FILE, naturals, prepared


def frame_counts() -> dict[str, int]:
    """Phrases in each bank module."""
    counts: dict[str, int] = {}
    for found in pkgutil.iter_modules(bank.__path__):
        module = importlib.import_module(f"{bank.__name__}.{found.name}")
        counts[found.name] = sum(_phrases(value) for name, value in vars(module).items() if name.isupper())
    return counts


def _phrases(value: object) -> int:
    if isinstance(value, str):
        return 1
    if isinstance(value, dict):
        return sum(_phrases(part) for part in value.values())
    if isinstance(value, (tuple, frozenset)):
        return sum(_phrases(part) for part in value)
    if isinstance(value, Deed):
        return _phrases(value.claims)
    return 0


def report(pages: Path, limit: int, count: int, seed: int, show: int, operator: str) -> None:
    rng = random.Random(seed)
    files = sorted(pages.rglob("*.json"))
    rng.shuffle(files)
    items: list[tuple[str, Item]] = []
    began, spent = time.perf_counter(), 0.0
    for file in files[:limit]:
        sample = load(file)
        start = time.process_time()
        items += [(file.stem, item) for item in generate(sample, random.Random(sample.seed + seed), count)]
        spent += time.process_time() - start
    print(
        f"{len(items)} sentences of {min(limit, len(files))} pages; {len(items) / max(spent, 1e-9):.0f} a second of processor time ({time.perf_counter() - began:.1f} s with loading)"
    )
    table(items)
    shares(items)
    chosen = [pair for pair in items if operator in {"", pair[1].operator}]
    print(f"\n{show} of them")
    for stem, item in rng.sample(chosen, min(show, len(chosen))):
        verdict = "" if item.holds is None else "true" if item.holds else "false"
        answer = "" if item.answer is None else f" -> {item.answer!r}"
        print(f"  {stem} {item.operator:9} {verdict:5} {item.sentence}{answer}")


def table(items: list[tuple[str, Item]]) -> None:
    """Share, balance and length by operator."""
    by: dict[str, list[Item]] = defaultdict(list)
    for _, item in items:
        by[item.operator].append(item)
    print(f"\n{'operator':10}{'share':>8}{'true':>8}{'words':>8}{'frames':>8}{'no target':>11}")
    for name, group in sorted(by.items(), key=lambda pair: -len(pair[1])):
        told = [item for item in group if item.holds is not None]
        true = f"{sum(bool(item.holds) for item in told) / len(told):.0%}" if told else "-"
        length = sum(len(item.sentence.split()) for item in group) / len(group)
        frames = len({item.frame for item in group})
        none = sum(not item.target for item in group) / len(group)
        print(f"{name:10}{len(group) / len(items):>8.1%}{true:>8}{length:>8.1f}{frames:>8}{none:>11.0%}")


def shares(items: list[tuple[str, Item]]) -> None:
    """The commonest frames and openings: none should stand out."""
    frames = Counter(item.frame for _, item in items)
    openings = Counter(" ".join(item.sentence.lower().split()[:2]) for _, item in items)
    told = [item.holds for _, item in items if item.holds is not None]
    print(f"\n{len(frames)} frames met; true {sum(map(bool, told)) / max(1, len(told)):.1%} of {len(told)} verdicts")
    print("commonest frames:  ", "; ".join(f"{name} {count / len(items):.2%}" for name, count in frames.most_common(8)))
    print("commonest openings:", "; ".join(f"{name} {count / len(items):.2%}" for name, count in openings.most_common(12)))
    print("phrases in banks:  ", frame_counts())


def add(written: Path, pages: Path) -> None:
    """Append sentences written by hand to `natural.jsonl`; what is not well formed is told and left out."""
    known = {(natural.page, natural.sentence) for natural in naturals()}
    taken = 0
    with FILE.open("a", encoding="utf-8") as out:
        for number, line in enumerate(written.read_text("utf-8").splitlines(), 1):
            raw = json.loads(line)
            if (int(raw["page"]), raw["text"]) in known:
                continue
            try:
                ready = prepared(raw, load(pages / f"{int(raw['page']):08d}.json"))
            except ExpressionError as error:
                print(f"{written}:{number}: {error}")
                continue
            out.write(json.dumps(ready, ensure_ascii=False) + "\n")
            known.add((ready["page"], ready["text"]))
            taken += 1
    print(f"{taken} sentences added to {FILE.name}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m synth.sentences", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("report", help="distribution and samples of what is generated of pages")
    made.add_argument("--pages", type=Path, required=True, help="folder of generated pages")
    made.add_argument("--limit", type=int, default=300, help="pages to use")
    made.add_argument("--count", type=int, default=40, help="sentences a page")
    made.add_argument("--seed", type=int, default=0)
    made.add_argument("--show", type=int, default=40, help="examples to print")
    made.add_argument("--operator", default="", help="examples of this operator only")
    more = commands.add_parser("add", help="append sentences written by hand (JSON lines) about rendered pages")
    more.add_argument("written", type=Path)
    more.add_argument("--pages", type=Path, required=True)
    options = parser.parse_args()
    if options.command == "add":
        add(options.written, options.pages)
        return
    report(options.pages, options.limit, options.count, options.seed, options.show, options.operator)


if __name__ == "__main__":
    main()
