"""Kinds of pages. Each genre is a function from a scene to the body's markup."""

from __future__ import annotations

from collections.abc import Callable

from ..html import Markup
from ..scene import Scene
from . import (
    account,
    checkout,
    consoles,
    daily,
    landing,
    listings,
    personal,
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
    planning,
    reading,
    shop,
    social,
    work,
    zoo,
)
GENRES: dict[str, Genre] = {name: genre for family in _FAMILIES for name, genre in family.GENRES.items()}

# How often a genre is drawn where not once: forms, tables and mixtures hold what is asked about most.
WEIGHTS = {
    "form": 3,
    "settings": 3,
    "admin-list": 4,
    "dashboard": 3,
    "record": 2,
    "checkout": 2,
    "query": 1.5,
    "sign-in": 1.5,
    "one-part": 4,
    "showcase": 4,
    "mixture": 4,
    "icons": 1.5,
}

__all__ = ["GENRES", "WEIGHTS", "Genre"]
