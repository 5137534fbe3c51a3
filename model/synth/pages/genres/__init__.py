"""Kinds of pages. Each genre is a function from a scene to the body's markup."""

from __future__ import annotations

from collections.abc import Callable

from ..html import Markup
from ..scene import Scene
from . import account, commerce, site, tools, work, zoo

Genre = Callable[[Scene], Markup]

GENRES: dict[str, Genre] = {**account.GENRES, **commerce.GENRES, **work.GENRES, **site.GENRES, **tools.GENRES, **zoo.GENRES}

__all__ = ["GENRES", "Genre"]
