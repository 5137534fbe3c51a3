"""An encoder's convolutions over a picture that differs from the last one in a part only: only what that part reaches is computed.

What a cell of a convolution's map holds depends on a few pixels around it. So the maps of the last picture are kept, and of the next
picture each stage computes the rectangle that has changed, with as much around it as its convolutions reach. What
comes out is to the bit what the whole picture would give. The transformer after the convolutions looks at everything and runs anew.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor, nn

from moonlet.vision import Encoder, prepare

MOST = 0.7  # share of a map from which it is computed as a whole
GRID_PX = 64  # what has changed is taken in whole squares of this size: of every new shape the convolutions are compiled once


@dataclass(frozen=True)
class Patch:
    """A rectangle of a map's cells (or of pixels): rows from `top` to before `bottom`, columns likewise."""

    top: int
    bottom: int
    left: int
    right: int

    def widened(self, cells: int, height: int, width: int) -> Patch:
        return Patch(
            max(0, self.top - cells), min(height, self.bottom + cells), max(0, self.left - cells), min(width, self.right + cells)
        )  # fmt: skip

    def scaled(self, factor: float) -> Patch:
        """In cells of another size: all that it touches."""
        return Patch(
            math.floor(self.top * factor), math.ceil(self.bottom * factor), math.floor(self.left * factor), math.ceil(self.right * factor)
        )  # fmt: skip

    def of(self, values: Tensor) -> Tensor:
        """The cells of a map [n, channels, h, w], or the pixels of an image."""
        return values[..., self.top : self.bottom, self.left : self.right]

    def joined(self, other: Patch) -> Patch:
        """The smallest that holds both."""
        return Patch(
            min(self.top, other.top), max(self.bottom, other.bottom), min(self.left, other.left), max(self.right, other.right)
        )  # fmt: skip

    @property
    def area(self) -> int:
        return (self.bottom - self.top) * (self.right - self.left)


def changed_parts(before: Tensor, now: Tensor) -> list[Patch]:
    """Parts of an image [3, H, W], in whole squares of the grid, outside of which it equals another of its size."""
    _, height, width = now.shape
    rows, columns = -(-height // GRID_PX), -(-width // GRID_PX)
    differs = (before != now).permute(1, 2, 0).flatten(1).numpy()  # [H, W * 3], as pixels lie in memory
    squares = np.pad(differs, ((0, rows * GRID_PX - height), (0, 3 * (columns * GRID_PX - width))))
    found = np.argwhere(squares.reshape(rows, GRID_PX, columns, 3 * GRID_PX).any(axis=(1, 3))).tolist()
    runs: list[Patch] = []  # of squares side by side
    for row, column in found:
        if runs and (runs[-1].top, runs[-1].right) == (row, column):
            runs[-1] = replace(runs[-1], right=column + 1)
        else:
            runs.append(Patch(row, row + 1, column, column + 1))
    return _joined([run.scaled(GRID_PX) for run in runs])


def _joined(patches: list[Patch]) -> list[Patch]:
    """The same parts, those put together that are no larger than one by one."""
    done: list[Patch] = []
    for patch in patches:
        at = 0
        while at < len(done):
            both = patch.joined(done[at])
            if both.area <= patch.area + done[at].area:
                patch, at = both, 0
                done = [other for other in done if both.joined(other) != both]
            else:
                at += 1
        done.append(patch)
    return done


class Retouching:
    """Remembers one picture and its maps."""

    def __init__(self, encoder: Encoder) -> None:
        # A stage begins with convolutions that halve (the first: halve twice); of the two in each residual block each reaches a cell on.
        self._stages = (
            (nn.Sequential(encoder.stem, encoder.stage4), 4, 2 * (len(encoder.stage4) - 1)),
            (encoder.stage8, 2, 2 * (len(encoder.stage8) - 1)),
            (encoder.stage16, 2, 2 * (len(encoder.stage16) - 1)),
            (encoder.stage32, 2, 2 * (len(encoder.stage32) - 1)),
        )
        self._image: Tensor | None = None  # whose maps these are; None while they are being changed
        self._maps: list[Tensor] = []

    def convolved(self, image: Tensor) -> list[Tensor]:
        """What `Encoder.convolved` gives for an image [3, H, W] uint8.

        The image must stay as it is, for it is kept; the maps are to be read only, for the next call changes them.
        """
        values = prepare(image)
        before, self._image = self._image, None  # a look may be interrupted
        if before is None or image.shape != before.shape:
            self._maps = []
            for stage, _, _ in self._stages:
                self._maps.append(stage(values))
                values = self._maps[-1]
        else:
            patches = changed_parts(before, image)
            for at, (stage, stride, reach) in enumerate(self._stages):
                patches = self._retouch(at, stage, [patch.scaled(1 / stride) for patch in patches], values, stride, reach)
                values = self._maps[at]
        self._image = image
        return self._maps

    def _retouch(self, at: int, stage: nn.Module, patches: list[Patch], values: Tensor, stride: int, reach: int) -> list[Patch]:
        """Compute what has changed of a map from the values below it; the parts of it that have."""
        whole = self._maps[at]
        height, width = whole.shape[2:]
        margin = reach + 1  # one cell more than the blocks reach: that of the convolution that halves
        patches = _joined([patch.widened(margin, height, width) for patch in patches])
        around = [patch.widened(margin, height, width) for patch in patches]
        if sum(each.area for each in around) > MOST * height * width:
            self._maps[at] = stage(values)
            return [Patch(0, height, 0, width)]
        for patch, outer in zip(patches, around, strict=True):
            piece = outer.scaled(stride).of(values).contiguous(memory_format=torch.channels_last)
            inner = Patch(patch.top - outer.top, patch.bottom - outer.top, patch.left - outer.left, patch.right - outer.left)
            patch.of(whole).copy_(inner.of(stage(piece)))
        return patches
