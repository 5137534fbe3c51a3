"""The third look: each region among the others on its page."""

from __future__ import annotations

import pytest
import torch

from moonlet.among import BEYOND, MOST, Among, AmongNet, Group, group_of, pair_features, reach_of
from moonlet.details import HIDDEN, PIECE_HEIGHT, PIECE_WIDTH, Seen
from moonlet.regions import Region
from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS, SIGHT

BUTTON, NOTHING = ELEMENT_KINDS.index("button"), len(ELEMENT_KINDS)


def regions_in_a_row(count: int) -> list[Region]:
    return [Region("button", Box(10.0, 20.0 * i, 90.0, 20.0 * i + 15), 0.8, {"button": 1.0}) for i in range(count)]


def seen_of(count: int) -> Seen:
    generator = torch.Generator().manual_seed(count)
    return Seen(
        torch.rand(count, 6, PIECE_HEIGHT, PIECE_WIDTH, generator=generator) * 2 - 1,
        torch.rand(count, HIDDEN, generator=generator),
        torch.randn(count, NOTHING + 1, generator=generator),
        torch.randn(count, len(STATES), generator=generator),
    )


def group(count: int) -> Group:
    return group_of(regions_in_a_row(count), torch.zeros(count, SIGHT), seen_of(count), 400, 20 * count)


def trained_at_random() -> AmongNet:
    torch.manual_seed(3)
    net = AmongNet().eval()
    for last in (net.kinds, net.states, net.sides):
        torch.nn.init.normal_(last.weight, std=0.3)
    return net


def test_an_untrained_third_look_says_what_the_second_one_said() -> None:
    page = group(5)
    kinds, states, boxes = Among(AmongNet()).look(page)
    assert torch.equal(boxes, page.boxes)
    assert torch.allclose(kinds, page.kinds.softmax(-1))
    assert torch.allclose(states, page.states.sigmoid())


def test_the_order_of_the_regions_does_not_matter() -> None:
    page, order = group(6), torch.tensor([3, 1, 5, 0, 2, 4])
    net = Among(trained_at_random())
    kinds, _, _ = net.look(page)
    mixed, _, _ = net.look(Group(**{name: tensor[order] for name, tensor in vars(page).items()}))
    assert torch.allclose(kinds[order], mixed, atol=1e-5)


def test_what_stands_beside_an_element_changes_what_it_is() -> None:
    net = Among(trained_at_random())
    page = group(6)
    alone, _, _ = net.look(Group(**{name: tensor[:1] for name, tensor in vars(page).items()}))
    among, _, _ = net.look(page)
    assert not torch.allclose(alone[0], among[0], atol=1e-3)


def test_padding_is_not_looked_at() -> None:
    net, page = trained_at_random(), group(4)
    there = torch.tensor([[True] * 4 + [False] * 3])
    padded = {name: torch.cat([tensor, torch.full((3, tensor.shape[1]), 7.0)])[None] for name, tensor in vars(page).items()}
    kinds, _, _ = net(padded["features"], padded["sights"], padded["boxes"], padded["paint"], there)
    plain, _, _ = net(page.features[None], page.sights[None], page.boxes[None], page.paint[None], there[:, :4])
    assert torch.allclose(kinds[:, :4], plain, atol=1e-5)


def test_a_page_of_more_regions_than_are_looked_at_together_is_looked_at_whole() -> None:
    page = group(2 * MOST)
    kinds, _, _ = Among(trained_at_random()).look(page)
    assert (kinds - page.kinds.softmax(-1)).abs().amax(1).min() > 0
    upper, _, _ = Among(trained_at_random()).look(Group(**{name: tensor[: MOST - BEYOND] for name, tensor in vars(page).items()}))
    assert torch.allclose(kinds[0], upper[0], atol=1e-4)


def test_pairs_know_what_is_left_above_and_inside() -> None:
    boxes = torch.tensor([[[0.0, 0, 100, 100], [10, 10, 20, 20], [200, 0, 300, 100]]])
    pairs = pair_features(boxes, torch.zeros(1, 3, 3))[0]
    assert pairs[0, 2, 0] > 0 > pairs[2, 0, 0]
    assert pairs[1, 0, 15] == pytest.approx(1.0)  # the share of the second one that lies in the first
    assert pairs[0, 2, 14] == 0


def test_what_is_nothing_among_the_others_is_dropped() -> None:
    page = group(2)
    kinds = torch.zeros(2, NOTHING + 1)
    kinds[0, BUTTON], kinds[1, NOTHING] = 9.0, 9.0
    said = Group(page.features, page.sights, page.boxes, page.paint, kinds, torch.full((2, len(STATES)), -9.0))
    (kept,) = Among(AmongNet()).refine(regions_in_a_row(2), said, 400, 300)
    assert kept.kind == "button"
    assert kept.score > 0.9
    assert kept.kinds["button"] > 0.9


def test_sides_move_by_their_reach_and_stay_on_the_picture() -> None:
    net = AmongNet().eval()
    torch.nn.init.constant_(net.sides.bias, 1.0)
    page = group(1)
    _, _, boxes = Among(net).look(page)
    assert torch.allclose(boxes - page.boxes, reach_of(page.boxes))
    kinds = torch.zeros(1, NOTHING + 1)
    kinds[0, BUTTON] = 9.0
    said = Group(page.features, page.sights, page.boxes, page.paint, kinds, page.states)
    (moved,) = Among(net).refine(regions_in_a_row(1), said, 95, 18)
    assert (moved.box.right, moved.box.bottom) == (95, 18)
