"""Writes a benchmark's sentences again as hurried people type them: all in lower case, and with one typo each.

    python -m tests.voices.perturb ITEMS.jsonl --out FOLDER [--seed N]

FOLDER gets `lower.jsonl` and `typos.jsonl`, with the ids of ITEMS.jsonl, so that its labels score them too:

    qa-agent bench FOLDER/typos.jsonl --images IMAGES --out PRED.jsonl

A typo is two letters swapped, one dropped, one doubled, or one hit beside its key, in one word of four
letters or more. Words between quotes are spared, since those must stand on the screen to the letter,
and so are addresses, ids and whatever else has digits or signs in it. The same seed and id give the
same typo, whatever else the file holds. Lower case takes quoted words too, as the bar asks for it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

SHORTEST = 4
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {key: row[max(0, i - 1) : i] + row[i + 1 : i + 2] for row in KEYS for i, key in enumerate(row)}
# An apostrophe is no quote: one that opens follows no letter, one that closes precedes none.
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)")
WORD = re.compile(rf"(?<![\w@#./])[^\W\d_]{{{SHORTEST},}}(?![\w@]|[./]\w)")


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _dropped(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _doubled(word: str, at: int) -> str:
    return word[: at + 1] + word[at:]


def _beside(word: str, at: int, chance: random.Random) -> str:
    keys = NEIGHBOURS.get(word[at].lower(), "")
    if not keys:  # a letter that this keyboard lacks
        return _doubled(word, at)
    key = chance.choice(keys)
    return word[:at] + (key.upper() if word[at].isupper() else key) + word[at + 1 :]


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one typo; never the word itself."""
    ways: list[Callable[[str, int], str]] = [_swapped, _dropped, _doubled, lambda word, at: _beside(word, at, chance)]
    while True:
        typo = chance.choice(ways)(word, chance.randrange(len(word)))
        if typo != word:
            return typo


def with_typo(sentence: str, chance: random.Random) -> str:
    """The sentence with a typo in one of its words; as it was where no word is long enough and free of quotes."""
    spared = [match.span() for match in QUOTED.finditer(sentence)]
    words = [match for match in WORD.finditer(sentence) if not any(start <= match.start() < end for start, end in spared)]
    if not words:
        return sentence
    word = chance.choice(words)
    return sentence[: word.start()] + mistyped(word.group(), chance) + sentence[word.end() :]


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a benchmark's sentences in lower case, and with one typo each.")
    parser.add_argument("items", type=Path, metavar="ITEMS.jsonl")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where lower.jsonl and typos.jsonl go")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    lines = options.items.read_text(encoding="utf-8").splitlines()
    items: list[dict[str, Any]] = [json.loads(line) for line in lines if line.strip()]
    lower, typos, spared = [], [], 0
    for item in items:
        text = item.get("text")
        if text is None:  # `read` asks for no sentence
            lower.append(item)
            typos.append(item)
            continue
        typo = with_typo(text, random.Random(f"{options.seed} {item['id']}"))
        spared += typo == text
        lower.append({**item, "text": text.lower()})
        typos.append({**item, "text": typo})
    options.out.mkdir(parents=True, exist_ok=True)
    for name, rows in (("lower", lower), ("typos", typos)):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (options.out / f"{name}.jsonl").write_text(text, encoding="utf-8")
    print(f"{len(items)} items; {spared} sentences have no word for a typo", file=sys.stderr)


if __name__ == "__main__":
    main()
