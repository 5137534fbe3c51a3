"""What names a thing besides its own text: labels of fields and toggles, names beside pictures and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from moonlet.structure import Scene

_FIELDS = ("textbox", "combobox", "slider")
_TOGGLES = ("checkbox", "radio", "switch")
_PICTURES = ("avatar", "image", "icon", "progressbar", "chart", "badge", "spinner")


def _free_texts(scene: Scene) -> list[int]:
    """Texts that can be somebody's label: whole lines or paragraphs outside buttons, links aside."""
    found = []
    for node in scene.nodes:
        if node.kind not in ("text", "block", "heading") or sum(letter.isalpha() for letter in node.text) < 2:
            continue
        owner = scene.nodes[node.owner] if node.owner >= 0 else None
        if owner is not None and owner.kind not in ("link", "checkbox", "radio", "switch", "heading"):
            continue
        if owner is not None and owner.kind == "heading" and node.kind == "text":
            continue
        found.append(node.index)
    return found


def label_fields(scene: Scene) -> None:
    """Set `label` and `label_node` of every field and toggle.

    All pairs are scored by place and given out best first, one label a field; a label above is
    preferred for fields and one on the right for ticks, as most pages have it.
    """
    texts = _free_texts(scene)
    pairs: list[tuple[float, int, int]] = []
    controls = [n for n in scene.nodes if n.kind in _FIELDS + _TOGGLES and n.label_node < 0]
    floating = {n.label_node for n in scene.nodes if n.kind in _FIELDS and n.label_node >= 0}
    texts = [i for i in texts if i not in floating]
    for control in controls:
        score = _field_costs if control.kind in _FIELDS else _toggle_costs
        costs = score(scene, control.index, texts)
        pairs += [(float(cost), control.index, i) for cost, i in zip(costs, texts, strict=True) if cost < 1.0]
    done: set[int] = set()
    taken: set[int] = set()
    for _, control_index, i in sorted(pairs):
        if control_index in done or i in taken:
            continue
        node = scene.nodes[control_index]
        node.label, node.label_node = scene.nodes[i].text.rstrip(" *:").strip(), i
        done.add(control_index)
        taken.add(i)
        taken.update(scene.nodes[i].parts)
        taken.update(n.index for n in scene.nodes if n.kind == "block" and i in n.parts)
    for control in controls:  # several ticks may share the words of the line that holds them ("5 stars")
        if control.index in done or not control.text or control.kind in _FIELDS:
            continue
        control.label = control.text.split("\n")[0]


def _field_costs(scene: Scene, index: int, texts: list[int]) -> np.ndarray:
    """Below 1 where a text can be the field's label; smaller is likelier."""
    box, others = scene.boxes[index], scene.boxes[texts]
    if not texts:
        return np.zeros(0)
    height = others[:, 3] - others[:, 1]
    same_room = scene.parent[texts] == scene.parent[index]
    gap_above = box[1] - others[:, 3]
    shift = others[:, 0] - box[0]
    above = (gap_above > -0.6 * height) & (gap_above < 26) & (shift > -56) & (others[:, 0] < box[2] - 8)
    cost_above = np.where(above, 0.1 + np.abs(gap_above - 5) / 50 + np.abs(shift) / 150, 9.0)
    middle = np.abs((others[:, 1] + others[:, 3]) - (box[1] + box[3])) / 2
    line = np.minimum(box[3] - box[1], 44)
    gap_left = box[0] - others[:, 2]
    first_line = np.abs((others[:, 1] + others[:, 3]) / 2 - (box[1] + line / 2))
    left = (gap_left > -4) & (gap_left < 460) & (np.minimum(middle, first_line) < 12)
    cost_left = np.where(left, 0.28 + gap_left / 900 + np.minimum(middle, first_line) / 60, 9.0)
    floats = scene.share[np.asarray(texts), index] > 0.4
    floating = floats & (others[:, 3] < box[1] + 0.5 * (box[3] - box[1])) & (height < 18)
    cost = np.minimum(np.minimum(cost_above, cost_left), np.where(floating, 0.35, 9.0))
    cost = cost + np.where(same_room, 0.0, 0.25)
    # What stands close below another field is that field's hint or error, not the next one's label.
    hint = np.zeros(len(texts), dtype=bool)
    for other in scene.nodes:
        if other.kind in _FIELDS and other.index != index:
            down = others[:, 1] - other.box[3]
            hint |= (down > -3) & (down < gap_above - 2) & (np.abs(others[:, 0] - other.box[0]) < 20)
    cost = cost + np.where(hint, 0.35, 0.0) + np.where(_have_figures(scene, texts), 1.0, 0.0)
    long = np.array([len(scene.nodes[i].text) for i in texts])
    cost = cost + np.where(long > 45, 0.35, 0.0)
    own = np.array([scene.nodes[i].owner == index for i in texts])
    return np.where(own & ~floating, 9.0, cost)


