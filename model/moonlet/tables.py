"""Tables by geometry: rows, columns under their headers, and cells where they cross."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from moonlet.geometry import Boxes, bands, to_box

if TYPE_CHECKING:
    from moonlet.structure import Scene

_CELL_KINDS = frozenset({
    "text", "link", "button", "badge", "checkbox", "radio", "switch", "icon", "image", "avatar", "textbox",
    "combobox", "progressbar",
})  # fmt: skip
_MOST_UNEQUAL = 1.9  # ratio of the heights of neighbouring rows
_SURE = 0.5  # score of a badge that is one, and no header's text
_FIELDS = ("textbox", "combobox")
_SAME_INK = 16  # by which the inks of titles of one table differ at most
_FRAMES = ("table", "card", "dialog", "navigation")


@dataclass
class Table:
    """`rows` are nodes of data rows, `header` those of the header's texts, `cells[row][column]` cell nodes or -1."""

    node: int  # the table element, or -1 where it was inferred
    box: Boxes
    rows: list[int] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    cells: list[list[int]] = field(default_factory=list)


def find_tables(scene: Scene) -> list[Table]:
    """Tables of the screen; adds row (where none was seen), cell and column nodes to the scene."""
    tables: list[Table] = []
    frames: list[Boxes] = []  # where the lines of text themselves show a table
    for lines in _aligned(scene):
        members = [i for line in lines for i in line]
        frame = to_box(scene.boxes[members])
        seen = [n.index for n in scene.nodes[: len(scene.boxes)] if n.kind == "row" and _within(n.box, [frame])]
        if seen and _agrees(scene, seen, lines):
            continue
        for row in seen:  # seen at wrong places; the lines of text are right
            scene.nodes[row].kind = "list"
        tables.append(_build(scene, -1, frame, [], lines))
        frames.append(frame)
    scene.kinds = np.array([node.kind for node in scene.nodes[: len(scene.boxes)]], dtype=object)
    used: set[int] = set()
    seen_rows = [int(i) for i in np.flatnonzero(scene.kinds == "row")]
    for node in [n for n in scene.nodes if n.kind == "table" and not _within(n.box, frames)]:
        rows = [i for i in seen_rows if scene.inside[i, node.index]]
        rows = _outermost(scene, rows)
        rows.sort(key=lambda i: float(scene.boxes[i, 1]))
        used.update(rows)
        tables.append(_build(scene, node.index, node.box, rows))
    loose = _outermost(scene, [i for i in seen_rows if i not in used])
    for stack in _stacks(scene, loose):
        before = len(scene.nodes)
        table = _build(scene, -1, to_box(scene.boxes[stack]), stack)
        if len(table.columns) >= 2 and len(table.rows) >= 2:
            tables.append(table)
        else:
            del scene.nodes[before:]
    for number, table in enumerate(tables):
        for row, cells in zip(table.rows, table.cells, strict=True):
            scene.nodes[row].table = number
            for column, cell in zip(table.columns, cells, strict=True):
                if cell >= 0:
                    for i in (cell, *scene.nodes[cell].parts):
                        scene.nodes[i].row, scene.nodes[i].column, scene.nodes[i].table = row, column, number
    return tables


def _outermost(scene: Scene, rows: list[int]) -> list[int]:
    """Rows that do not contain several other rows (a wrapper seen as a row), and no row inside a row."""
    kept = []
    for i in rows:
        inner = [j for j in rows if j != i and scene.inside[j, i]]
        outer = [j for j in rows if j != i and scene.inside[i, j]]
        wraps = len(inner) >= 2
        wrapped = any(sum(scene.inside[k, j] for k in rows if k != j) < 2 for j in outer)
        if not wraps and not wrapped:
            kept.append(i)
    return kept


def _stacks(scene: Scene, rows: list[int]) -> list[list[int]]:
    """Rows of equal width under each other."""
    stacks: list[list[int]] = []
    for i in sorted(rows, key=lambda r: float(scene.boxes[r, 1])):
        box = scene.boxes[i]
        for stack in stacks:
            last = scene.boxes[stack[-1]]
            heights = sorted((float(box[3] - box[1]), float(last[3] - last[1])))
            alike = heights[1] < _MOST_UNEQUAL * heights[0]  # a bar or a heading between rules is no row of what is below
            if alike and abs(box[0] - last[0]) < 10 and abs(box[2] - last[2]) < 14 and -6 < box[1] - last[3] < 40:
                stack.append(i)
                break
        else:
            stacks.append([i])
    return [stack for stack in stacks if len(stack) >= 2]


