"""An old price, crossed out, in one line with the new one."""

from __future__ import annotations

from moonlet.crossed import apart
from moonlet.reader import Reading
from moonlet.regions import Line
from moonlet.screen import Box, Word


def row(*words: str) -> tuple[Line, Reading]:
    """Words of 60 px with 10 px between them."""
    placed = tuple(Word(word, Box(70 * n, 0, 70 * n + 60, 20)) for n, word in enumerate(words))
    return Line(Box(0, 0, 70 * len(words) - 10, 20), 0.9, 0.0), Reading(" ".join(words), placed, 0.99)


def struck_between(left: float, right: float) -> object:
    """A line through everything from `left` to `right`: what reaches beyond it is not struck."""
    return lambda box: box.left >= left and box.right <= right


def parts(words: tuple[str, ...], left: float, right: float) -> list[tuple[str, bool]]:
    return [(reading.text, line.struck > 0.5) for line, reading in apart(*row(*words), struck_between(left, right))]  # type: ignore[arg-type]


def test_the_old_price_is_parted_from_the_new_one() -> None:
    assert parts(("CHF", "691.20", "CHF", "549.00"), 0, 130) == [("CHF 691.20", True), ("CHF 549.00", False)]
    assert parts(("549.00", "691.20", "(SALE)"), 70, 130) == [("549.00", False), ("691.20", True), ("(SALE)", False)]


def test_a_line_that_is_crossed_out_as_a_whole_stays_whole() -> None:
    assert parts(("691.20", "549.00"), 0, 200) == [("691.20 549.00", False)]


def test_other_lines_stay_whole() -> None:
    assert parts(("691.20", "549.00"), 0, 10) == [("691.20 549.00", False)]
    assert parts(("was", "691.20"), 70, 130) == [("was 691.20", False)]  # one figure: nothing to part
