"""Reading a line of text to the letter: a small convolutional network with CTC.

A line is cut out, reduced to "how far is this pixel from the background" (so that dark on light,
light on dark and colour on colour look alike), scaled to 24 px height with its width kept, and read
at 2 px a time step. CTC: Graves et al., "Connectionist Temporal Classification", ICML 2006.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from moonlet.cores import Cores, OneCore
from moonlet.kept import Kept, fingerprint
from moonlet.screen import Box, Word

LINE_HEIGHT = 24
STEP_PX = 2  # of the scaled line
MARGIN_PX = 2  # kept around the line's box when it is cut out
# Behind its end a line is padded so far as the network's convolutions reach (38 px), so that it reads alike in whatever batch.
END_PX, WIDTH_MULTIPLE = 40, 32
BATCH_PX = 6000  # summed widths of the lines that are read at once
# In float32 the last bits of a line's logits hang on how many lines are read with it: they tell nothing, and are not kept.
CERTAINTY_DIGITS = 3
# A pixel more or less above a line decides what a doubtful letter reads as: where one is, the line is cut out anew and read again,
# and where that reads otherwise, twice more; pixels that the line then begins lower and ends lower.
AGAIN_BELOW, ANEW, ONCE_MORE = 0.9, (1.0, 0.0), ((-1.0, 0.0), (0.0, -1.0))
UNREADABLE = "\ufffd"

_ACCENTED = (
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĽľŁłŃńŅņŇňŌōŐőŒœ"
    "ŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț"
)
_SIGNS = "…–—“”‘’„•·©®™€£¥×→←↑↓✓✔✕✗★☆°§±½²³µ¿¡«»†"
CHARSET = "".join(chr(code) for code in range(32, 127)) + _ACCENTED + _SIGNS
CLASSES = len(CHARSET) + 1  # the last one is CTC's blank
BLANK = len(CHARSET)


@dataclass(frozen=True)
class ReaderConfig:
    channels: tuple[int, int, int, int] = (24, 48, 96, 128)  # of the two-dimensional part
    width: int = 192  # of the one-dimensional part
    dilations: tuple[int, ...] = (1, 2, 4, 1, 2, 4)


def _conv(inputs: int, outputs: int, stride: tuple[int, int] = (1, 1)) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class _Along(nn.Module):
    """A residual block along the line: what a letter is depends on its neighbours."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.conv = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation, bias=False)
        self.norm = nn.BatchNorm1d(width)
        self.mix = nn.Conv1d(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = x + self.mix(F.relu(self.norm(self.conv(x))))
        return out


class ReaderNet(nn.Module):
    """[lines, 1, 24, width] in 0..1 -> logits [lines, width / 2, CLASSES]."""

    def __init__(self, config: ReaderConfig | None = None) -> None:
        super().__init__()
        config = config or ReaderConfig()
        a, b, c, d = config.channels
        self.look = nn.Sequential(_conv(1, a), _conv(a, b, (2, 2)), _conv(b, b), _conv(b, c, (2, 1)), _conv(c, c), _conv(c, d, (2, 1)))
        self.flat = nn.Sequential(nn.Conv1d(d * 3, config.width, 1), nn.ReLU(inplace=True))
        self.along = nn.Sequential(*(_Along(config.width, dilation) for dilation in config.dilations))
        self.out = nn.Conv1d(config.width, CLASSES, 1)

    def forward(self, lines: Tensor) -> Tensor:
        seen: Tensor = self.look(lines)  # [n, d, 3, w / 2]
        flat = self.flat(seen.flatten(1, 2))
        logits: Tensor = self.out(F.relu(self.along(flat)))
        return logits.transpose(1, 2)


def ink_of(crop: Tensor) -> Tensor:
    """[3, h, w] uint8 -> [h, w] in 0..1: distance from the background, the strongest ink being 1."""
    pixels = crop.float()
    background = pixels.flatten(1).median(dim=1).values
    distance = (pixels - background[:, None, None]).square().sum(0).sqrt()
    strongest = torch.quantile(distance.flatten()[:: max(1, distance.numel() // 4096)], 0.985)
    return (distance / strongest.clamp(min=16.0)).clamp(max=1.0)


def line_in(image: Tensor, box: Box) -> Tensor:
    """The pixels [3, h, w] of an image [3, H, W] in which the line in `box` stands."""
    height, width = image.shape[1:]
    top, bottom = max(0, round(box.top) - MARGIN_PX), min(height, round(box.bottom) + MARGIN_PX)
    left, right = max(0, round(box.left) - MARGIN_PX), min(width, round(box.right) + MARGIN_PX)
    return image[:, top : max(top + 1, bottom), left : max(left + 1, right)]


def cut_line(image: Tensor, box: Box) -> Tensor:
    """The line in `box` of an image [3, H, W] uint8 -> [24, width] in 0..1, width even and at least 8."""
    return scaled_ink(line_in(image, box))


def scaled_ink(line: Tensor) -> Tensor:
    """[3, h, w] uint8 -> [24, width] in 0..1, width even and at least 8."""
    ink = ink_of(line)
    scaled = max(8, round(ink.shape[1] * LINE_HEIGHT / ink.shape[0] / 2) * 2)
    resized = F.interpolate(ink[None, None], (LINE_HEIGHT, scaled), mode="bilinear", antialias=ink.shape[0] > LINE_HEIGHT)
    return resized[0, 0]


@dataclass(frozen=True)
class Reading:
    text: str
    words: tuple[Word, ...]
    confidence: float  # of the least certain letter


@dataclass(frozen=True)
class _Spelt:
    """What stands in a line: its letters, each with its time step and how certain it is, and the number of steps."""

    letters: tuple[tuple[str, int, float], ...]
    steps: int

    @property
    def text(self) -> str:
        return "".join(letter[0] for letter in self.letters)

    @property
    def certainty(self) -> float:
        """Of the least certain letter."""
        return min((letter[2] for letter in self.letters), default=0.0)


def _spelt(probabilities: Tensor) -> _Spelt:
    """Greedy CTC decoding of [steps, CLASSES]."""
    best, classes = probabilities.max(dim=1)
    letters: list[tuple[str, int, float]] = []
    previous = BLANK
    for step, (index, chance) in enumerate(zip(classes.tolist(), best.tolist(), strict=True)):
        if index != BLANK and index != previous:
            letters.append((CHARSET[index], step, round(chance, CERTAINTY_DIGITS)))
        previous = index
    return _Spelt(tuple(letters), len(classes))


def decode(probabilities: Tensor, box: Box) -> Reading:
    """Greedy CTC decoding of [steps, CLASSES]; word boxes follow from the time steps of their letters."""
    return _placed(_spelt(probabilities), box)


def _placed(spelt: _Spelt, box: Box) -> Reading:
    letters, steps = spelt.letters, spelt.steps
    per_step = (box.width + 2 * MARGIN_PX) / max(1, steps)
    words: list[Word] = []
    current: list[tuple[str, int, float]] = []
    for letter in [*letters, (" ", steps, 1.0)]:
        if letter[0] != " ":
            current.append(letter)
        elif current:
            half = 0.25 * box.height
            left = box.left - MARGIN_PX + current[0][1] * per_step - half
            right = box.left - MARGIN_PX + (current[-1][1] + 1) * per_step + half
            words.append(
                Word(
                    "".join(letter[0] for letter in current),
                    Box(max(left, box.left), box.top, min(right, box.right), box.bottom),
                )
            )
            current = []
    text = " ".join(word.text for word in words)
    return Reading(text, tuple(words), spelt.certainty)


class Reader:
    """Reads many lines of one image at once, batched by width. Lines that the last image showed too are not read again."""

    def __init__(self, net: ReaderNet, bf16: bool = False) -> None:
        self.net = net.eval()
        self.bf16 = bf16
        self._kept: Kept[_Spelt] = Kept()

    def read(self, image: Tensor, boxes: Sequence[Box], cores: Cores | None = None, more: bool = False) -> list[Reading]:
        """One reading a box of an image [3, H, W] uint8, in the order of the boxes. What a line reads as depends on its pixels only.

        `more`: of the same image as before.
        """
        if not more:
            self._kept.begin_look()
        cores = cores or OneCore()
        spelt = self._spell([line_in(image, box) for box in boxes], cores)
        doubtful = [at for at, each in enumerate(spelt) if each.letters and each.certainty < AGAIN_BELOW]
        again = self._spell([line_in(image, _moved(boxes[at], *ANEW)) for at in doubtful], cores)
        votes = {at: [spelt[at], other] for at, other in zip(doubtful, again, strict=True)}
        at_odds = [at for at in doubtful if votes[at][0].text != votes[at][1].text]
        moved = self._spell([line_in(image, _moved(boxes[at], *way)) for at in at_odds for way in ONCE_MORE], cores)
        for n, at in enumerate(at_odds):
            votes[at] += moved[n * len(ONCE_MORE) : (n + 1) * len(ONCE_MORE)]
        for at, readings in votes.items():
            spelt[at] = _elected(readings)
        return [_placed(each, box) for each, box in zip(spelt, boxes, strict=True)]

    def _spell(self, pieces: Sequence[Tensor], cores: Cores) -> list[_Spelt]:
        """What stands in lines, each given by its pixels [3, h, w] uint8."""
        keys = [fingerprint(piece.permute(1, 2, 0).numpy()) for piece in pieces]
        fresh = {key: scaled_ink(piece) for key, piece in zip(keys, pieces, strict=True) if self._kept.known(key) is None}
        chunks = _chunks(fresh)
        batches = [torch.cat([_padded(fresh[key]) for key in chunk])[:, None] for chunk in chunks]
        for chunk, chances in zip(chunks, cores.spread(self._chances, batches), strict=True):
            for key, row in zip(chunk, chances, strict=True):
                self._kept.keep(key, _spelt(row[: fresh[key].shape[1] // STEP_PX]))
        return [self._kept[key] for key in keys]

    @torch.inference_mode()
    def _chances(self, batch: Tensor) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=self.bf16):
            logits = self.net(batch.contiguous(memory_format=torch.channels_last))
        chances: Tensor = logits.float().softmax(-1)
        return chances


def _moved(box: Box, top: float, bottom: float) -> Box:
    """The same line, cut off so many pixels lower above and below."""
    return Box(box.left, box.top + top, box.right, box.bottom + bottom)


def _elected(readings: Sequence[_Spelt]) -> _Spelt:
    """The surest of those readings of a line whose text is the surest in all."""
    believed: dict[str, float] = {}
    for each in readings:
        believed[each.text] = believed.get(each.text, 0.0) + each.certainty
    return max(readings, key=lambda each: (believed[each.text], each.certainty))


def _padded_width(line: Tensor) -> int:
    return -(-(line.shape[1] + END_PX) // WIDTH_MULTIPLE) * WIDTH_MULTIPLE


def _padded(line: Tensor) -> Tensor:
    """[24, width] -> [1, 24, padded width]."""
    return F.pad(line[None], (0, _padded_width(line) - line.shape[1]))


def _chunks(lines: Mapping[bytes, Tensor]) -> list[list[bytes]]:
    """Lines of one padded width together, so that none is padded by another's length. The longest first."""
    chunks: list[list[bytes]] = []
    for width, keys in groupby(sorted(lines, key=lambda key: -_padded_width(lines[key])), lambda key: _padded_width(lines[key])):
        same = list(keys)
        size = max(1, BATCH_PX // width)
        chunks += [same[at : at + size] for at in range(0, len(same), size)]
    return chunks
