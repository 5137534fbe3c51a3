"""And in one breath: two things, two values, two states; and the counters of cards."""

from __future__ import annotations

from moonlet.expression import And, Ask, Exists, HasState, Missing, Ref, Shows, Statement
from synth.sentences import oracle
from synth.sentences.bank import several as bank
from synth.sentences.item import Item
from synth.sentences.make import exist
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import Claim, cell_of, column_name, short
from synth.sentences.make.state import candidates
from synth.sentences.page import Node, norm, word_string


def both(scene: Scene) -> Item | None:
    """Two things that are there, or that are not."""
    want = scene.chance(0.7)
    parts = []
    for there in (scene.chance(0.75), scene.chance(0.75)):
        found = exist.present(scene) if there == want else exist.absent(scene)
        if found is None or (there != want and oracle.resolve(scene.page, found[0].ref, scene.draft.meaning)):
            return None
        parts.append((found[0], there == want))
    (one, first), (two, second) = parts
    if one.nodes and one.nodes == two.nodes:
        return None
    kinds = Exists if want else Missing
    statement = And(kinds(one.ref), kinds(two.ref))
    frame = scene.frame(bank.BOTH if want else bank.NEITHER)
    holds = first and second if want else not first and not second
    if not want and holds and not scene.chance(0.9):
        return None
    slots = {"A": one.np, "B": two.np}
    return scene.statement(frame, slots, statement, operator="And", holds=holds, nodes=[*one.nodes, *two.nodes])


def contains(scene: Scene) -> Item | None:
    """Two texts in one container."""
    page = scene.page
    home = scene.any([node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "navigation", "row"}])
    if home is None:
        return None
    lines = [line for line in page.lines_in(home) if short(line.text) and line is not page.titles.get(home.id)]
    if len(lines) < 2:
        return None
    named = scene.namer.name_container(home)
    if named is None:
        return None
    pair = scene.rng.sample(lines, 2)
    holds = scene.chance(0.5)
    said = [line.text for line in pair]
    if not holds:
        outside = [line.text for line in page.lines if home.id not in page.above(line) and short(line.text)]
        text = scene.any([text for text in outside if word_string(text) not in home.words])
        if text is None:
            return None
        said[scene.any([0, 1])] = text
    if norm(said[0]) == norm(said[1]):
        return None
    first, second = scene.draft.value(said[0]), scene.draft.value(said[1])
    frame = scene.frame(bank.CONTAINS_BOTH)
    statement = And(Shows(named.ref, first[1], exact=False), Shows(named.ref, second[1], exact=False))
    slots = {"R": named.np, "V": first[0], "W": second[0]}
    return scene.statement(frame, slots, statement, operator="And", holds=holds, nodes=pair if holds else named.nodes)


def cells(scene: Scene) -> Item | None:
    """Two values of one row."""
    one, two = cell_of(scene), cell_of(scene)
    if one is None or two is None or one[0] is not two[0] or one[1] != two[1] or one[2] == two[2]:
        return None
    table, _, _, key, _ = one
    name = scene.namer.text_name(key)
    if name is None:
        return None
    slots: dict[str, object] = {"K": name.np}
    statements: list[Statement] = []
    truths = []
    for (_, _, column, _, node), column_key, value_key in ((one, "C", "V"), (two, "D", "W")):
        said, slot = column_name(scene, column)
        others = [line.text for row in table.rows for line in row.get(norm(column), [])]
        made = Claim(scene, node.text, others)
        if not made.holds and scene.chance(0.35):
            made.holds, made.text = True, node.text
        if made.text is None:
            return None
        shown, value = scene.draft.value(made.text)
        slots |= {column_key: said, value_key: shown}
        statements.append(Shows(Ref(text=slot, relation="of", anchor=name.ref), value))
        truths.append(made.holds)
    frame = scene.frame(bank.CELLS)
    return scene.statement(frame, slots, And(statements[0], statements[1]), operator="And", holds=all(truths), nodes=[one[4], two[4]])


