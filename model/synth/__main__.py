"""`python -m synth pages …` renders pages, `python -m synth sheet …` shows them with their boxes."""

from __future__ import annotations

import argparse
from pathlib import Path

from .pages.genres import GENRES
from .render import render
from .sheet import sheet


def weighted(said: str) -> tuple[str, float]:
    """A genre and how often it is drawn: "form=12"."""
    name, _, weight = said.partition("=")
    try:
        share = float(weight)
    except ValueError:
        share = -1.0
    if name not in GENRES or share < 0:
        raise argparse.ArgumentTypeError(f"{said!r} is no NAME=WEIGHT; names: {', '.join(sorted(GENRES))}")
    return name, share


def main() -> None:
    parser = argparse.ArgumentParser(prog="synth", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    pages = commands.add_parser("pages", help="render pages of consecutive seeds")
    pages.add_argument("--out", type=Path, required=True)
    pages.add_argument("--first", type=int, default=0, metavar="SEED")
    pages.add_argument("--count", type=int, default=100)
    pages.add_argument("--workers", type=int, default=2)
    pages.add_argument("--assets", type=Path, required=True, help="folder in which `npm install` of synth/package.json was run")
    pages.add_argument("--chromium", default="/usr/bin/chromium")
    pages.add_argument("--held-out", action="store_true", help="pages in the fonts, icons and framework that are never trained on")
    pages.add_argument("--genre", action="append", default=[], metavar="NAME=WEIGHT", type=weighted, help="draw a genre more or less often")
    show = commands.add_parser("sheet", help="draw the boxes of rendered pages on one picture")
    show.add_argument("folder", type=Path)
    show.add_argument("out", type=Path)
    show.add_argument("--limit", type=int, default=12)
    show.add_argument("--columns", type=int, default=3)
    show.add_argument("--width", type=int, default=900)
    show.add_argument("--words", action="store_true")
    args = parser.parse_args()
    if args.command == "pages":
        render(
            args.out, range(args.first, args.first + args.count), args.workers, args.assets, args.chromium, args.held_out, dict(args.genre)
        )
    else:
        sheet(args.folder, args.out, limit=args.limit, columns=args.columns, width=args.width, words=args.words)


if __name__ == "__main__":
    main()
