"""A page indexed for questions about it: nodes, who stands for whom, tables, cards, fields, pairs.

Built once a sample; everything that names or judges things works on it.
"""

from __future__ import annotations

import colorsys
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from moonlet.screen import RGB, Box
from synth.sentences.sample import Sample

CONTROLS = frozenset({"textbox", "combobox", "checkbox", "radio", "switch", "slider"})
FIELDS = frozenset({"textbox", "combobox"})
TOGGLES = frozenset({"checkbox", "radio", "switch"})
CONTAINERS = frozenset({"card", "row", "table", "navigation", "alert", "dialog", "toast", "chart"})
NAMED_KINDS = frozenset(
    {"button", "link", "tab", "menuitem", "icon", "image", "avatar", "chart", "table", "navigation", "progressbar"}
)
PRESSABLE = frozenset({"button", "link", "tab", "menuitem"})

_SIGNS = r"(?:[$€£¥₹₽₺]|[A-Z]{1,2}\$|USD|EUR|GBP|CHF|kr|zł|Kč)"
MONEY = re.compile(rf"^[-+–−]?\s?{_SIGNS}\s?-?\d[\d,.\s']*[kKM]?$|^[-+–−]?\s?\d[\d,.\s']*\s?{_SIGNS}$")
NUMBER = re.compile(
    rf"^[-+−]?\s?{_SIGNS}?\s?-?\d[\d,.'\s]*\s?(?:%|k|K|M|{_SIGNS}|KB|GB|MB|TB|kg|g|h|min|ms|s|px|pts)?$"
)
_MOMENT = re.compile(
    r"\b(ago|yesterday|today|just now|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b|\d[:/]\d"
)
# columns whose cells name no row, and texts that are a state or a degree and no name
_NO_KEYS = frozenset(
    {
        "priority",
        "status",
        "size",
        "color",
        "colour",
        "type",
        "category",
        "role",
        "state",
        "carrier",
        "team",
        "department",
        "plan",
    }
)
_COMMON = frozenset(
    {"low", "medium", "high", "urgent", "normal", "active", "inactive", "pending", "paid", "unpaid", "open", "closed", "draft", "yes", "no", "n/a",
     "scheduled", "done", "new", "none", "shipped", "delivered", "cancelled", "failed", "online", "offline", "enabled", "disabled"}
)  # fmt: skip
_VERBS = frozenset(
    {"remove", "delete", "edit", "save for later", "view", "details", "add to cart", "buy", "more", "see all", "view all", "reply", "quick view", "add",
     "select", "choose", "show", "open", "download", "share", "like", "move to wishlist"}
)  # fmt: skip
_SPACE = re.compile(r"\s+")


def norm(text: str) -> str:
    """For comparing: one case, single spaces, no colon or star at the end."""
    return _SPACE.sub(" ", text).strip().rstrip(":*").rstrip().casefold()


def amount(text: str) -> float | None:
    """The number in an amount like "$1,234.50" or "12 %", or None where it is none or in doubt."""
    text = text.strip()
    if not (MONEY.match(text) or NUMBER.match(text)):
        return None
    scale = {"k": 1e3, "K": 1e3, "M": 1e6, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12}.get(
        re.sub(r"[\d.,\s]", "", text), 1.0
    )
    digits = re.sub(r"[^\d.,\-−–]", "", text).replace("−", "-").replace("–", "-")
    if re.fullmatch(r"-?\d{1,3}(,\d{3})*(\.\d+)?", digits) or re.fullmatch(r"-?\d+(\.\d+)?", digits):
        plain = digits.replace(",", "")
    elif re.fullmatch(r"-?(\d{1,3}(\.\d{3})*|\d+),\d{1,2}", digits):
        plain = digits.replace(".", "").replace(",", ".")
    else:
        return None
    return float(plain) * scale


