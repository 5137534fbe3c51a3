"""Shows: values of labels, fields, cells and prices; texts of things and in containers."""

from __future__ import annotations

import re

from moonlet.expression import Not, Ref, Shows, Statement
from synth.sentences import oracle
from synth.sentences.bank import absent, show
from synth.sentences.frames import NounPhrase
from synth.sentences.item import Item
from synth.sentences.make.scene import Scene
from synth.sentences.page import FIELDS, Node, Table, amount, norm, word_string
from synth.sentences.refer import Named

_DIGITS = re.compile(r"\d")


def near_miss(scene: Scene, value: str, neighbours: list[str]) -> str | None:
    """Another value that could stand there and does not: a neighbour's, or a digit changed."""
    others = sorted({other for other in neighbours if norm(other) != norm(value) and len(other) < 60})
    roll = scene.rng.random()
    if others and roll < 0.6:
        alike = [other for other in others if bool(_DIGITS.search(other)) == bool(_DIGITS.search(value))]
        return str(scene.any(alike or others))
    digits = [match.start() for match in _DIGITS.finditer(value)]
    if digits:
        return changed(scene, value, digits)
    if value.casefold() in {status.casefold() for status in absent.STATUSES}:
        return str(scene.any([status for status in absent.STATUSES if status.casefold() != value.casefold()]))
    if others:
        return str(scene.any(others))
    return str(scene.any(absent.VALUES)) if roll < 0.9 else None


def changed(scene: Scene, value: str, digits: list[int]) -> str:
    """One digit another, two swapped, or one more."""
    at = scene.any(digits)
    roll = scene.rng.random()
    if (
        roll < 0.25
        and at + 1 < len(value)
        and value[at + 1].isdigit()
        and value[at + 1] != value[at]
        and not (at == digits[0] and value[at + 1] == "0")
    ):
        return value[:at] + value[at + 1] + value[at] + value[at + 2 :]
    old = int(value[at])
    lowest = 1 if at == digits[0] else 0
    new = scene.any([digit for digit in range(lowest, 10) if digit != old])
    return value[:at] + str(new) + value[at + 1 :]


def short(text: str) -> bool:
    return 0 < len(text) <= 60 and "\n" not in text and any(sign.isalnum() for sign in text) and "  " not in text


class Claim:
    """A value claimed of something: what is said, and whether it is so."""

    def __init__(self, scene: Scene, truth: str, neighbours: list[str], also: str = "") -> None:
        self.holds = scene.chance(0.5)
        self.text: str | None = truth if self.holds else near_miss(scene, truth, neighbours)
        if self.text is not None and not self.holds and (word_string(self.text) in word_string(also or truth) or not short(self.text)):
            self.text = None


def tell(
    scene: Scene,
    frame: str,
    slots: dict[str, object],
    ref: Ref,
    claim: Claim,
    deny: bool,
    *,
    exact: bool = True,
    nodes: list[Node],
) -> Item | None:
    """Say the claim of the reference with a frame that has {V}."""
    if claim.text is None:
        return None
    shown, slot = scene.draft.value(claim.text)
    statement: Statement = Shows(ref, slot, exact)
    if deny:
        statement = Not(statement)
    return scene.statement(
        frame,
        {**slots, "V": shown},
        statement,
        operator="Shows",
        holds=claim.holds != deny,
        nodes=nodes,
        bare=frame.startswith("{R} {V}"),
    )


def label_phrase(scene: Scene, label: Node) -> tuple[NounPhrase, Ref] | None:
    """The name of a label, with article if it is put in small letters: "the order total"."""
    text = label.text.strip().rstrip(":").strip()
    if not short(text) or len(text) > 40:
        return None
    if scene.chance(0.5) and not text.isupper():
        words = [word if word.isupper() and len(word) > 1 else word.lower() for word in text.split(" ")]
        slot = scene.draft.slot(" ".join(words), text, exact=False)
        return scene.phrase(slot), Ref(text=slot)
    shown, slot = scene.draft.name(text)
    if scene.chance(0.3):
        return scene.phrase(shown), Ref(text=slot)
    return NounPhrase(shown, proper=True), Ref(text=slot)


