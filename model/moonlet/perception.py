"""From a picture to a `Screen`: see, read, name icons, measure colours, assemble."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from moonlet import counters, crossed
from moonlet.among import Among, AmongNet, Group, group_of
from moonlet.attributes import BOLD_SHARE, ink_share_in, is_struck_in, letters_in
from moonlet.colors import Paint, Pixels, cut_out, painted_in
from moonlet.cores import Cores, OneCore, TwoCores, one_thread_each
from moonlet.details import DetailNet, Details, Pyramid
from moonlet.icons import IconNet, IconReader
from moonlet.kept import Kept, fingerprint
from moonlet.proposals import Proposals, find, propose, shifted, sides_of, tiles_of
from moonlet.reader import Reader, ReaderNet, Reading
from moonlet.regions import Line, Region, find_lines, without_doubles
from moonlet.retouching import Retouching
from moonlet.screen import Box, Element, Screen, Word
from moonlet.signs import LIKE_ICONS, perhaps_icons, signs_in
from moonlet.vision import LineNet, RegionNet, prepare
from moonlet.weights import WeightsError, fuse_norms, has_fast_bf16, load_into, load_parts, multiply_in_bf16

SURELY_STRUCK = 0.95  # what pixels show of a line through a text is no guess
SURE_OF_TEXT = 0.3  # line found and every letter read, from which it counts as text
SURE_OF_SIGN = 0.55  # the same for one or two letters, which icons look like
SURE_OF_DIGIT = 0.38  # and where they are digits of which the reader is certain: counters, quantities
_CHEVRONS = frozenset("v^<>")  # which as a word on its own nobody writes
_PREMULTIPLIED = {"RGBa": "RGBA", "La": "LA"}
_PICTURES = frozenset({"icon", "avatar", "image", "checkbox", "radio", "switch"})
_ICON_LIKE = frozenset({"icon", "button", "link", "menuitem", "tab", "badge", "image", "avatar"})


def to_rgb(image: Image.Image) -> Image.Image:
    """Any mode to RGB; what is transparent becomes white, as on an empty page."""
    if image.mode[0] in "IF":  # Pillow cuts these off at 255 instead of scaling them
        image = _in_bytes(image)
    if image.mode in _PREMULTIPLIED:
        image = image.convert(_PREMULTIPLIED[image.mode])
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, image).convert("RGB")
    return image.convert("RGB")


def _in_bytes(image: Image.Image) -> Image.Image:
    """A grey picture of 16 or 32 bits, or of shares from 0 to 1, in 8 bits."""
    grey = np.asarray(image).astype(np.float32)
    white = 65535.0 if image.mode.startswith("I;16") or grey.max() > 255 else 1.0 if image.mode == "F" and grey.max() <= 1 else 255.0
    return Image.fromarray(np.clip(grey * (255 / white), 0, 255).round().astype(np.uint8))


@dataclass(frozen=True)
class _Seen:
    lines: list[Line]
    regions: list[Region]


class _Measured:
    """Colours and boldness of what is painted on a picture; what the last picture showed too is not measured again."""

    def __init__(self) -> None:
        self._colours: Kept[Paint] = Kept()
        self._bold: Kept[bool] = Kept()
        self._struck: Kept[bool] = Kept()
        self._pixels: Pixels = np.zeros((0, 0, 3), np.uint8)

    def begin_look(self, pixels: Pixels) -> None:
        self._colours.begin_look()
        self._bold.begin_look()
        self._struck.begin_look()
        self._pixels = pixels

    def colours(self, box: Box, holes: Sequence[Box] = ()) -> Paint:
        """The colours of a box without its holes."""
        cut = cut_out(self._pixels, box, holes)
        return self._colours.get((fingerprint(cut.pixels), cut.left, cut.top, cut.holes), lambda: painted_in(cut))

    def measure(self, lines: Sequence[Line], regions: Sequence[Region]) -> None:
        """What will be asked for, if these lines are read as text and nothing is found beside these regions."""
        for line in lines:
            self.colours(line.box)
            self.is_bold(line.box)
            self.is_struck(line.box)
        for region, holes in zip(regions, _holes(regions), strict=True):
            self.colours(region.box, holes)

    def is_bold(self, box: Box) -> bool:
        letters = letters_in(self._pixels, box)
        return self._bold.get(fingerprint(letters), lambda: ink_share_in(letters) > BOLD_SHARE)

    def is_struck(self, box: Box) -> bool:
        letters = letters_in(self._pixels, box)
        return self._struck.get(fingerprint(letters), lambda: is_struck_in(letters))


PARTS = ("lines", "regions", "details", "among", "reader", "icons")  # of the weights file


class Perception:
    """The eyes proper. Deterministic: the same picture gives the same screen, whatever was looked at before."""

    def __init__(
        self, lines: LineNet, regions: RegionNet, details: Details, among: Among, reader: Reader, icons: IconReader, bf16: bool = False
    ) -> None:
        self.lines = lines.eval().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.regions = regions.eval().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.details, self.among, self.reader, self.icons, self.bf16 = details, among, reader, icons, bf16
        self._turn = Lock()  # what is kept of the last picture is that of one look at a time
        self._retouching = Retouching(self.lines)
        self._two_cores = TwoCores()
        self._measured = _Measured()

    @classmethod
    def load(cls, path: Path) -> Perception:
        """The networks from a weights file. Raises WeightsError where it is missing or damaged."""
        parts = load_parts(path)
        if not set(PARTS) <= parts.keys():
            raise WeightsError(f"{path} holds no eyes ({', '.join(PARTS)}): reinstall the package")
        concepts = tuple(parts["icons"].settings["concepts"])
        bf16 = has_fast_bf16()
        with torch.device("meta"):  # no time is spent on weights that are replaced
            lines, regions, details, among = LineNet(), RegionNet(), DetailNet(), AmongNet()
            reader, icons = ReaderNet(), IconNet(len(concepts))
        for net, name in zip((lines, regions, details, among, reader, icons), PARTS, strict=True):
            load_into(net.eval(), parts.pop(name), path)
            fuse_norms(net)
            if bf16 and net is not among:
                multiply_in_bf16(net)
        return cls(lines, regions, Details(details, bf16), Among(among), Reader(reader, bf16), IconReader(icons, concepts, bf16), bf16)

    def look(self, image: Image.Image) -> Screen:
        """Everything on the picture, in its pixels."""
        with self._turn, one_thread_each() as are_two:
            return self._screen_of(np.array(to_rgb(image)), self._two_cores if are_two else OneCore())

    def _screen_of(self, pixels: Pixels, cores: Cores) -> Screen:
        tensor = torch.from_numpy(pixels).permute(2, 0, 1)
        pyramid = Pyramid(tensor)
        self._measured.begin_look(pixels)
        found = cores.beside(lambda: find(self.regions, pyramid, self.bf16))
        lines = self.lines_of(tensor)
        elements = cores.beside(lambda: self._elements_of(pyramid, propose(found(), pixels, lines)))
        measured = cores.beside(lambda: self._measured.measure(lines, elements()))
        readings = self.reader.read(tensor, [line.box for line in lines], cores)
        regions = elements()
        signs = self.details.refine(pyramid, perhaps_icons(lines, regions, readings))
        seen = _Seen(lines, without_doubles(regions + signs))
        readings = self._with_counters(tensor, seen, readings, cores)
        texts = _texts(seen, readings)
        named = [r for r in seen.regions if _may_be_icon(r, texts)]
        concepts = dict(zip((id(r) for r in named), self.icons.read(tensor, [r.box for r in named]), strict=True))
        measured()
        seen, readings = self._crossed_out(seen, readings)
        return _assemble(self._measured, pixels.shape, seen, readings, concepts)

    def _with_counters(self, image: Tensor, seen: _Seen, readings: list[Reading], cores: Cores) -> list[Reading]:
        """The readings with those of counters and initials that no line was seen of; their lines come to those seen."""
        small = counters.unread(seen.regions, _texts(seen, readings))
        inner = [counters.inside_of(region) for region in small]
        found = zip(small, inner, self.reader.read(image, inner, cores, more=True), strict=True)
        said = [(region, box, reading) for region, box, reading in found if counters.is_said(region, reading)]
        taken = [region.box for region, _, _ in said]
        cut = {at: left for at, line in enumerate(seen.lines) if (left := counters.without(line, taken)) is not None}
        again = self.reader.read(image, [line.box for line in cut.values()], cores, more=True)
        for (at, line), reading in zip(cut.items(), again, strict=True):
            seen.lines[at], readings[at] = line, reading
        for _, box, reading in said:
            seen.lines.append(Line(box, 1.0, 0.0))
            readings.append(reading)
        return readings

    def _crossed_out(self, seen: _Seen, readings: list[Reading]) -> tuple[_Seen, list[Reading]]:
        """The lines and readings with an old price parted from the new one."""
        parted = [
            part
            for line, reading in zip(seen.lines, readings, strict=True)
            for part in crossed.apart(line, reading, self._measured.is_struck)
        ]
        return _Seen([line for line, _ in parted], seen.regions), [reading for _, reading in parted]

    @torch.inference_mode()
    def lines_of(self, image: Tensor) -> list[Line]:
        found: list[Line] = []
        tiles = tiles_of(image)
        for tile in tiles:
            with torch.autocast("cpu", torch.bfloat16, enabled=self.bf16):
                is_whole = len(tiles) == 1  # only of such a picture are the maps kept
                maps = self.lines.of_maps(self._retouching.convolved(image)) if is_whole else self.lines(prepare(tile.pixels))
            for line in find_lines(maps, image.shape[2], tile.pixels.shape[1]):
                if tile.owns(line.box):
                    found.append(Line(shifted(line.box, tile.top), line.score, line.struck))
        return found

    @torch.inference_mode()
    def _elements_of(self, pyramid: Pyramid, proposed: Proposals) -> list[Region]:
        if not proposed.regions:
            return []
        group = self.group_of(pyramid, proposed)
        height, width = pyramid.image.shape[1:]
        return self.among.refine(proposed.regions, group, width, height)

    @torch.inference_mode()
    def group_of(self, pyramid: Pyramid, proposed: Proposals) -> Group:
        """What is proposed on a picture, of which there is something, with a second look at each."""
        seen = self.details.see(pyramid, [region.box for region in proposed.regions])
        height, width = pyramid.image.shape[1:]
        return group_of(proposed.regions, proposed.sights, seen, width, height)


def _texts(seen: _Seen, readings: list[Reading]) -> list[Reading]:
    """The readings that count as text."""
    pictures = [region.box for region in seen.regions if region.kind in _PICTURES]
    return [reading for line, reading in zip(seen.lines, readings, strict=True) if _is_text(line, reading, pictures)]


def _may_be_icon(region: Region, readings: list[Reading]) -> bool:
    """Icons, and small things without text that may be one (a button that is only a cross)."""
    if region.kind == "icon":
        return True
    if region.kind not in _ICON_LIKE or max(region.box.width, region.box.height) > 64:
        return False
    return not any(len(r.text) > 1 and region.box.holds(w.box, 0.6) for r in readings for w in r.words)


def _assemble(
    measured: _Measured, shape: tuple[int, ...], seen: _Seen, readings: list[Reading], concepts: dict[int, dict[str, float]]
) -> Screen:
    height, width = shape[:2]
    elements: list[Element] = []
    texts: list[tuple[Box, Reading]] = []
    pictures = [region.box for region in seen.regions if region.kind in _PICTURES]
    for line, reading in zip(seen.lines, readings, strict=True):
        if not _is_text(line, reading, pictures):
            continue
        reading = _without_chevron(reading)
        texts.append((line.box, reading))
        paint = measured.colours(line.box)
        elements.append(
            Element(
                id=len(elements),
                kind="text",
                box=line.box,
                text=reading.text,
                states={"struck": max(line.struck, SURELY_STRUCK) if measured.is_struck(line.box) else line.struck},
                fill=paint.fill,
                ink=paint.ink,
                around=paint.around,
                text_height=line.box.height,
                bold=measured.is_bold(line.box),
                score=line.score * reading.confidence,
            )
        )
    touching = _holding([region.box for region in seen.regions], [box for box, _ in texts], 0.0)
    for at, (region, holes) in enumerate(zip(seen.regions, _holes(seen.regions), strict=True)):
        text, line_height, bold = _text_in(region.box, [texts[int(i)] for i in np.flatnonzero(touching[at])], measured)
        paint = measured.colours(region.box, holes)
        elements.append(
            Element(
                id=len(elements),
                kind=region.kind,
                box=region.box,
                text=text,
                states=region.states,
                concepts=concepts.get(id(region), {}),
                fill=paint.fill,
                ink=paint.ink,
                border=paint.border,
                around=paint.around,
                text_height=line_height,
                bold=bold,
                score=region.score,
                kinds={kind: share for kind, share in region.kinds.items() if kind != region.kind},
            )
        )
    words = tuple(word for _, reading in texts for word in reading.words)
    return Screen(width, height, tuple(elements), words)


def _without_chevron(reading: Reading) -> Reading:
    """A line without the arrow at its end that opens a list, which reads like a letter."""
    words = reading.words
    if len(words) < 2 or words[-1].text not in _CHEVRONS:
        return reading
    return replace(reading, words=words[:-1], text=" ".join(word.text for word in words[:-1]))


def _is_text(line: Line, reading: Reading, pictures: list[Box]) -> bool:
    """Whether a line was read, rather than an icon or a piece of a picture taken for letters."""
    sure = line.score * reading.confidence
    if reading.text in _CHEVRONS:
        return False
    signs = signs_in(line, reading)
    if len(signs) > 1 and sure < 0.9 and all(any(picture.holds(sign, 0.5) for picture in pictures) for sign in signs):
        return False
    if len(reading.text) > 2:
        return sure >= SURE_OF_TEXT
    if reading.text.isdigit() and reading.confidence >= 0.95:
        return sure >= SURE_OF_DIGIT
    doubtful = sure < 0.9 or reading.text in LIKE_ICONS
    return sure >= SURE_OF_SIGN and not (doubtful and any(picture.holds(line.box, 0.5) for picture in pictures))


def _holes(regions: Sequence[Region]) -> list[list[Box]]:
    """Of each region the others that lie in it."""
    boxes = [region.box for region in regions]
    inner = _holding(boxes, boxes, 0.8)
    return [[boxes[int(i)] for i in np.flatnonzero(row) if int(i) != at] for at, row in enumerate(inner)]


def _holding(frames: list[Box], boxes: list[Box], share: float) -> NDArray[np.bool_]:
    """`[i, j]`: whether frame i touches box j and holds at least a share of its area."""
    outer, other = sides_of(frames), sides_of(boxes)
    low, high = np.maximum(outer[:, None, :2], other[None, :, :2]), np.minimum(outer[:, None, 2:], other[None, :, 2:])
    shared = np.maximum(high - low, 0).prod(axis=2)
    areas = (other[:, 2:] - other[:, :2]).prod(axis=1)
    return np.asarray((shared > 0) & (shared >= share * areas[None]))


def _text_in(box: Box, texts: list[tuple[Box, Reading]], measured: _Measured) -> tuple[str, float, bool]:
    """The words inside a box, of the lines that touch it, a line of text a line; height of the first line; whether that is bold."""
    rows: list[str] = []
    first: Box | None = None
    for line_box, reading in texts:
        words: list[Word] = [word for word in reading.words if _inside(box, word.box)]
        if words:
            rows.append(" ".join(word.text for word in words))
            first = first or line_box
    if first is None:
        return "", 0.0, False
    return "\n".join(rows), first.height, measured.is_bold(first)


def _inside(box: Box, word: Box) -> bool:
    x, y = word.center
    return box.left - 2 <= x <= box.right + 2 and box.top - 2 <= y <= box.bottom + 2