def _pieces(scene: Scene, inside: np.ndarray) -> list[int]:
    """The outermost things of a row or table that can be a cell's content."""
    members = [int(i) for i in np.flatnonzero(inside) if scene.kinds[i] in _CELL_KINDS]
    return [
        i for i in members
        if scene.nodes[i].owner not in members and not any(j != i and scene.inside[i,
        j] and scene.kinds[j] != "text" for j in members)
    ]  # fmt: skip


def _build(scene: Scene, node: int, box: Boxes, rows: list[int], lines: list[list[int]] | None = None) -> Table:
    table = Table(node, box)
    header: list[int] = []
    if not rows:
        if lines is None:
            inside = scene.inside[:, node] if node >= 0 else np.zeros(len(scene.nodes), dtype=bool)
            lines = _merge_lines(scene, bands(scene.boxes, _pieces(scene, inside)))
        if lines and _is_header(scene, lines[0], lines[1:]):
            header, lines = lines[0], lines[1:]
        contents = [line for line in lines if line]
        for line in contents:
            edges = to_box(scene.boxes[line])
            edges[0], edges[2] = min(edges[0], box[0]), max(edges[2], box[2])
            text = "\n".join(scene.nodes[i].text for i in line if scene.nodes[i].text)
            rows.append(scene.add_node("row", edges, text, parts=tuple(line)).index)
    else:
        contents = [_pieces(scene, scene.inside[:, row]) for row in rows]
        above = _header_above(scene, node, box, rows)
        if above:
            header = above
        elif len(rows) > 1 and _is_header(scene, contents[0], contents[1:]):
            scene.nodes[rows[0]].kind = "list"  # of titles: no row that one counts
            header, rows, contents = contents[0], rows[1:], contents[1:]
        elif len(rows) == 1 and node >= 0 and contents and _bold_share(scene, contents[0]) > 0.6 and len(contents[0]) > 2:
            header, rows, contents = contents[0], [], []
    table.rows, table.header = rows, header
    titles = _titles(scene, header)
    spans = _columns(scene, titles, contents)
    for span, head in spans:
        label = " ".join(scene.nodes[i].text for i in titles[head]) if head >= 0 else ""
        column = scene.add_node("column", span, label, label=label)
        column.label_node = head
        table.columns.append(column.index)
    for row, content in zip(rows, contents, strict=True):
        slots: list[list[int]] = [[] for _ in spans]
        for i in content:
            slots[_slot(scene.boxes[i], spans)].append(i) if spans else None
        cells = []
        for slot, column_index in zip(slots, table.columns, strict=True):
            if not slot:
                cells.append(-1)
                continue
            slot.sort(key=lambda i: (round(float(scene.boxes[i, 1]) / 8), float(scene.boxes[i, 0])))
            text = "\n".join(scene.nodes[i].text for i in slot if scene.nodes[i].text)
            cell = scene.add_node("cell", to_box(scene.boxes[slot]), text, tuple(slot), scene.nodes[column_index].label)
            cell.label_node = scene.nodes[column_index].label_node
            cells.append(cell.index)
        table.cells.append(cells)
        del row
    for number, column_index in enumerate(table.columns):
        cells = [row_cells[number] for row_cells in table.cells if row_cells[number] >= 0]
        head = scene.nodes[column_index].label_node
        parts = ([head] if head >= 0 else []) + cells
        boxes = np.stack([scene.nodes[i].box for i in parts]) if parts else None
        scene.nodes[column_index].parts = tuple(parts)
        if boxes is not None:
            scene.nodes[column_index].box = to_box(boxes)
    return table


def _merge_lines(scene: Scene, lines: list[list[int]]) -> list[list[int]]:
    """Visual lines become rows: a line that starts no first column belongs to the row above it."""
    if len(lines) < 3:
        return lines
    left = float(np.median([scene.boxes[line[0], 0] for line in lines]))
    merged: list[list[int]] = []
    for line in lines:
        starts = scene.boxes[line[0], 0] < left + 12
        near = merged and scene.boxes[line, 1].min() - scene.boxes[merged[-1], 3].max() < 6
        if merged and near and (not starts or (len(line) == 1 and len(merged[-1]) > 2)):
            merged[-1] = merged[-1] + line
        else:
            merged.append(line)
    return merged


def _bold_share(scene: Scene, line: list[int]) -> float:
    texts = [scene.nodes[i].element for i in line if scene.kinds[i] == "text"]
    return sum(1 for e in texts if e and e.bold) / max(1, len(texts))


