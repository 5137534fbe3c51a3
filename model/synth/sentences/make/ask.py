"""Questions about texts, values, colours, places, states."""

from __future__ import annotations

from moonlet.expression import Ask, Ref
from synth.sentences import oracle
from synth.sentences.bank import ask as bank
from synth.sentences.item import Item
from synth.sentences.make.exist import nameable
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import by_other_means, cell_of, column_name, label_phrase, short
from synth.sentences.page import CONTAINERS, FIELDS, Node, Page


def text(scene: Scene) -> Item | None:
    page = scene.page
    kinds = {"heading", "button", "tab", "badge", "alert", "toast", "dialog", "link", "menuitem"}
    node = scene.any([node for node in page.nodes[: page.base] if node.kind in kinds and node.norm and len(node.text) < 200])
    if node is None:
        return None
    named = by_other_means(scene, node) if scene.chance(0.6) or node.kind not in {"heading", "alert"} else scene.namer.name(node, 1)
    if named is None or (named.ref.text and not named.ref.relation):
        return None
    frame = scene.frame(bank.TEXT)
    answer = " ".join(node.text.split("\n"))
    return scene.item(frame.format(R=named.np), Ask("text", named.ref), "ask", "Ask", frame, nodes=[node], answer=answer)


def selected(scene: Scene) -> Item | None:
    """Which tab is active: the one thing of a kind with a state."""
    page = scene.page
    kind, state, frames = scene.any(
        [
            ("tab", "selected", bank.SELECTED), ("tab", "selected", bank.SELECTED), ("menuitem", "selected", bank.SELECTED), ("radio", "selected", bank.SELECTED),
            ("checkbox", "checked", bank.WHICH_STATE["checked"]), ("button", "disabled", bank.WHICH_STATE["disabled"]),
            ("field", "invalid", bank.WHICH_STATE["invalid"]), ("field", "focused", bank.WHICH_STATE["focused"]),
        ]
    )  # fmt: skip
    found = oracle.resolve(page, Ref(kind=kind, state=state), scene.draft.meaning)
    if len(found) != 1:
        return None
    node = found[0]
    answer = node.label.rstrip(" *:") if kind in {"radio", "checkbox", "field"} else node.text
    if not short(answer):
        return None
    frame = scene.frame(frames)
    np = scene.phrase(*scene.namer.noun(kind))
    if frame == "where is the focus?":
        kind = "any"
    return scene.item(frame.format(R=np), Ask("text", Ref(kind=kind, state=state)), "ask", "Ask", frame, nodes=[node], answer=answer)


def value(scene: Scene) -> Item | None:
    page = scene.page
    pair = scene.any(page.pairs)
    if pair is None or len(page.by_name[pair.label.norm]) > 1:
        return None
    named = label_phrase(scene, pair.label)
    if named is None:
        return None
    frame = scene.frame(bank.VALUE)
    return scene.item(
        frame.format(R=named[0]),
        Ask("value", named[1]),
        "ask",
        "Ask",
        frame,
        nodes=[pair.value],
        answer=pair.value.text,
    )


def field(scene: Scene) -> Item | None:
    page = scene.page
    node = scene.any([node for node in page.nodes[: page.base] if node.kind in FIELDS and node.label])
    if node is None:
        return None
    named = scene.namer.name(node, 1, kindless=0.25)
    if named is None:
        return None
    hint = "placeholder" in node.states
    answer = node.text or node.value
    if not short(answer) or set(node.text) <= set("•*●·"):
        return None
    if hint:
        if scene.chance(0.5):
            frame = scene.frame(bank.PLACEHOLDER)
            return scene.item(frame.format(R=named.np), Ask("text", named.ref), "ask", "Ask", frame, nodes=[node], answer=answer)
        answer = ""
    frame = scene.frame(bank.CHOSEN if node.kind == "combobox" and scene.chance(0.7) else bank.FIELD)
    return scene.item(frame.format(R=named.np), Ask("value", named.ref), "ask", "Ask", frame, nodes=[node], answer=answer)


def cell(scene: Scene) -> Item | None:
    found = cell_of(scene)
    if found is None:
        return None
    _, _, column, key, node = found
    name = scene.namer.text_name(key)
    if name is None:
        return None
    said, slot = column_name(scene, column)
    frame = scene.frame(bank.CELL)
    explicit = "column" in frame or "row of" in frame
    ref = Ref(kind="cell", text=slot, relation="row-of", anchor=name.ref) if explicit else Ref(text=slot, relation="of", anchor=name.ref)
    return scene.item(frame.format(C=said, K=name.np), Ask("value", ref), "ask", "Ask", frame, nodes=[node], answer=node.text)


def price(scene: Scene) -> Item | None:
    page = scene.page
    home = scene.any(sorted(page.prices))
    if home is None:
        return None
    name = scene.namer.text_name(page.titles[home])
    if name is None:
        return None
    frame = scene.frame(bank.COSTS)
    ref = name.ref
    said = frame
    for word in ("price", "cost"):
        if f"the {word} of" in frame:
            slot = scene.draft.word(word)
            ref = Ref(text=slot, relation="of", anchor=name.ref)
            said = frame.replace(word, slot)
    return scene.item(
        said.format(K=name.np),
        Ask("value", ref),
        "ask",
        "Ask",
        frame,
        nodes=[page.prices[home]],
        answer=page.prices[home].text,
    )


def place(scene: Scene) -> Item | None:
    node = nameable(scene)
    if node is None or node.kind in CONTAINERS:
        return None
    where = third(scene.page, node)
    named = scene.namer.name(node, 1) if where else None
    if named is None or named.ref.place or named.ref.relation or named.node is not node:
        return None
    frame = scene.frame(bank.PLACE)
    if "corner" in frame and " " not in where:
        return None
    return scene.item(frame.format(R=named.np), Ask("place", named.ref), "ask", "Ask", frame, nodes=[node], answer=where)


def third(page: Page, node: Node) -> str:
    """In words where a thing is: "top left", "right", "center"; "" where it is near a border of two parts."""
    x, y = node.box.center
    across, down = x / page.sample.width, y / page.sample.height
    if min(abs(across - 1 / 3), abs(across - 2 / 3), abs(down - 0.25), abs(down - 0.75)) < 0.03:
        return ""
    vertical = "top" if down < 0.25 else "bottom" if down > 0.75 else ""
    sideways = "left" if across < 1 / 3 else "right" if across > 2 / 3 else ""
    return f"{vertical} {sideways}".strip() or "center"


def state(scene: Scene) -> Item | None:
    """The state of a toggle or a control, in a word."""
    page = scene.page
    node = scene.any([node for node in page.nodes[: page.base] if node.kind in {"checkbox", "switch", "radio"}])
    if node is None or "disabled" in node.states:
        return None
    named = scene.namer.name(node, 1)
    if named is None or named.ref.state:
        return None
    frame = scene.frame(bank.STATE)
    on = "checked" in node.states
    answer = ("on" if on else "off") if node.kind == "switch" else ("checked" if on else "unchecked")
    return scene.item(frame.format(R=named.np), Ask("state", named.ref), "ask", "Ask", frame, nodes=[node], answer=answer)


WAYS = (
    text,
    text,
    selected,
    selected,
    value,
    value,
    value,
    field,
    field,
    field,
    cell,
    cell,
    cell,
    cell,
    price,
    price,
    place,
    state,
)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
