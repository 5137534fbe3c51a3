"""Counted: plans, tasks, columns, fields of the form, people under a heading, those of them that are so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from moonlet.expression import Ask, Counted, Ref
from synth.sentences import lists, oracle
from synth.sentences.bank import kinds as words
from synth.sentences.bank import tally as bank
from synth.sentences.bank.domain import NOUNS
from synth.sentences.item import Item
from synth.sentences.make.count import claim
from synth.sentences.make.scene import Scene
from synth.sentences.make.show import short
from synth.sentences.page import FIELDS, Node, norm, word_string

_PLAIN = {"=": 7, ">=": 2, "<=": 1, ">": 1, "<": 1, "!=": 1}
_COMPARISONS = [name for name, share in _PLAIN.items() for _ in range(share)]
_FORM_KINDS = ("textbox", "field", "combobox", "checkbox", "radio", "switch", "button")
# plural nouns that name a kind of element; messages and notifications are entries when they are counted
KIND_OF = {
    many: kind
    for kind, table in words.KIND_WORDS.items()
    for _, many in table
    if kind not in {"item", "alert", "value", "section", "page", "list"}
}
# columns whose values say what an entry is like
_TRAITS = frozenset(
    {"status", "state", "payment", "priority", "role", "type", "category", "environment", "plan", "team", "department", "stock", "region", "color",
     "size", "carrier", "attendance", "office", "country", "language"}
)  # fmt: skip
_UNDER_KINDS = ("row", "card", "badge", "link", "button", "checkbox", "avatar", "image", "field", "icon", "switch", "tab", "chart")


@dataclass
class Count:
    """What a claim of a number is made of."""

    bank: tuple[str, ...]
    slots: dict[str, object]
    ref: Ref
    comparison: str
    nodes: list[Node]


def number(scene: Scene, made: Count) -> Item | None:
    """The true number, or one that is off by little."""
    holds = scene.chance(0.5)
    said = claim(scene, made.comparison, len(made.nodes), holds)
    if said is None or said == 1 or said > 30:
        return None
    _, slot = scene.number(said)
    frame = scene.frame(made.bank)
    return scene.statement(
        frame,
        {**made.slots, "N": slot},
        Counted(made.ref, made.comparison, slot),
        operator="Counted",
        holds=holds,
        nodes=made.nodes,
    )


def nouns(scene: Scene, options: tuple[str, ...]) -> tuple[str, str]:
    one, _, many = scene.any(options).partition("/")
    return one, many


def whole(scene: Scene) -> Item | None:
    """ "four plans are offered", "the Skills card lists nine skills"."""
    found: lists.Listed | None = scene.any(lists.listed(scene.page))
    if found is None:
        return None
    _, many = nouns(scene, found.nouns)
    nodes = list(found.nodes)
    ref, slot = entries(scene, many, nodes)
    slots: dict[str, object] = {"Ds": slot}
    comparison = scene.any(_COMPARISONS)
    where, asks = bank.WHOLE, bank.ASK
    if found.home is not None:
        named = scene.namer.name_container(found.home) if scene.chance(0.7) else scene.namer.text_name(scene.page.titles[found.home.id])
        if named is None:
            return None
        slots["A"] = named.np
        ref = replace(ref, relation="in", anchor=named.ref)
        where, asks = bank.WITHIN, bank.ASK_WITHIN
    if ref.kind != "item" and found.home is None and len(scene.page.by_kind[nodes[0].kind]) != len(nodes) and ref.kind != "column":
        return None
    if scene.chance(0.1):
        frame = scene.frame(asks)
        return scene.item(frame.format(**slots), Ask("count", ref), "ask", "Ask", frame, nodes=nodes, answer=str(len(nodes)))
    return number(scene, Count(where[comparison], slots, ref, comparison, nodes))


def entries(scene: Scene, many: str, nodes: list[Node]) -> tuple[Ref, str]:
    """The reference for entries of a noun: of a kind where the noun names one, else items of that name."""
    kind = KIND_OF.get(many)
    if kind == "column" or (kind is not None and kind == nodes[0].kind):
        return Ref(kind=kind), many
    slot = scene.draft.word(many)
    return Ref(kind="item", text=slot), slot


def columns(scene: Scene) -> Item | None:
    found = lists.columns(scene.page)
    if found is None:
        return None
    ref = Ref(kind="column", relation="in", anchor=Ref(kind="table"))
    made = Count(bank.COLUMNS, {}, ref, "=", [found[0]] * found[1])
    return number(scene, made)


def form(scene: Scene) -> Item | None:
    """Fields of the page's only form: none stands in a bar or a dialog."""
    page = scene.page
    fields = [node for node in page.nodes[: page.base] if node.kind in FIELDS]
    if len(fields) < 2 or any(page.home(node, "navigation", "dialog", "table", "row") for node in fields):
        return None
    if len({home.id if (home := page.home(node, "card")) else -1 for node in fields}) > 1:
        return None
    kind = scene.any(_FORM_KINDS)
    inner = page.home(fields[0], "card")
    nodes = oracle.resolve(page, Ref(kind=kind), scene.draft.meaning)
    if not 2 <= len(nodes) <= 20 or (inner is not None and any(inner.id not in page.above(node) for node in nodes)):
        return None
    if kind == "button" and inner is None:
        return None
    _, many = scene.namer.noun(kind)
    return number(scene, Count(bank.FORM, {"Ds": many}, Ref(kind=kind), "=", nodes))