def _is_header(scene: Scene, first: list[int], rest: list[list[int]]) -> bool:
    """Whether a line heads the lines below: only words, no amounts, no controls, and painted otherwise."""
    worded = ("text", "link", "button", "badge")
    texts = [i for i in first if scene.kinds[i] in worded and any(c.isalnum() for c in scene.nodes[i].text)]
    if not texts or not rest:
        return False
    if any((e := scene.nodes[i].element) is not None and e.kind == "badge" and e.score >= _SURE for i in first):
        return False
    if any(scene.kinds[i] in ("switch", "avatar", "image", "progressbar") for i in first):
        return False
    boxed = [i for i in first if scene.kinds[i] in _FIELDS]
    if boxed and not _are_titles_in_boxes(scene, boxed, texts, rest):
        return False
    below = [i for line in rest for i in line if scene.kinds[i] in ("text", "link")]
    if any(_numeric(scene.nodes[i].text) for i in texts):
        return False
    size = float(np.median(scene.boxes[texts, 3] - scene.boxes[texts, 1]))
    other = float(np.median([scene.boxes[i, 3] - scene.boxes[i, 1] for i in below])) if below else size
    smaller = size < 0.93 * other
    upper = all(scene.nodes[i].text.isupper() for i in texts) and not all(scene.nodes[i].text.isupper() for i in below)
    bolder = _bold_share(scene, first) > 0.6 and all(_bold_share(scene, line) < 0.6 for line in rest[:3])
    ink = _ink(scene, texts)
    inks = _ink(scene, below)
    inked = ink is not None and inks is not None and max(abs(a - b) for a, b in zip(ink, inks, strict=True)) > 30
    # Numbers below words, in the same column, tell a header too.
    numbers = any(_numeric(scene.nodes[i].text) for i in below)
    several = len(texts) >= 3 and (numbers or inked)
    return smaller or upper or bolder or several or (len(texts) == 2 and numbers and inked) or _heads_numbers(scene, texts, rest)


def _are_titles_in_boxes(scene: Scene, boxed: list[int], texts: list[int], rest: list[list[int]]) -> bool:
    """Whether what was seen as a field in a line are its titles that a box is drawn around, as around the one that the table is sorted by.

    They look like the titles beside them, which are more, and no line below has a field.
    """
    if len(texts) < 3 or len(texts) <= len(boxed) or any(scene.kinds[i] in _FIELDS for line in rest for i in line):
        return False
    ink = _ink(scene, texts)
    for i in boxed:
        own = _ink(scene, [i])
        alike = ink is not None and own is not None and max(abs(a - b) for a, b in zip(ink, own, strict=True)) <= _SAME_INK
        upper = scene.nodes[i].text.isupper() == all(scene.nodes[j].text.isupper() for j in texts)
        if not (alike and upper and scene.nodes[i].text):
            return False
    return True


def _heads_numbers(scene: Scene, texts: list[int], rest: list[list[int]]) -> bool:
    """Whether a word stands above a column that in every other line holds a number: no line of data would."""
    for i in texts:
        left, _, right, _ = (float(side) for side in scene.boxes[i])
        below = [[j for j in line if scene.kinds[j] == "text" and scene.boxes[j, 0] < right and scene.boxes[j, 2] > left] for line in rest]
        if len(rest) >= 2 and all(len(cell) == 1 and _numeric(scene.nodes[cell[0]].text) for cell in below):
            return True
    return False


