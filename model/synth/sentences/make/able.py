"""Judge: what one can do here, decided by the controls that there are."""

from __future__ import annotations

import re
from functools import lru_cache

from moonlet.expression import Judge
from synth.sentences.bank import able as bank
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.page import CONTROLS, PRESSABLE, Node, Page


@lru_cache(maxsize=256)
def _pattern(labels: str) -> re.Pattern[str]:
    return re.compile(labels, re.IGNORECASE)


def doers(page: Page, deed: bank.Deed) -> list[Node]:
    """Controls and icons that do it."""
    pattern = _pattern(deed.labels)
    found = [
        node for node in page.nodes[: page.base]
        if node.kind in PRESSABLE | CONTROLS and "disabled" not in node.states
        and (pattern.search(node.text) or pattern.search(node.label) or (not node.norm and pattern.search(node.said)))
    ]  # fmt: skip
    held = [node for node in page.by_kind["icon"] if node.concept in deed.icons and page.home(node, "button", "link") is not None]
    return found + held


def hinted(page: Page, deed: bank.Deed) -> bool:
    """Whether anything on the page could be taken for it: a word anywhere, an icon of it."""
    icons = {*deed.icons, *deed.near_icons}
    if page.sample.genre in deed.near_genres or any(node.concept in icons for node in page.by_kind["icon"]):
        return True
    patterns = [_pattern(labels) for labels in (deed.labels, deed.near) if labels]
    return any(pattern.search(line.text) for line in page.lines for pattern in patterns)


# what few pages let one do: claimed first where it is so, and less often where it is not
_SELDOM = frozenset(
    {"recover", "other_service", "sort", "pages", "reply", "cart", "follow", "password", "remember", "coupon", "language", "share", "play",
     "back", "calendar", "upload"}
)  # fmt: skip


def make(scene: Scene) -> Item | None:
    page = scene.page
    want = scene.chance(0.5)
    keys = scene.rng.sample(sorted(bank.DEEDS), 20 if want else 8)
    if want and scene.chance(0.6):
        keys.sort(key=lambda key: key not in _SELDOM)
    for key in keys:
        deed = bank.DEEDS[key]
        if not want and key in _SELDOM and scene.chance(0.75):
            continue
        nodes = doers(page, deed)
        if bool(nodes) != want or (not want and hinted(page, deed)):
            continue
        frame = scene.frame(deed.claims)
        return scene.statement(frame, {}, Judge(), operator="Judge", holds=want, nodes=nodes)
    return None
