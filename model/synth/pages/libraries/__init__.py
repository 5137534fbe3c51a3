"""Component libraries as looks: a file each, of the markup that its style sheet expects.

A file has lines `name: markup` (see template.py); a line that begins with two spaces goes on with the one above.
Besides parts of pages (`button`, `checkbox`, …) there are lines about the library itself: `css`, `accent`,
`radius`, `size`, `dark` (attributes of html and body, and other style sheets), `recolor` (rules by which another
main colour is worn, `[accent]` stands for it) and `rules`.
A part that a file lacks is drawn by the page's own habits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from ...held_out import LIBRARIES as HELD_OUT
from .template import fill

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))


@dataclass(frozen=True)
class Library:
    """A component library. `css` may name several sheets, one of which is chosen a page (a theme)."""

    name: str
    parts: Mapping[str, str]
    css: tuple[str, ...]
    themes: tuple[tuple[str, str, str], ...]
    dark_themes: tuple[tuple[str, str, str], ...]
    radius: int
    size: int
    rules: str
    recolor: str
    html: Mapping[str, str]
    body: Mapping[str, str]
    dark_html: Mapping[str, str]
    dark_body: Mapping[str, str]


def _attributes(text: str) -> dict[str, str]:
    return {name: value for name, _, value in (word.partition("=") for word in text.split(";") if word)}


def _themes(text: str) -> tuple[tuple[str, str, str], ...]:
    """Style sheet, main colour, and ground of the page of each theme."""
    found = []
    for line in text.split(";"):
        words = line.split()
        if words:
            found.append((words[0] if words[0] != "-" else "", words[1], words[2]))
    return tuple(found)


@cache
def library(name: str) -> Library:
    """The library of a name."""
    lines: dict[str, str] = {}
    last = ""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            lines[last] += line.strip() if lines[last].endswith(">") else " " + line.strip()
        elif line and not line.startswith("#"):
            last, _, text = line.partition(":")
            lines[last] = text.strip()
    own = {key: lines.pop(key, "") for key in ("css", "themes", "dark-themes", "radius", "size", "rules", "recolor", "html", "body", "dark-html", "dark-body")}  # fmt: skip
    return Library(
        name, lines, tuple(own["css"].split()), _themes(own["themes"]), _themes(own["dark-themes"]), int(own["radius"] or 4), int(own["size"] or 14), own["rules"],
        own["recolor"], _attributes(own["html"]), _attributes(own["body"]), _attributes(own["dark-html"]), _attributes(own["dark-body"]),
    )  # fmt: skip


def choose(rng: Random, held_out: bool) -> Library:
    """One of the libraries, all alike often: of those that are never trained on, or of the others."""
    return library(rng.choice([name for name in NAMES if (name in HELD_OUT) == held_out]))


__all__ = ["HELD_OUT", "NAMES", "Library", "choose", "fill", "library"]
