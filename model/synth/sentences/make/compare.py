"""Extreme and Compared: who has the most, who has more."""

from __future__ import annotations

import re

from moonlet.expression import Compared, Extreme, Ref, Statement
from synth.sentences.bank import compare as bank
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import column_name, label_phrase, short
from synth.sentences.page import Node, Page, amount, norm

Entry = tuple[Node | None, float, Node]  # the naming line (None: the row has no plain name), the amount, its line


_CODES = re.compile(r"\b(no\.?|id|number|code|ref|reference|zip|phone|sku|year|version|ip|isbn|iban|date|time)\b|#")


def has_rows(page: Page) -> bool:
    """Whether there are rows or priced cards to compare."""
    return bool(numeric_columns(page)) or len(page.prices) > 2


def numeric_columns(page: Page) -> list[tuple[str, list[Entry]]]:
    """Columns of amounts with at least three rows."""
    found = []
    for table in page.tables:
        for column in table.columns:
            if _CODES.search(norm(column)):
                continue
            entries: list[Entry] = []
            for cells, key in zip(table.rows, table.keys, strict=True):
                lines = cells.get(norm(column), [])
                value = amount(lines[0].text) if len(lines) == 1 else None
                if value is None or lines[0] is key:
                    entries = []
                    break
                entries.append((key, value, lines[0]))
            if len(entries) >= 3 and short(column):
                found.append((column, entries))
    return found


def priced(scene: Scene) -> list[Entry]:
    page = scene.page
    found: list[Entry] = []
    for home, line in page.prices.items():
        value = amount(line.text)
        if value is not None and page.nodes[home].kind == "card":
            found.append((page.titles[home], value, line))
    return found if len({line.text[:1] for _, _, line in found if not line.text[:1].isdigit()}) <= 1 else []


def extreme(scene: Scene) -> Item | None:
    columns = numeric_columns(scene.page)
    by_column = columns and scene.chance(0.7)
    column, entries = scene.any(columns) if by_column else ("", priced(scene))
    if len(entries) < 3:
        return None
    ordered = sorted(entries, key=lambda entry: entry[1])
    way = scene.any(["max", "min"])
    best = ordered[-1] if way == "max" else ordered[0]
    second = ordered[-2] if way == "max" else ordered[1]
    if best[1] == second[1]:
        return None
    holds = scene.chance(0.5)
    chosen = best if holds else scene.any([entry for entry in entries if entry is not best])
    name = scene.namer.text_name(chosen[0]) if chosen[0] else None
    if name is None or chosen[0] is None:
        return None
    slots: dict[str, object] = {"K": name.np}
    by = ""
    if by_column:
        said, by = column_name(scene, column)
        slots["C"] = said
        frame = scene.frame(bank.MAX_BY if way == "max" else bank.MIN_BY)
    else:
        frame = scene.frame(bank.DEAREST if way == "max" else bank.CHEAPEST)
        if "price" in frame:
            by = scene.draft.word("price")
            frame = frame.replace("price", "{C}")
            slots["C"] = by
    return scene.statement(frame, slots, Extreme(name.ref, way, by), operator="Extreme", holds=holds, nodes=[chosen[0]])


def compared(scene: Scene) -> Item | None:
    columns = numeric_columns(scene.page)
    roll = scene.rng.random()
    if roll < 0.2:
        return figures(scene)
    by_column = columns and roll < 0.75
    column, entries = scene.any(columns) if by_column else ("", priced(scene))
    if len(entries) < 2:
        return None
    one, other = scene.rng.sample(entries, 2)
    if one[0] is None or other[0] is None:
        return None
    names = scene.namer.text_name(one[0]), scene.namer.text_name(other[0])
    if names[0] is None or names[1] is None:
        return None
    slots: dict[str, object] = {"K": names[0].np, "L": names[1].np}
    way = scene.any([">", "<", ">", "<", "="]) if by_column else scene.any([">", "<"])
    if way == "=" and one[1] != other[1] and scene.chance(0.5):
        return None
    if not by_column:
        frame = scene.frame(bank.DEARER if way == ">" else bank.CHEAPER)
        first, second = names[0].ref, names[1].ref
        if "price" in frame.replace("priced", "").replace("pricier", ""):
            word = scene.draft.word("price")
            slots["P"] = word
            head, _, tail = frame.partition("price")
            frame = head + "{P}" + tail
            first, second = Ref(text=word, relation="of", anchor=first), Ref(text=word, relation="of", anchor=second)
    else:
        said, by = column_name(scene, column)
        slots["C"] = said
        frame = scene.frame({">": bank.MORE, "<": bank.LESS, "=": bank.EQUAL}[way])
        first, second = (
            Ref(text=by, relation="of", anchor=names[0].ref),
            Ref(text=by, relation="of", anchor=names[1].ref),
        )
        if way == "=" and scene.chance(0.3):
            frame, way = scene.frame(bank.DIFFER), "!="
    holds = {">": one[1] > other[1], "<": one[1] < other[1], "=": one[1] == other[1], "!=": one[1] != other[1]}[way]
    statement: Statement = Compared(first, way, second)
    return scene.statement(frame, slots, statement, operator="Compared", holds=holds, nodes=[one[0], other[0]])


def figures(scene: Scene) -> Item | None:
    """Two labelled figures of one unit: the total against the subtotal."""
    found = [(pair, amount(pair.value.text)) for pair in scene.page.pairs]
    known = [(pair, value) for pair, value in found if value is not None and len(scene.page.by_name[pair.label.norm]) == 1]
    if len(known) < 2:
        return None
    (one, first), (other, second) = scene.rng.sample(known, 2)
    if _unit(one.value.text) != _unit(other.value.text) or first == second:
        return None
    names = label_phrase(scene, one.label), label_phrase(scene, other.label)
    if names[0] is None or names[1] is None:
        return None
    way = scene.any([">", "<"])
    frame = scene.frame(bank.FIGURE_MORE if way == ">" else bank.FIGURE_LESS)
    holds = first > second if way == ">" else first < second
    statement = Compared(names[0][1], way, names[1][1])
    return scene.statement(
        frame,
        {"K": names[0][0], "L": names[1][0]},
        statement,
        operator="Compared",
        holds=holds,
        nodes=[one.value, other.value],
    )


def _unit(text: str) -> str:
    return "".join(sign for sign in text if not sign.isdigit() and sign not in ".,-+ ")
