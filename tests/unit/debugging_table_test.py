"""The table of what is seen, as `qa-agent see` and the debugging prompt print it."""

from __future__ import annotations

from qa_agent.debugging import table
from qa_agent.eyes import Box, Seen

SAVE = Seen(7, "button", "Save", Box(10, 10, 100, 40), ("disabled",), confidence=0.98)
ITS_TEXT = Seen(8, "text", "Save", Box(20, 15, 90, 35))
BIN = Seen(123, "icon", "", Box(200, 10, 220, 30), concept="trash")


def test_columns_are_aligned_under_their_heads() -> None:
    head, *rows = table([SAVE, ITS_TEXT, BIN, Seen(9, "text", "東京 café", Box(0, 0, 9, 9))])
    assert [row.split()[1] for row in rows] == ["button", "text", "icon", "text"]
    assert [row[head.index("kind") :].split()[0] for row in rows] == ["button", "text", "icon", "text"]
    assert rows[0][head.index("text (") :].startswith("Save  ")
    assert len({len(line.replace("東京", "....")) for line in (head, *rows)}) == 1


def test_states_and_the_meaning_of_icons_are_told() -> None:
    assert "disabled" in table([SAVE])[1]
    assert "(trash)" in table([BIN])[1]


def test_a_text_on_a_button_says_on_which() -> None:
    assert "in 7" in table([SAVE, ITS_TEXT])[2]


def test_a_long_text_is_cut_to_the_terminal() -> None:
    line = table([Seen(1, "text", "word " * 60, Box(0, 0, 900, 20))], width=80)[1]
    assert len(line) == 80
    assert "…" in line


def test_there_is_no_colour_unless_it_is_asked_for() -> None:
    assert "\033" not in "".join(table([SAVE]))
    assert "\033[35m" in table([SAVE], coloured=True)[1]