def _have_figures(scene: Scene, texts: list[int]) -> np.ndarray:
    """Whether a figure stands at the end of a text's line: "Total   $35" says what the figure is, and names no field below it."""
    boxes = scene.boxes
    figures = [
        n.index
        for n in scene.nodes
        if n.kind == "text" and any(sign.isdigit() for sign in n.text) and sum(sign.isalpha() for sign in n.text) <= 3
        and (n.owner < 0 or scene.kinds[n.owner] not in _FIELDS)
    ]  # fmt: skip
    if not figures:
        return np.zeros(len(texts), dtype=bool)
    others, own = boxes[figures], boxes[texts]
    middle = np.abs((own[:, None, 1] + own[:, None, 3]) - (others[None, :, 1] + others[None, :, 3])) / 2
    after = (others[None, :, 0] > own[:, None, 2]) & (middle < 8) & (scene.parent[texts][:, None] == scene.parent[figures][None, :])
    return np.asarray(after.any(axis=1))


def name_by_use(scene: Scene) -> None:
    """What has no label but shows its use: a number between two small buttons is a quantity, a field beside a magnifier a search."""
    buttons = [n for n in scene.nodes if n.kind in ("button", "icon") and not n.text.strip(" +-–−×x")]
    for node in scene.nodes:
        if node.kind not in ("textbox", "combobox", "text") or node.label or (node.owner >= 0 and node.kind == "text"):
            continue
        height = float(node.box[3] - node.box[1])
        level = [b for b in buttons if abs(float(b.box[1] + b.box[3] - node.box[1] - node.box[3])) < 0.8 * max(height, 20.0)]
        if node.text.strip().isdigit() and len(node.text.strip()) <= 4:
            before = any(-4 < float(node.box[0] - b.box[2]) < 24 for b in level)
            after = any(-4 < float(b.box[0] - node.box[2]) < 24 for b in level)
            within = [b for b in level if float(node.box[0]) - 4 < float(b.box[0]) and float(b.box[2]) < float(node.box[2]) + 4]
            if (before and after) or (node.kind == "textbox" and len(within) >= 2 and float(node.box[2] - node.box[0]) < 200):
                node.label = "Quantity"
        elif node.kind == "textbox":
            near = [b for b in level if float(node.box[0]) - 30 < float(b.box[0]) and float(b.box[2]) < float(node.box[2]) + 50]
            if any(b.element is not None and b.element.concepts.get("search", 0.0) >= 0.5 for b in near):
                node.label = "Search"


def _toggle_costs(scene: Scene, index: int, texts: list[int]) -> np.ndarray:
    if not texts:
        return np.zeros(0)
    box, others = scene.boxes[index], scene.boxes[texts]
    middle = np.abs((others[:, 1] + others[:, 3]) - (box[1] + box[3])) / 2
    tall = np.maximum(0.5 * (others[:, 3] - others[:, 1]), 12)
    tall_row = middle < tall
    gap_right = others[:, 0] - box[2]
    right = tall_row & (gap_right > -3) & (gap_right < 60)
    cost = np.where(right, 0.05 + gap_right / 120 + middle / 60, 9.0)
    gap_left = box[0] - others[:, 2]
    same = scene.parent[texts] == scene.parent[index]
    near_row = np.abs((others[:, 1] + others[:, 3]) - (box[1] + box[3])) / 2 < 26
    left = near_row & (gap_left > -3) & (gap_left < np.where(same, 1700, 120))
    cost = np.minimum(cost, np.where(left, 0.4 + gap_left / 4000 + middle / 100, 9.0))
    inside = scene.share[np.asarray(texts), index] > 0.7
    cost = np.where(inside, 0.02, cost)
    own = np.array([scene.nodes[i].owner == index for i in texts])
    cost = np.where(own, 0.01, cost)
    gap_above = box[1] - others[:, 3]
    above = (gap_above > -2) & (gap_above < 24) & (np.abs(others[:, 0] - box[0]) < 12)
    cost = np.minimum(cost, np.where(above, 0.7 + np.maximum(gap_above - 14, 0.0) / 100, 9.0))
    bold = np.array([bool(e and e.bold) for e in (scene.nodes[i].element for i in texts)])
    block = np.array([scene.kinds[i] == "block" for i in texts])
    # Of a title and its explanation stacked beside the control, the title names it.
    lower = np.array([
        any(abs(others[k, 0] - others[j, 0]) < 6 and 0 <= others[j, 1] - others[k,
        3] + 3 < 10 for k in range(len(texts)))
        for j in range(len(texts))
    ]) & (left | right)  # fmt: skip
    cost = np.where(lower & (cost < 1), cost + 0.3, cost)
    cost = np.where(_of_other_columns(scene, index, texts), 9.0, cost)
    return np.where(left & bold, cost - 0.05, cost) + 0.02 * block + np.where(scene.kinds[texts] == "heading", 0.15, 0.0)


