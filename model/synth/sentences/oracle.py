"""The truth about references: which nodes of a page a reference means.

Strict on purpose: where a tester could mean two things it returns both, and the engine then drops the
sentence. `says` turns the slots of an unfinished expression into what they stand for.
"""

from __future__ import annotations

from collections.abc import Callable

from moonlet.expression import Ref
from moonlet.screen import Box
from synth.sentences.bank.concepts import looks
from synth.sentences.page import CONTAINERS, FIELDS, TOGGLES, Node, Page, gap, norm, word_string

Says = Callable[[str], str]

KIND_GROUPS: dict[str, frozenset[str]] = {
    "field": FIELDS,
    "toggle": TOGGLES,
    "item": frozenset({"row", "menuitem", "card"}),
    "section": frozenset({"heading"}),
}
MARKED_STATES: dict[str, tuple[str, bool]] = {
    # state of a reference -> state of an element, and whether it must hold
    "checked": ("checked", True), "unchecked": ("checked", False), "disabled": ("disabled", True), "enabled": ("disabled", False),
    "selected": ("selected", True), "unselected": ("selected", False), "focused": ("focused", True), "expanded": ("expanded", True),
    "collapsed": ("expanded", False), "invalid": ("invalid", True), "valid": ("invalid", False), "struck": ("struck", True),
    "unstruck": ("struck", False),
}  # fmt: skip


def has_state(node: Node, state: str) -> bool | None:
    """Whether a reference state holds of a node; None where the page does not tell."""
    if state in MARKED_STATES:
        name, holds = MARKED_STATES[state]
        if name == "selected" and node.kind in TOGGLES:
            name = "checked"  # "the selected radio button"
        return (name in node.states) == holds
    if state in {"empty", "filled"}:
        if node.kind not in FIELDS:
            return None
        empty = "placeholder" in node.states or not (node.value or node.text)
        return empty == (state == "empty")
    if state in {"required", "optional"}:
        return None if node.required is None else node.required == (state == "required")
    return None


def place_of(page: Page, box: Box) -> set[str]:
    """The places that a box is in beyond doubt."""
    x, y = box.center
    across, down = x / page.sample.width, y / page.sample.height
    found = set()
    if down < 0.2:
        found.add("top")
    if down > 0.8:
        found.add("bottom")
    if across < 0.33:
        found.add("left")
    if across > 0.67:
        found.add("right")
    if 0.4 < across < 0.6 and 0.35 < down < 0.65:
        found.add("center")
    for vertical in ("top", "bottom"):
        for side, near in (("left", across < 0.25), ("right", across > 0.75)):
            if vertical in found and near and (down < 0.15 or down > 0.85):
                found.add(f"{vertical}-{side}")
    return found


def perhaps_in(page: Page, box: Box, place: str) -> bool:
    """Whether someone could say that the box is there: the border zones count."""
    x, y = box.center
    across, down = x / page.sample.width, y / page.sample.height
    fits = {
        "top": down < 0.35, "bottom": down > 0.65, "left": across < 0.45, "right": across > 0.55,
        "center": 0.3 < across < 0.7 and 0.2 < down < 0.8,
    }  # fmt: skip
    return all(fits.get(part, False) for part in place.split("-"))


def _kind_fits(node: Node, kind: str) -> bool:
    if kind == "any":
        return node.kind not in CONTAINERS or (node.kind in {"alert", "toast"} and len(node.parts) == 1)
    if kind in KIND_GROUPS:
        return node.kind in KIND_GROUPS[kind]
    if kind == "cell":
        return bool(node.column)
    if kind == "logo":
        return node.kind == "image" and node.said == "logo"
    return node.kind == kind


def _by_text(page: Page, kind: str, text: str) -> list[Node]:
    """Nodes of a kind that a text names: equal names first, then titles and inner lines, then words inside."""
    clean = norm(text)
    if not clean:
        return []
    if kind == "cell":
        return [line for line in page.lines if norm(line.column) == clean]
    if kind == "column":  # any cell stands for its column
        return [line for line in page.lines if line.column and norm(line.column) == clean][:1]
    equal = [node for node in page.by_name.get(clean, ()) if _kind_fits(node, kind)]
    if kind in {"card", "row", "dialog", "alert", "toast", "item", "table", "navigation"}:
        titled = [node for node in _pool(page, kind) if node.id in page.titles and page.titles[node.id].norm == clean]
        inner = [node for node in _pool(page, kind) if clean in node.parts]
        if titled or inner:
            return list({node.id: node for node in equal + titled + inner}.values())
    if equal:
        return equal
    words = word_string(text)
    return [node for node in _pool(page, kind) if words in node.words and (node.kind not in FIELDS or not node.value)]


