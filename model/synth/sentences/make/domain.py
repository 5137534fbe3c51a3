"""Rows and cards by what they are: customers, products, plans."""

from __future__ import annotations

from moonlet.expression import Ask, Counted, Exists, Missing, Not, Ref, Shows, Statement
from synth.sentences import oracle
from synth.sentences.bank import domain as bank
from synth.sentences.bank import kinds as words
from synth.sentences.bank import naming
from synth.sentences.item import Item
from synth.sentences.make.count import claim
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import Claim, column_name, short
from synth.sentences.page import Node, Page

Group = tuple[str, list[Node]]  # the key of its nouns, and its members in order


def groups(page: Page) -> list[Group]:
    """Sets of rows or cards that have a noun."""
    found: list[Group] = []
    for table in page.by_kind["table"]:
        rows = [node for node in page.inside[table.id] if node.kind == "row"]
        if table.said in bank.NOUNS and rows:
            found.append((table.said, oracle.reading_order(rows)))
    genre = page.sample.genre
    if genre in {"shop", "cart"}:
        homes = [page.nodes[home] for home in page.prices]
        if len({(home.kind, home.parent) for home in homes}) == 1:
            found.append((genre, oracle.reading_order(homes)))
    if genre == "inbox" and len({row.parent for row in page.by_kind["row"]}) == 1:
        found.append(("inbox", oracle.reading_order(list(page.by_kind["row"]))))
    return found


def names(page: Page, group: Group) -> list[Node]:
    return [page.titles[node.id] for node in group[1] if node.id in page.titles]


def count(scene: Scene, group: Group, one: str, many: str) -> Item | None:
    true = len(group[1])
    slot_many, slot_one = scene.draft.word(many), scene.draft.word(one)
    if scene.chance(0.15):
        frame = scene.frame(bank.ASK_COUNT)
        ref = Ref(kind="item", text=slot_many)
        return scene.item(frame.format(Ds=slot_many), Ask("count", ref), "ask", "Ask", frame, nodes=group[1], answer=str(true))
    holds = scene.chance(0.5)
    said = claim(scene, "=", true, holds)
    if said is None:
        return None
    text = words.NUMBER_WORDS[said] if said < len(words.NUMBER_WORDS) and scene.chance(0.4) else str(said)
    number = scene.draft.word(text)
    frame = scene.frame(bank.COUNT_ONE if said == 1 else bank.COUNT)
    ref = Ref(kind="item", text=slot_one if said == 1 else slot_many)
    slots = {"N": number, "D": slot_one, "Ds": slot_many}
    return scene.statement(frame, slots, Counted(ref, "=", number), operator="Counted", holds=holds, nodes=group[1])


def nth(scene: Scene, group: Group, one: str) -> Item | None:
    """The first product in the list is X; its price is Y."""
    page = scene.page
    total = len(group[1])
    at = scene.any([0, 0, 1, 2, total - 1, total - 1, total - 2])
    if total < 2 or not 0 <= at < total:
        return None
    if at == total - 1 and scene.chance(0.8):
        ordinal, word = -1, scene.any(naming.LAST)
    elif at == total - 2 and total > 3:
        ordinal, word = -2, scene.any(naming.SECOND_LAST)
    elif at < 10:
        ordinal = at + 1
        word = scene.any(words.ORDINAL_WORDS[ordinal : ordinal + 1] * 2 + words.ORDINAL_SHORT[ordinal : ordinal + 1])
    else:
        return None
    row = group[1][at]
    noun = scene.draft.word(one)
    ref = Ref(kind="item", text=noun, ordinal=ordinal)
    slots: dict[str, object] = {"O": word, "D": noun}
    cells = [line for line in page.lines_in(row) if line.column and short(line.text)]
    exact = False
    if cells and scene.chance(0.45):
        node = scene.any(cells)
        said, slot = column_name(scene, node.column)
        slots["C"] = said
        ref = Ref(text=slot, relation="of", anchor=ref)
        frame, deny, exact = scene.frame(bank.NTH_HAS), False, True
        others = [line.text for other in group[1] for line in page.lines_in(other) if line.column == node.column]
    else:
        title = page.titles.get(row.id)
        if title is None:
            return None
        node, deny = title, scene.chance(0.13)
        frame = scene.frame(bank.NTH_IS_NOT if deny else bank.NTH_IS)
        others = [line.text for line in names(page, group)]
    made = Claim(scene, node.text, others, also=row.text if not exact else "")
    if made.text is None or not short(made.text):
        return None
    slots["V"], slot = scene.draft.value(made.text)
    statement: Statement = Shows(ref, slot, exact)
    if deny:
        statement = Not(statement)
    return scene.statement(frame, slots, statement, operator="Shows", holds=made.holds != deny, nodes=[node])


def named(scene: Scene, group: Group, one: str, many: str) -> Item | None:
    """The customer X is in the list."""
    there = scene.chance(0.5)
    nodes: list[Node] = []
    if there:
        title = scene.any(names(scene.page, group))
        if title is None:
            return None
        found = scene.namer.text_name(title)
        if found is None:
            return None
        np, ref, nodes = str(found.np), found.ref, [title]
    else:
        text = scene.absent(
            "person" if group[0] in {"users", "customers", "employees", "students", "members", "inbox"} else scene.any(["text", "card"])
        )
        if text is None:
            return None
        np, slot = scene.draft.name(text)
        ref = Ref(text=slot)
    slots = {"D": one, "Ds": many, "K": np}
    if scene.chance(0.55):
        frame = scene.frame(bank.NAMED)
        return scene.statement(frame, slots, Exists(ref), operator="Exists", holds=there, nodes=nodes)
    frame = scene.frame(bank.NOT_NAMED)
    return scene.statement(frame, slots, Missing(ref), operator="Missing", holds=not there, nodes=nodes)


def notified(scene: Scene) -> Item | None:
    """What an alert tells, told indirectly."""
    page = scene.page
    alerts = [node for node in page.by_kind["alert"] + page.by_kind["toast"] if node.tone and node.parts]
    told = [
        line
        for node in alerts
        for line in page.lines_in(node)
        if len(line.text.split()) >= 3 and len(line.text) < 70 and line.text[0].isalpha()
    ]
    there = bool(told) and scene.chance(0.55)
    if there:
        node = scene.any(told)
        text = node.text.rstrip(".!")
        text = text[0].lower() + text[1:] if not text.split()[0].isupper() else text
        nodes = [node]
    else:
        text, nodes = scene.any(bank.NEVER_SAID), []
        if page.says(text) or page.says(" ".join(text.split()[1:])) or any(word in page.all_words for word in text.split()[-1:]):
            return None
    slot = scene.draft.slot(text, exact=False)
    frame = scene.frame(bank.NOTIFIED)
    return scene.statement(frame, {"A": slot}, Exists(Ref(kind="alert", text=slot)), operator="Exists", holds=there, nodes=nodes, bare=True)


def make(scene: Scene) -> Item | None:
    if scene.chance(0.12 if scene.page.by_kind["alert"] or scene.page.by_kind["toast"] else 0.02):
        return notified(scene)
    group = scene.any(groups(scene.page))
    if group is None:
        return None
    one, _, many = scene.any(bank.NOUNS[group[0]]).partition("/")
    way = scene.rng.random()
    if way < 0.36:
        return count(scene, group, one, many)
    return nth(scene, group, one) if way < 0.7 else named(scene, group, one, many)
