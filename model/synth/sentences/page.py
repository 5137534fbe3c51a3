"""A page with its facts: tables, lists of details, stat cards, prices, titles.

Built once a sample; everything that names or judges things works on it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from synth.sentences.nodes import CONTAINERS, CONTROLS, FIELDS, PRESSABLE, TOGGLES, Node, Nodes
from synth.sentences.values import MONEY, amount, color_name, gap, norm, word_string

__all__ = [
    "CONTAINERS", "CONTROLS", "FIELDS", "MONEY", "PRESSABLE", "TOGGLES", "Node", "Page", "Pair", "Table", "amount", "color_name", "gap", "norm",
    "word_string",
]  # fmt: skip

_MOMENT = re.compile(r"\b(ago|yesterday|today|just now|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b|\d[:/]\d")
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


class Page(Nodes):
    """The nodes of a sample and what follows from where they are."""

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
                best = max(plain, key=lambda line: (line.weight >= 600, round(line.size), -line.box.top, -line.box.left))
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

    def _key(self, cells: dict[str, list[Node]], rows: list[dict[str, list[Node]]], columns: tuple[str, ...]) -> Node | None:
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
        found = [Pair(label, value, row) for row, (label, value) in self._labelled_rows.items() if len(self.lines_in(self.nodes[row])) == 2]
        taken = {part.id for pair in found for part in (pair.label, pair.value)}
        for card in self.by_kind["card"]:
            lines = [line for line in self.lines_in(card) if line.row < 0 and line.id not in taken]
            figures = [line for line in lines if amount(line.text) is not None]
            if not 2 <= len(lines) <= 4 or not figures or any(inner.kind in FIELDS for inner in self.inside[card.id]):
                continue
            value = max(figures, key=lambda line: line.size)
            if value.size < max(line.size for line in lines) or value.size < 16:
                continue
            labels = [line for line in lines if line is not value and amount(line.text) is None and re.search("[^\\W\\d]", line.text)]
            labels = [line for line in labels if line.parent < 0 or self.nodes[line.parent].kind in {"card", "heading"}]
            if not labels:
                continue
            label = min(labels, key=lambda line: gap(line.box, value.box))
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
            if (value.parent >= 0 and self.nodes[value.parent].kind in {"link", "badge", "button"}) or amount(value.text) is None:
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
                inner.kind in {"card", "row"} for inner in self.inside[home.id] if inner.id in self.titles and MONEY.search(inner.text)
            )
            if len(money) == 1 and not nested and not money[0].column and money[0].text[0] not in "+-–−":
                groups[home.kind, home.parent][home.id] = money[0]
        return {home: line for group in groups.values() if len(group) > 1 for home, line in group.items()}