def _of_other_columns(scene: Scene, index: int, texts: list[int]) -> np.ndarray:
    """Whether a text stands in another column than a control under a title does, and is not the name of its row."""
    node = scene.nodes[index]
    if node.column < 0 or scene.nodes[node.column].label_node < 0:
        return np.zeros(len(texts), dtype=bool)
    table = scene.tables[node.table]
    worded = [
        column
        for at, column in enumerate(table.columns)
        if any(cells[at] >= 0 and any(letter.isalpha() for letter in scene.nodes[cells[at]].text) for cells in table.cells)
    ]
    own = (node.column, *worded[:1])
    return np.array([scene.nodes[i].column >= 0 and scene.nodes[i].column not in own for i in texts])


def name_neighbours(scene: Scene) -> None:
    """Pictures, bars, badges and dots are called by the text beside, under or above them."""
    texts = list(_texts_of_names(scene))
    if not texts:
        return
    others = scene.boxes[texts]
    for node in scene.nodes:
        if node.kind not in _PICTURES or node.label:
            continue
        box = node.box
        height = max(float(box[3] - box[1]), 12.0)
        middle = np.abs((others[:, 1] + others[:, 3]) - (box[1] + box[3])) / 2
        overlap = np.minimum(others[:, 3], box[3]) - np.maximum(others[:, 1], box[1])
        right, left = others[:, 0] - box[2], box[0] - others[:, 2]
        below, above = others[:, 1] - box[3], box[1] - others[:, 3]
        cross = np.minimum(others[:, 2], box[2]) - np.maximum(others[:, 0], box[0])
        cost = np.where((overlap > 2) & (right > -3) & (right < 90), 0.1 + right / 150 + middle / (4 * height), 9.0)
        weight = 0.25 if node.kind != "badge" else 0.08
        cost = np.minimum(cost, np.where((overlap > 2) & (left > -3) & (left < 120), weight + left / 150 + middle / (4 * height), 9.0))
        if node.kind in ("progressbar", "chart", "avatar", "image"):
            cost = np.minimum(cost, np.where((cross > 2) & (above > -3) & (above < 40), 0.15 + above / 80, 9.0))
            cost = np.minimum(cost, np.where((cross > 2) & (below > -3) & (below < 40), 0.3 + below / 80, 9.0))
        same = scene.parent[texts] == scene.parent[node.index]
        own = np.array([scene.nodes[i].owner == node.index for i in texts])
        cost = cost + np.where(same, 0.0, 0.3) + np.where(own, 9.0, 0.0)
        best = int(np.argmin(cost))
        if cost[best] < 1.0:
            node.label, node.label_node = scene.nodes[texts[best]].text, texts[best]


def _texts_of_names(scene: Scene) -> list[int]:
    found = []
    for node in scene.nodes:
        if node.kind == "text" and any(letter.isalpha() for letter in node.text):
            owner = scene.nodes[node.owner].kind if node.owner >= 0 else ""
            if owner not in ("badge", "textbox", "combobox", "avatar"):
                found.append(node.index)
    return found


def counted_by(scene: Scene) -> dict[int, int]:
    """Small figures right of an icon ("♥ 12"), with the icon: it says what they count."""
    icons = [n.index for n in scene.nodes if n.kind == "icon" and n.element is not None and n.element.concepts]
    found: dict[int, int] = {}
    if not icons:
        return found
    boxes = scene.boxes[icons]
    for node in scene.nodes:
        if node.kind != "text" or len(node.text) > 8 or not any(letter.isdigit() for letter in node.text):
            continue
        middle = np.abs((boxes[:, 1] + boxes[:, 3]) - (node.box[1] + node.box[3])) / 2
        gap = node.box[0] - boxes[:, 2]
        fits = (middle < 8) & (gap > -4) & (gap < 14)
        if fits.any():
            found[node.index] = icons[int(np.where(fits, gap, np.inf).argmin())]
    return found