def color_name(rgb: RGB | None) -> str:
    """The name a person would give a colour; "" where people would differ."""
    if rgb is None:
        return ""
    red, green, blue = (part / 255 for part in rgb)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    hue *= 360
    chroma = max(red, green, blue) - min(red, green, blue)
    if chroma < 0.08:
        if lightness < 0.15:
            return "black"
        if lightness > 0.95:
            return "white"
        return "grey" if 0.35 < lightness < 0.8 else ""
    if chroma < 0.3 or saturation < 0.35 or not 0.18 < lightness < 0.85:
        return ""
    for low, high, name in _HUES:
        if low <= hue < high:
            return (
                "brown"
                if name == "orange" and lightness < 0.32
                else ""
                if name == "orange" and lightness < 0.4
                else name
            )
    return ""


_HUES = (
    (0, 11, "red"), (350, 361, "red"), (20, 38, "orange"), (46, 62, "yellow"), (85, 155, "green"),
    (168, 180, "teal"), (183, 194, "cyan"), (205, 242, "blue"), (258, 285, "purple"), (318, 340, "pink"),
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Node:
    """An element or a line, ready to be compared."""

    id: int
    kind: str
    box: Box
    text: str
    norm: str
    names: tuple[str, ...]  # normalised: own text, label, accessible name of controls
    parts: tuple[str, ...]  # normalised lines inside
    states: frozenset[str]
    concept: str = ""
    parent: int = -1
    label: str = ""
    value: str = ""
    row: int = -1
    column: str = ""
    index: int = 0
    size: float = 0.0
    weight: int = 400
    color: str = ""
    tone: str = ""
    said: str = ""  # its accessible name, normalised
    required: bool | None = None
    placeholder: bool = False
    words: str = ""  # " w1 w2 … " of all text, for containment
    stands: tuple[int, ...] = ()  # nodes that stand for this one (its control, its owner), nearest first


def word_string(text: str) -> str:
    return " " + " ".join(re.findall(r"[^\W_]+|[^\w\s]", text.casefold())) + " "


@dataclass(slots=True)
class Pair:
    """A label and the value that belongs to it, as in a stat card or a list of details."""

    label: Node
    value: Node
    home: int  # the container that both are in, or -1


@dataclass(slots=True)
class Table:
    id: int  # of the table element, or -1
    columns: tuple[str, ...]  # as written
    rows: list[dict[str, list[Node]]] = field(default_factory=list)
    ids: list[int] = field(default_factory=list)
    keys: list[Node | None] = field(default_factory=list)  # the cell that names its row


class Page:
    """All nodes of a sample and what follows from where they are."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.base = len(sample.elements)
        self._painted = {norm(line.text) for line in sample.lines}
        self.nodes: list[Node] = [self._element(thing) for thing in sample.elements]
        for number, line in enumerate(sample.lines):
            clean = norm(line.text)
            states = {"struck"} if line.struck else set()
            self.nodes.append(
                Node(
                    self.base + number,
                    "text",
                    line.box,
                    line.text,
                    clean,
                    (clean,),
                    (clean,),
                    frozenset(states),
                    parent=line.element,
                    row=line.row,
                    column=line.column,
                    size=line.size,
                    weight=line.weight,
                    color=color_name(line.color),
                    placeholder=line.placeholder,
                    words=word_string(line.text),
                )
            )
        self.lines = self.nodes[self.base :]
        self.inside: dict[int, list[Node]] = defaultdict(list)  # all descendants, lines too
        self.own_lines: dict[int, list[Node]] = defaultdict(list)
        self._above: list[tuple[int, ...]] = []
        for node in self.nodes:
            chain: list[int] = []
            at = node.parent
            while at >= 0 and at not in chain and len(chain) < 40:
                chain.append(at)
                at = self.nodes[at].parent
            self._above.append(tuple(chain))
            for up in chain:
                self.inside[up].append(node)
            if node.kind == "text" and node.parent >= 0:
                self.own_lines[node.parent].append(node)
        self.by_kind: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes:
            self.by_kind[node.kind].append(node)
        self._link()
        self._stars()
        self.by_name: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes:
            for name in set(node.names):
                if name:
                    self.by_name[name].append(node)
        self.all_words = " ".join(node.words for node in self.nodes)

    def _element(self, thing: object) -> Node:
        from synth.sentences.sample import Thing

        assert isinstance(thing, Thing)
        states = set(thing.states)
        parts = tuple(norm(part) for part in thing.text.split("\n") if part.strip())
        clean = norm(thing.text)
        is_field = thing.kind in FIELDS
        label = thing.label.strip() if norm(thing.label) in self._painted else ""  # what is not painted names nothing
        names = [norm(label)] if label else []
        if not is_field and thing.kind not in {"row", "table", "navigation", "chart"}:
            names.append(clean)
        if is_field and "placeholder" in states:
            names.append(clean)  # testers name a field by its hint
        if thing.name and thing.kind in NAMED_KINDS:
            names.append(norm(thing.name))
        star = label.endswith("*")
        tone = thing.tone or (
            {"danger": "error"}.get(thing.name, thing.name) if thing.kind in {"alert", "toast"} else ""
        )
        return Node(
            thing.id, thing.kind, thing.box, thing.text, clean, tuple(dict.fromkeys(name for name in names if name)), parts,
            frozenset(states), concept=thing.concept, parent=thing.parent, label=label, value=thing.value,
            index=thing.index, color=color_name(thing.fill), tone=tone, said=norm(thing.name),
            required=True if star else thing.required,
            placeholder="placeholder" in states, words=word_string(thing.text + " " + label),
        )  # fmt: skip

    def _link(self) -> None:
        """Find for each node those that stand for it: a line's control, an icon's button, a label's field."""
        labels: dict[str, list[Node]] = defaultdict(list)
        for node in self.nodes[: self.base]:
            if node.kind in CONTROLS and node.label:
                labels[norm(node.label)].append(node)
        for node in self.nodes:
            stands: list[int] = []
            for up in self._above[node.id]:
                owner = self.nodes[up]
                if owner.kind in CONTAINERS:
                    break
                same = owner.norm == node.norm and node.norm
                if (
                    same
                    or (not owner.norm and node.kind in {"icon", "image"} and owner.kind in PRESSABLE)
                    or (owner.kind in FIELDS and node.kind == "text")
                ):
                    stands.append(up)
                else:
                    break
            if node.kind == "text" and node.norm in labels:
                near = min(labels[node.norm], key=lambda control: _gap(control.box, node.box))
                if _gap(near.box, node.box) < 120 and near.id not in stands:
                    stands.append(near.id)
            node.stands = tuple(stands)

    def _stars(self) -> None:
        """Fields whose label is painted with a star are required; where some are, the others are not."""
        starred = {norm(line.text) for line in self.sample.lines if line.text.rstrip().endswith("*")}
        if not starred:
            return
        for node in self.nodes[: self.base]:
            if node.kind in FIELDS and node.label and node.required is None:
                node.required = norm(node.label) in starred

    def above(self, node: Node) -> tuple[int, ...]:
        """Ids of the elements around a node, nearest first."""
        return self._above[node.id]

    def home(self, node: Node, *kinds: str) -> Node | None:
        """The nearest enclosing element of these kinds."""
        for up in self._above[node.id]:
            if self.nodes[up].kind in kinds:
                return self.nodes[up]
        return None

    def lines_in(self, node: Node) -> list[Node]:
        if node.kind == "text":
            return [node]
        return [inner for inner in self.inside[node.id] if inner.kind == "text"]

    def says(self, words: str) -> bool:
        """Whether the words occur anywhere on the page, in whatever case, also inside longer text."""
        clean = word_string(words).strip()
        return bool(clean) and f" {clean} " in self.all_words

    @cached_property
    def titles(self) -> dict[int, Node]:
        """The line that names a card, dialog, alert or list row: its heading, else its boldest and largest line."""
        found: dict[int, Node] = {}
        for node in self.nodes[: self.base]:
            if node.kind not in {"card", "dialog", "alert", "toast", "row"}:
                continue
            if node.kind == "row" and node.id in self._row_names:
                found[node.id] = self._row_names[node.id]
                continue
            lines = self.lines_in(node)
            named = [line for line in lines if line.norm == node.said] if node.said else []
            if named:
                found[node.id] = named[0]
                continue
            heads = [inner for inner in self.inside[node.id] if inner.kind == "heading"]
            if heads:
                first = min(heads, key=lambda head: head.box.top)
                named = [line for line in lines if line.norm == first.norm]
                if named:
                    found[node.id] = named[0]
                continue
            plain = [
                line for line in lines
                if len(line.text) >= 3 and not line.text[0].isdigit() and amount(line.text) is None and not line.placeholder
                and line.norm not in _VERBS
                and (line.parent < 0 or self.nodes[line.parent].kind not in {"button", "badge", "textbox", "combobox", "avatar"})
            ]  # fmt: skip
            if plain:
                best = max(
                    plain, key=lambda line: (line.weight >= 600, round(line.size), -line.box.top, -line.box.left)
                )
                found[node.id] = best
        return found

    @cached_property
    def _labelled_rows(self) -> dict[int, tuple[Node, Node]]:
        """Rows of a list of details: the label is the "column" of its own row. Label and value."""
        rows: dict[int, list[Node]] = defaultdict(list)
        for line in self.lines:
            if line.row >= 0:
                rows[line.row].append(line)
        found: dict[int, tuple[Node, Node]] = {}
        for row, lines in rows.items():
            for label in lines:
                values = [line for line in lines if line is not label and norm(line.column) == label.norm]
                if values:
                    found[row] = (label, values[0])
                    break
        return found

    @cached_property
    def tables(self) -> list[Table]:
        """Tables by their cells: lines that have a row and a column."""
        groups: dict[int, dict[int, dict[str, list[Node]]]] = {}
        written: dict[int, dict[str, str]] = {}
        labelled = self._labelled_rows
        for line in self.lines:
            if line.row < 0 or not line.column or line.row in labelled:
                continue
            row = self.nodes[line.row]
            table = self.home(row, "table")
            key = table.id if table else -1 - row.parent
            groups.setdefault(key, {}).setdefault(line.row, {}).setdefault(norm(line.column), []).append(line)
            written.setdefault(key, {}).setdefault(norm(line.column), line.column)
        found = []
        for key, rows in groups.items():
            ids = sorted(rows, key=lambda row: self.nodes[row].box.top)
            table_rows = [rows[row] for row in ids]
            columns = tuple(written[key].values())
            made = Table(max(key, -1), columns, table_rows, ids)
            made.keys = [self._key(cells, table_rows, columns) for cells in table_rows]
            found.append(made)
        return found

    def _key(
        self, cells: dict[str, list[Node]], rows: list[dict[str, list[Node]]], columns: tuple[str, ...]
    ) -> Node | None:
        """The first cell of a row whose text no other row has and that a person would call the row by."""
        for column in columns:
            line = cells.get(norm(column), [None])[0]
            if line is None or len(line.norm) < 3 or MONEY.match(line.text) or len(line.text) > 50:
                continue
            if line.norm.isdigit() or re.fullmatch(r"[\d.%:/-]+", line.norm):
                continue
            same = sum(1 for other in self.lines if other.norm == line.norm)
            if line.norm in _COMMON or norm(column) in _NO_KEYS:
                continue
            if same == 1 and not _MOMENT.search(line.norm):
                return line
        return None

    @cached_property
    def _row_names(self) -> dict[int, Node]:
        """What the rows of tables and of lists of details are called."""
        found = {row: label for row, (label, _) in self._labelled_rows.items()}
        for table in self.tables:
            found |= {row: key for row, key in zip(table.ids, table.keys, strict=True) if key is not None}
        return found

    @cached_property
    def pairs(self) -> list[Pair]:
        """Label and value pairs: stat cards, and lines side by side in one container."""
        found = [
            Pair(label, value, row)
            for row, (label, value) in self._labelled_rows.items()
            if len(self.lines_in(self.nodes[row])) == 2
        ]
        taken = {part.id for pair in found for part in (pair.label, pair.value)}
        for card in self.by_kind["card"]:
            lines = [line for line in self.lines_in(card) if line.row < 0 and line.id not in taken]
            figures = [line for line in lines if amount(line.text) is not None]
            if not 2 <= len(lines) <= 4 or not figures or any(inner.kind in FIELDS for inner in self.inside[card.id]):
                continue
            value = max(figures, key=lambda line: line.size)
            if value.size < max(line.size for line in lines) or value.size < 16:
                continue
            labels = [
                line
                for line in lines
                if line is not value and amount(line.text) is None and re.search("[^\\W\\d]", line.text)
            ]
            labels = [line for line in labels if line.parent < 0 or self.nodes[line.parent].kind in {"card", "heading"}]
            if not labels:
                continue
            label = min(labels, key=lambda line: _gap(line.box, value.box))
            if len(label.text) <= 30:
                found.append(Pair(label, value, card.id))
                taken |= {label.id, value.id}
        found += self._details(taken)
        return found

    def _details(self, taken: set[int]) -> list[Pair]:
        """Lines on one baseline, alone in their band of the container: "Subtotal … $12.00"."""
        found = []
        bands: dict[tuple[int, int], list[Node]] = defaultdict(list)
        for line in self.lines:
            if (line.row >= 0 and line.column) or line.id in taken:
                continue
            if line.parent >= 0 and self.nodes[line.parent].kind in {
                "button",
                "tab",
                "navigation",
                "menuitem",
                *CONTROLS,
            }:
                continue
            holder = self.home(line, "card", "dialog")
            home = holder.id if holder else -1
            bands[home, round((line.box.top + line.box.bottom) / 2 / 3)].append(line)
        for (home, at), lines in bands.items():
            beside = bands.get((home, at - 1), []) + bands.get((home, at + 1), [])
            if len(lines) != 2 or beside:
                continue
            label, value = sorted(lines, key=lambda line: line.box.left)
            gap = value.box.left - label.box.right
            if not 8 < gap < 420 or amount(label.text) is not None or len(label.text) > 28 or len(value.text) > 40:
                continue
            if (value.parent >= 0 and self.nodes[value.parent].kind in {"link", "badge", "button"}) or amount(
                value.text
            ) is None:
                continue
            if not re.search(r"[^\W\d]", label.text) or label.weight > value.weight + 300:
                continue
            found.append(Pair(label, value, home))
        return found

    @cached_property
    def prices(self) -> dict[int, Node]:
        """Cards and rows, at least two alike, that each show one price below or beside a title."""
        paired = {pair.label.id for pair in self.pairs}
        groups: dict[tuple[str, int], dict[int, Node]] = defaultdict(dict)
        for home in self.by_kind["card"] + self.by_kind["row"]:
            title = self.titles.get(home.id)
            if title is None or title.id in paired:
                continue
            money = [line for line in self.lines_in(home) if MONEY.match(line.text) and "struck" not in line.states]
            nested = any(
                inner.kind in {"card", "row"}
                for inner in self.inside[home.id]
                if inner.id in self.titles and MONEY.search(inner.text)
            )
            if len(money) == 1 and not nested and not money[0].column and money[0].text[0] not in "+-–−":
                groups[home.kind, home.parent][home.id] = money[0]
        return {home: line for group in groups.values() if len(group) > 1 for home, line in group.items()}


def _gap(first: Box, second: Box) -> float:
    """Distance between two boxes, 0 where they touch."""
    across = max(0.0, first.left - second.right, second.left - first.right)
    down = max(0.0, first.top - second.bottom, second.top - first.bottom)
    return float((across * across + down * down) ** 0.5)


gap = _gap
