"""Missing (and Exists) in the words of having and doing without."""

from __future__ import annotations

from collections.abc import Sequence

from moonlet.expression import Exists, Missing, Ref
from synth.sentences import oracle
from synth.sentences.bank import lacking as bank
from synth.sentences.bank.concepts import LOOKS, looks
from synth.sentences.frames import NounPhrase
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import short
from synth.sentences.page import MONEY, Node, amount, word_string
from synth.sentences.refer import is_bar

Banks = tuple[tuple[str, ...], tuple[str, ...]]
_PARTS = ("button", "link", "badge", "checkbox", "avatar", "image", "icon", "switch", "combobox", "progressbar", "heading", "field", "tab")


def told(scene: Scene, banks: Banks, ref: Ref, slots: dict[str, object], here: bool, nodes: Sequence[Node]) -> Item | None:
    """Say that it is missing or, less often, that it is there; most things are not, so many of those are let go."""
    if not here and scene.chance(0.62):
        return None
    deny = scene.chance(0.68)
    frame = scene.frame(banks[0] if deny else banks[1])
    if "{R.many}" in frame and isinstance(slots.get("R"), NounPhrase) and not slots["R"].many:  # type: ignore[attr-defined]
        frame = banks[0][0] if deny else banks[1][0]
    made = Missing(ref) if deny else Exists(ref)
    return scene.statement(frame, slots, made, operator=type(made).__name__, holds=here != deny, nodes=nodes if here else ())


def inside(scene: Scene) -> Item | None:
    """ "the Billing card has no close button"."""
    page = scene.page
    home = scene.any([node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "alert", "toast", "navigation"}])
    if home is None:
        return None
    named = scene.namer.name_container(home)
    thing = part(scene, home) if named else None
    if named is None or thing is None:
        return None
    np, ref = thing
    found = [node for node in oracle.resolve(page, ref, scene.draft.meaning) if home.id in page.above(node)]
    if not found and ref.text and word_string(scene.draft.meaning(ref.text)) in home.words:
        return None
    whole = Ref(kind=ref.kind, text=ref.text, look=ref.look, relation="in", anchor=named.ref)
    banks: Banks = (bank.LACKS, bank.HAS)
    if is_bar(named.ref):
        banks = (
            tuple(frame for frame in bank.LACKS if frame.startswith("{A}")),
            tuple(frame for frame in bank.HAS if frame.startswith("{A}")),
        )
    return told(scene, banks, whole, {"A": named.np, "R": np}, bool(found), found)


def part(scene: Scene, home: Node) -> tuple[NounPhrase, Ref] | None:
    """Something that a container of this sort could have: what it or its like has, or nothing on the page."""
    page = scene.page
    roll = scene.rng.random()
    alike = [node for node in page.by_kind[home.kind] if node is not home]
    source = home if roll < 0.4 else scene.any(alike) if alike and roll < 0.75 else None
    if source is None:
        return unknown(scene)
    node = scene.any([node for node in page.inside[source.id] if node.kind in _PARTS])
    if node is None:
        return None
    kind = scene.namer.kind_of(node)
    one, many = scene.namer.noun(kind)
    concept = scene.namer.concept_of(node) if not node.norm else ""
    if concept:
        slot = scene.draft.slot(scene.any(looks(concept)[:3]), exact=False)
        return scene.phrase(f"{slot} {one}", f"{slot} {many}"), Ref(kind=node.kind, look=slot)
    if node.kind in {"button", "link", "badge", "tab", "heading"}:
        if not short(node.text) or len(node.text) > 30:
            return None
        shown, slot = scene.draft.name(node.text)
        return scene.phrase(f"{shown} {one}", f"{shown} {many}"), Ref(kind=kind, text=slot)
    return scene.phrase(one, many), Ref(kind=kind)


def unknown(scene: Scene) -> tuple[NounPhrase, Ref] | None:
    """A label, a look or a kind that this page does not have at all."""
    page = scene.page
    roll = scene.rng.random()
    if roll < 0.4:
        kind = scene.any(["button", "link", "badge", "checkbox", "tab"])
        text = scene.absent(kind)
        if text is None:
            return None
        one, many = scene.namer.noun(kind)
        shown, slot = scene.draft.name(text)
        return scene.phrase(f"{shown} {one}", f"{shown} {many}"), Ref(kind=kind, text=slot)
    if roll < 0.75:
        look = scene.any(["close", "close", "edit", "delete", "settings", "info", "more actions", "share", "search", "menu"])
        concepts = [concept for concept, said in LOOKS.items() if look in said]
        here = {node.concept for node in page.by_kind["icon"]}
        if here.intersection(concepts) or page.says(look):
            return None
        slot = scene.draft.slot(look, exact=False)
        kind = "button" if scene.chance(0.6) else "icon"
        one, many = scene.namer.noun(kind)
        return scene.phrase(f"{slot} {one}", f"{slot} {many}"), Ref(kind=kind, look=slot)
    kind = scene.any(
        [kind for kind in ("checkbox", "switch", "slider", "progressbar", "avatar", "image", "chart", "tab") if not page.by_kind[kind]]
    )
    return None if kind is None else (scene.phrase(*scene.namer.noun(kind)), Ref(kind=kind))


