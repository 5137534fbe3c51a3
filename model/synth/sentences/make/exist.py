"""Exists and Missing, all and none."""

from __future__ import annotations

import re

from moonlet.expression import Counted, Exists, Missing, Ref
from synth.sentences import oracle
from synth.sentences.bank import concepts, exist
from synth.sentences.bank import kinds as words
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.page import Node
from synth.sentences.refer import Named, call_name, is_bar

MAY_BE_ABSENT = (
    "button", "link", "field", "checkbox", "switch", "tab", "menuitem", "heading", "card", "badge", "combobox", "radio", "row", "alert",
    "dialog", "toast", "progressbar", "spinner", "chart", "table", "slider", "avatar", "image", "textbox",
)  # fmt: skip
BY_KIND_ONLY = frozenset(
    {
        "dialog",
        "alert",
        "toast",
        "spinner",
        "progressbar",
        "chart",
        "table",
        "slider",
        "avatar",
        "image",
        "switch",
        "checkbox",
        "radio",
        "tab",
    }
)


def nameable(scene: Scene) -> Node | None:
    """A node that a tester would talk about."""
    page = scene.page
    for _ in range(6):
        roll = scene.rng.random()
        pool = page.nodes[: page.base] if roll < 0.72 and page.base else page.lines
        node: Node | None = scene.any(pool)
        if node is None or (node.kind in {"navigation", "table", "row"} and scene.chance(0.7)):
            continue
        if node.kind == "text" and node.stands and scene.chance(0.7):
            continue
        return node
    return None


def present(scene: Scene) -> tuple[Named, bool] | None:
    """Something that is there, and whether its name is a plain text."""
    node = nameable(scene)
    if node is None:
        return None
    if scene.chance(0.12):
        return by_kind(scene)
    if scene.page.tables and scene.chance(0.12):
        text = scene.any(scene.any(scene.page.tables).columns)
        return column(scene, text) if text else None
    if node.kind in {"card", "dialog", "row", "alert", "table", "navigation"}:
        named = scene.namer.name_container(node)
    else:
        named = scene.namer.name(node, 1)
    if named is None:
        return None
    if scene.chance(0.2):
        named = scene.namer.modify(named)
    return named, named.np.proper


def by_kind(scene: Scene) -> tuple[Named, bool] | None:
    """A kind alone: "a dialog"; also with a tone or a colour."""
    kind = scene.any(sorted(BY_KIND_ONLY))
    found = scene.page.by_kind.get(kind, [])
    if not found:
        return None
    tones = [node.tone for node in found if node.tone in concepts.ALERT_LOOKS]
    if tones and scene.chance(0.65):
        tone = scene.any(tones)
        made = with_tone(scene, kind, tone)
        made[0].nodes[:] = [node for node in found if node.tone == tone]
        return made
    return Named(scene.phrase(*scene.namer.noun(kind)), Ref(kind=kind), list(found)), False