def _pool(page: Page, kind: str) -> list[Node]:
    if kind == "any":
        return [node for node in page.nodes if _kind_fits(node, kind)]
    if kind in KIND_GROUPS:
        return [node for one in sorted(KIND_GROUPS[kind]) for node in page.by_kind[one]]
    if kind == "cell":
        return [line for line in page.lines if line.column]
    if kind == "logo":
        return [node for node in page.by_kind["image"] if node.said == "logo"]
    return page.by_kind.get(kind, [])


def _by_look(page: Page, kind: str, look: str) -> list[Node]:
    """Icons that mean it, and controls that hold nothing but such an icon; alerts by their tone."""
    low = look.casefold()
    if kind == "navigation":
        return [node for node in page.by_kind[kind] if low.rstrip("s") == node.said.rstrip("s") and node.said]
    if kind in {"alert", "toast"}:
        return [node for node in page.by_kind[kind] if node.tone and low in tone_words(node.tone)]
    icons = [node for node in page.by_kind["icon"] if node.concept and low in (word.casefold() for word in looks(node.concept))]
    if kind in {"any", "icon"}:
        return icons
    found: dict[int, Node] = {}
    for icon in icons:
        for up in page.above(icon):
            owner = page.nodes[up]
            if owner.kind == kind and not owner.norm:
                found[up] = owner
                break
    return list(found.values())


def tone_words(tone: str) -> tuple[str, ...]:
    from synth.sentences.bank.concepts import ALERT_LOOKS

    return ALERT_LOOKS.get(tone, ())


def _collapse(nodes: list[Node]) -> list[Node]:
    """Drop nodes that another of the list stands for (the text of a button, the label of a field)."""
    ids = {node.id for node in nodes}
    return [node for node in nodes if not ids.intersection(node.stands)]


def reading_order(nodes: list[Node]) -> list[Node]:
    """Row by row from the top, each from the left."""
    rows: list[list[Node]] = []
    for node in sorted(nodes, key=lambda node: (node.box.top, node.box.left)):
        middle = (node.box.top + node.box.bottom) / 2
        if rows and rows[-1][0].box.top <= middle <= rows[-1][0].box.bottom:
            rows[-1].append(node)
        else:
            rows.append([node])
    return [node for row in rows for node in sorted(row, key=lambda node: node.box.left)]


