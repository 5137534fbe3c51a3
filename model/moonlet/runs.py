"""Runs of words in lines of text: what stands apart in its line by colour, by a line under it or by a gap.

A link in running text, the parts of a breadcrumb and the words of a row of actions have no frame that would show where one ends; what
shows it is that the next letter is painted in another colour, that the line under the words breaks off, or that there is a wide gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from moonlet.colors import Pixels
from moonlet.screen import Box

FAINT, FAINTER = 24, 0.25  # how far from the ground ink is at least (0-255), and as a share of the strongest ink of the line
SAME_WAY, TURNED = 0.95, 0.9  # cosine of two inks' distances from the ground: from which they are one colour, below which they are two
WORD_GAP, RUN_GAP = 0.17, 0.9  # of a line's height: up to which letters are of one word, from which words stand apart
AS_STRONG, STRONG_IN_WORD = 0.75, 0.35  # weaker ink to stronger of one colour, between words and in one, where thin letters are pale
UNDERLINED, STROKE = 0.97, 0.35  # share of a row that the line under words fills; share of the strongest ink that is a stroke
LONG = 15.0  # heights of a line from which plain words are running text
COLOURFUL = 40  # spread of an ink's channels from which it is no grey


@dataclass
class _Run:
    left: int
    right: int
    ink: tuple[float, float, float]  # how far from the ground, in each channel
    strength: float
    lined: bool


def runs_of(pixels: Pixels, lines: Sequence[Box]) -> list[Box]:
    """The runs of words in lines of a picture [H, W, 3], as high as their lines; without long ones of plain text."""
    return [box for line in lines for box in _runs_in(pixels, line)]


def _runs_in(pixels: Pixels, line: Box) -> Iterator[Box]:
    runs = [run for run in _joined(list(_letters(pixels, line)), line.height) if run.right - run.left >= 0.4 * line.height]
    for run in runs:
        plain = not run.lined and max(run.ink) - min(run.ink) < COLOURFUL
        if not plain or run.right - run.left < LONG * line.height:
            yield Box(float(run.left), line.top, float(run.right), line.bottom)


def _letters(pixels: Pixels, line: Box) -> Iterator[_Run]:
    """Columns with ink that touch and have one colour, from left to right."""
    height, width = pixels.shape[:2]
    left, top = int(max(0.0, line.left)), int(max(0.0, line.top))
    cut = pixels[top : min(height, ceil(line.bottom)), left : min(width, ceil(line.right))].astype(np.int16)
    if cut.shape[0] < 5 or cut.shape[1] < 3:
        return
    off = cut - np.median(np.concatenate([cut[0], cut[-1]]), axis=0).astype(np.int16)
    far = np.abs(off).max(2)
    columns = np.arange(far.shape[1])
    rows = far.argmax(0)
    most = far[rows, columns]
    strongest = float(np.percentile(most, 95))
    at = np.flatnonzero(most > max(FAINT, FAINTER * strongest))
    if not len(at):
        return
    inks = off[rows, columns].astype(np.float64)
    strengths = np.sqrt((inks**2).sum(1))
    strokes = far[int(0.55 * far.shape[0]) :] > STROKE * strongest
    for first, last in _pieces(at, inks / np.maximum(strengths, 1e-6)[:, None]):
        best = first + int(most[first : last + 1].argmax())
        wide = last - first + 1 >= 0.64 * far.shape[0]
        lined = wide and float(strokes[:, first : last + 1].mean(1).max()) > UNDERLINED
        red, green, blue = inks[best].tolist()
        yield _Run(left + first, left + last + 1, (red, green, blue), float(strengths[best]), lined)


def _pieces(at: NDArray[np.int64], ways: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """First and last of the columns `at` with ink that have no gap between them and whose ink goes one way; one pixel may stray."""
    before, here, after = at[:-1], at[1:], np.minimum(at[1:] + 1, len(ways) - 1)
    turned = ((ways[here] * ways[before]).sum(1) < TURNED) & ((ways[after] * ways[before]).sum(1) < TURNED)
    cuts = np.flatnonzero((here - before > 1) | turned)
    return zip(at[np.r_[0, cuts + 1]].tolist(), at[np.r_[cuts, len(at) - 1]].tolist(), strict=True)


def _joined(letters: Sequence[_Run], high: float) -> list[_Run]:
    """Letters to runs."""
    runs: list[_Run] = []
    for letter in letters:
        if runs and _goes_on(runs[-1], letter, high):
            run = runs[-1]
            if letter.strength > run.strength:
                run.ink, run.strength = letter.ink, letter.strength
            run.right, run.lined = letter.right, run.lined or letter.lined
        else:
            runs.append(letter)
    return runs


def _goes_on(run: _Run, letter: _Run, high: float) -> bool:
    gap = letter.left - run.right
    if gap >= RUN_GAP * high:
        return False
    if (run.lined or letter.lined) and gap >= 2 and not (run.lined and letter.lined and gap < 0.1 * high):
        return False
    cosine = sum(a * b for a, b in zip(run.ink, letter.ink, strict=True)) / max(1e-6, run.strength * letter.strength)
    as_strong = min(run.strength, letter.strength) / max(run.strength, letter.strength)
    return cosine > SAME_WAY and as_strong > (STRONG_IN_WORD if gap <= WORD_GAP * high else AS_STRONG)
