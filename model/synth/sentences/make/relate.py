"""Relates: order, geometry, containment, places."""

from __future__ import annotations

from dataclasses import replace

from moonlet.expression import Exists, Missing, Not, Relates, Statement
from synth.sentences import oracle
from synth.sentences.bank import relate as bank
from synth.sentences.bank.kinds import PLACE_PHRASES
from synth.sentences.item import Item
from synth.sentences.make.exist import nameable
from synth.sentences.make.scene import Scene
from synth.sentences.page import CONTAINERS, Node, gap
from synth.sentences.refer import Named

SIDES = ("left-of", "right-of", "above", "below")


def plain(scene: Scene, node: Node) -> Named | None:
    return scene.namer.name(node, 0, 2)


def pair_of(scene: Scene) -> tuple[Node, Node] | None:
    """Two things near each other, neither in the other."""
    page = scene.page
    one = nameable(scene)
    if one is None or one.kind in CONTAINERS:
        return None
    near = [
        other for other in page.nodes
        if other.kind not in CONTAINERS and other.id != one.id and other.id not in one.stands and one.id not in other.stands and other.kind not in {"spinner"}
        and one.id not in page.above(other) and other.id not in page.above(one) and gap(one.box, other.box) < 260
    ]  # fmt: skip
    other = scene.any(near)
    return None if other is None else (one, other)


def geometry(scene: Scene) -> Item | None:
    found = pair_of(scene)
    if found is None:
        return None
    one, other = found
    true = [side for side in SIDES if oracle.stands_to(side, one.box, other.box)]
    if len(true) != 1:
        return None
    names = plain(scene, one), plain(scene, other)
    if names[0] is None or names[1] is None:
        return None
    holds = scene.chance(0.5)
    relation = true[0] if holds else bank.OPPOSITE[true[0]]
    if holds and relation in {"left-of", "right-of"} and gap(one.box, other.box) < 50 and scene.chance(0.25):
        relation = "next-to"
    return say(scene, names[0], relation, names[1], None, holds)


def say(scene: Scene, one: Named, relation: str, other: Named, third: Named | None, holds: bool) -> Item:
    slots = {"R": one.np, "O": other.np, "P": third.np if third else ""}
    statement: Statement = Relates(one.ref, relation, other.ref, third.ref if third else None)
    nodes = [*one.nodes, *other.nodes, *(third.nodes if third else [])]
    roll = scene.rng.random()
    if roll < 0.07 and relation in bank.ASKS:
        frame = scene.frame(bank.ASKS[relation], one.np)
        return scene.item(
            frame.format(**slots),
            statement,
            "ask",
            "Relates",
            frame,
            holds=holds,
            nodes=nodes,
            answer="yes" if holds else "no",
        )
    if roll < 0.22 and relation in bank.DENIES:
        frame = scene.frame(bank.DENIES[relation], one.np)
        return scene.statement(frame, slots, Not(statement), operator="Relates", holds=not holds, nodes=nodes)
    frame = scene.frame(bank.SAYS[relation], one.np)
    return scene.statement(frame, slots, statement, operator="Relates", holds=holds, nodes=nodes)


def inside(scene: Scene) -> Item | None:
    page = scene.page
    one = nameable(scene)
    if one is None or one.kind in CONTAINERS:
        return None
    homes = [node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "navigation", "alert"}]
    around = [home for home in homes if home.id in page.above(one)]
    outside = [home for home in homes if home.id not in page.above(one) and not home.box.holds(one.box, 0.5)]
    holds = scene.chance(0.5)
    home = scene.any(around if holds else outside)
    if home is None:
        return None
    other = scene.namer.name_container(home)
    named = plain(scene, one)
    if other is None or named is None or page.titles.get(home.id) is one or named.np.proper:
        return None  # a bare text in a container is what that shows
    if not holds and one.norm and word_string_in(one, home):
        return None
    return say(scene, named, "in", other, None, holds)


def word_string_in(node: Node, home: Node) -> bool:
    return node.norm in home.parts or node.norm in home.norm


