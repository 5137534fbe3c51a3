"""Counted: how many of a kind, of a text, in a state, in a container."""

from __future__ import annotations

from moonlet.expression import Ask, Counted, Ref
from synth.sentences import oracle
from synth.sentences.bank import concepts, count
from synth.sentences.frames import NounPhrase
from synth.sentences.item import Item
from synth.sentences.make.exist import STATE_GROUPS, _key
from synth.sentences.make.scene import Scene
from synth.sentences.page import Node
from synth.sentences.refer import is_bar

COUNTED = (
    "row", "row", "card", "card", "button", "link", "field", "textbox", "combobox", "checkbox", "radio", "switch", "tab", "menuitem", "icon", "image", "avatar",
    "badge", "alert", "heading", "item", "toggle", "slider", "progressbar", "chart",
)  # fmt: skip


class Group:
    """Things that are counted, how they are called, and what they are in."""

    def __init__(self, np: NounPhrase, ref: Ref, nodes: list[Node], inside: NounPhrase | None = None, state: str = "") -> None:
        self.np = np
        self.ref = ref
        self.nodes = nodes
        self.inside = inside
        self.state = state


def group(scene: Scene) -> Group | None:
    roll = scene.rng.random()
    if roll < 0.3:
        return in_state(scene)
    if roll < 0.48:
        return of_text(scene)
    kind = scene.any(COUNTED)
    if kind == "item":
        return None
    everyone = oracle.resolve(scene.page, Ref(kind=kind), scene.draft.meaning)
    one, many = scene.namer.noun(kind)
    if many in {"messages", "notifications"}:
        return None  # counted, these are the entries of a list: see make/tally.py
    np = scene.phrase(one, many)
    if roll < 0.72:
        return inside(scene, kind, np)
    if not 1 <= len(everyone) <= 30 or (kind == "row" and len({node.parent for node in everyone}) > 1):
        return None
    return Group(np, Ref(kind=kind), everyone)


def in_state(scene: Scene) -> Group | None:
    kind, state = scene.any(STATE_GROUPS)
    key = _key(kind, state)
    if key not in count.STATE_MANY:
        return None
    everyone = oracle.resolve(scene.page, Ref(kind=kind), scene.draft.meaning)
    if not everyone or (len(everyone) > 25 and kind != "text") or any(oracle.has_state(node, state) is None for node in everyone):
        return None
    those = [node for node in everyone if oracle.has_state(node, state)]
    if kind == "text" and not those:
        return None
    one, many = scene.namer.noun(kind)
    return Group(scene.phrase(one, many), Ref(kind=kind, state=state), those, state=key)


def of_text(scene: Scene) -> Group | None:
    """Badges that say New, icons of one meaning."""
    kind = scene.any(["badge", "button", "link", "icon", "icon"])
    nodes = scene.page.by_kind[kind]
    node = scene.any(nodes)
    if node is None:
        return None
    one, many = scene.namer.noun(kind)
    if kind == "icon":
        if not node.concept or (node.concept == "dot"):
            return None
        look = scene.any(concepts.looks(node.concept)[:3])
        slot = scene.draft.slot(look, exact=False)
        ref = Ref(kind="icon", look=slot)
        return Group(scene.phrase(f"{slot} {one}", f"{slot} {many}"), ref, oracle.resolve(scene.page, ref, scene.draft.meaning))
    if not node.norm or "\n" in node.text or len(node.text) > 30 or node.text[0].isdigit():
        return None
    shown, slot = scene.draft.name(node.text)
    ref = Ref(kind=kind, text=slot)
    found = oracle.resolve(scene.page, ref, scene.draft.meaning)
    if any(other.norm != node.norm for other in found):
        return None
    if scene.chance(0.6):
        return Group(scene.phrase(f"{shown} {one}", f"{shown} {many}"), ref, found)
    way = scene.any(["that say", "labelled", "saying", "with the text", "named"])
    return Group(scene.phrase(f"{one} {way} {shown}".replace("that say ", "that says "), f"{many} {way} {shown}"), ref, found)


