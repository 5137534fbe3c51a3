"""Locate: references alone, of all sorts; some of things that are not there."""

from __future__ import annotations

from moonlet.expression import Locate
from synth.sentences import oracle
from synth.sentences.bank import locate as bank
from synth.sentences.item import Item
from synth.sentences.make.exist import absent, nameable
from synth.sentences.make.scene import Scene
from synth.sentences.page import Node
from synth.sentences.refer import Named

# how often each kind is pointed at, against its number on the page
WEIGHTS = {
    "text": 0.25, "icon": 1.6, "button": 1.3, "link": 1.0, "checkbox": 1.4, "switch": 1.6, "textbox": 1.5, "combobox": 1.6, "row": 0.5, "card": 0.8,
    "navigation": 0.6, "table": 1.0, "image": 1.2, "avatar": 1.0, "badge": 0.8, "heading": 0.6,
}  # fmt: skip


def target(scene: Scene) -> Node | None:
    for _ in range(8):
        node = nameable(scene) if scene.chance(0.3) else scene.any(scene.page.nodes)
        if node is not None and scene.chance(WEIGHTS.get(node.kind, 1.0) / 1.6):
            return node if isinstance(node, Node) else None
    return None


def make(scene: Scene) -> Item | None:
    if scene.chance(0.09):
        missing = absent(scene)
        if missing is None or oracle.resolve(scene.page, missing[0].ref, scene.draft.meaning):
            return None
        return _item(scene, missing[0])
    node = target(scene)
    if node is None:
        return None
    named: Named | None
    if node.kind in {"card", "row", "dialog", "table", "navigation", "alert"}:
        named = scene.namer.name_container(node)
    else:
        named = scene.namer.name(node, 1, kindless=0.18)
    if named is None:
        return None
    if scene.chance(0.3):
        named = scene.namer.modify(named)
    return _item(scene, named)


def _item(scene: Scene, named: Named) -> Item:
    frame = scene.frame(bank.ASKED) if scene.chance(0.22) else bank.PLAIN[1] if scene.chance(0.3) and not named.np.proper else bank.PLAIN[0]
    return scene.item(frame.format(R=named.np), Locate(named.ref), "locate", "Locate", frame, nodes=named.nodes)
