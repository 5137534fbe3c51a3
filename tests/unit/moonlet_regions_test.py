"""From maps to text lines and elements."""

from __future__ import annotations

import math

import pytest
import torch

from moonlet.regions import find_lines, find_regions
from moonlet.screen import STATES
from moonlet.vision import ELEMENT_KINDS, GROUPS, LineNet, RegionMaps, RegionNet, group_of, prepare


def line_maps(height: int = 64, width: int = 128) -> torch.Tensor:
    maps = torch.full((1, 6, height // 4, width // 4), -10.0)
    maps[:, 1:5] = 0.5  # four pixels to every side
    return maps


def empty_regions(height: int = 64, width: int = 128) -> RegionMaps:
    shapes = [(height // group.stride, width // group.stride) for group in GROUPS]
    return RegionMaps(
        tuple(torch.full((1, len(ELEMENT_KINDS), *shape), -10.0) for shape in shapes),
        tuple(torch.zeros(1, 4, *shape) for shape in shapes),
        tuple(torch.full((1, len(STATES), *shape), -10.0) for shape in shapes),
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


def test_a_peak_becomes_an_element_with_its_box_and_states() -> None:
    maps = empty_regions()
    group = 1
    button, disabled = ELEMENT_KINDS.index("button"), STATES.index("disabled")
    maps.heat[group][0, button, 8, 10] = 5.0
    maps.sides[group][0, :, 8, 10] = math.log(2.5)
    maps.states[group][0, disabled, 8, 10] = 5.0
    (found,) = find_regions(maps, 256, 128)
    step = GROUPS[group].stride * 2  # the network looks at half the size
    assert found.kind == "button"
    assert found.box.center == pytest.approx((10.5 * step, 8.5 * step))
    assert found.box.width == pytest.approx(5 * step)
    assert found.states["disabled"] > 0.9


def test_the_same_element_seen_as_two_kinds_is_kept_once() -> None:
    maps = empty_regions()
    for kind, logit in (("button", 4.0), ("tab", 2.0)):
        maps.heat[1][0, ELEMENT_KINDS.index(kind), 8, 10] = logit
    assert [region.kind for region in find_regions(maps, 256, 128)] == ["button"]


def test_a_table_and_its_rows_have_maps_of_their_own() -> None:
    assert len({group_of("table", 600, 300), group_of("row", 600, 40), group_of("icon", 16, 16), group_of("button", 16, 16)}) == 4


@pytest.mark.parametrize("size", [(160, 210), (333, 77), (32, 32)])
def test_pictures_of_any_size_pass_through_both_networks(size: tuple[int, int]) -> None:
    picture = prepare(torch.zeros(3, *size))
    with torch.inference_mode():
        assert LineNet().eval()(picture).shape[-1] * 4 == picture.shape[-1]
        assert RegionNet().eval()(picture).heat[0].shape[-1] * 4 == picture.shape[-1]