def pair(scene: Scene) -> Item | None:
    """The figure beside a label."""
    page = scene.page
    found = scene.any(page.pairs)
    if found is None or not short(found.value.text):
        return None
    if sum(1 for other in page.pairs if other.label.norm == found.label.norm) > 1 or len(page.by_name[found.label.norm]) > 1:
        return None
    named = label_phrase(scene, found.label)
    if named is None:
        return None
    claim = Claim(scene, found.value.text, [other.value.text for other in page.pairs])
    deny = scene.chance(0.15)
    frame = scene.frame(show.NOT_VALUE if deny else show.VALUE)
    if frame.startswith(("my ", "its ")) and named[0].proper:
        return None
    return tell(scene, frame, {"R": named[0]}, named[1], claim, deny, nodes=[found.value])


def field(scene: Scene) -> Item | None:
    """What a field holds."""
    page = scene.page
    fields = [node for node in page.nodes[: page.base] if node.kind in FIELDS and node.label]
    node = scene.any(fields)
    if node is None:
        return None
    named = scene.namer.name(node, 1, kindless=0.4)
    if named is None:
        return None
    hint = "placeholder" in node.states
    value = node.text or node.value  # as shown: a date's value is written otherwise
    if not short(value) or set(node.text) <= set("•*●·"):
        return None
    others = [other.text or other.value for other in fields if other is not node] + list(scene.rng.sample(absent.VALUES, 3))
    if hint:
        if scene.chance(0.4) or norm(value) in node.names[:1]:
            return None
        if scene.chance(0.35):  # the field is empty: any value is false
            claim = Claim(scene, value, others)
            claim.holds, claim.text = False, scene.any(absent.VALUES)
            frame = scene.frame(show.FIELD)
            return tell(scene, frame, {"R": named.np}, named.ref, claim, False, nodes=[node])
        return tell(
            scene,
            scene.frame(show.PLACEHOLDER),
            {"R": named.np},
            named.ref,
            Claim(scene, value, others),
            False,
            nodes=[node],
        )
    claim = Claim(scene, value, others)
    deny = scene.chance(0.15)
    if deny:
        frame = scene.frame(show.NOT_FIELD)
    else:
        frame = scene.frame(show.CHOSEN if node.kind == "combobox" and scene.chance(0.6) else show.FIELD)
    return tell(scene, frame, {"R": named.np}, named.ref, claim, deny, nodes=[node])


def cell_of(scene: Scene) -> tuple[Table, int, str, Node, Node] | None:
    """A table, a row number, a column as written, the row's key and a cell with one line."""
    table = scene.any(scene.page.tables)
    if table is None or not table.rows:
        return None
    row = int(scene.rng.random() * len(table.rows))
    key = table.keys[row]
    column = scene.any(table.columns)
    cells = table.rows[row].get(norm(column), [])
    if (
        norm(column) in {"action", "actions", "#"}
        or key is None
        or len(cells) != 1
        or cells[0] is key
        or not short(cells[0].text)
        or not short(column)
    ):
        return None
    return table, row, column, key, cells[0]


def column_name(scene: Scene, column: str) -> tuple[str, str]:
    """How a column is called in running words: small letters more often than not."""
    if scene.chance(0.55) and not column.isupper():
        slot = scene.draft.slot(column.lower(), column, exact=False)
        return slot, slot
    if column.isupper() and len(column) > 3:
        shown = column.capitalize() if scene.chance(0.5) else column.lower()
        slot = scene.draft.slot(shown, column, exact=False)
        return slot, slot
    return scene.draft.name(column)


def cell(scene: Scene) -> Item | None:
    """The status of order 1042."""
    found = cell_of(scene)
    if found is None:
        return None
    table, _, column, key, node = found
    name = scene.namer.text_name(key)
    if name is None:
        return None
    said, slot = column_name(scene, column)
    others = [line.text for other in table.rows for line in other.get(norm(column), [])]
    claim = Claim(scene, node.text, others)
    deny = scene.chance(0.13)
    slots = {"C": said, "K": name.np}
    if deny or scene.chance(0.6):
        frame = scene.frame(show.NOT_CELL if deny else show.CELL)
        ref = Ref(text=slot, relation="of", anchor=name.ref)
    else:
        frame = scene.frame(show.CELL_ROW)
        ref = Ref(kind="cell", text=slot, relation="row-of", anchor=name.ref)
    return tell(scene, frame, slots, ref, claim, deny, nodes=[node])


