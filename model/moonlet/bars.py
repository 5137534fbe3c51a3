"""What part a navigation plays: bar at the top, side menu, footer, breadcrumb trail, page numbers, tabs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from moonlet.peers import Run
    from moonlet.structure import Node, Scene

# How testers call each part.
ROLE_WORDS: dict[str, str] = {
    "header": "header top bar app navbar navigation main menu topbar masthead site",
    "sidebar": "sidebar side bar menu left nav navigation drawer panel lateral vertical main",
    "footer": "footer bottom bar",
    "breadcrumb": "breadcrumb breadcrumbs trail path crumbs crumb",
    "pagination": "pagination pager page numbers pages paging paginator",
    "tabs": "tab tabs bar strip list",
    "menu": "menu dropdown drop down context popup popover",
    "stepper": "steps stepper progress wizard",
    "search": "search find lookup filter query",
}


def roles(scene: Scene) -> dict[int, str]:
    """The role of each navigation node, by place, shape and content, "" where none shows; and of fields to search with."""
    bars = {n.index: _role(scene, n.index) for n in scene.nodes if n.kind == "navigation"}
    lenses = [n for n in scene.nodes if n.element is not None and n.element.concepts.get("search", 0.0) > 0.5]
    fields = [n for n in scene.nodes if n.kind in ("textbox", "combobox")]
    return bars | {n.index: "search" for n in fields if any(_at_its_ends(n, lens) for lens in lenses)}


def _at_its_ends(field: Node, icon: Node) -> bool:
    """Whether an icon stands in a field or right beside it."""
    (left, top, right, bottom), (x0, y0, x1, y1) = (map(float, node.box) for node in (field, icon))
    return top - 4 <= (y0 + y1) / 2 <= bottom + 4 and left - 44 <= (x0 + x1) / 2 <= right + 44 and x1 - x0 < 64


def _role(scene: Scene, index: int) -> str:
    left, top, right, bottom = (float(edge) for edge in scene.boxes[index])
    width, height = scene.screen.width, scene.screen.height
    inner = [scene.nodes[int(i)] for i in np.flatnonzero(scene.inside[:, index])]
    words = [node.text.strip() for node in inner if node.kind == "text"]
    low = bottom - top < 0.12 * height and bottom - top < 120
    numbers = sum(word.isdigit() for word in words)
    turning = any(re.fullmatch(r"(?i)(prev|previous|next|‹|›|«|»|←|→).{0,6}", word) for word in words)
    if low and numbers >= 2 and (turning or numbers >= 0.6 * max(1, len(words)) or any("chevron" in c for c in _concepts(scene, inner))):
        return "pagination"
    if right - left > 0.6 * width and top < 40 and bottom < 150:
        return "header"
    if bottom - top > 0.35 * height and (right < 0.38 * width or left > 0.62 * width):
        return "sidebar"
    if any(node.kind == "tab" for node in inner):
        return "tabs"
    entries = sum(node.kind == "menuitem" for node in inner)
    if right - left > 0.55 * width and bottom > 0.8 * height and top > 0.4 * height and entries <= 2 + 0.2 * len(words):
        return "footer"
    separators = any(re.fullmatch(r"[/›>»•·→|\\-]", word) for word in words) or any("chevron-right" in c for c in _concepts(scene, inner))
    if low and top < 0.5 * height and len(words) <= 9 and bottom - top < 56 and (separators or entries == 0):
        return "breadcrumb"
    if right - left > 0.55 * width and bottom > 0.85 * height:
        return "footer"
    if top < 20:
        return "header"
    if numbers >= 2 or any(re.match(r"(?i)step\b", word) for word in words):
        return "stepper"
    return "menu" if entries and bottom - top > 60 else ""


def run_role(scene: Scene, run: Run) -> str:
    """The bar that peers make up by their place alone, where no navigation was seen around them; "" for none."""
    boxes = scene.boxes[list(run.members)]
    width, height = scene.screen.width, scene.screen.height
    if len(run.members) < 3 or sum(scene.nodes[i].table >= 0 for i in run.members) > 0.5 * len(run.members):
        return ""
    if run.direction == "down":
        return "sidebar" if boxes[:, 2].max() < 0.3 * width and boxes[:, 0].min() < 0.12 * width else ""
    if boxes[:, 3].max() < min(150, 0.16 * height):
        return "header"
    return "footer" if boxes[:, 1].min() > height - min(150, 0.16 * height) else ""


def _concepts(scene: Scene, nodes: list) -> list[str]:  # type: ignore[type-arg]
    return [concept for node in nodes if node.element is not None for concept, p in node.element.concepts.items() if p > 0.4]


def role_likeness(role: str, said: str) -> float:
    """How well words for a navigation fit its role: the first words of a role are its own, the rest are shared."""
    if not role:
        return 0.0
    words = [word for word in re.findall(r"[a-z]+", said.lower()) if word not in ("the", "nav", "navigation", "bar", "menu")]
    names = ROLE_WORDS[role].split()
    if not words:
        return 0.5
    return max((1.0 if _near(word, names[:2]) else 0.75 if _near(word, names) else 0.0) for word in words)


def _near(word: str, names: list[str]) -> bool:
    from moonlet.similarity import word_likeness

    return any(word_likeness(word, name) >= 0.7 for name in names)