def _numeric(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return digits > 0 and digits >= 0.3 * len(text.replace(" ", ""))


def _ink(scene: Scene, members: list[int]) -> tuple[float, ...] | None:
    inks = [e.ink for i in members if (e := scene.nodes[i].element) is not None and e.ink is not None]
    return tuple(float(each) for each in np.median(np.array(inks), axis=0)) if inks else None


def _header_above(scene: Scene, node: int, box: Boxes, rows: list[int]) -> list[int]:
    """Header texts that stand above the first row without a row of their own; of titles of two lines both."""
    top = float(scene.boxes[rows[0], 1])
    second = to_box(scene.boxes[rows])
    height = float(np.median(scene.boxes[rows, 3] - scene.boxes[rows, 1]))
    near = (scene.boxes[:, 3] <= top + 4) & (scene.boxes[:, 3] > top - max(60.0, 1.2 * height))
    near &= (scene.boxes[:, 0] >= second[0] - 4) & (scene.boxes[:, 2] <= second[2] + 4)
    if node >= 0:
        near &= scene.inside[:, node]
    members = _pieces(scene, near)
    lines = [line for line in bands(scene.boxes, members) if line]
    if not lines:
        return []
    contents = [_pieces(scene, scene.inside[:, row]) for row in rows]
    said = [sum(bool(scene.nodes[i].text) for i in content) for content in contents]  # boxes to tick and icons have no title
    line = _with_upper_lines(scene, lines) if node >= 0 else lines[-1]
    texts = [i for i in _titles(scene, line) if scene.nodes[i].text]
    wide = len(texts) >= 2 and len(texts) >= 0.5 * float(np.median(said))
    return line if wide and (node >= 0 or _is_header(scene, line, contents)) else []


def _with_upper_lines(scene: Scene, lines: list[list[int]]) -> list[int]:
    """The last of some lines with those close above it that are the upper lines of its titles, or titles of one line beside them."""
    taken = list(lines[-1])
    for line in reversed(lines[:-1]):
        height = float(np.median(scene.boxes[line, 3] - scene.boxes[line, 1]))
        if scene.boxes[taken, 1].min() - scene.boxes[line, 3].max() > 0.6 * height or len(line) + len(lines[-1]) < 4:
            break
        taken += line
    return taken


def _titles(scene: Scene, header: list[int]) -> dict[int, list[int]]:
    """The texts of a header by the title that they are lines of: its first line, and all of them from top to bottom."""
    titles: dict[int, list[int]] = {}
    for i in sorted(header, key=lambda i: float(scene.boxes[i, 1])):
        for first, members in titles.items():
            last = scene.boxes[members[-1]]
            box = scene.boxes[i]
            shared = min(box[2], last[2]) - max(box[0], last[0])
            if box[1] >= last[1] + 0.6 * (last[3] - last[1]) and shared > 0.5 * min(box[2] - box[0], last[2] - last[0]):
                titles[first].append(i)
                break
        else:
            titles[i] = [i]
    return titles


def _columns(scene: Scene, titles: dict[int, list[int]], contents: list[list[int]]) -> list[tuple[Boxes, int]]:
    """Horizontal spans of the columns with the first line of their title, or -1; from the titles, else from alignment."""
    if not contents and not titles:
        return []
    # A sort arrow is no title.
    heads = [first for first, lines in titles.items() if any(c.isalnum() for i in lines for c in scene.nodes[i].text)]
    if len(heads) >= 2:
        spans = [(to_box(scene.boxes[titles[i]]), i) for i in sorted(heads, key=lambda i: float(scene.boxes[i, 0]))]
        stray = [i for line in contents for i in line]
        # Columns without a title: a tick box on the left, the actions on the right.
        left = [i for i in stray if scene.boxes[i, 2] < spans[0][0][0] - 2]
        right = [i for i in stray if scene.boxes[i, 0] > spans[-1][0][2] + 40]
        if len(left) >= max(2, 0.5 * len(contents)):
            spans.insert(0, (to_box(scene.boxes[left]), -1))
        pressed = [i for i in right if scene.kinds[i] in ("link", "button", "icon")]
        if len(pressed) >= max(2, 0.5 * len(contents)):
            spans.append((to_box(scene.boxes[pressed]), -1))
        return spans
    lefts: list[list[int]] = []
    for i in sorted((i for line in contents for i in line), key=lambda i: float(scene.boxes[i, 0])):
        for group in lefts:
            b = scene.boxes[group[0]]
            a = scene.boxes[i]
            if abs(a[0] - b[0]) < 8 or abs(a[2] - b[2]) < 6 or abs(a[0] + a[2] - b[0] - b[2]) < 8:
                group.append(i)
                break
        else:
            lefts.append([i])
    wanted = max(2, int(0.5 * len(contents)))
    return [(to_box(scene.boxes[group]), -1) for group in lefts if len(group) >= wanted]


def _slot(box: Boxes, spans: list[tuple[Boxes, int]]) -> int:
    """The column that a piece stands in: by overlap, then by nearest edge or middle."""
    best, best_cost = 0, np.inf
    for at, (span, _) in enumerate(spans):
        overlap = min(box[2], span[2]) - max(box[0], span[0])
        edges = min(abs(box[0] - span[0]), abs(box[2] - span[2]), abs(box[0] + box[2] - span[0] - span[2]) / 2)
        cost = float(edges) - 0.5 * max(0.0, float(overlap)) + (0.0 if overlap > 0 else 20.0)
        if cost < best_cost:
            best, best_cost = at, cost
    return best


def _agrees(scene: Scene, rows: list[int], lines: list[list[int]]) -> bool:
    """Whether rows that were seen hold the lines of text that share columns: each line in one row.

    Lines of one row must stand closer to each other than lines of two rows do.
    """
    holder: list[int] = []
    for line in lines:
        middle = float(np.median(scene.boxes[line, 1] + scene.boxes[line, 3])) / 2
        around = [row for row in rows if scene.boxes[row, 1] <= middle <= scene.boxes[row, 3]]
        if len(around) > 1:
            return False
        holder.append(around[0] if around else -1)
    if holder.count(-1) > 1 + 0.2 * len(lines):
        return False  # only a header has no row
    within: list[float] = []
    between: list[float] = []
    for above, below, one, other in zip(lines, lines[1:], holder, holder[1:], strict=False):
        gap = float(scene.boxes[below, 1].min() - scene.boxes[above, 3].max())
        (within if one == other and one >= 0 else between).append(gap)
    return not within or (bool(between) and max(within) < min(between))


def _aligned(scene: Scene) -> list[list[list[int]]]:
    """Where no table was seen: three or more lines under each other that share three or more columns.

    A line with fewer of the columns between two such lines (a cell of two lines) belongs to the nearer.
    """
    texts = [
        n.index for n in scene.nodes
        if n.kind in ("text", "badge", "link", "button") and n.owner < 0 and n.text.strip()
    ]  # fmt: skip
    lines = bands(scene.boxes, texts)
    found: list[list[list[int]]] = []
    used: set[int] = set()
    for start, line in enumerate(lines):
        if start in used or len(line) < 3 or _is_over_titles(scene, lines, start):
            continue
        rows, last = [start], start
        columns = scene.boxes[line]
        for at in range(start + 1, len(lines)):
            gap = scene.boxes[lines[at], 1].min() - scene.boxes[lines[last], 3].max()
            if gap > 80 or at in used:
                break
            if len(_on_columns(scene, lines[at], columns)) >= max(3, 0.6 * len(columns)):
                rows.append(at)
                last = at
                common = _on_columns(scene, lines[start], scene.boxes[lines[at]]) if len(rows) == 2 else None
                columns = scene.boxes[common] if common and len(common) >= 3 else columns
        if len(rows) >= 3:
            used.update(range(start, rows[-1] + 1))
            found.append(_gather(scene, lines, rows, columns))
    return found


def _is_over_titles(scene: Scene, lines: list[list[int]], at: int) -> bool:
    """Whether a line stands close over one of at least twice as many pieces: titles of several columns each, over the columns' own."""
    if at + 1 == len(lines) or len(lines[at + 1]) < 2 * len(lines[at]):
        return False
    upper, lower = to_box(scene.boxes[lines[at]]), to_box(scene.boxes[lines[at + 1]])
    return bool(lower[1] - upper[3] < upper[3] - upper[1])


def _within(box: Boxes, taken: list[Boxes]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(frame[0] <= x <= frame[2] and frame[1] <= y <= frame[3] for frame in taken)


def _on_columns(scene: Scene, line: list[int], columns: Boxes) -> list[int]:
    """The pieces of a line that stand at the left, right or middle of one of the columns."""
    aligned = []
    for i in line:
        box = scene.boxes[i]
        left, right = np.abs(columns[:, 0] - box[0]).min(), np.abs(columns[:, 2] - box[2]).min()
        middle = np.abs(columns[:, 0] + columns[:, 2] - box[0] - box[2]).min() / 2
        if min(left, right, middle) < 6:
            aligned.append(i)
    return aligned


def _gather(scene: Scene, lines: list[list[int]], rows: list[int], columns: Boxes) -> list[list[int]]:
    """The pieces of every row: those of its line between the outer columns, and of half lines near it."""
    low, high = float(columns[:, 0].min()) - 60, float(columns[:, 2].max()) + 160
    result = [[i for i in lines[at] if low <= scene.boxes[i, 0] and scene.boxes[i, 2] <= high] for at in rows]
    tops = [float(scene.boxes[lines[at], 1].min()) for at in rows]
    bottoms = [float(scene.boxes[lines[at], 3].max()) for at in rows]
    for at in range(rows[0] + 1, min(len(lines), rows[-1] + 2)):
        if at in rows:
            continue
        for i in _on_columns(scene, [i for i in lines[at] if low <= scene.boxes[i, 0] <= high], columns):
            gaps = [max(float(scene.boxes[i, 1]) - b, t - float(scene.boxes[i, 3])) for t, b in zip(tops, bottoms, strict=True)]
            if min(gaps) < 16:
                result[int(np.argmin(gaps))].append(i)
    return result
