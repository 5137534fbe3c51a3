"""Kinds of pages. Each genre is a function from a scene to the body's markup."""

from __future__ import annotations

from collections.abc import Callable

from ..html import Markup
from ..scene import Scene
from . import (
    account,
    checkout,
    consoles,
    controls,
    crowded,
    daily,
    fronts,
    landing,
    listings,
    personal,
    plain,
    planning,
    reading,
    shop,
    social,
    work,
    zoo,
)

Genre = Callable[[Scene], Markup]

_FAMILIES = (
    account,
    checkout,
    consoles,
    daily,
    landing,
    listings,
    personal,
    plain,
    planning,
    reading,
    shop,
    social,
    work,
    zoo,
    controls,
    crowded,
    fronts,
)
GENRES: dict[str, Genre] = {name: genre for family in _FAMILIES for name, genre in family.GENRES.items()}

# How often a genre is drawn where not once: forms, tables and mixtures hold what is asked about most.
WEIGHTS = {
    "form": 6,
    "settings": 6,
    "admin-list": 7,
    "dashboard": 3,
    "record": 3,
    "checkout": 4,
    "query": 3,
    "sign-in": 2,
    "one-part": 10,
    "showcase": 10,
    "mixture": 6,
    "icons": 1.5,
    "wide-form": 5,
    "editor": 3,
    "grid-tool": 5,
    "monitor": 2,
}

__all__ = ["GENRES", "WEIGHTS", "Genre"]