def order(scene: Scene) -> Item | None:
    """Neighbours in a list of likes."""
    page = scene.page
    one = scene.any(
        [
            node
            for node in page.nodes[: page.base]
            if node.kind in {"tab", "menuitem", "button", "link", "row", "card", "textbox", "checkbox"}
        ]
    )
    if one is None:
        return None
    line = oracle.siblings(page, one)
    at = line.index(one)
    if len(line) < 3:
        return None
    holds = scene.chance(0.5)
    relation = scene.any(["before", "after"])
    step = 1 if relation == "before" else -1
    wrong = [other for place, other in enumerate(line) if other is not one and (place - at) * step < 0]
    other = (line[at + step] if 0 <= at + step < len(line) else None) if holds else scene.any(wrong)
    if other is None:
        return None
    names = plain(scene, one), plain(scene, other)
    if names[0] is None or names[1] is None:
        return None
    return say(scene, names[0], relation, names[1], None, holds)


def between(scene: Scene) -> Item | None:
    page = scene.page
    one = scene.any(
        [
            node
            for node in page.nodes[: page.base]
            if node.kind in {"tab", "menuitem", "button", "link", "row", "card", "textbox", "checkbox", "heading"}
        ]
    )
    if one is None:
        return None
    line = oracle.siblings(page, one)
    at = line.index(one)
    if len(line) < 3:
        return None
    holds = scene.chance(0.5)
    if holds:
        if not 0 < at < len(line) - 1:
            return None
        first, second = line[at - 1], line[at + 1]
    else:
        others = [other for other in line if other is not one]
        at = int(scene.rng.random() * (len(others) - 1))
        first, second = others[at], others[at + 1]
    if scene.chance(0.4):
        first, second = second, first
    if oracle.lies_between(one.box, first.box, second.box) != holds:
        return None
    names = [plain(scene, node) for node in (one, first, second)]
    if names[0] is None or names[1] is None or names[2] is None:
        return None
    return say(scene, names[0], "between", names[1], names[2], holds)


def under(scene: Scene) -> Item | None:
    page = scene.page
    one = nameable(scene)
    if one is None or one.kind in CONTAINERS or one.kind == "heading":
        return None
    section = oracle.section_of(page, one)
    heads = [head for head in page.by_kind["heading"] if head is not section and head.text and "\n" not in head.text]
    holds = scene.chance(0.5)
    head = section if holds else scene.any([other for other in heads if other.box.top > one.box.bottom])
    if head is None:
        return None
    other, named = scene.namer.text_name(head), plain(scene, one)
    if other is None or named is None:
        return None
    return say(scene, named, "under", other, None, holds)


def place(scene: Scene) -> Item | None:
    """Something in a corner or at an edge: it exists there."""
    page = scene.page
    one = nameable(scene)
    if one is None or one.kind in CONTAINERS:
        return None
    named = plain(scene, one)
    if named is None or named.ref.place:
        return None
    there = sorted(oracle.place_of(page, one.box))
    holds = scene.chance(0.5)
    if holds:
        where = scene.any(there)
    else:
        where = scene.any(
            [
                name
                for name in ("top-left", "top-right", "bottom-left", "bottom-right", "top", "bottom", "left", "right")
                if not oracle.perhaps_in(page, one.box, name)
            ]
        )
    if where is None:
        return None
    slots = {"R": named.np, "P": scene.any(PLACE_PHRASES[where])}
    ref = replace(named.ref, place=where)
    if scene.chance(0.8):
        frame = scene.frame(bank.AT_PLACE)
        return scene.statement(frame, slots, Exists(ref), operator="Exists", holds=holds, nodes=named.nodes)
    frame = scene.frame(bank.NOT_AT_PLACE, named.np)
    return scene.statement(frame, slots, Missing(ref), operator="Missing", holds=not holds, nodes=named.nodes)


WAYS = (geometry, geometry, geometry, geometry, inside, inside, inside, order, between, between, under, place, place)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
