"""HasState and HasColor."""

from __future__ import annotations

from moonlet.expression import Ask, HasColor, HasState, Not, Ref, Statement
from synth.sentences import oracle
from synth.sentences.bank import color as colors
from synth.sentences.bank import state as bank
from synth.sentences.bank.kinds import COLOR_WORDS
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.page import FIELDS, TOGGLES, Node

# words in a frame that say "selected" even of a toggle
_SELECTED = ("selected", "active", "chosen", "highlighted")


def candidates(scene: Scene) -> list[tuple[Node, str]]:
    """Nodes with a state worth claiming, and the state's bank."""
    found: list[tuple[Node, str]] = []
    page = scene.page
    for node in page.nodes[: page.base]:
        if node.kind in {"checkbox", "radio"}:
            found += [(node, "checked")] * 3
        elif node.kind == "switch":
            found += [(node, "on")] * 4
        elif node.kind in FIELDS:
            found += [(node, state) for state in ("empty", "invalid", "disabled", "focused")]
            if node.required is not None:
                found.append((node, "required"))
        elif node.kind in {"tab", "menuitem"}:
            found += [(node, "selected")] * (1 if node.kind == "menuitem" else 2)
        elif node.kind == "button":
            found.append((node, "disabled"))
            if "expanded" in node.states:
                found.append((node, "expanded"))
            if "selected" in node.states:
                found += [(node, "selected")] * 2
        elif node.kind in {"row", "card", "badge", "link"} and "selected" in node.states:
            found += [(other, "selected") for other in oracle.siblings(page, node)]
        if node.kind in TOGGLES and "disabled" in node.states:
            found.append((node, "disabled"))
        if node.kind == "combobox":
            found.append((node, "expanded"))
    struck = [node for node in page.lines if "struck" in node.states]
    found += [(node, "struck") for node in struck] * 3
    if struck:
        alike = [
            node for node in page.lines if "struck" not in node.states and abs(node.size - struck[0].size) < 1.5 and len(node.text) > 3
        ]
        found += [(node, "struck") for node in alike[:12]]
    return found


def weigh(scene: Scene, found: list[tuple[Node, str]]) -> tuple[Node, str] | None:
    """Prefer states that hold: most nodes are not in most states."""
    kinds = sorted({state for _, state in found})
    state = scene.any(kinds)
    if state is None:
        return None
    those = [(node, name) for node, name in found if name == state]
    marked = {"on": "checked", "empty": "empty", "required": "required"}.get(state, state)
    yes = [pair for pair in those if oracle.has_state(pair[0], marked)]
    no = [pair for pair in those if not oracle.has_state(pair[0], marked)]
    chosen: tuple[Node, str] | None = scene.any(yes if yes and (not no or scene.chance(0.5)) else no)
    if not yes and scene.chance(0.6):
        return None
    return chosen


def make(scene: Scene) -> Item | None:
    picked = weigh(scene, candidates(scene))
    if picked is None:
        return None
    node, key = picked
    named = scene.namer.name_container(node) if node.kind in {"row", "card"} else scene.namer.name(node, 1)
    if named is None or named.ref.state or named.node.kind != node.kind:
        return None
    base = {"on": "checked"}.get(key, key)
    opposite = {
        "checked": "unchecked", "on": "off", "disabled": "enabled", "empty": "filled", "invalid": "valid", "expanded": "collapsed",
        "required": "optional",
    }.get(key)  # fmt: skip
    truth = bool(oracle.has_state(node, base))
    slots = {"R": named.np}
    roll = scene.rng.random()
    statement: Statement
    if roll < 0.1 and key in bank.ASKS:
        frame = scene.frame(bank.ASKS[key])
        state = _state(frame, base)
        return scene.item(
            frame.format(**slots),
            HasState(named.ref, state),
            "ask",
            "HasState",
            frame,
            holds=truth,
            nodes=[node],
            answer="yes" if truth else "no",
        )
    if roll < 0.62:
        frame = scene.frame(bank.SAYS[key])
        statement, holds = HasState(named.ref, _state(frame, base)), truth
    elif roll < 0.8 and opposite:
        frame = scene.frame(bank.SAYS[opposite])
        state = {"off": "unchecked"}.get(opposite, opposite)
        statement, holds = HasState(named.ref, state), not truth
    else:
        frame = scene.frame(bank.DENIES[key])
        statement, holds = Not(HasState(named.ref, _state(frame, base))), not truth
    return scene.statement(frame, slots, statement, operator="HasState", holds=holds, nodes=[node])


