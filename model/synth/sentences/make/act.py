"""Bare steps: click, type, select, tick, press, scroll, go, wait; and several in one sentence."""

from __future__ import annotations

from collections.abc import Callable

from moonlet.expression import Act, Ref, Steps
from synth.sentences import oracle
from synth.sentences.bank import absent, act
from synth.sentences.item import Item
from synth.sentences.make.exist import absent as absent_thing
from synth.sentences.make.scene import Scene
from synth.sentences.page import PRESSABLE, TOGGLES, Node
from synth.sentences.refer import Named

Step = tuple[str, Act, list[Node], str]  # words, act, target, frame

DIRECTIONS = ("down", "down", "down", "up", "to the bottom", "right", "left")


def pressable(scene: Scene) -> Named | None:
    page = scene.page
    pool = [node for node in page.nodes[: page.base] if node.kind in PRESSABLE | {"icon", "card", "row", "avatar", "image"}]
    node = scene.any(pool)
    if node is None or (node.kind in {"card", "row"} and scene.chance(0.6)):
        return None
    named: Named | None
    named = scene.namer.name_container(node) if node.kind in {"card", "row"} else scene.namer.name(node, 1)
    if named is not None and scene.chance(0.15):
        named = scene.namer.modify(named)
    return named


def of_kind(scene: Scene, *kinds: str, kindless: float = 0.35) -> Named | None:
    page = scene.page
    node = scene.any([node for node in page.nodes[: page.base] if node.kind in kinds])
    return None if node is None else scene.namer.name(node, 1, kindless=kindless)


def click(scene: Scene, bank: tuple[str, ...] = act.CLICK) -> Step | None:
    named = pressable(scene)
    if named is None:
        return None
    if bank is act.CLICK and named.node.kind in {"tab", "menuitem", "link"} and scene.chance(0.4):
        bank = act.OPEN
    frame = scene.frame(bank)
    return frame.format(R=named.np), Act("click", named.ref), named.nodes, frame


def other_mouse(scene: Scene) -> Step | None:
    named = pressable(scene)
    if named is None:
        return None
    verb = scene.any(["hover", "hover", "double_click"])
    frame = scene.frame(act.HOVER if verb == "hover" else act.DOUBLE)
    return frame.format(R=named.np), Act(verb, named.ref), named.nodes, frame


def type_in(scene: Scene, bank: tuple[str, ...] = act.TYPE) -> Step | None:
    named = of_kind(scene, "textbox", kindless=0.4)
    if named is None:
        return None
    shown, slot = scene.draft.value(scene.any(absent.TYPED))
    frame = scene.frame(bank)
    if frame.startswith("{F}:") and not named.np.proper:
        return None
    return frame.format(F=named.np, V=shown), Act("type", named.ref, slot), named.nodes, frame


def fill_two(scene: Scene) -> tuple[str, Steps, list[Node], str] | None:
    first, second = of_kind(scene, "textbox", kindless=0.6), of_kind(scene, "textbox", kindless=0.6)
    if first is None or second is None or first.node is second.node:
        return None
    one, two = scene.draft.value(scene.any(absent.TYPED)), scene.draft.value(scene.any(absent.TYPED))
    frame = scene.frame(act.FILL_TWO)
    said = frame.format(F=first.np, V=one[0], G=second.np, W=two[0])
    return (
        said,
        Steps((Act("type", first.ref, one[1]), Act("type", second.ref, two[1]))),
        [*first.nodes, *second.nodes],
        frame,
    )


def clear(scene: Scene) -> Step | None:
    named = of_kind(scene, "textbox", kindless=0.25)
    if named is None:
        return None
    frame = scene.frame(act.CLEAR)
    return frame.format(F=named.np), Act("clear", named.ref), named.nodes, frame


def press(scene: Scene, bank: tuple[str, ...] = act.PRESS) -> Step:
    key = scene.any(absent.KEYS)
    slot = scene.draft.word(key.lower() if scene.chance(0.15) else key)
    frame = scene.frame(bank)
    return frame.format(V=scene.draft.quoted(slot, 0.05)), Act("press", None, slot), [], frame


OPTIONS = ("combobox",)


def select(scene: Scene, bank: tuple[str, ...] = act.SELECT) -> Step | None:
    named = of_kind(scene, "combobox", kindless=0.4)
    if named is None:
        return None
    pool = absent.STATUSES + absent.VALUES + absent.LABELS["combobox"] + absent.LABELS["radio"]
    value = named.node.value if named.node.value and scene.chance(0.2) else scene.any(pool)
    shown, slot = scene.draft.value(value)
    frame = scene.frame(bank)
    return frame.format(F=named.np, V=shown), Act("select", named.ref, slot), named.nodes, frame


def tick(scene: Scene, plain: bool = False) -> Step | None:
    if scene.chance(0.15) and not plain:
        return tick_all(scene)
    named = of_kind(scene, *sorted(TOGGLES), kindless=0.4)
    if named is None or named.ref.state:
        return None
    on = named.node.kind == "radio" or scene.chance(0.6)
    if plain:
        bank = act.PLAIN_CHECK
        on = True
    elif named.node.kind == "switch":
        bank = act.TURN_ON if on else act.TURN_OFF
    else:
        bank = act.CHECK if on else act.UNCHECK
    frame = scene.frame(bank)
    return frame.format(R=named.np), Act("check" if on else "uncheck", named.ref), named.nodes, frame


