"""Pages composed at random: `compose(seed, icons)` gives the HTML and what is known of it beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from .. import quirks
from ..content import Content
from ..frameworks import choose_look
from ..icons import IconSets
from ..looks import Look
from . import feedback
from .genres import GENRES, WEIGHTS
from .html import Markup, el, join
from .scene import Scene

VIEWPORTS: tuple[tuple[int, int, int], ...] = (
    (1280, 800, 50), (1440, 900, 10), (1024, 768, 10), (1920, 1080, 4), (768, 1024, 6), (390, 844, 8), (360, 640, 5), (1366, 768, 7),
)  # fmt: skip


@dataclass(frozen=True)
class PageSource:
    """A page before it is drawn. `scroll` is a share of what can be scrolled."""

    seed: int
    genre: str
    look: Look
    html: str
    width: int
    height: int
    scale: int
    scroll: float
    facts: dict[str, str | bool]


def compose(seed: int, icons: IconSets, weights: Mapping[str, float] = MappingProxyType({})) -> PageSource:
    """The page of a seed: the same on every machine that has the same assets. `weights` of genres instead of the usual ones. Held-out icons bring the held-out looks with them."""
    rng = Random(seed)
    width, height, _ = rng.choices(VIEWPORTS, [weight for *_, weight in VIEWPORTS])[0]
    scale = 2 if rng.random() < 0.03 and width < 1500 else 1
    look = choose_look(rng, icons.names, icons.held_out)
    genre = rng.choices(tuple(GENRES), [weights.get(name, WEIGHTS.get(name, 1)) for name in GENRES])[0]
    scene = Scene(rng, Content(rng), look, icons, width, height)
    scene.field_style = look.style("label") or rng.choice(("above", "above", "above", "left", "hint"))
    if scene.phone and scene.field_style == "left":
        scene.field_style = "above"
    body = GENRES[genre](scene)
    feedback.overlays(scene)
    scroll = rng.random() if rng.random() < 0.18 else 0.0
    look = scene.look  # some genres dress the page anew
    rules = look.rules + "".join(dict.fromkeys(scene.rules)) + quirks.rules(rng)
    head = join(
        Markup('<meta charset="utf-8">'),
        [el("link", {"rel": "stylesheet", "href": f"@assets/{path}"}) for path in look.css_files],
        el("style", None, Markup(rules)),
    )
    html = join(
        Markup("<!doctype html>"),
        el(
            "html",
            {"lang": "en", **look.html_attrs},
            el("head", None, head),
            el("body", {"class": look.body_class, **look.body_attrs}, body, scene.overlays),
        ),
    )
    facts: dict[str, str | bool] = {
        "genre": genre,
        "title": "",
        "signed_in": False,
        "error": False,
        "empty": False,
        "dialog_open": False,
        "theme": "dark" if look.dark else "light",
    }
    return PageSource(seed, genre, look, html, width, height, scale, scroll, facts | scene.facts)