def absent(scene: Scene) -> tuple[Named, bool] | None:
    """Something plausible that is not there: another page's label, an icon, a kind, a state that nothing has."""
    roll = scene.rng.random()
    draft, page = scene.draft, scene.page
    if roll < 0.04 and page.tables:
        text = scene.absent("badge" if scene.chance(0.3) else "field")
        return None if text is None else column(scene, text)
    if roll < 0.12:
        missing = [kind for kind in BY_KIND_ONLY if not page.by_kind.get(kind)]
        kind = scene.any(sorted(missing))
        if kind is None:
            return None
        if kind in {"alert", "toast"} and scene.chance(0.5):
            tone = scene.any(sorted(concepts.ALERT_LOOKS))
            return with_tone(scene, kind, tone)
        return Named(scene.phrase(*scene.namer.noun(kind)), Ref(kind=kind), []), False
    if roll < 0.2:
        for kind in ("alert", "toast"):
            tones = {node.tone for node in page.by_kind.get(kind, []) if node.tone}
            if tones:
                tone = scene.any(sorted(set(concepts.ALERT_LOOKS) - tones))
                return with_tone(scene, kind, tone) if tone else None
        return None
    if roll < 0.3:
        here = {word.casefold() for node in page.by_kind["icon"] for word in concepts.looks(node.concept)}
        concept = scene.any(sorted(concepts.LOOKS))
        look = scene.any(concepts.looks(concept))
        if any(word.casefold() in here for word in concepts.looks(concept)) or not here or page.says(look):
            return None
        slot = draft.slot(look, exact=False)
        kind = "icon" if scene.chance(0.8) else "button"
        one, many = scene.namer.noun(kind)
        return Named(scene.phrase(f"{slot} {one}", f"{slot} {many}"), Ref(kind=kind, look=slot), []), False
    if roll < 0.42:
        return absent_state(scene)
    if roll < 0.52:
        return absent_inside(scene)
    if roll < 0.72:
        text = scene.absent(scene.any(["text", "person", "badge", "heading", "button", "menuitem"]))
        if not text:
            return None
        shown, slot = draft.name(text)
        return Named(scene.phrase(shown, proper=True), Ref(text=slot), []), True
    kind = scene.any(MAY_BE_ABSENT[:14])
    text = scene.absent(kind)
    if not text:
        return None
    shown, slot = draft.name(text)
    one, many = scene.namer.noun(kind)
    return Named(scene.phrase(f"{shown} {one}", f"{shown} {many}"), Ref(kind=kind, text=slot), []), False


def column(scene: Scene, text: str) -> tuple[Named, bool]:
    """A table column, there or not."""
    shown, slot = scene.draft.name(text)
    one, many = scene.namer.noun("column")
    said = scene.any(
        [
            f"{shown} {one}",
            f"{shown} {one}",
            f"{one} {shown}",
            f"{one} called {shown}",
            f"{one} with the header {shown}",
            f"{one} labelled {shown}",
        ]
    )
    return Named(scene.phrase(said, f"{shown} {many}"), Ref(kind="column", text=slot), []), False


def with_tone(scene: Scene, kind: str, tone: str) -> tuple[Named, bool]:
    look = scene.any(concepts.ALERT_LOOKS[tone])
    if look in words.COLOR_WORDS:
        look = concepts.ALERT_LOOKS[tone][0]
    slot = scene.draft.slot(look, exact=False)
    one, many = scene.namer.noun(kind)
    return Named(scene.phrase(f"{slot} {one}", f"{slot} {many}"), Ref(kind=kind, look=slot), []), False


def absent_state(scene: Scene) -> tuple[Named, bool] | None:
    """A kind that is there in a state that it is not in: "no disabled button"."""
    kind, state = scene.any(STATE_GROUPS)
    pool = oracle.resolve(scene.page, Ref(kind=kind), scene.draft.meaning)
    if not pool or any(oracle.has_state(node, state) is not False for node in pool):
        return None
    adjective = scene.any(words.STATE_ADJECTIVES[_key(kind, state)])
    one, many = scene.namer.noun(kind)
    return Named(scene.phrase(f"{adjective} {one}", f"{adjective} {many}"), Ref(kind=kind, state=state), []), False


def absent_inside(scene: Scene) -> tuple[Named, bool] | None:
    """A thing of the page, in a container that it is not in."""
    page = scene.page
    homes = [node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "navigation"}]
    home, thing = (
        scene.any(homes),
        scene.any([node for node in page.nodes[: page.base] if node.kind in {"button", "link", "badge", "field", "icon"}]),
    )
    if home is None or thing is None or home.id in page.above(thing):
        return None
    anchor = scene.namer.name_container(home)
    text = call_name(page, thing)
    if anchor is None or not text or anchor.np.proper or is_bar(anchor.ref):
        return None
    shown, slot = scene.draft.name(text)
    one, many = scene.namer.noun(thing.kind)
    ref = Ref(kind=thing.kind, text=slot, relation="in", anchor=anchor.ref)
    if oracle.resolve(page, ref, scene.draft.meaning) or f" {text.casefold()} " in home.words:
        return None
    suffix = f"in {anchor.np}"
    return Named(scene.phrase(f"{shown} {one} {suffix}", f"{shown} {many} {suffix}"), ref, []), False


