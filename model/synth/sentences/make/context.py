"""A statement with its context before or after it: "in the Billing card, the Save button is disabled".

Whatever the operator, the context is the relation (or the place) of the reference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from moonlet.expression import Exists, HasColor, HasState, Locate, Missing, Not, Ref, Relates, Shows, Statement
from synth.sentences import oracle
from synth.sentences.bank import color as colors
from synth.sentences.bank import context as bank
from synth.sentences.bank import kinds as words
from synth.sentences.bank import show
from synth.sentences.bank import state as states
from synth.sentences.bank.relate import OPPOSITE
from synth.sentences.bank.wrap import SEEING
from synth.sentences.frames import NounPhrase, fits
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import Claim, short
from synth.sentences.make.state import candidates, weigh
from synth.sentences.page import CONTAINERS, FIELDS, Node, norm
from synth.sentences.refer import same


@dataclass
class Placed:
    """A thing of which the context says where it is: the context, its name without that, and the whole reference."""

    lead: str
    np: NounPhrase
    ref: Ref
    node: Node


def around(scene: Scene, node: Node) -> tuple[str, Ref] | None:
    """A context of the node: the words, and an empty reference with its relation or place."""
    page, namer = scene.page, scene.namer
    row = page.home(node, "row")
    ways = ["place", "in", "in", "under", "under", "page"] + ["row"] * (4 if row else 0)
    way = scene.any(ways)
    if way == "place":
        places = sorted(oracle.place_of(page, node.box)) + [bar for bar in oracle.BARS if oracle.in_place(page, node, bar)]
        place = scene.any(places)
        return None if place is None else (scene.any(words.PLACE_PHRASES[place]), Ref(place=place))
    if way == "page":
        title = str(page.sample.page.get("title") or "")
        if not short(title) or not page.says(title) or scene.chance(0.5):
            return None
        shown = scene.draft.quoted(scene.draft.slot(title, exact=False))
        return scene.frame(bank.PAGE).format(A=shown), Ref()
    if way == "row":
        key = namer.row_key(row) if row else None
        anchor = namer.text_name(key) if key and not same(key, node) else None
        table = bank.ROW
    elif way == "under":
        head = oracle.section_of(page, node)
        anchor = namer.text_name(head) if head and short(head.text) else None
        table = bank.UNDER
    else:
        anchor = namer.container(node)
        if anchor is not None and anchor.node.kind in {"row", "table", "navigation"}:
            return None
        table = bank.IN
    if anchor is None:
        return None
    frame, relation, kind = scene.any(table)
    if relation == "row-of" and "in the {A}" in frame and " " in str(anchor.np) and scene.chance(0.5):
        return None
    found = replace(anchor.ref, kind=kind) if kind else anchor.ref
    return frame.format(A=anchor.np), Ref(relation=relation, anchor=found)


def placed(scene: Scene, node: Node) -> Placed | None:
    """The node with a context in which its name means it alone."""
    base = scene.namer.unplaced(node)
    found = around(scene, node)
    if base is None or found is None:
        return None
    np, ref = base
    ref = replace(ref, relation=found[1].relation, anchor=found[1].anchor, place=found[1].place)
    meant = oracle.resolve(scene.page, ref, scene.draft.meaning)
    return Placed(found[0], np, ref, node) if len(meant) == 1 and same(meant[0], node) else None


def say(scene: Scene, where: Placed, frame: str, slots: dict[str, object], statement: Statement, holds: bool, nodes: list[Node]) -> Item:
    """The frame filled, with the context before or behind it."""
    first = scene.chance(0.62)
    outer = scene.frame(bank.FIRST if first else bank.LAST)
    if where.lead.startswith("to the"):
        outer = "{S}, {L}"
    if SEEING.search(frame) and SEEING.search(outer):
        outer = bank.FIRST[0]
    said = outer.format(L=where.lead, S=frame.format(**slots))
    operator = type(statement.inner if isinstance(statement, Not) else statement).__name__
    return scene.item(said, statement, "check", operator, f"{outer} | {frame}", holds=holds, nodes=nodes)


def plain(scene: Scene, frames: tuple[str, ...], np: NounPhrase | None = None) -> str | None:
    """A frame that can stand behind a context: a statement that begins with the thing."""
    for _ in range(6):
        frame = scene.frame(frames)
        starts = frame.startswith(("{R} ", "there ", "{V} is", "the text", "the color", "the colour", "I see", "I should", "the user"))
        if starts and "page" not in frame and ":" not in frame and " on the" not in frame and (np is None or fits(frame, np)):
            return frame
    return None


def state(scene: Scene) -> Item | None:
    picked = weigh(scene, candidates(scene))
    where = placed(scene, picked[0]) if picked else None
    if picked is None or where is None or where.ref.state or picked[0].kind in {"row", "card"}:
        return None
    node, key = picked
    base = {"on": "checked"}.get(key, key)
    deny = scene.chance(0.3)
    frame = plain(scene, (states.DENIES if deny else states.SAYS)[key])
    if frame is None:
        return None
    told = "selected" if base == "checked" and any(word in frame for word in ("selected", "active", "chosen", "highlighted")) else base
    statement: Statement = HasState(where.ref, told)
    truth = bool(oracle.has_state(node, base))
    return say(scene, where, frame, {"R": where.np}, Not(statement) if deny else statement, truth != deny, [node])


def color(scene: Scene) -> Item | None:
    pool = [node for node in scene.page.nodes if node.color and node.color not in {"black", "grey", "white"}]
    node = scene.any(pool)
    where = placed(scene, node) if node else None
    if node is None or where is None or where.ref.color:
        return None
    holds = scene.chance(0.5)
    far = {"red": "green", "green": "red", "blue": "red", "orange": "blue", "purple": "green", "teal": "red"}
    said = node.color if holds else far.get(node.color, "green" if node.color != "cyan" else "red")
    frame = plain(scene, colors.SAYS)
    if frame is None:
        return None
    return say(scene, where, frame, {"R": where.np, "C": said}, HasColor(where.ref, said), holds, [node])


def there(scene: Scene) -> Item | None:
    """Something that stands there; false where it stands elsewhere on the page."""
    page = scene.page
    pool = [node for node in page.nodes if node.kind not in CONTAINERS and node.norm]
    node = scene.any(pool)
    if node is None:
        return None
    holds = scene.chance(0.5)
    where = placed(scene, node) if holds else elsewhere(scene, node, pool)
    if where is None:
        return None
    deny = scene.chance(0.4)
    frame = plain(scene, bank.NOT_THERE if deny else bank.THERE, where.np)
    if frame is None:
        return None
    statement: Statement = Missing(where.ref) if deny else Exists(where.ref)
    return say(scene, where, frame, {"R": where.np}, statement, holds != deny, [node] if holds else [])


def elsewhere(scene: Scene, node: Node, pool: list[Node]) -> Placed | None:
    """The thing with the context of another one, where nothing of its name is."""
    other = scene.any(pool)
    base = scene.namer.unplaced(node)
    found = around(scene, other) if other is not node else None
    if base is None or found is None or not (found[1].relation or found[1].place) or not base[1].text:
        return None
    ref = replace(base[1], relation=found[1].relation, anchor=found[1].anchor, place=found[1].place)
    if oracle.resolve(scene.page, ref, scene.draft.meaning):
        return None
    if ref.place:
        if any(oracle.perhaps(scene.page, one, ref.place) for one in scene.page.nodes if node.norm in one.norm):
            return None
    elif ref.anchor is not None:
        anchor = oracle.resolve(scene.page, ref.anchor, scene.draft.meaning)
        near = [one for one in scene.page.nodes if node.norm and node.norm in one.norm and one.kind not in CONTAINERS]
        if len(anchor) != 1 or any(holds_perhaps(scene, ref.relation, one, anchor[0]) for one in near):
            return None
    return Placed(found[0], base[0], ref, node)


def holds_perhaps(scene: Scene, relation: str, one: Node, anchor: Node) -> bool:
    """Whether someone could say that it stands there."""
    page = scene.page
    if relation == "row-of":
        row, other = page.home(one, "row"), page.home(anchor, "row")
        return row is None or other is None or row is other
    if anchor.kind == "heading":
        return one.box.top > anchor.box.top and (page.home(one, "card") is page.home(anchor, "card") or page.home(anchor, "card") is None)
    return anchor.id in page.above(one) or anchor.box.holds(one.box, 0.5)


def field(scene: Scene) -> Item | None:
    """What a field holds."""
    page = scene.page
    fields = [node for node in page.nodes[: page.base] if node.kind in FIELDS and node.label and "placeholder" not in node.states]
    node = scene.any([node for node in fields if short(node.text) and not set(node.text) <= set("•*●·")])
    where = placed(scene, node) if node else None
    if node is None or where is None:
        return None
    claim = Claim(scene, node.text, [other.text for other in fields if other is not node])
    frame = plain(scene, show.FIELD)
    if claim.text is None or frame is None:
        return None
    shown, slot = scene.draft.value(claim.text)
    return say(scene, where, frame, {"R": where.np, "V": shown}, Shows(where.ref, slot), claim.holds, [node])


def sides(scene: Scene) -> Item | None:
    """ "in the Billing card, Cancel sits to the left of Save"."""
    page = scene.page
    home = scene.any([node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "row"}])
    if home is None:
        return None
    inner = [node for node in page.inside[home.id] if node.kind not in CONTAINERS and (node.norm or node.concept)]
    one, other = scene.any(inner), scene.any(inner)
    if one is other or one is None or one.id in other.stands or other.id in one.stands or norm(one.text) == norm(other.text) != "":
        return None
    true = [side for side in OPPOSITE if oracle.stands_to(side, one.box, other.box)]
    where = placed(scene, one) if len(true) == 1 else None
    second = scene.namer.unplaced(other) if where else None
    if where is None or second is None or not where.ref.relation or where.ref.relation == "under":
        return None
    anchored = replace(second[1], relation=where.ref.relation, anchor=where.ref.anchor)
    meant = oracle.resolve(page, anchored, scene.draft.meaning)
    alone = oracle.resolve(page, second[1], scene.draft.meaning)
    if [node.id for node in meant] != [node.id for node in alone] or len(meant) != 1 or not same(meant[0], other):
        return None
    holds = scene.chance(0.5)
    side = true[0] if holds else OPPOSITE[true[0]]
    frame = scene.frame(bank.SIDES[side])
    statement = Relates(where.ref, side, second[1])
    return say(scene, where, frame, {"R": where.np, "O": second[0]}, statement, holds, [one, other])


def locate(scene: Scene) -> Item | None:
    """ "in the Billing card, the Save button"."""
    node = scene.any([node for node in scene.page.nodes if node.kind not in CONTAINERS])
    where = placed(scene, node) if node else None
    if node is None or where is None or not (where.ref.relation or where.ref.place):
        return None
    outer = scene.any(["{L}, {S}", "{L}: {S}", "{S}, {L}", "{L} {S}", "{L} find {S}", "{S} ({L})"])
    said = outer.format(L=where.lead, S=where.np)
    return scene.item(said, Locate(where.ref), "locate", "Locate", f"{outer}", nodes=[node])


WAYS = (state, state, color, there, there, field, sides, sides, locate, locate)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