def in_row(scene: Scene) -> Item | None:
    """ "Shipped" in the row of Order 1042."""
    page = scene.page
    row = scene.any(page.by_kind["row"])
    if row is None:
        return None
    key = scene.namer.row_key(row)
    if key is None:
        return None
    lines = [line for line in page.lines_in(row) if line is not key and short(line.text)]
    node = scene.any(lines)
    name = scene.namer.text_name(key)
    if node is None or name is None:
        return None
    others = [
        line.text
        for other in page.by_kind["row"]
        if other is not row
        for line in page.lines_in(other)
        if line.column == node.column and short(line.text)
    ]
    claim = Claim(scene, node.text, others, also=row.text)
    deny = scene.chance(0.18)
    frame = scene.frame(show.NOT_IN_ROW if deny else show.IN_ROW)
    ref = Ref(kind="row", text=name.ref.text)
    return tell(scene, frame, {"K": name.np}, ref, claim, deny, exact=False, nodes=[node])


def price(scene: Scene) -> Item | None:
    """What a card's thing costs."""
    page = scene.page
    home = scene.any(sorted(page.prices))
    if home is None:
        return None
    line = page.prices[home]
    title = page.titles[home]
    name = scene.namer.text_name(title)
    if name is None or title is line:
        return None
    claim = Claim(scene, line.text, [other.text for other in page.prices.values()])
    roll = scene.rng.random()
    slots: dict[str, object] = {"K": name.np}
    if roll < 0.45:
        word = scene.any(show.PRICE_WORDS)
        slot = scene.draft.word(word)
        return tell(
            scene,
            scene.frame(show.PRICE),
            {**slots, "P": slot},
            Ref(text=slot, relation="of", anchor=name.ref),
            claim,
            False,
            nodes=[line],
        )
    deny = roll > 0.88
    frame = scene.frame(show.NOT_COSTS if deny else show.COSTS)
    if frame.startswith("the price of"):
        slot = scene.draft.word("price")
        return tell(
            scene,
            frame.replace("price", "{P}"),
            {**slots, "P": slot},
            Ref(text=slot, relation="of", anchor=name.ref),
            claim,
            deny,
            nodes=[line],
        )
    return tell(scene, frame, slots, name.ref, claim, deny, exact=False, nodes=[line])


def own_text(scene: Scene) -> Item | None:
    """What a thing says that is named by something else than its text."""
    page = scene.page
    pool = [
        node
        for node in page.nodes[: page.base]
        if node.kind in {"heading", "button", "tab", "badge", "alert", "toast", "dialog", "link", "menuitem"} and short(node.text)
    ]
    node = scene.any(pool)
    if node is None:
        return None
    named = by_other_means(scene, node)
    if named is None:
        return None
    others = [other.text for other in pool if other is not node and other.kind == node.kind] + [
        other.text for other in pool if other is not node
    ][:6]
    deny = scene.chance(0.13)
    frame = scene.frame(show.NOT_SAYS if deny else show.SAYS)
    if named.ref.state == "selected" and frame in show.EQUATIONS:
        return None  # "the active tab is X" is a claim of what is selected: see make/current.py
    return tell(scene, frame, {"R": named.np}, named.ref, Claim(scene, node.text, others), deny, nodes=[node])


def by_other_means(scene: Scene, node: Node) -> Named | None:
    """A name without the node's own text: ordinal, state, the only one of its kind."""
    namer, page = scene.namer, scene.page
    for _ in range(3):
        roll = scene.rng.random()
        kind = namer.kind_of(node)
        if len(page.by_kind[node.kind]) == 1 and roll < 0.6:
            return Named(scene.phrase(*namer.noun(kind)), Ref(kind=kind), [node])
        made = namer.by_ordinal(node) if roll < 0.7 else namer.by_state(node)
        if made is None:
            continue
        meant = oracle.resolve(page, made[1], scene.draft.meaning)
        if meant == [node]:
            return Named(made[0], made[1], [node])
    return None