STATE_GROUPS = (
    ("button", "disabled"), ("checkbox", "checked"), ("checkbox", "unchecked"), ("field", "invalid"), ("field", "empty"), ("field", "filled"),
    ("switch", "checked"), ("switch", "unchecked"), ("checkbox", "disabled"), ("field", "disabled"), ("field", "focused"), ("tab", "disabled"),
    ("text", "struck"), ("toggle", "checked"), ("toggle", "unchecked"), ("switch", "disabled"), ("button", "enabled"), ("field", "focused"),
)  # fmt: skip


def _key(kind: str, state: str) -> str:
    return {"checked": "on", "unchecked": "off"}.get(state, state) if kind in {"switch", "toggle"} else state


def make(scene: Scene) -> Item | None:
    """Exists or Missing, true or false, as a statement or a yes/no question."""
    if scene.chance(0.1):
        return every(scene)
    there = scene.chance(0.5)
    found = present(scene) if there else absent(scene)
    if found is None:
        return None
    named, written = found
    if not there and oracle.resolve(scene.page, named.ref, scene.draft.meaning):
        return None
    slots = {"R": named.np}
    if scene.chance(0.06):
        frame = scene.frame(exist.ASK_WRITTEN if written else exist.ASK_SHOWN, named.np)
        return scene.item(
            frame.format(**slots),
            Exists(named.ref),
            "ask",
            "Exists",
            frame,
            holds=there,
            nodes=named.nodes,
            answer="yes" if there else "no",
        )
    if scene.chance(0.52):
        frame = scene.frame(exist.WRITTEN if written else exist.SHOWN, named.np)
        return scene.statement(frame, slots, Exists(named.ref), operator="Exists", holds=there, nodes=named.nodes)
    frame = scene.frame(exist.NOT_WRITTEN if written else exist.NOT_SHOWN, named.np)
    return scene.statement(frame, slots, Missing(named.ref), operator="Missing", holds=not there, nodes=named.nodes)


def every(scene: Scene) -> Item | None:
    """ "All toggles are on": none is off."""
    options = [
        ("checkbox", "unchecked", "unchecked"), ("checkbox", "checked", "checked"), ("switch", "unchecked", "off"), ("switch", "checked", "on"),
        ("button", "enabled", "enabled"), ("button", "disabled", "disabled"), ("field", "empty", "empty"), ("field", "filled", "filled"),
        ("field", "invalid", "invalid"), ("toggle", "unchecked", "off"), ("toggle", "checked", "on"), ("tab", "selected", "selected"),
    ]  # fmt: skip
    kind, state, bank = scene.any(options)
    everyone = oracle.resolve(scene.page, Ref(kind=kind), scene.draft.meaning)
    if len(everyone) < 2 or any(oracle.has_state(node, state) is None for node in everyone):
        return None
    holds = not any(oracle.has_state(node, state) for node in everyone)
    if not holds and len(everyone) > 3 and scene.chance(0.3):
        return None
    one, many = scene.namer.noun(kind)
    frame = scene.frame(exist.EVERY[bank])
    slots: dict[str, object] = {"R": scene.phrase(one, many)}
    said = _EVERYTHING.match(frame)
    if said is None:
        nodes = everyone if holds else [node for node in everyone if oracle.has_state(node, state)]
        return scene.statement(frame, slots, Missing(Ref(kind=kind, state=state)), operator="Missing", holds=holds, nodes=nodes, bare=True)
    word = scene.draft.word("both" if said.group() == "all" and len(everyone) == 2 and scene.chance(0.5) else said.group())
    share = Counted(Ref(kind=kind, state=_OPPOSITE[state]), "=", word)
    return scene.statement(
        "{N}" + frame[said.end() :], {**slots, "N": word}, share, operator="Counted", holds=holds, nodes=everyone, bare=True
    )


_EVERYTHING = re.compile(r"all|every|each")
_OPPOSITE = {"unchecked": "checked", "checked": "unchecked", "enabled": "disabled", "disabled": "enabled", "empty": "filled",
             "filled": "empty", "invalid": "valid"}  # fmt: skip