def under(scene: Scene) -> Item | None:
    """ "three links are listed under Resources"."""
    page = scene.page
    head = scene.any([head for head in page.by_kind["heading"] if short(head.text)])
    if head is None:
        return None
    inside = [node for node in page.nodes[: page.base] if node.kind in _UNDER_KINDS and oracle.section_of(page, node) is head]
    kind = scene.any(sorted({node.kind for node in inside}))
    anchor = scene.namer.text_name(head)
    if kind is None or anchor is None:
        return None
    nodes = [node for node in inside if node.kind == kind]
    everyone = [node for node in page.by_kind[kind] if node.parent == nodes[0].parent]
    if not 2 <= len(nodes) <= 20 or len(everyone) != len(nodes):
        return None
    if page.home(nodes[0], "card") is not page.home(head, "card"):
        return None
    _, many = scene.namer.noun(kind)
    said = "the heading " if scene.chance(0.3) else ""
    ref = Ref(kind=kind, relation="under", anchor=Ref(kind="heading" if said else "any", text=anchor.ref.text))
    return number(scene, Count(bank.UNDER, {"Ds": many, "A": f"{said}{anchor.np}"}, ref, "=", oracle.reading_order(nodes)))


def side_list(scene: Scene) -> Item | None:
    """ "the list on the left has 10 entries"."""
    page = scene.page
    rows = page.by_kind["row"]
    if len(rows) < 2 or page.by_kind["table"] or len({row.parent for row in rows}) > 1:
        return None
    columns = {(round(row.box.left / 8), round(row.box.width / 8)) for row in rows}
    places = set.intersection(*(oracle.place_of(page, row.box) & {"left", "right"} for row in rows))
    if len(columns) != 1 or len(places) != 1:
        return None
    (place,) = places
    ref = Ref(kind="item", relation="in", anchor=Ref(kind="list", place=place))
    phrase = scene.any([phrase for phrase in words.PLACE_PHRASES[place] if phrase.startswith(("on", "at"))])
    return number(scene, Count(bank.SIDE_LIST, {"P": phrase}, ref, "=", oracle.reading_order(rows)))


def having(scene: Scene) -> Item | None:
    """ "two cards have a Details button"."""
    page = scene.page
    kind = scene.any(["card", "row"])
    homes = page.by_kind[kind]
    home = scene.any(homes)
    if home is None or not 3 <= len(homes) <= 20 or len({one.parent for one in homes}) > 1:
        return None
    parts = [
        node
        for node in page.inside[home.id]
        if node.kind in {"button", "link", "badge", "avatar", "checkbox", "image", "combobox", "progressbar"}
    ]
    part = scene.any(parts)
    if part is None:
        return None
    text = part.text if part.kind in {"button", "link", "badge"} else ""
    if (part.kind in {"button", "link", "badge"} and not short(text)) or len(text) > 25:
        return None
    one, _ = scene.namer.noun(part.kind)
    anchor = Ref(kind=part.kind)
    shown = ""
    if text:
        shown, slot = scene.draft.name(text)
        anchor = Ref(kind=part.kind, text=slot)
        shown += " "
    ref = Ref(kind=kind, relation="with", anchor=anchor)
    nodes = oracle.resolve(page, ref, scene.draft.meaning)
    if not nodes or (text and sum(word_string(text) in one.words for one in homes) != len(nodes)):
        return None
    _, many = scene.namer.noun(kind)
    slots: dict[str, object] = {"Ds": many, "H": scene.phrase(shown + one).a}
    return number(scene, Count(bank.HAVING, slots, ref, "=", nodes))


def being(scene: Scene) -> Item | None:
    """ "two orders are shipped", "three of them are online": rows with a value in a column of few values."""
    page = scene.page
    if len(page.tables) != 1 or len(page.tables[0].rows) < 3:
        return None
    table = page.tables[0]
    column = scene.any([column for column in table.columns if norm(column) in _TRAITS])
    if column is None:
        return None
    lines = [cells[norm(column)][0] for cells in table.rows if len(cells.get(norm(column), [])) == 1]
    kinds = {line.norm for line in lines}
    if len(lines) != len(table.rows) or not 1 < len(kinds) <= 5:
        return None
    text = scene.any(lines).text
    if not text.replace(" ", "").isalpha() or len(text) > 20:
        return None
    nodes = [page.nodes[row] for row, line in zip(table.ids, lines, strict=True) if line.norm == norm(text)]
    if sum(word_string(text) in page.nodes[row].words for row in table.ids) != len(nodes):
        return None
    shown, value = scene.draft.name(text.lower() if scene.chance(0.5) else text)
    holder = page.home(nodes[0], "table")
    options = NOUNS.get(holder.said, ()) if holder else ()
    if options and scene.chance(0.7):
        slot = scene.draft.word(nouns(scene, options)[1])
        ref = Ref(kind="item", text=slot, relation="with", anchor=Ref(text=value))
        slots: dict[str, object] = {"Ds": slot, "V": shown, "C": column.lower()}
        bare = norm(column) in {"status", "state", "payment"} and scene.chance(0.6)
        return number(scene, Count(bank.BEING if bare else bank.WITH_VALUE, slots, ref, "=", nodes))
    if norm(column) not in {"status", "state", "payment"}:
        return None
    ref = Ref(kind="item", relation="with", anchor=Ref(text=value))
    return number(scene, Count(bank.OF_THEM, {"V": shown}, ref, "=", nodes))


WAYS = (whole, whole, whole, columns, form, form, under, under, side_list, having, having, being, being)


def make(scene: Scene) -> Item | None:
    found: Item | None = scene.any(WAYS)(scene)
    return found
