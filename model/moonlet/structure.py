"""What a person sees at once on a screen: what belongs to what.

`Scene.of(screen)` adds to the flat elements of a `Screen` what follows from their places: containers,
rows, columns and cells of tables, lists, sections under headings, labels of fields, paragraphs, names
of things, reading order. Nothing here is learned, everything is computed once a screen and read often.

Perceived screens are noisy (boxes off by pixels, a card missed, a menu entry taken for a link), so
every rule is by overlap and nearness with slack, and nothing depends on one element being there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from moonlet.bars import roles, run_role
from moonlet.blocks import paragraphs
from moonlet.geometry import Boxes, reading_ranks, share_matrix, to_box
from moonlet.highlight import highlights
from moonlet.kinds import NODE_KINDS
from moonlet.labels import counted_by, label_fields, name_by_use, name_neighbours
from moonlet.peers import kinds_by_peers, runs_of_peers
from moonlet.pieces import believed, cut_lines, whole_headings
from moonlet.screen import Element, Screen
from moonlet.sections import Heading, find_headings, title_of
from moonlet.tables import Table, find_tables

CONTAINERS = frozenset({"card", "row", "table", "navigation", "alert", "dialog", "toast", "chart", "cell", "list", "section", "column"})
# One clickable or nameable thing: the text inside it is its text, not a second thing.
ATOMS = frozenset({
    "heading", "link", "button", "textbox", "combobox", "tab", "menuitem", "badge", "checkbox", "radio", "switch",
    "slider",
    "avatar", "progressbar", "alert", "toast",
})  # fmt: skip
PRESSED = frozenset({"button", "link", "tab", "menuitem"})
FIELDS = frozenset({"textbox", "combobox"})
TOGGLES = frozenset({"checkbox", "radio", "switch"})
_TITLED = frozenset({"row", "card", "dialog", "alert", "toast", "navigation", "table", "section"})


@dataclass(slots=True)
class Node:
    """An element of the screen, or something computed from several (then `element` is None).

    `text`: its lines joined by newlines. `label`: what names it besides its own text (a field's label,
    a cell's column, a container's title, the name beside an avatar); `label_node` where that stands.
    """

    index: int
    kind: str
    box: Boxes
    text: str
    element: Element | None = None
    label: str = ""
    label_node: int = -1
    parts: tuple[int, ...] = ()  # of a computed node: what it was made of
    row: int = -1  # node of the row that it is in
    column: int = -1  # node of the column
    table: int = -1  # number in Scene.tables
    owner: int = -1  # the atom that this text or icon is a piece of
    context: list[str] = field(default_factory=list)  # titles of the row, card and section around it

    @property
    def virtual(self) -> bool:
        return self.element is None

    def probability(self, state: str) -> float:
        return self.element.states.get(state, 0.0) if self.element else 0.0


class Scene:
    """A screen with its structure. Indices everywhere are positions in `nodes`."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.nodes: list[Node] = []
        for element in believed(whole_headings(cut_lines(screen))):
            box = np.array([element.box.left, element.box.top, element.box.right, element.box.bottom], dtype=np.float32)
            self.nodes.append(Node(len(self.nodes), element.kind, box, element.text, element))
        self.tables: list[Table] = []
        self.relation_cache: dict[tuple[str, int, int], NDArray[np.float32]] = {}
        self.match_cache: dict[tuple[object, ...], object] = {}
        self.lists: list[tuple[int, ...]] = []  # members of lists of equal things, in order
        self._measure()
        self._own()
        self._fill_containers()
        self.headings: list[Heading] = find_headings(self)
        self._add_paragraphs()
        self._add_tables()
        self._measure()
        self.headings = find_headings(self)
        self._add_lists()
        self._add_sections()
        self.add_node("page", np.array([0, 0, screen.width, screen.height], dtype=np.float32), "")
        self._measure()
        label_fields(self)
        self.roles = roles(self)
        self._title_containers()
        name_neighbours(self)
        name_by_use(self)
        for node in self.nodes:  # what stands in a column is called by the column's title
            if node.column >= 0 and not node.label and node.kind not in ("row", "column"):
                node.label = self.nodes[node.column].label
        self._tell_context()
        lookup = {kind: at for at, kind in enumerate(NODE_KINDS)}
        self.kind_ids = np.array([lookup[kind] for kind in self.kinds], dtype=np.int64)
        self.state_cache: dict[tuple[int, str], tuple[float, int]] = {}
        self.controls = [n for n in self.nodes if n.kind in FIELDS | TOGGLES or n.kind == "slider"]
        self.counted_by = counted_by(self)
        self.doubtful = [n for n in self.nodes if n.element is not None and n.element.kinds]
        self.pieces: dict[int, list[int]] = {}
        for node in self.nodes:
            if node.owner >= 0:
                self.pieces.setdefault(node.owner, []).append(node.index)
        self.runs = runs_of_peers(self)
        self.bar_runs = [(role, run) for run in self.runs if (role := run_role(self, run))]
        self.highlights = highlights(self)  # of texts among their peers
        self.entries = kinds_by_peers(self)  # kinds that a thing is not seen as, but that its peers make it
        self.static: NDArray[np.float32] | None = None  # features that no reference changes
        # What the icons in a button, a link or an entry mean, for the whole of it: a rocket before its text, an arrow after it.
        self.concepts: dict[int, Mapping[str, float]] = {}
        for node in self.nodes:
            if node.owner >= 0 and node.element is not None and node.element.concepts and node.kind != "text":
                owner = self.nodes[node.owner]
                if owner.element is not None and not owner.element.concepts:
                    others = self.concepts.get(node.owner, {})
                    strongest = {name: max(others.get(name, 0.0), p) for name, p in node.element.concepts.items()}
                    self.concepts[node.owner] = {**others, **strongest}
        self.by_element = {node.element.id: node.index for node in self.nodes if node.element is not None}

    @classmethod
    def of(cls, screen: Screen) -> Scene:
        return cls(screen)

    # ---- building -------------------------------------------------------------------------------

    def add_node(self, kind: str, box: Boxes, text: str, parts: tuple[int, ...] = (), label: str = "") -> Node:
        node = Node(len(self.nodes), kind, box.astype(np.float32), text, label=label, parts=parts)
        self.nodes.append(node)
        return node

    def _measure(self) -> None:
        """Arrays over all nodes: boxes, areas, `inside[i, j]` (i lies in j), `parent` (smallest container or -1)."""
        self.kinds = np.array([node.kind for node in self.nodes], dtype=object)
        self.boxes: Boxes = np.stack([node.box for node in self.nodes]) if self.nodes else np.zeros((0, 4), dtype=np.float32)
        sizes = np.maximum(self.boxes[:, 2:] - self.boxes[:, :2], 0.5)
        self.areas: Boxes = sizes[:, 0] * sizes[:, 1]
        self.share = share_matrix(self.boxes, self.areas)
        self.inside: NDArray[np.bool_] = (self.share >= 0.72) & (self.areas[None, :] > 1.05 * self.areas[:, None])
        holders = np.isin(self.kinds, list(CONTAINERS - {"cell", "section", "column", "list"}))
        room = np.where(self.inside & holders[None, :], self.areas[None, :], np.inf)
        self.parent: NDArray[np.int64] = np.full(len(self.nodes), -1, dtype=np.int64)
        if len(self.nodes):
            best = room.argmin(axis=1)
            held = np.isfinite(room[np.arange(len(best)), best])
            self.parent[held] = best[held]
        self.order = reading_ranks(self.boxes)

    def _own(self) -> None:
        """Give text and icons to the button, link, field … that they are a piece of."""
        atoms = [node.index for node in self.nodes if node.kind in ATOMS]
        if not atoms:
            return
        for node in self.nodes:
            if node.kind not in ("text", "icon", "image"):
                continue
            holds = self.share[node.index, atoms] >= 0.7
            best, best_area = -1, np.inf
            for atom in np.asarray(atoms)[holds]:
                other = self.nodes[atom]
                if self.areas[atom] >= best_area or self.areas[atom] < 0.6 * self.areas[node.index]:
                    continue
                if node.kind != "text" and other.kind in ("heading", "badge", "alert", "toast", "avatar", *FIELDS):
                    continue
                height = float(node.box[3] - node.box[1])
                tall = float(other.box[3] - other.box[1]) > 5 * max(height, 8)
                whole = other.kind in FIELDS or other.text.strip() == node.text.strip()
                if tall and node.kind == "text" and not whole:
                    continue
                if other.kind in ("alert", "toast"):
                    continue
                best, best_area = int(atom), self.areas[atom]
            node.owner = best
        self._split_fields()
        for node in self.nodes:  # an atom without text of its own says what is written in it
            if node.kind in ATOMS and not node.text:
                inner = [other for other in self.nodes if other.owner == node.index and other.kind == "text"]
                inner.sort(key=lambda other: (round(float(other.box[1]) / 6), float(other.box[0])))
                node.text = " ".join(other.text for other in inner)

    def _split_fields(self) -> None:
        """A label that floats inside a field, above its value, is no part of the value."""
        for field_node in [n for n in self.nodes if n.kind in FIELDS]:
            lines = [n for n in self.nodes if n.kind == "text" and n.owner == field_node.index]
            lines.sort(key=lambda n: float(n.box[1]))
            shown = field_node.text.replace("\n", " ").split()
            for line in lines:
                words = line.text.split()
                if (shown and " ".join(words) not in " ".join(shown)) or (not shown and not field_node.probability("placeholder") >= 0.5):
                    field_node.label, field_node.label_node, line.owner = line.text.rstrip(" *:"), line.index, -1
                    break
            else:
                if len(lines) == 2 and field_node.box[3] - field_node.box[1] < 80:
                    small, large = (float(n.box[3] - n.box[1]) for n in lines)
                    if small < 0.92 * large and lines[0].text != field_node.text:
                        field_node.label, field_node.label_node = lines[0].text.rstrip(" *:"), lines[0].index
                        field_node.text, lines[0].owner = lines[1].text, -1

    def _fill_containers(self) -> None:
        for node in self.nodes:
            if node.kind in CONTAINERS and not node.text:
                lines = [i for i in np.flatnonzero(self.inside[:, node.index]) if self.kinds[i] == "text"]
                lines.sort(key=lambda i: self.order[i])
                node.text = "\n".join(self.nodes[i].text for i in lines)

    def _add_paragraphs(self) -> None:
        for members, text in paragraphs(self):
            box = to_box(self.boxes[list(members)])
            node = self.add_node("block", box, text, parts=members)
            owners = {self.nodes[i].owner for i in members}
            if len(owners) == 1:
                node.owner = owners.pop()

    def _add_tables(self) -> None:
        self._measure()
        self.tables = find_tables(self)
        for table in self.tables:  # one that no one saw as such, but whose rows and columns are there
            if table.node < 0 and len(table.rows) >= 2 and len(table.columns) >= 2:
                table.node = self.add_node("table", table.box, "\n".join(self.nodes[row].text for row in table.rows)).index

    def _add_lists(self) -> None:
        """Stacks or lines of equal siblings: menu entries, cards of a grid, rows, options."""
        groups: dict[tuple[str, int], list[int]] = {}
        for node in self.nodes:
            if node.kind in (
                "row",
                "menuitem",
                "link",
                "card",
                "checkbox",
                "radio",
                "switch",
                "button",
                "tab",
                "alert",
                "avatar",
                "badge",
            ):
                groups.setdefault((node.kind, int(self.parent[node.index])), []).append(node.index)
        for (kind, parent), members in groups.items():
            for run in self._runs(members):
                if len(run) >= 2 and not (kind == "row" and any(set(run) <= set(t.rows) for t in self.tables)):
                    self.lists.append(tuple(run))
                    text = "\n".join(self.nodes[i].text.split("\n")[0] for i in run)
                    if parent < 0 or len(run) < len(members):
                        self.add_node("list", to_box(self.boxes[run]), text, parts=tuple(run))

    def _runs(self, members: list[int]) -> list[list[int]]:
        """Members that are aligned and near each other, chained together."""
        left = sorted(members, key=lambda i: self.order[i])
        runs: list[list[int]] = []
        for i in left:
            a = self.boxes[i]
            for run in runs:
                b = self.boxes[run[-1]]
                height, width = max(a[3] - a[1], b[3] - b[1]), max(a[2] - a[0], b[2] - b[0])
                stacked = abs(a[0] - b[0]) < 10 and -4 < a[1] - b[3] < max(40, 0.8 * height)
                beside = abs(a[1] + a[3] - b[1] - b[3]) / 2 < 0.3 * height and -4 < a[0] - b[2] < max(60, 0.5 * width)
                first = self.boxes[run[0]]
                wrapped = abs(a[0] - first[0]) < 10 and -4 < a[1] - b[3] < max(40, 0.5 * height)
                if stacked or beside or wrapped:
                    run.append(i)
                    break
            else:
                runs.append([i])
        return runs

    def _add_sections(self) -> None:
        for heading in self.headings:
            if len(heading.governs) == 0:
                continue
            members = [heading.node, *heading.governs]
            box = to_box(self.boxes[members])
            text = "\n".join(self.nodes[i].text for i in heading.governs if self.kinds[i] == "text")
            node = self.add_node("section", box, text, parts=tuple(members), label=self.nodes[heading.node].text)
            node.label_node = heading.node

    def _title_containers(self) -> None:
        for node in self.nodes:
            if node.kind in ("card", "dialog", "alert", "toast", "row", "navigation", "table", "chart", "list") and not node.label:
                title = title_of(self, node.index)
                if title >= 0:
                    node.label, node.label_node = self.nodes[title].text, title

    def _tell_context(self) -> None:
        around: list[list[int]] = [[] for _ in self.nodes]
        for node in self.nodes:
            if node.kind not in _TITLED or not node.label:
                continue
            for i in {*np.flatnonzero(self.inside[:, node.index]).tolist(), *node.parts}:
                if node.label_node != i:
                    around[i].append(node.index)
        for node, holders in zip(self.nodes, around, strict=True):
            if node.kind not in ("page", "column"):
                holders.sort(key=lambda j: float(self.areas[j]))
                node.context = [self.nodes[j].label for j in holders[:4]]

    # ---- questions ------------------------------------------------------------------------------

    def members(self, index: int) -> NDArray[np.bool_]:
        """What is meant by "in" a node: what lies inside it, its parts; for a title, what it is the title of."""
        node = self.nodes[index]
        result: NDArray[np.bool_] = self.inside[:, index].copy()
        if node.parts:
            if node.kind in ("section", "column"):
                result[:] = False
            result[list(node.parts)] = True
            if node.kind in ("section", "column"):
                parts = np.zeros(len(self.nodes), dtype=bool)
                parts[list(node.parts)] = True
                result |= (self.inside & parts[None, :]).any(axis=1)
        result[index] = False
        return result

    def blocks_of(self, index: int) -> list[int]:
        """Paragraphs that a text, or a line of a heading, is part of."""
        lines = {index, *self.pieces.get(index, ())}
        return [n.index for n in self.nodes if n.kind == "block" and not lines.isdisjoint(n.parts)]

    def is_piece(self, index: int) -> bool:
        """Whether the node is only a part of a button, link or field that says the same."""
        return self.nodes[index].owner >= 0

    def same_text_piece(self, first: int, second: int) -> bool:
        """Whether one of two nodes is the text line that the other (heading, link, block) consists of."""
        a, b = self.nodes[first], self.nodes[second]
        return a.owner == second or b.owner == first or first in b.parts or second in a.parts

    def same_thing_label(self, control: int, index: int) -> bool:
        """Whether node `index` is the label of a control, or a piece of it."""
        label = self.nodes[control].label_node
        return label == index or (label >= 0 and self.same_text_piece(label, index))

    def same_thing(self, first: int, second: int) -> bool:
        """Whether two nodes are one thing to a person who clicks: a button and its text or icon."""
        a, b = self.nodes[first], self.nodes[second]
        if first == second or a.owner == second or b.owner == first or (a.owner >= 0 and a.owner == b.owner):
            return True
        if (a.label_node == second and a.kind in TOGGLES) or (b.label_node == first and b.kind in TOGGLES):
            return True
        if (first in b.parts and b.kind in ("block", "cell")) or (second in a.parts and a.kind in ("block", "cell")):
            return True
        overlap = self.share[first, second] > 0.75 and self.share[second, first] > 0.4
        nested = overlap or (self.share[second, first] > 0.75 and self.share[first, second] > 0.4)
        return bool(nested and (a.text.strip().casefold() == b.text.strip().casefold() or not a.text or not b.text))
