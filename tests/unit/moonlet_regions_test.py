"""From maps to text lines and elements."""

from __future__ import annotations

import pytest
import torch

from moonlet.regions import Region, find_lines, find_regions, without_doubles
from moonlet.screen import Box
from moonlet.vision import ELEMENT_KINDS, GROUPS, LineNet, RegionMaps, RegionNet, group_of, prepare
from train.vision_targets import region_targets


def line_maps(height: int = 64, width: int = 128) -> torch.Tensor:
    maps = torch.full((1, 6, height // 4, width // 4), -10.0)
    maps[:, 1:5] = 0.5  # four pixels to every side
    return maps


def empty_regions(height: int = 64, width: int = 128) -> RegionMaps:
    shapes = [(height // group.stride, width // group.stride) for group in GROUPS]
    return RegionMaps(
        tuple(torch.full((1, len(ELEMENT_KINDS), *shape), -10.0) for shape in shapes),
        tuple(torch.zeros(1, 4, *shape) for shape in shapes),
    )


def test_neighbouring_cells_of_two_rows_are_one_line() -> None:
    maps = line_maps()
    maps[0, 0, 5:7, 3:20] = 10.0
    maps[0, 2, 5], maps[0, 1, 6] = 1.0, 1.0  # both rows say that the line is from 18 to 30
    lines = find_lines(maps, 128, 64)
    assert len(lines) == 1
    assert lines[0].box.left == pytest.approx(10, abs=3)
    assert lines[0].box.right == pytest.approx(82, abs=3)


def test_a_gap_of_cells_makes_two_lines() -> None:
    maps = line_maps()
    maps[0, 0, 5, 2:8] = 10.0
    maps[0, 0, 5, 14:20] = 10.0
    assert len(find_lines(maps, 128, 64)) == 2


def test_an_empty_map_has_no_lines_and_no_elements() -> None:
    assert find_lines(line_maps(), 128, 64) == []
    assert find_regions(empty_regions(), 256, 128) == []


def test_cells_that_agree_become_an_element_with_its_box() -> None:
    maps = empty_regions()
    group = 1
    button = ELEMENT_KINDS.index("button")
    maps.heat[group][0, button, 7:10, 9:12] = 5.0
    for row in range(7, 10):
        for column in range(9, 12):
            sides = torch.tensor([column + 0.5 - 8, row + 0.5 - 6, 13 - column - 0.5, 11 - row - 0.5])
            maps.sides[group][0, :, row, column] = sides.log()
    (found,) = find_regions(maps, 256, 128)
    step = GROUPS[group].stride * 2  # the network looks at half the size
    assert found.kind == "button"
    assert (found.box.left, found.box.right) == pytest.approx((8 * step, 13 * step))
    assert (found.box.top, found.box.bottom) == pytest.approx((6 * step, 11 * step))


def test_the_same_element_seen_as_two_kinds_is_kept_once() -> None:
    maps = maps_of_truth((("button", (40, 40, 120, 72)),))
    maps.heat[1][0, ELEMENT_KINDS.index("tab")] = maps.heat[1][0, ELEMENT_KINDS.index("button")] - 6
    assert [region.kind for region in find_regions(maps, 832, 640)] == ["button"]


ELEMENTS = (
    ("row", (20, 100, 780, 140)),
    ("row", (20, 140, 780, 180)),
    ("checkbox", (32, 112, 48, 128)),
    ("button", (690, 106, 770, 134)),
    ("textbox", (20, 30, 620, 70)),
    ("button", (560, 34, 616, 66)),  # inside of the field
    ("card", (10, 200, 500, 580)),
    ("card", (40, 300, 260, 560)),  # inside of the other
)


def maps_of_truth(elements: tuple[tuple[str, tuple[int, ...]], ...]) -> RegionMaps:
    """The maps that a perfect network would draw."""
    sample = {"elements": [{"kind": kind, "box": list(box)} for kind, box in elements]}
    truth = region_targets(sample, 416, 320)
    return RegionMaps(
        tuple(16 * heat[None] - 8 for heat in truth.heat),
        tuple(sides[None] for sides in truth.sides),
    )


def test_what_training_draws_is_found_again_to_the_pixel() -> None:
    found = find_regions(maps_of_truth(ELEMENTS), 832, 640)
    assert sorted(region.kind for region in found) == sorted(kind for kind, _ in ELEMENTS)
    for kind, (left, top, right, bottom) in ELEMENTS:
        best = max((r for r in found if r.kind == kind), key=lambda r: r.box.iou(Box(left, top, right, bottom)))
        assert (best.box.left, best.box.top, best.box.right, best.box.bottom) == pytest.approx((left, top, right, bottom), abs=1.5)
        assert best.score > 0.5


def test_cells_that_see_little_of_an_element_make_it_doubtful() -> None:
    whole, part = maps_of_truth((("textbox", (20, 30, 620, 70)),)), maps_of_truth((("textbox", (20, 30, 620, 70)),))
    for heat in part.heat:
        heat[..., 30:] = -8
    (sure,), (doubtful,) = find_regions(whole, 832, 640), find_regions(part, 832, 640, threshold=0.05)
    assert doubtful.score < 0.6 * sure.score
    assert doubtful.box.right == pytest.approx(620, abs=1.5)


def test_a_table_and_its_rows_have_maps_of_their_own() -> None:
    assert len({group_of("table", 600, 300), group_of("row", 600, 40), group_of("icon", 16, 16), group_of("button", 16, 16)}) == 4


@pytest.mark.parametrize("size", [(160, 210), (333, 77), (32, 32)])
def test_pictures_of_any_size_pass_through_both_networks(size: tuple[int, int]) -> None:
    picture = prepare(torch.zeros(3, *size))
    with torch.inference_mode():
        assert LineNet().eval()(picture).shape[-1] * 4 == picture.shape[-1]
        assert RegionNet().eval()(picture).heat[0].shape[-1] * 4 == picture.shape[-1]


def test_halves_of_one_wide_thing_are_one() -> None:
    halves = [Region("textbox", Box(100, 10, 400, 50), 0.7), Region("textbox", Box(260, 11, 560, 50), 0.9)]
    (whole,) = without_doubles(halves)
    assert whole.box == Box(100, 10, 560, 50)
    assert whole.score == 0.9


@pytest.mark.parametrize(
    "second",
    [
        Region("button", Box(260, 11, 560, 50), 0.9),  # of another kind
        Region("textbox", Box(390, 11, 660, 50), 0.9),  # touches it
        Region("textbox", Box(260, 34, 560, 74), 0.9),  # on another line
    ],
)
def test_what_lies_beside_or_is_something_else_is_no_half(second: Region) -> None:
    assert len(without_doubles([Region("textbox", Box(100, 10, 400, 50), 0.7), second])) == 2


def test_pictures_that_overlap_stay_what_they_are() -> None:
    pile = [Region("avatar", Box(10, 10, 42, 42), 0.9), Region("avatar", Box(28, 10, 60, 42), 0.9)]
    assert len(without_doubles(pile)) == 2
