"""A look at a picture that resembles the last one: quicker, and to the bit what a look from nothing would see."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw, ImageFont, ImageOps

from moonlet.kept import Kept, fingerprint
from moonlet.perception import Perception
from moonlet.retouching import GRID_PX, Patch, Retouching, changed_parts
from moonlet.vision import LineNet, prepare
from moonlet.weights import BUNDLED

WIDTH, HEIGHT = 640, 480


ODD = (637, 487)


def page(
    email: str = "", toast: str = "", dark: bool = False, scrolled: int = 0, size: tuple[int, int] = (WIDTH, HEIGHT), bar: str = ""
) -> Image.Image:
    """A form with a field, as it looks after something was done to it."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(15)
    draw.rectangle((0, 0, size[0], 40), fill="#1d4ed8")
    draw.text((16, 11), "Harbour shop", fill="white", font=font)
    for row, label in enumerate(("Email", "Full name", "City", "Country", "Notes")):
        top = 70 + 74 * row - scrolled
        draw.text((40, top), label, fill="#222222", font=font)
        draw.rounded_rectangle((40, top + 22, 360, top + 54), 5, outline="#888888", fill="white")
    draw.text((50, 99 - scrolled), email, fill="#111111", font=font)
    if toast:
        draw.rounded_rectangle((400, 420, 620, 460), 6, fill="#166534")
        draw.text((414, 431), toast, fill="white", font=font)
    if bar:
        draw.rectangle((size[0] - 5, size[1] - 90, size[0], size[1]), fill=bar)
    return ImageOps.invert(image) if dark else image


SEQUENCES = {
    "a field is typed into": [page(), page(email="ada@"), page(email="ada@example.com")],
    "the page is scrolled": [page(), page(scrolled=37)],
    "a toast comes and goes": [page(), page(toast="Saved to cart"), page()],
    "a toast comes while a field is typed into": [page(), page(email="ada@example.com", toast="Saved")],
    "the corner of a picture of odd size changes": [page(size=ODD), page(size=ODD, bar="#333333"), page(size=ODD, bar="#ee8800")],
    "the theme becomes dark": [page(email="ada"), page(email="ada", dark=True)],
    "the viewport becomes smaller and larger": [page(), page(size=(500, 430)), page(size=(700, 501))],
}


def tensor_of(image: Image.Image) -> torch.Tensor:
    return torch.from_numpy(np.array(image)).permute(2, 0, 1)


@pytest.fixture(scope="module")
def used() -> Perception:
    return Perception.load(BUNDLED / "eyes.safetensors")


@pytest.fixture(scope="module")
def fresh() -> Perception:
    return Perception.load(BUNDLED / "eyes.safetensors")


def from_nothing(eyes: Perception, image: Image.Image) -> object:
    """A look by eyes that have last looked at two pictures without anything in common with it."""
    for color in ("#123456", "#654321"):
        eyes.look(Image.new("RGB", (96, 64), color))
    return eyes.look(image)


@pytest.mark.parametrize("name", SEQUENCES)
def test_a_look_after_others_sees_to_the_bit_what_a_look_from_nothing_sees(name: str, used: Perception, fresh: Perception) -> None:
    for image in SEQUENCES[name]:
        seen = used.look(image)
        assert seen.elements, "nothing was seen: this would prove nothing"
        assert seen == from_nothing(fresh, image)


def test_one_core_and_two_see_the_same(used: Perception, fresh: Perception) -> None:
    image, cores = page(email="ada@example.com"), torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        on_two = from_nothing(used, image)
        torch.set_num_threads(1)
        assert on_two == from_nothing(fresh, image)
    finally:
        torch.set_num_threads(cores)


@pytest.mark.parametrize("name", SEQUENCES)
@torch.inference_mode()
def test_maps_are_retouched_to_what_the_whole_picture_gives(name: str) -> None:
    torch.manual_seed(0)
    net = LineNet().eval().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    retouching = Retouching(net)
    for image in map(tensor_of, SEQUENCES[name]):
        whole = net.convolved(prepare(image))
        for kept, computed in zip(retouching.convolved(image), whole, strict=True):
            assert torch.equal(kept, computed)


@torch.inference_mode()
def test_an_interrupted_look_leaves_nothing_that_the_next_one_trusts(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(0)
    net = LineNet().eval()
    retouching, image = Retouching(net), tensor_of(page(email="ada@"))
    retouching.convolved(tensor_of(page()))
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(net.stage16, "forward", interrupted)
        retouching.convolved(image)
    assert torch.equal(retouching.convolved(image)[3], net.convolved(prepare(image))[3])


def interrupted(_: torch.Tensor) -> torch.Tensor:
    raise KeyboardInterrupt


def test_only_the_squares_in_which_something_changed_are_taken() -> None:
    before, after = tensor_of(page()), tensor_of(page(toast="Saved to cart"))
    parts = changed_parts(before, after)
    assert parts == [Patch(384, 512, 384, 640)]
    assert all(side % GRID_PX == 0 for part in parts for side in (part.top, part.bottom, part.left, part.right))


def test_what_changed_far_apart_is_taken_apart() -> None:
    parts = changed_parts(tensor_of(page()), tensor_of(page(email="ada@", toast="Saved")))
    assert len(parts) == 2


def test_a_picture_that_did_not_change_has_no_changed_part() -> None:
    assert changed_parts(tensor_of(page()), tensor_of(page())) == []


def test_what_two_looks_did_not_ask_for_is_forgotten() -> None:
    kept: Kept[str] = Kept()
    kept.keep("line", "text")
    kept.begin_look()
    assert kept.known("line") == "text"
    kept.begin_look()
    kept.begin_look()
    assert kept.known("line") is None
    assert not len(kept)


def test_pieces_of_equal_bytes_and_other_shape_are_other_pieces() -> None:
    assert fingerprint(np.zeros((2, 6, 3), np.uint8)) != fingerprint(np.zeros((3, 4, 3), np.uint8))
    assert fingerprint(np.zeros((2, 6, 3), np.uint8)) == fingerprint(np.zeros((2, 6, 3), np.uint8))
