"""Boxes as arrays: left, top, right, bottom in CSS pixels, one a row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.float32]
Indices = NDArray[np.int64]


def share_matrix(boxes: Boxes, areas: Boxes) -> Boxes:
    """`[i, j]`: the share of box i that lies in box j."""
    width = np.minimum(boxes[:, None, 2], boxes[None, :, 2]) - np.maximum(boxes[:, None, 0], boxes[None, :, 0])
    height = np.minimum(boxes[:, None, 3], boxes[None, :, 3]) - np.maximum(boxes[:, None, 1], boxes[None, :, 1])
    shared = np.maximum(width, 0) * np.maximum(height, 0) / np.maximum(areas[:, None], 1e-6)
    return np.asarray(shared, dtype=np.float32)


def overlap_matrix(boxes: Boxes, others: Boxes) -> Boxes:
    """`[i, j]`: intersection over union of box i and other j."""
    low, high = np.maximum(boxes[:, None, :2], others[None, :, :2]), np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    shared = np.maximum(high - low, 0).prod(axis=2)
    sizes, others_sizes = ((b[:, 2:] - b[:, :2]).prod(axis=1) for b in (boxes, others))
    return np.asarray(shared / np.maximum(sizes[:, None] + others_sizes[None] - shared, 1e-6), dtype=np.float32)


def to_box(boxes: Boxes) -> Boxes:
    """The smallest box around all."""
    return np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)]).astype(np.float32)


def same_band(first: Boxes, second: Boxes, share: float = 0.5) -> bool:
    """Whether two boxes stand on one line: they overlap vertically by most of the lower one's height."""
    overlap = min(first[3], second[3]) - max(first[1], second[1])
    return bool(overlap >= share * max(1.0, min(first[3] - first[1], second[3] - second[1])))


def bands(boxes: Boxes, members: list[int]) -> list[list[int]]:
    """Members grouped into visual lines, top to bottom, each from left to right."""
    lines: list[list[int]] = []
    spans: list[list[float]] = []
    for i in sorted(members, key=lambda m: (float(boxes[m, 1] + boxes[m, 3]), float(boxes[m, 0]))):
        top, bottom = float(boxes[i, 1]), float(boxes[i, 3])
        for line, span in zip(reversed(lines), reversed(spans), strict=True):
            overlap = min(bottom, span[1]) - max(top, span[0])
            if overlap >= 0.5 * max(1.0, min(bottom - top, span[1] - span[0])):
                line.append(i)
                # The line's span is that of its lowest piece, so that a tall one does not swallow two lines.
                if bottom - top < span[1] - span[0]:
                    span[0], span[1] = top, bottom
                break
        else:
            lines.append([i])
            spans.append([top, bottom])
    for line in lines:
        line.sort(key=lambda m: float(boxes[m, 0]))
    return lines


def reading_order(boxes: Boxes, members: list[int]) -> list[int]:
    """Members line by line. Things side by side that are much taller than the rest are lines of their own kind."""
    return [i for line in bands(boxes, members) for i in line]


def reading_ranks(boxes: Boxes) -> Indices:
    """Position of each box in reading order over the whole screen."""
    ranks = np.zeros(len(boxes), dtype=np.int64)
    for rank, i in enumerate(reading_order(boxes, list(range(len(boxes))))):
        ranks[i] = rank
    return ranks


def overlap_x(boxes: Boxes, box: Boxes) -> Boxes:
    """Horizontal overlap of each box with one, as a share of the narrower; negative where apart."""
    shared = np.minimum(boxes[:, 2], box[2]) - np.maximum(boxes[:, 0], box[0])
    narrow = np.minimum(boxes[:, 2] - boxes[:, 0], box[2] - box[0])
    return np.asarray(shared / np.maximum(narrow, 1.0), dtype=np.float32)


def overlap_y(boxes: Boxes, box: Boxes) -> Boxes:
    """Vertical overlap of each box with one, as a share of the lower."""
    shared = np.minimum(boxes[:, 3], box[3]) - np.maximum(boxes[:, 1], box[1])
    low = np.minimum(boxes[:, 3] - boxes[:, 1], box[3] - box[1])
    return np.asarray(shared / np.maximum(low, 1.0), dtype=np.float32)
