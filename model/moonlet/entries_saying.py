"""The entries of a table or list in which a word stands by itself, or a mark under a header: "one person has the Suspended tag"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from moonlet.expression import Ref
from moonlet.flags import flag
from moonlet.listing import is_generic
from moonlet.similarity import fold, phrase

if TYPE_CHECKING:
    from moonlet.structure import Scene

_ENTRIES = ("row", "card", "alert")
_SAYS = ("any", "badge", "text", "cell", "value")
_TICK, _CROSS = re.compile(r"(?i)\b(check(ed|s| ?marks?)?|ticks?|hooks?)\b"), re.compile(r"(?i)\b(cross(es)?|x(es)?|minus(es)?)\b")
_PIECES = re.compile(r"\s*[·•|,;/()\[\]]\s*|\s[-–—]\s")  # what one line says one thing after the other by


@dataclass(frozen=True)
class _Said:
    """The word, the title of the column in which it must stand ("": anywhere), and whether only a cell of a table is meant by it."""

    word: str
    column: str = ""
    cell: bool = False


def entries_saying(scene: Scene, ref: Ref) -> list[int]:
    """The entries that say what a reference asks of them; [] where it asks for no word, or none says it.

    Where the same word stands in every entry, or is another one's too ("Active" for "active users" of a column of names), it is no help.
    """
    marked = _marked(scene, ref)
    if marked:
        return marked
    for said in _asked(ref):
        wanted = fold(said.word)
        if said.cell and not _stands_in_rows_alone(scene, wanted):
            continue
        for whole, cells in _lists(scene, said):
            held = [entry for entry, parts in zip(whole, cells, strict=True) if any(_says(scene, part, wanted) for part in parts)]
            if held and len(held) < len(whole):
                return held
    return []


def _marked(scene: Scene, ref: Ref) -> list[int]:
    """The rows that are marked under a header: "five people have a check under Staff status", "two crosses in the Paid column"."""
    mark = ref.anchor if ref.relation == "with" and ref.anchor is not None else replace(ref, ordinal=0)
    under = mark.anchor if mark.relation in ("in", "under", "below", "of") else None
    if under is None or not under.text or mark.state or (ref.relation == "with" and (ref.state or ref.color or ref.place)):
        return []
    on, off = bool(_TICK.search(mark.look or mark.text)), bool(_CROSS.search(mark.look or mark.text))
    if on == off:
        on, off = mark.color == "green", mark.color == "red"  # "five people are green under Staff status"
    if on == off:
        return []
    told = [(row, flag(scene, row, under.text)) for table in scene.tables for row in table.rows]
    return [row for row, found in told if found is not None and (found[0] >= 0.5) == on]


def _asked(ref: Ref) -> list[_Said]:
    """What may be asked of the entries: "two urgent issues" that they are urgent."""
    anchor = ref.anchor
    if ref.kind not in ("item", "row", "card", "any") or ref.state or ref.color or ref.place:
        return []
    if ref.relation == "with" and anchor is not None:
        column = anchor.anchor if anchor.relation in ("in", "of", "under") else None
        titled = column is not None and column.kind in ("column", "any") and replace(column, kind="any", text="") == Ref()
        bare = replace(anchor, kind="any", text="", relation="", anchor=None) == Ref() and (anchor.anchor is None or titled)
        if not anchor.text or anchor.kind not in (*_SAYS, "column") or not bare:
            return []
        said = [_Said(anchor.text, column.text if column is not None else "")] if len((ref.text or ref.look).split()) < 2 else []
        return [*said, _Said(ref.text, anchor.text)] if ref.text and not ref.look else said  # "people who are Ranger by position"
    if ref.relation in ("in", "of") and anchor is not None and anchor.text and replace(anchor, text="") == Ref():
        return [_Said(anchor.text, cell=True)] if ref.kind in ("item", "row") and len((ref.text or ref.look).split()) < 2 else []
    if not ref.text or ref.kind == "any" or (anchor is not None and (anchor.text or anchor.look)):
        return []
    if ref.look:
        return [_Said(ref.text)] if is_generic(ref.look) else []
    words = ref.text.split()
    if len(words) > 1:
        return [_Said(ref.text), *([_Said(" ".join(words[:-1]))] if is_generic(words[-1]) else [])]
    return [] if is_generic(ref.text) else [_Said(ref.text)]  # a plural is what the whole list is called, and its header


def _stands_in_rows_alone(scene: Scene, wanted: str) -> bool:
    """Whether words are said by cells and by nothing else, such as the title of a list: "the hosts in Frankfurt"."""
    saying = [n for n in scene.nodes if n.kind not in ("cell", "row", "page") and fold(n.text) == wanted]
    return bool(saying) and all(n.row >= 0 for n in saying)


def _lists(scene: Scene, said: _Said) -> Iterator[tuple[list[int], list[list[int]]]]:
    """The entries of each table, then of each kind of list, and of each entry where the word may stand."""
    column, wanted = said.column, set(phrase(said.column).stems)
    for table in scene.tables:
        at = [n for n, i in enumerate(table.columns) if not column or wanted <= set(phrase(scene.nodes[i].label).stems)]
        yield table.rows, [[cells[n] for n in at] for cells in table.cells]
    if column or said.cell:
        return
    for kind in _ENTRIES:
        runs = [run for run in scene.lists if scene.kinds[run[0]] == kind]
        whole = [i for run in runs for i in run]
        if len(whole) > 1:
            yield whole, [[i] for i in whole]


def _says(scene: Scene, part: int, wanted: str) -> bool:
    """Whether a cell or an entry says the words by themselves: as a line, or as a piece of one between dots or commas."""
    if part < 0:
        return False
    lines = [*scene.nodes[part].text.split("\n"), *(scene.nodes[i].text for i in np.flatnonzero(scene.inside[:, part]))]
    return any(wanted == fold(piece) for line in lines for piece in (line, *_PIECES.split(line)))