def rows(scene: Scene) -> Item | None:
    """ "the Orders table offers no Delete link in its rows"."""
    page = scene.page
    table = scene.any(page.by_kind["table"])
    named = scene.namer.name_container(table) if table else None
    if table is None or named is None:
        return None
    members = [node for node in page.inside[table.id] if node.kind == "row"]
    if len(members) < 2:
        return None
    source = part(scene, scene.any(members)) if scene.chance(0.5) else unknown(scene)
    if source is None:
        return None
    np, ref = source
    found = [node for node in oracle.resolve(page, ref, scene.draft.meaning) if page.home(node, "row") in members]
    if found and len({row.id for node in found if (row := page.home(node, "row"))}) < len(members):
        return None  # some have it and some do not
    if not found and ref.text and word_string(scene.draft.meaning(ref.text)) in table.words:
        return None
    whole = Ref(kind=ref.kind, text=ref.text, look=ref.look, relation="in", anchor=named.ref)
    return told(scene, (bank.ROWS_LACK, bank.ROWS_HAVE), whole, {"A": named.np, "R": np}, bool(found), found)


def bar(scene: Scene) -> Item | None:
    """ "the page does without a footer"."""
    page = scene.page
    name = scene.any(bank.BARS)
    slot = scene.draft.slot(name, exact=False)
    ref = Ref(kind="navigation", look=slot)
    found = oracle.resolve(page, ref, scene.draft.meaning)
    lowest = [node for node in page.nodes if node.box.bottom > page.sample.height * 0.88]
    if (
        name == "footer"
        and not found
        and lowest
        and any(word in node.words for node in lowest for word in ("©", " privacy ", " terms ", " imprint "))
    ):
        return None
    if name == "pagination" and not found and any(node.norm in {"next", "previous", "load more"} for node in page.nodes):
        return None
    return told(scene, (bank.PAGE_LACKS, bank.PAGE_HAS), ref, {"R": scene.phrase(slot, slot + "s")}, bool(found), found)


def whole_page(scene: Scene) -> Item | None:
    """A kind of thing, a look, a label that the page has or has not."""
    page = scene.page
    if scene.chance(0.5):
        source = unknown(scene)
    else:
        home = scene.any([node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "navigation", "row"}])
        source = part(scene, home) if home else None
    if source is None:
        return None
    np, ref = source
    found = oracle.resolve(page, ref, scene.draft.meaning)
    if not found and ref.text and page.says(scene.draft.meaning(ref.text)):
        return None
    return told(scene, (bank.PAGE_LACKS, bank.PAGE_HAS), ref, {"R": np}, bool(found), found)


def error(scene: Scene) -> Item | None:
    """ "no validation error is displayed": an alert that looks like it."""
    page = scene.page
    alerts = [node for node in page.by_kind["alert"] + page.by_kind["toast"] if node.tone == "error"]
    fields = [node for node in page.nodes[: page.base] if "invalid" in node.states]
    if page.sample.page.get("error") is True and not alerts:
        return None
    if bool(alerts) != bool(fields) and (fields or scene.chance(0.3)):
        return None  # a field marked red without a message: people differ
    if not alerts and not fields and scene.chance(0.7):
        return None
    word = scene.any(bank.ERRORS)
    look = word.removesuffix(" message")
    slot = scene.draft.word(look)
    said = slot + (" message" if " message" in word else "")
    article = "a" if look[0] not in "aeiou" else "an"
    banks = bank.NO_ERROR, tuple(frame.replace("an {E}", article + " {E}") for frame in bank.AN_ERROR)
    nodes = alerts + fields
    return told(scene, banks, Ref(kind="alert", look=slot), {"E": said}, bool(nodes), nodes)


def way_to(scene: Scene) -> Item | None:
    """ "there is no option to sign up with Google"."""
    page = scene.page
    here = scene.chance(0.5)
    if here:
        doing = [
            node for node in page.nodes[: page.base]
            if node.kind in {"button", "link", "menuitem"} and 2 <= len(node.text.split()) <= 5 and node.norm.split(" ")[0] in bank.DEEDS and short(node.text)
        ]  # fmt: skip
        node = scene.any(doing)
        if node is None or not node.text.replace(" ", "").replace("-", "").isalpha() or "disabled" in node.states:
            return None
        head, _, rest = node.text.partition(" ")
        text, nodes = f"{head.lower()} {rest if not node.text.istitle() and not node.text.isupper() else rest.lower()}", [node]
    else:
        text, nodes = scene.any(bank.NEVER), []
        telling = [word for word in text.split() if len(word) > 3 and word not in {"with", "page", "this", "list", "sign"}]
        if any(page.says(word) for word in telling):
            return None
    slot = scene.draft.slot(text, text if here else None, exact=False)
    return told(scene, (bank.NO_WAY, bank.A_WAY), Ref(text=slot), {"T": slot}, here, nodes)


def value_for(scene: Scene) -> Item | None:
    """ "no price is given for the lamp"."""
    page = scene.page
    homes = [node for node in page.by_kind["card"] + page.by_kind["row"] if node.id in page.titles]
    priced = [node for node in homes if node.id in page.prices]
    free = [node for node in homes if not any(MONEY.search(line.text) or amount(line.text) is not None for line in page.lines_in(node))]
    if not priced and scene.chance(0.85):
        return None
    home = scene.any(priced if scene.chance(0.5) else free)
    if home is None or any(sign in page.titles[home.id].text for sign in "$€£¥"):
        return None
    name = scene.namer.text_name(page.titles[home.id])
    if name is None:
        return None
    slot = scene.draft.word(scene.any(["price", "price", "cost"]))
    ref = Ref(text=slot, relation="of", anchor=name.ref)
    here = home.id in page.prices
    nodes = [page.prices[home.id]] if here else []
    return told(scene, (bank.NOTHING_FOR, bank.SOMETHING_FOR), ref, {"W": slot, "K": name.np}, here, nodes)


WAYS = (inside, inside, inside, rows, bar, whole_page, error, error, way_to, way_to, value_for)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
