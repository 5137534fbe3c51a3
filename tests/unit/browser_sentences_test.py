"""Bare sentences that are told by their wording alone; all others are the eyes' to understand."""

from __future__ import annotations

import pytest

from qa_agent.acting.sentences import action_of
from qa_agent.eyes import Action


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Go back", Action("back")),
        ("Navigate back to the last page.", Action("back")),
        ("Reload the page", Action("reload")),
        ("refresh", Action("reload")),
        ("Right-click on the row of Ada", Action("right_click", "the row of Ada")),
        ("Drag the Lamp card to the Done column", Action("drag", "the Lamp card", "the Done column")),
        ("drag the handle onto the bin", Action("drag", "the handle", "the bin")),
        ('Upload "my cv.pdf" into the Résumé field', Action("upload", "the Résumé field", "my cv.pdf")),
        ("Attach files/cv.pdf to the Résumé field", Action("upload", "the Résumé field", "files/cv.pdf")),
        ("Switch to the new tab", Action("tab", text="new")),
        ('Switch to the browser tab "Invoice 7"', Action("tab", text="Invoice 7")),
        ("The URL is */cart", Action("expect_url", text="*/cart")),
        ('The address of the page is "http://shop.test/"', Action("expect_url", text="http://shop.test/")),
        ("The tab title is Orders (3)", Action("expect_title", text="Orders (3)")),
        ("There are no errors in the console", Action("expect_console", text="no errors")),
    ],
)
def test_a_sentence_about_the_browser_is_told_by_its_wording(sentence: str, action: Action) -> None:
    assert action_of(sentence) == action


@pytest.mark.parametrize(
    "sentence",
    [
        "Click Go back",
        "The Settings tab is selected",
        "Switch to the Settings tab",
        "The title is Orders",
        "Drag the slider",
        "Upload the photo",
        "no error message is shown",
        "Reload button is disabled",
    ],
)
def test_a_sentence_about_the_screen_is_left_to_the_eyes(sentence: str) -> None:
    assert action_of(sentence) is None