def overlap(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Share of the shorter interval that both cover."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared / max(1.0, min(first[1] - first[0], second[1] - second[0]))


def stands_to(relation: str, one: Box, other: Box) -> bool:
    """Whether `one` is plainly left of (right of, above, below, next to) `other`: on one axis, not overlapping."""
    level = overlap((one.top, one.bottom), (other.top, other.bottom)) > 0.5
    stacked = overlap((one.left, one.right), (other.left, other.right)) > 0.3
    if relation == "left-of":
        return level and one.right <= other.left + 3
    if relation == "right-of":
        return level and one.left >= other.right - 3
    if relation == "above":
        return stacked and one.bottom <= other.top + 3
    if relation == "below":
        return stacked and one.top >= other.bottom - 3
    return level and gap(one, other) < 60


def section_of(page: Page, node: Node) -> Node | None:
    """The heading that a node stands under: the lowest above it whose container also holds the node."""
    best: Node | None = None
    for head in page.by_kind["heading"]:
        if head.box.bottom > node.box.top + 2 or head.id == node.id:
            continue
        if head.parent >= 0 and head.parent not in page.above(node):
            continue
        if overlap((head.box.left, max(head.box.right, head.box.left + 200)), (node.box.left, node.box.right)) < 0.2:
            continue
        if best is None or head.box.top > best.box.top:
            best = head
    return best


def _row_of(page: Page, node: Node) -> int:
    if node.row >= 0:
        return node.row
    row = page.home(node, "row")
    return row.id if row else -1


def _owner_of(page: Page, node: Node) -> int:
    home = page.home(node, "row", "card", "dialog")
    return home.id if home else -1


def _related(page: Page, found: list[Node], ref: Ref, says: Says) -> list[Node]:
    assert ref.anchor is not None
    anchors = resolve(page, ref.anchor, says)
    if ref.relation == "with":
        held = {up for anchor in anchors for up in page.above(anchor)}
        return [node for node in found if node.id in held]
    if len(anchors) != 1:
        return []
    anchor = anchors[0]
    if ref.relation == "in" and anchor.kind != "heading":
        return [node for node in found if anchor.id in page.above(node)]
    if ref.relation == "row-of":
        row = _row_of(page, anchor)
        return [node for node in found if row >= 0 and node.id != anchor.id and _row_of(page, node) == row and anchor.id not in node.stands]
    if ref.relation == "of":
        owner = _owner_of(page, anchor)
        return [node for node in found if owner >= 0 and node.id != anchor.id and owner in page.above(node)]
    if ref.relation in {"under", "in"}:
        return [node for node in found if node.id != anchor.id and (section := section_of(page, node)) and section.id == anchor.id]
    if ref.relation == "between":
        return _between(page, found, anchor, ref, says)
    found = [node for node in found if node.id != anchor.id and anchor.id not in page.above(node)]
    if ref.relation in {"before", "after"}:
        line = siblings(page, anchor)
        at = line.index(anchor) + (1 if ref.relation == "after" else -1)
        return [line[at]] if 0 <= at < len(line) and line[at] in found else []
    return _nearest([node for node in found if stands_to(ref.relation, node.box, anchor.box)], anchor)


def _nearest(found: list[Node], anchor: Node) -> list[Node]:
    """The nearest, and every other that is hardly farther."""
    if len(found) < 2:
        return found
    distance = {node.id: gap(node.box, anchor.box) for node in found}
    least = min(distance.values())
    return [node for node in found if distance[node.id] <= least * 1.3 + 6]


def _between(page: Page, found: list[Node], anchor: Node, ref: Ref, says: Says) -> list[Node]:
    assert ref.anchor2 is not None
    others = resolve(page, ref.anchor2, says)
    if len(others) != 1:
        return []
    other = others[0]
    return [node for node in found if lies_between(node.box, anchor.box, other.box)]


def lies_between(box: Box, first: Box, second: Box) -> bool:
    for before, after in ((first, second), (second, first)):
        if stands_to("right-of", box, before) and stands_to("left-of", box, after):
            return True
        if stands_to("below", box, before) and stands_to("above", box, after):
            return True
    return False


def siblings(page: Page, node: Node) -> list[Node]:
    """Nodes of the same kind in the same container, in reading order."""
    same = [other for other in page.by_kind[node.kind] if other.parent == node.parent]
    return reading_order(same)


def resolve(page: Page, ref: Ref, says: Says) -> list[Node]:
    """All nodes that the reference means, in reading order."""
    if ref.text and ref.look:
        named = _by_text(page, ref.kind, says(ref.text))
        seen = {node.id for node in _by_look(page, ref.kind, says(ref.look))}
        found = [node for node in named if node.id in seen]
    elif ref.text:
        found = _by_text(page, ref.kind, says(ref.text))
    elif ref.look:
        found = _by_look(page, ref.kind, says(ref.look))
    else:
        found = list(_pool(page, ref.kind))
    if ref.state:
        found = [node for node in found if has_state(node, ref.state)]
    if ref.color:
        found = [node for node in found if node.color == ref.color]
    found = _collapse(found)
    if ref.relation:
        found = _related(page, found, ref, says)
    if ref.place:
        sure = [node for node in found if in_place(page, node, ref.place)]
        if len(sure) == 1 and sum(perhaps(page, node, ref.place) for node in found) > 1:
            return [node for node in found if perhaps(page, node, ref.place)]
        found = sure
    found = reading_order(found)
    if ref.ordinal:
        at = ref.ordinal - 1 if ref.ordinal > 0 else len(found) + ref.ordinal
        found = [found[at]] if 0 <= at < len(found) else []
    return found


BARS = ("navigation", "sidebar", "header", "footer")


def in_place(page: Page, node: Node, place: str) -> bool:
    if node.kind == "navigation" and place in BARS:
        return bar_of(page, node) == place
    if place in BARS:
        return any(
            bar_of(page, page.nodes[up]) == place or (place == "navigation" and bar_of(page, page.nodes[up]) in {"header", "sidebar"})
            for up in page.above(node)
        )
    return place in place_of(page, node.box)


def perhaps(page: Page, node: Node, place: str) -> bool:
    if place in {"navigation", "sidebar", "footer"}:
        return in_place(page, node, place)
    if place == "header":
        return node.box.bottom < 90
    return perhaps_in(page, node.box, place)


def bar_of(page: Page, node: Node) -> str:
    """Which bar of the page a navigation is: the header, the sidebar or the footer."""
    if node.kind != "navigation":
        return ""
    if node.said == "footer":
        return "footer"
    if node.box.width > page.sample.width * 0.7 and node.box.top < 30 and node.box.bottom < 140:
        return "header"
    if node.box.height > page.sample.height * 0.4 and node.box.right < page.sample.width * 0.35:
        return "sidebar"
    return ""
