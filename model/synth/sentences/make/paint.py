"""HasColor, said of letters, of fills, and of what belongs to a row or a card: "the price of X is red"."""

from __future__ import annotations

from moonlet.expression import HasColor, Not, Ref, Statement
from synth.sentences.bank import color as bank
from synth.sentences.bank.kinds import COLOR_WORDS
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import cell_of, column_name
from synth.sentences.page import Node

# colours that nobody takes for one another, for false claims
_APART: dict[str, tuple[str, ...]] = {
    "red": ("green", "blue", "teal"), "green": ("red", "orange", "blue", "purple"), "blue": ("red", "green", "orange"),
    "orange": ("blue", "green", "purple"), "purple": ("green", "red", "orange"), "teal": ("red", "purple", "orange"),
    "cyan": ("red", "purple", "orange"), "yellow": ("blue", "purple", "red"), "pink": ("green", "blue", "teal"),
    "brown": ("green", "blue", "purple"), "black": ("red", "green", "blue"), "grey": ("red", "green", "blue"), "white": ("red", "green", "blue"),
}  # fmt: skip


def told(scene: Scene, node: Node, ref: Ref, banks: tuple[tuple[str, ...], tuple[str, ...]], slots: dict[str, object], color: str) -> Item:
    """Claim a colour of the node, its own or one far from it; or deny it."""
    holds = scene.chance(0.5)
    said = color if holds else scene.any(_APART[color])
    deny = scene.chance(0.2)
    frame = scene.frame(banks[1] if deny else banks[0])
    word = scene.any(COLOR_WORDS[said]) if scene.chance(0.25) else said
    statement: Statement = HasColor(ref, said)
    if deny:
        statement = Not(statement)
    return scene.statement(frame, {**slots, "C": word}, statement, operator="HasColor", holds=holds != deny, nodes=[node])


def colored(scene: Scene, node: Node) -> bool:
    """Coloured things are talked of; black and grey ones now and then."""
    return bool(node.color) and (node.color not in {"black", "grey", "white"} or scene.chance(0.1))


def ink(scene: Scene) -> Item | None:
    node = scene.any([node for node in scene.page.lines if colored(scene, node)])
    named = scene.namer.name(node, 1) if node else None
    if node is None or named is None or named.ref.color or named.node.kind != "text":
        return None
    return told(scene, node, named.ref, (bank.INK, bank.NOT_INK), {"R": named.np}, node.color)


def fill(scene: Scene) -> Item | None:
    page = scene.page
    node = scene.any(
        [node for node in page.nodes[: page.base] if colored(scene, node) and node.kind in {"button", "badge", "alert", "toast"}]
    )
    named = scene.namer.name(node, 1) if node else None
    if node is None or named is None or named.ref.color or named.node.kind != node.kind:
        return None
    return told(scene, node, named.ref, (bank.FILL, bank.NOT_FILL), {"R": named.np}, node.color)


def cell(scene: Scene) -> Item | None:
    """ "the status of order 1042 is written in green"."""
    found = cell_of(scene)
    if found is None or not found[4].color or (found[4].color in {"black", "grey"} and scene.chance(0.85)):
        return None
    _, _, column, key, node = found
    name = scene.namer.text_name(key)
    if name is None:
        return None
    said, slot = column_name(scene, column)
    ref = Ref(text=slot, relation="of", anchor=name.ref)
    return told(scene, node, ref, (bank.OWNED, bank.NOT_OWNED), {"W": said, "K": name.np}, node.color)


def price(scene: Scene) -> Item | None:
    page = scene.page
    home = scene.any(
        [home for home, line in page.prices.items() if line.color and (line.color not in {"black", "grey"} or scene.chance(0.2))]
    )
    name = scene.namer.text_name(page.titles[home]) if home is not None else None
    if name is None:
        return None
    slot = scene.draft.word("price")
    ref = Ref(text=slot, relation="of", anchor=name.ref)
    line = page.prices[home]
    return told(scene, line, ref, (bank.OWNED, bank.NOT_OWNED), {"W": slot, "K": name.np}, line.color)


WAYS = (ink, ink, ink, fill, cell, cell, cell, price, price)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