def inside(scene: Scene, kind: str, np: NounPhrase) -> Group | None:
    page = scene.page
    homes = [node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "table", "navigation"}]
    home = scene.any(homes)
    if home is None or home.kind == kind:
        return None
    if home.kind == "table" and kind not in {"row", "checkbox", "button", "avatar", "badge", "link"}:
        return None
    anchor = scene.namer.name_container(home)
    if anchor is None:
        return None
    ref = Ref(kind=kind, relation="in", anchor=anchor.ref)
    found = oracle.resolve(page, Ref(kind=kind), scene.draft.meaning)
    found = [node for node in found if home.id in page.above(node)]
    if not found or len(found) > 20:
        return None
    return Group(np, ref, found, inside=anchor.np)


def make(scene: Scene) -> Item | None:
    made = group(scene)
    if made is None:
        return None
    true = len(made.nodes)
    if scene.chance(0.13):
        return ask(scene, made)
    comparison = "=" if made.inside or made.state else scene.any(["="] * 7 + [">=", "<=", ">", "<", "!="])
    holds = scene.chance(0.5)
    said = claim(scene, comparison, true, holds)
    if said is None:
        return None
    text = str(said)
    from synth.sentences.bank.kinds import NUMBER_WORDS

    if said < len(NUMBER_WORDS) and scene.chance(0.42):
        text = NUMBER_WORDS[said]
    if said == 1 and comparison == "=" and scene.chance(0.3) and not made.inside and not made.state:
        text = "a single"
    slot = scene.draft.word(text.removeprefix("a "))
    spoken = "a " + slot if text == "a single" else slot
    slots = {"N": spoken, "R": made.np, "A": made.inside}
    if said == 1:
        if made.inside or made.state or comparison != "=":
            return None
        frame = scene.frame(count.ONE)
    elif text == "a single":
        return None
    elif made.inside:
        frame = scene.frame(count.INSIDE)
        if made.ref.anchor is not None and is_bar(made.ref.anchor) and not frame.startswith("{A}"):
            return None
    elif made.state:
        frame = scene.frame(count.STATE_MANY[made.state])
    else:
        frame = scene.frame(count.SOME[comparison])
    if text == "a single" and (
        "number of" in frame or "only {N}" in frame or "exactly" in frame or "just" in frame or "more than" in frame
    ):
        return None
    return scene.statement(
        frame,
        slots,
        Counted(made.ref, comparison, slot),
        operator="Counted",
        holds=holds,
        nodes=made.nodes,
        bare=frame == "{N} {R.many}",
    )


def claim(scene: Scene, comparison: str, true: int, holds: bool) -> int | None:
    """A number that makes the comparison true or, by little, false."""
    near = scene.any([1, 1, 1, 2, 3])
    below, above = true - near, true + near
    table = {
        "=": (true, scene.any([below, above])), ">=": (scene.any([true, below]), above), "<=": (scene.any([true, above]), below),
        ">": (below, scene.any([true, above])), "<": (above, scene.any([true, below])), "!=": (scene.any([below, above]), true),
    }  # fmt: skip
    said = table[comparison][0 if holds else 1]
    return int(said) if said > 0 or (said == 0 and comparison == "=" and scene.chance(0.4)) else None


def ask(scene: Scene, made: Group) -> Item:
    if made.inside:
        bank = count.ASK_IN
    elif made.state in count.ASK_STATE:
        bank = count.ASK_STATE[made.state]
    else:
        bank = count.ASK
        if made.state:
            return ask(
                scene,
                Group(
                    scene.phrase(*scene.namer.noun(made.ref.kind)),
                    Ref(kind=made.ref.kind),
                    oracle.resolve(scene.page, Ref(kind=made.ref.kind), scene.draft.meaning),
                ),
            )
    frame = scene.frame(bank)
    said = frame.format(R=made.np, A=made.inside)
    return scene.item(said, Ask("count", made.ref), "ask", "Ask", frame, nodes=made.nodes, answer=str(len(made.nodes)))
