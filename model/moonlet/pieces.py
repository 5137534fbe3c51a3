"""Lines of text that the eyes ran together: cut where a gap or the edge of a button shows two things.

A line of the eyes may cross two columns of a table or a label and the badge beside it. Words know
their places, so such a line is cut before structure is looked for.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from moonlet.screen import Box, Element, Screen, Word

# In heights of the line's box: of gaps between words of one text 99 % are narrower (measured on generated pages).
WIDE_GAP = 0.65
_NARROW_GAP = 0.2  # enough where a word is in a button or badge and its neighbour is not
_TIGHT = 1.2  # heights of a line up to which an element in it has no room for a frame around its words
_SAME_PAINT = 6  # of 255
_CUTTING = frozenset({"button", "link", "tab", "menuitem", "badge", "textbox", "combobox"})
_TICKED = frozenset({"checkbox", "radio", "switch"})  # what is read in them is no word


# What a reader makes of an icon that stands in the line.
_JUNK = frozenset("®©@•·*|][“”~^«»°¢§_=¤¬‹›◦○●□■▪★☆✓✔")
_ARROWS = frozenset(("v", "V", "ı", "∨", "⌄", "˅", "▾", "▼", ">", "^"))
_OPENING = frozenset({"button", "link", "menuitem", "combobox", "tab"})


def clean(text: str, kind: str) -> str:
    """A line without the letters that an icon at its start or end was misread as."""
    words = text.split(" ")
    while len(words) > 1 and (words[0] in _JUNK or all(letter in _JUNK for letter in words[0])):
        words.pop(0)
    while len(words) > 1 and (all(letter in _JUNK for letter in words[-1]) or (kind in _OPENING and words[-1] in _ARROWS)):
        words.pop()
    return " ".join(words)


def cut_lines(screen: Screen) -> list[Element]:
    """The elements with every run-together text line replaced by its pieces (which keep its id)."""
    texts = [element for element in screen.elements if element.kind == "text"]
    if not screen.words or not texts:
        return [_cleaned(element) for element in screen.elements]
    owned = _words_of(texts, screen.words)
    cutters = [element for element in screen.elements if element.kind in _CUTTING | _TICKED]
    result: list[Element] = []
    for element in screen.elements:
        words = owned.get(element.id, []) if element.kind == "text" else []
        if len(words) < 2 or " ".join(word.text for word in words) != " ".join(element.text.split()):
            result.append(element)
            continue
        result += _pieces(element, words, cutters)
    return [_cleaned(element) for element in result]


def _cleaned(element: Element) -> Element:
    text = "\n".join(clean(line, element.kind) for line in element.text.split("\n"))
    return element if text == element.text else replace(element, text=text)


def _words_of(texts: list[Element], words: tuple[Word, ...]) -> dict[int, list[Word]]:
    boxes = np.array([[e.box.left, e.box.top, e.box.right, e.box.bottom] for e in texts])
    owned: dict[int, list[Word]] = {}
    for word in words:
        x, y = word.box.center
        inside = (boxes[:, 0] - 2 <= x) & (x <= boxes[:, 2] + 2) & (boxes[:, 1] <= y) & (y <= boxes[:, 3])
        for at in np.flatnonzero(inside)[:1]:
            owned.setdefault(texts[int(at)].id, []).append(word)
    for found in owned.values():
        found.sort(key=lambda word: word.box.left)
    return owned


def _holder(word: Word, cutters: list[Element]) -> int:
    holding = [e for e in cutters if e.box.holds(word.box, 0.6)]
    return min(holding, key=lambda e: e.box.area).id if holding else -1


def _is_mark(word: Word, ticked: list[Element]) -> bool:
    """Whether a word is what was read in a box to tick."""
    x, y = word.box.center
    return len(word.text) <= 2 and any(e.box.left - 2 <= x <= e.box.right + 2 and e.box.top - 2 <= y <= e.box.bottom + 2 for e in ticked)


def _pieces(element: Element, words: list[Word], cutters: list[Element]) -> list[Element]:
    near = [e for e in cutters if e.box.intersection(element.box) > 0 and e.kind in _CUTTING]
    ticked = [e for e in cutters if e.box.intersection(element.box) > 0 and e.kind in _TICKED]
    runs: list[list[Word]] = [[words[0]]]
    for before, word in pairwise(words):
        gap = (word.box.left - before.box.right) / max(1.0, element.box.height)
        apart = gap > WIDE_GAP or (gap > _NARROW_GAP and _holder(before, near) != _holder(word, near) and not _flows(near, element))
        if apart or _is_mark(before, ticked) != _is_mark(word, ticked):
            runs.append([word])
        else:
            runs[-1].append(word)
    runs = [run for run in runs if not _is_mark(run[0], ticked)] or runs[:1]
    if len(runs) == 1 and len(runs[0]) == len(words):
        return [element]
    pieces = []
    for run in runs:
        left = element.box.left if run[0] is words[0] else run[0].box.left - 1
        right = element.box.right if run[-1] is words[-1] else run[-1].box.right + 1
        box = Box(min(left, right - 1), element.box.top, right, element.box.bottom)
        pieces.append(replace(element, box=box, text=" ".join(word.text for word in run)))
    return pieces


def _flows(near: list[Element], line: Element) -> bool:
    """Whether what overlaps a line are only links, or words of it that stand out without a frame: then they are one sentence."""
    return all(element.kind == "link" or (element.box.height <= _TIGHT * line.box.height and _is_bare(element)) for element in near)


def _is_bare(element: Element) -> bool:
    """Whether an element is painted on what it lies on, without a border of its own."""
    if element.border is not None or element.fill is None or element.around is None:
        return element.border is None
    return max(abs(a - b) for a, b in zip(element.fill, element.around, strict=True)) <= _SAME_PAINT


_HOLDERS = frozenset({"card", "row", "table", "alert", "dialog", "toast"})
_TORN = 0.3  # share of the lines in a container that its sides may cut before it is not believed


def believed(elements: list[Element]) -> list[Element]:
    """The elements without rows and cards whose sides cut through text, or that lie half on each other.

    Such a box was seen at a wrong place; what its lines have in common shows better in their alignment.
    """
    lines = np.array([(e.box.left, e.box.top, e.box.right, e.box.bottom) for e in elements if e.kind == "text"])
    kept: list[Element] = []
    rows: list[Element] = []
    for element in sorted(elements, key=lambda e: -e.score):
        if element.kind not in _HOLDERS or not len(lines):
            kept.append(element)
            continue
        box = element.box
        width = np.minimum(lines[:, 2], box.right) - np.maximum(lines[:, 0], box.left)
        height = np.minimum(lines[:, 3], box.bottom) - np.maximum(lines[:, 1], box.top)
        areas = np.maximum((lines[:, 2] - lines[:, 0]) * (lines[:, 3] - lines[:, 1]), 1.0)
        share = np.maximum(width, 0) * np.maximum(height, 0) / areas
        cut, inside = int(((share > 0.2) & (share < 0.8)).sum()), int((share >= 0.8).sum())
        if cut > _TORN * (cut + inside):
            continue
        if element.kind == "row":
            across = [o for o in rows if min(o.box.bottom, box.bottom) - max(o.box.top, box.top) > 0.35 * min(o.box.height, box.height)]
            if any(o.box.intersection(box) > 0.3 * min(o.box.area, box.area) and not _nested(o.box, box) for o in across):
                continue
            rows.append(element)
        kept.append(element)
    order = {id(element): at for at, element in enumerate(elements)}
    return sorted(kept, key=lambda e: order[id(e)])


def _nested(first: Box, second: Box) -> bool:
    return first.holds(second, 0.9) or second.holds(first, 0.9)


def whole_headings(elements: list[Element]) -> list[Element]:
    """The elements with every heading stretched over the line of text that it was seen on a part of."""
    lines = [e for e in elements if e.kind == "text" and e.text]
    result: list[Element] = []
    for element in elements:
        if element.kind == "heading":
            for line in lines:
                level = min(line.box.bottom, element.box.bottom) - max(line.box.top, element.box.top)
                part = line.box.intersection(element.box) / max(1.0, line.box.area)
                if level < 0.5 * line.box.height or not 0.3 < part < 0.97 or element.text == line.text:
                    continue
                if not element.text or element.text in line.text:
                    element = replace(element, box=element.box.union(line.box), text=line.text)
                    break
        result.append(element)
    return result
