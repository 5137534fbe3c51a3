"""Locate (and click): pictures at their place, by what they do, parts of the first card or the last row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from moonlet.expression import Act, Locate, Ref
from synth.sentences import oracle
from synth.sentences.bank import act
from synth.sentences.bank import kinds as words
from synth.sentences.bank import locate as located
from synth.sentences.bank import point as bank
from synth.sentences.bank.concepts import MANY_PICTURES, PICTURES, looks
from synth.sentences.frames import NounPhrase
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import short
from synth.sentences.page import CONTAINERS, FIELDS, Node
from synth.sentences.refer import same

_PARTS = ("button", "link", "badge", "checkbox", "avatar", "image", "icon", "switch", "combobox", "progressbar", "textbox")


@dataclass
class Pointed:
    said: str
    ref: Ref
    node: Node
    frame: str


def picture(scene: Scene, node: Node) -> tuple[NounPhrase, Ref] | None:
    """ "the trash can", "the three dots": the look alone."""
    concept = scene.namer.concept_of(node)
    options = [look for look in looks(concept) if look in PICTURES or look in MANY_PICTURES] if concept else []
    look = scene.any(options)
    if look is None:
        return None
    slot = scene.draft.slot(look, exact=False)
    return scene.phrase(slot), Ref(look=slot)


def thing(scene: Scene, node: Node) -> tuple[NounPhrase, Ref] | None:
    """A picture by its look, something else by its kind, or by whatever name it has."""
    if (node.kind in {"icon", "button", "link"} and not node.norm) and scene.chance(0.75):
        return picture(scene, node)
    if node.kind in _PARTS and scene.chance(0.4):
        kind = scene.namer.kind_of(node)
        return scene.phrase(*scene.namer.noun(kind)), Ref(kind=kind)
    return scene.namer.unplaced(node)


def pictured(scene: Scene) -> Node | None:
    page = scene.page
    node: Node | None = scene.any(
        [node for node in page.nodes[: page.base] if node.kind == "icon" and node.concept and node.concept != "dot"]
    )
    return node


def in_row(scene: Scene) -> Pointed | None:
    """ "the trash can at the end of the Dunn row"."""
    page = scene.page
    row = scene.any(page.by_kind["row"])
    key = scene.namer.row_key(row) if row else None
    if row is None or key is None:
        return None
    inner = [node for node in page.inside[row.id] if node.kind in _PARTS and not same(node, key)]
    node = scene.any(inner)
    anchor = scene.namer.text_name(key)
    base = thing(scene, node) if node else None
    if node is None or base is None or anchor is None:
        return None
    ends = [other for other in page.inside[row.id] if other.id != node.id and other.id not in node.stands and node.id not in other.stands]
    last = all(
        other.box.right <= node.box.left + 4 for other in ends if other.id not in page.above(node) and node.id not in page.above(other)
    )
    first = all(
        other.box.left >= node.box.right - 4 for other in ends if other.id not in page.above(node) and node.id not in page.above(other)
    )
    frame = scene.frame(bank.ROW_END if last and scene.chance(0.5) else bank.ROW_START if first and scene.chance(0.4) else bank.ROW)
    relation = "of" if frame in bank.OF else "row-of"
    np, ref = base
    if "{K.bare}" in frame and np.proper:
        return None
    return Pointed(frame.format(K=np, A=anchor.np), replace(ref, relation=relation, anchor=anchor.ref), node, frame)


def in_container(scene: Scene) -> Pointed | None:
    """ "the pencil on the Billing card", "three dots on the first card"."""
    page = scene.page
    home = scene.any([node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "alert", "toast", "row"}])
    if home is None:
        return None
    node = scene.any([node for node in page.inside[home.id] if node.kind in _PARTS or (node.kind == "text" and scene.chance(0.1))])
    base = thing(scene, node) if node else None
    if node is None or base is None:
        return None
    if home.kind in {"card", "row"} and scene.chance(0.6):
        everyone = oracle.resolve(page, Ref(kind=home.kind), scene.draft.meaning)
        if home not in everyone or not 2 <= len(everyone) <= 12 or len({other.parent for other in everyone}) > 1:
            return None
        made = scene.namer.ordinal_phrase(home.kind, everyone.index(home) + 1, len(everyone), scene.namer.noun(home.kind)[0])
        if made is None:
            return None
        where, anchor = str(made[0]), made[1]
    elif home.kind == "row":
        return None
    else:
        named = scene.namer.name_container(home)
        if named is None:
            return None
        where, anchor = str(named.np), named.ref
    frame = scene.frame(bank.INSIDE)
    return Pointed(frame.format(K=base[0], A=where), replace(base[1], relation="in", anchor=anchor), node, frame)


def in_place(scene: Scene) -> Pointed | None:
    """ "the magnifier in the header"."""
    node = pictured(scene)
    base = picture(scene, node) if node else None
    if node is None or base is None:
        return None
    places = [bar for bar in oracle.BARS if oracle.in_place(scene.page, node, bar)] + sorted(oracle.place_of(scene.page, node.box))
    place = scene.any(places)
    if place is None:
        return None
    phrase = scene.any(words.PLACE_PHRASES[place])
    return Pointed(f"{base[0]} {phrase}", replace(base[1], place=place), node, "{K} {P}")


def beside(scene: Scene) -> Pointed | None:
    """ "the pencil next to Billing address"."""
    node = pictured(scene)
    base = picture(scene, node) if node else None
    if node is None or base is None:
        return None
    near = [
        line for line in scene.page.lines
        if short(line.text) and abs(line.box.center[0] - node.box.center[0]) < 260 and oracle.stands_to("next-to", node.box, line.box)
    ]  # fmt: skip
    line = scene.any(near)
    anchor = scene.namer.text_name(line) if line else None
    if anchor is None:
        return None
    frame = scene.any(
        ["{K} next to {A}", "{K} beside {A}", "{K} right beside {A}", "{K} by {A}", "{K} close to {A}", "{K} accompanying {A}"]
    )
    return Pointed(frame.format(K=base[0], A=anchor.np), replace(base[1], relation="next-to", anchor=anchor.ref), node, frame)


def by_purpose(scene: Scene) -> Pointed | None:
    """ "the arrow that opens the next page": the only control that could do so."""
    node = pictured(scene)
    if node is None or node.concept not in bank.PURPOSES or scene.page.home(node, "button", "link") is None:
        return None
    alike = [other for other in scene.page.by_kind["icon"] if set(bank.PURPOSES.get(other.concept, ())) & set(bank.PURPOSES[node.concept])]
    if len(alike) != 1:
        return None
    said = scene.any(bank.PURPOSES[node.concept])
    frame = scene.frame(bank.PURPOSE)
    bare = scene.any(["icon", "button", "symbol", "icon", "arrow" if "arrow" in node.concept or "chevron" in node.concept else "icon"])
    slot = scene.draft.slot(f"arrow {frame.split(' ')[1]} {said}" if bare == "arrow" else said, node.concept, exact=False)
    if bare == "arrow":
        return Pointed(str(scene.phrase(slot)), Ref(look=slot), node, frame)
    owner = scene.page.home(node, "button", "link")
    if bare == "button" and (owner is None or owner.kind != "button" or owner.norm):
        return None
    kind = "button" if bare == "button" else "icon"
    return Pointed(frame.format(K=scene.phrase(bare), F=slot), Ref(kind=kind, look=slot), node, frame)


def in_section(scene: Scene) -> Pointed | None:
    """ "the first avatar in the comments", "the second link in the Resources section"."""
    page = scene.page
    node = scene.any([node for node in page.nodes[: page.base] if node.kind in _PARTS])
    head = oracle.section_of(page, node) if node else None
    if node is None or head is None or not short(head.text):
        return None
    kind = scene.namer.kind_of(node)
    alike = [other for other in oracle.resolve(page, Ref(kind=kind), scene.draft.meaning) if oracle.section_of(page, other) is head]
    if node not in alike or not 2 <= len(alike) <= 12:
        return None
    made = scene.namer.ordinal_phrase(kind, alike.index(node) + 1, len(alike), scene.namer.noun(kind)[0])
    if made is None:
        return None
    roll = scene.rng.random()
    plural = head.text.isalpha() and head.norm.endswith("s") and not head.text.isupper()
    if roll < 0.3 and plural:
        slot = scene.draft.slot(head.text.lower(), head.text, exact=False)
        frame = scene.frame(bank.AMONG)
        ref = replace(made[1], relation="in", anchor=Ref(text=slot))
        return Pointed(frame.format(K=made[0], A=slot), ref, node, frame)
    anchor = scene.namer.text_name(head)
    if anchor is None:
        return None
    frame = scene.frame(bank.UNDER if roll < 0.65 else bank.BELOW)
    relation, kind_of = ("in", "section") if roll < 0.65 else ("under", "any")
    ref = replace(made[1], relation=relation, anchor=replace(anchor.ref, kind=kind_of))
    return Pointed(frame.format(K=made[0], A=anchor.np), ref, node, frame)


def of_form(scene: Scene) -> Pointed | None:
    """ "the second field of the address form"."""
    page = scene.page
    cards = [
        card for card in page.by_kind["card"] if card.id in page.titles and sum(node.kind in FIELDS for node in page.inside[card.id]) > 1
    ]
    card = scene.any(cards)
    if card is None or any(other is not card and other.id in page.above(card) for other in cards):
        return None
    node = scene.any([node for node in page.inside[card.id] if node.kind in FIELDS | {"checkbox", "button"}])
    kind = scene.namer.kind_of(node)
    alike = [other for other in oracle.resolve(page, Ref(kind=kind), scene.draft.meaning) if card.id in page.above(other)]
    if node not in alike or not 2 <= len(alike) <= 12 or not short(page.titles[card.id].text):
        return None
    made = scene.namer.ordinal_phrase(kind, alike.index(node) + 1, len(alike), scene.namer.noun(kind)[0])
    name = scene.namer.text_of(page.titles[card.id])
    if made is None or name is None:
        return None
    frame = scene.frame(bank.FORM)
    ref = replace(made[1], relation="in", anchor=Ref(kind="card", text=name[1]))
    return Pointed(frame.format(K=made[0], A=name[0]), ref, node, frame)


def price(scene: Scene) -> Item | None:
    """ "the price on the X card"."""
    page = scene.page
    home = scene.any([home for home in page.prices if page.nodes[home].kind == "card"])
    if home is None:
        return None
    name = scene.namer.text_of(page.titles[home])
    if name is None:
        return None
    anchor = Ref(kind="card", text=name[1])
    if oracle.resolve(page, anchor, scene.draft.meaning) != [page.nodes[home]]:
        return None
    slot = scene.draft.word(scene.any(bank.PRICES))
    frame = scene.frame(bank.PRICE)
    ref = Ref(text=slot, relation="in", anchor=anchor)
    said = frame.format(P=scene.phrase(slot), A=name[0])
    return scene.item(said, Locate(ref), "locate", "Locate", frame, nodes=[page.prices[home]])


WAYS = (in_row, in_row, in_container, in_container, in_container, in_place, beside, by_purpose, in_section, in_section, of_form, of_form)


def make(scene: Scene) -> Item | None:
    if scene.page.prices and scene.chance(0.12):
        return price(scene)
    found: Pointed | None = scene.any(WAYS)(scene)
    if found is None or found.node.kind in CONTAINERS:
        return None
    if found.frame not in bank.PURPOSE:
        meant = oracle.resolve(scene.page, found.ref, scene.draft.meaning)
        if len(meant) != 1 or not same(meant[0], found.node):
            return None
        found.node = meant[0]
    if scene.chance(0.12) and found.node.kind in {"button", "link", "icon"}:
        frame = scene.frame(act.CLICK)
        return scene.item(frame.format(R=found.said), Act("click", found.ref), "act", "Act", frame, nodes=[found.node])
    frame = scene.frame(located.ASKED) if scene.chance(0.2) else "{R}"
    said = frame.format(R=found.said) if "{R}" in frame else found.said
    said = said.removeprefix("the ") if frame == "{R}" and scene.chance(0.35) else said
    return scene.item(said, Locate(found.ref), "locate", "Locate", found.frame, nodes=[found.node])