def states(scene: Scene) -> Item | None:
    """Two things in one state."""
    found = candidates(scene)
    key = scene.any(sorted({state for _, state in found if state in bank.STATES}))
    nodes = list({node.id: node for node, state in found if state == key}.values())
    if len(nodes) < 2:
        return None
    marked = "checked" if key == "on" else str(key)
    yes = [node for node in nodes if oracle.has_state(node, marked)]
    pair = scene.rng.sample(yes if len(yes) >= 2 and scene.chance(0.5) else nodes, 2)
    names = [scene.namer.name(node, 0) for node in pair]
    if names[0] is None or names[1] is None or names[0].ref.state or names[1].ref.state:
        return None
    holds = all(oracle.has_state(node, marked) for node in pair)
    if not holds and scene.chance(0.3):
        return None
    frame = scene.frame(bank.STATES[str(key)])
    statement = And(HasState(names[0].ref, marked), HasState(names[1].ref, marked))
    slots = {"A": names[0].np, "B": names[1].np}
    return scene.statement(frame, slots, statement, operator="And", holds=holds, nodes=pair)


def _counters(scene: Scene, home: Node) -> list[tuple[str, Node]]:
    """Numbers that stand right of an icon in a card: the icon's concept and the number's line."""
    page = scene.page
    found = []
    for icon in page.inside[home.id]:
        if icon.kind != "icon" or icon.concept not in bank.COUNTERS:
            continue
        beside = [
            line for line in page.lines_in(home)
            if line.norm.isdigit() and oracle.stands_to("right-of", line.box, icon.box) and line.box.left - icon.box.right < 12
        ]  # fmt: skip
        if len(beside) == 1:
            found.append((icon.concept, beside[0]))
    return found if len({concept for concept, _ in found}) == len(found) else []


def counters(scene: Scene) -> Item | None:
    """How many likes, comments, attachments a card has."""
    page = scene.page
    homes = [node for node in page.nodes[: page.base] if node.kind in {"card", "row"} and node.id in page.titles]
    scene.rng.shuffle(homes)
    for home in homes[:6]:
        found = _counters(scene, home)
        name = scene.namer.text_name(page.titles[home.id]) if found else None
        if name is not None:
            break
    else:
        return None
    chosen = scene.rng.sample(found, 2 if len(found) > 1 and scene.chance(0.45) else 1)
    slots: dict[str, object] = {"K": name.np}
    statements: list[Statement] = []
    truths = []
    swap = len(chosen) == 2 and chosen[0][1].norm != chosen[1][1].norm and scene.chance(0.25)
    for at, ((concept, line), noun_key, value_key) in enumerate(zip(chosen, "LM", "VW", strict=False)):
        noun = scene.draft.word(scene.any(bank.COUNTERS[concept]))
        ref = Ref(text=noun, relation="of", anchor=name.ref)
        slots[noun_key] = noun
        if len(chosen) == 1 and scene.chance(0.15):
            frame = scene.frame(bank.ASK_COUNTER)
            return scene.item(frame.format(**slots), Ask("value", ref), "ask", "Ask", frame, nodes=[line], answer=line.text)
        made = Claim(scene, line.text, [other.text for _, other in found if other is not line])
        if swap:
            made.text, made.holds = chosen[1 - at][1].text, False
        elif len(chosen) == 2 and scene.chance(0.3):
            made.text, made.holds = line.text, True
        if made.text is None or not made.text.isdigit():
            return None
        value = scene.draft.word(made.text)
        slots[value_key] = value
        statements.append(Shows(ref, value))
        truths.append(made.holds)
    nodes = [line for _, line in chosen]
    if len(statements) == 2:
        frame = scene.frame(bank.HAS_TWO_COUNTERS)
        statement: Statement = And(statements[0], statements[1])
        return scene.statement(frame, slots, statement, operator="And", holds=all(truths), nodes=nodes)
    frame = scene.frame(bank.HAS_COUNTER)
    return scene.statement(frame, slots, statements[0], operator="Shows", holds=truths[0], nodes=nodes)


WAYS = (both, both, contains, cells, states, states, counters, counters, counters)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
