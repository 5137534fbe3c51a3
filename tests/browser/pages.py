"""Small pages whose elements are told apart by colour, and the palette that names the colours."""

from __future__ import annotations

from tests.fake_eyes import FakeEyes, Painted

SAVE, SAVED, EMAIL, FILLED, FAR, ERROR, COUNTRY, NORWAY, OPTION, BOX, TICKED, FLASH, MENU, TOP, AGAIN = range(
    0x100001, 0x100001 + 15 * 0x0F0501, 0x0F0501
)

PALETTE = {
    SAVE: Painted("button", "Save"),
    SAVED: Painted("toast", "Saved"),
    EMAIL: Painted("textbox", "Email"),
    FILLED: Painted("textbox", "ada@example.com", names=("Email",)),
    FAR: Painted("button", "Far away", names=("footer",)),
    ERROR: Painted("alert", "Error"),
    COUNTRY: Painted("combobox", "Choose", names=("Country",)),
    NORWAY: Painted("combobox", "Norway", names=("Country",)),
    OPTION: Painted("menuitem", "Norway"),
    BOX: Painted("checkbox", "Terms"),
    TICKED: Painted("checkbox", "Terms", states=("checked",)),
    FLASH: Painted("badge", "Flash"),
    MENU: Painted("menuitem", "Log out"),
    TOP: Painted("heading", "Top"),
    AGAIN: Painted("button", "Again", names=("Save",)),
}


def eyes() -> FakeEyes:
    """The eyes that know this palette; also `--eyes tests.browser.pages:eyes`."""
    return FakeEyes(PALETTE, answers={"Saved": "42", "Top": "seven"})


def css(colour: int) -> str:
    return f"#{colour:06x}"


def style(colour: int, more: str = "") -> str:
    """A block painted wholly in one colour."""
    c = css(colour)
    return f"background:{c};color:{c};border:0;outline:0;width:120px;height:32px;display:block;appearance:none;{more}"


def page(body: str, script: str = "") -> str:
    """A page with a white ground."""
    return f"<!doctype html><meta charset=utf-8><body style='margin:20px;background:#fff'>{body}<script>{script}</script>"


def block(colour: int, name: str = "", more: str = "", tag: str = "div") -> str:
    return f'<{tag} id="{name}" style="{style(colour, more)}"></{tag}>'


SAVE_PAGE = page(
    block(SAVE, "save", tag="button") + f'<div id="out" style="{style(SAVED, "visibility:hidden")}"></div>',
    "save.onclick = () => { out.style.visibility = 'visible' }",
)
