"""Which kinds of things a word for a kind may mean: the starting table that training then moves.

Testers call a link a button and a menu entry a tab, and perception confuses what looks alike, so
near kinds get a share.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from moonlet.expression import REF_KINDS
from moonlet.screen import KINDS

NODE_KINDS: tuple[str, ...] = (*KINDS, "block", "cell", "column", "list", "section", "page")

_NEAR: dict[str, dict[str, float]] = {
    "any": dict.fromkeys(KINDS, 0.75) | {
        "button": 1, "link": 1, "tab": 1, "menuitem": 1, "textbox": 1, "combobox": 1, "checkbox": 1, "radio": 1,
        "switch": 1,
        "heading": 0.9, "text": 0.85, "badge": 0.9, "icon": 0.85, "avatar": 0.8, "image": 0.8, "card": 0.7,
        "row": 0.65, "table": 0.5,
        "navigation": 0.4, "alert": 0.8, "block": 0.6, "cell": 0.5, "column": 0.35, "list": 0.3, "section": 0.35,
        "page": 0.1,
    },
    "text": {"text": 1, "block": 0.95, "heading": 0.9, "link": 0.75, "badge": 0.7, "button": 0.6, "menuitem": 0.6,
    "tab": 0.6, "alert": 0.6,
             "cell": 0.6, "checkbox": 0.3, "radio": 0.3},
    "heading": {"heading": 1, "text": 0.7, "block": 0.5, "link": 0.3},
    "link": {"link": 1, "button": 0.75, "menuitem": 0.8, "tab": 0.6, "text": 0.5, "icon": 0.4, "block": 0.2,
    "heading": 0.35, "card": 0.3, "row": 0.25},
    "button": {"button": 1, "link": 0.75, "icon": 0.6, "tab": 0.6, "menuitem": 0.55, "combobox": 0.4, "switch": 0.4,
    "badge": 0.35, "avatar": 0.3,
               "checkbox": 0.3, "radio": 0.35, "card": 0.2, "text": 0.3, "image": 0.3},
    "textbox": {"textbox": 1, "combobox": 0.6},
    "combobox": {"combobox": 1, "textbox": 0.5, "button": 0.65, "link": 0.45, "menuitem": 0.3},
    "checkbox": {"checkbox": 1, "radio": 0.5, "switch": 0.5, "button": 0.2, "badge": 0.2, "icon": 0.2},
    "radio": {"radio": 1, "checkbox": 0.5, "switch": 0.2, "button": 0.25},
    "switch": {"switch": 1, "checkbox": 0.65, "radio": 0.25, "button": 0.25},
    "slider": {"slider": 1, "progressbar": 0.5, "textbox": 0.1},
    "tab": {"tab": 1, "link": 0.7, "menuitem": 0.7, "button": 0.65, "card": 0.15, "text": 0.2},
    "menuitem": {"menuitem": 1, "link": 0.85, "tab": 0.6, "button": 0.5, "text": 0.35, "row": 0.35, "icon": 0.2},
    "icon": {"icon": 1, "image": 0.6, "button": 0.75, "link": 0.6, "badge": 0.35, "avatar": 0.3, "menuitem": 0.4,
    "tab": 0.45},
    "image": {"image": 1, "avatar": 0.6, "icon": 0.55, "card": 0.1, "chart": 0.2},
    "avatar": {"avatar": 1, "image": 0.75, "icon": 0.4, "button": 0.25, "link": 0.2},
    "badge": {"badge": 1, "text": 0.5, "link": 0.35, "button": 0.45, "icon": 0.25},
    "card": {"card": 1, "row": 0.5, "section": 0.55, "dialog": 0.4, "alert": 0.25, "table": 0.2, "link": 0.15,
    "list": 0.3, "chart": 0.3},
    "row": {"row": 1, "card": 0.45, "menuitem": 0.3, "link": 0.2, "text": 0.25, "block": 0.1, "alert": 0.15},
    "table": {"table": 1, "card": 0.4, "list": 0.45, "section": 0.35},
    "navigation": {"navigation": 1, "list": 0.4, "section": 0.25, "card": 0.15},
    "alert": {"alert": 1, "toast": 0.8, "dialog": 0.3, "card": 0.35, "text": 0.35, "block": 0.35, "badge": 0.1},
    "dialog": {"dialog": 1, "card": 0.5, "alert": 0.3, "toast": 0.3},
    "toast": {"toast": 1, "alert": 0.85, "card": 0.4, "dialog": 0.3},
    "progressbar": {"progressbar": 1, "slider": 0.5, "chart": 0.15},
    "spinner": {"spinner": 1, "icon": 0.35, "progressbar": 0.2},
    "chart": {"chart": 1, "image": 0.4, "card": 0.3},
    "field": {"textbox": 1, "combobox": 1, "slider": 0.3},
    "toggle": {"switch": 1, "checkbox": 1, "radio": 0.9, "button": 0.2},
    "cell": {"cell": 1, "text": 0.65, "badge": 0.6, "link": 0.45, "block": 0.3},
    "column": {"column": 1, "text": 0.4, "section": 0.45, "card": 0.3, "list": 0.3},
    "list": {"list": 1, "section": 0.8, "card": 0.75, "table": 0.75, "navigation": 0.7, "row": 0.1, "dialog": 0.3},
    "item": {"row": 1, "menuitem": 0.85, "link": 0.7, "card": 0.8, "text": 0.5, "badge": 0.5, "button": 0.4,
    "checkbox": 0.6, "radio": 0.5, "alert": 0.5,
             "avatar": 0.4, "block": 0.3, "tab": 0.5},
    "section": {"section": 1, "card": 0.9, "table": 0.6, "navigation": 0.6, "list": 0.6, "dialog": 0.6, "row": 0.3,
    "alert": 0.4},
    "logo": {"image": 1, "icon": 0.95, "text": 0.3, "link": 0.5, "heading": 0.2, "avatar": 0.4},
    "value": {"text": 1, "badge": 0.85, "block": 0.6, "cell": 0.8, "link": 0.7, "heading": 0.9, "textbox": 0.9,
    "combobox": 0.9, "progressbar": 0.5,
              "button": 0.4},
    "page": {"page": 1},
}  # fmt: skip


@lru_cache(maxsize=1)
def starting_table() -> NDArray[np.float32]:
    """`[asked kind, node kind]` in [0, 1]; 0.03 where nothing is said."""
    table = np.full((len(REF_KINDS), len(NODE_KINDS)), 0.03, dtype=np.float32)
    for asked, near in _NEAR.items():
        for kind, value in near.items():
            table[REF_KINDS.index(asked), NODE_KINDS.index(kind)] = value
    return table
