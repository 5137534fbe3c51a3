"""Makes `moonlet/spelling.txt`, the words by which slips of the finger are told (`moonlet.spelling`).

    python -m train.lexicon --scowl /usr/share/dict/scowl

SCOWL is Debian's package `scowl`. How often testers use a word is counted over the sentences by hand about the
pages that train, outside of quotes; those of the kept pages stay out, so that they can measure.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from moonlet.spelling import FILE, QUOTED, slips_of
from synth import words
from synth.sentences.natural import naturals

LEVELS = (10, 20, 35)
LISTS = ("english-words", "american-words", "british-words", "english-contractions")
NAMES = ("english-upper.35", "english-upper.50", "english-proper-names.50", "english-proper-names.60")
SHORTENED = """addr admin amt btn chk cont conf config ctrl desc dev diff docs fav info img lang lbl misc msg nav notif
    num opt pic pref prev prio pwd qty ref repo sec sel src std sub tel tmp txt usr val""".split()
NOTICE = """# Made by train/lexicon.py. Holds words of SCOWL (Spell Checker Oriented Word Lists), copyright 2000-2019 by Kevin Atkinson.
# Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from
# the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
# notice appears in all copies and that both that copyright notice and this permission notice appear in supporting
# documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is
# provided "as is" without express or implied warranty."""
ENDINGS = ("s", "es", "d", "ed", "ing", "r", "er", "rs", "ers", "st", "est", "ly", "ness")
_WORD = re.compile(r"(?<![\w@#./])[A-Za-z]{3,}(?![\w@]|[./]\w)")
_RARE = 3  # times used: what is no English word may be misspelt
_MISSPELT = 20  # times as often as a word that is no English word another one stands that it may be a slip of


def scowl(folder: Path, files: Iterable[str]) -> set[str]:
    """Words of SCOWL in small letters: ASCII, three letters at least; "isn" of "isn't"."""
    found = set()
    for name in files:
        path = folder / name
        for line in path.read_text(encoding="latin-1").split() if path.exists() else ():
            for word in {line.removesuffix("'s").split("'")[0].lower(), line.replace("'", "").lower() if line.endswith("'t") else ""}:
                if word.isascii() and word.isalpha() and len(word) >= 3:
                    found.add(word)
    return found


def testers(ordinary: set[str], names: set[str]) -> dict[str, int]:
    """How often testers use words that they used twice, less what they misspelt."""
    counts: Counter[str] = Counter()
    for natural in naturals():
        if not natural.kept:
            sentence = QUOTED.sub(" ", natural.sentence)
            counts.update(word.lower() for word in _WORD.findall(sentence))
    return {
        word: count
        for word, count in counts.items()
        if count >= 2 and (word in ordinary or (word not in names and not _misspelt(word, counts)))
    }


def _misspelt(word: str, counts: Counter[str]) -> bool:
    return counts[word] <= _RARE and any(
        counts[other] >= _MISSPELT * counts[word] for other, likely in slips_of(word).items() if likely == 1
    )


def joined(whole: set[str]) -> list[str]:
    """The words in order, "cover,s,ed" for those that an ending makes of another."""
    stems: dict[str, list[str]] = {}
    for word in sorted(whole, key=lambda word: (len(word), word)):
        ending = next((ending for ending in ENDINGS if word.endswith(ending) and word.removesuffix(ending) in stems), "")
        stems.setdefault(word.removesuffix(ending), []).extend([ending] if ending else [])
    return [",".join((stem, *endings)) for stem, endings in sorted(stems.items())]


def lines(mark: str, group: set[str]) -> list[str]:
    return textwrap.wrap(" ".join(joined(group)), 130, initial_indent=f"{mark} ", subsequent_indent=f"{mark} ", break_on_hyphens=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, required=True, metavar="FOLDER")
    options = parser.parse_args()
    english = scowl(options.scowl, (f"{name}.{level}" for name in LISTS for level in LEVELS)) | set(SHORTENED)
    shown = (*words.FIRST, *words.LAST, *words.CITIES)
    names = scowl(options.scowl, NAMES) | {word.lower() for name in shown for word in _WORD.findall(name)}
    used = testers(english, names)
    written = [NOTICE]
    for count in sorted(set(used.values()), reverse=True):
        written += lines(str(count), {word for word, often in used.items() if often == count})
    ordinary = english - set(used)
    written += lines("-", ordinary)
    written += lines("=", names - english - set(used))
    FILE.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(f"{len(used)} words of testers, {len(ordinary)} others, {len(names)} names; {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
