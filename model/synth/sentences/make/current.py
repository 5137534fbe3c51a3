"""What is current: menu items, tabs, steps, rows, pages of a list. Always HasState "selected"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from moonlet.expression import HasState, Not, Ref, Statement
from synth.sentences import oracle
from synth.sentences.bank import current as bank
from synth.sentences.bank import kinds as words
from synth.sentences.bank import naming
from synth.sentences.frames import NounPhrase
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.page import Node, Page
from synth.sentences.refer import same

_KINDS = ("menuitem", "tab", "row", "card", "button", "badge", "link")
# kind of the thing -> nouns that a sentence may give it
_SAID_AS = {
    "menuitem": ("any", "any", "item", "menuitem"), "tab": ("tab", "tab", "any"), "row": ("item", "row", "any"), "card": ("card", "any", "item"),
    "button": ("any", "button"), "badge": ("badge", "any"), "link": ("any",),
}  # fmt: skip


@dataclass
class Choice:
    """Likes of which one (or some) is current."""

    kind: str
    members: list[Node]
    steps: bool = False
    pages: bool = False


def choices(page: Page) -> list[Choice]:
    """Groups of likes in one container with a selected one."""
    groups: dict[tuple[str, int], list[Node]] = defaultdict(list)
    for kind in _KINDS:
        for node in page.by_kind[kind]:
            groups[kind, node.parent].append(node)
    found = []
    for (kind, parent), nodes in groups.items():
        if kind == "row" and page.sample.genre == "chat":  # the messages are rows too
            nodes = [node for node in nodes if any(inner.kind == "avatar" for inner in page.inside[node.id])]
        if len(nodes) > 1 and any("selected" in node.states for node in nodes):
            steps = kind == "tab" and any("checked" in node.states for node in nodes)
            pages = kind == "link" and parent >= 0 and page.nodes[parent].said == "pagination"
            found.append(Choice(kind, oracle.reading_order(nodes), steps, pages))
    return found


def make(scene: Scene) -> Item | None:
    choice: Choice | None = scene.any(choices(scene.page))
    if choice is None:
        return None
    yes = [node for node in choice.members if "selected" in node.states]
    no = [node for node in choice.members if "selected" not in node.states]
    node = scene.any(yes if not no or scene.chance(0.5) else no)
    if choice.steps:
        return step(scene, choice, node)
    if choice.pages:
        return pager(scene, node)
    roll = scene.rng.random()
    if roll < 0.2:
        return by_ordinal(scene, node)
    if node.kind == "row" and roll < 0.75:
        return entry(scene, node)
    return by_name(scene, node)


def told(scene: Scene, node: Node, ref: Ref, banks: tuple[tuple[str, ...], tuple[str, ...]], slots: dict[str, object]) -> Item:
    """Claim it with a frame of the first bank, or deny it with one of the second."""
    truth = "selected" in node.states
    deny = scene.chance(0.22)
    frame = scene.frame(banks[1] if deny else banks[0])
    statement: Statement = HasState(ref, "selected")
    if deny:
        statement = Not(statement)
    return scene.statement(frame, slots, statement, operator="HasState", holds=truth != deny, nodes=[node])


def means(scene: Scene, ref: Ref, node: Node) -> bool:
    """Whether the reference means this node alone."""
    meant = oracle.resolve(scene.page, ref, scene.draft.meaning)
    return len(meant) == 1 and same(meant[0], node)


def where(scene: Scene, node: Node) -> tuple[str, str]:
    """The bar that a menu item is in: a phrase and the place."""
    bars = [bar for bar in ("sidebar", "header", "navigation") if oracle.in_place(scene.page, node, bar)]
    if not bars or scene.chance(0.45):
        return "", ""
    bar = scene.any(bars)
    return " " + scene.any(words.PLACE_PHRASES[bar]), bar


def by_name(scene: Scene, node: Node) -> Item | None:
    """ "Orders is the active item in the sidebar"."""
    said_as = scene.any(_SAID_AS[node.kind])
    name = scene.namer.text_of(node)
    if name is None:
        return None
    shown, slot = name
    phrase, place = where(scene, node) if node.kind in {"menuitem", "link"} else ("", "")
    ref = Ref(kind=said_as, text=slot)
    if not place and node.kind in {"tab", "button", "badge", "card"}:
        ref, phrase = inside(scene, node, ref)
    np: NounPhrase = NounPhrase(shown, proper=True)
    if said_as == "any" and node.kind in {"menuitem", "tab", "card"} and scene.chance(0.3):
        kind = node.kind
        noun = scene.any(["menu", "menu item", "entry", "item"]) if kind == "menuitem" else scene.namer.noun(kind)[0]
        np, ref = scene.phrase(f"{shown} {noun}"), replace(ref, kind="item" if noun in {"entry", "item"} else kind)
    ref = replace(ref, place=place)
    if not means(scene, ref, node):
        return None
    if said_as == "any" and scene.chance(0.1):
        frame = scene.frame(bank.ASKS)
        truth = "selected" in node.states
        said = frame.format(R=np, P=phrase)
        if phrase and "{P}" not in frame:
            return None
        return scene.item(
            said, HasState(ref, "selected"), "ask", "HasState", frame, holds=truth, nodes=[node], answer="yes" if truth else "no"
        )
    says, denies = bank.SAYS[said_as], bank.DENIES[said_as]
    if phrase and place:
        says, denies = (tuple(frame for frame in one if "{P}" in frame) for one in (says, denies))
        if not says or not denies:
            return None
    elif phrase:  # a container can be said after any frame that ends with what it is
        says, denies = (tuple(frame + "{P}" for frame in one if "{P}" not in frame and "of the" not in frame) for one in (says, denies))
        if not says or not denies:
            return None
    return told(scene, node, ref, (says, denies), {"R": np, "P": phrase})


def inside(scene: Scene, node: Node, ref: Ref) -> tuple[Ref, str]:
    """ "… on the Billing card", now and then."""
    home = scene.page.home(node, "card", "dialog")
    if home is None or scene.chance(0.4):
        return ref, ""
    named = scene.namer.name_container(home)
    if named is None:
        return ref, ""
    return replace(ref, relation="in", anchor=named.ref), f" {scene.any(['in', 'on', 'of', 'inside'])} {named.np}"


def by_ordinal(scene: Scene, node: Node) -> Item | None:
    """ "the second tab is the selected one"."""
    made = scene.namer.by_ordinal(node)
    if made is None or not means(scene, made[1], node):
        return None
    return told(scene, node, made[1], (bank.ORDINAL, bank.NOT_ORDINAL), {"R": made[0]})


def entry(scene: Scene, node: Node) -> Item | None:
    """ "the conversation with Ada is highlighted"."""
    title = scene.page.titles.get(node.id)
    name = scene.namer.text_of(title) if title else None
    if name is None:
        return None
    noun = scene.any(bank.ENTRIES.get(scene.page.sample.genre, bank.ENTRIES[""]))
    ref = Ref(kind="item", text=name[1])
    if oracle.resolve(scene.page, ref, scene.draft.meaning) != [node]:
        return None
    return told(scene, node, ref, (bank.ENTRY, bank.NOT_ENTRY), {"R": scene.phrase(f"{noun} {name[0]}")})


def step(scene: Scene, choice: Choice, node: Node) -> Item | None:
    """ "step three is the current step"."""
    at = choice.members.index(node) + 1
    roll = scene.rng.random()
    name = scene.namer.text_of(node)
    if roll < 0.4:
        noun = scene.draft.word("step")
        number = words.NUMBER_WORDS[at] if scene.chance(0.5) else str(at)
        said = scene.frame(bank.STEP_NUMBER).format(N=number).replace("step", noun, 1)
        np, ref = NounPhrase(said, proper=True), Ref(kind="item", text=noun, ordinal=at)
    elif roll < 0.62:
        noun = scene.draft.word("step")
        last = at == len(choice.members) and scene.chance(0.5)
        order = scene.any(naming.LAST) if last else words.ORDINAL_WORDS[at] if at < len(words.ORDINAL_WORDS) else None
        if order is None:
            return None
        np, ref = scene.phrase(f"{order} {noun}"), Ref(kind="item", text=noun, ordinal=-1 if last else at)
    elif name is not None:
        np = scene.phrase(f"{name[0]} step") if scene.chance(0.3) else NounPhrase(name[0], proper=True)
        ref = Ref(text=name[1])
        if not means(scene, ref, node):
            return None
    else:
        return None
    return told(scene, node, ref, (bank.STEP, bank.NOT_STEP), {"S": np})


def pager(scene: Scene, node: Node) -> Item | None:
    """ "page 2 is highlighted in the pagination"."""
    if not node.norm.isdigit():
        return None
    slot = scene.draft.word(node.text.strip())
    ref = Ref(kind="link", text=slot)
    if not means(scene, ref, node):
        return None
    return told(scene, node, ref, (bank.PAGER, bank.NOT_PAGER), {"T": slot})