def contained(scene: Scene) -> Item | None:
    """A text in a card, an alert, a dialog, a section."""
    page = scene.page
    homes = [node for node in page.nodes[: page.base] if node.kind in {"card", "dialog", "alert", "toast", "navigation"}]
    home = scene.any(homes)
    if home is None:
        return None
    named = scene.namer.name_container(home)
    if named is None:
        return None
    title = page.titles.get(home.id)
    lines = [line for line in page.lines_in(home) if short(line.text) and line is not title and len(line.text) > 1]
    line = scene.any(lines)
    if line is None:
        return None
    text = excerpt(scene, line.text)
    elsewhere = [other.text for other in page.lines if home.id not in page.above(other) and short(other.text)]
    claim = Claim(scene, text, scene.rng.sample(elsewhere, min(6, len(elsewhere))), also=home.text)
    if claim.text is not None and not claim.holds and word_string(claim.text) in home.words:
        return None
    deny = scene.chance(0.18)
    frame = scene.frame(show.NOT_CONTAINS if deny else show.CONTAINS)
    return tell(scene, frame, {"R": named.np}, named.ref, claim, deny, exact=False, nodes=[line])


def excerpt(scene: Scene, text: str) -> str:
    """The text, or some of its words."""
    parts = text.split(" ")
    if len(parts) < 4 or scene.chance(0.5):
        return text
    size = scene.rng.randint(2, min(5, len(parts)))
    at = scene.rng.randint(0, len(parts) - size)
    found = " ".join(parts[at : at + size]).strip(",.;:()!?")
    return found if len(found) > 4 and amount(found) is None else text


def make(scene: Scene) -> Item | None:
    way = scene.any(WAYS)
    found: Item | None = way(scene)
    return found


def ordinal_row(scene: Scene) -> Item | None:
    """What the first (second, last) row of the only table or list shows."""
    page = scene.page
    rows = oracle.reading_order(list(page.by_kind["row"]))
    if len(rows) < 2 or len({row.parent for row in rows}) > 1:
        return None
    at = scene.any([0, 0, 1, 2, len(rows) - 1, len(rows) - 1])
    if at >= len(rows):
        return None
    made = scene.namer.ordinal_phrase("row", at + 1, len(rows), scene.namer.noun("row")[0])
    lines = [line for line in page.lines_in(rows[at]) if short(line.text)]
    node = scene.any(lines)
    if made is None or node is None or oracle.resolve(page, made[1], scene.draft.meaning) != [rows[at]]:
        return None
    others = [
        line.text for row in rows if row is not rows[at] for line in page.lines_in(row) if line.column == node.column and short(line.text)
    ]
    deny = scene.chance(0.13)
    if node.column and len(page.tables) == 1 and scene.chance(0.5):
        said, slot = column_name(scene, node.column)
        frame = scene.frame(show.NOT_CELL if deny else show.CELL)
        ref = Ref(text=slot, relation="of", anchor=made[1])
        return tell(scene, frame, {"C": said, "K": made[0]}, ref, Claim(scene, node.text, others), deny, nodes=[node])
    frame = scene.frame(show.NOT_CONTAINS if deny else show.CONTAINS)
    return tell(
        scene,
        frame,
        {"R": made[0]},
        made[1],
        Claim(scene, node.text, others, also=rows[at].text),
        deny,
        exact=False,
        nodes=[node],
    )


def progress(scene: Scene) -> Item | None:
    """How far a progress bar or a slider is."""
    page = scene.page
    node = scene.any(
        [node for node in page.by_kind["progressbar"] + page.by_kind["slider"] if node.value.strip("%. ").replace(".", "").isdigit()]
    )
    if node is None:
        return None
    named = (
        Named(scene.phrase(*scene.namer.noun(node.kind)), Ref(kind=node.kind), [node])
        if len(page.by_kind[node.kind]) == 1
        else scene.namer.name(node, 1)
    )
    if named is None:
        return None
    value = int(float(node.value.strip("% ")))
    if not 3 <= value <= 97:
        return None
    holds = scene.chance(0.5)
    said = value if holds else scene.any([other for other in range(10, 100, 5) if abs(other - value) >= 20])
    unit = scene.any(["%", "%", " %", " percent"])
    slot = scene.draft.word(f"{said}{unit}")
    frame = scene.frame(show.PROGRESS)
    return scene.statement(frame, {"R": named.np, "V": slot}, Shows(named.ref, slot), operator="Shows", holds=holds, nodes=[node])


WAYS = (
    ordinal_row,
    progress,
    pair,
    pair,
    field,
    field,
    field,
    cell,
    cell,
    cell,
    in_row,
    price,
    price,
    own_text,
    contained,
    contained,
)