def tick_all(scene: Scene) -> Step | None:
    boxes = oracle.reading_order(list(scene.page.by_kind["checkbox"]))
    if len(boxes) < 2:
        return None
    on = scene.chance(0.7)
    frame = scene.frame(act.CHECK_ALL if on else act.UNCHECK_ALL)
    np = scene.phrase(*scene.namer.noun("checkbox"))
    return frame.format(R=np), Act("check" if on else "uncheck", Ref(kind="checkbox")), boxes, frame


def scroll(scene: Scene) -> Step | None:
    roll = scene.rng.random()
    if roll < 0.55:
        slot = scene.draft.word(scene.any(["down", "down", "down", "up", "up", "right", "left"]))
        frame = scene.frame(act.SCROLL)
        return frame.format(D=slot), Act("scroll", None, slot), [], frame
    if roll < 0.75:
        slot = scene.draft.word(scene.any(["bottom", "bottom", "top", "end"]))
        frame = scene.frame(act.SCROLL_TO_EDGE)
        return frame.format(D=slot), Act("scroll", None, slot), [], frame
    found = scene.any([node for node in scene.page.nodes[: scene.page.base] if node.kind in {"heading", "button", "link", "card"}])
    if found is None:
        return None
    named = scene.namer.name_container(found) if found.kind == "card" else scene.namer.name(found, 1)
    if named is None:
        return None
    frame = scene.frame(act.SCROLL_TO)
    return frame.format(R=named.np), Act("scroll", named.ref), named.nodes, frame


def goto(scene: Scene) -> Step:
    address = scene.any(absent.ADDRESSES)
    slot = scene.draft.word(address)
    frame = scene.frame(act.GOTO)
    return frame.format(V=scene.draft.quoted(slot, 0.2)), Act("goto", None, slot), [], frame


def wait(scene: Scene, bank: tuple[str, ...] = act.WAIT) -> Step | None:
    """For things that are not there yet, mostly."""
    if scene.chance(0.6):
        found = absent_thing(scene)
        named = None if found is None or oracle.resolve(scene.page, found[0].ref, scene.draft.meaning) else found[0]
    else:
        named = pressable(scene)
    if named is None:
        return None
    frame = scene.frame(bank)
    return frame.format(R=named.np), Act("wait_for", named.ref), named.nodes, frame


def several(scene: Scene) -> Item | None:
    """Two or three steps that follow one another in a sensible order."""
    if scene.chance(0.2):
        both = fill_two(scene)
        if both is None:
            return None
        return scene.item(both[0], both[1], "act", "Steps", both[3], nodes=both[2])
    plan = scene.any(PLANS)
    steps: list[Step] = []
    for name in plan:
        step = next((found for _ in range(3) if (found := _PLAIN[name](scene)) is not None), None)
        if step is None:
            return None
        steps.append(step)
    typed = [step[2][0] for step in steps if isinstance(step[1], Act) and step[1].verb == "type"]
    if len(typed) > len({node.id for node in typed}):
        return None
    frame = scene.frame(act.JOIN2 if len(steps) == 2 else act.JOIN3)
    said = frame
    for number, step in enumerate(steps, 1):
        words = step[0]
        before = said[: said.index(f"{{{number}}}")].rstrip()
        if before.endswith("."):
            words = words[0].upper() + words[1:]
        said = said.replace(f"{{{number}}}", words)
    nodes = [node for step in steps for node in step[2]]
    return scene.item(said, Steps(tuple(step[1] for step in steps)), "act", "Steps", frame, nodes=nodes)


_PLAIN: dict[str, Callable[[Scene], Step | None]] = {
    "type": lambda scene: type_in(scene, act.PLAIN_TYPE),
    "click": lambda scene: click(scene, act.PLAIN_CLICK),
    "press": lambda scene: press(scene, act.PLAIN_PRESS),
    "select": lambda scene: select(scene, act.PLAIN_SELECT),
    "tick": lambda scene: tick(scene, True),
    "wait": lambda scene: wait(scene, act.PLAIN_WAIT),
}
PLANS = (
    ("type", "press"), ("type", "press"), ("type", "click"), ("type", "click"), ("click", "wait"), ("click", "wait"), ("click", "type"), ("tick", "click"),
    ("select", "click"), ("type", "type"), ("click", "click"), ("type", "type", "click"), ("type", "click", "wait"), ("select", "click", "wait"),
    ("type", "press", "wait"), ("tick", "tick"), ("click", "type", "press"), ("type", "tick", "click"), ("type", "select"),
)  # fmt: skip

SINGLE = (
    click,
    click,
    click,
    click,
    click,
    type_in,
    type_in,
    type_in,
    select,
    select,
    tick,
    tick,
    other_mouse,
    press,
    clear,
    scroll,
    goto,
    wait,
)


def make(scene: Scene) -> Item | None:
    if scene.chance(0.25):
        return several(scene)
    step: Step | None = scene.any(SINGLE)(scene)
    if step is None:
        return None
    said, made, nodes, frame = step
    return scene.item(said, made, "act", "Act", frame, nodes=nodes)