def _state(frame: str, state: str) -> str:
    return "selected" if state == "checked" and any(word in frame for word in _SELECTED) else state


def color(scene: Scene) -> Item | None:
    page = scene.page
    if scene.chance(0.12) and page.sample.page.get("theme") in {"light", "dark"}:
        return theme(scene)
    pool = [node for node in page.nodes if node.color and (node.color not in {"black", "grey", "white"} or scene.chance(0.12))]
    node = scene.any(pool)
    if node is None:
        return None
    named = scene.namer.name(node, 1)
    if named is None or named.ref.color or (named.np.proper and scene.chance(0.3)) or named.node.kind != node.kind:
        return None
    holds_color = scene.chance(0.5)
    truth = node.color
    if holds_color:
        said = truth
    else:
        other = sorted({one.color for one in pool if one.color != truth} | set(scene.rng.sample(sorted(COLOR_WORDS), 3)))
        said = scene.any([name for name in other if name != truth and not _near(name, truth)])
        if said is None:
            return None
    word = scene.any(COLOR_WORDS[said]) if scene.chance(0.3) else said
    slots = {"R": named.np, "C": word}
    roll = scene.rng.random()
    if roll < 0.1:
        frame = scene.frame(bank_ask())
        return scene.item(frame.format(R=named.np), Ask("color", named.ref), "ask", "Ask", frame, nodes=[node], answer=truth)
    if roll < 0.16:
        frame = scene.frame(colors.ASK)
        return scene.item(
            frame.format(**slots),
            HasColor(named.ref, said),
            "ask",
            "HasColor",
            frame,
            holds=holds_color,
            nodes=[node],
            answer="yes" if holds_color else "no",
        )
    if roll < 0.75:
        frame = scene.frame(colors.SAYS)
        return scene.statement(frame, slots, HasColor(named.ref, said), operator="HasColor", holds=holds_color, nodes=[node])
    frame = scene.frame(colors.DENIES)
    return scene.statement(frame, slots, Not(HasColor(named.ref, said)), operator="HasColor", holds=not holds_color, nodes=[node])


def bank_ask() -> tuple[str, ...]:
    from synth.sentences.bank import ask

    return ask.COLOR


_CLOSE = ({"red", "pink"}, {"red", "orange"}, {"orange", "yellow"}, {"green", "teal"}, {"teal", "cyan"}, {"cyan", "blue"}, {"blue", "purple"},
          {"purple", "pink"}, {"orange", "brown"}, {"red", "brown"})  # fmt: skip


def _near(one: str, other: str) -> bool:
    """Whether people could take one for the other."""
    return {one, other} in _CLOSE


def theme(scene: Scene) -> Item:
    truth = str(scene.page.sample.page["theme"])
    said = scene.any(["light", "dark"])
    if scene.chance(0.75):
        frame = scene.frame(colors.THEME_SAYS)
        return scene.statement(
            frame,
            {"C": said},
            HasColor(Ref(kind="page"), said),
            operator="HasColor",
            holds=said == truth,
            bare=scene.chance(0.7),
        )
    frame = scene.frame(colors.THEME_DENIES)
    return scene.statement(
        frame,
        {"C": said},
        Not(HasColor(Ref(kind="page"), said)),
        operator="HasColor",
        holds=said != truth,
        bare=scene.chance(0.7),
    )
