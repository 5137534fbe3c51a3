"""Pieces of the picture that are shown enlarged beside a verdict."""

from __future__ import annotations

from qa_agent.events import BoxModel
from qa_agent.report.crops import EVIDENCE_SIZE_PX, crop_of, crops_of_evidence
from qa_agent.report.pictures import Picture
from qa_agent.report.views import Shot

SHOT = Shot(Picture("p1", "image/webp", b"", 1280, 800), 1280, 800)


def box(left: float, top: float, right: float, bottom: float) -> BoxModel:
    return BoxModel(left=left, top=top, right=right, bottom=bottom)


def test_a_value_is_shown_amid_what_it_is_known_by_and_outlined() -> None:
    value = box(600, 300, 640, 318)
    (crop,) = crops_of_evidence([value], SHOT)
    assert (crop.width, crop.height) == EVIDENCE_SIZE_PX
    assert crop.left < 600 and crop.left + crop.width > 640 and crop.top < 300 and crop.top + crop.height > 318
    assert crop.outlined == (value,)


def test_at_the_edge_the_piece_stays_on_the_picture() -> None:
    (crop,) = crops_of_evidence([box(1240, 780, 1278, 799)], SHOT)
    assert (crop.left + crop.width, crop.top + crop.height) == (1280, 800)


def test_what_lies_together_is_shown_once_with_both_outlines() -> None:
    one, other = box(600, 300, 640, 318), box(650, 300, 690, 318)
    (crop,) = crops_of_evidence([one, other, one], SHOT)
    assert crop.outlined == (one, other)
    assert crop.left < 600 and crop.left + crop.width > 690
    assert len(crops_of_evidence([one, box(900, 300, 940, 318)], SHOT)) == 2


def test_what_covers_half_the_screen_or_lies_beside_it_is_not_enlarged() -> None:
    assert crops_of_evidence([box(0, 0, 1280, 60), box(0, 0, 400, 700), box(1300, 0, 1310, 9), box(float("nan"), 0, 9, 9)], SHOT) == ()


def test_what_was_nearest_is_cut_out_closely() -> None:
    crop = crop_of(box(600, 300, 640, 318), SHOT)
    assert crop is not None and (crop.width, crop.height) == (68, 46)
    assert crop_of(box(-90, -90, -80, -80), SHOT) is None
