"""Playwright's trace of a run in which there is a secret."""

from __future__ import annotations

import zipfile

import pytest

from tests.browser.pages import EMAIL, SAVE, block, page, style
from tests.browser.test_run import EYES, Place, place

__all__ = ["place"]

pytestmark = pytest.mark.browser

SECRET = 'pa55"w&<3'
SHOWS = """
save.onclick = () => {
  document.title = email.value
  document.body.append(email.value)
  fetch('?pw=' + encodeURIComponent(email.value))
}
"""


def test_what_is_secret_is_in_no_text_of_it(place: Place) -> None:
    place.write("save.html", page(f'<input id="email" style="{style(EMAIL)}">{block(SAVE, "save", tag="button")}', SHOWS))
    place.scenario("type.yaml", "steps:\n- type: ${secret:PW}\n  into: Email\n- click: the Save button\n- expect_console: Failed\n")
    options = ("--eyes", EYES, "--report", "out", "--tracing", "on", "--check-timeout", "1s")
    place.run("run", "type.yaml", *options, environment={"PW": SECRET})
    (trace,) = (place.folder / "out").rglob("trace.zip")
    with zipfile.ZipFile(trace) as opened:
        texts = {name: opened.read(name) for name in opened.namelist()}
    assert any("••••".encode() in text for text in texts.values())
    assert [name for name, text in texts.items() if b"pa55" in text] == []
