"""The second look at elements: the pieces that are cut, and what becomes of regions."""

from __future__ import annotations

import pytest
import torch

from moonlet.details import HIDDEN, PIECE_HEIGHT, PIECE_WIDTH, DetailNet, Details, pieces_of, places_of
from moonlet.regions import Region
from moonlet.screen import STATES, Box
from moonlet.vision import ELEMENT_KINDS


def page_with(box: Box, value: int = 255) -> torch.Tensor:
    image = torch.zeros(3, 300, 400, dtype=torch.uint8)
    image[:, int(box.top) : int(box.bottom), int(box.left) : int(box.right)] = value
    return image


@pytest.mark.parametrize("box", [Box(50, 60, 62, 72), Box(20, 20, 380, 60), Box(5, 5, 395, 295), Box(390, 290, 400, 300)])
def test_a_piece_shows_the_element_in_its_middle(box: Box) -> None:
    (piece,) = pieces_of(page_with(box), [box])
    assert piece.shape == (6, PIECE_HEIGHT, PIECE_WIDTH)
    assert piece[:3, PIECE_HEIGHT // 2, PIECE_WIDTH // 2].mean() > 0.9


def test_surroundings_are_seen_on_every_side() -> None:
    box = Box(100, 100, 200, 140)
    (piece,) = pieces_of(page_with(box), [box])
    assert max(piece[:, 0].max(), piece[:, -1].max(), piece[:, :, 0].max(), piece[:, :, -1].max()) < -0.9


def test_the_ends_of_a_wide_element_keep_their_shape() -> None:
    box = Box(40, 100, 380, 130)
    image = page_with(Box(360, 108, 374, 122))  # a mark at the right end
    (piece,) = pieces_of(image, [box])
    ends = piece[3:].mean(0)
    assert ends[:, : PIECE_WIDTH // 2].max() < -0.9
    assert (ends[:, PIECE_WIDTH // 2 :] > 0.5).sum() > 3 * (piece[:3].mean(0) > 0.5).sum()


def test_places_are_of_the_page() -> None:
    (middle, corner) = places_of([Box(190, 140, 210, 160), Box(0, 0, 10, 10)], 400, 300)
    assert middle[:2].tolist() == pytest.approx([0, 0])
    assert corner[0] < -0.9
    assert corner[1] < -0.9


class Says(DetailNet):
    """Says the same of everything."""

    def __init__(self, kind: int) -> None:
        super().__init__()
        self.kind = kind

    def forward(self, pieces: torch.Tensor, places: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        kinds = torch.zeros(len(pieces), len(ELEMENT_KINDS) + 1)
        kinds[:, self.kind] = 8.0
        states = torch.full((len(pieces), len(STATES)), -8.0)
        states[:, STATES.index("checked")] = 8.0
        return torch.zeros(len(pieces), HIDDEN), kinds, states


def test_a_second_look_corrects_kind_and_state() -> None:
    region = Region("icon", Box(10, 10, 30, 30), 0.8, {"icon": 0.6, "checkbox": 0.3})
    (refined,) = Details(Says(ELEMENT_KINDS.index("checkbox"))).refine(page_with(region.box), [region])
    assert refined.kind == "checkbox"
    assert refined.states["checked"] > 0.9
    assert refined.kinds["checkbox"] > 0.5


def test_what_is_nothing_at_a_second_look_is_dropped() -> None:
    region = Region("button", Box(10, 10, 60, 30), 0.8, {"button": 1.0})
    assert Details(Says(len(ELEMENT_KINDS))).refine(page_with(region.box), [region]) == []
    assert Details(Says(0)).refine(page_with(region.box), []) == []
